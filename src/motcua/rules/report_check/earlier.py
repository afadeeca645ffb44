"""Earlier values (giá trị kỳ trước): the two values a rise or a fall is told between.

"đạt A, tăng D so với năm trước (B)", "từ B xuống A (giảm D)", "so với năm trước (B), giảm D, tương ứng giảm P%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from .bounds import inner, like
from .nearest import nearest_now
from .reading import Passage
from .tokens import Kind, Token

_UP = re.compile(
    r"\b(tăng|(?:cao|nhiều|nhỉnh) hơn|(?<!ít )(?<!thấp )hơn (?=năm|tháng|quý|kỳ|c)|(?<=\()hơn|(?<!giảm )thêm|vượt|trội"
    r"|cải thiện)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(r"\b(giảm|thấp hơn|ít hơn|ít đi|kém|bớt|hụt|sụt|tiết kiệm|rút ngắn|cắt giảm)\b", re.IGNORECASE)
_PAST = r"so với|so cùng|cùng kỳ|hơn so|hơn năm|năm trước|tháng trước|quý trước|kỳ trước"
_AGAINST = re.compile(_PAST, re.IGNORECASE)
_DATED = re.compile(rf"{_PAST}|năm \d{{4}}|trước khi|trước đây", re.IGNORECASE)
_FROM = re.compile(r"\btừ\s+(?:mức\s+)?$", re.IGNORECASE)
_TO = re.compile(r"\b(?:lên|xuống|còn|thành)\b[^\d;.]{0,12}$", re.IGNORECASE)
_OPENED = re.compile(r"\([^()]{0,60}$")
_EQUAL = re.compile(r"^[^\d;]{0,30}?(?:tương (?:đương|ứng)|tức|tỷ lệ|tỉ lệ)[^\d;.]{0,30}$", re.IGNORECASE)
_BESIDE = re.compile(r"^[^\d();,]{0,30}\((?:[-–−+]|tương (?:đương|ứng)|tăng|giảm|tức|bằng|khoảng|\s)*$", re.IGNORECASE)
_TARGET = re.compile(r"(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|quy định|bình quân chung|trung bình|mức)\b", re.IGNORECASE)
_DIVIDED = re.compile(r"\s*(?:trong đó|bao gồm|gồm)\b", re.IGNORECASE)
_SO = re.compile(r"[^;.,()]{0,20}\bso (?:với|cùng)\b", re.IGNORECASE)
"""A share of something else, measured by its own former value: "từ 812 hộ xuống 413 hộ, giảm 3,1% so với đầu năm"."""
_OWN = re.compile(r"[^()\d]{0,20}\)\s*(?:thì\s+)?(?:tăng|giảm|cao|thấp|nhiều|ít)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"[^()\d,;.]{0,15}\b(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)\b", re.IGNORECASE)
_NEW = re.compile(r"[^()\d]{0,20}\b(?:mới|thêm)\b", re.IGNORECASE)
_CARRIED = re.compile(r"\b(?:chuyển (?:sang|qua)|tồn|mang sang)\b[^\d;,.()]{0,20}$", re.IGNORECASE)
_VALUED = (Kind.COUNT, Kind.MONEY, Kind.SCORE, Kind.PERCENT)
_REACH = 110
_TAIL = re.compile(
    r"^[^,;(]{0,45}[,(]?\s*(?:(?:đã|giảm|tăng|rút ngắn|cắt giảm|tiết kiệm|tương ứng|tương đương|tức|"
    r"tỷ lệ|tỉ lệ|với|bằng|là|được|mức|thêm|chênh lệch|\d[\d.,]*\s[^\W\d_]+(?:\s[^\W\d_]+)?,?\s*\(?)\s*)*$",
    re.IGNORECASE,
)
_BOTH = re.compile(r"[^\d;.()]{0,25}(?:,|\bvà\b|/)\s*(?:tăng|giảm|thêm|bớt)\s*", re.IGNORECASE)
_SPAN = re.compile(r"\s*(ngày|giờ|phút|tháng)\b")


@dataclass(frozen=True, slots=True)
class Change:
    """A stated change with the values (now, then) it may be between, and the step in counts told just before it."""

    stated: Token
    pairs: tuple[tuple[Token, Token], ...]
    upward: bool
    sure: bool
    step: Token | None = None


def changes(passage: Passage, others: Sequence[Passage]) -> Iterator[Change]:
    """The changes of a passage that say, or let see, what they are measured against."""
    for stated in passage.tokens:
        if stated.word:
            continue
        step = _step(passage, stated)
        upward = direction(passage, step if step is not None and not stated.change else stated)
        if upward is None or not (stated.change or step is not None):
            continue
        if (stated.kind not in _VALUED and not _span(passage, stated)) or _is_of_both(passage, stated):
            continue
        yield from _from_to(passage, stated, step, upward)
        if stated.kind in _VALUED:
            yield from _against(passage, others, stated, step, upward)


def _is_of_both(passage: Passage, stated: Token) -> bool:
    """Whether what came and what went are told, of which neither is all the difference: "tăng 42 và giảm 29"."""
    for one, other in pairwise(t for t in passage.tokens if t.change):
        if stated in (one, other) and _BOTH.fullmatch(passage.between(one, other)):
            return direction(passage, one) != direction(passage, other) and one.kind is other.kind
    return False


def direction(passage: Passage, stated: Token) -> bool | None:
    """Direction (chiều tăng, giảm): whether the last word before a number says it rose; None if none says."""
    before = passage.before(stated, 60)
    up, down = list(_UP.finditer(before)), list(_DOWN.finditer(before))
    if not up and not down:
        return None
    return bool(up) and (not down or up[-1].start() > down[-1].start())


def _step(passage: Passage, stated: Token) -> Token | None:
    """The change in counts of which a percentage is the other telling."""
    if stated.kind is not Kind.PERCENT:
        return None
    earlier = [t for t in passage.tokens if t.start < stated.start and passage.same_sentence(t, stated) and t.change]
    earlier = [t for t in earlier if t.kind is not Kind.PERCENT]
    if not earlier or earlier[-1].word:
        return None
    step = earlier[-1]
    gap = passage.text[step.stop - passage.start : stated.start - passage.start]
    bare = re.sub(r"\([^()]*\)", "", gap)
    told: object = (stated.change and _EQUAL.match(_AGAINST.sub("", bare))) or _EQUAL.match(bare) or _BESIDE.match(gap)
    told = told or (stated.change and re.search(r"tương (?:đương|ứng)[^\d]*$", bare) and len(bare) < 90)
    return step if told and ";" not in gap and not re.search(r"\bđạt\b", bare) else None


def _span(passage: Passage, token: Token) -> str:
    """The unit of a stretch of time, which is no count but can grow shorter."""
    if token.kind is not Kind.OTHER:
        return ""
    match = _SPAN.match(passage.text[token.end - passage.start :])
    return match[1] if match else ""


def _from_to(passage: Passage, stated: Token, step: Token | None, upward: bool) -> Iterator[Change]:
    """ "Từ B xuống còn A (giảm D, tương ứng P%)"."""
    earlier = [
        t for t in passage.tokens if t.start < stated.start and passage.same_sentence(t, stated) and t is not step
    ]
    for then, now in pairwise(earlier):
        if not _FROM.search(passage.before(then, 20)) or not _TO.search(passage.between(then, now)):
            continue
        kind = then.kind if then.kind in _VALUED else _span(passage, then)
        other = now.kind if now.kind in _VALUED else _span(passage, now)
        tail = passage.between(now, stated)
        if not kind or kind != other or not _TAIL.match(tail) or ";" in tail or len(passage.between(then, now)) > 70:
            continue
        own = stated.kind if stated.kind in _VALUED else _span(passage, stated)
        if own not in (kind, Kind.PERCENT) or (own is Kind.PERCENT and stated.change is False and step is None):
            continue
        if own is Kind.PERCENT and kind is not own and _SO.match(passage.after(stated, 30)):
            continue
        yield Change(stated, ((now, then),), upward, True, None)
        return


def _against(
    passage: Passage, others: Sequence[Passage], stated: Token, step: Token | None, upward: bool
) -> Iterator[Change]:
    then, sure = _then(passage, step or stated, stated)
    if then is None:
        if step is not None and (now := nearest_now(passage, others, step, _now(passage, step, step))):
            pairs = tuple((value, replace(value, value=Decimal(0))) for value in now)
            yield Change(stated, pairs, upward, len(now) == 1, step)
        return
    if stated.kind is not Kind.PERCENT and then.kind is not stated.kind:
        return
    near = _now(passage, step or stated, then)
    if step is not None:
        near = [t for t in near if t is not step]
        yield Change(stated, tuple((now, then) for now in near) or ((then, then),), upward, sure, step)
        return
    far = [] if then.kind is Kind.PERCENT else _above(passage, others, then)
    if near or far:
        taken_up = bool(re.match(r"\s*so với", passage.sentence(stated), re.IGNORECASE))
        clear = bool(near) or (taken_up and any(t.start >= passage.start for t in far))
        yield Change(stated, tuple((now, then) for now in [*near, *far]), upward, sure and clear)


def _then(passage: Passage, first: Token, stated: Token) -> tuple[Token | None, bool]:
    """The earlier value: in the bracket behind "so với", else told before the change as that of the time before."""
    following = [t for t in passage.tokens if t.start > first.start and passage.same_sentence(t, first)]
    for then in following:
        gap = passage.text[first.stop - passage.start : then.start - passage.start]
        if ";" in gap or len(gap) > _REACH:
            break
        if then.kind not in _VALUED or then.change or not then.exact or then is stated:
            continue
        head, _, inside = gap.rpartition("(")
        opened = _OPENED.search(gap) is not None and ")" not in inside and not _DIVIDED.match(inside)
        if opened and _OWN.match(passage.after(then, 30)) and _AGAINST.search(passage.before(first, 40)):
            break
        opened = opened and not _NEW.match(passage.after(then, 40))
        if opened and stated.kind is Kind.PERCENT is not then.kind and _has_rate(passage, then):
            return None, False
        if opened and (_AGAINST.search(head) or _DATED.search(inside)) and not _TARGET.search(head):
            return then, True
        break
    return _then_before(passage, first, stated)


def _then_before(passage: Passage, first: Token, stated: Token) -> tuple[Token | None, bool]:
    """The earlier value told before a change, as that of the time before."""
    step_kind = first.kind if first is not stated else None
    for then in reversed([t for t in passage.tokens if t.start < first.start and not t.change]):
        if _SO.match(passage.after(stated, 30)) or ";" in passage.between(then, first):
            break
        if then.kind not in _VALUED or not then.exact or (step_kind not in (None, then.kind)):
            continue
        if "\n" in passage.between(then, first):
            break
        opening = passage.before(then, 60)
        bracketed = re.search(
            r"(?:\bso với|\bhơn(?= năm| mức| kỳ| quý| tháng)) [^();]{0,40}\([^()\d;]{0,30}$", opening, re.IGNORECASE
        )
        if bracketed and passage.same_sentence(then, first) and not _taken(passage, then):
            return then, True
        if _CARRIED.search(opening):
            continue
        if re.search(rf"(?:{_PAST}|trước khi)(?:(?!so với)[^\d;,.()]){{0,45}}$", opening, re.IGNORECASE):
            if _taken(passage, then):
                continue
            return (then, True) if len(passage.between(then, first)) < 160 else (None, False)
    return None, False


def _has_rate(passage: Passage, then: Token) -> bool:
    """Whether a rate stands in the bracket of a value, so that a change in per cent is one of that rate."""
    bracket = passage.bracket(then)
    return any(
        t.kind is Kind.PERCENT and t.start > then.start and passage.bracket(t) == bracket for t in passage.tokens
    )


def _taken(passage: Passage, then: Token) -> bool:
    """Whether an earlier value belongs to a change told before it: "cao hơn 2,1 điểm so với trung bình (89,1)"."""
    before = [t for t in passage.tokens if t.start < then.start and t.change and passage.same_sentence(t, then)]
    if _OWN.match(passage.after(then, 30)) or _GOES_ON.match(passage.after(then, 30)):
        return False
    return bool(before) and "so với" in passage.between(before[-1], then)


def _now(passage: Passage, stated: Token, then: Token) -> list[Token]:
    """The values now, the nearest before the change first; of the same kind as the value then."""
    found = []
    for token in reversed([t for t in passage.tokens if t.start < stated.start and t is not then]):
        if token.change or not token.exact or not passage.same_sentence(token, stated):
            continue
        for held in inner(token):
            if held.kind is then.kind and like(held, then):
                found.append(held)
    if then.start < stated.start:
        told = [t for t in reversed(passage.tokens) if t.start < stated.start and not t.change and t is not then]
        found += [t for t in told if t.kind is then.kind and like(t, then) and t.exact and t not in found]
    return found


def _above(passage: Passage, others: Sequence[Passage], then: Token) -> list[Token]:
    """Values of the same kind told before, in this passage or the ones above it."""
    index = others.index(passage)
    places = others[max(0, index - 6) : index + 1]
    return [
        held
        for place in reversed(places)
        for token in reversed(place.tokens)
        if not token.change and token.exact and token.start != then.start
        for held in inner(token)
        if held.kind is then.kind and like(held, then)
    ]
