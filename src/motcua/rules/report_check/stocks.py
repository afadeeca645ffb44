"""Stocks over several lines (tồn, đã giải quyết, đang giải quyết): V5 where each of the three stands on its own line.

"Phải giải quyết 377", "đã giải quyết 355", "đang giải quyết 22"; "đã cấp 13.655 phiếu (96,11%), còn lại 553".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from .bounds import is_sharp
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .siblings import Sibling, pairs, told_above
from .sums import sum_claim
from .tokens import Kind, Token

_TOTAL = re.compile(r"phải (?:giải quyết|xử lý)", re.IGNORECASE)
_CAME = re.compile(r"tiếp nhận|nhận được|phát sinh", re.IGNORECASE)
_SOLVED = re.compile(
    r"\bđã (?:được )?(?:giải quyết|xử lý|trả)|(?:giải quyết|xử lý) xong|^(?:[-+*•\s]|kết quả|:)*giải quyết",
    re.IGNORECASE,
)
_PENDING = re.compile(r"\b(?:đang|chưa) (?:\w+ )?(?:giải quyết|xử lý)", re.IGNORECASE)
_LEFT = re.compile(r"(?:\bcòn(?: lại)?|\bsố còn lại)(?: là| có)?\s*:?\s*$", re.IGNORECASE)
_OTHER_WAYS = re.compile(r"trả lại|chuyển trả|rút|từ chối|hủy|bổ sung|không đủ điều kiện|dừng", re.IGNORECASE)
_NONE = re.compile(r"không (?:có|phát sinh)[^\d;.]{0,40}(?:rút|trả lại|từ chối)", re.IGNORECASE)
_CARRIED = re.compile(
    r"kỳ trước|chuyển sang|chuyển qua|tồn|(?:dồn|mang|để) (?:sang|lại|qua)|tháng trước|năm trước", re.IGNORECASE
)
_SUBSET = re.compile(r"\btrong (?:tổng )?số\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:trong đó|gồm|trong số)\b|[:(]", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")
_BESIDE = re.compile(r"(?<=\));|\n")
"""What ends the bracket or list of a count, so that what follows stands beside it."""
_WINDOW = 8

Told = tuple[Passage, Token]


def check_stocks(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Stocks (tồn): received, solved and pending of neighbouring lines, and what is left of a whole."""
    for index, passage in enumerate(passages):
        for token in passage.tokens:
            plain_one = token.kind is Kind.MONEY or (token.kind is Kind.COUNT and is_sharp(token))
            if not token.exact or not plain_one or passage.depth(token):
                continue
            before = passage.before(token, 60)
            clause = before.rsplit(",", 1)[-1].rsplit(";", 1)[-1]
            if _PENDING.search(clause) and not _SUBSET.search(clause) and token.kind is Kind.COUNT and token.unit:
                yield from _pending(passages, index, token)
            if _LEFT.search(before) and token.unit:
                yield from _left(passages, index, token)
    yield from _carried(passages)


def _role(told: Told, pattern: re.Pattern[str]) -> bool:
    passage, token = told
    label = passage.label(token)[0]
    return bool(pattern.search(label or passage.before(token, 40))) and not _OTHER_WAYS.search(label)


def _pending(passages: Sequence[Passage], index: int, pending: Token) -> Iterator[Claim]:
    """The nearest received and solved above a pending, each told once."""
    ratio = _ratio(passages, index, pending)
    if ratio is not None:
        yield from ratio
        return
    above: list[Told] = [
        (place, token)
        for place in passages[max(0, index - _WINDOW) : index + 1]
        for token in place.counts()
        if token.start < pending.start and token.unit == pending.unit and token.exact and is_sharp(token)
        if place.depth(token) == 0
    ]
    solved = [told for told in above if _role(told, _SOLVED)]
    come = [told for told in above if _role(told, _TOTAL)] or [told for told in above if _role(told, _CAME)]
    if len(solved) != 1 or not come:
        return
    received = come[-1][1]
    besides = _besides(come[-1], above)
    left = received.value - solved[0][1].value + besides
    if besides:
        all_of = received.value + besides
        yield _remainder(passages[index], pending, all_of, all_of - left, left == pending.value)
        return
    if any(t.value - solved[0][1].value == pending.value for _, t in above if t is not solved[0][1]):
        return
    text = " ".join(place.text for place in passages[max(0, index - _WINDOW) : index + 3])
    others = _OTHER_WAYS.search(_NONE.sub("", text)) is not None
    apart = [told for told in above if _OTHER_WAYS.search(" ".join(told[0].label(told[1])))]
    if len(apart) == 1 and received.value > apart[0][1].value:
        left, others = left - apart[0][1].value, False
        if left == pending.value:
            return
    whole = _TOTAL.search(come[-1][0].label(received)[0]) or _split_by_origin(come[-1][0], received)
    if len(come) > 1 or others or not whole or left < 0 or come[-1][1].start > solved[0][1].start:
        return
    yield _remainder(passages[index], pending, received.value, received.value - left)


def _ratio(passages: Sequence[Passage], index: int, pending: Token) -> list[Claim] | None:
    """What a ratio of solved ones above leaves, alone of its passage; None where none is told."""
    for place in reversed(passages[max(0, index - 3) : index + 1]):
        ratios = [
            t for t in place.tokens if t.kind is Kind.RATIO and t.start < pending.start and t.unit == pending.unit
        ]
        if ratios and _role((place, ratios[-1]), _SOLVED) and ratios[-1].whole is not None:
            done, all_of = ratios[-1].value, ratios[-1].whole
            if len(ratios) == 1 and done <= all_of and place is not passages[index]:
                return [_remainder(passages[index], pending, all_of, done, all_of - done == pending.value)]
            return []
    return None


def _besides(come: Told, above: Sequence[Told]) -> Decimal:
    """What was carried over besides what was received: "nhận 743 hồ sơ; năm trước dồn sang 33 hồ sơ"."""
    passage, received = come
    if _TOTAL.search(passage.label(received)[0]):
        return Decimal(0)
    carried = [t for place, t in above if place is passage and t is not received and _CARRIED.search(_clause(place, t))]
    if len(carried) != 1 or _WITHIN.search(
        _BRACKETS.sub("", passage.between(*sorted((received, *carried), key=_start)))
    ):
        return Decimal(0)
    return carried[0].value


def _clause(passage: Passage, token: Token) -> str:
    return re.split(r"[,;.:(\n]", passage.before(token, 60))[-1]


def _start(token: Token) -> int:
    return token.start


def _split_by_origin(passage: Passage, received: Token) -> bool:
    """Whether a received count holds what was carried over: its own bracket or list tells so."""
    after = passage.text[received.stop - passage.start :][:160]
    return bool(_CARRIED.search(_BESIDE.split(after)[0]))


def _remainder(passage: Passage, rest: Token, whole: Decimal, done: Decimal, agrees: bool = False) -> Claim:
    claim = sum_claim(passage, rest, [rest], Verdict.OK if agrees else Verdict.UNBALANCED, "V5")
    return replace(claim, computed=plain(whole - done), formula=f"{plain(whole)} − {plain(done)}")


def _left(passages: Sequence[Passage], index: int, rest: Token) -> Iterator[Claim]:
    """ "Đã cấp 13.655 phiếu, đạt 96,11%; còn lại 553 hồ sơ": the whole is the base of the share."""
    passage = passages[index]
    shared = [s for s in pairs(passage) if s.part.start < rest.start and passage.same_sentence(s.part, rest)]
    own = shared[0] if len(shared) == 1 else None
    counted = [
        t for t in passage.tokens if t.kind is rest.kind and t.start < rest.start and passage.same_sentence(t, rest)
    ]
    if len(counted) == 2 and not shared and re.search(r"trên tổng số\s*$", passage.before(counted[1], 20)):
        done, whole = counted[0], counted[1].value
    elif own is not None and counted and counted[-1] is own.part and own.percent.places:
        done, base = own.part, _base(passages, index, own)
        if base is None:
            return
        whole = base
    else:
        return
    if done.value <= whole and rest.value < whole:
        fits = abs(whole - done.value - rest.value) <= 3 * max(rest.slack, done.slack)
        yield _remainder(passage, rest, whole, done.value, fits)


def _base(passages: Sequence[Passage], index: int, own: Sibling) -> Decimal | None:
    bases = {token.value for token in told_above(passages, index, own)}
    return bases.pop() if len(bases) == 1 else None


def _carried(passages: Sequence[Passage]) -> Iterator[Claim]:
    """ "Tiếp nhận 64. Kỳ trước chuyển sang 3. Tổng số phải xử lý 67"."""
    for index, passage in enumerate(passages):
        for total in passage.counts():
            label = passage.label(total)[0]
            if not total.exact or not _TOTAL.search(label) or not re.search(r"tổng", label, re.IGNORECASE):
                continue
            above = [
                (place, token)
                for place in passages[max(0, index - 2) : index + 1]
                for token in place.counts()
                if token.start < total.start and place.depth(token) == 0 and token.exact and is_sharp(token)
            ]
            carried = [told for told in above if _role(told, _CARRIED)]
            come = [told for told in above if _role(told, _CAME) and told not in carried]
            if len(carried) == len(come) == 1 and come[0][1].unit == total.unit:
                parts = [come[0][1], carried[0][1]]
                agrees = sum(part.value for part in parts) == total.value
                yield sum_claim(passage, total, parts, Verdict.OK if agrees else Verdict.UNBALANCED, "V5")
