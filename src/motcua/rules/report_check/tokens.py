"""Tokens (số trong câu): every number of a stretch of prose with what it is and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from . import vocabulary as words
from .amounts import read_amount
from .hedges import approximation, changed
from .noise import compile_noise
from .numerals import NUMBER, Figure, Habit, read


class Kind(Enum):
    """What a number is."""

    COUNT = auto()
    PERCENT = auto()
    RATIO = auto()
    SCORE = auto()
    MONEY = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A number in the running text: `start` and `end` hold its digits, `stop` also its unit or percent sign."""

    kind: Kind
    start: int
    end: int
    stop: int
    text: str
    value: Decimal
    places: int = 0
    unit: str = ""
    whole: Decimal | None = None
    word: str = ""
    change: bool = False
    slack: Decimal = Decimal(0)

    @property
    def exact(self) -> bool:
        """Whether the number itself was written, not an approximation of it or a change."""
        return not self.word and not self.change


_NOISE = compile_noise(words.UNITS)
_RATIO = re.compile(
    rf"(?P<part>{NUMBER})(?P<unit>\s*(?:{words.UNITS}|(?:triệu|tỷ) đồng(?=\s*/)|điểm(?=\s*(?:trên|/)\s*thang)))?"
    rf"\s*(?:/|trên|trong)\s*(?:tổng số\s*|tổng\s*|thang\s*(?:điểm\s*)?|"
    rf"số\s*)?(?P<whole>{NUMBER})",
    re.IGNORECASE,
)
_CASE_AND_PERSON = re.compile(
    r"(?:vụ|việc|vụ việc|trường hợp|cuộc|lượt|đơn|đoàn|hồ sơ|ca)/(?:số )?"
    r"(?:bị cáo|bị can|bị hại|đối tượng|người|lượt người|nạn nhân|hộ|tổ chức|cá nhân|tập thể)\b",
    re.IGNORECASE,
)
"""Cases and who they concern, told in one breath: no part of a whole."""
_PEOPLED = re.compile(
    r"\s(?:lượt )?(?:hộ|người|khách|đối tượng|lao động|học sinh|hội viên|tổ|dự án|công trình|món)\b", re.I
)
"""Behind a number of those who got an amount told before the slash."""
_SPACED = re.compile(
    rf"[1-9]\d{{0,2}}(?: \d{{3}})+(?:(?![\d.,/]|\s*\d)(?=\s*(?:{words.UNITS}|đồng)\b)|(?=;\s|\.?\s*(?:\n|$)))"
)
_PLAIN = re.compile(NUMBER)
_PERCENT = re.compile(r"\s*(?:%|phần trăm)")
_POINT_PERCENT = re.compile(r"\s*điểm\s*(?:%|phần trăm)")
_SCORE = re.compile(
    r"\s*(?:điểm|đ(?=/|\)))(?!\s*(?:cầu|bưu|đến|tiếp|nghẽn|nóng|mới|sáng|giao|chi|trung))", re.IGNORECASE
)
_GLUED = re.compile(r"(?:con|người|hộ|hồ sơ|vụ|em|lượt|trường hợp|cây|suất)\b")
_NAMED = re.compile(r"(?:^|[\s(,;])[A-ZĐÀ-Ỹ][a-zđà-ỹ]+$")
_OF_PLACE = re.compile(rf"(?:{NUMBER})(?:{words.MEASURE.pattern}|\s*(?:{words.UNITS})\b)", re.IGNORECASE)
"""A number right behind the name of a place, with what it is counted in: "Hòa Bình116ha"."""
_SPAN = re.compile(r"\s*(?:đến|tới|[-–])\s*(?:dưới\s*)?\d+\s*(?:ngày|giờ|phút|tháng|năm|tuổi)\b", re.IGNORECASE)
_PAST_AIM = re.compile(r"\bvượt (?:mức |so với )?chỉ tiêu\b[^\d,;.()]{0,60}$", re.IGNORECASE)
"""Before a rate by which an aim was passed, or the aim itself: no share of what is told beside it."""
_FROM_TO = re.compile(
    rf"\b(?:tăng|giảm)\b[^;.()\d]{{0,30}}\btừ\s(?:mức )?(?:{NUMBER})(?!\s*%)[^;.()%\d]{{0,30}}"
    rf"\b(?:xuống|lên|còn|thành)\b[^;.()\d]{{0,12}}(?:{NUMBER})(?!\s*%)[^;.,()\d]{{0,30}}"
    rf"(?:\(|, tức|, tương (?:ứng|đương)|, hay)\s*(?:là |với )?$",
    re.IGNORECASE,
)
"""A per cent in the bracket behind "giảm từ 137 xuống 98 phòng": what was lost, no share."""
_ITEM_NUMBER = re.compile(
    r"(?:^|\n)\s*(?:[-+*•]\s*)?\(?\d{1,2}(?:\.\d{1,2})*(?:[.)/](?=\s|[A-ZĐ])|\s?[-–](?=\s[A-ZÀ-ỸĐ]))|\(\d{1,2}\)(?=\s*[^\d\s;,.)])"
    r"(?!\s+(?:và|cùng)\s+[A-ZÀ-ỸĐ])"
)
"""The number of an item; in "Hải Dương (2) và Hà Nội (1)" it counts."""


def tokenize(text: str, habit: Habit, base: int = 0) -> tuple[Token, ...]:
    """Tokens (tách số) of a stretch of text in order; places are given from `base` on."""
    return tuple(_shift(token, base) for token in _scan(text, habit))


def _shift(token: Token, base: int) -> Token:
    if not base:
        return token
    values = {name: getattr(token, name) for name in Token.__slots__}
    values.update(start=token.start + base, end=token.end + base, stop=token.stop + base)
    return Token(**values)


def set_aside(text: str) -> list[tuple[int, int]]:
    """Set aside (để riêng): where dates, numbers of documents, articles and items stand, which count nothing."""
    return sorted(match.span() for pattern in (_NOISE, _ITEM_NUMBER) for match in pattern.finditer(text))


def _scan(text: str, habit: Habit) -> Iterator[Token]:
    noise = set_aside(text)
    place = 0
    while match := _PLAIN.search(text, place):
        covering = next((end for start, end in noise if start <= match.start() < end), None)
        if covering is not None:
            place = covering
            continue
        token = _token(text, match.start(), habit)
        place = max(token.stop if token else match.end(), match.end())
        if token is not None:
            yield token


def _token(text: str, start: int, habit: Habit) -> Token | None:
    if start and (text[start - 1] in "_#" or text[max(0, start - 2) : start] in ("N.", "S.")):
        return None
    if start and text[start - 1].isalpha() and not _is_glued(text, start):
        return None
    ratio = _RATIO.match(text, start)
    if ratio and (token := _ratio(text, ratio, habit)):
        return token
    spaced = _SPACED.match(text, start)
    match = spaced or _PLAIN.match(text, start)
    assert match is not None
    return _single(text, match, habit)


def _is_glued(text: str, start: int) -> bool:
    """Whether a blank was left out between the name of a place and what was measured or counted there."""
    return _NAMED.search(text[max(0, start - 20) : start]) is not None and _OF_PLACE.match(text, start) is not None


def _ratio(text: str, match: re.Match[str], habit: Habit) -> Token | None:
    after = text[match.end() :]
    part = read(match["part"], counted=True, habit=habit)
    whole = read(match["whole"], counted=True, habit=habit)
    if part is None or whole is None or whole.value == 0 or _PERCENT.match(after) or after[:1] in "/%":
        return None
    unit = match["unit"] or ""
    follows = words.UNIT.match(after)
    noun = _noun(unit) or (_noun(follows[1]) if follows else "")
    scored = bool(_SCORE.match(after)) or "thang" in match[0].lower()
    slashed = "/" in match[0]
    again = bool(unit and follows) and _noun(unit) == noun == _noun(follows[1] if follows else "")
    if (
        not slashed
        and not again
        and not (unit and re.search("tổng|thang", match[0].lower()))
        and not (follows and not unit)
    ):
        return None
    measure = words.MEASURE.match(after) if slashed and not unit else None
    noun = measure[0].strip().lower() if measure else noun
    if (part.places or whole.places) and not words.SCALE.match(after) and not measure:
        if not scored and not slashed:
            return None
        scored = True
    if words.DURATION.match(after) or _of_two_things(unit, match[0], after):
        return None
    slack = Decimal(0)
    if words.MONEY.match(after) or words.SCALE.match(after):
        noun, scored = "đồng", False
        slack = Decimal(5).scaleb(-max(part.places, whole.places) - 1)
    return Token(
        Kind.RATIO, match.start(), match.end(), match.end(), match[0], part.value, part.places,
        "điểm" if scored else noun, whole.value,
        approximation(text, match.start()), changed(text, match.start()), slack,
    )  # fmt: skip


def _of_two_things(unit: str, told: str, after: str) -> bool:
    """Whether a slash stands between two things: "437 giấy / 201,4 ha", "1.367 vụ/2.420 bị cáo", "547.320 triệu
    đồng/17.862 hộ"."""
    if not unit or "/" not in told:
        return False
    if unit.rstrip().lower().endswith("đồng") and _PEOPLED.match(after):
        return not (words.MONEY.match(after) or words.SCALE.match(after))
    behind = words.UNIT.match(after)
    if behind and (_noun(unit) in words.BODIES) != (_noun(behind[1]) in words.BODIES):
        return True
    return (
        words.MEASURE.match(after) is not None or _CASE_AND_PERSON.match(f"{unit.strip()}/{after.strip()}") is not None
    )


def _single(text: str, match: re.Match[str], habit: Habit) -> Token | None:
    start, end, after = match.start(), match.end(), text[match.end() :]
    word, change = approximation(text, start), changed(text, start)
    if sign := _POINT_PERCENT.match(after):
        return _made(Kind.PERCENT, text, match, end + sign.end(), read(match[0], counted=False), "điểm %", word, True)
    if sign := _PERCENT.match(after):
        before = text[max(0, start - 110) : start]
        change = change or bool(_FROM_TO.search(before) or _PAST_AIM.search(before))
        return _made(Kind.PERCENT, text, match, end + sign.end(), read(match[0], counted=False), "%", word, change)
    if words.SCALE.match(after):
        return _scaled(text, match, word, change, habit)
    if sign := words.MONEY.match(after):
        return _made(Kind.MONEY, text, match, end + sign.end(), read(match[0], habit=habit), "đồng", word, change)
    if sign := _SCORE.match(after):
        figure = read(match[0], counted=match[0].endswith(".000"))
        figure = read(match[0]) if figure and figure.value > 1000 else figure
        return _made(Kind.SCORE, text, match, end + sign.end(), figure, "điểm", word, change)
    if (
        words.DURATION.match(after)
        or _SPAN.match(after)
        or words.MEASURE.match(after)
        or (after[:1].isalpha() and not _GLUED.match(after))
        or after[:1] == "/"
    ):
        return _made(Kind.OTHER, text, match, end, read(match[0], habit=habit), "", word, change)
    unit = words.UNIT.match(after)
    figure = read(match[0], counted=True if unit else None, habit=habit)
    if figure is None:
        return None
    if unit:
        kind = Kind.OTHER if figure.places else Kind.COUNT
        return _made(kind, text, match, end + unit.end(), figure, _noun(unit[1]), word, change)
    if figure.places:
        return _made(Kind.SCORE, text, match, end, figure, "", word, change)
    yearly = re.fullmatch(r"(?:19|20)\d\d", match[0]) and not re.search(r"(?::|\blà|=|\+)\s*$", text[:start])
    return _made(Kind.OTHER if yearly else Kind.COUNT, text, match, end, figure, _unknown_noun(after), word, change)


def _made(
    kind: Kind,
    text: str,
    match: re.Match[str],
    stop: int,
    figure: Figure | None,
    unit: str,
    word: str,
    change: bool,
) -> Token | None:
    if figure is None:
        return None
    return Token(
        kind,
        match.start(),
        match.end(),
        stop,
        match[0],
        figure.value,
        figure.places,
        unit,
        None,
        word,
        change,
    )


def _scaled(text: str, match: re.Match[str], word: str, change: bool, habit: Habit) -> Token | None:
    figure = read(match[0], habit=habit)
    amount = read_amount(text, match.end(), figure) if figure else None
    if figure is None or amount is None:
        return None
    unit = words.UNIT.match(text, amount.stop)
    kind = Kind.MONEY if amount.money else Kind.COUNT
    return Token(
        kind if amount.even else Kind.OTHER,
        match.start(),
        amount.end,
        amount.stop,
        text[match.start() : amount.end],
        amount.value,
        0,
        "đồng" if amount.money else _noun(unit[1]) if unit else "",
        None,
        word,
        change,
        Decimal(5).scaleb(amount.power - figure.places - 1),
    )


def _unknown_noun(after: str) -> str:
    """The word behind a number that is in no list: it still tells one thing counted from another."""
    match = re.match(r"\s(?:số )?([^\W\d_]+)", after)
    return match[1].lower() if match and match[1].lower() not in words.NO_UNIT else ""


def _noun(text: str) -> str:
    noun = " ".join(text.lower().split())
    return words.SAME_UNIT.get(noun, noun)
