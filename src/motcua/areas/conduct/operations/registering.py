"""Registering conduct (ghi sổ kỷ luật, kỷ cương): checks, misdeeds and calls are written down as they come."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.conduct.models import ConductCheck, HotlineCall, HotlineMatter, HotlineWay, Misdeed
from motcua.areas.conduct.policy import ConductSight, conduct_sight
from motcua.areas.conduct.queries.packs import answer_days
from motcua.areas.organization import queries as organization
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.conduct import Behaviour
from motcua.rules.denouncing import OtherWay, other_way
from motcua.rules.sentences import Sentence


def refuse_stranger(unit_id: int, allowed: frozenset[int]) -> None:
    """Raises UserError `not_yours`: a unit one has nothing to do with."""
    if unit_id not in allowed:
        raise UserError("Không có đơn vị này trong phạm vi của ông/bà.", code="not_yours")


def refuse_future(on: date, at: datetime) -> None:
    """Raises UserError `in_the_future`."""
    if on > local_date(at):
        raise UserError("Ngày này chưa đến; xin xem lại.", code="in_the_future")


def _refuse_denunciation(words: str) -> None:
    if other_way(words) is OtherWay.DENUNCIATION:
        raise UserError(
            "Nội dung này có vẻ là tố cáo một người nên chưa được lưu. Xin hướng dẫn người gọi gửi ở trang Gửi tố cáo "
            "(/to-cao/), nơi nội dung được niêm phong.",
            code="is_a_denunciation",
        )


def _seen(account: Any, at: datetime) -> ConductSight:
    return conduct_sight(account, local_date(at))


@transaction.atomic
def record_check(
    *,
    checked_id: int,
    planned: bool,
    announced: bool,
    decision: str,
    on: date,
    expected: int,
    present: int,
    excused: int,
    words: str,
    account: Any,
    at: datetime,
) -> int:
    """Record a check (ghi cuộc kiểm tra) of a unit one stands above or leads.

    Raises UserError `not_yours`, `in_the_future`, `more_than_expected`, `plan_missing`.
    """
    seen = _seen(account, at)
    refuse_stranger(checked_id, seen.names)
    refuse_future(on, at)
    if present + excused > expected:
        raise UserError("Số có mặt và vắng có lý do cộng lại nhiều hơn số phải có mặt.", code="more_than_expected")
    if planned and not decision.strip():
        raise UserError("Cuộc theo kế hoạch cần ghi số, ngày của kế hoạch.", code="plan_missing")
    made = ConductCheck.objects.create(
        unit_id=account.unit_id or checked_id,
        checked_id=checked_id,
        planned=planned,
        announced=announced,
        decision=decision.strip(),
        on=on,
        expected=expected,
        present=present,
        excused=excused,
        words=words.strip(),
        recorded_by=account,
        recorded_at=at,
    )
    return made.pk


@transaction.atomic
def record_misdeed(
    *,
    unit_id: int,
    person: str,
    behaviour: str,
    on: date,
    facts: str,
    account: Any,
    at: datetime,
    account_id: int | None = None,
    leading: bool = False,
    check_id: int | None = None,
    call_id: int | None = None,
) -> int:
    """Record a misdeed (ghi vi phạm) of a person of a unit one stands above or leads.

    Raises UserError `not_yours`, `person_missing`, `facts_missing`, `in_the_future`, `about_oneself`.
    """
    seen = _seen(account, at)
    refuse_stranger(unit_id, seen.names)
    refuse_future(on, at)
    _refuse_gaps(person, facts)
    if account_id == account.pk:
        raise UserError("Không tự ghi vi phạm của mình được.", code="about_oneself")
    _refuse_foreign_source(check_id, call_id, seen)
    made = Misdeed.objects.create(
        unit_id=unit_id,
        person=person.strip(),
        account_id=account_id,
        leading=leading,
        behaviour=Behaviour(behaviour).value,
        on=on,
        facts=facts.strip(),
        check_of_id=check_id,
        call_id=call_id,
        recorded_by=account,
        recorded_at=at,
    )
    return made.pk


def _refuse_gaps(person: str, facts: str) -> None:
    for value, words, code in (
        (person, Sentence("Xin ghi họ tên người vi phạm."), "person_missing"),
        (facts, Sentence("Xin ghi sự việc và bằng chứng."), "facts_missing"),
    ):
        if not value.strip():
            raise UserError(words, code=code)


def _refuse_foreign_source(check_id: int | None, call_id: int | None, seen: ConductSight) -> None:
    known = [
        check_id is None or ConductCheck.objects.filter(pk=check_id, checked_id__in=seen.names).exists(),
        call_id is None or HotlineCall.objects.filter(pk=call_id, unit_id__in=seen.units).exists(),
    ]
    if not all(known):
        raise UserError("Không có cuộc kiểm tra, cuộc gọi này.", code="not_yours")


@transaction.atomic
def record_call(
    *, unit_id: int, received_on: date, way: str, matter: str, words: str, caller: str, account: Any, at: datetime
) -> int:
    """Record a call (ghi cuộc gọi đường dây nóng); its answer is due after the days of the pack.

    Raises UserError `not_yours`, `words_needed`, `in_the_future`, `is_a_denunciation`.
    """
    refuse_stranger(unit_id, _seen(account, at).units)
    refuse_future(received_on, at)
    if not words.strip():
        raise UserError("Xin ghi nội dung cuộc gọi.", code="words_needed")
    _refuse_denunciation(words)
    calendar = organization.calendar_of(unit_id, received_on)
    made = HotlineCall.objects.create(
        unit_id=unit_id,
        received_on=received_on,
        way=HotlineWay(way),
        matter=HotlineMatter(matter),
        words=words.strip(),
        caller=caller.strip(),
        due_on=calendar.add_working_days(received_on, answer_days()),
        recorded_by=account,
        recorded_at=at,
    )
    return made.pk
