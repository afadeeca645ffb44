"""From draft to result on the pages, several at once, and the page that tells anybody whether a document is genuine."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.digitization.models import StoredFile
from motcua.areas.digitization.queries import content_of, stored_file
from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Result, ResultDraft
from motcua.kernel.clock import now
from motcua.kernel.ports.revocation import Revocation
from motcua.links import signatures
from tests.factories import files
from tests.factories.officework import Work, make_staffed
from tests.factories.signed import WHO, picture, plain, signed
from tests.web.conftest import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
NUMBER, PAGE = "XQ-KY-0001", "/kiem-tra-van-ban/"
DRAFT, SIGN = f"/can-bo/ho-so/{NUMBER}/ket-qua/du-thao/", f"/can-bo/ho-so/{NUMBER}/ket-qua/ky/"


@pytest.fixture(autouse=True)
def places(tmp_path: Path, settings) -> Path:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    settings.DOCUMENT_SIGNER = "file"
    return tmp_path


@pytest.fixture
def work() -> Work:
    return make_staffed()


@pytest.fixture
def number(work: Work) -> str:
    return work.started(NUMBER)


def upload(content: bytes, name: str = "van-ban.pdf") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "application/pdf")


def drafted(work: Work, *numbers: str) -> None:
    for one in numbers:
        operations.draft_result(number=one, paper="Giấy phép thử", account=work.desk.case, at=now(), pdf=plain())


def told(answer) -> str:
    return unescape(answer.content.decode())


def asked(content: bytes) -> str:
    return told(Client().post(PAGE, {"tep": upload(content)}))


def issued() -> bytes:
    opened = content_of(stored_file(Result.objects.get().file))
    with opened:
        return opened.read()


def test_a_case_officer_drafts_and_the_leader_signs(work, number):
    case, leader = signed_in(work.desk.case), signed_in(work.desk.leader)
    assert "Soạn kết quả trình ký" in told(case.get(f"/can-bo/ho-so/{number}/"))
    words = {"paper": "Giấy phép thử", "words": "Đồng ý.\n\nCó giá trị một năm.", "signer": "A", "signer_title": "CT"}
    assert case.post(DRAFT, words)["Location"] == SIGN
    assert "Ký và ban hành" not in told(case.get(SIGN))
    assert b"".join(case.get(f"{DRAFT}tep/")).startswith(b"%PDF-")
    page = told(leader.get(SIGN))
    assert "Ký và ban hành" in page
    assert "không có giá trị pháp lý" in page
    assert "đã ký và ban hành" in told(leader.post(SIGN, follow=True))
    assert issued().startswith(b"%PDF-")
    assert f"Chữ ký số của {work.desk.leader}" in told(leader.get(f"/can-bo/ho-so/{number}/"))


def test_it_is_downloaded_signed_elsewhere_and_brought_back(work, number):
    drafted(work, number)
    leader = signed_in(work.desk.leader)
    draft = b"".join(leader.get(f"{DRAFT}tep/?tai-ve"))
    refused = told(leader.post(SIGN, {"tai-len": "1", "file": upload(plain())}))
    assert "không phải là tệp đã tải về" in refused
    back = signatures.keys_in_files().sign(draft, who=WHO, picture=picture(), at=now())
    assert leader.post(SIGN, {"tai-len": "1", "file": upload(back)}).status_code == 302
    assert Result.objects.get().signed_by == WHO.name


@pytest.mark.parametrize("said", [{"paper": ""}, {"paper": "X"}, {"paper": "X", "words": "Một đoạn"}])
def test_a_draft_without_what_it_needs_is_asked_again(work, number, said):
    assert "Chưa làm được" in told(signed_in(work.desk.case).post(DRAFT, said))
    assert not ResultDraft.objects.exists()


@pytest.mark.parametrize(("name", "status"), [("stranger", 404), ("boss", 404), ("counter", 404), ("par", 404)])
def test_no_draft_is_shown_to_those_it_is_not_for(work, number, name, status):
    drafted(work, number)
    assert signed_in(work.desk.people[name]).get(f"{DRAFT}tep/").status_code == status


@pytest.mark.long
def test_several_are_signed_at_once_each_on_its_own(work):
    numbers = [work.started(f"XQ-KY-000{n}") for n in (1, 2, 3)]
    drafted(work, *numbers[:2])
    leader = signed_in(work.desk.leader)
    listed = told(leader.get("/can-bo/ky-ket-qua/"))
    assert [one in listed for one in numbers] == [True, True, False]
    page = told(leader.post("/can-bo/nhieu-ho-so/", {"viec": "ky", "pick": numbers}))
    assert "Xong 2 trên 3 hồ sơ" in page
    assert "chưa có dự thảo" in page
    assert Result.objects.count() == 2
    assert "Không có kết quả nào chờ ký" in told(leader.get("/can-bo/ky-ket-qua/"))


def test_not_more_than_fifty_are_signed_at_once(work):
    leader = signed_in(work.desk.leader)
    picked = [f"XQ-KY-{n:04}" for n in range(60)]
    page = told(leader.get("/can-bo/nhieu-ho-so/", {"viec": "ky", "pick": picked}))
    assert page.count('name="pick"') == 50


def test_a_result_is_told_from_one_that_was_changed(work, number):
    drafted(work, number)
    operations.sign_result(number=number, account=work.desk.leader, at=now())
    genuine = issued()
    page = asked(genuine)
    assert "Văn bản thật, còn nguyên vẹn." in page
    assert "UBND xã Quầy" in page
    assert "không có giá trị pháp lý" in page
    for place in (len(plain()) // 2, len(genuine) - 700):
        changed = genuine[:place] + bytes([genuine[place] ^ 1]) + genuine[place + 1 :]
        assert "Tệp này đã bị thay đổi." in asked(changed), place
    assert "Người nộp minh họa 01" not in page


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (signed, "không phải kết quả của cơ quan này"),
        (lambda: signed()[:400] + b"!" + signed()[401:], "Tệp này đã bị thay đổi sau khi ký."),
        (plain, "không có chữ ký số"),
        (lambda: b"khong phai PDF", "Không đọc được tệp này"),
        (lambda: files.pdf()[:60], "Không đọc được tệp này"),
        (lambda: b"", "Tệp trống"),
    ],
)
def test_every_verdict_in_plain_words(content, words):
    assert words in asked(content())


@pytest.mark.parametrize(
    ("revocation", "words"),
    [
        (Revocation.GOOD, "Không bị thu hồi khi ký"),
        (Revocation.UNKNOWN, "Chưa kiểm tra được việc thu hồi của chứng thư ký"),
        (Revocation.REVOKED, "chứng thư ký đã bị thu hồi"),
        (Revocation.LATER, "không chắc đã ký trước khi bị thu hồi"),
    ],
)
def test_the_page_says_what_is_known_of_a_withdrawn_certificate(monkeypatch, revocation, words):
    monkeypatch.setattr("motcua.links.signatures.reading.revocation_of", lambda *said, **more: revocation)
    page = asked(signed())
    assert words in page
    assert ("Đừng dùng" in page, "Chữ ký số đúng" in page) == (False, revocation in ("GOOD", "UNKNOWN"))


def test_nothing_that_is_checked_is_kept(places):
    asked(signed())
    assert not StoredFile.objects.exists()
    assert [one for one in places.rglob("*") if one.is_file()] == []


def test_a_code_opens_the_document_and_a_wrong_one_nothing(work, number):
    words = {"paper": "Giấy phép thử", "words": "Đồng ý.", "signer": "A", "signer_title": "CT"}
    signed_in(work.desk.leader).post(DRAFT, words)
    code = ResultDraft.objects.get().check_code
    assert "chưa được ký" in told(Client().get(PAGE, {"ma": code}))
    operations.sign_result(number=number, account=work.desk.leader, at=now())
    page = told(Client().get(PAGE, {"ma": f" {code[:6].lower()}-{code[6:]} "}))
    assert "Có văn bản mang mã này" in page
    assert "Giấy phép thử" in page
    assert number not in page
    assert "Không có văn bản nào mang mã" in told(Client().get(PAGE, {"ma": "X" * 12}))


def test_who_asks_too_often_is_asked_to_wait(monkeypatch):
    monkeypatch.setattr("motcua.web.ui.tries.Limit.reached", lambda self, subject: True)
    answer = Client().get(PAGE, {"ma": "X" * 12})
    assert (answer.status_code, "đợi mười phút" in told(answer)) == (429, True)


def test_a_finished_file_that_was_changed_after_signing_is_refused(work, number):
    broken = signed()[:400] + b"!" + signed()[401:]
    said = {"kind": "result", "paper": "X", "signed_by": "A", "signed_at": f"{now():%d/%m/%Y %H:%M}",
            "seen": work.seen(number).last_seq, "file": upload(broken)}  # fmt: skip
    page = told(signed_in(work.desk.leader).post(f"/can-bo/ho-so/{number}/ket-qua/", said))
    assert "bị sửa sau khi ký" in page
    assert queries.case_file(number, account=work.desk.leader).results == ()
