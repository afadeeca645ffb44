"""A draft becomes a result by a signature: by who may finish, of exactly what was drafted, in one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from motcua.areas.digitization.models import FileSignature, StoredFile
from motcua.areas.digitization.queries import content_of, signatures_of, stored_file
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier, Result, ResultDraft
from motcua.areas.dossiers.operations import ResultWritten
from motcua.areas.dossiers.queries import results
from motcua.kernel import storage
from motcua.kernel.errors import UserError
from motcua.links import signatures
from motcua.rules.lifecycle import Status
from tests.factories.casework import Desk, make_desk, started
from tests.factories.signed import AT, WHO, picture, plain, prepared, signed

pytestmark = pytest.mark.django_db
PAPER = {"paper": "Giấy phép thử", "code": "12/GP-UBND"}
WRITTEN = ResultWritten(("Đồng ý cấp phép.",), "Chủ tịch", WHO.name, "https://vidu.test/kiem-tra-van-ban/")


@pytest.fixture(autouse=True)
def places(tmp_path: Path, settings) -> None:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    settings.DOCUMENT_SIGNER = "file"


@pytest.fixture
def desk() -> Desk:
    return make_desk()


@pytest.fixture
def number(desk: Desk) -> str:
    return started(desk)


def drafted(desk: Desk, number: str) -> str:
    operations.draft_result(number=number, account=desk.case, at=AT, pdf=plain(), **PAPER)
    return number


def refused(operation, **said) -> str:
    with pytest.raises(UserError) as error:
        operation(at=AT, **said)
    return error.value.code


def content(file_id: int) -> bytes:
    opened = content_of(stored_file(file_id))
    with opened:
        return opened.read()


def elsewhere(number: str) -> bytes:
    """What comes back from somebody's own device."""
    draft = content(results.open_draft(number).file_id)
    return signatures.keys_in_files().sign(draft, who=WHO, picture=picture(), at=AT)


def test_the_leader_signs_here_and_the_work_ends(desk, number):
    drafted(desk, number)
    result = Result.objects.get(pk=operations.sign_result(number=number, account=desk.leader, at=AT))
    assert Dossier.objects.get().status == Status.FINISHED
    assert (result.paper, result.code, result.signed_by, result.signed_at) == (*PAPER.values(), str(desk.leader), AT)
    (kept,) = signatures_of([result.file])[result.file]
    assert (kept.signer, kept.organization, kept.signed_at, kept.development) == (
        str(desk.leader), desk.commune.name, AT, True,
    )  # fmt: skip
    assert stored_file(result.file).digest == result.digest
    assert results.open_draft(number) is None


def test_no_word_of_a_draft_stays_once_it_is_signed(desk, number, django_capture_on_commit_callbacks):
    drafted(desk, number)
    before = StoredFile.objects.get()
    with django_capture_on_commit_callbacks(execute=True):
        operations.sign_result(number=number, account=desk.leader, at=AT)
    draft = ResultDraft.objects.get()
    assert (draft.paper, draft.code, draft.result_id) == ("", "", Result.objects.get().pk)
    assert not storage.holds(before.digest)


@pytest.mark.parametrize("name", ["case", "second", "counter", "clerk", "boss", "stranger", "applicant", "par"])
def test_nobody_signs_who_may_not_finish(desk, number, name):
    drafted(desk, number)
    assert refused(operations.sign_result, number=number, account=desk.people[name]) in (
        "step_refused", "unknown_dossier",
    )  # fmt: skip
    assert not FileSignature.objects.exists()


@pytest.mark.parametrize("name", ["counter", "boss", "stranger", "applicant", "inspector"])
def test_nobody_drafts_who_may_not_hand_on(desk, number, name):
    code = refused(operations.draft_result, number=number, account=desk.people[name], pdf=plain(), **PAPER)
    assert code in ("step_refused", "unknown_dossier")


def test_what_was_signed_elsewhere_is_taken_with_its_signer(desk, number):
    drafted(desk, number)
    operations.take_signed(number=number, content=elsewhere(number), account=desk.leader, at=AT)
    result = Result.objects.get()
    assert result.signed_by == WHO.name
    assert FileSignature.objects.get().key_kind == "ELSEWHERE"


def test_another_document_is_not_taken_for_the_draft(desk, number):
    drafted(desk, number)
    other = signatures.keys_in_files().sign(prepared(), who=WHO, picture=picture(), at=AT)
    for came in (plain(), other[:-1], elsewhere(number)[:-40], content(results.open_draft(number).file_id)):
        assert refused(operations.take_signed, number=number, content=came, account=desk.leader) == "not_only_signed"
    assert Dossier.objects.get().status == Status.IN_PROGRESS


def test_nothing_is_signed_without_a_draft_or_a_key(desk, number, settings):
    assert refused(operations.sign_result, number=number, account=desk.leader) == "no_draft"
    assert refused(operations.draft_result, number=number, account=desk.case, **PAPER) == "draft_needed"
    drafted(desk, number)
    settings.DOCUMENT_SIGNER = "none"
    assert refused(operations.sign_result, number=number, account=desk.leader) == "no_signing_key"


def test_whoever_acted_meanwhile_goes_first(desk, number):
    drafted(desk, number)
    seen = Dossier.objects.get().last_seq
    operations.note_contact(number=number, account=desk.case, with_whom="Người nộp", way="PHONE", note="Đã báo", at=AT)
    assert refused(operations.sign_result, number=number, account=desk.leader, seen=seen) == "changed_meanwhile"


def test_a_draft_that_was_replaced_while_it_was_being_signed_is_not_issued(desk, number, monkeypatch):
    """A key that lies far away takes its time; what is laid before the signer meanwhile is what is to be signed."""
    drafted(desk, number)
    sign = signatures.keys_in_files().__class__.sign

    def slow(self, pdf, **said):
        drafted(desk, number)
        return sign(self, pdf, **said)

    monkeypatch.setattr(signatures.keys_in_files().__class__, "sign", slow)
    assert refused(operations.sign_result, number=number, account=desk.leader) == "changed_meanwhile"
    assert not Result.objects.exists()
    assert Dossier.objects.get(number=number).status == Status.IN_PROGRESS
    monkeypatch.undo()
    assert operations.sign_result(number=number, account=desk.leader, at=AT)


def test_a_new_draft_drops_the_one_before(desk, number):
    drafted(desk, number)
    first = results.open_draft(number)
    operations.draft_result(number=number, account=desk.leader, at=AT, written=WRITTEN, **PAPER)
    assert results.open_draft(number).id != first.id
    assert ResultDraft.objects.filter(dropped_at__isnull=False).values_list("paper", flat=True).get() == ""
    assert [row.number for row in results.drafts_to_sign({desk.commune.pk}).rows] == [number]
    assert results.drafts_to_sign({desk.other.pk}).rows == ()


def test_a_code_tells_of_what_was_signed_and_of_nothing_else(desk, number):
    operations.draft_result(number=number, account=desk.leader, at=AT, written=WRITTEN, **PAPER)
    code = ResultDraft.objects.get().check_code
    assert results.issued_with_code(code) is None
    operations.sign_result(number=number, account=desk.leader, at=AT)
    issued = results.issued_with_code(code)
    assert (issued.paper, issued.unit, issued.replaced, issued.recalled) == (
        PAPER["paper"],
        "UBND xã Quầy",
        False,
        False,
    )
    operations.reopen(number=number, reason="Sai tên", document="VB 1", account=desk.leader, at=AT)
    assert results.issued_with_code(code).recalled


def test_a_result_with_a_broken_signature_is_not_kept():
    from motcua.areas.digitization import operations as digitization

    broken = signed()[:400] + bytes([signed()[400] ^ 1]) + signed()[401:]
    code = refused(digitization.keep_signed, content=broken, name="kq.pdf", key_kind="ELSEWHERE", by="account:x")
    assert code == "signature_broken"
    assert not StoredFile.objects.exists()
