"""What is written in a form is judged where it is kept, whoever brings it and by whatever screen."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier, Filing, LateEntry
from motcua.areas.dossiers.operations import FormGiven, FormRefused
from motcua.areas.procedures.models import FormTemplate
from motcua.kernel.errors import UserError
from tests.factories.counter import put_form
from tests.factories.intake import MONDAY, Commune, make_commune

pytestmark = pytest.mark.django_db


@pytest.fixture
def commune() -> Commune:
    made = make_commune()
    put_form(made)
    return made


def ways(commune: Commune, form: FormGiven) -> dict[str, object]:
    """Every way a form comes in by hand."""
    issued = {"unit_id": commune.unit.pk, "account": commune.leader, "at": MONDAY}
    operations.issue_slip_book(code="PG", first=1, last=9, **issued)
    slip = {"slip_code": "PG", "slip_number": 1, "reason": "Mất điện", "effective_at": MONDAY}
    late = MONDAY + timedelta(days=1)
    assisted = commune.given(channel="ONLINE", operated_by="ASSISTED", consent=True, form=form)
    given = commune.given(form=form)
    return {
        "submit": lambda: operations.submit(given=commune.online(form=form), account=commune.citizen, at=MONDAY),
        "receive": lambda: operations.receive(given=given, account=commune.counter, at=MONDAY),
        "receive_assisted": lambda: operations.receive_assisted(given=assisted, account=commune.counter, at=MONDAY),
        "enter_late": lambda: operations.enter_late(given=given, account=commune.counter, at=late, **slip),
    }


WAYS = ("submit", "receive", "receive_assisted", "enter_late")
RIGHT = FormGiven("to-khai-thu", "1", {"who": "Người nộp minh họa 01", "why": "Minh họa"})


@pytest.mark.parametrize("way", WAYS)
def test_a_form_that_violates_its_schema_is_kept_nowhere(commune, way):
    wrong = replace(RIGHT, data={"who": 7})
    with pytest.raises(FormRefused) as refused:
        ways(commune, wrong)[way]()  # type: ignore[operator]
    assert refused.value.code == "form_wrong"
    assert [(fault.field, fault.code) for fault in refused.value.faults] == [("who", "type"), ("why", "required")]
    assert refused.value.message == ("Tờ khai còn 2 chỗ cần xem lại. “Họ tên” chưa đúng dạng; Xin điền “Lý do”")
    assert not Filing.objects.exists()
    assert not Dossier.objects.exists()
    assert not LateEntry.objects.exists()


@pytest.mark.parametrize("way", WAYS)
def test_a_right_one_is_kept(commune, way):
    ways(commune, RIGHT)[way]()  # type: ignore[operator]
    kept = LateEntry.objects.get().filed["data"] if way == "enter_late" else Filing.objects.get().answers
    assert kept == RIGHT.data


@pytest.mark.parametrize(
    "told",
    [
        replace(RIGHT, key="mau-la"),
        replace(RIGHT, version="2"),
        replace(RIGHT, version=""),
    ],
)
def test_a_form_nobody_knows_is_refused(commune, told):
    with pytest.raises(UserError) as refused:
        operations.submit(given=commune.online(form=told), account=commune.citizen, at=MONDAY)
    assert refused.value.code == "unknown_form"


def test_a_form_of_another_procedure_is_refused(commune):
    from tests.factories.intake import make_version

    other = make_version("2.000815", {"ONLINE": ("working_days", 3)})
    FormTemplate.objects.update(procedure=other.procedure)
    with pytest.raises(UserError) as refused:
        operations.submit(given=commune.online(form=RIGHT), account=commune.citizen, at=MONDAY)
    assert refused.value.code == "unknown_form"


def test_an_old_form_is_judged_by_itself(commune):
    newer = FormTemplate.objects.get()
    newer.pk, newer.number, newer.schema = None, 2, {**newer.schema, "required": ["who", "why", "more"]}
    newer.save()
    operations.submit(given=commune.online(form=RIGHT), account=commune.citizen, at=MONDAY)
    assert Filing.objects.get().form_version == "1"
