"""Moving matters of conduct (xử lý việc kỷ luật, kỷ cương) on, by one table; and reminders opened by the rule."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.conduct.models import ConductReminder, ConductStep, HotlineCall, Misdeed, ReminderDossier
from motcua.areas.conduct.operations.registering import refuse_stranger
from motcua.areas.conduct.policy import conduct_sight
from motcua.areas.conduct.queries.packs import reminder_rule
from motcua.areas.conduct.queries.registers import calls_seen, misdeeds_seen, reminders_seen
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.conduct import (
    CONDUCT_TABLE,
    ConductAct,
    ConductPart,
    ConductState,
    DisciplineForm,
    LateDossier,
    Matter,
    ReminderRule,
    reminders_due,
)

SILENT = frozenset({ConductAct.CLOSE})  # every other step says something


def _refuse(matter: Matter, act: ConductAct, state: str, parts: frozenset[ConductPart], words: str) -> None:
    move = CONDUCT_TABLE[matter].get(act)
    if move is None or not move.by & parts:
        raise UserError("Ông/bà không làm được việc này.", code="not_yours")
    if ConductState(state) not in move.frm:
        raise UserError("Việc này không làm được ở tình trạng hiện nay.", code="not_now")
    if act not in SILENT and not words.strip():
        raise UserError("Xin ghi nội dung.", code="words_needed")


def _step(matter: Matter, key: int, act: ConductAct, words: str, account: Any, at: datetime) -> str:
    """Write the step down; where it leads."""
    ConductStep.objects.create(
        matter=matter.value, key=key, act=act.value, words=words.strip(), on=local_date(at), by=account, at=at
    )
    return CONDUCT_TABLE[matter][act].to.value


def _unknown() -> UserError:
    return UserError("Không có mục này.", code="unknown_matter")


@transaction.atomic
def move_misdeed(
    *, misdeed_id: int, act: str, words: str, account: Any, at: datetime, form: str = "", decision: str = ""
) -> None:
    """Move a misdeed (xử lý vi phạm) on: explained, decided with a form and a decision, or found to be none.

    Raises UserError `unknown_matter`, `not_yours`, `not_now`, `words_needed`, `form_missing`.
    """
    seen, step = conduct_sight(account, local_date(at)), ConductAct(act)
    one = Misdeed.objects.select_for_update().filter(misdeeds_seen(seen), pk=misdeed_id).first()
    if one is None:
        raise _unknown()
    _refuse(Matter.MISDEED, step, one.state, seen.parts(one.unit_id), words)
    if step is ConductAct.DECIDE:
        if not form or not decision.strip():
            raise UserError("Xin chọn hình thức và ghi quyết định xử lý.", code="form_missing")
        one.form, one.decision, one.decided_on = DisciplineForm(form).value, decision.strip(), local_date(at)
    one.state = _step(Matter.MISDEED, one.pk, step, words, account, at)
    one.save(update_fields=["state", "form", "decision", "decided_on"])


@transaction.atomic
def move_call(*, call_id: int, act: str, words: str, account: Any, at: datetime, unit_id: int | None = None) -> None:
    """Move a call (xử lý cuộc gọi) on: routed to a unit, answered, sent back, closed.

    Raises UserError `unknown_matter`, `not_yours`, `not_now`, `words_needed`, `unit_missing`.
    """
    seen, step = conduct_sight(account, local_date(at)), ConductAct(act)
    one = HotlineCall.objects.select_for_update().filter(calls_seen(seen), pk=call_id).first()
    if one is None:
        raise _unknown()
    _refuse(Matter.CALL, step, one.state, _parts_in_call(one, seen, step), words)
    if step is ConductAct.ROUTE:
        if unit_id is None:
            raise UserError("Xin chọn đơn vị giải quyết.", code="unit_missing")
        refuse_stranger(unit_id, seen.units)
        one.routed_to_id = unit_id
    if step is ConductAct.ANSWER:
        one.answered_on = local_date(at)
    one.state = _step(Matter.CALL, one.pk, step, words, account, at)
    one.save(update_fields=["state", "routed_to", "answered_on"])


def _parts_in_call(one: HotlineCall, seen: Any, act: ConductAct) -> frozenset[ConductPart]:
    """The unit it was routed to answers; the one that received it does all else."""
    if act is ConductAct.ANSWER and one.routed_to_id is not None:
        return frozenset(seen.parts(one.routed_to_id))
    return frozenset(seen.parts(one.unit_id))


@transaction.atomic
def move_reminder(*, reminder_id: int, act: str, words: str, account: Any, at: datetime) -> None:
    """Move a reminder (xử lý nhắc nhở) on: answered by who leads the unit, closed or sent back from above.

    Raises UserError `unknown_matter`, `not_yours`, `not_now`, `words_needed`.
    """
    seen, step = conduct_sight(account, local_date(at)), ConductAct(act)
    one = ConductReminder.objects.select_for_update().filter(reminders_seen(seen), pk=reminder_id).first()
    if one is None:
        raise _unknown()
    _refuse(Matter.REMINDER, step, one.state, seen.parts(one.unit_id), words)
    one.state = _step(Matter.REMINDER, one.pk, step, words, account, at)
    one.save(update_fields=["state"])


@transaction.atomic
def open_reminders(*, at: datetime) -> int:
    """Open reminders (mở nhắc nhở) of units that were late again and again without an apology; how many.

    A dossier counts once; a unit with a reminder that is not closed gets no second one.
    """
    rule, today = reminder_rule(), local_date(at)
    found = dossiers.late_without_apology(since=rule.since(today), today=today)
    told = set(
        ReminderDossier.objects.filter(number__in=[one.number for one in found]).values_list("number", flat=True)
    )
    still = ConductReminder.objects.exclude(state=ConductState.CLOSED.value)
    busy = {former or unit for unit, former in still.values_list("unit_id", "opened_for_id")}
    fresh = [one for one in found if one.number not in told and one.unit_id not in busy]
    due = reminders_due(fresh, rule)
    for unit_id, rows in due.items():
        _remind(unit_id, rows, rule, at)
    return len(due)


def _answers_for(unit_id: int, today: date) -> tuple[int, int | None]:
    """Who answers for a unit today, and for which former unit: of one that ended the one successor, where there is
    only one."""
    if organization.is_unit(unit_id, today):
        return unit_id, None
    heirs = organization.heirs(unit_id, today)
    return (heirs[0], unit_id) if len(heirs) == 1 else (unit_id, None)


def _remind(unit_id: int, rows: tuple[LateDossier, ...], rule: ReminderRule, at: datetime) -> None:
    today = local_date(at)
    answers, former = _answers_for(unit_id, today)
    told = {"unit_id": answers, "opened_for_id": former, "least": rule.least, "days": rule.days}
    made = ConductReminder.objects.create(**told, opened_on=today, recorded_at=at)
    ReminderDossier.objects.bulk_create(
        ReminderDossier(reminder=made, number=row.number, due_on=row.due_on, finished_on=row.finished_on)
        for row in rows
    )
