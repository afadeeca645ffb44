"""Submitting (nộp hồ sơ): a request comes in and waits for the office's answer; the clock does not run yet."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.events import ActionTaken
from motcua.areas.dossiers.models import Channel
from motcua.areas.dossiers.operations.appending import Draft
from motcua.areas.dossiers.operations.desk import answer_by, desk_of
from motcua.areas.dossiers.operations.given import Given, Submitted
from motcua.areas.dossiers.operations.judging import terms_of
from motcua.areas.dossiers.operations.numbering import allot_number
from motcua.areas.dossiers.operations.opening import consider, description, may_take_in, open_dossier
from motcua.areas.organization import queries as organization
from motcua.areas.people.policy import is_staff
from motcua.areas.people.queries import actor_of
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.actions import Action
from motcua.rules.history import EventKind


@transaction.atomic
def submit(*, given: Given, account: Any, at: datetime) -> Submitted:
    """Submit (nộp hồ sơ) online, with help at the counter, or by post: status 1, a number, an acknowledgement.

    Raises UserError `not_primary`, `online_elsewhere`, `step_refused`, `unknown_version`, `version_not_in_force`,
    `unknown_case`, `operator_refused`, `not_your_request`, `relation_needed`, `previous_needed`, `unknown_previous`,
    `unknown_form`, `form_wrong`, `unknown_exemption`, `no_agency_code`, `series_full`.
    """
    desk = desk_of(given.unit_id, at)
    staff = is_staff(account)
    if staff:
        may_take_in(account, desk.unit)
    if given.channel == Channel.ONLINE:
        _here_online(desk.setting.online_intake or organization.online_intake_by_law(local_date(at)))
    terms = terms_of(given, at)
    filed = consider(given, procedure_id=terms.procedure_id, account=account, at=at)
    number = allot_number(agency_code=desk.code, day=local_date(at))
    dossier, _ = open_dossier(
        number=number,
        given=given,
        terms=terms,
        previous_id=filed.previous_id,
        drafts=[Draft(EventKind.SUBMITTED, at, description(given, terms))],
        actor=actor_of(account),
        at=at,
    )
    publish(ActionTaken(Action.SUBMIT.value, dossier.pk, dossier.last_seq, at))
    return Submitted(number, answer_by(desk, at), filed.warnings)


def _here_online(portal: str) -> None:
    """Raises UserError `online_elsewhere` where online filing goes to the national portal only."""
    if portal == organization.OnlineIntake.NATIONAL_PORTAL:
        raise UserError(
            "Đơn vị chỉ nhận hồ sơ trực tuyến qua Cổng Dịch vụ công quốc gia; hãy nộp ở đó hoặc nộp tại quầy.",
            code="online_elsewhere",
        )
