"""The scenario's directive, plans and tasks: 1203 → 143 and its remedies, 24 tasks of which 22 done, 379 above."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from motcua import insight
from motcua.areas.documents import queries as documents
from motcua.areas.organization import operations as organization
from motcua.areas.organization import queries as units
from motcua.areas.plans import queries
from motcua.config.scenario.loading import PROGRAMME, UNITS
from motcua.config.scenario.programme import load_programme
from motcua.kernel.clock import TZ, now
from motcua.kernel.packs import load_toml
from motcua.rules.periods import custom
from motcua.web.office.planning.figures import counted

AT = datetime(2024, 9, 16, 7, 15, tzinfo=TZ)
DAY = date(2024, 9, 15)
pytestmark = pytest.mark.django_db


@pytest.fixture
def plans() -> dict[str, queries.PlanRow]:
    organization.load_units(pack=load_toml(UNITS))
    assert load_programme(load_toml(PROGRAMME), at=AT)
    return {f"{one.kind}:{one.unit}": one for one in queries.plans_seen(None)}


def test_the_whole_chain_stands_in_the_scenario(plans: dict[str, queries.PlanRow]) -> None:
    home = units.unit("tan-hong").name
    yearly, remedy = plans[f"YEARLY:{home}"], plans[f"REMEDY:{home}"]
    shares = counted(yearly, queries.tasks(yearly.id, as_of=DAY), DAY, now())
    assert [(one.part, one.whole) for one in shares] == [(22, 24), (22, 22), (21, 22)]
    asked = insight.figures(
        "tan-hong", "own", custom(date(2024, 1, 1), DAY), known_at=now(),
        codes=["plan.done_of_all", "plan.done_of_due", "plan.on_time_of_done"],
    )  # fmt: skip
    assert [(one.part, one.whole) for one in asked] == [(one.part, one.whole) for one in shares]
    above, _below = queries.plans_around(yearly.id)
    papers = [documents.document(one.document_id) for one in above if one.document_id]
    assert [one.number for one in papers if one] == ["1389", "379"]
    assert [one.number for one in queries.directives_of(remedy)] == ["1203"]
    assert [one.number for one in documents.carried_out_chain(above[1].document_id or 0)] == ["1389", "76"]
    found = queries.coverage(remedy, as_of=DAY)
    assert [one.paragraph.number for one in found.paragraphs if one.bare] == [6]
    assert (found.covered.part, found.covered.whole, found.sourced.whole) == (6, 7, 7)
    states = {row.number: row.status for row in queries.tasks(remedy.id, as_of=DAY)}
    assert states == {
        1: "DONE_ON_TIME", 2: "DONE_ON_TIME", 3: "DONE_ON_TIME", 4: "RECURRING_KEPT", 5: "DONE_ON_TIME",
        6: "IN_PROGRESS", 7: "MERGED",
    }  # fmt: skip
    then = {one.now.number: one for one in queries.then_and_now(remedy.id, on=date(2024, 6, 1), today=DAY)}
    assert (then[3].then.due_on if then[3].then else None, then[3].now.due_on) == (date(2024, 6, 28), date(2024, 7, 31))
