"""Divided (chia hết): V2, a count and, told one after another without a word that announces them, all its parts.

"Xong 4.561 hồ sơ. Đúng hạn 4.549, trễ hạn 12", "626 lượt; cấp huyện 173 lượt, các xã 453 lượt": that the parts leave
nothing out shows in what they are called (`complements`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.complements import are_of_one_kind, leave_nothing_out
from motcua.rules.report_check.completeness import TWICE
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, alike
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

from .pieces import LEVEL, REST, Piece, Run, clause_of, covered, is_part, is_sharp, is_step, slack
from .telling import claim, is_explained, is_one_digit, is_typed, shown

_PARTED = re.compile(r"[:;(\n]|\.(?!\d)|\b(?:trong đó|trong số|gồm|chia|với)\b", re.IGNORECASE)
_SAID = re.compile(r"[:\n]|\.(?!\d)|\b(?:trong đó|trong số|gồm|chia)\b", re.IGNORECASE)
"""What tells behind a count that its parts follow, more than a semicolon does."""
_PICKED = re.compile(r"\briêng\b", re.IGNORECASE)
_PLAINLY = re.compile(r"[:(]|\b(?:trong đó|trong số|gồm|chia)\b", re.IGNORECASE)
_CLOSED = re.compile(r"\(x*\)")
_JOINED = re.compile(r",|\bvà\b")
_ITEM = re.compile(r"\s*[-–+*•]")
_KNOWN = words.BODIES | words.PEOPLE | words.DOCUMENTS
_WIDE = words.GENERAL | {"người", "văn bản", "đơn vị hành chính", "biên chế", "đại biểu"}
_DONE = re.compile(r"\b(?:giải quyết|xử lý|đã trả|xong)[^\d,;.]{0,12}$", re.IGNORECASE)
_TIMED = re.compile(r"\b(?:trước|đúng|sớm|kịp|quá|trễ|chậm|muộn) (?:hạn|hẹn)\b")
_OF_PLAN = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán)\b")
_SHORT, _CLOSE, _APART = 30, 60, 90
"""How many letters at most join two of one list, stand between a whole and its parts told right behind it, and stand
between two parts."""
_FEW = 60 * SCALE
"""Up to where some of the parts make a number of their text too easily."""
_LEAST, _LONGEST, _BACK = 2, 5, 5


def check_divided(passage: Passage, numbers: Sequence[Seen], hidden: AbstractSet[int]) -> Iterator[Claim]:
    """Divided (chia hết): the runs of parts of a passage against a count told before them; `hidden` are the places of
    numbers known to divide another, which are no wholes."""
    told = covered(passage.text)
    counts = [n for n in numbers if n.is_counted and is_sharp(n)]
    read = [list(_whole_runs(passage, told, counts, place)) for place in range(len(counts))]
    done, loose = set[int](), set[int]()
    for place, own in enumerate(read):
        sure = [run for run in own if run is own[0] or _total(run) > _FEW]
        held = ((run, _held(passage, counts, place, run)) for run in sure if counts[place].index not in done)
        run, found = next((one for one in held if one[1] is not None), (None, None))
        if run is not None and found is not None:
            done |= run.places
            yield found
    for place, own in enumerate(read):
        for run in own if counts[place].index not in done else ():
            if not _heads(counts, place):
                loose |= run.places
            if run.places & loose and not leave_nothing_out(run.labels):
                continue
            found = None if run.places & hidden else _blamed(passage, counts, place, run, hidden)
            if found is not None or (_heads(counts, place) and not _goes_on(passage, counts, run)):
                done |= run.places
                yield from () if found is None else (found,)
                break


def _whole_runs(passage: Passage, told: str, counts: Sequence[Seen], place: int) -> Iterator[Run]:
    """The runs from one number on, the longest first, whose parts leave nothing out."""
    for length in range(_LONGEST, 1, -1):
        parts = _parts(passage, told, counts, place, length)
        run = Run(tuple(parts), whole=True)
        if len(parts) == length and _is_complete(run):
            yield run


def _is_complete(run: Run) -> bool:
    """Whether the parts of a run leave nothing out, as their names or the last of them show."""
    if any(LEVEL.search(label) for label in run.labels):
        return False
    one_sentence = len({part.number.sentence for part in run.parts}) == 1
    ends_it = len(run.parts) > _LEAST and one_sentence and bool(REST.search(run.labels[-1]))
    return leave_nothing_out(run.labels) or ends_it


def _parts(passage: Passage, told: str, counts: Sequence[Seen], place: int, length: int) -> list[Piece]:
    """The parts from one number on, each in a clause of its own; fewer when something else stands among them."""
    parts: list[Piece] = []
    first = counts[place]
    for number in counts[place:]:
        if number.depth > first.depth or number.side or is_step(number):
            continue
        if first.unit and number.unit not in (first.unit, "") and alike(number, first) != "akin":
            continue
        if number.depth < first.depth or not is_part(number, first) or number.change:
            break
        if parts and not _is_next(passage, counts, parts[-1].number, number):
            break
        piece = clause_of(passage, told, number, parts[-1].number if parts else None)
        if piece is None:
            break
        parts.append(piece)
        if len(parts) == length:
            break
    return parts


def _is_next(passage: Passage, counts: Sequence[Seen], earlier: Seen, number: Seen) -> bool:
    """Whether a number stands close behind another, or first in the sentence after."""
    if number.written.token.start - earlier.written.token.stop <= _APART:
        return True
    alike = [n for n in counts if n.sentence == number.sentence and is_part(n, number) and n.depth == number.depth]
    return alike[0] is number and _distance(passage, earlier, number) == 1


def _heads(counts: Sequence[Seen], place: int) -> list[Seen]:
    """The counts before a first part that may be its whole, the nearest first."""
    first = counts[place]
    before = [n for n in counts[max(0, place - 2 * _BACK) : place] if n.depth <= first.depth and not n.change]
    return [n for n in reversed(before) if is_part(first, n)][:_BACK]


def _held(passage: Passage, counts: Sequence[Seen], place: int, run: Run) -> Claim | None:
    """A claim that a run of parts makes one of the counts before it, where it does."""
    total, room = _total(run), sum(slack(part.number) for part in run.parts)
    heads = (head for head in _heads(counts, place) if abs(head.value - total) <= room + slack(head))
    held = next(heads, None)
    return None if held is None else claim(passage, held, run.parts, Verdict.OK)


def _total(run: Run) -> int:
    return sum(part.number.value for part in run.parts)


def _blamed(passage: Passage, counts: Sequence[Seen], place: int, run: Run, hidden: AbstractSet[int]) -> Claim | None:
    """A claim that a run of parts should have made a count before it, where it surely should."""
    first, total = counts[place], _total(run)
    heads = _heads(counts, place)
    heads = [n for n in heads if n.index not in hidden and first.unit in ("", n.unit)] or heads
    if not heads or any(n.value == total and n.kind is first.kind for n in counts) or _goes_on(passage, counts, run):
        return None
    if TWICE.search(passage.sentence(run.parts[-1].number.written.token)):
        return None
    if (
        REST.search(passage.label(heads[0].written.token)[0])
        or not _may_hold(heads[0], run)
        or _is_beside(counts, heads[0], run)
    ):
        return None
    head = min(heads, key=lambda n: (n.written.token is not heads[0].written.token, abs(n.value - total)))
    opening = not any(
        n.sentence == heads[0].sentence and n.written.token is not heads[0].written.token for n in heads[1:]
    )
    blamed = _blames(passage, head, run, opening=opening)
    return claim(passage, head, run.parts, Verdict.UNBALANCED) if blamed else None


def _may_hold(head: Seen, run: Run) -> bool:
    """Whether a count may be a whole of parts of more than one unit: people of officers and clerks, no clerks."""
    units = {part.number.unit for part in run.parts}
    bare = units == {"", head.unit} and len(run.parts) > _LEAST and not run.parts[0].number.unit
    return len(units) == 1 or bare or (head.unit not in units and (head.unit not in _KNOWN or head.unit in _WIDE))


def _is_beside(counts: Sequence[Seen], head: Seen, run: Run) -> bool:
    """Whether a count and a part behind it, or all of them, make another number, so that they are told side by side."""
    parts = [part.number.value for part in run.parts]
    sums = {head.value + one for one in (*parts, sum(parts))}
    return any(n.value in sums and n.kind is head.kind for n in counts)


def _blames(passage: Passage, head: Seen, run: Run, *, opening: bool) -> bool:
    """Whether the nearest count, perhaps the one that opens the sentence, is told as a whole of a run that a slip keeps
    from making it."""
    first = run.parts[0].number
    gap = passage.text[head.written.token.stop - passage.start : first.written.token.start - passage.start]
    gap, distance = _CLOSED.sub("", covered(gap)), _distance(passage, head, first)
    if distance > 1 or _are_alike(passage, head, first) or _PICKED.search(gap):
        return False
    if "trong số" in gap and are_of_one_kind(run.labels, passage.label(head.written.token)[0].lower()):
        return False
    if _are_side_by_side(passage, gap, run) and not _is_done_in_time(passage, head, run):
        return False
    if not _PARTED.search(gap):
        own = run.parts[0].before.strip()
        named = gap.rstrip().removesuffix(own) if own else gap
        told = f"{passage.label(head.written.token)[0]} {named}".lower()
        near = is_explained(head, run, plainly=";" not in gap and len(gap) < _CLOSE)
        return opening and near and len(gap) < _APART and not are_of_one_kind(run.labels, told)
    if distance:
        return is_one_digit(head, run.parts)
    return is_explained(head, run, plainly=";" not in gap and bool(_PLAINLY.search(gap)))


def _are_side_by_side(passage: Passage, gap: str, run: Run) -> bool:
    """Whether a semicolon parts a count from those behind it just as it parts them, and no stronger mark or word does:
    "sở 1 đơn; huyện 2 đơn; xã 9 đơn"."""
    ends = [part.number.written.token for part in run.parts]
    between = [passage.text[one.stop - passage.start : other.start - passage.start] for one, other in pairwise(ends)]
    return ";" in gap and all(";" in text for text in between) and not _SAID.search(gap)


def _is_done_in_time(passage: Passage, head: Seen, run: Run) -> bool:
    """Whether a count tells what was done, and the parts which of it in time: "giải quyết 3.874 hồ sơ; đúng hạn 3.846;
    trễ hạn 28"."""
    return bool(_DONE.search(passage.label(head.written.token)[0])) and all(map(_TIMED.search, run.labels))


def _goes_on(passage: Passage, counts: Sequence[Seen], run: Run) -> bool:
    """Whether more of the same is told behind the parts, in their sentence or line, or beginning the next."""
    last = run.parts[-1].number
    behind = next((n for n in counts if n.index > last.index and n.depth <= last.depth), None)
    if behind is None or behind.change:
        return False
    gap = passage.text[last.written.token.stop - passage.start : behind.written.token.start - passage.start]
    if not is_part(behind, last):
        return behind.sentence == last.sentence and len(gap) < _SHORT and bool(_JOINED.search(gap))
    if behind.sentence == last.sentence:
        return True
    label = passage.label(behind.written.token)[0].lower()
    apart = run.parts[-2].number.sentence != last.sentence
    another = leave_nothing_out(run.labels) and not are_of_one_kind(run.labels, label)
    return apart and not another and len(gap) < _APART and "\n" not in gap


def _distance(passage: Passage, head: Seen, first: Seen) -> int:
    """How many sentences lie between two numbers."""
    spans = list(passage.sentences)
    return spans.index(first.sentence) - spans.index(head.sentence)


def _are_alike(passage: Passage, head: Seen, first: Seen) -> bool:
    """Whether a number opens a line of its own just like the first part, so that it is one more of the same."""
    gap = passage.text[head.written.token.stop - passage.start : first.written.token.start - passage.start]
    return "\n" in gap and _line_mark(passage, head) == _line_mark(passage, first) != ""


def _line_mark(passage: Passage, number: Seen) -> str:
    line = passage.text[: number.written.token.start - passage.start].rpartition("\n")[2]
    return line.strip()[:1] if _ITEM.match(line) else ""


def check_halved(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Halved (hai tỷ lệ bù nhau): V3, two shares told one after the other, each of what the other leaves out."""
    told = covered(passage.text)
    for first, second in pairwise(n for n in numbers if n.kind is Kind.PERCENT):
        if second.index - first.index > _LEAST or first.sentence != second.sentence or first.depth != second.depth:
            continue
        if any(n.about or n.change or n.unit != "%" or not n.value for n in (first, second)):
            continue
        pieces = (clause_of(passage, told, first, None), clause_of(passage, told, second, first))
        labels = Run(tuple(p for p in pieces if p), whole=True).labels
        beside = [n for n in numbers if n.kind is Kind.PERCENT and n.sentence == first.sentence and not n.change]
        if any(_OF_PLAN.search(label) for label in labels):
            continue
        if len(labels) == _LEAST and leave_nothing_out(labels) and not any(map(LEVEL.search, labels)):
            yield from _hundred(passage, first, second, alone=len(beside) == _LEAST)


def _hundred(passage: Passage, first: Seen, second: Seen, *, alone: bool) -> Iterator[Claim]:
    """Two shares against a hundred; where others stand beside them they may be told only if they agree."""
    left, slack = 100 * SCALE - first.value, first.half + second.half
    agrees = abs(left - second.value) <= slack
    mistyped = is_typed(second, left) or is_typed(first, 100 * SCALE - second.value)
    if agrees or (alone and mistyped and first.step == second.step < SCALE):
        verdict = Verdict.OK if agrees else Verdict.UNBALANCED
        formula, token = f"100 − {shown(first, first.value)}", second.written.token
        yield claim_on(passage, token, kind="V3", computed=shown(second, left), formula=formula, verdict=verdict)
