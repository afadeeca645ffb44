"""Meeting of the scenario (hội nghị minh họa): a pack's meetings through operations, to tasks that are handed in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua import insight
from motcua.areas.documents import queries as documents
from motcua.areas.meetings import operations, policy, queries
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as officers
from motcua.areas.plans import operations as plans
from motcua.config.scenario.acting import at_nine, who
from motcua.insight import Closer, FrozenView
from motcua.kernel.packs import load_toml
from motcua.rules.periods import half_year
from motcua.web.office.meeting.choosing import figure_shown

PACK, PROGRAMME = "demo/tan_hong_2024/meetings.toml", "demo/tan_hong_2024/programme.toml"
Entry = Mapping[str, Any]


def load_meetings(pack: Entry, *, at: datetime) -> bool:
    """Load the meetings once, all or nothing; False when they stand here or nobody could hold them."""
    first = pack["meeting"][0]
    organiser = officers.account(pack["organiser"], on=first["invited_on"])
    if organiser is None or queries.meetings(policy.earshot(organiser), year=first["on"].year):
        return False
    made: dict[str, int] = {}
    with transaction.atomic():
        closed = _closed(pack, at)
        for entry in pack["meeting"]:
            made[entry["key"]] = _prepared(pack, entry, made, closed)
            _held(pack, entry, made[entry["key"]])
            _carried_out(pack, entry, made[entry["key"]])
    return True


def _closed(pack: Entry, at: datetime) -> FrozenView:
    """The period closed for the meetings, as it is known now; closed already, the last revision of it."""
    told = pack["closed"]
    asked: dict[str, Any] = {
        "unit": pack["unit"],
        "scope": told["scope"],
        "period": half_year(told["year"], told["half"]),
    }
    standing = insight.last_revision(**asked)
    if standing is None:
        closer = Closer(f"account:{pack['organiser']}", told["by"])
        standing = insight.freeze(**asked, by=closer, at=at)
    return insight.frozen(standing)


def _prepared(pack: Entry, entry: Entry, made: Mapping[str, int], closed: FrozenView) -> int:
    """Called, given its agenda, list, materials and figures; then people are asked to come."""
    day, at = entry["invited_on"], at_nine(entry["invited_on"])
    account = who(pack["organiser"], day)
    names = ("kind", "title", "purpose", "on", "starts", "place", "chair")
    key = operations.call_meeting(
        unit_id=organization.unit(pack["unit"]).id,
        follows_id=made[entry["follows"]] if "follows" in entry else None,
        account=account,
        at=at,
        **{name: entry[name] for name in names},
    )
    on = {"meeting_id": key, "account": account, "on": day}
    for item in entry["agenda"]:
        operations.add_agenda_item(**on, **item)
    operations.ask_to_come(
        unit_ids=[organization.unit(slug).id for slug in entry["units"]],
        account_ids=[who(name, day).pk for name in entry["officers"]],
        names=entry["names"],
        **on,
    )
    for name in entry["documents"]:
        operations.add_document(document_id=_document(name), at=at, **on)
    by_code = {each.figure.code: each for each in closed.figures}
    figures = [figure_shown(closed.row, by_code[code]) for code in entry.get("figures", ())]
    if figures:
        operations.show_figures(figures=figures, at=at, **on)
    operations.send_invitation(number=entry["invitation"], at=at, **on)
    return key


def _document(name: str) -> int:
    """The key of a document of the programme."""
    entry = next(one for one in load_toml(PROGRAMME)["document"] if one["key"] == name)
    asked = {part: entry[part] for part in ("issuer_name", "kind", "issued_on", "title")}
    found = documents.find(number=entry.get("number", ""), **asked)
    if found is None:
        raise LookupError(name)
    return found.id


def _held(pack: Entry, entry: Entry, key: int) -> None:
    """Minutes and who came, conclusions, and the notice that makes tasks of them."""
    day = entry["on"]
    account = who(pack["organiser"], day)
    view = queries.meeting(policy.earshot(account), key, account=account, on=day)
    came = {one.id: "CAME" for one in view.invitees} if view else {}
    on = {"meeting_id": key, "account": account, "on": day}
    operations.write_minutes(words=entry["minutes"], attendance=came, at=at_nine(day), **on)
    for told in entry["conclusion"]:
        owner = organization.unit(told["owner"]).id if "owner" in told else None
        said = {"text": told["text"], "due_on": told.get("due_on"), "product": told.get("product", "")}
        operations.draft_conclusion(owner_id=owner, **said, **on)
    done = entry["noticed_on"]
    operations.announce_conclusions(
        meeting_id=key,
        number=entry["notice"],
        address=f"/can-bo/hop/{key}/",
        account=who(pack["leader"], done),
        on=done,
        at=at_nine(done),
    )


def _carried_out(pack: Entry, entry: Entry, key: int) -> None:
    """The products that were handed in and accepted."""
    account = who(pack["organiser"], entry["noticed_on"])
    view = queries.meeting(policy.earshot(account), key, account=account, on=entry["noticed_on"])
    for row, told in zip(view.conclusions if view else (), entry["conclusion"], strict=True):
        if row.task is None or "accepted_on" not in told:
            continue
        completion_id = plans.report_completion(
            task_id=row.task.id,
            done_on=told["done_on"],
            product=told["product"],
            reported_by=pack["organiser"],
            at=at_nine(told["done_on"]),
        )
        plans.accept_product(
            completion_id=completion_id,
            accepted_by=pack["leader"],
            accepted_unit_id=organization.unit(pack["unit"]).id,
            on=told["accepted_on"],
            at=at_nine(told["accepted_on"]),
        )
