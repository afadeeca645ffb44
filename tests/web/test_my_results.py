"""The store of results: only one's own, told with what each is worth, kept to be used again, taken back when wrong."""

from __future__ import annotations

from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from motcua.areas.digitization.models import PaperScan
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Result
from motcua.kernel import jobs
from motcua.kernel.clock import now
from tests.factories.intake import MONDAY, Commune, make_commune
from tests.factories.signed import plain
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
PAGE, LATER = "/cua-toi/ket-qua/", MONDAY + timedelta(hours=2)


@pytest.fixture
def commune(tmp_path: Path, settings) -> Commune:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    settings.DOCUMENT_SIGNER = "file"
    return make_commune()


@pytest.fixture
def number(commune: Commune, django_capture_on_commit_callbacks) -> str:
    """A dossier whose result was signed."""
    number = operations.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number
    operations.accept(number=number, account=commune.counter, at=LATER)
    operations.start(number=number, account=commune.case, at=LATER)
    operations.draft_result(number=number, paper="Trích lục minh họa", account=commune.case, at=LATER, pdf=plain())
    operations.sign_result(number=number, account=commune.leader, at=LATER)
    return number


def shown(account) -> str:
    return unescape(signed_in(account).get(PAGE).content.decode())


def handed(commune: Commune, number: str, capture) -> None:
    with capture(execute=True):
        operations.return_result(number=number, receiver="Người nộp minh họa 01", account=commune.counter, at=LATER)
    jobs.run_due(at=now())


def test_a_result_is_told_before_it_may_be_taken_home(commune, number, django_capture_on_commit_callbacks):
    page = shown(commune.citizen)
    assert "Trích lục minh họa" in page
    assert "Chờ trả" in page
    assert "Tải kết quả" not in page
    handed(commune, number, django_capture_on_commit_callbacks)
    page = shown(commune.citizen)
    assert "Đã trả" in page
    assert "Tải kết quả" in page
    assert "?ma=" in page
    assert f"Chữ ký số của {commune.leader}" in page


def test_another_person_sees_nothing_of_it(commune, number):
    assert "Chưa có kết quả nào" in shown(make_account("nguoi.khac", "CITIZEN"))


def test_what_was_handed_over_may_be_used_again_once(commune, number, django_capture_on_commit_callbacks):
    handed(commune, number, django_capture_on_commit_callbacks)
    kept = PaperScan.objects.get()
    assert (kept.applicant_id, kept.kind, kept.paper_name, kept.first_dossier) == (
        commune.owner.pk, "RESULT", "Trích lục minh họa", number,
    )  # fmt: skip
    result = Result.objects.get()
    papers = unescape(signed_in(commune.citizen).get("/cua-toi/giay-to/").content.decode())
    assert (kept.result_code, result.draft.check_code) == (result.check_code, result.check_code)
    assert "Trích lục minh họa" in papers
    assert result.check_code in papers
    assert result.check_code in shown(commune.citizen)


def test_a_result_that_was_wrong_is_no_longer_used(commune, number, django_capture_on_commit_callbacks):
    handed(commune, number, django_capture_on_commit_callbacks)
    with django_capture_on_commit_callbacks(execute=True):
        operations.reopen(number=number, reason="Sai tên", document="VB 1", account=commune.leader, at=LATER)
    jobs.run_due(at=now())
    assert PaperScan.objects.get().withdrawn_at is not None
    page = shown(commune.citizen)
    assert "Đã thu hồi để sửa sai sót" in page
    assert "Tải kết quả" not in page
