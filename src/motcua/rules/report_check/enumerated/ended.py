"""Ended (hết danh sách): where an enumeration ends though numbers are told on in its sentence.

"gồm 139 thủ tục, 3 chế độ báo cáo và 2 điều kiện, thuộc 5 bộ": the last part stands behind "và". "99.558 hồ sơ trả
sớm, đạt 48,1%; 106.018 trả vừa hạn, đạt 51,2%; 1.309 trễ, chiếm 0,6%; còn 11.878": the shares make a hundred. "đúng hạn
37, trễ hạn 12; còn 5 đang làm": the names leave nothing out and a stronger mark stands behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.tokens import Kind

from .pieces import Run

_AND = re.compile(r"\b(?:và|cùng|cộng)\b[^\d,;.]{0,25}$")
_MARK = re.compile(r";|\.(?=\s)")
_REST = re.compile(r"[;,]\s*(?:hiện )?còn\b(?! (?:hạn|trong))")
_LEAST, _HUNDRED = 2, 100 * SCALE


def ended(head: Seen, run: Run, numbers: Sequence[Seen]) -> Iterator[Run]:
    """The first parts of a run behind a whole, where they are plainly all of it; the passage has these numbers."""
    for count in range(len(run.parts) - 1, _LEAST - 1, -1):
        first = replace(run, parts=run.parts[:count], whole=True)
        named = leave_nothing_out(first.labels) and (
            _is_cut(run, count) or _is_other(head, run, count) or _is_left(run, count)
        )
        if run.first and (named or make_a_hundred(first, numbers) or _is_closed(run, count)):
            yield first


def make_a_hundred(run: Run, numbers: Sequence[Seen]) -> bool:
    """Whether each part of a run has its share right behind it, and the shares make a hundred."""
    shares = [_share(part.number, numbers) for part in run.parts]
    told = [share for share in shares if share is not None]
    return len(told) == len(shares) and abs(sum(s.value for s in told) - _HUNDRED) <= sum(s.step for s in told)


def _share(part: Seen, numbers: Sequence[Seen]) -> Seen | None:
    behind = next((n for n in numbers if n.index > part.index and n.written.token is not part.written.token), None)
    told = behind is not None and behind.kind is Kind.PERCENT and behind.sentence == part.sentence
    return behind if told and behind is not None and not behind.change else None


def _is_cut(run: Run, count: int) -> bool:
    """Whether a mark stands behind so many parts that divides more than each between them."""
    gaps = [_strength(_between(one.number, other.number)) for one, other in pairwise(run.parts)]
    return gaps[count - 1] > max(gaps[: count - 1])


def _is_other(head: Seen, run: Run, count: int) -> bool:
    """Whether the part behind so many is counted in another word than the whole and each of them."""
    units = {"", head.unit, *(part.number.unit for part in run.parts[:count])}
    return run.parts[count].number.unit not in units


def _is_left(run: Run, count: int) -> bool:
    """Whether the part behind so many begins with "còn", of what was not done: "đúng hạn 37, trễ hạn 12; còn 5"."""
    return _REST.search(run.parts[count].before) is not None


def _strength(gap: str) -> int:
    """How strongly a text divides: by a line, by a sentence or semicolon, or by less."""
    return 2 if "\n" in gap else 1 if _MARK.search(gap) else 0


def _is_closed(run: Run, count: int) -> bool:
    """Whether "và" stands before the last of so many parts and before none of the others."""
    gaps = [_between(one.number, other.number) for one, other in pairwise(run.parts)]
    told = [bool(_AND.search(gap)) for gap in gaps]
    return count > _LEAST and told[count - 2] and sum(told) == 1


def _between(one: Seen, other: Seen) -> str:
    start = one.passage.start
    return one.passage.text[one.written.token.stop - start : other.written.token.start - start]
