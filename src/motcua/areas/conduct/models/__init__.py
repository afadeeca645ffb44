"""Conduct (kỷ luật, kỷ cương): what is written down about conduct, and denunciations that only the named can read."""

from motcua.areas.conduct.models.denunciation import Denunciation, DenunciationRead, DenunciationStep, ReadMatter
from motcua.areas.conduct.models.registers import (
    ConductCheck,
    ConductReminder,
    ConductStep,
    HotlineCall,
    HotlineMatter,
    HotlineWay,
    Misdeed,
    ReminderDossier,
)
from motcua.areas.conduct.models.sealing import DenunciationKeeper, SealedKey, SealedPart, SealedPartKind, SealingKey

__all__ = [
    "ConductCheck",
    "ConductReminder",
    "ConductStep",
    "Denunciation",
    "DenunciationKeeper",
    "DenunciationRead",
    "DenunciationStep",
    "HotlineCall",
    "HotlineMatter",
    "HotlineWay",
    "Misdeed",
    "ReadMatter",
    "ReminderDossier",
    "SealedKey",
    "SealedPart",
    "SealedPartKind",
    "SealingKey",
]
