"""Adding (phép cộng): numbers that are no parts of one sum, though they stand by each other."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.apart import is_apart
from motcua.rules.report_check.completeness import TWICE
from motcua.rules.report_check.earlier import direction
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import SCALE, alike
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .levels import digits_of, of_the_formula
from .text import SUMS, THEN, Text, clause, numbers_of, parts_of, places_of

_BRACKET = re.compile(r"[^;:]{0,120}?\((?P<inside>trong đó[^()]*)\)", re.IGNORECASE)
_WHERE = re.compile(r"\b(?:ở|tại|thuộc|của|trên địa bàn)\s*$", re.IGNORECASE)
_OF = re.compile(r"\b(?:thuộc|thủ tục của)\s*$", re.IGNORECASE)
_AGAINST = re.compile(r".*\bso (?:với )?cùng kỳ(?: năm (?:trước|\d{4}))?(?= (?:đã|có|được)\b)", re.IGNORECASE)
_SIDES = re.compile(r"[^\d,;.:()/]{0,20}/\s*")
_FROM = re.compile(r"\btừ\s*$", re.IGNORECASE)
_TO = re.compile(r"\b(?:còn|xuống|lên|về|thành)\b[^\d]{0,8}$", re.IGNORECASE)
_OPEN = re.compile(r"[^\d;().…]{0,30}(?:\.\.|…|,? ?v\.\s?v)", re.IGNORECASE)
_UNTOLD = re.compile(
    r"[^\d;().,]{0,30}(?:\([^()]*\))?\s*[,;]\s*(?:(?:(?:số|phần|chỗ) )?còn lại|[^\d.;()]{0,60}\bkhác)\b"
    r"[^\d.;()]{0,60}(?:[.;]|$)",
    re.IGNORECASE,
)
"""A last part told without its number: "701, thừa kế 188, xóa thế chấp và biến động khác."."""
_DEGREE = re.compile(r"\b(?:tiến sĩ|thạc sĩ|sau đại học|đại học|cao đẳng|chuyên khoa)\b", re.IGNORECASE)
_LOWER = re.compile(r"\b(?:trung cấp|sơ cấp|chưa|khác|còn lại|trung học|thpt)\b", re.IGNORECASE)
_ONE = re.compile(
    r"[^\d:;.]*:\s*(?:ông |bà |đồng chí )?(?:phó )?"
    r"(?:giám đốc|chủ tịch|trưởng|bí thư|chánh văn phòng|hiệu trưởng)\b[^\d:;]*,",
    re.IGNORECASE,
)
"""Somebody enumerated without a number: "09 người: giám đốc, 01 phó giám đốc và 07 công chức"."""
_COUPLES = re.compile(r"\s*(?:cặp|đôi)\b", re.IGNORECASE)
_TWICE = re.compile(r"[^\d.;]{0,60}\b(?:cả hai|cả ba|trùng|đồng thời|tính hai lần)\b", re.IGNORECASE)
"""What says behind the last part that something is counted in more than one: "(có thủ tục làm ở cả hai cấp)"."""
_CAME = re.compile(r"\b(?:nhận|thụ lý)(?: mới)?\s*$", re.IGNORECASE)
_STILL = re.compile(r"\b(?:đang|chưa)\b", re.IGNORECASE)
_DONE = re.compile(r"\bgiải quyết (?:xong )?$", re.IGNORECASE)
_LATE = re.compile(r"\b(?:trễ|quá hạn|chậm|quá hẹn)\b", re.IGNORECASE)
_TIMES, _NEAR, _SOME, _PAIR = 4, 400, 20, 2
_ALL, _LONG = 100, 1000


def is_mixed(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a sum adds what rose or fell to what stands, and nothing in it is of another time, or adds shares to
    more than all."""
    if claim.kind not in SUMS:
        return False
    values = numbers_of(claim.formula)
    if len(values) > 1 and set(values) == {token.value}:
        return True
    if token.kind is Kind.PERCENT and token.value <= _ALL < sum(values, Decimal(0)):
        return True
    parts = [one for value in values for one in places_of(text, value, passage)]
    if token.change:
        return bool(parts) and not all(t.change for _, t in parts)
    changed = [(place, t) for place, t in parts if t.change]
    stands = [(place, t) for place, t in parts if not t.change]
    stands = [(place, t) for place, t in stands if t.kind is not Kind.RATIO] or stands
    near = [(place, t) for place, t in changed if place is passage and place.same_sentence(t, token)]
    if not stands or not changed or not all(direction(place, t) for place, t in near):
        return False
    return not any(THEN.search(_own_clause(place, t)) for place, t in [(passage, token), *stands])


def _own_clause(passage: Passage, token: Token) -> str:
    """What is said of a number before it, without what a rise told just before is measured against."""
    told = clause(passage, token).replace("(", "")
    earlier = [t for t in passage.tokens if t.start < token.start]
    return _AGAINST.sub("", told) if earlier and earlier[-1].change else told


def is_of_strange_sides(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a sum mixes the two sides of "7.761 vụ/13.147 bị cáo", which count different things, or adds a part of
    another whole to the total of "12/13 cơ quan và 9/9 xã"."""
    if claim.kind not in SUMS:
        return False
    values = {token.value, *numbers_of(claim.formula)}
    ratios = [t for t in passage.tokens if t.whole is not None and t.value in values]
    if len(ratios) > 1 and any(t.whole in values and t.whole != t.value for t in ratios):
        return True
    return any(
        {one.value, two.value} <= values and one.unit != two.unit and _SIDES.fullmatch(passage.between(one, two))
        for one, two in pairwise(passage.tokens)
    )


def is_of_course(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a total went down or up to one of its parts: "từ 412 đơn vị còn 130"."""
    if claim.kind not in SUMS or not _FROM.search(passage.before(token, 8)):
        return False
    behind = next((t for t in passage.tokens if t.start > token.start), None)
    return (
        behind is not None
        and behind.value in numbers_of(claim.formula)
        and bool(_TO.search(passage.before(behind, 14)))
    )


def is_overlapping(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a sum is of parts that may hold the same people: "40 đảng viên, trong đó nữ 25, dưới 35 tuổi 30"; where
    they make more than their whole one such name is enough, but not where three make nearly a whole of many figures."""
    if claim.kind not in SUMS:
        return False
    values = numbers_of(claim.formula)
    told = [one for value in values for one in places_of(text, value, passage)]
    if any(TWICE.search(place.sentence(t)) for place, t in ((passage, token), *told)):
        return True
    parts = [t for place, t in told if place is passage]
    overlapping = sum(words.OVERLAPPING.search(" ".join(passage.label(t))) is not None for t in parts)
    off = sum(values, Decimal(0)) - token.value
    return overlapping > (off <= 0) and not (len(values) > _PAIR and abs(off) * _SOME <= token.value >= _LONG)


def is_of_other_days(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether what came is held against what was done and what is still being done, of which some came before."""
    if claim.kind not in SUMS or not _CAME.search(passage.label(token)[0]):
        return False
    parts = [
        next((t for t in passage.tokens if t.start > token.start and t.value == one), None)
        for one in numbers_of(claim.formula)
    ]
    return any(_STILL.search(" ".join(passage.label(part))) for part in parts if part is not None)


def is_of_higher_degrees(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether parts that make less than their whole are people by degrees, and who has a lower one is told nowhere."""
    values = numbers_of(claim.formula)
    if claim.kind not in SUMS or sum(values, Decimal(0)) > token.value:
        return False
    parts = [next((t for t in passage.tokens if t.start > token.start and t.value == one), None) for one in values]
    told = [" ".join(passage.label(part)) for part in parts if part is not None]
    return bool(told) and all(map(_DEGREE.search, told)) and not any(map(_LOWER.search, told))


def is_left_open(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether dots or "v.v." behind the last part say that a list goes on, words that its parts overlap, or somebody is
    enumerated without a number."""
    if claim.kind not in SUMS:
        return False
    parts = [one for value in set(numbers_of(claim.formula)) for one in places_of(text, value, passage)]
    parts = [(place, t) for place, t in parts if t.start > token.start]
    parts = [one for one in parts if one[0] is passage] or parts
    parts = parts or [(passage, t) for t in of_the_formula(claim, passage) if t.start > token.start]
    place, last = max(parts, key=lambda one: one[1].start, default=(passage, token))
    behind = place.text[last.stop - place.start :] if parts else ""
    return bool(
        _OPEN.match(behind) or _UNTOLD.match(behind) or _TWICE.match(behind) or _ONE.match(passage.after(token, 120))
    )


def is_made_otherwise(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the numbers right behind a total make it, one part chosen otherwise: "512 lượt, trong đó 366 lượt hỏi;
    146 phản ánh, đã xử lý 141"."""
    if claim.kind not in SUMS:
        return False
    values = digits_of(claim)
    others = [digits_of(one) for one in text.sums if one.start == claim.start]
    return any(len(other) == len(values) == len(other & values) + 1 for other in others)


def is_of_one_more(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether what is missing of a total is told among its parts: "1.382 lượt, trong đó gọi điện 316 cuộc, còn lại:
    email (14 lượt), chatbot (1.052 lượt)"."""
    if claim.kind not in SUMS:
        return False
    values = numbers_of(claim.formula)
    missing = token.value - sum(values, Decimal(0))
    behind = [t for t in passage.tokens if t.start > token.start and passage.same_sentence(t, token)]
    return missing >= _SOME and missing not in values and any(t.value == missing for t in behind)


def is_late_among_done(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a sum adds what was late to all that was done: "nhận 13.188, giải quyết 12.970, trễ 102"."""
    if claim.kind not in SUMS or len(values := numbers_of(claim.formula)) != _PAIR:
        return False
    places = [places_of(text, value, passage) for value in values]
    told = [[(place.before(t, 40), place.after(t, 25)) for place, t in own] for own in places]
    done = [any(_DONE.search(before) for before, _ in own) for own in told]
    late = [any(_LATE.search(f"{before} {after}") for before, after in own) for own in told]
    return (done[0] and not late[0] and late[1]) or (done[1] and not late[1] and late[0])


def is_of_strange_units(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a sum adds other things than it makes, told in a bracket: "51 người (13 người học 02 lớp)"."""
    if claim.kind not in SUMS:
        return False
    values = {value * SCALE for value in numbers_of(claim.formula)}
    near = [one for one in text.numbers if one.passage is passage and passage.same_sentence(one.written.token, token)]
    own = text.seen(token)
    strange = [one for one in near if one.value in values and one.unit and one.depth]
    return own is not None and any(alike(own, one) == "apart" for one in strange)


def is_of_couples(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a sum makes couples of people: "kết hôn 63 cặp; lần đầu: nam 57 người, nữ 60 người"."""
    return claim.kind in SUMS and _COUPLES.match(passage.after(token, 8)) is not None


def is_of_places(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a part only tells where: "318.320 cử tri tại 13 đơn vị ở 10 huyện, đạt 99,93%"."""
    if claim.kind not in ("V1", *SUMS):
        return False
    where = _WHERE if claim.kind == "V1" else _OF
    values = numbers_of(claim.formula)
    return any(
        bool(near) and all(t.unit in words.BODIES and where.search(passage.before(t, 30)) for t in near)
        for value in (values[:1] if claim.kind == "V1" else [token.value, *values])
        for near in [[t for t in passage.tokens if t.value == value and passage.same_sentence(t, token)]]
    )


def is_far_off(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether lengths, areas and times of which no word says that one is the sum of the others are far from it,
    or told on other lines."""
    if claim.kind != "V5" or token.kind is not Kind.OTHER:
        return False
    added, sentence = sum(numbers_of(claim.formula), Decimal(0)), passage.sentence(token)
    far = max(added, token.value) > _TIMES * min(added, token.value)
    parts = parts_of(text, claim, passage)
    apart = any(place is not passage or _is_on_another_line(place, t, token) for place, t in parts)
    return (far or apart) and not (words.WHOLE_INTRO.search(sentence) or words.TOTAL_WORD.search(sentence))


def _is_on_another_line(passage: Passage, one: Token, other: Token) -> bool:
    first, last = sorted((one, other), key=lambda token: token.start)
    return "\n" in passage.between(first, last)


def is_divided_otherwise(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a bracket right behind a total tells of parts of it that the sum leaves out."""
    if claim.kind not in SUMS or not (match := _BRACKET.match(passage.after(token, 200))):
        return False
    start, end = token.stop + match.start("inside"), token.stop + match.end()
    values = numbers_of(claim.formula)
    if any(t.kind is Kind.COUNT and not t.change for t in passage.tokens if token.stop <= t.start < start):
        return False
    return any(t.kind is Kind.COUNT and t.value not in values for t in passage.tokens if start <= t.start < end)


def is_picked(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a sum takes some of several numbers that stand alike, each in a bracket of its own, or some of those
    that together make it."""
    if claim.kind not in SUMS:
        return False
    values = numbers_of(claim.formula)
    if any(is_apart(passage, t, token) for t in passage.tokens if t.value in values and t is not token):
        return True
    if any(one.start == claim.start and {*values} < {*numbers_of(one.formula)} for one in text.sums):
        return True
    for place in text.passages:
        for start, end in place.sentences:
            told = [t for t in place.tokens if start <= t.start < end and t.kind is token.kind and t is not token]
            whole = sum((t.value for t in told), Decimal(0)) == token.value
            if whole and len(told) > len(values) and any(t.value in values for t in told):
                return True
        alone = [t for t in place.tokens if t.kind is Kind.COUNT and place.depth(t) and _stands_alone(place, t)]
        used = [t for t in alone if t.value in values and t.start > token.start]
        left = [t for t in alone if t.value not in values and any(place.same_sentence(t, one) for one in used)]
        if used and len(left) > 1:
            return True
    return False


def is_rounded_whole(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a whole without decimals differs from parts with decimals by less than one."""
    if claim.kind not in SUMS or token.places or token.kind is Kind.PERCENT:
        return False
    total = sum(numbers_of(claim.formula), Decimal(0))
    return total != int(total) and abs(total - token.value) < 1


def is_of_another_sum(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether one of the parts adds up to the same total with others, or several of them to another total near by."""
    if claim.kind not in SUMS:
        return False
    values = {*numbers_of(claim.formula)}
    for one in text.sums:
        parts = {*numbers_of(one.formula)}
        if one.start == claim.start and parts & values:
            return True
        near = one.start != claim.start and passage.start <= one.start < token.stop + _NEAR
        if near and len(parts & values) > 1 and not parts <= values:
            return True
    return False


def _stands_alone(passage: Passage, token: Token) -> bool:
    return sum(1 for t in passage.tokens if passage.bracket(t) == passage.bracket(token)) == 1
