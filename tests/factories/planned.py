"""An office with a letter of two passages, the plan that carries it out, and one task of its agency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.areas.documents import operations as documents
from motcua.areas.documents.models import DocumentParagraph
from motcua.areas.organization.models import Unit
from motcua.areas.plans import operations
from motcua.kernel.clock import now
from tests.factories.office import Office, make_office
from tests.factories.remembered import remembered

DUE = date(2024, 6, 28)


@dataclass
class Place:
    """An office with a letter of two passages, the plan that carries it out, and one task of its agency."""

    office: Office
    letter: int
    plan: int
    task: int
    passages: list[int]


@remembered
def make_planned() -> Place:
    """Build it in the database; the units stand to this day."""
    office, at = make_office(), now()
    Unit.objects.filter(pk=office.district.pk).update(valid_to=None)
    told = {"issuer_name": "Huyện ủy", "issued_on": date(2024, 2, 20), "register_id": office.district.pk, "at": at}
    letter = documents.record_document(
        issuer_kind="PARTY", kind="OFFICIAL_LETTER", number="1203", title="Về cải cách hành chính",
        paragraphs=["1. Khắc phục hạn chế.", "2. Báo cáo kết quả."], **told,
    )  # fmt: skip
    paper = documents.record_document(
        issuer_kind="STATE", kind="PLAN", number="143", title="Khắc phục hạn chế", implements=[letter], **told
    )
    plan = operations.record_plan(
        unit_id=office.district.pk, kind="REMEDY", title="Khắc phục hạn chế năm 2023", first_year=2024,
        issued_on=date(2024, 4, 16), document_id=paper, at=at,
    )  # fmt: skip
    passages = list(DocumentParagraph.objects.filter(document_id=letter).values_list("pk", flat=True))
    task = operations.add_task(
        plan_id=plan, number=1, area_code="PROCEDURES", title="Rà soát thủ tục", product="Báo cáo",
        lead_id=office.agency.pk, due_kind="FIXED", due_on=DUE, sources=passages[:1], by="account:thu", at=at,
    )  # fmt: skip
    return Place(office, letter, plan, task, passages)
