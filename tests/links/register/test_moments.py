"""Dates as offices write them: read day first, or refused with a reason, never guessed."""

from __future__ import annotations

import contextlib
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.links.files.register.moments import EPOCH_1900, EPOCH_1904, UnreadableMoment, read_moment

DAY = "2024-03-05"
AT = "2024-03-05T15:30"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("05/03/2024", DAY),
        ("5/3/2024", DAY),
        (" 5/3/2024\u00a0", DAY),
        ("'05/03/2024", DAY),
        ("05-03-2024", DAY),
        ("05.03.2024", DAY),
        ("2024-03-05", DAY),
        ("2024/03/05", DAY),
        ("ngày 5 tháng 3 năm 2024", DAY),
        ("Ngày 05 tháng 03 năm 2024", DAY),
        ("5 tháng 3, năm 2024", DAY),
        ("nga\u0300y 5 tha\u0301ng 3 na\u0306m 2024", DAY),
        ("Thứ ba, 05/03/2024", DAY),
        ("20240305", DAY),
        (20240305, DAY),
        (20240305153000, AT),
        ("5/3/2024 15:30", AT),
        ("05/03/2024 15:30:00", AT),
        ("05/03/2024, 15:30", AT),
        ("05/03/2024 - 15:30", AT),
        ("15:30 05/03/2024", AT),
        ("15:30:00 05/03/2024", AT),
        ("15h30 ngày 5/3/2024", AT),
        ("15h30, 05/03/2024", AT),
        ("15 giờ 30 ngày 5 tháng 3 năm 2024", AT),
        ("15 giờ 30 phút ngày 05/03/2024", AT),
        ("05/03/2024 15h30", AT),
        ("05/03/2024 lúc 15:30", AT),
        ("05/03/2024 3:30 PM", AT),
        ("05/03/2024 03:30:00 CH", AT),
        ("05/03/2024 12:05 SA", "2024-03-05T00:05"),
        ("2024-03-05T15:30", AT),
        ("2024-03-05T15:30:00", AT),
        ("2024-03-05 15:30:00.000", AT),
        ("2024-03-05T08:30:00Z", AT),
        ("2024-03-05T15:30:00+07:00", AT),
        ("2024-03-05T20:30:00Z", "2024-03-06T03:30"),
        ("2024-03-05T08:30:00+0000", AT),
        ("20240305153000", AT),
        (datetime.fromisoformat(AT), AT),
        (datetime.fromisoformat("2024-03-05T08:30+00:00"), AT),
        (datetime.fromisoformat(DAY), DAY),
        (date(2024, 3, 5), DAY),
        (45356, DAY),
        (45356.0, DAY),
        (45356.645833333336, AT),
        ("45356", DAY),
        ("45356.645833333336", AT),
        ("45356,645833333", AT),
        ("05/03/\u200b2024", DAY),
        ("29/02/2024", "2024-02-29"),
    ],
)
def test_readable(written: object, meant: str) -> None:
    found = read_moment(written)
    assert found is not None
    assert found.value == datetime.fromisoformat(meant)
    assert found.has_time is ("T" in meant)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("13/25/2024", "không có trên lịch"),
        ("31/02/2024", "không có trên lịch"),
        ("29/02/2023", "không có trên lịch"),
        ("05/03/2024 25:00", "không có trên lịch"),
        ("5/3/24", "bốn chữ số"),
        ("05/03/20245", "bốn chữ số"),
        ("hôm qua", "không phải ngày"),
        ("03/2024", "không phải ngày"),
        ("2024", "không phải ngày"),
        ("05/03-2024", "không phải ngày"),
        ("05/03/2024 13:30 CH", "giờ không đúng"),
        ("01/01/1024", "không hợp lý"),
        (7, "không phải ngày"),
        ("99999999", "không có trên lịch"),
        ("12345", "không phải ngày"),
        (0.6458, "không phải ngày"),
        (1e300, "không phải ngày"),
        (float("nan"), "không phải ngày"),
        (True, "đúng/sai"),
    ],
)
def test_refused_with_a_reason(written: object, why: str) -> None:
    with pytest.raises(UnreadableMoment, match=why):
        read_moment(written)


@pytest.mark.parametrize("nothing", [None, "", "  ", "\u00a0"])
def test_an_empty_cell_states_nothing(nothing: object) -> None:
    assert read_moment(nothing) is None


def test_the_year_a_register_cannot_mean_is_left_to_the_dossiers_area() -> None:
    found = read_moment("05/03/2042")
    assert found is not None
    assert found.value.year == 2042


def test_the_other_epoch() -> None:
    found = read_moment(45356 - 1462, EPOCH_1904)
    assert found is not None
    assert found.value == datetime.fromisoformat(DAY)


FIRST, LAST = datetime.fromisoformat("1995-01-01"), datetime.fromisoformat("2100-12-31")
MOMENTS = st.datetimes(FIRST, LAST).map(lambda value: value.replace(microsecond=0))
WAYS = (
    "{0:%d/%m/%Y %H:%M:%S}",
    "{0.day}/{0.month}/{0.year} {0.hour}:{0:%M:%S}",
    "{0:%H:%M:%S %d/%m/%Y}",
    "{0:%d-%m-%Y %H:%M:%S}",
    "{0:%Y-%m-%dT%H:%M:%S}",
    "{0:%Y%m%d%H%M%S}",
    "{0:%H:%M:%S} ngày {0.day} tháng {0.month} năm {0.year}",
)


@given(MOMENTS, st.sampled_from(WAYS))
@settings(max_examples=150)
def test_a_time_written_any_way_reads_back(value: datetime, way: str) -> None:
    found = read_moment(way.format(value))
    assert found is not None
    assert found.value == value
    assert found.has_time


@given(MOMENTS)
@settings(max_examples=100)
def test_a_serial_number_reads_back(value: datetime) -> None:
    serial = (value - EPOCH_1900) / timedelta(days=1)
    found = read_moment(serial)
    assert found is not None
    assert found.value == value


@given(st.text(max_size=30) | st.integers() | st.floats())
@settings(max_examples=200)
def test_anything_else_is_a_moment_or_refused(written: object) -> None:
    with contextlib.suppress(UnreadableMoment):
        found = read_moment(written)
        assert found is None or 1990 <= found.value.year <= 2200
