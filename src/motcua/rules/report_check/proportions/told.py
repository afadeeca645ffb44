"""Told shares (tỷ lệ kể bên số): a percentage right behind its part, or with its part in the bracket behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from motcua.rules.report_check import vocabulary as words
from motcua.rules.report_check.attachment import is_by_how_much, is_threshold
from motcua.rules.report_check.meant.seen import SCALE, Seen, alike
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .fitting import fits
from .things import is_alike

_LINK = (
    r"(?:đạt|chiếm|chiếm tới|bằng|tương đương|tương ứng|tức|hay|với|tỷ lệ|tỉ lệ|tỷ trọng|là|được|=|:|hoàn thành|mức|"
    r"ở mức|đến|tới|đã|cũng|chừng|vỏn vẹn|chỉ|mới|ứng với|nghĩa là)"
)
_GAP = re.compile(
    rf"(?P<noun>[^\d;.()\n:,]{{0,45}}?(?:, việc)?)\s*(?P<mark>[,(–-]|)\s*(?P<link>(?:{_LINK}\s*)*)", re.IGNORECASE
)
_GAP_OVER = re.compile(rf"[^\d;.()\n:]{{0,90}}?\s*[,(–-]\s*(?:{_LINK}\s*)*", re.IGNORECASE)
_REACHED = re.compile(r"\b(?:đạt|chiếm|tỷ lệ|tỉ lệ)\b", re.IGNORECASE)
_ENDED = re.compile(
    r"\s*\)?\s*(?:[.,;:)\n(–]|-\s|$|(?:và|còn|trong đó|tăng|giảm|cao hơn|thấp hơn|vượt|nhưng|thôi|theo|do|vì|nên)\b|"
    r"tổng số(?:\s*[.,;)]|$)|(?:so với |trên |trong )?tổng(?:\s*[.,;)]|$))",
    re.IGNORECASE,
)
_FORMER = re.compile(
    r"\s*(?:so (?:với )?)?(?:mức )?(?:cùng kỳ|cùng thời|(?:năm|kỳ|quý|tháng) (?:trước|ngoái|\d))", re.IGNORECASE
)
_OPENS = re.compile(r"\s*(?:[-+*•]\s*)?(?:trong|trên)\s+(?:tổng\s+)?(?:số\s+)?", re.IGNORECASE)
_AS_MUCH = re.compile(r"\bbằng\s*$", re.IGNORECASE)
_NAME = re.compile(
    r"\s*(?:(?:so với|trên|của|trong)\s+)?(?:tổng\s+)?(?:số\s+)?(?P<name>[^\d,.;:()\n]{2,60})", re.IGNORECASE
)
_OVER = re.compile(
    r"[^\d;,.()\n:]{0,60}?(?:/|\b(?:trên|trong))\s*(?:tổng(?:\s+[^\W\d_]+){0,3}\s*)?(?:số\s*)?(?:là\s*)?",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"(?:\b(?:chỉ tiêu|kế hoạch|dự toán|KH)\b[^\d,;.()\n]{0,40}|,\s*(?:trên|trong) tổng (?:số )?|"
    r"\bđặt (?:bên|trên) [^\d,;.()\n]{0,40})\(?\s*$",
    re.IGNORECASE,
)
"""What stands before a number that another one told before is held against."""
_CLOSED = re.compile(r"[^\d()]{0,20}\)\s*,?\s*(?:(?:thì|đã|mới|chỉ) )?(?:đạt|bằng)\b[^\d;.()]{0,15}", re.IGNORECASE)
"""Between what was to be, in its bracket, and how much of it was reached."""
_THUS = re.compile(r"[^\d;.()\n:]{0,60}?(?:,|\bthì\b|\bđạt\b|\bbằng\b|\(|\))[^\d;.()\n:,]{0,40}", re.IGNORECASE)
_OF = re.compile(
    r"\s*(?:(?:của|trong|trên|so với)\s+(?:tổng\s+)?(?:số\s+)?|"
    r"(?:so với |của )?(?:kế hoạch|chỉ tiêu|dự toán|chương trình|KH|DT)\b[^\d;.()\n]{0,40}"
    r"\((?:\s*(?:KH|DT|kế hoạch|chỉ tiêu|dự toán|là|giao))*\s*)",
    re.IGNORECASE,
)
"""Between a share and its whole behind it."""
_PLAN = re.compile(r"(?:kế hoạch|chỉ tiêu|dự toán|KH\b|DT\b)", re.IGNORECASE)
_INNER = re.compile(r"\([^()]*\)")
_BARE = re.compile(r"\s*\(\s*")
_MANY = 4
"""Of how many figures a count is that is reckoned with though it is told as more or less: "hơn 27.784 triệu đồng"."""


@dataclass(frozen=True, slots=True)
class Told:
    """Told share (tỷ lệ kể bên số): the share, its part, its whole where the words say it, surely or likely, how its
    base is called behind it, and another number told in one breath with the part."""

    share: Seen
    part: Seen
    whole: Seen | None
    name: str
    sure: bool = True
    twin: Seen | None = None

    @property
    def of_plan(self) -> bool:
        """Whether it is called a share of a plan."""
        return bool(_PLAN.match(self.name))


def told_shares(numbers: Sequence[Seen]) -> Iterator[Told]:
    """Told shares (tỷ lệ kể bên số) of one passage, whose numbers these are."""
    for place, one in enumerate(numbers):
        share = _sharply(one)
        if is_share(share) or (share is not one and _is_plain(share)):
            found = _before(numbers, place, share) or _behind(numbers, place, share)
            if found is not None:
                yield found


def _sharply(share: Seen) -> Seen:
    """A share told as more or less than one with decimals, which hardly lies further off than its last: "hơn 63,6%"."""
    places = share.written.token.places
    if share.kind is not Kind.PERCENT or not share.about or not places:
        return share
    return replace(share, step=2 * SCALE // 10**places, half=SCALE // 10**places)


def is_share(share: Seen) -> bool:
    """Whether a number is a percentage of something, as it stands."""
    token = share.written.token
    return _is_plain(share) and not share.about and not is_threshold(share.passage, token)


def _is_plain(share: Seen) -> bool:
    """Whether a number is a percentage of what there is now."""
    token = share.written.token
    plain = share.kind is Kind.PERCENT and token.unit == "%" and not share.change
    return plain and not compares(share.passage, token)


def compares(passage: Passage, percent: Token) -> bool:
    """Whether a percentage is of what was before: "bằng 103% so với cùng kỳ; ... bằng 108,6%"."""
    if _FORMER.match(passage.after(percent, 40)):
        return True
    if not _AS_MUCH.search(passage.before(percent, 12)):
        return False
    rates = [t for t in passage.tokens if t.kind is Kind.PERCENT and passage.same_sentence(t, percent)]
    return any(
        _AS_MUCH.search(passage.before(t, 12)) and _FORMER.match(passage.after(t, 40))
        for t in rates
        if t.start < percent.start
    )


def between(one: Seen, other: Seen) -> str:
    """What is written between two numbers, brackets left out."""
    start = one.passage.start
    return _INNER.sub(" ", one.passage.text[one.written.token.stop - start : other.written.token.start - start])


def _before(numbers: Sequence[Seen], place: int, share: Seen) -> Told | None:
    if (reached := _in_bracket(numbers[:place], share)) is not None:
        return reached
    open_ones = _open(numbers[:place], share)
    if open_ones and is_by_how_much(share.passage, open_ones[-1].written.token):
        return None
    if not open_ones or words.RESPECTIVELY.search(share.passage.sentence(share.written.token)):
        return None
    part, earlier = open_ones[-1], open_ones[:-1]
    if earlier and (part.side or (_may_change(earlier[-1]) and _is_over(earlier[-1], part))):
        gap = between(part, share)
        if (match := _GAP.fullmatch(gap)) is None and not _GAP_OVER.fullmatch(gap):
            return None
        if match is not None and not match["mark"] and _is_round(share):
            return None
        return Told(share, earlier[-1], part, _name(share, part))
    if part.change and earlier and not earlier[-1].change and _REACHED.search(between(part, share)):
        part, earlier = earlier[-1], earlier[:-1]
        gap = between(open_ones[-1], share)
    else:
        gap = between(part, share)
    if is_counted(part) and _AGAINST.search(share.passage.before(part.written.token, 60)) and _THUS.fullmatch(gap):
        return _against(numbers[:place], part, share)
    match = _GAP.fullmatch(gap)
    if match is None or not (match["mark"] or match["link"]) or not is_counted(part):
        return None
    if not match["mark"] and _is_round(share):
        return None
    if (whole := _whole_behind(numbers[place + 1 :], share)) is not None:
        same = next((n for n in reversed(open_ones) if is_counted(n) and _are_same(n, whole)), None)
        return Told(share, same, whole, "") if same is not None else None
    name = _name(share, part)
    opening = None if name else _opening(numbers[:place], part)
    return Told(share, part, opening, name, twin=None if opening else _twin(earlier, part))


def _opening(earlier: Sequence[Seen], part: Seen) -> Seen | None:
    """The whole that opens the sentence of a part: "Trong 84 đại biểu có 31 nữ"."""
    first = next((n for n in earlier if n.sentence == part.sentence), None)
    if first is None or first.index >= part.index or not is_counted(first) or not is_alike(first, part):
        return None
    return first if _OPENS.fullmatch(first.opening) else None


def _is_round(share: Seen) -> bool:
    """Whether a share is as round as what many reach: "16 xã đạt 100%"."""
    return not share.written.token.places and share.written.value % 5 == 0


def _open(earlier: Sequence[Seen], share: Seen) -> list[Seen]:
    """The numbers of its sentence before a share, without those of brackets that have closed."""
    passage, bracket = share.passage, share.passage.bracket(share.written.token)
    return [
        n
        for n in earlier
        if n.sentence == share.sentence
        and (n.depth < share.depth or (n.depth == share.depth and passage.bracket(n.written.token) == bracket))
    ]


def _twin(earlier: Sequence[Seen], part: Seen) -> Seen | None:
    """The number told in one breath with a part: "1.312 vụ, 2.286 bị cáo"."""
    if not earlier or not is_counted(earlier[-1]) or earlier[-1].unit == part.unit or part.kind is not earlier[-1].kind:
        return None
    gap = between(earlier[-1], part)
    return earlier[-1] if re.fullmatch(r"\s*[^\d;.()\n:,]{0,20}(?:,|/|-|với|và)\s*(?:với\s+)?", gap) else None


def _whole_behind(later: Sequence[Seen], share: Seen) -> Seen | None:
    """ "51,01% của 11.444 việc", "98,1% kế hoạch (KH 1.120 ha)"."""
    if not later or not is_counted(later[0]) or later[0].sentence != share.sentence:
        return None
    passage = share.passage
    gap = passage.text[share.written.token.stop - passage.start : later[0].written.token.start - passage.start]
    return later[0] if _OF.fullmatch(gap) else None


def _against(earlier: Sequence[Seen], plan: Seen, share: Seen) -> Told | None:
    """ "37.216 hồ sơ, so kế hoạch 40.000 hồ sơ đạt 93,0%": of the last number before that counts the same."""
    told = [n for n in earlier if n.index < plan.index and is_counted(n) and n.kind is plan.kind]
    told = [n for n in told if n.depth == share.depth and (n.unit == plan.unit or not n.unit or not plan.unit)]
    if not told:
        return None
    part = next((n for n in reversed(told) if fits(share, n, plan)), told[-1])
    own = [n for n in told if n.sentence == share.sentence]
    return Told(share, part, plan, _name(share, part), sure=plan.depth > share.depth and own == [part])


def _in_bracket(earlier: Sequence[Seen], share: Seen) -> Told | None:
    """ "96 đảng viên, so với kế hoạch (90 đảng viên) đạt 106,7%": the same where a bracket holds what was to be."""
    plan = earlier[-1] if earlier else None
    if plan is None or plan.sentence != share.sentence or plan.depth != share.depth + 1 or not is_counted(plan):
        return None
    passage, token = share.passage, plan.written.token
    gap = passage.text[token.stop - passage.start : share.written.token.start - passage.start]
    if _CLOSED.fullmatch(gap) is None or _AGAINST.search(passage.before(token, 60)) is None:
        return None
    return _against(earlier, plan, share)


def _behind(numbers: Sequence[Seen], place: int, share: Seen) -> Told | None:
    """ "96,3% (1.140 hồ sơ)", but not "ít hơn 04 vụ = 2,3% (172/176 vụ)"."""
    passage, token, later = share.passage, share.written.token, numbers[place + 1 :]
    if place and numbers[place - 1].change and numbers[place - 1].sentence == share.sentence:
        return None
    if not later or later[0].sentence != share.sentence or not is_counted(later[0]):
        return None
    gap = passage.text[token.stop - passage.start : later[0].written.token.start - passage.start]
    if later[0].depth != share.depth + 1 or not _BARE.fullmatch(gap):
        return None
    whole = later[1] if len(later) > 1 and later[1].written.token is later[0].written.token else None
    return Told(share, later[0], whole, "")


def _is_over(part: Seen, whole: Seen) -> bool:
    """Whether a slash, "trên" or "trong tổng số" stands between a part and its whole."""
    gap, over = between(part, whole), whole.written.token.word == "trên"
    if not whole.is_counted or whole.change or not whole.value or (whole.about and not over):
        return False
    if not (over or _OVER.fullmatch(gap)) or part.value > 12 * whole.value or part.kind is not whole.kind:
        return False
    return "/" not in gap or _are_same(part, whole)


def _are_same(part: Seen, whole: Seen) -> bool:
    """Whether two numbers do not name different things."""
    if part.kind is not whole.kind or alike(part, whole) == "apart":
        return False
    measured = [n for n in (part, whole) if words.MEASURE.match(n.unit)]
    return len(measured) != 1 or not (part.unit and whole.unit)


def _name(share: Seen, part: Seen) -> str:
    """How the base is called behind a share; "" when nothing is said of it but what it counts."""
    behind = share.passage.after(share.written.token, 70)
    match = None if _ENDED.match(behind) else _NAME.match(behind)
    name = match["name"].strip().lower() if match else ""
    return name if content(name) - content(part.unit) or _PLAN.match(name) else ""


def is_counted(number: Seen) -> bool:
    """Whether a number counts things as they stand."""
    return _may_change(number) and not number.change


def _may_change(number: Seen) -> bool:
    sharp = not number.about or len(number.written.digits.strip("0")) >= _MANY
    return number.is_counted and sharp and number.value > 0
