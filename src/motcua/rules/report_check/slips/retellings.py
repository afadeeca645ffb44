"""Retellings in doubt (số nhắc lại): one figure told twice, in a title, a summary, a ratio, or by an approximation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.headline import act_of
from motcua.rules.report_check.tokens import Kind

from .readings import Reading
from .relations import Added, Hinted, Relation
from .written import Written, comparable, content, together

_LEAST = 10
_SUMMING = re.compile(r"tóm tắt|kết luận|nhìn chung|tóm lại|như vậy|trong tổng số", re.IGNORECASE)
_EXACTLY = re.compile(r"chính xác|cụ thể", re.IGNORECASE)


def retelling_readings(row: Sequence[Written]) -> Iterator[Reading]:
    """Readings of ratios that repeat a count, and of figures in titles and summaries that the text tells again."""
    for number in row:
        if number.side and number.token.kind is Kind.RATIO:
            yield from _of_ratio(row, number)
        elif number.token.kind is Kind.COUNT and number.token.word and not number.token.change:
            yield from _hinted(row, number)
        elif (
            number.token.kind in (Kind.COUNT, Kind.PERCENT, Kind.MONEY)
            and number.token.exact
            and number.value >= _LEAST
        ):
            yield from _told_again(row, number)


def _of_ratio(row: Sequence[Written], whole: Written) -> Iterator[Reading]:
    """ "Kiểm tra 27 cơ quan ... đã kiểm tra 22/27 cơ quan": the second side repeats a count told before."""
    if whole.value < _LEAST or not whole.token.unit:
        return
    options: list[tuple[Relation, int]] = []
    for earlier in reversed(row[max(0, whole.index - 12) : whole.index - 1]):
        if earlier.token.kind is not Kind.COUNT or not earlier.token.exact or earlier.token.unit != whole.token.unit:
            continue
        if whole.place - earlier.place > 2:
            break
        same = 3 if earlier.token.unit == whole.token.unit else 1
        options.append((Added(whole, (earlier,)), same * (8 if len(options) < 1 else 3 if len(options) < 3 else 1)))
    reading = Reading.of("V10", options, 560)
    if reading is not None:
        yield reading


def _told_again(row: Sequence[Written], number: Written) -> Iterator[Reading]:
    """A figure of a title or a summary with the figure of the text that is told in the same words."""
    passage = number.passage
    brief = len(passage.text) < 170 and not passage.text.rstrip().endswith((":", ";", ".")) and number.place < 4
    start = passage.sentence_span(number.token)[0]
    opened = passage.text[max(0, start - passage.start - 3) : start - passage.start + 60]
    if not (brief or _SUMMING.search(opened) or _after_heading(row, number)):
        return
    own = content(number)
    options: list[tuple[Relation, int]] = []
    for other in row:
        if other.index == number.index or together(other, number) or other.token.kind is not number.token.kind:
            continue
        if not other.token.exact or not comparable(other, number) or other.token.unit != number.token.unit:
            continue
        shared = len(own & content(other))
        if shared >= 2 and _same_act(number, other):
            options.append((Added(number, (other,)), 2 ** min(shared, 8)))
    if options:
        most = max(weight for _, weight in options)
        reading = Reading.of("V10", options, 700 if most >= 8 else 400)
        if reading is not None:
            yield reading


def _after_heading(row: Sequence[Written], number: Written) -> bool:
    """Whether a figure stands in the first telling of a report that has a part of its own for the summary."""
    return number.place < 6 and bool(
        re.search(r"tóm tắt|kết quả nổi bật|khái quát", _before(row, number), re.IGNORECASE)
    )


def _before(row: Sequence[Written], number: Written) -> str:
    seen: list[str] = []
    for other in row:
        if other.place > number.place:
            break
        if not seen or seen[-1] != other.passage.text:
            seen.append(other.passage.text)
    return " ".join(seen)[:400]


def _same_act(left: Written, right: Written) -> bool:
    first, second = (act_of(" ".join(n.passage.label(n.token))) for n in (left, right))
    return not first or not second or first == second


def _hinted(row: Sequence[Written], about: Written) -> Iterator[Reading]:
    """ "Hơn 9.500 hồ sơ" with the exact counts of the same things told elsewhere."""
    word = about.token.word
    below, above = (
        word in ("gần", "ngót", "khoảng", "xấp xỉ", "chừng"),
        word in ("hơn", "trên", "khoảng", "xấp xỉ", "chừng"),
    )
    own = content(about)
    options: list[tuple[Relation, int]] = []
    sure = 500
    for other in row:
        if other.token.kind is not about.token.kind or not other.token.exact or not comparable(other, about):
            continue
        if other.token.unit != about.token.unit:
            continue
        shared = len(own & content(other))
        spelled = 0 < other.index - about.index < 3 and _EXACTLY.search(other.passage.before(other.token, 30))
        if spelled or (shared >= 2 and _same_act(about, other)):
            options.append((Hinted(about, other, below, above), 4000 if spelled else 2 ** min(shared, 8)))
            sure = 990 if spelled else sure
    reading = Reading.of("V8", options, sure)
    if reading is not None:
        yield reading
