"""Contacts (cách liên hệ): telephone numbers as people write them, and what of them a list may show."""

from __future__ import annotations

import re

SEPARATORS = re.compile(r"[\s.\-()]+")
VIETNAMESE = re.compile(r"0[0-9]{9,10}")
FOREIGN = re.compile(r"\+[1-9][0-9]{6,13}")
ADDRESS = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]+")
SHOWN_DIGITS = 3
HIDDEN = "•"


def normal_phone(written: str) -> str | None:
    """Telephone number (số điện thoại) in one form: 0912345678, or +… from abroad; None for what is none."""
    bare = SEPARATORS.sub("", written)
    if bare.startswith("00"):
        bare = "+" + bare[2:]
    if bare.startswith("+84"):
        bare = "0" + bare[3:].removeprefix("0")
    elif bare.startswith("84") and len(bare) in (11, 12):
        bare = "0" + bare[2:]
    return bare if VIETNAMESE.fullmatch(bare) or FOREIGN.fullmatch(bare) else None


def normal_email(written: str) -> str | None:
    """E-mail address (thư điện tử) as one writes to it; None for what is none."""
    bare = written.strip()
    return bare if ADDRESS.fullmatch(bare) else None


def read_contact(written: str) -> str | None:
    """A contact (liên hệ) in one form, an e-mail address or a telephone number; "" where nothing was written, None
    for what is neither."""
    if not written.strip():
        return ""
    return normal_email(written) or normal_phone(written)


def masked_digits(number: str) -> str:
    """A number (số đã che) with only its last digits shown, as lists and exports show it."""
    shown = number[-SHOWN_DIGITS:] if len(number) > 2 * SHOWN_DIGITS else ""
    return HIDDEN * (len(number) - len(shown)) + shown


def masked_email(address: str) -> str:
    """An e-mail address (thư điện tử đã che) with the first letter and the provider shown."""
    name, at, provider = address.partition("@")
    return f"{name[:1]}{HIDDEN * 4}{at}{provider}" if at and name else ""
