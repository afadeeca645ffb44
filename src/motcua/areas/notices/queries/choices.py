"""Choices (cách nhận tin đã chọn): by which ways a person wants to be told, and what they agreed to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from motcua.areas.notices.models import WayChoice
from motcua.kernel import outbox
from motcua.kernel.outbox.schedule import sending_pack
from motcua.kernel.ports import messages

ADDRESS = {"sms": "phone", "email": "email", "zalo": "phone"}  # which contact a way goes to


@dataclass(frozen=True, slots=True)
class WayRow:
    """Way row (cách nhận tin): whether it is used for a person, where it goes (masked), and since when they said so."""

    way: str
    wanted: bool
    to: str
    said_at: datetime | None


def consent_words() -> str:
    """Consent words (lời đồng ý) as the pack has them."""
    return str(sending_pack()["ways"]["consent"])


def quiet_hours(way: str = "sms") -> tuple[str, str] | None:
    """Quiet hours (giờ không làm phiền) of a way, as the pack has them; None where it has none."""
    said = sending_pack()["quiet"].get(way)
    return (said[0], said[1]) if said else None


def unasked() -> frozenset[str]:
    """The ways by which people are told without being asked."""
    return frozenset(sending_pack()["ways"]["unasked"])


def _said(applicant_id: int | None) -> dict[str, WayChoice]:
    """The last word of a person on each way."""
    if applicant_id is None:
        return {}
    return {one.way: one for one in WayChoice.objects.filter(applicant_id=applicant_id).order_by("pk")}


def _wanted(way: str, said: Mapping[str, WayChoice]) -> bool:
    return said[way].wanted if way in said else way in unasked()


def ways_of(applicant_id: int, contacts: Mapping[str, str]) -> list[WayRow]:
    """Ways of a person (các cách nhận tin), every one that is offered here; `contacts` are their phone and e-mail."""
    said = _said(applicant_id)
    return [
        WayRow(
            way,
            _wanted(way, said),
            outbox.masked(contacts[ADDRESS[way]]) if contacts.get(ADDRESS[way]) else "",
            said[way].said_at if way in said else None,
        )
        for way in messages.ways()
    ]


def ways_for(applicant_id: int | None, contacts: Mapping[str, str]) -> tuple[dict[str, str], bool]:
    """The address of each way by which a person is told, and whether they could be reached but want no message."""
    known = {way: contacts[ADDRESS[way]].strip() for way in messages.ways() if contacts.get(ADDRESS[way], "").strip()}
    said = _said(applicant_id)
    used = {way: to for way, to in known.items() if _wanted(way, said)}
    declined = not used and any(way in said and not said[way].wanted for way in known)
    return used, declined
