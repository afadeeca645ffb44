"""The pages of meetings: from calling one to following its conclusions up; who reaches what; what is printed."""

from __future__ import annotations

from io import BytesIO

import docx
import openpyxl
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua import insight
from motcua.areas.meetings.models import (
    AgendaItem,
    Invitee,
    Meeting,
    MeetingConclusion,
    MeetingFigure,
    MeetingMaterial,
    MeetingStep,
)
from motcua.areas.plans.models import Task
from motcua.insight import Closer
from motcua.kernel.clock import now
from motcua.rules.periods import half_year
from tests.factories.inspecting import Visit, make_visit
from tests.factories.meeting import Gathering
from tests.factories.office import Office
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
HOME = "/can-bo/hop/"
COUNTED = (Meeting, AgendaItem, Invitee, MeetingMaterial, MeetingFigure, MeetingConclusion, MeetingStep, Task)


@pytest.fixture
def town(office: Office) -> Visit:
    """The people of the test office, with their second factors."""
    made = make_visit((office.district, office.agency, office.communes))
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def client(town: Visit, who: str) -> Client:
    return signed_in(town.people[who])


def called(**changed: str) -> dict[str, str]:
    return {
        "kind": "SIX_MONTHS",
        "title": "Sơ kết 6 tháng (minh họa)",
        "meets_on": "30/07/2024",
        "starts": "7h30",
        "place": "Hội trường minh họa",
        "chair": "Lãnh đạo minh họa",
        "purpose": "Kiểm điểm 6 tháng",
        "follows_id": "",
    } | changed


def contents() -> list[int]:
    return [model.objects.count() for model in COUNTED]


def _prepare(reformer: Client) -> str:
    """Call a meeting and prepare it through its pages, with what is wrong said on the way; answers its address."""
    assert "Chưa đọc được giờ này" in reformer.post(f"{HOME}lap/", called(starts="sáng")).content.decode()
    assert reformer.post(f"{HOME}lap/", called()).status_code == 302
    address = f"{HOME}{Meeting.objects.get().pk}/"
    assert reformer.post(f"{address}sua/", called(place="Phòng họp 1")).status_code == 302
    assert "Chưa có chương trình" in reformer.post(address, {"do": "INVITE"}).content.decode()
    assert reformer.post(address, {"do": "AGENDA", "text": "Báo cáo", "speaker": "Nội vụ", "minutes": "30"})
    assert "Xin chọn một tệp" in reformer.post(address, {"do": "MATERIALS", "title": "Không có gì"}).content.decode()
    sheet = SimpleUploadedFile("bao-cao.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n")
    assert reformer.post(address, {"do": "MATERIALS", "title": "Báo cáo 6 tháng", "file": sheet}).status_code == 302
    return address


@pytest.mark.long
def test_a_meeting_from_its_call_to_tasks_that_lead_back(town: Visit) -> None:
    reformer, orderer = client(town, "reformer"), client(town, "orderer")
    address = _prepare(reformer)
    said = {"do": "INVITEES", "unit_ids": [town.communes[0].pk], "account_ids": [], "names": "Khách A\nKhách B"}
    assert reformer.post(address, said).status_code == 302
    assert reformer.post(address, {"do": "INVITE", "number": "01/GM"}).status_code == 302
    guest = client(town, "unit")
    material = MeetingMaterial.objects.get()
    assert guest.get(address).status_code == 200
    sent = guest.get(f"{address}tai-lieu/{material.pk}/")
    assert sent.getvalue().startswith(b"%PDF")  # type: ignore[attr-defined]
    came = {f"came_{one.pk}": "CAME" for one in Invitee.objects.all()}
    assert reformer.post(address, {"do": "RECORD", "words": "Đã họp.\nĐã bàn.", **came}).status_code == 302
    work = {"do": "CONCLUDE", "text": "Chấn chỉnh", "owner_id": town.communes[0].pk, "due_on": "30/08/2024"}
    assert "cần cả đơn vị" in reformer.post(address, work | {"due_on": ""}).content.decode()
    assert reformer.post(address, work | {"product": "Báo cáo"}).status_code == 302
    assert (
        reformer.post(address, {"do": "CONCLUDE", "text": "Ghi nhận", "owner_id": "", "due_on": ""}).status_code == 302
    )
    assert "không có quyền" in reformer.post(address, {"do": "ANNOUNCE", "number": "05/TB"}).content.decode()
    assert orderer.post(address, {"do": "ANNOUNCE", "number": "05/TB", "plan_id": ""}).status_code == 302
    task = Task.objects.get()
    page = orderer.get(address).content.decode()
    assert f"/can-bo/ke-hoach/nhiem-vu/{task.pk}/" in page
    assert f'href="{address}"' in guest.get(f"/can-bo/ke-hoach/nhiem-vu/{task.pk}/").content.decode()


PAPERS = {"giay-moi": "Báo cáo sơ kết", "bien-ban": "Biên bản minh họa", "ket-luan": "Chấn chỉnh việc xin lỗi"}


def test_invitation_minutes_and_notice_are_printed_as_word_and_pdf_and_not_before_their_time(town: Visit) -> None:
    hall, browser = Gathering(town), client(town, "reformer")
    early, key = hall.invited(title="Chưa họp (minh họa)"), hall.concluded()
    for name, words in PAPERS.items():
        paper = docx.Document(BytesIO(browser.get(f"{HOME}{key}/{name}.docx").content))
        told = [one.text for one in paper.paragraphs] + [c.text for t in paper.tables for r in t.rows for c in r.cells]
        assert any(words in one for one in told), name
        assert browser.get(f"{HOME}{key}/{name}.pdf").content.startswith(b"%PDF"), name
        assert browser.get(f"{HOME}{key}/{name}.exe").status_code == 404
    codes = [browser.get(f"{HOME}{early}/{name}.pdf").status_code for name in (*PAPERS, "la")]
    assert codes == [200, 404, 404, 404]


def test_the_conclusions_of_every_meeting_are_listed_and_taken_away_as_a_workbook(town: Visit) -> None:
    Gathering(town).concluded()
    browser = client(town, "unit")
    page = browser.get(f"{HOME}ket-luan/").content.decode()
    assert "Chấn chỉnh việc xin lỗi" in page
    assert "Ghi nhận kết quả" not in page
    assert "Ghi nhận kết quả" in browser.get(f"{HOME}ket-luan/?xem=tat-ca").content.decode()
    book = openpyxl.load_workbook(BytesIO(browser.get(f"{HOME}ket-luan/danh-sach.xlsx?xem=tat-ca").content))
    rows = list(book.active.iter_rows(values_only=True))
    assert (len(rows), rows[3][8]) == (6, "Quá hạn")  # name, unit and heads stand above
    assert "Không có kết luận nào" in client(town, "stranger").get(f"{HOME}ket-luan/").content.decode()


REACH = {  # who: sees the meeting once people are asked, prepares it, may call one for the own unit
    "reformer": (True, True, True),
    "orderer": (True, True, True),
    "inspector": (True, False, False),
    "unit": (True, False, True),
    "member": (True, False, False),
    "stranger": (False, False, True),
    "clerk": (False, False, False),
}


@pytest.mark.long
def test_who_reaches_every_address_and_nothing_changes_on_refusal(town: Visit) -> None:
    hall = Gathering(town)
    draft, key = hall.prepared(title="Đang soạn (minh họa)"), hall.held()
    before = contents()
    for who, (sees, prepares, calls) in REACH.items():
        browser = client(town, who)
        mine = who in ("reformer", "orderer", "inspector")
        asked = {
            f"{HOME}{key}/": 200 if sees else 404,
            f"{HOME}{key}/giay-moi.pdf": 200 if sees else 404,
            f"{HOME}{key}/bien-ban.docx": 200 if sees else 404,
            f"{HOME}{key}/tai-lieu/0/": 404,
            f"{HOME}{draft}/": 200 if mine else 404,
            f"{HOME}{draft}/sua/": 200 if prepares else 404,
            f"{HOME}{draft}/so-lieu/": 200 if prepares else 403 if who in ("member", "clerk") else 404,
            f"{HOME}lap/": 200 if calls else 403,
        }
        assert {address: browser.get(address).status_code for address in asked} == asked, who
        if not prepares:
            answers = [browser.post(address, said).status_code for address, said in _meddling(draft, key)]
            assert sees or all(code in (403, 404) for code in answers), (who, answers)
        assert contents() == before, who
    assert set(Meeting.objects.values_list("state", flat=True)) == {"PREPARING", "HELD"}


def _meddling(draft: int, key: int) -> list[tuple[str, dict[str, object]]]:
    """Everything that changes a meeting, asked for by who may not."""
    item, invitee = AgendaItem.objects.get(meeting_id=draft), Invitee.objects.filter(meeting_id=draft)[0]
    concluded = MeetingConclusion.objects.filter(meeting_id=key)[0]
    return [
        (f"{HOME}{draft}/", {"do": "AGENDA", "text": "Chen vào"}),
        (f"{HOME}{draft}/", {"do": "INVITE", "number": "1"}),
        (f"{HOME}{draft}/", {"do": "CANCEL", "words": "Thôi"}),
        (f"{HOME}{key}/", {"do": "CONCLUDE", "text": "Chen vào", "owner_id": "", "due_on": ""}),
        (f"{HOME}{key}/", {"do": "ANNOUNCE", "number": "1"}),
        (f"{HOME}{draft}/sua/", dict(called())),
        (f"{HOME}{draft}/bo/chuong-trinh/{item.pk}/", {}),
        (f"{HOME}{draft}/bo/thanh-phan/{invitee.pk}/", {}),
        (f"{HOME}{key}/bo/ket-luan/{concluded.pk}/", {}),
        (f"{HOME}{draft}/so-lieu/", {"positions": ["1"]}),
    ]


def test_what_is_being_prepared_can_be_taken_out_again(town: Visit) -> None:
    key, browser = Gathering(town).prepared(), client(town, "reformer")
    item, invitee = AgendaItem.objects.get(), Invitee.objects.all()[0]
    assert browser.post(f"{HOME}{key}/bo/chuong-trinh/{item.pk}/").status_code == 302
    assert browser.post(f"{HOME}{key}/bo/thanh-phan/{invitee.pk}/").status_code == 302
    assert browser.post(f"{HOME}{key}/bo/la/1/").status_code == 404
    assert (AgendaItem.objects.count(), Invitee.objects.count()) == (0, 2)
    assert "Không có cuộc họp nào" not in browser.get(HOME, {"nam": "2024"}).content.decode()
    assert "Chưa có cuộc họp nào trong năm" in client(town, "stranger").get(HOME).content.decode()


def test_figures_of_a_closed_period_are_chosen_and_each_opens_to_its_records(town: Visit) -> None:
    key, reformer = Gathering(town).prepared(), client(town, "reformer")
    address = f"{HOME}{key}/"
    assert "Chưa có kỳ nào được chốt" in reformer.get(f"{address}so-lieu/").content.decode()
    frozen = insight.freeze(
        unit="huyen-thu", scope="all", period=half_year(2024, 1), by=Closer("account:thu", "Người chốt"), at=now()
    )
    page = reformer.get(f"{address}so-lieu/").content.decode()
    position = page.split('name="positions" value="')[1].split('"')[0]
    assert reformer.post(f"{address}so-lieu/?ky={frozen}", {"positions": [position]}).status_code == 302
    opens = f"/can-bo/chot-so-lieu/{frozen}/con-so/{position}/"
    assert opens in reformer.get(address).content.decode()
    assert reformer.get(opens).status_code == 200
    figure = MeetingFigure.objects.get()
    assert reformer.post(f"{address}bo/so-lieu/{figure.pk}/").status_code == 302
    assert not MeetingFigure.objects.exists()


def test_whoever_is_not_signed_in_is_sent_to_sign_in(town: Visit) -> None:
    key = Gathering(town).invited()
    for address in (HOME, f"{HOME}lap/", f"{HOME}ket-luan/", f"{HOME}{key}/"):
        assert Client().get(address).status_code == 302
