"""Pieces (mảnh của danh sách): the text of an enumeration cut into what it enumerates, a part of its whole in each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from motcua.rules.report_check.complements import leave_nothing_out
from motcua.rules.report_check.meant.seen import SCALE, Seen, alike
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.same import ONE_THING
from motcua.rules.report_check.tokens import Kind
from motcua.rules.report_check.vocabulary import MEASURE, SAME_UNIT, UNIT

_INNER = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[.,](?=\d)")
_COMMA = re.compile(r",|\.(?=\s|$)|\bvà\b|\bvới\b(?= \d)|\bcùng\b|\bcộng\b|\bcòn\b(?! (?:lại|trong|hạn)\b(?! \d))|\n")
_CLAUSE = re.compile(r"[,;.:\n]|\bvà\b|\bcòn\b(?! (?:lại|trong|hạn)\b)")
REST = re.compile(r"\b(?:khác|còn lại)\b", re.IGNORECASE)
"""Words for all that the other parts left."""
LEVEL = re.compile(r"\bmức (?:độ )?\d")
"""What is on a higher level is on the lower ones too, unless a word says that they are told apart."""
_SAME = (
    *ONE_THING,
    {"hồ sơ", "kết quả"},
    {"dịch vụ công", "thủ tục hành chính"},
    {"vụ", "tin", "vụ việc"},
    {"đơn", "kiến nghị"},
    {"hộ", "nhà"},
    {"người", "đại biểu"},
    {"biên chế", "người", "vị trí"},
)
_ANY_BODY = re.compile(r"(?:tổ chức|cơ sở|đơn vị|cơ quan|đầu mối)\b", re.IGNORECASE)
_UNIONS = frozenset(["đảng bộ", "đảng", "chi bộ", "chi hội", "chi đoàn", "công đoàn", "đoàn"])
"""What organisations of the Party and of unions are called, each "một tổ chức"."""
_MEDALS = re.compile(r"\s*(?:huy )?chương\b", re.IGNORECASE)
_FEW = 1000 * SCALE
"""Up to how many "đồng" are no money where medals are counted."""
_FROM = re.compile(r"\b(?:từ|thuộc|ở|tại|trong)\s*$", re.IGNORECASE)
_STEP = re.compile(
    r"(?:ít |nhiều |cao |thấp )?(?:hơn|kém|thêm|bớt|hụt|tăng|giảm(?! trừ)|vượt|nhỉnh)\b[^,;]{0,40}", re.IGNORECASE
)
"""What tells how much more or less a part is than before: "trang cấp tỉnh 585 lượt, hơn 62 lượt"."""
_LEFT = re.compile(r"[^\W\d_][^.,;:()\n]*\bcòn\s+|\s+[^\W\d_][^.,;:()\n]*\bcòn\s+")
"""Words and "còn" right before a number, which divides nothing there: "hạng trung bình còn 4 đơn vị"."""
_CALLED = re.compile(r"[^\d:;.(]{0,50}[,/][^\d:;.(]{0,50}:")
"""What several things counted together are called before they are told apart: "35 tập thể, cá nhân: 14 tập thể ..."."""
_DEED = re.compile(
    r"\W*(?!(?:và|có|còn|cùng|với|gồm|số|là|cộng|trong|tại|ở|thì|các|cấp|khối|đã|được|thêm|lại)\b)[^\W\d_]+ [^\W\d_]+"
)
"""Words of its own before a part, of what was done with it and not with the one before: "luân chuyển 7 cán bộ, đổi vị
trí 15 công chức" divide nothing."""
_SHARP, _WIDE, _BEHIND = 2, 120, 60
_BARE = frozenset(["", "với", "cùng", "đạt", "bằng", "trên", "của"])


@dataclass(frozen=True, slots=True)
class Piece:
    """Piece (mảnh): a part, and the words before and behind it in its own piece of text."""

    number: Seen
    before: str
    behind: str

    @property
    def label(self) -> str:
        """All words of it besides what it counts."""
        return f"{self.before} {self.behind}".lower()


def bare(numbers: Iterable[Seen]) -> tuple[Piece, ...]:
    """Bare pieces (mảnh không lời): parts that their places tell, not their words."""
    return tuple(Piece(number, "", "") for number in numbers)


@dataclass(frozen=True, slots=True)
class Run:
    """Run (dãy): the parts of one enumeration; `whole` says whether nothing else stood among them, `first` whether it
    is the first of its text."""

    parts: tuple[Piece, ...]
    whole: bool
    first: bool = True

    @property
    def labels(self) -> tuple[str, ...]:
        """What the parts are called, also by what they count where that tells them apart."""
        units = {part.number.unit for part in self.parts}
        if len(units) > 1 and any(_DEED.match(part.before) for part in self.parts[1:]):
            return tuple(part.label for part in self.parts)
        return tuple(f"{part.number.unit if len(units) > 1 else ''} {part.label}" for part in self.parts)

    @property
    def places(self) -> frozenset[int]:
        """Where its parts stand in the row of numbers."""
        return frozenset(part.number.index for part in self.parts)


def covered(text: str) -> str:
    """The text with what stands in brackets and the marks within numbers covered, so that only marks divide it."""
    text = _INNER.sub(lambda match: "(" + "x" * (len(match[0]) - 2) + ")", text)
    return _BETWEEN_DIGITS.sub("x", text)


def runs(text: str, start: int, numbers: Sequence[Seen], head: Seen, depth: int) -> Iterator[Run]:
    """Runs (dãy) of a text from `start` on, in which these numbers stand: of chunks between semicolons or lines,
    and of each chunk by itself."""
    told = covered(text)
    inside = [
        n for n in numbers if start <= n.written.token.start < start + len(text) and n.depth in (depth, depth + 1)
    ]
    lines = "\n" in text.strip() and not text.split("\n", 1)[0].strip()
    chunks = list(_cut(told, re.compile(r"\n" if lines else r";"), (0, len(told))))
    own = [_counted(told, start, inside, head, depth, span) for span in chunks]
    places = [place for place, count in enumerate(own) if count]
    for side in (0, 1) if any(n.side for n in inside) else (0,):
        reader = _Reader(told, start, inside, head, depth, side)
        if len(places) > 1 and own[places[0]] == 1:
            run = reader.read(chunks, first=True)
            strange = [alike(part.number, head) == "strange" for part in run.parts]
            alone = all(strange) or not any(strange) or leave_nothing_out(run.labels)
            yield replace(run, whole=run.whole and alone)
        for place in places:
            if own[place] > 1:
                run = reader.read(list(_cut(told, _COMMA, chunks[place])), first=place == places[0])
                rest = any(REST.search(told, *chunks[later]) for later in places if later > place)
                yield replace(run, whole=run.whole and not rest and not (lines and len(places) > 1))


def is_part(number: Seen, head: Seen) -> bool:
    """Whether a number may count some of what a head counts."""
    if not number.is_counted:
        return False
    if number.kind is not head.kind:
        if number.kind is Kind.MONEY and number.value < _FEW:
            return _MEDALS.match(head.passage.after(head.written.token, 12)) is not None
        if number.kind is Kind.SCORE and not number.unit and number.written.token.places:
            return MEASURE.fullmatch(head.unit) is not None
        bare = number.kind is Kind.COUNT and not number.unit
        return bare and head.kind is Kind.SCORE and not head.written.token.places
    if number.unit in (head.unit, "") or not head.unit:
        return True
    if MEASURE.fullmatch(number.unit) or MEASURE.fullmatch(head.unit):
        return False
    if alike(number, head) in ("akin", "general") or any({number.unit, head.unit} <= group for group in _SAME):
        return True
    behind = head.passage.after(head.written.token, 60)
    if number.unit in _UNIONS and _ANY_BODY.match(f"{head.unit}{behind}"):
        return True
    if (noun := UNIT.match(behind)) and SAME_UNIT.get(noun[1].lower(), noun[1].lower()) == number.unit:
        return True
    if alike(number, head) == "strange":
        return True
    called = _CALLED.match(behind)
    return called is not None and number.unit in called[0].lower()


def is_sharp(number: Seen) -> bool:
    """Whether a number is told exactly, or "hơn 11,91 tỷ đồng" with so many digits that it can be reckoned with."""
    return not number.about or len(number.written.digits.strip("0")) >= _SHARP


def slack(number: Seen) -> int:
    """How far what is meant may lie from a number; one of its last digit where it is told as more or less."""
    if not number.about:
        return number.half
    digits = number.written.digits
    return int(number.value // max(1, int(digits)) * 10 ** (len(digits) - len(digits.rstrip("0"))))


def is_step(number: Seen) -> bool:
    """Whether a number tells a rise or a fall, also in a clause of its own without a word for what it rose from."""
    before = number.passage.before(number.written.token, 60)
    return number.change or bool(_STEP.fullmatch(re.split(r"[,;(]\s", before)[-1].strip()))


def clause_of(passage: Passage, told: str, number: Seen, earlier: Seen | None) -> Piece | None:
    """A number with the words of its own clause, unless the clause began before an earlier number."""
    token = number.written.token
    start, stop = token.start - passage.start, token.stop - passage.start
    bare = len(told[:start].rstrip(" :="))
    marks = [m.end() for m in _CLAUSE.finditer(told, max(0, start - _WIDE), bare)]
    least = earlier.written.token.stop - passage.start if earlier is not None else 0
    if len(marks) > 1 and marks[-2] >= least and _LEFT.fullmatch(told, marks[-2], start):
        marks.pop()
    floor = marks[-1] if marks else max(0, start - _WIDE)
    if earlier is not None and floor < earlier.written.token.stop - passage.start:
        return None
    end = _CLAUSE.search(told, stop)
    return Piece(number, told[floor:start], told[stop : end.start() if end else stop + _BEHIND])


def _tokens(numbers: Sequence[Seen]) -> int:
    return len({n.written.token.start for n in numbers})


def _counted(told: str, start: int, inside: Sequence[Seen], head: Seen, depth: int, span: tuple[int, int]) -> int:
    """How many numbers of a chunk may be parts: of those in brackets only where no other stands in their piece."""
    numbers = _within(inside, start, span)
    outside = [n for n in numbers if n.depth == depth and is_part(n, head) and (head.change or not is_step(n))]
    outside = outside[:1] + [n for n in outside[1:] if not _FROM.search(n.passage.before(n.written.token, 20))]
    pieces = [_fitting(_within(inside, start, piece), head, depth) for piece in _cut(told, _COMMA, span)]
    return max(_tokens(outside), sum(map(bool, pieces)))


def _fitting(numbers: Sequence[Seen], head: Seen, depth: int) -> list[Seen]:
    """The numbers that may be parts: those not in brackets, else one that stands alone in its own."""
    fitting = [n for n in numbers if n.depth == depth and is_part(n, head) and (head.change or not is_step(n))]
    if head.unit and _tokens(fitting) > 1:
        fitting = [n for n in fitting if n.unit or not n.passage.before(n.written.token, 2).endswith("/")]
    if _tokens(fitting) > 1 and all(_FROM.search(n.passage.before(n.written.token, 20)) for n in fitting[1:]):
        fitting = fitting[:1]
    if fitting or any(n.depth == depth for n in numbers):
        return fitting
    return [n for n in numbers if is_part(n, head)] if _tokens(numbers) == 1 else []


def _cut(text: str, mark: re.Pattern[str], span: tuple[int, int]) -> Iterator[tuple[int, int]]:
    place = span[0]
    for match in mark.finditer(text, *span):
        yield place, match.start()
        place = match.end()
    yield place, span[1]


def _within(numbers: Sequence[Seen], start: int, span: tuple[int, int]) -> list[Seen]:
    return [n for n in numbers if start + span[0] <= n.written.token.start < start + span[1]]


@dataclass(frozen=True, slots=True)
class _Reader:
    """What reads the parts of one text: its words, where it begins, its numbers, the whole and which side counts."""

    told: str
    start: int
    inside: Sequence[Seen]
    head: Seen
    depth: int
    side: int

    def read(self, spans: Sequence[tuple[int, int]], *, first: bool) -> Run:
        """The parts of these spans, up to the first that tells something else."""
        parts: list[Piece] = []
        begun, alone = spans[0][0] if spans else 0, True
        for span in spans:
            own = _within(self.inside, self.start, span)
            fitting = _fitting(own, self.head, self.depth)
            if not fitting:
                told = [n for n in own if n.depth == self.depth]
                if told and not self._is_besides(span, told):
                    run = Run(tuple(parts), whole=True, first=first)
                    return replace(run, whole=alone and len(parts) > 1 and leave_nothing_out(run.labels))
                begun = span[1] if told else begun
                alone = alone and all(n.kind is Kind.PERCENT or is_step(n) for n in told)
                continue
            part = next((n for n in fitting if n.side == self.side), fitting[0])
            divided = any(":" in self._between(part, n) for n in own if n.index > part.index)
            if not is_sharp(part) or part.change or divided or _tokens(fitting) > 1:
                return Run(tuple(parts), whole=False, first=first)
            token = part.written.token
            before, behind = self.told[begun : token.start - self.start], self.told[token.stop - self.start : span[1]]
            parts.append(Piece(part, before, behind))
            begun = span[1]
        run = Run(tuple(parts), whole=alone, first=first)
        return run if alone else replace(run, whole=len(parts) > 1 and leave_nothing_out(run.labels))

    def _between(self, one: Seen, other: Seen) -> str:
        return self.told[one.written.token.stop - self.start : other.written.token.start - self.start]

    def _is_besides(self, span: tuple[int, int], own: Sequence[Seen]) -> bool:
        """Whether numbers only tell more of the part before: its share, or a second measure without own words."""
        before = self.told[span[0] : own[0].written.token.start - self.start].strip().lower()
        if all(n.kind is Kind.PERCENT for n in own) or (self.head.change < all(map(is_step, own))):
            return True
        return before in _BARE
