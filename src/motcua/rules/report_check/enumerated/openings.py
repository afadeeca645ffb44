"""Openings (mở đầu danh sách): where a text begins to enumerate, how it says so, and the numbers it may enumerate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from motcua.rules.report_check.bounds import REMARKED
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind

from .pieces import covered, is_sharp


class Way(StrEnum):
    """Way (cách mở): how a text announces that it enumerates."""

    BRACKET = "bracket"
    ALL = "all"
    AMONG = "among"
    COLON = "colon"


@dataclass(frozen=True, slots=True)
class Opening:
    """Opening (mở đầu): the numbers that may be the whole, the nearest first, and where the parts stand.

    `lead` is what is written between the nearest of them and the parts.
    """

    heads: tuple[Seen, ...]
    way: Way
    start: int
    end: int
    depth: int
    lead: str


_CUE = re.compile(
    r"(?P<all>\b(?:bao gồm|gồm có|gồm|chia ra|phân ra|chia thành|chia làm|phân thành|cụ thể|như sau)\b\s*:?"
    r"|\b(?:(?:chia|phân|tính) (?:theo|loại)|theo (?=bậc|cấp|loại|lĩnh vực|hình thức"
    r"|kênh|nguồn|nhóm|đối tượng|địa bàn|trình độ|độ tuổi))"
    r"[^\d;.,:()]{0,40}:)"
    r"|(?<=,) (?:tức )?là(?= \d)"
    r"|\b(?:tại|ở)(?=(?: [^\d;:,()]{2,30}\(x+\)(?:,| và)){2} [^\d;:,()]{2,30}\(x+\))"
    r"|(?P<among>\btrong (?:đó|số (?:này|đó|ấy))\b\s*:?)|(?P<colon>:(?!\d))",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"[^\d;.()\n]{0,110}\((?!\s*(?:so |cùng kỳ|(?:năm|kỳ|quý|tháng) (?:trước|ngoái)))")
_OF_ALL = re.compile(r"\b(?:trong|trên) tổng(?: số)?\s*$", re.IGNORECASE)
_SET_FORTH = re.compile(
    r"(?:^|[.;\n])[-+*•–\s]*(?:trong|về|với|đối với|còn|riêng|của)(?! (?:số )?(?:này|đó|ấy|kia)\b)(?: tổng)?(?: số)?"
    r"\s[^\d;.()\n,:]{0,12}\d[\dx]*"
    r"(?P<rest>[^\d;.()\n,:]{0,60}(?:,|:| thì\b| có\b| (?:này|đó|ấy)(?= \d)))",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:^|[;.\n])\s*(?P<name>[^\d;:.,()\n]{2,30}?) thì(?=\s)", re.IGNORECASE)
_NAMED_AMONG = re.compile(
    r"\btrong (?:tổng )?số (?P<name>(?!này|đó|ấy)[^\d;:.,()\n]{4,40}?)(?:,|:| thì| có)(?= )", re.IGNORECASE
)
_ASIDE = re.compile(r";|\bcòn\b(?! lại)")
"""What begins what is told beside some of a whole."""
_COUNT = re.compile(r"\d[\dx]*(?![\dx]*\s?%)")
_POINTS = re.compile(
    r"[-+*•–\s]*(?:toàn bộ|tất cả|cả|các|số|những)\b[^\d:;.,\n]{0,40}\b(?:này|đó|ấy|trên)\b", re.IGNORECASE
)
_SET_OUT = re.compile(r"\s*Cụ thể(?: là)?\s*[,:]?(?=\s)", re.IGNORECASE)
_LATER = re.compile(
    r"[-+*•–\s]*(?:trong (?:đó|số (?:này|đó|ấy))|bao gồm|gồm|chia ra|phân ra|chia thành|cụ thể"
    r"|(?:chia|phân) (?:theo|loại))\b",
    re.IGNORECASE,
)
_IDLE = frozenset(["đơn", "vụ", "việc", "hồ", "sơ", "số", "về", "các", "phần", "của", "còn", "riêng", "thì", "những"])
_HEADS, _FAR, _LABEL = 4, 3, 30
"""How many numbers before an opening may be its whole; how many sentences back, and in how many letters, a whole is
called by its name."""


def openings(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Opening]:
    """Openings (mở đầu danh sách) of a passage, whose numbers these are."""
    yield from _bracketed(passage, numbers)
    for place, (start, end) in enumerate(passage.sentences):
        text = covered(passage.text[start - passage.start : end - passage.start])
        for match in _CUE.finditer(text):
            yield from _cued(passage, numbers, place, match, text)
        yield from _named(passage, numbers, place, text)
        yield from _pointed(passage, numbers, place, text)
        yield from _among(passage, numbers, place, text)
        for forth in _SET_FORTH.finditer(text):
            heads = _before(numbers, start + forth.start(), start + forth.end(), 0)
            if len(heads) == 1:
                yield Opening(heads, Way.AMONG, start + forth.end(), end, 0, "")


def set_out(passage: Passage, former: Passage, numbers: Sequence[Seen]) -> Iterator[Opening]:
    """ "... 49 người chết.⏎ Cụ thể, Hà Lam 5 người; Bình Sơn 6 người; ...": the parts of what the last sentence of the
    paragraph before told, whose numbers these are."""
    opened = _SET_OUT.match(passage.text)
    if opened is not None and former.sentences:
        start, end = former.sentences[-1]
        heads = _before(numbers, start, end, 0)
        if heads:
            first = passage.sentences[0][1]
            yield Opening(heads, Way.ALL, passage.start + opened.end(), first, 0, "")


def is_whole(number: Seen) -> bool:
    """Whether a number may be a whole of parts."""
    return number.is_counted and is_sharp(number) and number.value > 0


def _before(numbers: Sequence[Seen], start: int, end: int, depth: int) -> tuple[Seen, ...]:
    """The numbers between two places that may be wholes, the last first."""
    told = [n for n in numbers if start <= n.written.token.start < end and n.depth == depth and is_whole(n)]
    return tuple(sorted(told, key=lambda n: (-n.written.token.start, n.side)))[:_HEADS]


def _called(passage: Passage, numbers: Sequence[Seen], place: int, label: str) -> tuple[Seen, ...]:
    """The numbers of the sentences before that are called by a label: "105 đơn tố cáo. ... Tố cáo: đúng 9, ..."."""
    words = frozenset(re.findall(r"[^\W\d_]+", label.lower())) - _IDLE
    start = passage.sentences[max(0, place - _FAR)][0]
    told = _before(numbers, start, passage.sentences[place][0], 0)
    return tuple(n for n in told if words and words <= n.written.said)


def _named(passage: Passage, numbers: Sequence[Seen], place: int, text: str) -> Iterator[Opening]:
    """ "274 đơn khiếu nại và 105 đơn tố cáo; khiếu nại thì 11 đúng, ...": a whole named again before its parts."""
    start, end = passage.sentences[place]
    for match in _NAMED.finditer(text):
        words = frozenset(re.findall(r"[^\W\d_]+", match["name"].lower())) - _IDLE
        first = passage.sentences[max(0, place - 1)][0]
        called = [n for n in numbers if words and words <= n.written.said]
        heads = _before(called, first, start + match.start(), 0)
        if heads:
            stop = text.find(";", match.end())
            yield Opening(heads, Way.AMONG, start + match.end(), end if stop < 0 else start + stop, 0, "")


def _among(passage: Passage, numbers: Sequence[Seen], place: int, text: str) -> Iterator[Opening]:
    """ "giải quyết 188/211 vụ khiếu nại; trong số vụ khiếu nại đã giải quyết, 66 vụ ..., 122 vụ ...": a whole named
    again behind "trong số"."""
    start, end = passage.sentences[place]
    for match in _NAMED_AMONG.finditer(text):
        words = frozenset(re.findall(r"[^\W\d_]+", match["name"].lower())) - _IDLE - {"đã", "được", "có"}
        first = passage.sentences[max(0, place - 1)][0]
        heads = _before([n for n in numbers if words and words <= n.written.said], first, start + match.start(), 0)
        if heads:
            stop = _ASIDE.search(text, match.end())
            own = [n for n in numbers if start + match.end() <= n.written.token.start < end and n.is_counted]
            alone = stop is not None and len(_COUNT.findall(text, match.end(), stop.start())) == 1
            alone = alone and not any(n.half for n in own)
            until = start + stop.start() if stop and not alone else end
            yield Opening(heads, Way.AMONG, start + match.end(), until, 0, "")


def _pointed(passage: Passage, numbers: Sequence[Seen], place: int, text: str) -> Iterator[Opening]:
    """ "... 2.232 đơn. Số đơn này chuyển, lưu 1.658, để lại 574": parts behind words that point back at their whole."""
    points = _POINTS.match(text)
    if points is not None and place:
        former = passage.sentences[place - 1]
        start, end = passage.sentences[place]
        heads = _before(numbers, former[0], former[1], 0)
        if heads:
            yield Opening(heads, Way.AMONG, start + points.end(), end, 0, "")


def _bracketed(passage: Passage, numbers: Sequence[Seen]) -> Iterator[Opening]:
    for place, head in enumerate(numbers):
        first = next((n for n in numbers[place + 1 :] if n.written.token is not head.written.token), None)
        stop, risen = head.written.token.stop, head
        while place and (head.kind is Kind.PERCENT or head.change) and numbers[place - 1].sentence == head.sentence:
            place, head = place - 1, numbers[place - 1]
        if first is None or head.side or not is_whole(head):
            continue
        gap = passage.text[stop - passage.start : first.written.token.start - passage.start]
        match = _BRACKET.match(gap)
        if match is None or first.depth != head.depth + 1:
            continue
        start = stop + match.end()
        end = start + _closing(passage.text[start - passage.start :])
        cue = _CUE.search(gap, match.end())
        some = (cue is not None and cue.lastgroup == "among") or REMARKED.match(gap, match.end() - 1) is not None
        way = Way.AMONG if some else Way.BRACKET
        if risen.change and is_whole(risen) and not some:
            yield Opening((risen,), way, start, end, first.depth, gap[: match.start()])
        heads = _out_of(numbers[:place], head)
        heads += tuple(n for n in numbers[place : place + 2] if n.written.token is head.written.token)
        heads += _counted_so(numbers[:place], head, first)
        yield Opening(heads, way, start, end, first.depth, gap[: match.start()])


def _out_of(before: Sequence[Seen], head: Seen) -> tuple[Seen, ...]:
    """The count that is told to be some of a whole right before a bracket, whose parts these may be as well: "45 người
    trúng cử trong tổng số 76 người ứng cử (14 nữ, 31 nam)"."""
    some = before[-1] if before and _OF_ALL.search(head.passage.before(head.written.token, 24)) else None
    if some is None or some.sentence != head.sentence or some.change or some.value >= head.value:
        return ()
    return (some,) if is_whole(some) and some.depth == head.depth else ()


def _counted_so(before: Sequence[Seen], head: Seen, first: Seen) -> tuple[Seen, ...]:
    """The last number told before a whole in its sentence that counts what the first part behind it counts, where the
    whole counts another thing: "34 sản phẩm của 27 chủ thể (29 sản phẩm 3 sao, 5 sản phẩm 4 sao)"."""
    if first.unit in (head.unit, ""):
        return ()
    same = [n for n in before if n.sentence == head.sentence and n.depth == head.depth and n.unit == first.unit]
    return tuple(n for n in same[-1:] if is_whole(n) and not n.change)


def _closing(text: str) -> int:
    """Where the bracket that is open at the beginning of a text closes."""
    depth = 1
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return place
    return len(text)


def _cued(passage: Passage, numbers: Sequence[Seen], place: int, cue: re.Match[str], text: str) -> Iterator[Opening]:
    """ "57 cuộc (02 đột xuất), gồm ...", "... 1.730 vụ. Cụ thể: ...": of a count in its sentence or the last."""
    start, end = passage.sentences[place]
    way = Way(cue.lastgroup or "all")
    heads = _before(numbers, start, start + cue.start(), 0)
    lead = text[: cue.start()]
    if not heads and place and (way is Way.ALL or _LATER.match(text) or _POINTS.match(text)):
        former = passage.sentences[place - 1]
        called = _called(passage, numbers, place, lead) if len(lead) <= _LABEL else ()
        heads, lead = called or _before(numbers, former[0], former[1], 0), ""
    if not heads and way is Way.COLON and place and len(text[: cue.start()]) <= _LABEL:
        heads, lead = _called(passage, numbers, place, text[: cue.start()]), ""
        way = Way.AMONG
    if heads and lead:
        lead = text[heads[0].written.token.stop - start : cue.start()]
    if not heads or (way is Way.COLON and (";" in lead or not (heads[0].unit or lead.strip()))):
        return
    stop = end if text[cue.end() :].strip() else passage.start + len(passage.text)
    yield Opening(heads, way, start + cue.end(), stop, 0, lead)
