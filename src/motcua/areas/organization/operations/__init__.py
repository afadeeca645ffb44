"""What is done to units: packs and configurations come in, ways of working are set, calendars are confirmed."""

from motcua.areas.organization.operations.accounts import set_account
from motcua.areas.organization.operations.calendars import confirm_calendar
from motcua.areas.organization.operations.configuration import (
    Difference,
    compare_configuration,
    import_configuration,
)
from motcua.areas.organization.operations.holding import hold_unit
from motcua.areas.organization.operations.loading import load_units
from motcua.areas.organization.operations.reorganizing import TakingOver, reorganize_units
from motcua.areas.organization.operations.working import (
    change_settings,
    create_position,
    end_position,
    set_hours,
)
from motcua.areas.organization.queries.configuration import FORMAT as CONFIGURATION_FORMAT

__all__ = [
    "CONFIGURATION_FORMAT",
    "Difference",
    "TakingOver",
    "change_settings",
    "compare_configuration",
    "confirm_calendar",
    "create_position",
    "end_position",
    "hold_unit",
    "import_configuration",
    "load_units",
    "reorganize_units",
    "set_account",
    "set_hours",
]
