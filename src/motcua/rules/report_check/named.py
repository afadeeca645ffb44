"""Named shares (tỷ lệ có tên): V1 for percentages that stand alone but say what they are a share of.

"Tỷ lệ hồ sơ trực tuyến đạt 96,8%" beside "trực tuyến 2.029 hồ sơ", and lists told respectively (lần lượt).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from . import vocabulary as words
from .bounds import is_sharp, like, wholes
from .explanation import explanation, share_claim, share_of, share_verdict, verdict_on
from .findings import Claim, Verdict
from .reading import Passage, shield
from .rounding import plain
from .tokens import Kind, Token

_NAME = re.compile(r"(?:tỷ lệ|tỉ lệ)\b[^,;.()\d]{0,80}$", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"toàn trình|một phần|\bcấp\b|\bkhối\b|bình quân|trung bình|năm trước|cùng kỳ|mục tiêu|kế hoạch|chỉ tiêu|"
    r"phấn đấu|yêu cầu|toàn (?:tỉnh|quốc|"
    r"huyện)|lĩnh vực|"
    r"thanh toán|số hóa|hài lòng|cao nhất|thấp nhất|phí|quy định|của (?:các|cấp|xã|huyện|sở|tỉnh)",
    re.IGNORECASE,
)
_BARE = re.compile(r"[-+*•\s]*(?:đạt\s+)?(?:tỷ lệ|tỉ lệ)\s*(?:là|đạt|:)?\s*", re.IGNORECASE)
_BEGINS = re.compile(r"[-+*•\s]*(?:tỷ lệ|tỉ lệ)", re.IGNORECASE)
_PARTS = {"both": ("both", "early", "on_time"), "on_time": ("on_time", "both"), "early": ("early",)}


def named_share(passage: Passage, percent: Token, before: Passage | None) -> Iterator[Claim]:
    """A share without its counts, tried on the counts of the same name in its passage or in the one before."""
    if _BARE.fullmatch(passage.before(percent, 60)):
        yield from _bare(passage, percent)
        return
    label = _NAME.search(shield(passage.before(percent, 110)))
    name = words.member_of(label[0].replace("_", " ") if label else passage.label(percent)[0])
    if not percent.places or not name:
        return
    for place in (passage, before):
        parts = _parts(place, name, percent) if place is not None else []
        if place is None or not parts:
            continue
        claim = _agreeing(passage, percent, place, parts)
        near = place is passage or (not passage.counts() and _BEGINS.match(passage.text) is not None)
        if claim is None and near and label and not _ELSEWHERE.search(passage.sentence(percent)):
            claim = _contradicted(passage, percent, place, parts)
        if claim is not None:
            yield claim
        return


def _bare(passage: Passage, percent: Token) -> Iterator[Claim]:
    """ "Tổng số 31.284 hồ sơ. Số hồ sơ số hóa: 29.873 hồ sơ. Tỷ lệ: 95,49%": of the last count in the one before."""
    told = [t for t in passage.counts() if t.start < percent.start and t.exact and is_sharp(t)]
    if len(told) == 2 and told[0].unit == told[1].unit and 0 < told[1].value <= told[0].value:
        verdict = verdict_on(percent, share_of(told[1], told[0]))
        formula = f"{plain(told[1].value)} ÷ {plain(told[0].value)}"
        yield share_claim(passage, percent, share_of(told[1], told[0]), formula, verdict)


def _parts(place: Passage, name: str, percent: Token) -> list[Token]:
    names = _PARTS.get(name, (name,))
    found = [
        t for t in place.counts() if t.exact and is_sharp(t) and t.unit in ("hồ sơ", "") and place.member(t) in names
    ]
    return [t for t in found if t.start < percent.start]


def _agreeing(passage: Passage, percent: Token, place: Passage, parts: Sequence[Token]) -> Claim | None:
    for part in parts:
        found = explanation(place, percent, part, wholes(place, part))
        if found is not None:
            verdict = verdict_on(percent, found[0])
            return share_claim(passage, percent, *found, verdict if verdict.agrees else Verdict.ROUNDING)
    for first, second in pairwise(parts):
        total = Fraction(first.value + second.value)
        for whole in wholes(place, first):
            exact = 100 * total / Fraction(whole.value)
            if not whole.word and verdict_on(percent, exact).agrees:
                formula = f"({plain(first.value)} + {plain(second.value)}) ÷ {plain(whole.value)}"
                return share_claim(passage, percent, exact, formula, verdict_on(percent, exact))
    return None


def _contradicted(passage: Passage, percent: Token, place: Passage, parts: Sequence[Token]) -> Claim | None:
    """No reading gives the share although its part is named once and wholes stand before it."""
    names = [t for t in passage.tokens if t.kind is Kind.PERCENT and not t.change]
    if len(parts) > 2 or sum(1 for t in names if t.value == percent.value) > 1 or percent.word:
        return None
    part = parts[0]
    sharp = [w for w in wholes(place, part) if not w.word and w.value >= part.value and like(w, part)]
    received = [w for w in sharp if w.start < part.start and place.same_sentence(w, part)] or sharp
    if not received or len({place.member(t) for t in parts}) != len(parts):
        return None
    whole = received[0]
    total = sum((Fraction(t.value) for t in parts), Fraction(0))
    exact = 100 * total / Fraction(whole.value)
    if exact > 100:
        return None
    formula = " + ".join(plain(t.value) for t in parts)
    formula = f"({formula}) ÷ {plain(whole.value)}" if len(parts) > 1 else f"{formula} ÷ {plain(whole.value)}"
    near = abs(Fraction(percent.value) - exact) <= 5
    return share_claim(passage, percent, exact, formula, Verdict.WRONG if near else Verdict.UNCLEAR_BASE)


def check_respective(passage: Passage) -> Iterator[Claim]:
    """Respectively (lần lượt, tương ứng): so many counts, then as many shares, one for one."""
    for start, end in passage.sentences:
        tokens = [t for t in passage.tokens if start <= t.start < end]
        text = passage.text[start - passage.start : end - passage.start]
        if not words.RESPECTIVELY.search(text):
            continue
        runs = _runs(tokens, passage)
        for left, right in pairwise(runs):
            counted = left[0].kind is Kind.COUNT and right[0].kind is Kind.PERCENT and len(left) == len(right) > 1
            if counted and not any(t.change or t.word for t in [*left, *right]):
                yield from _paired(passage, left, right)


def _runs(tokens: Sequence[Token], passage: Passage) -> list[list[Token]]:
    runs: list[list[Token]] = []
    for token in tokens:
        if token.kind is Kind.OTHER:
            continue
        if runs and runs[-1][-1].kind is token.kind and ";" not in passage.between(runs[-1][-1], token):
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _paired(passage: Passage, parts: Sequence[Token], shares: Sequence[Token]) -> Iterator[Claim]:
    inside = {t.start for t in parts}
    candidates = [
        w
        for w in wholes(passage, min(parts, key=lambda t: t.value))
        if w.start not in inside and not w.word and is_sharp(w)
    ]
    candidates = [w for w in candidates if all(like(w, t) for t in parts)]
    if not candidates:
        return
    fits = {w: sum(share_verdict(p, t, w).agrees for p, t in zip(shares, parts, strict=True)) for w in candidates}
    whole = max(candidates, key=lambda w: fits[w])
    if not fits[whole]:
        return
    for percent, part in zip(shares, parts, strict=True):
        verdict = share_verdict(percent, part, whole)
        formula = f"{plain(part.value)} ÷ {plain(whole.value)}"
        yield share_claim(passage, percent, share_of(part, whole), formula, verdict)
