"""Pages of what is under seal: who is not named finds nothing, and nothing of it is left anywhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua.areas.conduct.models import Denunciation, DenunciationKeeper, DenunciationRead, SealedKey
from motcua.areas.feedback.models import PageFeedback
from tests.factories.remembered import contents
from tests.factories.sealed import FILE, MARKER, PHRASE, Sealed, make_sealed
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PORTAL, OFFICE = "/to-cao/", "/can-bo/to-cao/"
CODE = re.compile(r'id="code">([a-z0-9-]{35})<')


@pytest.fixture
def sealed() -> Sealed:
    made = make_sealed()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def client(sealed: Sealed, who: str) -> Client:
    return signed_in(sealed.people[who])


def said(sealed: Sealed, **changed: Any) -> dict[str, Any]:
    return {
        "unit": sealed.unit.pk,
        "accused": "Cán bộ minh họa 99",
        "content": MARKER,
        "name": "",
        "contact": "",
    } | changed


def pdf() -> SimpleUploadedFile:
    return SimpleUploadedFile("anh.pdf", FILE, "application/pdf")


def kept_rows() -> tuple[int, ...]:
    kinds = (Denunciation, DenunciationKeeper, DenunciationRead, SealedKey)
    return tuple(kind._default_manager.count() for kind in kinds)


def addresses(sealed: Sealed, key: int) -> list[tuple[str, str, dict[str, Any], set[str]]]:
    """Every address of what is under seal: how it is asked, with what, and for whom it is there."""
    named, heads = {"keeper", "second"}, {"head"}
    one, naming = f"{OFFICE}{key}/", f"{OFFICE}nguoi-duoc-giao/{DenunciationKeeper.objects.earliest('pk').pk}/"
    part = Denunciation.objects.get(pk=key).parts.get(kind="FILE").pk
    worker = {"keeper_id": sealed.people["clerk"].pk, "decision": "QĐ minh họa 09", "valid_from": "01/01/2024"}
    secret = {"passphrase": "không đúng đâu nhé"}
    return [
        ("get", OFFICE, {}, named | heads),
        ("get", f"{OFFICE}khoa/", {}, named),
        ("get", f"{OFFICE}nguoi-duoc-giao/", {}, named | heads),
        ("get", one, {}, named),
        ("post", one, {"do": "OPEN", **secret}, named),
        ("post", one, {"do": "ANSWER", "words": "Trả lời", **secret}, named),
        ("post", one, {"do": "ACCEPT"}, named),
        ("post", f"{one}tep/{part}/", secret, named),
        ("post", f"{OFFICE}khoa/", {"passphrase": "mười hai ký tự", "again": "mười hai ký tự"}, named),
        ("post", f"{OFFICE}nguoi-duoc-giao/", worker, named | heads),
        ("post", f"{naming}thoi/", {"last_day": "01/01/2999"}, heads),
        ("post", f"{naming}xac-nhan/", {}, named),
        ("post", f"{naming}niem-phong-lai/", secret, named),
    ]


@pytest.mark.parametrize("who", ["admin", "colleague", "reformer", "clerk", "elsewhere", "head", "keeper", "second"])
def test_whoever_is_outside_finds_nothing_and_changes_nothing(sealed: Sealed, who: str) -> None:
    key, _ = sealed.send()
    if who == "elsewhere":
        sealed.people["head"] = sealed.people["elsewhere"]  # a head, but of another unit
    browser = client(sealed, who)
    for method, address, told, there in addresses(sealed, key):
        before = kept_rows()
        answer = getattr(browser, method)(address, told)
        if who in there:
            assert answer.status_code in (200, 302), (method, address)
        elif who == "elsewhere" and address in (OFFICE, f"{OFFICE}nguoi-duoc-giao/"):
            assert MARKER not in answer.content.decode()  # whom a head named at home, which is nobody
        else:
            assert answer.status_code == 404, (method, address)
            assert kept_rows() == before, (method, address)
    assert (Denunciation.objects.get().state == "ACCEPTED") is (who in ("keeper", "second"))


def test_nobody_is_told_that_there_is_such_a_page(sealed: Sealed) -> None:
    sealed.send()
    for who in ("admin", "colleague", "reformer"):
        assert OFFICE not in client(sealed, who).get("/can-bo/tai-khoan/").content.decode()
    assert OFFICE in client(sealed, "keeper").get("/can-bo/tai-khoan/").content.decode()


def test_a_sender_needs_no_account_and_nothing_is_written_to_disk(
    sealed: Sealed, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    monkeypatch.setattr(TemporaryFileUploadHandler, "new_file", lambda *_a, **_k: pytest.fail("written to disk"))
    browser = Client(enforce_csrf_checks=True)
    assert "Chỉ người được giao" in browser.get(PORTAL).content.decode()
    token = {"csrfmiddlewaretoken": browser.cookies["csrftoken"].value}
    assert browser.post(PORTAL, said(sealed)).status_code == 403
    answer = browser.post(PORTAL, said(sealed, file_1=pdf()) | token)
    assert "no-store" in answer.headers["Cache-Control"]
    assert "sessionid" not in browser.cookies
    found = CODE.search(answer.content.decode())
    assert found is not None
    stored = "\n".join(row for rows in contents().values() for row in rows).lower()
    assert MARKER.encode().hex() not in stored
    assert MARKER.lower() not in stored + caplog.text.lower()
    told = Client().post(f"{PORTAL}tra-loi/", {"code": found[1]}).content.decode()
    assert "Đã nhận, đang xử lý ban đầu" in told


def test_a_form_sent_again_is_one_denunciation_with_one_code(sealed: Sealed) -> None:
    def code(**more: Any) -> str:
        told = said(sealed, form_key="mot-bieu-mau", **more)
        return (CODE.search(Client().post(PORTAL, told).content.decode()) or [""])[0]

    assert code()
    assert code() == code()
    assert Denunciation.objects.count() == 1
    assert code(content="Việc khác hẳn") != code()
    assert Denunciation.objects.count() == 2


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"content": ""}, "Xin ghi nội dung tố cáo."),
        ({"unit": ""}, "Xin chọn nơi nhận."),
        ({"file_1": SimpleUploadedFile("chay.exe", b"MZ")}, "Ở đây chỉ nhận"),
        ({"file_1": SimpleUploadedFile("gia.pdf", b"khong phai pdf")}, "Ở đây chỉ nhận PDF"),
    ],
)
def test_what_is_not_taken_is_not_kept(sealed: Sealed, changed: dict[str, Any], reason: str) -> None:
    assert reason in Client().post(PORTAL, said(sealed, **changed)).content.decode()
    assert Denunciation.objects.count() == 0


def test_where_nobody_is_named_the_page_says_where_else_to_go(sealed: Sealed) -> None:
    DenunciationKeeper.objects.update(valid_to="2020-12-31")
    page = Client().get(PORTAL).content.decode()
    assert "nơi tiếp công dân" in page
    assert "<textarea" not in page


def test_a_code_is_not_guessed(sealed: Sealed) -> None:
    _, code = sealed.send()
    browser = Client()
    for _ in range(10):
        assert "Không có tố cáo nào" in browser.post(f"{PORTAL}tra-loi/", {"code": "sai"}).content.decode()
    assert "Đã thử nhiều lần" in browser.post(f"{PORTAL}tra-loi/", {"code": code}).content.decode()


def test_a_keeper_opens_answers_and_takes_the_file(sealed: Sealed) -> None:
    key, code = sealed.send()
    browser, one = client(sealed, "keeper"), f"{OFFICE}{key}/"
    assert MARKER not in browser.get(one).content.decode()
    wrong = browser.post(one, {"do": "OPEN", "passphrase": "sai bét rồi nhé"}).content.decode()
    assert MARKER not in wrong
    assert "lần nhập này đã được ghi lại" in wrong
    opened = browser.post(one, {"do": "OPEN", "passphrase": PHRASE})
    assert MARKER in opened.content.decode()
    assert "no-store" in opened.headers["Cache-Control"]
    part = Denunciation.objects.get().parts.get(kind="FILE").pk
    file = browser.post(f"{one}tep/{part}/", {"passphrase": PHRASE})
    assert (file.content, file.headers["Content-Disposition"]) == (FILE, f'attachment; filename="tep-{part}.pdf"')
    answered = {"do": "ANSWER", "words": "Đã chuyển, minh họa", "passphrase": PHRASE}
    assert browser.post(one, answered).status_code == 302
    assert "Đã chuyển, minh họa" in Client().post(f"{PORTAL}tra-loi/", {"code": code}).content.decode()
    log = [one.matter for one in DenunciationRead.objects.order_by("pk")]
    assert log == ["REFUSED", "WORDS", "FILE", "ANSWERED"]


def test_a_denunciation_among_opinions_is_sent_to_where_it_is_kept_safe(sealed: Sealed) -> None:
    words = f"Tôi tố cáo ông Người minh họa nhận tiền. {MARKER}"
    page = Client().post("/gop-y/", {"page": "/", "helped": "0", "said": "1", "words": words}).content.decode()
    assert "/to-cao/" in page
    assert PageFeedback.objects.count() == 0


def test_the_list_asks_no_more_for_more(sealed: Sealed) -> None:
    browser, asked = client(sealed, "keeper"), []
    for count in (2, 4):
        for _ in range(count):
            sealed.send()
        browser.get(OFFICE)
        with CaptureQueriesContext(connection) as captured:
            assert browser.get(OFFICE).content.count(b"Nh\xe1\xba\xadn ng\xc3\xa0y") >= count
        asked.append(len(captured))
    assert asked[1] <= asked[0]
