"""Sets are published once and only when sound; an outside appraisal comes in whole; lost points become remedies."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction

from motcua.areas.parindex import operations, queries
from motcua.areas.parindex.operations import Entrant, OutsideRow
from motcua.areas.plans import operations as plans
from motcua.kernel.errors import UserError
from motcua.rules.evidence import EvidenceWarning
from motcua.rules.scoring import decimal_of
from tests.factories.files import pdf
from tests.factories.par_index import DAY, OPENED, Contest, criteria_document, make_contest

pytestmark = pytest.mark.django_db


@pytest.fixture
def contest() -> Contest:
    return make_contest()


def code_of(act: Any, **said: Any) -> str:
    with pytest.raises(UserError) as error, transaction.atomic():
        act(**said)
    return error.value.code


def test_a_set_that_does_not_add_up_is_not_published_and_says_why(contest: Contest) -> None:
    told = criteria_document() | {"version": "2", "max_core": 101}
    key = operations.record_edition(document=told, at=OPENED)
    with pytest.raises(UserError, match="ghi điểm tối đa 101, các phần cộng lại là 100") as error:
        operations.publish_edition(edition_id=key, by="account:par.cham", at=OPENED)
    assert error.value.code == "set_not_sound"
    assert (
        code_of(
            operations.open_campaign,
            edition_id=key,
            unit_id=contest.district.pk,
            year=2025,
            title="Thử",
            self_due_on=date(2025, 12, 15),
            entrants=[],
            at=OPENED,
        )
        == "edition_not_published"
    )
    again: dict[str, Any] = {"edition_id": contest.edition_id, "unit_id": contest.district.pk, "year": 2024}
    again |= {"title": "Thử", "self_due_on": date(2024, 12, 15), "entrants": [], "at": OPENED}
    assert code_of(operations.open_campaign, **again) == "already_open"
    mended = operations.record_edition(document=criteria_document() | {"version": "2"}, at=OPENED)
    assert mended == key
    operations.publish_edition(edition_id=key, by="account:par.cham", at=OPENED)
    assert code_of(operations.publish_edition, edition_id=key, by="x", at=OPENED) == "edition_frozen"
    assert code_of(operations.record_edition, document=told, at=OPENED) == "edition_frozen"


@pytest.mark.parametrize("key", ["commune_nq57_conghai", "tt01_2018", "synthetic_commune_100"])
def test_what_the_database_gives_back_scores_like_the_pack(key: str, db: None) -> None:
    edition = operations.record_edition(document=criteria_document(key), at=OPENED)
    operations.publish_edition(edition_id=edition, by="account:par.cham", at=OPENED)
    view = queries.edition(edition)
    assert view is not None
    assert (view.faults, view.row.is_illustrative) == ((), key.startswith("synthetic"))


def outside(contest: Contest, year: int, lost: dict[str, str]) -> int:
    """The district as the province scored it: full points but for what is lost."""
    campaign = operations.open_campaign(
        edition_id=contest.edition_id,
        unit_id=contest.communes["xa-03"].pk,  # stands in for the province
        year=year,
        title=f"Chỉ số CCHC cấp huyện năm {year} (minh họa)",
        self_due_on=date(year, 12, 15),
        entrants=[Entrant(contest.district.pk)],
        is_outside=True,
        at=OPENED,
    )
    key = queries.candidates(campaign)[0].id
    rows = [
        OutsideRow(
            leaf.code,
            (most := decimal_of(leaf.most)),
            most,
            most - Decimal(lost.get(leaf.code, "0")),
            "Thiếu minh chứng." if leaf.code in lost else "",
        )
        for leaf in queries.set_of(contest.edition_id).leaves
    ]
    said: dict[str, Any] = {"candidate_id": key, "source": "cham-ngoai.xlsx", "account": contest.par, "at": OPENED}
    assert code_of(operations.take_in_outside, **said, rows=rows[1:]) == "codes_missing"
    assert code_of(operations.take_in_outside, **said | {"account": contest.leader}, rows=rows) == "not_your_unit"
    operations.take_in_outside(**said, rows=rows)
    return key


def planned(contest: Contest, remedy_id: int) -> dict[str, Any]:
    """A row of a remedy filled in, its task in a plan."""
    unit, due = contest.district.pk, date(2024, 11, 30)
    plan = plans.record_plan(
        unit_id=unit, kind="REMEDY", title="Kế hoạch", first_year=2024, issued_on=date(2024, 4, 16), at=OPENED
    )
    task = plans.add_task(
        plan_id=plan, number=1, area_code="tthc", title="Nhân rộng mô hình", product="Quyết định", lead_id=unit,
        due_kind="FIXED", due_on=due, at=OPENED,
    )  # fmt: skip
    return {
        "remedy_id": remedy_id, "wrong": "Một mô hình", "cause_kind": "SUBJECTIVE", "cause": "Chậm đăng ký",
        "remedy": "Đăng ký đầu năm", "lead_id": unit, "due_on": due, "expected": Decimal(1), "task_id": task,
        "account": contest.par, "at": OPENED,
    }  # fmt: skip


def test_every_lost_point_becomes_one_row(contest: Contest) -> None:
    before = outside(contest, 2023, {"1.5": "1", "3.4.1": "1.5", "6.1": "0.8"})
    assert operations.raise_remedies(candidate_id=before, account=contest.par, at=OPENED) == 3
    assert operations.raise_remedies(candidate_id=before, account=contest.par, at=OPENED) == 0
    rows = queries.remedies(before)
    assert [(row.criterion.code, str(row.lost)) for row in rows] == [("1.5", "1"), ("3.4.1", "1.5"), ("6.1", "0.8")]
    assert {row.wrong for row in rows} == {"Thiếu minh chứng."}
    said = planned(contest, rows[0].id)
    assert code_of(operations.plan_remedy, **said | {"expected": Decimal(2)}) == "expects_too_much"
    assert code_of(operations.plan_remedy, **said | {"account": contest.leader}) == "not_your_unit"
    done: dict[str, Any] = {"remedy_id": rows[0].id, "on": date(2024, 11, 20), "account": contest.par, "at": OPENED}
    assert code_of(operations.close_remedy, **done, result=" ") == "result_missing"
    operations.close_remedy(**done, result="Hai mô hình")
    assert code_of(operations.plan_remedy, **said) == "remedy_closed"


def test_from_lost_points_to_points_regained(contest: Contest) -> None:
    before = outside(contest, 2023, {"1.5": "1", "3.4.1": "1.5", "6.1": "0.8"})
    operations.raise_remedies(candidate_id=before, account=contest.par, at=OPENED)
    first = queries.remedies(before)[0].id
    operations.plan_remedy(**planned(contest, first))
    operations.close_remedy(remedy_id=first, result="Xong", on=date(2024, 11, 20), account=contest.par, at=OPENED)
    after = outside(contest, 2024, {"3.4.1": "1", "2.1": "2"})
    found = queries.chain(before, after, on=date(2024, 12, 31))
    assert found is not None
    regained = {row.remedy.criterion.code: row.regained for row in found.rows}
    assert regained == {"1.5": 1, "3.4.1": Decimal("0.5"), "6.1": Decimal("0.8")}
    assert found.rows[0].task is not None
    assert found.rows[0].task.title == "Nhân rộng mô hình"
    assert (found.closed_on_time.part, found.closed_on_time.whole) == (1, 3)
    assert (found.lost, found.regained) == (Decimal("3.3"), Decimal("2.3"))
    assert [one.code for one in found.repeated] == ["3.4.1"]


def test_codes_are_mapped_from_one_set_to_the_next(contest: Contest) -> None:
    told = criteria_document() | {"version": "2025"}
    for row in told["rows"]:
        if row["code"] == "1.5":
            row["code"] = "1.9"
    newer = operations.record_edition(document=told, at=OPENED)
    assert "1.9" not in queries.code_mapping(contest.edition_id, newer)
    assert code_of(operations.map_codes, pairs=[("1.5", "1.5")], **told_of(contest, newer)) == "unknown_criterion"
    assert code_of(operations.map_codes, pairs=[("1.5", "1.9")] * 2, **told_of(contest, newer)) == "mapped_twice"
    table = queries.code_table(contest.edition_id, newer)
    assert table is not None
    assert ([one.code for one in table.fresh], [one.code for one in table.gone]) == (["1.9"], ["1.5"])
    operations.map_codes(pairs=[("1.5", "1.9"), ("II", "2.1")], **told_of(contest, newer))
    assert queries.code_mapping(contest.edition_id, newer) == {"1.9": ("1.5",), "2.1": ("II",)}
    both = [("II", "2.1"), ("2.1", "2.2")]  # 2.1 is part of II
    assert code_of(operations.map_codes, pairs=both, **told_of(contest, newer)) == "counted_twice"
    table = queries.code_table(contest.edition_id, newer)
    assert table is not None
    assert (table.mapped, table.made_by, table.made_at) == (2, "account:par.cham", OPENED)
    gone = {one.code for one in table.gone}  # the parts of what is gone on with are not lost
    assert gone & {"1.2", "1.5", "2.1"} == {"1.2"}


def test_merged_and_split_codes_are_compared_once_sum_against_sum(contest: Contest) -> None:
    newer = operations.record_edition(document=criteria_document() | {"version": "2025"}, at=OPENED)
    operations.publish_edition(edition_id=newer, by="account:par.cham", at=OPENED)
    pairs = [("1.5", "1.5"), ("3.4.1", "1.5"), ("6.1", "6.1"), ("6.1", "3.4.1"), ("2.1", "2.1")]
    operations.map_codes(pairs=pairs, **told_of(contest, newer))
    before = outside(contest, 2023, {"1.5": "0.5", "3.4.1": "1.5", "2.1": "0.25"})
    operations.raise_remedies(candidate_id=before, account=contest.par, at=OPENED)
    after = outside(replace(contest, edition_id=newer), 2024, {"1.5": "0.5", "6.1": "0.4"})
    rows = queries.year_on_year(candidate_of(before), candidate_of(after))
    points = criteria_document()["rows"]
    most = {row["code"]: Decimal(str(row["max"])) for row in points if row["code"] in ("1.5", "3.4.1", "6.1")}
    told = {one.code: (one.old_code, one.old_most, one.old_lost, one.lost, one.is_summed) for one in rows}
    assert told["1.5"] == ("1.5 + 3.4.1", most["1.5"] + most["3.4.1"], Decimal(2), Decimal("0.5"), True)
    assert told["3.4.1 + 6.1"] == ("6.1", most["6.1"], Decimal(0), Decimal("0.4"), True)
    assert told["2.1"][0] == "2.1"
    found = queries.chain(before, after, on=date(2024, 12, 31))
    assert found is not None
    assert {row.remedy.criterion.code: row.regained for row in found.rows} == {
        "1.5": Decimal("1.5"), "2.1": Decimal("0.25"), "3.4.1": Decimal("1.5"),
    }  # fmt: skip
    assert found.regained == Decimal("1.75")  # what was merged counts once


def candidate_of(key: int) -> Any:
    found = queries.candidate(key)
    assert found is not None
    return found


def told_of(contest: Contest, newer: int) -> dict[str, Any]:
    return {"older_id": contest.edition_id, "newer_id": newer, "by": "account:par.cham", "at": OPENED}


def kept(contest: Contest, title: str, inside: bytes, since: date, until: date | None = None) -> int:
    """A paper of the first commune."""
    return operations.keep_evidence(
        unit_id=contest.communes["xa-01"].pk, title=title, effective_from=since, effective_until=until,
        file=io.BytesIO(pdf(inside=inside)), name="qd.pdf", account=contest.leader, at=OPENED,
    )  # fmt: skip


def test_evidence_is_kept_in_versions_and_warned_about(contest: Contest, settings: Any, tmp_path: Any) -> None:
    settings.FILES_ROOT = tmp_path
    plan = kept(contest, "Kế hoạch", b"", date(2024, 1, 5))
    old = kept(contest, "Quy chế", b"\n%x", date(2020, 1, 1), date(2024, 6, 30))
    past = kept(contest, "Quyết định cũ", b"", date(2022, 1, 1), date(2023, 12, 31))
    newer: dict[str, Any] = {
        "evidence_id": old,
        "file": io.BytesIO(pdf(inside=b"\n%y")),
        "name": "moi.pdf",
        "at": OPENED + DAY,
    }
    assert code_of(operations.renew_evidence, **newer, account=contest.second) == "not_your_unit"
    assert operations.renew_evidence(**newer, account=contest.leader) == 2
    row = queries.candidate(contest.candidates["xa-01"])
    assert row is not None
    found = {one.id: one for one in queries.evidence_of(row)}
    assert (found[old].version, found[old].warnings) == (2, (EvidenceWarning.EXPIRED,))
    assert found[plan].warnings == (EvidenceWarning.SAME_FILE,)
    assert found[past].warnings == (EvidenceWarning.OUTSIDE_YEAR, EvidenceWarning.SAME_FILE)


def test_one_paper_proves_several_criteria(contest: Contest, settings: Any, tmp_path: Any) -> None:
    settings.FILES_ROOT = tmp_path
    row = queries.candidate(contest.candidates["xa-01"])
    assert row is not None
    plan = kept(contest, "Kế hoạch", b"", date(2024, 1, 5))
    use: dict[str, Any] = {"candidate_id": row.id, "evidence_id": plan, "account": contest.leader, "at": OPENED}
    for code in ("1.1.1", "1.1.2", "1.1.2"):
        operations.use_evidence(**use, code=code)
    assert code_of(operations.use_evidence, **use | {"account": contest.second}, code="1.1.1") == "not_your_unit"
    assert queries.evidence_of(row)[0].codes == ("1.1.1", "1.1.2")
    operations.leave_evidence(**use, code="1.1.2")
    assert queries.evidence_of(row)[0].codes == ("1.1.1",)
