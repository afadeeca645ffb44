"""In brackets (tỷ lệ trong ngoặc): V1 and V2, three or more parts each with its share in a bracket, of one base.

"học lực giỏi 410 em (13,0%), khá 1.195 em (37,9%), trung bình 1.425 em (45,2%), yếu 124 em (3,9%)": the base may stand
in any paragraph before, for all shares but one follow from it; and where they make a hundred so must the parts make it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import SCALE, Seen
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.rounding import plain, rounded
from motcua.rules.report_check.tokens import Kind

_LEAST, _SURE, _SMALLEST = 3, 2, 100 * SCALE


@dataclass(frozen=True, slots=True)
class _Pair:
    """A part and its share."""

    part: Seen
    share: Seen

    def follows(self, base: int, part: Fraction | None = None) -> bool:
        """Whether the share follows, rounded or cut, be the part as it stands or another."""
        exact = Fraction(self.part.value if part is None else part) * 100 * SCALE / base
        return abs(exact - self.share.value) < self.share.step


def check_in_brackets(own: Sequence[Seen], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """In brackets (tỷ lệ trong ngoặc): the parts of each sentence of a passage, whose numbers these are."""
    for sentence in dict.fromkeys(number.sentence for number in own):
        pairs = list(_pairs([n for n in own if n.sentence == sentence]))
        if len(pairs) < _LEAST:
            continue
        most = max(pair.part.value for pair in pairs)
        before = [n for n in numbers if n.index < pairs[0].part.index and n.is_counted and not n.change]
        bases = sorted({n.value for n in before if n.value >= max(_SMALLEST, most)})
        held = max(bases, key=lambda base: sum(pair.follows(base) for pair in pairs), default=None)
        if held is not None:
            yield from _judged(pairs, held)


def _pairs(row: Sequence[Seen]) -> Iterator[_Pair]:
    """Each share that opens a bracket alone, with the first count behind the share before it."""
    first = 0
    for place, share in enumerate(row):
        if share.kind is not Kind.PERCENT or not share.depth or share.change or share.about:
            continue
        parts = [n for n in row[first:place] if n.is_counted and n.depth == share.depth - 1 and not n.change]
        alone = not any(n.depth == share.depth for n in row[first:place])
        if parts and alone and share.written.token.places:
            yield _Pair(parts[0], share)
        first = place + 1


def _judged(pairs: Sequence[_Pair], base: int) -> Iterator[Claim]:
    off = [pair for pair in pairs if not pair.follows(base)]
    if len(pairs) - len(off) < _SURE or len(off) > 1:
        return
    for pair in pairs:
        if pair not in off:
            yield _claim(pair, base, Verdict.OK)
    if off:
        if _is_slip(off[0], base):
            yield _claim(off[0], base, Verdict.WRONG)
        return
    total, hundred = sum(pair.part.value for pair in pairs), sum(pair.share.value for pair in pairs)
    room = sum(pair.share.step for pair in pairs) // 2
    if abs(hundred - 100 * SCALE) <= room and total != base and len({pair.part.unit for pair in pairs}) == 1:
        meant = [pair for pair in pairs if pair.part.value + base - total in mistyped(pair.part)]
        meant = [pair for pair in meant if pair.follows(base, Fraction(pair.part.value + base - total))]
        if meant:
            yield _added(pairs, meant[0].part, base)


def _is_slip(pair: _Pair, base: int) -> bool:
    exact = Fraction(pair.part.value) * 100 * SCALE / base
    if any(abs(value - exact) < pair.share.step for value in mistyped(pair.share)):
        return True
    return any(value <= base and pair.follows(base, value) for value in mistyped(pair.part))


def _claim(pair: _Pair, base: int, verdict: Verdict) -> Claim:
    token = pair.share.written.token
    computed = plain(rounded(Fraction(100 * pair.part.value, base), token.places))
    formula = f"{shown(pair.part, pair.part.value)} ÷ {shown(pair.part, base)}"
    return claim_on(pair.share.passage, token, kind="V1", computed=computed, formula=formula, verdict=verdict)


def _added(pairs: Sequence[_Pair], part: Seen, base: int) -> Claim:
    """A claim on the part that keeps all from making their base."""
    others = [pair.part.value for pair in pairs if pair.part is not part]
    formula = " − ".join(shown(part, value) for value in (base, *others))
    computed = shown(part, base - sum(others))
    token = part.written.token
    return claim_on(part.passage, token, kind="V2", computed=computed, formula=formula, verdict=Verdict.UNBALANCED)
