"""Whole sets of figures on one page: form II.07b with its identities, the index of Quyết định 766 beside the portal."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.people.models import Role
from motcua.insight.models import PortalScores
from tests.factories.office import Office
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.long

QUERY = "unit=huyen-thu&scope=own&from=2024-03-01&to=2024-03-31"
FORM = f"/can-bo/bao-cao/bieu-ii-07b/?{QUERY}"
INDEX = f"/can-bo/bao-cao/bo-chi-so-766/?{QUERY}"
CSV = (
    'Nhóm,Tiêu chí,Điểm\nTiến độ,ON_TIME,9\nprogress,ON_TIME,"12,5"\nprogress,ON_TIME,11\nonline,C,99\nonline,C,chín\n'
)


def upload(client: Client, content: bytes, name: str = "diem.csv", **more: str):
    said = {"source": "Cổng Dịch vụ công quốc gia, bản minh họa", "retrieved_on": "02/04/2024"} | more
    return client.post(INDEX, {**said, "file": SimpleUploadedFile(name, content)})


def test_form_07b_tells_units_levels_and_identities(reformer: Client) -> None:
    own = reformer.get(FORM)
    page = own.content.decode()
    assert page.count('data-figure="form_07b.') == 12
    assert "3 = 4 + 5 + 6 ✓" in page
    assert "11 = 12 + 13 + 14 ✓" in page
    below = reformer.get(FORM.replace("scope=own", "scope=all"))
    assert [name for name, _ in below.context["rows"]] == ["UBND huyện Thử", "UBND xã Thử 1", "UBND xã Thử 2"]
    for _, cells in below.context["rows"]:
        for cell in [each for each in cells if each.count][:2]:
            assert reformer.get(cell.opens).context["count"] == cell.count


def test_form_07b_goes_out_as_a_workbook(reformer: Client) -> None:
    answer = reformer.get(FORM.replace("/?", "/xlsx/?").replace("scope=own", "scope=all"))
    sheet = openpyxl.load_workbook(BytesIO(answer.content)).active
    assert sheet is not None
    assert sheet["A5"].value == "UBND huyện Thử"
    shown = reformer.get(FORM).context["rows"][0][1]
    assert [cell.value for cell in sheet[5]][1:13] == [each.count for each in shown]


def test_our_points_stand_beside_the_portals_with_source_and_day(reformer: Client) -> None:
    page = reformer.get(INDEX).content.decode()
    assert "Chưa nhập điểm Cổng công bố" in page
    assert "chưa đối chiếu" in page.lower()
    assert upload(reformer, CSV.encode()).status_code == 302
    answer = reformer.get(INDEX)
    page = answer.content.decode()
    (progress,) = [rows for group, rows in answer.context["groups"] if group.code == "progress"]
    (scored, _figure) = progress[0]
    assert str(scored.portal) == "12.5"
    assert scored.points is not None
    assert "Cổng Dịch vụ công quốc gia, bản minh họa" in page
    assert "02/04/2024" in page
    assert [(one.line, one.why.split(".")[0]) for one in answer.context["taken"].refused] == [
        (2, "Không có nhóm và tiêu chí nào tên như vậy trong bộ chỉ số"),
        (4, "Tiêu chí này có hai lần trong tệp; chỉ lần đầu được đọc"),
        (5, "Điểm phải từ 0 đến 6"),
        (6, "“chín” chưa đọc được là một số"),
    ]


def test_a_workbook_is_read_too_and_a_later_reading_stands(reformer: Client) -> None:
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    for place, text in enumerate(("Nhóm chỉ số", "Tiêu chí", "Điểm")):
        book.add_worksheet() if not place else None
        book.worksheets()[0].write_string(1, place, text)
    for place, value in enumerate(("Tiến độ, kết quả giải quyết", "Hồ sơ trước hạn, đúng hạn trên tổng số tiếp nhận")):
        book.worksheets()[0].write_string(2, place, value)
    book.worksheets()[0].write_number(2, 2, 17.25)
    book.close()
    upload(reformer, CSV.encode())
    assert upload(reformer, target.getvalue(), "diem.xlsx").status_code == 302
    assert reformer.get(INDEX).context["total"]["portal"] == pytest.approx(17.25)
    assert PortalScores.objects.count() == 2


@pytest.mark.parametrize(
    ("content", "more", "why"),
    [
        (b"Ten,Diem\nA,1\n", {}, "không có dòng tiêu đề"),
        ("Nhóm,Tiêu chí,Điểm\nx,y,1\n".encode(), {}, "Không dòng nào đọc được"),
        (CSV.encode(), {"retrieved_on": "02/04/2099"}, "sau hôm nay"),
        (CSV.encode(), {"source": ""}, "Xin ghi mục này"),
    ],
)
def test_what_cannot_be_taken_is_said(reformer: Client, content: bytes, more: dict[str, str], why: str) -> None:
    answer = upload(reformer, content, **more)
    assert answer.status_code == 422
    assert why in answer.content.decode()
    assert not PortalScores.objects.exists()


def test_others_see_the_index_and_take_nothing_in(office: Office) -> None:
    counter = signed_in(make_account("quay.thu", Role.COUNTER, office.communes[0]))
    assert "Nhập bảng điểm" not in counter.get(INDEX).content.decode()
    assert upload(counter, CSV.encode()).status_code == 403
