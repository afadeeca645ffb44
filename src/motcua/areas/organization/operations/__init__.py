"""What is done to units: a pack of units is loaded, a unit's way of working is set, its positions are made."""

from motcua.areas.organization.operations.loading import load_units
from motcua.areas.organization.operations.working import (
    change_settings,
    create_position,
    set_hours,
    set_intake_mode,
)

__all__ = ["change_settings", "create_position", "load_units", "set_hours", "set_intake_mode"]
