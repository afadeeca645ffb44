"""Shares by their subject (tỷ lệ gọi tên phần): V1, a share in a sentence that counts nothing, of numbers told above.

"Cấp huyện giải quyết 118.207 hồ sơ, quá hạn 2.103 hồ sơ ... Cấp huyện chiếm tới 73,4% số hồ sơ quá hạn",
"46 hồ sơ có thiếu sót ... Tỷ lệ hồ sơ có thiếu sót là 25,6%": its subject calls the part, what stands behind the whole.
It is wrong only where no two numbers around give it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.tokens import Kind

from .fitting import gives, is_near, rounds, slips
from .telling import claim
from .told import Told, is_share

_TAKES = re.compile(
    r"(?:^|[.;,\n])\s*(?:như vậy,?\s*|trong đó,?\s*|tính ra,?\s*)?(?:chỉ |riêng )*(?P<subject>[^\d;.,:()\n]{4,60}?)\s+"
    r"(?:đã |vẫn |hiện )?chiếm(?: tới| đến| khoảng| tỷ lệ)*\s*$",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"(?:^|[.;\n])\s*(?:[-+*•]\s*)?(?:như vậy,?\s*)?(?:tỷ lệ|tỉ lệ)\s+(?P<subject>[^\d;.,:()\n]{4,60}?)\s*"
    r"(?:là|đạt|chiếm|:|ở mức|bằng)\s*$",
    re.IGNORECASE,
)
_BASE = re.compile(r"\s*(?:(?:trong|trên|của)\s+)?(?:tổng\s+)?số\s+(?P<name>[^\d,.;:()\n]{3,60})", re.IGNORECASE)
_DEED = re.compile(
    r"[;,(]\s*(?:tỷ lệ|tỉ lệ) (?P<subject>[^\d;.,:()\n]{4,40}?)\s*(?:là|đạt|chiếm|:|ở mức|bằng)?\s*$", re.IGNORECASE
)
_SCOPE = re.compile(
    r"\b(?:của )?(?:toàn|cả) (?:tỉnh|huyện|xã|phường|ngành|thành phố|quận|thị xã)\b|"
    r"\b(?:hồ sơ|phiếu|đơn|vụ|có|bị|tới)\b"
)
_THEN = re.compile(r"cùng kỳ|(?:năm|kỳ|quý|tháng) (?:trước|ngoái)|kế hoạch|chỉ tiêu", re.IGNORECASE)
_WINDOW, _FAR = 14, 2


@dataclass(frozen=True, slots=True)
class Named:
    """Named share (tỷ lệ gọi tên phần): the share, the words that call its part, and those of its whole, if told."""

    share: Seen
    part: frozenset[str]
    whole: frozenset[str]


def check_subjects(own: Sequence[Seen], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Shares by their subject (tỷ lệ gọi tên phần) of one passage, whose numbers these are."""
    for share in own:
        named = _named(share, own) if is_share(share) else None
        if named is None:
            yield from _by_deed(share, own) if is_share(share) else ()
            continue
        counts = [n for n in numbers[max(0, share.index - _WINDOW) : share.index] if share.place - n.place <= _FAR]
        counts = [n for n in counts if n.is_counted and not (n.change or n.about) and n.value > 0]
        yield from _check(named, counts)


def _named(share: Seen, own: Sequence[Seen]) -> Named | None:
    """What a share is told of, where its sentence counts nothing before it."""
    if any(n.sentence == share.sentence and n.index < share.index for n in own):
        return None
    opening = share.opening.rpartition("\n")[2]
    takes, rate = _TAKES.search(opening), _RATE.search(opening)
    base = _BASE.match(share.passage.after(share.written.token, 80))
    found = rate or (takes if base is not None else None)
    if found is None or _THEN.search(opening):
        return None
    return Named(share, _words(found["subject"]), _words(base["name"]) if base is not None else frozenset())


def _by_deed(share: Seen, own: Sequence[Seen]) -> Iterator[Claim]:
    """A share called by what was done, in the sentence that counts it: "xảy ra 61 vụ; khám phá 52 vụ; tỷ lệ khám phá
    đạt 85,2%"."""
    deed = _DEED.search(share.opening)
    if deed is None or _THEN.search(deed[0]):
        return
    before = [n for n in own if n.sentence == share.sentence and n.index < share.index and n.kind is Kind.COUNT]
    before = [n for n in before if not (n.change or n.about or n.side) and n.value > 0]
    parts = [n for n in before if _words(deed["subject"]) and _words(deed["subject"]) <= _label(n)]
    wholes = [n for n in before if parts and n.index < parts[0].index and n.unit == parts[0].unit]
    if len(parts) != 1 or len(wholes) != 1 or wholes[0].index != parts[0].index - 1:
        return
    part, whole = parts[0], wholes[0]
    if rounds(share, part, whole):
        yield claim(Told(share, part, whole, ""), whole.value, Verdict.OK)
    elif slips(share, part, whole) and not any(gives(share, n.value, one.value) for n in before for one in before):
        yield claim(Told(share, part, whole, ""), whole.value, Verdict.WRONG)


def _words(name: str) -> frozenset[str]:
    return content(_SCOPE.sub(" ", name.lower()))


def _check(named: Named, counts: Sequence[Seen]) -> Iterator[Claim]:
    pairs = [(part, whole) for part in counts for whole in counts if part is not whole and part.kind is whole.kind]
    if not named.part or not pairs:
        return
    told = list(_called(named, counts))
    held = next((pair for pair in told if rounds(named.share, *pair)), None)
    if held is not None:
        yield claim(Told(named.share, held[0], held[1], ""), held[1].value, Verdict.OK)
    elif len({(part.value, whole.value) for part, whole in told}) == 1:
        part, whole = told[0]
        if any(gives(named.share, one.value, other.value) for one, other in pairs):
            return
        plainly = bool(named.whole) and named.share.written.token.places and is_near(named.share, part, whole)
        if plainly or slips(named.share, part, whole):
            yield claim(Told(named.share, part, whole, ""), whole.value, Verdict.WRONG)


def _called(named: Named, counts: Sequence[Seen]) -> Iterator[tuple[Seen, Seen]]:
    """The part and the whole that the words of a share call."""
    if not named.whole:
        parts = [n for n in counts if named.part <= _label(n)][-1:]
        for part in parts:
            before = [n for n in counts if n.index < part.index and n.unit == part.unit and not n.side]
            own = [whole for whole in before if whole.sentence == part.sentence]
            yield from ((part, max(own, key=lambda n: n.value)) for _ in own[:1])
        return
    parts = [n for n in counts if named.part <= _told(n)]
    kin = [n for n in parts if named.whole <= _label(n)]
    parts = kin or [n for n in parts if named.part <= _label(n)]
    wholes = [n for n in counts if named.whole <= _label(n) and n not in parts]
    most = max((n.value for n in wholes), default=0)
    yield from ((part, whole) for part in parts for whole in wholes if whole.value == most and whole.unit == part.unit)


def _label(number: Seen) -> frozenset[str]:
    return content(" ".join(number.passage.label(number.written.token)))


def _told(number: Seen) -> frozenset[str]:
    """What its sentence tells before a number, and its own clause behind."""
    return content(number.opening.rpartition(";")[2]) | _label(number)
