"""A unit that lets its days pass holds nobody up: it is closed with a reason, and the others go on."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

import pytest

from motcua.areas.parindex import operations, queries
from motcua.kernel.clock import at_local
from tests.areas.parindex.test_scoring_campaign import refused, survey
from tests.factories.par_index import DAY, DUE, OPENED, Contest, declare_all, make_contest, seat_council
from tests.rules.scoring.sets import COMMUNE

pytestmark = pytest.mark.django_db
LATER = OPENED + 3 * DAY


@pytest.fixture
def contest() -> Contest:
    return make_contest()


def test_a_unit_that_never_locks_is_closed_by_the_council_with_a_reason(contest: Contest) -> None:
    key, sitting = contest.candidates["xa-02"], seat_council(contest)
    after = at_local(datetime.combine(DUE + DAY, time(8)))
    told: dict[str, Any] = {"candidate_id": key, "sitting_id": sitting, "reason": "Không gửi dù đã nhắc hai lần"}
    assert refused(operations.close_unscored, **told, account=contest.par, at=LATER) == "self_scoring_runs"
    assert refused(operations.close_unscored, **told, account=contest.second, at=after) == "own_unit_not_appraised"
    assert (
        refused(operations.close_unscored, **told | {"reason": " "}, account=contest.par, at=after) == "reason_missing"
    )
    operations.close_unscored(**told, account=contest.par, at=after)
    row = queries.candidate(key)
    assert row is not None
    assert (row.stage, row.closed_because) == ("UNSCORED", told["reason"])
    assert refused(operations.close_unscored, **told, account=contest.par, at=after) == "wrong_stage"
    (held,) = queries.council_of(contest.campaign_id).sittings  # type: ignore[union-attr]
    assert [one.id for one in queries.left_out_at(held)] == [key]
    assert queries.decided_at(held) == []


def test_the_others_are_published_without_the_one_that_was_closed(contest: Contest) -> None:
    sitting, after = seat_council(contest), at_local(datetime.combine(DUE + DAY, time(8)))
    told: dict[str, Any] = {"sitting_id": sitting, "account": contest.par, "at": after}
    publish: dict[str, Any] = {
        "campaign_id": contest.campaign_id,
        "decision": "QĐ",
        "account": contest.boss,
        "at": after,
    }
    for slug in ("xa-02", "xa-03"):
        operations.close_unscored(candidate_id=contest.candidates[slug], reason="Không gửi", **told)
    assert refused(operations.publish_campaign, **publish) == "not_all_final"
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    survey(contest, key)
    operations.conclude(candidate_id=key, **told)
    operations.publish_campaign(**publish)
    assert [one.candidate.id for one in queries.ranking(contest.campaign_id)] == [key]


def test_an_explanation_nobody_locks_is_ended_by_who_appraises(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    told: dict[str, Any] = {"candidate_id": key, "reason": "Quá hạn giải trình", "at": LATER}
    assert refused(operations.close_explanation, **told, account=contest.par) == "wrong_stage"
    operations.ask_explanation(candidate_id=key, account=contest.par, at=LATER)
    operations.close_explanation(**told, account=contest.par)
    row = queries.candidate(key)
    assert row is not None
    assert (row.stage, row.closed_because) == ("REAPPRAISING", "Quá hạn giải trình")


def test_the_last_day_of_scoring_oneself_is_moved_on_with_a_reason_and_a_closed_form_opens_again(
    contest: Contest,
) -> None:
    after = at_local(datetime.combine(DUE + 2 * DAY, time(8)))
    told: dict[str, Any] = {
        "campaign_id": contest.campaign_id, "title": "Chỉ số CCHC 2024", "self_due_on": DUE + 10 * DAY,
        "reason": "Bão, nhiều xã chưa xong", "account": contest.par, "at": after,
    }  # fmt: skip
    locking: dict[str, Any] = {"candidate_id": contest.candidates["xa-02"], "account": contest.second, "at": after}
    assert refused(operations.lock_self_score, **locking) == "past_self_scoring"
    assert refused(operations.change_campaign, **told | {"account": contest.leader}) == "not_your_unit"
    assert refused(operations.change_campaign, **told | {"reason": " "}) == "reason_missing"
    assert refused(operations.change_campaign, **told | {"self_due_on": DUE + DAY}) == "due_in_the_past"
    row = queries.campaign(contest.campaign_id, None)
    assert row is not None
    same = {"title": row.title, "self_due_on": row.self_due_on}
    assert refused(operations.change_campaign, **told | same) == "change_empty"
    operations.change_campaign(**told)
    (kept,) = queries.campaign_changes(contest.campaign_id)
    assert kept.changes[1] == ("self_due_on", "2024-12-15", "2024-12-25")
    assert refused(operations.lock_self_score, **locking) == "self_score_incomplete"  # the form is open again


def test_no_campaign_is_opened_whose_form_is_closed_from_the_first_day(contest: Contest) -> None:
    told: dict[str, Any] = {
        "edition_id": contest.edition_id, "unit_id": contest.district.pk, "year": 2025, "title": "Đợt", "entrants": (),
        "at": OPENED,
    }  # fmt: skip
    assert refused(operations.open_campaign, self_due_on=OPENED.date() - DAY, **told) == "due_in_the_past"
    assert operations.open_campaign(self_due_on=OPENED.date(), **told)
