"""Partitions (cơ cấu): V5 counts that exclude each other and together make a whole, V3 their shares.

Early, on time and late; online, at the counter, by post; new and carried over; solved and pending. What the text does
not assert but should reconcile is "unbalanced".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from . import vocabulary as words
from .attachment import attach, is_threshold
from .bounds import akin, asserted_whole, bounds, is_sharp, like
from .claims import claim_on
from .findings import Claim, Verdict
from .reading import Passage
from .rounding import plain
from .sums import likely_head, listed_in_full, sum_claim
from .tokens import Kind, Token

_RECEIVED = re.compile(
    r"tiếp nhận|nhận được|đề ra|tổng số|tổng cộng|được giao|lũy kế|phải giải quyết|phát sinh|đăng ký", re.IGNORECASE
)
_FOLLOWING = frozenset({"done", "doing", "undone", "province", "district", "commune"})
_FLOW = (frozenset({"done", "doing", "undone"}), frozenset({"fresh", "carried"}))
_LOWER_LEVELS = re.compile(r"mức (?:độ )?[12]\b")
_DUE = re.compile(r"(?<!chưa )đến hạn", re.IGNORECASE)
_SHARED = frozenset({"late", "online", "satisfied", "fair"})
_SPREAD = 10
"""Shares that miss 100 by more are no shares of one whole: "đúng hạn" often counts what came early."""
_NEAR = 45
_DIVISIBLE = {"late": frozenset({"", "done", "doing", "undone", "fresh", "returned"})}
"""What a family with such a member may divide: what came back in time is not divided into pending and overdue."""


def check_partitions(passage: Passage) -> Iterator[Claim]:
    """Partitions (cơ cấu): runs of counts of one family against the count they divide."""
    for family, complete in words.PARTITIONS:
        for run in _runs(passage, family):
            members = {passage.member_in(token, family) for token in run}
            levels = "level_3" in members
            if levels and (run[0].unit != "hồ sơ" or _LOWER_LEVELS.search(passage.sentence(run[0]))):
                continue
            if _none_late(passage, run[-1]):
                members.add("late")
            if _online_kinds(passage, run, members) or any(closed <= members for closed in complete):
                yield from _balance(passage, run, family)


def _online_kinds(passage: Passage, run: Sequence[Token], members: set[str]) -> bool:
    """Whether a run divides dossiers filed online, which are filed in full or in part."""
    head = likely_head(passage, run[0])
    return members == {"full", "partial"} and head is not None and passage.member(head) == "online"


def _none_late(passage: Passage, last: Token) -> bool:
    """Whether the text says behind a run that nothing came late."""
    return bool(re.match(r"[^\d;.]{0,30}không có hồ sơ (?:nào )?(?:trễ|quá|chậm)", passage.after(last, 60)))


def _runs(passage: Passage, family: frozenset[str]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in passage.tokens:
        if token.kind in (Kind.PERCENT, Kind.OTHER):
            continue
        if run and (passage.depth(token) > passage.depth(run[0])):
            continue
        countable = token.kind is Kind.COUNT and token.exact and is_sharp(token)
        member = passage.member_in(token, family) if countable else ""
        if run and (not member or not _joined(passage, run, token, member, family)):
            if len(run) > 1:
                yield run
            run = []
        if member and (not run or akin(run[0], token)):
            run.append(token)
    if len(run) > 1:
        yield run


def _joined(passage: Passage, run: Sequence[Token], token: Token, member: str, family: frozenset[str]) -> bool:
    last = run[-1]
    if member in {passage.member_in(part, family) for part in run} or passage.bracket(token) != passage.bracket(run[0]):
        return False
    return passage.listed or passage.same_sentence(last, token)


def _balance(passage: Passage, run: list[Token], family: frozenset[str]) -> Iterator[Claim]:
    total = sum((token.value for token in run), Decimal(0))
    head, strong = _head(passage, run, family)
    others = [t for t in passage.counts() if t not in run and t.exact and is_sharp(t) and like(t, run[0])]
    if head is not None and head.word:
        yield from _approximate(passage, head, run, total, strong)
        return
    if head is not None and head.value == total:
        yield sum_claim(passage, head, run, Verdict.OK, "V5")
        return
    if head is not None and asserted_whole(passage, run[0]) is head:
        strong, others = True, []
    if head is not None and strong and passage.bracket(head) != passage.bracket(run[0]):
        others = [t for t in others if passage.bracket(t) == passage.bracket(run[0])]
    match = next((token for token in others if token.value == total), None)
    if match is not None:
        yield sum_claim(passage, match, run, Verdict.OK, "V5")
        return
    if head is None or not strong or not total:
        return
    if listed_in_full(passage, head):
        return
    if any(head.value == total + other.value for other in others if other is not head):
        return
    verdict = Verdict.WRONG if words.ASSERTING_INTRO.search(passage.between(head, run[0])) else Verdict.UNBALANCED
    yield sum_claim(passage, head, run, verdict, "V5")


def _approximate(passage: Passage, head: Token, run: list[Token], total: Decimal, strong: bool) -> Iterator[Claim]:
    low, high = bounds(head)
    if strong and not low <= Fraction(total) <= high:
        yield sum_claim(passage, head, run, Verdict.WRONG, "V8")
    elif strong and Fraction(total) != Fraction(head.value):
        yield sum_claim(passage, head, run, Verdict.OK, "V8")
    elif strong:
        yield sum_claim(passage, head, run, Verdict.ROUNDING, "V8")


def _total_behind(passage: Passage, last: Token) -> Token | None:
    """A count behind a run that is called the total of it."""
    after = [t for t in passage.counts() if t.start > last.start and passage.same_sentence(t, last)]
    if not after or not after[0].exact or not like(after[0], last):
        return None
    near = len(passage.between(last, after[0])) < 90
    return after[0] if near and words.TOTAL_WORD.search(passage.between(last, after[0])) else None


def _head(passage: Passage, run: list[Token], family: frozenset[str]) -> tuple[Token | None, bool]:
    """The count a run divides, and whether the text plainly says that it does."""
    after = _total_behind(passage, run[-1])
    if after is not None:
        return after, family in _FLOW or "=" in passage.between(run[-1], after)
    head = likely_head(passage, run[0])
    if head is None or (not is_sharp(head) and not head.word):
        return None, False
    if passage.member(head) not in _DIVISIBLE.get("late" if "late" in family else "", {passage.member(head)}):
        return None, False
    gap = passage.text[head.stop - passage.start : run[0].start - passage.start]
    near = passage.same_sentence(head, run[0])
    near = near or (_resumes(passage, head, run[0]) and head.value >= max(token.value for token in run))
    bracketed = passage.bracket(run[0]) != passage.bracket(head)
    label = " ".join(passage.label(head))
    if bracketed:
        return head, len(gap) < 100 and near
    if not near:
        return head, False
    if words.WHOLE_INTRO.search(gap) and len(gap) < 120:
        return head, ";" not in re.sub(r";\s*(?=trong đó)", ",", gap)
    if re.match(r"[^\d;.]{0,40}:", gap):
        return head, True
    if "commune" in family:
        whole = re.search(r"toàn|tổng", label, re.IGNORECASE) or re.search(
            r"trong số\s*$", passage.before(head, 12), re.I
        )
        return head, bool(whole) and len(gap) < 160
    if "done" in family:
        return head, bool(_RECEIVED.search(label)) and _only_received(passage, head)
    return head, len(gap) < _NEAR and ";" not in gap and passage.same_sentence(head, run[0])


def _only_received(passage: Passage, head: Token) -> bool:
    """Whether a passage speaks of one stock only, so that what came in must be solved or pending."""
    received = [t for t in passage.counts() if _RECEIVED.search(passage.label(t)[0]) and t.unit == head.unit]
    return received == [head] and head.exact


def _resumes(passage: Passage, head: Token, first: Token) -> bool:
    """Whether the run's sentence follows the head's and takes it up, or both are lines of one list."""
    if passage.listed:
        return True
    start = passage.sentence_span(first)[0]
    if start != passage.sentence_span(head)[1]:
        return False
    opening = passage.text[start - passage.start :]
    return bool(words.WHOLE_INTRO.match(opening)) or passage.member(first) in _FOLLOWING


def check_due(passage: Passage) -> Iterator[Claim]:
    """Due (đến hạn): what fell due came back in time or late."""
    sharp = [t for t in passage.counts() if t.exact and is_sharp(t) and passage.depth(t) == 0 and t.unit == "hồ sơ"]
    due = [t for t in sharp if _DUE.search(passage.label(t)[0])]
    good = [t for t in sharp if t not in due and passage.member(t) == "both"]
    late = [t for t in sharp if t not in due and passage.member(t) == "late"]
    if len(due) == len(good) == len(late) == 1 and due[0].value * 2 > good[0].value > 0:
        agrees = due[0].value == good[0].value + late[0].value
        yield sum_claim(passage, due[0], [good[0], late[0]], Verdict.OK if agrees else Verdict.UNBALANCED, "V5")


def check_spread(passage: Passage) -> Iterator[Claim]:
    """Spread (cơ cấu phần trăm): V3, the shares of a complete partition make 100."""
    for family, complete in words.PARTITIONS:
        if not family & _SHARED:
            continue
        run: list[Token] = []
        for token in passage.tokens:
            if token.kind is not Kind.PERCENT:
                continue
            name = words.member_of(" ".join(passage.label(token)))
            usable = token.exact and name in family and not is_threshold(passage, token) and not attach(passage, token)
            fresh = all(words.member_of(" ".join(passage.label(part))) != name for part in run)
            if usable and fresh and (not run or passage.same_sentence(run[-1], token)):
                run.append(token)
        members = {words.member_of(" ".join(passage.label(part))) for part in run}
        if any(closed <= members for closed in complete) and len(run) > 1:
            total = sum((token.value for token in run), Decimal(0))
            if abs(total - 100) <= _SPREAD:
                yield _spread_claim(passage, run)


def _spread_claim(passage: Passage, run: Sequence[Token]) -> Claim:
    total = sum((token.value for token in run), Decimal(0))
    unit = Decimal(1).scaleb(-min(token.places for token in run))
    if total == 100:
        verdict = Verdict.OK
    else:
        verdict = Verdict.ROUNDING if abs(total - 100) <= unit * len(run) else Verdict.UNBALANCED
    last = run[-1]
    return claim_on(
        passage,
        last,
        kind="V3",
        computed=plain(100 - total + last.value),
        formula="100 − " + " − ".join(plain(token.value) for token in run[:-1]),
        verdict=verdict,
    )
