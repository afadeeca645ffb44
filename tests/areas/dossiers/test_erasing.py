"""Words about a person go by law; what must be kept stays with a sentence, and the chain stays verifiable."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from io import BytesIO

import pytest

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.models import PaperScan, StoredFile
from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Contact, Dossier, DossierEvent, Erasure, HandedInPaper, Handing, Result
from motcua.areas.exchange.models import PortalMessage
from motcua.areas.notices.models import Notice, WayChoice
from motcua.areas.people.models import Account, Applicant
from motcua.areas.procedures.models import RequiredPaper
from motcua.config.commands.verifying import Told, every_fault
from motcua.kernel import outbox, storage
from motcua.kernel.clock import at_local
from motcua.kernel.errors import UserError
from motcua.kernel.models import OutboxMessage
from motcua.rules.lifecycle import Status
from motcua.rules.retention import kept_until, must_be_kept
from tests.factories.casework import MONDAY, make_desk, received, signed
from tests.factories.files import pdf

LONG_AFTER = at_local(datetime(2029, 6, 5, 9, 0))
GIVEN = {"reason": "Người nộp yêu cầu", "document": "Đơn 01, ngày 04/06/2029"}


@pytest.mark.parametrize(
    ("status", "left", "ended", "today", "why"),
    [
        (Status.IN_PROGRESS, False, None, date(2030, 1, 1), "chưa kết thúc"),
        (Status.FINISHED, False, None, date(2040, 1, 1), "chưa kết thúc"),  # the result still waits to be fetched
        (Status.RETURNED, False, date(2024, 6, 4), date(2029, 6, 4), "Còn phải giữ đến hết ngày 04/06/2029 (5 năm)."),
        (Status.RETURNED, False, date(2024, 6, 4), date(2029, 6, 5), ""),
        (Status.STOPPED, True, date(2024, 2, 29), date(2029, 3, 1), ""),
        (Status.WITHDRAWN, False, None, date(2040, 1, 1), "Không rõ ngày"),
    ],
)
def test_what_must_be_kept(status, left, ended, today, why):
    told = must_be_kept(status=status, left=left, ended_on=ended, years=5, today=today)
    assert why in told
    assert bool(why) is bool(told)


def test_a_leap_day_is_kept_until_the_last_of_february():
    assert kept_until(date(2024, 2, 29), 5) == date(2029, 2, 28)


@pytest.fixture
def desk(db):
    """One dossier that was returned in 2024, with words about its owner, and one still open."""
    made = make_desk()
    number = received(made, "XQ-240603-0001")
    operations.start(number=number, account=made.case, at=MONDAY)
    operations.note_contact(
        number=number, with_whom="Người nộp minh họa 01", way="PHONE", note="Hỏi nơi ở", account=made.case, at=MONDAY
    )
    operations.finish(number=number, account=made.leader, result=signed(MONDAY), at=MONDAY + timedelta(hours=1))
    operations.return_result(
        number=number, receiver="Người nộp minh họa 01", way="counter", account=made.counter,
        at=MONDAY + timedelta(hours=2),
    )  # fmt: skip
    received(made, "XQ-240603-0002")
    return made


def erase(desk, *numbers, at=LONG_AFTER, who="administrator", **said):
    return operations.erase_words(
        applicant_id=desk.applicant.pk, numbers=numbers, account=desk.people[who], at=at, **{**GIVEN, **said}
    )


def test_words_go_and_verify_is_content(desk):
    before = list(DossierEvent.objects.order_by("pk").values_list("hash", "payload"))
    assert erase(desk, "XQ-240603-0001") == 3
    assert list(DossierEvent.objects.order_by("pk").values_list("hash", "payload")) == before
    for row, columns in ((Contact, ("with_whom", "note")), (Result, ("paper", "signed_by")), (Handing, ("receiver",))):
        (one,) = row.objects.all()
        assert [getattr(one, name) for name in (*columns, "salt")] == [""] * (len(columns) + 1)
        assert one.erased_at == LONG_AFTER
    (logged,) = Erasure.objects.all()
    assert (logged.numbers, logged.erased_by) == (["XQ-240603-0001"], desk.administrator)
    assert [fault for fault in every_fault(Told()) if fault.number.startswith("XQ")] == []
    file = queries.case_file("XQ-240603-0001", account=desk.leader)
    assert file is not None
    (row, *_rest) = queries.erasures()
    assert row.words == 3


@pytest.mark.parametrize(
    ("numbers", "said", "code"),
    [
        (("XQ-240603-0002",), {}, "must_be_kept"),
        (("XQ-240603-0001", "XQ-240603-0002"), {}, "must_be_kept"),
        (("XQ-240603-0001",), {"at": MONDAY + timedelta(days=30)}, "must_be_kept"),
        (("XQ-240603-0001",), {"who": "leader"}, "not_allowed"),
        (("XQ-240603-0001",), {"reason": " "}, "reason_needed"),
        (("XQ-240603-0001",), {"document": ""}, "document_needed"),
        ((), {}, "nothing_chosen"),
        (("XQ-KHONG-CO",), {}, "unknown_dossier"),
    ],
)
def test_what_is_refused_erases_nothing(desk, numbers, said, code):
    with pytest.raises(UserError) as refused:
        erase(desk, *numbers, **said)
    assert refused.value.code == code
    assert Contact.objects.get().note == "Hỏi nơi ở"
    assert not Erasure.objects.exists()


def test_what_is_gone_is_not_erased_again(desk):
    erase(desk, "XQ-240603-0001")
    with pytest.raises(UserError) as refused:
        erase(desk, "XQ-240603-0001")
    assert refused.value.code == "nothing_left"


def kept_file(desk, number, words, *, of=None):
    """A stored file handed in with a dossier, and a paper of a person where told whose."""
    key = digitization.keep_upload(file=BytesIO(pdf(inside=words.encode())), name="giay.pdf", by="account:x", at=MONDAY)
    hand_in(desk, number, key)
    if of is not None:
        digitization.keep_paper(
            applicant_id=of.pk, file_id=key, kind="ELECTRONIC", paper_name=words, dossier_number=number, at=MONDAY
        )
    return key


def hand_in(desk, number, key):
    required = RequiredPaper.objects.create(version=desk.version, order=key, name=f"Giấy {key}", raw="thử")
    HandedInPaper.objects.create(
        dossier=Dossier.objects.get(number=number), required=required, originals=1, file_id=key
    )


def left(*keys):
    """Which of the files still have their content."""
    rows = StoredFile.objects.in_bulk(keys)
    return [key for key in keys if rows[key].removed_at is None and storage.holds(rows[key].digest)]


def test_a_file_goes_with_its_dossier_where_nothing_else_speaks_of_it(desk, django_capture_on_commit_callbacks):
    alone = kept_file(desk, "XQ-240603-0001", "Giấy một")
    again = kept_file(desk, "XQ-240603-0001", "Giấy hai", of=desk.applicant)
    with django_capture_on_commit_callbacks(execute=True):
        erase(desk, "XQ-240603-0001")
    assert left(alone, again) == [again]  # a paper of the person's is theirs to use again until they go themselves
    assert set(HandedInPaper.objects.values_list("file_id", "originals")) == {(None, 1)}
    assert Erasure.objects.get().counts["StoredFile"] == 1


def leave(desk, at=LONG_AFTER, who="administrator"):
    return operations.erase_person(applicant_id=desk.applicant.pk, account=desk.people[who], at=at, **GIVEN)


def test_a_person_stays_while_a_dossier_of_theirs_has_to(desk):
    for at, who, code in (
        (LONG_AFTER, "administrator", "must_be_kept"),  # the second dossier is still open
        (LONG_AFTER, "leader", "not_allowed"),
    ):
        with pytest.raises(UserError) as refused:
            leave(desk, at=at, who=who)
        assert refused.value.code == code
    other = Applicant.objects.create(kind="CITIZEN", name="Người khác minh họa")
    Dossier.objects.filter(number="XQ-240603-0002").update(applicant=other, submitter=desk.applicant)
    with pytest.raises(UserError) as refused:
        leave(desk)
    assert "XQ-240603-0002" in refused.value.message  # brought for somebody else, and still open
    assert Applicant.objects.get(pk=desk.applicant.pk).name == desk.applicant.name


def test_a_person_goes_whole_and_what_happened_stays(desk, django_capture_on_commit_callbacks):
    operations.withdraw(number="XQ-240603-0002", reason="Thôi", account=desk.counter, at=MONDAY + timedelta(hours=3))
    other = Applicant.objects.create(kind="CITIZEN", name="Người khác minh họa")
    received(desk, "XQ-240603-0003")
    Dossier.objects.filter(number="XQ-240603-0003").update(applicant=other)
    mine = kept_file(desk, "XQ-240603-0001", "Giấy một", of=desk.applicant)
    lent = kept_file(desk, "XQ-240603-0001", "Giấy hai", of=desk.applicant)
    hand_in(desk, "XQ-240603-0003", lent)
    WayChoice.objects.create(applicant=desk.applicant, way="sms", wanted=True, said_at=MONDAY)
    Notice.objects.create(kind="RECEIVED", applicant=desk.applicant, to="090***01", text="Đã nhận", told_at=MONDAY)
    before = list(DossierEvent.objects.order_by("pk").values_list("hash", "payload"))
    with django_capture_on_commit_callbacks(execute=True):
        assert leave(desk) == 2
    assert list(DossierEvent.objects.order_by("pk").values_list("hash", "payload")) == before
    assert [fault for fault in every_fault(Told()) if fault.number.startswith("XQ")] == []
    gone = Applicant.objects.get(pk=desk.applicant.pk)
    assert (gone.name, gone.search_text, gone.account) == ("(đã xóa theo luật)", "", None)
    account = Account.objects.get(username="nguoinop.thu")
    assert (account.is_active, account.display_name) == (False, "(đã xóa theo luật)")
    assert left(mine, lent) == [lent]  # the dossier of somebody else still needs it
    assert all(scan.withdrawn_at and scan.paper_name == "(đã xóa theo luật)" for scan in PaperScan.objects.all())
    assert list(Notice.objects.values_list("text", "to")) == [("", "")]
    assert not WayChoice.objects.exists()
    assert Erasure.objects.get().counts["Applicant"] == 1


def letter(key, to, *, dead=True, of=None, text="Kính gửi Người nộp minh họa 01"):
    """A letter in the outbox, given up or still waiting, and the notice it came from where it is somebody's."""
    outbox.put(key=key, way="email", to=to, subject="Tin", text=text, at=MONDAY)
    if dead:
        OutboxMessage.objects.filter(key=key).update(dead_at=MONDAY, last_error="550")
    if of is not None:
        Notice.objects.create(kind="RECEIVED", applicant=of, way="email", told_at=MONDAY, message_key=key)


def test_no_letter_to_a_person_outlives_them_and_nobody_elses_goes(desk):
    operations.withdraw(number="XQ-240603-0002", reason="Thôi", account=desk.counter, at=MONDAY + timedelta(hours=3))
    Applicant.objects.filter(pk=desk.applicant.pk).update(phone="0900000001", email="mot@vidu.test")
    child = Applicant.objects.create(kind="CITIZEN", name="Con minh họa", email="mot@vidu.test")
    letter("theirs", "mot@vidu.test", of=desk.applicant)
    letter("waits", "cu@vidu.test", of=desk.applicant, dead=False)  # to where they were reached then
    letter("code", "0900000001")
    letter("child", "mot@vidu.test", of=child)
    letter("other", "hai@vidu.test")
    first = Dossier.objects.get(number="XQ-240603-0001")
    told = PortalMessage.objects.create(
        dossier=first, unit=first.received_by, service="DongBoHoSoMC", seq=1, planned_at=MONDAY,
        queued_at=MONDAY, given_up_at=MONDAY, reason="từ chối",
    )  # fmt: skip
    letter(told.key, "unit:1", text="SoGiayToChuHoSo")
    leave(desk)
    assert set(OutboxMessage.objects.values_list("key", flat=True)) == {"child", "other"}
    told.refresh_from_db()
    assert told.closed_at == LONG_AFTER  # nobody composes it again, for there is nobody to tell of


def test_a_one_time_code_nobody_can_use_any_more_does_not_lie_dead_for_ever(desk):
    for key, useful in (("code", MONDAY), ("other", None)):
        outbox.put(key=key, way="sms", to="0900000001", subject="", text="123456", at=MONDAY, useful_until=useful)
    OutboxMessage.objects.update(dead_at=MONDAY)
    assert outbox.purge_sent(at=MONDAY + timedelta(days=29)) == 0
    assert outbox.purge_sent(at=MONDAY + timedelta(days=31)) == 1
    assert OutboxMessage.objects.get().key == "other"
