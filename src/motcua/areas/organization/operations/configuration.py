"""Configuration (cấu hình): units, positions, settings, hours and bank accounts in one file, compared before it is
brought in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import transaction

from motcua.areas.organization.models import BankAccount, Level, Position, Unit, UnitHours, UnitKind
from motcua.areas.organization.operations.accounts import set_account
from motcua.areas.organization.operations.working import change_settings, create_position, set_hours
from motcua.areas.organization.queries import settings_of
from motcua.areas.organization.queries.configuration import ACCOUNT, FORMAT, SETTINGS
from motcua.kernel.errors import UserError
from motcua.rules.numbering import is_agency_code
from motcua.rules.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Bringer:
    """Bringer (người nhập cấu hình): who brings rows in, and when, for what is written with a name."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Difference:
    """Difference (điểm khác): one row of the file against what stands: new, changed, the same, or wrong and why."""

    kind: str
    row: int
    what: str
    verdict: str
    words: str = ""


@transaction.atomic
def compare_configuration(*, told: Mapping[str, Any], by: str, at: datetime) -> tuple[Difference, ...]:
    """Compare a configuration (so sánh cấu hình) with what stands, row by row; nothing is changed.

    Raises UserError `configuration_unreadable`.
    """
    found, who = _rows(told), Bringer(by, at)
    savepoint = transaction.savepoint()
    differences = tuple(_tried(kind, number, row, who) for kind, number, row in found)
    transaction.savepoint_rollback(savepoint)
    return differences


@transaction.atomic
def import_configuration(*, told: Mapping[str, Any], by: str, at: datetime) -> tuple[Difference, ...]:
    """Import a configuration (nhập cấu hình): all of it or, when a row is wrong, nothing; nothing is deleted.

    Raises UserError `configuration_unreadable`, `configuration_wrong`.
    """
    who = Bringer(by, at)
    differences = tuple(_tried(kind, number, row, who) for kind, number, row in _rows(told))
    wrong = [one for one in differences if one.verdict == "wrong"]
    if wrong:
        raise UserError(
            Sentence("Còn {n} dòng sai nên chưa nhập gì. Xin sửa rồi thử lại.", n=len(wrong)),
            code="configuration_wrong",
        )
    return differences


def _rows(told: Mapping[str, Any]) -> list[tuple[str, int, Mapping[str, Any]]]:
    if not isinstance(told, Mapping) or told.get("format") != FORMAT:
        raise UserError(
            Sentence("Tệp này không phải cấu hình đã xuất (thiếu “{format}”).", format=FORMAT),
            code="configuration_unreadable",
        )
    rows = []
    for kind in BRING_IN:
        listed = told.get(kind, [])
        if not isinstance(listed, list) or not all(isinstance(row, Mapping) for row in listed):
            raise UserError(
                Sentence("Phần “{kind}” phải là một danh sách.", kind=kind), code="configuration_unreadable"
            )
        rows += [(kind, number, row) for number, row in enumerate(listed, 1)]
    return rows


def _tried(kind: str, number: int, row: Mapping[str, Any], who: Bringer) -> Difference:
    """A row brought in within its own savepoint, so that a wrong one leaves nothing behind."""
    what = " · ".join(str(row[name]) for name in ("slug", "unit", "name", "since", "valid_from") if row.get(name))
    try:
        with transaction.atomic():
            verdict = BRING_IN[kind](row, who)
    except UserError as error:
        return Difference(kind, number, what, "wrong", error.message)
    except (KeyError, ValueError, TypeError) as error:
        return Difference(kind, number, what, "wrong", Sentence("Thiếu hoặc sai: {error}.", error=error))
    return Difference(kind, number, what, verdict)


def _unit(row: Mapping[str, Any], _who: Bringer) -> str:
    parent = Unit.objects.filter(slug=row["parent"]).first() if row.get("parent") else None
    if row.get("parent") and parent is None:
        raise UserError(Sentence("Không có đơn vị cấp trên “{parent}”.", parent=row["parent"]), code="unknown_unit")
    code = str(row.get("agency_code", ""))
    if code and not is_agency_code(code):
        raise UserError(
            Sentence("Mã định danh “{code}” chỉ gồm chữ in hoa, số và dấu chấm, ví dụ H20.33.", code=code),
            code="agency_code_wrong",
        )
    told = {
        "name": row["name"],
        "level": Level(row["level"]),
        "kind": UnitKind(row["kind"]),
        "parent_id": parent.pk if parent else None,
        "agency_code": code,
        "geo_code": row.get("geo_code", ""),
        "valid_from": _day(row["valid_from"]),
        "valid_to": _day(row["valid_to"]) if row.get("valid_to") else None,
    }
    if told["valid_to"] and told["valid_to"] < told["valid_from"]:
        raise UserError("Ngày cuối đứng trước ngày đầu.", code="dates_wrong")
    before = Unit.objects.filter(slug=row["slug"]).first()
    if before is not None and all(getattr(before, name) == value for name, value in told.items()):
        return "same"
    Unit.objects.update_or_create(slug=row["slug"], defaults=told)
    return "changed" if before else "new"


def _position(row: Mapping[str, Any], _who: Bringer) -> str:
    unit, since = _unit_of(row), _day(row["valid_from"])
    if row["role"] not in ROLES:
        raise UserError(Sentence("Vai trò “{role}” không có.", role=row["role"]), code="unknown_role")
    known = Position.objects.filter(unit=unit, name=row["name"], valid_from=since).exists()
    until = _day(row["valid_to"]) if row.get("valid_to") else None
    create_position(unit_id=unit.pk, name=row["name"], role=row["role"], valid_from=since, valid_to=until)
    return "same" if known else "new"


ROLES = ("COUNTER", "CASE", "LEADER", "PAR", "INSPECTOR", "ADMINISTRATOR")


def _setting(row: Mapping[str, Any], _who: Bringer) -> str:
    unit, since = _unit_of(row), _day(row["since"])
    before = {one.since: one for one in settings_of(unit.pk)}.get(since)
    told = {name: row[name] for name in SETTINGS if name in row}
    change_settings(unit_id=unit.pk, since=since, **told)
    after = {one.since: one for one in settings_of(unit.pk)}[since]
    return "new" if before is None else "same" if before == after else "changed"


def _hours(row: Mapping[str, Any], _who: Bringer) -> str:
    unit, since = _unit_of(row), _day(row["valid_from"])
    told = [(int(day), time.fromisoformat(a), time.fromisoformat(b)) for day, a, b in row["sessions"]]
    there = UnitHours.objects.filter(unit=unit, valid_from=since).order_by("weekday", "opens")
    if list(there.values_list("weekday", "opens", "closes")) == sorted(told):
        return "same"
    set_hours(unit_id=unit.pk, hours=told, valid_from=since)
    return "new"


def _account(row: Mapping[str, Any], who: Bringer) -> str:
    unit, since = _unit_of(row), _day(row["since"])
    told = {name: str(row[name]) for name in ACCOUNT}
    there = BankAccount.objects.filter(unit=unit, since=since).order_by("-pk").first()
    if there is not None and all(getattr(there, name) == value for name, value in told.items()):
        return "same"
    set_account(unit_id=unit.pk, since=since, recorded_by=who.by, at=who.at, **told)
    return "changed" if there else "new"


def _unit_of(row: Mapping[str, Any]) -> Unit:
    found = Unit.objects.filter(slug=row["unit"]).first()
    if found is None:
        raise UserError(Sentence("Không có đơn vị “{unit}”.", unit=row["unit"]), code="unknown_unit")
    return found


def _day(written: Any) -> date:
    return written if isinstance(written, date) else date.fromisoformat(str(written))


BRING_IN: dict[str, Callable[[Mapping[str, Any], Bringer], str]] = {
    "unit": _unit,
    "position": _position,
    "setting": _setting,
    "hours": _hours,
    "account": _account,
}
