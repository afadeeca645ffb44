"""Filing online: step by step without scripts, nothing lost, nothing sent that is not whole."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.digitization.queries import scans_of
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.models import Dossier, Filing, FilingDraft
from motcua.areas.organization.models import UnitSetting
from motcua.areas.people.models import Account, Applicant
from motcua.areas.procedures.models import FormTemplate, ProcedureVersion
from motcua.kernel.clock import now
from tests.factories.filing import AT, PERSON, SHEET, answer_all, make_answered, make_filing_commune, scan
from tests.factories.intake import Commune
from tests.factories.scanned import compared
from tests.web.conftest import going_on, signed_in


@pytest.fixture
def commune(db: None) -> Commune:
    return make_filing_commune()


@pytest.fixture
def citizen(commune: Commune) -> Client:
    return signed_in(commune.citizen)


@pytest.fixture
def answered(db: None) -> tuple[Commune, Client]:
    """The commune, and its citizen who has answered everything."""
    commune, session = make_answered()
    return commune, going_on(session)


@pytest.fixture
def without_papers(db: None) -> tuple[Commune, Client]:
    """The commune, and its citizen who has answered everything but the papers."""
    commune, session = make_answered(papers=False)
    return commune, going_on(session)


def text(client: Client, address: str) -> str:
    return str(client.get(address).content.decode())


def send(client: Client) -> str:
    """Submit what was answered; the number of the dossier."""
    answer = client.post(f"{AT}kiem-tra/", {"sure": "on"})
    assert answer.status_code == 302, answer.content.decode()
    return str(re.search(r"da-nop/([^/]+)/", answer["Location"])[1])  # type: ignore[index]


def test_a_filing_becomes_a_dossier_and_the_draft_goes(answered):
    commune, citizen = answered
    number = send(citizen)
    page = text(citizen, f"{AT}da-nop/{number}/")
    assert number in page
    assert "trả lời chậm nhất" in page
    kept = Dossier.objects.get(number=number)
    assert (kept.status, kept.channel, kept.operated_by) == (1, "ONLINE", "SELF")
    assert kept.applicant_id == commune.owner.pk
    filing = Filing.objects.get(dossier=kept)
    assert filing.data["child_name"] == SHEET["child"]["child_name"]
    assert filing.data["_wishes"]["receive"]["way"] == "COUNTER"
    assert [bool(one.file_id) for one in dossiers.papers_of(number)] == [True, False]
    assert [one.first_dossier for one in scans_of(commune.owner.pk)] == [number]
    assert not FilingDraft.objects.exists()


def test_what_strangers_told_is_theirs_once_they_signed_in(client, commune):
    client.post(f"{AT}noi-nop/", {"unit": commune.unit.slug})
    assert FilingDraft.objects.get().account_id is None
    assert "Xác nhận bằng mã" in text(client, f"{AT}nguoi-nop/")
    client.force_login(commune.citizen)
    assert "Tiếp tục bản nháp" in text(client, AT)
    assert FilingDraft.objects.get().account_id == commune.citizen.pk
    assert "Tiếp tục bản nháp" not in text(Client(), AT)


def test_strangers_are_led_to_say_who_they_are(client, commune):
    for step in ("to-khai/", "to-khai/child/", "giay-to/", "le-phi/", "nhan-ket-qua/", "kiem-tra/"):
        assert client.get(AT + step)["Location"] == f"{AT}nguoi-nop/"


def test_known_facts_are_filled_in_and_can_be_changed(citizen, commune):
    citizen.post(f"{AT}noi-nop/", {"unit": commune.unit.slug})
    assert PERSON["name"] in text(citizen, f"{AT}nguoi-nop/")
    citizen.post(f"{AT}nguoi-nop/", PERSON)
    page = text(citizen, f"{AT}to-khai/applicant/")
    assert PERSON["address"] in page
    assert "05/09/1990" in page
    assert Applicant.objects.get(pk=commune.owner.pk).phone == "0900001234"


def test_going_back_loses_nothing_even_what_is_wrong(citizen, commune):
    citizen.post(f"{AT}noi-nop/", {"unit": commune.unit.slug})
    citizen.post(f"{AT}nguoi-nop/", PERSON)
    answer = citizen.post(f"{AT}to-khai/child/", SHEET["child"] | {"child_birth": "31/02/2024"})
    assert answer.status_code == 200
    assert "ngày/tháng/năm" in answer.content.decode()
    page = text(citizen, f"{AT}to-khai/child/")
    assert SHEET["child"]["child_name"] in page
    assert "31/02/2024" in page


def test_a_question_not_asked_is_not_kept(answered):
    _commune, citizen = answered
    citizen.post(f"{AT}to-khai/father/", {"father_known": "YES", "father_name": "Cha minh họa"})
    citizen.post(f"{AT}to-khai/father/", {"father_known": "NO", "father_name": "Cha minh họa"})
    number = send(citizen)
    assert "father_name" not in Filing.objects.get(dossier__number=number).data


def test_copies_that_are_asked_for_are_charged_before_sending(answered):
    """Whoever asks for copies is told what they cost; without any, nothing is taken and the law says when it is."""
    _commune, citizen = answered
    page = text(citizen, f"{AT}le-phi/")
    assert "không thu phí, lệ phí" in page
    assert "khai trễ hạn thu theo nghị quyết" in page
    citizen.post(f"{AT}to-khai/copies/", {"copies": "2"})
    assert "16.000" in text(citizen, f"{AT}le-phi/")


def test_nothing_is_sent_while_something_is_missing(without_papers):
    _commune, citizen = without_papers
    page = text(citizen, f"{AT}kiem-tra/")
    assert "Còn thiếu trước khi nộp được" in page
    assert f"{AT}giay-to/?back=check" in page
    assert citizen.post(f"{AT}kiem-tra/", {"sure": "on"}).status_code == 200
    assert not Dossier.objects.exists()


def test_the_promise_is_asked_before_sending(answered):
    _commune, citizen = answered
    answer = citizen.post(f"{AT}kiem-tra/", {})
    assert "đánh dấu vào ô cam kết" in answer.content.decode()
    assert not Dossier.objects.exists()


def test_a_second_filing_is_warned_of_and_reuses_papers(answered):
    commune, citizen = answered
    first = send(citizen)
    answer_all(citizen, commune, papers=False)
    assert f"hồ sơ <strong>{first}</strong> cùng thủ tục" in text(citizen, f"{AT}kiem-tra/")
    one, two = commune.papers
    assert "Dùng lại giấy tờ đã nộp" not in text(citizen, f"{AT}giay-to/{one.pk}/")  # nobody has compared it yet
    compared(scans_of(commune.owner.pk)[0].id, at=now())
    assert "Dùng lại giấy tờ đã nộp" in text(citizen, f"{AT}giay-to/{one.pk}/")
    citizen.post(f"{AT}giay-to/{one.pk}/", {"reuse": str(scans_of(commune.owner.pk)[0].id)})
    citizen.post(f"{AT}giay-to/{two.pk}/", {"later": "on"})
    second = send(citizen)
    assert dossiers.papers_of(second)[0].reused_from == scans_of(commune.owner.pk)[0].id


def begin(client: Client, commune: Commune, **person: str) -> None:
    """The way to the form, as far as a person begins a filing anew."""
    client.post(f"{AT}noi-nop/", {"unit": commune.unit.slug})
    client.post(f"{AT}nguoi-nop/", PERSON | person)


def test_what_one_wrote_the_last_time_is_offered_and_only_taken_when_asked(answered):
    commune, citizen = answered
    begin(citizen, commune)
    assert "Điền sẵn từ lần trước" not in text(citizen, f"{AT}to-khai/child/")  # nothing was filed before
    send(citizen)
    begin(citizen, commune, address="Ấp Mới, xã Thử")
    page = text(citizen, f"{AT}to-khai/child/")
    assert "Điền sẵn từ lần trước" in page
    assert SHEET["child"]["child_name"] not in page
    assert citizen.post(f"{AT}to-khai/").status_code == 302
    page = text(citizen, f"{AT}to-khai/child/")
    assert SHEET["child"]["child_name"] in page
    assert "01/03/2024" in page
    told = FilingDraft.objects.get().data["form"]
    assert told["applicant_address"] == "Ấp Mới, xã Thử"  # what was said today stands before what was said then
    assert "declared" not in told  # a promise is given anew each time
    citizen.post(f"{AT}to-khai/child/", SHEET["child"] | {"child_name": "Trẻ khác minh họa"})
    assert "Điền sẵn từ lần trước" not in text(citizen, f"{AT}to-khai/mother/")  # nothing typed is written over
    assert FilingDraft.objects.get().data["form"]["child_name"] == "Trẻ khác minh họa"


@pytest.mark.parametrize("case", ["of somebody else", "brought for me by somebody else", "erased by law"])
def test_what_another_wrote_is_never_filled_in(answered, case):
    commune, citizen = answered
    number = send(citizen)
    me, mine = commune.citizen, Filing.objects.get(dossier__number=number)
    other = Account.objects.create(username="nguoi.khac", display_name="Người khác minh họa")
    somebody = Applicant.objects.create(kind="CITIZEN", name="Người khác minh họa", account=other)
    changed = {
        "of somebody else": {"applicant": somebody},
        "brought for me by somebody else": {"submitter": somebody, "submitter_relation": "con"},
        "erased by law": {},
    }[case]
    Dossier.objects.filter(number=number).update(**changed)
    if case == "erased by law":
        Filing.objects.update(erased_at=now(), data=None, salt="")
    assert dossiers.last_answers(me.pk) == []
    begin(citizen, commune)
    assert "Điền sẵn từ lần trước" not in text(citizen, f"{AT}to-khai/child/")
    citizen.post(f"{AT}to-khai/")
    assert "child_name" not in FilingDraft.objects.get().data["form"]
    assert (dossiers.last_answers(other.pk) != []) is (case != "erased by law")
    assert mine.form_key == "birth_registration"


def test_another_persons_paper_cannot_be_reused(without_papers):
    commune, citizen = without_papers
    paper = commune.papers[0]
    answer = citizen.post(f"{AT}giay-to/{paper.pk}/", {"reuse": "4711"})
    assert "Chưa chọn tệp" in answer.content.decode()


@pytest.mark.parametrize(
    ("_case", "name", "content", "said"),
    [
        ("a program", "chuong-trinh.exe", b"MZ", "Ở đây chỉ nhận"),
        ("a lying name", "anh.pdf", b"<html>", "chỉ nhận"),
        ("nothing", "trong.pdf", b"", "Tệp trống"),
    ],
)
def test_a_bad_file_is_refused_with_a_sentence(without_papers, _case, name, content, said):
    commune, citizen = without_papers
    paper = commune.papers[0]
    answer = citizen.post(f"{AT}giay-to/{paper.pk}/", {"file": SimpleUploadedFile(name, content)})
    assert said in answer.content.decode()
    assert str(paper.pk) not in FilingDraft.objects.get().data.get("papers", {})


def test_filing_for_another_names_both_and_the_relation(citizen, commune):
    answer_all(citizen, commune, whom="other", owner_name="", relation="")
    assert (
        "Chưa ghi họ và tên của chủ hồ sơ"
        in citizen.post(f"{AT}nguoi-nop/", PERSON | {"whom": "other"}).content.decode()
    )
    answer_all(citizen, commune, whom="other", owner_name="Chủ hồ sơ minh họa", owner_kind="CITIZEN", relation="con")
    kept = Dossier.objects.get(number=send(citizen))
    assert kept.applicant.name == "Chủ hồ sơ minh họa"
    assert (kept.submitter_id, kept.submitter_relation) == (commune.owner.pk, "con")
    assert kept.number in text(citizen, "/cua-toi/")


def test_where_the_national_portal_files_it_is_explained(client, commune):
    UnitSetting.objects.update(online_intake="NATIONAL_PORTAL")
    page = text(client, AT)
    assert "Cổng Dịch vụ công quốc gia" in page
    assert "https://dichvucong.gov.vn/" in page
    assert client.get(f"{AT}noi-nop/")["Location"] == AT


def test_an_unknown_procedure_is_not_found(client, commune):
    assert client.get("/nop-ho-so/9.999999/").status_code == 404
    assert signed_in(commune.citizen).get(f"{AT}to-khai/khong-co/").status_code == 404


def test_staff_do_not_file_as_themselves_by_accident(commune):
    desk = signed_in(commune.counter)
    assert desk.get(f"{AT}kiem-tra/")["Location"] == f"{AT}nguoi-nop/"


def test_a_draft_can_be_dropped(citizen, commune):
    citizen.post(f"{AT}noi-nop/", {"unit": commune.unit.slug})
    assert "Đang làm dở" in text(citizen, "/cua-toi/")
    citizen.post(f"{AT}bo-ban-nhap/", {"from": "mine"})
    assert not FilingDraft.objects.exists()


@pytest.mark.parametrize("step", ["noi-nop/", "nguoi-nop/", "to-khai/child/", "giay-to/", "le-phi/", "kiem-tra/"])
def test_a_step_asks_few_questions(answered, step, django_assert_max_num_queries):
    _commune, citizen = answered
    with django_assert_max_num_queries(26):
        assert citizen.get(AT + step).status_code == 200
    assert scan().size


def test_the_page_of_a_procedure_says_what_its_address_to_file_does(commune, citizen):
    code = AT.split("/")[2]
    ProcedureVersion.objects.update(online_service="FULL")
    said = text(citizen, f"/thu-tuc/{code}/")
    assert f'class="button" href="/nop-ho-so/{code}/"' in said
    assert "Tờ khai có" in said
    FormTemplate.objects.all().delete()
    said = text(citizen, f"/thu-tuc/{code}/")
    assert f'class="button" href="/nop-ho-so/{code}/"' in said
    assert "Không có tờ khai điện tử để điền" in said
    UnitSetting.objects.update(intake_mode="ALONGSIDE")
    said = text(citizen, f"/thu-tuc/{code}/")
    assert 'class="button" href="/nop-ho-so/' not in said
    assert "nộp trực tuyến ở Cổng Dịch vụ công quốc gia" in said
