"""A desk that is connected to a national portal: the commune is primary, its applicant fully known."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from django.conf import settings

from motcua.areas.dossiers.models import Dossier
from motcua.areas.exchange import operations as exchange
from motcua.areas.exchange.models import PortalMessage, ReceivedMessage
from motcua.areas.organization.models import UnitSetting
from motcua.areas.people.models import Applicant
from motcua.kernel import outbox
from motcua.kernel.clock import now
from tests.factories.casework import MONDAY, Desk, make_desk
from tests.factories.remembered import remembered

NUMBER = "H20.99-240603-0001"
PERSON = {"id_kind": 1, "id_number": "087190001234", "phone": "0900000001", "email": "nguoinop@vidu.test"}


@remembered
def make_exchanging_desk() -> Desk:
    """Build the desk, primary here, everything about its applicant recorded, its line still off."""
    desk = make_desk()
    Applicant.objects.filter(pk=desk.applicant.pk).update(**PERSON)
    UnitSetting.objects.create(
        unit=desk.commune, since=date(2020, 1, 1), intake_mode="PRIMARY", reason="Quyết định minh họa 01"
    )
    return desk


def connect(desk: Desk, address: str, *, at: datetime = MONDAY, **more: object) -> None:
    """Turn the commune's line to a portal on."""
    told: dict[str, object] = {
        "unit_id": desk.commune.pk,
        "system": "NATIONAL_PORTAL",
        "active": True,
        "since": date(2024, 1, 1),
        "reason": "Văn bản minh họa 02",
        "address": address,
        "agency_code": "000.99.33.H20",
        "destination": "VN:GOV:thu",
        "secret": "xa-quay",
    }
    exchange.connect_unit(account=desk.administrator, at=at, **{**told, **more})  # type: ignore[arg-type]


def keep_secret(folder: Path, name: str = "xa-quay", password: str = "bi-mat-de-thu") -> None:
    """Write the file of secrets where the settings look for it."""
    place = folder / "ket-noi.toml"
    place.write_text(f'[{name}]\nusername = "motcua"\npassword = "{password}"\n', encoding="utf-8")
    settings.CONNECTION_SECRETS = str(place)


def exchange_more(number: str, n: int) -> None:
    """One more message of a dossier in each lane, and one more of each kind that came in."""
    at, dossier = now(), Dossier.objects.get(number=number)
    fault = [["ChuHoSo", "thử", "thử"]]
    lanes: list[dict[str, object]] = [
        {"sent_at": at, "queued_at": at, "receipt": "0 thành công"},
        {"given_up_at": at, "queued_at": at, "reason": "mã 99: thử"},
        {"held_at": at, "faults": fault},
        {"held_at": at, "faults": fault, "closed_at": at},
        {},
    ]
    for place, told in enumerate(lanes):
        PortalMessage.objects.create(
            dossier=dossier, unit_id=dossier.received_by_id, service="DongBoHoSoMC", seq=n, round=place, planned_at=at,
            **told,
        )  # fmt: skip
    told = {"unit_id": dossier.received_by_id, "system": "NATIONAL_PORTAL", "received_at": at}
    ReceivedMessage.objects.create(**told, external_id=f"C{n}", digest=f"a{n}", body={}, faults=fault)
    ReceivedMessage.objects.create(**told, external_id=f"D{n}", digest=f"b{n}", taken_at=at, number=number)


def told_to_portal(at: datetime) -> None:
    """What the worker does: every dossier's messages planned, and what is due sent."""
    for key in Dossier.objects.order_by("pk").values_list("pk", flat=True):
        exchange.plan_messages(dossier_id=key, at=at)
    outbox.send_due(at=at)
