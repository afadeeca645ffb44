"""One thing, one number: what stands in the text and the annex of a report is one figure, or says of whom it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from motcua.areas.people.models import Role
from motcua.areas.reporting import operations
from motcua.areas.reporting.operations import EntryGiven
from motcua.insight import reports
from motcua.insight.reports import Ill, Report, Source, Table
from motcua.insight.reports.annexing import CODE
from motcua.rules.collecting import FigureScope
from motcua.rules.periods import custom
from tests.factories.collecting import END, IN_TIME, START, World, opened, person
from tests.factories.insight_rows import add_dossier
from tests.factories.office import Office, make_office
from tests.factories.remembered import remembered

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
PERIOD, NOW = custom(START, END), datetime(2024, 11, 1, tzinfo=UTC)
AT_ONCE = {("cchc", "huyen-thu"), ("mot-cua", "xa-thu-1")}
"""Which of the reports are written in the five minutes; the others in the long part."""
TEMPLATES = sorted({pack["code"] for pack in reports.templates().values()})
ASKED = [
    pytest.param(template, unit, marks=[] if (template, unit) in AT_ONCE else [pytest.mark.long])
    for template in TEMPLATES
    for unit in ("huyen-thu", "xa-thu-1")
]
COMPUTED = ("3.3.1", "3.3.2", "7.4.1", "7.4.2")
OVERRIDDEN = "Sổ giấy chưa nhập"


@remembered
def make_reporting_office() -> tuple[Office, World]:
    """Dossiers of the district and both communes; a round over the communes that one answered, one of the commune's."""
    office = make_office()
    world = World(office.district, office.communes, person("cchc.huyen", Role.PAR, office.district))
    for place, commune in enumerate(office.communes):
        for name, role in (("nhap", Role.COUNTER), ("duyet", Role.LEADER)):
            world.people[f"{name}.{place}"] = person(f"{name}.{place}", role, commune)
    for n in range(12):
        received(office, n)
    world.round_id = opened(world, codes=(*COMPUTED, "1.4"))
    answer(world)
    asker = person("cchc.xa", Role.PAR, office.communes[0])
    world.round_id = opened(
        world, unit_id=office.communes[0].pk, unit_ids=[office.communes[0].pk], codes=(*COMPUTED, "1.4"), account=asker
    )
    answer(world)
    received(office, 1)  # after both sheets were approved
    return office, world


def received(office: Office, n: int) -> None:
    add_dossier(
        office, received_on=date(2024, 5, 1 + n), due_on=date(2024, 6, 1), finished_on=date(2024, 5 + n % 2, 20),
        channel="ONLINE" if n % 3 else "COUNTER", competent=(office.district, *office.communes)[n % 3],
        procedure=office.civil,
    )  # fmt: skip


def answer(world: World) -> None:
    """The first commune sends its sheet: what was computed then, one row of it written over."""
    figures = {"3.3.1": 4, "3.3.2": 2, "7.4.1": 4, "7.4.2": 4}
    given = [
        EntryGiven(code, Decimal(value), "Sổ thử", figure={"code": "dossiers.x", "side": "PART", "value": str(value)})
        for code, value in figures.items()
    ]
    given[0] = replace(given[0], value=Decimal(3), reason=OVERRIDDEN)
    told = {"sheet_id": world.sheet(0), "at": IN_TIME}
    entries = [*given, EntryGiven("1.4", Decimal(9), "Sổ thử")]
    operations.enter(scope=FigureScope.OWN, entries=entries, account=world.people["nhap.0"], **told)
    operations.submit_sheet(account=world.people["nhap.0"], **told)
    operations.approve_sheet(account=world.people["duyet.0"], **told)


def write(template: str, unit: str) -> Report:
    return reports.write_report(template, unit, PERIOD, known_at=NOW)


def annex_of(report: Report) -> dict[str, tuple[str, str, Source | None]]:
    """The note, the words and the source of each row of the annex."""
    found = [one for one in report.blocks() if isinstance(one, Table) and one.slot == "{table annex}"]
    rows = [row for table in found for row in table.rows]
    return {row[0].text.split()[0]: (row[1].text, row[2].text, row[2].source) for row in rows}


@pytest.mark.parametrize(("template", "unit"), ASKED)
def test_an_indicator_in_text_and_annex_is_one_figure(db: None, template: str, unit: str) -> None:
    make_reporting_office()
    report = write(template, unit)
    figures = {(one.scope, one.code): one for one in report.figures}
    rows = annex_of(report)
    assert set(rows) == ({*COMPUTED, "1.4"} if template.startswith("cchc") else set())
    for code, (note, _words, source) in rows.items():
        assert source is not None
        if code == "1.4":
            assert source.code == f"{CODE}1.4"
            continue
        figure = figures[source.scope, source.code]
        assert (source.part, source.whole) == (figure.part, figure.whole)
        told = figure.whole if source.side == "whole" else figure.part
        assert (_words, source.scope) == (str(told), "own" if unit == "xa-thu-1" else "children")
        assert ("phạm vi các xã" in note) == (unit == "huyen-thu")
    assert reports.places(report) == ()


def test_what_sheets_said_otherwise_stands_beside_the_figure(db: None) -> None:
    make_reporting_office()
    note, words, _ = annex_of(write("cchc-9-thang", "xa-thu-1"))["7.4.1"]
    assert (words, note) == ("5", "hồ sơ; phiếu đã duyệt trước đó ghi 4")
    note, words, _ = annex_of(write("cchc-9-thang", "xa-thu-1"))["3.3.1"]
    assert (words, note) == ("5", f"hồ sơ; phiếu xã Thử 1 ghi 3 ({OVERRIDDEN})")


def test_a_unit_that_did_not_answer_is_counted_all_the_same(db: None) -> None:
    make_reporting_office()
    _, words, source = annex_of(write("cchc-9-thang", "huyen-thu"))["7.4.1"]
    assert (words, source.scope if source else "") == ("9", "children")


def test_a_round_of_some_units_only_says_which(db: None) -> None:
    _, world = make_reporting_office()
    world.round_id = opened(world, unit_ids=[world.communes[0].pk], codes=(*COMPUTED, "1.4"))
    answer(world)
    note, words, source = annex_of(write("cchc-9-thang", "huyen-thu"))["7.4.1"]
    assert (words, source.code if source else "") == ("4", f"{CODE}7.4.1")
    assert note == "hồ sơ; phạm vi 1 đơn vị được hỏi: xã Thử 1"


def test_two_numbers_for_one_thing_do_not_go_out(db: None) -> None:
    make_reporting_office()
    report = write("cchc-9-thang", "huyen-thu")
    section = next(each for each in report.sections if each.key == "annex")
    (table,) = section.blocks
    assert isinstance(table, Table)
    rows = [list(row) for row in table.rows]
    row = next(row for row in rows if row[0].text.startswith("7.4.1"))
    assert row[2].source is not None
    row[2] = replace(row[2], text="7", source=replace(row[2].source, whole=7))
    wrong = replace(section, blocks=(replace(table, rows=tuple(map(tuple, rows))),))
    sections = tuple(wrong if each is section else each for each in report.sections)
    places = reports.places(replace(report, sections=sections))
    assert [place.ill for place in places] == [Ill.TWICE] * len(places)
    assert "in 9/9, chỗ này in 9/7" in places[0].why
