"""Workflows: put in order, rehearsed on a real calendar, and refused where they cannot keep the limit."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account, Role
from motcua.areas.procedures import operations, queries
from motcua.areas.procedures.models import Workflow
from motcua.areas.procedures.operations import StepGiven
from motcua.areas.procedures.operations.packs import workflow_packs
from motcua.kernel.clock import TZ
from motcua.kernel.errors import UserError
from tests.factories.people import employ
from tests.factories.procedures import load_catalogue

pytestmark = pytest.mark.django_db
CODE = "1.001612"
AT = datetime(2024, 9, 16, 8, 0, tzinfo=TZ)
DECISION = {"decision_number": "12/QĐ-UBND", "decision_date": date(2024, 9, 9), "valid_from": date(2024, 9, 17)}


@pytest.fixture
def keeper() -> Account:
    load_catalogue()
    return employ(Account.objects.create(username="quantri.thu"), Role.ADMINISTRATOR)


def keys(workflow_id: int) -> list[str]:
    return [step.key for step in queries.workflow(workflow_id).steps]


def test_a_draft_is_a_copy_that_is_put_in_order(keeper):
    live = queries.workflow_for(queries.version_on(CODE, AT.date()).id)
    draft = operations.draft_workflow(code=CODE, account=keeper, at=AT)
    told = {"account": keeper, "at": AT, "workflow_id": draft}
    operations.add_step(step=StepGiven("Họp xét", Role.CASE, "COMPETENT", 2), **told)
    operations.add_step(step=StepGiven("Họp xét", Role.CASE, "COMPETENT", 2), **told)
    assert keys(draft) == ["receive", "process", "sign", "return", "hop-xet", "hop-xet-2"]
    operations.move_step(key="hop-xet", up=True, **told)
    operations.move_step(key="receive", up=True, **told)
    operations.remove_step(key="hop-xet-2", **told)
    assert keys(draft) == ["receive", "process", "sign", "hop-xet", "return"]
    changed = StepGiven("Ký", Role.LEADER, "COMPETENT", 3, ("FINISH",), signs=True, delegated=True)
    operations.change_step(key="sign", step=changed, **told)
    row = queries.workflow(draft).steps[2]
    assert (row.name, row.hours, row.actions, row.signs, row.delegated, row.order) == (
        "Ký", 3, ("FINISH",), True, True, 3
    )  # fmt: skip
    assert queries.workflow(live.id) == live


@pytest.mark.parametrize(
    "step",
    [
        StepGiven(" ", Role.CASE, "COMPETENT", 2),
        StepGiven("Bước", Role.CITIZEN, "COMPETENT", 2),
        StepGiven("Bước", Role.CASE, "khong-co", 2),
        StepGiven("Bước", Role.CASE, "COMPETENT", 0),
        StepGiven("Bước", Role.CASE, "COMPETENT", 2, ("DANCE",)),
        StepGiven("Bước", Role.CASE, "COMPETENT", 2, delegated=True),
        StepGiven("Bước", Role.CASE, "COMPETENT", 8, (), (("RECEIVING", 9, "?"),)),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(keeper, step):
    draft = operations.draft_workflow(code=CODE, account=keeper, at=AT)
    with pytest.raises(UserError) as caught:
        operations.add_step(workflow_id=draft, step=step, account=keeper, at=AT)
    assert caught.value.code == "step_wrong"
    assert keys(draft) == ["receive", "process", "sign", "return"]


def test_a_rehearsal_walks_over_a_holiday(keeper):
    flow = queries.workflow_for(queries.version_on(CODE, AT.date()).id)
    rehearsal = queries.rehearse(flow.id, datetime(2024, 8, 29, 15, 30, tzinfo=TZ))
    clocks = [(step.row.key, f"{step.start:%d/%m %H:%M}", f"{step.due:%d/%m %H:%M}") for step in rehearsal.steps]
    assert clocks == [
        ("receive", "29/08 15:30", "30/08 07:30"),
        ("process", "30/08 07:30", "04/09 15:30"),
        ("sign", "04/09 15:30", "05/09 11:30"),
        ("return", "05/09 11:30", "05/09 15:30"),
    ]
    assert [(off.day.day, off.why) for off in rehearsal.steps[1].days_off][-2:] == [
        (2, "nghỉ Quốc khánh"), (3, "nghỉ Quốc khánh")
    ]  # fmt: skip
    assert [(check.words, check.fits) for check in rehearsal.limits][:1] == [("3 ngày làm việc", True)]
    assert rehearsal.fits


def test_a_plan_that_cannot_keep_the_limit_is_refused_and_changes_nothing(keeper):
    live = queries.workflow_for(queries.version_on(CODE, AT.date()).id)
    draft = operations.draft_workflow(code=CODE, account=keeper, at=AT)
    told = {"account": keeper, "at": AT, "workflow_id": draft}
    operations.add_step(step=StepGiven("Họp", Role.CASE, "COMPETENT", 16), **told)
    with pytest.raises(UserError) as caught:
        operations.publish_workflow(**told, **DECISION)
    assert caught.value.code == "plan_too_long"
    assert "3 ngày làm việc" in caught.value.message
    assert queries.workflow_for(queries.version_on(CODE, AT.date()).id) == live
    operations.remove_step(key="hop", **told)
    operations.publish_workflow(**told, **DECISION)
    states = [(one.number, one.state, one.valid_from, one.valid_to) for one in queries.workflows_of(CODE)]
    assert states == [(2, "LIVE", date(2024, 9, 17), None), (1, "REPLACED", None, date(2024, 9, 16))]
    version = queries.version_on(CODE, AT.date()).id
    assert queries.workflow_for(version, AT.date()).id == live.id
    assert queries.workflow_for(version, date(2024, 9, 17)).id == queries.workflow_for(version).id == draft


def test_a_plan_needs_a_receipt_a_signature_and_an_end(keeper):
    draft = operations.draft_workflow(code=CODE, account=keeper, at=AT)
    told = {"account": keeper, "at": AT, "workflow_id": draft}
    operations.remove_step(key="sign", **told)
    with pytest.raises(UserError) as caught:
        operations.publish_workflow(**told, **DECISION)
    assert caught.value.code == "steps_missing"


def test_a_published_workflow_is_never_edited_nor_overwritten_by_a_pack(keeper):
    live = queries.workflow_for(queries.version_on(CODE, AT.date()).id)
    with pytest.raises(UserError) as caught:
        operations.remove_step(workflow_id=live.id, key="sign", account=keeper, at=AT)
    assert caught.value.code == "not_a_draft"
    draft = operations.draft_workflow(code=CODE, account=keeper, at=AT)
    operations.publish_workflow(workflow_id=draft, account=keeper, at=AT, **DECISION)
    assert operations.load_packs(at=AT).workflows == 0


def test_every_process_we_ship_keeps_the_limits_of_its_procedure(keeper):
    for code in [code for pack in workflow_packs() for code in pack["procedures"]]:
        detail = queries.version_on(code, date(2024, 9, 16))
        flow = queries.workflow_for(detail.id)
        rehearsal = queries.rehearse_for(flow, detail, opening_from=date(2024, 9, 16))
        assert rehearsal.fits, (code, rehearsal.limits)
        assert any(check.fits for check in rehearsal.limits), code


def test_land_goes_over_three_agencies_with_opinions_side_by_side(keeper):
    flow = queries.workflow_for(queries.version_on("1.012784", AT.date()).id)
    assert {step.place for step in flow.steps} == {
        "RECEIVING", "COMPETENT", "chi-nhanh-dat-dai-tan-hong", "tan-hong-tai-nguyen"
    }  # fmt: skip
    assert [len(step.opinions) for step in flow.steps] == [0, 2, 0, 0, 0, 0]


def test_a_process_that_names_units_of_elsewhere_is_not_put_in_force(keeper):
    """A fresh office has none of the agencies of Tân Hồng: its dossiers go by hand rather than nowhere."""
    Workflow.objects.all().delete()
    Unit.objects.filter(slug="tan-hong-tai-nguyen").update(slug="phong-khac")
    operations.load_packs(at=AT)
    assert queries.workflow_for(queries.version_on("1.012784", AT.date()).id) is None
    assert queries.workflow_for(queries.version_on(CODE, AT.date()).id) is not None
