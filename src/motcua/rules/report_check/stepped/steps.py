"""Steps told (bước được kể): the numbers that tell by how much something rose or fell, and what is told beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.same import is_unit
from motcua.rules.report_check.tokens import Kind
from motcua.rules.report_check.vocabulary import BODIES

from . import words

_WORDS = (
    r"tăng|giảm|bớt|thêm|vượt|thiếu|hụt|kém|hơn|tụt|sụt|nhích|dôi|trội|chênh(?: lệch)?(?: nhau)?|hơn kém|"
    r"(?:còn )?cách(?: biệt| nhau)?|đi (?:xuống|lên)|"
    r"tiết kiệm|rút ngắn|cắt|(?:ít|kém|nhiều|mất) đi|thu hẹp|"
    r"(?:tức|bị|là) mất|dôi dư|(?:sớm|nhanh|chậm|muộn|lâu) hơn|cải thiện|lệch|rút|đỡ|thừa|(?:còn )?(?:trống|khuyết)"
)
_STEP = re.compile(
    rf"\b(?:{_WORDS})(?:\s+(?:được|thêm|đi|bớt|giảm|mất|hẳn|là|tương ứng|mạnh|nhẹ|tới|đến|cùng kỳ|"
    r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?: (?:giao|năm|được giao|đề ra))?|"
    r"mức giao|so với[^,;()\d]{0,40}|(?:năm|kỳ|quý|tháng|tuần) (?:trước|ngoái)))*(?:(?<!hơn)\s*:)?\s*$",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"\b(?:hơn|kém|thua)\s(?:đơn vị|huyện|xã|phường|tỉnh|sở|nơi|"
    r"mặt bằng|bình quân|trung bình|cả nước|mức|hồi|năm|tháng|quý|kỳ|cùng|đầu|cuối|lần|đợt)\b"
    r"[^,;:()]{0,30}\s$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"\(\s*[-–−+]\s?$")
_LATER = (
    r"(?:sau|(?<!năm )(?<!kỳ )(?<!quý )(?<!tháng )(?<!tuần )(?<!lần )(?<!đợt )(?<!vụ )(?<!khóa )(?<!hôm )trước)"
    r" (?:khi )?(?:cắt giảm|giảm|rút ngắn|cắt)"
)
"""Before or after a cut, but not "so với năm trước giảm"."""
_LEVEL = re.compile(
    r"\b(?:(?<!đi )lên|(?<!đi )xuống|còn|(?<!bớt )(?:đến|tới)|đạt|bằng|thành|từ|số|"
    rf"{_LATER})\s*(?:mức|là)?\s*$",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    rf"\b{_LATER}\s*(?:còn|là)?\s*$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:gần|khoảng|trên|xấp xỉ|ngót|chừng|(?:tăng|giảm|thêm|bớt|vượt|thiếu) hơn)\s*$", re.IGNORECASE)
_BARE = re.compile(
    r"(?:[,;(–-]|\b(?:nhỉnh|cao|thấp|nhiều|ít|lớn|nhỏ|sớm|nhanh|chậm|muộn|lâu))\s*hơn\s*$", re.IGNORECASE
)
_NEXT = re.compile(
    r"(?:\s[^\W\d_]+){0,2}\s*\)?\s*(?:,|và|;|, và|/)\s*(?:(?:tăng|giảm|thêm|bớt|hơn|kém)\s+)?$", re.IGNORECASE
)
_QUALIFIED = re.compile(r"lượt (?:người|đoàn|hồ sơ|khách|tin)|người (?:chế|bị )|vụ (?:án|việc)|hộ (?:nghèo|cận)")
_CALLED = re.compile(r"\b(chết|bị thương)(?: là| có|:)?(?: (?:tăng|giảm|thêm|bớt))?\s*$", re.IGNORECASE)
_NO_THING = frozenset("nay rút lên xuống còn chỉ thì giảm tăng thành như bớt thêm vượt thiếu nơi".split())  # noqa: SIM905
_PLACES = frozenset(["đầu mối", "đơn vị", "tổ chức"])
"""What bodies of any sort are counted as once some of them are gone."""
_SCHOOLS = frozenset(["trường", "trạm", "trung tâm", "xã", "phường", "thôn", "tổ", "khu phố", "bản"])
_STAFF = frozenset(["biên chế", "người", "cán bộ", "công chức", "viên chức", "chỉ tiêu"])
_RATE = re.compile(
    r"[^\d;.(),]{0,25}(?:\(|=|~|≈|,|tương (?:ứng|đương)|hay|tức|bằng)\s*"
    r"(?:[-–−+=]|(?:tương (?:ứng|đương)|tức|hay|tỷ lệ|tỉ lệ|với|là|khoảng|gần|hơn|trên|tăng|giảm|bớt|cắt giảm|rút ngắn|"
    r"đạt(?: tỷ lệ)?|bằng|được)\s*)*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Step:
    """Step (bước chênh): a step told, the rate behind that tells it once more, and where what is told with it ends."""

    number: Seen
    rate: Seen | None
    first: Seen
    last: Seen
    size: int = 1
    rank: int = 0
    count: int = 1

    @property
    def together(self) -> bool:
        """Whether steps of other things are told in the same breath."""
        return self.size > 1


def steps(numbers: Sequence[Seen]) -> Iterator[Step]:
    """Each step of the text; of several told in one breath each ends where the last of them ends."""
    place = 0
    while place < len(numbers):
        if not is_step(numbers[place]):
            place += 1
            continue
        group, last = [numbers[place]], place
        rates: dict[int, Seen] = {}
        while last + 1 < len(numbers):
            following = numbers[last + 1]
            if following.place != numbers[last].place or following.sentence != numbers[last].sentence:
                break
            between = gap(numbers[last], following)
            if is_rate(group[-1], following) and _RATE.fullmatch(between):
                rates[group[-1].index] = following
            elif (_NEXT.fullmatch(between) and _is_other(group, following, numbers[last + 2 : last + 3])) or _goes_on(
                between, group[-1], following
            ):
                group.append(following)
            else:
                break
            last += 1
        for number in group:
            like = [one for one in group if one.kind is number.kind and is_same(one, number, strictly=True)]
            rank = like.index(number)
            yield Step(number, rates.get(number.index), group[0], numbers[last], len(group), rank, len(like))
        place = last + 1


_WITH = re.compile(r"(?:\s[^\W\d_]+){0,3}\s*(?:,|và|, và)\s*(?:tăng|giảm|thêm|bớt|hơn|kém)\s+$", re.IGNORECASE)


def _goes_on(between: str, step: Seen, number: Seen) -> bool:
    """Whether another step follows in the same breath: "giảm 2 người chết, tăng 3 người bị thương"."""
    return is_step(number) and number.kind is step.kind and bool(_WITH.fullmatch(between))


def _is_other(group: Sequence[Seen], number: Seen, after: Sequence[Seen]) -> bool:
    """Whether a number goes on telling steps, of another thing; not when its own step is told right after it."""
    if any(one.sentence == number.sentence and is_step(one) and is_same(one, number, strictly=True) for one in after):
        return False
    if number.kind is Kind.PERCENT or number.about or number.side or number.unit == "?":
        return False
    return all(number.unit and one.unit and not is_same(one, number, strictly=True) for one in group)


def is_same(one: Seen, other: Seen, *, strictly: bool = False) -> bool:
    """Whether two numbers may count the same: people are not counted with visits, nor the hurt with the dead; told
    `strictly` where both are counted side by side."""
    left, right = noun(one), noun(other)
    if left.removeprefix("lượt ") == right.removeprefix("lượt ") or not (left and right):
        return True
    if _STAFF.issuperset((left, right)):
        return not strictly
    if not strictly and any(a in _PLACES and (b in BODIES or b in _SCHOOLS) for a, b in ((left, right), (right, left))):
        return True
    if not is_unit(one, other):
        return False
    return not ((" " in left and " " in right) or strictly) or left.partition(" ")[0] != right.partition(" ")[0]


def noun(number: Seen) -> str:
    """What a number counts, told from other things of its unit by the word behind."""
    passage, token = number.passage, number.written.token
    called = _CALLED.search(passage.before(token, 25)) if number.unit in ("", "người") else None
    qualified = _QUALIFIED.match(f"{number.unit} {passage.after(token, 12).strip()}")
    if called:
        return f"người {called[1][:3].lower()}"
    if qualified:
        return qualified[0]
    return "" if number.unit in _NO_THING else number.unit


def is_rate(step: Seen, number: Seen) -> bool:
    """Whether a number may tell a step of things once more, in per cent."""
    return number.kind is Kind.PERCENT and number.written.token.unit == "%" and step.kind is not Kind.PERCENT


def is_step(number: Seen) -> bool:
    """Whether a number is told as a rise, a fall or what lies between two others."""
    token = number.written.token
    if number.side or token.whole is not None or number.unit == "?" or not number.value:
        return False
    before = words.BRACKETED.sub("", number.passage.before(token, 80))
    if _LEVEL.search(before) or _ABOUT.search(before):
        return False
    if number.about and not (token.word == "hơn" and _BARE.search(before)):
        return False
    return number.change or is_apart(number) or any(told.search(before) for told in (_STEP, _SIGN, _THAN))


def is_level(number: Seen) -> bool:
    """Whether a number is told as what there is, though a word of change stands before it: "sau cắt giảm 868 ngày"."""
    return _AFTERWARDS.search(number.passage.before(number.written.token, 80)) is not None


def goes_on(number: Seen, numbers: Sequence[Seen]) -> bool:
    """Whether a number only goes on telling a step before it: "giảm 10 huyện, 86 xã"."""
    earlier = numbers[number.index - 1] if number.index else None
    if earlier is None or earlier.place != number.place or not is_step(earlier) or earlier.unit == number.unit:
        return False
    return _NEXT.fullmatch(gap(earlier, number)) is not None and not number.depth


def is_apart(number: Seen) -> bool:
    """Whether a number tells how far two others lie apart, which may itself rise or fall."""
    told = words.BRACKETED.sub("", number.passage.before(number.written.token, 120))
    return words.APART.search(told) is not None


def told_before(number: Seen) -> str:
    """What stands before a number in its sentence, back to the number before."""
    passage, token = number.passage, number.written.token
    told = (one.stop for one in passage.tokens if one.start < token.start and not words.YEAR.fullmatch(one.text))
    floor = max(told, default=passage.start)
    return passage.before(token, min(90, token.start - floor)) if token.start > floor else ""


def gap(one: Seen, two: Seen) -> str:
    """What stands between two numbers of a passage, the unit of the first left out."""
    passage = one.passage
    return passage.text[one.written.token.stop - passage.start : two.written.token.start - passage.start]
