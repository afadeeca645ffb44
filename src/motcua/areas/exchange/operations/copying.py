"""Copying (chép sang hệ thống khác): the number it returns is checked and kept, typed by an officer or told by it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers import queries as known
from motcua.areas.exchange.queries.copying import CopySheet, copy_sheet
from motcua.kernel.errors import UserError
from motcua.kernel.ports.filing import NotFiled, filing_system
from motcua.rules.copying import fits
from motcua.rules.sentences import Sentence, worded


@transaction.atomic
def note_number(*, number: str, told: str, account: Any, at: datetime) -> bool:
    """Note the number (ghi số) another system returned for a dossier; told again it changes nothing.

    Raises UserError `unknown_dossier`, `no_copy_sheet`, `number_form_wrong`, `foreign_number_taken`.
    """
    _, sheet = _sheet(number, account)
    if not fits(told, sheet.number_form):
        raise UserError(
            Sentence(
                "{number_label} không đúng dạng; ví dụ {number_example}.",
                number_label=worded(sheet.number_label),
                number_example=sheet.number_example,
            ),
            code="number_form_wrong",
        )
    return dossiers.note_foreign_number(number=number, system=sheet.system, told=told, account=account, at=at)


def file_elsewhere(*, number: str, account: Any, at: datetime) -> str:
    """File elsewhere (gửi sang hệ thống khác) what the copy sheet says, and keep the number it returns.

    The other system drops a second copy by the key. Raises UserError as `note_number` does, `not_connected`,
    `not_filed`.
    """
    case, sheet = _sheet(number, account)
    system = filing_system(sheet.system)
    if system is None:
        raise UserError("Chưa kết nối với hệ thống này; xin chép theo phiếu.", code="not_connected")
    try:
        lines = [(one.label, one.value) for one in sheet.lines]
        told = system.file(unit_id=case.received_by_id, key=f"{sheet.key}:{number}", lines=lines)
    except NotFiled as refused:
        raise UserError(
            Sentence("Hệ thống kia chưa nhận: {refused}.", refused=refused.args[0]), code="not_filed"
        ) from refused
    with transaction.atomic():
        note_number(number=number, told=told, account=account, at=at)
    return told


def _sheet(number: str, account: Any) -> tuple[known.CaseFile, CopySheet]:
    case = known.case_file(number, account=account)
    if case is None:
        raise UserError("Không có hồ sơ này.", code="unknown_dossier")
    sheet = copy_sheet(case)
    if sheet is None:
        raise UserError("Thủ tục này không có phiếu chép.", code="no_copy_sheet")
    return case, sheet
