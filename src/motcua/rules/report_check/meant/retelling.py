"""Retelling (đề xuất nhắc lại): figures that may be told twice, exactly or with a word of approximation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.tokens import Kind

from .scoring import Scale
from .seen import Seen, alike, reach
from .ties import MAGNITUDE, Shape, Tie

_TIME = re.compile(r"20\d\d|cùng kỳ|quý|tháng")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TITLE = 170


def equals(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """Figures of one kind told twice in like words."""
    by_kind: dict[tuple[Kind, bool], list[Seen]] = {}
    for number in row:
        if number.about or number.kind is Kind.OTHER or _YEAR.fullmatch(number.written.text):
            continue
        earlier_ones = by_kind.setdefault((number.kind, number.change), [])
        likely = [earlier for earlier in earlier_ones if _may_be_told_again(number, earlier)]
        likely.sort(key=lambda earlier: (-_shared(number, earlier), number.index - earlier.index))
        for rank, earlier in enumerate(likely):
            tie = Tie(Shape.EQUAL, (number, earlier))
            if (cued := scale.opening(tie)) is not None:
                alone = sum(_shared(number, other) == _shared(number, earlier) for other in likely) == 1
                yield scale.scored(tie, cued, _of_equal(number, earlier, min(3, rank), alone=alone))
        earlier_ones.append(number)


def _shared(number: Seen, earlier: Seen) -> int:
    return len(number.written.said & earlier.written.said)


def _may_be_told_again(number: Seen, earlier: Seen) -> bool:
    """Whether words do not speak against an earlier figure being the same."""
    if _shared(number, earlier) < _least(number, earlier) or number.written.token is earlier.written.token:
        return False
    if (number.kind is Kind.SCORE and number.side and earlier.side) or (_in_row(number) and _in_row(earlier)):
        return False
    if alike(number, earlier) in ("apart", "strange") or not _is_near(number, earlier):
        return False
    return number.kind is not Kind.PERCENT or not _is_elsewhere(number, earlier)


def _least(number: Seen, earlier: Seen) -> int:
    """How many words two figures must share: more for figures of one digit, one behind "cả"."""
    if "every" in number.cues:
        return 1
    return 2 if min(len(number.written.digits), len(earlier.written.digits)) > 1 else 3


def _in_row(number: Seen) -> bool:
    """Whether it is one of several told respectively, each of another thing."""
    return "lần lượt" in number.passage.sentence(number.written.token)


def _is_near(number: Seen, earlier: Seen) -> bool:
    """Whether one figure may be the other with a digit lost or too many."""
    return number.value <= MAGNITUDE * earlier.value and earlier.value <= MAGNITUDE * number.value


def _is_elsewhere(one: Seen, two: Seen) -> bool:
    """Whether two rates are told of offices of different levels, as far as words say."""
    return one.written.level != two.written.level and bool(one.written.level and two.written.level)


def _of_equal(later: Seen, earlier: Seen, rank: int, *, alone: bool) -> Iterator[str]:
    told = _shared(later, earlier)
    yield f"rank {rank} {alone}"
    every = len(later.written.said | earlier.written.said)
    yield f"shared {min(6, told)}"
    yield f"likeness {6 * told // max(1, every)}"
    yield f"reach {reach(earlier, later)}"
    yield f"place {min(3, earlier.place)}"
    yield earlier.kind.name
    yield f"digits {min(5, len(earlier.written.digits))}"
    text = earlier.passage.text
    if earlier.place < 3 and len(text) < _TITLE and not text.rstrip().endswith((".", ";", ":")):
        yield "title"
    if later.side or earlier.side:
        yield "side"
    yield f"cover {4 * told // max(1, min(len(later.written.said), len(earlier.written.said)))}"
    yield f"unit {alike(later, earlier)}"
    yield f"blur {bool(later.half + earlier.half)}"
    now, then = _times(later), _times(earlier)
    yield f"times {bool(then - now)} {bool(now - then)}"
    one, two = later.written.member, earlier.written.member
    yield f"members {one == two} {bool(one)} {bool(two)}"


def _times(number: Seen) -> set[str]:
    return set(_TIME.findall(number.passage.sentence(number.written.token)))


def hints(row: Sequence[Seen], scale: Scale) -> Iterator[Tie]:
    """A figure told with a word of approximation, and one that may tell it exactly."""
    for told in row:
        if not told.about:
            continue
        for exact in row:
            if exact.about or exact.kind is not told.kind or exact.change != told.change:
                continue
            words = len(told.written.said & exact.written.said) if _is_near(told, exact) else 0
            if exact.written.token is told.written.token or not words or alike(told, exact) == "apart":
                continue
            tie = Tie(Shape.HINT, (told, exact))
            if (cued := scale.opening(tie)) is not None:
                yield scale.scored(tie, cued, _of_hint(told, exact, words))


def _of_hint(told: Seen, exact: Seen, words: int) -> Iterator[str]:
    said = told.written.said
    yield f"word {told.written.token.word}"
    yield f"shared {min(5, words)}"
    yield f"likeness {6 * words // max(1, len(said | exact.written.said))}"
    yield f"cover {4 * words // max(1, len(said))}"
    yield f"reach {reach(told, exact)} {told.index < exact.index}"
    yield f"places {min(3, told.place)} {min(3, exact.place)}"
    yield exact.kind.name
    yield f"digits {min(4, len(exact.written.digits))}"
    yield f"unit {alike(told, exact)}"
    one, two = told.written.member, exact.written.member
    yield f"members {one == two} {bool(one)} {bool(two)}"
