"""Citizen card (thẻ căn cước): what the QR code on the card says, as a scanner types it into a box.

Fields are parted by `|`. Issues of the card differ in how many there are and which are empty, so a field is known by
what it looks like: twelve digits are the number, nine the old one, eight a date, a word of two the sex; of the texts
the first is the name and the first after it the address. What is not known is left alone.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from motcua.rules.identity import card_warnings

PART = "|"
FEWEST = 3  # parts of a line that may be a card
DAY = re.compile(r"([0-9]{2})[/.\-]?([0-9]{2})[/.\-]?([0-9]{4})")
NUMBER, OLD_NUMBER = re.compile(r"[0-9]{12}"), re.compile(r"[0-9]{9}")
SEX = {"nam": "Nam", "nữ": "Nữ", "nu": "Nữ", "male": "Nam", "female": "Nữ", "m": "Nam", "f": "Nữ"}
LETTERS = re.compile(r"[^\W\d_]+(?:[ '.\-]+[^\W\d_]+)*[.]?")


@dataclass(frozen=True, slots=True)
class CardRead:
    """Card read (thẻ đã đọc): what the code says of its holder; warnings are to be looked at by eye."""

    number: str
    name: str
    old_number: str = ""
    born: date | None = None
    sex: str = ""
    address: str = ""
    issued: date | None = None
    warnings: tuple[str, ...] = ()


def looks_like_card(typed: str) -> bool:
    """Whether a typed line (dòng do máy quét gõ) may be a card: parts, and a number of twelve digits among them."""
    parts = _parts(typed)
    return len(parts) >= FEWEST and any(NUMBER.fullmatch(part) for part in parts)


def read_card(typed: str) -> CardRead | None:
    """Read a card (đọc mã QR thẻ căn cước); None for a line that is none."""
    if not looks_like_card(typed):
        return None
    parts = _parts(typed)
    number = next(part for part in parts if NUMBER.fullmatch(part))
    days = sorted(day for day in map(_day, parts) if day is not None)
    sex = next((SEX[part.lower()] for part in parts if part.lower() in SEX), "")
    name, address = _texts(parts)
    born = days[0] if days else None
    return CardRead(
        number=number,
        name=name,
        old_number=next((part for part in parts if OLD_NUMBER.fullmatch(part)), ""),
        born=born,
        sex=sex,
        address=address,
        issued=days[1] if len(days) > 1 else None,
        warnings=card_warnings(number, born=born, sex=sex),
    )


def _parts(typed: str) -> list[str]:
    """The fields with their spaces put right; scanners end a line in many ways."""
    composed = unicodedata.normalize("NFC", typed.replace("\ufeff", ""))
    return [" ".join(part.split()) for part in composed.split(PART)]


def _day(part: str) -> date | None:
    found = DAY.fullmatch(part)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def _texts(parts: list[str]) -> tuple[str, str]:
    """Name and address: the first field of letters only, and the first text after it that is no sex."""
    texts = [part for part in parts if part and not part.isdigit() and _day(part) is None]
    texts = [part for part in texts if part.lower() not in SEX]
    name = next((part for part in texts if LETTERS.fullmatch(part)), "")
    after = texts[texts.index(name) + 1 :] if name else texts
    return name, next(iter(after), "")
