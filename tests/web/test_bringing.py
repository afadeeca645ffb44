"""Lists that come from Excel: looked at first, then taken in; what is refused comes back; again, nothing changes."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import openpyxl
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.conduct.models import HotlineCall, ReformActivity
from motcua.areas.documents.models import Document, DocumentAmendment
from motcua.areas.innovation.models import Initiative, InitiativeAuthor, ModelAmendment, ReformModel
from motcua.areas.inspections.models import InspectionPlan, PlannedInspection
from motcua.areas.organization.models import Unit
from motcua.areas.parindex.models import Remedy
from motcua.areas.people.models import Account, Role
from motcua.links.files import lists
from motcua.links.files.headed import headed_bytes
from tests.factories.people import employ
from tests.factories.reform import Reform, make_reform
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
KEPT = (
    HotlineCall,
    ReformActivity,
    Document,
    InspectionPlan,
    PlannedInspection,
    Remedy,
    ReformModel,
    Initiative,
    InitiativeAuthor,
)
PAPER = ("Công văn", "77", "UBND", "15/03/2024", "", "UBND huyện minh họa", "Rà soát (minh họa)", "Nội dung", "", "")
PLAN = ("2024", "Kế hoạch minh họa", "15/KH", "15/01/2024")
MODEL = ("2024", "Mô hình nhập (minh họa)", "Xây dựng kế hoạch mới trong năm", "UBND huyện Chấm", "UBND huyện Chấm", "",
         "Vấn đề", "Nội dung", "", "01/03/2024", "", "", "")  # fmt: skip
WORK = ("2024", "UBND huyện Chấm", "Sáng kiến nhập (minh họa)", "Người minh họa 60; Người khác 40", "Trước", "Mới",
        "Nội dung", "Xã", "Hiệu quả", "1000000", "")  # fmt: skip
TOLD: dict[str, tuple[Any, ...]] = {  # address: columns, good lines, a line refused and why
    "van-ban": (
        lists.DOCUMENTS, [PAPER], (*PAPER[:1], "78", *PAPER[2:7], "TỐI MẬT", "", ""), "bí mật nhà nước",
    ),
    "kiem-tra/ke-hoach": (
        lists.PLANNED,
        [(*PLAN, "UBND xã 01", "Kiểm tra kỷ luật, kỷ cương", "6"), (*PLAN, "UBND xã 02", "DISCIPLINE", "")],
        (*PLAN, "UBND huyện Lạ", "Tự kiểm tra", ""), "không thuộc các đơn vị",
    ),
    "mo-hinh": (lists.MODELS, [MODEL], (*MODEL[:2], "Tiếp tục từ năm trước", *MODEL[3:]), "Mô hình tiếp tục"),
    "ky-cuong/duong-day-nong": (
        lists.CALLS,
        [("UBND xã 01", "15/03/2024", "Điện thoại", "Thủ tục, hồ sơ", "Hỏi kết quả", "Bà A"),
         ("UBND xã 01", "15/03/2024", "Điện thoại", "Thủ tục, hồ sơ", "Hỏi phí", "")],
        ("UBND xã 01", "15/03/2024", "Điện thoại", "Thái độ, hành vi", "Tôi tố cáo ông B nhận hối lộ", ""),
        "tố cáo",
    ),
    "ky-cuong/dao-tao": (
        lists.ACTIVITIES,
        [("UBND xã 01", "Đào tạo, bồi dưỡng, tập huấn", "Tập huấn", "15/03/2024", "24", "Hội trường", "KH 05")],
        ("UBND xã 01", "Đào tạo, bồi dưỡng, tập huấn", "Tập huấn hai", "15/03/2099", "24", "", "KH 05"), "chưa đến",
    ),
    "sang-kien": (lists.INITIATIVES, [WORK], (*WORK[:2], "Khác", "Người minh họa 60", *WORK[4:]), "100"),
    "chi-so/phieu/{candidate_id}/khac-phuc": (
        lists.REMEDIES, [("1.1.1", "Muộn", "Chủ quan", "Chậm", "Làm sớm", "UBND xã 01", "01/12/2024", "0,5", "")],
        ("9.9.9", *[""] * 8), "không có tiêu chí này",
    ),
}  # fmt: skip


def keeper_of(made: Reform) -> Client:
    """Who keeps the lists of the district, inspects for it, and answers for the commune that lost points."""
    account = Account.objects.create(username="nhap.minh.hoa", display_name="Người nhập minh họa")
    TOTP.activate(account, SECRET)
    commune = Unit.objects.get(slug="xa-01")
    for role, unit in ((Role.PAR, made.home), (Role.INSPECTOR, made.home), (Role.PAR, commune)):
        account = employ(account, role, unit)
    return signed_in(account)


def kept() -> list[Any]:
    return [list(kind._default_manager.order_by("pk").values()) for kind in KEPT]


def looked_at(browser: Client, place: str, heads: Any, rows: Any) -> Any:
    content = headed_bytes(heads, rows, sheet="x")
    return browser.post(place, {"file": SimpleUploadedFile("danh-sach.xlsx", content)})


@pytest.mark.parametrize("address", TOLD)
def test_a_list_is_looked_at_taken_in_and_again_changes_nothing(address: str) -> None:
    made, (heads, good, bad, why) = make_reform(), TOLD[address]
    browser, place = keeper_of(made), f"/can-bo/{address.format(**made.keys)}/nhap/"
    before = kept()
    seen = looked_at(browser, place, heads, [*good, bad, good[0]])
    assert [count for _words, count in seen.context["counts"]] == [len(good), 0, 0, 2]
    assert why in seen.content.decode()
    assert kept() == before  # looking keeps nothing
    done = browser.post(place, {"dong": seen.context["lines"]})
    assert [count for _words, count in done.context["counts"]] == [len(good), 0, 0, 2]
    after = kept()
    assert after != before
    back = browser.post(place, {"tra_lai": done.context["refused"]})
    rows = list(openpyxl.load_workbook(BytesIO(back.content)).active.values)
    assert (rows[1][0], why in rows[1][-1]) == (bad[0], True)
    assert f"Trùng với dòng {2}" in rows[2][-1]
    again = looked_at(browser, place, heads, good)
    assert [count for _words, count in again.context["counts"]] == [0, 0, len(good), 0]
    assert browser.post(place, {"dong": again.context["lines"]}).status_code == 302
    assert kept() == after


@pytest.mark.parametrize(
    ("address", "place", "told", "counts"),
    [
        ("kiem-tra/ke-hoach", 6, "9", [0, 1, 0, 0]),  # another month: moved
        ("sang-kien", 3, "Người minh họa 50; Người khác 50", [0, 1, 0, 0]),
        ("van-ban", 6, "Trích yếu khác", [0, 0, 0, 1]),  # nothing is mended without a reason
        ("van-ban", 7, "", [0, 0, 1, 0]),  # what a line leaves empty stays
        ("ky-cuong/dao-tao", 4, "25", [0, 0, 0, 1]),  # taken back and written anew on its page
        ("mo-hinh", 7, "Nội dung khác", [0, 0, 0, 1]),
        ("mo-hinh", 10, "dossiers.online_of_new", [0, 0, 0, 1]),  # nor is a measure chosen later
    ],
)
def test_a_line_that_says_something_else(address: str, place: int, told: str, counts: list[int]) -> None:
    made, (heads, good, _bad, _why) = make_reform(), TOLD[address]
    browser, page = keeper_of(made), f"/can-bo/{address}/nhap/"
    browser.post(page, {"dong": looked_at(browser, page, heads, good[:1]).context["lines"]})
    changed = [*good[0]]
    changed[place] = told
    assert [n for _words, n in looked_at(browser, page, heads, [changed]).context["counts"]] == counts


@pytest.mark.parametrize(
    ("address", "place", "told", "field"),
    [("van-ban", 6, "Trích yếu khác", "title"), ("mo-hinh", 7, "Nội dung khác", "content")],
)
def test_a_line_with_its_reason_mends_what_stands_and_what_it_said_is_kept(
    address: str, place: int, told: str, field: str
) -> None:
    made, (heads, good, _bad, _why) = make_reform(), TOLD[address]
    browser, page = keeper_of(made), f"/can-bo/{address}/nhap/"
    browser.post(page, {"dong": looked_at(browser, page, heads, good[:1]).context["lines"]})
    changed = [*good[0]]
    changed[place], changed[-1] = told, "Gõ nhầm (minh họa)"
    seen = looked_at(browser, page, heads, [changed])
    assert [n for _words, n in seen.context["counts"]] == [0, 1, 0, 0]
    assert not DocumentAmendment.objects.exists()
    assert browser.post(page, {"dong": seen.context["lines"]}).status_code == 302
    stands, kind = (Document, DocumentAmendment) if address == "van-ban" else (ReformModel, ModelAmendment)
    assert getattr(stands._default_manager.latest("pk"), field) == told
    (one,) = kind._default_manager.all()
    assert (one.was, one.now, one.reason) == ({field: good[0][place]}, {field: told}, "Gõ nhầm (minh họa)")


@pytest.mark.parametrize("address", ["van-ban", "mo-hinh"])
def test_a_file_need_not_have_the_column_of_reasons(address: str) -> None:
    made, (heads, good, _bad, _why) = make_reform(), TOLD[address]
    seen = looked_at(keeper_of(made), f"/can-bo/{address}/nhap/", heads[:-1], [good[0][:-1]])
    assert [n for _words, n in seen.context["counts"]] == [1, 0, 0, 0]


def test_a_document_of_another_register_is_not_mended_from_a_file() -> None:
    made, (heads, good, _bad, _why) = make_reform(), TOLD["van-ban"]
    browser, page = keeper_of(made), "/can-bo/van-ban/nhap/"
    browser.post(page, {"dong": looked_at(browser, page, heads, good[:1]).context["lines"]})
    Document.objects.filter(number="77").update(
        register=Unit.objects.create(
            slug="noi-khac", name="UBND huyện Khác", level="DISTRICT", kind="PEOPLES_COMMITTEE", valid_from="2020-01-01"
        )
    )
    seen = looked_at(browser, page, heads, [(*good[0][:6], "Trích yếu khác", *good[0][7:9], "Gõ nhầm")])
    assert [n for _words, n in seen.context["counts"]] == [0, 0, 0, 1]
    assert "sổ của đơn vị khác" in seen.content.decode()


def test_a_template_can_be_brought_back_and_lines_of_another_page_cannot() -> None:
    made = make_reform()
    browser = keeper_of(made)
    for address, (heads, *_rest) in TOLD.items():
        place = f"/can-bo/{address.format(**made.keys)}/nhap/"
        rows = list(openpyxl.load_workbook(BytesIO(browser.get(f"{place}?mau").content)).worksheets[0].values)
        assert (rows[0], len(rows)) == (heads, 2)
    seen = looked_at(browser, "/can-bo/van-ban/nhap/", lists.DOCUMENTS, [PAPER])
    assert browser.post("/can-bo/mo-hinh/nhap/", {"dong": seen.context["lines"]}).status_code == 404
    broken = browser.post("/can-bo/van-ban/nhap/", {"file": SimpleUploadedFile("x.xlsx", b"khong phai excel")})
    assert broken.context["form"].errors
