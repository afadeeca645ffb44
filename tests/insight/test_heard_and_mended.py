"""What is heard and what is mended is counted from its own records, as known at each moment, and opens to codes."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from motcua import insight
from motcua.areas.feedback import operations, queries
from motcua.areas.inspections import operations as inspections
from motcua.areas.inspections.models import Finding
from motcua.insight import engine
from motcua.insight.facts import FACTS
from motcua.insight.figures import ask
from motcua.kernel.clock import at_local
from motcua.rules.periods import custom
from tests.factories.inspecting import LATER, make_visit
from tests.factories.listening import FRIDAY, MONDAY, make_town

pytestmark = pytest.mark.django_db
SUMMER = custom(date(2024, 6, 1), date(2024, 8, 31))
SETTLED, IN_TIME = "petitions.settled_of_received", "petitions.answered_in_time_of_due"


def on(text: str) -> datetime:
    return at_local(datetime.fromisoformat(f"{text}T09:00"))


def counted(unit: str, code: str, known_at: datetime) -> tuple[int, int | None]:
    (one,) = insight.figures(unit, "own", SUMMER, known_at=known_at, codes=[code])
    return one.part, one.whole


def test_a_petition_counts_as_it_stood_when_it_was_known() -> None:
    town = make_town()
    told: dict[str, Any] = {"unit_id": town.home.pk, "contact": "0900000009", "at": MONDAY}
    keys = [
        operations.send_petition(petitioner="Người gửi minh họa", text=f"Giấy hẹn không ghi giờ {n}", **told)
        for n in range(3)
    ]
    by, unit = {"account": town.people["keeper"]}, town.home.slug
    operations.take_petition(petition_id=keys[0], class_code="UNCLEAR", unit_id=town.desk.pk, at=on("2024-06-05"), **by)
    operations.answer_petition(petition_id=keys[0], words="Sẽ ghi", at=on("2024-06-20"), **by)
    operations.forward_petition(petition_id=keys[1], forwarded_to="Tỉnh", words="Vì", at=on("2024-06-06"), **by)
    operations.refuse_petition(petition_id=keys[2], words="Trùng", at=on("2024-06-07"), **by)
    token = queries.petition_token(keys[0])
    operations.reopen_petition(token=token, words="Vẫn chưa ghi", at=on("2024-06-24"))
    stood = [(day, counted(unit, SETTLED, on(f"2024-06-{day}"))) for day in ("02", "04", "06", "08", "21", "25")]
    assert stood == [
        ("02", (0, 0)), ("04", (0, 3)), ("06", (1, 3)), ("08", (1, 2)), ("21", (2, 2)), ("25", (1, 2)),
    ]  # fmt: skip
    assert counted(unit, IN_TIME, on("2024-06-25")) == (0, 1)
    operations.answer_petition(petition_id=keys[0], words="Đã ghi", at=on("2024-07-15"), **by)
    assert counted(unit, IN_TIME, on("2024-07-16")) == (1, 1)
    page = insight.members(SETTLED, unit, "own", SUMMER, known_at=on("2024-07-16"), side="whole", limit=10)
    assert sorted(one.label for one in page.members) == [f"PAKN-{key}" for key in keys[:2]]


def test_what_was_frozen_opens_to_codes_and_drifts_when_a_petition_is_opened_again() -> None:
    town = make_town()
    key = operations.send_petition(
        unit_id=town.home.pk, petitioner="Người gửi minh họa", contact="0900000009", text="Chờ lâu", at=MONDAY
    )
    by = {"petition_id": key, "account": town.people["keeper"]}
    operations.take_petition(class_code="UNCLEAR", unit_id=town.desk.pk, at=on("2024-06-05"), **by)
    operations.answer_petition(words="Sẽ sửa", at=on("2024-06-20"), **by)
    asked: dict[str, Any] = {"unit": town.home.slug, "scope": "own", "period": SUMMER, "at": on("2024-09-02")}
    made = insight.freeze(**asked, by=insight.Closer("account:cchc.thu", "Người chốt minh họa 01"))
    (place,) = [each.position for each in insight.frozen(made).figures if each.figure.code == SETTLED]
    assert [one.label for one in insight.frozen_records(made, place).records] == [f"PAKN-{key}"]
    operations.reopen_petition(token=queries.petition_token(key), words="Vẫn lâu", at=on("2024-09-05"))
    (settled,) = [one for one in insight.drift(made, at=on("2024-09-06")).items if one.code == SETTLED]
    assert (settled.added, settled.removed) == ((), (f"PAKN-{key}",))


def test_every_fact_can_say_what_its_members_are_called() -> None:
    office = make_town().home
    for fact in FACTS.values():
        if not fact.of_dossiers:
            register = fact.label if "." in fact.label else f"{fact.name}.{fact.label}"
            assert engine.names(ask(office.slug, "own", SUMMER, None, LATER), register, [0]) == {}


def test_a_dialogue_counts_once_it_is_recorded_as_held() -> None:
    town = make_town()
    town.announced()
    town.held()
    told = [counted(town.home.slug, "dialogues.held", FRIDAY + timedelta(days=days)) for days in (-1, 1)]
    assert told == [(0, None), (1, None)]


@pytest.mark.parametrize(("settle", "stands"), [("verify_remedy", (1, 1)), ("waive_finding", (0, 0))])
def test_a_finding_counts_from_its_conclusion_until_it_is_settled(settle: str, stands: tuple[int, int]) -> None:
    town = make_visit()
    key, by = town.explained(), town.people
    said: dict[str, Any] = {"number": "01/KL-MH", "words": "Kết luận minh họa", "on": date(2024, 6, 20)}
    assert counted(town.district.slug, "findings.mended_of_raised", LATER) == (0, 0)
    inspections.issue_conclusion(inspection_id=key, account=by["orderer"], at=LATER, **said)
    finding = Finding.objects.get(inspection_id=key).pk
    told: dict[str, Any] = {"finding_id": finding, "words": "Đủ", "on": date(2024, 7, 10), "at": on("2024-07-10")}
    inspections.report_remedy(account=by["unit"], proof="BC 1", **told)
    assert counted(town.district.slug, "findings.mended_of_raised", on("2024-07-09")) == (0, 1)
    who = "inspector" if settle == "verify_remedy" else "orderer"
    getattr(inspections, settle)(account=by[who], **told)
    assert counted(town.district.slug, "findings.mended_of_raised", on("2024-07-11")) == stands
