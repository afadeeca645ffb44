"""Innovation (đổi mới): a reform model belongs to a unit, an initiative to its authors; they are two registers."""

from motcua.areas.innovation.models.initiative import (
    CouncilMember,
    Initiative,
    InitiativeAuthor,
    InitiativeConfirmation,
    InitiativeCouncil,
    InitiativeScore,
)
from motcua.areas.innovation.models.reform_model import (
    ModelAmendment,
    ModelReading,
    ModelStep,
    ReadingMoment,
    ReformModel,
    ReformModelKind,
)

__all__ = [
    "CouncilMember",
    "Initiative",
    "InitiativeAuthor",
    "InitiativeConfirmation",
    "InitiativeCouncil",
    "InitiativeScore",
    "ModelAmendment",
    "ModelReading",
    "ModelStep",
    "ReadingMoment",
    "ReformModel",
    "ReformModelKind",
]
