"""A plan to work at: of a district, carrying out a letter of three passages; its agency leads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from motcua.areas.documents import operations as documents
from motcua.areas.documents import queries as known
from motcua.areas.plans import operations
from motcua.kernel.clock import TZ
from tests.factories.office import make_units
from tests.factories.remembered import remembered

AT = datetime(2024, 9, 16, 8, tzinfo=TZ)
DAY, DUE = date(2024, 9, 15), date(2024, 6, 28)
BY = "account:an"


@dataclass
class Place:
    """A plan of a district that carries out a letter of three passages; its agency leads."""

    district: int
    agency: int
    commune: int
    plan: int
    passages: list[int]


@remembered
def make_place() -> Place:
    """Build the plan in the database."""
    district, agency, communes = make_units()
    letter = documents.record_document(
        issuer_name="Ban Thường vụ Huyện ủy",
        issuer_kind="PARTY",
        kind="OFFICIAL_LETTER",
        number="1203",
        issued_on=date(2024, 2, 20),
        title="Về cải cách hành chính",
        paragraphs=["Kính mong các đơn vị.", "1. Khắc phục hạn chế.", "2. Báo cáo kết quả."],
        at=AT,
    )
    issued = documents.record_document(
        issuer_name="UBND huyện",
        issuer_kind="STATE",
        kind="PLAN",
        number="143",
        issued_on=date(2024, 4, 16),
        title="Khắc phục hạn chế",
        implements=[letter],
        at=AT,
    )
    plan = operations.record_plan(
        unit_id=district.pk,
        kind="REMEDY",
        title="Khắc phục hạn chế",
        first_year=2024,
        issued_on=date(2024, 4, 16),
        document_id=issued,
        at=AT,
    )
    passages = [one.id for one in known.paragraphs([letter])]
    return Place(district.pk, agency.pk, communes[0].pk, plan, passages)


def add(place: Place, number: int = 1, **other: Any) -> int:
    """A task of the plan, due at the end of June unless told otherwise."""
    told: dict[str, Any] = {
        "area_code": "PROCEDURES",
        "title": f"Việc {number}",
        "product": "Báo cáo",
        "lead_id": place.agency,
        "due_kind": "FIXED",
        "due_on": DUE,
        "at": AT,
    }
    if other.get("due_kind", "FIXED") != "FIXED":
        told.pop("due_on")
    return operations.add_task(plan_id=place.plan, number=number, **{**told, **other})


def finish(place: Place, task: int, done_on: date = DUE, **other: Any) -> None:
    """A task done, its product handed in and accepted."""
    key = operations.report_completion(
        task_id=task, done_on=done_on, product="Báo cáo", reported_by="an", at=AT, **other
    )
    accept(place, key)


def accept(place: Place, completion: int, **other: Any) -> None:
    """A product accepted by a leader of the district."""
    told = {"accepted_by": "binh", "accepted_unit_id": place.district, "on": DAY, "at": AT}
    operations.accept_product(completion_id=completion, **{**told, **other})
