"""Following up (theo dõi khắc phục): the unit mends a finding, somebody else says whether it is mended."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.inspections.models import Finding, FindingStep
from motcua.areas.inspections.operations import tasking as tasks
from motcua.areas.inspections.operations.gate import parts_in, refuse
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import TABLE, FindingState, InspectionAct, KnownOfInspection


@transaction.atomic
def report_remedy(*, finding_id: int, words: str, proof: str, on: date, account: Any, at: datetime) -> None:
    """Report a remedy (báo cáo khắc phục) with its proof, by the leader of the unit that mends it.

    Raises UserError `unknown_finding`, `words_needed`, `proof_missing`, `before_it_was_found` and as the table refuses.
    """
    one = _opened(finding_id, InspectionAct.REMEDY, words, account)
    if not proof.strip():
        raise UserError("Xin ghi tài liệu chứng minh (số văn bản, đường dẫn).", code="proof_missing")
    _step(one, InspectionAct.REMEDY, words, proof, on, account, at)
    tasks.reported(one, f"{words.strip()} ({proof.strip()})", on, account, at)


@transaction.atomic
def send_back(*, finding_id: int, words: str, on: date, account: Any, at: datetime) -> None:
    """Send back (đề nghị khắc phục thêm) a remedy that does not mend. Raises UserError as `verify_remedy`."""
    one = _opened(finding_id, InspectionAct.SEND_BACK, words, account)
    _step(one, InspectionAct.SEND_BACK, words, "", on, account, at)
    tasks.returned(one, words, account, at)


@transaction.atomic
def verify_remedy(*, finding_id: int, words: str, on: date, account: Any, at: datetime) -> None:
    """Verify a remedy (xác nhận đã khắc phục), by somebody who did not report it.

    Raises UserError `unknown_finding`, `words_needed`, `before_it_was_found`, `second_person_needed`, as the table.
    """
    one = _opened(finding_id, InspectionAct.VERIFY, words, account)
    _step(one, InspectionAct.VERIFY, words, "", on, account, at)
    tasks.accepted(one, on, account, at)


@transaction.atomic
def waive_finding(*, finding_id: int, words: str, on: date, account: Any, at: datetime) -> None:
    """Waive a finding (không yêu cầu khắc phục nữa) with the reason. Raises UserError as `verify_remedy`."""
    one = _opened(finding_id, InspectionAct.WAIVE, words, account)
    _step(one, InspectionAct.WAIVE, words, "", on, account, at)
    tasks.removed(one, words, on, at)


def _opened(finding_id: int, act: InspectionAct, words: str, account: Any) -> Finding:
    one = Finding.objects.select_for_update(of=("self",)).select_related("inspection").filter(pk=finding_id).first()
    if one is None:
        raise UserError("Không có tồn tại này.", code="unknown_finding")
    remedies = FindingStep.objects.filter(finding=one, act=InspectionAct.REMEDY.value).order_by("-pk")
    own = remedies.values_list("by_id", flat=True).first() == account.pk
    parts = parts_in(one.inspection, account, mending_id=one.unit_id)
    refuse(act, FindingState(one.state), parts, KnownOfInspection(own_remedy=own))
    if not words.strip():
        raise UserError("Xin ghi nội dung.", code="words_needed")
    return one


def _step(one: Finding, act: InspectionAct, words: str, proof: str, on: date, account: Any, at: datetime) -> None:
    if on < one.found_on:
        raise UserError("Ngày này trước ngày phát hiện; xin xem lại.", code="before_it_was_found")
    FindingStep.objects.create(
        finding=one, act=act.value, words=words.strip(), proof=proof.strip()[:500], on=on, by=account, at=at
    )
    state = TABLE[act].to
    settled = state in (FindingState.VERIFIED, FindingState.WAIVED)
    one.state, one.settled_on = str(state), on if settled else None
    one.save(update_fields=["state", "settled_on"])
