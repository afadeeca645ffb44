"""What packs say of conduct: days and words of the law on denunciations."""

from __future__ import annotations

from dataclasses import dataclass

from motcua.kernel.packs import load_toml
from motcua.rules.conduct import ReminderRule
from motcua.rules.denouncing import DenunciationDays

DENUNCIATIONS, REMINDERS = "conduct/denunciations.toml", "conduct/reminders.toml"


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


def reminder_rule() -> ReminderRule:
    """Reminder rule (ngưỡng nhắc nhở) of the pack."""
    told = load_toml(REMINDERS)["lateness"]
    return ReminderRule(told["least"], told["days"])


def answer_days() -> int:
    """Answer days (thời hạn trả lời đường dây nóng), working days."""
    return int(load_toml(REMINDERS)["hotline"]["answer_working_days"])
