"""Listening (lắng nghe minh họa): a pack's dialogues from notice to kept promise, through operations."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.urls import reverse

from motcua.areas.feedback import operations, policy
from motcua.areas.feedback import queries as known
from motcua.areas.feedback.policy import Hearing
from motcua.areas.organization import queries as organization
from motcua.areas.people import queries as officers
from motcua.areas.plans import operations as plans
from motcua.config.scenario import petitioning
from motcua.config.scenario.acting import at_nine, who
from motcua.kernel.clock import at_local, local_date
from motcua.kernel.errors import UserError

PACK = "demo/tan_hong_2024/listening.toml"
NOTICE = ("kind", "title", "content", "way", "place", "chair", "invited")
MORNING = time(8, 0)


def load_listening(pack: Mapping[str, Any], *, at: datetime) -> bool:
    """Load the dialogues once, all or nothing; False when they stand here or nobody could hold them."""
    home = organization.unit(pack["unit"])
    first = pack["dialogue"][0]
    seen = Hearing(frozenset({home.id}), frozenset(), frozenset())
    if officers.account(pack["by"], on=first["day"]) is None or known.dialogues(seen, year=first["day"].year):
        return False
    with transaction.atomic():
        for told in pack["dialogue"]:
            _dialogue(told, home.id, pack["by"])
        for told in pack["reception"]:
            _reception(told, home.id, pack["by"])
        for told in pack["petition"]:
            petitioning.petition(told, home.id, pack["by"])
        for told in pack["review"]:
            petitioning.review(told, home.id, pack["by"])
        _upcoming(pack["upcoming"], at)
    return True


def _dialogue(told: Mapping[str, Any], unit_id: int, by: str) -> None:
    """One dialogue from its plan to its published result, and what was promised in it."""
    account = who(by, told["day"])
    key = operations.plan_dialogue(
        unit_id=unit_id,
        starts_at=at_local(datetime.combine(told["day"], MORNING)),
        account=account,
        at=at_nine(told["planned_on"]),
        **{name: told[name] for name in NOTICE},
    )
    given = {"dialogue_id": key, "account": account}
    operations.announce_dialogue(words=told["announced"], at=at_nine(told["announced_on"]), **given)
    asked = [_ask(one, key, account) for one in told["question"]]
    operations.hold_dialogue(attendance=told["attendance"], words=told["went"], at=at_nine(told["day"]), **given)
    for one, question_id in zip(told["question"], asked, strict=True):
        _answer(one, question_id, account)
    operations.publish_result(words=told["result"], at=at_nine(told["result_on"]), **given)
    for one, question_id in zip(told["question"], asked, strict=True):
        if "promise" in one:
            _promise(one["promise"], question_id, told, account)


def _ask(one: Mapping[str, Any], dialogue_id: int, account: Any) -> int:
    said = {"dialogue_id": dialogue_id, "text": one["text"], "asker": one.get("asker", ""), "at": at_nine(one["on"])}
    if one["route"] != "ONLINE":
        return operations.record_question(route=one["route"], account=account, **said)
    key = operations.ask_online(**said)
    operations.take_question(question_id=key, shown_text=one["text"], account=account, at=at_nine(one["on"]))
    return key


def _answer(one: Mapping[str, Any], question_id: int, account: Any) -> None:
    given = {"question_id": question_id, "account": account}
    if "assigned" in one:
        unit_id = organization.unit(one["assigned"]).id
        operations.assign_question(unit_id=unit_id, due_on=one["due_on"], at=at_nine(one["assigned_on"]), **given)
    operations.answer_question(answer=one["answer"], at=at_nine(one["answered_on"]), **given)


def _promise(told: Mapping[str, Any], question_id: int, dialogue: Mapping[str, Any], account: Any) -> None:
    """What was promised becomes a task that is reported done; kept only where the pack has the asker say so."""
    key = operations.promise(
        question_id=question_id,
        words=told["words"],
        promised_by=told["by"],
        unit_id=organization.unit(told["unit"]).id,
        due_on=told["due_on"],
        address=reverse("office:dialogue_question", args=[question_id]),
        account=account,
        at=at_nine(dialogue["day"]),
    )
    row = known.commitment(key)
    if row is None:
        raise LookupError(told["words"])
    plans.report_completion(
        task_id=row.task_id,
        done_on=told["done_on"],
        product=told["product"],
        reported_by=told["reported_by"],
        at=at_nine(told["done_on"]),
    )
    if "confirmed" in told:
        operations.confirm_as_asker(
            token=known.question_token(question_id),
            commitment_id=key,
            kept=True,
            words=told["confirmed"],
            at=at_nine(told["confirmed_on"]),
        )


def _reception(told: Mapping[str, Any], unit_id: int, by: str) -> None:
    """One day of the calendar, whether it was held, and who came with what."""
    account, at = who(by, told["on"]), at_nine(told["on"])
    plain = {name: told[name] for name in ("head", "hours", "place")}
    operations.set_reception_days(unit_id=unit_id, days=[told["on"]], account=account, at=at, **plain)
    seen = Hearing(frozenset({unit_id}), frozenset(), frozenset())
    found = known.receptions(seen, year=told["on"].year, month=told["on"].month)
    given: dict[str, Any] = {"day_id": next(row.id for row in found if row.on == told["on"])}
    given |= {"account": account, "at": at}
    for one in told["visit"]:
        said = {name: one[name] for name in ("subject", "outcome", "visitor", "people", "words")}
        key = operations.record_visit(unit_id=organization.unit(one["unit"]).id, **said, **given)
        operations.answer_visit(visit_id=key, answer=one["answer"], account=account, at=at_nine(one["answered_on"]))
    if "missed" in told:
        operations.miss_reception(note=told["missed"], **given)
    else:
        operations.hold_reception(note=told["note"], **given)


def _upcoming(told: Mapping[str, Any], at: datetime) -> None:
    """A dialogue of today's commune, announced now, with one question that nobody has looked at."""
    today = local_date(at)
    account = officers.account(told["by"], on=today)
    unit = organization.unit(told["unit"])
    if account is None or unit.id not in policy.keeping_units(account):
        return
    key = operations.plan_dialogue(
        unit_id=unit.id,
        starts_at=at_local(datetime.combine(today + timedelta(days=told["in_days"]), MORNING)),
        account=account,
        at=at,
        **{name: told[name] for name in NOTICE},
    )
    operations.announce_dialogue(dialogue_id=key, words=told["announced"], account=account, at=at)
    operations.ask_online(dialogue_id=key, text=told["question"], at=at)
    thursday = today + timedelta(days=(3 - today.weekday()) % 7)
    with suppress(UserError):  # the calendar of the year after next month may not be known yet
        operations.set_reception_days(
            unit_id=unit.id,
            days=[thursday + timedelta(days=7 * n) for n in range(3)],
            head=told["chair"],
            hours=told["hours"],
            place=told["reception_place"],
            account=account,
            at=at,
        )
