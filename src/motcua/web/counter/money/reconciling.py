"""Reconciling (đối soát): a bank's file laid beside the ledger of a day; what nobody matches goes back in a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
from django.utils.translation import gettext as _
from openpyxl.cell.cell import TYPE_FORMULA, TYPE_STRING

from motcua.areas.dossiers import operations
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization.queries import UnitRow
from motcua.kernel.clock import local, local_date
from motcua.links.files.bank import BankRow, BankStatement, read_statement
from motcua.rules.money import Reconciliation, StatementLine
from motcua.rules.vietqr import mentions
from motcua.web.ui.transfer import purpose_of


@dataclass(frozen=True, slots=True)
class Unmatched:
    """Unmatched row (dòng chưa khớp) of the bank's file, and the dossier its words seem to name."""

    row: BankRow
    number: str


@dataclass(frozen=True, slots=True)
class DayReconciled:
    """Day reconciled (kết quả đối soát): what agrees, what does not, and what only one side knows."""

    result: Reconciliation
    unmatched: tuple[Unmatched, ...]
    statement: BankStatement
    other_days: int


def reconcile(place: Path, unit: UnitRow, day: date, account: Any, at: datetime) -> DayReconciled:
    """Reconcile (đối soát) a day with a bank's file. Raises UserError where the file cannot be read."""
    statement = read_statement(place)
    rows = [row for row in statement.rows if local_date(row.at) == day]
    known = {one.reference for one in dossiers.transfers_of(unit.id, day)}
    named = {id(row): _known_as(row, known) for row in rows}
    result = operations.reconcile_day(
        unit_id=unit.id,
        provider=f"bank:{unit.slug}"[:40],
        day=day,
        rows=[StatementLine(named[id(row)], row.amount) for row in rows],
        account=account,
        at=at,
    )
    return DayReconciled(result, _unmatched(rows, named, result, unit), statement, len(statement.rows) - len(rows))


def _known_as(row: BankRow, known: set[str]) -> str:
    """The reference of ours that a row bears or mentions; otherwise its own."""
    if row.reference in known:
        return row.reference
    return next((one for one in known if mentions(row.words, one)), row.reference or f"#{row.line}")


def _unmatched(
    rows: Sequence[BankRow], named: dict[int, str], result: Reconciliation, unit: UnitRow
) -> tuple[Unmatched, ...]:
    alone = {line.reference for line in result.only_theirs}
    owed = [one.number for one in dossiers.open_demands([unit.id], limit=500)]
    found = [row for row in rows if named[id(row)] in alone]
    return tuple(
        Unmatched(row, next((one for one in owed if mentions(row.words, purpose_of(one))), "")) for row in found
    )


def write_back(target: Path, done: DayReconciled) -> None:
    """Write the unmatched and the unreadable rows into a workbook, to be looked at and settled."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([_("Dòng"), _("Lúc"), _("Số tiền"), _("Nội dung"), _("Mã giao dịch"), _("Ghi chú")])
    for one in done.unmatched:
        told = _("Có thể của hồ sơ %(number)s") % {"number": one.number} if one.number else _("Chưa khớp khoản nào")
        when = f"{local(one.row.at):%d/%m/%Y %H:%M}"
        sheet.append([one.row.line, when, one.row.amount, one.row.words, one.row.reference, told])
    for bad in done.statement.rejected:
        sheet.append([bad.line, "", "", "", "", bad.why])
    for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == TYPE_FORMULA):
        cell.data_type = TYPE_STRING  # what a payer wrote is no formula
    book.save(target)
