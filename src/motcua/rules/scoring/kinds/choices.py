"""Rules of a choice (chấm theo lựa chọn): yes or no, named levels, a judgement within a range, a value from outside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from motcua.rules.scoring.declared import Ask, AskKind, Declared
from motcua.rules.scoring.exact import read_number, vn
from motcua.rules.scoring.kinds.rule import NOTHING, Earned, Flaw, RuleFault, number_of, words_of
from motcua.rules.sentences import Sentence, worded

NO_AWARD = "none"


@dataclass(frozen=True, slots=True)
class Flag:
    """Flag (đạt hoặc không đạt): all points or none; `gives` names fewer than all."""

    on: str = "flag"
    gives: Fraction | None = None

    @classmethod
    def read(cls, rule: Mapping[str, Any]) -> Flag:
        """The rule of a set (đọc quy tắc)."""
        gives = number_of(rule, "points") if rule.get("points") is not None else None
        return cls(str(rule.get("on") or "flag"), gives)

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm): all or nothing."""
        full = most if self.gives is None else self.gives
        if declared.truth(self.on, "flag"):
            return Earned(full, Sentence("Đạt yêu cầu: {full} điểm.", full=vn(full)))
        return Earned(NOTHING, Sentence("Không đạt yêu cầu: 0 trên {full} điểm.", full=vn(full)))

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): none of its own beyond giving too much."""
        if self.gives is not None and not NOTHING <= self.gives <= most:
            yield Flaw(
                "points_over_max", Sentence("cho {gives} điểm, vượt khung {most}.", gives=vn(self.gives), most=vn(most))
            )

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): one yes or no."""
        return (Ask(self.on, AskKind.YES_NO, "Đạt yêu cầu"),)


@dataclass(frozen=True, slots=True)
class Levels:
    """Levels (chấm theo mức): each named level has its points."""

    levels: Mapping[str, Fraction]
    words: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, rule: Mapping[str, Any]) -> Levels:
        """The rule of a set (đọc quy tắc)."""
        named = rule.get("levels")
        if not isinstance(named, Mapping) or not named:
            raise RuleFault("rule_unreadable", Sentence("thiếu danh sách mức “levels”."))
        return cls({str(name): number_of(named, name) for name in named}, words_of(rule))

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm) of the level."""
        level = declared.word("level", self.levels)
        return Earned(
            self.levels[level],
            Sentence(
                "Ở mức “{level}”: {points} trên {most} điểm.",
                level=worded(self.words.get(level, level)),
                points=vn(self.levels[level]),
                most=vn(most),
            ),
        )

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): points outside the criterion, or a maximum nobody can reach."""
        for name, points in self.levels.items():
            if not NOTHING <= points <= most:
                yield Flaw(
                    "points_over_max",
                    Sentence(
                        "mức “{name}” cho {points} điểm, ngoài khung 0–{most}.",
                        name=name,
                        points=vn(points),
                        most=vn(most),
                    ),
                )
        if max(self.levels.values()) < most:
            yield Flaw("max_out_of_reach", Sentence("không mức nào cho đủ {most} điểm.", most=vn(most)))

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): the level."""
        return (Ask("level", AskKind.CHOICE, "Mức", tuple((name, self.words.get(name, name)) for name in self.levels)),)


@dataclass(frozen=True, slots=True)
class Judgement:
    """Judgement (người thẩm định cho điểm): fixed points or a range for each named level; the reason is theirs."""

    levels: Mapping[str, tuple[Fraction, Fraction]]
    words: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, rule: Mapping[str, Any]) -> Judgement:
        """The rule of a set (đọc quy tắc)."""
        named = rule.get("levels")
        if not isinstance(named, Mapping) or not named:
            raise RuleFault("rule_unreadable", Sentence("thiếu danh sách mức “levels”."))
        return cls({str(name): _range(name, named[name]) for name in named}, words_of(rule))

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm) within the range of the level; without a level, within any of the ranges."""
        if not declared.has("level"):
            points = declared.number("points")
            if points != NOTHING and not any(low <= points <= high for low, high in self.levels.values()):
                raise declared.refuse(
                    Sentence(
                        "{points} điểm nằm ngoài mọi khoảng được cho: {ranges}.",
                        points=vn(points),
                        ranges=self._ranges(),
                    )
                )
            return Earned(
                points, Sentence("Người thẩm định cho {points} trên {most} điểm.", points=vn(points), most=vn(most))
            )
        level = declared.word("level", {**self.levels, NO_AWARD: None})
        low, high = self.levels.get(level, (NOTHING, NOTHING))
        points = declared.number("points") if low != high or declared.has("points") else high
        if not low <= points <= high:
            raise declared.refuse(
                Sentence(
                    "{points} điểm nằm ngoài khoảng {low}–{high} của mức “{level}”.",
                    points=vn(points),
                    low=vn(low),
                    high=vn(high),
                    level=worded(self.words.get(level, level)),
                )
            )
        return Earned(
            points,
            Sentence(
                "Ở mức “{level}”, người thẩm định cho {points} trên {most} điểm.",
                level=worded(self.words.get(level, level)),
                points=vn(points),
                most=vn(most),
            ),
        )

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): a range upside down or outside the criterion, or a maximum nobody can reach."""
        for name, (low, high) in self.levels.items():
            if not NOTHING <= low <= high <= most:
                yield Flaw(
                    "points_over_max",
                    Sentence(
                        "mức “{name}” ({low}–{high}) ngoài khung 0–{most}.",
                        name=name,
                        low=vn(low),
                        high=vn(high),
                        most=vn(most),
                    ),
                )
        if max(high for _low, high in self.levels.values()) < most:
            yield Flaw("max_out_of_reach", Sentence("không mức nào cho đủ {most} điểm.", most=vn(most)))

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): the level, and the points given."""
        known = [(name, self.words.get(name, name)) for name in self.levels]
        level = Ask("level", AskKind.CHOICE, "Mức", (*known, (NO_AWARD, Sentence("Không có"))), optional=True)
        return (level, Ask("points", AskKind.POINTS, "Điểm đề nghị", optional=True))

    def _ranges(self) -> str:
        return "; ".join(vn(low) if low == high else f"{vn(low)}–{vn(high)}" for low, high in self.levels.values())


@dataclass(frozen=True, slots=True)
class External:
    """External (điểm do cơ quan khác công bố): points typed from a publication, within the criterion."""

    @classmethod
    def read(cls, rule: Mapping[str, Any]) -> External:
        """The rule of a set (đọc quy tắc)."""
        return cls()

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm) as published."""
        points = declared.number("points")
        if points > most:
            raise declared.refuse(
                Sentence("{points} điểm vượt khung {most} của tiêu chí.", points=vn(points), most=vn(most))
            )
        return Earned(
            points, Sentence("Điểm do cơ quan khác công bố: {points} trên {most}.", points=vn(points), most=vn(most))
        )

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): none of its own."""
        yield from ()

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): the points."""
        return (Ask("points", AskKind.POINTS, "Điểm công bố"),)


def _range(name: str, value: Any) -> tuple[Fraction, Fraction]:
    """Fixed points or a pair of bounds."""
    pair = value if isinstance(value, list | tuple) and len(value) == 2 else (value, value)
    low, high = (read_number(one) for one in pair)
    if low is None or high is None:
        raise RuleFault("rule_unreadable", Sentence("mức “{name}” không phải là điểm hoặc khoảng điểm.", name=name))
    return low, high
