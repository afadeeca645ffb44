"""Told twice (nhắc lại): numbers that only seem to be one figure told badly."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from motcua.rules.report_check.again.elsewhere import is_elsewhere
from motcua.rules.report_check.attachment import is_threshold
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import SCALE
from motcua.rules.report_check.meant.variants import variants
from motcua.rules.report_check.naming import BOTH_NAMES, IDLE
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import rounded
from motcua.rules.report_check.same import is_near, is_rounded_slip
from motcua.rules.report_check.sections import same_section, sections_of
from motcua.rules.report_check.tokens import Kind, Token

from .called import is_called_so
from .slips import is_mistyped
from .text import Text, is_title, make_a_whole, numbers_of, parts_of, places_of

_PLAN = re.compile(r"\b(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)\b[^;.()\d]{0,30}$", re.IGNORECASE)
_DUE = re.compile(r"\b(?:phải|cần)\b[^;.()\d]*$", re.IGNORECASE)
_DUE_BEHIND = re.compile(r"[^\d;.,()]{0,16}\b(?:phải|cần|có nghĩa vụ|thuộc diện)\b", re.IGNORECASE)
_DONE = re.compile(r"\bđã\b[^;.,()\d]*$", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:cấp|khối)\s+(tỉnh|sở|huyện|xã)\b")
_TIMES = 4
_SMALL = 20
_SHARED, _DIGIT, _ALL = 2, 10, 100


def is_part(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a number "told twice" is a part of a list that adds up, or of shares that make a hundred."""
    if claim.kind not in ("V8", "V10"):
        return False
    if token.kind is Kind.PERCENT:
        start = passage.sentence_span(token)[0]
        shares = [t for t in passage.tokens if t.kind is Kind.PERCENT and passage.sentence_span(t)[0] == start]
        return len(shares) > _SHARED and make_a_whole(shares)
    return (passage.start, token.value) in text.parts


def is_another_rate(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate with a word of approximation is told of other things than the exact one, or of another time."""
    if claim.kind != "V8" or token.kind is not Kind.PERCENT or not token.word:
        return False
    if is_title(text, passage):
        return False
    return all(
        token is other or is_threshold(place, other) or len(_said(passage, token) & _said(place, other)) < _SHARED
        for place in text.passages
        for other in place.tokens
        if other.kind is Kind.PERCENT and other.value in numbers_of(claim.formula)
    )


def _said(passage: Passage, token: Token) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", " ".join(passage.label(token)).lower())) - IDLE


def is_of_another_scale(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether what is "told twice" is several times as much, or told of offices of another level."""
    if claim.kind not in ("V8", "V10") or is_title(text, passage):
        return False
    others = [one for one in parts_of(text, claim, passage) if one[1] is not token]
    if claim.kind == "V10":
        small = [min(t.value, token.value) < _SMALL for _, t in others]
        most = [max(t.value, token.value) > _TIMES * min(t.value, token.value) for _, t in others]
        return bool(others) and ((all(small) and all(most)) or not _slipped(claim.stated, claim.computed))
    if token.kind is Kind.MONEY and others:
        return not any(place is passage and place.same_sentence(t, token) for place, t in others)
    own = _level(passage, token)
    others = [(place, t) for place, t in others if place is not passage or not place.same_sentence(t, token)]
    return bool(others and own) and all(_level(place, t) not in ("", own) for place, t in others)


def is_told_elsewhere(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether between two figures the text goes on to another place, time or level: "Khu phố 5 có 342 hộ đóng quỹ.
    Khu phố 2 có 332 hộ đóng quỹ"."""
    if claim.kind != "V10" or is_title(text, passage):
        return False
    own = text.seen(token)
    values = {value * SCALE for value in numbers_of(claim.formula)}
    others = [one for one in text.numbers if one.value in values and one.written.token is not token]
    if own is None or not others or own.side:
        return False
    pairs = ((one, own) if one.index < own.index else (own, one) for one in others)
    return all(is_elsewhere(text.passages, *pair) for pair in pairs)


def is_of_other_section(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a number that a finding needs is told in none but other sections of a long report, and not called by its
    name; not of a stock, of which each section tells its own part, nor where two of them are called by their names."""
    if claim.kind == "V6" or BOTH_NAMES.search(passage.sentence(token)):
        return False
    own = {token.value, *numbers_of(claim.text)}
    values = [value for value in numbers_of(claim.formula) if value not in own]
    if is_called_so(text, claim, passage, token) and is_mistyped(claim, token):
        return False
    if any(_is_base_beside(passage, token, value) for value in values) or _bears_its_share(text, claim, passage):
        return False
    homes = [[place for place, _ in places_of(text, value, passage)] for value in values]
    if claim.kind == "V2" and len({_section(text, own[0]) for own in homes if own}) > 1:
        return False
    return any(own and not same_section(text.passages, passage, own[0]) for own in homes)


def _is_base_beside(passage: Passage, token: Token, base: Decimal) -> bool:
    """Whether two other shares of the sentence follow from a number, so that it is their base wherever it stands."""
    own = [t for t in passage.tokens if passage.same_sentence(t, token)]
    shares = [t for t in own if t.kind is Kind.PERCENT and t is not token and t.places and not t.change]
    parts = [Fraction(t.value) for t in own if t.kind is Kind.COUNT and 0 < t.value <= base]
    exact = [100 * part / Fraction(base) for part in parts]
    return sum(any(rounded(one, t.places) == t.value for one in exact) for t in shares) > 1


def _bears_its_share(text: Text, claim: Claim, passage: Passage) -> bool:
    """Whether the part that is taken of a whole has the share of that whole right behind it, in this section."""
    values = numbers_of(claim.formula)
    if claim.kind != "V5" or len(values) != _SHARED or not 0 < values[1] <= values[0]:
        return False
    for place, part in places_of(text, values[1], passage):
        behind = next((t for t in place.tokens if t.start >= part.stop), None)
        share = behind if behind is not None and behind.kind is Kind.PERCENT and behind.places else None
        exact = 100 * Fraction(values[1]) / Fraction(values[0])
        if share and rounded(exact, share.places) == share.value and same_section(text.passages, passage, place):
            return True
    return False


def _section(text: Text, passage: Passage) -> int:
    """The section of a passage; a sum of several was meant to gather them."""
    return sections_of(tuple(text.passages))[passage.start]


def is_of_single_figures(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether two figures told twice have one digit each and are no sides of ratios: they meet everywhere."""
    if claim.kind != "V10" or token.whole is not None or token.kind is Kind.PERCENT:
        return False
    return max(token.value, *numbers_of(claim.formula)) < _DIGIT


def is_hardly_rounded(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether no slip makes an approximation the exact number in round figures, nor are the two of one size, or
    both rates are round."""
    if claim.kind != "V8" or not token.word or is_title(text, passage):
        return False
    told = text.seen(token)
    values = {value * SCALE for value in numbers_of(claim.formula)}
    exact = [one for one in text.numbers if one.value in values and one.written.token is not token]
    if told is None or not exact:
        return False
    if told.kind is Kind.PERCENT:
        exact = [one for one in exact if one.written.token.places > token.places]
    exact = [one for one in exact if one.kind is told.kind]
    return not any((is_near(told, one) and one.place == told.place) or is_rounded_slip(told, one) for one in exact)


def is_plan(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether only one of two figures is told to be planned or due: "1.640 lao động (kế hoạch cả năm khoảng 3.000)"."""
    if claim.kind not in ("V8", "V10") or is_title(text, passage):
        return False
    others = [one for one in parts_of(text, claim, passage) if one[1] is not token]
    return bool(others) and all(_are_apart((passage, token), other) for other in others)


def _are_apart(*told: tuple[Passage, Token]) -> bool:
    """Whether one of two figures is of a plan, or tells how many were to do what the other tells that was done."""
    one, other = ([_is_planned(*own), _is_due(*own), bool(_DONE.search(own[0].before(own[1], 20)))] for own in told)
    return one[0] != other[0] or (one[1] and other[2]) or (other[1] and one[2])


def _is_due(passage: Passage, token: Token) -> bool:
    return bool(_DUE.search(passage.before(token, 20)) or _DUE_BEHIND.match(passage.after(token, 40)))


def _is_planned(passage: Passage, token: Token) -> bool:
    return _PLAN.search(passage.before(token, 60)) is not None


def _slipped(stated: str, meant: str) -> bool:
    """Whether one slip of the hand makes one number of the other."""
    one, other = (re.sub(r"\D", "", text) for text in (stated, meant))
    return one == other or one in variants(other)


def _level(passage: Passage, token: Token) -> str:
    """The level of offices named last before a number in its passage."""
    named = _LEVEL.findall(passage.text[: token.start - passage.start].lower())
    return named[-1] if named else ""


def is_of_other_decimals(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a step between rates was added to one told with other decimals, that of another thing: "dân quân đạt
    1,62% dân số; tỷ lệ đảng viên 22,6%, tăng 0,9 điểm"."""
    if claim.kind != "V5" or token.kind is not Kind.PERCENT:
        return False
    parts = [
        t for value in numbers_of(claim.formula) for _, t in places_of(text, value, passage) if t.kind is Kind.PERCENT
    ]
    stands = [t for t in parts if not t.change]
    return any(t.change for t in parts) and bool(stands) and all(t.places != token.places for t in stands)


def is_of_two_steps(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether two steps of one sentence only seem to be one, each being that of a value of its own: "đạt 94,3%, tăng
    1,2 điểm; ... đạt 95,8%, tăng 2,1 điểm"."""
    if claim.kind != "V10" or not token.change:
        return False
    others = [one for one in parts_of(text, claim, passage) if one[1] is not token]
    return bool(others) and all(t.change and place is passage and place.same_sentence(t, token) for place, t in others)


def is_of_less_than_its_part(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the whole of a ratio would be less than its part if it were the figure told before: "38 vụ ... hòa giải
    thành 71/88 vụ"."""
    if claim.kind != "V10" or token.whole is None or token.value >= token.whole:
        return False
    meant = numbers_of(claim.computed)[:1]
    return token.whole in numbers_of(claim.stated)[-1:] and bool(meant) and meant[0] < token.value


def has_its_share(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a share of its sentence holds of a figure "told twice", which was not mistyped then: "còn 303 hộ, chiếm
    8,88% trong tổng số 3.412 hộ"; one without decimals only right behind its part."""
    if claim.kind != "V10" or token.kind is not Kind.COUNT or not token.value:
        return False
    own = [t for t in passage.tokens if passage.same_sentence(t, token) and t is not token]
    shares = [t for t in own if t.kind is Kind.PERCENT and not t.change]
    counts = [t for t in own if t.kind is Kind.COUNT and not t.change and t.unit == token.unit]
    return any(
        abs(_ALL * part.value - share.value * token.value) * 2 * 10**share.places <= token.value
        for share in shares
        for part in counts
        if part.value < token.value and (share.places or _is_right_behind(own, part, share))
    )


def _is_right_behind(own: Sequence[Token], part: Token, share: Token) -> bool:
    """Whether of some numbers one follows the other."""
    return part.start < share.start and not any(part.start < t.start < share.start for t in own)


def is_told_so_again(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the text tells an approximation twice, which no slip does: "trả kết quả gần 27.000 hồ sơ" in the title
    and below."""
    if claim.kind != "V8" or not token.word:
        return False
    every = (t for place in text.passages for t in place.tokens if t is not token)
    return any(t.word == token.word and t.value == token.value and t.kind is token.kind for t in every)
