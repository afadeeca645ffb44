"""Finding (tìm người, tìm hồ sơ): what was typed or scanned at the desk, read as what it most likely is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.people import operations as people_operations
from motcua.areas.people import queries as people
from motcua.rules.citizen_card import looks_like_card
from motcua.rules.contacts import normal_phone
from motcua.rules.numbering import same_number

NUMBER = re.compile(r"[0-9]{9}|[0-9]{12}")
CODE = re.compile(r"[A-Z0-9.]+-[0-9A-Z-]+")
MOST = 9  # as many as there are digits to choose with


@dataclass(frozen=True, slots=True)
class Found:
    """Found (kết quả tìm): one dossier, or people; `typed` goes into the form of a new person."""

    typed: str
    number: str = ""
    rows: tuple[people.ApplicantRow, ...] = ()
    more: bool = False  # somebody else fits too, beyond those shown
    warnings: tuple[str, ...] = ()
    card: int | None = None
    known: bool = True

    @property
    def person(self) -> int | None:
        """The one person it can be, None where there are several or none."""
        return self.card or (self.rows[0].id if len(self.rows) == 1 else None)

    @property
    def beginning(self) -> dict[str, str]:
        """What a new person's form begins with."""
        bare = "".join(self.typed.split())
        if NUMBER.fullmatch(bare):
            return {"id_number": bare, "id_kind": "1" if len(bare) == 12 else "2"}
        if normal_phone(bare) and bare.isdigit():
            return {"phone": bare}
        return {"name": self.typed}


def find(typed: str, account: Any, at: datetime) -> Found:
    """Find (tìm) by a scanned card, a dossier's number, an identity number, a telephone or a name.

    A card nobody knew is written down at once. Raises UserError `card_unreadable`.
    """
    text = " ".join(typed.split())
    if looks_like_card(text):
        taken = people_operations.take_card(scanned=text, at=at)
        return Found(text, card=taken.applicant_id, warnings=taken.warnings, known=taken.known)
    number = same_number(text)
    if CODE.fullmatch(number) and dossiers.case_file(number, account=account) is not None:
        return Found(text, number=number)
    page = _people(text)
    return Found(text, rows=page.rows, more=page.next is not None)


def _people(text: str) -> people.ApplicantPage:
    bare = "".join(text.split())
    if NUMBER.fullmatch(bare):
        return people.applicants(id_number=bare, limit=MOST)
    if bare.lstrip("+").isdigit() and normal_phone(bare):
        return people.applicants(phone=bare, limit=MOST)
    return people.applicants(text=text, limit=MOST)
