"""An office to test in: one district with an agency and two communes, two procedures, one source of registers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.operations import Moment, RegisterRow
from motcua.areas.organization import operations as organization
from motcua.areas.organization import queries as units
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.procedures.models import Procedure, Sector
from motcua.kernel.clock import at_local
from motcua.kernel.packs import load_toml
from tests.factories.people import employ
from tests.factories.remembered import remembered

IMPORTED_AT = at_local(datetime(2024, 10, 1, 8, 0))


@dataclass
class Office:
    """The units, procedures and people of the test office."""

    district: Unit
    agency: Unit
    communes: list[Unit]
    civil: Procedure
    land: Procedure
    leader: Account


def make_units() -> tuple[Unit, Unit, list[Unit]]:
    """The district, its agency and its communes."""
    since, until = date(2000, 1, 1), date(2025, 6, 30)
    district = Unit.objects.create(
        slug="huyen-thu",
        name="UBND huyện Thử",
        level="DISTRICT",
        kind="PEOPLES_COMMITTEE",
        valid_from=since,
        valid_to=until,
        agency_code="000.00.33.H20",
    )
    below = [
        ("phong-thu", "Phòng Thử nghiệm", "DISTRICT", "DEPARTMENT", "000.01.33.H20"),
        ("xa-thu-1", "UBND xã Thử 1", "COMMUNE", "PEOPLES_COMMITTEE", "000.01.99.H20"),
        ("xa-thu-2", "UBND xã Thử 2", "COMMUNE", "PEOPLES_COMMITTEE", "000.02.99.H20"),
    ]
    agency, *communes = [
        Unit.objects.create(
            slug=slug, name=name, level=level, kind=kind, parent=district, valid_from=since, agency_code=code
        )
        for slug, name, level, kind, code in below
    ]
    return district, agency, communes


@remembered
def make_office() -> Office:
    """Build the office in the database."""
    district, agency, communes = make_units()
    civil_sector = Sector.objects.create(code="ho-tich", name="Hộ tịch")
    land_sector = Sector.objects.create(code="dat-dai", name="Đất đai")
    return Office(
        district=district,
        agency=agency,
        communes=communes,
        civil=Procedure.objects.create(code="1.001193", name="Đăng ký khai sinh", sector=civil_sector),
        land=Procedure.objects.create(code="1.012753", name="Đăng ký đất đai lần đầu", sector=land_sector),
        leader=employ(
            Account.objects.create(username="lanhdao.thu", display_name="Lãnh đạo thử"), Role.LEADER, district
        ),
    )


@remembered
def make_tan_hong() -> dict[str, int]:
    """The units of Tân Hồng as the pack has them: the key of each by its short name."""
    organization.load_units(pack=load_toml("units/tan_hong_2024.toml"))
    return {unit.slug: unit.id for unit in units.units()}


def moment(text: str) -> Moment:
    """`2024-03-05T09:00` states the hour, `2024-03-05` only the day."""
    return Moment(datetime.fromisoformat(text), "T" in text)


def row(number: str = "H20.99-240304-0001", line: int = 2, **said: object) -> RegisterRow:
    """A register row of a finished dossier, with what is told otherwise."""
    usual: dict[str, object] = {
        "procedure_code": "1.001193",
        "received_by": "UBND xã Thử 1",
        "competent": "UBND xã Thử 1",
        "channel": "ONLINE",
        "status": 10,
        "operated_by": "ASSISTED",
        "applicant_name": "Người nộp thử 1",
        "applicant_kind": "CITIZEN",
        "received": "2024-03-04T09:00",
        "due": "2024-03-08T17:00",
        "finished": "2024-03-06T10:00",
        "returned": "2024-03-07T15:00",
    }
    told = {
        name: moment(value) if name in MOMENTS and isinstance(value, str) else value
        for name, value in {**usual, **said}.items()
    }
    return RegisterRow(line=line, number=number, **told)  # type: ignore[arg-type]


MOMENTS = {"submitted", "received", "due", "due_new", "finished", "returned"}


def import_register(
    *rows: RegisterRow, at: datetime = IMPORTED_AT, source: str = "tinh", digest: str = "d" * 64
) -> list:
    """Import rows as one file, and answer the verdicts."""
    run = dossiers.begin_import(source=source, file_name="so.xlsx", file_digest=digest, actor="command:thu", at=at)
    verdicts = dossiers.import_rows(rows=list(rows), run_id=run, at=at)
    dossiers.end_import(run_id=run, counts={"read": len(rows)}, at=at)
    return verdicts
