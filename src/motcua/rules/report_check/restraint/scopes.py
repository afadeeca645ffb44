"""Scopes (phạm vi): round figures that only seem to tell an exact one again, since that is told of a part."""

from __future__ import annotations

import re

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.tokens import Token

from .text import Text, numbers_of

_SCOPE = re.compile(
    r"\b(?:riêng|trong đó|trong số|chỉ tính|tính riêng|chưa kể|không kể|chưa tính|kể cả|tính cả|nếu)\b", re.IGNORECASE
)


def is_of_a_part_beside(text: Text, claim: Claim, passage: Passage, token: Token) -> bool:
    """Whether words between a round figure and the exact one behind it in its sentence tell another scope: "toàn tỉnh
    nhận trên 51.800 hồ sơ, riêng ở các huyện là 51.439"."""
    if claim.kind != "V8" or not token.word:
        return False
    values = numbers_of(claim.formula)
    behind = [t for t in passage.tokens if t.start > token.start and passage.same_sentence(t, token)]
    exact = next((t for t in behind if t.exact and t.value in values), None)
    return exact is not None and _SCOPE.search(passage.between(token, exact)) is not None
