"""Titled figures (số ở tít): V10, a figure of the title that the text tells with one slip of the hand; V8, one that the
title tells in round figures.

"Quý I thu ngân sách 22.056 tỷ đồng" over a text that tells of 22.065 tỷ đồng: a title takes its figure from the text.
It is told only if the text has the title's figure nowhere, not as a rate of two of its numbers or a sum of neighbours
either, and just one that may be the same figure: the longer a figure, the fewer words its sentence need share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .claims import claim_on, told_again
from .findings import Claim, Verdict
from .meant.seen import Seen, see
from .reading import Passage
from .rounding import plain
from .same import fits, fits_closely, is_like, is_near, is_reckoned, is_rounded_slip, is_typed, is_unit, told, words_of
from .tokens import Kind

_TITLES, _LONGEST = 2, 150
_LISTED = re.compile(r"\s*(?:[-+*•]|[IVX]+[.)]|\d{1,2}[.)]\s|[a-zđ][.)]\s)")
_MARK = re.compile(r"\b(?:vượt|mốc|ngưỡng|thêm|tuần|kỳ|số)(?: [^\W\d_]+){0,2} $", re.IGNORECASE)
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT)
_DIGITS, _FEWEST = {2: 3, 3: 1}, 2
"""How many words a sentence must share by the digits of the figure, none from four digits on."""
_ALIKE, _SIZE = 3, 3


def check_titled(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Titled figures (số ở tít): each figure of a title against the text below it."""
    numbers = see(passages)
    for index, title in enumerate(passages[:_TITLES]):
        text = title.text.strip()
        if "\n" in text or len(text) > _LONGEST or text.endswith((".", ";", ":")) or "|" in text or _LISTED.match(text):
            continue
        body = [number for number in numbers if number.place > index]
        for figure in (number for number in numbers if number.place == index):
            if figure.kind in _KINDS and body and not _MARK.search(title.before(figure.written.token, 40)):
                yield from (_rounded if figure.about else _exact)(_Title(figure, body))


@dataclass(frozen=True)
class _Title:
    """A figure of a title and the numbers of the text below it."""

    figure: Seen
    body: Sequence[Seen]

    def shared(self, other: Seen) -> int:
        """How many words that say something the title and the sentence of a number share."""
        sentence = other.passage.sentence(other.written.token)
        return len(words_of(self.figure.passage.text) & words_of(sentence))

    def tells(self, exact: Seen) -> bool:
        """Whether the figure tells a number in just such round figures, a rate in like words."""
        return fits_closely(self.figure, exact.value) and (exact.kind is not Kind.PERCENT or self.shared(exact) > 0)

    def nearest(self, found: Sequence[Seen]) -> Seen | None:
        """The one figure of several whose sentence shares most words, if it is just one."""
        most = max(map(self.shared, found), default=0)
        best = [number for number in found if self.shared(number) == most]
        return best[0] if len({number.value for number in best}) == 1 else None


def _exact(title: _Title) -> Iterator[Claim]:
    """A figure told exactly."""
    figure = title.figure
    digits = _digits(figure, figure)
    same = [one for one in title.body if one.kind is figure.kind and one.value == figure.value]
    if same and digits >= _FEWEST and not figure.side and any(title.shared(one) for one in same):
        yield told_again(figure.passage, told(figure), told(same[0]), Verdict.OK)
    if same or digits < _FEWEST:
        return
    sides = [one for one in title.body if _is_other_side(figure, one)]
    ratio = title.nearest([one for one in sides if is_near(figure, one) or is_typed(figure, one)])
    if ratio is not None:
        yield told_again(figure.passage, told(figure), told(ratio), Verdict.WRONG)
        return
    like = [one for one in title.body if is_like(figure, one) and not one.about]
    typed = [one for one in like if is_typed(figure, one) and title.shared(one) >= _DIGITS.get(_digits(figure, one), 0)]
    near = [one for one in like if digits >= _SIZE and is_near(figure, one) and title.shared(one) >= _ALIKE]
    if is_reckoned(figure, title.body):
        typed, near = [one for one in typed if digits > _SIZE and title.shared(one) >= _ALIKE], []
    found = title.nearest(typed) or title.nearest(near)
    if found is not None:
        yield told_again(figure.passage, told(figure), told(found), Verdict.WRONG)


def _digits(figure: Seen, other: Seen) -> int:
    """How many digits the longer of two figures has."""
    return max(len(one.written.digits.lstrip("0")) for one in (figure, other))


def _is_other_side(figure: Seen, other: Seen) -> bool:
    """Whether two ratios agree in the other side: "24/25 chỉ tiêu" and "42/25 chỉ tiêu"."""
    one, two = figure.written.token, other.written.token
    if one.whole is None or two.whole is None or figure.side != other.side or not is_unit(figure, other):
        return False
    return one.value == two.value if figure.side else one.whole == two.whole


def _rounded(title: _Title) -> Iterator[Claim]:
    """A figure told with a word of approximation."""
    figure = title.figure
    like = [
        one
        for one in title.body
        if one.kind is figure.kind and one.change == figure.change and is_unit(figure, one) and not one.about
    ]
    fitting = [one for one in like if fits(figure, one.value)]
    typed = [one for one in like if title.shared(one) >= _FEWEST and is_rounded_slip(figure, one)]
    near = [one for one in like if title.shared(one) >= _ALIKE and is_near(figure, one)]
    found = title.nearest(typed) or title.nearest(near)
    best = title.nearest(fitting)
    if (again := _hedged_again(title)) is not None and not fitting:
        yield again
        return
    if found is None or any(title.tells(one) or title.shared(one) >= title.shared(found) for one in fitting):
        if best is not None and title.shared(best):
            yield _approximated(figure, best, Verdict.OK)
    elif not any(one.about and one.value == figure.value for one in title.body):
        yield _approximated(figure, found, Verdict.WRONG)


def _hedged_again(title: _Title) -> Claim | None:
    """A figure told with the same word of approximation in the text: "giảm hơn 24%" twice."""
    figure = title.figure
    word = figure.written.token.word
    again = [one for one in title.body if one.written.token.word == word and is_like(figure, one) and title.shared(one)]
    if any(one.value == figure.value for one in again):
        return None
    found = title.nearest([one for one in again if title.shared(one) >= _ALIKE and is_typed(figure, one)])
    return (
        None if found is None else told_again(figure.passage, figure.written.token, found.written.token, Verdict.WRONG)
    )


def _approximated(figure: Seen, exact: Seen, verdict: Verdict) -> Claim:
    token, other = figure.written.token, exact.written.token
    return claim_on(
        figure.passage,
        token,
        kind="V8",
        computed=plain(other.value),
        formula=f"{token.word} {plain(token.value)} so với {plain(other.value)}",
        verdict=verdict,
    )
