"""Quoting (tính trước): when the result would be due and what it would cost, before anything is confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from motcua.areas.dossiers.operations import FeeAsked, FeeLineAsked
from motcua.areas.dossiers.queries import CaseFile
from motcua.areas.organization import queries as organization
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import TermsFor, VersionDetail
from motcua.kernel.clock import at_local, local, local_date
from motcua.rules.actions import Action
from motcua.rules.deadlines import Rule, TimeLimit, due
from motcua.rules.fees import FeeQuote, saved
from motcua.rules.working_time import OutsideCalendar
from motcua.web.ui.proofs import Proof


@dataclass(frozen=True, slots=True)
class Promise:
    """Promise (hẹn trả tính trước): the due time with its proof; without a certain limit an officer states it."""

    terms: TermsFor
    due_at: datetime | None
    proof: Proof | None

    @property
    def must_state(self) -> bool:
        """Whether the officer has to write the due date, since the catalogue does not say it with certainty."""
        return not self.terms.rule


def promise(unit_id: int, version_id: int, case_order: int, channel: str, at: datetime) -> Promise:
    """Promise (hẹn trả) of a receipt at a moment, by the unit's own calendar and settings. Raises UserError."""
    terms = procedures.terms_for(version_id, case_order, channel)
    if not terms.rule:
        return Promise(terms, None, None)
    on = local_date(at)
    _, setting = organization.unit_with_settings(unit_id, on)
    calendar, limit = organization.calendar_of(unit_id, on), TimeLimit(Rule(terms.rule), terms.n or 0)
    off_hours = setting.start_off_hours.lower()
    try:
        found = due(limit, local(at), calendar, off_hours=off_hours, keep_hour=setting.keep_hour)
    except OutsideCalendar:
        return Promise(terms, None, None)
    return Promise(terms, at_local(found.due), Proof(found.proof, found.calendar, limit))


def fee_of(
    version: VersionDetail,
    case_order: int,
    channel: str,
    exemption: str,
    at: datetime,
    told: Mapping[str, Any] | None = None,
) -> FeeQuote:
    """Fee (phí, lệ phí) of a receipt, with the exemption that is claimed; `told` is what its form says."""
    facts = {name: value for name, value in (told or {}).items() if isinstance(value, int | str)}
    return procedures.fee_for(version.id, case_order, channel, {**facts, "exemption": exemption}, on=local_date(at))


def unasked(case: CaseFile, at: datetime) -> int:
    """Unasked (chưa yêu cầu nộp): what the procedure of a dossier that was received costs for certain, where money may
    still be asked for and nothing was; the exemption that may be due is not known here."""
    if not case.version_id or Action.ASK_PAYMENT not in case.actions or case.view.row.received_at is None:
        return 0
    quote = procedures.fee_for(case.version_id, case.case_order, "COUNTER", {}, on=local_date(at))
    return sum(one.amount for one in quote.lines if one.amount)


def asked(quote: FeeQuote, code: str) -> FeeAsked | None:
    """Asked (khoản thu lúc tiếp nhận): the certain lines less the exemption; None where there are none."""
    lines = tuple(FeeLineAsked(one.name[:120], one.amount, one.kind) for one in quote.lines if one.amount)
    if not lines:
        return None
    applied, told = quote.applied, ((line.kind, line.amount) for line in lines)
    less = saved(told, applied.percent, applied.kind) if applied else 0
    reason = " ".join(filter(None, (applied.name, applied.legal_basis))) if applied else ""
    return FeeAsked(lines, quote.legal_basis or f"Danh mục thủ tục {code}", less, reason)
