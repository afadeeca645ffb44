"""Called bases (gốc được gọi tên): a share whose words call its base by the name a number bears.

"341.436 hồ sơ, đạt 88,4% tổng số hồ sơ tiếp nhận" is of the number told as received, in whatever section or sentence.
"""

from __future__ import annotations

import re

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.naming import content
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Token

from .bases import sides
from .text import Text

_NAME = re.compile(
    r"\s*\)?\s*(?:(?:trong|trên|so với|của)\s+)?(?:tổng\s+)?số\s+(?P<name>[^\d,.;:()\n]{3,70})", re.IGNORECASE
)
_SCOPE = re.compile(
    r"\b(?:của )?(?:toàn|cả) (?:tỉnh|huyện|xã|phường|ngành|thành phố|quận|thị xã|địa bàn|đơn vị)\b|\bđã\b|\bđược\b"
)


def is_called_so(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether the base of a share bears all words by which it is called, and counts what its part counts."""
    named = _NAME.match(passage.after(token, 80))
    own, bases = sides(text, claim, passage, token)
    if named is None or not own or not bases:
        return False
    words = content(_SCOPE.sub(" ", named["name"].lower())) - content(own[-1].unit)
    return bool(words) and all(base.unit == own[-1].unit and words <= _told(*one) for one in bases for base in one[1:])


def _told(passage: Passage, base: Token) -> frozenset[str]:
    before, behind = passage.label(base)
    return content(f"{before} {base.unit} {behind}")
