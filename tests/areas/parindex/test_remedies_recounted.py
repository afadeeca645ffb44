"""A final that is concluded anew changes what was lost: the remedies follow it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from motcua.areas.parindex import operations, queries
from motcua.areas.parindex.queries import RemedyRow
from motcua.rules.scoring import decimal_of
from tests.areas.parindex.test_scoring_campaign import refused, survey
from tests.factories.par_index import DAY, OPENED, Contest, declare_all, make_contest, seat_council
from tests.rules.scoring.sets import COMMUNE

pytestmark = pytest.mark.django_db
LATER = OPENED + 3 * DAY


@pytest.fixture
def contest() -> Contest:
    return make_contest()


def rows(key: int) -> dict[str, RemedyRow]:
    return {one.criterion.code: one for one in queries.remedies(key)}


def test_lost_points_are_counted_anew_with_the_final(contest: Contest) -> None:
    key, sitting = declare_all(contest, "xa-01", contest.leader, COMMUNE), seat_council(contest)
    survey(contest, key)
    told: dict[str, Any] = {"candidate_id": key, "sitting_id": sitting, "account": contest.par}
    operations.conclude(**told, at=LATER)
    operations.raise_remedies(candidate_id=key, account=contest.leader, at=LATER)
    before = rows(key)
    assert not any(one.recounted_at for one in before.values())
    more, gone = list(before)[:2]
    full = next(one.code for one in queries.set_of(contest.edition_id).leaves if one.code not in before and one.most)
    by: dict[str, Any] = {"wrong": "Thiếu", "cause_kind": "", "cause": "", "remedy": "Làm lại", "lead_id": None}
    by |= {"due_on": None, "account": contest.leader, "at": LATER}
    operations.plan_remedy(remedy_id=before[more].id, expected=before[more].lost, **by)
    most = {code: decimal_of(before[code].criterion.most) for code in (more, gone)}
    half = before[more].lost / 2
    changes = {
        more: (most[more] - half, "Bổ sung minh chứng"), gone: (most[gone], "Cộng nhầm"), full: (Decimal(0), "Thiếu"),
    }  # fmt: skip
    operations.conclude(**told, changes=changes, at=LATER + DAY)
    after = rows(key)
    assert (after[more].lost, after[more].lost_before, after[more].expected) == (half, before[more].lost, half)
    assert after[more].remedy == "Làm lại"
    assert after[gone].is_settled
    assert after[gone].lost_before == before[gone].lost
    assert after[full].lost > 0
    assert after[full].recounted_at is None
    chain = queries.chain(key, None, on=LATER.date())
    assert chain is not None
    assert chain.lost == sum(one.lost for one in queries.lost_points(key))
    assert chain.closed_on_time.whole == len(after) - 1
    assert refused(operations.plan_remedy, remedy_id=after[gone].id, expected=None, **by) == "remedy_settled"
    operations.conclude(**told, changes={gone: (most[gone] - before[gone].lost, "Vẫn thiếu")}, at=LATER + 2 * DAY)
    assert not rows(key)[gone].is_settled
    assert rows(key)[gone].lost == before[gone].lost


def test_nobody_gets_rows_for_not_having_asked(contest: Contest) -> None:
    key, sitting = declare_all(contest, "xa-01", contest.leader, COMMUNE), seat_council(contest)
    survey(contest, key)
    told: dict[str, Any] = {"candidate_id": key, "sitting_id": sitting, "account": contest.par}
    operations.conclude(**told, at=LATER)
    code = next(one.code for one in queries.set_of(contest.edition_id).leaves if one.most)
    operations.conclude(**told, changes={code: (Decimal(0), "Ghi nhầm")}, at=LATER)
    assert rows(key) == {}
