"""Measured bases (mẫu số là số đo): V1, "chiếm 31,2% tổng kim ngạch nhập khẩu của cả nước", whose base is told by that
very name in another paragraph, before or behind, and by no other number of the text.

Money and measures only: dossiers and people are counted so often under one name that the name alone says little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from .explanation import share_claim, share_of, share_verdict
from .findings import Claim, Verdict
from .meant.variants import slips_make
from .naming import content
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_OF = re.compile(
    r"\s*(?:của |trong |trên |so với )?(?P<name>(?:tổng |toàn bộ )?(?:giá trị|trị giá|kim ngạch|doanh thu|doanh số|"
    r"dư nợ|thu ngân sách|chi ngân sách|số thu|số chi|nguồn vốn|vốn|kinh phí|sản lượng|diện tích|sản xuất)"
    r"[^\d,.;:()\n]{4,60}?)\s*(?:trong (?:cùng|kỳ|năm|tháng|quý)[^\d,.;:()\n]*)?(?:[,.;:()\n]|\bvà\b|$)",
    re.IGNORECASE,
)
"""What stands right behind a share and names the measure it is a part of."""
_TIMES = frozenset(
    "hết đầu cuối nay ngày quý tính lũy kế ước thực hiện đạt tổng toàn bộ riêng bình quân được trị giá giá".split()  # noqa: SIM905
)
"""Words beside a name that make no other thing of it."""
_WORDS, _REACH = 3, 110
_NEAR = Fraction(1, 100)


def check_measured(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Measured bases (mẫu số là số đo): each share against the only number that bears the name of its whole."""
    for passage in passages:
        for percent in passage.tokens:
            if percent.kind is Kind.PERCENT and not percent.change and (name := _name(passage, percent)):
                part = _part(passage, percent)
                base = _base(passages, name, part) if part is not None else None
                if part is not None and base is not None:
                    yield from _judged(passage, percent, part, base)


def _name(passage: Passage, percent: Token) -> frozenset[str]:
    match = _OF.match(passage.after(percent, _REACH))
    name = content(match["name"]) - _TIMES if match else frozenset()
    return name if len(name) >= _WORDS else frozenset()


def _part(passage: Passage, percent: Token) -> Token | None:
    """The last amount of its sentence before a share, with nothing but rises between."""
    before = [t for t in passage.tokens if t.start < percent.start and passage.same_sentence(t, percent)]
    last = next((t for t in reversed(before) if not t.change), None)
    return last if last is not None and _unit(passage, last) else None


def _unit(passage: Passage, token: Token) -> str:
    """What an amount is measured in; nothing for what is counted."""
    told = passage.text[token.end - passage.start : token.stop - passage.start].split()
    measured = token.kind is Kind.MONEY or (told and told[-1].lower() in ("tấn", "ha", "m3", "kwh"))
    return told[-1].lower() if measured and told else ""


def _base(passages: Sequence[Passage], name: frozenset[str], part: Token) -> Token | None:
    """The only amount of a text whose own words are the name and nothing besides."""
    units = {_unit(place, part) for place in passages if part in place.tokens}
    found = {
        token.value: token
        for place in passages
        for token in place.tokens
        if not token.change and token.start != part.start and _unit(place, token) in units
        if name <= (label := _label(place, token)) and label - name <= _TIMES
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _label(passage: Passage, token: Token) -> frozenset[str]:
    """The words before a number behind the last comma, bracket or figure of its sentence."""
    return content(re.split(r"[,.;:()\n\d]", passage.before(token, _REACH).rstrip("(: "))[-1])


def _judged(passage: Passage, percent: Token, part: Token, base: Token) -> Iterator[Claim]:
    exact = share_of(part, base)
    formula = f"{plain(part.value)} ÷ {plain(base.value)}"
    stated = Fraction(percent.value)
    rough = bool(part.word or base.word or percent.word)
    verdict = share_verdict(percent, part, base)
    if verdict.agrees or (rough and abs(stated - exact) <= 2 * _NEAR * exact):
        yield share_claim(passage, percent, exact, formula, verdict if verdict.agrees else Verdict.ROUNDING)
    elif stated and exact and slips_make((percent.text, part.text, base.text), exact, _NEAR):
        yield share_claim(passage, percent, exact, formula, Verdict.WRONG)
