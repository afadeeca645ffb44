"""Judging (cân nhắc lỗi): of a tie that does not hold, which of its numbers may be wrong and how sure that is.

For: how likely the tie is meant, how small a slip of the hand explains it, what else the same mending mends.
Against: every tie that holds with the number as it stands, and other ties that already explain the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from motcua.rules.report_check.headline import act_of
from motcua.rules.report_check.tokens import Kind

from .seen import SCALE, Seen
from .slipping import Slipped, typed
from .ties import ADDING, Bounds, Shape, Tie
from .weights import learned

_FLOOR = -500
_LEADS = -450
_LEADING = {Shape.GROWTH: -200}
"""A tie that the learned weights call less likely than this supports others, but blames no number by itself."""
_SURE = 1500
_NONE = -1100
_CAPS = (("support", 400), ("loss", 300), ("rival", 300), ("explained", 300))
_SUPPORT = 1300
_FIRST_ONES = 3
_EXPLAINED = 600
_SMALL = 100 * SCALE


@dataclass(frozen=True, eq=False, slots=True)
class Suspicion:
    """Suspicion (nghi vấn): a number that may be wrong because of a tie, and what speaks for and against it."""

    tie: Tie
    number: Seen
    traits: Mapping[str, int]

    @property
    def evidence(self) -> int:
        """How sure it is, in hundredths of a bit; above nothing it is likelier than not."""
        weights = learned().get("judge", {})
        return weights.get("", 0) + sum(weights.get(name, 0) * value for name, value in self.traits.items()) // 100


class Court:
    """Court (bàn cân): all ties of a text, those that hold and those that do not, by the numbers they tie.

    `likely` says of groups of numbers how plainly other readings tell that they belong together; `agreed` are the
    places of numbers that a validator has recomputed.
    """

    def __init__(self, row: Sequence[Seen], likely: Mapping[frozenset[int], int], agreed: Collection[int]) -> None:
        self.row, self.likely, self.agreed = row, likely, agreed
        self.held: dict[int, list[Tie]] = defaultdict(list)
        self.broken: dict[int, list[Tie]] = defaultdict(list)
        self._worth: dict[int, int] = {}

    def take(self, ties: Sequence[Tie]) -> None:
        """Sort ties into those that hold and those that do not."""
        for tie in ties:
            if tie.holds():
                worth = self.worth(tie)
                if worth > 100:
                    for number in set(tie.numbers):
                        self.held[number.index].append(tie)
            elif tie.score > _FLOOR or self.likely.get(tie.indexes, _NONE) > -500:
                for number in set(tie.numbers):
                    self.broken[number.index].append(tie)
        for broken in self.broken.values():
            broken.sort(key=lambda other: -other.score)

    def worth(self, tie: Tie) -> int:
        """What it is worth that a tie holds: how likely it is meant, and how seldom it would hold by accident."""
        key = id(tie)
        if key not in self._worth:
            self._worth[key] = max(0, min(_SURE, max(tie.score, self.likely.get(tie.indexes, _NONE)) + tie.rarity()))
        return self._worth[key]

    def suspicions(self) -> Iterator[Suspicion]:
        """Every number of every tie that does not hold, where a slip of it would mend the tie."""
        for index, ties in self.broken.items():
            number = self.row[index]
            if number.written.token.start in self.agreed:
                continue
            for tie in ties:
                if not _leads(tie) or self._settled(tie, number):
                    continue
                bounds = tie.needed(tie.numbers.index(number))
                if bounds is None or bounds[1] < 0:
                    continue
                slip = typed(number, bounds)
                if slip is not None and (slip.typed or self._is_open(tie)):
                    yield Suspicion(tie, number, self._traits(tie, number, slip))

    def _settled(self, tie: Tie, number: Seen) -> bool:
        """Whether what a tie states is already given by others, so that no other number of it can be blamed."""
        stated = tie.numbers[0]
        if stated is number or tie.shape in ADDING or tie.shape is Shape.EQUAL:
            return False
        return stated.written.token.start in self.agreed or self._explained(tie, stated) >= _EXPLAINED

    def _is_open(self, tie: Tie) -> bool:
        """Whether a tie can be broken by more than a slip of the hand: what it states is given by nothing else."""
        return tie.shape is not Shape.EQUAL and tie.numbers[0].written.token.start not in self.agreed

    def _traits(self, tie: Tie, number: Seen, slip: Slipped) -> dict[str, int]:
        support, loss = max(
            ((self._support(tie, number, v), self._loss(number, v)) for v in slip.values[:_FIRST_ONES]),
            key=lambda told: told[0] - told[1],
        )
        likely = max(_NONE, self.likely.get(tie.indexes, _NONE))
        stated = tie.numbers[0]
        traits = {
            "score": tie.score,
            "likely": likely,
            "either": max(tie.score, likely),
            "unread": 100 * (likely == _NONE),
            "typing": slip.evidence,
            "typed": 100 * slip.typed,
            "support": support,
            "loss": loss,
            "rival": self._rival(tie, number),
            "explained": 0 if stated is number else self._explained(tie, stated),
            "stated agreed": 100 * (stated is not number and stated.written.token.start in self.agreed),
            "per cent": 100 * (stated.kind is Kind.PERCENT),
            f"shape {tie.shape.value}": 100,
            f"digits {min(3, len(number.written.digits))} {slip.typed}": 100,
            "small": 100 * all(one.value < _SMALL for one in tie.numbers),
            "round": 100 * (stated.kind is Kind.PERCENT and not stated.written.token.places),
            "reading and small": 100 * (likely > _NONE and all(one.value < _SMALL for one in tie.numbers)),
        }
        traits |= {f"some {name}": min(most, traits[name]) for name, most in _CAPS}
        return traits

    def _support(self, leading: Tie, number: Seen, value: int) -> int:
        """What other broken ties add that the same value mends, each by a number of its own."""
        seen, worth = set(leading.indexes), 0
        for tie in self.broken[number.index]:
            if tie is leading or tie.indexes <= seen or not _fits(tie, number, value) or self._settled(tie, number):
                continue
            seen |= tie.indexes
            worth += min(_SUPPORT, self.worth(tie))
        return worth

    def _loss(self, number: Seen, value: int) -> int:
        """What speaks for a number as it stands: the ties that hold now and would not with the other value."""
        seen: set[frozenset[int]] = set()
        worth, told = 0, set[int]()
        for tie in sorted(self.held[number.index], key=self.worth, reverse=True):
            others = tie.indexes - {number.index}
            if others <= told or others in seen or _fits(tie, number, value):
                continue
            seen.add(others)
            told |= others
            worth += self.worth(tie)
        return worth

    def _explained(self, tie: Tie, stated: Seen) -> int:
        """How well another tie of the same family already gives the stated number."""
        own = [held for held in self.held[stated.index] if held.numbers[0] is stated and _family(held) == _family(tie)]
        return max((self.worth(held) for held in own), default=0)

    def _rival(self, tie: Tie, number: Seen) -> int:
        """How well a tie without the number explains two of the others together."""
        others = tie.indexes - {number.index}
        best = 0
        for index in others:
            for held in self.held[index]:
                apart = _family(held) != _family(tie) or number.index in held.indexes
                if not apart and len(held.indexes & others) > 1:
                    best = max(best, self.worth(held))
        return best


def _leads(tie: Tie) -> bool:
    """Whether a tie may blame a number by itself; "nhiều nhất là" opens a list that leaves things out, and a share
    belongs to the counts of its own passage."""
    if tie.shape is Shape.SHARE and any(one.passage is not tie.numbers[0].passage for one in tie.numbers):
        return False
    if tie.shape is Shape.LIST and "such" in tie.numbers[1].cues:
        return False
    if tie.shape in ADDING and _act(tie.numbers[0]) == "solved" and "received" in map(_act, tie.numbers[1:]):
        return False
    return tie.score >= _LEADING.get(tie.shape, _LEADS)


def _act(number: Seen) -> str:
    """What was done with the things a number counts."""
    return act_of(" ".join(number.passage.label(number.written.token)).lower().replace("tổng số hồ sơ", ""))


def _fits(tie: Tie, number: Seen, value: int) -> bool:
    bounds: Bounds | None = tie.needed(tie.numbers.index(number))
    return bounds is not None and bounds[0] <= value <= bounds[1]


def _family(tie: Tie) -> str:
    if tie.shape in (Shape.SHARE, Shape.GROWTH):
        return "per cent"
    return "adding" if tie.shape in ADDING else tie.shape.value
