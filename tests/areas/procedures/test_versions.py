"""Versions: a draft beside the live one, published with its decision; running dossiers keep what they had."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from motcua.areas.people.models import Account, Role
from motcua.areas.procedures import operations, queries
from motcua.areas.procedures.events import VersionPublished
from motcua.areas.procedures.models import ProcedureVersion
from motcua.areas.procedures.operations.drafting import content_of
from motcua.kernel import bus
from motcua.kernel.clock import TZ
from motcua.kernel.errors import UserError
from tests.factories.office import make_units
from tests.factories.people import employ
from tests.factories.procedures import load_catalogue

pytestmark = pytest.mark.django_db
CODE = "1.001612"
AT = datetime(2024, 9, 16, 8, 0, tzinfo=TZ)
DECISION = {"decision_number": "12/QĐ-UBND", "decision_date": date(2024, 9, 9), "valid_from": date(2024, 10, 1)}


@pytest.fixture
def keeper() -> Account:
    load_catalogue(CODE, "1.001193", "2.000815")
    return employ(Account.objects.create(username="quantri.thu"), Role.ADMINISTRATOR)


def edited(version_id: int, **told: object) -> operations.DraftContent:
    return replace(content_of(queries.version(version_id)), **told)  # type: ignore[arg-type]


def terms(n: int) -> tuple[operations.CaseRow, ...]:
    line = operations.ChannelRow("COUNTER", "working_days", n, "", "", "", (operations.FeeRow("", 100_000, "VND", ""),))
    return (operations.CaseRow("", (line,)),)


def refused(code: str, **told: object) -> None:
    before = list(ProcedureVersion.objects.order_by("pk").values())
    with pytest.raises(UserError) as caught:
        operations.publish_version(**{**DECISION, "at": AT, **told})  # type: ignore[arg-type]
    assert caught.value.code == code
    assert list(ProcedureVersion.objects.order_by("pk").values()) == before


def test_a_draft_starts_as_the_live_version_and_binds_nobody(keeper):
    live = queries.version_on(CODE, AT.date())
    draft = operations.draft_version(code=CODE, account=keeper, at=AT)
    assert content_of(queries.version(draft)) == content_of(live)
    assert queries.differences(draft) == ()
    assert queries.version_on(CODE, AT.date()).id == queries.procedure(CODE).id == live.id
    assert {limit.version_id for limit in queries.time_limits([CODE])[CODE]} == {live.id}
    with pytest.raises(UserError) as caught:
        operations.draft_version(code=CODE, account=keeper, at=AT)
    assert caught.value.code == "draft_exists"


def test_an_edited_draft_says_what_is_different(keeper):
    draft = operations.draft_version(code=CODE, account=keeper, at=AT)
    papers = (operations.PaperRow("", "Đơn", "", 1, 0, "Đơn"),)
    content = edited(draft, cases=terms(4), papers=papers, supplement_rule="PAUSE")
    operations.edit_draft(version_id=draft, content=content, account=keeper, at=AT)
    told = {one.label: (one.removed, one.added) for one in queries.differences(draft)}
    assert told["Thời hạn"][1] == ("Trực tiếp: 4 ngày làm việc",)
    assert told["Giấy tờ cần nộp"][0][0] == "Giấy đề nghị đăng ký hộ kinh doanh (1 bản chính)"
    assert told["Giấy tờ cần nộp"][1] == ("Đơn (1 bản chính)",)
    assert told["Khi bổ sung hồ sơ"][1] == ("Tạm dừng, tính tiếp phần còn lại",)
    assert "Tên thủ tục" not in told


def test_publishing_ends_the_old_version_the_day_before_and_keeps_it(keeper, own_connections):
    heard: list[VersionPublished] = []
    bus.on(VersionPublished, heard.append)
    old = queries.version_on(CODE, AT.date())
    draft = operations.draft_version(code=CODE, account=keeper, at=AT)
    operations.edit_draft(version_id=draft, content=edited(draft, cases=terms(5)), account=keeper, at=AT)
    days = operations.publish_version(version_id=draft, account=keeper, at=AT, **DECISION)
    assert days == 7
    assert [(one.number, one.state, one.valid_to, one.publication_days) for one in queries.history(CODE)] == [
        (2, "LIVE", None, 7), (1, "REPLACED", date(2024, 9, 30), None)
    ]  # fmt: skip
    assert queries.version_on(CODE, date(2024, 9, 30)).id == old.id
    assert queries.version_on(CODE, date(2024, 10, 1)).id == draft
    assert queries.terms_for(old.id, None, "COUNTER").n == 3
    assert queries.terms_for(draft, None, "COUNTER").n == 5
    assert queries.terms_for(draft, None, "ONLINE").stated is False
    assert [(one.code, one.publication_days) for one in heard] == [(CODE, 7)]


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("decision_needed", {"decision_number": " "}),
        ("decision_in_the_future", {"decision_date": date(2024, 9, 17)}),
        ("begins_before_decision", {"valid_from": date(2024, 9, 8)}),
    ],
)
def test_a_decision_must_make_sense(keeper, code, told):
    draft = operations.draft_version(code=CODE, account=keeper, at=AT)
    refused(code, version_id=draft, account=keeper, **told)


def test_a_version_needs_a_limit_that_can_be_computed_and_that_the_process_keeps(keeper):
    draft = operations.draft_version(code=CODE, account=keeper, at=AT)
    operations.edit_draft(version_id=draft, content=edited(draft, cases=()), account=keeper, at=AT)
    refused("no_time_limit", version_id=draft, account=keeper)
    operations.edit_draft(version_id=draft, content=edited(draft, cases=terms(1)), account=keeper, at=AT)
    refused("workflow_does_not_fit", version_id=draft, account=keeper)
    operations.edit_draft(version_id=draft, content=edited(draft, cases=terms(2)), account=keeper, at=AT)
    operations.publish_version(version_id=draft, account=keeper, at=AT, **DECISION)


def test_what_was_published_is_never_edited(keeper):
    live = queries.version_on(CODE, AT.date())
    for deed in (
        lambda: operations.edit_draft(version_id=live.id, content=content_of(live), account=keeper, at=AT),
        lambda: operations.drop_draft(version_id=live.id, account=keeper),
        lambda: operations.publish_version(version_id=live.id, account=keeper, at=AT, **DECISION),
    ):
        with pytest.raises(UserError) as caught:
            deed()
        assert caught.value.code == "not_a_draft"


def test_a_draft_beside_an_import_keeps_its_number_and_a_dropped_one_leaves_nothing(keeper):
    draft = operations.draft_version(code=CODE, account=keeper, at=AT)
    row = operations.ProcedureRow(1, CODE, "Tên mới", "Hộ kinh doanh", "NATIONAL_PORTAL", {}, "f" * 64)
    operations.import_procedures(rows=[row], source="Thử", file_digest="0" * 64, at=AT)
    assert [(one.number, one.state) for one in queries.history(CODE)] == [(3, "LIVE"), (2, "DRAFT"), (1, "REPLACED")]
    operations.drop_draft(version_id=draft, account=keeper)
    assert [one.number for one in queries.history(CODE)] == [3, 1]


@pytest.mark.parametrize("role", sorted(Role))
def test_only_keepers_draft_and_publish(keeper, role):
    district, *_ = make_units()
    draft = operations.draft_version(code=CODE, account=keeper, at=AT)
    somebody = employ(Account.objects.create(username="ai.thu"), role, district)
    if role in (Role.ADMINISTRATOR, Role.PAR):
        operations.publish_version(version_id=draft, account=somebody, at=AT, **DECISION)
        return
    refused("not_a_keeper", version_id=draft, account=somebody)
    for deed in (
        lambda: operations.draft_version(code="1.001193", account=somebody, at=AT),
        lambda: operations.draft_workflow(code="1.001193", account=somebody, at=AT),
        lambda: operations.drop_draft(version_id=draft, account=somebody),
    ):
        with pytest.raises(UserError) as caught:
            deed()
        assert caught.value.code == "not_a_keeper"


def test_groups_are_found_by_level_audience_and_life_event(keeper):
    assert [row.code for row in queries.search(life_event="BIRTH").rows] == ["1.001193"]
    assert [row.code for row in queries.search(audience="ENTERPRISE").rows] == ["1.001612", "2.000815"]
    assert [row.code for row in queries.search("dang ky", level="COMMUNE", audience="CITIZEN").rows] == ["1.001193"]
    counts = {group.code: group.procedures for group in queries.groups()["AUDIENCE"]}
    assert counts == {"CITIZEN": 3, "ENTERPRISE": 2, "ORGANIZATION": 1}


def test_packs_loaded_again_change_nothing(keeper):
    assert operations.load_packs(at=AT) == operations.PacksLoaded(0, 0, 0)
    form = queries.form_for(CODE, AT.date())
    assert form == queries.form(form.id)
    assert queries.form_for("1.001193.000.00.00.H20", AT.date()) is None


@pytest.mark.parametrize(
    ("pages", "copies", "total"), [(1, 1, 2000), (2, 3, 12_000), (5, 2, 14_000), (500, 1, 200_000), (None, 1, None)]
)
def test_certified_copies_cost_by_page_and_copy(keeper, pages, copies, total):
    version = queries.version_on("2.000815", AT.date())
    quote = queries.fee_for(version.id, 1, "COUNTER", {"pages": pages, "copies": copies}, on=AT.date())
    assert (quote.total, quote.confirmed) == (total, False)


def test_a_procedure_without_a_rule_costs_what_its_version_states(keeper):
    draft = operations.draft_version(code="1.001193", account=keeper, at=AT)
    assert queries.fee_for(draft, None, "COUNTER", {"copies": 0}).total == 0
    assert queries.fee_for(draft, None, "COUNTER", {"copies": 0, "late": True}).total is None
    assert queries.fee_for(draft, None, "COUNTER", {}).total is None, "nobody said how many copies"


def test_the_fee_an_office_announces_is_the_fee_it_charges(keeper):
    """A rule that came with the program does not outlive the announced fee, nor comes back with its pack."""
    operations.load_packs(at=AT)
    assert queries.fee_for(queries.version_on(CODE, AT.date()).id, None, "COUNTER", {}).total is None
    draft = operations.draft_version(code=CODE, account=keeper, at=AT)
    assert not queries.gives_way(draft)
    fee = operations.FeeRow("CHARGE", 200_000, "VND", "Lệ phí đăng ký")
    line = operations.ChannelRow("COUNTER", "working_days", 3, "", "", "", (fee,))
    content = edited(draft, cases=(operations.CaseRow("", (line,)),))
    operations.edit_draft(version_id=draft, content=content, account=keeper, at=AT)
    assert queries.gives_way(draft)
    operations.publish_version(version_id=draft, account=keeper, at=AT, **DECISION)
    begins = DECISION["valid_from"]
    assert queries.fee_for(draft, None, "COUNTER", {}, on=date(2024, 9, 30)).total is None
    quote = queries.fee_for(draft, None, "COUNTER", {}, on=begins)
    assert (quote.total, quote.legal_basis) == (200_000, "Quyết định công bố 12/QĐ-UBND ngày 09/09/2024")
    operations.load_packs(at=datetime(2024, 11, 1, 8, 0, tzinfo=TZ))
    assert queries.fee_for(draft, None, "COUNTER", {}, on=date(2024, 11, 2)).total == 200_000


def test_what_an_office_announced_itself_is_not_called_unchecked(keeper):
    """The mark of doubt falls from the parts the decision states anew, and stays on those nobody touched."""
    draft = operations.draft_version(code=CODE, account=keeper, at=AT)
    before = queries.version(draft).trust
    assert {"time_limit", "papers"} <= set(before)
    operations.edit_draft(version_id=draft, content=edited(draft, cases=terms(4)), account=keeper, at=AT)
    operations.publish_version(version_id=draft, account=keeper, at=AT, **DECISION)
    after = queries.version(draft).trust
    assert not {"time_limit", "fee"} & set(after)
    assert after["papers"] == before["papers"]
