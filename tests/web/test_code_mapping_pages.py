"""The table of codes between two criteria sets: read by all who see scores, edited and brought in by who keeps sets."""

from __future__ import annotations

from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.parindex import operations, queries
from motcua.web.office.listed import table_book
from tests.factories.par_index import OPENED, criteria_document, make_contest
from tests.web.conftest import SECRET, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
HOME = "/can-bo/chi-so/"


def test_codes_are_mapped_on_a_page_and_from_a_workbook() -> None:
    contest = make_contest()
    for account in contest.people.values():
        TOTP.activate(account, SECRET)
    newer = operations.record_edition(document=renamed("1.5", "1.9"), at=OPENED, year=2025)
    address = f"{HOME}bo-tieu-chi/{newer}/chuyen-ma/{contest.edition_id}/"
    par, boss = signed_in(contest.par), signed_in(contest.boss)
    assert address in par.get(f"{HOME}bo-tieu-chi/{newer}/").content.decode()
    page = boss.get(address).content.decode()
    assert "39 mã đã nối; 1 mã mới chưa nối; 1 mã cũ không còn." in page
    assert "Ghi bảng chuyển mã" not in page
    assert boss.post(f"{address}luu/").status_code == 403
    table = queries.code_table(contest.edition_id, newer)
    assert table is not None
    chosen = {f"code_{n}": one.olds[0].code if one.olds else "1.5" for n, one in enumerate(table.lines)}
    assert (
        "40 mã đã nối; 0 mã mới chưa nối; 0 mã cũ không còn."
        in par.post(f"{address}luu/", chosen, follow=True).content.decode()
    )
    book = par.get(f"{address}xlsx/").content
    operations.map_codes(older_id=contest.edition_id, newer_id=newer, pairs=[("1.5", "1.9")], by="thử", at=OPENED)
    file = SimpleUploadedFile("chuyen-ma.xlsx", book)
    page = par.post(f"{address}nhap/", {"file": file}, follow=True).content.decode()
    assert "40 mã đã nối" in page
    merged = {**chosen, "code_1_2": "1.5"}  # one more older code beside the one it has
    assert "gộp 2 mã cũ" in par.post(f"{address}luu/", merged, follow=True).content.decode()
    assert table_of(contest.edition_id, newer) == table_from(par, address, contest.edition_id, newer)
    odd = SimpleUploadedFile("la.xlsx", table_book("Bảng", (), ("Mã mới", "Mã cũ"), (9, 9), [(("", "1.5"), False)]))
    page = par.post(f"{address}nhap/", {"file": odd}).content.decode()
    assert "dòng 2: Thiếu mã mới." in page
    assert par.get(f"{HOME}bo-tieu-chi/{newer}/chuyen-ma/{newer}/").status_code == 404


def table_of(older: int, newer: int) -> dict[str, tuple[str, ...]]:
    return queries.code_mapping(older, newer)


def table_from(par: Client, address: str, older: int, newer: int) -> dict[str, tuple[str, ...]]:
    """The same table after its workbook was brought back."""
    book = par.get(f"{address}xlsx/").content
    operations.map_codes(older_id=older, newer_id=newer, pairs=[], by="thử", at=OPENED)
    par.post(f"{address}nhap/", {"file": SimpleUploadedFile("chuyen-ma.xlsx", book)})
    return table_of(older, newer)


def renamed(old: str, new: str) -> dict[str, Any]:
    """The next year's set, with a code of another name."""
    told = criteria_document() | {"version": "2025"}
    for row in told["rows"]:
        row["code"] = new if row["code"] == old else row["code"]
    return told
