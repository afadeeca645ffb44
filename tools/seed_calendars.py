"""Seed a calendar pack (tạo lịch một năm): print a year's TOML from the `holidays` library, run by hand.

    python tools/seed_calendars.py 2027 > packs/calendars/vn_2027.toml

An administrator then checks it against the yearly notice, corrects it, names the notice in `source` and sets
`confirmed = true`. Days off at a weekend are listed too: they only give a better reason in the proof.
"""

from __future__ import annotations

import sys

from motcua.kernel.calendars import CalendarYear, from_library
from motcua.rules.working_time import weekday_name


def toml_of(year: CalendarYear) -> str:
    """A year as the text of its pack."""
    head = [
        f"year = {year.year}",
        "version = 1",
        "confirmed = false",
        f'source = "{year.source}"',
    ]
    off = [f'\n[[off]]\ndate = {day}  # {weekday_name(day)}\nname = "{name}"' for day, name in year.off.items()]
    make_up = [f'\n[[make_up]]\ndate = {day}  # {weekday_name(day)}\nname = "làm bù"' for day in sorted(year.make_up)]
    return "\n".join((*head, *off, *make_up)) + "\n"


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdecimal():
        sys.exit("Cách dùng: python tools/seed_calendars.py NĂM > packs/calendars/vn_NĂM.toml")
    print(toml_of(from_library(int(sys.argv[1]))), end="")
