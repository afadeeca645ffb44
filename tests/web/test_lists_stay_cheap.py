"""No list asks the database more because it is longer: every address of the three surfaces, at two sizes."""

from __future__ import annotations

import re
from collections.abc import Collection

import pytest
from django.db import connection
from django.http import HttpResponseBase
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.architecture.reading import listed
from tests.factories.crowded import Crowd, make_crowd
from tests.web.conftest import signed_in
from tools.reference.addresses import every

pytestmark = pytest.mark.long

SURFACES = ("motcua.web.portal", "motcua.web.counter", "motcua.web.office")
BLANK = re.compile(r"<[^>]+>")
FEW, MORE = 2, 3
NOT_LISTS = {  # address: why
    "/minh-bach/nhat-ky/chung-minh/json/": "the proof of one event, which needs its code",
    "/minh-bach/nhat-ky/noi-tiep/": "the proof between two sealed days",
    "/minh-bach/nhat-ky/noi-tiep/json/": "the proof between two sealed days",
    "/quay/tiep-nhan/hen/": "a part of the page for receiving, which needs a person and a procedure",
    "/quay/tiep-nhan/ban-quet/": "one kept scan, which needs its mark",
    "/can-bo/ky-ket-qua/du-thao/": "the files of the drafts chosen, at most fifty",
    "/can-bo/to-cao/": "there for the named only: tests/web/test_sealed_denunciations.py",
    "/can-bo/to-cao/khoa/": "there for the named only",
    "/can-bo/to-cao/nguoi-duoc-giao/": "there for the named and the head only",
    "/can-bo/nhieu-ho-so/": "asked for below, with what is done to them",
    "/can-bo/danh-gia/ho-so/": "asked for below, with the number opened",
    "/can-bo/danh-gia/thu-tuc/": "asked for below, with the unit and the number",
    "/can-bo/danh-gia/y-kien/": "asked for below, with the unit and the number",
    "/can-bo/danh-gia/cham-diem/": "asked for below, with the unit",
}
ASKED = (  # what has a blank to fill, or is asked for otherwise
    "/can-bo/?lane=all&order=step",
    "/can-bo/?lane=overdue",
    "/can-bo/?lane=soon",
    "/can-bo/?lane=stuck",
    "/can-bo/?lane=waiting&text=thu",
    "/can-bo/nhieu-ho-so/?viec=phan-cong&officer={officer_account}",
    "/can-bo/ho-so/{number}/",
    "/can-bo/danh-gia/ho-so/?so=received",
    "/can-bo/danh-gia/thu-tuc/?so=listed&don-vi={unit}",
    "/can-bo/danh-gia/y-kien/?so=rated&don-vi={unit}",
    "/can-bo/danh-gia/cham-diem/?don-vi={unit}",
    "/can-bo/gop-y/?page=/",
    "/can-bo/tin-bao/{unit}/RECEIVED/",
    "/can-bo/lien-thong/?lane=failed",
    "/can-bo/lien-thong/nhan/?xem=da-nhan",
    "/can-bo/kiem-tra/{inspection}/",
    "/can-bo/kiem-tra/{inspection}/phieu/",
    "/can-bo/kiem-tra/ton-tai/{finding}/",
    "/can-bo/doi-thoai/{dialogue}/",
    "/can-bo/doi-thoai/cau-hoi/{question}/",
    "/can-bo/doi-thoai/cam-ket/{commitment}/",
    "/doi-thoai/{dialogue}/",
    "/can-bo/tiep-dan/{day}/",
    "/can-bo/don-gian-hoa/kho-khan/{difficulty}/",
    "/can-bo/don-gian-hoa/ra-soat/{inquiry}/",
    "/can-bo/phan-anh/?xem=tat-ca",
    "/can-bo/phan-anh/{petition}/",
    "/can-bo/tiep-dan/luot/{visit}/",
    "/can-bo/mo-hinh/{model}/",
    "/can-bo/ky-cuong/vi-pham/{misdeed}/",
    "/can-bo/ky-cuong/kiem-tra/{check}/",
    "/can-bo/ky-cuong/duong-day-nong/{call}/",
    "/can-bo/ky-cuong/nhac-nho/{reminder}/",
    "/can-bo/ky-cuong/nguoi-dung-dau/{unit_id}/",
    "/can-bo/ky-cuong/nhan-su/?don-vi={unit_id}",
    "/can-bo/ky-cuong/nhan-su/{unit_id}/danh-gia/xlsx/",
    "/can-bo/sang-kien/{initiative}/",
    "/can-bo/hop/{meeting}/",
    "/can-bo/hop/ket-luan/?xem=tat-ca",
    "/can-bo/thu-thap/{round}/",
    "/can-bo/thu-thap/{round}/tong-hop/",
    "/can-bo/thu-thap/{round}/tong-hop/1.4/",
    "/can-bo/phieu-so-lieu/{sheet}/",
    "/can-bo/phieu-so-lieu/{sheet}/dong/1.4/",
    "/can-bo/lich-bao-cao/?viec=cchc-quy-1",
    "/can-bo/quan-tri/don-vi/{unit}/",
    "/can-bo/quan-tri/don-vi/{unit}/gio-lam-viec/",
    "/can-bo/quan-tri/don-vi/{unit}/tai-khoan-thu/",
    "/can-bo/quan-tri/can-bo/{officer}/",
    "/can-bo/quan-tri/ung-dung/{client}/",
    "/can-bo/quan-tri/thu-tuc/{code}/",
    "/can-bo/quan-tri/quy-trinh/{flow}/",
    "/quay/nguoi/{owner}/",
    "/quay/ban-quet/{scan}/",
    "/quay/so-ho-so/?lane=overdue",
    "/quay/so-ho-so/?lane=done",
    "/quay/tra-ket-qua/?tim=thu",
    "/quay/tra-ket-qua/so/?cach=COUNTER",
    "/quay/tiep-nhan/?chu={owner}&tim=thu",
    "/quay/tiep-nhan/?chu={owner}&thu-tuc={code}",
    "/quay/thu-phi/?ma=H20",
    "/quay/ho-so/{number}/",
    "/thu-tuc/?q=thu",
    "/thu-tuc/{code}/",
    "/cua-toi/ho-so/{number}/",
    "/ket-qua/?q=H20",
    "/phong-cho/{unit}/",
    "/phong-cho/{unit}/tin/",
)


def addresses() -> list[str]:
    """Every address of the surfaces without a blank, and those asked for otherwise."""
    plain = [one.pattern for one in every() if one.place.startswith(SURFACES) and not BLANK.search(one.pattern)]
    return [address for address in plain if address not in NOT_LISTS] + list(ASKED)


def filled(address: str, crowd: Crowd) -> str:
    """The address with its blanks filled."""
    assert crowd.officer is not None
    return address.format(
        officer=crowd.officer.pk,
        officer_account=crowd.officer.account_id,
        number=crowd.number,
        round=crowd.round_id,
        sheet=crowd.sheet_id,
        unit=crowd.commune.unit.slug,
        unit_id=crowd.commune.unit.pk,
        code=crowd.commune.version.procedure.code,
        flow=crowd.flow.pk,
        owner=crowd.commune.owner.pk,
        scan=crowd.scan,
        **crowd.reform,
    )


def measured(clients: dict[str, Client], crowd: Crowd, asked: Collection[str]) -> dict[str, list[str]]:
    """What each address asks the database; all of them are opened."""
    found, closed = {}, []
    for address in asked:
        client = clients["citizen" if address.startswith("/cua-toi/") else "staff"]
        answer, statements = opened(client, filled(address, crowd))
        if answer.status_code == 405:
            continue  # only what is posted
        if answer.status_code != 200:
            closed.append(f"{address}: {answer.status_code} {answer.headers.get('Location', '')}")
        found[address] = statements
    assert not closed, listed(closed, "these were not opened:")
    return found


def opened(client: Client, address: str) -> tuple[HttpResponseBase, list[str]]:
    """The answer of an address, read to its end, and what it asked the database."""
    connection.queries_log.clear()  # it holds no more than some thousands, and all the addresses ask more
    with CaptureQueriesContext(connection) as captured:
        answer = client.get(address)
        b"".join(answer) if answer.streaming else answer.content
    return answer, [one["sql"] for one in captured.captured_queries]


def grown(crowd: Crowd, by: int) -> None:
    """So many more rows of each kind, and the dossier of before still the one that is opened."""
    number = crowd.number
    crowd.grow(by)
    crowd.number = number or crowd.number


@pytest.mark.both_databases
@pytest.mark.django_db
def test_no_list_asks_more_for_more_rows() -> None:
    """What asked more the first time filled what a process remembers, and what asks more the second time may: only
    what asks more still at a third size grows with its rows. The other database opens every address once."""
    crowd = make_crowd()
    grown(crowd, FEW)
    clients = {"staff": signed_in(crowd.everybody), "citizen": signed_in(crowd.commune.citizen)}
    few = measured(clients, crowd, addresses())
    if connection.vendor != "sqlite":
        return
    grown(crowd, MORE)
    many = measured(clients, crowd, few)
    unlike = [address for address in many if len(many[address]) != len(few[address])]
    warm = measured(clients, crowd, unlike)
    grown(crowd, MORE)
    more = measured(clients, crowd, unlike)
    said = [
        "\n    ".join([f"{address}: {len(warm[address])} -> {len(asked)}", *repeated(asked)])
        for address, asked in more.items()
        if len(asked) > len(warm[address])
    ]
    assert not said, listed(said, "these ask more for more rows:")


ODD_DIGIT = "&".join(f"{name}=²" for name in ("after", "phan", "ky", "muc", "chu", "con-so", "don-vi", "phieu"))
TOO_LONG = "&".join(f"{name}={'9' * 4400}" for name in ("after", "muc", "chu", "con-so", "don-vi", "kiem-tra", "nam"))
NONSENSE = (
    ODD_DIGIT, "after=99999999999999999999", TOO_LONG, "after=2024-01-01T00:00:00_1",
    "nam=0&thang=13&ngay=2024-13-45&after=x",
)  # fmt: skip


@pytest.mark.django_db
def test_no_address_fails_on_nonsense() -> None:
    """Somebody shortens an address, or a page was kept over years: what cannot be understood is left open."""
    crowd = make_crowd()
    grown(crowd, FEW)
    clients = {"staff": signed_in(crowd.everybody), "citizen": signed_in(crowd.commune.citizen)}
    failed = []
    for address in addresses():
        client = clients["citizen" if address.startswith("/cua-toi/") else "staff"]
        client.raise_request_exception = False
        for query in NONSENSE:
            to = filled(address, crowd)
            answer = client.get(f"{to}{'&' if '?' in to else '?'}{query}")
            if answer.status_code >= 500:
                failed.append(f"{to} {query}")
    assert not failed, listed(failed, "these fail:")


def repeated(asked: list[str]) -> list[str]:
    """The statements asked most often, cut short: the culprits."""
    shapes = [re.sub(r"\d+|'[^']*'", "?", sql)[:400] for sql in asked]
    often = sorted({shape for shape in shapes if shapes.count(shape) > 2}, key=shapes.count, reverse=True)
    return [f"{shapes.count(shape)} x {shape}" for shape in often[:3]]


def test_what_is_no_list_is_still_there() -> None:
    assert {one.pattern for one in every()} >= NOT_LISTS.keys()
