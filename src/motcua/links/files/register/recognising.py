"""Recognising (nhận cột): which of our columns a header of a foreign register names, and how surely."""

from __future__ import annotations

import re

from motcua.links.files.register.columns import BY_FIELD, COLUMNS, REASON_TITLE
from motcua.links.files.register.words import fold, without_brackets, written_out

TITLES: dict[str, str] = {fold(column.title): column.field for column in COLUMNS}
SYNONYMS: dict[str, str] = {fold(name): column.field for column in COLUMNS for name in column.also}

_GROUPS = (
    (("thoi gian", "ngay", "thoi diem", "moc thoi gian", "thoi han", "tien do"), "ngay"),
    (("don vi", "co quan", "noi"), "don vi"),
    (
        ("nguoi nop", "chu ho so", "nguoi dan", "to chuc", "ca nhan", "thong tin nguoi nop", "cong dan"),
        "nguoi nop",
    ),
)
_MEANINGS = (
    (("don vi ", "co quan ", "noi "), ("tiep nhan",), "received_by"),
    (("don vi ", "co quan ", "noi "), ("giai quyet", "xu ly", "thu ly", "tham quyen", "chu tri"), "competent"),
    (("hinh thuc ", "phuong thuc ", "kenh "), ("nop", "tiep nhan"), "channel"),
    (("trang thai ", "tinh trang "), ("ho so", "giai quyet", "xu ly"), "status"),
)
# The national exchange names its fields so: MaHoSo, NgayTiepNhan, MaTTHC.
_FIELD_NAME = re.compile(r"(?:[A-Z][a-z]+)+[A-Z]*")
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST_GROUP = 40
_NEEDS_GROUP = {"ho ten", "ho va ten"}


def recognise(label: str, above: str = "") -> tuple[str, int]:
    """The field a header names and how surely (3 title, 2 other name, 1 by its words, 0 none).

    `above` is the merged header over it: under “Thời gian”, “Tiếp nhận” is the day of receipt; under “Đơn vị”
    it is the receiving unit.
    """
    if fold(label) == fold(REASON_TITLE):
        return "", 0
    parent = _spelled_out(without_brackets(above))
    for text in (label, without_brackets(label)):
        folded, whole = fold(text), _spelled_out(text)
        grouped = _within(parent)
        if grouped and (found := _look_up(f"{grouped} {whole}")):
            return found, 2
        if parent and (found := _look_up(f"{parent} {whole}") or _look_up(f"{whole} {parent}")):
            return found, 2
        if parent and folded in _NEEDS_GROUP:
            continue
        if folded in TITLES:
            return TITLES[folded], 3
        if found := SYNONYMS.get(folded) or _look_up(whole):
            return found, 2
    return _by_meaning(_spelled_out(label))


def _spelled_out(text: str) -> str:
    """Folded words with usual short forms in full: “Ngày có KQ” and “NgayCoKetQua” are “ngay co ket qua”."""
    words = _CAPITAL.sub(" ", text) if _FIELD_NAME.fullmatch(text) else text
    return written_out(words)


def _by_meaning(folded: str) -> tuple[str, int]:
    """A longer way to name a unit, a channel or a status; the last resort, for no date and no code."""
    for starts, words, name in _MEANINGS:
        if folded.startswith(starts) and any(word in folded for word in words):
            return name, 1
    return "", 0


def _look_up(folded: str) -> str:
    return TITLES.get(folded) or SYNONYMS.get(folded) or ""


def _within(parent: str) -> str:
    """The first words that a group header lends to the headers under it."""
    if not parent or len(parent) > _LONGEST_GROUP or any(letter.isdigit() for letter in parent):
        return ""
    for starts, lent in _GROUPS:
        if any(parent == start or parent.startswith(start + " ") for start in starts):
            return lent
    return ""


def field_named(name: str) -> str:
    """The field of a title, another name or the field's own name; empty when there is none."""
    if name.strip() in BY_FIELD:
        return name.strip()
    return recognise(name)[0]
