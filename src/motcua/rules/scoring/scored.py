"""Scoring (chấm điểm): the figures of a unit through a criteria set, to points with their reasons.

Sums use the leaves as the sheet prints them; the index stands over the maximum that applies and is rounded once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from motcua.rules.figures import round_half_up
from motcua.rules.scoring.criteria import NOTHING, CriteriaSet, Criterion, NotApplicable, Part
from motcua.rules.scoring.declared import Declared, ScoringError
from motcua.rules.scoring.exact import decimal_of, rounded, vn, writable
from motcua.rules.scoring.kinds import Earned
from motcua.rules.sentences import Sentence, joined

HUNDRED = Fraction(100)


@dataclass(frozen=True, slots=True)
class Node:
    """Node (điểm của một tiêu chí): out of how much, and why."""

    code: str
    most: Fraction
    points: Fraction
    why: str
    dropped: Fraction = NOTHING  # of its maximum, what leaves the base
    spread: Fraction = NOTHING  # of its maximum, what is rescaled onto the rest

    @property
    def lost(self) -> Fraction:
        """Points lost (điểm mất): what the maximum that applies has over the score; of a penalty what it takes off."""
        return max(NOTHING, self.most - self.dropped - self.spread - self.points)


@dataclass(frozen=True, slots=True)
class Scored:
    """Scored (kết quả chấm điểm): the total, the base it stands over, the class, and every node in the set's order."""

    total: Fraction
    base: Fraction
    class_name: str | None
    nodes: tuple[Node, ...]

    @property
    def index(self) -> Fraction | None:
        """Index (chỉ số) of one: the total over the maximum that applies; None where nothing applies."""
        return self.total / self.base if self.base else None

    @property
    def index_percent(self) -> Decimal | None:
        """The index in percent (chỉ số, phần trăm), two decimals half up."""
        if self.index is None:
            return None
        return round_half_up(decimal_of(rounded(self.index * HUNDRED)))

    def node(self, code: str) -> Node:
        """The node of a criterion (điểm của một tiêu chí)."""
        return next(one for one in self.nodes if one.code == code)


def score(criteria: CriteriaSet, inputs: Mapping[str, Any]) -> Scored:
    """Score (chấm điểm) a unit's figures by leaf code.

    Raises ScoringError `input_missing`, `bad_input`, `not_applicable_forbidden`, `unknown_criterion`.
    """
    _complete(criteria, inputs)
    return summed(criteria, {leaf.code: _leaf(criteria, leaf, inputs.get(leaf.code)) for leaf in criteria.leaves})


def score_leaf(criteria: CriteriaSet, code: str, said: Mapping[str, Any]) -> Node:
    """Score (chấm điểm) one criterion alone. Raises ScoringError."""
    return _leaf(criteria, criteria.by_code[code], said)


def summed(criteria: CriteriaSet, leaves: Mapping[str, Node]) -> Scored:
    """Summed (tổng hợp điểm): the tree over scored leaves, bonus and penalties under their caps, the class."""
    found = dict(leaves)
    tops = criteria.children.get(None, ())
    for top in tops:
        _branch(criteria, top, found)
    base = criteria.core_maximum - sum((found[code].dropped for code in criteria.core_leaves), NOTHING)
    core = _rescaled(criteria, found, base)
    bonus = sum((found[one.code].points for one in tops if one.part is Part.BONUS), NOTHING)
    off = sum((found[one.code].points for one in tops if one.part is Part.PENALTY or one.is_penalty), NOTHING)
    if criteria.bonus_cap is not None:
        bonus = min(bonus, criteria.bonus_cap)
    together = core + bonus
    if criteria.total_cap is not None:
        together = min(together, criteria.total_cap)
    total = max(NOTHING, together + off)
    nodes = tuple(found[one.code] for one in criteria.criteria)
    bare = Scored(total, base, None, nodes)
    return Scored(total, base, class_of(criteria, bare), nodes)


def class_of(criteria: CriteriaSet, scored: Scored) -> str | None:
    """Class (xếp loại) by the index as it is printed, or by the total where the set says so."""
    percent = scored.index_percent
    if not criteria.classes or percent is None:
        return None
    value = writable(scored.total) if criteria.class_on == "total" else Fraction(percent)
    return next((name for name, bound in criteria.classes if value >= bound), None)


def _complete(criteria: CriteriaSet, inputs: Mapping[str, Any]) -> None:
    """Every leaf is spoken of and nothing else; of a penalty silence means none."""
    known = {leaf.code for leaf in criteria.leaves}
    missing = [leaf.code for leaf in criteria.leaves if inputs.get(leaf.code) is None and not leaf.is_penalty]
    if missing:
        words = Sentence("Thiếu số liệu của tiêu chí {missing}.", missing=", ".join(missing))
        raise ScoringError(words, code="input_missing", criterion=missing[0])
    strange = sorted(set(inputs) - known)
    if strange:
        words = Sentence("Không có tiêu chí chấm điểm mang mã {strange} trong bộ này.", strange=", ".join(strange))
        raise ScoringError(words, code="unknown_criterion", criterion=strange[0])


def _leaf(criteria: CriteriaSet, leaf: Criterion, said: Any) -> Node:
    """One leaf scored, by its rule or by its policy of what does not apply."""
    if said is None and leaf.is_penalty:
        return Node(leaf.code, leaf.most, NOTHING, Sentence("Không có điểm trừ."))
    declared = Declared(leaf.code, said if isinstance(said, Mapping) else {}, criteria.year)
    if not isinstance(said, Mapping):
        raise declared.refuse(Sentence("số liệu phải là một bảng khóa và giá trị, như {“rate”: “0.95”}."))
    if declared.has("not_applicable") and declared.truth("not_applicable"):
        return _not_applicable(leaf, declared)
    if leaf.rule is None:
        raise declared.refuse(Sentence("chưa có quy tắc chấm."), "no_rule")
    earned: Earned = leaf.rule.earn(declared, leaf.most)
    return Node(leaf.code, leaf.most, earned.points, earned.why)


def _not_applicable(leaf: Criterion, declared: Declared) -> Node:
    """What does not apply, as the criterion says it is handled."""
    if leaf.not_applicable is NotApplicable.FORBID:
        raise declared.refuse(Sentence("bộ tiêu chí không cho khai “không áp dụng”."), "not_applicable_forbidden")
    if leaf.not_applicable is NotApplicable.FULL:
        return Node(
            leaf.code, leaf.most, leaf.most, Sentence("Không áp dụng: được đủ {most} điểm.", most=vn(leaf.most))
        )
    if leaf.not_applicable is NotApplicable.DROP_MAX:
        words = Sentence("Không áp dụng: bỏ {most} điểm khỏi điểm tối đa.", most=vn(leaf.most))
        return Node(leaf.code, leaf.most, NOTHING, words, leaf.most)
    words = Sentence("Không áp dụng: {most} điểm được quy đổi cho các tiêu chí còn lại.", most=vn(leaf.most))
    return Node(leaf.code, leaf.most, NOTHING, words, spread=leaf.most)


def _branch(criteria: CriteriaSet, top: Criterion, found: dict[str, Node]) -> Node:
    """The node of a branch: the sum of what stands under it, a bonus within its cap."""
    if top.part is Part.LEAF:
        return found[top.code]
    under = [_branch(criteria, one, found) for one in criteria.children.get(top.code, ())]
    points = sum((one.points for one in under), NOTHING)
    dropped = sum((one.dropped for one in under), NOTHING)
    together = " + ".join(vn(one.points) for one in under)
    why = Sentence(
        "Tổng các tiêu chí con: {together}{sum} điểm.",
        together=together,
        sum=f" = {vn(points)}" if len(under) > 1 else "",
    )
    if top.part is Part.PENALTY:
        why = Sentence("Tổng điểm trừ: {off}.", off=vn(-points))
    elif top.part is Part.BONUS and top.cap is not None and points > top.cap:
        why = Sentence(
            "Điểm thưởng cộng được {points}, chỉ tính tối đa {cap} điểm.", points=vn(points), cap=vn(top.cap)
        )
        points = top.cap
    if dropped:
        left_out = Sentence("Bỏ {dropped} điểm tối đa vì không áp dụng.", dropped=vn(dropped))
        why = joined((why, left_out), by=" ")
    spread = sum((one.spread for one in under), NOTHING)
    found[top.code] = Node(top.code, top.most, points, why, dropped, spread)
    return found[top.code]


def _rescaled(criteria: CriteriaSet, found: Mapping[str, Node], base: Fraction) -> Fraction:
    """The core, brought up to the whole base where part of it does not apply and is to be rescaled."""
    core = sum((found[one.code].points for one in criteria.core), NOTHING)
    spread = sum((found[code].spread for code in criteria.core_leaves), NOTHING)
    return core * base / (base - spread) if NOTHING < spread < base else core
