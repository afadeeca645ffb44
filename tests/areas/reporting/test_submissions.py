"""The calendar of reports: what is owed when, sent, late, missing, and the file as it went out."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from io import BytesIO
from typing import Any

import pytest

from motcua.areas.people.models import Account, Role
from motcua.areas.reporting import operations, queries
from motcua.areas.reporting.models import ReportSubmission
from motcua.areas.reporting.operations import ReportSent
from motcua.kernel import signing
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.rules.collecting import Sending
from motcua.rules.periods import custom
from tests.factories.collecting import person
from tests.factories.office import make_units

pytestmark = pytest.mark.django_db
AT = at_local(datetime(2024, 9, 25, 9, 0))
IN_TIME = at_local(datetime(2024, 9, 20, 15, 0))
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
NINE = "cchc-9-thang"


@pytest.fixture(autouse=True)
def own_files(tmp_path: Any, settings: Any) -> None:
    settings.FILES_ROOT, settings.UPLOADS_ROOT = tmp_path / "files", tmp_path / "uploads"


@pytest.fixture
def par() -> Account:
    district, _, communes = make_units()
    made = person("cchc.huyen", Role.PAR, district)
    made.district, made.communes = district, communes  # type: ignore[attr-defined]
    return made


def sent(par: Any, at: datetime = AT, content: bytes = PDF, account: Any = None, **other: Any) -> int:
    told: dict[str, Any] = {
        "unit_id": par.district.pk, "duty": NINE, "year": 2024, "sent_on": date(2024, 9, 20), "document": "12/BC-UBND",
    }  # fmt: skip
    given = ReportSent(**told | other)
    return operations.send_report(given=given, file=BytesIO(content), name="bao-cao.pdf", account=account or par, at=at)


def line(unit: Any, code: str = NINE, today: date = AT.date()) -> queries.CalendarLine:
    (found,) = queries.submission_calendar({unit.pk}, year=2024, today=today, codes={code})
    return found


def test_the_calendar_of_a_year_is_data_and_in_the_order_of_its_days() -> None:
    owed = queries.owed_in(2024)
    assert [one.due_on for one in owed] == sorted(one.due_on for one in owed)
    nine = queries.duty_of(NINE, 2024)
    assert (nine.period.start, nine.period.end, nine.due_on) == (
        date(2023, 12, 15), date(2024, 9, 14), date(2024, 9, 20),
    )  # fmt: skip
    assert {one.line for one in owed} == {"HOME_AFFAIRS", "GOVERNMENT_OFFICE", "DIGITAL"}
    assert not nine.confirmed
    by_line = {one.line: one.period for one in owed if one.due_on == date(2024, 9, 20)}
    assert len({(period.start, period.end) for period in by_line.values()}) == 1  # the lines share the same figures


def test_every_template_of_the_calendar_exists() -> None:
    from motcua.insight.reports import templates

    assert {one.template for one in queries.owed_in(2024)} <= templates().keys()


def test_sent_late_missing_waiting(par: Any) -> None:
    assert line(par.district, today=date(2024, 9, 20)).sending is Sending.WAITING
    assert line(par.district).sending is Sending.MISSING
    sent(par, at=IN_TIME)
    assert line(par.district).sending is Sending.SENT
    leader = person("lanhdao.xa", Role.LEADER, par.communes[0])
    sent(par, account=leader, unit_id=par.communes[0].pk, sent_on=date(2024, 9, 21), document_on=date(2024, 9, 21))
    assert line(par.communes[0]).sending is Sending.LATE
    assert line(par.communes[1]).sending is Sending.MISSING


def test_written_down_afterwards_it_is_in_time_only_by_a_document_and_marked(par: Any) -> None:
    sent(par)
    told = line(par.district)
    assert (told.sending, told.sent[0].afterwards, told.sent[0].proven) == (Sending.LATE, True, False)
    leader = person("lanhdao.xa", Role.LEADER, par.communes[0])
    sent(par, account=leader, unit_id=par.communes[0].pk, document_on=date(2024, 9, 19))
    told = line(par.communes[0])
    assert (told.sending, told.sent[0].afterwards, told.sent[0].recorded_on) == (Sending.STATED, True, AT.date())


def test_a_document_without_a_number_proves_nothing(par: Any) -> None:
    sent(par, document="Báo cáo", document_on=date(2024, 9, 19))
    assert line(par.district).sending is Sending.LATE


def test_units_that_have_ended_owe_nothing(par: Any) -> None:
    lines = queries.submission_calendar(None, year=2026, today=date(2026, 1, 1), codes={NINE})
    assert {one.unit.slug for one in lines} == {"xa-thu-1", "xa-thu-2"}


def test_what_was_sent_is_kept_as_it_went_out_and_signed(par: Any) -> None:
    assert sent(par, draft_number=3) == 1
    (one,) = line(par.district).sent
    assert (one.document, one.draft_number, one.file_name) == ("12/BC-UBND", 3, "bao-cao.pdf")
    assert one.digest == hashlib.sha256(PDF).hexdigest()
    assert signing.holds(one.digest.encode(), signature=one.signature, key=signing.public_key())


def test_sent_again_it_says_why_and_the_first_day_counts(par: Any) -> None:
    sent(par, at=IN_TIME)
    with pytest.raises(UserError, match="lý do"):
        sent(par)
    assert sent(par, sent_on=date(2024, 9, 24), reason="Sửa số dòng 1.4") == 2
    told = line(par.district)
    assert ([one.number for one in told.sent], told.sending) == ([2, 1], Sending.SENT)


def test_what_was_late_is_not_made_in_time_by_an_earlier_day(par: Any) -> None:
    sent(par, sent_on=date(2024, 9, 24))
    with pytest.raises(UserError, match="đứng trước lần gửi đã ghi"):
        sent(par, sent_on=date(2024, 9, 19), document_on=date(2024, 9, 19), reason="Ghi lại ngày")
    assert line(par.district).sending is Sending.LATE


@pytest.mark.parametrize(
    ("code", "other"),
    [
        ("unknown_duty", {"duty": "khong-co"}),
        ("document_missing", {"document": " "}),
        ("sent_in_the_future", {"sent_on": date(2024, 9, 26)}),
        ("sent_before_the_end", {"sent_on": date(2024, 9, 13)}),
        ("sent_before_the_end", {"told": custom(date(2023, 12, 15), date(2024, 9, 21))}),
        ("document_after_sending", {"document_on": date(2024, 9, 21)}),
        ("type_refused", {"content": b"MZ khong phai PDF"}),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(par: Any, code: str, other: dict[str, Any]) -> None:
    with pytest.raises(UserError) as error:
        sent(par, **other)
    assert error.value.code == code
    assert not ReportSubmission.objects.exists()


def test_a_leader_sends_for_their_own_unit_only(par: Any) -> None:
    leader = person("lanhdao.xa", Role.LEADER, par.communes[0])
    with pytest.raises(UserError, match="đơn vị mình"):
        sent(par, account=leader, unit_id=par.communes[1].pk)
    with pytest.raises(UserError, match="đơn vị mình"):
        sent(par, unit_id=par.communes[0].pk)
    assert sent(par, account=leader, unit_id=par.communes[0].pk) == 1


def test_sending_takes_few_statements(par: Any, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(12):
        sent(par)
