"""Questions about reform models and initiatives, answered with frozen rows."""

from motcua.areas.innovation.models import ReadingMoment, ReformModelKind
from motcua.areas.innovation.queries.confirming import ConfirmationRow, confirmations
from motcua.areas.innovation.queries.councils import SeatRow, council_told
from motcua.areas.innovation.queries.initiating import (
    AlikeRow,
    AuthorRow,
    InitiativeView,
    LackingPart,
    MemberRow,
    ScoreRow,
    WorkRow,
    alike,
    initiative,
    latest_initiative_year,
    works,
)
from motcua.areas.innovation.queries.modelling import (
    PAGE,
    ModelAmendmentRow,
    ModelCounts,
    ModelRow,
    ModelStepRow,
    ModelView,
    WithdrawnRow,
    latest_model_year,
    model,
    model_counts,
    models,
    withdrawn_models,
)
from motcua.areas.innovation.queries.packs import Criterion, DossierPart, dossier_parts

__all__ = [
    "PAGE",
    "AlikeRow",
    "AuthorRow",
    "ConfirmationRow",
    "Criterion",
    "DossierPart",
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
    "ScoreRow",
    "SeatRow",
    "WithdrawnRow",
    "WorkRow",
    "alike",
    "confirmations",
    "council_told",
    "dossier_parts",
    "initiative",
    "latest_initiative_year",
    "latest_model_year",
    "model",
    "model_counts",
    "models",
    "withdrawn_models",
    "works",
]
