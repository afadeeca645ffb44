"""By kind (theo từng loại việc): V2, counts of several kinds of cases, and how the cases of each turned out.

"Xong 41/58 vụ khiếu nại, 52/60 vụ tố cáo. Trong đó 9 vụ khiếu nại, 14 vụ tố cáo đúng; 25 vụ khiếu nại, 31 vụ tố cáo
sai; ...", "214 đơn khiếu nại và 86 đơn tố cáo; trong đó 18 đơn khiếu nại đúng, ...; 8 đơn tố cáo đúng, ...": all
told of one kind makes the count of this kind. One is wrong only where all others add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

from .pieces import Run, bare, is_part, is_sharp
from .telling import claim, comes_back, is_explained

_CUE = re.compile(
    r"\b(?:trong (?:đó|số (?:đó|này|ấy))|kết quả|qua (?:đó|giải quyết)|phân tích|cụ thể)\b", re.IGNORECASE
)
_KINDS = re.compile(
    r"(?P<complaint>\bkhiếu nại\b|\bKN\b)|(?P<accusation>\btố cáo\b|\bTC\b)|(?P<request>\b(?:kiến nghị|phản ánh)\b)"
    r"|(?P<criminal>\bhình sự\b)|(?P<civil>\bdân sự\b)|(?P<office>\bhành chính\b)"
)
_BREAK = re.compile(r"[,;.:()\n]|\bvà\b")
_LEAST = 2
_ByKind = Mapping[str, Sequence[Seen]]


def check_by_kind(passage: Passage, numbers: Sequence[Seen], hidden: set[int]) -> Iterator[Claim]:
    """By kind (theo từng loại việc): each sentence that tells how cases of several kinds turned out; `hidden` takes
    what tells it, which adds up across the kinds to nothing."""
    for place, (start, end) in enumerate(passage.sentences):
        text = passage.text[start - passage.start : end - passage.start]
        for cue in _CUE.finditer(text):
            first = start if text[: cue.start()].strip(" -+*•") else passage.sentences[max(0, place - 1)][0]
            wholes = _wholes(passage, numbers, first, start + cue.start())
            parts = _parts(passage, numbers, start + cue.end(), end)
            if len(wholes) >= _LEAST and wholes.keys() == parts.keys() and min(map(len, parts.values())) >= _LEAST:
                hidden |= {one.index for own in parts.values() for one in own}
                yield from _told(passage, numbers, wholes, parts)
                break


def _wholes(passage: Passage, numbers: Sequence[Seen], start: int, end: int) -> _ByKind:
    """The only count of each kind between two places, with both sides of a ratio; none where a kind is told twice."""
    found: dict[str, list[Seen]] = {}
    for one in _counted(numbers, start, end):
        kind = _kind(passage, one)
        if kind in found and found[kind][0].written.token is not one.written.token:
            return {}
        if kind:
            found.setdefault(kind, []).append(one)
    return found


def _parts(passage: Passage, numbers: Sequence[Seen], start: int, end: int) -> _ByKind:
    """The counts between two places by their kinds; one called by none is of the kind before it."""
    found: dict[str, list[Seen]] = {}
    last = ""
    for one in _counted(numbers, start, end):
        last = _kind(passage, one) or last
        if not last or one.side or one.written.token.whole is not None:
            return {}
        found.setdefault(last, []).append(one)
    return found


def _counted(numbers: Sequence[Seen], start: int, end: int) -> list[Seen]:
    told = [n for n in numbers if start <= n.written.token.start < end and not n.depth and n.kind is Kind.COUNT]
    return [n for n in told if not n.change and is_sharp(n)]


def _kind(passage: Passage, number: Seen) -> str:
    """The kind of cases that a number counts, told behind it in its clause or else before it."""
    token = number.written.token
    later = next((t.start for t in passage.tokens if t.start > token.start), passage.start + len(passage.text))
    behind = _BREAK.split(passage.text[token.stop - passage.start : later - passage.start])[0]
    named = _KINDS.search(f"{number.unit} {behind}")
    if named is None:
        named = _KINDS.search(_BREAK.split(passage.before(token, 40))[-1])
    return (named.lastgroup or "") if named else ""


def _told(passage: Passage, numbers: Sequence[Seen], wholes: _ByKind, parts: _ByKind) -> Iterator[Claim]:
    """The sums of the kinds, all of them, or one that a slip keeps from its count where all others hold."""
    held = {kind: next((n for n in own if n.value == _sum(parts[kind])), None) for kind, own in wholes.items()}
    for kind, whole in held.items():
        if whole is not None:
            yield claim(passage, whole, bare(parts[kind]), Verdict.OK)
    off = [kind for kind, whole in held.items() if whole is None]
    if len(off) != 1:
        return
    whole, pieces = wholes[off[0]][0], bare(parts[off[0]])
    fitting = all(is_part(piece.number, whole) for piece in pieces)
    told = comes_back(numbers, whole, pieces, {_sum(parts[off[0]])})
    if fitting and not told and is_explained(whole, Run(pieces, whole=True), plainly=True):
        yield claim(passage, whole, pieces, Verdict.UNBALANCED)


def _sum(numbers: Sequence[Seen]) -> int:
    return sum(one.value for one in numbers)
