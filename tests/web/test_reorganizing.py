"""The administrator's rooms of a reorganization: a plan is looked at, carried out, and what it left open is decided."""

from __future__ import annotations

import json
import tomllib
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import load_workbook

from motcua.areas.organization.models import Unit
from motcua.areas.people.models import Account
from motcua.areas.reorganization import queries
from motcua.areas.reorganization.models import CustodyEntry, Reorganization
from motcua.config.reorganizing import carry_out
from motcua.kernel.clock import now
from motcua.rules.reorganizing import View
from tests.factories.remembered import contents
from tests.factories.reorganizing import PLAN, make_leaving
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.long]
ROOT = "/can-bo/quan-tri/sap-xep/"
HERE = f"{ROOT}thu-2025/"


@pytest.fixture
def admin():
    make_leaving()
    return signed_in(make_account("quantri.thu", "ADMINISTRATOR"))


@pytest.fixture
def second():
    """Another administrator, who approves what the first took in."""
    return signed_in(make_account("quantri.hai", "ADMINISTRATOR"))


def taken_in(admin):
    """The page after the plan was taken in from a file."""
    answer = admin.post(ROOT, {"pack": "", "file": SimpleUploadedFile("thu.toml", as_toml().encode())})
    assert answer.status_code == 302, answer.content.decode()
    return admin.get(answer.headers["Location"]).content.decode()


def as_toml():
    """The plan of the tests as a file."""
    plain = {name: value for name, value in PLAN.items() if isinstance(value, str)}
    lines = [f"{name} = {json.dumps(value, ensure_ascii=False)}" for name, value in plain.items()]
    lines.append(f"on = {PLAN['on'].isoformat()}")
    for table in ("unit", "change", "rule", "recast"):
        for one in PLAN[table]:
            lines.append(f"[[{table}]]")
            lines += [f"{name} = {written(value)}" for name, value in one.items()]
    assert tomllib.loads("\n".join(lines))["title"] == PLAN["title"]
    return "\n".join(lines)


def written(value):
    """A value as TOML has it: a table in one line."""
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return "{{{}}}".format(", ".join(f"{name} = {one}" for name, one in value.items()))


def test_only_administrators_come_here_and_nothing_changes(admin):
    taken_in(admin)
    leader = signed_in(make_account("lanhdao.moi", "LEADER", Unit.objects.get(slug="huyen-thu")))
    before = contents()
    for address, post in ((ROOT, True), (HERE, False), (f"{HERE}duyet/", True), (f"{HERE}giao/", True)):
        assert (leader.post if post else leader.get)(address).status_code == 403
    assert contents() == before
    assert admin.get(f"{ROOT}khong-co/").status_code == 404


def test_a_plan_is_looked_at_before_anything_changes(admin):
    page = taken_in(admin)
    assert "Lập mới: UBND xã Mới, UBND xã Hai." in page
    assert "23 việc còn dở; 5 việc phương án chưa nói giao cho ai" in page
    assert "HU-250625-0005" in page
    assert Unit.objects.get(slug="xa-thu-1").valid_to is None
    assert PLAN["title"] in admin.get(ROOT).content.decode()


def test_what_cannot_be_read_is_said_in_a_sentence(admin):
    for given, words in (
        ({"pack": ""}, "Xin chọn một phương án có sẵn, hoặc một tệp."),
        ({"pack": "", "file": SimpleUploadedFile("x.toml", b"= hong")}, "Không đọc được tệp này. Xin chọn tệp TOML."),
        ({"pack": "", "file": SimpleUploadedFile("x.toml", b'code = "abc"\non = 2025-07-01\n')}, "thiếu “document”"),
        ({"pack": "reorganizations/tan_hong_2025.toml"}, "Không có đơn vị “tinh-dong-thap”"),
    ):
        answer = admin.post(ROOT, given)
        assert answer.status_code == 200
        assert words in answer.content.decode()
    assert not Reorganization.objects.exists()


def test_whoever_took_it_in_does_not_approve_it(admin, second):
    assert "một quản trị viên khác đối chiếu và duyệt" in taken_in(admin)
    told = {"digest": queries.reorganization("thu-2025").digest, "compared": "on"}
    refused = admin.post(f"{HERE}duyet/", told)
    assert "không tự duyệt được" in refused.content.decode()
    assert Reorganization.objects.get().stage == "DRAFT"
    assert "Tôi đã đối chiếu" in second.get(HERE).content.decode()
    assert second.post(f"{HERE}duyet/", told).status_code == 302
    told = admin.get(HERE).content.decode()
    assert Account.objects.get(username="quantri.hai").display_name in told
    assert "account:" not in told


def test_it_is_carried_out_once_it_was_compared_with_the_document(admin, second):
    taken_in(admin)
    digest = queries.reorganization("thu-2025").digest
    refused = second.post(f"{HERE}duyet/", {"digest": digest})
    assert "Xin đối chiếu với văn bản" in refused.content.decode()
    assert Reorganization.objects.get().stage == "DRAFT"
    assert second.post(f"{HERE}duyet/", {"digest": digest, "compared": "on"}).status_code == 302
    carry_out(code="thu-2025", at=now())
    page = admin.get(HERE).content.decode()
    assert "Trước và sau" in page
    assert page.count("chờ quyết định") >= 4
    unit = admin.get("/can-bo/quan-tri/don-vi/xa-thu-1/").content.decode()
    assert "UBND xã Mới" in unit  # the old short name leads to the record and on to the successor


def test_a_person_decides_what_waits(admin, second):
    taken_in(admin)
    told = {"digest": queries.reorganization("thu-2025").digest, "compared": "on"}
    second.post(f"{HERE}duyet/", told)
    carry_out(code="thu-2025", at=now())
    waiting = CustodyEntry.objects.get(label="HU-250625-0005")
    unit = Unit.objects.get(slug="xa-hai").pk
    nothing = admin.post(f"{HERE}giao/", {"unit": unit, "reason": "Thử"})
    assert "Xin chọn ít nhất một việc" in nothing.content.decode()
    answer = admin.post(f"{HERE}giao/", {"entries": [waiting.pk], "unit": unit, "reason": "Đất ở xã Hai"})
    assert answer.status_code == 302
    waiting.refresh_from_db()
    assert (waiting.successor_id, waiting.why) == (unit, "Đất ở xã Hai")
    page = admin.get(HERE)
    assert "Đất ở xã Hai" in page.content.decode()
    assert "account:" not in page.content.decode()
    counts = page.context["row"].counts["DOSSIER"]
    left = CustodyEntry.objects.filter(kind="DOSSIER", successor__isnull=True).count()
    assert counts["waiting"] == left
    assert counts["passed"] + left == counts["before"]


@pytest.mark.long
def test_a_series_is_shown_in_three_views_with_its_rule(admin, second):
    taken_in(admin)
    told = {"digest": queries.reorganization("thu-2025").digest, "compared": "on"}
    second.post(f"{HERE}duyet/", told)
    carry_out(code="thu-2025", at=now())
    here = "/can-bo/so-lieu/dossiers.received/"
    asked = "unit=huyen-thu&scope=all&from=2025-05-01&to=2025-08-31"
    assert f"{here}ba-cach-xem/?" in admin.get(f"{here}?{asked}").content.decode()
    page = {view: admin.get(f"{here}ba-cach-xem/?{asked}&cach={view}").content.decode() for view in View}
    assert "Hai phần, một phần." in page[View.RECAST]
    assert "Hai phần, một phần." not in page[View.TODAY]
    assert "đơn vị cũ, nhiều đơn vị kế thừa" in page[View.TODAY]
    book = load_workbook(BytesIO(admin.get(f"{here}ba-cach-xem/xlsx/?{asked}").content))
    assert book.sheetnames == [view.label for view in View]
    sheet = list(book[View.RECAST.label].values)
    assert sheet[1][0] == "UBND huyện Thử: Hai phần, một phần."
    assert {tuple(one for one in rows[-1][1:] if one is not None) for rows in (list(each.values) for each in book)} == {
        (0, 4, 0, 0)
    }
    assert admin.get(f"/can-bo/so-lieu/khong.co/ba-cach-xem/?{asked}").status_code == 404


def test_the_pages_of_a_former_unit_lead_on(admin, second):
    taken_in(admin)
    second.post(f"{HERE}duyet/", {"digest": queries.reorganization("thu-2025").digest, "compared": "on"})
    carry_out(code="thu-2025", at=now())
    for address in ("/minh-bach/", "/can-bo/bao-cao/"):
        page = admin.get(f"{address}?unit=xa-thu-1&scope=own&from=2025-06-01&to=2025-06-30").content.decode()
        assert "UBND xã Thử 1 hoạt động đến hết ngày 30/06/2025" in page, address
        assert '<a href="?unit=xa-moi">' in page
