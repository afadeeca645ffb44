"""Telling (nêu lỗi): whether an enumeration that does not add up leaves no other way to read it."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from fractions import Fraction
from itertools import pairwise

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.complements import divide_the_announced
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import KNOWN, SCALE, Seen
from motcua.rules.report_check.meant.ties import MAGNITUDE
from motcua.rules.report_check.meant.variants import mistyped, worth
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import CLOSE, SIZE, is_of_size, plain, rounded

from .openings import Opening, Way
from .overlapping import are_people, may_overlap, overlaps
from .pieces import LEVEL, REST, Piece, Run

_EXAMPLES = re.compile(
    r"\b(?:như(?! sau)|nhất là|chủ yếu|điển hình|riêng|nhiều nhất|cao nhất|đông nhất|lớn nhất|tập trung|kế đến|"
    r"tiếp đến|đáng chú ý|nổi bật|đặc biệt|v\.v|phần lớn|còn lại là|số còn lại(?! \d)|ngoài ra|nâng)\b|\.\.\.|…",
    re.IGNORECASE,
)
_ELSE = re.compile(
    r"\b(?:(?:kỳ|năm|quý|tháng|tuần|nhiệm kỳ) trước|cùng kỳ|kế hoạch|chỉ tiêu|dự toán|so với|tăng|giảm|vượt|thiếu|thêm|"
    r"bình quân|mỗi|gấp|hơn|kém|bớt|từ(?! nguồn)|đến|trên|dưới|tối đa|tổng(?! (?:hợp|công ty|cục))|cộng|"
    r"lũy kế|yêu cầu|tức|năm)\b",
    re.IGNORECASE,
)
_TIME = re.compile(r"[\s,;:]*(?:trong )?(?:(?:\d+ tháng|năm|quý|tháng)\s)+[\d/IVX]+\s*(?:là|có|:)?\s*", re.IGNORECASE)
"""A year, a quarter or a month, of which each has its part."""
_HEDGE = re.compile(r"(?:hơn|trên|dưới|đến)\s*$", re.IGNORECASE)
"""What tells right before a number that it is told in round figures."""
_AGED = re.compile(r"\b(?:(?:từ|đến|trên|dưới|đủ) )+[\dx]+ (?=đến|dưới|tuổi)", re.IGNORECASE)
"""What names people by their age."""
_PLANNED = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán)\b", re.IGNORECASE)
_PLANNING = re.compile(r"[\s,;]*kế hoạch(?: (?:và|-) đầu tư)?\s*", re.IGNORECASE)  # an office among others
_OF_THE_LAST = re.compile(r"\b(?:trong đó|trong số (?:đó|này|ấy))\b", re.IGNORECASE)
"""What tells before a part that it is of the part before it, and not of the whole."""
_AVERAGE = re.compile(r"\b(?:bình quân|trung bình|mỗi)\b[^,;.]*$", re.IGNORECASE)
MISSING = re.compile(r"\b(?:thiếu|còn thiếu|hụt|dôi dư|cần thêm|so với)\b[^,;.()]*$", re.IGNORECASE)
"""What tells right before a number how much is missing of something, which is no whole."""
_SMALL = 99 * SCALE
_NEARLY = 95
"""Up to where two parts behind "trong đó" differ from a whole by one digit too easily, and how many per cent of a whole
those parts are that hardly leave anything out."""
_MANY = 4
"""Of how many figures a whole is that others hardly make by one mistyped digit."""
_COARSE = 10
"""How many times as much as its whole a part may be rounded."""
_UNTOLD = re.compile(r"[^\d.;()]*\b(?:số )?còn lại\b[^\d.;()]*(?:[.;)]|$)", re.IGNORECASE)
"""What tells behind the last part that more are left, and not how many."""
_OPENER = re.compile(r"[\s,;:]*(?:(?:trong đó|trong số này|gồm|và|có)[\s:]*)*", re.IGNORECASE)
_BEHIND, _NEAR, _DECIMALS = 12, 20, 6


def blames(opening: Opening, head: Seen, run: Run, text: str) -> bool:
    """Whether an enumeration that does not add up is surely wrong; `text` is what stands from its beginning on."""
    parts = run.parts
    if len(parts) < 2 or not run.whole or _are_one_base(parts) or _are_examples(opening, parts, text):
        return False
    if any(_OF_THE_LAST.search(part.before) for part in parts[1:]):
        return False
    named = divide_the_announced(run.labels)
    if not named and (any(map(_is_else, parts)) or not _are_named(parts)):
        return False
    if _AVERAGE.search(_before(head)):
        return False
    typed_so, near = _slip(head, parts)
    levels = [bool(LEVEL.search(label)) for label in run.labels]
    among = opening.way is Way.AMONG
    if named:
        return typed_so or near if run.first and not (among and any(levels)) else is_one_digit(head, parts)
    if any(levels) and (among or not all(levels)):
        return False
    if among:
        return _is_all(opening, head, run, text)
    if all(overlaps(part) for part in parts):
        return False
    if may_overlap(run) and not typed_so and _total(parts) > head.value:
        return False
    return run.first and (typed_so or near)


def _is_all(opening: Opening, head: Seen, run: Run, text: str) -> bool:
    """Whether what stands behind "trong đó" is surely all of a whole, though its names do not say so: one list in five
    leaves something out there. The last part is the rest; or the parts are more than the whole, or so nearly all of
    it, or told in so many figures, that one mistyped digit explains it hardly by accident."""
    parts, total = run.parts, _total(run.parts)
    typed_so, near = _slip(head, parts)
    if REST.search(parts[-1].label):
        return typed_so or (near and total < head.value)
    if not run.first or are_people(parts) or not is_one_digit(head, parts):
        return False
    if may_overlap(run) and not _is_close(head, parts):
        return False
    if total > head.value:
        plainly = len(parts) > 2 or head.value > _SMALL or _fill(opening, head, parts, text)
        return plainly or _is_rare(head, parts)
    nearly = total * 100 >= _NEARLY * head.value
    plainly = nearly and (len(parts) > 2 or head.value > _SMALL)
    long = len(head.written.digits.strip("0")) >= _MANY
    return plainly or (long and is_retyped(head, parts)) or _is_rare(head, parts)


def _is_close(head: Seen, parts: Sequence[Piece]) -> bool:
    """Whether three or more parts make so nearly a whole of many figures, one digit apart, that they hardly overlap."""
    off, long = abs(head.value - _total(parts)), len(head.written.digits.strip("0")) >= _MANY
    return long and len(parts) > 2 and off * 100 <= (100 - _NEARLY) * head.value and is_retyped(head, parts)


def is_retyped(head: Seen, parts: Sequence[Piece]) -> bool:
    """Whether a whole or one of its parts has one digit wrong or two changed about, none lost."""
    return any(len(shown(n, value)) == len(shown(n, n.value)) for n, value in _slipped(head, parts))


def _is_rare(head: Seen, parts: Sequence[Piece]) -> bool:
    """Whether a slip that few sums are explained by is what keeps parts from their whole, two digits changed about or
    one typed twice; not where words leave a rest untold."""
    if any("còn lại" in part.label for part in parts):
        return False
    return any(_is_turned(n, value) for n, value in _slipped(head, parts))


def _is_turned(number: Seen, value: int) -> bool:
    told, meant = number.written.digits.lstrip("0"), re.sub(r"\D", "", shown(number, value))
    twice = any(one == other and told[:p] + told[p + 1 :] == meant for p, (one, other) in enumerate(pairwise(told)))
    return twice or sorted(told) == sorted(meant)


def _slipped(head: Seen, parts: Sequence[Piece]) -> list[tuple[Seen, int]]:
    """The whole or parts that one slip of the hand may have made, each with the value that makes the sum hold."""
    off = head.value - _total(parts)
    needed = [(head, head.value - off), *((part.number, part.number.value + off) for part in parts)]
    return [(n, value) for n, value in needed if is_typed(n, value)]


def _total(parts: Sequence[Piece]) -> int:
    return sum(part.number.value for part in parts)


def _fill(opening: Opening, head: Seen, parts: Sequence[Piece], text: str) -> bool:
    """Whether parts fill a bracket, each opening its clause and counted in a word of the whole, and are more than it:
    "27 lượt ý kiến (trong đó 16 ý kiến ...; 19 ý kiến ...)"."""
    if not opening.depth or re.search(r"\d", text[parts[-1].number.written.token.stop - opening.start :]):
        return False
    units, said = {part.number.unit for part in parts}, f"{head.unit} {head.passage.after(head.written.token, _NEAR)}"
    more = sum(part.number.value for part in parts) > head.value
    return more and len(units) == 1 and units != {""} and units.pop() in said.lower() and all(map(_opens, parts))


def _opens(part: Piece) -> bool:
    """Whether a part is the first word of its clause."""
    return _OPENER.fullmatch(part.before) is not None


def _are_examples(opening: Opening, parts: Sequence[Piece], text: str) -> bool:
    """Whether words say that parts are some of several, or that more are left without telling how many."""
    last = parts[-1].number.written.token.stop - opening.start
    told = (text[: last + _BEHIND], opening.lead)
    return bool(_UNTOLD.match(text, last)) or any(map(_EXAMPLES.search, told))


def _is_else(part: Piece) -> bool:
    """Whether words say that a number is told beside the parts."""
    if _PLANNING.fullmatch(part.before) or _TIME.fullmatch(part.before):
        return False
    before = _HEDGE.sub("", part.before) if part.number.about else part.before
    return bool(_ELSE.search(_AGED.sub("", before)))


def _are_one_base(parts: Sequence[Piece]) -> bool:
    """Whether the parts are the wholes of ratios, and one and the same: "xong 60/73, còn 13/73"."""
    return all(part.number.side for part in parts) and len({part.number.value for part in parts}) == 1


def exceeding(opening: Opening, numbers: Sequence[Seen], run: Run) -> tuple[Seen, Piece] | None:
    """The nearest count before a run, and its first part where it is more though words say that it is a part of it."""
    if opening.way is not Way.AMONG or not run.first or not run.parts:
        return None
    heads = [n for n in opening.heads if not n.change and not n.side and not _AVERAGE.search(_before(n))]
    heads = [n for n in heads if not MISSING.search(_before(n))]
    part = run.parts[0].number
    alike = [n for n in heads if n.unit == part.unit]
    if not alike or part.change or part.side or _PLANNED.search(_before(part)):
        return None
    if part.value <= max(n.value for n in alike if n.sentence == alike[0].sentence):
        return None
    if comes_back(numbers, alike[0], run.parts, {_total(run.parts)} - {part.value}):
        return None
    nearest = max((n for n in numbers if n.is_counted and n.index < part.index and not n.change), key=lambda n: n.index)
    if part.unit or nearest is alike[0]:
        return (alike[0], run.parts[0]) if part.value <= MAGNITUDE * alike[0].value else None
    return None


def _before(number: Seen) -> str:
    return number.passage.before(number.written.token, 40)


def is_explained(head: Seen, run: Run, *, plainly: bool) -> bool:
    """Whether a slip explains that parts which leave nothing out do not make their whole; told `plainly` also another
    number of the size."""
    typed_so, near = _slip(head, run.parts)
    return typed_so or (near and plainly)


def _are_named(parts: Sequence[Piece]) -> bool:
    """Whether each part is called by words of its own, or each is counted in another unit."""
    if "" not in (units := {part.number.unit for part in parts}) and len(units) == len(parts):
        return True
    told = (part.label.replace(part.number.unit if part.number.unit in KNOWN else "-", " ") for part in parts)
    return all(re.search(r"[^\W\d_]{2}", label) for label in told)


def is_one_digit(head: Seen, parts: Sequence[Piece]) -> bool:
    """Whether one digit of one number mistyped explains that parts do not make their whole."""
    return is_mistyped(head, [part.number for part in parts])


def is_mistyped(whole: Seen, parts: Sequence[Seen]) -> bool:
    """The same of parts without their words."""
    off = whole.value - sum(part.value for part in parts)
    return is_typed(whole, whole.value - off) or any(is_typed(part, part.value + off) for part in parts)


def comes_back(numbers: Sequence[Seen], head: Seen, parts: Sequence[Piece], values: Set[int]) -> bool:
    """Whether a passage has one of these values otherwise, so that it may be what the parts make. Small numbers come
    back by accident: they must be counted in the same word and stand close by."""
    kind = [n for n in numbers if n.kind is head.kind and n.value in values]
    if head.value > _SMALL:
        return bool(kind)
    spans, units = {head.sentence, *(part.number.sentence for part in parts)}, {head.unit, ""}
    return any(n.sentence in spans and n.unit in units for n in kind)


def is_slip(head: Seen, parts: Sequence[Piece]) -> bool:
    """Whether one digit mistyped explains that parts do not make their whole, in the only part that is more than it if
    there is one."""
    more = [part.number for part in parts if part.number.value >= head.value]
    if head.about or len(more) > 1 or any(part.number.about for part in parts):
        return False
    off = head.value - sum(part.number.value for part in parts)
    if more and not is_typed(head, head.value - off):
        return all(is_typed(number, number.value + off) for number in more)
    return bool(more) or is_one_digit(head, parts)


def _slip(head: Seen, parts: Sequence[Piece]) -> tuple[bool, bool]:
    """Whether one digit of one number mistyped explains it, or little; and whether another number of its size does."""
    greater = sum(part.number.value > head.value for part in parts)
    total = sum(part.number.value for part in parts)
    needed = [(head, total), *((part.number, head.value - total + part.number.value) for part in parts)]
    needed = [(number, value) for number, value in needed if value > 0]
    typed_so = is_one_digit(head, parts)
    close = abs(total - head.value) <= CLOSE * head.value
    near = any(is_of_size(value, number.value) for number, value in needed)
    if any(part.number.half > _COARSE * max(head.half, 1) for part in parts) and head.half:
        return False, False
    if greater > 1 and not is_typed(head, total):
        return False, False
    few = greater < 1 + (len(parts) > 2 or total <= head.value * (1 + SIZE))
    return typed_so or close, near and few


def is_typed(number: Seen, value: int) -> bool:
    """Whether a number may have had a value before one slip of the hand."""
    return value in mistyped(number)


def shown(number: Seen, value: int) -> str:
    """A value as it would stand where a number stands."""
    return plain(rounded(value / (worth(number) or Fraction(SCALE)), _DECIMALS))


def too_much(whole: Seen, part: Seen) -> Claim:
    """A claim on a part that is more than its whole."""
    least, most = shown(whole, whole.value), shown(part, part.value)
    token, formula = part.written.token, f"{most} > {least}"
    return claim_on(part.passage, token, kind="V4", computed=f"≤ {least}", formula=formula, verdict=Verdict.WRONG)


def claim(passage: Passage, head: Seen, parts: Sequence[Piece], verdict: Verdict) -> Claim:
    """A claim on a whole with the sum of its parts."""
    total = shown(head, sum(part.number.value for part in parts))
    formula = " + ".join(shown(head, part.number.value) for part in parts)
    return claim_on(passage, head.written.token, kind="V2", computed=total, formula=formula, verdict=verdict)
