"""The pages of the PAR Index: who sees them, what does not exist for whom, and a commune's way to its final score."""

from __future__ import annotations

import io
from datetime import date
from decimal import Decimal
from typing import Any

import docx
import pytest
import xlsxwriter
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.organization.models import Unit
from motcua.areas.parindex import operations, queries
from motcua.areas.parindex.models import Campaign, CriteriaEdition, Remedy, ScoreEntry
from motcua.areas.parindex.operations import Entrant
from motcua.kernel.clock import local_date, now
from motcua.links.files.criteria import set_bytes
from motcua.rules.scoring import decimal_of
from tests.factories.par_index import OPENED, Contest, criteria_document, declare_all, make_contest
from tests.rules.scoring.sets import COMMUNE
from tests.web.conftest import SECRET, signed_in
from tests.web.reading import as_seen

pytestmark = [pytest.mark.django_db, pytest.mark.long]
HOME = "/can-bo/chi-so/"


@pytest.fixture
def contest(monkeypatch: pytest.MonkeyPatch) -> Contest:
    """A campaign that is open, on a Monday of its weeks."""
    made = make_contest()
    Campaign.objects.update(self_due_on=date(2999, 12, 15))
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def sheet_of(contest: Contest, slug: str = "xa-01") -> str:
    return f"{HOME}phieu/{contest.candidates[slug]}/"


@pytest.mark.parametrize(
    ("who", "statuses"),
    [
        ("par", (200, 200, 200, 200)),
        ("boss", (200, 403, 200, 200)),
        ("leader", (200, 403, 200, 200)),
        ("second", (200, 403, 200, 404)),
        ("clerk", (403, 403, 403, 403)),
        ("administrator", (403, 403, 403, 403)),
    ],
)
def test_who_may_look(who: str, statuses: tuple[int, ...], contest: Contest) -> None:
    client = signed_in(contest.people[who])
    pages = (HOME, f"{HOME}mo-dot/", f"{HOME}dot/{contest.campaign_id}/", sheet_of(contest))
    assert tuple(client.get(page).status_code for page in pages) == statuses


@pytest.mark.parametrize("page", ["", "minh-chung/", "khac-phuc/", "tieu-chi/3.2/"])
def test_the_sheet_of_another_unit_does_not_exist_and_nothing_changes(page: str, contest: Contest) -> None:
    stranger = signed_in(contest.second)
    before = ScoreEntry.objects.count()
    assert stranger.get(sheet_of(contest) + page).status_code == 404
    for post in ("buoc/", "nhap/", "tieu-chi/3.2/", "tieu-chi/3.2/so-lieu/", "tieu-chi/3.2/minh-chung/"):
        assert stranger.post(sheet_of(contest) + post, {"do": "lock", "rate": "99"}).status_code == 404
    assert ScoreEntry.objects.count() == before


def test_nobody_signed_out_sees_anything(contest: Contest) -> None:
    assert Client().get(HOME).status_code == 302


def post(client: Client, address: str, **said: Any) -> str:
    answer = client.post(address, said, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_commune_declares_one_criterion_and_sees_why(contest: Contest) -> None:
    client = signed_in(contest.leader)
    page = post(client, f"{sheet_of(contest)}tieu-chi/3.2/", rate_part="987", rate_whole="1000", note="")
    assert "Tỷ lệ 98,7% so với mục tiêu 100%: 0,987 × 10 = 9,87 điểm." in page
    assert "9,87" in page
    page = post(client, f"{sheet_of(contest)}tieu-chi/3.2/", rate="96,5")
    assert "0,965 × 10 = 9,65 điểm" in page
    page = post(client, f"{sheet_of(contest)}tieu-chi/3.2/", rate_part="950", rate_whole="1.000")
    assert "Tỷ lệ 95% so với mục tiêu 100%" in page
    page = post(client, f"{sheet_of(contest)}tieu-chi/1.1.1/", issue_date="25/12/2023")  # before the year: early
    assert "Ngày ban hành 25/12 các năm trước, không quá 31/01: 1 trên 1 điểm." in page
    page = post(client, f"{sheet_of(contest)}tieu-chi/1.1.1/", issue_date="15/01/2025")
    assert "Ngày ban hành 15/01 các năm sau, không đạt bậc nào: 0 trên 1 điểm." in page
    page = post(client, f"{sheet_of(contest)}tieu-chi/1.1.1/", issue_date="05/02/2024")
    assert "Ngày ban hành 05/02, không quá 29/02: 0,5 trên 1 điểm." in page
    page = post(client, f"{sheet_of(contest)}tieu-chi/1.7/", level="all_done_some_late")
    assert "Ở mức “đủ, có việc trễ”: 1 trên 2 điểm." in page
    page = post(client, f"{sheet_of(contest)}tieu-chi/6.1/", not_applicable="on")
    assert "Không áp dụng: bỏ 4 điểm khỏi điểm tối đa." in page
    page = post(client, f"{sheet_of(contest)}tieu-chi/2.1/", flag="")
    assert "thiếu “flag”" in page


@pytest.mark.long
def test_from_the_lock_to_the_published_rank(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE, lock=False)
    own, par, boss = (signed_in(contest.people[name]) for name in ("leader", "par", "boss"))
    assert "Đã chốt tự đánh giá" in post(own, f"{sheet_of(contest)}buoc/", do="lock")
    assert "phải nêu lý do" in post(par, f"{sheet_of(contest)}tieu-chi/4.1/", points="1", reason="")
    post(par, f"{sheet_of(contest)}tieu-chi/4.1/", points="1", reason="Quy chế chưa sửa.")
    post(par, f"{sheet_of(contest)}tieu-chi/8.1/", points="8.7", reason="Khảo sát.")
    assert "Không ai thẩm định chính đơn vị mình" in post(own, f"{sheet_of(contest)}buoc/", do="ask")
    post(par, f"{sheet_of(contest)}buoc/", do="ask")
    post(own, f"{sheet_of(contest)}tieu-chi/4.1/", words="Đã sửa ngày 5/3.")
    post(own, f"{sheet_of(contest)}buoc/", do="lock_explanation")
    post(par, f"{sheet_of(contest)}tieu-chi/4.1/", points="1,125", reason="Quy chế mới còn thiếu một mục.")
    council_rules(contest, par)
    found = queries.sheet(key)
    assert found is not None
    assert found.totals["FINAL"].index_percent == Decimal("78.93")  # 75.77 over 96
    page = post(boss, f"{HOME}dot/{contest.campaign_id}/", decision="QĐ minh họa 1")
    assert "Còn đơn vị chưa có điểm cuối cùng" in page


def test_agencies_and_communes_stand_in_groups_of_their_own(contest: Contest) -> None:
    home = contest.district
    told = {"slug": "phong-cham", "name": "Phòng Nội vụ Chấm", "level": "DISTRICT", "kind": "DEPARTMENT"}
    agency = Unit.objects.create(parent=home, valid_from=home.valid_from, **told)
    par = signed_in(contest.par)
    form = {"edition_id": str(contest.edition_id), "year": "2025", "title": "Đợt thử", "self_due_on": "15/12/2999"}
    assert "Xin chọn đơn vị dự đánh giá." in post(par, f"{HOME}mo-dot/", **form)
    chosen = [str(contest.communes["xa-01"].pk), str(agency.pk)]
    assert "Đã mở đợt đánh giá." in post(par, f"{HOME}mo-dot/", **form, entrants=chosen)
    made = Campaign.objects.get(year=2025)
    groups = {one.unit: one.group for one in queries.candidates(made.pk)}
    assert groups == {"UBND xã 01": "Ủy ban nhân dân", "Phòng Nội vụ Chấm": "Cơ quan chuyên môn"}


def council_rules(contest: Contest, par: Client) -> None:
    """The council is appointed, sits, decides the one criterion that is still apart; its minutes say so."""
    council, rule = f"{HOME}dot/{contest.campaign_id}/hoi-dong/", f"{sheet_of(contest)}hoi-dong/"
    assert par.get(rule).status_code == 404
    assert "Chưa lập hội đồng" in par.get(council).content.decode()
    names = {f"name_{n}": f"Thành viên minh họa 0{n}" for n in (1, 2, 3)}
    assert "phải hơn một nửa" in post(par, f"{council}lap/", decision="QĐ minh họa", quorum="1", **names)
    assert "1 tiêu chí phải kết luận" in post(par, f"{council}lap/", decision="QĐ minh họa", quorum="2", **names)
    standing = queries.council_of(contest.campaign_id)
    assert standing is not None
    day, seats = local_date(now()).strftime("%d/%m/%Y"), [one.id for one in standing.seats]
    assert "Chủ tịch hội đồng phải có mặt" in post(par, f"{council}phien/", held_on=day, present=seats[1:])
    page = post(par, f"{council}phien/", held_on=day, present=seats, words="Họp thử.")
    assert "Có mặt 3 trong 3 thành viên." in page
    found = queries.council_of(contest.campaign_id)
    assert found is not None
    sitting = found.sittings[0].id
    assert 'name="apart_0_points" value="1,125"' in par.get(rule).content.decode()
    told = {"sitting_id": str(sitting), "apart_0_points": "2"}
    assert "Xin ghi mục này" in post(par, rule, **told, apart_0_reason="")
    page = post(par, rule, **told, apart_0_reason="Hội đồng đã đọc quy chế, đủ mục.")
    assert "Đã có điểm cuối cùng" in page
    paper = par.get(f"{HOME}hoi-dong/{sitting}/bien-ban.docx")
    text = "\n".join(cell.text for table in docx.Document(io.BytesIO(paper.content)).tables for cell in table._cells)
    assert "Hội đồng đã đọc quy chế, đủ mục." in text
    assert par.get(f"{HOME}hoi-dong/{sitting}/bien-ban.pdf").content.startswith(b"%PDF")
    assert "1 tiêu chí hội đồng kết luận" in par.get(council).content.decode()
    assert signed_in(contest.leader).get(council).status_code == 404


def test_a_survey_scores_what_nobody_scores_themselves(contest: Contest) -> None:
    declare_all(contest, "xa-01", contest.leader, COMMUNE)
    par, address = signed_in(contest.par), f"{sheet_of(contest)}tieu-chi/8.1/"
    told = {"title": "Khảo sát thử", "held_on": "10/12/2024"}
    odd = post(par, f"{address}khao-sat/", audiences="Người dân; 1; 10; 5", **told)
    assert "Dòng 1 phải có đủ 9 ô" in odd
    assert "Người dân; 1; 10; 5" in odd  # what was pasted is not lost
    late = post(par, f"{address}khao-sat/", audiences="Người dân;1;1;1;0;0;0;0;0", **told | {"held_on": "01/01/2999"})
    assert "Ngày khảo sát chưa đến" in late
    lines = "Người dân;50%;120;30;50;20;0;0;5\nDoanh nghiệp\t0.5\t50\t0\t30\t0\t10\t0\t0"
    page = post(par, f"{address}khao-sat/", audiences=lines, **told)
    assert "đã có kết quả khảo sát" in post(par, f"{address}khao-sat/", audiences=lines, **told)
    assert all(words in page for words in ("Khảo sát thử · 10/12/2024", "Ghi lại khảo sát nhập nhầm"))
    again = post(par, f"{address}khao-sat/", audiences="Người dân;1;10;0;9;1;0;0;0", reason="Nhập nhầm", **told)
    assert "9 trên 10 phiếu có ý kiến" in again
    assert "7,75" in again  # what it was scored before stays to be read
    assert "105 trên 120 phiếu (87,50%)" in as_seen(page)
    assert "80 trên 100 phiếu có ý kiến (80,00%)" in as_seen(page)
    assert "77,5% × 10 = 7,75 điểm" in page
    assert signed_in(contest.second).post(f"{address}khao-sat/", told).status_code == 404
    assert "Không ai thẩm định chính đơn vị mình" in post(
        signed_in(contest.leader), f"{address}khao-sat/", audiences=lines, **told
    )


def test_what_if_some_steps_were_taken(contest: Contest) -> None:
    declare_all(contest, "xa-01", contest.leader, COMMUNE)
    page = signed_in(contest.leader).get(f"{sheet_of(contest)}?them=3.1.2&them=3.4.1").content.decode()
    assert "Nếu làm các bước đã chọn: 70,57 trên 96, chỉ số 73,51%." in as_seen(page)  # 67.07 + 2 + 1.5
    assert "Nâng tỷ lệ từ 90% lên 100%." in page


def test_a_set_is_brought_in_and_published_by_those_who_keep_sets(contest: Contest) -> None:
    par = signed_in(contest.par)
    told = {"key": "thu", "name": "Bộ thử", "source": "QĐ minh họa", "province": "", "year": "2025"}
    file = SimpleUploadedFile("bo.xlsx", set_bytes(criteria_document()))
    page = par.post(f"{HOME}bo-tieu-chi/nhap/", told | {"file": file}, follow=True).content.decode()
    made = CriteriaEdition.objects.get(key="thu")
    assert "Đã nhập 48 tiêu chí thành bản thảo." in page
    assert (made.year, made.published_at) == (2025, None)
    assert signed_in(contest.boss).post(f"{HOME}bo-tieu-chi/{made.pk}/ban-hanh/").status_code == 403
    assert "Đã ban hành bộ tiêu chí." in post(par, f"{HOME}bo-tieu-chi/{made.pk}/ban-hanh/")
    answer = par.get(f"{HOME}bo-tieu-chi/{made.pk}/xlsx/")
    assert answer["Content-Disposition"].endswith('"bo-tieu-chi-thu.xlsx"')


def appraisal(contest: Contest) -> SimpleUploadedFile:
    """A workbook of full points but for one criterion."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"in_memory": True})
    page = book.add_worksheet()
    page.write_row(0, 0, ("Mã", "Điểm tự chấm", "Điểm thẩm định", "Điểm cuối cùng", "Lý do"))
    for number, leaf in enumerate(queries.set_of(contest.edition_id).leaves, start=1):
        most = float(decimal_of(leaf.most))
        final = most - (1 if leaf.code == "1.5" else 0)
        page.write_row(number, 0, (leaf.code, most, final, final, "Một mô hình" if final < most else ""))
    book.close()
    return SimpleUploadedFile("tinh-cham.xlsx", target.getvalue())


def test_an_outside_appraisal_becomes_remedies(contest: Contest) -> None:
    entrants, above = [Entrant(contest.district.pk)], contest.communes["xa-03"].pk  # stands in for the province
    year = {"year": 2023, "title": "Huyện 2023", "self_due_on": date(2023, 12, 20), "is_outside": True, "at": OPENED}
    made = operations.open_campaign(edition_id=contest.edition_id, unit_id=above, entrants=entrants, **year)  # type: ignore[arg-type]
    sheet = f"{HOME}phieu/{queries.candidates(made)[0].id}/"
    par = signed_in(contest.par)
    answer = par.post(f"{sheet}nhap/", {"file": appraisal(contest)}, follow=True)
    assert "Đã nhập kết quả chấm điểm." in answer.content.decode()
    page = post(par, f"{sheet}buoc/", do="remedy")
    assert "1.5 Mô hình, sáng kiến CCHC" in page
    row = Remedy.objects.get()
    address = f"{HOME}khac-phuc/{row.pk}/"
    assert "nhiều hơn điểm đã mất" in post(par, address, wrong="Một mô hình", expected="3", do="plan")
    post(
        par,
        address,
        wrong="Một mô hình",
        cause="Muộn",
        cause_kind="SUBJECTIVE",
        remedy="Đăng ký sớm",
        expected="1",
        do="plan",
    )
    page = post(par, address, result="Hai mô hình", on="20/11/2024", do="close")
    assert "Hai mô hình" in page
    year |= {"year": 2024, "title": "Huyện 2024"}
    later = operations.open_campaign(edition_id=contest.edition_id, unit_id=above, entrants=entrants, **year)  # type: ignore[arg-type]
    after = queries.candidates(later)[0].id
    par.post(f"{HOME}phieu/{after}/nhap/", {"file": appraisal(contest)})
    page = par.get(f"{HOME}phieu/{after}/so-voi/{sheet.split('/')[-2]}/").content.decode()
    assert "mất điểm hai năm liền" in page
    assert signed_in(contest.leader).get(address).status_code == 404


def test_the_pages_ask_few_questions_however_many_criteria(
    contest: Contest, django_assert_max_num_queries: Any
) -> None:
    declare_all(contest, "xa-01", contest.leader, COMMUNE)
    client = signed_in(contest.leader)
    client.get(sheet_of(contest))
    with django_assert_max_num_queries(30):
        client.get(sheet_of(contest))


def test_the_months_review_is_written_read_and_taken_away(contest: Contest) -> None:
    leader, address = signed_in(contest.leader), f"{sheet_of(contest)}ra-soat/"
    assert leader.get(address).context["review"].month == date(2024, 12, 1)  # the last month of the campaign's year
    empty = leader.get(f"{address}?thang=2024-11").content.decode()
    assert "chưa rà soát" in empty
    told = {"state": "AT_RISK", "expected": "0,5", "responsible": "Công chức minh họa 01"}
    refused = post(leader, f"{address}1.1.1/?thang=2024-11", **told)
    assert "xin ghi giải pháp và hạn" in refused
    page = post(leader, f"{address}1.1.1/?thang=2024-11", **told, solution="Gửi lại", due_on="20/12/2024")
    assert "Đã rà soát 1 trên" in page
    later = leader.get(f"{address}?thang=2024-12").content.decode()
    assert "11/2024" in later
    assert "Có nguy cơ mất điểm" in later
    book = leader.get(f"{sheet_of(contest)}ra-soat.xlsx?thang=2024-11")
    assert book.headers["Content-Disposition"].endswith('2024-11.xlsx"')
    assert signed_in(contest.par).get(f"{address}1.1.1/").status_code == 404  # who appraises does not review
    assert signed_in(contest.second).get(address).status_code == 404


@pytest.mark.parametrize(("kind", "begins"), [("pdf", b"%PDF"), ("docx", b"PK"), ("xlsx", b"PK")])
def test_a_sheet_is_taken_away_as_a_file(kind: str, begins: bytes, contest: Contest) -> None:
    declare_all(contest, "xa-01", contest.leader, dict(COMMUNE))
    answer = signed_in(contest.leader).get(f"{sheet_of(contest)}phieu.{kind}")
    assert answer.content.startswith(begins)
    assert signed_in(contest.leader).get(f"{sheet_of(contest)}phieu.exe").status_code == 404
