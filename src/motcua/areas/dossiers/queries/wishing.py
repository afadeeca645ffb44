"""What an applicant wished of the office: how to pay, how to receive. Personal data that may be erased."""

from __future__ import annotations

from dataclasses import dataclass

from motcua.areas.dossiers.models import Filing


@dataclass(frozen=True, slots=True)
class Wishes:
    """Wishes (nguyện vọng): how the applicant would pay and receive the result, and where a parcel should go.

    `receive` is a way of returning, `pay` TRANSFER or COUNTER; empty where nothing was said. They bind nobody.
    """

    pay: str = ""
    receive: str = ""
    address: str = ""


def wishes_of(number: str) -> Wishes | None:
    """Wishes (nguyện vọng) told with a dossier, the last ones; None where nothing was told, or it was erased."""
    found = Filing.objects.filter(dossier__number=number, erased_at__isnull=True).order_by("-pk").first()
    told = found.wishes if found else {}
    if not told:
        return None
    money, receive = told.get("money") or {}, told.get("receive") or {}
    return Wishes(money.get("way", ""), receive.get("way", ""), receive.get("address", ""))
