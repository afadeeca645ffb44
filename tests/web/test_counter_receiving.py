"""Receiving at the desk: person, procedure, papers, promise; received, completed or refused; and what came in."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import Dossier, HandedInPaper, PaymentDemand
from motcua.kernel.clock import now
from tests.factories.counter import another, make_counter, put_fee, put_form
from tests.factories.intake import Commune
from tests.web.conftest import signed_in

pytestmark = pytest.mark.django_db
CODE = "1.001193"


@pytest.fixture
def commune() -> Commune:
    return make_counter()


@pytest.fixture
def counter(commune: Commune) -> Client:
    return signed_in(commune.counter)


def address(commune: Commune, **more: Any) -> str:
    query = {"chu": commune.owner.pk, "thu-tuc": CODE, **more}
    return "/quay/tiep-nhan/?" + "&".join(f"{name}={value}" for name, value in query.items())


def filled(commune: Commune, *, papers: int = 2, **said: Any) -> dict[str, Any]:
    """What the form sends: some of the papers ticked, everything else as it stands."""
    ticks = {f"has_{one.pk}": "on" for one in commune.papers[:papers]}
    counts = {f"originals_{one.pk}": "1" for one in commune.papers}
    return {"do": "receive", "channel": "COUNTER", "case": "1", "competent": commune.unit.pk, **ticks, **counts, **said}


def the_one() -> Dossier:
    return Dossier.objects.get()


def test_a_single_procedure_is_taken_at_once(commune, counter):
    answer = counter.get(f"/quay/tiep-nhan/?chu={commune.owner.pk}&tim=khai sinh thu")
    assert answer.url == f"/quay/tiep-nhan/?chu={commune.owner.pk}&thu-tuc={CODE}"


def test_the_due_date_and_its_proof_are_shown_before_anything_is_confirmed(commune, counter):
    answer = counter.get(address(commune))
    promise = answer.context["receiving"].now
    assert promise.due_at is not None
    assert len([line for line in promise.proof.lines if line.counted]) == 3
    assert "Vì sao là ngày này" in answer.content.decode()
    assert Dossier.objects.count() == 0


def test_what_the_desk_takes_in_often_is_a_key_away(commune, counter):
    room = f"/quay/tiep-nhan/?chu={commune.owner.pk}"
    assert "Quầy hay nhận" not in counter.get(room).content.decode()
    counter.post(address(commune), filled(commune))
    page = counter.get(room).content.decode()
    assert "Quầy hay nhận" in page
    assert f'href="?chu={commune.owner.pk}&amp;thu-tuc={CODE}" data-key="1"' in page
    assert "Quầy hay nhận" not in counter.get(f"{room}&tim=chung thuc").content.decode()


def test_received_as_promised_with_its_papers(commune, counter):
    promised = counter.get(address(commune)).context["receiving"].now.due_at
    done = counter.post(address(commune), filled(commune))
    dossier = the_one()
    assert done.url == f"/quay/tiep-nhan/{dossier.number}/xong/"
    assert (dossier.status, dossier.channel, dossier.due_at) == (2, "COUNTER", promised)
    assert HandedInPaper.objects.filter(dossier=dossier, checked=True, originals=1).count() == 2
    page = counter.get(done.url).content.decode()
    assert dossier.number in page
    assert f"/quay/ho-so/{dossier.number}/giay-tiep-nhan/" in page
    assert counter.get(f"/quay/ho-so/{dossier.number}/giay-tiep-nhan/").content.startswith(b"%PDF")


def test_all_papers_at_once_without_scripts(commune, counter):
    answer = counter.post(address(commune), filled(commune, papers=0, do="all"))
    assert answer.status_code == 200
    assert [one.tick.value() for one in answer.context["receiving"].lines()] == [True, True]
    assert Dossier.objects.count() == 0


def test_what_is_ticked_needs_a_count(commune, counter):
    answer = counter.post(address(commune), filled(commune, **{f"originals_{commune.papers[0].pk}": "0"}))
    assert answer.status_code == 200
    assert "phải ghi có mấy bản" in answer.content.decode()
    assert Dossier.objects.count() == 0


def test_who_brings_it_for_another_says_how_they_are_related(commune, counter):
    bringer = another("Người Nộp Thay 01")
    refused = counter.post(address(commune, nop=bringer), filled(commune))
    assert refused.status_code == 200
    counter.post(address(commune, nop=bringer), filled(commune, submitter_relation="con"))
    assert (the_one().submitter_id, the_one().submitter_relation) == (bringer, "con")


def test_by_post(commune, counter):
    counter.post(address(commune), filled(commune, channel="POSTAL"))
    assert the_one().channel == "POSTAL"


def test_online_with_help_needs_consent_and_is_recorded_as_helped(commune, counter):
    assert counter.post(address(commune), filled(commune, channel="ONLINE")).status_code == 200
    assert Dossier.objects.count() == 0
    counter.post(address(commune), filled(commune, channel="ONLINE", consent="on"))
    assert (the_one().channel, the_one().operated_by, the_one().status) == ("ONLINE", "ASSISTED", 2)


def test_the_fee_is_quoted_exempted_and_demanded(commune, counter):
    put_fee(commune)
    assert counter.get(address(commune)).context["receiving"].fee.total == 8_000
    counter.post(address(commune), filled(commune, take_fee="on", exemption="poor"))
    demand = PaymentDemand.objects.get()
    assert (demand.amount, demand.exempted, demand.exemption_reason) == (8_000, 8_000, "Hộ nghèo Luật thử")


def test_the_promise_follows_what_is_chosen(commune, counter):
    put_fee(commune)
    chosen = address(commune, do="quote", channel="COUNTER", case="1", exemption="poor")
    part = counter.get(chosen.replace("/tiep-nhan/", "/tiep-nhan/hen/"))
    assert part.status_code == 200
    assert part.context["receiving"].fee.applied.code == "poor"


def test_one_complete_request_is_made_of_what_is_missing(commune, counter):
    assert counter.post(address(commune), filled(commune, papers=1, do="ask")).status_code == 200
    counter.post(address(commune), filled(commune, papers=1, do="ask", ask_reason="Thiếu", ask_more="Giấy khác"))
    dossier = the_one()
    assert dossier.status == 5
    asked = queries.case_file(dossier.number, account=commune.counter).supplements[0]
    assert asked.items == ("Giấy tờ thử 2", "Giấy khác")
    page = counter.get(f"/quay/tiep-nhan/{dossier.number}/xong/").content.decode()
    slip = re.search(r'href="([^"]+/phieu/\d+/)"', page)
    assert slip is not None
    assert counter.get(slip[1]).content.startswith(b"%PDF")


def test_refusing_needs_reason_and_law_and_stays_on_record(commune, counter):
    assert counter.post(address(commune), filled(commune, do="refuse", refuse_reason="Sai nơi")).status_code == 200
    assert Dossier.objects.count() == 0
    counter.post(address(commune), filled(commune, do="refuse", refuse_reason="Sai nơi", refuse_basis="NĐ thử"))
    assert the_one().status == 3


def test_another_open_dossier_is_pointed_out_and_one_refused_is_named(commune, counter):
    first = commune.received(at=now()).number
    assert first in counter.get(address(commune)).content.decode()
    counter.post(address(commune), filled(commune, do="refuse", refuse_reason="Sai", refuse_basis="NĐ thử"))
    refused = Dossier.objects.get(status=3).number
    answer = counter.get(address(commune))
    assert answer.context["receiving"]["previous"].value() == refused
    assert counter.post(address(commune), filled(commune)).status_code == 200
    counter.post(address(commune), filled(commune, previous=refused))
    assert Dossier.objects.latest("pk").previous.number == refused


def test_what_nobody_can_reckon_is_stated(commune, counter):
    commune.version.cases.get().terms.update(rule="", n=None)
    assert counter.post(address(commune), filled(commune)).status_code == 200
    due = (now() + timedelta(days=9)).strftime("%d/%m/%Y 17:00")
    counter.post(address(commune), filled(commune, due=due))
    assert the_one().due_at.strftime("%d/%m/%Y") == due[:10]


def test_the_electronic_form_is_filled_in_only_when_the_desk_wishes(commune, counter):
    put_form(commune)
    assert counter.get(address(commune)).context["receiving"].eform.values == {"who": "Người nộp minh họa 01"}
    faulty = counter.post(address(commune), filled(commune, with_form="1", who="Người nộp minh họa 01"))
    assert "Tờ khai còn 1 chỗ cần xem lại" in faulty.content.decode()
    assert Dossier.objects.count() == 0
    counter.post(address(commune), filled(commune, with_form="1", who="Người nộp minh họa 01", why="Lý do thử"))
    assert queries.filings_of(the_one().number)[0].data["why"] == "Lý do thử"
    counter.post(address(commune), filled(commune, why="không đánh dấu"))
    assert queries.filings_of(Dossier.objects.latest("pk").number) == []


def test_asking_for_another_line_of_a_form_receives_nothing(commune, counter):
    put_form(commune)
    sent = {**filled(commune, with_form="1"), "_more": "papers"}
    del sent["do"]
    assert counter.post(address(commune), sent).status_code == 200
    assert Dossier.objects.count() == 0


@pytest.mark.parametrize("query", ["chu=99999&thu-tuc=1.001193", "chu=OWNER&thu-tuc=9.999999"])
def test_what_does_not_exist_does_not_exist(commune, counter, query):
    assert counter.get("/quay/tiep-nhan/?" + query.replace("OWNER", str(commune.owner.pk))).status_code == 404


def submitted(commune: Commune) -> str:
    return operations.submit(given=commune.online(), account=commune.citizen, at=now()).number


def checked(commune: Commune, number: str, *, papers: int = 2, **said: Any) -> dict[str, Any]:
    case = queries.case_file(number, account=commune.counter)
    ticks = {f"has_{one.pk}": "on" for one in commune.papers[:papers]}
    return {"do": "receive", "seen": case.last_seq, **ticks, **said}


def test_what_came_online_is_checked_paper_by_paper_and_accepted(commune, counter):
    number = submitted(commune)
    assert counter.get(f"/quay/ho-so/{number}/tiep-nhan/").status_code == 200
    done = counter.post(f"/quay/ho-so/{number}/tiep-nhan/", checked(commune, number))
    assert done.url == f"/quay/tiep-nhan/{number}/xong/"
    assert the_one().status == 2
    assert HandedInPaper.objects.filter(checked=True, file_id=7).count() == 2


def test_who_was_quicker_is_told_and_nothing_is_done_twice(commune, counter):
    number = submitted(commune)
    sent = checked(commune, number)
    counter.post(f"/quay/ho-so/{number}/tiep-nhan/", sent)
    again = counter.post(f"/quay/ho-so/{number}/tiep-nhan/", sent)
    assert again.status_code == 409
    assert "Chưa có gì thay đổi" in again.content.decode()


def test_a_stranger_accepts_nothing(commune, counter):
    number = submitted(commune)
    assert signed_in(commune.case).get(f"/quay/ho-so/{number}/tiep-nhan/").status_code == 403
    assert counter.get("/quay/ho-so/KHONG-CO/tiep-nhan/").status_code == 404


def test_what_came_online_is_asked_to_complete_and_comes_back(commune, counter):
    number = submitted(commune)
    seen = checked(commune, number)["seen"]
    asked = counter.post(
        f"/quay/ho-so/{number}/yeu-cau-bo-sung/", {"seen": seen, "papers": ["Giấy tờ thử 1"], "reason": "Mờ"}
    )
    assert asked.url == f"/quay/tiep-nhan/{number}/xong/"
    assert counter.get(f"/quay/ho-so/{number}/den-viec/").url == f"/quay/ho-so/{number}/nhan-bo-sung/"
    counter.post(f"/quay/ho-so/{number}/nhan-bo-sung/", {"seen": checked(commune, number)["seen"]})
    assert the_one().status == 1


def test_an_act_of_the_office_alone_is_refused_at_the_desk(commune, counter):
    number = commune.received(at=now()).number
    assert counter.get(f"/quay/ho-so/{number}/dung/").status_code == 409
    assert counter.get(f"/quay/ho-so/{number}/khong-co/").status_code == 404


@pytest.mark.parametrize(
    ("ending", "more"),
    [
        ("receive", {}),
        ("ask", {"ask_reason": "Thiếu giấy chứng sinh"}),
        ("refuse", {"refuse_reason": "Không thuộc thẩm quyền", "refuse_basis": "Luật Hộ tịch, Điều 13"}),
    ],
)
def test_a_form_pressed_twice_is_one_dossier_with_one_number(commune, counter, ending, more):
    said = filled(commune, papers=1 if ending == "ask" else 2, do=ending, form_key="mot-bieu-mau", **more)
    first, second = (counter.post(address(commune), said) for _ in range(2))
    assert second.url == first.url == f"/quay/tiep-nhan/{the_one().number}/xong/"
    assert "đã được gửi trước đó" in counter.get(second.url).content.decode()


def test_a_refused_form_is_put_right_under_its_key(commune, counter):
    wrong = filled(commune, do="refuse", form_key="mot-bieu-mau")
    assert counter.post(address(commune), wrong).status_code == 200
    right = wrong | {"refuse_reason": "Không thuộc thẩm quyền", "refuse_basis": "Luật Hộ tịch, Điều 13"}
    assert counter.post(address(commune), right).status_code == 302
    assert the_one().number


def test_what_one_officer_sent_is_not_answered_to_another(commune, counter):
    said = filled(commune, form_key="mot-bieu-mau")
    counter.post(address(commune), said)
    counter.logout()
    assert counter.post(address(commune), said).url.startswith("/dang-nhap/")
    counter.force_login(commune.counter)
    assert counter.post(address(commune), said).url == f"/quay/tiep-nhan/{the_one().number}/xong/"
