"""Programme (chương trình minh họa): documents, plans, inspections and models of a pack, taken in by operations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.documents import operations as documents
from motcua.areas.documents import queries as known_documents
from motcua.areas.innovation import operations as innovation
from motcua.areas.inspections import operations as inspections
from motcua.areas.organization import queries as organization
from motcua.areas.plans import operations as plans

KEYS_OF_A_DOCUMENT = ("issuer_name", "issuer_kind", "kind", "issued_on", "title", "number", "symbol", "extract")


@transaction.atomic
def load_programme(pack: Mapping[str, Any], *, at: datetime) -> bool:
    """Load a programme once: all of it or nothing; False when it stands here already."""
    ids = {row.slug: row.id for row in organization.units()}
    if programme_known(pack):
        return False
    document_ids = _documents(pack, ids, at)
    plan_ids = _plans(pack, ids, document_ids, at)
    _tasks(pack, ids, plan_ids, at)
    _inspections(pack, ids, at)
    _models(pack, ids, at)
    return True


def programme_known(pack: Mapping[str, Any]) -> bool:
    """Whether the programme stands here: it went in as a whole, so its first document tells."""
    entry = pack["document"][0]
    found = known_documents.find(
        issuer_name=entry["issuer_name"],
        kind=entry["kind"],
        number=entry.get("number", ""),
        issued_on=entry["issued_on"],
        title=entry["title"],
    )
    return found is not None


def _documents(pack: Mapping[str, Any], ids: Mapping[str, int], at: datetime) -> dict[str, int]:
    made: dict[str, int] = {}
    for entry in pack["document"]:
        made[entry["key"]] = documents.record_document(
            issuer_id=ids[entry["issuer"]],
            implements=[made[key] for key in entry.get("implements", ())],
            at=at,
            **{key: entry[key] for key in KEYS_OF_A_DOCUMENT if key in entry},
        )
    return made


def _plans(
    pack: Mapping[str, Any], ids: Mapping[str, int], document_ids: Mapping[str, int], at: datetime
) -> dict[str, int]:
    made: dict[str, int] = {}
    for entry in pack["plan"]:
        made[entry["key"]] = plans.record_plan(
            unit_id=ids[pack["unit"]],
            kind=entry["kind"],
            title=entry["title"],
            first_year=entry["first_year"],
            last_year=entry["last_year"],
            issued_on=entry["issued_on"],
            document_id=document_ids[entry["key"]],
            within_id=made[entry["within"]] if "within" in entry else None,
            at=at,
        )
    return made


def _tasks(pack: Mapping[str, Any], ids: Mapping[str, int], plan_ids: Mapping[str, int], at: datetime) -> None:
    for entry in pack["task"]:
        task_id = plans.add_task(
            plan_id=plan_ids[entry["plan"]],
            number=entry["number"],
            area_code=entry["area"],
            title=entry["title"],
            product=entry["product"],
            lead_id=ids[entry["lead"]],
            due_kind="FIXED",
            due_on=entry["due_on"],
            at=at,
        )
        if "accepted_on" in entry:
            completion_id = plans.report_completion(
                task_id=task_id,
                done_on=entry["done_on"],
                product=entry["product"],
                reported_by=pack["reported_by"],
                at=at,
            )
            plans.accept_product(
                completion_id=completion_id,
                accepted_by=pack["accepted_by"],
                accepted_unit_id=ids[pack["unit"]],
                on=entry["accepted_on"],
                at=at,
            )


def _inspections(pack: Mapping[str, Any], ids: Mapping[str, int], at: datetime) -> None:
    for entry in pack["inspection"]:
        inspection_id = inspections.begin_inspection(
            unit_id=ids[pack["unit"]],
            inspected_id=ids[entry["inspected"]],
            kind="REFORM",
            started_on=entry["started_on"],
            team=entry["team"],
            at=at,
        )
        inspections.conclude_inspection(
            inspection_id=inspection_id,
            on=entry["concluded_on"],
            conclusion_number=entry["conclusion_number"],
            at=at,
        )


def _models(pack: Mapping[str, Any], ids: Mapping[str, int], at: datetime) -> None:
    for entry in pack["model"]:
        innovation.register_reform_model(
            name=entry["name"],
            unit_id=ids[entry["unit"]],
            lead_id=ids[pack["unit"]],
            year=pack["year"],
            kind=entry["kind"],
            first_year=entry["first_year"],
            started_on=entry["started_on"],
            at=at,
        )
    for entry in pack["initiative"]:
        innovation.record_initiative(unit_id=ids[pack["unit"]], at=at, **entry)
