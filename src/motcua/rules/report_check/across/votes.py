"""Votes (phiếu tín nhiệm): V2, how many votes of each degree somebody got, against how many voted.

"Dự bỏ phiếu có 53 đại biểu. Chánh Văn phòng được 41 phiếu tín nhiệm cao, 9 phiếu tín nhiệm, 3 phiếu tín nhiệm thấp":
the three make what others' three make, or the number of those who voted; a few votes may be void, none too many.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, in_figures
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

_BEHIND = re.compile(
    r"\s*(?:phiếu\s+)?tín nhiệm(?:\s+(?P<level>cao|thấp))?(?! (?:đối|cho|của|các|theo|quá))\b", re.IGNORECASE
)
_BEFORE = re.compile(r"tín nhiệm(?:\s+(?P<level>cao|thấp))?\s*(?:(?:là|:|đạt|với|có|được)\s*)*$", re.IGNORECASE)
_VOTED = re.compile(r"\b(?:bỏ phiếu|dự họp|dự kỳ họp|có mặt|hợp lệ|phát ra|thu về)\b", re.IGNORECASE)
_MARK = re.compile(r"[.;]\s")
_UNHEARD = re.compile(r"\bkhông hợp lệ|\bvắng\b", re.IGNORECASE)
_NO_LOW = re.compile(r"\bkhông (?:có|bị)(?: phiếu)? tín nhiệm thấp", re.IGNORECASE)
_ALL_SO = re.compile(r"\b(?:đều|cùng)\b", re.IGNORECASE)
_HIGH, _PLAIN, _LOW = "cao", "", "thấp"
_VOID = 5 * SCALE
"""How many votes at most may be void or missing for one of several."""


@dataclass(frozen=True, slots=True)
class Poll:
    """Poll (kết quả của một người): the votes of each degree that one of several got, and whether all are told."""

    votes: Mapping[str, Seen]
    whole: bool

    @property
    def total(self) -> int:
        """How many votes are told."""
        return sum(number.value for number in self.votes.values())


def check_votes(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Votes (phiếu tín nhiệm): each poll told by its degrees."""
    del passages
    polls = [poll for poll in _polls(numbers) if {_HIGH, _PLAIN} <= poll.votes.keys()]
    voters = [number for number in numbers if _is_of_voters(number)]
    common = Counter(poll.total for poll in polls if poll.whole)
    held = {number.value for number in voters} | {total for total, count in common.items() if count > 1}
    if not polls or not held:
        return
    for poll in polls:
        if poll.total in held:
            if poll.whole and poll.total in {number.value for number in voters}:
                yield _claim(poll, poll.total, Verdict.OK)
        elif poll.total > max(held) or (poll.whole and poll.total < min(held) - _VOID):
            total = common.most_common(1)[0][0] if common.most_common(1)[0][1] > 1 else max(held)
            yield _claim(poll, total, Verdict.WRONG)


def _level(number: Seen) -> str | None:
    """Which degree of trust a number counts the votes of; None if it counts none."""
    passage, token = number.passage, number.written.token
    if number.kind is not Kind.COUNT or number.unit not in ("phiếu", "") or number.change:
        return None
    match = _BEFORE.search(passage.before(token, 40)) or _BEHIND.match(passage.after(token, 30))
    return None if match is None else (match["level"] or _PLAIN).lower()


def _polls(numbers: Sequence[Seen]) -> Iterator[Poll]:
    """The votes in order, a new poll where a degree comes again or another sentence of prose begins."""
    votes, shared = dict[str, Seen](), dict[tuple[int, int], Seen]()
    whole, last = False, None
    for number in numbers:
        level = None if number.side == 1 else _level(number)
        if level is None:
            continue
        if level == _LOW and _ALL_SO.search(number.opening):
            shared[number.sentence] = number
            continue
        apart = last is not None and last.sentence != number.sentence and not _is_listed(number)
        if level in votes or level == _HIGH or apart:
            yield Poll(votes, whole)
            votes = {}
        votes[level] = number
        if number.sentence in shared:
            votes.setdefault(_LOW, shared[number.sentence])
        none_low = _NO_LOW.search(number.passage.sentence(number.written.token)) is not None
        whole, last = len(votes) > 2 or (len(votes) > 1 and none_low), number
    yield Poll(votes, whole)


def _is_listed(number: Seen) -> bool:
    """Whether a line of its own tells a number behind what it counts: "+ Số phiếu tín nhiệm: 4 phiếu"."""
    return _BEFORE.search(number.opening) is not None


def _is_of_voters(number: Seen) -> bool:
    """Whether a number tells how many voted, or how many votes were given."""
    passage, token = number.passage, number.written.token
    if number.kind is not Kind.COUNT or number.unit not in ("phiếu", "đại biểu", "người", "") or number.change:
        return False
    before, after = (_MARK.split(told) for told in (passage.before(token, 45), passage.after(token, 45)))
    around = f"{before[-1]} | {after[0]}"
    return _level(number) is None and _VOTED.search(around) is not None and _UNHEARD.search(around) is None


def _claim(poll: Poll, total: int, verdict: Verdict) -> Claim:
    high = poll.votes[_HIGH]
    others = [number for level, number in poll.votes.items() if level != _HIGH]
    formula = " − ".join(in_figures(value) for value in (total, *(number.value for number in others)))
    computed = in_figures(total - sum(number.value for number in others))
    return claim_on(high.passage, high.written.token, kind="V2", computed=computed, formula=formula, verdict=verdict)
