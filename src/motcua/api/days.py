"""Days (ngày) that addresses for machines take: within reach, so that every refusal is a told one."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator

from motcua.rules.periods import FIRST, LAST, within_reach


def near_day(day: date) -> date:
    """The day itself; refused where nothing can be reckoned with it."""
    if not within_reach(day):
        raise ValueError(f"ngày nằm ngoài {FIRST.year}–{LAST.year}")
    return day


Day = Annotated[date, AfterValidator(near_day)]
