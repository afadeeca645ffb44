"""Wholes of ratios (mẫu số nhắc lại): V10, so many of so many, of a number told before under the same name.

"có 41 nhiệm vụ ... đã xong 31/41 nhiệm vụ", "nhận 62 đơn: ... không thuộc thẩm quyền 36/62".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import told_again
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen, see
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.same import is_near, is_typed, told
from motcua.rules.report_check.tokens import Kind

from .elsewhere import is_elsewhere

_SLASH = re.compile(r"\)\s?/\s?$")
NARROWED = re.compile(
    r"\s*(?:[^\W\d_]+ ){0,3}(?:đủ|thuộc|đúng|hợp lệ|(?:đến|tới) hạn|phải|có điều kiện|còn)\b", re.IGNORECASE
)
"""Behind a base that is only some of what was told before: "Phân loại ra 35 đơn, giải quyết 28/31 đơn đủ điều kiện"."""
_OVER = re.compile(r"[^\d,;.()]{0,12}/\s?\d")
"""Behind the first side of a ratio that names what it counts: "2,4 km/2 km"."""
_CARRIED = re.compile(r"[^,]*\b(?:trước|tồn|chuyển)\b", re.IGNORECASE)
"""Behind what was there before."""
_TAKEN = re.compile(r"\b(?:thụ lý|phải (?:giải quyết|xử lý|thi hành)|thẩm quyền|giao)[^\d;.]*$", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:là|gồm|có|:)\s*$")
_BACK, _PASSAGES, _FEWEST = 12, 2, 2
_ELSE = re.compile(
    r"\b(?:ngày|đến|hết|từ|tới)\s$|\b(?:toàn|cả) (?:tỉnh|huyện|xã|quận|thị xã|thành phố|phường|nước)\b", re.IGNORECASE
)
"""What makes a date of it, or a ratio of another place than that told before."""


def check_wholes(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Wholes of ratios (mẫu số nhắc lại): the whole of each ratio against the counts told before it."""
    numbers = see(passages)
    for whole in numbers:
        part = _part_of(whole, numbers) if whole.kind is Kind.COUNT and not whole.about else None
        if part is not None:
            yield from _against(part, whole, numbers, passages)


def _part_of(whole: Seen, numbers: Sequence[Seen]) -> Seen | None:
    """The number before the slash of a ratio, or before a bracket and the slash: "157 đơn (139 khiếu nại)/184 đơn"."""
    if whole.side:
        return numbers[whole.index - 1]
    if not whole.index or not _SLASH.search(whole.passage.before(told(whole), 4)):
        return None
    before = [one for one in numbers[max(0, whole.index - _BACK) : whole.index] if one.sentence == whole.sentence]
    return next((one for one in reversed(before) if one.depth == whole.depth), None)


def _against(part: Seen, whole: Seen, numbers: Sequence[Seen], passages: Sequence[Passage]) -> Iterator[Claim]:
    before = [one for one in numbers[max(0, part.index - _BACK) : part.index] if _may_be(whole, one)]
    same = [one for one in before if one.value == whole.value]
    if same:
        yield told_again(whole.passage, told(whole), told(same[-1]), Verdict.OK)
        return
    again = [one for one in numbers if one.kind is whole.kind and one.value == whole.value and one is not whole]
    if _ELSE.search(whole.passage.before(told(whole), 30)) or part.value > whole.value:
        return
    before = [one for one in before if not _is_narrower(whole, one) and not _CARRIED.match(_behind(one))]
    before = [one for one in before if one.value != part.value and not is_elsewhere(passages, one, whole)]
    last = before[-1] if before and before[-1].index == part.index - 1 else None
    values = {one.value for one in before}
    found = [one for one in before if is_typed(whole, one) and _is_likely(part, whole, one, last)]
    found = [one for one in found if values.isdisjoint((one.value + whole.value, one.value - whole.value))]
    if any(one.written.token is not whole.written.token for one in again):
        found += [last] if last is not None and (is_near(last, whole) or is_typed(whole, last)) else []
        if found and _is_whole_of_all(whole, again):
            yield told_again(found[-1].passage, told(found[-1]), told(whole), Verdict.WRONG)
    elif found:
        less = found[-1].value < part.value and _is_narrowed_alike(whole, found[-1])
        one, other = (found[-1], whole) if less else (whole, found[-1])
        yield told_again(one.passage, told(one), told(other), Verdict.WRONG)
    elif (taken := _taken_up(part, whole, before, numbers)) is not None:
        yield told_again(taken.passage, told(taken), told(whole), Verdict.WRONG)


def _taken_up(part: Seen, whole: Seen, before: Sequence[Seen], numbers: Sequence[Seen]) -> Seen | None:
    """What was taken up right before, where what is left bears out the whole: "thụ lý 32 vụ việc, giải
    quyết xong 1/23 vụ việc, 22 vụ việc đang giải quyết"."""
    rest = numbers[whole.index + 1] if whole.index + 1 < len(numbers) else None
    if rest is None or rest.side or part.value + rest.value != whole.value or rest.sentence != whole.sentence:
        return None
    own = [one for one in before if one.sentence == whole.sentence and one.depth == whole.depth]
    own = own or [one for one in before if one.index == part.index - 1]
    last = own[-1] if own and _TAKEN.search(own[-1].opening) and is_near(whole, own[-1]) else None
    if last is None or any(one.value == abs(last.value - whole.value) for one in numbers):
        return None
    return last


def _is_narrower(whole: Seen, earlier: Seen) -> bool:
    """Whether words behind a whole tell of fewer things than those told before."""
    return NARROWED.match(_behind(whole)) is not None and not _is_narrowed_alike(whole, earlier)


def _is_narrowed_alike(whole: Seen, earlier: Seen) -> bool:
    """Whether one word narrows both, as "thuộc thẩm quyền" does."""
    narrowed = NARROWED.match(_behind(whole))
    return narrowed is not None and narrowed[0].split()[-1] in _behind(earlier).split()


def _behind(number: Seen) -> str:
    """What is told behind a number, up to the next one."""
    return re.split(r"[\d;()]", number.passage.after(told(number), 60), maxsplit=1)[0].lower()


def _is_whole_of_all(whole: Seen, again: Sequence[Seen]) -> bool:
    """Whether the ratios that follow in its passage are all of this whole, and nothing else is as much."""
    return all(one.side and one.place == whole.place and one.index > whole.index for one in again)


def _is_likely(part: Seen, whole: Seen, earlier: Seen, last: Seen | None) -> bool:
    """Whether a number with a slip in it may be the whole: of as many figures, or told right before the ratio; of one
    figure or less than the part only in its line: "kiểm tra 2 đơn vị, đã xong 22/27"."""
    digits = [len(one.written.digits.lstrip("0")) for one in (whole, earlier)]
    if digits[0] != digits[1] and earlier is not last:
        return False
    called = _is_narrowed_alike(whole, earlier)
    if min(digits) >= _FEWEST and (called or earlier.value >= min(part.value, whole.value)):
        return True
    gap = earlier.passage.between(told(earlier), told(whole)) if earlier.place == whole.place else ";"
    return earlier is last and digits[1] < digits[0] and not re.search("[;\\n]", gap)


def _may_be(whole: Seen, earlier: Seen) -> bool:
    """Whether a number told before may be the whole of a ratio."""
    if earlier.kind is not whole.kind or earlier.change or earlier.about or earlier.written.token.whole is not None:
        return False
    if earlier.passage.before(told(earlier), 2).endswith("/") or _OVER.match(earlier.passage.after(told(earlier), 20)):
        return False
    if earlier.place < whole.place - _PASSAGES or len(whole.written.digits.lstrip("0")) < _FEWEST:
        return False
    if earlier.unit and whole.unit:
        return earlier.unit == whole.unit
    return earlier.sentence == whole.sentence or bool(whole.unit and not earlier.unit and _is_called(whole, earlier))


def _is_called(whole: Seen, earlier: Seen) -> bool:
    """Whether the words before a number name the things of a whole: "Vụ việc thuộc thẩm quyền là 40"."""
    before = earlier.passage.before(told(earlier), 80).lower()
    return _NAMED.search(before) is not None and whole.unit in re.split(r"[;:.]", before)[-1]
