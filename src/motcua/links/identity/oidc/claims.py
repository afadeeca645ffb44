"""Claims (thông tin định danh): what a provider says of somebody, under its own names, as an identity of ours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from motcua.areas.people.operations import Identity
from motcua.rules.contacts import normal_phone

NAME = ("HoVaTen", "HoTen", "name")
NUMBER = ("SoDinhDanh", "SoCCCD", "citizen_id")
BORN = ("NgayThangNamSinh", "NgaySinh", "birthdate")
PHONE = ("SoDienThoai", "phone_number")
EMAIL = ("Email", "ThuDienTu", "email")
WAYS_OF_DAYS = (
    (re.compile(r"(\d{4})-(\d{2})-(\d{2})"), (1, 2, 3)),
    (re.compile(r"(\d{2})[/-](\d{2})[/-](\d{4})"), (3, 2, 1)),
    (re.compile(r"(\d{4})(\d{2})(\d{2})"), (1, 2, 3)),
)


def identity_of(subject: str, claims: Mapping[str, Any]) -> Identity:
    """Identity of claims (danh tính theo thông tin định danh): what is missing or unreadable stays empty."""
    return Identity(
        subject=subject,
        name=_said(claims, NAME),
        id_number=_said(claims, NUMBER),
        birth_date=day_of(_said(claims, BORN)),
        phone=normal_phone(_said(claims, PHONE)) or "",
        email=_said(claims, EMAIL) if claims.get("email_verified", True) else "",
    )


def _said(claims: Mapping[str, Any], names: tuple[str, ...]) -> str:
    found = (claims[name] for name in names if isinstance(claims.get(name), str | int))
    return " ".join(str(next(found, "")).split())


def day_of(written: str) -> date | None:
    """A day as providers write it: 1990-02-01, 01/02/1990 or 19900201; None for what is none."""
    for way, (year, month, day) in WAYS_OF_DAYS:
        if found := way.fullmatch(written):
            try:
                return date(int(found[year]), int(found[month]), int(found[day]))
            except ValueError:
                return None
    return None
