"""A campaign from self-score to ranking: who may do what when, and what stands at the end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from motcua.areas.parindex import operations, queries
from motcua.areas.parindex.models import Candidate, ScoreEntry, Survey
from motcua.areas.parindex.operations import AudienceTold, Seat
from motcua.kernel.errors import UserError
from motcua.rules.scoring import plain
from tests.factories.par_index import DAY, OPENED, Contest, declare_all, make_contest, seat_council
from tests.rules.scoring.sets import COMMUNE

pytestmark = pytest.mark.django_db
LATER = OPENED + 3 * DAY


@pytest.fixture
def contest() -> Contest:
    return make_contest()


def refused(act: Callable[..., Any], **said: Any) -> str:
    """The code of the refusal, and that nothing was written."""
    before = ScoreEntry.objects.count()
    with pytest.raises(UserError) as error, transaction.atomic():
        act(**said)
    assert ScoreEntry.objects.count() == before
    return error.value.code


def survey(contest: Contest, key: int) -> None:
    """80 of 100 people of one audience, 30 of 40 of another: 0.5 × 0.8 + 0.5 × 0.75 = 0.775."""
    people = AudienceTold(
        "Người dân", Decimal("0.5"), 120, {"VERY_SATISFIED": 30, "SATISFIED": 50, "NEUTRAL": 20, "NO_OPINION": 5}
    )
    firms = AudienceTold("Doanh nghiệp", Decimal("0.5"), 50, {"SATISFIED": 30, "DISSATISFIED": 10})
    operations.record_survey(
        candidate_id=key, code="8.1", title="Khảo sát thử", held_on=LATER.date(), audiences=[people, firms],
        account=contest.par, at=LATER,
    )  # fmt: skip


def test_figures_declared_become_points_with_their_reason(contest: Contest) -> None:
    key = contest.candidates["xa-01"]
    figure = {"code": "dossiers.in_time_of_solved", "part": 987, "whole": 1000, "digest": "d" * 64}
    operations.declare(
        candidate_id=key,
        code="3.2",
        said={"part": 987, "whole": 1000},
        account=contest.leader,
        at=OPENED,
        figure=figure,
    )
    found = queries.sheet(key)
    assert found is not None
    entry = next(line for line in found.lines if line.code == "3.2").entries["SELF"]
    assert (entry.points, entry.figure) == (Decimal("9.87"), figure)
    assert entry.why == "Tỷ lệ 98,7% so với mục tiêu 100%: 0,987 × 10 = 9,87 điểm."
    with pytest.raises(DatabaseError), transaction.atomic():
        ScoreEntry.objects.update(points=10)


def test_who_may_declare_and_until_when(contest: Contest) -> None:
    key = contest.candidates["xa-01"]
    said: dict[str, Any] = {
        "candidate_id": key,
        "code": "2.1",
        "said": {"flag": True},
        "account": contest.leader,
        "at": OPENED,
    }
    assert refused(operations.declare, **said | {"account": contest.second}) == "not_your_unit"
    assert refused(operations.declare, **said | {"account": contest.clerk}) == "not_your_unit"
    assert refused(operations.declare, **said | {"account": contest.par}) == "not_your_unit"
    assert refused(operations.declare, **said | {"code": "8.1", "said": {"index": 1}}) == "not_self_scored"
    assert refused(operations.declare, **said | {"code": "9.9"}) == "unknown_criterion"
    assert refused(operations.declare, **said | {"said": {"flag": "có"}}) == "bad_input"
    assert refused(operations.declare, **said | {"at": OPENED + timedelta(days=14)}) == "past_self_scoring"
    assert (
        refused(operations.lock_self_score, candidate_id=key, account=contest.leader, at=OPENED)
        == "self_score_incomplete"
    )
    assert (
        refused(operations.appraise, candidate_id=key, code="2.1", points=Decimal(1), account=contest.par, at=OPENED)
        == "wrong_stage"
    )


def test_nobody_appraises_their_own_unit_and_changes_need_a_reason(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    said: dict[str, Any] = {
        "candidate_id": key,
        "code": "3.1.1",
        "points": Decimal(2),
        "account": contest.par,
        "at": LATER,
    }
    assert (
        refused(operations.declare, candidate_id=key, code="2.1", said={"flag": True}, account=contest.leader, at=LATER)
        == "wrong_stage"
    )
    assert refused(operations.appraise, **said | {"account": contest.leader}) == "own_unit_not_appraised"
    assert refused(operations.appraise, **said | {"account": contest.second}) == "own_unit_not_appraised"
    assert refused(operations.appraise, **said | {"points": Decimal(1)}) == "reason_missing"
    assert refused(operations.appraise, **said | {"points": Decimal(3), "reason": "thử"}) == "points_outside"
    early = {"candidate_id": key, "sitting_id": seat_council(contest), "account": contest.par, "at": LATER}
    assert refused(operations.conclude, **early) == "not_appraised"
    operations.appraise(**said)


def appraised_twice(contest: Contest) -> int:
    """A unit that was marked down twice, explained one of them, and got it back; the council adds a point."""
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    survey(contest, key)
    by = {"candidate_id": key, "account": contest.par, "at": LATER}
    own = {"candidate_id": key, "account": contest.leader, "at": LATER}
    operations.appraise(**by, code="3.1.1", points=Decimal(0), reason="Ảnh niêm yết không rõ ngày.")
    operations.appraise(**by, code="4.1", points=Decimal(1), reason="Quy chế chưa sửa.")
    operations.ask_explanation(**by)
    operations.explain(**own, code="3.1.1", words="Bổ sung ảnh có ngày.")
    operations.explain(**own, code="4.1", words="Quy chế đã sửa một phần.")
    operations.lock_explanation(**own)
    operations.appraise(**by, code="3.1.1", points=Decimal(2), reason="Đã có ảnh đủ ngày.")
    return key


def decided(contest: Contest) -> int:
    """It is before the council, which keeps what was marked down and adds a point elsewhere, each with a reason."""
    key = appraised_twice(contest)
    council = {"4.1": (Decimal(1), "Quy chế chưa sửa xong."), "1.7": (Decimal(2), "Hội đồng thống nhất.")}
    told = {"candidate_id": key, "sitting_id": seat_council(contest), "account": contest.boss, "at": LATER}
    operations.conclude(changes=council, **told)
    return key


def test_the_council_decides_what_is_still_apart_and_only_with_its_quorum(contest: Contest) -> None:
    key, by = appraised_twice(contest), {"campaign_id": contest.campaign_id, "account": contest.boss, "at": LATER}
    waiting = queries.before_council(contest.campaign_id)
    assert [[(one.line.code, one.is_disputed) for one in unit.apart] for unit in waiting] == [[("4.1", True)]]
    appoint: dict[str, Any] = {**by, "decision": "QĐ minh họa", "quorum": 3, "seats": [Seat(f"TV {n}") for n in "1234"]}
    for code, odd in (
        ("decision_missing", {"decision": " "}), ("council_too_small", {"seats": [Seat("TV 1"), Seat("TV 2")]}),
        ("quorum_wrong", {"quorum": 2}), ("quorum_wrong", {"quorum": 5}),
        ("not_your_unit", {"account": contest.leader}),
    ):  # fmt: skip
        assert refused(operations.appoint_council, **appoint | odd) == code
    assert refused(operations.hold_sitting, **by, held_on=LATER.date(), present=[]) == "no_council"
    sat = seat_council(contest)
    assert refused(operations.appoint_council, **appoint) == "council_sat"
    council = queries.council_of(contest.campaign_id)
    assert council is not None
    keys = [one.id for one in council.seats]
    for code, odd in (
        ("no_quorum", {"present": keys[:2]}), ("chair_absent", {"present": keys[1:]}),
        ("day_refused", {"held_on": (LATER + DAY).date()}), ("not_your_unit", {"account": contest.leader}),
    ):  # fmt: skip
        assert refused(operations.hold_sitting, **by | {"held_on": LATER.date(), "present": keys} | odd) == code
    said: dict[str, Any] = {"candidate_id": key, "account": contest.boss, "at": LATER}
    assert refused(operations.conclude, **said, sitting_id=sat + 1) == "no_sitting"
    assert refused(operations.conclude, **said, sitting_id=sat) == "rulings_missing"


def test_members_of_the_unit_do_not_count(contest: Contest) -> None:
    key = declare_all(contest, "xa-02", contest.second, COMMUNE)
    survey(contest, key)
    seat_council(contest)
    council = queries.council_of(contest.campaign_id)
    assert council is not None
    three = [one.id for one in council.seats if one.number != 2]  # the fourth is of the second commune
    told = {"campaign_id": contest.campaign_id, "account": contest.par, "at": LATER}
    small = operations.hold_sitting(held_on=LATER.date(), present=three, **told)
    by = {"candidate_id": key, "account": contest.par, "at": LATER}
    assert refused(operations.conclude, **by, sitting_id=small) == "no_quorum"
    operations.conclude(**by, sitting_id=council.sittings[0].id)
    found = queries.sitting(council.sittings[0].id)
    assert found is not None
    assert [one.sheet.row.unit for one in queries.decided_at(found[0])] == ["UBND xã 02"]


def test_from_self_score_to_final_with_an_explanation(contest: Contest) -> None:
    first = decided(contest)
    found = queries.sheet(first)
    assert found is not None
    line = next(line for line in found.lines if line.code == "3.1.1")
    stages = {stage: str(points) for stage, points in line.scores.items()}
    assert stages == {"SELF": "2", "APPRAISED": "0", "SECOND": "2", "FINAL": "2"}
    # declared 75.685 − 8.615 of a survey of other answers; 7.75 of this one; −2 and −1; +2; +1 by the council
    totals = {stage: plain(scored.total) for stage, scored in found.totals.items()}
    assert totals == {"SELF": "67.07", "APPRAISED": "71.82", "SECOND": "73.82", "FINAL": "74.82"}
    assert found.totals["FINAL"].index_percent == Decimal("77.94")  # over 96: 6.1 does not apply
    lost = {one.code: (str(one.lost), one.reason) for one in queries.lost_points(first)}
    assert lost["1.1.1"] == ("0.5", "Ngày ban hành 05/02, không quá 29/02: 0,5 trên 1 điểm.")
    assert lost["4.1"] == ("1", "Quy chế chưa sửa xong.")
    assert "6.1" not in lost


def test_a_final_written_down_wrongly_is_concluded_anew_until_it_is_published(contest: Contest) -> None:
    key, sat = declare_all(contest, "xa-01", contest.leader, COMMUNE), seat_council(contest)
    survey(contest, key)
    told: dict[str, Any] = {"candidate_id": key, "sitting_id": sat, "account": contest.par, "at": LATER}
    operations.conclude(**told, changes={"8.1": (Decimal("5.77"), "Hội đồng")})
    assert refused(operations.conclude, **told) == "conclusion_unchanged"  # pressed twice
    assert refused(operations.conclude, **told, changes={"8.1": (Decimal("7.75"), " ")}) == "reason_missing"
    operations.conclude(**told, changes={"8.1": (Decimal("7.75"), "Ghi nhầm số")})
    finals = ScoreEntry.objects.filter(candidate=key, code="8.1", stage="FINAL").order_by("pk")
    assert [(one.points, one.words) for one in finals] == [
        (Decimal("5.77"), "Hội đồng"), (Decimal("7.75"), "Ghi nhầm số")
    ]  # fmt: skip
    for slug in ("xa-02", "xa-03"):
        Candidate.objects.filter(pk=contest.candidates[slug]).update(
            stage="UNSCORED", sitting=sat, closed_because="Không gửi"
        )
    operations.publish_campaign(campaign_id=contest.campaign_id, decision="QĐ", account=contest.boss, at=LATER)
    assert refused(operations.conclude, **told, changes={"8.1": (Decimal("1"), "Sau")}) == "already_published"


def test_the_ranking_shares_ranks_and_leaves_special_units_out(
    contest: Contest, django_assert_max_num_queries: Any
) -> None:
    sat = seat_council(contest)
    for slug, who in (("xa-01", contest.leader), ("xa-02", contest.second), ("xa-03", contest.third)):
        key = declare_all(contest, slug, who, COMMUNE)
        survey(contest, key)
        if slug == "xa-02":
            early = {"campaign_id": contest.campaign_id, "decision": "QĐ 1", "account": contest.boss, "at": LATER}
            assert refused(operations.publish_campaign, **early) == "not_all_final"
        operations.conclude(candidate_id=key, sitting_id=sat, account=contest.par, at=LATER)
    with django_assert_max_num_queries(5):
        found = queries.ranking(contest.campaign_id)
    assert [(row.candidate.unit, row.rank, row.is_tied) for row in found] == [
        ("UBND xã 01", 1, True), ("UBND xã 02", 1, True), ("UBND xã 03", None, False),
    ]  # fmt: skip
    assert (
        refused(
            operations.publish_campaign,
            campaign_id=contest.campaign_id,
            decision="QĐ 1",
            account=contest.leader,
            at=LATER,
        )
        == "not_your_unit"
    )
    operations.publish_campaign(
        campaign_id=contest.campaign_id, decision="QĐ minh họa 1", account=contest.boss, at=LATER
    )
    assert (
        refused(
            operations.publish_campaign,
            campaign_id=contest.campaign_id,
            decision="QĐ 2",
            account=contest.boss,
            at=LATER,
        )
        == "already_published"
    )
    assert queries.gaps(contest.campaign_id, queries.set_of(contest.edition_id)) == []


def test_a_survey_has_its_response_and_its_faults(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    odd = AudienceTold("Người dân", Decimal("0.5"), 10, {"SATISFIED": 5})
    said: dict[str, Any] = {
        "candidate_id": key,
        "code": "8.1",
        "title": "Thử",
        "held_on": LATER.date(),
        "account": contest.par,
        "at": LATER,
    }
    assert refused(operations.record_survey, **said, audiences=[odd]) == "survey_unsound"
    survey(contest, key)
    people, firms = queries.surveys_of(key)["8.1"]
    assert (people.response.text, people.satisfied.part, people.satisfied.whole) == ("87,50%", 80, 100)
    assert firms.response.text == "80,00%"


def test_a_survey_typed_wrongly_is_typed_anew_with_a_reason_and_the_former_is_kept(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    survey(contest, key)
    told: dict[str, Any] = {
        "candidate_id": key, "code": "8.1", "title": "Khảo sát thử", "held_on": LATER.date(), "account": contest.par,
        "at": LATER, "audiences": [AudienceTold("Người dân", Decimal(1), 10, {"SATISFIED": 9, "NEUTRAL": 1})],
    }  # fmt: skip
    assert refused(operations.record_survey, **told) == "survey_known"
    operations.record_survey(**told, reason="Nhập nhầm tệp")
    assert [one.name for one in queries.surveys_of(key)["8.1"]] == ["Người dân"]
    assert list(Survey.objects.order_by("pk").values_list("reason", "superseded_at")) == [
        ("", LATER), ("Nhập nhầm tệp", None)
    ]  # fmt: skip
    entries = [(one.points, one.words) for one in queries.entries_told(key, "8.1")]
    assert entries == [(Decimal("7.75"), ""), (Decimal(9), "Nhập nhầm tệp")]
