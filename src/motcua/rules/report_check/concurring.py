"""Concurring (cùng chỉ một số): a number that stands in no relation, where another value would stand in several.

"Đã trả 286.885 hồ sơ, trong đó 99.558 hồ sơ sớm (48,1%), 106.018 hồ sơ đúng hạn (51,2%), 1.309 hồ sơ trễ (0,6%)": no
share follows, and the parts make 206.885, from which all shares follow. A whole told badly breaks every relation it
stands in, so that none of them bears out the others and each alone might be of another base. Here they are asked
together: the value that sums around the number make is put in its place and the text is read again; where several
readings then agree that nothing agreed with before, that value was meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, combinations

from .blocks import Block, Paragraph
from .claims import claim_on, numbers_in
from .findings import Claim, Verdict
from .layout import Layout
from .meant.seen import SCALE, Seen, alike, in_figures, see
from .meant.variants import mistyped
from .proportions.fitting import makes
from .reading import Passage
from .rounding import is_of_size
from .tokens import Kind

Again = Callable[[tuple[Block, ...]], Sequence[Claim]]
"""Reads the blocks of a text and gives its claims."""

_LEAST, _WINDOW, _LONGEST, _SEVERAL, _TRIED = 100 * SCALE, 12, 7, 2, 2
_BLOCKS = 3
_ALIKE = frozenset(["same", "none", "half"])
_CLOSE, _FAR = 200, 1200


@dataclass(frozen=True, slots=True)
class _Meant:
    """A number, the value that was meant, how many relations agree with it then, and the numbers that make it."""

    number: Seen
    value: int
    agreeing: int
    made: tuple[Seen, ...]


def check_concurring(
    layout: Layout, passages: Sequence[Passage], claims: Sequence[Claim], again: Again
) -> Iterator[Claim]:
    """Concurring (cùng chỉ một số): each number that nothing agrees with against what the sums around it make."""
    numbers = see(passages)
    told = {n.value for n in numbers}
    meant = [
        one
        for number in numbers
        if _may_be_wrong(number, claims)
        for one in _meant(layout, number, _near(number, numbers), told, again)
    ]
    meant.sort(key=lambda one: (-one.agreeing, one.value not in mistyped(one.number), one.number.index))
    seen = set[int]()
    for one in meant:
        if one.value not in seen:
            yield _claim(one)
        seen |= {one.value, one.number.value}


def _meant(layout: Layout, number: Seen, near: Sequence[Seen], told: Collection[int], again: Again) -> Iterator[_Meant]:
    """The value with which a number would stand in several relations, told nowhere in the text."""
    made = _made(number, near).items()
    wanted = {value: groups for value, groups in made if value not in told and _is_slip(number, value)}
    support = {value: _support(number, value, groups, near) for value, groups in wanted.items()}
    for value in sorted(wanted, key=lambda value: -support[value])[:_TRIED]:
        agreeing = _agreeing(layout, number, value, again) if support[value] >= _SEVERAL else 0
        if agreeing >= _SEVERAL:
            yield _Meant(number, value, agreeing, tuple(wanted[value][0]))
            return


def _may_be_wrong(number: Seen, claims: Sequence[Claim]) -> bool:
    """Whether a number is large and exact, stands in no claim that agrees, and no mistake is told close by."""
    token = number.written.token
    if number.kind is not Kind.COUNT or token.whole is not None or number.value < _LEAST:
        return False
    if number.about or number.change:
        return False
    told = in_figures(number.value)
    for claim in claims:
        apart = abs(claim.start - token.start)
        if claim.verdict.agrees:
            if claim.start == token.start or (apart < _FAR and told in numbers_in(claim)):
                return False
        elif apart < _CLOSE or told in numbers_in(claim):
            return False
    return True


def _near(number: Seen, numbers: Sequence[Seen]) -> list[Seen]:
    """The numbers around one, of its passage and the ones beside it."""
    around = numbers[max(0, number.index - _WINDOW) : number.index + _WINDOW + 1]
    return [n for n in around if n is not number and abs(n.place - number.place) <= 1]


def _made(number: Seen, near: Sequence[Seen]) -> Mapping[int, list[tuple[Seen, ...]]]:
    """What sums, differences and lists around a number make, with the numbers that make it; the last is taken off
    where there is a minus."""
    counts = [n for n in near if _is_alike(number, n) and not n.change and not n.about]
    made: dict[int, list[tuple[Seen, ...]]] = defaultdict(list)
    for one, other in combinations(counts, 2):
        made[one.value + other.value].append((one, other))
        larger, smaller = (one, other) if one.value > other.value else (other, one)
        made[larger.value - smaller.value].append((larger, smaller))
    for first in range(len(counts)):
        run = counts[first : first + _LONGEST]
        for length, value in enumerate(accumulate(n.value for n in run), 1):
            if length > _SEVERAL:
                made[value].append(tuple(run[:length]))
    return made


def _is_slip(number: Seen, value: int) -> bool:
    return value > 0 and value != number.value and (is_of_size(value, number.value) or value in mistyped(number))


def _support(number: Seen, value: int, made: Sequence[Sequence[Seen]], near: Sequence[Seen]) -> int:
    """How many relations of their own a value would stand in: shares of parts that make it say no more than their sum,
    which may be of a base told nowhere ("Phát ra 850 phiếu. Hài lòng 610 (75,3%), bình thường 200 (24,7%)")."""
    used: list[Collection[int]] = []
    for group in made:
        own = {n.value for n in group}
        if all(own.isdisjoint(other) for other in used):
            used.append(own)
    return len(used) + _has_share(number, value, near)


def _has_share(number: Seen, value: int, near: Sequence[Seen]) -> bool:
    """Whether a share told right behind a number would follow from a value."""
    share = next((n for n in near if n.index == number.index + 1), None)
    if share is None or share.kind is not Kind.PERCENT or not share.written.token.places:
        return False
    return any(value <= n.value and makes(share, value, n.value) for n in near if _is_alike(number, n))


def _is_alike(number: Seen, other: Seen) -> bool:
    """Whether two numbers count the same, as far as their words tell."""
    return number.kind is other.kind and alike(number, other) in _ALIKE


def _agreeing(layout: Layout, number: Seen, value: int, again: Again) -> int:
    """How many relations agree with a number once it has another value."""
    token = number.written.token
    index = layout.block_at(token.start)
    block = layout.blocks[index]
    if not isinstance(block, Paragraph):
        return 0
    start = token.start - layout.starts[index]
    text = in_figures(value)
    stop = start + len(number.written.text)
    changed = replace(block, text=block.text[:start] + text + block.text[stop:])
    before, behind = layout.blocks[max(0, index - _BLOCKS) : index], layout.blocks[index + 1 : index + 1 + _BLOCKS]
    claims = again((*before, changed, *behind))
    relations = {numbers_in(claim) for claim in claims if claim.verdict.agrees and text in numbers_in(claim)}
    return len(relations)


def _claim(meant: _Meant) -> Claim:
    told = [in_figures(n.value) for n in meant.made]
    added = sum(n.value for n in meant.made) == meant.value
    return claim_on(
        meant.number.passage,
        meant.number.written.token,
        kind="V2",
        computed=in_figures(meant.value),
        formula=(" + " if added else " − ").join(told),
        verdict=Verdict.UNBALANCED,
    )
