"""Models and initiatives, step by step: who may, what is refused, what is measured, judged and sent."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from motcua.areas.innovation import operations, queries
from motcua.areas.innovation.models import ModelReading, ModelStep, ReformModel
from motcua.areas.innovation.policy import outlook
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.reforming import ModelState, Reading
from tests.factories.inspecting import Visit, make_visit

pytestmark = pytest.mark.django_db
AT = at_local(datetime(2024, 3, 1, 9, 0))
LATER = at_local(datetime(2024, 6, 15, 9, 0))
ON = date(2024, 3, 1)
CODE = "dossiers.in_time_of_solved"
BEFORE = Reading(CODE, 80, 100, date(2023, 12, 15), date(2024, 2, 29))
AFTER = Reading(CODE, 95, 100, date(2024, 3, 1), date(2024, 6, 14))


@pytest.fixture
def town() -> Visit:
    return make_visit()


def propose(town: Visit, who: str = "unit", **told: Any) -> int:
    given: dict[str, Any] = {
        "name": "Ngày không hẹn (minh họa)",
        "unit_id": town.communes[0].pk,
        "lead_id": town.district.pk,
        "year": 2024,
        "kind": "NEW",
        "started_on": ON,
        "problem": "Người dân phải đi lại nhiều lần",
        "content": "Trả kết quả trong ngày",
        "indicator": CODE,
        "indicator_name": "Đúng hạn",
        "account": town.people[who],
        "at": AT,
    }
    return operations.propose_model(**{**given, **told})


def code_of(do: Any, **told: Any) -> str:
    """The code of a refusal, or nothing where it was done."""
    try:
        with transaction.atomic():
            do(**told)
    except UserError as refused:
        return refused.code
    return ""


def running(town: Visit, *, measured: bool = True) -> int:
    key = propose(town)
    who = {"account": town.people["unit"], "at": AT}
    if measured:
        operations.take_reading(model_id=key, moment="BASELINE", reading=BEFORE, **who)
    operations.start_model(model_id=key, on=ON, **who)
    if measured:
        operations.take_reading(model_id=key, moment="AFTER", reading=AFTER, **{**who, "at": LATER})
    return key


def test_a_model_is_measured_by_what_was_chosen_and_its_effect_is_shown(town: Visit) -> None:
    key = running(town)
    judged = {"model_id": key, "words": "Đạt", "on": date(2024, 7, 1), "account": town.people["reformer"], "at": AT}
    operations.evaluate_model(effective=True, **judged)
    operations.recognise_model(
        model_id=key, words="QĐ minh họa", on=date(2024, 7, 2), account=town.people["orderer"], at=AT
    )
    view = queries.model(outlook(town.people["reformer"]), key)
    assert view is not None
    assert view.effect is not None
    assert (view.effect.difference, view.effect.points, view.effect.better) == (Decimal("15.00"), True, True)
    assert view.row.state is ModelState.RECOGNISED
    assert len(view.steps) == 3


def test_no_effect_is_claimed_without_a_baseline(town: Visit) -> None:
    key = running(town, measured=False)
    told = {"model_id": key, "words": "Tốt", "on": ON, "account": town.people["reformer"], "at": AT}
    assert code_of(operations.evaluate_model, effective=True, **told) == "baseline_missing"
    assert ModelStep.objects.filter(act="EVALUATE").count() == 0
    assert code_of(operations.evaluate_model, effective=False, **told) == ""


def test_an_effect_that_the_measures_do_not_show_is_refused(town: Visit) -> None:
    key = propose(town, higher_is_better=False)
    who = {"account": town.people["unit"], "at": AT}
    operations.take_reading(model_id=key, moment="BASELINE", reading=BEFORE, **who)
    operations.start_model(model_id=key, on=ON, **who)
    operations.take_reading(model_id=key, moment="AFTER", reading=AFTER, **{**who, "at": LATER})
    told = {"model_id": key, "words": "Tốt", "on": ON, "account": town.people["reformer"], "at": AT}
    assert code_of(operations.evaluate_model, effective=True, **told) == "effect_not_shown"


@pytest.mark.parametrize(
    ("moment", "reading", "code"),
    [
        ("BASELINE", Reading("plan.done_of_all", 1, 2, date(2023, 1, 1), date(2023, 2, 1)), "another_indicator"),
        ("BASELINE", Reading(CODE, 1, 2, date(2024, 1, 1), ON), "baseline_after_start"),
        ("AFTER", Reading(CODE, 1, 2, date(2024, 2, 29), date(2024, 4, 1)), "after_before_start"),
        ("AFTER", AFTER, "period_not_over"),
        ("BASELINE", BEFORE, ""),
    ],
)
def test_measures_that_do_not_fit_are_refused(town: Visit, moment: str, reading: Reading, code: str) -> None:
    key = propose(town)
    told = {"model_id": key, "account": town.people["unit"], "at": AT}
    assert code_of(operations.take_reading, moment=moment, reading=reading, **told) == code
    assert ModelReading.objects.count() == (0 if code else 1)
    if not code:
        assert code_of(operations.take_reading, moment=moment, reading=reading, **told) == "measured_before"


@pytest.mark.parametrize(
    ("who", "may"),
    [("unit", True), ("reformer", True), ("orderer", False), ("stranger", False), ("clerk", False), ("head", False)],
)
def test_who_registers_a_model(town: Visit, who: str, may: bool) -> None:
    if may:
        assert propose(town, who)
        return
    with pytest.raises(UserError) as refused:
        propose(town, who)
    assert refused.value.code == "not_yours"
    assert not ReformModel.objects.exists()


def test_a_model_is_continued_with_its_first_measure_and_replicated_elsewhere(town: Visit) -> None:
    key = running(town)
    who = {"account": town.people["reformer"], "at": AT}
    operations.evaluate_model(model_id=key, effective=True, words="Đạt", on=ON, **who)
    again = operations.continue_model(model_id=key, year=2025, started_on=date(2025, 1, 2), **who)
    other = operations.replicate_model(
        model_id=key, unit_id=town.communes[1].pk, year=2024, started_on=date(2024, 8, 1), **who
    )
    seen = outlook(town.people["reformer"])
    continued, copied = queries.model(seen, again), queries.model(seen, other)
    assert continued is not None
    assert copied is not None
    assert continued.baseline == BEFORE
    assert (continued.row.kind, continued.row.first_year) == ("CONTINUED", 2024)
    assert copied.replicated_from is not None
    assert copied.baseline is None
    counted = queries.model_counts(seen, year=2024)
    assert (counted.new, counted.continued, counted.any) == (2, 0, 2)
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(DISTINCT commune_id) FROM fact_reform_model WHERE is_new = 1 AND year = 2024")
        assert cursor.fetchone() == (2,)
    for year, day, code in ((2024, ON, "nothing_to_continue"), (2026, date(1990, 1, 2), "unit_gone")):
        assert code_of(operations.continue_model, model_id=key, year=year, started_on=day, **who) == code
    same = {"model_id": key, "unit_id": town.communes[0].pk, "year": 2024, "started_on": ON}
    assert code_of(operations.replicate_model, **same, **who) == "same_unit"
    assert queries.model(outlook(town.people["stranger"]), key) is None
    assert queries.model(outlook(town.people["stranger"]), other) is not None


def test_the_database_keeps_scores_and_measures_as_they_were(town: Visit) -> None:
    key = running(town)
    for change in (
        lambda: ModelReading.objects.filter(model_id=key).update(part=99),
        lambda: ModelReading.objects.filter(model_id=key).delete(),
    ):
        with pytest.raises(Exception, match="append-only"), transaction.atomic():
            change()
    with pytest.raises(IntegrityError), transaction.atomic():
        ReformModel.objects.filter(pk=key).update(kind="CONTINUED")


STANDS = {
    "name": "Ngày không hẹn (minh họa)",
    "area_code": "",
    "problem": "Người dân phải đi lại nhiều lần",
    "content": "Trả kết quả trong ngày",
    "target_group": "",
    "started_on": ON,
    "reason": "Ghi chưa đúng",
}


def amend(town: Visit, key: int, who: str = "unit", **told: Any) -> str:
    return code_of(operations.amend_model, model_id=key, account=town.people[who], at=AT, **{**STANDS, **told})


@pytest.mark.parametrize(
    ("who", "told", "code"),
    [
        ("unit", {"content": "Khác", "reason": ""}, "reason_missing"),
        ("unit", {}, "amendment_empty"),
        ("unit", {"problem": " "}, "problem_missing"),
        ("unit", {"name": "Mô hình thứ hai (minh họa)"}, "model_known"),
        ("unit", {"started_on": date(2024, 2, 29)}, "baseline_after_start"),
        ("stranger", {"content": "Khác"}, "not_yours"),
        ("orderer", {"content": "Khác"}, "not_yours"),
    ],
    ids=lambda told: told if isinstance(told, str) else "-".join(told) or "nothing",
)
def test_what_may_not_be_mended_of_a_model(town: Visit, who: str, told: dict[str, Any], code: str) -> None:
    key = propose(town)
    propose(town, name="Mô hình thứ hai (minh họa)")
    operations.take_reading(model_id=key, moment="BASELINE", reading=BEFORE, account=town.people["unit"], at=AT)
    before = list(ReformModel.objects.order_by("pk").values())
    assert amend(town, key, who, **told) == code
    assert list(ReformModel.objects.order_by("pk").values()) == before


def test_a_model_is_mended_until_it_is_evaluated_and_its_first_words_are_kept(town: Visit) -> None:
    key, unit = propose(town), town.people["unit"]
    assert amend(town, key, content="Trả trong buổi", started_on=date(2024, 3, 5)) == ""
    operations.start_model(model_id=key, on=ON, account=unit, at=AT)
    assert amend(town, key, content="Trả trong buổi", started_on=date(2024, 4, 1)) == "begun_before"
    assert amend(town, key, content="Trả trong buổi", problem="Chờ lâu") == ""
    view = queries.model(outlook(unit), key)
    assert view is not None
    assert [(row.changes, row.amended_by) for row in view.amendments] == [
        (
            (("content", "Trả kết quả trong ngày", "Trả trong buổi"), ("started_on", "2024-03-01", "2024-03-05")),
            str(unit),
        ),
        ((("problem", "Người dân phải đi lại nhiều lần", "Chờ lâu"),), str(unit)),
    ]
    operations.evaluate_model(model_id=key, effective=False, words="Chưa thấy", on=ON, account=unit, at=AT)
    assert amend(town, key, content="Khác") == "wrong_state"
