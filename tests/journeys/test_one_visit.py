"""One visit from the number at the door to the result by post, and the result read by a telephone afterwards."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import zxingcpp
from django.core.cache import cache
from django.test import Client
from playwright.sync_api import Page, expect

from motcua.areas.digitization.queries import content_of, stored_file
from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.models import Dossier, PaymentEntry, Result
from motcua.areas.queue import operations as queue
from motcua.areas.queue.models import Ticket, TicketDossier
from motcua.kernel import jobs, outbox
from motcua.kernel.clock import now
from motcua.links import signatures
from tests.factories.counter import CARD, another, make_counter, put_fee
from tests.factories.intake import Commune
from tests.journeys.conftest import Visit, accessible
from tests.links.messages.servers import Mailbox, smtp_server

pytestmark = [
    pytest.mark.long,
    pytest.mark.journey,
    pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="no pdftoppm; ./motcua test brings poppler-utils"),
]
NAME, MAIL = "Người Nộp Minh Họa Hai", "nguoinop02@vidu.test"


@pytest.fixture
def commune(transactional_db: None, settings: Any, tmp_path: Path, live_server: Any) -> Commune:
    """The commune with a fee, a person it can write to, and a key to sign with."""
    settings.ILLUSTRATIVE, settings.DOCUMENT_SIGNER, settings.PUBLIC_URL = True, "file", live_server.url
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    cache.clear()
    Client().get("/healthz")
    signatures.keys_in_files()  # read in before a browser waits for it
    found = make_counter()
    put_fee(found)
    another(NAME, email=MAIL, id_kind=1, id_number=CARD.partition("|")[0])
    return found


@pytest.fixture
def mailbox(settings: Any) -> Iterator[Mailbox]:
    """A mail server that takes letters."""
    box = Mailbox()
    settings.MESSENGERS = {"email": "email"}
    settings.EMAIL_BACKEND, settings.EMAIL_HOST = "django.core.mail.backends.smtp.EmailBackend", "127.0.0.1"
    with smtp_server(box) as port:
        settings.EMAIL_PORT = port
        yield box


def test_from_the_number_at_the_door_to_the_result_by_post(
    commune: Commune, visit: Visit, mailbox: Mailbox, tmp_path: Path
) -> None:
    desk = called(commune, visit)
    number = filed_and_paid(desk)
    assert f"Đã tiếp nhận hồ sơ {number}" in told(mailbox)
    signed(number, commune, visit)
    assert "đã có kết quả" in told(mailbox)
    sent_by_post(desk, number)
    assert "đã trả kết quả" in told(mailbox)
    assert set(map(tuple, mailbox.letters.values())) == {(MAIL,)}
    found_genuine(visit, tmp_path / "ket-qua.pdf")


def called(commune: Commune, visit: Visit) -> Page:
    """A number is taken at the kiosk and called; the hall shows it. Answers the officer's page."""
    account, at = commune.counter, now()
    queue.take_seat(unit_id=commune.unit.pk, name="Quầy 1", line_ids=(), account=account, at=at)
    queue.keep_line(unit_id=commune.unit.pk, prefix="A", name="Hộ tịch", order=0, account=account, at=at)
    kiosk = queue.open_kiosk(unit_id=commune.unit.pk, prints=False, account=account, at=at)
    page = accessible(visit(f"/lay-so/{kiosk}/", width=1080))
    page.get_by_role("button", name="Hộ tịch").click()
    expect(page.get_by_role("heading", name="A001")).to_be_visible()
    page.context.close()
    desk = visit("/quay/goi-so/", who=account)
    accessible(desk).keyboard.press("F6")
    expect(desk.get_by_role("button", name="Gọi lại")).to_be_visible()
    hall = visit(f"/phong-cho/{commune.unit.slug}/", width=1920)
    expect(hall.locator('[data-slot="label-0"]')).to_have_text("A001")
    expect(hall.locator('[data-slot="place-0"]')).to_have_text("Quầy 1")
    accessible(hall).context.close()
    return desk


def filed_and_paid(desk: Page) -> str:
    """The card is read, the papers ticked, the fee taken; the dossier hangs on the ticket. Answers its number."""
    keys = desk.keyboard
    desk.goto("/quay/")
    expect(desk.locator("[autofocus]").first).to_be_focused()
    keys.type(CARD)
    keys.press("Enter")
    desk.wait_for_url(re.compile(r"/quay/nguoi/\d+/"))
    expect(desk.locator("[autofocus]").first).to_be_focused()
    keys.press("Enter")
    desk.wait_for_url("**/tiep-nhan/?chu=*")
    expect(desk.locator("[autofocus]").first).to_be_focused()
    keys.type("khai sinh thu")
    desk.locator(".picks a").first.click()
    desk.wait_for_url("**thu-tuc=*")
    keys.press("F7")
    accessible(desk).get_by_label("Thu các khoản trên ngay khi tiếp nhận").check()
    keys.press("F10")
    desk.wait_for_url("**/xong/")
    number = Dossier.objects.get().number
    expect(accessible(desk).locator(".big-code")).to_have_text(number)
    keys.press("t")
    desk.get_by_role("button", name="Ghi nhận đã thu").click()
    expect(accessible(desk).get_by_text("Đã nộp đủ")).to_be_visible()
    assert PaymentEntry.objects.get().amount == 8_000
    assert TicketDossier.objects.get(ticket=Ticket.objects.get()).dossier_number == number
    return number


def told(mailbox: Mailbox) -> str:
    """What the worker sends now, as the person reads it."""
    known = len(mailbox.words)
    jobs.run_due(at=now())
    outbox.send_due(at=now())
    return "\n".join(mailbox.words[known:])


def signed(number: str, commune: Commune, visit: Visit) -> None:
    """The case officer drafts the result, the leader signs it."""
    dossiers.start(number=number, account=commune.case, at=now())
    page = accessible(visit(f"/can-bo/ho-so/{number}/", who=commune.case))
    page.get_by_role("link", name="Soạn kết quả trình ký").click()
    expect(page.get_by_role("heading", level=1, name="Soạn kết quả trình ký")).to_be_visible()
    accessible(page)
    page.get_by_label("Tên giấy tờ kết quả").fill("Giấy khai sinh minh họa")
    page.get_by_label("Số, ký hiệu").fill("12/KS-UBND")
    page.get_by_label("Hoặc soạn nội dung tại đây").fill("Đã đăng ký.\n\nĐây là bản minh họa.")
    page.get_by_label("Chức vụ người ký").fill("Chủ tịch")
    page.get_by_label("Họ tên người ký").fill(str(commune.leader))
    page.get_by_role("button", name="Lưu dự thảo").click()
    expect(page.get_by_role("heading", level=1, name="Ký kết quả")).to_be_visible()
    accessible(page).context.close()
    page = accessible(visit("/can-bo/ky-ket-qua/", who=commune.leader))
    page.get_by_role("button", name="Ký những kết quả đã chọn").click()
    expect(page.get_by_role("heading", level=1, name="Ký kết quả")).to_be_visible()
    accessible(page).get_by_role("main").get_by_role("button", name="Ký kết quả").click()
    expect(page.get_by_role("status")).to_contain_text("Xong 1 trên 1")
    page.context.close()


def sent_by_post(desk: Page, number: str) -> None:
    """The desk finds the result, hands it to the post with its proof, and the day's list has it."""
    desk.goto(f"/quay/tra-ket-qua/?tim={number}")
    accessible(desk).get_by_label("Qua bưu chính").check()
    desk.get_by_label("Người nhận").fill("Bưu cục minh họa")
    desk.get_by_label("Bằng chứng").fill("RR 000 000 001 VN")
    desk.get_by_role("button", name="Trả kết quả").click()
    desk.wait_for_url("**/quay/tra-ket-qua/")
    desk.goto("/quay/tra-ket-qua/so/?cach=POST")
    expect(accessible(desk).get_by_role("main")).to_contain_text("RR 000 000 001 VN")


def found_genuine(visit: Visit, place: Path) -> None:
    """The code on the paper, read as a telephone does, opens what it is; the file is found genuine."""
    stored = stored_file(Result.objects.get().file or 0)
    content = content_of(stored) if stored else None
    assert content is not None
    with content:
        place.write_bytes(content.read())
    (address,) = codes_on(place)
    phone = accessible(visit(f"{urlsplit(address).path}?{urlsplit(address).query}", width=360))
    expect(phone.get_by_role("status")).to_contain_text("Có văn bản mang mã này")
    phone.get_by_label("Tệp PDF cần kiểm tra").set_input_files(place)
    phone.get_by_role("button", name="Kiểm tra", exact=True).click()
    expect(phone.get_by_role("status")).to_contain_text("Văn bản thật, còn nguyên vẹn.")
    accessible(phone)


def codes_on(pdf: Path) -> list[str]:
    """Every code on the first page, as a telephone reads it from the paper."""
    picture = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-gray", "-r", "150", "-singlefile", str(pdf), str(picture)], check=True)
    _, size, _, dots = picture.with_suffix(".pgm").read_bytes().split(b"\n", 3)
    wide, high = map(int, size.split())
    return [one.text for one in zxingcpp.read_barcodes(memoryview(dots).cast("B", (high, wide)))]
