"""Limited (mức và mốc): rates that tell how far some of several came, and shares of what there was at another time."""

from __future__ import annotations

import re

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .text import Text, clause, numbers_of, places_of

_LIMITS = frozenset(["trên", "dưới", "hơn"])
_COUNTED = re.compile(
    r"(?:^|\s)(?:\d[\d.]*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s(?:đơn vị|cơ quan|địa phương|đảng bộ|chi bộ|xã|"
    r"phường|thị trấn|huyện|quận|sở|ngành|bộ|tỉnh|trường|doanh nghiệp|dự án|khoản thu|lĩnh vực|chỉ tiêu|tiêu chí)\b"
    r"[^\d,;:.()]{0,70}$",
    re.IGNORECASE,
)
"""What stands before a rate that so many offices passed: "chỉ 3 đơn vị có tỷ lệ trễ hạn trên 2%"."""
_OF_THEN = re.compile(
    r"\s*(?:so với|của|trên|trong) (?:tổng )?(?:số )?[^,;.()\d]{2,40}?\b(?P<then>(?:cuối|đầu) (?:năm|kỳ|quý|nhiệm kỳ)|"
    r"(?:năm|kỳ|quý) (?:trước|ngoái))\b",
    re.IGNORECASE,
)
"""What tells behind a share that its base is of another time."""


def is_of_a_limit(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate with "trên" is one that so many offices passed, and tells no other rate in round figures, nor
    makes a hundred with others."""
    if claim.kind == "V3":
        told = [one for value in numbers_of(claim.formula)[1:] for one in places_of(text, value, passage)]
        return any(_is_limit(place, other) for place, other in told)
    return claim.kind == "V8" and _is_limit(passage, token)


def _is_limit(passage: Passage, token: Token) -> bool:
    if token.kind is not Kind.PERCENT or token.word not in _LIMITS:
        return False
    before = passage.before(token, 120)
    word = re.search(rf"\b{token.word}\s*$", before, re.IGNORECASE)
    return word is not None and _COUNTED.search(before[: word.start()]) is not None


def is_share_of_then(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether words behind a share tell that it is of what there was at another time, of which its base is not told:
    "đạt 2,98% so với tổng số đảng viên cuối năm 2017"."""
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    then = _OF_THEN.match(passage.after(token, 80))
    if then is None:
        return False
    base = numbers_of(claim.formula)[-1]
    told = [clause(place, other) for place, other in places_of(text, base, passage) if other is not token]
    return not any(re.search(rf"\b{then['then']}\b", one, re.IGNORECASE) for one in told)
