"""Publishing (công bố): a draft gets its announcing decision and its first day; the version before it, its last."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from motcua.areas.people.queries import actor_of
from motcua.areas.procedures.events import VersionPublished
from motcua.areas.procedures.models import Procedure, ProcedureVersion, VersionState
from motcua.areas.procedures.operations.charging import charge_as_stated
from motcua.areas.procedures.operations.drafting import draft_or_refuse
from motcua.areas.procedures.operations.grouping import regroup
from motcua.areas.procedures.operations.storing import searchable
from motcua.areas.procedures.policy import require_keeper
from motcua.areas.procedures.queries.keeping import gives_way, stated_anew
from motcua.areas.procedures.queries.rehearsing import rehearse_for
from motcua.areas.procedures.queries.terms import version as version_detail
from motcua.areas.procedures.queries.workflows import workflow_for
from motcua.kernel.bus import publish
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


@transaction.atomic
def publish_version(
    *, version_id: int, decision_number: str, decision_date: date, valid_from: date, account: Any, at: datetime
) -> int:
    """Publish a version (công bố phiên bản) and answer how many days after its decision this is.

    The version it replaces ends on the day before; dossiers received under it keep it. Where it states other fees, they
    are charged from its first day on. Raises NotAKeeper, UserError
    `not_a_draft`, `decision_needed`, `decision_in_the_future`, `begins_before_decision`, `begins_too_early`,
    `no_time_limit`, `workflow_does_not_fit`.
    """
    require_keeper(account)
    draft = draft_or_refuse(version_id)
    check_decision(decision_number, decision_date, valid_from, local_date(at))
    base = draft.drafted_from
    if base is not None and base.valid_from is not None and valid_from <= base.valid_from:
        raise UserError(
            Sentence(
                "Phiên bản đang dùng bắt đầu ngày {valid_from:%d/%m/%Y}; phiên bản mới phải bắt đầu sau ngày đó.",
                valid_from=base.valid_from,
            ),
            code="begins_too_early",
        )
    _check_terms(draft, valid_from)
    charged, anew = gives_way(draft.pk), stated_anew(draft.pk)
    draft.trust = {part: mark for part, mark in draft.trust.items() if part not in anew}
    days = (local_date(at) - decision_date).days
    draft.decision_number, draft.decision_date = decision_number.strip(), decision_date
    draft.valid_from, draft.state = valid_from, VersionState.LIVE
    draft.published_at, draft.published_by, draft.publication_days = at, actor_of(account), days
    if base is not None:
        _end(base, valid_from - timedelta(days=1))
    draft.save()
    procedure = draft.procedure
    _name(procedure, draft.name)
    if charged:
        _charge(draft, valid_from, at)
    publish(VersionPublished(draft.pk, procedure.code, valid_from, draft.decision_number, decision_date, days, at))
    return days


def _name(procedure: Procedure, name: str) -> None:
    procedure.name = name
    procedure.search_text = searchable(procedure.code, name, procedure.sector.name)
    procedure.save(update_fields=["name", "search_text"])
    regroup(codes=[procedure.code])


def _charge(draft: ProcedureVersion, since: date, at: datetime) -> None:
    basis = f"Quyết định công bố {draft.decision_number} ngày {draft.decision_date:%d/%m/%Y}"
    charge_as_stated(procedure_id=draft.procedure_id, since=since, legal_basis=basis, at=at)


def check_decision(number: str, decided: date, begins: date, today: date) -> None:
    """A decision has a number, has been taken, and takes effect on its day or later."""
    if not number.strip():
        raise UserError("Xin ghi số quyết định công bố.", code="decision_needed")
    if decided > today:
        raise UserError("Ngày quyết định chưa đến. Xin ghi lại ngày.", code="decision_in_the_future")
    if begins < decided:
        raise UserError(
            "Ngày có hiệu lực đứng trước ngày quyết định. Xin xem lại hai ngày.", code="begins_before_decision"
        )


def _end(base: ProcedureVersion, last_day: date) -> None:
    if base.valid_to is None or base.valid_to > last_day:
        base.valid_to = last_day
    base.state = VersionState.REPLACED
    base.save(update_fields=["valid_to", "state"])


def _check_terms(draft: ProcedureVersion, valid_from: date) -> None:
    """A receipt can be made of it, and the process in use can keep its limits."""
    detail = version_detail(draft.pk)
    if not any(one.rule for one in detail.terms):
        raise UserError(
            "Bản thảo chưa có thời hạn giải quyết nào tính được. Xin ghi cách tính và số lượng.", code="no_time_limit"
        )
    flow = workflow_for(draft.pk)
    if flow is None:
        return
    late = [check for check in rehearse_for(flow, detail, opening_from=valid_from).limits if check.fits is False]
    if late:
        raise UserError(
            Sentence(
                "Quy trình đang dùng cần {hours} giờ làm việc, không kịp thời hạn {limit} của bản thảo. Xin "
                "ban hành quy trình ngắn hơn trước.",
                hours=flow.hours,
                limit=late[0].words,
            ),
            code="workflow_does_not_fit",
        )
