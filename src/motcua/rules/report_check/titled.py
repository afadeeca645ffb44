"""Titled figures (số ở tít): V10, a figure of the title that the text tells with one slip of the hand; V8, one that the
title tells in round figures.

"Quý I thu ngân sách 22.056 tỷ đồng" over a text that tells of 22.065 tỷ đồng: a title takes its figure from the text.
It is told only if the text has the title's figure nowhere, not as a rate of two of its numbers or a sum of neighbours
either, and just one that may be the same figure: the longer a figure, the fewer words its sentence need share.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate

from motcua.rules.figures import Approximation

from .claims import claim_on, told_again
from .findings import Claim, Verdict
from .meant.seen import SCALE, Seen, alike, see
from .reading import Passage
from .rounding import plain
from .same import (
    fits,
    fits_closely,
    is_hedged_alike,
    is_like,
    is_near,
    is_other_side,
    is_reckoned,
    is_rounded_slip,
    is_typed,
    is_unit,
    rounds,
    told,
)
from .title_figure import Title, digits_of
from .titles import titles
from .tokens import Kind

LISTED = re.compile(r"\s*(?:[-+*•]|[IVX]+[.)]|\d{1,2}[.)]\s|[a-zđ][.)]\s)")
MARK = re.compile(
    r"\b(?:(?:vượt|mốc|ngưỡng|thêm|tuần|kỳ|số)(?: [^\W\d_]+){0,2}|nghị quyết|nghị định|chỉ thị|kế hoạch|đề án|"
    r"chương trình|khóa|kết luận|công điện|thông báo|dự án|quyết định|quy định|hướng dẫn|tổng đài|cổng|quốc lộ|"
    r"ban chỉ đạo|luật|đội|đoàn) $",
    re.IGNORECASE,
)
"""What makes a bound of a figure, or the number of a document or office."""
_ADDED = re.compile(r"\bthêm (?:(?:hơn|gần|trên|khoảng) )?$", re.IGNORECASE)
_CUT = re.compile(r"\b(?:tinh giản|cắt|bớt|thêm|tinh gọn|sáp nhập|giải thể)\b[^\d,;.()]*$", re.IGNORECASE)
_CELL = re.compile(r"\d[\d.,]*")
KINDS = (Kind.COUNT, Kind.MONEY, Kind.PERCENT)
_DIGITS, _FEWEST = {2: 2, 3: 1}, 2
"""How many words a sentence must share by the digits of the figure, none from four digits on; one less for one unit."""
_WHOLLY = 100 * SCALE
"""What is all of something, and tells none of the rates of a title that are told as more or less."""
_ALIKE, _SIZE, _LONG, _MANY, _PARTS, _SMALL, _ROUGHLY = 3, 3, 4, 4, 8, 9, 5 * SCALE


def check_titled(passages: Sequence[Passage], text: str = "") -> Iterator[Claim]:
    """Titled figures (số ở tít): each figure of a title against the text below it; `text` has its tables too."""
    numbers, cells = see(passages), cells_of(passages, text)
    for index, title in titles(passages):
        if LISTED.match(title.text.strip()):
            continue
        body = [number for number in numbers if number.place > index]
        own = [number for number in numbers if number.place == index]
        for figure in own:
            if figure.kind in KINDS and body and not _is_bound(figure, title.before(figure.written.token, 40)):
                yield from (_rounded if figure.about else exact)(Title(figure, body, cells, own))


def cells_of(passages: Sequence[Passage], text: str) -> tuple[Fraction, ...]:
    """The numbers of a text that stand in no prose."""
    for passage in passages if text else ():
        text = text[: passage.start] + " " * len(passage.text) + text[passage.start + len(passage.text) :]
    found = (match[0].rstrip(".,").replace(".", "").replace(",", ".") for match in _CELL.finditer(text))
    return tuple(Fraction(one) for one in found if one.count(".") < _FEWEST)


def _is_bound(figure: Seen, before: str) -> bool:
    """Whether a figure of a title is a bound or the number of something; what came in addition, told in many figures,
    is neither: "Thêm 27.311 ca"."""
    long = len(figure.written.digits.strip("0")) >= (_FEWEST if figure.about else _LONG)
    return MARK.search(before) is not None and not (long and _ADDED.search(before))


def exact(title: Title) -> Iterator[Claim]:
    """A figure told exactly."""
    figure = title.figure
    digits = digits_of(figure, figure)
    if figure.written.token.whole is not None and (ratio := _of_ratio(title)) is not None:
        yield ratio
        return
    same = [one for one in title.body if one.kind is figure.kind and one.value == figure.value]
    if same and digits >= _FEWEST and not figure.side and any(title.shared(one) for one in same):
        yield told_again(figure.passage, told(figure), told(same[0]), Verdict.OK)
    again = same or any(rounds(figure, one) for one in title.body)
    if again or digits < _FEWEST or title.is_cell(lambda value: value == figure.value):
        return
    like = [one for one in title.body if _is_close(one) and any(so(figure, one) for so in (is_like, _is_case, _is_cut))]
    if figure.written.token.whole is not None:
        like = [one for one in like if one.written.token.whole is None and one.value > _SMALL * SCALE]
    typed = [one for one in like if is_typed(figure, one)]
    several = len({one.value for one in typed}) > 1 or not figure.unit
    typed = [one for one in typed if not (several or _is_bare(one)) or title.shared(one) >= _least(figure, one)]
    near = [one for one in like if digits >= _SIZE and is_near(figure, one) and title.may_be(one)]
    near = near or [one for one in like if is_near(figure, one) and title.is_only(one)]
    if is_reckoned(figure, title.body):
        near = []
    if made := [one for one in typed if _is_made_behind(figure, one, title.body)]:
        typed = made
    elif is_reckoned(figure, title.body, by_sums=not figure.change):
        typed = [one for one in typed if digits > _SIZE and title.shared(one) >= _ALIKE]
    found = title.nearest(typed) or title.nearest(near)
    if found is not None and not title.is_shared_out(found):
        yield told_again(figure.passage, told(figure), told(found), Verdict.WRONG)


def _of_ratio(title: Title) -> Claim | None:
    """A side of a ratio against the ratios of the text with the same other side, else against the counts of such
    things."""
    figure = title.figure
    sides = [one for one in title.body if is_other_side(figure, one)]
    same = next((one for one in sides if one.value == figure.value), None)
    if same is not None:
        return told_again(figure.passage, told(figure), told(same), Verdict.OK)
    found = title.nearest([one for one in sides if is_near(figure, one) or is_typed(figure, one)])
    if found is not None and any(abs(figure.value - found.value) == one.value for one in title.body):
        return None
    if found is None and not any(one.value == figure.value for one in title.body):
        other = figure.written.token.value if figure.side else figure.written.token.whole
        units = {one.unit for one in title.body if one.unit and other is not None and one.value == other * SCALE}
        plain = [one for one in title.body if one.unit in units and is_like(figure, one) and not one.about]
        found = title.nearest([one for one in plain if is_typed(figure, one) and one.value > _SMALL * SCALE])
    return None if found is None else told_again(figure.passage, told(figure), told(found), Verdict.WRONG)


def _is_made_behind(figure: Seen, other: Seen, body: Sequence[Seen]) -> bool:
    """Whether the parts told right behind a number make the figure of the title: "có 85, gồm 73 ...", of 185."""
    behind = [one for one in body if other.index < one.index <= other.index + _PARTS and one.kind is figure.kind]
    totals = accumulate(one.value for one in behind)
    return figure.value in list(totals)[1:]


def _is_bare(other: Seen) -> bool:
    """Whether a number is a side of a ratio of things untold, or has no unit and few figures."""
    return not other.unit and (bool(other.side) or other.written.token.whole is not None)


def _least(figure: Seen, other: Seen) -> int:
    """How many words the title and a sentence must share so that one figure may be the other with a digit mistyped."""
    return max(0, _DIGITS.get(digits_of(figure, other), 0) - (figure.unit == other.unit and figure.is_counted))


def _is_close(other: Seen) -> bool:
    """Whether a number is told exactly, or with a word of approximation that a title may leave out of so many figures:
    "khoảng 190.500 tỷ đồng"."""
    return not other.about or len(other.written.digits.strip("0")) >= _LONG


def _is_case(figure: Seen, other: Seen) -> bool:
    """Whether a long figure counts cases (trường hợp) of what the other counts."""
    same = figure.kind is other.kind and figure.change == other.change and figure.step == other.step
    return same and alike(figure, other) == "general" and digits_of(figure, figure) >= _SIZE


def _is_cut(figure: Seen, other: Seen) -> bool:
    """Whether what a title tells as a fall is told as what was cut: "giảm 271 biên chế", "tinh giản được 271 người"."""
    same = figure.change and not other.change and figure.kind is other.kind and is_unit(figure, other)
    return same and _CUT.search(other.passage.before(other.written.token, 30)) is not None


def _rounded(title: Title) -> Iterator[Claim]:
    """A figure told with a word of approximation."""
    figure = title.figure
    like = [
        one
        for one in title.body
        if one.kind is figure.kind and one.change == figure.change and is_unit(figure, one) and not one.about
    ]
    like = [one for one in like if one.kind is not Kind.PERCENT or one.value != _WHOLLY]
    fitting = [one for one in like if fits(figure, one.value)]
    surely = title.is_told_nowhere and figure.kind is not Kind.PERCENT
    short = [one for one in like if not _is_more(figure, one)]
    typed = [one for one in short if is_rounded_slip(figure, one) and (surely or title.shared(one) >= _FEWEST)]
    near = [one for one in short if is_near(figure, one) and (surely or title.may_be(one))]
    found = title.nearest([*typed, *near] if surely else typed) or title.nearest(near)
    best = title.nearest(fitting)
    if (again := _hedged_again(title)) is not None and (
        again.verdict.agrees or not any(fits_closely(figure, one.value) for one in like)
    ):
        yield again
        return
    if found is None or any(title.tells(one) or title.shared(one) >= title.shared(found) for one in fitting):
        if best is not None and title.shared(best):
            yield _approximated(figure, best, Verdict.OK)
    elif not any(one.about and (one.value == figure.value or fits_closely(figure, one.value)) for one in title.body):
        yield _approximated(figure, found, Verdict.WRONG)


def _is_more(figure: Seen, exact: Seen) -> bool:
    """Whether a rate is even more than a title says that it is, though not many times as much: "trên 50%" of 62%, but
    not "trên 57%", which tells it closely."""
    if figure.value % _ROUGHLY or figure.step < SCALE:
        return False
    above = figure.written.token.word in Approximation.ABOVE
    return above and figure.kind is Kind.PERCENT and figure.value < exact.value < _MANY * figure.value


def _hedged_again(title: Title) -> Claim | None:
    """A figure told with the same word of approximation in the text: "giảm hơn 24%" twice."""
    figure = title.figure
    again = [one for one in title.body if is_hedged_alike(figure, one) and title.shared(one)]
    same = next((one for one in again if one.value == figure.value), None)
    if same is not None:
        return told_again(figure.passage, told(figure), told(same), Verdict.OK)
    counted = figure.is_counted and bool(figure.unit)
    likely = [one for one in again if title.shared(one) >= (_FEWEST if counted or figure.change else _ALIKE)]
    likely = [one for one in likely if not fits_closely(figure, one.value)]
    found = title.nearest([one for one in likely if is_typed(figure, one) or is_near(figure, one)])
    return None if found is None else told_again(figure.passage, told(figure), told(found), Verdict.WRONG)


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
