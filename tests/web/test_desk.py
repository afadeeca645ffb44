"""The desk sees its own dossiers and no others; a register is shown before it goes in."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.queries import RegisterFilters, RegisterPage, register_page
from motcua.kernel import read_log
from tests.factories.office import import_register, row
from tests.web.conftest import make_account, signed_in

HEAD = ["Mã hồ sơ", "Mã TTHC", "Đơn vị tiếp nhận", "Đơn vị giải quyết", "Kênh", "Người thao tác", "Chủ hồ sơ",
        "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý", "Ngày trả", "Trạng thái"]  # fmt: skip
GOOD = ["H20.99-240401-0001", "1.001193", "UBND xã Thử 1", "UBND xã Thử 1", "Trực tuyến", "Tự nộp", "Người nộp thử",
        "01/04/2024 08:00", "05/04/2024", "03/04/2024 10:00", "03/04/2024 15:00", "Đã trả kết quả"]  # fmt: skip


def workbook(*rows: list[str], head: list[str] = HEAD) -> SimpleUploadedFile:
    """A register as an uploaded workbook."""
    book = openpyxl.Workbook()
    for cells in (head, *rows):
        book.active.append(cells)
    target = BytesIO()
    book.save(target)
    return SimpleUploadedFile("so.xlsx", target.getvalue())


def numbers(answer) -> list[str]:
    return sorted(row.number for row, *_ in answer.context["rows"])


def test_the_counter_sees_its_own_unit_and_the_district_sees_all(desk, reformer):
    assert numbers(desk.get("/quay/so-ho-so/")) == ["H20.99-240304-0001", "H20.99-240304-0002"]
    assert len(numbers(reformer.get("/quay/so-ho-so/"))) == 6


def test_a_dossier_of_another_unit_does_not_exist(desk):
    assert desk.get("/quay/ho-so/H20.99-240304-0001/").status_code == 200
    assert desk.get("/quay/ho-so/H20.99-240305-0003/").status_code == 404
    assert desk.get("/quay/ho-so/KHONG-CO/").status_code == 404


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("lane=overdue", 1),
        ("lane=done", 5),
        ("channel=COUNTER", 1),
        ("text=0305", 2),
        ("text=khai+sinh", 3),
        ("text=nguoi+nop+thu", 6),
        ("text=dat+dai+0004", 1),
        ("status=4", 1),
        ("status=x", 6),
        ("sector=0", 6),
        ("since=05/03/2024", 0),
        ("until=04/03/2024", 6),
        ("since=hôm+qua&order=lạ", 6),
    ],
)
def test_the_register_is_filtered(reformer, asked, found):
    assert len(numbers(reformer.get(f"/quay/so-ho-so/?{asked}"))) == found


def test_the_register_comes_in_the_order_asked_for_and_goes_on_by_key(office):
    def page(after: str = "", **asked: str) -> RegisterPage:
        filters = RegisterFilters(today=date(2024, 10, 1), **asked)
        return register_page(None, filters=filters, after=after, limit=4)

    for order in ("newest", "oldest", "due"):
        first = page(order=order)
        second = page(first.next or "", order=order)
        ids = [one.id for one in (*first.rows, *second.rows)]
        assert (len(ids), len(set(ids)), second.next) == (6, 6, None)
        assert order == "due" or ids == sorted(ids, reverse=order == "newest")


def test_the_register_is_taken_away_as_it_is_filtered_and_names_nobody(reformer):
    answer = reformer.get("/can-bo/so-ho-so.xlsx?text=khai+sinh")
    book = openpyxl.load_workbook(BytesIO(answer.content)).active
    said = [[cell.value or "" for cell in line] for line in book.rows]
    assert [line[0] for line in said[-3:]] == ["H20.99-240305-0003", "H20.99-240304-0002", "H20.99-240304-0001"]
    assert said[-1][3] == "N••• n••• t••• 1•••"
    assert said[-1][-1] == "Giải quyết trước hạn"


def test_a_dossier_shows_what_happened_and_why_it_is_due(reformer):
    answer = reformer.get("/quay/ho-so/H20.33-240306-0005/")
    words = [step.words for step in answer.context["steps"]]
    assert words[0] == "Tiếp nhận"
    assert words[-1] == "Trả kết quả"
    assert answer.context["timely"].tone == "late"
    assert [line.date.day for line in answer.context["proof"].lines if line.counted][-1] == 8


def test_who_read_personal_data_is_logged_without_the_data(desk):
    desk.get("/quay/ho-so/H20.99-240304-0001/")
    desk.get("/quay/ho-so/H20.99-240305-0003/")
    (entry,) = read_log.reads()
    assert (entry.actor, entry.subject) == ("account:quay.thu", "/quay/ho-so/H20.99-240304-0001/")


def test_statements_do_not_grow_with_the_register(reformer, django_assert_max_num_queries):
    with django_assert_max_num_queries(20) as few:
        reformer.get("/quay/so-ho-so/")
    allowed = len(few.captured_queries)
    import_register(*(row(f"H20.33-240312-{n:04}", n + 2) for n in range(40)))
    with django_assert_max_num_queries(allowed):
        reformer.get("/quay/so-ho-so/")


def test_a_register_goes_in_after_it_was_shown(desk):
    bad = [*GOOD[:1], "9.999999", *GOOD[2:]]
    bad[0] = "H20.99-240401-0002"
    shown = desk.post("/quay/nhap-so/", {"file": workbook(GOOD, bad), "source": "tỉnh"}, follow=True)
    assert shown.context["preview"].is_ready
    assert Dossier.objects.count() == 6
    account = desk.post(f"/quay/nhap-so/{shown.context['key']}/nhap/").context["account"]
    assert (account.read, account.new, account.rejected) == (2, 1, 1)
    rejected = desk.get(f"/quay/nhap-so/{shown.context['key']}/tra-lai/")
    assert b"".join(rejected.streaming_content).startswith(b"PK")


def brought_in(client, *rows):
    """The account of a register brought in on the page."""
    shown = client.post("/quay/nhap-so/", {"file": workbook(*rows), "source": "tỉnh"}, follow=True)
    return client.post(f"/quay/nhap-so/{shown.context['key']}/nhap/").context["account"]


def test_a_desk_brings_in_its_own_dossiers_and_writes_into_no_others(desk, reformer):
    theirs = ["H20.99-240401-0007", GOOD[1], "UBND xã Thử 2", "UBND xã Thử 2", *GOOD[4:]]
    sent_up = ["H20.99-240401-0008", GOOD[1], "UBND xã Thử 1", "UBND huyện Thử", *GOOD[4:]]
    account = brought_in(desk, GOOD, theirs, sent_up)
    assert (account.new, account.rejected) == (2, 1)
    assert "Hồ sơ của đơn vị khác" in account.reasons[0][0]
    assert brought_in(reformer, theirs).new == 1
    claimed = [theirs[0], GOOD[1], "UBND xã Thử 1", "UBND xã Thử 1", *GOOD[4:9], "04/04/2024 10:00", *GOOD[10:]]
    assert brought_in(desk, claimed).rejected == 1
    assert Dossier.objects.get(number=theirs[0]).competent.name == "UBND xã Thử 2"


def test_an_unknown_status_is_settled_on_the_page(desk):
    shown = desk.post("/quay/nhap-so/", {"file": workbook([*GOOD[:-1], "Chờ lấy KQ"]), "source": "la"}, follow=True)
    assert not shown.context["preview"].is_ready
    address = shown.redirect_chain[-1][0]
    settled = desk.post(address, {"status:Chờ lấy KQ": "10"})
    assert settled.context["preview"].is_ready
    account = desk.post(f"{address}nhap/", {"status:Chờ lấy KQ": "10"}).context["account"]
    assert account.new == 1


def test_a_file_that_is_no_register_is_refused_in_one_sentence(desk):
    refused = desk.post("/quay/nhap-so/", {"file": SimpleUploadedFile("so.pdf", b"%PDF-1.7"), "source": "x"})
    assert "Sổ hồ sơ phải là tệp .xlsx hoặc .csv" in refused.content.decode()
    lying = desk.post(
        "/quay/nhap-so/", {"file": SimpleUploadedFile("so.xlsx", b"%PDF-1.7"), "source": "x"}, follow=True
    )
    assert lying.context["fault"]
    assert Dossier.objects.count() == 6


def test_nobody_sees_what_another_laid_down(office, desk):
    shown = desk.post("/quay/nhap-so/", {"file": workbook(GOOD), "source": "tỉnh"}, follow=True)
    stranger = signed_in(make_account("khac", "COUNTER", office.communes[1]))
    assert stranger.get(f"/quay/nhap-so/{shown.context['key']}/").status_code == 404
    assert stranger.post(f"/quay/nhap-so/{shown.context['key']}/nhap/").status_code == 404


def test_the_template_is_a_workbook_our_own_reader_understands(desk):
    template = SimpleUploadedFile("mau.xlsx", desk.get("/quay/nhap-so/mau/").content)
    shown = desk.post("/quay/nhap-so/", {"file": template, "source": "mau"}, follow=True)
    assert "preview" in shown.context or shown.context["fault"]
