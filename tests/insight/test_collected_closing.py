"""A closed period keeps what was collected: a sheet changed later is told beside it, with who changed it and why."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from motcua import insight
from motcua.areas.reporting import operations
from motcua.insight import Closer, reports
from motcua.insight.freezing import broken_frozen, closed_rows
from motcua.insight.freezing.document import FORMAT
from motcua.insight.question import Question
from motcua.insight.reports.annexing import annex_table
from motcua.insight.reports.answering import answers_for
from motcua.insight.reports.material import material_for
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom
from tests.factories.collecting import END, IN_TIME, START, World, make_world

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
PERIOD = custom(START, END)
CLOSED, AFTER, NOW = (at_local(datetime(2024, 9, day, 8)) for day in (25, 26, 27))
WHY = "Nhập nhầm số văn bản"


@pytest.fixture
def world() -> World:
    made = make_world()
    for place in (0, 1):
        made.send(place)
    return made


def close() -> int:
    asked = {"unit": "huyen-thu", "scope": "own", "period": PERIOD, "at": CLOSED}
    said = dict.fromkeys(insight.preview(**asked).broken, "Sổ bắt đầu từ kỳ này.")
    return insight.freeze(**asked, by=Closer("account:cchc.thu", "Người chốt minh họa 01"), explanations=said)


def change(world: World, value: int = 35) -> None:
    """The first commune's sheet is sent back and sent again with another number of row 1.4."""
    sheet = world.sheet(0)
    operations.return_sheet(sheet_id=sheet, words=WHY, account=world.par, at=AFTER)
    world.send(0, AFTER, **{"1_4": value})


def notes() -> dict[str, tuple[str, str]]:
    """Value and note of each row of the annex of a report composed now."""
    asked = Question(unit="huyen-thu", scope="own", period=PERIOD, as_of=END, known_at=NOW)
    material = material_for(reports.template("cchc"), asked, answers_for(asked))
    (table,) = annex_table("Phụ lục", material, "annex")
    return {row[0].text.split()[0]: (row[2].text, row[1].text) for row in table.rows}


def test_the_signed_document_holds_every_row_with_its_units(world: World) -> None:
    document = insight.frozen_file(close())["document"]
    rows = {row["code"]: row for row in document["collected"]["rows"]}
    assert document["format"] == FORMAT
    assert (rows["1.4"]["value"], rows["1.4"]["missing"]) == ("80.00", [])
    assert [(unit["unit"], unit["value"]) for unit in rows["1.4"]["units"]] == [
        ("UBND xã Thử 1", "40.00"), ("UBND xã Thử 2", "40.00"),
    ]  # fmt: skip
    assert not list(broken_frozen())


def test_a_sheet_changed_later_is_a_correction_everybody_sees(world: World) -> None:
    number = close()
    assert not insight.drift(number, at=NOW).items
    change(world)
    (row,) = insight.drift(number, at=NOW).collected
    assert (row.code, row.was, row.would_be) == ("1.4", Decimal(80), Decimal(75))
    (unit,) = row.units
    assert (unit.unit, unit.was, unit.would_be, unit.reason, unit.by) == (
        "UBND xã Thử 1", Decimal(40), Decimal(35), WHY, "Cchc.Huyen",
    )  # fmt: skip
    (item,) = insight.drift(number, at=NOW).items
    assert (item.code, item.added, item.removed) == ("annex.1.4", ("UBND xã Thử 1: 35.00",), ("UBND xã Thử 1: 40.00",))
    assert WHY in item.reason
    value, note = notes()["1.4"]
    assert (value, note.endswith("; phiếu sửa sau chốt, nay là 75")) == ("80", True)
    assert notes()["2.2.1"][0] == "18"
    closed = closed_rows(unit_id=world.district.pk, period=PERIOD)
    assert closed is not None
    assert (closed.frozen_id, closed.sums["1.4"]) == (number, Decimal(80))


def test_a_revision_takes_the_change_over_with_its_reason(world: World) -> None:
    number = close()
    by = Closer("account:cchc.thu", "Người chốt minh họa 01")
    said = dict.fromkeys(insight.preview(unit="huyen-thu", scope="own", period=PERIOD, at=NOW).broken, "Kỳ đầu.")
    with pytest.raises(UserError) as refused:
        insight.revise(frozen_id=number, reason="x", by=by, at=NOW, explanations=said)
    assert refused.value.code == "nothing_changed"
    change(world)
    revised = insight.revise(frozen_id=number, reason=WHY, by=by, at=NOW, explanations=said)
    assert insight.frozen_file(number)["document"]["collected"]["rows"][0]["value"] == "80.00"
    closed = closed_rows(unit_id=world.district.pk, period=PERIOD)
    assert closed is not None
    assert (closed.frozen_id, closed.sums["1.4"]) == (revised, Decimal(75))
    assert notes()["1.4"][0] == "75"


def test_what_came_after_the_closing_is_told_so() -> None:
    made = make_world()
    made.send(0, IN_TIME)
    asked = {"unit": "huyen-thu", "scope": "own", "period": PERIOD, "at": CLOSED}
    assert insight.preview(**asked).unsent == ("UBND xã Thử 2",)
    number = close()
    made.send(1, AFTER)
    rows = insight.drift(number, at=NOW).collected
    assert {row.code for row in rows} == {"1.4", "2.2.1", "2.2.2", "3.3.1", "6.1.1"}
    assert {unit.reason for row in rows for unit in row.units} == {""}


def test_a_period_for_which_nothing_was_asked_holds_nothing(world: World) -> None:
    asked = {"unit": "huyen-thu", "scope": "own", "period": custom(date(2024, 1, 1), date(2024, 3, 31)), "at": CLOSED}
    said = dict.fromkeys(insight.preview(**asked).broken, "Kỳ đầu.")
    number = insight.freeze(**asked, by=Closer("account:an", "An"), explanations=said)
    assert insight.frozen_file(number)["document"]["collected"] is None
    assert not insight.drift(number, at=NOW).collected
