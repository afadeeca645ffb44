"""The desk's and the administrator's lists: found without diacritics, put in another order, paged by key without loss,
and taken away as files that say what the page says, with names masked and nothing of another office."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO
from typing import Any
from urllib.parse import quote

import openpyxl
import pytest
from django.test import Client

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.models import ArchivedPaper
from motcua.areas.dossiers.models import Dossier, PaymentDemand
from motcua.areas.organization.models import Unit
from motcua.areas.people import operations as people
from motcua.areas.people.models import Role, SignIn
from motcua.kernel import read_log
from motcua.kernel.clock import local_date, now
from motcua.rules.lifecycle import Status
from tests.factories import files
from tests.factories.crowded import make_crowd
from tests.factories.intake import Commune
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
MANY = 5
ADMINISTRATION = "motcua.web.office.administration"
LISTS = {  # page: (where its pages are cut, the field of a row that tells it, orders, its file)
    "/quay/tra-ket-qua/": ("", "number", ("due", "finished", "received"), ""),
    "/quay/thu-phi/": ("motcua.web.counter.money.views.PAGE", "number", ("", "newest"), "con-phai-thu"),
    "/quay/ban-quet/": ("motcua.web.counter.comparing.views.MOST", "scan", ("", "newest"), "ban-quet"),
    "/quay/kho-giay/": ("motcua.web.counter.comparing.archive.MOST", "id", ("", "code", "person", "shelf"), "kho-giay"),
    "/can-bo/quan-tri/can-bo/": ("", "id", ("", "newest"), "quan-tri/can-bo"),
    "/can-bo/quan-tri/dang-nhap/": (f"{ADMINISTRATION}.signing.PAGE", "id", ("", "oldest"), "quan-tri/dang-nhap"),
    "/can-bo/quan-tri/nhat-ky-doc/": (f"{ADMINISTRATION}.reading.PAGE", "seq", ("", "oldest"), "quan-tri/nhat-ky-doc"),
}
FILES = ("so-tra-ket-qua", "bang-ke-tien-mat", *(file for *_rest, file in LISTS.values() if file))


@pytest.fixture
def shop(tmp_path: Any, settings: Any) -> tuple[Commune, Client]:
    """A commune in which of everything there is some, and somebody who may see all its lists."""
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    crowd = make_crowd()
    crowd.grow(MANY)
    assert crowd.everybody is not None
    for n in range(MANY):
        read_log.record_read(actor="account:quay.thu", subject=f"/quay/ho-so/H20.{n}/", reason="x", at=now())
    return crowd.commune, signed_in(crowd.everybody)


@pytest.fixture
def admin(office: Any) -> Client:
    return signed_in(make_account("quantri.thu", Role.ADMINISTRATOR))


def keys(client: Client, page: str, query: str, field: str) -> tuple[list[Any], Any]:
    answer = client.get(f"{page}?{query}")
    assert answer.status_code == 200
    return [getattr(row, field) for row in answer.context["rows"]], answer.context["next"]


@pytest.mark.parametrize("page", [page for page, (cut, *_rest) in LISTS.items() if cut])
def test_pages_by_key_lose_and_repeat_nothing_in_any_order(shop, page, monkeypatch) -> None:
    _commune, client = shop
    cut, field, orders, _file = LISTS[page]
    if page.startswith("/can-bo/"):
        client.get(page)  # the log grows by every look at it; what is asked for below is what stood before
    seen = {}
    for order in orders:
        until = f"&den={local_date(now())}" if page.startswith("/can-bo/") else ""
        monkeypatch.setattr(cut, 1000)
        whole, _next = keys(client, page, f"xep={order}{until}", field)
        monkeypatch.setattr(cut, 2)
        found: list[Any] = []
        after: Any = ""
        while after is not None and len(found) < len(whole):
            rows, after = keys(client, page, f"xep={order}{until}&after={after}", field)
            assert len(rows) <= 2
            found += rows
        ours = [one for one in found if one in whole]
        assert len(whole) >= MANY
        assert ours == whole[: len(ours)] if order != "" or not page.endswith("nhat-ky-doc/") else len(ours) > 1
        seen[order] = whole
    if len(orders) == 2:
        first, second = (seen[order] for order in orders)
        assert [one for one in first if one in second][::-1] == [one for one in second if one in first]


def test_results_wait_in_the_order_asked_for(shop) -> None:
    commune, client = shop
    kept = {}
    for n, (due, done) in enumerate(((3, 1), (1, 2), (2, 0))):
        number = commune.received().number
        Dossier.objects.filter(number=number).update(
            status=Status.FINISHED, due_at=now() + timedelta(days=due), finished_at=now() - timedelta(days=9 - done),
            received_at=now() - timedelta(days=20 - n),
        )  # fmt: skip
        kept[n] = number
    for order, wanted in (
        ("due", [1, 2, 0]),
        ("finished", [2, 0, 1]),
        ("received", [0, 1, 2]),
        ("khong-co", [1, 2, 0]),
    ):
        found, _next = keys(client, "/quay/tra-ket-qua/", f"xep={order}", "number")
        assert [one for one in found if one in kept.values()] == [kept[n] for n in wanted], order


def rows_of(client: Client, address: str) -> list[tuple[Any, ...]]:
    answer = client.get(address)
    assert answer.status_code == 200, address
    assert answer["Content-Disposition"].startswith("attachment")
    return list(openpyxl.load_workbook(BytesIO(answer.content)).active.iter_rows(values_only=True))


@pytest.mark.parametrize("page", [page for page, (*_rest, file) in LISTS.items() if file])
def test_the_file_says_what_the_page_says_and_masks_names(shop, page) -> None:
    _commune, client = shop
    *_rest, file = LISTS[page]
    answer = client.get(page)
    told = answer.content.decode()
    for kind in ("xlsx", "docx", "pdf"):
        assert f"/can-bo/{file}.{kind}" in told
        assert client.get(f"/can-bo/{file}.{kind}").status_code == 200
    rows = rows_of(client, f"/can-bo/{file}.xlsx")
    assert str(rows).count("\n") == 0
    assert len(rows) >= min(len(answer.context["rows"]), MANY) + 1
    if page in ("/quay/thu-phi/", "/quay/ban-quet/"):
        assert "Người nộp minh họa" not in str(rows)
        assert "•••" in str(rows)
    assert client.get(f"/can-bo/{file}.exe").status_code == 404


@pytest.mark.parametrize(
    "file", [file for *_rest, file in LISTS.values() if file] + ["so-tra-ket-qua", "bang-ke-tien-mat"]
)
def test_a_file_is_for_those_who_see_the_page(shop, file) -> None:
    stranger = signed_in(make_account("lanh.dao.khac", Role.LEADER, shop[0].unit))
    citizen = signed_in(shop[0].citizen)
    assert stranger.get(f"/can-bo/{file}.xlsx").status_code == 403
    assert citizen.get(f"/can-bo/{file}.xlsx").status_code in (302, 403)
    assert Client().get(f"/can-bo/{file}.xlsx").status_code == 302


def test_another_offices_desk_takes_away_nothing_of_this_one(shop) -> None:
    _commune, client = shop
    told = {"name": "UBND xã Khác", "level": "COMMUNE", "kind": "PEOPLES_COMMITTEE", "valid_from": date(2000, 1, 1)}
    elsewhere = signed_in(make_account("quay.khac", Role.COUNTER, Unit.objects.create(slug="xa-khac", **told)))
    for file in ("con-phai-thu", "ban-quet", "kho-giay", "so-tra-ket-qua", "bang-ke-tien-mat"):
        ours, theirs = rows_of(client, f"/can-bo/{file}.xlsx"), rows_of(elsewhere, f"/can-bo/{file}.xlsx")
        assert len(ours) > len(theirs), file
        assert "H20.99" not in str(theirs[2:])


def archived(commune: Commune, code: str, person: str) -> None:
    key = digitization.keep_upload(file=BytesIO(files.pdf(inside=code.encode())), name="a.pdf", by="x", at=now())
    told = {"dossier_code": code, "file_name": f"{code}.pdf", "person": person, "paper_name": "Giấy", "told_digest": ""}
    ArchivedPaper.objects.create(
        unit=commune.unit, search_text=code.lower(), file_id=key, imported_by="x", imported_at=now(), **told
    )


def test_what_went_by_law_is_not_in_the_archives_list(shop) -> None:
    commune, client = shop
    archived(commune, "HS-LUU-1", "Người lưu trữ")
    assert "N••• l••• t•••" in str(rows_of(client, "/can-bo/kho-giay.xlsx?tim=hs-luu"))
    gone = ArchivedPaper.objects.get(dossier_code="HS-LUU-1")
    assert "HS-LUU-1" in client.get("/quay/kho-giay/").content.decode()
    digitization.remove_files(file_ids=[gone.file_id], at=now())
    assert "HS-LUU-1" not in client.get("/quay/kho-giay/").content.decode()


def test_more_is_owed_than_one_page_holds_and_all_of_it_is_found(shop, monkeypatch) -> None:
    """The fifty-first demand was once on no page."""
    _commune, client = shop
    monkeypatch.setattr("motcua.web.counter.money.views.PAGE", 2)
    latest = PaymentDemand.objects.filter(settled_at=None).order_by("pk").last()
    assert latest is not None
    page = client.get("/quay/thu-phi/")
    assert page.context["next"]
    assert latest.dossier.number not in [row.number for row in page.context["rows"]]
    found = client.get("/quay/thu-phi/?xep=newest").context["rows"]
    assert found[0].number == latest.dossier.number


SEARCHES: tuple[tuple[str, str, str, int], ...] = (
    ("/quay/thu-phi/", "ma=khong+co+ai", "rows", 0),
    ("/quay/ban-quet/", "tim=khong+co+ai", "rows", 0),
    ("/quay/tra-ket-qua/so/", "tim=khong+co+ai", "rows", 0),
    ("/can-bo/quan-tri/can-bo/", "text=khong+co+ai", "rows", 0),
    ("/can-bo/quan-tri/can-bo/", "vai-tro=INSPECTOR&text=khong", "rows", 0),
    ("/can-bo/quan-tri/dang-nhap/", "tim=khong-co-ai", "rows", 0),
    ("/can-bo/quan-tri/dang-nhap/", "tu=01/01/2050", "rows", 0),
    ("/can-bo/quan-tri/nhat-ky-doc/", "tim=khong-co-trang-nay", "rows", 0),
    ("/can-bo/quan-tri/nhat-ky-doc/", "den=01/01/2000", "rows", 0),
)


@pytest.mark.parametrize(("page", "query", "name", "count"), SEARCHES)
def test_what_is_not_there_is_said_so(shop, page, query, name, count) -> None:
    answer = shop[1].get(f"{page}?{query}")
    assert len(answer.context[name]) == count
    assert "khớp" in answer.content.decode() or "Không tìm thấy" in answer.content.decode()


def test_nonsense_in_the_address_is_borne(shop) -> None:
    for page in LISTS:
        for query in ("after=x", "after=99999999999999999999", "tim=%00", "don-vi=abc&vai-tro=VUA", "tu=32/13/2024"):
            assert shop[1].get(f"{page}?{query}").status_code == 200, (page, query)


def test_officers_by_role_unit_and_account(office, admin: Client) -> None:
    for name, role, unit in (("thu.ly.mot", Role.CASE, 0), ("thu.ly.hai", Role.CASE, 1), ("lanh.dao", Role.LEADER, 0)):
        make_account(name, role, office.communes[unit])
    closed = make_account("da.dong", Role.CASE, office.communes[0])
    closed.is_active = False
    closed.save()
    people.register_officer(name="Đỗ Thị Chưa", kind="CIVIL_SERVANT")

    def found(query: str) -> set[str]:
        return {row.username or row.name for row in admin.get(f"/can-bo/quan-tri/can-bo/?{query}").context["rows"]}

    unit = office.communes[0].pk
    assert found(f"vai-tro=CASE&don-vi={unit}") == {"thu.ly.mot", "da.dong"}
    assert found(f"vai-tro=CASE&don-vi={unit}&tai-khoan=open") == {"thu.ly.mot"}
    assert found("tai-khoan=closed") == {"da.dong"}
    assert found("tai-khoan=none") == {"Đỗ Thị Chưa"}
    assert found("text=do+thi+chua") == {"Đỗ Thị Chưa"}
    rows = rows_of(admin, f"/can-bo/quan-tri/can-bo.xlsx?vai-tro=CASE&don-vi={unit}&tai-khoan=closed")
    assert [row[4:] for row in rows[2:]] == [("da.dong", "Đã đóng")]


def test_sign_ins_by_whom_outcome_and_day(office, admin: Client) -> None:
    one = make_account("thu.ly.mot", Role.CASE, office.communes[0])
    for ok, days in ((True, 3), (False, 0), (True, 0)):
        SignIn.objects.create(account=one, at=now() - timedelta(days=days), ok=ok, kind="PASSWORD")
    today = local_date(now())

    def found(query: str) -> list[bool]:
        rows = admin.get(f"/can-bo/quan-tri/dang-nhap/?tim=thu.ly.mot&{query}").context["rows"]
        return [row.ok for row in rows]

    assert found("") == [True, False, True]
    assert found("ket-qua=failed") == [False]
    assert found("xep=oldest") == [True, False, True]
    assert found(f"tu={today:%Y-%m-%d}") == [True, False]
    assert found(f"tu={today:%Y-%m-%d}&xep=oldest") == [False, True]
    assert found(f"den={today - timedelta(days=2):%d/%m/%Y}") == [True]
    rows = rows_of(admin, "/can-bo/quan-tri/dang-nhap.xlsx?tim=thu.ly.mot&ket-qua=failed")
    assert [row[2:4] for row in rows[2:]] == [("thu.ly.mot", "Không được")]


def test_readings_by_words_and_day(office, admin: Client) -> None:
    for subject, days in (("/quay/ho-so/H20.1/", 0), ("/quay/ho-so/H20.2/", 4)):
        read_log.record_read(actor="account:quay.thu", subject=subject, reason="x", at=now() - timedelta(days=days))

    def found(query: str) -> list[str]:
        return [row.subject for row in admin.get(f"/can-bo/quan-tri/nhat-ky-doc/?{query}").context["rows"]]

    assert found("tim=h20.2") == ["/quay/ho-so/H20.2/"]
    assert found("tim=quay.thu+ho-so") == ["/quay/ho-so/H20.2/", "/quay/ho-so/H20.1/"]
    assert found("tim=quay.thu&xep=oldest") == ["/quay/ho-so/H20.1/", "/quay/ho-so/H20.2/"]
    assert found(f"tim=quay.thu&den={local_date(now()) - timedelta(days=2)}") == ["/quay/ho-so/H20.2/"]
    rows = rows_of(admin, f"/can-bo/quan-tri/nhat-ky-doc.xlsx?subject={quote('/quay/ho-so/H20.2/')}")
    assert [row[2:4] for row in rows[2:]] == [("account:quay.thu", "/quay/ho-so/H20.2/")]


def test_the_cash_of_a_day_adds_up_in_the_file(shop) -> None:
    commune, client = shop
    sheet = client.get("/quay/thu-phi/bang-ke/").context["sheet"]
    rows = rows_of(client, "/can-bo/bang-ke-tien-mat.xlsx")
    amounts = [row[4] for row in rows if isinstance(row[4], int)]
    assert amounts[-1] == sheet.total == sum(amounts[:-1])
    assert len(amounts) == len(sheet.lines) + 1
    assert commune.unit.name in str(rows[:3])
