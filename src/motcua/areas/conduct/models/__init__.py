"""Conduct (kỷ luật, kỷ cương): what is written down about conduct, and denunciations that only the named can read."""

from motcua.areas.conduct.models.denunciation import Denunciation, DenunciationRead, DenunciationStep, ReadMatter
from motcua.areas.conduct.models.sealing import DenunciationKeeper, SealedKey, SealedPart, SealedPartKind, SealingKey

__all__ = [
    "Denunciation",
    "DenunciationKeeper",
    "DenunciationRead",
    "DenunciationStep",
    "ReadMatter",
    "SealedKey",
    "SealedPart",
    "SealedPartKind",
    "SealingKey",
]
