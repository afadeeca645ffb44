"""By year (theo từng năm): V8, prose that tells a figure of rows with the years above them, read as running text.

"Năm 2021: ... bác sĩ trên 1 vạn dân là 19,23" over "2019 2020 2021" and "Bác sĩ trên 1 vạn dân 18,59 18,90 19,23": rows
that a PDF file gives so, with digits in their very names, are no table to a reader of lines. The name must come back as
it stands, with as many figures side by side behind it as there are years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from motcua.rules.report_check.claims import claim_on
from motcua.rules.report_check.findings import Claim, Verdict
from motcua.rules.report_check.layout import Layout
from motcua.rules.report_check.reading import Passage
from motcua.rules.report_check.rounding import plain
from motcua.rules.report_check.tokens import Token

_YEAR = re.compile(r"(?:19|20)\d\d")
_BETWEEN = re.compile(r"[\s|]*(?:(?:sơ bộ|ước(?: tính)?|năm|-|prel\.?)[\s|]*)*", re.IGNORECASE)
_SIDE = re.compile(r"[\s|]+")
_NAME = re.compile(
    r"(?:^|[;:,\n])\s*(?:trong đó\s+)?(?P<name>[^;:,\n]{8,90}?)\s+(?:là|đạt|có|còn|ở mức)\s*$", re.IGNORECASE
)
_LED = re.compile(r"^(?:số|tỷ lệ|tỉ lệ|tổng số)\s+", re.IGNORECASE)
_LEAST, _WORDS, _LINES = 3, 3, 12


def check_by_year(layout: Layout, passages: Sequence[Passage]) -> Iterator[Claim]:
    """By year (theo từng năm): each number of prose behind a name and a year against the rows of that name."""
    heads = [(place, years) for place, one in enumerate(passages) if len(years := _years(one)) >= _LEAST]
    tables = [(one, years) for place, years in heads for one in passages[place : place + _LINES]]
    for passage in passages if tables else ():
        for token in passage.tokens:
            year, names = _last_year(passage, token), _names(passage, token)
            found = [cells for table in tables if table[0] is not passage for cells in _cells(*table, names)]
            if len(found) == 1 and year in found[0]:
                yield _claim(passage, token, found[0][year])


def _years(passage: Passage) -> list[Token]:
    """The first years of a passage that stand side by side, each once."""
    run: list[Token] = []
    for token in passage.tokens:
        beside = not run or _BETWEEN.fullmatch(passage.between(run[-1], token)) is not None
        if _YEAR.fullmatch(token.text) and beside:
            run.append(token)
        elif len(run) >= _LEAST:
            break
        else:
            run = [token] if _YEAR.fullmatch(token.text) else []
    return run if len({token.text for token in run}) == len(run) else []


def _last_year(passage: Passage, token: Token) -> str:
    """The only year that its sentence names before a number."""
    years = set(re.findall(rf"\b{_YEAR.pattern}\b", passage.before(token, 400)))
    return years.pop() if len(years) == 1 else ""


def _names(passage: Passage, token: Token) -> list[str]:
    """What a number is called, with and without the word that it is a number or a rate."""
    match = _NAME.search(passage.before(token, 120))
    name = match["name"].lower().strip() if match else ""
    return [one for one in (name, _LED.sub("", name)) if len(one.split()) >= _WORDS]


def _cells(passage: Passage, years: Sequence[Token], names: Sequence[str]) -> Iterator[dict[str, Token]]:
    """The figures of the row so called, by their years."""
    text = passage.text.lower()
    start = next((place + len(name) for name in names if (place := text.find(f"{name} ")) >= 0), None)
    if start is None:
        return
    row = [token for token in passage.tokens if token.start - passage.start >= start][: len(years) + 1]
    ends = [start, *(token.end - passage.start for token in row)]
    gaps = [text[end : token.start - passage.start] for end, token in zip(ends, row, strict=False)]
    if len(row) >= len(years) and all(_SIDE.fullmatch(gap) for gap in gaps[: len(years)]):
        one_more = len(gaps) > len(years) and _SIDE.fullmatch(gaps[len(years)])
        if not one_more:
            yield {year.text: token for year, token in zip(years, row, strict=False)}


def _claim(passage: Passage, token: Token, cell: Token) -> Claim:
    agrees = token.value == cell.value
    return claim_on(
        passage,
        token,
        kind="V8",
        computed=plain(cell.value),
        formula=f"{plain(cell.value)} trong bảng",
        verdict=Verdict.OK if agrees else Verdict.WRONG,
    )
