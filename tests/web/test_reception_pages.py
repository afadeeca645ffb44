"""The pages of reception: who opens which, what a refusal changes (nothing), and what everybody may read."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from motcua.areas.feedback import operations
from motcua.areas.feedback.models import ReceptionDay, ReceptionVisit
from tests.factories.listening import FRIDAY, MONDAY, Town, make_town
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
OFFICE, PORTAL = "/can-bo/tiep-dan/", "/lich-tiep-cong-dan/"
INSIDE = {"keeper", "second", "answerer", "colleague", "above"}
OPENS = {
    f"{OFFICE}?thang=2024-06": INSIDE | {"stranger"},
    f"{OFFICE}lap/": {"keeper", "second", "stranger"},
    f"{OFFICE}{{day}}/": INSIDE,
    f"{OFFICE}luot/{{visit}}/": INSIDE,
}
SAID = "do=VISIT&subject=OTHER&outcome=EXPLAINED&words=Hoi&people=1"
DOES = {
    (f"{OFFICE}{{day}}/", SAID): {"keeper", "second"},
    (f"{OFFICE}{{day}}/", "do=HOLD&note="): {"keeper", "second"},
    (f"{OFFICE}luot/{{visit}}/", "answer=Roi"): {"keeper", "second", "answerer"},
}


@pytest.fixture
def town(db: None) -> Town:
    made = make_town()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    operations.set_reception_days(
        unit_id=made.home.pk, days=[date(2024, 6, 6)], head="Chủ tịch", hours="7:30", place="Trụ sở",
        account=made.people["keeper"], at=MONDAY,
    )  # fmt: skip
    operations.record_visit(
        day_id=ReceptionDay.objects.get().pk, subject="PROPOSAL", outcome="TAKEN", words="Riêng tư", visitor="Minh họa",
        unit_id=made.desk.pk, account=made.people["keeper"], at=FRIDAY,
    )  # fmt: skip
    return made


def rows() -> list[Any]:
    return [list(model.objects.order_by("pk").values()) for model in (ReceptionDay, ReceptionVisit)]


@pytest.mark.parametrize("who", [*sorted(INSIDE), "clerk", "stranger"])
def test_who_opens_which_page_and_whom_a_post_serves(town: Town, who: str) -> None:
    browser = signed_in(town.people[who])
    blanks = {"day": ReceptionDay.objects.get().pk, "visit": ReceptionVisit.objects.get().pk}
    outside = {"clerk": 403, "stranger": 404}.get(who, 403)
    for address, people in OPENS.items():
        refused = 403 if address.endswith("lap/") else outside
        assert browser.get(address.format(**blanks)).status_code == (200 if who in people else refused), address
    shown = b"Ri\xc3\xaang t\xc6\xb0" in browser.get(OFFICE + f"luot/{blanks['visit']}/").content
    assert shown is (who in {"keeper", "second", "answerer"})
    for (address, said), people in DOES.items():
        before = rows()
        answer = browser.post(address.format(**blanks), said, "application/x-www-form-urlencoded")
        assert (answer.status_code == 302, rows() != before) == (who in people, who in people), (address, said)


def test_a_month_is_set_from_one_form_and_everybody_reads_it(town: Town) -> None:
    said = {"unit_id": town.home.pk, "head": "Phó Chủ tịch", "month": "09/2024", "weekday": "3", "hours": "8:00",
            "place": "Nhà văn hóa"}  # fmt: skip
    keeper = signed_in(town.people["keeper"])
    wrong = keeper.post(f"{OFFICE}lap/", said | {"month": "13/2024"}).content.decode()
    assert "Chưa đọc được tháng này" in wrong
    assert keeper.post(f"{OFFICE}lap/", said)["Location"] == f"{OFFICE}?thang=2024-09"
    page = Client().get(f"{PORTAL}?thang=2024-09").content.decode()
    assert page.count("Phó Chủ tịch") == 4
    assert "thứ Năm, 05/09/2024" in page
    lacking = keeper.get(f"{OFFICE}?thang=2024-08").content.decode()
    assert "cần ít nhất 1" in lacking


def test_the_public_calendar_tells_nothing_of_who_came(town: Town) -> None:
    page = Client().get(f"{PORTAL}?thang=2024-06&don-vi={town.home.slug}").content.decode()
    assert "thứ Năm, 06/06/2024" in page
    assert "Minh họa" not in page
    assert Client().get(f"{PORTAL}?don-vi=khong-co").status_code == 404
