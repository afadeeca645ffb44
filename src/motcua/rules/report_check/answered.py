"""Answered (tỷ lệ phản hồi): V1, the share of those asked whose answers came back, whatever the asked are counted in.

"gửi phiếu tới 1.840 doanh nghiệp, hợp tác xã, nhận lại 1.472 phiếu hợp lệ, tỷ lệ phản hồi 80%".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .explanation import share_claim, share_of, share_verdict
from .findings import Claim
from .reading import Passage
from .rounding import plain
from .tokens import Kind, Token

_RATE = re.compile(
    r"[^\d;.%]{0,40}[,(;.]\s*(?:đạt )?tỷ lệ (?:phiếu )?(?:phản hồi|thu hồi|hồi đáp|trả lời|thu về|nhận lại|hợp lệ)"
    r"(?: (?:phiếu|là|đạt|bằng|chung|đạt mức))*\s*:?\s*",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:nhận (?:lại|về|được)|thu (?:lại|về|được)|trả lời|phản hồi|gửi lại|hồi đáp)\b[^\d;.]{0,40}$", re.IGNORECASE
)
_ASKED = re.compile(r"\b(?:gửi|phát(?: ra| hành| đi)?|mời|hỏi|khảo sát|lấy ý kiến)\b[^\d;.]{0,60}$", re.IGNORECASE)


def check_answered(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Answered (tỷ lệ phản hồi): the three numbers of a sentence, the rate the last."""
    for passage in passages:
        told = [t for t in passage.tokens if t.kind in (Kind.COUNT, Kind.PERCENT) and t.whole is None]
        for asked, answered, rate in zip(told, told[1:], told[2:], strict=False):
            if _is_told(passage, asked, answered, rate):
                formula = f"{plain(answered.value)} ÷ {plain(asked.value)}"
                verdict = share_verdict(rate, answered, asked)
                yield share_claim(passage, rate, share_of(answered, asked), formula, verdict)


def _is_told(passage: Passage, asked: Token, answered: Token, rate: Token) -> bool:
    """Whether words tell that so many were asked, and how many of them answered."""
    kinds = (asked.kind, answered.kind, rate.kind) == (Kind.COUNT, Kind.COUNT, Kind.PERCENT)
    if not kinds or not asked.value or not passage.same_sentence(asked, rate):
        return False
    if not all(one.exact for one in (asked, answered, rate)):
        return False
    if not _RATE.fullmatch(passage.between(answered, rate)) or not _BACK.search(passage.between(asked, answered)):
        return False
    return _ASKED.search(passage.before(asked, 80)) is not None
