"""Taken up (nhắc lại tiếp): V10, a count that a sentence takes up from those before it, and says so.

"982 thủ tục thuộc 16 lĩnh vực; trong 982 thủ tục ấy ...", "Toàn bộ 1.382 lượt đều đã chuyển", "Phân loại 376 đơn nêu
trên", "Như vậy chỉ tính Nghị định 108 đã là 116 người": the count must have been told before. It is told only if the
text has it nowhere else, nor neighbours that make it, and if the one count of these things before is a slip away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .again.wholes import NARROWED
from .claims import told_again
from .findings import Claim, Verdict
from .meant.seen import SCALE, Seen, alike, see
from .naming import content
from .reading import Passage
from .same import is_like, is_near, is_reckoned, is_typed, is_unit, told
from .tokens import Kind
from .vocabulary import ALL_OF

_POINTED = re.compile(
    r"(?:\s+(?!(?:trong|so|trên)\b)[^\W\d_]+){0,6}?\s+"
    r"(?:(?:này|đó|ấy|kia)\b(?! (?:là|có|đến|tới|gồm) \d)|(?:như )?(?:nói trên|kể trên|nêu trên|trên đây|ở trên|"
    r"vừa nêu|đã nêu|đã nói|vừa nói|vừa kể)|như (?:trên|vậy|thế)|"
    r"trên(?=\s*[,.;:]|\s+(?:đều|đã|có|được|thì|là|gồm)\b))\b",
    re.IGNORECASE,
)
_ALL = re.compile(rf"\b(?:{ALL_OF}|tất cả|toàn thể|hết)(?: số| số tiền)? $", re.IGNORECASE)
_AMONG = re.compile(
    r"\b(?:trong|trong số|trong tổng số|trên tổng số|tính trên|trong tổng|"
    r"(?:trong|trên|từ)(?: tổng)?(?: số)? (?:kinh phí|tiền|vốn|nguồn vốn|ngân sách))(?: cả| toàn bộ)? $|"
    r"(?:^|[.;:\n]|[-+*•–])\s*(?:kết quả |kiểm tra |rà soát )?"
    r"(?:phân loại|phân tích|số|với|về|đối với|riêng|chỉ tính|tại|ở|từ)(?: cả)? $",
    re.IGNORECASE,
)
_THESE = re.compile(r"(?:\s+[^\W\d_]+){0,4}?\s+(?:này|đó|ấy|kia)\b", re.IGNORECASE)
_BARE = re.compile(rf"\b(?:{ALL_OF}) $", re.IGNORECASE)
_PART = re.compile(r"\s+(?:số|tổng|dự toán|kế hoạch|chỉ tiêu)\b", re.IGNORECASE)
_OPENED = re.compile(
    r"(?:^|[.;:\n])\s*(?:trong|trong số|trong tổng số|phân loại|phân tích|toàn bộ|tất cả|cả)"
    r"(?: cả| toàn bộ| số| số tiền)? $",
    re.IGNORECASE,
)
_MOST = frozenset({"nhất", "đầu", "cuối"})
_APART_FROM = re.compile(r"\briêng $", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;.:()\n]|\b(?:có|thì|đã|được|là|đều|vẫn|cũng|phải)\b", re.IGNORECASE)
_SEVERAL = frozenset({"hai", "ba", "bốn", "năm", "sáu", "nhiều"})
_VERB = re.compile(r"\s*(?:này|đó|ấy|bớt|giảm|cắt|đều|cùng|thì|phải|cần|đã|được|[,.;:])", re.IGNORECASE)
_POINTING = re.compile(r"\b(?:này|đó|ấy|kia|như|nói|kể|nêu|trên|đây|ở|vừa|đã|vậy|thế)\b", re.IGNORECASE)
_DONE = re.compile(r"^\s*(?:(?:đã|được|bị|đang|mới|phải)\s+)+", re.IGNORECASE)
_SO = re.compile(r"\W*(?:như vậy|vậy là|như thế|thế là|tóm lại|tính ra|như đã)\b", re.IGNORECASE)
_PLAIN = re.compile(r"\s*(?:(?:đều|đã|được|này|đó|ấy|thì)\b|[,.;:])", re.IGNORECASE)
"""What stands behind all of them when they are told by nothing else than their number."""
_STEPPED = re.compile(r"\b(?:tăng|giảm|thêm|bớt|hơn|kém)\b[^;()]{0,30}\(\s*$", re.IGNORECASE)
"""Before the values now and then of a step, which are no part and whole: "giảm 6 vụ (31/37)"."""
_REACH, _APART, _SMALL, _FEWEST, _SOME, _LARGE = 700, 8, 9, 2, 20, 100


def check_taken_up(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Taken up (nhắc lại tiếp): each count that points back against those before it."""
    numbers = see(passages)
    for number in numbers:
        way = "" if number.about or not _is_told(number) else _way(number)
        if way:
            yield from _told(number, numbers, way)
        elif number.side and number.kind is Kind.COUNT:
            yield from _of_ratio(number, numbers)


def _of_ratio(number: Seen, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """What is said of the whole of a ratio by the numbers before it."""
    if numbers[number.index - 1].value > number.value:
        return
    if _ALL.search(_before(number)):
        yield from _all_of_it(number, numbers)
    else:
        told_before = list(_whole_before(number, numbers))
        yield from told_before or _of_one_whole(number, numbers)


def _before(number: Seen) -> str:
    return number.passage.before(number.written.token, 30)


def _all_of_it(number: Seen, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """A ratio of all: "419 phiếu đã trả lời và cả 419/419 đều hài lòng"."""
    part = numbers[number.index - 1]
    if part.value != number.value:
        if is_typed(part, number):
            yield told_again(number.passage, told(number), told(part), Verdict.WRONG)
        return
    before = [one for one in numbers[: part.index] if one.sentence == number.sentence and is_unit(one, number)]
    if any(one.value == number.value for one in before):
        yield told_again(number.passage, told(number), told(before[-1]), Verdict.OK)
    elif before and before[-1].value >= _LARGE * SCALE and is_typed(before[-1], number) and before[-1].is_counted:
        yield told_again(before[-1].passage, told(before[-1]), told(number), Verdict.WRONG)


def _is_told(number: Seen) -> bool:
    """Whether it is a figure that a sentence may take up: a count or a rate."""
    return number.is_counted or number.kind is Kind.PERCENT


def _way(number: Seen) -> str:
    """How its words say that a number was told before: pointed at, all of them, among them; nothing if they do not."""
    token, passage = number.written.token, number.passage
    if number.side or token.whole is not None:
        return ""
    before, after = passage.before(token, 40), passage.after(token, 60)
    if _AMONG.search(before) and token.unit and _THESE.match(after):
        return "pointed"
    if _POINTED.match(after) and not (number.kind is Kind.PERCENT and _PART.match(after)):
        return "pointed"
    if number.kind is Kind.PERCENT or number.change:
        return ""
    if _ALL.search(before) and token.unit:
        return "all"
    if not token.unit:
        return "bare" if len(number.written.digits) > _FEWEST and _BARE.search(before) else ""
    if _AMONG.search(before):
        return "among"
    opens = not any(number.sentence[0] <= one.start < token.start for one in passage.tokens)
    return "so" if opens and _SO.match(passage.sentence(token)) else ""


def _told(number: Seen, numbers: Sequence[Seen], way: str) -> Iterator[Claim]:
    token = number.written.token
    others = [one for one in numbers if one.kind is number.kind and one.written.token is not token]
    before = [one for one in others if one.index < number.index]
    same = [one for one in before if one.value == number.value and _is_unit(way, one, number)]
    if same:
        yield told_again(number.passage, token, same[-1].written.token, Verdict.OK)
        return
    near = [one for one in before if token.start - one.written.token.start <= _REACH and _may_be(number, one)]
    close = [one for one in others if abs(one.index - number.index) <= _APART]
    told_before = [one for one in close if one.index < number.index]
    again = [one for one in others if one.value == number.value]
    if is_reckoned(number, told_before, apart=way == "so") or any(is_unit(n, number) or not number.unit for n in again):
        return
    if any(one in told_before and _digits(one, number) >= _FEWEST for one in again):
        return
    if way == "among":
        near = [] if _is_narrowed(number, numbers) else [one for one in near if _digits(one, number) >= _FEWEST]
    found = [one for one in near if is_typed(number, one) and _is_named(number, one, way)]
    if is_reckoned(number, close):
        found, near = found if way not in ("so", "among") else [], []
    if found:
        yield told_again(number.passage, token, found[-1].written.token, Verdict.WRONG)
    elif (other := _of_its_size(number, near, way)) is not None:
        yield told_again(number.passage, token, other.written.token, Verdict.WRONG)


def _is_unit(way: str, one: Seen, number: Seen) -> bool:
    """Whether what is pointed at may be an earlier figure, cases (trường hợp) being of anything."""
    return way == "pointed" or is_unit(one, number) or alike(one, number) == "general"


def _is_narrowed(number: Seen, numbers: Sequence[Seen]) -> bool:
    """Whether a count is told of only some of what an earlier one counts, of which nothing was told before: "riêng 124
    ý kiến của cấp tỉnh", "trong 117 xã công nhận từ 2021"."""
    if _APART_FROM.search(_before(number)):
        return True
    words = _name(number)
    if words & _MOST:
        return True
    return bool(words) and (bool(words & _SEVERAL) or not words & content(_told_before(number, numbers)))


def _name(number: Seen) -> frozenset[str]:
    """The words behind a count that tell it from others of its unit: "kiến nghị của cử tri"."""
    behind = number.passage.after(number.written.token, 60)
    if number.unit and behind.lstrip().lower().startswith(number.unit):
        behind = behind.lstrip()[len(number.unit) :]
    if (pointed := _POINTED.match(behind)) is not None:
        return content(_POINTING.sub("", pointed[0])) - content(number.unit)
    return content(_CLAUSE.split(_DONE.sub("", behind))[0]) - content(number.unit)


def _told_before(number: Seen, numbers: Sequence[Seen]) -> str:
    """What the text tells before a number, in its passage and that of the numbers before it."""
    start = number.written.token.start - number.passage.start
    above = {one.place: one.passage.text for one in numbers[max(0, number.index - _APART) : number.index]}
    above.pop(number.place, None)
    return " ".join((*above.values(), number.passage.text[:start]))[-_REACH:]


def _is_named(number: Seen, earlier: Seen, way: str) -> bool:
    """Whether an earlier number is counted in a unit, or without one stands close by or has many figures."""
    close = earlier.place == number.place or len(earlier.written.digits) > _FEWEST
    return bool(earlier.unit) or way == "pointed" or (way != "so" and close)


def _of_its_size(number: Seen, near: Sequence[Seen], way: str) -> Seen | None:
    """The earlier number of these things that another of its size was written for: the last one, or the only one."""
    found = [one for one in near if one.unit == number.unit and is_near(one, number)]
    if way == "pointed" and near and is_near(near[-1], number):
        return near[-1]
    if way == "so":
        return None
    if number.value >= _SMALL * SCALE and (called := _called(number, found, way)) is not None:
        return called
    plain = way == "all" and _PLAIN.match(number.passage.after(number.written.token, 20))
    least = (_SOME if plain else _LARGE) * SCALE
    if way == "pointed" or len({one.value for one in found}) != 1 or number.value < least:
        return None
    return found[-1] if _OPENED.search(_before(number)) else None


def _called(number: Seen, found: Sequence[Seen], way: str) -> Seen | None:
    """The only earlier number told in all words of this one's name, or told last if it is pointed at or all of them."""
    words = _name(number)
    named = [one for one in found if words and words <= content(_around(one))]
    if len({one.value for one in named}) == 1:
        return named[-1]
    plain = not words or _VERB.match(number.passage.after(number.written.token, 20))
    opened = way == "pointed" or (way == "all" and plain and _OPENED.search(_before(number)))
    last = found[-1] if found and opened else None
    return last if last is not None and number.index - last.index <= _FEWEST and not named else None


def _around(number: Seen) -> str:
    """What its own clause tells of a number."""
    return f"{number.passage.label(number.written.token)[0][-60:]} {number.passage.after(number.written.token, 60)}"


def _may_be(number: Seen, earlier: Seen) -> bool:
    """Whether an earlier number may count the same things: more than a few, cases (trường hợp) of anything."""
    fewest = _digits(number, earlier)
    if fewest < _FEWEST and not _is_close(number, earlier):
        return False
    known = fewest > _FEWEST or _name(number) & content(_around(earlier))
    general = bool(known) and alike(number, earlier) == "general"
    money = number.kind is Kind.MONEY and not earlier.change
    return is_like(number, earlier) or ((general or money) and number.kind is earlier.kind)


def _digits(number: Seen, earlier: Seen) -> int:
    """How many figures the shorter of two numbers has."""
    return min(len(one.written.digits.lstrip("0")) for one in (number, earlier))


def _is_close(number: Seen, earlier: Seen) -> bool:
    """Whether a number that opens its sentence is told right behind one of its unit, and either may have lost a
    figure."""
    beside = number.index - earlier.index <= _FEWEST and number.place == earlier.place
    return beside and number.unit == earlier.unit and bool(number.unit and _OPENED.search(_before(number)))


def _whole_before(number: Seen, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """A count, and right behind it in its sentence a ratio of it: "có 58 đại biểu, 53/58 có mặt"."""
    before = numbers[number.index - 2] if number.index >= _FEWEST else None
    if before is None or before.sentence != number.sentence or not before.unit or not is_like(number, before):
        return
    if before.about or before.change or before.written.token.whole is not None:
        return
    if before.value > number.value and NARROWED.match(number.passage.after(number.written.token, 40)):
        return
    others = [one for one in numbers if one.kind is number.kind and one is not number]
    again = [one for one in others if one.value == number.value]
    gap = number.passage.between(told(before), told(number))
    if before.value == number.value:
        yield told_again(number.passage, told(number), told(before), Verdict.OK)
    elif ";" in gap or not (is_typed(number, before) or is_near(number, before)):
        return
    elif not again and is_typed(number, before) and _may_be(number, before):
        yield told_again(number.passage, told(number), told(before), Verdict.WRONG)
    elif again and all(one.side and one.place == number.place for one in again) and _is_once(before, others):
        yield told_again(before.passage, told(before), told(number), Verdict.WRONG)


def _is_once(number: Seen, others: Sequence[Seen]) -> bool:
    """Whether no other number of a text is as much."""
    return all(one is number or one.value != number.value for one in others)


def _of_one_whole(number: Seen, numbers: Sequence[Seen]) -> Iterator[Claim]:
    """A ratio among others of its sentence that are all of one whole: "18/93 đã xong; 37/93 đang làm; 38/39 chuyển"."""
    near = [one for one in numbers[max(0, number.index - _APART) : number.index + _APART] if one.place == number.place]
    wholes = [one for one in near if one.side and one is not number and is_unit(number, one)]
    beyond = any(numbers[one.index - 1].value > one.value for one in wholes)
    if beyond or any(_STEPPED.search(_before(one)) for one in (number, *wholes)):
        return
    if any(numbers[one.index - 1].value == numbers[number.index - 1].value for one in wholes):
        return
    plain = {one.value for one in near if one.written.token.whole is None and one.kind is number.kind}
    values = {one.value for one in wholes if one.sentence == number.sentence}
    if number.value in values:
        same = next(one for one in wholes if one.value == number.value)
        if number.value in plain:
            yield told_again(number.passage, told(number), told(same), Verdict.OK)
        return
    found = [one for one in wholes if is_typed(number, one)]
    alone = len(values) == 1 and all(one.value in values for one in wholes) and number.value not in plain
    borne_out = len(wholes) > 1 or any(one.value in plain for one in wholes)
    if found and alone and borne_out and number.value > _SMALL * SCALE:
        yield told_again(number.passage, told(number), told(found[0]), Verdict.WRONG)
