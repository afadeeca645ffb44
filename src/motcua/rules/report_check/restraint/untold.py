"""Untold (số không kể): what a finding would need and nobody told: the base of a share, what is left of a hundred, the
values of a step; and figures that only count what another leaves out."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import KNOWN
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.siblings import Sibling, fits, pairs
from motcua.rules.report_check.tokens import Kind, Token

from .bases import sides
from .text import Text, numbers_of

_MOST = re.compile(r"\b(?:cao|thấp|nhiều|ít|lớn|nhỏ) nhất\s+(?:(?:là|đạt|với|chiếm|có|đến|tới)\s+)*\(?$", re.IGNORECASE)
_TORN = re.compile(r"\d, $")
_BARE = re.compile(r"[,;] (?:(?:gần|hơn|trên|khoảng) )?$", re.IGNORECASE)
"""Before a rate that no word makes the share of what stands before it."""
_OF_UNIT = re.compile(
    r"\s*(?:(?:so với|trên|của|trong)\s+)?(?:tổng\s+)?số\s+(?P<name>[^\W\d_]+(?: [^\W\d_]+)?)", re.IGNORECASE
)
_OPENED = re.compile(r"\W*trong (?:tổng )?số (?P<name>[^\d,;.()]{4,60}),", re.IGNORECASE)
_REST = re.compile(r"\bcòn lại\b[^\d.;()]*(?:[.;)]|$)", re.IGNORECASE)
_AMONG = re.compile(r"\btrong (?:số )?(?:này|đó|ấy)\b[^\d.;()]*(?:hơn|gần|trên|khoảng)?\s*$", re.IGNORECASE)
_LOST = re.compile(
    r"\b(?:thiệt hại|vi phạm|chiếm đoạt|thất thoát|sai phạm)\b(?:[^;.()]|(?<=\d)\.(?=\d))*$", re.IGNORECASE
)
_RECOVERED = re.compile(r"\b(?:thu hồi|khắc phục|nộp lại|hoàn trả)\b(?:[^;.()]|(?<=\d)\.(?=\d))*$", re.IGNORECASE)
_FEW = 2


def is_of_the_most(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate is that of the most or the least of several: "người có số phiếu cao nhất là 86,76%"; or is held
    with such rates against a hundred."""
    values = numbers_of(claim.formula) if claim.kind == "V3" else []
    told = [token, *(t for t in passage.tokens if t.kind is Kind.PERCENT and t.value in values)]
    return claim.kind in ("V1", "V3") and any(_MOST.search(passage.before(t, 40)) for t in told)


def is_torn(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate is only the decimals of one that a blank tore: "đạt 73, 21%"."""
    return claim.kind == "V1" and bool(_TORN.search(passage.before(token, 6)))


def has_another_share(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a part has its share of the same base right behind it, so that a later one is of another part whose count
    is left out: "1 đại biểu dân tộc (1,56%) và đại biểu trẻ (3,13%)"."""
    own, bases = sides(text, claim, passage, token)
    earlier = [t for t in own if t.start < token.start]
    if not earlier or not bases:
        return False
    shares = [t for t in passage.tokens if earlier[-1].start < t.start < token.start and t.kind is Kind.PERCENT]
    return any(fits(Sibling(passage, earlier[-1], share), bases[-1][1]) for share in shares[:1])


def is_of_their_own_base(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether two other shares, each with its part, follow from one untold base as this one does, and no slip makes the
    tried base that one: votes held against all who were elected, where only those are told who voted."""
    own, bases = sides(text, claim, passage, token)
    if not own or not bases or not token.places or not token.value:
        return False
    least, most = _bounds(own[-1], token)
    others = (one for place in text.passages for one in pairs(place) if one.percent is not token)
    several = 0
    for one in others:
        low, high = _bounds(one.part, one.percent)
        if (
            one.percent.places
            and one.percent.value
            and one.part.value != own[-1].value
            and low <= most
            and least <= high
        ):
            least, most, several = max(least, low), min(most, high), several + 1
    if several < _FEW or any(least <= value <= most for value in typed(bases[-1][1].text)):
        return False
    return not any(least <= t.value <= most for place in text.passages for t in place.counts())


def _bounds(part: Token, share: Token) -> tuple[Fraction, Fraction]:
    """Between which bases a part has its share."""
    half, value = Fraction(1, 2 * 10**share.places), Fraction(share.value)
    whole = 100 * Fraction(part.value)
    return whole / (value + half), whole / max(value - half, half / 10)


def is_of_what_it_names(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate behind a comma names as its base what neither number counts: "80/102 cơ quan đạt chuẩn, 76,2% tổng
    số hộ"."""
    own, bases = sides(text, claim, passage, token)
    named = _OF_UNIT.match(passage.after(token, 60))
    if named is None or not own or not bases or not _BARE.search(passage.between(own[-1], token)):
        return False
    names = {named["name"].lower(), named["name"].lower().split()[0]} & KNOWN
    units = {t.unit for t in (own[-1], *(base for _, base in bases)) if t.unit}
    return bool(names and units) and names.isdisjoint(units)


def is_of_what_opens(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a sentence opens with the name of its base, which the tried number does not bear: "Trong số việc có điều
    kiện thi hành, đã xong 2.095 việc, đạt 83,57%"."""
    own, bases = sides(text, claim, passage, token)
    opened = _OPENED.match(passage.sentence(token))
    if opened is None or not own or not bases:
        return False
    name = content(opened["name"]) - content(own[-1].unit)
    return bool(name) and not any(2 * len(name & content(" ".join(place.label(t)))) >= len(name) for place, t in bases)


def is_of_a_share(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether shares make another one of their sentence and no hundred: "có mặt 94,71%, trong đó tán thành 92,39%,
    không tán thành 0,63%, không biểu quyết 1,69%"."""
    values = numbers_of(claim.formula)[1:]
    if claim.kind != "V3" or not values:
        return False
    total, room = token.value + sum(values), (len(values) + 1) * Decimal(1).scaleb(-token.places)
    own = [t for t in passage.tokens if t.kind is Kind.PERCENT and passage.same_sentence(t, token) and t is not token]
    return any(abs(t.value - total) < room and t.value not in values for t in own)


def is_rest_untold(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether what two shares leave of a hundred is told without a figure: "A chiếm 5,3%; B chiếm 94,2%; còn lại là
    C"."""
    return claim.kind == "V3" and bool(_REST.search(passage.after(token, 120).partition("\n")[0]))


def is_among_them(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether an approximation is told of some of what was counted before: "Trong số này, hơn 2.300 người nghỉ hưu"; or
    tells how many times, which comes back by accident."""
    if claim.kind != "V8":
        return False
    return passage.after(token, 5) == " lần" or bool(_AMONG.search(passage.before(token, 60)))


def is_recovered(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether one of two figures is what was lost and the other what was recovered of it."""
    if claim.kind not in ("V8", "V10"):
        return False
    values = numbers_of(claim.formula)
    others = [t for t in passage.tokens if t.value in values and t is not token]
    return any(_are_lost_and_found(passage, *pair) for t in others for pair in ((token, t), (t, token)))


def _are_lost_and_found(passage: Passage, lost: Token, found: Token) -> bool:
    return bool(_LOST.search(passage.before(lost, 90)) and _RECOVERED.search(passage.before(found, 60)))
