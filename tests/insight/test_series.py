"""A series over units that changed: three views with the same totals, against a recount that knows nothing of them."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime

import pytest

from motcua import insight
from motcua.areas.dossiers.models import Dossier
from motcua.areas.reorganization import operations, queries
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom
from motcua.rules.reorganizing import View
from tests.factories.office import import_register, row
from tests.factories.reorganizing import AT, DISTRICT, OPEN, PLAN, make_leaving

pytestmark = [pytest.mark.django_db, pytest.mark.long]
NOW = at_local(datetime(2025, 9, 1, 8, 0))
PERIOD = custom(date(2025, 5, 15), date(2025, 8, 31))
HEIRS = {"xa-thu-1": "xa-moi", "xa-thu-2": "xa-hai"}


@pytest.fixture
def changed():
    """The office, reorganized, with dossiers of before and after."""
    make_leaving()
    code = operations.draft_reorganization(told=PLAN, by="an", at=AT)
    operations.approve_reorganization(code=code, digest=queries.reorganization(code).digest, by="binh", at=AT)
    while not operations.carry_on(code=code, at=AT).finished:
        pass
    done = {"status": 9, "returned": None}
    after = {"received_by": "UBND xã Mới", "competent": "UBND xã Mới"}
    import_register(
        row("X2-250520-0001", 2, received_by="UBND xã Thử 2", competent="UBND xã Thử 2", received="2025-05-20T09:00",
            due="2025-05-28T17:00", finished="2025-05-26T09:00", **done),
        row("HU-250521-0002", 3, **{**DISTRICT, **done}, received="2025-05-21T09:00", due="2025-05-28T17:00",
            finished="2025-05-30T09:00"),
        row("HU-250522-0003", 4, **{**DISTRICT, **done}, received="2025-05-22T09:00", due="2025-05-28T17:00",
            finished="2025-05-23T09:00"),
        row("MO-250805-0004", 5, **{**OPEN, **after, "received": "2025-08-05T09:00", "due": "2025-08-12T17:00"}),
        at=NOW,
    )  # fmt: skip
    assert Dossier.objects.filter(number="MO-250805-0004").exists()


def counts(table):
    """Part and whole by line, each over the periods."""
    return {one.slug: [(cell.part, cell.whole) for cell in one.cells] for one in table.lines}


def test_the_same_series_in_three_views(changed):
    tables = insight.series("dossiers.received", "huyen-thu", "all", PERIOD, known_at=NOW)
    months = [(one.start.month, one.end.day) for one in tables[View.AS_WAS].periods]
    assert months == [(5, 31), (6, 30), (7, 31), (8, 31)]
    assert counts(tables[View.AS_WAS]) == {
        "huyen-thu": [(2, None), (2, None), (0, None), (0, None)],
        "xa-moi": [(0, None), (0, None), (0, None), (1, None)],
        "xa-thu-1": [(0, None), (2, None), (0, None), (0, None)],
        "xa-thu-2": [(1, None), (0, None), (0, None), (0, None)],
    }
    assert counts(tables[View.TODAY]) == {
        "huyen-thu": [(2, None), (2, None), (0, None), (0, None)],
        "xa-hai": [(1, None), (0, None), (0, None), (0, None)],
        "xa-moi": [(0, None), (2, None), (0, None), (1, None)],
    }
    assert counts(tables[View.RECAST]) == {
        "xa-hai": [(2, None), (1, None), (0, None), (0, None)],
        "xa-moi": [(1, None), (3, None), (0, None), (1, None)],
    }
    assert tables[View.RECAST].rules == (("UBND huyện Thử", "Hai phần, một phần."),)
    assert [one.undivided for one in tables[View.TODAY].lines] == [True, False, False]


@pytest.mark.parametrize("code", ["dossiers.received", "dossiers.in_time_of_solved", "dossiers.online_of_new"])
@pytest.mark.parametrize(("unit", "scope"), [("huyen-thu", "all"), ("xa-moi", "own"), ("xa-thu-2", "own")])
def test_totals_agree_in_all_three(changed, code, unit, scope):
    tables = insight.series(code, unit, scope, PERIOD, known_at=NOW)
    assert tables[View.AS_WAS].totals == tables[View.TODAY].totals == tables[View.RECAST].totals
    for table in tables.values():
        for place, total in enumerate(table.totals):
            assert total.part == sum(one.cells[place].part for one in table.lines)
            assert (total.whole or 0) == sum(one.cells[place].whole or 0 for one in table.lines)


def test_an_independent_recount_agrees(changed):
    tables = insight.series("dossiers.received", "xa-moi", "own", PERIOD, known_at=NOW)
    rows = Dossier.objects.filter(received_on__range=(PERIOD.start, PERIOD.end)).values_list("number", "received_on")
    owners = {"HU": "huyen-thu", "X1": "xa-thu-1", "X2": "xa-thu-2", "MO": "xa-moi"}
    told = Counter((HEIRS.get(owners[number[:2]], owners[number[:2]]), day.month) for number, day in rows)
    found = {
        (one.slug, period.start.month): cell.part
        for one in tables[View.TODAY].lines
        for period, cell in zip(tables[View.TODAY].periods, one.cells, strict=True)
        if cell.part
    }
    assert found == dict(told)


def test_what_does_not_add_up_by_unit_has_no_series(changed):
    with pytest.raises(UserError) as refused:
        insight.series("times.median", "huyen-thu", "all", PERIOD, known_at=NOW)
    assert refused.value.code in ("no_parts", "unknown_code")
