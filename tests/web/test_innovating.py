"""The pages of models and initiatives: who sees which, what a post does, and what is exported."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import docx
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client

from motcua import insight
from motcua.areas.innovation.models import (
    CouncilMember,
    Initiative,
    InitiativeCouncil,
    InitiativeScore,
    ModelReading,
    ReformModel,
)
from motcua.areas.organization.models import Succession, Unit
from motcua.areas.people.models import Role
from motcua.kernel.clock import now
from motcua.rules.periods import custom
from tests.factories.inspecting import Visit, make_visit
from tests.factories.office import Office
from tests.factories.people import employ
from tests.web.conftest import SECRET, make_account, signed_in
from tests.web.reading import as_seen, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.long]
MODELS, INITIATIVES = "/can-bo/mo-hinh/", "/can-bo/sang-kien/"


@pytest.fixture
def town(office: Office) -> Visit:
    """The people of the test office, with their second factors."""
    made = make_visit((office.district, office.agency, office.communes))
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def client(town: Visit, who: str) -> Client:
    return signed_in(town.people[who])


def register(town: Visit, who: str = "unit") -> object:
    said = {
        "unit_id": town.communes[0].pk,
        "lead_id": town.district.pk,
        "name": "Ngày không hẹn (minh họa)",
        "year": "2024",
        "kind": "NEW",
        "problem": "Đi lại nhiều",
        "content": "Trả trong ngày",
        "started_on": "05/03/2024",
        "indicator": "dossiers.in_time_of_solved",
        "higher": "yes",
    }
    return client(town, who).post(f"{MODELS}dang-ky/", said)


def test_a_model_is_measured_by_the_engine_and_no_effect_is_claimed_without_a_baseline(town: Visit) -> None:
    assert register(town).status_code == 302  # type: ignore[attr-defined]
    model, unit = ReformModel.objects.get(), client(town, "unit")
    address = f"{MODELS}{model.pk}/"
    assert 'value="05/03/2024"' in unit.get(address).content.decode()  # the day it was registered with
    assert "chưa đến" in unit.post(address, {"do": "START", "on": "01/01/2099"}).content.decode()
    assert unit.post(address, {"do": "START", "on": "06/03/2024"}).status_code == 302
    assert ReformModel.objects.get().started_on == date(2024, 3, 6)
    ReformModel.objects.update(started_on="2024-03-05")
    claimed = {"do": "EVALUATE", "effective": "yes", "words": "Tốt"}
    assert "Chưa có đủ số đo" in unit.post(address, claimed).content.decode()
    after = {"do": "MEASURE", "moment": "AFTER", "start": "05/03/2024", "end": "31/03/2024"}
    assert unit.post(address, after).status_code == 302
    early = {"do": "MEASURE", "moment": "BASELINE", "start": "01/03/2024", "end": "06/03/2024"}
    assert "kết thúc trước ngày bắt đầu" in unit.post(address, early).content.decode()
    assert "không có gì để đo" in unit.post(address, {**early, "end": "04/03/2024"}).content.decode()
    readings = {row.moment: (row.part, row.whole) for row in ModelReading.objects.all()}
    assert readings == {"AFTER": (2, 2)}  # no empty baseline that nobody could measure anew
    page = unit.get(address).content.decode()
    assert "2 trên 2 (100,00%)" in as_seen(page)
    assert ReformModel.objects.get().state == "RUNNING"


def test_a_model_of_a_merged_unit_is_measured_at_the_one_that_took_it_over(town: Visit) -> None:
    register(town)
    former, heir = town.communes
    ReformModel.objects.update(state="RUNNING")
    Unit.objects.filter(pk=former.pk).update(valid_to=date(2024, 3, 4))
    step = Succession.objects.create(former=former, successor=heir, on=date(2024, 3, 5))
    address, led = f"{MODELS}{ReformModel.objects.get().pk}/", client(town, "reformer")
    after = {"do": "MEASURE", "moment": "AFTER", "start": "05/03/2024", "end": "31/03/2024"}
    across = {**after, "moment": "BASELINE", "start": "01/03/2024", "end": "06/03/2024"}
    assert "trọn trước hoặc trọn sau" in led.post(address, across).content.decode()
    Succession.objects.all().delete()
    assert "không có một đơn vị kế thừa duy nhất" in led.post(address, after).content.decode()
    step.save()
    assert led.post(address, after).status_code == 302
    (figure,) = insight.figures(
        heir.slug,
        "own",
        custom(date(2024, 3, 5), date(2024, 3, 31)),
        known_at=now(),
        codes=["dossiers.in_time_of_solved"],
    )
    reading = ModelReading.objects.get()
    assert (reading.part, reading.whole) == (figure.part, figure.whole) != (0, 0)
    page = led.get(address).content.decode()
    assert f"số của {heir.name}, đơn vị kế thừa" in page
    assert f"unit={heir.slug}&amp;scope=own" in page


@pytest.mark.parametrize(
    ("who", "status", "registers"),
    [("unit", 200, True), ("reformer", 200, True), ("orderer", 200, False), ("stranger", 404, False),
     ("clerk", 403, False), ("member", 403, False)],
)  # fmt: skip
def test_who_sees_and_registers_models(town: Visit, who: str, status: int, registers: bool) -> None:
    register(town)
    model = ReformModel.objects.get()
    browser = client(town, who)
    assert browser.get(f"{MODELS}{model.pk}/").status_code == status
    stopped = browser.post(f"{MODELS}{model.pk}/", {"do": "STOP", "words": "Thôi"})
    assert (stopped.status_code == 302) is registers
    assert (ReformModel.objects.get().state == "STOPPED") is registers
    page = browser.get(MODELS, {"nam": "2024"})
    assert (b"Ng\xc3\xa0y kh" in page.content) is (status == 200)


def test_a_model_of_an_earlier_year_is_continued_from_its_page_by_who_keeps_it(town: Visit) -> None:
    register(town)
    earlier = ReformModel.objects.get()
    address, said = f"{MODELS}{earlier.pk}/", {"do": "CONTINUE", "year": "2025", "started_on": "02/01/2025"}
    assert b'value="CONTINUE"' not in client(town, "orderer").get(address).content
    assert client(town, "orderer").post(address, said).status_code == 200
    assert ReformModel.objects.count() == 1
    unit = client(town, "unit")
    assert b'value="CONTINUE"' in unit.get(address).content
    assert "năm bắt đầu trước năm nay" in unit.post(address, said | {"year": "2024"}).content.decode()
    assert unit.post(address, said).status_code == 302
    made = ReformModel.objects.get(continued_from=earlier)
    assert (made.kind, made.year, made.first_year, made.indicator) == ("CONTINUED", 2025, 2024, earlier.indicator)
    assert unit.post(address, {"do": "STOP", "words": "Thôi"}).status_code == 302
    assert b'value="CONTINUE"' not in unit.get(address).content


def test_a_model_and_its_copy_name_each_other_and_link_only_where_one_may_open_it(town: Visit) -> None:
    register(town)
    model, other = ReformModel.objects.get(), town.communes[1]
    ReformModel.objects.update(state="EVALUATED")
    address = f"{MODELS}{model.pk}/"
    said = {"do": "REPLICATE", "unit_id": other.pk, "year": "2024", "started_on": "01/08/2024"}
    assert client(town, "reformer").post(address, said).status_code == 302
    copy = ReformModel.objects.get(replicated_from=model)
    led, kept = client(town, "reformer"), client(town, "unit")
    assert f'href="{MODELS}{copy.pk}/"' in led.get(address).content.decode()
    page = kept.get(address).content.decode()
    assert f"{other.name.removeprefix('UBND ')}, 2024" in page
    assert f'href="{MODELS}{copy.pk}/"' not in page
    beside = signed_in(make_account("cchc.xa2", Role.PAR, other)).get(f"{MODELS}{copy.pk}/").content.decode()
    assert "Nhân rộng từ" in beside
    assert f'href="{address}"' not in beside


def test_a_model_registered_by_mistake_is_withdrawn_with_its_reason_and_counts_nowhere(town: Visit) -> None:
    register(town)
    model, unit = ReformModel.objects.get(), client(town, "unit")
    address = f"{MODELS}{model.pk}/"
    assert unit.post(address, {"do": "WITHDRAW", "words": " "}).status_code == 200
    assert client(town, "orderer").post(address, {"do": "WITHDRAW", "words": "Nhầm"}).status_code == 200
    assert ReformModel.objects.get().superseded_at is None
    assert unit.post(address, {"do": "WITHDRAW", "words": "Nhầm đơn vị"}).status_code == 302
    assert unit.get(address).status_code == 404
    page = unit.get(MODELS, {"nam": "2024"})
    assert page.context["counts"].any == 0
    assert "Nhầm đơn vị" in page.content.decode()
    assert register(town).status_code == 302  # type: ignore[attr-defined]


def describe(town: Visit, **changed: str) -> dict[str, object]:
    said: dict[str, object] = {
        "unit_id": town.district.pk,
        "year": "2024",
        "title": "Quét một lần dùng nhiều lần (minh họa)",
        "state_before": "Nhập hai lần",
        "novelty": "Dùng lại",
        "content": "Quét khi nhận",
        "scope": "Một cửa",
        "effect": "Nhanh hơn",
        "applied_from": "01/03/2024",
        "confirmed_by": "Bộ phận Một cửa",
        "confirmation": "BC 1 (minh họa)",
        "name_1": "Tác giả minh họa 01",
        "account_1": town.people["head"].pk,
        "share_1": "60",
        "name_2": "Tác giả minh họa 02",
        "share_2": "40",
    }
    return said | changed


def test_lists_open_at_the_latest_year_with_anything_in_it(town: Visit) -> None:
    register(town)
    head, unit = client(town, "head"), client(town, "unit")
    assert "Ngày không hẹn" in unit.get(MODELS).content.decode()
    assert "Ngày không hẹn" not in unit.get(MODELS, {"nam": "2025"}).content.decode()
    assert head.post(f"{INITIATIVES}soan/", describe(town)).status_code == 302
    assert "Quét một lần" in head.get(INITIATIVES).content.decode()


def test_an_initiative_from_its_draft_to_the_exported_dossier(town: Visit) -> None:
    head, reformer, orderer = (client(town, who) for who in ("head", "reformer", "orderer"))
    wrong = head.post(f"{INITIATIVES}soan/", describe(town, share_2="30"))
    assert "phải đúng 100%" in wrong.content.decode()
    assert head.post(f"{INITIATIVES}soan/", describe(town)).status_code == 302
    work = Initiative.objects.get()
    address = f"{INITIATIVES}{work.pk}/"
    assert client(town, "stranger").get(address).status_code == 404
    assert client(town, "clerk").post(address, {"do": "SUBMIT"}).status_code == 404
    assert head.post(f"{address}mo-ta/", describe(town, scope="Toàn huyện")).status_code == 302
    council = {"year": "2024", "decision": "QĐ 07", "chair_id": town.people["orderer"].pk,
               "member_ids": [town.people[who].pk for who in ("head", "inspector")]}  # fmt: skip
    assert reformer.post(f"{INITIATIVES}hoi-dong/", council).status_code == 302
    assert InitiativeCouncil.objects.get().members.count() == 3
    assert head.post(address, {"do": "SUBMIT"}).status_code == 302
    points = {"do": "SCORE", "points_novelty": "25", "points_effect": "30", "points_scope": "20", "vote": "FOR"}
    assert head.post(address, points | {"vote": ""}).status_code == 200
    assert "Tác giả không chấm" in head.post(address, points).content.decode()
    for who in ("orderer", "inspector"):
        assert client(town, who).post(address, points).status_code == 302
    assert InitiativeScore.objects.count() == 2
    for kind in ("docx", "pdf"):
        assert head.get(f"{address}ho-so.{kind}").status_code == 404
        assert head.get(f"{address}bien-ban.{kind}").status_code == 404
        said = words_of(orderer.get(f"{address}bien-ban.{kind}").content, kind)
        assert "tán thành 2, không tán thành 0, phiếu trắng 0" in said
        assert "Sáng kiến đủ điều kiện công nhận" in said
        assert "tác giả, không chấm" in said
    assert orderer.post(address, {"do": "DECIDE", "accept": "yes", "decision": "QĐ 08"}).status_code == 302
    assert reformer.post(address, {"do": "SEND", "sent_to": "Sở Khoa học và Công nghệ"}).status_code == 302
    assert reformer.get(f"{address}ho-so.pdf").content.startswith(b"%PDF")
    paper = docx.Document(BytesIO(reformer.get(f"{address}ho-so.docx").content))
    text = "\n".join(one.text for one in paper.paragraphs)
    for part in ("Đơn đề nghị", "Danh sách tác giả", "Mô tả sáng kiến", "Hiệu quả", "Biên bản chấm", "Quyết định"):
        assert part in text
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    assert {"60,00%", "40,00%", "75", "Tán thành"} <= set(cells)
    assert head.get(f"{address}bien-ban.docx").status_code == 200  # decided: its author may read it
    assert client(town, "stranger").get(f"{address}bien-ban.docx").status_code == 404


def test_who_serves_two_units_chooses_whose_council_it_is_and_moves_a_draft(town: Visit) -> None:
    both = make_account("hai.noi", "PAR", town.agency, second_factor=False)
    employ(both, "PAR", town.district)
    TOTP.activate(both, SECRET)
    browser = signed_in(both)
    form = browser.get(f"{INITIATIVES}hoi-dong/").context["form"]
    assert [key for key, _name in form.fields["unit_id"].choices] == [town.district.pk, town.agency.pk]
    said = {"year": "2024", "title": "Thử", "name_1": "A", "account_1": both.pk, "share_1": "100"}
    first = browser.get(f"{INITIATIVES}soan/").context["form"].fields["unit_id"].choices[0][0]
    assert first == town.district.pk  # the committee's council judges
    assert browser.post(f"{INITIATIVES}soan/", said | {"unit_id": town.agency.pk}).status_code == 302
    one = Initiative.objects.get()
    assert browser.post(f"{INITIATIVES}{one.pk}/mo-ta/", said | {"unit_id": town.district.pk}).status_code == 302
    one.refresh_from_db()
    assert one.unit_id == town.district.pk
    Initiative.objects.update(state="SUBMITTED")
    assert "chưa lập hội đồng năm 2024" in browser.get(f"{INITIATIVES}{one.pk}/").content.decode()


def test_who_keeps_the_register_releases_a_member_of_the_council(town: Visit) -> None:
    keeper = client(town, "reformer")
    ids = {name: town.people[name].pk for name in ("orderer", "head", "inspector", "member")}
    told = {"year": "2024", "decision": "QĐ 1", "chair_id": ids["orderer"], "member_ids": [*ids.values()]}
    assert keeper.post(f"{INITIATIVES}hoi-dong/", told).status_code == 302
    page = f"{INITIATIVES}hoi-dong/?nam=2024"
    assert "Thành viên thôi tham gia" in keeper.get(page).content.decode()
    one = CouncilMember.objects.get(account=town.people["member"])
    said = {"do": "release", "member_id": one.pk, "reason": ""}
    assert keeper.post(page, said).status_code == 200
    assert keeper.post(page, said | {"reason": "Nghỉ hưu"}).status_code == 302
    assert "thôi tham gia: Nghỉ hưu" in keeper.get(INITIATIVES, {"nam": "2024"}).content.decode()
