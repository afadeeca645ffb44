"""Attachment (gắn tỷ lệ với số): which number of a sentence a percentage is a share of, or the share of which."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from . import vocabulary as words
from .bounds import like
from .reading import Passage, shield
from .tokens import Kind, Token

_JOINED = re.compile(r"[^\d;:.()\n,]{0,30}(?:,|\b(?:và|cùng|với)\b)\s*")
_BRACKETED = re.compile(r"\([^()]*\)")
_LINK_ONLY = re.compile(
    r"^(?:và |hay |tức |chỉ )?(?:(?:đạt|chiếm|với|bằng|tương đương|tương ứng|tỷ lệ|tỉ lệ|tỷ trọng|khoảng|gần|"
    r"hơn|trên|xấp xỉ|ngót|là|được|đến|tới"
    r"|lệ|=|:|với tỷ lệ|mức|chỉ|hoàn thành|chung|chừng|cao nhất)\s*)+$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"^(?:và |với )?(?:tỷ lệ|tỉ lệ)\s+(?P<name>[^,;()]{3,60}?)\s*(?:là|đạt|chiếm|:|=)\s*(?:\w+ )?$", re.IGNORECASE
)
_WEAK_AFTER = re.compile(
    r"^(?:\s*(?:$|[,.;:()\n”\"]|và\b|còn\b|trở|tăng|giảm|cao hơn|thấp hơn|vượt|đứng|xếp|là\b|nhưng|trong đó|gồm"
    r"|(?:so với |trên |trong |của )?tổng(?: số)?\b|(?:trên |so với )?số\b))"
)
_LIMIT = re.compile(r"\(\s*(?:trên|hơn|dưới|từ|≥|>|<|≤)\s*$", re.IGNORECASE)
_RIGHT_COUNT = re.compile(r"^\s*\((?:tương đương|tương ứng|tức|gồm|với|có|là)?\s*[^\d();,]{0,30}$", re.IGNORECASE)
_OF_TOTAL = re.compile(r"\s*(?:so với |trên |trong |của )?(?:tổng(?: số)?|số)\b([^,.;:()]*)")
_SAME_BASE = re.compile(
    r"tiếp nhận|giải quyết|\bđã\b|trong kỳ|phát sinh|toàn|được giao|\bgiao\b|\bcủa\b|này|trên|đến hạn"
)
_RIGHT_RATIO = re.compile(r"^\s*(?:tổng )?số [^\d();.]{2,50}\(\s*$", re.IGNORECASE)
_RIGHT_RUNNING = re.compile(
    r"^\s*,?\s*(?:tương đương|tương ứng|tức|với|ứng)\s*(?:với\s*|là\s*)?(?:\w+\s*)?$", re.IGNORECASE
)
_FOREIGN_BASE = re.compile(
    r"cùng kỳ|năm trước|so với (?!tổng|số|kế hoạch)|năm \d|kỳ trước|tháng trước|quý trước", re.IGNORECASE
)

_PLANNED = re.compile(r"(?:chỉ tiêu|kế hoạch|dự toán|mục tiêu)(?: (?:giao|năm|đề ra|là))*\s*:?\s*$", re.IGNORECASE)
_PLAN_BEHIND = re.compile(
    r"^\s*(?:so với |của )?(?:kế hoạch|chỉ tiêu|dự toán|chương trình|mục tiêu|(?:trong |trên )?tổng(?: số)?)"
    r"[^\d;.,()]{0,40}\(?\s*(?:là )?$",
    re.IGNORECASE,
)
_BY_HOW_MUCH = re.compile(r"\b(?:thêm|bớt|hụt|dôi|nhích)(?: được| đi| lên| ra| đến| tới)? $", re.IGNORECASE)
_AIMED = re.compile(
    r"\s*(?:\([^()]*\))?(?!\s*(?:trên|trong|của|về) (?:tổng )?số\b)"
    r"[^.;()]{0,30}\b(?:vượt|hụt|kém|thấp hơn|cao hơn|so)\b[^.;()]{0,16}\bchỉ tiêu\b",
    re.IGNORECASE,
)
"""Behind a share that is measured by an aim and names no base: "tỷ lệ 78% (tăng 2%), hụt 3% so chỉ tiêu"."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A percentage's own number; `sure` when the sentence plainly says that the one is the share of the other."""

    token: Token
    sure: bool


def is_by_how_much(passage: Passage, token: Token) -> bool:
    """Whether a number tells by how much something rose or fell: "thêm 12 trường"."""
    return _BY_HOW_MUCH.search(passage.before(token, 16)) is not None


def are_joined(between: str) -> bool:
    """Are joined (kể liền nhau): whether two numbers are told as things that belong together: "683 thẻ mới và 437"."""
    return _JOINED.fullmatch(between) is not None


def is_aimed(passage: Passage, token: Token) -> bool:
    """Whether a share is measured by an aim, so that its base may be told nowhere."""
    return _AIMED.match(passage.after(token, 60)) is not None


def is_threshold(passage: Passage, percent: Token) -> bool:
    """Whether a percentage is a limit, a target or a range, and so no result."""
    before, after = passage.before(percent, 60), passage.after(percent, 20)
    if words.THRESHOLD_AFTER.match(after):
        return True
    if _LIMIT.search(before):
        return True
    bare = re.sub(r"\b(?:gần|hơn|trên|khoảng)\s*$", "", before)
    return bool(words.THRESHOLD_BEFORE.search(bare))


def attach(passage: Passage, percent: Token) -> Attachment | None:
    """Attach (gắn): the count or ratio a percentage speaks of, before it or in the brackets behind it."""
    left = _left(passage, percent)
    if (planned := _over_plan(passage, percent, left)) is not None:
        return planned
    if left and left.token.kind is Kind.RATIO:
        return left
    right = _right(passage, percent)
    if right and (right.token.kind is Kind.RATIO or left is None or not left.sure):
        return right
    return left


def _left(passage: Passage, percent: Token) -> Attachment | None:
    token = _previous(passage, percent)
    if token is None or token.change:
        return None
    gap = passage.text[token.stop - passage.start : percent.start - passage.start]
    gap = _BRACKETED.sub(" ", gap)
    if len(gap) > 110 or ";" in gap or "\n" in gap or "trong đó" in gap:
        return None
    shielded = re.sub(r"[:]", ",", shield(gap))
    head, comma, tail = _split_last(shielded)
    if words.OTHER_SUBJECT.search(tail if comma == "(" else gap):
        return None
    if comma:
        head_fits = "," not in head.replace(", thị trấn", "").replace(", phường", "") or token.kind is Kind.RATIO
        named = _NAMED.match(tail)
        if named:
            same = words.member_of(named["name"])
            return Attachment(token, bool(same) and same == passage.member(token))
        if not _LINK_ONLY.match(tail.strip() or "="):
            return None
        return Attachment(token, head_fits and _ends_plainly(passage, percent))
    if " và " in shielded or (not words.LINK.search(gap) and gap.strip()):
        return None
    if not gap.strip():
        return None
    round_one = percent.places == 0 and percent.value % 5 == 0
    sharing = re.search(r"\bchiếm\b", gap) is not None
    plain = _LINK_ONLY.match(gap.strip()) is not None
    sure = (sharing or not round_one) and (plain or sharing or token.kind is Kind.RATIO or percent.places > 0)
    if re.search(r"\bcó\b", gap) and not sharing:
        sure = False
    return Attachment(token, sure and _ends_plainly(passage, percent))


def _over_plan(passage: Passage, percent: Token, left: Attachment | None) -> Attachment | None:
    """ "1.906 bản so với chỉ tiêu 1.900 bản (đạt 100,3%)", "3.462 lượt, đạt 104,9% kế hoạch (3.300 lượt)"."""
    if left is not None and _PLANNED.search(passage.before(left.token, 40)) and left.token.kind is not Kind.RATIO:
        earlier = [t for t in passage.tokens if t.start < left.token.start and passage.same_sentence(t, percent)]
        earlier = [t for t in earlier if like(t, left.token) and not t.change]
        return _ratio_of(earlier[-1], left.token, left.sure) if earlier else None
    following = [t for t in passage.tokens if t.start > percent.start and passage.same_sentence(t, percent)]
    if left is None or not following or not like(left.token, following[0]) or left.token.kind is Kind.RATIO:
        return None
    gap = passage.text[percent.stop - passage.start : following[0].start - passage.start]
    return _ratio_of(left.token, following[0], left.token.exact) if _PLAN_BEHIND.match(gap) else None


def _ratio_of(part: Token, whole: Token, sure: bool) -> Attachment | None:
    """Two counts as the ratio they were told to be; nothing when one of them is not exact."""
    if not part.exact or not whole.exact or not whole.value or part.kind is Kind.RATIO or whole.kind is Kind.RATIO:
        return None
    slack = max(part.slack, whole.slack)
    return Attachment(replace(part, kind=Kind.RATIO, whole=whole.value, slack=slack), sure)


def _split_last(gap: str) -> tuple[str, str, str]:
    """A gap cut at its last comma, bracket or dash."""
    places = [gap.rfind(","), gap.rfind("("), gap.rfind(" - "), gap.rfind(" – ")]
    place = max(places)
    if place < 0:
        return gap, "", ""
    return gap[:place], gap[place], gap[place + 1 :].strip(" -–")


def _previous(passage: Passage, percent: Token) -> Token | None:
    """The number before a percentage, brackets that closed in between left out."""
    depth = passage.depth(percent)
    bracket = passage.bracket(percent)
    for token in reversed([t for t in passage.tokens if t.start < percent.start]):
        if not passage.same_sentence(token, percent):
            return None
        if passage.depth(token) > depth or (passage.depth(token) == depth and passage.bracket(token) != bracket):
            continue
        if token.kind in (Kind.OTHER, Kind.PERCENT):
            return None
        return _over_total(passage, token) or token
    return None


def _over_total(passage: Passage, whole: Token) -> Token | None:
    """The part in "212 lượt nữ trên tổng số 512 lượt", given the whole."""
    if not re.search(r"(?:\b(?:trên|trong|/)\s*tổng(?: số)?|[^\W\d]\)?\s?/)\s*$", passage.before(whole, 30)):
        return None
    earlier = [t for t in passage.counts() if t.start < whole.start and passage.same_sentence(t, whole)]
    earlier = [t for t in earlier if passage.depth(t) <= passage.depth(whole)]
    return earlier[-1] if earlier and earlier[-1].value <= whole.value else None


def _right(passage: Passage, percent: Token) -> Attachment | None:
    following = [t for t in passage.tokens if t.start > percent.start and passage.same_sentence(t, percent)]
    if not following or following[0].kind not in (Kind.COUNT, Kind.RATIO, Kind.SCORE, Kind.MONEY):
        return None
    token = following[0]
    gap = passage.text[percent.stop - passage.start : token.start - passage.start]
    if token.change or _FOREIGN_BASE.search(gap):
        return None
    if _RIGHT_RUNNING.match(gap):
        return Attachment(token, True)
    if not _RIGHT_COUNT.match(gap) and not (token.kind is Kind.RATIO and _RIGHT_RATIO.match(gap)):
        return None
    bracket = passage.bracket(token)
    inside = [t for t in following if passage.bracket(t) == bracket and t.kind is not Kind.OTHER]
    rest = passage.text[token.stop - passage.start :].split(")")[0]
    alone = len(inside) == 1 and not _FOREIGN_BASE.search(rest)
    return Attachment(token, alone) if alone or token.kind is Kind.RATIO else None


def _ends_plainly(passage: Passage, percent: Token) -> bool:
    """Whether nothing behind the percentage gives it another base ("97% dân số", "90% kế hoạch")."""
    after = passage.after(percent, 40)
    return bool(_WEAK_AFTER.match(after)) and not _names_another_base(after)


def _names_another_base(after: str) -> bool:
    """Whether "% tổng số hồ sơ lưu trữ" names a whole that is told by no count."""
    match = _OF_TOTAL.match(after)
    if not match:
        return False
    rest = words.UNIT.sub("", match[1], count=1) if words.UNIT.match(match[1]) else match[1]
    return bool(rest.strip()) and not _SAME_BASE.search(rest)
