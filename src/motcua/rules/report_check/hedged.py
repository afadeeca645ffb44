"""Hedged (nhắc lại phỏng chừng): V8, a count told once exactly and once in round figures, in the same words.

"quá hạn 7.677 hồ sơ ... Như vậy trên 7.600 hồ sơ quá hạn", "làm xong 57.689 bộ ... hơn 57.000 bộ hồ sơ đã trả".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .again.elsewhere import names_in
from .claims import claim_on
from .findings import Claim, Verdict
from .meant.seen import Seen, see
from .reading import Passage
from .rounding import plain
from .same import fits, fits_closely, is_near, is_rounded_slip, is_unit
from .tokens import Kind

_SO = re.compile(r"\W*(?:như vậy|vậy là|như thế|thế là|tóm lại|tính ra|nghĩa là|tức là|thành ra)\b", re.IGNORECASE)
_CUT = (8, 12)
"""How many times as much a number is that lost a digit, or has one doubled."""
_OTHERWISE = re.compile(
    r"\b(?:mỗi|bình quân|trung bình|tăng|giảm|thêm|bớt|cao hơn|thấp hơn|còn|"
    r"(?:năm|quý|tháng|kỳ) (?:\d|[IVX])[\dIVX]*)\b",
    re.IGNORECASE,
)
"""What makes another number of it than those before."""
_AVERAGE = re.compile(r"\b(?:bình quân|trung bình)\b[^,;.]*$", re.IGNORECASE)
"""What makes a number an average, which nothing tells in round figures but another one."""
_WORDS, _FIGURES, _REACH, _BACK = 3, 2, 900, 10


def check_hedged(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Hedged (nhắc lại phỏng chừng): each approximation against the exact figure of the same words."""
    numbers = see(passages)
    for told in numbers:
        if told.about and not told.change and told.kind in (Kind.COUNT, Kind.MONEY) and not told.side:
            yield from _against(told, [one for one in numbers if one.kind is told.kind and is_unit(told, one)])


def _against(told: Seen, others: Sequence[Seen]) -> Iterator[Claim]:
    exact = [one for one in others if not one.change and (not one.about or _is_finer(told, one))]
    exact = [one for one in exact if not _AVERAGE.search(one.passage.before(one.written.token, 60))]
    near = [one for one in exact if _distance(told, one) <= _REACH and _is_alike(told, one)]
    fitting = [one for one in near if fits(told, one.value)]
    if fitting:
        yield _claim(told, fitting[-1], Verdict.OK)
        return
    if (summed := _summed_up(told, exact, others)) is not None:
        yield summed
    elif len(told.written.digits.strip("0")) > _FIGURES and told.unit:
        yield from _long(told, exact)
    elif len(told.written.digits.rstrip("0")) >= _FIGURES and not any(fits(told, one.value) for one in exact):
        found = [one for one in near if _is_slip(told, one) and not _is_of_other_place(told, one)]
        again = {one.sentence for one in others if one.value == told.value}
        found = [one for one in found if one.sentence not in again]
        if len({one.value for one in found}) == 1:
            yield _claim(told, found[0], Verdict.WRONG)


def _long(told: Seen, exact: Sequence[Seen]) -> Iterator[Claim]:
    """An approximation of three figures and more against the only number of its unit, wherever it stands, that it may
    be: "trên 11.200 lượt của cả kỳ" of 11.224."""
    same = [one for one in exact if one.unit == told.unit and not one.about]
    fitting = [one for one in same if fits_closely(told, one.value)]
    if fitting:
        yield _claim(told, fitting[-1], Verdict.OK)
    elif not any(fits(told, one.value) for one in exact):
        found = [one for one in same if is_near(told, one) and is_rounded_slip(told, one)]
        said = told.passage.sentence(told.written.token)
        elsewhere = names_in(said) or _OTHERWISE.search(told.passage.before(told.written.token, 60))
        if len({one.value for one in found}) == 1 and told.kind is Kind.COUNT and not elsewhere:
            yield _claim(told, found[0], Verdict.WRONG)


def _summed_up(told: Seen, exact: Sequence[Seen], others: Sequence[Seen]) -> Claim | None:
    """What the first number of a sentence that sums up tells in round figures of the numbers right before it: "nhận
    12.847 hồ sơ. Như vậy, gần 13.000 hồ sơ đã qua quầy"."""
    token, passage = told.written.token, told.passage
    opens = not any(told.sentence[0] <= one.start < token.start for one in passage.tokens)
    if not opens or not _SO.match(passage.sentence(token)) or _OTHERWISE.search(passage.before(token, 60)):
        return None
    before = [one for one in exact if 0 < told.index - one.index <= _BACK and one.unit and one.unit == told.unit]
    fitting = [one for one in before if fits(told, one.value)]
    if fitting:
        return _claim(told, fitting[-1], Verdict.OK)
    row = [one.value for one in others if 0 < told.index - one.index <= _BACK and not one.change]
    sums = (sum(row[first:last]) for last in range(len(row) + 1) for first in range(last))
    if any(fits(told, value) for value in (*sums, *(one.value for one in exact))):
        return None
    likely = [one for one in before if _is_long_slip(told, one)] or [one for one in before if is_near(told, one)]
    alone = len({one.value for one in likely}) == 1 and (len(before) == 1 or is_rounded_slip(told, likely[0]))
    return _claim(told, likely[0], Verdict.WRONG) if alone else None


def _is_of_other_place(told: Seen, exact: Seen) -> bool:
    """Whether the sentences of two numbers each name a place of their own."""
    one, two = (names_in(number.passage.sentence(number.written.token)) for number in (told, exact))
    return bool(one and two) and one.isdisjoint(two)


def _is_finer(told: Seen, other: Seen) -> bool:
    """Whether a number is told with the same word and more figures: "hơn 2,5 triệu" of "hơn 2,513 triệu"."""
    one, two = told.written, other.written
    return one.token.word == two.token.word and len(one.digits.rstrip("0")) < len(two.digits.rstrip("0"))


def _is_slip(told: Seen, exact: Seen) -> bool:
    """Whether a slip makes an approximation the exact number in round figures, or another of its size right behind
    words that sum up; of counts one digit may be lost or doubled."""
    near = is_near(told, exact)
    said = told.passage.before(told.written.token, 60)
    if told.kind is Kind.COUNT and near and _SO.match(told.passage.sentence(told.written.token)):
        return _OTHERWISE.search(said) is None
    return (near or _is_cut(told, exact)) and is_rounded_slip(told, exact)


def _is_long_slip(told: Seen, exact: Seen) -> bool:
    """Whether a slip makes an approximation the exact number in round figures, of as many digits or of ten times."""
    as_long = len(str(told.value)) == len(str(exact.value))
    return is_rounded_slip(told, exact) and (as_long or is_near(told, exact) or _is_cut(told, exact))


def _is_cut(told: Seen, exact: Seen) -> bool:
    """Whether a count is about ten times as much as another, with a digit lost or doubled."""
    great, small = max(told.value, exact.value), min(told.value, exact.value)
    return told.kind is Kind.COUNT and _CUT[0] * small < great < _CUT[1] * small


def _distance(one: Seen, other: Seen) -> int:
    return abs(one.written.token.start - other.written.token.start)


def _is_alike(told: Seen, exact: Seen) -> bool:
    """Whether one comes back to the other: nearly all that is said of one is said of the other before."""
    one, two = told.written.said, exact.written.said
    if told.written.member != exact.written.member:
        return False
    return len(one & two) >= max(_FIGURES, min(_WORDS, len(one), len(two)))


def _claim(told: Seen, exact: Seen, verdict: Verdict) -> Claim:
    token, value = told.written.token, plain(exact.written.token.value)
    return claim_on(
        told.passage,
        token,
        kind="V8",
        computed=value,
        formula=f"{token.word} {plain(token.value)} so với {value}",
        verdict=verdict,
    )
