"""Done of it (đã làm trong số ấy): a part that tells what was done of the count right before it, which is its base.

"Thụ lý 5.422 việc, đã giải quyết xong 4.918 việc, đạt 90,7%": no other base is meant, whatever the share is then
measured by, and though it has no decimals or its base stands in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Kind, Token

_DONE = re.compile(
    r"\b(?:(?<!phải )(?<!quyền )giải quyết(?! việc làm)|thi hành xong|xử lý xong|trả lời|hòa giải thành|hoàn thành|"
    r"xét xử|khám phá|xong)\b",
    re.IGNORECASE,
)
_REACH = 60


def is_done_of(passage: Passage, own: Sequence[Token], bases: Sequence[tuple[Passage, Token]]) -> bool:
    """Whether a part is told as done, and the only base that a share was tried with is the count before it, of its
    unit."""
    if not own or len(bases) != 1 or own[-1].kind is not Kind.COUNT or not own[-1].unit:
        return False
    part, (place, base) = own[-1], bases[0]
    before = [t for t in passage.counts() if t.start < part.start and not t.change]
    if place is not passage or not before or before[-1] is not base or base.unit != part.unit:
        return False
    apart = passage.text[base.stop - passage.start : part.start - passage.start]
    told = f"{apart} {re.split(r'[,;.()]', passage.after(part, _REACH))[0]}"
    return bool(_DONE.search(told)) and part.value <= base.value and "\n" not in apart
