"""Scans wait at the desk, are looked at beside a form, signed by name or sent back, and only then used again."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from motcua.areas.digitization import operations
from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.models import PaperScan
from motcua.areas.people.models import Role
from motcua.kernel.clock import now
from motcua.kernel.models import JobRun
from tests.factories import files
from tests.factories.counter import make_counter
from tests.factories.intake import Commune
from tests.factories.scanned import BLANK, FULL, compared, read
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.django_db
AT = "/quay/ban-quet/"


@pytest.fixture
def commune(tmp_path: Path, settings: Any) -> Commune:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    return make_counter()


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


def scanned(commune: Commune, name: str = "Giấy chứng sinh", content: bytes = b"", **told: Any) -> int:
    file = operations.keep_upload(file=io.BytesIO(content or files.pdf()), name="q.pdf", by="account:quay", at=now())
    usual = {"kind": "SCANNED", "unit_id": commune.unit.pk, "dossier_number": "H20.99-240304-0001", "at": now()}
    return operations.keep_paper(applicant_id=commune.owner.pk, file_id=file, paper_name=name, **{**usual, **told})


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def said(client: Client, scan_id: int, **told: str) -> Any:
    row = stored.scan(scan_id)
    assert row is not None
    usual = {"seen": row.file.digest, "paper_name": row.paper_name, "do": "match", "sure": "on"}
    return client.post(f"{AT}{scan_id}/", {**usual, **told})


def test_an_empty_queue_says_what_will_come(counter):
    page = text(counter, AT)
    assert "Không có bản quét nào chờ đối chiếu" in page
    assert "Chưa có chương trình nhận dạng chữ; tệp được giữ như đã quét." in page


def test_the_queue_shows_what_is_odd(commune, counter):
    read(scanned(commune), at=now(), pages=(BLANK,))
    scanned(commune, "Giấy khai sinh")
    read(scanned(commune, "Hợp đồng", files.pdf(inside=b"% hai")), at=now(), pages=(FULL, BLANK))
    scanned(commune, "Của nơi khác", unit_id=None)
    page = text(counter, AT)
    for words in ("3 bản chờ", "Trang trắng", "Tệp này đã nộp 3 lần", "1/2 trang trắng"):
        assert words in page
    assert "Của nơi khác" not in page


def test_a_scan_is_signed_by_name_and_the_next_one_follows(commune, counter):
    first, second = scanned(commune), scanned(commune, "Giấy khác", files.pdf(inside=b"% hai"))
    read(first, at=now(), pages=(FULL, BLANK))
    page = text(counter, f"{AT}{first}/")
    assert "Người nộp minh họa 01 thường trú" in page
    assert "1 trong 2 trang là trang trắng" in page
    picture = counter.get(f"{AT}{first}/trang/1/")
    assert (picture["Content-Type"], b"".join(picture.streaming_content)) == ("image/jpeg", files.jpeg())
    assert counter.get(f"{AT}{first}/trang/9/").status_code == 404
    assert said(counter, first, valid_until="01/01/2040").url == f"{AT}{second}/"
    row = stored.scan(first)
    assert (row.compared_by, str(row.valid_until)) == (f"account:{commune.counter.username}", "2040-01-01")
    assert "Bản số hóa đã đối chiếu" in text(counter, f"{AT}{first}/")
    assert commune.counter.display_name in text(counter, f"{AT}{first}/")
    assert said(counter, second, do="differ", reason="Thiếu trang hai").url == AT
    assert "Thiếu trang hai" in text(counter, f"{AT}{second}/")
    assert [one.id for one in stored.scans_of(commune.owner.pk, on=now().date())] == [first]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"sure": ""}, "Xin đánh dấu là đã cầm bản chính"),
        ({"do": "differ"}, "Xin ghi chỗ không khớp"),
        ({"seen": "0" * 64}, "Bản quét vừa được thay bằng bản có chữ"),
        ({"valid_until": "31/02/2024"}, "Chưa đọc được ngày này"),
        ({"valid_from": "02/01/2024", "valid_until": "01/01/2024"}, "Ngày hết giá trị phải sau ngày cấp"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_signed(commune, counter, told, words):
    scan = scanned(commune)
    answer = said(counter, scan, **told)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert stored.scan(scan).file.digest in answer.content.decode()  # what is signed next is what is shown now
    assert stored.checks_of(scan) == []


def test_how_far_the_reading_is_is_shown_and_asked_for_again(commune, counter, settings):
    scan = scanned(commune)
    assert "Chưa nhận dạng chữ; tệp được giữ như đã quét." in text(counter, f"{AT}{scan}/")
    counter.post(f"{AT}{scan}/nhan-dang/")
    found = stored.recognition_of(stored.scan(scan).file.id)
    assert JobRun.objects.get(name="recognise_text").payload == {"recognition_id": found.id}
    operations.begin_recognition(recognition_id=found.id)
    operations.note_progress(recognition_id=found.id, done=3, pages=7)
    assert "Đang nhận dạng chữ: 3/7 trang." in text(counter, f"{AT}{scan}/")
    operations.fail_recognition(recognition_id=found.id, why="Tệp có mật khẩu.", missing=False, at=now())
    assert "Tệp có mật khẩu." in text(counter, f"{AT}{scan}/")


def test_the_same_paper_is_pointed_out(commune, counter):
    scan, again, other = (
        scanned(commune),
        scanned(commune, "Nộp lại"),
        scanned(commune, "Quét lại", files.pdf(inside=b"% quet lai")),
    )
    read(scan, at=now())
    read(other, at=now())
    page = text(counter, f"{AT}{scan}/")
    assert "Có thể trùng" in page
    assert "Nộp lại" in page
    assert "Chữ gần như giống giấy đã có của người này" in page
    assert again != other


def test_the_scan_of_another_desk_does_not_exist(commune, counter):
    scan = scanned(commune, unit_id=None)
    for address in ("", "tep/", "trang/1/"):
        assert counter.get(f"{AT}{scan}/{address}").status_code == 404
    assert counter.post(f"{AT}{scan}/nhan-dang/").status_code == 404


@pytest.mark.parametrize("role", [Role.CASE, Role.LEADER, Role.CITIZEN])
def test_only_the_desk_compares(commune, role):
    scan = scanned(commune)
    client = signed_in(make_account("ai.thu", role, commune.unit))
    assert client.get(AT).status_code in (302, 403)
    assert said(client, scan).status_code in (302, 403)
    assert PaperScan.objects.get(pk=scan).compared_at is None


def test_a_person_at_the_desk_is_shown_with_their_papers(commune, counter):
    compared(scanned(commune), at=now())
    scanned(commune, "Chưa ai so", files.pdf(inside=b"% ba"))
    page = text(counter, f"/quay/nguoi/{commune.owner.pk}/")
    assert "Giấy chứng sinh" in page
    assert "Đã đối chiếu bản chính" in page
    assert "Chờ đối chiếu" in page
