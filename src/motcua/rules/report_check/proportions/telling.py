"""Telling (nêu lỗi): shares that agree with a number told before, and those that one slip of the hand would mend."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from motcua.rules.report_check.attachment import is_aimed
from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.explanation import share_claim
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen, in_figures
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.rounding import plain
from motcua.rules.report_check.same import fits_closely

from .fitting import fits, implied, is_near, is_rest, rounds, slips
from .told import Told, between
from .wholes import alike_shares, is_explained, is_of_own_base, is_of_sum, is_planned, wholes

_CARRIED = re.compile(r"\b(?:(?:kỳ|tháng|năm|quý) trước|chuyển (?:sang|qua)|tồn)\b", re.IGNORECASE)
_THEN = re.compile(
    r"\W*(?:(?:so với )?cùng kỳ|đầu (?:năm|kỳ|quý|nhiệm kỳ)|(?:năm|tháng|quý|kỳ) (?:trước|ngoái))\b", re.IGNORECASE
)
"""How a sentence opens whose shares are of what there was then."""
_ALL, _MOST = 100, 110 * SCALE
_WHOLLY = frozenset(
    ["hồ sơ", "hs", "văn bản", "kiến nghị", "phiếu", "đơn", "vụ", "vụ việc", "việc", "thủ tục hành chính"]
)
_EXCEEDED = re.compile(
    r"kế hoạch|chỉ tiêu|dự toán|mục tiêu|yêu cầu|\bgiao\b|vượt|so với|so cùng|cùng kỳ|trước|gấp|bằng|tăng|giảm",
    re.IGNORECASE,
)
"""What tells that something may be more than all of its base."""
_WORTH = frozenset(["tổng", "trị", "giá", "kim", "ngạch", "hàng", "hóa"])
"""Words of a base that tell no other one: "54,9% tổng trị giá xuất khẩu"."""
_FURTHER = re.compile(r"\b(?:đến hạn|tới hạn|điều kiện|hợp lệ|phải)\b", re.IGNORECASE)
"""Words of a part that may be a share of fewer things than the whole before it."""


def judge_told(told: Told, row: Sequence[Seen], shares: Sequence[Told]) -> Iterator[Claim]:
    """The claim on a share, if its base is plain."""
    if is_impossible(told):
        token = told.share.written.token
        exact, limit = plain(token.value), "100"
        yield claim_on(
            told.share.passage, token, kind="V4", computed=limit, formula=f"{exact} > {limit}", verdict=Verdict.WRONG
        )
        return
    if told.whole is not None:
        if rounds(told.share, told.part, told.whole):
            yield claim(told, told.whole.value, Verdict.OK)
        elif _is_off(told, told.whole) and (told.sure or _is_mended(told, [told.whole], row)):
            yield claim(told, told.whole.value, Verdict.WRONG)
        return
    readings = [told] if told.twin is None else [told, replace(told, part=told.twin, twin=None)]
    found = [(one, [whole for whole in wholes(one, row, shares) if _is_called(one, whole)]) for one in readings]
    for one, bases in found:
        agreeing = next((whole for whole in bases if rounds(one.share, one.part, whole)), None)
        if agreeing is not None:
            yield claim(one, agreeing.value, Verdict.OK)
            return
    if not any(is_explained(one, row) or _is_of_sum(one, bases, shares) for one, bases in found):
        yield from islice((claim for one, bases in found if bases for claim in _doubted(one, bases, row, shares)), 1)


def is_impossible(told: Told) -> bool:
    """Whether more than all of something was done of it, and no aim is told that can be exceeded."""
    share, part = told.share, told.part
    if share.value <= _MOST or part.unit not in _WHOLLY or part.change:
        return False
    if told.whole is not None and told.whole.value < part.value:
        return False
    return not _EXCEEDED.search(share.passage.sentence(share.written.token))


def _is_of_sum(told: Told, found: Sequence[Seen], shares: Sequence[Told]) -> bool:
    """Whether the parts of a list together are its base, and no whole is that sum with a slip."""
    near = [whole for whole in found if whole.sentence == told.part.sentence]
    return is_of_sum(told, shares) and not any("w" in slips(told.share, told.part, whole) for whole in near)


def _is_off(told: Told, whole: Seen) -> bool:
    return not fits(told.share, told.part, whole) and not is_rest(told.share, told.part, whole)


def _is_mended(told: Told, found: Sequence[Seen], row: Sequence[Seen]) -> bool:
    return not is_explained(told, row) and any(slips(told.share, told.part, whole) for whole in found)


def _doubted(told: Told, found: Sequence[Seen], row: Sequence[Seen], shares: Sequence[Told]) -> Iterator[Claim]:
    """A share that no number gives: the slip that would mend it, and all other strange shares beside with it, of which
    the first is told."""
    if _is_aimed(told.share) or is_of_own_base(told, shares, row):
        return
    strange = alike_shares(told, shares, row)
    if any(one.share.index < told.share.index for one in strange):
        return
    found = [whole for whole in found if not (_is_carried_on(whole, told.part) or _is_beyond(whole, told))]
    found = [whole for whole in found if not _is_told_roughly(whole, told)]
    if not told.share.written.token.places:
        found = [] if told.name else found[:1]
    for whole in found:
        mended = slips(told.share, told.part, whole)
        if strange:
            mended = "w" if all("w" in slips(one.share, one.part, whole) for one in (told, *strange)) else ""
        if mended:
            yield claim(told, whole.value, Verdict.WRONG)
            return
    if _FURTHER.search(" ".join(told.part.passage.label(told.part.written.token))):
        return
    if strange and _THEN.match(told.part.passage.sentence(told.part.written.token)):
        return
    above = told.share.value > _ALL * SCALE
    nearest = next((whole for whole in found if above or whole.value >= told.part.value), None)
    if told.name or nearest is None or not _is_close(nearest, told, row):
        return
    if all(is_near(one.share, one.part, nearest) for one in (told, *strange)):
        yield claim(told, nearest.value, Verdict.WRONG)


def _is_aimed(share: Seen) -> bool:
    """Whether a share is all that was to be reached, or measured by an aim, so that its base may be told nowhere."""
    return share.value == _ALL * SCALE or is_aimed(share.passage, share.written.token)


def _is_close(whole: Seen, told: Told, row: Sequence[Seen]) -> bool:
    """Whether a whole stands in the sentence of its part, or in the one before that the part opens again and a word
    makes a share of."""
    part = told.part
    if whole.sentence == part.sentence:
        return True
    if whole.sentence[1] != part.sentence[0]:
        return False
    return not any(n.index < part.index and n.sentence == part.sentence and n.is_counted for n in row)


def _is_beyond(whole: Seen, told: Told) -> bool:
    """Whether a share in a bracket is told of more than a whole of another sentence."""
    apart = whole.sentence != told.part.sentence and told.share.depth > told.part.depth
    if whole.unit in _WHOLLY and "w" in slips(told.share, told.part, whole):
        return False
    return apart and told.part.value > whole.value and told.share.value < _ALL * SCALE


def _is_told_roughly(whole: Seen, told: Told) -> bool:
    """Whether a share is of what a whole tells in round figures: 98,75% and "gần 1.300 hồ sơ", which were 1.276."""
    base = implied(told.share, told.part) if whole.about else None
    return base is not None and any(fits_closely(whole, one) for one in base)


def _is_carried_on(whole: Seen, part: Seen) -> bool:
    """Whether what came over from before is told between a whole and a part, so that more than the whole was there."""
    return whole.sentence == part.sentence and bool(_CARRIED.search(between(whole, part)))


def _is_called(told: Told, whole: Seen) -> bool:
    """Whether the name of the base behind a share is told of a whole."""
    if not told.name:
        return True
    if told.of_plan:
        return is_planned(whole)
    before, after = whole.passage.label(whole.written.token)
    name = content(told.name) - content(told.part.unit)
    name = name - _WORTH or name
    return 2 * len(name & content(f"{before} {whole.unit} {after}")) >= len(name)


def claim(told: Told, whole: int, verdict: Verdict) -> Claim:
    """A claim on a share of a whole, told as one number or as the sum of several."""
    exact = Fraction(100 * told.part.value, whole)
    formula = f"{in_figures(told.part.value)} ÷ {in_figures(whole)}"
    return share_claim(told.share.passage, told.share.written.token, exact, formula, verdict)
