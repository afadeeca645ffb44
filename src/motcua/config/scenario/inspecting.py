"""Inspecting (kiểm tra minh họa): a pack's inspections led step by step by the demo accounts, through operations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.db import transaction

from motcua import insight
from motcua.areas.inspections import operations
from motcua.areas.inspections import queries as known
from motcua.areas.organization import queries as organization
from motcua.areas.people import operations as people
from motcua.areas.people import queries as officers
from motcua.config.scenario.acting import at_nine, who
from motcua.rules.periods import custom

PACK = "demo/tan_hong_2024/inspections.toml"


def load_inspections(pack: Mapping[str, Any], *, at: datetime) -> bool:
    """Load the inspections once, all or nothing; False when they stand here already or nobody could lead them."""
    home = organization.unit(pack["unit"])
    day = pack["plan"]["issued_on"]
    if known.inspection_plans(home.id, pack["year"]) or officers.account(pack["inspector"], on=day) is None:
        return False
    with transaction.atomic():
        _leader(pack["leader"], at)
        _plan(pack, home.id)
        for entry in pack["inspection"]:
            _inspect(pack, entry, home.id, at)
    return True


def _leader(told: Mapping[str, Any], at: datetime) -> None:
    """Whoever leads the commune today is said to have led it before."""
    officer = officers.officer_of(who(told["account"], told["since"]).pk)
    if officer is None:
        raise LookupError(told["account"])
    people.appoint(
        officer_id=officer,
        role="LEADER",
        unit_id=organization.unit(told["unit"]).id,
        valid_from=told["since"],
        valid_to=told["until"],
        decision=told["decision"],
        at=at,
    )


def _plan(pack: Mapping[str, Any], unit_id: int) -> None:
    told = pack["plan"]
    months = {organization.unit(slug).id: month for slug, month in told["months"].items()}
    operations.plan_inspections(
        unit_id=unit_id,
        year=pack["year"],
        title=told["title"],
        number=told["number"],
        issued_on=told["issued_on"],
        units=list(months),
        months=months,
        kind=told["kind"],
        account=who(pack["inspector"], told["issued_on"]),
        at=at_nine(told["issued_on"]),
    )


def _inspect(pack: Mapping[str, Any], entry: Mapping[str, Any], unit_id: int, at: datetime) -> None:
    """One inspection, from its team to its conclusion."""
    day = entry["started_on"]
    inspector, now = who(pack["inspector"], day), at_nine(day)
    key = operations.prepare_inspection(
        unit_id=unit_id,
        inspected_id=organization.unit(entry["inspected"]).id,
        head_id=inspector.pk,
        member_ids=[who(pack["member"], day).pk],
        account=inspector,
        at=now,
        **{name: entry[name] for name in ("kind", "announced", "decision", "since", "until", "started_on")},
    )
    operations.publish_seed(inspection_id=key, seed=entry["seed"], account=inspector, at=now)
    period = custom(entry["since"], entry["until"])
    frame = insight.sampling_frame(entry["inspected"], "own", period, known_at=at)
    if frame:
        operations.draw_sample(
            inspection_id=key, frame=frame, n=entry["sample"], account=inspector, at=now, known_at=at
        )
    operations.start_inspection(inspection_id=key, on=day, account=inspector, at=now)
    _answer(pack, entry, key)
    _conclude(pack, entry, key)


def _answer(pack: Mapping[str, Any], entry: Mapping[str, Any], key: int) -> None:
    day = entry["started_on"]
    member, now = who(pack["member"], day), at_nine(day)
    for item in known.editions()[known.edition_for(entry["kind"])].items:
        faulty = item.code in entry["no"]
        operations.enter_answer(
            inspection_id=key,
            item=item.code,
            answer="NO" if faulty else "YES",
            checked=entry["checked"] if item.sampled else None,
            faulty=(entry["faulty"] if faulty else 0) if item.sampled else None,
            note=entry["no"].get(item.code, ""),
            key=uuid5(NAMESPACE_URL, f"{entry['seed']}/{item.code}"),
            written_at=now,
            account=member,
            at=now,
        )


def _conclude(pack: Mapping[str, Any], entry: Mapping[str, Any], key: int) -> None:
    day, leader = entry["started_on"], pack["leader"]["account"]
    names = ("item", "severity", "description", "cause", "requirement", "deadline")
    made = [
        operations.add_finding(
            inspection_id=key,
            account=who(pack["member"], day),
            on=day,
            at=at_nine(day),
            **{name: told[name] for name in names if name in told},
        )
        for told in entry["finding"]
    ]
    operations.write_minutes(
        inspection_id=key,
        words=entry["minutes"],
        on=day,
        explain_until=entry["explain_until"],
        account=who(pack["inspector"], day),
        at=at_nine(day),
    )
    said, done = entry["explained_on"], entry["concluded_on"]
    operations.explain_minutes(
        inspection_id=key, words=entry["explanation"], on=said, account=who(leader, said), at=at_nine(said)
    )
    operations.issue_conclusion(
        inspection_id=key,
        number=entry["number"],
        words=entry["conclusion"],
        on=done,
        account=who(pack["orderer"], done),
        at=at_nine(done),
        as_tasks=entry.get("as_tasks", False),
        address=f"/can-bo/kiem-tra/{key}/",
    )
    for finding, told in zip(made, entry["finding"], strict=True):
        _follow(pack, told, finding)


def _follow(pack: Mapping[str, Any], told: Mapping[str, Any], finding: int) -> None:
    """The remedy and its verification, where the pack tells them."""
    if "remedied_on" in told:
        day = told["remedied_on"]
        account = who(pack["leader"]["account"], day)
        words, proof = told["remedy"], told["proof"]
        operations.report_remedy(finding_id=finding, words=words, proof=proof, on=day, account=account, at=at_nine(day))
    if "verified_on" in told:
        day = told["verified_on"]
        account = who(pack["member"], day)
        operations.verify_remedy(
            finding_id=finding, words=told["verification"], on=day, account=account, at=at_nine(day)
        )
