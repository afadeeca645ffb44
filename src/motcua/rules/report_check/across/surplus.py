"""Surplus (kết dư): V6, what is left of all that came in and was spent, be it in a section of its own.

"tổng thu ngân sách xã 10.426 triệu đồng ... tổng chi 10.118 triệu đồng ... Kết dư 308 triệu đồng": the three are called
by their names, and nothing tells of what was there before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.enumerated.telling import is_mistyped, shown
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.seen import Seen
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import is_of_size

from .clauses import headed

_LEFT = re.compile(
    r"\b(?:kết dư|tồn quỹ|dư quỹ|số dư(?! nợ)|chênh lệch thu|thu lớn hơn chi|quỹ còn|còn dư|tồn cuối|dư cuối)\b"
)
_CAME, _WENT = (re.compile(rf"\btổng (?:số |các khoản |cộng )?{word}\b") for word in ("thu", "chi"))
_FORMER = re.compile(
    r"\b(?:(?:dư|tồn|kết dư)[^\d.;,]{0,20} (?:đầu|năm trước|kỳ trước|chuyển)|(?:đầu|năm trước|kỳ trước)[^\d.;,]{0,20}"
    r" (?:chuyển sang|mang sang|còn dư)|chuyển nguồn (?:năm|từ))",
    re.IGNORECASE,
)
"""What was there before, so that more is left than came and was not spent."""
_ELSE = re.compile(r"\b(?:dự toán|kế hoạch|cùng kỳ|so với|lũy kế|trong đó|riêng)\b")


def check_surplus(passages: Sequence[Passage], numbers: Sequence[Seen]) -> Iterator[Claim]:
    """Surplus (kết dư): each number called so against the last told as all that came in and all that was spent."""
    text = "\n".join(passage.text for passage in passages)
    money = [n for n in numbers if n.is_counted and n.unit and not (n.change or n.side or n.about or n.depth)]
    called = [(n, headed(n)) for n in money]
    for left, words in called:
        if not _LEFT.search(words) or _ELSE.search(words):
            continue
        before = [(n, told) for n, told in called if n.index < left.index and n.unit == left.unit]
        came = [n for n, told in before if _CAME.search(told) and not _ELSE.search(told)]
        went = [n for n, told in before if _WENT.search(told) and not _ELSE.search(told)]
        if came and went:
            yield from _judged(came[-1], went[-1], left, alone=not _FORMER.search(text))


def _judged(came: Seen, went: Seen, left: Seen, *, alone: bool) -> Iterator[Claim]:
    off = came.value - went.value
    agrees = abs(off - left.value) <= left.half + came.half + went.half
    plain = is_mistyped(came, [went, left]) or (off > 0 and is_of_size(off, left.value))
    if agrees or (alone and plain):
        verdict = Verdict.OK if agrees else Verdict.UNBALANCED
        formula = f"{shown(left, came.value)} − {shown(left, went.value)}"
        token = left.written.token
        yield claim_on(left.passage, token, kind="V6", computed=shown(left, off), formula=formula, verdict=verdict)
