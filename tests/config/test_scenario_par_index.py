"""The illustrative PAR Index goes in through operations: lost points of 2023, plan 143, and the points of 2024."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest

from motcua.areas.organization import operations as organization
from motcua.areas.organization import queries as units
from motcua.areas.parindex import queries
from motcua.config.scenario.loading import PAR_INDEX, PROGRAMME, UNITS
from motcua.config.scenario.par_index import load_par_index
from motcua.config.scenario.programme import load_programme
from motcua.kernel.clock import TZ
from motcua.kernel.packs import load_toml

AT = datetime(2024, 9, 16, 7, 15, tzinfo=TZ)
pytestmark = [pytest.mark.django_db, pytest.mark.long]


def test_the_chain_from_2023_over_plan_143_to_2024() -> None:
    organization.load_units(pack=load_toml(UNITS))
    load_programme(load_toml(PROGRAMME), at=AT)
    assert load_par_index(load_toml(PAR_INDEX), at=AT)
    assert not load_par_index(load_toml(PAR_INDEX), at=AT)
    years = {row.year: row for row in queries.candidates_of_unit(units.unit("tan-hong", start=date(2024, 1, 1)).id)}
    found = queries.chain(years[2023].id, years[2024].id, on=date(2025, 3, 1))
    assert found is not None
    assert (found.lost, found.regained) == (Decimal("5.7"), Decimal("3.51"))
    assert (found.closed_on_time.part, found.closed_on_time.whole) == (4, 7)
    assert [one.code for one in found.repeated] == ["1.1.3", "6.1", "7.3", "8.1"]
    tasks = {row.remedy.criterion.code: row.task for row in found.rows if row.task}
    assert {code: task.number for code, task in tasks.items()} == {"1.1.3": 4, "1.5": 1, "1.6.2": 6, "3.3": 2, "7.3": 3}
    assert (tasks["3.3"].title, tasks["3.3"].accepted_on) == (
        "Hướng dẫn việc xin lỗi và hẹn lại khi hồ sơ quá hạn",
        date(2024, 6, 3),
    )
    campaign = next(one for one in queries.campaigns(None) if not one.is_outside)
    assert campaign.is_illustrative
    ranks = {row.candidate.unit: (row.rank, row.is_tied) for row in queries.ranking(campaign.id)}
    assert sorted(rank or 0 for rank, _tied in ranks.values()) == [1, 2, 3, 4, 5, 6, 7, 7, 9]
    assert [name for name, (_rank, tied) in ranks.items() if tied] == [
        f"Ủy ban nhân dân xã Tân Thành {one}" for one in "AB"
    ]
