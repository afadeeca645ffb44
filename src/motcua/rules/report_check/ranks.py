"""Ranks (thứ hạng): V7, "xếp thứ 19/63, tăng 8 bậc so với năm 2022 (thứ 27/63)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .findings import Claim, Verdict
from .reading import Passage

_RANK = re.compile(r"\b(?:thứ|hạng|vị trí(?: thứ)?)\s*:?\s*(\d{1,3})(?!\d|[.,]\d|\s*(?:bậc|/\d{4}))", re.IGNORECASE)
_STEP = re.compile(
    r"\b(?:tăng|giảm|tụt|lên|xuống|cải thiện|cao hơn|thấp hơn)\s+(?:thêm\s+)?"
    r"(?P<step>\d{1,3})\s+(?:bậc|hạng|thứ bậc|vị trí)\b",
    re.IGNORECASE,
)
_BOTH = 2


def check_ranks(passage: Passage) -> Iterator[Claim]:
    """Ranks (thứ hạng): the one step a sentence tells against the only two ranks it tells."""
    for start, end in passage.sentences:
        text = passage.text[start - passage.start : end - passage.start]
        steps = list(_STEP.finditer(text))
        ranks = [int(match[1]) for match in _RANK.finditer(text)]
        if len(steps) != 1 or len(ranks) != _BOTH or ";" in text:
            continue
        step = steps[0]
        place = start + step.start("step")
        agrees = abs(ranks[0] - ranks[1]) == int(step["step"])
        yield Claim(
            text=text.strip(),
            kind="V7",
            stated=step["step"],
            computed=str(abs(ranks[0] - ranks[1])),
            formula=f"|{ranks[0]} − {ranks[1]}|",
            verdict=Verdict.OK if agrees else Verdict.WRONG,
            block=-1,
            start=place,
            end=place + len(step["step"]),
        )
