"""Legal bases (căn cứ pháp lý): rows "title, number" run together, while titles hold numbers of other
documents too.

A number is a cell of its own where it is glued to the title before it. Numbers end in the short name of a
known
issuer, because the next title is glued behind it ("118/2025/NĐ-CPThông tư…").
"""

from __future__ import annotations

import re

from motcua.areas.procedures.operations.rows import BasisRow, UnparsedRow
from motcua.links.files.procedures.cells import LOWER, UPPER, run_together, stated

CELL = "can_cu_phap_ly"
HEADER = "Tên văn bản pháp lýMã văn bản"

_KINDS = "NĐ|NQ|NQLT|TT|TTLT|QĐ|CT|VBHN|PL|LCT|L|CTr|TB|HD|KH|CV|SL"
_ISSUERS = (
    "CP|TTg|QH|QH\\d{2}|HĐND|UBND|UBTVQH|UBTVQH\\d{2}|HĐTP|CTN|VPCP|VPQH|TANDTC|VKSNDTC|KTNN|NHNN|TTCP|BHXH|TLĐ|UBDT|"
    "UBTƯMTTQVN|BCA|BCT|BCĐ|BDTTG|BGDĐT|BGTVT|BKHCN|BKHĐT|BLĐTBXH|BNG|BNNPTNT|BNNMT|BNN|BNV|BQP|BTC|BTNMT|BTP|"
    "BTTTT|BVHTTDL|BVHTT|BXD|BYT|BTS|BTM|BCN|BTCCBCP|TCT|TCHQ|CHQ|CT|BNN&PTNT|BGD&ĐT|TLĐLĐVN"
)
_ISSUER = "(?:" + "|".join(sorted(_ISSUERS.split("|"), key=len, reverse=True)) + ")"
_SUFFIX = rf"(?:QH\d{{2}}|UBTVQH\d{{2}}|(?:{_KINDS})-{_ISSUER}(?:-{_ISSUER})*)"
# Bounded, so that a cell of nothing but digits is read in one pass.
_NUMBER = re.compile(rf"(?P<run>\d{{1,12}})(?:\.(?:\d{{1,2}}|[a-zđ]))?[a-zđ]?(?:/(?:19|20)\d{{2}})?/{_SUFFIX}")
_PREFIX = re.compile(
    r"(?<=\S)(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Thông tư liên tịch|Chỉ thị)"
    r"(?: số)?[ \u00a0]\Z"
)
_TITLE_WORDS = "Luật|Bộ luật|Pháp lệnh|Nghị|Thông tư|Quyết định|Quy định|Sửa đổi|Hướng dẫn|Về |Ban hành"
_NEXT_TITLE = re.compile(rf"[{UPPER}{LOWER}“\"(-]|[ \u00a0](?={_TITLE_WORDS})")
_LONGEST_RUN = 4
_LOOK_BACK = 200
_GLUED_NUMBER = re.compile(rf"(?:[{LOWER})\];]|(?<!\d)\.)\d|\d{{5,}}[a-z]?/|[-/][A-ZĐ]*[A-ZĐ](?=[{UPPER}][{LOWER}])")


def read_bases(text: str) -> tuple[tuple[BasisRow, ...], list[UnparsedRow]]:
    """Read titles and numbers; a stretch in which a boundary is in doubt is listed whole, up to the next
    sure one.
    """
    if not stated(text):
        return (), []
    if not text.startswith(HEADER):
        return (), [UnparsedRow(CELL, text)]
    body = text[len(HEADER) :]
    rows: list[BasisRow] = []
    unparsed: list[UnparsedRow] = []
    begin = 0
    doubts: set[str] = set()
    for mark in _NUMBER.finditer(body):
        role, start = _role(body, mark, begin)
        if role == "doubt":
            doubts.add(mark.group())
        if role != "number":
            continue
        title, number = body[begin:start].strip(), body[start : mark.end()]
        # A doubtful number that is the row's own number belongs to its title.
        if not title or doubts - {mark.group()} or _hidden_boundary(title.replace(mark.group(), " ")):
            unparsed.append(UnparsedRow(CELL, body[begin : mark.end()]))
        else:
            rows.append(BasisRow(title, number))
        begin, doubts = mark.end(), set()
    if body[begin:].strip():
        unparsed.append(UnparsedRow(CELL, body[begin:]))
    return tuple(rows), unparsed


def _role(body: str, mark: re.Match[str], begin: int) -> tuple[str, int]:
    """Whether a number is a cell of its own (and where that cell begins), stands inside a title, or is in
    doubt.
    """
    start = mark.start()
    before = body[max(begin, start - _LOOK_BACK) : start]
    glued_right = mark.end() == len(body) or not re.match(r"[\s.,;:)/\d-]", body[mark.end()])
    ends = _title_follows(body, mark.end())
    taken = _repeats(before, mark.group())
    if taken is None:
        taken = _year_before(before, mark)
    if taken is not None:
        return ("number" if ends else "doubt"), start + taken
    if _could_be_shorter(mark.group(), body[mark.end() : mark.end() + 1]):
        return "doubt", start
    if not before or before[-1].isspace():
        prefix = _PREFIX.search(body, max(begin, start - _LOOK_BACK), start)
        if not glued_right:
            # "…số 123/2015/NĐ-CP ngày": a word goes before it. "…(Luật…);  84/2015/QH13 Quy định": whose is
            # it?
            return ("in_title" if not before.strip() or before.rstrip()[-1].isalpha() else "doubt"), start
        return ("number", prefix.start()) if prefix and prefix.start() > begin else ("doubt", start)
    if before[-1] in '(/[“"-–':
        return ("doubt" if glued_right else "in_title"), start
    if re.search(r"(?:\d[.,]?|[Ss]ố)\Z", before) or len(mark["run"]) > _LONGEST_RUN or not ends:
        return "doubt", start
    return "number", start


def _title_follows(body: str, end: int) -> bool:
    """Whether the cell may end here: nothing follows, or words, or a title that is itself a number."""
    if end == len(body) or _NEXT_TITLE.match(body, end):
        return True
    following = _NUMBER.match(body, end)
    return following is not None and (
        body.startswith(following.group(), following.end()) or body[following.end() :][:1].isspace()
    )


def _repeats(before: str, number: str) -> int | None:
    """How many of the number's first digits belong to the title, where the title ends in the same number.

    "Luật 49/2019/QH1449/2019/QH14" is the title "Luật 49/2019/QH14" and the number "49/2019/QH14".
    """
    digits = re.match(r"\d+", number)
    assert digits is not None  # every number begins with its digits
    for taken in range(len(digits.group())):
        if (before + number[:taken]).endswith(number[taken:]):
            return taken
    return None


def _year_before(before: str, mark: re.Match[str]) -> int | None:
    """4 where the first four digits are the year a title ends in ("…năm 2013" and "35/2013/QH13"), else
    None.
    """
    year = re.match(r"(?:19|20)\d{2}(?=[1-9]\d{0,3}\Z)", mark["run"])
    if year is None:
        return None
    same_year = f"/{year.group()}/" in mark.group() and before[-1:].isspace()
    if same_year or re.search(r"(?:năm |\d{1,2}/\d{1,2}/|(?:19|20)\d{2} ?[-–] ?)\Z", before):
        return 4
    return None


def _could_be_shorter(number: str, following: str) -> bool:
    """Whether the last letter of the number may be the first of the next title ("…/QĐ-CTNghị định")."""
    return bool(following.islower() and number[-1].isalpha() and _NUMBER.fullmatch(number[:-1]))


def _hidden_boundary(title: str) -> bool:
    """Whether a title holds what may be the number of a row in between ("…giá trị24/2024Thông tư…")."""
    return bool(_GLUED_NUMBER.search(title)) or run_together(title)
