"""Dossiers (hồ sơ): events are what happened; the dossier's row and its intervals only follow from them."""

from motcua.areas.dossiers.models.asking import Opinion, SupplementRequest
from motcua.areas.dossiers.models.choices import Channel, OperatedBy, SystemOfRecord
from motcua.areas.dossiers.models.contact import Contact, ContactWay
from motcua.areas.dossiers.models.correction import Correction, CorrectionState
from motcua.areas.dossiers.models.dossier import Dossier, DossierInterval, NumberSeries, VoidedNumber
from motcua.areas.dossiers.models.event import DossierEvent
from motcua.areas.dossiers.models.register import ImportRun, RegisterSource
from motcua.areas.dossiers.models.result import Handing, Result, ReturnWay
from motcua.areas.dossiers.models.sealed import Wording

__all__ = [
    "Channel",
    "Contact",
    "ContactWay",
    "Correction",
    "CorrectionState",
    "Dossier",
    "DossierEvent",
    "DossierInterval",
    "Handing",
    "ImportRun",
    "NumberSeries",
    "OperatedBy",
    "Opinion",
    "RegisterSource",
    "Result",
    "ReturnWay",
    "SupplementRequest",
    "SystemOfRecord",
    "VoidedNumber",
    "Wording",
]
