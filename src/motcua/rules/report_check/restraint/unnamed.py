"""Unnamed (thứ chưa được nhắc): an average or a rise whose own words tell that it is of nothing told before."""

from __future__ import annotations

import re

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .text import Text, numbers_of

_NAMED = re.compile(r"(?:^|[,;:.(])\s*([^,;:.()\d]+)\b(?:bình quân|trung bình)\b[^,;:.()]*$", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(["tính", "ra", "như", "vậy", "và", "tức", "là", "đạt", "số", "mức", "mỗi", "với", "đó"])
_IN_STEPS = _IDLE | frozenset(
    "so cùng kỳ năm trước ngoái quý tháng tăng giảm thêm bớt trong có tương ứng đương hay tỷ tỉ lệ khoảng hơn "  # noqa: SIM905
    "triệu nghìn đồng nữa số bị được".split()
)
_TO_REACH = re.compile(
    r"\b(?:kế hoạch|chỉ tiêu|mục tiêu|nghị quyết)\b[^\d;,.()]{0,25}\b(?:tăng|giảm)\s*$", re.IGNORECASE
)
_DIGIT = re.compile(r"\d")
_STRETCH = re.compile(r"\s*(ngày|giờ|phút|tháng)\b")


def is_average_of_unnamed(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether what is averaged was not named before: "cho vay 47.390 triệu đồng ...; dư nợ bình quân 62 triệu đồng", "5
    lớp với 210 học viên, bình quân mỗi lớp 3 ngày"."""
    if claim.kind != "V1" or token.kind is Kind.PERCENT or "÷" not in claim.formula:
        return False
    told = passage.text[: token.start - passage.start]
    if (stretch := _STRETCH.match(passage.text, token.end - passage.start)) and not re.search(
        rf"\d\s*{stretch[1]}\b", told
    ):
        return True
    named = _NAMED.search(passage.before(token, 120))
    own = set(_LETTERS.findall(named[1].lower())) - _IDLE if named else set()
    earlier = told[: len(told) - len(named[0])] if named else told
    if not _DIGIT.search(earlier):  # no more than "Bên cạnh đó," before it
        earlier += next((one.text for one in reversed(text.passages) if one.start < passage.start), "")
    return bool(own) and own.isdisjoint(_LETTERS.findall(earlier.lower()))


def is_rise_of_unnamed(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether what rose was not named before: "nhận 500 hồ sơ, tăng 50 hồ sơ trực tuyến (15,2%)"."""
    if claim.kind != "V7" or token.kind is not Kind.PERCENT or "÷ (" not in claim.formula:
        return False
    step = next((t for t in reversed(passage.tokens) if t.stop <= token.start), None)
    if step is None or step.kind is Kind.PERCENT or not passage.same_sentence(step, token):
        return False
    if step.value != numbers_of(claim.formula)[0]:
        return False
    own = set(_LETTERS.findall(passage.text[step.stop - passage.start : token.start - passage.start].lower()))
    told = passage.text[: step.start - passage.start]
    if passage.sentence_span(step)[0] == passage.start and (place := text.passages.index(passage)):
        told = f"{text.passages[place - 1].text} {told}"
    return not own - _IN_STEPS <= set(_LETTERS.findall(told.lower()))


def is_growth_to_reach(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rise or a fall is one to be reached: "giảm 4,20 điểm %, vượt chỉ tiêu giảm 4%"."""
    return claim.kind == "V7" and _TO_REACH.search(passage.before(token, 40)) is not None
