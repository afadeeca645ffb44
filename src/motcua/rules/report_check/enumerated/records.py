"""Records (kể theo từng nơi): V2, several figures of a whole, and the same figures of each of its parts in turn.

"Thụ lý 7.990 vụ, giải quyết 6.260, còn 1.730. Cụ thể: tòa tỉnh thụ lý 469, giải quyết 356, còn 113; tòa huyện thụ lý
7.521, giải quyết 5.904, còn 1.617": where one figure of all parts makes that of the whole, each of the others has to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import KNOWN, SCALE, Seen
from motcua.rules.report_check.reading import Passage

from .pieces import Run, bare, covered, is_part
from .telling import claim, is_explained

_GRAINS = tuple(re.compile(mark) for mark in (r"\n", r"\n|\.(?=\s)", r"\n|\.(?=\s)|;"))
"""How finely a text is cut into records: by lines, by sentences, by semicolons."""
_LEAST, _MOST, _AHEAD, _BREADTH, _SMALL = 2, 15, 2, 5, 60 * SCALE
_IDLE = frozenset(["gồm", "có", "là", "và", "được", "đó", "số", "với", "đã", "đạt"])
_WORDS = re.compile(r"\s*(?:/\d+)?\s*(?:vụ(?: việc)?|đơn|trường hợp|lượt)?\s*([^\W\d_]+ [^\W\d_]+)")
_NEXT = 40
Record = tuple[Seen, ...]


def check_records(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Records (kể theo từng nơi): each figure of a whole against those of the records told after it."""
    for run in _unbroken(passages):
        yield from _check(run, numbers)


def _unbroken(passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """The passages that follow each other without a table between them."""
    first = 0
    for place, (before, after) in enumerate(pairwise(passages), 1):
        if after.start - before.start - len(before.text) > 1:
            yield passages[first:place]
            first = place
    yield passages[first:]


def _check(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    cut = [[record for passage in passages for record in _records(passage, numbers, grain)] for grain in _GRAINS]
    told: set[int] = set()
    for head in sorted(
        {record for grain in cut for record in grain}, key=lambda record: (record[0].index, -len(record))
    ):
        for unit in dict.fromkeys(number.unit for number in head):
            found = next((one for grain in cut if (one := _found(_of(head, unit), head, grain, unit))), None)
            if found is not None and not told & {number.index for number in found[0]}:
                told |= {number.index for number in found[0]}
                yield from _told(*found)


def _of(record: Record, unit: str) -> Record:
    """The figures of a record in one measure, those without a name too."""
    return tuple(number for number in record if number.unit in (unit, "") or not unit or number.unit not in KNOWN)


def _found(
    own: Record, head: Record, grain: Sequence[Record], unit: str
) -> tuple[Record, Sequence[Record], int] | None:
    """The records behind a whole that some figure of it is the sum of, by the first of those that begin behind it."""
    behind = [place for place, record in enumerate(grain) if record[0].index > head[-1].index]
    if len(own) < _LEAST or not behind or grain[behind[0]][0].index - head[-1].index > _AHEAD:
        return None
    return _longest(own, [_of(record, unit) for record in grain[behind[0] : behind[0] + _MOST]])


def _records(passage: Passage, numbers: Sequence[Seen], mark: re.Pattern[str]) -> Iterator[Record]:
    """The counts of each stretch of a passage between marks."""
    text, start = covered(passage.text), 0
    own = [n for n in numbers if n.passage is passage and n.is_counted and not (n.depth or n.about or n.change)]
    for end in [*(match.end() for match in mark.finditer(text)), len(text)]:
        inside = tuple(n for n in own if start <= n.written.token.start - passage.start < end and not n.side)
        start = end
        if inside:
            yield inside


def _longest(head: Record, records: Sequence[Record]) -> tuple[Record, Sequence[Record], int] | None:
    """The whole, the most records right behind it of which some figure makes up the whole's, and how far their figures
    stand from its."""
    for count in range(len(records), _LEAST - 1, -1):
        parts = records[:count]
        breadth = min(len(record) for record in parts)
        if breadth < _LEAST:
            continue
        for place in range(min(breadth, _BREADTH)):
            total = sum(record[place].value for record in parts)
            for own, number in enumerate(head[:_BREADTH]):
                if number.value == total and all(is_part(record[place], number) for record in parts):
                    return head, parts, own - place
    return None


def _told(head: Record, parts: Sequence[Record], shift: int) -> Iterator[Claim]:
    breadth = min(min(len(record) for record in parts), len(head) - shift)
    columns = [(head[place + shift], [record[place] for record in parts]) for place in range(max(0, -shift), breadth)]
    columns = [(whole, column) for whole, column in columns if all(is_part(number, whole) for number in column)]
    held = [whole for whole, column in columns if sum(number.value for number in column) == whole.value]
    plainly = max((whole.value for whole in held), default=0) > _SMALL
    for whole, column in columns:
        run = Run(bare(column), whole=True)
        if whole in held:
            yield claim(whole.passage, whole, run.parts, Verdict.OK)
        elif (
            plainly
            and (len(held) > 1 or _is_called_alike(whole, column) or _is_counted_alike(whole, column))
            and is_explained(whole, run, plainly=True)
        ):
            yield claim(whole.passage, whole, run.parts, Verdict.UNBALANCED)


def _is_called_alike(whole: Seen, column: Sequence[Seen]) -> bool:
    """Whether figures are led to by the word that leads to the whole's."""
    lead = whole.written.lead
    return bool(lead) and lead not in _IDLE and all(number.written.lead == lead for number in column)


def _is_counted_alike(whole: Seen, column: Sequence[Seen]) -> bool:
    """Whether the words behind figures, their units aside, are those behind the whole's, as of complaints of one kind:
    "62 vụ khiếu nại ...: 17 vụ khiếu nại, ...; 39 vụ khiếu nại"."""
    words = [_behind(number) for number in (whole, *column)]
    return len(column) > _LEAST and all(words) and len(set(words)) == 1


def _behind(number: Seen) -> str:
    told = _WORDS.match(number.passage.after(number.written.token, _NEXT))
    return told[1].lower() if told else ""
