"""Bands (chấm theo bậc): a rate, a count, days or a day fall into one band, and the band has its points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

from motcua.rules.scoring.declared import DAYS, Ask, AskKind, Declared
from motcua.rules.scoring.exact import percent_vn, read_number, vn
from motcua.rules.scoring.kinds.rule import ALL, NOTHING, Earned, Flaw, RuleFault, beyond_of, number_of, words_of
from motcua.rules.sentences import Sentence, worded

DAY_BOUND = re.compile(r"(\d{2})-(\d{2}|end)")
VALUE = Sentence("Giá trị")
BOTH, NEITHER = Sentence("thuộc cả hai bậc"), Sentence("không thuộc bậc nào")
LABELS: dict[str, str] = {
    "rate": "Tỷ lệ",
    "count": "Số lượng",
    "issue_date": "Ngày ban hành",
    "days_after_parent_doc": "Số ngày sau văn bản cấp trên",
}


@dataclass(frozen=True, slots=True)
class Band:
    """Band (bậc): from a bound to a bound, each inside or outside; None is without end."""

    low: Fraction | None
    low_in: bool
    high: Fraction | None
    high_in: bool
    points: Fraction

    @property
    def is_turned(self) -> bool:
        """Whether nothing can fall into it (bậc rỗng)."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and not (self.low_in and self.high_in))

    def holds(self, value: Fraction) -> bool:
        """Whether a value falls into it (rơi vào bậc)."""
        above = self.low is None or value > self.low or (self.low_in and value == self.low)
        below = self.high is None or value < self.high or (self.high_in and value == self.high)
        return above and below


@dataclass(frozen=True, slots=True)
class Bands:
    """Bands (chấm theo bậc) on one figure; `rest` is what a value outside all of them earns, if the set says so."""

    on: str
    bands: tuple[Band, ...]
    rest: Fraction | None
    dated: bool
    falling: bool  # the smaller the value the better: days, dates
    label: str = ""
    beyond: bool = False  # a rate held against a plan, which may be above 100 %

    @classmethod
    def read(cls, rule: Mapping[str, Any]) -> Bands:
        """The rule of a set (đọc quy tắc): [bound, points, "exclusive"], or {from, to, points} with open ends said."""
        listed = rule.get("bands")
        if not isinstance(listed, Sequence) or isinstance(listed, str) or not listed:
            raise RuleFault("rule_unreadable", Sentence("thiếu danh sách bậc “bands”."))
        falling = rule.get("dir", "ge") == "le"
        dated = any(isinstance(_first(one), str) and DAY_BOUND.fullmatch(str(_first(one))) for one in listed)
        rest = number_of(rule, "els") if rule.get("els") is not None else None
        if all(isinstance(one, Mapping) for one in listed):
            bands = tuple(_between(one) for one in listed)
        else:
            bands = tuple(_steps(listed, falling, rule.get("lower", "inclusive") == "inclusive"))
        on = str(rule.get("on") or "rate")
        beyond = beyond_of(rule, (bound for one in bands for bound in (one.low, one.high) if bound is not None))
        return cls(on, bands, rest, dated, falling, words_of(rule).get(on) or LABELS.get(on, ""), beyond)

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm) of the band the figure falls into."""
        value = self._value(declared)
        said = Sentence("{label} {value}", label=worded(self.label or VALUE), value=self._shown(value))
        for band in self.bands:
            if band.holds(value):
                return Earned(
                    band.points,
                    Sentence(
                        "{said}, {band}: {points} trên {most} điểm.",
                        said=said,
                        band=self._words(band),
                        points=vn(band.points),
                        most=vn(most),
                    ),
                )
        points = self.rest or NOTHING
        return Earned(
            points,
            Sentence(
                "{said}, không đạt bậc nào: {points} trên {most} điểm.", said=said, points=vn(points), most=vn(most)
            ),
        )

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): gaps, overlaps, points outside the criterion, a better value that earns less."""
        for points in (*(band.points for band in self.bands), self.rest or NOTHING):
            if not NOTHING <= points <= most:
                yield Flaw(
                    "points_over_max",
                    Sentence("có bậc cho {points} điểm, ngoài khung 0–{most}.", points=vn(points), most=vn(most)),
                )
        if max(band.points for band in self.bands) < most:
            yield Flaw("max_out_of_reach", Sentence("không bậc nào cho đủ {most} điểm.", most=vn(most)))
        yield from self._seams()

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): the figure the bands stand on."""
        kind = AskKind.DATE if self.dated else AskKind.RATE if self.is_rate else AskKind.COUNT
        return (Ask(self.on, kind, self.label or self.on),)

    @property
    def is_rate(self) -> bool:
        """Whether the figure is a rate (tỷ lệ)."""
        return self.on.endswith("rate")

    def _value(self, declared: Declared) -> Fraction:
        if self.dated:
            return declared.day(self.on)
        if self.is_rate:
            return declared.rate(self.on, beyond=self.beyond)
        return declared.count(self.on) if self.on == "count" else declared.number(self.on)

    def _shown(self, value: Fraction) -> str:
        if self.dated:
            return _day_words(int(value))
        return percent_vn(value) if self.is_rate else vn(value)

    def _words(self, band: Band) -> str:
        """The better end of a band: from 90 % up, no more than 30 days."""
        if self.falling and band.high is not None:
            high = self._shown(band.high)
            return Sentence("không quá {high}", high=high) if band.high_in else Sentence("dưới {high}", high=high)
        if band.low is None:
            return Sentence("ở bậc thấp nhất")
        return (
            Sentence("đạt từ {low}", low=self._shown(band.low))
            if band.low_in
            else Sentence("trên {low}", low=self._shown(band.low))
        )

    def _seams(self) -> Iterator[Flaw]:
        """Where two neighbouring bands do not meet exactly once, and where the ends are left open."""
        rows = sorted(self.bands, key=lambda one: (one.low is not None, one.low or NOTHING))
        turned = [one.low for one in rows if one.is_turned]
        if turned:
            yield Flaw(
                "band_overlap",
                Sentence("bậc {bound} đứng sai thứ tự hoặc trùng bậc khác.", bound=self._shown(turned[0] or NOTHING)),
            )
            return
        for lower, upper in pairwise(rows):
            yield from self._seam(lower, upper)
        if self.is_rate and (rows[-1].high or ALL) < ALL:
            yield Flaw(
                "band_gap", Sentence("các bậc chỉ đến {high}, chưa đến 100%.", high=self._shown(rows[-1].high or ALL))
            )
        first = rows[0].low
        if self.is_rate and self.rest is None and first is not None and (first > 0 or not rows[0].low_in):
            yield Flaw("band_gap", Sentence("chưa nói điểm của tỷ lệ dưới {first}.", first=self._shown(first)))

    def _seam(self, lower: Band, upper: Band) -> Iterator[Flaw]:
        if lower.high is None or upper.low is None or lower.high > upper.low:
            at = upper.low if upper.low is not None else lower.high
            yield Flaw("band_overlap", Sentence("hai bậc chồng nhau ở {at}.", at=self._shown(at or NOTHING)))
        elif lower.high < upper.low:
            yield Flaw(
                "band_gap",
                Sentence("hở giữa {high} và {low}.", high=self._shown(lower.high), low=self._shown(upper.low)),
            )
        elif lower.high_in == upper.low_in:
            kind, word = ("band_overlap", BOTH) if lower.high_in else ("band_gap", NEITHER)
            yield Flaw(kind, Sentence("đúng {low} {word}.", low=self._shown(upper.low), word=word))
        worse, better = (upper, lower) if self.falling else (lower, upper)
        if worse.points > better.points:
            yield Flaw(
                "band_not_rising",
                Sentence(
                    "bậc tốt hơn lại ít điểm hơn ({points} < {others}).",
                    points=vn(better.points),
                    others=vn(worse.points),
                ),
            )


def _day_words(day: int) -> str:
    """A day of the year, and where it lies outside the year, on which side."""
    years, told = day // 10_000, f"{day % 100:02d}/{day % 10_000 // 100:02d}"
    if years == 0:
        return told
    return Sentence("{day} các năm trước", day=told) if years < 0 else Sentence("{day} các năm sau", day=told)


def _first(one: Any) -> Any:
    return one[0] if isinstance(one, Sequence) and not isinstance(one, str) and one else one


def _steps(listed: Sequence[Any], falling: bool, inclusive: bool) -> Iterator[Band]:
    """Bands told by one bound each, the best first: each ends where the one before it begins."""
    last: Fraction | None = None
    last_in = True
    for one in listed:
        if not isinstance(one, Sequence) or isinstance(one, str) or not 2 <= len(one) <= 3:
            raise RuleFault("rule_unreadable", Sentence("bậc “{one}” phải có mốc và điểm.", one=one))
        bound, points, inside = _bound(one[0]), read_number(one[1]), inclusive
        if len(one) == 3:
            inside = one[2] != "exclusive"
        if points is None:
            raise RuleFault("rule_unreadable", Sentence("bậc “{bound}” thiếu điểm.", bound=one[0]))
        end, end_in = last, last is not None and not last_in
        yield Band(end, end_in, bound, inside, points) if falling else Band(bound, inside, end, end_in, points)
        last, last_in = bound, inside


def _between(one: Mapping[str, Any]) -> Band:
    """A band told by both ends: the lower belongs to it and the upper does not, unless it says so."""
    low = None if one.get("from") is None else _bound(one["from"])
    high = None if one.get("to") is None else _bound(one["to"])
    return Band(low, not one.get("from_open", False), high, bool(one.get("to_in", False)), number_of(one, "points"))


def _bound(value: Any) -> Fraction:
    """A number, or a day of the year: 01-31, 02-end."""
    day = DAY_BOUND.fullmatch(value) if isinstance(value, str) else None
    if day and 1 <= int(day[1]) <= 12:
        return Fraction(int(day[1]) * 100 + (DAYS[int(day[1]) - 1] if day[2] == "end" else int(day[2])))
    read = read_number(value)
    if read is None:
        raise RuleFault("rule_unreadable", Sentence("mốc “{value}” không phải là số hoặc ngày.", value=value))
    return read
