"""Ranks (thứ hạng): V7, "xếp thứ 19/63, tăng 8 bậc so với năm 2022 (thứ 27/63)", a step between two ranks.

"hạng 9/63, tăng 26 bậc so với năm 2015 (khi ấy hạng 35)", "tụt 3 bậc (năm 2022 thứ 16, năm 2023 thứ 19)", "từ 9/14 lên
6/14, tăng 3 bậc": a clause tells one step and two ranks, the present one perhaps twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .findings import Claim, Verdict
from .reading import Passage
from .titles import titles

_NUMBER = r"(?:số\s*)?:?\s*0?(\d{1,3})(?!\d|[.,]\d|\s*(?:bậc|%|/\d{3,4}|hồ sơ|điểm))"
_RANK = re.compile(
    rf"\b(?:xếp|đứng|ở)?\s*(?:thứ(?: hạng| bậc)?|hạng|vị trí(?: thứ)?|vị thứ)\s*{_NUMBER}"
    rf"|\btừ\s+0?(\d{{1,3}})(?:/\d{{1,3}})?(?=\s+(?:lên|xuống)\s+\d)|(?<=\d\s)(?:lên|xuống)\s+0?(\d{{1,3}})/\d"
    rf"|\((?:năm (?:\d{{4}}|trước|ngoái)|cùng kỳ|kỳ trước|trước đó)[^()\d]{{0,8}}0?(\d{{1,3}})/\d{{2}}\)",
    re.IGNORECASE,
)
_STEP = re.compile(
    r"\b(?:tăng|giảm|tụt|lùi|rớt|lên|xuống|thăng|nhảy|vượt|leo|vọt|hạ|nhích|sụt|cải thiện|cao hơn|thấp hơn)\s+"
    r"(?:thêm\s+|được\s+|tới\s+|liền\s+|(?:liền )?một mạch\s+|đến\s+)?"
    r"(?P<step>\d{1,3})\s+(?:bậc|hạng|thứ bậc|thứ hạng|vị trí)\b",
    re.IGNORECASE,
)
_BARE_COURSE = re.compile(
    r"(\b(?:hạng|bậc|vị trí)[^;.,()\d]{0,20}\btừ)\s+(\d{1,3})\s+(lên|xuống)\s+(?=\d{1,3}(?![\d/]|[.,]\d))",
    re.IGNORECASE,
)
_COURSE = re.compile(
    r"\b((?:vị trí|thứ|hạng)(?: thứ)?\s+\d{1,3}(?:/\d{1,3})?)\s+(lên|xuống|về)\s+(?=\d)", re.IGNORECASE
)
_MEASURED = re.compile(
    r"[^\d(]{0,20}\(|\s*(?:,|và)\s*(?:vươn lên|hiện|nay|lên|\s)*(?:xếp|đứng|ở|giữ)\b|"
    r"[^(]{0,20}\b(?:so với|so cùng|từ|năm|kỳ|trước)\b",
    re.IGNORECASE,
)
"""What leads from a step to the rank it is measured by."""
_COURSES = re.compile(
    r"\btừ (?:hạng|vị trí|vị thứ|thứ(?: hạng| bậc)?|bậc)(?: thứ)? 0?(?P<then>\d{1,3})(?:/\d{2,3})?(?: \([^()]{1,20}\))?"
    r"(?: [^\W\d_]+){0,4} (?:lên|xuống|tới|đến|về|vào)(?: (?:hạng|vị trí|vị thứ|thứ(?: hạng| bậc)?|bậc)(?: thứ)?)? "
    r"0?(?P<now>\d{1,3})(?![\d]|[.,]\d|\s*(?:điểm|%|bậc))",
    re.IGNORECASE,
)
_NAMES = re.compile(r"\b[A-Z]{3,6}\b")
"""What an index is called by: PAPI, PCI, SIPAS."""
_SO = re.compile(r"\s*(?:như vậy|như thế|vậy là|theo đó|tính ra|so ra|so với|thế là|qua đó)\b", re.IGNORECASE)
"""What opens a sentence that reckons from those before it."""
_CLAUSE = re.compile(r"[^;\n]+")
_JOINED = re.compile(r"; (?=(?:đến |sang |còn )?năm \d{4}[^;\n]{0,80}\bbậc\b)")
"""Between the ranks of two years, the second of which tells the step."""
_BOTH = 2


def check_ranks(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Ranks (thứ hạng): the one step a clause tells against the two ranks it tells."""
    for passage in passages:
        for start, end in passage.sentences:
            text = passage.text[start - passage.start : end - passage.start]
            for clause in _CLAUSE.finditer(_JOINED.sub(", ", text)):
                yield from _in_clause(text.strip(), clause[0], start + clause.start())
    yield from _of_title(passages)
    for passage in passages:
        yield from _of_the_last(passage)


def _of_title(passages: Sequence[Passage]) -> Iterator[Claim]:
    """The step of a title against the only course of ranks below it: "PAPI: tỉnh lên 20 bậc", "từ hạng 51 lên hạng
    31"."""
    for index, title in titles(passages):
        steps, below = list(_STEP.finditer(title.text)), passages[index + 1 :]
        courses = [(one, match) for one in below for match in _COURSES.finditer(one.text)]
        if len(steps) != 1 or ranks_in(title.text) or len(courses) != 1 or any(_STEP.search(one.text) for one in below):
            continue
        start, end = courses[0][0].sentence_bounds(courses[0][1].start())
        named = set(_NAMES.findall(title.text)), set(_NAMES.findall(courses[0][0].text[start:end]))
        if all(named) and named[0].isdisjoint(named[1]):
            continue
        then, now = (int(courses[0][1][name]) for name in ("then", "now"))
        yield _claim(title.text.strip(), steps[0], title.start, now, then)


def _of_the_last(passage: Passage) -> Iterator[Claim]:
    """A step in a clause without ranks against the only two told in the two sentences before: "xếp thứ 24. Năm 2020 là
    thứ 35. Như vậy vị trí cải thiện 11 bậc"."""
    told = [passage.text[start - passage.start : end - passage.start] for start, end in passage.sentences]
    for place, text in enumerate(told):
        steps = list(_STEP.finditer(text))
        if len(steps) != 1 or ranks_in(text) or not _SO.match(text):
            continue
        before = [rank for sentence in told[max(0, place - _BOTH) : place] for rank in ranks_in(sentence)]
        if len(before) == _BOTH and not any(_STEP.search(one) for one in told[max(0, place - _BOTH) : place]):
            start = passage.sentences[place][0]
            yield _claim(text.strip(), steps[0], start, *before)


def _in_clause(sentence: str, clause: str, place: int) -> Iterator[Claim]:
    steps = list(_STEP.finditer(clause))
    if len(steps) != 1:
        return
    step = steps[0]
    before, behind = (ranks_in(part) for part in (clause[: step.start()], clause[step.end() :]))
    if behind and not _MEASURED.match(clause, step.end()):
        return
    two = _two(before, behind, int(step["step"]))
    if two is None:
        return
    yield _claim(sentence, step, place, *two)


def _claim(sentence: str, step: re.Match[str], place: int, now: int, then: int) -> Claim:
    agrees = abs(now - then) == int(step["step"])
    return Claim(
        text=sentence,
        kind="V7",
        stated=step["step"],
        computed=str(abs(now - then)),
        formula=f"|{now} − {then}|",
        verdict=Verdict.OK if agrees else Verdict.WRONG,
        block=-1,
        start=place + step.start("step"),
        end=place + step.end("step"),
    )


def ranks_in(text: str) -> list[int]:
    """The ranks that a text tells, in order."""
    told = _COURSE.sub(r"\1 \2 hạng ", _BARE_COURSE.sub(r"\1 hạng \2 \3 hạng ", text))
    return [int(next(filter(None, match.groups()))) for match in _RANK.finditer(told)]


def _two(before: Sequence[int], behind: Sequence[int], step: int) -> tuple[int, int] | None:
    """The two ranks that a step lies between; the present one may be told before it and once more behind."""
    if len(before) + len(behind) == _BOTH:
        one, two = (*before, *behind)
        return one, two
    if len(before) == 1 and len(behind) == _BOTH:
        if before[0] in behind:
            return behind[0], behind[1]
        measured = step in (abs(before[0] - behind[0]), abs(behind[0] - behind[1]))
        return (before[0], behind[0]) if measured else (behind[0], behind[1])
    return None
