"""Rules of a quantity (chấm theo số lượng): in proportion to a rate, so much for each item, so much off for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from motcua.rules.scoring.declared import Ask, AskKind, Declared
from motcua.rules.scoring.exact import exact_vn, percent_vn, vn
from motcua.rules.scoring.kinds.rule import ALL, NOTHING, Earned, Flaw, RuleFault, beyond_of, kept, number_of, places_of
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Proportional:
    """Proportional (chấm theo tỷ lệ): rate over target times the maximum; nothing below the floor, no more than cap."""

    floor: Fraction
    target: Fraction
    cap: Fraction
    places: int | None
    beyond: bool = False  # held against a plan, which may be more than fulfilled

    @classmethod
    def read(cls, rule: Mapping[str, Any]) -> Proportional:
        """The rule of a set (đọc quy tắc)."""
        target, cap = number_of(rule, "target", ALL), number_of(rule, "cap", ALL)
        if target <= 0 or cap <= 0:
            raise RuleFault("rule_unreadable", Sentence("mục tiêu “target” và trần “cap” phải lớn hơn 0."))
        return cls(number_of(rule, "floor", NOTHING), target, cap, places_of(rule), beyond_of(rule, [target]))

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm) of the rate."""
        rate = declared.rate("rate", beyond=self.beyond)
        said = Sentence("Tỷ lệ {rate}", rate=percent_vn(rate))
        if rate < self.floor:
            return Earned(
                NOTHING,
                Sentence(
                    "{said} dưới mức tối thiểu {floor}: 0 trên {most} điểm.",
                    said=said,
                    floor=percent_vn(self.floor),
                    most=vn(most),
                ),
            )
        points = kept(min(rate / self.target, self.cap) * most, most, self.places)
        if points == most:
            return Earned(
                points,
                Sentence(
                    "{said} đạt mục tiêu {target}: đủ {most} điểm.",
                    said=said,
                    target=percent_vn(self.target),
                    most=vn(most),
                ),
            )
        over = "" if self.target == 1 else f" / {exact_vn(self.target)}"
        sum_of = f"{exact_vn(rate)}{over} × {vn(most)}"
        return Earned(
            points,
            Sentence(
                "{said} so với mục tiêu {target}: {sum_of} = {points} điểm.",
                said=said,
                target=percent_vn(self.target),
                sum_of=sum_of,
                points=vn(points),
            ),
        )

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): a floor above the target, a cap under which the maximum is out of reach."""
        if not NOTHING <= self.floor <= self.target:
            yield Flaw(
                "floor_over_target",
                Sentence(
                    "mức tối thiểu {floor} không nằm dưới mục tiêu {target}.",
                    floor=vn(self.floor),
                    target=vn(self.target),
                ),
            )
        if self.cap < 1:
            yield Flaw(
                "max_out_of_reach", Sentence("trần {cap} không cho đủ {most} điểm.", cap=vn(self.cap), most=vn(most))
            )

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): the rate."""
        return (Ask("rate", AskKind.RATE, "Tỷ lệ"),)


@dataclass(frozen=True, slots=True)
class PerItem:
    """Per item (chấm theo từng việc): `each` for every one, up to `wanted`; `late` is added for each late one."""

    each: Fraction
    wanted: int | None
    late: Fraction

    @classmethod
    def read(cls, rule: Mapping[str, Any]) -> PerItem:
        """The rule of a set (đọc quy tắc)."""
        wanted = number_of(rule, "n") if rule.get("n") is not None else None
        if wanted is not None and (wanted.denominator != 1 or wanted < 1):
            raise RuleFault("rule_unreadable", Sentence("số việc “n” phải là số nguyên dương."))
        return cls(number_of(rule, "each"), None if wanted is None else int(wanted), number_of(rule, "late", NOTHING))

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm) for what was done; the late ones are among them."""
        count = declared.count("count")
        late = declared.count("late") if declared.has("late") else NOTHING
        if late > count:
            raise declared.refuse(
                Sentence("số việc muộn ({late}) nhiều hơn số việc đã làm ({count}).", late=vn(late), count=vn(count))
            )
        counted = count if self.wanted is None else min(count, Fraction(self.wanted))
        points = kept(counted * self.each + min(late, counted) * self.late, most, None)
        off = (
            Sentence(", {late} việc muộn {off} mỗi việc", late=vn(late), off=vn(self.late))
            if late and self.late
            else ""
        )
        among = "" if self.wanted is None else Sentence(" trên {wanted}", wanted=self.wanted)
        return Earned(
            points,
            Sentence(
                "{count}{among} việc, mỗi việc {each} điểm{off}: {points} điểm.",
                count=vn(count),
                among=among,
                each=vn(self.each),
                off=off,
                points=vn(points),
            ),
        )

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): the items together do not make the maximum."""
        if self.each <= 0 or self.late > 0 or self.each + self.late < 0:
            yield Flaw(
                "rule_unreadable",
                Sentence("điểm mỗi việc phải dương, điểm trừ việc muộn không được vượt điểm mỗi việc."),
            )
        elif self.wanted is not None and self.wanted * self.each != most:
            yield Flaw(
                "items_do_not_add_up",
                Sentence(
                    "{wanted} × {each} khác điểm tối đa {most}.", wanted=self.wanted, each=vn(self.each), most=vn(most)
                ),
            )

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): how many, and how many of them late where that matters."""
        late = (Ask("late", AskKind.COUNT, "Trong đó muộn", optional=True),) if self.late else ()
        return (Ask("count", AskKind.COUNT, "Số việc đã làm"), *late)


@dataclass(frozen=True, slots=True)
class Deduct:
    """Deduction (điểm trừ): so much off for each; from the criterion's maximum, or from the total where that is 0."""

    per: Fraction
    floor: Fraction

    @classmethod
    def read(cls, rule: Mapping[str, Any]) -> Deduct:
        """The rule of a set (đọc quy tắc)."""
        return cls(number_of(rule, "per"), number_of(rule, "floor", NOTHING))

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm) left of the maximum, or the points off."""
        count = declared.count("count")
        off = count * self.per
        if most == 0:
            return Earned(
                -off,
                Sentence(
                    "{count} lần, mỗi lần trừ {per}: trừ {off} điểm.", count=vn(count), per=vn(self.per), off=vn(off)
                ),
            )
        points = max(self.floor, most - off)
        return Earned(
            points,
            Sentence(
                "{count} lần, mỗi lần trừ {per} từ {most}: còn {points} điểm.",
                count=vn(count),
                per=vn(self.per),
                most=vn(most),
                points=vn(points),
            ),
        )

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): nothing to take off, or a floor outside the criterion."""
        if self.per <= 0:
            yield Flaw("rule_unreadable", Sentence("điểm trừ mỗi lần phải lớn hơn 0."))
        if not NOTHING <= self.floor <= most:
            yield Flaw(
                "points_over_max",
                Sentence("mức sàn {floor} ngoài khung 0–{most}.", floor=vn(self.floor), most=vn(most)),
            )

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): how many times."""
        return (Ask("count", AskKind.COUNT, "Số lần"),)


@dataclass(frozen=True, slots=True)
class LatePenalty:
    """Late penalty (điểm trừ nộp chậm): one sum for the first days, then so much for every further day."""

    flat_days: int
    flat: Fraction
    from_day: int
    per_day: Fraction

    @classmethod
    def read(cls, rule: Mapping[str, Any]) -> LatePenalty:
        """The rule of a set (đọc quy tắc)."""
        days = [number_of(rule, key) for key in ("flat_days", "from_day")]
        if any(one.denominator != 1 or one < 0 for one in days):
            raise RuleFault("rule_unreadable", Sentence("“flat_days” và “from_day” phải là số ngày nguyên."))
        return cls(int(days[0]), number_of(rule, "flat"), int(days[1]), number_of(rule, "per_day"))

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points off (điểm trừ): the first days together once, every day from `from_day` once more."""
        days = declared.count("days")
        if not days:
            return Earned(most, Sentence("Nộp đúng hạn: không trừ điểm."))
        off = self.flat + max(NOTHING, days - self.from_day + 1) * self.per_day
        points = max(NOTHING, most - off) if most else -off
        return Earned(points, Sentence("Nộp chậm {days} ngày: trừ {off} điểm.", days=vn(days), off=vn(off)))

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): days that no part of the rule speaks of, or that both speak of."""
        if self.from_day != self.flat_days + 1:
            kind = "band_gap" if self.from_day > self.flat_days else "band_overlap"
            yield Flaw(
                kind,
                Sentence(
                    "trừ gộp đến ngày {flat_days} nhưng trừ theo ngày từ ngày {from_day}.",
                    flat_days=self.flat_days,
                    from_day=self.from_day,
                ),
            )
        if self.flat < 0 or self.per_day < 0:
            yield Flaw("rule_unreadable", Sentence("điểm trừ không thể âm."))

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): the days late."""
        return (Ask("days", AskKind.COUNT, "Số ngày chậm"),)
