"""Unsaid bases (gốc không kể): shares whose base, as their words show, is none of the numbers they were tried with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.bounds import same_unit
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import KNOWN
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.proportions.by_measure import measure_of
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.siblings import fits, pairs
from motcua.rules.report_check.tokens import Kind, Token

from .bases import sides
from .called import is_called_so
from .done import is_done_of
from .slips import is_mistyped
from .text import Text, clause, numbers_of

_ALL, _NEAR, _ROUND = 100, 60, 5
_PLAN = re.compile(
    r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|giao|đăng ký|đề ra|đặt ra|dự kiến|yêu cầu|định mức|"
    r"cùng kỳ|(?:năm|tháng|quý|kỳ|tuần) (?:trước|ngoái)|KH|DT)\b",
    re.IGNORECASE,
)
_AIMED = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán)\b[^;,.()]*\($", re.IGNORECASE)
"""What opens the bracket that holds an aim."""
_MARK = re.compile(r"[,;:(=–]|\s-\s")
_OPENED = re.compile(r"[,;] $")
_WORD = re.compile(r"\s*(([^\W\d_]+)(?: [^\W\d_]+)?)")
_THINGS = frozenset(words.UNITS.split("|"))
_IN_TIME = re.compile(r"\b(?:đúng|sớm|trước|kịp|quá|trễ|chậm) (?:và (?:đúng|trước|kịp) )?(?:hạn|hẹn)\b", re.IGNORECASE)
_RECEIVED = re.compile(r"\b(?:nhận|nộp|thụ lý)\b", re.IGNORECASE)
_LED = re.compile(r"\b(?:tương đương|tương ứng|tức|ứng với|với)\b[^\d;.()]{0,20}$", re.IGNORECASE)
_OF = re.compile(r"\s*(?:(?:so với|trên|của|trong)\s+)?(?:tổng\s+)?số\s+(?P<name>[^.;()]{3,80})", re.IGNORECASE)
_OF_UNIT = re.compile(
    rf"\s*(?:(?:so với|trên|của|trong)\s+)?(?:tổng\s+)?số\s+(?!người\b)(?P<unit>{words.UNITS})\b", re.IGNORECASE
)
_RATE_IN = re.compile(
    r"\b(?:tỷ lệ|tỉ lệ) [^\d,;:.()]{2,40}? (?:trong|trên)(?: tổng)?(?: số)? (?P<name>[^\d,;:.()]{2,30}?)"
    r"(?: (?:là|đạt|chiếm|còn|ước|bằng))?\s*:?\s*$",
    re.IGNORECASE,
)
_AGE = re.compile(r"\b\d+ (?:tháng )?tuổi\b", re.IGNORECASE)
_FEWER = re.compile(
    r"\b(?:thuộc diện|thuộc thẩm quyền|phải|đủ điều kiện|có điều kiện|đến hạn|tới hạn|được giao|đăng ký|hợp lệ|"
    r"có hiệu lực|trong độ tuổi|tham gia|đang quản lý|đang theo dõi)\b",
    re.IGNORECASE,
)
"""Words by which a base is some of the things another number counts."""
_COMPETENT = re.compile(
    r"[^\d;.()]{0,50}\b(thuộc thẩm quyền|đến hạn|đủ điều kiện|thuộc diện)\b[^\d;.(),]{0,20}"
    r"\b(?:được |đã |đều )+(?:được )?(?:giải quyết|xử lý|xem xét|thực hiện)",
    re.IGNORECASE,
)
"""Behind a part: which of the things it is of, and then that they are done."""
_DUE = re.compile(r"\b(?:thuộc diện|được giao|kiến nghị|yêu cầu|đề nghị)\b")
"""Words for what is to be done: "kiến nghị thu hồi 846 triệu đồng" is "số phải thu"."""


def is_over_all(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate above a hundred, which tells of a plan, was tried with what no word tells to be one: "mở 64
    phiên giao dịch, đạt 128%"; not where it plainly is one of a part, mistyped."""
    own, bases = sides(text, claim, passage, token)
    if token.value <= _ALL or not bases:
        return False
    if own and any(_is_plain_part(claim, passage, own[-1], token, t) for place, t in bases if place is passage):
        return False
    return not any(_is_plan_of(place, t, passage, token) for place, t in bases)


def _is_plain_part(claim: Claim, passage: Passage, part: Token, token: Token, base: Token) -> bool:
    """Whether a part belongs to a partition, or is told of its base by a word; or another slip of its share would be
    hard to come by."""
    if passage.member(part) or words.WHOLE_INTRO.search(passage.between(base, part)):
        return True
    part_value, whole = (Fraction(value) for value in (numbers_of(claim.formula)[0], numbers_of(claim.formula)[-1]))
    exact, half = _ALL * part_value / whole, Fraction(1, 2 * 10**token.places)
    return token.places > 0 and any(abs(one - exact) <= half for one in typed(claim.stated))


def _is_plan_of(place: Passage, base: Token, passage: Passage, token: Token) -> bool:
    """Whether a base is a plan told before a share or right behind it."""
    if place is passage and base.start > token.start:
        gap = passage.between(token, base)
        return len(gap) < _NEAR and not re.search(r"[;,]", gap) and passage.same_sentence(base, token)
    if place is passage and passage.same_sentence(base, token):
        return base.kind is Kind.RATIO or bool(_PLAN.search(_around(place, base)))
    return bool(_PLAN.search(_around(place, base)) and _PLAN.search(passage.after(token, 40)))


def _around(passage: Passage, token: Token) -> str:
    return f"{passage.before(token, 60)} {re.split(r'[;.,]', passage.after(token, 30))[0]}"


def is_of_each(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a round rate without a mark before it is what each of some reached: "11/14 khu vực bỏ phiếu đạt 100%"."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or token.places or token.value % _ROUND:
        return False
    earlier = [t for t in passage.tokens if t.start < token.start and passage.same_sentence(t, token)]
    if not earlier or _MARK.search(passage.between(earlier[-1], token)):
        return False
    return not passage.depth(earlier[-1]) or not _AIMED.search(passage.before(earlier[-1], 60))


def is_of_its_own(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate opens a clause of its own: "6/9 trạm có bác sĩ, 100% trạm có nữ hộ sinh"."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT:
        return False
    behind, earlier = _WORD.match(passage.after(token, 30)), [t for t in passage.tokens if t.start < token.start]
    if behind is None or not earlier or not _OPENED.search(passage.before(token, 4)):
        return False
    named = _WORD.match(passage.text, earlier[-1].end - passage.start)
    things = {behind[1].lower(), behind[2].lower()}
    return not things.isdisjoint(_THINGS) or (named is not None and named[2].lower() == behind[2].lower())


_OF_ALL = re.compile(r"[^\d;.(),]{0,40}\b(?:trên|trong)\s+tổng\b[^\d;.(),]{0,40}")
"""Between a part and its whole right behind it."""


def is_before_part(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate stands before its count, of a base told nowhere near: "11%, tương đương 669 hộ"."""
    own, bases = sides(text, claim, passage, token)
    later = [t for t in own if t.start > token.start]
    if not later or later != own or not _LED.search(passage.between(token, later[0])):
        return False
    if later[0].kind is Kind.RATIO:
        return False
    behind = [t for place, t in bases if place is passage and t.start > later[0].start]
    return not any(_OF_ALL.fullmatch(passage.between(later[0], t)) for t in behind)


def is_of_far_whole(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the base of a share without decimals, which many numbers would give, is told only behind it or in
    another sentence."""
    own, bases = sides(text, claim, passage, token)
    if token.places or not any(t.start < token.start for t in own) or any(t.kind is Kind.RATIO for t in own):
        return False
    if (measure := measure_of(passage, token)) and measure in {t.unit for t in own} | {"tiền"}:
        return False
    if not bases or is_done_of(passage, own, bases) or _is_of_kin(text, bases, passage, token):
        return False
    return all(_is_past(passage, token, place, t) for place, t in bases)


def _is_past(passage: Passage, token: Token, place: Passage, base: Token) -> bool:
    """Whether a number stands in another sentence, or behind a share and not right behind it as its base."""
    if place is not passage or not passage.same_sentence(base, token):
        return True
    return base.start > token.start and "," in passage.between(token, base)


def is_of_fewer(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the words behind a share narrow its base, and those of the base do not: "61,4% số vụ, việc thuộc diện
    phải hòa giải", "81,2% số trẻ 18 tháng tuổi đang quản lý"."""
    _, bases = sides(text, claim, passage, token)
    named = _OF.match(passage.after(token, 110))
    if named is None or not bases:
        return False
    wanted = {_DUE.sub("phải", one.lower()) for one in _FEWER.findall(named["name"])}
    if wanted:
        told = (
            _DUE.sub("phải", f"{_around(place, t)} {_MARK.split(place.after(t, _NEAR))[0]}".lower())
            for place, t in bases
        )
        return not any(wanted & set(_FEWER.findall(one)) for one in told)
    age = _AGE.search(named["name"])
    return age is not None and not any(age[0].lower() in _around(*one).lower() for one in bases)


def is_of_the_competent(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a part tells what was done of those that an office had to do, and none of these is its base: "có 640 đơn
    đủ điều kiện; 312 đơn thuộc thẩm quyền đã giải quyết, đạt 94%"."""
    own, bases = sides(text, claim, passage, token)
    if not own or not bases or own[-1].kind is Kind.RATIO:
        return False
    narrowed = _COMPETENT.match(passage.after(own[-1], 90))
    return narrowed is not None and not any(narrowed[1].lower() in _around(*one).lower() for one in bases)


def is_of_other_things(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a part is more than its base and counts other things, so that no slip made it so: "08 cơ quan với 12
    người"."""
    own, bases = sides(text, claim, passage, token)
    if not own or not bases or any(base.value >= own[-1].value for _, base in bases) or token.value > _ALL:
        return False
    units = [(own[-1].unit, base.unit) for _, base in bases]
    people = words.PEOPLE | {"đại biểu"}
    units = [(one, other) for one, other in units if not {one, other} <= people]
    return bool(units) and all(one in KNOWN and other in KNOWN and one != other for one, other in units)


def is_hardly_its_base(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether no mistyped digit explains a share, and its base is less than its part, what was received for what was
    done in time, or told in another sentence and the base of no other share."""
    own, bases = sides(text, claim, passage, token)
    if not own or not bases or any(t.kind is Kind.RATIO for _, t in bases) or is_mistyped(claim, token):
        return False
    if is_called_so(text, claim, passage, token) and all(place is passage for place, _ in bases):
        return False
    if _is_of_kin(text, bases, passage, token) and not _IN_TIME.search(_around(passage, own[-1])):
        return False
    less = all(base.value < own[-1].value and not _is_plan_of(place, base, passage, token) for place, base in bases)
    if token.value < _ALL and less:
        return True
    if _IN_TIME.search(_around(passage, own[-1])) and all(_RECEIVED.search(place.label(t)[0]) for place, t in bases):
        return True
    if any(place is passage and (passage.same_sentence(t, token) or _leads(place, t, own)) for place, t in bases):
        return False
    return not _is_of_kin(text, bases, passage, token)


def _is_of_kin(text: Text, bases: Sequence[tuple[Passage, Token]], passage: Passage, token: Token) -> bool:
    """Whether another share follows from the base: one with decimals, or one of the same sentence."""
    others = [(place, one) for place in text.passages for one in pairs(place) if one.percent is not token]
    return any(
        fits(one, base)
        for place, one in others
        if one.percent.places or (place is passage and passage.same_sentence(one.percent, token))
        for _, base in bases
    )


def _leads(passage: Passage, base: Token, own: Sequence[Token]) -> bool:
    """Whether a base is the count right before its part, of the same things."""
    told = [t for t in passage.counts() if t.start < own[-1].start]
    return bool(told) and told[-1] is base and base.exact and bool(base.unit) and base.unit == own[-1].unit


def is_all_of_some(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a hundred per cent was tried with a number that does not stand right before its part: "57/64 đơn vị tổ
    chức hội nghị; 49 đơn vị ký thỏa ước, đạt 100% doanh nghiệp"."""
    own, bases = sides(text, claim, passage, token)
    parts = [t for t in own if t.start < token.start]
    if token.value != _ALL or not parts or parts[-1].kind is Kind.RATIO:
        return False
    told = [t for t in passage.tokens if t.start < parts[-1].start and passage.same_sentence(t, parts[-1])]
    right = told[-1] if told and ";" not in passage.between(told[-1], parts[-1]) else None
    return not any(t is right and t.kind is not Kind.RATIO and same_unit(t, parts[-1]) for _, t in bases)


def is_of_another_unit(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the words behind a share name as its base what its part counts, and the base it was tried with counts
    another thing: "1.160 hộ (46,4% số hộ toàn xã), hướng dẫn 2.615 lượt người"."""
    own, bases = sides(text, claim, passage, token)
    named = _OF_UNIT.match(passage.after(token, 60))
    if named is None or not own or not bases or own[-1].unit.lower() != named["unit"].lower():
        return False
    return all(t.unit and named["unit"].lower() not in t.unit.lower() for _, t in bases)


def is_of_things_in_its_name(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the words before a rate name as its whole what the "part" counts: "dân quân 142 người, ..., tỷ lệ đảng
    viên trong dân quân 27,5%"."""
    own, _ = sides(text, claim, passage, token)
    named = _RATE_IN.search(passage.before(token, _NEAR))
    if named is None or not own:
        return False
    behind = re.split(r"[,;:.()\d]", passage.text[own[-1].end - passage.start :])[0]
    return named["name"].lower() in f"{clause(passage, own[-1])} {behind}".lower()
