"""The inspections of the scenario go through operations once, add no unit, and show a repeated finding."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from motcua.areas.feedback import queries as feedback
from motcua.areas.feedback.policy import Hearing
from motcua.areas.innovation import queries as innovation
from motcua.areas.innovation.policy import Outlook
from motcua.areas.inspections import queries
from motcua.areas.inspections.models import Finding, Inspection
from motcua.areas.inspections.policy import Sight
from motcua.areas.organization import operations as organization
from motcua.areas.organization import queries as units
from motcua.areas.people import operations as people
from motcua.areas.people.models import Role
from motcua.config.scenario import innovating, listening
from motcua.config.scenario.inspecting import PACK, load_inspections
from motcua.config.scenario.programme import load_programme
from motcua.kernel.clock import TZ
from motcua.kernel.packs import load_toml
from motcua.rules.inspecting import FindingState

AT = datetime(2024, 12, 16, 8, tzinfo=TZ)
pytestmark = [pytest.mark.django_db, pytest.mark.long]


@pytest.fixture
def home() -> int:
    """The district with its programme and those who inspect."""
    organization.load_units(pack=load_toml("units/tan_hong_2024.toml"))
    load_programme(load_toml("demo/tan_hong_2024/programme.toml"), at=AT)
    unit = units.unit("tan-hong").id
    roles = {
        "kiemtra.tanhong": Role.INSPECTOR,
        "thuly.tanhong": Role.CASE,
        "lanhdao.tanhong": Role.LEADER,
        "cchc.tanhong": Role.PAR,
    }
    for name in (*roles, "lanhdao.anphuoc"):
        officer = people.register_officer(name=name)
        people.open_account(username=name, password="mat-khau-de-thu", display_name=name, officer_id=officer)
        if name in roles:
            people.appoint(officer_id=officer, role=roles[name], unit_id=unit, valid_from=date(2023, 12, 15), at=AT)
    return unit


def test_the_inspections_go_in_once_and_count_no_unit_twice(home: int) -> None:
    pack = load_toml(PACK)
    assert load_inspections(pack, at=AT)
    assert not load_inspections(pack, at=AT)
    assert Inspection.objects.count() == 17 + 2
    rows = {row.group: row.counts for row in queries.coverage_rows(home, start=date(2024, 1, 1), end=date(2024, 9, 15))}
    counted = {name: (one.planned, one.done, one.units) for name, one in rows.items()}
    assert counted == {"agencies": (6, 6, 12), "service_units": (2, 2, 4), "communes": (9, 9, 9)}
    (plan,) = queries.inspection_plans(home, 2024)
    assert all(item.inspection_id for item in plan.items)


def test_a_finding_is_verified_its_repetition_told_and_one_is_left_open(home: int) -> None:
    load_inspections(load_toml(PACK), at=AT)
    seen = Sight(0, frozenset({home}))
    told = queries.findings(seen, filters=queries.FindingFilters(), on=date(2024, 9, 16))
    assert [(row.item, row.state, len(row.earlier), row.late) for row in told] == [
        ("4", FindingState.VERIFIED, 0, False),
        ("4", FindingState.REMEDIED, 1, False),
        ("5", FindingState.OPEN, 0, False),
    ]
    assert queries.finding_counts(seen, on=date(2024, 9, 21)).late == 1
    assert all("minh họa" in one.description for one in Finding.objects.all())
    assert [row.task_id is not None for row in told] == [False, True, True]


def test_a_model_without_records_claims_nothing_and_the_initiative_is_sent(home: int) -> None:
    pack = load_toml(innovating.PACK)
    assert innovating.load_innovation(pack, at=AT)
    assert not innovating.load_innovation(pack, at=AT)
    seen = Outlook(0, frozenset({home}))
    counts = innovation.model_counts(seen, year=2024)
    assert (counts.new, counts.continued, counts.dialogue) == (4, 5, 9)
    model = next(row for row in innovation.models(seen, year=2024) if row.name == pack["model"]["name"])
    view = innovation.model(seen, model.id)
    assert view is not None
    assert (view.effect, view.row.state.value) == (None, "EVALUATED")  # no register here, so nothing is claimed
    sent = [row.title for row in innovation.works(seen, year=2024) if row.state.value == "SENT"]
    assert pack["initiative"]["title"] in sent
    assert len(sent) == 2


def test_one_promise_was_kept_and_one_waits_for_a_second_person(home: int) -> None:
    pack = load_toml(listening.PACK)
    assert listening.load_listening(pack, at=AT)
    assert not listening.load_listening(pack, at=AT)
    seen = Hearing(frozenset({home}), frozenset(), frozenset())
    counts = feedback.dialogue_counts(seen, year=2024, today=AT.date())
    assert (counts.held, counts.questions, counts.on_the_spot, counts.results_late) == (2, 3, 2, 0)
    assert (counts.commitments, counts.due, counts.kept) == (2, 2, 1)
    (_later, first) = feedback.dialogues(seen, year=2024)
    shown = feedback.public_dialogue(first.id)
    assert shown is not None
    assert [one.state.value for one in shown.commitments] == ["KEPT"]
    assert "Người hỏi minh họa" not in str(shown)
    held = feedback.receptions(seen, year=2024, month=6)
    assert [(row.state.value, row.visits, row.people) for row in held] == [("HELD", 1, 3), ("HELD", 0, 0)]
    counted = feedback.petition_counts(seen, today=AT.date())
    assert (counted.received, counted.open, counted.late, counted.published) == (3, 1, 1, 1)
    assert not feedback.reviews(seen, year=2024)  # no catalogue here, so no procedure to review
