"""Planned (theo chỉ tiêu): shares to be reached, or measured by a plan, whose base no number is told to be."""

from __future__ import annotations

import re

from motcua.rules.report_check.attachment import is_aimed
from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

from .bases import sides
from .done import is_done_of
from .text import Text, numbers_of, places_of

_AIM = re.compile(r"\b(?:phấn đấu|mục tiêu là|đặt mục tiêu|để (?:chạm|đạt)(?: tới)?)\b[^.]*$", re.IGNORECASE)
_ITSELF = re.compile(r"\b(?:chỉ tiêu|mục tiêu|kế hoạch|dự toán)\b[^\d;,.()]{0,30}\blà\s*$", re.IGNORECASE)
"""What tells right before a rate that it is an aim: "vượt chỉ tiêu tỉnh giao là 70%"."""
_OF_PLAN = re.compile(r"(?:so với |so )?(?:dự toán|kế hoạch|chỉ tiêu|giao\b)", re.IGNORECASE)
_TOLD_BEHIND = re.compile(
    r"\s*%?\s*(?:so với |so |của |mức )*(?:dự toán|kế hoạch|chỉ tiêu|mục tiêu|nghị quyết)\b[^\d;,.()]{0,80}"
    r"\(\s*(?:là )?"
)
"""What stands between a share of a plan and the plan itself: "45,8% so với chỉ tiêu của Bộ giao (67.000 tỷ đồng)"."""
_REACHED = re.compile(r"\bđạt\s*$", re.IGNORECASE)


def is_planned(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether a rate is an aim itself, or a share one to be reached, or one of a plan that no number is told to be."""
    if claim.kind == "V7" and token.kind is Kind.PERCENT and _ITSELF.search(passage.before(token, 60)):
        return True
    if claim.kind != "V1" or token.kind is not Kind.PERCENT or "÷" not in claim.formula:
        return False
    own, bases = sides(text, claim, passage, token)
    if any(place is passage and _TOLD_BEHIND.fullmatch(passage.between(token, base)) for place, base in bases):
        return False
    aimed = is_aimed(passage, token) and not is_done_of(passage, own, bases)
    if aimed or _AIM.search(passage.before(token, 160)):
        return True
    told = any(
        t.kind is Kind.RATIO or _OF_PLAN.search(f"{place.before(t, 80)} {place.after(t, 30)}") for place, t in bases
    )
    if _OF_PLAN.match(passage.after(token, 40).strip()):
        return not told
    money = any(t.kind is Kind.MONEY for _, t in places_of(text, numbers_of(claim.formula)[0], passage))
    plans = any(t.kind is Kind.RATIO or _OF_PLAN.search(place.before(t, 40)) for place, t in bases)
    return money and not plans and _goes_on(passage, token)


def _goes_on(passage: Passage, token: Token) -> bool:
    """Whether a share goes on behind one of a plan, told like it: "đạt 61% dự toán; ... đạt 58%"."""
    told = [t for t in passage.tokens if t.kind is Kind.PERCENT and t.start <= token.start]
    reached = [t for t in told if _REACHED.search(passage.before(t, 20)) or passage.depth(t)]
    own = [t for t in reached if passage.same_sentence(t, token)]
    firsts = (*reached[:1], *own[:1])
    return token in reached and any(_OF_PLAN.match(passage.after(t, 40).strip()) for t in firsts)
