"""Criteria set (bộ tiêu chí): a tree of criteria with exact points, one rule at every leaf; data, never code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import Any

from motcua.rules.scoring.kinds import Deduct, LatePenalty, ScoringRule

NOTHING = Fraction(0)


class Part(StrEnum):
    """Part of the total (phần điểm): the core, a bonus on top, or points off; `LEAF` stands in one of them."""

    LEAF = "leaf"
    SUM = "parent"
    BONUS = "bonus_group"
    PENALTY = "penalty_group"


class NotApplicable(StrEnum):
    """Policy of what does not apply (cách xử lý khi không áp dụng).

    Forbidden; full points; the maximum leaves the base of the index; or what is left is rescaled to the whole.
    """

    FORBID = "forbid"
    FULL = "full"
    DROP_MAX = "drop_max"
    RESCALE = "rescale"


class Scorer(StrEnum):
    """Scorer (ai chấm): the unit itself, whoever appraises, a survey, or leaders above; only the first is declared."""

    SELF = "self"
    APPRAISER = "appraiser"
    SURVEY = "survey"
    LEADERS = "leaders"


@dataclass(frozen=True, slots=True)
class Criterion:
    """Criterion (tiêu chí): its place in the tree, its maximum, its rule if it is a leaf, and what proves it."""

    code: str
    name: str
    most: Fraction
    part: Part
    rule: ScoringRule | None
    parent: str | None
    not_applicable: NotApplicable = NotApplicable.FORBID
    evidence: str = ""
    owner: str = ""
    scorer: Scorer = Scorer.SELF
    cap: Fraction | None = None
    figure: str = ""  # the indicator of the product whose frozen figure may feed it

    @property
    def is_penalty(self) -> bool:
        """Whether it takes points off the total (điểm trừ); what nobody says of it is no point off."""
        return isinstance(self.rule, Deduct | LatePenalty) and self.most == 0

    @property
    def is_surveyed(self) -> bool:
        """Whether a survey scores it (không tự chấm)."""
        return self.scorer is Scorer.SURVEY


@dataclass(frozen=True, slots=True)
class Example:
    """Example (ví dụ của bộ tiêu chí): figures and the points they must earn; of one criterion, or of the whole."""

    criterion: str
    inputs: Mapping[str, Any]
    points: Fraction


@dataclass(frozen=True)
class CriteriaSet:
    """Criteria set (bộ tiêu chí) of one level and year: the rows in their order, caps, classes, examples."""

    criteria: tuple[Criterion, ...]
    name: str = ""
    source: str = ""
    status: str = ""
    year: int | None = None
    declared_core: Fraction | None = None
    bonus_cap: Fraction | None = None
    total_cap: Fraction | None = None
    classes: tuple[tuple[str, Fraction], ...] = ()
    class_on: str = "index"
    examples: tuple[Example, ...] = field(default=())

    @cached_property
    def by_code(self) -> dict[str, Criterion]:
        """The criteria by code (theo mã)."""
        return {one.code: one for one in self.criteria}

    @cached_property
    def children(self) -> dict[str | None, tuple[Criterion, ...]]:
        """The criteria under each parent (tiêu chí con), in their order; None holds the top."""
        found: dict[str | None, list[Criterion]] = {}
        for one in self.criteria:
            found.setdefault(one.parent, []).append(one)
        return {parent: tuple(rows) for parent, rows in found.items()}

    @property
    def leaves(self) -> tuple[Criterion, ...]:
        """The criteria that are scored themselves (tiêu chí chấm điểm)."""
        return tuple(one for one in self.criteria if one.part is Part.LEAF)

    @cached_property
    def core(self) -> tuple[Criterion, ...]:
        """The top of the tree apart from bonus and penalties (phần điểm chính)."""
        aside = (Part.BONUS, Part.PENALTY)
        return tuple(one for one in self.children.get(None, ()) if one.part not in aside and not one.is_penalty)

    @cached_property
    def core_maximum(self) -> Fraction:
        """Core maximum (điểm tối đa phần chính)."""
        return sum((one.most for one in self.core), NOTHING)

    @cached_property
    def core_leaves(self) -> frozenset[str]:
        """The codes of the leaves that make the core (tiêu chí của phần chính)."""
        return frozenset(leaf.code for top in self.core for leaf in self.under(top))

    def under(self, top: Criterion) -> Iterator[Criterion]:
        """The leaves of a branch (tiêu chí trong nhánh), itself if it is one."""
        if top.part is Part.LEAF:
            yield top
        for one in self.children.get(top.code, ()):
            yield from self.under(one)

    @property
    def is_illustrative(self) -> bool:
        """Whether the set is made up (bộ minh họa), which must show wherever it does."""
        return self.status == "synthetic"
