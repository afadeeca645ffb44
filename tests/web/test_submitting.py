"""The calendar on the page: what stands missing, a report recorded as sent, the file as it went out."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.people.models import Role
from motcua.areas.reporting.models import ReportSubmission
from motcua.areas.reports.operations import write_draft
from motcua.areas.reports.queries import DraftOrigin
from motcua.kernel.clock import now
from tests.factories.office import Office
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
CALENDAR = "/can-bo/lich-bao-cao/"
NINE = f"{CALENDAR}huyen-thu/cchc-9-thang/2024/"
PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


@pytest.fixture(autouse=True)
def own_files(tmp_path: Any, settings: Any) -> None:
    settings.FILES_ROOT, settings.UPLOADS_ROOT = tmp_path / "files", tmp_path / "uploads"


def sent(client: Client, page: str = NINE, **other: Any) -> Any:
    told = {"document": "12/BC-UBND", "sent_on": "20/09/2024", "source": "file"}
    file = other.pop("file", SimpleUploadedFile("bao-cao.pdf", PDF))
    return client.post(page, told | {"file": file} | other)


@pytest.mark.parametrize("page", [CALENDAR, "/can-bo/doi-chieu/"])
def test_two_units_of_one_name_are_told_apart_in_the_choice(office: Office, reformer: Client, page: str) -> None:
    old, new = office.communes[:2]
    type(old).objects.filter(pk__in=[old.pk, new.pk]).update(name="Ủy ban nhân dân xã Một Tên")
    type(old).objects.filter(pk=old.pk).update(valid_to=date(2025, 6, 30))
    named = [name for _key, name in reformer.get(page).context["form"].fields["unit"].choices]
    assert len(named) == len(set(named))
    assert "Ủy ban nhân dân xã Một Tên (đến 30/06/2025)" in named


def test_the_list_above_a_form_says_which_field_is_empty(office: Office, reformer: Client) -> None:
    page = sent(reformer, document="", sent_on="").content.decode()
    summary = page.split("data-error-summary")[1].split("</ul>")[0]
    assert "Số, ký hiệu văn bản: Xin ghi mục này." in summary
    assert "Ngày gửi: Xin ghi ngày." in summary


def test_a_year_in_one_page_with_what_is_missing(office: Office, reformer: Client) -> None:
    page = reformer.get(CALENDAR, {"nam": "2024"})
    assert {line.unit.slug for line, _ in page.context["lines"]} == {"huyen-thu"}
    every = reformer.get(CALENDAR, {"nam": "2024", "viec": "cchc-9-thang"})
    assert {line.unit.slug for line, _ in every.context["lines"]} == {"huyen-thu", "xa-thu-1", "xa-thu-2"}
    sent(reformer)
    late = reformer.get(CALENDAR, {"nam": "2024", "viec": "cchc-9-thang", "tinh_trang": "MISSING"})
    assert {line.unit.slug for line, _ in late.context["lines"]} == {"xa-thu-1", "xa-thu-2"}


def test_an_uploaded_report_is_kept_and_comes_back_as_it_was(office: Office, reformer: Client) -> None:
    assert sent(reformer).status_code == 302
    one = ReportSubmission.objects.get()
    assert one.digest == hashlib.sha256(PDF).hexdigest()
    answer = reformer.get(f"{CALENDAR}tep/{one.pk}/")
    assert b"".join(answer) == PDF  # type: ignore[arg-type]
    again = sent(reformer)
    assert "lý do" in again.context["form"].non_field_errors()[0]
    assert sent(reformer, reason="Sửa số").status_code == 302


@pytest.mark.long
def test_our_own_draft_goes_out_as_its_pdf_and_names_its_version(office: Office, reformer: Client) -> None:
    owed = reformer.get(NINE).context["line"].owed
    assert reformer.get(NINE).context["draft"] is None
    texts = {"assessment": "Công tác cải cách hành chính được duy trì."}
    write_draft(
        unit_id=office.district.pk, template="cchc-9-thang", start=owed.period.start, end=owed.period.end, texts=texts,
        issue={}, origin=DraftOrigin.TYPED, after=0, by="cchc.thu", at=now(),
    )  # fmt: skip
    assert sent(reformer, source="draft", file="").status_code == 302
    one = ReportSubmission.objects.get()
    assert (one.draft_number, one.file.mime) == (1, "application/pdf")


@pytest.mark.parametrize(
    ("_case", "other", "field"),
    [
        ("no file", {"file": ""}, "file"),
        ("no document", {"document": ""}, "document"),
        ("a draft nobody wrote", {"source": "draft"}, "source"),
    ],
)
def test_what_is_missing_is_said(
    office: Office, reformer: Client, _case: str, other: dict[str, Any], field: str
) -> None:
    answer = sent(reformer, **other)
    assert answer.context["form"].errors[field]
    assert not ReportSubmission.objects.exists()


def test_a_draft_of_days_close_by_is_found_and_says_its_own_days(office: Office, reformer: Client) -> None:
    days = {"start": date(2023, 12, 15), "end": date(2024, 9, 15)}
    write_draft(
        unit_id=office.district.pk, template="cchc-9-thang", texts={"assessment": "Công tác được duy trì."},
        issue={}, origin=DraftOrigin.TYPED, after=0, by="cchc.thu", at=now(), **days,
    )  # fmt: skip
    [(key, label), _upload] = reformer.get(NINE).context["form"].fields["source"].choices
    assert "15/12/2023–15/9/2024" in label
    assert sent(reformer, source=key, file="").status_code == 302
    one = ReportSubmission.objects.get()
    assert (one.told_start, one.told_end, one.draft_number) == (days["start"], days["end"], 1)
    assert "kỳ 15/12/2023–15/9/2024" in reformer.get(NINE).content.decode()


def test_what_is_written_down_afterwards_stands_marked(office: Office, reformer: Client) -> None:
    sent(reformer)
    page = reformer.get(NINE).content.decode()
    assert "ghi sau, ngày" in page
    assert "Gửi trễ" in page


def test_units_of_others_do_not_exist(office: Office, reformer: Client) -> None:
    sent(reformer)
    one = ReportSubmission.objects.get()
    leader = signed_in(make_account("lanhdao.xa", Role.LEADER, office.communes[0]))
    for address in (NINE, f"{CALENDAR}xa-thu-2/cchc-9-thang/2024/", f"{CALENDAR}tep/{one.pk}/"):
        assert leader.get(address).status_code == 404, address
    assert leader.get(f"{CALENDAR}xa-thu-1/cchc-9-thang/2024/").status_code == 200
    for address in (f"{CALENDAR}huyen-thu/khong-co/2024/", f"{CALENDAR}huyen-thu/cchc-9-thang/2026/"):
        assert reformer.get(address).status_code == 404, address
    officer = signed_in(make_account("nhap.xa", Role.CASE, office.communes[0]))
    assert officer.get(NINE).status_code == 403
    assert officer.get(CALENDAR).context["lines"] == []
