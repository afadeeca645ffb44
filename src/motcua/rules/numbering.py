"""Numbering (đánh số): the code that follows a dossier from receipt to archive.

`<agency>-YYMMDD-XXXX`: agency code, date of receipt, daily serial of the agency (Thông tư 01/2018/TT-VPCP Art. 19).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime

AGENCY = re.compile(r"^[0-9A-Z]+(\.[0-9A-Z]+)*$")
NUMBER = re.compile(r"^(?P<agency>[0-9A-Z.]{1,35})-(?P<day>\d{6})-(?P<serial>\d{4,})$")
LAST_SERIAL = 9999
PROCEDURE = re.compile(r"(?P<national>[1-9]\.\d{6})(?:(?:\.\d{3}\.\d{2}\.\d{2})?\.[A-Y]\d{2})?")
"""Procedure code (mã thủ tục): national, or as a province writes it: 1.001193, 1.001193.H20, 1.001193.000.00.00.H20."""


_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212"), "-")


def same_number(number: str) -> str:
    """Same number (cùng một mã): a dossier's code as it is compared, and kept of a register: in capitals, without
    blanks and letters nobody sees, every dash a hyphen. People retype codes, and programs prettify them."""
    if number.isascii():
        return "".join(number.split()).upper()
    plain = unicodedata.normalize("NFKC", number).translate(_DASHES)
    return "".join(one for one in plain if not one.isspace() and unicodedata.category(one) != "Cf").upper()


def as_typed(number: str) -> str:
    """As typed (mã người ta gõ) by whoever reads it from paper or hears it: parts told apart by blanks get their
    hyphens, and a full stop or comma that ended the sentence falls away."""
    parts = number.strip(" .,;:").split()
    return same_number("-".join(parts) if len(parts) == 3 and "-" not in same_number(number) else "".join(parts))


def national_code(code: str) -> str:
    """National code (mã quốc gia) of a procedure: what its province added left away; other words as they are."""
    found = PROCEDURE.fullmatch(code)
    return found["national"] if found else code


def new_style(agency: str) -> str:
    """Agency code in the newer style (mã định danh): 000.17.22.H56 of Thông tư 10/2016 is H56.22.17 of Quyết định
    20/2020/QĐ-TTg, which drops the empty groups and writes the highest level first. Newer codes stay as they are."""
    groups = agency.split(".")
    if len(groups) == 4 and not groups[0][:1].isalpha() and groups[3][:1].isalpha():
        return ".".join(group for group in reversed(groups) if group.strip("0"))
    return agency


def is_agency_code(written: str) -> bool:
    """Whether a text can begin a dossier number: groups of capitals and digits, at most 35 letters."""
    return len(written) <= 35 and AGENCY.fullmatch(written) is not None


class SeriesFull(Exception):
    """Series full (hết số): an agency has used the four digits of a day; say so rather than break the format."""


@dataclass(frozen=True, slots=True)
class DossierNumber:
    """Dossier number (mã hồ sơ): agency, day of receipt, daily serial from 1."""

    agency: str
    day: date
    serial: int

    def __post_init__(self) -> None:
        if not is_agency_code(self.agency):
            raise ValueError(f"Not an agency code: {self.agency!r}.")
        if self.serial < 1:
            raise ValueError("A serial begins at 1.")
        if self.serial > LAST_SERIAL:
            raise SeriesFull(f"{self.agency} {self.day}")

    def __str__(self) -> str:
        return f"{self.agency}-{self.day:%y%m%d}-{self.serial:04}"

    @classmethod
    def parse(cls, text: str) -> DossierNumber | None:
        """The number a text is, or None: imported registers may bear codes of another shape."""
        found = NUMBER.match(text)
        if found is None:
            return None
        try:
            day = datetime.strptime(found["day"], "%y%m%d").date()  # noqa: DTZ007 - a date has no zone
            return cls(found["agency"], day, int(found["serial"]))
        except (ValueError, SeriesFull):
            return None
