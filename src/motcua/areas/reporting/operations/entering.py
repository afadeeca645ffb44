"""Entering (nhập số liệu): the unit says a value for each row; what was said before stays, with who said it when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua.areas.reporting.models import FigureOrigin, RoundRow, RowEntry, UnitSheet
from motcua.areas.reporting.operations.moving import held
from motcua.areas.reporting.queries.entries import latest
from motcua.kernel.errors import UserError
from motcua.rules.answers import counts_whole
from motcua.rules.collecting import FigureScope, SheetAct
from motcua.rules.sentences import Sentence

LONGEST = {"document": 255, "reason": 500}
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class EntryGiven:
    """Entry given (số liệu đưa vào): a row's value, where it comes from, by which document, and why.

    `figure` is what was computed for the row, as a value: code, side, counts and the question they answer. `after` is
    the number of the entry that was looked at, 0 for none, None where nobody looked; `untouched` says that what was
    looked at is given back as it stood.
    """

    code: str
    value: Decimal | None
    document: str = ""
    reason: str = ""
    figure: Mapping[str, Any] | None = None
    after: int | None = None
    untouched: bool = False


class SheetMovedOn(UserError):
    """Sheet moved on (phiếu đã đổi): others wrote rows since they were looked at; `codes` says which."""

    def __init__(self, codes: Sequence[str]) -> None:
        said = Sentence(
            "Trong lúc ông/bà nhập, người khác đã ghi dòng {codes}. Chưa lưu gì; xin xem hai số rồi lưu lại.",
            codes=", ".join(codes),
        )
        super().__init__(said, code="sheet_moved_on")
        self.codes = tuple(codes)


@transaction.atomic
def enter(*, sheet_id: int, scope: str, entries: Sequence[EntryGiven], account: Any, at: datetime) -> int:
    """Enter (nhập số liệu) rows of a sheet, and answer how many are new; what says the same is not written again.

    A value other than the computed one needs a reason, one from another system its document. Raises UserError
    `unknown_sheet`, `not_now`, `unknown_row`, `reason_needed`, `document_needed`, `value_refused`, `sheet_moved_on`.
    """
    sheet, _ = held(sheet_id, SheetAct.ENTER, account, at)
    rows = {row.code: row for row in RoundRow.objects.filter(round_id=sheet.round_id)}
    said = {one.row_id: one for one in latest().filter(sheet_id=sheet.pk)}
    for given in entries:
        if given.code not in rows:
            raise UserError(Sentence("Đợt này không hỏi dòng {code}.", code=given.code), code="unknown_row")
    mine = _without_stale(entries, {code: said.get(row.pk) for code, row in rows.items()})
    fresh = [_entry(sheet, rows[one.code], one, said.get(rows[one.code].pk), FigureScope(scope)) for one in mine]
    made = [one for one in fresh if one is not None]
    for one in made:
        one.entered_by, one.entered_at = account, at
    RowEntry.objects.bulk_create([*made, *_said_again(made, said, scope, account, at)])
    if sheet.scope != scope:
        sheet.scope = scope
        sheet.save(update_fields=["scope"])
    return len(made)


def _without_stale(entries: Sequence[EntryGiven], said: Mapping[str, RowEntry | None]) -> list[EntryGiven]:
    """What may be written over what stands: rows others wrote since stay where nobody touched them here; a figure
    that would take the place of one that was not seen is refused. Raises SheetMovedOn."""
    mine, stale = [], []
    for given in entries:
        now = said[given.code]
        if given.after is None or (now.number if now else 0) == given.after:
            mine.append(given)
        elif now is None or not (given.untouched or _says(given) == (now.value, now.document, now.reason)):
            stale.append(given.code)
    if stale:
        raise SheetMovedOn(stale)
    return mine


def _says(given: EntryGiven) -> tuple[Decimal | None, str, str]:
    return given.value, given.document.strip(), given.reason.strip()


def _entry(
    sheet: UnitSheet, row: RoundRow, given: EntryGiven, before: RowEntry | None, scope: FigureScope
) -> RowEntry | None:
    """The entry to write; None where it says what was said before, or says nothing at all."""
    value = _checked(row, given.value)
    told = {name: getattr(given, name).strip()[:longest] for name, longest in LONGEST.items()}
    figure = dict(given.figure) if given.figure else (before.figure if before else None)
    origin = _origin(row, value, figure)
    _refuse_unexplained(row, value, origin, told)
    if before is None and value is None and not any(told.values()):
        return None
    same = before and (before.value, before.document, before.reason, before.origin, before.scope) == (
        value, told["document"], told["reason"], origin, scope,
    )  # fmt: skip
    if same:
        return None
    number = before.number + 1 if before else 1
    return RowEntry(sheet=sheet, row=row, number=number, value=value, scope=scope, origin=origin, figure=figure, **told)


def _checked(row: RoundRow, value: Decimal | None) -> Decimal | None:
    if value is None:
        return None
    if value < 0 or value >= 10**12 or value != value.quantize(CENT):
        raise UserError(
            Sentence("Dòng {code}: số liệu phải từ 0 trở lên, nhiều nhất hai số lẻ.", code=row.code),
            code="value_refused",
        )
    if counts_whole(row.measure) and value != int(value):
        raise UserError(
            Sentence("Dòng {code} đếm {measure} nên là số nguyên.", code=row.code, measure=row.measure),
            code="value_refused",
        )
    return value.quantize(CENT)


def _origin(row: RoundRow, value: Decimal | None, figure: Mapping[str, Any] | None) -> str:
    """A value is computed only where it is what the records gave."""
    if figure is not None and value is not None and Decimal(str(figure["value"])) == value:
        return FigureOrigin.COMPUTED.value
    return row.origin if row.origin != FigureOrigin.COMPUTED else FigureOrigin.ENTERED.value


def _refuse_unexplained(row: RoundRow, value: Decimal | None, origin: str, told: Mapping[str, str]) -> None:
    if value is None:
        return
    if row.origin == FigureOrigin.COMPUTED != origin and not told["reason"]:
        raise UserError(
            Sentence("Dòng {code} tính từ dữ liệu; ghi số khác thì xin ghi lý do.", code=row.code), code="reason_needed"
        )
    if origin == FigureOrigin.EXTERNAL and not told["document"]:
        raise UserError(
            Sentence("Dòng {code} lấy từ hệ thống khác; xin ghi lấy từ đâu.", code=row.code), code="document_needed"
        )


def _said_again(
    made: Sequence[RowEntry], said: Mapping[int, RowEntry], scope: str, account: Any, at: datetime
) -> Iterator[RowEntry]:
    """Rows not given now, where the unit declares another scope: said again, for what a figure covers is part of it."""
    given = {one.row_id for one in made}
    for row_id, one in said.items():
        if row_id not in given and one.scope != scope:
            yield RowEntry(
                sheet_id=one.sheet_id, row_id=row_id, number=one.number + 1, value=one.value, scope=scope,
                origin=one.origin, document=one.document, reason=one.reason, figure=one.figure,
                entered_by=account, entered_at=at,
            )  # fmt: skip
