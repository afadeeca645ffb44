"""Every figure opens: pages by key, filters, rows as of the cut-off, and a workbook."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from motcua import insight
from motcua.insight import Filters
from motcua.kernel.clock import start_of
from motcua.kernel.errors import UserError
from motcua.rules.periods import custom
from tests.factories.insight_rows import add_dossier
from tests.factories.office import Office, make_office

pytestmark = pytest.mark.django_db
PERIOD = custom(date(2023, 12, 15), date(2024, 9, 15))
NOW = datetime(2024, 11, 1, tzinfo=UTC)
ASKED: dict[str, Any] = {"unit": "huyen-thu", "scope": "all", "period": PERIOD, "known_at": NOW}


@pytest.fixture
def office() -> Office:
    """The test office with seven dossiers."""
    made = make_office()
    for n in range(7):
        add_dossier(
            made,
            received_on=date(2024, 3, 1 + n),
            due_on=date(2024, 3, 8),
            finished_on=date(2024, 3, 6 + n) if n != 6 else None,
            channel="ONLINE" if n % 2 else "COUNTER",
            status=10 if n != 6 else 5,
            procedure=made.land if n == 3 else made.civil,
            competent=made.communes[n % 2],
            operated_by="ASSISTED" if n == 1 else "",
        )
    return made


def test_pages_follow_the_key_and_miss_nobody(office: Office) -> None:
    whole = insight.members("dossiers.received", **ASKED)
    assert (whole.count, len(whole.members), whole.next) == (7, 7, None)
    seen: list[insight.Member] = []
    after = None
    while True:
        page = insight.members("dossiers.received", **ASKED, after=after, limit=3)
        assert page.count == 7
        seen += page.members
        if (after := page.next) is None:
            break
    assert tuple(seen) == whole.members
    assert [len(m.label) for m in seen] == [len("THU-000001")] * 7


def test_a_full_last_page_has_no_next(office: Office) -> None:
    assert insight.members("dossiers.received", **ASKED, limit=7).next is None


def test_both_sides_open(office: Office) -> None:
    part = insight.members("dossiers.in_time_of_solved", **ASKED)
    whole = insight.members("dossiers.in_time_of_solved", **ASKED, side="whole")
    assert (part.count, whole.count) == (3, 6)
    assert set(part.members) < set(whole.members)
    with pytest.raises(UserError) as refused:
        insight.members("dossiers.received", **ASKED, side="whole")
    assert refused.value.code == "unknown_side"


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (Filters(channel="ONLINE"), 3),
        (Filters(status=5), 1),
        (Filters(operated_by=""), 6),
        (Filters(operated_by="ASSISTED"), 1),
        (Filters(deadline="early"), 2),
        (Filters(deadline="on_time"), 1),
        (Filters(deadline="late"), 3),
        (Filters(deadline="overdue"), 1),
        (Filters(channel="COUNTER", deadline="overdue"), 1),
        (Filters(text="thu-0"), 7),
        (Filters(text="%"), 0),
        (Filters(text="_"), 0),
        (Filters(text="\\"), 0),
    ],
)
def test_filters_narrow(office: Office, filters: Filters, count: int) -> None:
    page = insight.member_rows("dossiers.received", **ASKED, filters=filters)
    assert page.count == len(page.rows) == count


def test_sector_is_a_filter(office: Office) -> None:
    page = insight.member_rows("form_06a.c3", **ASKED, filters=Filters(sector=office.land.sector_id))
    assert [row.procedure for row in page.rows] == ["Đăng ký đất đai lần đầu"]


def test_rows_are_as_they_were_at_the_cut_off() -> None:
    office = make_office()
    finished = start_of(date(2024, 3, 20))
    base = {"received_on": date(2024, 3, 1), "due_on": date(2024, 3, 25)}
    add_dossier(
        office,
        {"status": 4, "valid_to": finished},
        {"status": 9, "valid_from": finished, "finished_on": date(2024, 3, 20)},
        **base,
    )
    then = insight.member_rows("dossiers.received", **ASKED, as_of=date(2024, 3, 19)).rows[0]
    now = insight.member_rows("dossiers.received", **ASKED).rows[0]
    assert (then.status, then.finished_on) == (4, None)
    assert (now.status, now.finished_on) == (9, date(2024, 3, 20))
    assert now.due_on == now.due_first_on == date(2024, 3, 25)
    assert (now.received_by, now.procedure) == ("UBND huyện Thử", "Đăng ký khai sinh")


def test_filters_are_for_dossiers_only(office: Office) -> None:
    for call in (insight.members, insight.member_rows):
        with pytest.raises(UserError):
            call("plan.done_of_all", **ASKED, filters=Filters(channel="ONLINE"))
    with pytest.raises(UserError) as refused:
        insight.member_rows("dossiers.received", **ASKED, filters=Filters(deadline="someday"))
    assert refused.value.code == "unknown_deadline"


def test_a_page_takes_a_fixed_number_of_queries(office: Office) -> None:
    with CaptureQueriesContext(connection) as two:
        insight.member_rows("dossiers.received", **ASKED, limit=2)
    with CaptureQueriesContext(connection) as seven:
        insight.member_rows("dossiers.received", **ASKED, limit=7)
    assert len(two) == len(seven) <= 7


def test_the_workbook_holds_every_row_and_says_what_it_is(office: Office) -> None:
    target = io.BytesIO()
    written = insight.members_xlsx(target, "dossiers.received", **ASKED, filters=Filters(channel="COUNTER"))
    sheet = load_workbook(io.BytesIO(target.getvalue())).active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert written == 4
    assert rows[0][0] == "Hồ sơ tiếp nhận mới trong kỳ"
    assert "15/12/2023–15/9/2024" in str(rows[2][0])
    assert rows[4][0] == "Mã hồ sơ"
    assert len(rows) == 5 + 4
    assert rows[5][7] == datetime(2024, 3, 1)
    assert {row[5] for row in rows[5:]} == {"Trực tiếp"}
