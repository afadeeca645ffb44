"""Two people before one sheet on its page: both figures are shown and nobody's is taken away."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.people.models import Role
from motcua.areas.reporting import queries
from tests.factories.office import Office
from tests.web.test_collecting import Asked, filled, lines_of

pytestmark = [pytest.mark.django_db, pytest.mark.long]


@pytest.fixture
def asked(office: Office) -> Asked:
    return Asked(office)


def boxes_of(client: Client, page: str) -> dict[str, str]:
    """The form as it is shown, as a browser would send it."""
    form = client.get(page).context["form"]
    return {name: str(form[name].value() or "") for name in form.fields}


def test_a_form_that_had_not_seen_what_others_wrote_takes_nothing_away(asked: Asked) -> None:
    officer, leader = asked.client("nhap.1", Role.CASE, 0), asked.client("duyet.1", Role.LEADER, 0)
    stale = boxes_of(leader, asked.page())
    officer.post(asked.page(), filled())
    answer = leader.post(asked.page(), stale | {"value:1.4": "70", "document:1.4": "Sổ khác"})
    assert answer.status_code == 409
    told = answer.content.decode()
    assert "người khác đã ghi dòng 1.4" in told
    assert {
        row.code: others for row, *_, _seen, other, others, _c, _b, _to, _x in answer.context["boxes"] if other
    } == {"1.4": "40"}
    form = answer.context["form"]
    assert [form[f"value:{code}"].value() for code in ("1.4", "2.2.1")] == ["70", "9"]
    assert queries.entries_of(asked.sheets[0])["1.4"].value == 40
    again = {name: str(form[name].value() or "") for name in form.fields}
    assert leader.post(asked.page(), again).status_code == 302
    said = queries.entries_of(asked.sheets[0])
    assert (said["1.4"].value, said["1.4"].document, said["2.2.1"].value) == (70, "Sổ khác", 9)


def test_an_untouched_stale_form_leaves_everything(asked: Asked) -> None:
    officer, leader = asked.client("nhap.1", Role.CASE, 0), asked.client("duyet.1", Role.LEADER, 0)
    stale = boxes_of(leader, asked.page())
    officer.post(asked.page(), filled())
    assert leader.post(asked.page(), stale).status_code == 302
    assert queries.entries_of(asked.sheets[0])["1.4"].value == 40


def test_an_old_workbook_takes_nothing_away_and_comes_back_with_what_stands(asked: Asked) -> None:
    officer, leader = asked.client("nhap.1", Role.CASE, 0), asked.client("duyet.1", Role.LEADER, 0)
    book = lines_of(leader, asked.page())
    officer.post(asked.page(), filled())
    book.active.cell(2, 4).value = 70
    feed(leader, asked.page(), book)
    said = queries.entries_of(asked.sheets[0])
    assert (said["1.4"].value, said["2.2.1"].value) == (40, 9)
    back = openpyxl.load_workbook(BytesIO(leader.get(f"{asked.page()}tra-lai/").content))
    assert "đã ghi 40 sau khi tải tệp" in back.active.cell(2, 8).value
    feed(leader, asked.page(), back)
    assert queries.entries_of(asked.sheets[0])["1.4"].value == 70


def feed(client: Client, page: str, book: openpyxl.Workbook) -> None:
    kept = BytesIO()
    book.save(kept)
    client.post(f"{page}nhap/", {"file": SimpleUploadedFile("so-lieu.xlsx", kept.getvalue())})


def test_one_document_may_be_told_for_all_rows_entered_by_hand(asked: Asked) -> None:
    officer = asked.client("nhap.1", Role.CASE, 0)
    bare = {name: value for name, value in filled().items() if name != "document:1.4"}
    page = officer.post(asked.page(), bare | {"do": "submit"}, follow=True)
    assert "nhập tay chưa ghi văn bản, nơi lấy số: 1.4" in page.content.decode()
    again = boxes_of(officer, asked.page()) | {"common": "Báo cáo số 12/BC", "do": "submit"}
    assert officer.post(asked.page(), again, follow=True).context["row"].state == "SUBMITTED"
    assert queries.entries_of(asked.sheets[0])["1.4"].document == "Báo cáo số 12/BC"
