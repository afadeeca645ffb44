"""A denunciation from a telephone to the named officer and back; a curious administrator finds nothing anywhere."""

from __future__ import annotations

import base64
import sqlite3
import zipfile
from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings as configured
from django.core.cache import cache
from django.db import connection
from django.test import Client
from playwright.sync_api import Page, expect

from motcua.config import backups
from motcua.config.dumps import Dump
from motcua.kernel.clock import now
from tests.factories.sealed import FILE, MARKER, PHRASE, Sealed, make_sealed
from tests.journeys.conftest import accessible
from tests.web.conftest import SECRET

pytestmark = [pytest.mark.journey, pytest.mark.long]


@pytest.fixture
def sealed(transactional_db: None, settings: Any) -> Sealed:
    """Two named, one with a key."""
    settings.ILLUSTRATIVE = True
    cache.clear()
    Client().get("/healthz")  # the first answer of a process reads every address; no browser should wait for that
    made = make_sealed()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def press(page: Page, name: str) -> Page:
    page.get_by_role("main").get_by_role("button", name=name, exact=True).click()
    return page


def sent(page: Page, sealed: Sealed) -> str:
    """What a sender does on a telephone; the code they go home with."""
    page.get_by_role("contentinfo").get_by_role("link", name="Gửi tố cáo").click()
    expect(page.get_by_role("heading", name="Gửi tố cáo")).to_be_visible()
    accessible(page).get_by_label("Nơi nhận").select_option(str(sealed.unit.pk))
    page.get_by_label("Người bị tố cáo").fill("Cán bộ minh họa 99")
    press(page, "Niêm phong và gửi")
    expect(page.get_by_role("alert")).to_contain_text("Xin ghi nội dung tố cáo.")
    accessible(page).get_by_label("Nội dung tố cáo").fill(MARKER)
    page.get_by_label("Tệp kèm theo 1").set_input_files(
        {"name": "anh.pdf", "mimeType": "application/pdf", "buffer": FILE}
    )
    press(page, "Niêm phong và gửi")
    expect(page.get_by_role("heading", name="Đã nhận và niêm phong")).to_be_visible()
    return str(accessible(page).locator("#code").inner_text())


def opened_and_answered(page: Page) -> None:
    """What the named officer does."""
    page.get_by_role("link", name="Tố cáo dưới niêm phong").click()
    expect(page.get_by_role("heading", name="Tố cáo được giao", exact=True)).to_be_visible()
    accessible(page).get_by_role("main").get_by_role("link", name="Nhận ngày").click()
    expect(page.get_by_role("heading", name="Mở niêm phong", exact=True)).to_be_visible()
    expect(accessible(page).get_by_text(MARKER)).to_have_count(0)
    page.locator("#open_passphrase").fill(PHRASE)
    press(page, "Mở")
    expect(page.get_by_text(MARKER)).to_be_visible()
    accessible(page).get_by_text("Trả lời người gửi", exact=True).click()
    page.get_by_label("Trả lời", exact=True).fill(f"Đã nhận. {MARKER}")
    page.locator("#answer_passphrase").fill(PHRASE)
    press(page, "Niêm phong và trả lời")
    expect(page.get_by_text("Đã niêm phong và gửi trả lời.")).to_be_visible()


def backed_up(place: Path, monkeypatch: pytest.MonkeyPatch) -> bytes:
    """What `motcua backup` writes of the database, files and keys of this test."""

    def copied(folder: Path, *, tables: dict[str, str]) -> Dump:
        with sqlite3.connect(folder / "motcua.sqlite3") as copy:
            connection.connection.backup(copy)
        return Dump(folder / "motcua.sqlite3", dict.fromkeys(tables, 0))

    monkeypatch.setattr(backups, "dump_database", copied)
    backups.write_backup(place / "sao-luu.zip", at=now(), advance=lambda done, total: None)
    with zipfile.ZipFile(place / "sao-luu.zip") as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def shapes(text: str) -> list[bytes]:
    """A text as it might stand somewhere."""
    raw = text.encode()
    return [
        raw,
        raw.hex().encode(),
        base64.b64encode(raw)[:-4],
        text.encode("utf-16-le"),
        text.encode("unicode_escape"),
    ]


def test_a_marked_sentence_is_read_by_the_named_and_found_nowhere(
    sealed: Sealed, visit: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    code = sent(visit("/", width=360), sealed)
    curious = visit("/can-bo/to-cao/", who=sealed.people["admin"])
    expect(curious.get_by_role("heading", level=1)).to_have_text("Không tìm thấy trang này")
    assert MARKER not in curious.content()
    opened_and_answered(visit("/can-bo/tai-khoan/", who=sealed.people["keeper"], width=360))
    page = visit("/to-cao/tra-loi/")
    page.get_by_label("Mã của ông/bà").fill(code)
    press(page, "Xem")
    expect(accessible(page).get_by_text(f"Đã nhận. {MARKER}")).to_be_visible()
    backup = backed_up(tmp_path, monkeypatch)
    assert len(backup) > 100_000
    kept = b"".join(path.read_bytes() for path in Path(configured.VAR).rglob("*") if path.is_file())
    told = "".join(capfd.readouterr()).encode()
    for where, content in {"backup": backup, "var": kept, "logs": told}.items():
        for secret in (MARKER, PHRASE, code, "anh.pdf"):
            assert not [one for one in shapes(secret) if one in content], (where, secret)
