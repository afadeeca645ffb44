"""Planning of the scenario (kế hoạch minh họa): documents with their passages, plans, and the life of every task."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from motcua.areas.documents import operations as documents
from motcua.areas.documents import queries as known
from motcua.areas.plans import operations as plans
from motcua.areas.plans import queries as planned

OF_A_DOCUMENT = (
    "issuer_name", "issuer_kind", "kind", "issued_on", "title", "number", "symbol", "extract", "reply_by", "paragraphs",
)  # fmt: skip
Keys = Mapping[str, int]
Entry = Mapping[str, Any]


def record_documents(pack: Entry, ids: Keys, at: datetime) -> dict[str, int]:
    """The documents of a pack; what one of our units issued stands in the register of the pack's unit."""
    made: dict[str, int] = {}
    for entry in pack["document"]:
        issuer = ids[entry["issuer"]] if "issuer" in entry else None
        made[entry["key"]] = documents.record_document(
            issuer_id=issuer,
            register_id=ids[pack["unit"]] if issuer else None,
            implements=[made[key] for key in entry.get("implements", ())],
            at=at,
            **{key: entry[key] for key in OF_A_DOCUMENT if key in entry},
        )
    for entry in pack.get("carries_out", ()):
        documents.link_documents(document_id=made[entry["document"]], implements_id=made[entry["implements"]], at=at)
    return made


def record_plans(pack: Entry, ids: Keys, document_ids: Keys, at: datetime) -> dict[str, int]:
    """The plans of a pack, the widest first."""
    made: dict[str, int] = {}
    for entry in pack["plan"]:
        made[entry["key"]] = plans.record_plan(
            unit_id=ids[entry.get("unit", pack["unit"])],
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


def record_tasks(pack: Entry, ids: Keys, document_ids: Keys, plan_ids: Keys, at: datetime) -> None:
    """The tasks of a pack with all that happened to them; those merged into others come last."""
    made: dict[str, int] = {}
    passages = _passages(document_ids)
    for entry in pack["task"]:
        task_id = _task(pack, entry, ids, plan_ids, made, passages, at)
        made[f"{entry['plan']}:{entry['number']}"] = task_id
        _progress(pack, entry, task_id, at)
        _products(pack, entry, task_id, ids, at)
    for entry in pack["task"]:
        if "removed" in entry:
            told = dict(entry["removed"])
            into = made[f"{entry['plan']}:{told.pop('into')}"] if "into" in told else None
            plans.remove_task(task_id=made[f"{entry['plan']}:{entry['number']}"], into_id=into, at=at, **told)


def _passages(document_ids: Keys) -> dict[str, int]:
    """The keys of passages as `directive:3`."""
    names = {key: name for name, key in document_ids.items()}
    return {f"{names[one.document_id]}:{one.number}": one.id for one in known.paragraphs(list(names))}


def _task(pack: Entry, entry: Entry, ids: Keys, plan_ids: Keys, made: Keys, passages: Keys, at: datetime) -> int:
    kind = entry.get("due_kind", "FIXED")
    return plans.add_task(
        plan_id=plan_ids[entry["plan"]],
        number=entry["number"],
        area_code=entry["area"],
        title=entry["title"],
        product=entry["product"],
        lead_id=ids[entry["lead"]],
        partners=[ids[slug] for slug in entry.get("partners", ())],
        sources=[passages[name] for name in entry.get("sources", ())],
        within_id=made[entry["within"]] if "within" in entry else None,
        weight=entry.get("weight", 1),
        due_kind=kind,
        due_on=entry["due_on"] if kind == "FIXED" else None,
        due_text=entry.get("due_text", ""),
        days_after=entry.get("days_after"),
        occurrences=[one["due_on"] for one in entry.get("occurrences", ())],
        by=pack["reported_by"],
        at=at,
    )


def _progress(pack: Entry, entry: Entry, task_id: int, at: datetime) -> None:
    """What was said of it, the event it waited for, the days that were moved."""
    by = f"account:{pack['reported_by']}"
    for told in entry.get("progress", ()):
        plans.tell_progress(task_id=task_id, by=by, at=at, **told)
    if "event_on" in entry:
        plans.tell_event(task_id=task_id, event_on=entry["event_on"], reason=entry["event"], by=by, at=at)
    for moved in entry.get("replans", ()):
        plans.revise_due_date(task_id=task_id, by=by, at=at, **moved)


def _products(pack: Entry, entry: Entry, task_id: int, ids: Keys, at: datetime) -> None:
    """Its product, or the outputs of its rounds, handed in and accepted."""
    view = planned.task(task_id, as_of=date.max) if "occurrences" in entry else None
    rounds = {one.due_on: one.id for one in view.occurrences} if view else {}
    for told in entry.get("occurrences", (entry,)):
        if "accepted_on" not in told:
            continue
        completion_id = plans.report_completion(
            task_id=task_id,
            occurrence_id=rounds.get(told["due_on"]) if rounds else None,
            done_on=told["done_on"],
            product=entry["product"],
            reported_by=pack["reported_by"],
            at=at,
        )
        plans.accept_product(
            completion_id=completion_id,
            accepted_by=pack["accepted_by"],
            accepted_unit_id=ids[pack["unit"]],
            on=told["accepted_on"],
            at=at,
        )
