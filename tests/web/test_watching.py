"""The pages of signals, compared registers and tickets: who sees them, what they say, what a post does."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.dossiers.models import TicketCount
from motcua.areas.inspections.models import RegisterComparison, SignalAnswer
from motcua.areas.inspections.operations import SignalTold, note_signals
from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Role
from tests.factories.office import IMPORTED_AT, Office, import_register, row
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
SIGNALS, COMPARE = "/can-bo/dau-hieu/", "/can-bo/doi-chieu/"
HEAD = (
    "Mã hồ sơ,Mã TTHC,Đơn vị tiếp nhận,Đơn vị giải quyết,Kênh,Ngày tiếp nhận,Ngày hẹn trả,"
    "Ngày kết thúc xử lý,Ngày trả,Trạng thái"
)
XA1 = "1.001193,UBND xã Thử 1,UBND xã Thử 1,Trực tuyến,04/03/2024,08/03/2024"
LINES = (
    f"H20.99-240304-0001,{XA1},06/03/2024,07/03/2024,10",
    f"H20.99-240304-0002,{XA1},06/03/2024,,9",
    f"H20.99-240304-0777,{XA1},06/03/2024,07/03/2024,10",
)


@pytest.fixture
def signal(office: Office) -> int:
    """A signal of the first commune."""
    evidence = [{"number": "H20.99-240304-0001", "kind": "WRITTEN_LATER", "at": "2024-03-08T16:00:00"}]
    told = SignalTold(
        office.communes[0].pk, "BACKDATED_FINISH", "2024-03", 1, 20, evidence, "2026-11", {"least": 3, "minutes": 60}
    )
    note_signals(found=[told], at=IMPORTED_AT)
    return 1


def client_of(role: str, unit: object) -> Client:
    return signed_in(make_account(f"{role.lower()}.xem", role, unit))


@pytest.mark.parametrize(
    ("role", "where", "status"),
    [
        (Role.INSPECTOR, "district", 200),
        (Role.LEADER, "commune", 200),
        (Role.COUNTER, "commune", 403),
        (Role.CASE, "commune", 403),
        (Role.PAR, "district", 403),
    ],
)
def test_signals_are_seen_inside_first(office: Office, role: str, where: str, status: int) -> None:
    unit = office.district if where == "district" else office.communes[0]
    assert client_of(role, unit).get(SIGNALS).status_code == status


def test_strangers_are_asked_to_sign_in(office: Office) -> None:
    for address in (SIGNALS, COMPARE):
        assert Client().get(address).status_code == 302


def test_the_list_and_the_signal_show_the_records_and_accuse_nobody(office: Office, signal: int) -> None:
    client = client_of(Role.INSPECTOR, office.district)
    listed = client.get(SIGNALS)
    assert "Ngày xử lý xong được ghi lùi" in listed.content.decode()
    (row, _badge) = listed.context["rows"][0]
    opened = client.get(f"{SIGNALS}{row.id}/")
    page = opened.content.decode()
    assert "H20.99-240304-0001" in page
    assert "08/03/2024 16:00:00" in page
    assert "không phải kết luận" in page
    assert not [word for word in ("gian lận", "vi phạm") if word in page.lower()]
    assert client.get(SIGNALS, {"state": "CLOSED"}).context["rows"] == []


def test_the_unit_explains_on_the_page_and_another_units_leader_finds_nothing(office: Office, signal: int) -> None:
    inspector = client_of(Role.INSPECTOR, office.district)
    key = inspector.get(SIGNALS).context["rows"][0][0].id
    leader = client_of(Role.LEADER, office.communes[0])
    assert leader.get(f"{SIGNALS}{key}/").context["view"].explains
    empty = leader.post(f"{SIGNALS}{key}/y-kien/", {"do": "explain", "words": ""})
    assert empty.context["form"].errors
    told = leader.post(f"{SIGNALS}{key}/y-kien/", {"do": "explain", "words": "Mất mạng, có biên bản."})
    assert told.status_code == 302
    refused = leader.post(f"{SIGNALS}{key}/y-kien/", {"do": "close", "words": "Tự đóng."})
    assert refused.context["form"].non_field_errors()
    assert inspector.post(f"{SIGNALS}{key}/y-kien/", {"do": "close", "words": "Đã xem."}).status_code == 302
    assert [one.kind for one in SignalAnswer.objects.order_by("pk")] == ["EXPLAINED", "CLOSED"]
    stranger = signed_in(make_account("lanhdao.khac", Role.LEADER, office.communes[1]))
    assert stranger.get(f"{SIGNALS}{key}/").status_code == 404


def test_an_inspector_lets_the_radar_look(office: Office) -> None:
    client = client_of(Role.INSPECTOR, office.district)
    said = {"unit": "xa-thu-1", "start": "01/03/2024", "end": "31/03/2024"}
    answer = client.post(f"{SIGNALS}ra-soat/", said, follow=True)
    assert "Đã rà soát" in answer.content.decode()
    leader = client_of(Role.LEADER, office.district)
    assert leader.post(f"{SIGNALS}ra-soat/", said).status_code == 403


def test_the_page_says_where_a_pattern_cannot_be_seen(office: Office) -> None:
    inspector = client_of(Role.INSPECTOR, office.district)
    assert "Chỗ không thấy được" not in inspector.get(SIGNALS).content.decode()
    nobody = (row(f"H20.99-240401-{n:04}", n + 2, applicant_name="") for n in range(3))
    import_register(*nobody)
    page = " ".join(inspector.get(SIGNALS).content.decode().split())
    assert "Chỗ không thấy được" in page
    assert "3 hồ sơ không ghi tên chủ" in page
    Unit.objects.filter(pk=office.communes[0].pk).update(valid_to=date(2025, 6, 30))  # no more, and yet looked at
    assert "3 hồ sơ không ghi tên chủ" in " ".join(inspector.get(SIGNALS).content.decode().split())
    other = client_of(Role.LEADER, office.communes[1])
    assert "Chỗ không thấy được" not in other.get(SIGNALS).content.decode()


def test_a_sum_over_the_units_below_says_so(office: Office) -> None:
    told = SignalTold(
        unit_id=office.district.pk,
        pattern="BACKDATED_FINISH",
        subject="2024/cap-duoi",
        part=8,
        whole=90,
        evidence=[{"number": "H20.99-240304-0001", "kind": "CORRECTED_IN_TIME", "at": "2024-03-08T10:00:00"}],
        thresholds="2026-11",
        limits={"in_a_year_below": 5, "windows": [{"finishes": 15, "minutes": 1}]},
    )
    note_signals(found=[told], at=IMPORTED_AT)
    inspector = client_of(Role.INSPECTOR, office.district)
    listed = inspector.get(SIGNALS)
    assert "gồm các đơn vị cấp dưới" in listed.content.decode()
    key = next(row.id for row, _badge in listed.context["rows"] if row.below)
    page = " ".join(inspector.get(f"{SIGNALS}{key}/").content.decode().split())
    assert "8 trên 90 hồ sơ xử lý xong trong năm" in page
    assert "và các đơn vị cấp dưới" in page
    assert "15/1" in page


def posted(client: Client, said: dict[str, str] | None = None, **files: str) -> object:
    uploads = {name: SimpleUploadedFile(f"{name}.csv", text.encode("utf-8-sig")) for name, text in files.items()}
    span = {"unit": "xa-thu-1", "scope": "own", "start": "01/03/2024", "end": "31/03/2024"}
    return client.post(COMPARE, {**span, **(said or {}), **uploads}, follow=True)


def test_registers_are_compared_on_the_page_and_as_a_workbook(office: Office) -> None:
    client = client_of(Role.INSPECTOR, office.district)
    answer = posted(client, file="\n".join([HEAD, *LINES]), other="\n".join([HEAD, LINES[0], LINES[0]]))
    row = answer.context["row"]  # type: ignore[attr-defined]
    assert {(kind.value, count) for kind, count in row.counts} == {
        ("MISSING_HERE", 1),
        ("MISSING_THERE", 1),
        ("DOUBLE", 1),
        ("STATUS", 1),
    }
    book = openpyxl.load_workbook(BytesIO(client.get(f"{COMPARE}{row.id}/xlsx/").content))
    cells = [[cell.value for cell in line] for line in book.active.rows]
    assert cells[0][0] == "Mã hồ sơ"
    assert len(cells) == 5
    one = client.get(f"{COMPARE}{row.id}/", {"kind": "DOUBLE"})
    assert [item.number for item in one.context["items"]] == ["H20.99-240304-0001"]
    kept = RegisterComparison.objects.get()
    assert "Người nộp" not in str(kept.items)
    elsewhere = signed_in(make_account("lanhdao.khac", Role.LEADER, office.communes[1]))
    assert elsewhere.get(f"{COMPARE}{row.id}/").status_code == 404


def test_a_file_that_cannot_be_read_says_why_and_keeps_nothing(office: Office) -> None:
    client = client_of(Role.PAR, office.district)
    answer = posted(client, file="một,hai\n1,2")
    assert answer.context["form"].non_field_errors()  # type: ignore[attr-defined]
    assert posted(client).context["form"].errors["file"]  # type: ignore[attr-defined]
    assert not RegisterComparison.objects.exists()


def test_a_file_with_words_of_its_own_is_compared_once_the_page_is_told_them(office: Office) -> None:
    """The page says which column is missing of which file, and takes its names and the words for its statuses."""
    client = client_of(Role.PAR, office.district)
    theirs = "\n".join([HEAD.replace("Mã TTHC", "Thủ tục hành chính"), *LINES]).replace(",10", ",Xong hẳn")
    refused = posted(client, file=theirs).context["form"]  # type: ignore[attr-defined]
    assert "Tệp “file.csv”" in refused.non_field_errors()[0]
    said = {"columns": "Thủ tục hành chính = Mã TTHC\r\n"}
    unread = posted(client, said, file=theirs).context["row"]  # type: ignore[attr-defined]
    assert len(unread.sources[0]["faults"]) == 2
    said["statuses"] = "Xong hẳn = 10"
    row = posted(client, said, file=theirs).context["row"]  # type: ignore[attr-defined]
    assert row.sources[0]["faults"] == []
    assert {kind.value for kind, _ in row.counts} == {"MISSING_HERE", "STATUS"}
    wrong = posted(client, {"statuses": "Xong hẳn"}, file=theirs).context["form"]  # type: ignore[attr-defined]
    assert wrong["statuses"].value() == "Xong hẳn"
    assert "Xong hẳn" in wrong.non_field_errors()[0]


def test_tickets_are_counted_at_the_desk(office: Office, desk: Client) -> None:
    said = {"day": "01/03/2024", "tickets": "31", "origin": "Máy lấy số"}
    assert desk.post("/quay/so-phieu/", said).status_code == 302
    assert TicketCount.objects.get().tickets == 31
    assert desk.post("/quay/so-phieu/", {**said, "day": "01/03/2099"}).context["form"].non_field_errors()
    assert desk.get("/quay/so-phieu/").status_code == 200
