"""Who takes part in an open campaign, a self-score locked by mistake, and evidence that was brought by mistake."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from motcua.areas.organization.models import Unit
from motcua.areas.parindex import operations, queries
from motcua.areas.parindex.models import Candidate, CandidateTurn, EvidenceUse
from motcua.areas.parindex.operations import Entrant
from motcua.kernel.clock import at_local
from tests.areas.parindex.test_scoring_campaign import refused, survey
from tests.factories.par_index import DAY, DUE, OPENED, SINCE, Contest, declare_all, make_contest, seat_council
from tests.rules.scoring.sets import COMMUNE

pytestmark = pytest.mark.django_db
LATER = OPENED + 3 * DAY
AFTER = at_local(datetime.combine(DUE + 2 * DAY, time(8)))
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@pytest.fixture
def contest() -> Contest:
    return make_contest()


def fourth(contest: Contest) -> Unit:
    return Unit.objects.create(
        slug="xa-04", name="UBND xã 04", level="COMMUNE", kind="PEOPLES_COMMITTEE", parent=contest.district,
        valid_from=SINCE,
    )  # fmt: skip


def candidate(key: int) -> queries.CandidateRow:
    found = queries.candidate(key)
    assert found is not None
    return found


def admitted(contest: Contest, until: date, **other: Any) -> list[int]:
    told: dict[str, Any] = {"account": contest.par, "at": LATER, "reason": "Bỏ sót khi mở đợt"}
    unit = Unit.objects.filter(slug="xa-04").first() or fourth(contest)
    told |= {"campaign_id": contest.campaign_id, "entrants": [Entrant(unit.pk, "Các xã")], "until": until}
    return operations.admit(**told | other)


def test_a_unit_left_out_is_let_in_with_a_day_of_its_own(contest: Contest) -> None:
    (key,) = admitted(contest, DUE + 5 * DAY)
    row = candidate(key)
    assert (row.stage, row.group, row.self_due_on) == ("DECLARING", "Các xã", DUE + 5 * DAY)
    assert candidate(contest.candidates["xa-01"]).self_due_on == DUE  # the others keep theirs
    (turn,) = queries.turns(contest.campaign_id)
    assert (turn.unit, turn.reason, turn.by) == ("UBND xã 04", "Bỏ sót khi mở đợt", "account:par.cham")
    told: dict[str, Any] = {"candidate_id": contest.candidates["xa-01"], "code": "1.1.1", "said": COMMUNE["1.1.1"]}
    assert refused(operations.declare, **told, account=contest.leader, at=AFTER) == "past_self_scoring"
    sitting = seat_council(contest)
    leave: dict[str, Any] = {"sitting_id": sitting, "reason": "Không gửi", "account": contest.par, "at": AFTER}
    assert refused(operations.close_unscored, candidate_id=key, **leave) == "self_scoring_runs"


def test_who_may_let_a_unit_in_and_when(contest: Contest) -> None:
    unit = fourth(contest)
    assert refused(admitted, contest=contest, until=DUE, account=contest.leader) == "not_your_unit"
    assert refused(admitted, contest=contest, until=DUE, reason=" ") == "reason_missing"
    assert refused(admitted, contest=contest, until=DUE, entrants=[]) == "nobody_admitted"
    assert refused(admitted, contest=contest, until=DUE, at=AFTER) == "due_in_the_past"
    again = [Entrant(contest.communes["xa-01"].pk)]
    assert refused(admitted, contest=contest, until=DUE, entrants=again) == "stands_already"
    assert not Candidate.objects.filter(unit=unit).exists()
    (key,) = admitted(contest, DUE)
    assert candidate(key).self_due_on == DUE


def test_a_unit_taken_out_has_no_score_and_the_others_are_published_without_it(contest: Contest) -> None:
    keys = [declare_all(contest, slug, who, COMMUNE) for slug, who in
            (("xa-01", contest.leader), ("xa-02", contest.second))]  # fmt: skip
    sitting = seat_council(contest)
    for key in keys:
        survey(contest, key)
        operations.conclude(candidate_id=key, sitting_id=sitting, account=contest.par, at=LATER)
    told: dict[str, Any] = {"account": contest.par, "at": LATER, "reason": "Sáp nhập từ 1/12"}
    for slug in ("xa-02", "xa-03"):  # one with its final, one that has not begun
        operations.take_out(candidate_id=contest.candidates[slug], **told)
    assert [one.candidate.id for one in queries.ranking(contest.campaign_id)] == keys[:1]
    assert candidate(keys[1]).closed_because == "Sáp nhập từ 1/12"
    assert queries.gaps(contest.campaign_id, queries.set_of(contest.edition_id)) == []
    review: dict[str, Any] = {"candidate_id": contest.candidates["xa-03"], "code": "1.1.1", "month": LATER.date()}
    said = operations.ReviewTold("SECURED", Decimal(1), "Cán bộ")
    assert refused(operations.review_criterion, **review, told=said, account=contest.third, at=LATER) == "wrong_stage"
    publish: dict[str, Any] = {"campaign_id": contest.campaign_id, "decision": "QĐ", "account": contest.boss}
    operations.publish_campaign(**publish, at=LATER)
    assert refused(operations.put_back, candidate_id=keys[1], **told) == "already_published"
    assert refused(operations.take_out, candidate_id=keys[0], **told) == "already_published"


def test_a_unit_is_put_back_where_it_stood(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    operations.ask_explanation(candidate_id=key, account=contest.par, at=LATER)
    told: dict[str, Any] = {"candidate_id": key, "account": contest.par, "at": LATER}
    operations.close_explanation(**told, reason="Quá hạn giải trình")
    before = candidate(key)
    assert refused(operations.put_back, **told, reason="Nhầm") == "wrong_stage"
    assert (
        refused(operations.take_out, **told | {"account": contest.leader}, reason="Tự ra") == "own_unit_not_appraised"
    )
    assert refused(operations.take_out, **told, reason=" ") == "reason_missing"
    operations.take_out(**told, reason="Nhầm đơn vị")
    assert refused(operations.take_out, **told, reason="Lần nữa") == "wrong_stage"
    operations.put_back(**told, reason="Vẫn dự đánh giá")
    assert candidate(key) == before
    assert [one.kind for one in queries.turns(contest.campaign_id)] == ["Đưa trở lại đợt", "Đưa ra khỏi đợt"]


def test_a_turn_is_kept_with_its_reason_by_the_database_too(contest: Contest) -> None:
    key = contest.candidates["xa-01"]
    with pytest.raises(IntegrityError), transaction.atomic():
        CandidateTurn.objects.create(candidate_id=key, kind="TAKEN_OUT", was={}, reason="", by="x", at=LATER)
    with pytest.raises(IntegrityError), transaction.atomic():
        Candidate.objects.filter(pk=key).update(stage="OUT")


def test_a_self_score_locked_by_mistake_is_opened_again_before_it_is_appraised(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    survey(contest, key)  # nobody's own criterion: it does not stand in the way
    told: dict[str, Any] = {"candidate_id": key, "until": DUE + 5 * DAY, "reason": "Chốt nhầm", "at": AFTER}
    assert refused(operations.reopen_self_score, **told, account=contest.leader) == "own_unit_not_appraised"
    assert refused(operations.reopen_self_score, **told | {"reason": ""}, account=contest.par) == "reason_missing"
    assert refused(operations.reopen_self_score, **told | {"until": DUE}, account=contest.par) == "due_in_the_past"
    operations.reopen_self_score(**told, account=contest.par)
    row = candidate(key)
    assert (row.stage, row.locked_at, row.self_due_on) == ("DECLARING", None, DUE + 5 * DAY)
    (turn,) = CandidateTurn.objects.all()
    assert turn.was["locked_by"] == "account:leader.cham"
    assert datetime.fromisoformat(turn.was["locked_at"]) == OPENED + DAY
    declare: dict[str, Any] = {"candidate_id": key, "account": contest.leader, "at": AFTER}
    operations.declare(code="3.2", said={"part": 1, "whole": 2}, **declare)
    operations.lock_self_score(**declare)
    assert candidate(key).stage == "APPRAISING"


def test_what_is_appraised_already_is_not_opened_again(contest: Contest) -> None:
    key = declare_all(contest, "xa-01", contest.leader, COMMUNE)
    assert not queries.appraisal_begun(key, contest.edition_id)
    points = queries.sheet(key).lines  # type: ignore[union-attr]
    own = next(one for one in points if one.code == "3.2").scores["SELF"]
    operations.appraise(candidate_id=key, code="3.2", points=own, account=contest.par, at=LATER)
    told: dict[str, Any] = {"candidate_id": key, "until": DUE, "reason": "Chốt nhầm", "account": contest.par}
    assert refused(operations.reopen_self_score, **told, at=LATER) == "appraisal_begun"
    assert queries.appraisal_begun(key, contest.edition_id)


def kept(contest: Contest, title: str = "Ảnh tải nhầm") -> int:
    told: dict[str, Any] = {"title": title, "effective_from": DUE, "name": "a.pdf", "account": contest.leader}
    return operations.keep_evidence(
        unit_id=contest.communes["xa-01"].pk, file=BytesIO(PDF + title.encode()), at=OPENED, **told
    )


def test_evidence_brought_by_mistake_is_taken_back_before_the_lock(contest: Contest) -> None:
    key, paper, other = contest.candidates["xa-01"], kept(contest), kept(contest, "Kế hoạch")
    use: dict[str, Any] = {"candidate_id": key, "code": "1.1.1", "account": contest.leader, "at": OPENED}
    operations.use_evidence(**use, evidence_id=paper)
    told: dict[str, Any] = {"evidence_id": paper, "reason": "Ảnh riêng, tải nhầm", "at": OPENED}
    assert refused(operations.withdraw_evidence, **told, account=contest.par) == "not_your_unit"
    assert refused(operations.withdraw_evidence, **told | {"reason": " "}, account=contest.leader) == "reason_missing"
    operations.withdraw_evidence(**told, account=contest.leader)
    row = candidate(key)
    assert [one.id for one in queries.evidence_of(row)] == [other]
    assert not EvidenceUse.objects.filter(evidence_id=paper).exists()
    (gone,) = queries.evidence_withdrawn(row.unit_id)
    assert (gone.title, gone.because, gone.by) == ("Ảnh tải nhầm", "Ảnh riêng, tải nhầm", "account:leader.cham")
    assert refused(operations.use_evidence, **use, evidence_id=paper) == "evidence_withdrawn"
    renew: dict[str, Any] = {"evidence_id": paper, "file": BytesIO(PDF), "name": "b.pdf", "at": OPENED}
    assert refused(operations.renew_evidence, **renew, account=contest.leader) == "evidence_withdrawn"
    assert refused(operations.withdraw_evidence, **told, account=contest.leader) == "evidence_withdrawn"
    assert [one.key for one in queries.evidence_in_effect([row.unit_id], DUE)] == [other]


def test_what_a_self_score_was_handed_in_with_stays(contest: Contest) -> None:
    key, paper = contest.candidates["xa-01"], kept(contest)
    by: dict[str, Any] = {"account": contest.leader, "at": OPENED}
    operations.use_evidence(candidate_id=key, code="1.1.1", evidence_id=paper, **by)
    assert queries.evidence_withdrawable(contest.communes["xa-01"].pk) == {paper}
    declare_all(contest, "xa-01", contest.leader, COMMUNE)
    told: dict[str, Any] = {"evidence_id": paper, "reason": "Nhầm", **by}
    assert refused(operations.withdraw_evidence, **told) == "evidence_locked"
    assert queries.evidence_withdrawable(contest.communes["xa-01"].pk) == frozenset()
    reopen: dict[str, Any] = {"candidate_id": key, "until": DUE, "reason": "Chốt nhầm", "at": LATER}
    operations.reopen_self_score(**reopen, account=contest.par)
    operations.withdraw_evidence(**told)


def test_what_a_self_score_was_locked_with_stays_while_the_unit_explains(contest: Contest) -> None:
    key, locked, brought = contest.candidates["xa-01"], kept(contest), kept(contest, "Kế hoạch")
    own: dict[str, Any] = {"candidate_id": key, "code": "3.1.1", "account": contest.leader}
    operations.use_evidence(**own, evidence_id=locked, at=OPENED)
    declare_all(contest, "xa-01", contest.leader, COMMUNE)
    survey(contest, key)
    by: dict[str, Any] = {"candidate_id": key, "account": contest.par, "at": LATER}
    operations.appraise(**by, code="3.1.1", points=Decimal(0), reason="Ảnh niêm yết không rõ ngày.")
    operations.ask_explanation(**by)
    operations.use_evidence(**own, evidence_id=brought, at=LATER)
    assert refused(operations.leave_evidence, **own, evidence_id=locked, at=LATER) == "evidence_locked"
    operations.leave_evidence(**own, evidence_id=brought, at=LATER)
    assert {one.id for one in queries.evidence_of(candidate(key)) if one.codes} == {locked}
