"""Sums in prose (tổng và các phần): V2 lists that say what a total consists of, V5 partitions, V12 points of a set."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from . import vocabulary as words
from .bounds import REMARKED, akin, inner, is_sharp, same_unit
from .claims import claim_on
from .completeness import exhaustive, within
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_REST = re.compile(r"\bcòn(?: lại)?\b")
_NEW_CLAUSE = re.compile(
    r"\b(?:đã|đang|đạt|tỷ lệ|tỉ lệ|tăng|giảm|trong đó|đồng thời|ngoài ra|riêng|qua đó)\b", re.IGNORECASE
)
_DATED = re.compile(
    r"\bnăm\b|\bkỳ\b|\btháng\b|\bquý\b|so với|tăng|giảm|trong đó|"
    r"kế hoạch|chỉ tiêu|dự toán|mục tiêu|định mức|thiếu|vượt",
    re.IGNORECASE,
)
_PER_DAY = re.compile(r"(?:bình quân|trung bình|mỗi)[^\d;.]{0,40}$", re.IGNORECASE)
_INTRODUCED = re.compile(r";\s*(?=gồm|bao gồm|trong đó|cụ thể)")
_PRICED = re.compile(r"\b(?:mỗi|trị giá|mức)\b[^\d;.()]{0,30}$", re.IGNORECASE)
_LINK = re.compile(r"trong đó|\bđã\b|hoàn thành")
_LEFT = re.compile(r"\bcòn(?: lại)?(?: là| có)?\s*:?\s*$", re.IGNORECASE)


def check_sums(passage: Passage) -> Iterator[Claim]:
    """Sums (tổng): a total announced by "gồm", "trong đó" or a bracket against the list behind it."""
    yield from _equations(passage)
    yield from _remainders(passage)
    for index, head in enumerate(passage.tokens):
        if head.kind not in (Kind.COUNT, Kind.SCORE) or head.change or not is_sharp(head) or not head.value:
            continue
        if _PER_DAY.search(passage.before(head, 40)):
            continue
        claim = _listed(passage, head, passage.tokens[index + 1 :])
        if claim is not None:
            yield claim


def sum_claim(
    passage: Passage, head: Token, parts: Sequence[Token], verdict: Verdict, kind: str, total: Decimal | None = None
) -> Claim:
    """A claim on a total with the sum of its parts."""
    total = sum((part.value for part in parts), Decimal(0)) if total is None else total
    return claim_on(
        passage,
        head,
        kind=kind,
        computed=plain(total),
        formula=" + ".join(plain(part.value) for part in parts),
        verdict=verdict,
    )


def _listed(passage: Passage, head: Token, following: Sequence[Token]) -> Claim | None:
    items = _items(passage, head, following)
    if len(items) < 2:
        return None
    gap = passage.between(head, items[0])
    intro = words.WHOLE_INTRO.search(gap)
    colon = re.search(r":\s*$|:\s*[-+]?\s*[^\d;.]{0,40}$", gap)
    opened = passage.bracket(items[0]) != passage.bracket(head)
    if len(gap) > 110 or not (intro or colon or opened) or ";" in _INTRODUCED.sub(",", gap):
        return None
    kind = "V12" if head.kind is Kind.SCORE else "V2"
    for stop in range(len(items), 1, -1):
        if sum(item.value for item in items[:stop]) == head.value:
            return sum_claim(passage, head, items[:stop], Verdict.OK, kind)
    if REMARKED.search(gap):
        return None
    if (whole := _bracketed(passage, head, items)) and not intro and not _added_up(passage, [head, *whole]):
        kind = "V5" if _family(" ".join(passage.label(whole[0]))) is not None else kind
        return sum_claim(passage, head, whole, Verdict.UNBALANCED, kind)
    asserting = words.ASSERTING_INTRO.search(gap) is not None
    extent = _extent(passage, items)
    rest = bool(_REST.search(passage.between(extent[-2], extent[-1]))) if len(extent) > 1 else False
    rest = rest or exhaustive(passage, head, extent, gap)
    if not (asserting or rest) or len(extent) < 2 or not head.unit or len(gap) > (110 if asserting else 80):
        return None
    general = all(item.unit in (head.unit, "") or within(item, head) or same_unit(item, head) for item in extent)
    if any(item.value > head.value for item in extent) and not general:
        return None
    if not all(_one_kind(head, item) for item in extent):
        return None
    if any(not item.exact or not is_sharp(item) for item in extent):
        return None
    if _added_up(passage, extent) or _added_up(passage, [head, *extent]):
        return None
    return sum_claim(passage, head, extent, Verdict.WRONG if asserting else Verdict.UNBALANCED, kind)


def _added_up(passage: Passage, parts: Sequence[Token]) -> bool:
    """Whether another number is the sum of these: then the first is one of the parts, no total of the others."""
    total = sum(part.value for part in parts)
    return any(other.value == total for token in passage.tokens if token not in parts for other in inner(token))


def listed_in_full(passage: Passage, head: Token) -> bool:
    """Whether the list behind a total, read as far as it goes, adds up to it."""
    items = _items(passage, head, [t for t in passage.tokens if t.start > head.start])
    return any(sum(item.value for item in items[:stop]) == head.value for stop in range(2, len(items) + 1))


def _one_kind(head: Token, item: Token) -> bool:
    return not item.unit or same_unit(head, item)


def _bracketed(passage: Passage, head: Token, items: Sequence[Token]) -> list[Token]:
    """The items of a bracket that stands right behind a total and divides it: "37 TTHC (mới 12, sửa đổi 20, …)"."""
    bracket = passage.bracket(items[0])
    inside = [
        t
        for t in passage.tokens
        if passage.bracket(t) == bracket and t.kind not in (Kind.PERCENT, Kind.OTHER) and t.start > head.start
        and (bracket >= 0 or passage.same_sentence(t, head))
    ]  # fmt: skip
    opening = passage.between(head, items[0])
    if len(inside) < 2 or not (
        (re.match(r"[^\d;,.()]{0,45}\(", opening) and bracket != passage.bracket(head))
        or (re.match(r"[^:;,.()]{0,40}:", opening) and len(inside) == len(items) and not passage.listed)
    ):
        return []
    if inside != list(items[: len(inside)]) or not all(t.exact and is_sharp(t) and _one_kind(head, t) for t in inside):
        return []
    labels = [" ".join((passage.label(t)[0], t.unit, passage.label(t)[1])).strip() for t in inside]
    families = {family for label in labels if (family := _family(label)) is not None}
    if (
        not all(labels)
        or len(set(labels)) < len(labels)
        or len(families) > 1
        or not (head.unit or passage.label(head)[0])
    ):
        return []
    text = passage.text[max(bracket, head.stop - passage.start) : inside[-1].stop - passage.start]
    return [] if _DATED.search(text) or "done" in {words.member_of(label) for label in labels} else inside


def _family(label: str) -> int | None:
    member = words.member_of(label)
    return next((i for i, (family, _) in enumerate(words.PARTITIONS) if member in family), None)


def _remainders(passage: Passage) -> Iterator[Claim]:
    """What is done and what is left: "24 nhiệm vụ, đã hoàn thành 22 nhiệm vụ, còn 2 nhiệm vụ"."""
    counted = [t for t in passage.tokens if t.kind in (Kind.COUNT, Kind.RATIO) and passage.depth(t) == 0]
    for index, rest in enumerate(counted):
        before, after = passage.before(rest, 30), passage.after(rest, 12)
        left_over = _LEFT.search(before) or re.match(r"\s*còn lại\b", after)
        if not left_over and index and counted[index - 1].kind is Kind.RATIO:
            unfinished = passage.member(rest) in ("doing", "undone")
        else:
            unfinished = False
        if (
            not (left_over or unfinished)
            or index == 0
            or not rest.exact
            or not is_sharp(rest)
            or rest.kind is not Kind.COUNT
        ):
            continue
        done = counted[index - 1]
        if done.start < passage.sentence_span(rest)[0] or not done.exact or not rest.unit or not same_unit(done, rest):
            continue
        if done.kind is Kind.RATIO and done.whole is not None:
            agrees = done.value + rest.value == done.whole
            plain_rest = (
                bool(left_over) and index and not re.search(r"[.;]", passage.between(done, rest).replace("; còn", ""))
            )
            if agrees or plain_rest or "còn lại" in after + before or passage.member(rest) in ("doing", "undone"):
                verdict = Verdict.OK if agrees else Verdict.UNBALANCED
                claim = sum_claim(passage, rest, [done, rest], verdict, "V5")
                formula = f"{plain(done.whole)} − {plain(done.value)}"
                yield replace(claim, computed=plain(done.whole - done.value), formula=formula)
        elif index > 1 and passage.same_sentence(counted[index - 2], rest):
            head = counted[index - 2]
            clear = head.kind is Kind.COUNT and head.exact and is_sharp(head) and head.unit == done.unit
            link = _LINK.search(_own_clause(passage.between(head, done)))
            told = re.sub(r";\s*(?=còn\b)", ",", passage.between(head, rest))
            if clear and link and ";" not in told:
                agrees = head.value == done.value + rest.value
                yield sum_claim(passage, head, [done, rest], Verdict.OK if agrees else Verdict.UNBALANCED, "V5")


def _own_clause(gap: str) -> str:
    """What is said of the number behind a gap: its last clause, brackets left out."""
    return re.split(r"[,;]", re.sub(r"\([^()]*\)", "", gap))[-1]


def _items(passage: Passage, head: Token, following: Sequence[Token]) -> list[Token]:
    """The numbers of the list behind a head: one depth, one sentence or list, no shares of their own."""
    found: list[Token] = []
    level: tuple[int, int] | None = None
    for token in following:
        if not passage.listed and not _reaches(passage, head, token):
            break
        place = (passage.depth(token), passage.bracket(token))
        if token.kind in (Kind.PERCENT, Kind.OTHER) or _is_aside(passage, head, token):
            continue
        if level is None:
            level = place
            own = passage.depth(head)
            if place[0] < own or (place[0] == own and place[1] != passage.bracket(head)):
                break
        alone = place[0] == level[0] and place[1] != level[1] and not _numbers_before(passage, token)
        if place[0] > level[0] and found:
            continue
        if place[0] < level[0] or (place[1] != level[1] and not alone):
            break
        if token.kind is not head.kind or token.change:
            break
        found.append(token)
    return found


def _is_aside(passage: Passage, head: Token, token: Token) -> bool:
    """Whether a number is no part of a list but said beside one: "(tăng 8)", "mỗi suất trị giá 1 triệu đồng"."""
    if token.kind is Kind.MONEY and head.kind is Kind.COUNT:
        return _PRICED.search(passage.before(token, 40)) is not None
    return token.change and passage.depth(token) > passage.depth(head)


def _numbers_before(passage: Passage, token: Token) -> bool:
    """Whether a bracket holds more than this number."""
    bracket = passage.bracket(token)
    return sum(1 for other in passage.tokens if passage.bracket(other) == bracket) > 1


def _reaches(passage: Passage, head: Token, token: Token) -> bool:
    """Whether a number still belongs to the sentence of a head, or to the next one when that begins "Trong đó"."""
    if passage.same_sentence(head, token):
        return True
    end = passage.sentence_span(head)[1]
    follows = passage.sentence_span(token)[0] == end
    return follows and bool(words.WHOLE_INTRO.match(passage.text[end - passage.start :].lstrip("-+ ")))


def _extent(passage: Passage, items: Sequence[Token]) -> list[Token]:
    """The items up to where the list plainly ends: a semicolon after commas, a new predicate."""
    extent = [items[0]]
    semicolons = len(items) > 1 and ";" in passage.between(items[0], items[1])
    for left, right in pairwise(items):
        gap = passage.between(left, right)
        if (";" in gap) != semicolons and ";" in gap:
            break
        if _NEW_CLAUSE.search(gap) and not passage.member(right):
            break
        if not re.search(r"[,;)\n]|\bvà\b|\bcòn\b|\+", gap):
            break
        extent.append(right)
    return extent


def _equations(passage: Passage) -> Iterator[Claim]:
    """Sums written out: a + b + c = d, or d = a + b + c."""
    chain: list[Token] = []
    signs: list[str] = []
    for left, right in [*pairwise(passage.tokens), (None, None)]:
        sign = ""
        if left is not None and right is not None:
            gap = passage.text[left.stop - passage.start : right.start - passage.start].strip()
            sign = gap if gap in ("+", "=") else ""
        if sign and left is not None and right is not None:
            chain = chain or [left]
            chain.append(right)
            signs.append(sign)
            continue
        if signs.count("=") == 1 and len(chain) >= 3 and signs.index("=") in (0, len(signs) - 1):
            head, parts = (chain[0], chain[1:]) if signs[0] == "=" else (chain[-1], chain[:-1])
            agrees = sum(part.value for part in parts) == head.value
            if agrees or max(part.value for part in chain) > 40:
                yield sum_claim(passage, head, parts, Verdict.OK if agrees else Verdict.WRONG, "V2")
        chain, signs = [], []


def likely_head(passage: Passage, first: Token) -> Token | None:
    """The count a run of parts hangs on: before its bracket, or the nearest one before it."""
    depth = passage.depth(first)
    bracket = passage.bracket(first)
    for token in reversed([t for t in passage.tokens if t.start < first.start]):
        if token.kind is Kind.RATIO and token.unit == first.unit and passage.depth(token) <= depth:
            written = token.text.split("/")[0].strip()
            return replace(token, kind=Kind.COUNT, text=written, end=token.start + len(written), whole=None)
        if token.kind is not Kind.COUNT or token.change or _PER_DAY.search(passage.before(token, 40)):
            continue
        if bracket >= 0 and token.start > bracket + passage.start:
            continue
        if passage.depth(token) > depth or not akin(token, first):
            continue
        return token
    return None
