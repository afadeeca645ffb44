"""Ranks again (nhắc lại hạng): V10, a rank or a step in ranks of the title, told in the text with one slip of the hand.

"Lên 23 bậc, tỉnh đứng thứ 25/63" over a text that tells of the rank 25/63 and of 23 steps up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.meant.variants import typed
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.titles import titles

_RANK = re.compile(
    r"\b(?:(?:đứng|xếp|giữ|ở)(?: ở)?(?: vị trí| hạng)?(?: thứ)?|hạng|vị trí|thứ hạng)(?: thứ| là)? "
    r"(?P<rank>\d{1,3})(?:/(?P<of>\d{1,3}))?(?![\d.,]*\d| (?:nhiệm vụ|hồ sơ|chỉ tiêu))",
    re.IGNORECASE,
)
_STEP = re.compile(r"\b(?P<rank>\d{1,3}) bậc\b", re.IGNORECASE)


def check_ranked(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Ranks again (nhắc lại hạng): the ranks and steps of the title against the first ones of the text."""
    for index, title in titles(passages):
        for pattern in (_RANK, _STEP):
            body = [match for passage in passages[index + 1 :] for match in pattern.finditer(passage.text)]
            for match in pattern.finditer(title.text):
                yield from _against(title, match, body, pattern)


def _against(
    title: Passage, match: re.Match[str], body: Sequence[re.Match[str]], pattern: re.Pattern[str]
) -> Iterator[Claim]:
    of = match.groupdict().get("of")
    alike = [one for one in body if of and one.groupdict().get("of") == of] or [*body]
    found = list(dict.fromkeys(one["rank"].lstrip("0") for one in alike))
    own = match["rank"].lstrip("0")
    if own in found:
        wholes = sorted({one["of"] for one in body if one["rank"].lstrip("0") == own and one["of"]}) if of else []
        if len(wholes) == 1 and wholes[0] != of and of and Fraction(int(wholes[0])) in typed(of):
            yield _claim(title, match, "of", wholes[0], Verdict.WRONG)
        else:
            yield _claim(title, match, "rank", own, Verdict.OK)
    elif found and Fraction(int(found[0])) in typed(match["rank"]) and (pattern is _RANK or len(found[0]) == len(own)):
        yield _claim(title, match, "rank", found[0], Verdict.WRONG)


def _claim(title: Passage, match: re.Match[str], side: str, other: str, verdict: Verdict) -> Claim:
    return Claim(
        text=title.text.strip(),
        kind="V10",
        stated=match[side],
        computed=other,
        formula=f"{match[side]} và {other} trong bài",
        verdict=verdict,
        block=-1,
        start=title.start + match.start(side),
        end=title.start + match.end(side),
    )
