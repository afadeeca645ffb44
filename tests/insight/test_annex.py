"""Collected rows in a composed report: bound to their round, the missing named, the same answer later."""

from __future__ import annotations

from decimal import Decimal

import pytest

from motcua.areas.reporting import operations
from motcua.insight import reports
from motcua.insight.reports import Table
from motcua.rules.collecting import FigureScope
from motcua.rules.periods import custom
from tests.factories.collecting import END, IN_TIME, LATE, START, World, make_world

pytestmark = pytest.mark.django_db


@pytest.fixture
def world() -> World:
    return make_world()


def caption() -> str:
    report = reports.write_report("cchc-9-thang", "huyen-thu", custom(START, END), known_at=LATE)
    return next(one.caption for one in report.blocks() if isinstance(one, Table) and one.slot == "{table annex}")


def annex(known_at: object = LATE) -> dict[str, tuple[str, ...]]:
    report = reports.write_report("cchc-9-thang", "huyen-thu", custom(START, END), known_at=known_at)  # type: ignore[arg-type]
    assert not reports.places(report)
    found = [one for one in report.blocks() if isinstance(one, Table) and one.slot == "{table annex}"]
    for table in found:
        sources = [cell.source for row in table.rows for cell in row[2:] if cell.text not in ("", "—")]
        assert all(source and source.scope in ("collected", "children") for source in sources)
    return {row[0].text.split()[0]: tuple(cell.text for cell in row[1:]) for table in found for row in table.rows}


def test_the_annex_names_who_is_missing_and_prints_no_zero_for_them(world: World) -> None:
    world.send(0)
    assert annex()["1.4"] == ("phiếu; phạm vi các xã", "40", "")
    assert "chưa có số của xã Thử 2" in caption()
    world.send(1, **{"1_4": Decimal(2), "2_2_1": None, "2_2_2": None})
    assert annex()["2.2.1"] == ("văn bản; phạm vi các xã; chưa có số của xã Thử 2", "9", "")
    assert "chưa có số" not in caption()


def test_the_share_of_two_sums_stands_beside_them(world: World) -> None:
    world.send(0)
    world.send(1, **{"1_4": Decimal(2)})
    told = annex()
    assert told["1.4"] == ("phiếu; phạm vi các xã", "42", "")
    assert told["2.2.2"] == ("văn bản; phạm vi các xã", "6", "33,33%")


def test_a_sum_that_is_refused_says_so(world: World) -> None:
    world.send(0)
    world.send(1, scope=FigureScope.WITH_CHILDREN)
    note, value, _ = annex()["1.4"]
    assert value == "—"
    assert "UBND xã Thử 1 gửi số riêng" in note


def test_the_same_knowledge_gives_the_same_annex_whatever_came_later(world: World) -> None:
    world.send(0)
    before = annex(IN_TIME)
    operations.return_sheet(sheet_id=world.sheet(0), words="Xem lại", account=world.par, at=LATE)
    world.say(0, LATE, **{"1_4": Decimal(77)})
    assert annex(IN_TIME) == before
    assert annex(LATE)["1.4"][1] == "—"


def test_without_a_round_of_these_days_there_is_no_annex(world: World) -> None:
    report = reports.write_report("cchc", "huyen-thu", custom(START, IN_TIME.date()), known_at=LATE)
    assert "annex" not in {section.key for section in report.sections}
