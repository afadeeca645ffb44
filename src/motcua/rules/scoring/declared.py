"""Declared figures (số liệu tự khai): what a unit says about one criterion, read strictly and refused by name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Any

from motcua.rules.scoring.exact import percent_vn, read_number, vn
from motcua.rules.sentences import Sentence

MONTH_DAY = re.compile(r"(?:(\d{4})-)?(\d{2})-(\d{2})")
MOST_RATE = 2  # 95 in place of 0.95 would earn full points in silence
DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class ScoringError(Exception):
    """An input that cannot be scored: `code` is stable, `criterion` says where, the message is for people."""

    def __init__(self, message: str, *, code: str, criterion: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.code = code
        self.criterion = criterion


class AskKind(StrEnum):
    """Kind of figure asked for (loại số liệu): what a form shows for it."""

    YES_NO = "YES_NO"
    RATE = "RATE"
    COUNT = "COUNT"
    POINTS = "POINTS"
    CHOICE = "CHOICE"
    DATE = "DATE"


@dataclass(frozen=True, slots=True)
class Ask:
    """Figure asked for (số liệu cần khai): its key, what kind it is, and the words one may choose from."""

    key: str
    kind: AskKind
    label: str
    choices: tuple[tuple[str, str], ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Declared:
    """Declared (số liệu tự khai) of one criterion, by key."""

    criterion: str
    said: Mapping[str, Any]
    year: int | None = None

    def refuse(self, words: str, code: str = "bad_input") -> ScoringError:
        """The refusal (từ chối) of this criterion's figures, naming it."""
        return ScoringError(
            Sentence("Tiêu chí {criterion}: {words}", criterion=self.criterion, words=words),
            code=code,
            criterion=self.criterion,
        )

    def has(self, key: str) -> bool:
        """Whether a figure was given (có khai)."""
        return self.said.get(key) is not None

    def first(self, *keys: str) -> Any:
        """The figure under the first of several keys (khóa) that was given. Raises ScoringError `input_missing`."""
        for key in keys:
            if self.has(key):
                return self.said[key]
        raise self.refuse(Sentence("thiếu “{key}”.", key=keys[0]), "input_missing")

    def truth(self, *keys: str) -> bool:
        """A yes or no (có hoặc không)."""
        found = self.first(*keys)
        if not isinstance(found, bool):
            raise self.refuse(
                Sentence("“{key}” phải là true hoặc false, không phải “{found}”.", key=keys[0], found=found)
            )
        return found

    def number(self, *keys: str) -> Fraction:
        """A number that is not negative (số không âm)."""
        found = self.first(*keys)
        read = read_number(found)
        if read is None:
            raise self.refuse(
                Sentence("“{key}” không phải là số: “{found}”. Hãy viết như 0.925 hoặc 12.", key=keys[0], found=found)
            )
        if read < 0:
            raise self.refuse(Sentence("“{key}” không thể âm: “{found}”.", key=keys[0], found=found))
        return read

    def count(self, *keys: str) -> Fraction:
        """A whole number that is not negative (số đếm)."""
        read = self.number(*keys)
        if read.denominator != 1:
            raise self.refuse(
                Sentence("“{key}” phải là số nguyên, không phải “{found}”.", key=keys[0], found=self.first(*keys))
            )
        return read

    def rate(self, key: str, *, beyond: bool = False) -> Fraction:
        """A rate (tỷ lệ), parts of one; or two counts, part and whole, which is how a figure hands itself down. A part
        is never more than its whole, but for what is held against a plan and may go `beyond` it."""
        if not self.has(key) and self.has("part") and self.has("whole"):
            part, whole = self.count("part"), self.count("whole")
            if whole == 0:
                raise self.refuse(
                    Sentence("mẫu số bằng 0, không có tỷ lệ; nếu không phát sinh, hãy khai “không áp dụng”.")
                )
            if part > whole and not beyond:
                raise self.refuse(self._more_than_all("/".join((vn(part), vn(whole)))), "over_whole")
            return part / whole
        read = self.number(key)
        if read > MOST_RATE:
            raise self.refuse(
                Sentence(
                    "“{key}” là phần của một đơn vị: hãy viết 0.95 cho 95%, không phải {found}.",
                    key=key,
                    found=self.first(key),
                )
            )
        if read > 1 and not beyond:
            raise self.refuse(self._more_than_all(percent_vn(read)), "over_whole")
        return read

    def _more_than_all(self, found: str) -> Sentence:
        """Why a rate above one is not taken (tỷ lệ quá 100%), and what to do about it."""
        return Sentence(
            "tỷ lệ {found} vượt quá 100%: phần không thể nhiều hơn tổng. Xin xem lại tử số và mẫu số; nếu so với kế "
            "hoạch và đã vượt thật thì khai 100%, ghi số thật vào ghi chú.",
            found=found,
        )

    def index(self, key: str) -> Fraction:
        """An index within one (chỉ số từ 0 đến 1)."""
        read = self.number(key)
        if read > 1:
            raise self.refuse(
                Sentence(
                    "“{key}” phải từ 0 đến 1: hãy viết 0.86 cho {percent}.",
                    key=key,
                    percent=percent_vn(Fraction(86, 100)),
                )
            )
        return read

    def word(self, key: str, known: Mapping[str, Any]) -> str:
        """One of the named levels (mức)."""
        found = self.first(key)
        if not isinstance(found, str) or found not in known:
            raise self.refuse(Sentence("không có mức “{found}”; có: {known}.", found=found, known=", ".join(known)))
        return found

    def day(self, key: str) -> Fraction:
        """A day of the year (ngày trong năm) as month × 100 + day; with a year, before or after the set's own."""
        found = str(self.first(key))
        match = MONTH_DAY.fullmatch(found)
        if not match or not 1 <= int(match[2]) <= 12 or not 1 <= int(match[3]) <= DAYS[int(match[2]) - 1]:
            raise self.refuse(
                Sentence(
                    "“{key}” không phải là ngày: “{found}”. Hãy viết như 01-25 hoặc 2024-01-25.", key=key, found=found
                )
            )
        years = int(match[1]) - self.year if match[1] and self.year else 0
        return Fraction(years * 10_000 + int(match[2]) * 100 + int(match[3]))
