"""Reception of citizens: days of the calendar, visits with an answer in ten working days, nothing of denunciations."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from motcua.areas.feedback import operations, queries
from motcua.areas.feedback.models import ReceptionDay, ReceptionVisit
from motcua.areas.feedback.policy import hearing
from motcua.areas.organization.models import Unit
from motcua.kernel.errors import UserError
from motcua.rules.reception import weekday_days
from tests.factories.listening import FRIDAY, MONDAY, Town, make_town

pytestmark = pytest.mark.django_db
PLAIN = {"head": "Chủ tịch UBND xã", "hours": "7:30", "place": "Trụ sở"}


@pytest.fixture
def town() -> Town:
    return make_town()


def refused(code: str, do: Any, **told: Any) -> None:
    with pytest.raises(UserError) as why:
        do(**told)
    assert why.value.code == code


def set_days(town: Town, *days: date, who: str = "keeper") -> int:
    return operations.set_reception_days(unit_id=town.home.pk, days=days, account=town.people[who], at=MONDAY, **PLAIN)


def test_a_month_of_mondays_leaves_the_holiday_out_and_its_week_is_short(town: Town) -> None:
    assert set_days(town, *weekday_days(2024, 4, 0)) == 4  # 29 April is swapped, a day off
    assert set_days(town, *weekday_days(2024, 4, 0)) == 0
    lacking = queries.reception_gaps(town.home.pk, year=2024, month=4)
    assert {(one.has, one.due) for one in lacking} <= {(0, 1)}
    assert queries.reception_gaps(town.home.pk, year=2024, month=5)
    Unit.objects.filter(pk=town.home.pk).update(valid_to=date(2024, 4, 30))
    assert not queries.reception_gaps(town.home.pk, year=2024, month=5)  # it was no more
    days = set(ReceptionDay.objects.values_list("on", flat=True))
    assert all(not one.start <= day <= one.end for one in lacking for day in days)


@pytest.mark.parametrize(
    ("days", "who", "code"),
    [
        ((), "keeper", "no_days"),
        ((date(2024, 6, 8),), "keeper", "day_off"),
        ((date(2024, 6, 6),), "stranger", "not_yours"),
    ],
)
def test_days_that_are_not_set(town: Town, days: tuple[date, ...], who: str, code: str) -> None:
    with pytest.raises(UserError) as why:
        set_days(town, *days, who=who)
    assert why.value.code == code
    assert not ReceptionDay.objects.exists()


def test_a_head_who_receives_out_of_turn_may_do_so_on_a_sunday(town: Town) -> None:
    told = {"unit_id": town.home.pk, "account": town.people["keeper"], "at": MONDAY, "extra": True, **PLAIN}
    assert operations.set_reception_days(days=[date(2024, 6, 9)], **told) == 1
    assert (ReceptionDay.objects.get().on, ReceptionDay.objects.get().extra) == (date(2024, 6, 9), True)


def test_a_visit_is_answered_within_ten_working_days_by_who_has_to(town: Town) -> None:
    set_days(town, date(2024, 6, 6), date(2024, 6, 20))
    first, later = ReceptionDay.objects.order_by("on")
    visit: dict[str, Any] = {"subject": "PROPOSAL", "outcome": "TAKEN", "words": "Sửa đường", "visitor": "Minh họa"}
    given: dict[str, Any] = {"account": town.people["keeper"], "at": FRIDAY}
    refused("unit_missing", operations.record_visit, day_id=first.pk, **visit, **given)
    refused("not_yet", operations.record_visit, day_id=later.pk, unit_id=town.desk.pk, **visit, **given)
    key = operations.record_visit(day_id=first.pk, unit_id=town.desk.pk, people=4, **visit, **given)
    assert ReceptionVisit.objects.get().due_on == date(2024, 6, 20)
    operations.hold_reception(day_id=first.pk, note="", **given)
    refused("told_before", operations.miss_reception, day_id=first.pk, note="Bận", **given)
    operations.miss_reception(day_id=later.pk, note="Đi họp", **given)
    refused(
        "not_yours", operations.answer_visit, visit_id=key, answer="Rồi", account=town.people["stranger"], at=FRIDAY
    )
    operations.answer_visit(visit_id=key, answer="Rồi", account=town.people["answerer"], at=FRIDAY)
    refused("answered_before", operations.answer_visit, visit_id=key, answer="Rồi", **given)
    rows = queries.receptions(hearing(town.people["above"], today=FRIDAY.date()), year=2024, month=6)
    assert [(row.state.value, row.visits, row.people) for row in rows] == [("HELD", 1, 4), ("MISSED", 0, 0)]


def test_nothing_of_a_denunciation_is_kept(town: Town) -> None:
    set_days(town, date(2024, 6, 6))
    day = ReceptionDay.objects.get()
    said: dict[str, Any] = {"day_id": day.pk, "subject": "DENUNCIATION", "outcome": "ELSEWHERE", "sent_to": "Thanh tra"}
    said |= {"account": town.people["keeper"], "at": FRIDAY, "visitor": "Người minh họa", "contact": "0900000001"}
    refused("denunciation_kept_elsewhere", operations.record_visit, words="Ông B", **said)
    operations.record_visit(words="", **said)
    kept = ReceptionVisit.objects.get()
    assert (kept.visitor, kept.contact, kept.words) == ("", "", "")
    with pytest.raises(IntegrityError), transaction.atomic():
        ReceptionVisit.objects.update(words="Ông B")


def test_everybody_reads_when_and_where_and_nothing_of_who_came(town: Town) -> None:
    set_days(town, date(2024, 6, 6))
    day = ReceptionDay.objects.get()
    operations.record_visit(
        day_id=day.pk, subject="OTHER", outcome="EXPLAINED", words="Riêng tư", visitor="Người minh họa",
        account=town.people["keeper"], at=FRIDAY,
    )  # fmt: skip
    (row,) = queries.public_receptions(unit_ids=None, year=2024, month=6)
    assert (row.on, row.visits, row.people) == (date(2024, 6, 6), 0, 0)
    assert "Riêng tư" not in str(row)
    assert queries.public_receptions(unit_ids={town.beside.pk}, year=2024, month=6) == []
