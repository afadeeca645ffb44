"""The quarter's assessment: computed where records know, entered by a named person where not, each with its origin."""

from __future__ import annotations

import re
from decimal import Decimal
from html import unescape

import pytest
from allauth.mfa.totp.internal.auth import TOTP

from motcua.areas.dossiers import operations
from motcua.areas.inspections.models import AssessmentEntry
from motcua.areas.publication import operations as publication
from motcua.kernel.clock import local_date
from tests.factories.officework import Work, make_work
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
OPENS = re.compile(r'<a href="(/can-bo/danh-gia/[^"]*so=[^"]*)"[^>]*>([\d.]+)<')
GIVEN = {"points": "1,5", "reason": "Không bị phản ánh", "document": "BB 01, ngày 05/06"}


@pytest.fixture
def work() -> Work:
    """Three dossiers: one finished early, one whose applicant was sent elsewhere, one called for the applicant's own
    fault."""
    made = make_work()
    for name in ("leader", "par", "inspector", "administrator", "case"):
        TOTP.activate(made.desk.people[name], SECRET)
    made.started("XQ-A", -3, 2)
    result = operations.ResultGiven("Giấy phép thử", "Lãnh đạo thử", made.days(-1), code="KQ-A")
    operations.finish(number="XQ-A", account=made.desk.leader, at=made.days(-1, 10), result=result)
    made.started("XQ-B", -2, 4)
    made.started("XQ-C", -2, 4)
    said = {"with_whom": "Người nộp minh họa 01", "way": "PHONE", "note": "Hỏi", "account": made.desk.case}
    operations.note_contact(number="XQ-B", at=made.days(-1), agency_id=made.desk.other.pk, **said)
    operations.note_contact(number="XQ-C", at=made.days(-1), applicants_fault=True, **said)
    on = local_date(made.days(-4))
    for way in ("BOARD", "WEBSITE"):
        publication.publish_procedure(
            unit_id=made.desk.commune.pk, procedure_id=made.desk.procedure.pk, way=way, decision="QĐ 01",
            decision_on=on, published_on=on, by="thu", at=made.days(-4),
        )  # fmt: skip
    return made


def page_of(client, key: str, value: str, **posted):
    shown = client.get("/can-bo/danh-gia/")
    (row,) = [one for one in [*shown.context["units"], *shown.context["officers"]] if one.subject.key == value]
    assert f"{key}={value}" in row.to
    return client.post(row.to, posted) if posted else client.get(row.to)


def test_each_indicator_says_its_origin_and_opens_to_its_records(work):
    client = signed_in(work.desk.people["leader"])
    page = page_of(client, "don-vi", "xa-quay")
    scores = {score.no: score for score in page.context["row"].scores}
    given = {no: score.points for no, score in scores.items()}
    assert given == {
        1: Decimal("2.0"), 2: Decimal("2.0"), 3: Decimal("1.7"), 4: Decimal("1.0"),
        5: None, 6: Decimal(2), 7: None, 8: None, 9: Decimal(0),
    }  # fmt: skip
    links = OPENS.findall(page.content.decode())
    assert len(links) > 8
    for to, count in links:
        assert len(client.get(unescape(to)).context["rows"]) == int(count), to


def test_points_are_entered_by_a_named_person_with_reason_and_document(work):
    client = signed_in(work.desk.people["leader"])
    for no in ("5", "7", "8"):
        assert page_of(client, "don-vi", "xa-quay", indicator=no, **GIVEN).status_code == 302
    page = page_of(client, "don-vi", "xa-quay")
    row, body = page.context["row"], page.content.decode()
    assert row.complete
    assert row.total == Decimal("13.2")
    assert row.assessed_class == ""  # the quarter still runs
    assert "BB 01, ngày 05/06" in body
    assert str(work.desk.people["leader"]) in body
    assert page.context["form"] is None or "1." not in page.context["form"]["indicator"].as_widget()


@pytest.mark.parametrize(
    ("who", "whose", "told", "status"),
    [
        ("leader", ("don-vi", "xa-quay"), {"indicator": "1"}, 200),  # computed: nobody overwrites it
        ("leader", ("don-vi", "xa-quay"), {"indicator": "5", "points": "2,5"}, 200),
        ("leader", ("don-vi", "xa-quay"), {"indicator": "5", "document": ""}, 200),
        ("leader", ("don-vi", "xa-quay"), {"indicator": "5", "reason": " "}, 200),
        ("leader", ("can-bo", "case.thu"), {"indicator": "7"}, 302),
        ("administrator", ("don-vi", "xa-quay"), {"indicator": "5"}, 200),  # may look, not assess
        ("case", None, {"indicator": "5"}, 403),
    ],
)
def test_who_may_enter_what(work, who, whose, told, status):
    client = signed_in(work.desk.people[who])
    if whose is None:
        assert client.get("/can-bo/danh-gia/cham-diem/?don-vi=xa-quay").status_code == status
        return
    assert page_of(client, *whose, **{**GIVEN, **told}).status_code == status
    assert AssessmentEntry.objects.count() == (status == 302)


@pytest.mark.parametrize(
    "path", ["cham-diem/?don-vi=khong-co", "cham-diem/?can-bo=khong-co", "thu-tuc/?so=listed", "y-kien/?so=rated",
             "ho-so/?so=listed&don-vi=xa-quay", "cham-diem/?don-vi=so-khac"],
)  # fmt: skip
def test_what_is_unknown_or_outside_answers_404(work, path):
    assert signed_in(work.desk.people["leader"]).get(f"/can-bo/danh-gia/{path}").status_code == 404
