"""Required papers (thành phần hồ sơ): sections of rows "name, form file, count", all run together.

A row ends in its count ("1 bản chính,1 bản sao"). The same words also stand inside names ("01 bản chính tờ
khai…"),
and a count may be glued to a number that ends the name ("Mẫu số 181 bản chính").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from motcua.areas.procedures.operations.rows import PaperRow, UnparsedRow
from motcua.links.files.procedures.cells import LOWER, UPPER, run_together, stated

CELL = "thanh_phan_ho_so"
HEADER = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
_COUNT = re.compile(r"(?P<n>\d+) bản (?P<kind>chính|sao)(?:,(?P<copies>\d{1,3}) bản sao)?")
_YEAR_THEN_COUNT = re.compile(r"(?:19|20)\d{2}\d")
_FILE = re.compile(r"\.\s?(?:docx?|xlsx?|pptx?|pdf|rtf|odt|xml|txt|zip|rar|7z|jpe?g|png)(?![a-z])", re.I)
# A place where two cells may touch: an end of words, and at once a new beginning. A measure (“4x6cm”) is none.
_SEAM = re.compile(rf"(?<=[{LOWER}0-9).;:”\"'’])(?=[{UPPER}])|(?<!\dx)(?<=[{LOWER}).;:”\"'’])(?=\d)")
_LONGEST_FILE_NAME = 120


@dataclass
class ReadPapers:
    """What the cell gave, and what could not be read."""

    papers: list[PaperRow] = field(default_factory=list)
    unparsed: list[UnparsedRow] = field(default_factory=list)


def read_papers(text: str) -> ReadPapers:
    """Read the sections; every character ends in a row, in a section's heading or in the list of unread
    cells.
    """
    read = ReadPapers()
    if not stated(text):
        return read
    sections = text.split(HEADER)
    if len(sections) == 1:
        read.unparsed.append(UnparsedRow(CELL, text))
        return read
    heading = sections[0]
    for number, section in enumerate(sections[1:], start=1):
        last = number == len(sections) - 1
        if run_together(heading):
            read.unparsed.append(UnparsedRow(f"{CELL}.nhom", heading))
        heading = _section(section, _heading(heading), last, read)
    return read


def _heading(words: str) -> str:
    return stated(words).rstrip(":").strip()


def _section(section: str, group: str, last: bool, read: ReadPapers) -> str:
    """Read the rows of one section; what stands after its last count is the heading of the next one."""
    begin = 0
    for mark in row_ends(section, heading_follows=not last):
        read.papers.append(_row(section[begin : mark.start()], mark, group, section[begin : mark.end()], read))
        begin = mark.end()
    rest = section[begin:]
    if last and rest.strip():
        read.unparsed.append(UnparsedRow(CELL, rest))
    return rest


def row_ends(section: str, *, heading_follows: bool) -> list[re.Match[str]]:
    """The counts that end a row, told from the same words inside a name by what follows at once."""
    ends: list[re.Match[str]] = []
    marks = list(_COUNT.finditer(section))
    next_is_end, next_start = False, -1
    for place in range(len(marks) - 1, -1, -1):
        mark = marks[place]
        following = section[mark.end() : mark.end() + 1]
        if mark.end() == next_start and next_is_end:
            is_end = False  # "…: 01 bản chính1 bản chính": the name ends in such words, its count comes after
        elif following == "" or (following.isspace() and heading_follows and place == len(marks) - 1):
            is_end = True
        else:
            is_end = not (following.isspace() or following in ".,;:)]/")
        if is_end:
            ends.append(mark)
        next_is_end, next_start = is_end, mark.start()
    return ends[::-1]


def _row(words: str, mark: re.Match[str], group: str, raw: str, read: ReadPapers) -> PaperRow:
    number = _digits(words, mark["n"])
    if number is None:
        read.unparsed.append(UnparsedRow(f"{CELL}.so_luong", raw))
        return PaperRow(group, "", "", None, None, raw)
    glued, count = number
    originals, copies = (count, mark["copies"]) if mark["kind"] == "chính" else (0, str(count))
    name, template = split_form_file(words + glued)
    if name is None or run_together(name):
        name, template = None, ""
        read.unparsed.append(UnparsedRow(f"{CELL}.ten_va_mau", raw))
    return PaperRow(group, name or "", template, originals, int(copies or 0), raw)


def _digits(words: str, digits: str) -> tuple[str, int] | None:
    """Digits that belong to the name, and the count; None where they cannot be told apart."""
    if len(digits) == 1:
        return "", int(digits)
    if _YEAR_THEN_COUNT.fullmatch(digits) and re.search(r"(?:[/-]|năm )\Z", words):
        return digits[:4], int(digits[4])
    return None


def split_form_file(words: str) -> tuple[str | None, str]:
    """A paper's name and the file of its form glued behind it; None where the seam is not certain."""
    files = list(_FILE.finditer(words))
    if not files:
        return words.strip(), ""
    if len(files) > 1 or words[files[0].end() :].strip():
        return None, ""
    seams = [mark.start() for mark in _SEAM.finditer(words) if mark.start() >= 5]
    if not seams:
        return None, ""
    name, file = words[: seams[0]], words[seams[0] :]
    one_seam = len(seams) == 1
    # Later seams inside one unbroken file name ("MauKX1079.docx") do not make the first one doubtful.
    if not (one_seam or not re.search(r"\s", file.strip())):
        return None, ""
    balanced = file.count("(") == file.count(")") and name.count("(") == name.count(")")
    if len(file) > _LONGEST_FILE_NAME or ";" in file or "\n" in file or not balanced:
        return None, ""
    return name.strip(), file.strip()
