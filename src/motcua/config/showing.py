"""Showing (công khai): what everybody may see follows from what was finished and what was published."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.events import ActionTaken
from motcua.areas.organization import queries as organization
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.events import VersionPublished
from motcua.areas.publication import operations as publication
from motcua.areas.publication.queries import PublishingWay
from motcua.config.storing import take_back_result
from motcua.kernel import jobs
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.lifecycle import Status

SHOW, HIDE, ANNOUNCE = "show_result", "hide_result", "show_procedure"
FOLLOWS = {Action.FINISH: SHOW, Action.REOPEN: HIDE}
BY = "Một Cửa, khi phiên bản được công bố"


def show_later(event: ActionTaken) -> None:
    """Show later (giao việc công khai): a finished result is published; one that was wrong is taken down."""
    name = FOLLOWS.get(Action(event.action))
    number = dossiers.number_of(event.dossier_id) if name else None
    if name and number:
        jobs.enqueue(name=name, key=f"{name}:{event.dossier_id}:{event.seq}", payload={"number": number}, at=event.at)


def show_result(*, number: str, at: datetime) -> None:
    """Show a result (công khai kết quả) of a dossier that is finished; one opened again meanwhile is left alone."""
    if _done(number):
        publication.publish_result(dossier_number=number, at=at)


def hide_result(*, number: str, at: datetime) -> None:
    """Hide a result (thôi công khai kết quả) whose dossier was opened again for an error of the agency, and let nobody
    use it from its owner's store."""
    if not _done(number):
        publication.withdraw_result(dossier_number=number, reason="Hồ sơ được mở lại do sai sót.", at=at)
        take_back_result(number=number, at=at)


def _done(number: str) -> bool:
    facts = dossiers.public_facts(number)
    return facts is not None and facts.status in (Status.FINISHED, Status.RETURNED) and facts.finished_on is not None


def announce_later(event: VersionPublished) -> None:
    """Announce later (giao việc công khai thủ tục): every office that works here shows the new version."""
    told = {"version_id": event.version_id, "decision": event.decision_number, "on": event.decision_date.isoformat()}
    jobs.enqueue(name=ANNOUNCE, key=f"{ANNOUNCE}:{event.version_id}", payload=told, at=event.at)


def show_procedure(*, version_id: int, decision: str, on: str, at: datetime) -> None:
    """Show a procedure (công khai thủ tục) on the portal for every office here of a level it is done at; an office
    that shows a newer decision keeps it."""
    version, today = procedures.version(version_id), local_date(at)
    for office in organization.offices_on(today):
        if not office.primary or office.level not in version.levels:
            continue
        with suppress(UserError):
            publication.publish_procedure(
                unit_id=office.id,
                procedure_id=version.ref.id,
                way=PublishingWay.WEBSITE,
                decision=decision,
                decision_on=date.fromisoformat(on),
                published_on=today,
                by=BY,
                at=at,
            )
