"""Divided (chia hết): V2, a count and, told one after another without a word that announces them, all its parts.

"Xong 4.561 hồ sơ. Đúng hạn 4.549, trễ hạn 12", "626 lượt; cấp huyện 173 lượt, các xã 453 lượt": that the parts leave
nothing out shows in what they are called (`complements`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.complements import are_of_one_kind, leave_nothing_out
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

from .pieces import LEVEL, REST, Piece, Run, covered, is_part
from .telling import claim, is_explained, is_one_digit, is_typed, shown

_MARKS = re.compile(r"[,;.:\n]|\bvà\b|\bcòn\b(?! (?:lại|trong|hạn)\b)")
_PARTED = re.compile(r"[:;(\n]|\.(?!\d)|\b(?:trong đó|trong số|gồm|chia|với)\b", re.IGNORECASE)
_PICKED = re.compile(r"\briêng\b", re.IGNORECASE)
_PLAINLY = re.compile(r"[:(]|\b(?:trong đó|trong số|gồm|chia)\b", re.IGNORECASE)
_CLOSED = re.compile(r"\(x*\)")
_JOINED = re.compile(r",|\bvà\b")
_ITEM = re.compile(r"\s*[-–+*•]")
_SHORT, _APART = 30, 90
"""How many letters at most join two of one list, and stand between two parts."""
_LEAST, _LONGEST, _BACK = 2, 5, 5


def check_divided(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Divided (chia hết): the runs of parts of a passage against a count told before them."""
    told = covered(passage.text)
    counts = [n for n in numbers if n.is_counted and not n.about]
    done: set[int] = set()
    for place, first in enumerate(counts):
        for length in range(_LONGEST, 1, -1):
            parts = _parts(passage, told, counts, place, length)
            run = Run(tuple(parts), whole=True)
            if first.index in done or len(parts) != length or not _is_complete(run):
                continue
            found = _against(passage, counts, place, run)
            if found is not None or not _goes_on(passage, counts, run):
                done |= run.places
                yield from () if found is None else (found,)
                break


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
        if number.depth > first.depth or number.side or (first.unit and number.unit not in (first.unit, "")):
            continue
        if number.depth < first.depth or not is_part(number, first) or number.change:
            break
        if parts and not _is_next(passage, counts, parts[-1].number, number):
            break
        piece = _piece(passage, told, number, parts[-1].number if parts else None)
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


def _piece(passage: Passage, told: str, number: Seen, earlier: Seen | None) -> Piece | None:
    token = number.written.token
    start, stop = token.start - passage.start, token.stop - passage.start
    bare = len(told[:start].rstrip(" :="))
    marks = [m.end() for m in _MARKS.finditer(told, max(0, start - 120), bare)]
    floor = marks[-1] if marks else max(0, start - 120)
    if earlier is not None and floor < earlier.written.token.stop - passage.start:
        return None
    end = _MARKS.search(told, stop)
    return Piece(number, told[floor:start], told[stop : end.start() if end else stop + 60])


def _against(passage: Passage, counts: Sequence[Seen], place: int, run: Run) -> Claim | None:
    """What a run of parts says of the counts before it: which of them it makes, or should have made."""
    first = counts[place]
    before = [n for n in counts[max(0, place - 2 * _BACK) : place] if n.depth <= first.depth and not n.change]
    heads = [n for n in reversed(before) if is_part(first, n)][:_BACK]
    total = sum(part.number.value for part in run.parts)
    slack = sum(part.number.half for part in run.parts)
    held = next((head for head in heads if abs(head.value - total) <= slack + head.half), None)
    if held is not None:
        return claim(passage, held, run.parts, Verdict.OK)
    if not heads or any(n.value == total and n.kind is first.kind for n in counts) or _goes_on(passage, counts, run):
        return None
    opening = not any(
        n.sentence == heads[0].sentence and n.written.token is not heads[0].written.token for n in heads[1:]
    )
    blamed = _blames(passage, heads[0], run, opening=opening and heads[0].written.token.whole is None)
    return claim(passage, heads[0], run.parts, Verdict.UNBALANCED) if blamed else None


def _blames(passage: Passage, head: Seen, run: Run, *, opening: bool) -> bool:
    """Whether the nearest count, perhaps the one that opens the sentence, is told as a whole of a run that a slip keeps
    from making it."""
    first = run.parts[0].number
    gap = passage.text[head.written.token.stop - passage.start : first.written.token.start - passage.start]
    gap, distance = _CLOSED.sub("", covered(gap)), _distance(passage, head, first)
    if distance > 1 or _are_alike(passage, head, first) or _PICKED.search(gap):
        return False
    if not _PARTED.search(gap):
        told = f"{passage.label(head.written.token)[0]} {gap}".lower()
        return opening and is_one_digit(head, run.parts) and len(gap) < _APART and not are_of_one_kind(run.labels, told)
    if distance:
        return is_one_digit(head, run.parts)
    return is_explained(head, run, plainly=";" not in gap and bool(_PLAINLY.search(gap)))


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
    another = leave_nothing_out(run.labels) and not are_of_one_kind(run.labels, label)
    return not another and len(gap) < _APART and "\n" not in gap


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
        pieces = (_piece(passage, told, first, None), _piece(passage, told, second, first))
        labels = Run(tuple(p for p in pieces if p), whole=True).labels
        beside = [n for n in numbers if n.kind is Kind.PERCENT and n.sentence == first.sentence and not n.change]
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
