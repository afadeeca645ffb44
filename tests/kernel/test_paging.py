"""Where the next page begins is read back as it was written; anything else is the first page."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from motcua.kernel.clock import TZ
from motcua.kernel.paging import day_key, moment_key, read_day_key, read_moment_key, whole

AT = datetime(2024, 3, 1, 8, 30, tzinfo=TZ)


def test_what_was_written_is_read():
    assert day_key(date(2024, 3, 1), 7) == "2024-03-01_7"
    assert read_day_key("2024-03-01_7") == (date(2024, 3, 1), 7)
    assert read_moment_key(moment_key(AT, 7)) == (AT, 7)
    assert whole("0012") == 12


@pytest.mark.parametrize("told", ["", "x", "-1", "²", "1.0", " 1", "9" * 19, "9" * 4400], ids=lambda told: told[:20])
def test_what_is_no_number_of_a_database_is_none(told):
    assert whole(told) == 0
    assert read_day_key(f"2024-03-01_{told}") is None
    assert read_moment_key(f"{AT.isoformat()}_{told}") is None


@pytest.mark.parametrize("told", ["", "2024-03-01", "2024-02-30_1", "mai_1", "2024-03-01T08:30_1", "_1"])
def test_what_is_no_day_or_moment_is_none(told):
    assert read_day_key(told) is None
    assert read_moment_key(told) is None


def test_a_moment_at_the_ends_of_time_is_none():
    for year in ("0001", "9999"):
        assert read_moment_key(f"{year}-01-01T00:00:00+07:00_1") is None
