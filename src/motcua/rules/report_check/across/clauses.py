"""Clauses (mệnh đề của số): the words of a number's own clause, before it and behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.attachment import are_joined
from motcua.rules.report_check.enumerated.pieces import covered, is_step
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import CLOSE, is_of_size

_BEFORE = re.compile(r"[,;.:\n(]|\bvà\b(?! (?:đúng|trước|sớm|kịp)\b)")
_BEHIND = re.compile(r"[,;.:\n(]")
NO_SUBJECT = re.compile(
    r"\W*(?:(?:đã|đến nay|tới nay|đến hết kỳ|kết quả|trong kỳ|trong năm|qua đó|số|được|các cấp|các ngành|ngành|"
    r"toàn (?:tỉnh|huyện|thành phố|ngành)|trong đó|riêng|cơ quan chức năng|(?:đến|tới) giờ|"
    r"(?:qua |sau(?: khi)? )?(?:phân loại|rà soát|xem xét(?: lại)?|sàng lọc|lọc ra|kiểm tra|xử lý)"
    r"(?: (?:xong|ra|thì|còn|bước đầu))*|bước đầu(?: thấy)?|thì|có|là|chỉ|còn)\b\W*)*"
)
"""What may stand before a verb so that it is told of the same as the sentence before."""
_TIMES_BEFORE, _TIMES_BEHIND = re.compile(r"\d\s?[x×*]\s?$"), re.compile(r"\s?[x×*]\s?\d")
_REACH, _SHORT = 80, 40
_PERSONS = words.PEOPLE | frozenset(
    "đại biểu|học viên|hội viên|đoàn viên|thành viên|giáo viên|học sinh|sinh viên|bệnh nhân|cử tri|công dân".split("|")  # noqa: SIM905
)


def counts_alike(part: Seen, whole: Seen) -> bool:
    """Whether a part counts the same as a whole, or people of those whom it tells by what they are."""
    return part.unit == whole.unit or (part.unit == "người" and whole.unit in _PERSONS)


def told(passage: Passage) -> str:
    """The text of a passage with brackets and the marks within numbers covered."""
    return _told(passage.text)


@lru_cache(maxsize=512)
def _told(text: str) -> str:
    return covered(text)


def lead(number: Seen) -> str:
    """The words before a number in its own clause."""
    return _lead(number, number.written.token.start - number.passage.start)


def headed(number: Seen) -> str:
    """The same with the words before a colon right before the number: "Đang giải quyết: 220"."""
    start = number.written.token.start - number.passage.start
    return _lead(number, len(told(number.passage)[:start].rstrip(" :")))


def _lead(number: Seen, stop: int) -> str:
    text, start = told(number.passage), number.written.token.start - number.passage.start
    marks = [match.end() for match in _BEFORE.finditer(text, max(0, start - _REACH), stop)]
    return text[marks[-1] if marks else max(0, start - _REACH) : start].lower()


def tail(number: Seen) -> str:
    """The words behind a number, up to the next mark."""
    text, stop = told(number.passage), number.written.token.stop - number.passage.start
    end = _BEHIND.search(text, stop)
    return text[stop : min(stop + _SHORT, end.start() if end else len(text))].lower()


def gap(one: Seen, other: Seen) -> str:
    """What is written between two numbers of one passage, brackets and marks within numbers covered."""
    start = one.passage.start
    return told(one.passage)[one.written.token.stop - start : other.written.token.start - start].lower()


def written(one: Seen, other: Seen) -> str:
    """The same as it is written, for numbers within a bracket."""
    start = one.passage.start
    return one.passage.text[one.written.token.stop - start : other.written.token.start - start].lower()


def together(whole: Seen, counts: Sequence[Seen]) -> int:
    """Together (tính gộp): the most a count makes with those it is told together with, which "trong đó" may mean all:
    "683 thẻ mới và 437 thẻ gia hạn, trong đó thẻ thiếu nhi 705"."""
    place = counts.index(whole)
    return sum((n.value for run in (counts[place::-1], counts[place:]) for n in _run(run)), whole.value)


def _run(counts: Sequence[Seen]) -> Iterator[Seen]:
    """The counts that follow the first of a row and are told together with it."""
    for one, other in pairwise(counts):
        first, last = (one, other) if one.index < other.index else (other, one)
        if one.unit != other.unit or one.sentence != other.sentence or not are_joined(gap(first, last)):
            return
        yield other


def is_of_its_size(stated: int, wanted: int) -> bool:
    """Whether another number of its size was written, too far off for a mere oversight."""
    return CLOSE * wanted < abs(wanted - stated) and is_of_size(wanted, stated)


def numbered(passage: Passage, numbers: Sequence[Seen]) -> Sequence[Seen]:
    """The numbers of one passage, of a row in order."""
    first = bisect_left(numbers, passage.start, key=_start)
    return numbers[first : bisect_left(numbers, passage.start + max(1, len(passage.text)), key=_start)]


def counted(passage: Passage, numbers: Sequence[Seen]) -> list[Seen]:
    """The numbers of one passage that count something and tell no rise or fall."""
    own = numbered(passage, numbers)
    return [n for n in own if n.is_counted and not n.change and not is_step(n) and not _is_measure(n)]


def _is_measure(number: Seen) -> bool:
    """Whether a number is a side of a product: "tiếp sức 4 x 400 m"."""
    before, after = number.passage.before(number.written.token, 6), number.passage.after(number.written.token, 6)
    return bool(_TIMES_BEFORE.search(before) or _TIMES_BEHIND.match(after))


def last_before(numbers: Sequence[Seen], place: int, count: int) -> Sequence[Seen]:
    """So many numbers of a row in order that stand before a place of the text."""
    end = bisect_left(numbers, place, key=_start)
    return numbers[max(0, end - count) : end]


def _start(number: Seen) -> int:
    return number.written.token.start
