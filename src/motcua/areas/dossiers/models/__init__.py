"""Dossiers (hồ sơ): events are what happened; the dossier's row and its intervals only follow from them."""

from motcua.areas.dossiers.models.choices import Channel, OperatedBy, SystemOfRecord
from motcua.areas.dossiers.models.correction import Correction, CorrectionState
from motcua.areas.dossiers.models.dossier import Dossier, DossierInterval, NumberSeries, VoidedNumber
from motcua.areas.dossiers.models.event import DossierEvent
from motcua.areas.dossiers.models.register import ImportRun, RegisterSource

__all__ = [
    "Channel",
    "Correction",
    "CorrectionState",
    "Dossier",
    "DossierEvent",
    "DossierInterval",
    "ImportRun",
    "NumberSeries",
    "OperatedBy",
    "RegisterSource",
    "SystemOfRecord",
    "VoidedNumber",
]
