"""Yields (năng suất và sản lượng): V1, so many tạ or tấn of each hectare, against the area and the output told beside.

"Lúa xuân 1.236 ha, năng suất 58,4 tạ/ha, sản lượng 7.218 tấn": the area is the only one of its sentence, or the only
one told under the name of the crop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain, rounded

from .clauses import gap, headed, lead, numbered

_OF_EACH = re.compile(r"\s*(?P<measure>tạ|tấn)\s?/\s?ha\b", re.IGNORECASE)
_AREA, _OUTPUT = re.compile(r"\s*ha\b(?!\s?/)", re.IGNORECASE), re.compile(r"\s*tấn\b(?!\s?/)", re.IGNORECASE)
_CALLED = re.compile(r"\bsản lượng\b[^\d;.]{0,25}$", re.IGNORECASE)
_CROP = re.compile(r"năng suất\s+(?:của\s+)?([^\W\d_]+)", re.IGNORECASE)
_MADE = re.compile(
    r"[^\d;.]{0,40}[,;.]?[^\d;.]{0,20}\bsản lượng\b[^\d;.]{0,40}|[^\d;.]{0,12},[^\d;.]{0,12}", re.IGNORECASE
)
_ELSE = re.compile(
    r"\b(?:tăng|giảm|cùng kỳ|kế hoạch|so với|vụ trước|năm trước|thiệt hại|gặt|thu hoạch)\b", re.IGNORECASE
)
_WORDS = frozenset(["bình", "trung", "ước", "đạt", "cả", "chung", "là", "toàn", "trên", "dự", "thực"])
_BACK, _FAR, _TEN, _MANY = 12, 5, 10, 4


def check_yields(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Yields (năng suất): each yield with the output told right behind it, against the areas before."""
    for passage in passages:
        own = numbered(passage, numbers)
        for place, each in enumerate(own[:-1]):
            measure = _OF_EACH.match(_behind(each))
            output = _output(own[place : place + _FAR]) if measure else None
            if measure is None or output is None:
                continue
            former = each.depth > output.depth or each.change or output.change
            if former or each.about or output.about or not each.value:
                continue
            areas = [n for n in own[max(0, place - _BACK) : place] if _AREA.match(_behind(n)) and n.value]
            scale = _TEN if measure["measure"].lower() == "tạ" else 1
            yield from _judged(areas, each, output, scale)


def _output(row: Sequence[Seen]) -> Seen | None:
    """The output told right behind a yield, or behind what compares it: "65,2 tạ/ha, tăng 1,3 tạ/ha so với vụ trước
    (63,9 tạ/ha). Sản lượng 7.418 tấn"."""
    each, *behind = row
    output = next((n for n in behind if not _OF_EACH.match(_behind(n))), None)
    if output is None or not _OUTPUT.match(_behind(output)):
        return None
    if output is behind[0]:
        return output if _MADE.fullmatch(_between(each, output)) else None
    compared = re.search(r"\b(?:so với|cùng kỳ)\b", gap(each, output), re.IGNORECASE)
    return output if compared and _CALLED.search(lead(output)) else None


def _behind(number: Seen) -> str:
    return number.passage.text[number.written.token.end - number.passage.start :][:20]


def _between(each: Seen, output: Seen) -> str:
    return re.sub(r"^\s*(?:tạ|tấn)\s?/\s?ha", "", gap(each, output), flags=re.IGNORECASE)


def _judged(areas: Sequence[Seen], each: Seen, output: Seen, scale: int) -> Iterator[Claim]:
    held = next((n for n in reversed(areas) if _gives(n.value, n.half, each, output, scale)), None)
    if held is not None:
        yield _claim(held, each, output, scale, Verdict.OK)
        return
    area = _own_area(areas, each)
    if area is not None and _is_slip(area, each, output, scale):
        yield _claim(area, each, output, scale, Verdict.WRONG)
    elif area is None and (meant := _only_mended(areas, each, output, scale)) is not None:
        yield _made(meant, each, output, scale)


def _own_area(areas: Sequence[Seen], each: Seen) -> Seen | None:
    """The only area of a sentence, or the only one told under the name of the crop; none that was not all reaped."""
    beside = [n for n in areas if n.sentence == each.sentence]
    crop = _CROP.search(headed(each))
    if not beside and crop and crop[1].lower() not in _WORDS:
        beside = [n for n in areas if re.search(rf"\b{crop[1]}\b", headed(n), re.IGNORECASE)]
    plain_ones = [n for n in beside if not (n.change or n.about or n.side or _ELSE.search(headed(n)))]
    return plain_ones[0] if len(beside) == len(plain_ones) == 1 else None


def _only_mended(areas: Sequence[Seen], each: Seen, output: Seen, scale: int) -> Seen | None:
    """The only area told before that one mistyped digit of an output of many figures would make fit."""
    plain_ones = [n for n in areas if not (n.change or n.about or n.side or _ELSE.search(headed(n)))]
    mended = [n for n in plain_ones if any(_fits(n, value, each, scale) for value in mistyped(output))]
    return mended[0] if len(mended) == 1 and len(output.written.digits) >= _MANY else None


def _fits(area: Seen, output: Fraction, each: Seen, scale: int) -> bool:
    return abs(Fraction(scale) * output * SCALE / area.value - each.value) <= each.step


def _gives(area: Fraction | int, half: int, each: Seen, output: Seen, scale: int) -> bool:
    low = Fraction(scale * (output.value - output.half)) * SCALE / (Fraction(area) + half)
    high = Fraction(scale * (output.value + output.half)) * SCALE / max(Fraction(1), Fraction(area) - half)
    return low - each.step <= each.value <= high + each.step


def _is_slip(area: Seen, each: Seen, output: Seen, scale: int) -> bool:
    """Whether one digit of one of the three was mistyped."""
    exact = Fraction(scale * output.value * SCALE, area.value)
    made = Fraction(each.value * area.value, scale * SCALE)
    wide = Fraction(each.step * area.value, scale * SCALE)
    return (
        any(abs(value - exact) <= each.step for value in mistyped(each))
        or any(abs(value - made) <= wide for value in mistyped(output))
        or any(value and _gives(value, area.half, each, output, scale) for value in mistyped(area))
    )


def _made(area: Seen, each: Seen, output: Seen, scale: int) -> Claim:
    """A claim on an output that an area and its yield do not make."""
    over = "" if scale == 1 else f" ÷ {scale}"
    formula = f"{shown(area, area.value)} × {each.written.text}{over}"
    computed = shown(output, int(Fraction(each.value * area.value, scale * SCALE)))
    token = output.written.token
    return claim_on(output.passage, token, kind="V1", computed=computed, formula=formula, verdict=Verdict.WRONG)


def _claim(area: Seen, each: Seen, output: Seen, scale: int, verdict: Verdict) -> Claim:
    times = "" if scale == 1 else f" × {scale}"
    token, exact = each.written.token, Fraction(scale * output.value, area.value)
    computed = plain(rounded(exact, token.places))
    formula = f"{shown(output, output.value)}{times} ÷ {shown(area, area.value)}"
    return claim_on(each.passage, token, kind="V1", computed=computed, formula=formula, verdict=verdict)
