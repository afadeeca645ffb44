"""The catalogue for citizens: found without diacritics, narrowed by groups, told in plain words, at a steady cost."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua.areas.people.models import Account, Role
from motcua.areas.procedures import operations, queries
from motcua.areas.procedures.models import ProcedureVersion
from motcua.areas.procedures.operations import PaperRow, ProcedureRow, ResultRow, UnparsedRow
from tests.factories.people import employ
from tests.factories.procedures import CATALOGUED_AT, load_catalogue

pytestmark = pytest.mark.django_db


@pytest.fixture
def citizen() -> Client:
    client = Client()
    client.cookies["django_language"] = "vi"
    return client


@pytest.mark.parametrize(
    ("asked", "found", "not_found"),
    [
        ({"q": "dang ky khai sinh"}, "1.001193", "1.000894"),
        ({"su-kien": "MARRIAGE"}, "1.000894", "1.001193"),
        ({"doi-tuong": "ENTERPRISE"}, "1.001612", "1.000894"),
        ({"cap": "DISTRICT"}, "1.001612", "1.000894"),
        ({"q": "khai sinh", "su-kien": "BIRTH", "cap": "COMMUNE"}, "1.004884", "2.000528"),
        ({"linh-vuc": "dat-dai"}, "1.012784", "1.001193"),
    ],
)
def test_the_search_narrows(citizen, asked, found, not_found):
    load_catalogue()
    said = citizen.get("/thu-tuc/", asked).content.decode()
    assert f'href="/thu-tuc/{found}/"' in said
    assert f'href="/thu-tuc/{not_found}/"' not in said


def test_nothing_found_says_what_to_do(citizen):
    load_catalogue("1.001193")
    for asked in ({"q": "tàu vũ trụ"}, {"su-kien": "KHONG_CO"}, {"after": "9.999999"}):
        assert citizen.get("/thu-tuc/", asked).status_code == 200
    assert "Không tìm thấy thủ tục nào" in citizen.get("/thu-tuc/", {"q": "tàu vũ trụ"}).content.decode()


def test_pages_follow_by_key_and_keep_what_was_asked(citizen):
    load_catalogue()
    first = citizen.get("/thu-tuc/", {"doi-tuong": "CITIZEN"}).content.decode()
    assert "after=" in first
    assert "doi-tuong=CITIZEN&amp;after=" in first


def test_a_procedure_is_told_in_plain_words_with_a_way_to_file(citizen):
    load_catalogue()
    said = citizen.get("/thu-tuc/1.001193/").content.decode()
    for words in ("Ai làm được", "Cần mang gì", "Giấy chứng sinh", "Bao lâu, tốn bao nhiêu", "Nhận được gì",
                  "Giấy khai sinh", "Căn cứ pháp lý", "60/2014/QH13", "chưa đối chiếu với quyết định công bố",
                  "Trong ngày; nộp sau 15 giờ thì sang ngày làm việc tiếp theo", 'href="/nop-ho-so/1.001193/"',
                  "Phần máy chưa đọc chắc chắn"):  # fmt: skip
        assert words in said
    assert "/nop-ho-so/" not in citizen.get("/thu-tuc/1.000656/").content.decode()
    assert citizen.get("/thu-tuc/9.999999/").status_code == 404


def test_words_among_the_papers_are_read_and_never_asked_for(citizen):
    papers = (PaperRow("", "Tờ khai", "", 1, 0, "Tờ khai"), PaperRow("", "Lưu ý: ghi rõ ràng", "", 0, 0, "Lưu ý"))
    row = ProcedureRow(1, "1.999001", "Thủ tục thử", "Hộ tịch", "NATIONAL_PORTAL", {}, "f" * 64, papers=papers)
    operations.import_procedures(rows=[row], source="Thử", file_digest="0" * 64, at=CATALOGUED_AT)
    version = queries.procedure("1.999001")
    assert [one.name for one in queries.required_papers(version.id)] == ["Tờ khai"]
    assert [one.name for one in version.handed_in] == ["Tờ khai"]
    said = citizen.get("/thu-tuc/1.999001/").content.decode()
    assert "<ol><li>Tờ khai" in said
    assert "<ul><li>Lưu ý: ghi rõ ràng</li></ul>" in said


def test_a_draft_is_not_shown(citizen):
    load_catalogue("1.001193")
    keeper = employ(Account.objects.create(username="quantri.thu"), Role.ADMINISTRATOR)
    draft = operations.draft_version(code="1.001193", account=keeper, at=CATALOGUED_AT)
    ProcedureVersion.objects.filter(pk=draft).update(name="Bản thảo chưa ai biết")
    for address in ("/thu-tuc/1.001193/", "/thu-tuc/", "/api/v1/procedures"):
        assert "Bản thảo" not in citizen.get(address).content.decode()


def test_pages_do_not_cost_more_when_the_catalogue_grows(citizen):
    def cost(address: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert citizen.get(address).status_code == 200
        return len(seen)

    load_catalogue("1.001193", "1.001612")
    rooms = ["/thu-tuc/", "/thu-tuc/?q=khai&doi-tuong=CITIZEN&cap=COMMUNE", "/thu-tuc/1.001193/"]
    few = {room: cost(room) for room in rooms}
    load_catalogue()
    papers = tuple(PaperRow("", f"Giấy {n}", "", 1, 0, f"Giấy {n}") for n in range(30))
    row = ProcedureRow(1, "1.001193", "Đăng ký khai sinh", "Hộ tịch", "NATIONAL_PORTAL", {}, "f" * 64, papers=papers,
                       results=(ResultRow("Giấy khai sinh", ""),), unparsed=(UnparsedRow("ô", "chữ"),))  # fmt: skip
    operations.import_procedures(rows=[row], source="Thử", file_digest="0" * 64, at=CATALOGUED_AT)
    assert {room: cost(room) for room in rooms} == few
    assert max(few.values()) <= 12
