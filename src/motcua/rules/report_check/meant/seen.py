"""Seen numbers (số được xét): the written numbers in whole units of a millionth, each with its cues."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.attachment import is_threshold
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain, rounded
from motcua.rules.report_check.tokens import Kind, Token

from . import cues
from .written import Written, row

SCALE = 10**6
"""Of how many parts the unit is made, so that values, steps and halves are whole numbers."""
KNOWN = frozenset(words.UNITS.split("|")) | frozenset(words.SAME_UNIT.values()) | {"đồng", "điểm"}
"""What is known to be counted; another word behind a number may be a verb."""
_DECIMALS = 6
_GENERAL = frozenset(["trường hợp", "nội dung", "vấn đề", "tồn tại", "việc", "ý kiến"])
_STRETCH = re.compile(r"\s*(ngày|giờ|phút|tháng)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W\d_]+|[:;,.()/=+–-]")
_MARKS = {";": "semicolon", "=": "equals"}
"""Marks that the tables of weights use themselves."""
AFTER, BEFORE = "after ", "before "
_FIRST_LINE = 40
_ABOUT = Fraction(2)
"""A share told as nearly or more than so many per cent may lie one per cent off."""


@dataclass(frozen=True, eq=False, slots=True)
class Seen:
    """A number as the weighing sees it: `kind` and `unit` say what it counts, `cues` what part its words give it,
    `beside` the very words next to it."""

    index: int
    written: Written
    value: int
    half: int
    step: int
    kind: Kind
    unit: str
    sentence: tuple[int, int]
    depth: int
    cues: tuple[str, ...]
    beside: tuple[str, ...]

    @property
    def place(self) -> int:
        """The number of its passage."""
        return self.written.place

    @property
    def passage(self) -> Passage:
        """The passage it stands in."""
        return self.written.passage

    @property
    def opening(self) -> str:
        """What its sentence tells before it."""
        start = self.passage.start
        return self.passage.text[self.sentence[0] - start : self.written.token.start - start]

    @property
    def side(self) -> int:
        """Which side of a ratio it is."""
        return self.written.side

    @property
    def change(self) -> bool:
        """Whether it tells a rise or a fall."""
        return self.written.token.change

    @property
    def about(self) -> bool:
        """Whether it is told as an approximation."""
        return bool(self.written.token.word)

    @property
    def is_counted(self) -> bool:
        """Whether it counts things, money or points."""
        return self.kind in (Kind.COUNT, Kind.MONEY, Kind.SCORE)

    @property
    def is_stretch(self) -> bool:
        """Whether it is a stretch of time."""
        return self.kind is Kind.OTHER and self.unit != "?"


def in_figures(value: int | Fraction) -> str:
    """A value as it stands in a formula, reckoned in whole units whatever it was written in."""
    return plain(rounded(Fraction(value, SCALE), _DECIMALS))


def see(passages: Sequence[Passage]) -> tuple[Seen, ...]:
    """All numbers of the prose as seen, in order; every reader of one report asks for the same."""
    return _see(tuple(passages))


@lru_cache(maxsize=1)
def _see(passages: tuple[Passage, ...]) -> tuple[Seen, ...]:
    written, found = row(passages), list[Seen]()
    for number in written:
        found.append(_seen(written, number, found[-1] if found else None))
    return tuple(found)


def _seen(row: Sequence[Written], written: Written, earlier: Seen | None) -> Seen:
    token = written.token
    kind, unit = _thing(written)
    value, step = written.value, written.step
    if earlier is not None and kind in (Kind.COUNT, Kind.SCORE) and not unit and (power := _power(earlier, written)):
        kind, unit, value, step = Kind.MONEY, earlier.unit, value * power, step * power
    if kind is Kind.PERCENT and token.word:
        step = max(step, _ABOUT)
    return Seen(
        index=written.index,
        written=written,
        value=int(value * SCALE),
        half=int(written.half * SCALE) if step == written.step else int(step * SCALE) // 2,
        step=int(step * SCALE),
        kind=kind,
        unit=unit,
        sentence=written.passage.sentence_span(token),
        depth=written.passage.depth(token),
        cues=tuple(_cues(row, written)),
        beside=tuple(_beside(row, written)),
    )


def _thing(written: Written) -> tuple[Kind, str]:
    """What a number counts: things, also those measured in hectares or tons, a stretch of time, or nothing known."""
    token = written.token
    kind, unit = _kind(token), token.unit
    if kind is Kind.COUNT and not unit and _YEAR.fullmatch(written.text):
        return Kind.OTHER, "?"
    if kind is not Kind.OTHER:
        return kind, unit
    behind = written.passage.after(token, 8)
    if measure := words.MEASURE.match(behind):
        return Kind.COUNT, measure[0].strip().lower()
    match = _STRETCH.match(behind)
    return kind, match[1] if match else "?"


def _kind(token: Token) -> Kind:
    """The kind of a number, a ratio of counts being counts."""
    if token.kind is not Kind.RATIO:
        return token.kind
    return {"đồng": Kind.MONEY, "điểm": Kind.SCORE}.get(token.unit, Kind.COUNT)


def _power(earlier: Seen, written: Written) -> int:
    """What a bare number is told in behind an amount in millions: "917 triệu đồng (thu 714, phạt 203)"."""
    if earlier.kind is not Kind.MONEY or earlier.sentence != written.passage.sentence_span(written.token):
        return 0
    if written.token.change or not int(earlier.written.digits) or written.value >= 10 ** len(written.digits):
        return 0
    whole = re.sub(r"\D", "", earlier.written.text.partition(",")[0])
    stated = int(earlier.value // SCALE)
    power = stated // int(whole) if whole and int(whole) else 0
    return next((one for one in (10**9, 10**6, 10**3) if power >= one), 0)


def _cues(row: Sequence[Written], written: Written) -> list[str]:
    token, passage = written.token, written.passage
    told, behind = _told(row, written), _behind(row, written)
    found = [*cues.before(told), *cues.behind(behind)]
    if passage.before(token, 60).strip() == told.strip():
        found.append("first")
    if passage.depth(token):
        found.append("deep")
    if token.change:
        found.append("change")
    if written.index and row[written.index - 1].token.change and row[written.index - 1].passage is passage:
        found.append("after_change")
    if not token.unit:
        found.append("no_unit")
    if not token.unit and told.strip(" ,;(") in ("", "và"):
        found.append("lone")
    if token.kind is Kind.PERCENT and is_threshold(passage, token):
        found.append("threshold")
    start = token.start - passage.start
    if start < _FIRST_LINE or "\n" in passage.text[max(0, start - len(told) - 2) : start]:
        found.append("line")
    return found


def _beside(row: Sequence[Written], written: Written) -> list[str]:
    """The word or mark right before and the one right behind a number, which tell more than any cue named by hand."""
    before, after = (_WORD.findall(told.lower()) for told in (_told(row, written), _behind(row, written)))
    found = [f"{AFTER}{_MARKS.get(before[-1], before[-1])}"] if before else []
    return found + ([f"{BEFORE}{_MARKS.get(after[0], after[0])}"] if after else [])


def _told(row: Sequence[Written], written: Written) -> str:
    """What is told before a number, back to the number before it."""
    told = written.passage.before(written.token, 70)
    if not written.index:
        return told
    earlier = row[written.index - 1]
    if earlier.token is written.token:
        return "/"
    if earlier.passage is not written.passage:
        return told
    room = max(0, written.token.start - earlier.token.stop)
    return told[-room:] if room else ""


def _behind(row: Sequence[Written], written: Written) -> str:
    told = written.passage.after(written.token, 45)
    if written.index + 1 < len(row):
        later = row[written.index + 1]
        if later.passage is written.passage:
            return told[: max(0, later.token.start - written.token.stop)]
    return told


def alike(one: Seen, other: Seen) -> str:
    """How well the units of two numbers go together, under a short name."""
    if one.kind is Kind.PERCENT:
        return "same"
    if one.unit == other.unit:
        return "same" if one.unit else "none"
    if one.kind is Kind.OTHER:
        return "apart"
    if not one.unit or not other.unit:
        return "half"
    if one.unit not in KNOWN or other.unit not in KNOWN:
        return "strange"
    if any(one.unit in group and other.unit in group for group in (words.BODIES, words.DOCUMENTS, words.PEOPLE)):
        return "akin"
    return "general" if {one.unit, other.unit} & _GENERAL else "apart"


def reach(one: Seen, other: Seen) -> str:
    """How far two numbers stand from each other, under a short name."""
    apart = abs(one.index - other.index)
    if one.sentence == other.sentence:
        return "1" if apart == 1 else "2" if apart == 2 else "3" if apart < 5 else "5"
    if one.place == other.place:
        return "near" if apart < 6 else "passage"
    lines = abs(one.place - other.place)
    return "next" if lines == 1 else "second" if lines == 2 else "far"


def led(one: Seen, other: Seen) -> str:
    """Whether one word leads to both numbers: "nhận 214 hồ sơ ... nhận 308 hồ sơ"."""
    lead = one.written.lead
    return "same" if lead and lead == other.written.lead else "bare" if not lead else "other"


def shared(one: Seen, other: Seen) -> int:
    """How many words two numbers share that say what they count, three at most."""
    return min(3, len(one.written.said & other.written.said))
