"""Moments of a register (thời điểm trong sổ): dates as Vietnamese offices write them, read without guessing.

The day always comes before the month. What has two readings (a year of two digits) or none (13/25/2024) is
refused with its reason: a wrong date in a record is worse than a row sent back.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from motcua.areas.dossiers.operations.rows import Moment
from motcua.kernel.clock import TZ
from motcua.links.files.register.words import tidy
from motcua.rules.sentences import Sentence

EPOCH_1900 = datetime(1899, 12, 30)  # noqa: DTZ001 - a spreadsheet's day numbers are local wall-clock days
EPOCH_1904 = datetime(1904, 1, 1)  # noqa: DTZ001
_FIRST_YEAR, _LAST_YEAR = 1990, 2200

_TIME = (
    r"(?P<{0}h>\d{{1,2}})\s*(?:[:hg]|gio)\s*"
    r"(?:(?P<{0}i>\d{{1,2}})\s*(?:phut)?(?:\s*:\s*(?P<{0}s>\d{{1,2}})(?:[.,]\d+)?)?)?\s*"
    r"(?P<{0}p>am|pm|sa|ch)?"
)
_DAY = (
    r"(?:(?:ngay\s*)?(?P<d>\d{1,2})\s*(?:(?P<sep>[/.\-])\s*(?P<m>\d{1,2})\s*(?P=sep)\s*"
    r"|thang\s+(?P<m2>\d{1,2})\s*,?\s*nam\s+)(?P<y>\d+)"
    r"|(?:ngay\s*)?(?P<iy>\d{4})(?P<isep>[/.\-])(?P<im>\d{1,2})(?P=isep)(?P<id>\d{1,2}))"
)
_WRITTEN = re.compile(
    rf"(?:(?:thu\s+\w+|chu nhat)\s*,?\s*)?(?:(?:luc\s+)?{_TIME.format('a')}\s*,?\s*(?:[-–]\s*)?)?{_DAY}"
    rf"(?:\s*(?:t|,|[-–]|\s)\s*(?:luc\s+)?{_TIME.format('b')})?\s*(?P<zone>z|[+-]\d{{2}}:?\d{{2}})?"
)
_PLAIN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?")
_STAMP = re.compile(r"(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?")
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")


class UnreadableMoment(ValueError):
    """Unreadable moment (ngày không đọc được): why a cell is not a date, in words for the officer."""


def read_moment(value: object, epoch: datetime = EPOCH_1900) -> Moment | None:
    """The moment a cell states; None for an empty one; UnreadableMoment with the reason otherwise."""
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return _of_clock(value)
    if isinstance(value, bool):
        raise UnreadableMoment(Sentence("ô có giá trị đúng/sai, không phải ngày"))
    if isinstance(value, int | float):
        return _of_serial(value, epoch)
    if isinstance(value, date):
        return _of_clock(datetime.combine(value, time.min))
    return _of_text(str(value), epoch)


def from_serial(serial: float, epoch: datetime) -> datetime:
    """A spreadsheet's day number as a local time, to the second."""
    days = int(serial // 1)
    seconds = round((serial - days) * 86400)
    return epoch + timedelta(days=days, seconds=seconds)


def _of_clock(value: datetime) -> Moment:
    if value.tzinfo is not None:
        value = value.astimezone(TZ).replace(tzinfo=None)
    if value.microsecond:
        value = (value + timedelta(microseconds=500_000)).replace(microsecond=0)
    _refuse_far_years(value.year)
    return Moment(value, has_time=bool(value.hour or value.minute or value.second))


def _of_serial(serial: float, epoch: datetime) -> Moment | None:
    if isinstance(serial, float) and not -1e15 < serial < 1e15:
        raise UnreadableMoment(Sentence("số này không phải ngày"))
    if serial == int(serial) and len(str(int(serial))) in (8, 12, 14):
        return _of_text(str(int(serial)), epoch)
    try:
        moment = from_serial(serial, epoch)
    except (OverflowError, ValueError) as error:
        raise UnreadableMoment(Sentence("số {serial:g} không phải ngày", serial=serial)) from error
    if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        raise UnreadableMoment(Sentence("số {serial:g} không phải ngày", serial=serial))
    return _of_clock(moment)


@lru_cache(maxsize=8192)
def _of_text(text: str, epoch: datetime) -> Moment | None:
    """Text read once; registers repeat their days, so the last readings are kept."""
    text = tidy(text)
    if not text:
        return None
    if plain := _PLAIN.fullmatch(text):
        day, month, year, hour, minute, second = plain.groups()
        return _built(text, year, month, day, hour, minute, second)
    if _SERIAL.fullmatch(text):
        return _of_serial(float(text.replace(",", ".")), epoch)
    if stamp := _STAMP.fullmatch(text):
        return _built(text, *stamp.groups())
    written = _WRITTEN.fullmatch(_flat(text))
    if written is None:
        raise UnreadableMoment(Sentence("“{text}” không phải ngày đọc được (cần dạng ngày/tháng/năm)", text=text[:40]))
    part = written.groupdict()
    side = "a" if part["ah"] else "b"
    hour, minute, second = part[f"{side}h"], part[f"{side}i"], part[f"{side}s"]
    if part["ah"] and part["bh"]:
        raise UnreadableMoment(Sentence("“{text}” có hai giờ khác nhau", text=text[:40]))
    year = part["y"] or part["iy"]
    month, day = part["m"] or part["m2"] or part["im"], part["d"] or part["id"]
    if part[f"{side}p"] and hour:
        hour = _half_day(text, int(hour), part[f"{side}p"])
    moment = _built(text, year, month, day, hour, minute, second)
    return _shifted(moment, part["zone"]) if part["zone"] else moment


def _flat(text: str) -> str:
    """Small letters without diacritics, marks kept: the shape the date pattern reads."""
    bare = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _half_day(text: str, hour: int, half: str) -> str:
    """Hours of a twelve-hour clock: sáng (SA, AM) and chiều (CH, PM)."""
    if not 1 <= hour <= 12:
        raise UnreadableMoment(Sentence("“{text}” có giờ không đúng", text=text[:40]))
    return str(hour % 12 + (12 if half in ("pm", "ch") else 0))


def _built(
    text: str, year: str, month: str, day: str, hour: str | None, minute: str | None, second: str | None
) -> Moment:
    if len(year) != 4:
        raise UnreadableMoment(Sentence("“{text}” có năm không đủ bốn chữ số nên không thể đoán", text=text[:40]))
    try:
        value = datetime(  # noqa: DTZ001 - a register states local wall-clock times
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0)
        )
    except ValueError as error:
        raise UnreadableMoment(
            Sentence("“{text}” không có trên lịch (thứ tự là ngày/tháng/năm)", text=text[:40])
        ) from error
    _refuse_far_years(value.year)
    return Moment(value, has_time=hour is not None)


def _refuse_far_years(year: int) -> None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise UnreadableMoment(Sentence("năm {year} không hợp lý", year=year))


def _shifted(moment: Moment, zone: str) -> Moment:
    """A time with its offset, brought to the wall clock of Vietnam."""
    if not moment.has_time:
        return moment
    iso = moment.value.isoformat() + ("+00:00" if zone == "z" else zone)
    return Moment(datetime.fromisoformat(iso).astimezone(TZ).replace(tzinfo=None), has_time=True)
