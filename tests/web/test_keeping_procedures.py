"""The rooms of whoever keeps the catalogue: who may enter, what is refused, what it costs, and that it works."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from motcua.areas.people.models import Role
from motcua.areas.procedures import operations, queries
from motcua.areas.procedures.models import Procedure, ProcedureVersion, Workflow, WorkflowStep
from motcua.kernel.clock import now
from tests.factories.office import make_units
from tests.factories.procedures import load_catalogue
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.long

CODE = "1.001612"
ROOT = "/can-bo/quan-tri/thu-tuc/"


@pytest.fixture
def keeper(db: None) -> Client:
    load_catalogue(CODE, "1.001193", "1.012784")
    client = signed_in(make_account("kiemsoat.thu", Role.PAR, make_units()[0]))
    client.cookies["django_language"] = "vi"
    return client


def state() -> list[object]:
    return [
        list(model.objects.order_by("pk").values()) for model in (Procedure, ProcedureVersion, Workflow, WorkflowStep)
    ]


def flow() -> queries.WorkflowRow:
    return queries.workflow_for(queries.version_on(CODE, now().date()).id)  # type: ignore[return-value]


def decision() -> dict[str, str]:
    today = now().date()
    return {
        "decision_number": "12/QĐ-UBND", "decision_date": f"{today - timedelta(days=7):%d/%m/%Y}",
        "valid_from": f"{today:%d/%m/%Y}",
    }  # fmt: skip


def filled_in(page: str) -> dict[str, list[str]]:
    """What a browser would send of the draft form as it stands."""
    fields: dict[str, list[str]] = {}
    for name, value in re.findall(
        r'<input (?=[^>]*type="(?:text|hidden)")[^>]*name="([^"]+)"(?: value="([^"]*)")?', page
    ):
        fields.setdefault(name, []).append(value)
    for name, inside in re.findall(r'<select name="([^"]+)".*?>(.*?)</select>', page, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', inside)
        fields[name] = [chosen[1] if chosen else ""]
    for name, inside in re.findall(r'<textarea name="([^"]+)".*?>\n(.*?)</textarea>', page, re.DOTALL):
        fields[name] = [inside]
    for name, value in re.findall(r'name="(audiences|levels)" value="(\w+)" checked', page):
        fields.setdefault(name, []).append(value)
    return {
        name: [value.replace("&quot;", '"').replace("&amp;", "&") for value in told] for name, told in fields.items()
    }


@pytest.mark.long
@pytest.mark.parametrize("role", sorted(Role))
def test_only_keepers_enter_and_nothing_changes_when_refused(keeper, role):
    keeper.post(f"{ROOT}{CODE}/soan/")
    draft = operations.draft_workflow(code=CODE, account=keeper_account(), at=now())
    somebody = signed_in(make_account("ai.thu", role, queries_unit()))
    may = role in (Role.ADMINISTRATOR, Role.PAR)
    rooms = [ROOT, f"{ROOT}{CODE}/", f"{ROOT}{CODE}/ban-thao/", f"{ROOT}{CODE}/cong-bo/", f"{ROOT}{CODE}/to-khai/"]
    flows = f"/can-bo/quan-tri/quy-trinh/{draft}/"
    rooms += [flows, f"{flows}them/", f"{flows}buoc/sign/", f"{flows}chay-thu/", f"{flows}ban-hanh/"]
    for room in rooms:
        assert somebody.get(room).status_code == (200 if may else 403), room
    before = state()
    deeds = [f"{ROOT}{CODE}/ban-thao/bo/", f"{flows}buoc/sign/bo/", f"{flows}doi-ten/", f"{flows}bo/",
             f"{ROOT}1.001193/soan/", f"{ROOT}1.001193/quy-trinh/soan/"]  # fmt: skip
    for deed in deeds:
        assert somebody.post(deed, {"name": "Tên khác"}).status_code == (302 if may else 403), deed
        assert (state() == before) is not may, deed
        before = state()


def keeper_account():
    from motcua.areas.people.queries import account

    return account("kiemsoat.thu", on=now().date())


def queries_unit():
    from motcua.areas.organization.models import Unit

    return Unit.objects.get(slug="huyen-thu")


def test_a_draft_saved_as_it_stands_changes_nothing(keeper):
    keeper.post(f"{ROOT}{CODE}/soan/")
    page = keeper.get(f"{ROOT}{CODE}/ban-thao/").content.decode()
    assert keeper.post(f"{ROOT}{CODE}/ban-thao/", filled_in(page)).status_code == 302
    assert queries.differences(queries.draft_of(CODE).id) == ()


def test_a_draft_is_edited_and_published_with_its_decision(keeper):
    keeper.post(f"{ROOT}{CODE}/soan/")
    told = filled_in(keeper.get(f"{ROOT}{CODE}/ban-thao/").content.decode())
    told |= {
        "terms-0-n": ["5"],
        "papers": ["Giấy đề nghị | 1 | \nBản sao căn cước | | 1"],
        "results": ["Giấy chứng nhận"],
    }
    assert keeper.post(f"{ROOT}{CODE}/ban-thao/", told).status_code == 302
    page = keeper.get(f"{ROOT}{CODE}/cong-bo/").content.decode()
    for words in ("Trực tiếp: 5 ngày làm việc", "Giấy đề nghị (1 bản chính)", "Bản sao căn cước (1 bản sao)"):
        assert f"<ins>{words}</ins>" in page
    refused = keeper.post(f"{ROOT}{CODE}/cong-bo/", decision() | {"decision_number": ""})
    assert "Xin ghi mục này" in refused.content.decode()
    assert queries.draft_of(CODE) is not None
    assert keeper.post(f"{ROOT}{CODE}/cong-bo/", decision()).status_code == 302
    page = keeper.get(f"{ROOT}{CODE}/").content.decode()
    assert "12/QĐ-UBND" in page
    assert "7 ngày" in page
    assert queries.terms_for(queries.version_on(CODE, now().date()).id, None, "COUNTER").n == 5


def test_a_wrong_line_of_terms_is_said_and_nothing_is_kept(keeper):
    keeper.post(f"{ROOT}{CODE}/soan/")
    told = filled_in(keeper.get(f"{ROOT}{CODE}/ban-thao/").content.decode()) | {"terms-0-n": [""]}
    before = state()
    page = keeper.post(f"{ROOT}{CODE}/ban-thao/", told).content.decode()
    assert "Xin ghi số lượng cho cách tính này." in page
    assert state() == before


def test_a_workflow_is_put_in_order_without_scripts(keeper):
    keeper.post(f"{ROOT}{CODE}/quy-trinh/soan/")
    draft = next(one for one in queries.workflows_of(CODE) if one.state == "DRAFT")
    root = f"/can-bo/quan-tri/quy-trinh/{draft.id}/"
    step = {"name": "Họp xét", "role": "CASE", "place": "COMPETENT", "hours": "2", "actions": ["START", "HAND_OVER"],
            "opinions": "Đơn vị tiếp nhận | 1 | Có tranh chấp không?"}  # fmt: skip
    assert keeper.post(f"{root}them/", step).status_code == 302
    keeper.post(f"{root}buoc/hop-xet/len/")
    keeper.post(f"{root}buoc/process/xuong/")
    keeper.post(f"{root}buoc/return/bo/")
    row = queries.workflow(draft.id)
    assert [one.key for one in row.steps] == ["receive", "sign", "process", "hop-xet"]
    assert row.steps[3].opinions == (queries.OpinionRow("RECEIVING", 1, "Có tranh chấp không?"),)
    page = keeper.get(root).content.decode()
    assert "<svg" in page
    assert page.count("Có tranh chấp không?") == 1
    for wrong, words in (({"opinions": "Đơn vị tiếp nhận"}, "cách nhau bằng dấu |"), ({"hours": "0"}, "từ 1 trở lên"),
                         ({"opinions": "Đơn vị tiếp nhận | 9 |"}, "không được dài hơn thời hạn của bước")):  # fmt: skip
        assert words in keeper.post(f"{root}buoc/hop-xet/", step | wrong).content.decode()


def test_a_plan_that_is_too_long_is_rehearsed_and_refused(keeper):
    keeper.post(f"{ROOT}{CODE}/quy-trinh/soan/")
    draft = next(one for one in queries.workflows_of(CODE) if one.state == "DRAFT")
    root = f"/can-bo/quan-tri/quy-trinh/{draft.id}/"
    keeper.post(f"{root}them/", {"name": "Họp", "role": "CASE", "place": "COMPETENT", "hours": "40"})
    page = keeper.get(f"{root}chay-thu/", {"day": "29/08/2024", "hour": "08:00"}).content.decode()
    assert "Không kịp" in page
    assert "nghỉ Quốc khánh" in page
    page = keeper.post(f"{root}ban-hanh/", decision()).content.decode()
    assert "không kịp thời hạn 3 ngày làm việc" in page
    assert flow().number == 1
    keeper.post(f"{root}buoc/hop/bo/")
    assert keeper.post(f"{root}ban-hanh/", decision()).status_code == 302
    assert flow().number == 2


def test_a_form_is_tried_and_nothing_is_kept(keeper):
    before = state()
    page = keeper.post(f"{ROOT}1.001193/to-khai/?buoc=child", {"child_birth": "31/02/2024"}).content.decode()
    assert "Ngày ghi theo dạng ngày/tháng/năm" in page
    assert 'value="31/02/2024"' in page
    page = keeper.post(f"{ROOT}1.001193/to-khai/?buoc=copies", {"copies": "2"}).content.decode()
    assert "Phần này khai đủ và đúng." in page
    assert keeper.get(f"{ROOT}1.001193/to-khai/?buoc=khong-co").status_code == 404
    assert state() == before


def test_rooms_do_not_cost_more_when_the_catalogue_grows(keeper):
    def cost(address: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            assert keeper.get(address).status_code == 200
        return len(seen)

    rooms = [ROOT, f"{ROOT}{CODE}/", f"/can-bo/quan-tri/quy-trinh/{flow().id}/",
             f"/can-bo/quan-tri/quy-trinh/{flow().id}/chay-thu/"]  # fmt: skip
    few = {room: cost(room) for room in rooms}
    load_catalogue()
    account = keeper_account()
    for _ in range(3):
        draft = operations.draft_version(code=CODE, account=account, at=now())
        today = now().date()
        begin = today + timedelta(days=queries.version(draft).number)
        operations.publish_version(version_id=draft, decision_number="1", decision_date=today, valid_from=begin,
                                   account=account, at=now())  # fmt: skip
    assert {room: cost(room) for room in rooms} == few
    assert max(few.values()) <= 20
