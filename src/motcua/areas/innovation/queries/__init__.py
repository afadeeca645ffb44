"""Questions about reform models and initiatives, answered with frozen rows."""

from motcua.areas.innovation.models import ReadingMoment, ReformModelKind
from motcua.areas.innovation.queries.initiating import (
    AlikeRow,
    AuthorRow,
    InitiativeView,
    LackingPart,
    MemberRow,
    ScoreRow,
    WorkRow,
    alike,
    council_told,
    initiative,
    works,
)
from motcua.areas.innovation.queries.modelling import (
    PAGE,
    ModelAmendmentRow,
    ModelCounts,
    ModelRow,
    ModelStepRow,
    ModelView,
    model,
    model_counts,
    models,
)
from motcua.areas.innovation.queries.packs import Criterion, DossierPart, dossier_parts
from motcua.areas.innovation.queries.registers import InitiativeRow, ReformModelRow, initiatives, reform_models

__all__ = [
    "PAGE",
    "AlikeRow",
    "AuthorRow",
    "Criterion",
    "DossierPart",
    "InitiativeRow",
    "InitiativeView",
    "LackingPart",
    "MemberRow",
    "ModelAmendmentRow",
    "ModelCounts",
    "ModelRow",
    "ModelStepRow",
    "ModelView",
    "ReadingMoment",
    "ReformModelKind",
    "ReformModelRow",
    "ScoreRow",
    "WorkRow",
    "alike",
    "council_told",
    "dossier_parts",
    "initiative",
    "initiatives",
    "model",
    "model_counts",
    "models",
    "reform_models",
    "works",
]
