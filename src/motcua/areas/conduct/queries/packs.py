"""What packs say of conduct: days and words of the law on denunciations."""

from __future__ import annotations

from dataclasses import dataclass

from motcua.kernel.packs import load_toml
from motcua.rules.denouncing import DenunciationDays

DENUNCIATIONS = "conduct/denunciations.toml"


@dataclass(frozen=True, slots=True)
class ToldLaw:
    """Told law (lời giải thích pháp luật): one sentence for the sender, its law, whether somebody compared the two."""

    text: str
    law: str
    confirmed: bool


def told_law() -> tuple[ToldLaw, ...]:
    """Told law (các lời giải thích) on denunciations."""
    return tuple(ToldLaw(one["text"], one["law"], one["confirmed"]) for one in load_toml(DENUNCIATIONS)["told"])


def denunciation_days() -> DenunciationDays:
    """Denunciation days (thời hạn xử lý tố cáo)."""
    told = load_toml(DENUNCIATIONS)["days"]
    return DenunciationDays(told["first_working_days"], told["resolve_days"])
