"""Alone (một mình): rates told in a sentence without a count, whose own words name what they are of."""

from __future__ import annotations

import re

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .bases import sides
from .text import Text, parts_of

_MEAN = re.compile(
    r"\b(?:bình quân|trung bình)(?: chung)?(?: (?:của|theo))? (?:các|mỗi|từng|toàn)\b[^;.()\d]*$|"
    r"\b(?:bình quân|trung bình)(?: chung)? (?:của|theo)\b[^;.()\d]*$",
    re.IGNORECASE,
)
"""An average over offices, of which each has a rate of its own: "tính bình quân các sở, tỷ lệ ..."."""
_CAPACITY = re.compile(
    r"\b(?:công suất|hiệu suất|dung tích|hệ số|mật độ|độ che phủ|tỷ suất|"
    r"tỷ lệ (?:lấp đầy|che phủ|chuyên cần|thất thoát|khai thác))\b[^,;.()\d]*$",
    re.IGNORECASE,
)
"""A rate of what could be used, which is no share of what is counted beside it."""
_CLAUSE = re.compile(r"(?<=[,;.:])(?!\d)[^,;.:()]*$")
_IDLE = frozenset("thực kết quả nên tương đương ứng tức vượt thế vị đơn đi chỉ mới vỏn vẹn".split())  # noqa: SIM905
_FILE = frozenset(["hồ", "sơ"])
_NAMED = 2


def is_of_what_is_used(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate tells how far something is used, or is an average over offices: "điều trị 5.263 lượt, công suất
    giường bệnh 91,4%", "tính bình quân các sở thì bằng 18,9%"."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT:
        return False
    before = passage.before(token, 160)
    return bool(_CAPACITY.search(before) or _MEAN.search(before))


def is_rate_of_another(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate is called by words that hardly come back where the numbers are told that it was tried with: "lợn
    7.450 con; tiêm phòng lở mồm long móng đạt 81%", "đúng hạn 969 hồ sơ ... Hồ sơ ở mức độ 3, 4 đạt 19,5%"."""
    told = parts_of(text, claim, passage) if any(sides(text, claim, passage, token)) else []
    if not told or any(t.kind is Kind.RATIO for _, t in told):
        return False
    called = content(" ".join(f"{place.before(t, 60)} {t.unit} {place.label(t)[1]}" for place, t in told))
    before = [t for t in passage.tokens if t.start < token.start and passage.same_sentence(t, token)]
    if any(t.kind is not Kind.PERCENT for t in before):
        clause = _CLAUSE.search(passage.between(before[-1], token))
        named = content(clause[0]) - _IDLE if clause and before[-1].kind is not Kind.PERCENT else frozenset()
        return len(named) >= _NAMED and named.isdisjoint(called)
    if any(place is passage and place.same_sentence(t, token) for place, t in told):
        return False
    named = content(passage.before(token)) - _FILE
    return len(named & called) < min(_NAMED, len(named))
