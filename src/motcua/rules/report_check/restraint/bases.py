"""Bases (gốc của tỷ lệ): shares tried with a base that is not theirs, since it is another place's or an untold one."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from motcua.rules.report_check.apart import is_apart
from motcua.rules.report_check.bounds import NAMED_SIDE, inner, same_unit
from motcua.rules.report_check.explanation import verdict_on
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.variants import variants
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.siblings import pairs
from motcua.rules.report_check.tokens import Kind, Token

from .text import SIGN, Text, numbers_of, places_of

_ALL = 100
_NEAR = Fraction(7, 10)
"""A count so near an implied base may be that base told badly."""
_VERB = re.compile(r"\s*(?::|với|có|là)?\s*$")
_THEN = re.compile(
    r"\W*(?:trong khi |còn )?(?:(?:so với )?cùng kỳ|(?:năm|tháng|quý|kỳ|tuần) (?:trước|ngoái)|"
    r"đầu (?:năm|kỳ|quý|nhiệm kỳ))\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:tăng|giảm|hơn|kém|thêm|bớt|vượt|dôi)\b", re.IGNORECASE)
_IN_TIME = re.compile(r"\b(?:đúng|sớm|trước|kịp|trong) (?:và (?:đúng|trước|kịp) )?(?:hạn|hẹn)\b", re.IGNORECASE)
_NAMED, _REACH, _SEVERAL = 2, 7, 3
_NARROWED = re.compile(r"^\W*(?:thuộc|đủ điều kiện|có điều kiện)\b[^,;.()\d]{0,25}", re.IGNORECASE)
"""What behind a part narrows the things it is taken of: "giải quyết 1.770 đơn thuộc thẩm quyền, đạt gần 97%"."""
_NARROWED_BEFORE = re.compile(r"\bthuộc thẩm quyền\b(?=[^,;.()\d]{0,30}$)", re.IGNORECASE)
"""The same before it: "đơn thuộc thẩm quyền đã giải quyết 1.770 đơn, gần 97%"."""
_OTHER = re.compile(r"^(?:TP\.?|Thành phố|Thị xã|Huyện|Xã|Phường|Tỉnh|Thị trấn)\b")
"""What opens a sentence that speaks of a place of its own."""
_REACHED = re.compile(r"\b(?:đạt|bằng)\s*$", re.IGNORECASE)
_OF_AIM = re.compile(r"\s*(?:so (?:với )?)?(?:kế hoạch|dự toán|chỉ tiêu)\b", re.IGNORECASE)


def is_of_strangers(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a share was taken of numbers that cannot be part and whole of each other, or is a growth with its sign,
    or a hundred per cent of what another sentence tells."""
    own, bases = sides(text, claim, passage, token)
    if bases and SIGN.search(passage.before(token, 6)):
        return True
    if own and token.value == _ALL and not any(passage.same_sentence(t, token) for t in own):
        return True
    near = [t for place, t in bases if place is passage]
    values = numbers_of(claim.formula) if own else []
    if own and values[0] == values[-1]:
        return True
    return bool(own and near) and all(is_apart(passage, part, base) for part in own for base in near)


def is_of_other_place(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the base stands in another sentence, right behind the name of a place this one does not speak of."""
    own, bases = sides(text, claim, passage, token)
    names = [_name_before(place, t) for place, t in bases]
    if not own or not bases or any(place is passage and place.same_sentence(t, token) for place, t in bases):
        return False
    if not _OTHER.search(passage.sentence(token)):
        return False
    return all(name and name not in passage.sentence(token) for name in names)


def is_of_narrower(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the part is called by what narrows its base, and the base, told elsewhere, is not."""
    own, bases = sides(text, claim, passage, token)
    narrowed = _narrowed(passage, own[-1]) if own else None
    told, _ = text.told.get(token.start, (None, ()))
    if narrowed is None or any(base is own[-1] for _, base in bases) or (told is not None and told.name):
        return False
    words = " ".join(narrowed[0].lower().split()[:_NAMED])
    return not any(words in _called(place, base) for place, base in bases)


def _narrowed(passage: Passage, part: Token) -> re.Match[str] | None:
    """What narrows the things a part is taken of, behind or before it."""
    return _NARROWED.match(passage.after(part, 40)) or _NARROWED_BEFORE.search(passage.before(part, 60))


def _called(passage: Passage, token: Token) -> str:
    """The words of a number's own clause."""
    return f"{passage.label(token)[0]} {re.split(r'[;,.()]', passage.after(token, 60))[0]}".lower()


def is_of_another_time(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the sentence of a share opens with the time before, and its counts are told in others."""
    own, bases = sides(text, claim, passage, token)
    if not bases or not _THEN.match(passage.sentence(token)):
        return False
    counts = [*own, *(t for place, t in bases if place is passage)]
    return not any(passage.same_sentence(t, token) for t in counts)


def _name_before(passage: Passage, token: Token) -> str:
    """The name of a place right before a number: "Nam Hòa 2.753 hộ"."""
    told = _VERB.sub("", passage.before(token, 50)).split()
    name: list[str] = []
    while told and told[-1][:1].isupper():
        name.insert(0, told.pop())
    return " ".join(name) if len(name) >= _NAMED else ""


def is_of_untold_base(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether another part and its share follow from the same base, which is told nowhere, not even with a slip:
    "25.650 hộ (6,06%), 10.922 hộ (2,58%)"."""
    own, bases = sides(text, claim, passage, token)
    mine = _implied(own[0], token) if own else None
    if mine is None:
        return False
    told = {one.start for one in text.agreed if one.kind == "V1"}
    others = [other for place in text.passages for other in pairs(place) if other.percent.start not in told]
    others = [other for other in others if other.percent is not token and same_unit(other.part, own[0])]
    counts = [Fraction(t.value) for place in text.passages for t in place.counts()]
    alike = [one for one in (_implied(other.part, other.percent) for other in others) if one and _meet(one, mine)]
    if len(alike) >= _SEVERAL:
        return True
    then = _THEN.match(passage.sentence(token)) is not None
    if not then and any(_NEAR * mine[0] <= count <= mine[1] / _NEAR for count in counts):
        return False
    return any(
        not any(_is_slip(base, max(one[0], mine[0]), min(one[1], mine[1])) for _, base in bases) for one in alike
    )


def _meet(one: tuple[Fraction, Fraction], other: tuple[Fraction, Fraction]) -> bool:
    return max(one[0], other[0]) <= min(one[1], other[1])


def is_among_own_bases(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the shares told beside are of bases of their own too: "mầm non 141 trường (51,8%), tiểu học 206 trường
    (75,2%)"."""
    own, bases = sides(text, claim, passage, token)
    mine = _implied(own[0], token) if own else None
    if mine is None or not bases:
        return False
    near = [other for other in pairs(passage) if passage.same_sentence(other.percent, token)]
    told = [_implied(other.part, other.percent) for other in near if other.percent is not token]
    base = Fraction(bases[0][1].value)
    strange = [one for one in told if one and not one[0] <= base <= one[1] and not _meet(one, mine)]
    return len(strange) > 1 and len(strange) == len([one for one in told if one])


def is_of_common_base(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether one number gives this share and others, whatever it counts: "34 đại biểu ... 24 phiếu (70,59%), 06
    (17,65%), 01 (2,94%)"."""
    own, bases = sides(text, claim, passage, token)
    if not own or not token.places:
        return False
    others = [one for place in text.passages for one in pairs(place) if one.percent.places and one.percent != token]
    used = {base.value for _, base in bases}
    told = [held for place in text.passages for t in place.counts() for held in inner(t) if held.value not in used]
    return any(
        held.value
        and _gives(own[-1], held, token)
        and sum(_gives(one.part, held, one.percent) for one in others) >= _NAMED
        for held in told
    )


def is_of_the_done(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether how much was done in time is told of what was done right before, of which no part is told: "nhận 578 hồ
    sơ, xong 470 hồ sơ, đúng hẹn 100%"."""
    own, bases = sides(text, claim, passage, token)
    earlier = [t for t in own if t.start < token.start]
    if not earlier or any(base.start > earlier[-1].start for _, base in bases):
        return False
    between = passage.between(earlier[-1], token)
    return bool(_IN_TIME.search(between)) and not _IN_TIME.search(" ".join(passage.label(earlier[-1])))


def is_average_of_another(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether another number told gives an average: "104 xã ... có 854 người (bình quân 8 người/phòng)"."""
    if claim.kind != "V1" or token.kind is Kind.PERCENT or "÷" not in claim.formula:
        return False
    part, used = numbers_of(claim.formula)[0], numbers_of(claim.formula)[-1]
    told = {held.value for t in passage.counts() if t.start < token.start for held in inner(t)} - {0, part, used}
    half = Fraction(1, 2 * 10**token.places)
    return any(abs(Fraction(part) / Fraction(one) - Fraction(token.value)) <= half for one in told)


def is_upside_down(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate above a hundred tells base and part the other way: "chỉ tiêu 8.700, đạt 107% (9.287 người)"."""
    own, bases = sides(text, claim, passage, token)
    if token.value <= _ALL or not own or not own[-1].value:
        return False
    return any(_gives(base, own[-1], token) for _, base in bases)


def is_of_far_more(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the sentence of a share counts nothing, and the part tried with it is more than the base."""
    own, bases = sides(text, claim, passage, token)
    alone = not any(t.kind is not Kind.PERCENT and passage.same_sentence(t, token) for t in passage.tokens)
    return alone and bool(own) and all(base.value < own[-1].value for _, base in bases)


def is_excess(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate tells by how much a number exceeds another: "giới thiệu 191 người để bầu 163, số dư 17,18%"; not
    how far an aim is reached."""
    if _REACHED.search(passage.before(token, 20)) and _OF_AIM.match(passage.after(token, 30)):
        return False
    own, bases = sides(text, claim, passage, token)
    whole = replace(token, value=token.value + _ALL)
    return bool(own) and any(base.value and _gives(own[-1], base, whole) for _, base in bases)


def is_of_another_base(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether another number of the passage is just the base: "trả đúng hẹn 19.255 hồ sơ, tức 96,55%; số đến hạn là
    19.944"."""
    own, bases = sides(text, claim, passage, token)
    if not own or not token.places:
        return False
    part, used = _held(own[-1], claim), {base.value for _, base in bases}
    told = [held for t in passage.tokens for held in inner(t) if held.value and held.value not in used]
    return any(_gives(part, other, token) for other in told if other.kind is part.kind and same_unit(other, part))


def _held(part: Token, claim: Claim) -> Token:
    """The side that a claim takes for the part, of two that count different things, "311 hồ sơ/428 bản"; any other
    number is itself."""
    if not NAMED_SIDE.search(part.text):
        return part
    wanted = numbers_of(claim.formula)[0]
    return next((held for held in inner(part) if held.value == wanted), part)


def is_of_all_told(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether all that its sentence tells is the base: "500, 300, 200 người, tương ứng 50,0%, 30,0%, 20,0%"."""
    own, _ = sides(text, claim, passage, token)
    if not own or not token.places:
        return False
    alike = [t for t in passage.counts() if passage.same_sentence(t, token) and t.unit == own[-1].unit and not t.change]
    added = sum((Fraction(t.value) for t in alike), Fraction(0))
    if len(alike) < _NAMED or not added:
        return False
    return any(verdict_on(token, _ALL * Fraction(t.value) / added).agrees for t in alike)


def _gives(part: Token, base: Token, share: Token) -> bool:
    return verdict_on(share, _ALL * Fraction(part.value) / Fraction(base.value)).agrees


def is_of_former(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate tells once more a rise or fall told right before it, of a former value told nowhere: "3.558 việc,
    kém 1.170 việc (24,75%)"."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT:
        return False
    earlier = [t for t in passage.tokens if t.start < token.start and t.kind is not Kind.PERCENT]
    if not earlier or not token.value or not (earlier[-1].change or _is_step(passage, earlier[-1])):
        return False
    step, half = Fraction(earlier[-1].value), Fraction(1, 2 * 10**token.places)
    formers = [
        Fraction(held.value) + sign * step
        for t in earlier[-_REACH:-1]
        if same_unit(t, earlier[-1])
        for held in inner(t)
        for sign in (1, -1)
    ]
    return any(one > 0 and abs(_ALL * step / one - Fraction(token.value)) <= half for one in formers)


def _is_step(passage: Passage, token: Token) -> bool:
    """Whether the words before a number tell that it is by how much something is more or less."""
    return bool(_MORE.search(re.split(r"[;.(]", passage.before(token, 40))[-1]))


def _implied(part: Token, share: Token) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest base of which a part is the share told, when decimals let tell it."""
    half = Fraction(1, 2 * 10**share.places)
    if not share.places or share.value <= half:
        return None
    return 100 * Fraction(part.value) / (Fraction(share.value) + half), 100 * Fraction(part.value) / (
        Fraction(share.value) - half
    )


def _is_slip(base: Token, low: Fraction, high: Fraction) -> bool:
    """Whether one slip of the hand makes a told base of an implied one between these bounds."""
    return any(low <= int(slip) <= high for slip in variants(str(int(base.value))) if slip.isdigit())


def sides(text: Text, claim: Claim, passage: Passage, token: Token) -> tuple[list[Token], list[tuple[Passage, Token]]]:
    """Sides (hai vế): the part of a share as its passage tells it, and where its base is told."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return [], []
    part, base = numbers_of(claim.formula)[0], numbers_of(claim.formula)[-1]
    return [t for _, t in places_of(text, part, passage) if t in passage.tokens], places_of(text, base, passage)
