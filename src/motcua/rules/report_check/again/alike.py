"""Alike (kể lại y lời): V10, a count told in another sentence with the very words of an earlier one, a slip apart.

"quá hạn 587 hồ sơ ... xử lý xong 597 hồ sơ quá hạn". Where many figures are told in like words two may lie a slip
apart by chance. Those are borne out by the figures beside them: a count that another relation bears out is never
blamed, nor one told of another place, of another level of offices, or of a plan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from motcua.rules.report_check.claims import told_again
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen, see
from motcua.rules.report_check.meant.variants import mistyped
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.stepped.timed import label_of
from motcua.rules.report_check.tokens import Kind

from .elsewhere import is_elsewhere, names_in

_WORD = re.compile(r"[^\W\d_]{2,}")
_IDLE = frozenset(
    "và của các có là được trong tại cho với đã đến năm tháng từ số theo trên này một những về ra do để vào qua ở sau "  # noqa: SIM905
    "đó như còn đạt chiếm khi thì cả tỉnh huyện xã quý kỳ tỷ đồng người hồ sơ thực hiện tổng toàn bộ mới lại chỉ gồm "
    "bằng tức lệ tỉ tiếp nhận giải quyết xử lý trả nộp làm xong cấp phường bị đều thêm nữa".split()
)
_PLANNED = re.compile(
    r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|phấn đấu|dự kiến|cùng kỳ|(?:năm|kỳ|tháng|quý) trước)\b", re.I
)
_DUE = re.compile(r"\b(?:phải|cần|có nghĩa vụ|thuộc diện)\b", re.IGNORECASE)
_DONE = re.compile(r"\bđã\b", re.IGNORECASE)
"""What tells how many were to do something, and how many did."""
_LED = re.compile(r"\W*(?:lên|xuống|còn)(?: (?:thành|còn|mức|đến|tới))?\s*", re.IGNORECASE)
_NUMBER = re.compile(r"\d[\d.]*(?:,\d+)?")
_SHARED = {3: 2}
"""How many words two counts of so many figures share at least; one when they are longer."""
_FEWEST, _BEFORE, _BEHIND, _OTHERS = 3, 60, 50, ("V8", "V10")


def check_alike(passages: Sequence[Passage], claims: Iterable[Claim]) -> Iterator[Claim]:
    """Alike (kể lại y lời): each count against earlier ones told in its words; `claims` bear figures out."""
    known, numbers = frozenset(borne_out(claims)), see(passages)
    told: dict[Fraction, list[Seen]] = {}
    for number in filter(_is_told, numbers):
        value = Fraction(number.value)
        for earlier in [one for typed in {value, *mistyped(number)} & told.keys() for one in told[typed]]:
            if not _is_alike(number, earlier):
                continue
            if earlier.value == number.value:
                yield told_again(number.passage, number.written.token, earlier.written.token, Verdict.OK)
            elif not (is_elsewhere(passages, earlier, number) or _is_of_then(number, earlier, numbers)):
                yield from _blamed(number, earlier, known)
        told.setdefault(value, []).append(number)


def _is_of_then(number: Seen, earlier: Seen, numbers: Sequence[Seen]) -> bool:
    """Whether one of two counts is told aside under a time of its own: "(năm 2013 được 372 phiếu; năm 2014 ...)"."""
    times = [label_of(one, numbers) for one in (number, earlier)]
    return times[0] != times[1] and any(one.depth and at for one, at in zip((number, earlier), times, strict=True))


def borne_out(claims: Iterable[Claim]) -> Iterator[str]:
    """Borne out (có phép tính xác nhận): the figures of relations that agree, other than of figures told twice."""
    for claim in claims:
        if claim.verdict.agrees and claim.kind not in _OTHERS:
            yield from (match[0].rstrip(".") for match in _NUMBER.finditer(f"{claim.stated} {claim.formula}"))


def _blamed(number: Seen, earlier: Seen, known: frozenset[str]) -> Iterator[Claim]:
    for one, other in ((number, earlier), (earlier, number)):
        if one.written.text not in known:
            yield told_again(one.passage, one.written.token, other.written.token, Verdict.WRONG)
            return


def _is_told(number: Seen) -> bool:
    """Whether it is an exact count of figures enough, no ratio and no rise."""
    if number.kind is not Kind.COUNT or number.about or number.change or number.written.token.whole is not None:
        return False
    return len(number.written.digits.lstrip("0")) >= _FEWEST and not _PLANNED.search(_clause(number))


def _is_alike(number: Seen, earlier: Seen) -> bool:
    """Whether nearly all that is said of one is said of the other, and nothing sets them apart."""
    if number.sentence == earlier.sentence or (number.unit != earlier.unit and number.unit and earlier.unit):
        return False
    one, two = _said(number), _said(earlier)
    both, fewest = len(one & two), min(len(one), len(two))
    digits = min(len(told.written.digits.lstrip("0")) for told in (number, earlier))
    clauses = (_clause(number), _clause(earlier))
    done = any(_DUE.search(one) and _DONE.search(other) for one, other in (clauses, clauses[::-1]))
    if done or (digits <= _FEWEST and number.unit != earlier.unit):
        return False
    if both < _SHARED.get(digits, 1) or 3 * both < 2 * fewest:
        return False
    levels = {told.written.level for told in (number, earlier)} - {0}
    names = [names_in(told.passage.before(told.written.token)) for told in (number, earlier)]
    return len(levels) < 2 and (not all(names) or bool(names[0] & names[1]))


def _clause(number: Seen) -> str:
    """The words of a number's clause, before a step that led to it too: "số lớp học tăng 10,4% lên 5.044"."""
    passage, token = number.passage, number.written.token
    before, after = passage.label(token)
    step = max((one for one in passage.tokens if one.start < token.start), key=lambda one: one.start, default=None)
    if step is not None and step.change and _LED.fullmatch(before):
        before = passage.label(step)[0]
    return f"{before[-_BEFORE:]} {after[:_BEHIND]}"


@lru_cache(maxsize=4096)
def _said(number: Seen) -> frozenset[str]:
    """The words of a number's own clause that tell what it counts from other things of its unit."""
    return frozenset(_WORD.findall(_clause(number).lower())) - _IDLE - frozenset(number.unit.split())
