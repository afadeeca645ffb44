"""Wording (lời riêng): an office writes its own words for an event, or goes back to the usual ones; all is kept."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.notices.models import NoticeKind, NoticeText
from motcua.areas.notices.policy import may_word
from motcua.areas.notices.queries import blanks_of, texts_of
from motcua.areas.notices.queries.wording import SAMPLE
from motcua.areas.people.queries import actor_of
from motcua.areas.procedures import queries as procedures
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.rules.phrasing import Phrasing, fault


@transaction.atomic
def write_text(
    *, unit_id: int, kind: str, procedure_code: str, wording: Phrasing, reason: str, account: Any, at: datetime
) -> int:
    """Write a text (viết lời riêng) of a unit for an event, for one procedure or for all (""), and answer its key.

    Raises UserError `not_allowed`, `not_for_offices`, `unknown_procedure`, `reason_needed`, `wording_wrong`.
    """
    _may(account, unit_id, kind, at)
    if procedure_code and procedure_code not in procedures.code_index():
        raise UserError("Không có thủ tục mang mã này.", code="unknown_procedure")
    if not reason.strip():
        raise UserError("Xin ghi vì sao sửa lời.", code="reason_needed")
    wrong = fault(wording, blanks_of(kind), asdict(SAMPLE))
    if wrong:
        raise UserError(wrong, code="wording_wrong")
    said = {part: words.strip() for part, words in asdict(wording).items()}
    made = NoticeText.objects.create(**_of(unit_id, kind, procedure_code, account, at), reason=reason.strip(), **said)
    return made.pk


@transaction.atomic
def use_usual_text(*, unit_id: int, kind: str, procedure_code: str, account: Any, at: datetime) -> None:
    """Use the usual text again (dùng lại lời mặc định).

    Raises UserError `not_allowed`, `not_for_offices`, `is_usual`.
    """
    _may(account, unit_id, kind, at)
    standing = {(one.kind, one.procedure_code): one.wording for one in texts_of(unit_id)}
    wording = standing.get((kind, procedure_code))
    if wording is None:
        raise UserError("Tin này đang dùng lời mặc định.", code="is_usual")
    told = _of(unit_id, kind, procedure_code, account, at)
    NoticeText.objects.create(**told, withdrawn=True, reason="Dùng lại lời mặc định", **asdict(wording))


def _may(account: Any, unit_id: int, kind: str, at: datetime) -> None:
    if not may_word(account, unit_id, today=local_date(at)):
        raise UserError("Tài khoản này không sửa được lời tin báo của đơn vị.", code="not_allowed")
    if kind not in NoticeKind.values or kind == NoticeKind.CODE:
        raise UserError("Loại tin này không có lời riêng của đơn vị.", code="not_for_offices")


def _of(unit_id: int, kind: str, procedure_code: str, account: Any, at: datetime) -> dict[str, Any]:
    told = {"unit_id": unit_id, "kind": kind, "procedure_code": procedure_code}
    return told | {"written_by": actor_of(account), "written_at": at}
