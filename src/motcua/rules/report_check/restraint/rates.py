"""Rates (tỷ lệ): shares and growths whose base or former value is told by words that no number bears."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.attachment import is_by_how_much
from motcua.rules.report_check.changes import is_former
from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.explanation import verdict_on
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .text import SIGN, THEN, Text, clause, make_a_whole, numbers_of, parts_of, places_of

_MEAN = re.compile(r"\b(?:trung bình|bình quân)\b(?:[^,;.()]{0,20}|[^;.()\d]{0,40}\bđạt )$", re.IGNORECASE)
_BASE = re.compile(
    r"\s*(?:(?:so với|trên|của|trong)\s+)?(?:tổng\s+)?(?:số\s+)?"
    r"(?!(?:và|còn|tăng|giảm|cao|thấp|vượt|trở|so|là|nhưng|trong|gồm|đã|được|có|của|trên|với|thì|nên|cùng)\b)"
    r"(?P<name>[^\W\d_][^,.;:()\d]{3,60})"
)
_FORMER = re.compile(r"\s*(?:so với |so )?(?:cùng kỳ|cùng thời|(?:năm|tháng|quý|kỳ) (?:trước|ngoái))\b", re.IGNORECASE)
_PLANNED = frozenset(["được", "giao", "chỉ", "tiêu", "đề", "đã", "xã", "tỉnh", "huyện"])
_REACHED = re.compile(r"\bđạt\s*$", re.IGNORECASE)
_NEXT = re.compile(r"\s*%?\s*\)?\s*[,;] (?!trong đó|riêng|tăng|giảm|còn)[^\d;.,]{3,40}")
_OWN = re.compile(r"[^\d;.()]{0,12}, (?:tăng|giảm) (?:gần |hơn |trên |khoảng )?[\d.,]+ ?%", re.IGNORECASE)
_MOVED = re.compile(r"\b(?:từ|xuống|lên|xuống còn)\s*$", re.IGNORECASE)
_AMID = re.compile(r"\((?:riêng|trong đó)\b[^()\d]*$", re.IGNORECASE)
_FROM = re.compile(r"\btừ\s*$", re.IGNORECASE)
_THINGS = re.compile(r"\s*(?:(?:so với|trên|của|trong)\s+)?(?:tổng\s+)?số(?=\s)", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết|giao|đăng ký|KH|DT)\b|/", re.IGNORECASE)
_MEASURED = re.compile(r"\d ?%\)? so với\s*$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;.:()\n]")
_SEVERAL, _ALL, _BESIDE = 2, 100, 200
_APART = Decimal("1.1")
_AMONG = re.compile(r"\s*(?:[-+*•]\s*)?trong (?:tổng )?số (?P<name>[^\d,;:()]{6,60}),", re.IGNORECASE)


def is_of_other_shares(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the other shares of a "whole" make a hundred with a neighbour that was left out of it."""
    if claim.kind != "V3" or token.kind is not Kind.PERCENT:
        return False
    used = {*numbers_of(claim.formula)} - {Decimal(100)}
    if sum(used) >= _ALL:
        return True
    near = [t for t in passage.tokens if t.kind is Kind.PERCENT and t is not token and passage.same_sentence(t, token)]
    rest = [t for t in near if t.value in used]
    if any(_MOVED.search(passage.before(t, 20)) for t in [*rest, token]):
        return True
    left = [t for t in near if t.value not in used]
    if rest and passage.depth(token) != passage.depth(rest[0]) in map(passage.depth, left):
        return True
    if _are_own_rates(passage, [*rest, token]) or _skips(passage, [*rest, token], near):
        return True
    return any(make_a_whole([*rest, other]) for other in near if other.value not in used)


def _are_own_rates(passage: Passage, run: Sequence[Token]) -> bool:
    """Whether each share is a rate some other thing reached ("tỷ lệ nữ đạt ...; tỷ lệ tái cử đạt ..."), or a growth."""
    if any(SIGN.search(passage.before(t, 6)) for t in run):
        return True
    members = any(words.member_of(" ".join(passage.label(t))) for t in run)
    return not members and all(_REACHED.search(passage.before(t, 12)) for t in run)


def _skips(passage: Passage, run: Sequence[Token], near: Sequence[Token]) -> bool:
    """Whether shares leave out the next one of their list, or one told in the same words as each of them."""
    following = [t for t in near if t.start > max(one.start for one in run)]
    if following and _NEXT.fullmatch(passage.between(max(run, key=lambda one: one.start), following[0])):
        return True
    leads = {_lead(passage, t) for t in run}
    if len(leads) != 1 or "" in leads:
        return False
    alike = [t for t in near if _lead(passage, t) in leads and t.value < _ALL]
    last = max(t.start for t in run)
    return any(t.start < last and t not in run for t in alike)


def _lead(passage: Passage, token: Token) -> str:
    """The words a share is led by, that of its own name left out: "tỷ lệ ... đạt"."""
    told = re.split(r"[,;:](?!\d)", passage.before(token, 90))[-1].lower().replace("tỉ lệ", "tỷ lệ").split()
    return f"{told[0]} {told[-1]}" if len(told) > _SEVERAL else ""


def is_of_own_bases(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether shares that should make a hundred are each of a base of its own, as what they are told of shows."""
    if claim.kind != "V3" or token.kind is not Kind.PERCENT:
        return False
    used = {*numbers_of(claim.formula), token.value}
    near = [t for t in passage.tokens if passage.same_sentence(t, token)]
    told = [(own, share) for own, share in pairwise(near) if share.kind is Kind.PERCENT and share.value in used]
    amounts = [(own, share) for own, share in told if own.kind in (Kind.MONEY, Kind.COUNT) and share.value]
    bases = sorted(own.value / share.value for own, share in amounts)
    return len(bases) >= _SEVERAL and all(_APART * low < high for low, high in pairwise(bases))


def has_no_then(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether nothing tells that the former value of a growth is of another time."""
    if claim.kind != "V7" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    values = numbers_of(claim.formula)
    then = values[-1] if values else Decimal(0)
    told = [(place, t) for place, t in places_of(text, then, passage) if not t.change]
    if not told:
        return False
    told = [(place, t) for place, t in told if not _rises(place, t, token) and not _AMID.search(place.before(t, 40))]
    return not any(THEN.search(clause(place, t)) or is_former(place, t) for place, t in told)


def _rises(passage: Passage, value: Token, but: Token) -> bool:
    """Whether a value is told with a growth of its own right behind it, so that it is the value now."""
    after = next((t for t in passage.tokens if t.start > value.start), None)
    return after is not None and after is not but and bool(_OWN.match(passage.after(value, 50)))


def is_given_by_its_pair(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the two numbers a rate was tried with give another one told beside it: "861/1.104 hộ (78,0%), số tiền
    chiếm 83,6% số thu"."""
    if claim.kind not in ("V1", "V7") or token.kind is not Kind.PERCENT:
        return False
    own = set(numbers_of(claim.formula))
    agreed = [one for one in text.agreed if "÷" in one.formula and set(numbers_of(one.formula)) == own]
    return any(0 < abs(one.start - claim.start) <= _BESIDE for one in agreed)


def is_compared(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate only is what another one is measured by: "dùng nước sạch 71% so với 75%"."""
    return claim.kind == "V1" and _MEASURED.search(passage.before(token, 20)) is not None


def is_of_rounded(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a whole told with a word before it, "gần 27.000 hồ sơ", gives a share as it is written."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    part = Fraction(numbers_of(claim.formula)[0])
    near = [t for t in passage.tokens if t.word and t.start < token.start and passage.same_sentence(t, token)]
    return any(t.value and verdict_on(token, 100 * part / Fraction(t.value)).agrees for t in near)


def is_past_others(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether two other rates are told between a rate and the number it would be the share of."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    part = numbers_of(claim.formula)[0]
    earlier = [t for t in passage.tokens if t.value == part and t.start < token.start]
    near = [t for t in earlier if passage.same_sentence(t, token)] or earlier
    if not near:
        return False
    rates = [t for t in passage.tokens if t.kind is Kind.PERCENT and near[-1].start < t.start < token.start]
    return len(rates) >= _SEVERAL


def is_of_named_base(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether words name the base of a share, or make it an average, and the base it was tried with is another."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    if any(t.kind is Kind.RATIO and passage.same_sentence(t, token) for t in passage.tokens):
        return False
    if _MEAN.search(passage.before(token, 60)):
        return True
    if _is_of_other_things(text, claim, passage, token):
        return True
    bases = places_of(text, numbers_of(claim.formula)[-1], passage)
    former = _FORMER.match(passage.after(token, 40)) is not None
    if former and not any(THEN.search(clause(place, t)) for place, t in bases):
        return True
    behind = _BASE.match(passage.after(token, 90))
    opening = _AMONG.match(passage.sentence(token))
    names = [content(match["name"]) for match in (behind, opening) if match]
    if any(
        place is passage and base.start > token.start and passage.same_sentence(base, token) for place, base in bases
    ):
        return False
    return any(
        name - _PLANNED and all(2 * len(name & content(_said_of(place, base))) < len(name) for place, base in bases)
        for name in names
    )


def _is_of_other_things(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the things a share is said to be of are counted by neither number: "12 thủ tục chiếm 79% số hồ sơ"."""
    behind = _THINGS.match(passage.after(token, 40))
    match = words.UNIT.match(passage.after(token, 40), behind.end()) if behind else None
    if match is None:
        return False
    unit = words.SAME_UNIT.get(match[1].lower(), match[1].lower())
    units = [{t.unit for _, t in places_of(text, value, passage)} for value in numbers_of(claim.formula)]
    return not any({unit, ""} & told for told in units) and units[0] == units[-1]


def is_beyond_all(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether more money than all came in, by a plan that no word tells: "11,8 tỷ, đạt 118%"."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or token.value <= _ALL or "÷" not in claim.formula:
        return False
    bases = places_of(text, numbers_of(claim.formula)[-1], passage)
    behind = passage.after(token, 60).split(";")[0]
    if not bases or not all(t.kind is Kind.MONEY for _, t in bases):
        return False
    return not (_PLAN.search(behind) or any(_PLAN.search(f"{clause(place, t)} {t.text}") for place, t in bases))


def _said_of(passage: Passage, token: Token) -> str:
    """What is said of a number: its own clause and all that its sentence tells since the number before it."""
    start = passage.sentence_span(token)[0]
    earlier = [t.stop for t in passage.tokens if start <= t.start < token.start and t.kind is not Kind.OTHER]
    told = passage.text[max([start, *earlier]) - passage.start : token.start - passage.start]
    told = passage.label(token)[0] if passage.depth(token) else told
    return f"{told} {token.unit} {_CLAUSE.split(passage.after(token, 60))[0]}"


def is_of_range(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether an average was taken of the end of a range: "mỗi nơi từ 2 triệu đồng đến 10 triệu đồng"."""
    if claim.kind != "V1" or token.kind is Kind.PERCENT or "÷" not in claim.formula:
        return False
    parts = places_of(text, numbers_of(claim.formula)[0], passage)
    return bool(parts) and all(_FROM.search(place.before(part, 12)) for place, part in parts)


def is_one_of_many(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether one amount is told with its shares of several bases in turn: "251 tỷ đồng, lần lượt bằng 20,1% và 9% hai
    mức dự toán"."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT:
        return False
    told = [t for t in passage.tokens if passage.same_sentence(t, token)]
    turn = words.RESPECTIVELY.search(passage.before(token, 60))
    counts = [t for t in told if t.start < token.start and t.kind in (Kind.COUNT, Kind.MONEY)]
    return turn is not None and len(counts) == 1 and sum(t.kind is Kind.PERCENT for t in told) > 1


def is_of_step(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether what a share was tried with is by how much something rose or fell: "thêm 12 trường, được 46%"."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    parts = [t for t in passage.tokens if t.start < token.start and t.value == numbers_of(claim.formula)[0]]
    return bool(parts) and is_by_how_much(passage, parts[-1])


def is_pair_of_strangers(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether two shares that should make a hundred are not called as all there is: "61,5% là nữ; từ 18 đến 34 tuổi
    38,7%"."""
    values = numbers_of(claim.formula)
    if claim.kind != "V3" or token.kind is not Kind.PERCENT or len(values) != _SEVERAL:
        return False
    others = [t for t in passage.tokens if t.value == values[-1] and t.kind is Kind.PERCENT and t is not token]
    return not any(_leave_nothing_out(passage, token, other) for other in others)


def _leave_nothing_out(passage: Passage, *shares: Token) -> bool:
    """Whether the words before shares, or those behind them, name all parts of a whole."""
    told = [passage.label(share) for share in sorted(shares, key=lambda one: one.start)]
    before, behind = (tuple(own[side].lower() for own in told) for side in (0, 1))
    both = tuple(f"{own[0]} {own[1]}".lower() for own in told)
    return any(leave_nothing_out(labels) for labels in (before, behind, both))


def is_growth(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rise behind a share was taken for the step from the share of another part: "127 tỷ đồng, 26% dự toán,
    tăng 12%: thuế 73 tỷ đồng (25%)"."""
    if claim.kind != "V7" or token.kind is not Kind.PERCENT or token.unit != "%" or not claim.formula.startswith("|"):
        return False
    shares = [t for _, t in parts_of(text, claim, passage) if t.start in text.told]
    parts = {text.told[t.start][0].part.value for t in shares}
    return len({t.value for t in shares}) > 1 and len(parts) > 1
