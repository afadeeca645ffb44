"""Switch (chấm theo trường hợp): one figure chooses which rule scores; a branch is a rule, or points as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from motcua.rules.scoring.declared import Ask, AskKind, Declared
from motcua.rules.scoring.exact import percent_vn, read_number, vn
from motcua.rules.scoring.kinds.bands import Bands
from motcua.rules.scoring.kinds.choices import External, Flag, Judgement, Levels
from motcua.rules.scoring.kinds.counted import Deduct, LatePenalty, PerItem, Proportional
from motcua.rules.scoring.kinds.rule import NOTHING, Earned, Flaw, RuleFault, ScoringRule, beyond_of, words_of
from motcua.rules.scoring.kinds.surveys import Survey
from motcua.rules.sentences import Sentence, worded

DEEPEST = 4
YES, NO = Sentence("Trường hợp có"), Sentence("Trường hợp không có")
UNREACHED = "max_out_of_reach"


@dataclass(frozen=True, slots=True)
class Fixed:
    """Fixed points (điểm cố định): what a branch gives whatever else is said."""

    points: Fraction

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm) as they stand."""
        return Earned(self.points, Sentence("{points} trên {most} điểm.", points=vn(self.points), most=vn(most)))

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi): points outside the criterion."""
        if not NOTHING <= self.points <= most:
            yield Flaw(
                "points_over_max",
                Sentence("cho {points} điểm, ngoài khung 0–{most}.", points=vn(self.points), most=vn(most)),
            )
        if self.points < most:
            yield Flaw(UNREACHED, Sentence("chỉ cho {points} trên {most} điểm.", points=vn(self.points), most=vn(most)))

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): nothing."""
        return ()


@dataclass(frozen=True, slots=True)
class Switch:
    """Switch (chấm theo trường hợp): by yes or no, by a rate that reaches `at_least`, or by a named case."""

    on: str
    cases: Mapping[str, ScoringRule]
    at_least: Fraction | None
    named: bool
    words: Mapping[str, str] = field(default_factory=dict)
    beyond: bool = False

    @classmethod
    def read(cls, rule: Mapping[str, Any], depth: int = 0) -> Switch:
        """The rule of a set (đọc quy tắc). Raises RuleFault."""
        told = rule.get("cases")
        branches = told if isinstance(told, Mapping) and told else {key: rule.get(key) for key in ("yes", "no")}
        if depth >= DEEPEST or not rule.get("on") or any(one is None for one in branches.values()):
            raise RuleFault("rule_unreadable", Sentence("quy tắc chọn trường hợp phải có “on” và đủ các nhánh."))
        at_least = read_number(rule.get("at_least"))
        cases = {str(name): _branch(one, depth + 1) for name, one in branches.items()}
        beyond = beyond_of(rule, [] if at_least is None else [at_least])
        return cls(str(rule["on"]), cases, at_least, branches is told, words_of(rule), beyond)

    def earn(self, declared: Declared, most: Fraction) -> Earned:
        """Points (điểm) by the rule of the case."""
        case, words = self._case(declared)
        found = self.cases[case].earn(declared, most)
        return Earned(found.points, f"{words}: {found.why[0].lower()}{found.why[1:]}")

    def flaws(self, most: Fraction) -> Iterator[Flaw]:
        """Flaws (lỗi) of the branches; one branch at least must reach the maximum."""
        found = [list(branch.flaws(most)) for branch in self.cases.values()]
        yield from (flaw for flaws in found for flaw in flaws if flaw.kind != UNREACHED)
        if all(any(flaw.kind == UNREACHED for flaw in flaws) for flaws in found):
            yield Flaw(UNREACHED, Sentence("không nhánh nào cho đủ {most} điểm.", most=vn(most)))

    def asks(self) -> tuple[Ask, ...]:
        """Asked (số liệu cần khai): what chooses, then what each branch needs."""
        if self.named:
            first = Ask(
                self.on, AskKind.CHOICE, "Trường hợp", tuple((name, self.words.get(name, name)) for name in self.cases)
            )
        else:
            first = Ask(
                self.on, AskKind.YES_NO if self.at_least is None else AskKind.RATE, self.words.get(self.on, "Có")
            )
        later = {ask.key: ask for branch in self.cases.values() for ask in branch.asks()}
        rest = (Ask(one.key, one.kind, one.label, one.choices, optional=True) for one in later.values())
        return (first, *(one for one in rest if one.key != self.on))

    def _case(self, declared: Declared) -> tuple[str, str]:
        if self.named:
            case = declared.word(self.on, self.cases)
            return case, Sentence("Trường hợp “{case}”", case=worded(self.words.get(case, case)))
        if self.at_least is None:
            return ("yes", YES) if declared.truth(self.on) else ("no", NO)
        rate = declared.rate(self.on, beyond=self.beyond)
        reached = rate >= self.at_least
        said, bound = percent_vn(rate), percent_vn(self.at_least)
        if reached:
            return "yes", Sentence("Tỷ lệ {rate} đạt từ {bound}", rate=said, bound=bound)
        return "no", Sentence("Tỷ lệ {rate} chưa đạt {bound}", rate=said, bound=bound)


KINDS: dict[str, type[Any]] = {
    "flag": Flag,
    "bands": Bands,
    "levels": Levels,
    "prop": Proportional,
    "per_item": PerItem,
    "deduct": Deduct,
    "late_penalty": LatePenalty,
    "survey": Survey,
    "manual": Judgement,
    "external": External,
}


def read_rule(rule: Any, depth: int = 0) -> ScoringRule:
    """The rule of a leaf (đọc quy tắc) by its kind. Raises RuleFault `unknown_rule`, `rule_unreadable`."""
    kind = rule.get("k") if isinstance(rule, Mapping) else None
    if kind == "switch":
        return Switch.read(rule, depth)
    if not isinstance(kind, str) or kind not in KINDS:
        raise RuleFault(
            "unknown_rule",
            Sentence("không có kiểu quy tắc “{kind}”; có: {known}.", kind=kind, known=", ".join((*KINDS, "switch"))),
        )
    found: ScoringRule = KINDS[kind].read(rule)
    return found


def _branch(value: Any, depth: int) -> ScoringRule:
    points = read_number(value)
    return read_rule(value, depth) if points is None else Fixed(points)
