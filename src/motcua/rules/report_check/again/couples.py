"""Couples (cặp số kể lại): V10, two figures told side by side in a title and once more below, one of which differs.

"Sắp xếp giảm 6 huyện, 561 xã" over a text that tells of "8 huyện và 561 xã", "chi 363 tỷ đồng cho 355 người" over "336
tỷ đồng ... cho 355 cán bộ": the one that is told again shows where the other comes from, if the text has the figure of
the title nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.claims import told_again
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, see
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.same import fits, is_near, is_reckoned, is_typed, is_unit, told, words_of
from motcua.rules.report_check.titled import MARK
from motcua.rules.report_check.titles import titles

_LEAST, _APART = 99 * SCALE, 60

Couple = tuple[Seen, Seen]


def check_couples(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Couples (cặp số kể lại): each two figures of a title against those side by side below."""
    numbers = [n for n in see(passages) if n.is_counted]
    told_so = [two for two in pairwise(numbers) if _is_couple(*two)]
    heads = {place for place, _ in titles(passages)}
    for head in told_so:
        if head[0].place in heads:
            later = [two for two in told_so if two[0].place > head[0].place]
            yield from _judged(head, later, [n for n in numbers if n.place > head[0].place])


def _is_couple(one: Seen, two: Seen) -> bool:
    """Whether two numbers stand side by side in a sentence, and neither is the number of a document."""
    if (
        one.sentence != two.sentence
        or one.side
        or two.side
        or two.written.token.start - one.written.token.stop > _APART
    ):
        return False
    return not any(MARK.search(n.passage.before(n.written.token, 40)) for n in (one, two))


def _judged(head: Couple, later: Sequence[Couple], body: Sequence[Seen]) -> Iterator[Claim]:
    again = [two for two in later if all(_is_alike(*pair) for pair in zip(head, two, strict=True))]
    if any(all(_is_same(*pair) for pair in zip(head, two, strict=True)) for two in again):
        return
    for two in again:
        for place in (0, 1):
            figure, other = head[place], two[place]
            if not _is_same(head[1 - place], two[1 - place]) or head[1 - place].value <= _LEAST:
                continue
            if _is_untold(figure, body) and _may_be(figure, other):
                yield told_again(figure.passage, told(figure), told(other), Verdict.WRONG)
                return


def _is_alike(one: Seen, other: Seen) -> bool:
    return one.kind is other.kind and one.change == other.change and is_unit(one, other)


def _is_same(one: Seen, other: Seen) -> bool:
    """Whether two numbers have one value, perhaps told in round figures."""
    return one.value == other.value or any(a.about and fits(a, b.value) for a, b in ((one, other), (other, one)))


def _is_untold(figure: Seen, body: Sequence[Seen]) -> bool:
    """Whether a text does not tell a figure otherwise, nor two that make it."""
    alike = [n for n in body if n.kind is figure.kind]
    return not any(_is_same(figure, n) for n in alike) and not is_reckoned(figure, alike)


def _may_be(figure: Seen, other: Seen) -> bool:
    """Whether a slip of the hand, or a figure of its size, may stand for another told in like words."""
    sentences = (n.passage.sentence(n.written.token) for n in (figure, other))
    shared = frozenset.intersection(*map(words_of, sentences))
    return bool(shared) and (is_typed(figure, other) or is_near(figure, other))
