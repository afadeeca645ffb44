"""Initiatives, step by step: shares, a council that does not judge itself, a dossier with every part, likeness."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction

from motcua.areas.innovation import operations, queries
from motcua.areas.innovation.models import Initiative, InitiativeCouncil, InitiativeScore
from motcua.areas.innovation.operations import AuthorTold, InitiativeTold
from motcua.areas.innovation.policy import outlook
from motcua.kernel.clock import at_local, local_date
from motcua.kernel.errors import UserError
from tests.factories.inspecting import Visit, make_visit, someone

pytestmark = pytest.mark.django_db
AT = at_local(datetime(2024, 3, 1, 9, 0))
ON = date(2024, 3, 1)
TEXT = {
    "state_before": "Hồ sơ phải nhập hai lần (minh họa)",
    "novelty": "Quét một lần dùng cho mọi thủ tục (minh họa)",
    "content": "Công chức quét giấy tờ khi nhận, hệ thống giữ để dùng lại (minh họa)",
    "scope": "Bộ phận Một cửa (minh họa)",
    "effect": "Giảm thời gian nhận hồ sơ (minh họa)",
}


@pytest.fixture
def town() -> Visit:
    return make_visit()


def code_of(do: Any, **told: Any) -> str:
    """The code of a refusal, or nothing where it was done."""
    try:
        with transaction.atomic():
            do(**told)
    except UserError as refused:
        return refused.code
    return ""


def draft(town: Visit, **told: Any) -> int:
    described = InitiativeTold(**{name: told.pop(name, text) for name, text in TEXT.items()})
    given: dict[str, Any] = {
        "title": "Quét một lần dùng nhiều lần (minh họa)",
        "unit_id": town.district.pk,
        "year": 2024,
        "authors": [
            AuthorTold("Tác giả minh họa 01", Decimal(60), account_id=town.people["head"].pk),
            AuthorTold("Tác giả minh họa 02", Decimal(40)),
        ],
        "account": town.people["head"],
        "at": AT,
        "described": described,
    }
    return operations.draft_initiative(**{**given, **told})


def council(town: Visit) -> int:
    ids = [town.people[name].pk for name in ("head", "inspector", "member")]
    return operations.form_council(
        unit_id=town.district.pk,
        year=2024,
        decision="QĐ minh họa 07",
        chair_id=town.people["orderer"].pk,
        member_ids=ids,
        account=town.people["reformer"],
        at=AT,
    )


def points(novelty: int = 25, effect: int = 30, scope: int = 20) -> dict[str, int]:
    return {"novelty": novelty, "effect": effect, "scope": scope}


def score(town: Visit, key: int, who: str, vote: str = "FOR", **told: int) -> str:
    return code_of(
        operations.score_initiative,
        initiative_id=key,
        points=points(**told),
        vote=vote,
        words="",
        account=town.people[who],
        at=AT,
    )


@pytest.mark.parametrize("shares", [["60", "39.99"], ["100", "0.01"], []])
def test_shares_that_are_not_a_hundred_are_refused(town: Visit, shares: list[str]) -> None:
    authors = [AuthorTold(f"Tác giả {n}", Decimal(one)) for n, one in enumerate(shares)]
    with pytest.raises(UserError) as refused:
        draft(town, authors=authors, account=town.people["reformer"])
    assert refused.value.code == "shares_wrong"
    assert not Initiative.objects.exists()


def test_an_initiative_goes_from_its_authors_to_the_department(town: Visit) -> None:
    key = draft(town)
    council(town)
    who = {"account": town.people["head"], "at": AT}
    operations.submit_initiative(initiative_id=key, **who)
    assert score(town, key, "head") == "own_work"
    assert score(town, key, "clerk") == "not_yours"
    assert score(town, key, "orderer", novelty=31) == "points_wrong"
    assert score(town, key, "orderer", vote="") == "vote_wrong"
    assert score(town, key, "orderer") == ""
    assert score(town, key, "orderer") == "scored_before"
    decide = {"initiative_id": key, "decision": "QĐ 08", "on": ON, "account": town.people["orderer"], "at": AT}
    assert code_of(operations.decide_initiative, accept=True, **decide) == "no_quorum"
    assert score(town, key, "inspector") == ""
    assert InitiativeScore.objects.count() == 2
    assert (
        code_of(operations.decide_initiative, accept=True, **{**decide, "account": town.people["head"]}) == "own_work"
    )
    assert code_of(operations.decide_initiative, accept=True, **decide) == ""
    send = {"initiative_id": key, "on": ON, "account": town.people["reformer"], "at": AT}
    told = code_of(operations.send_initiative, sent_to="Sở Khoa học và Công nghệ", **send)
    assert told == "dossier_incomplete"
    Initiative.objects.filter(pk=key).update(applied_from=ON, confirmed_by="Một cửa", confirmation="BC 1 (minh họa)")
    assert code_of(operations.send_initiative, sent_to="Sở Khoa học và Công nghệ", **send) == ""
    view = queries.initiative(outlook(town.people["reformer"]), key, account=town.people["reformer"])
    assert view is not None
    assert view.verdict is not None
    assert (view.verdict.scored, view.verdict.eligible, view.verdict.mean) == (2, 3, Decimal("75.00"))
    assert view.lacking == ()


def test_what_was_sent_to_the_wrong_unit_is_taken_back_and_moved(town: Visit) -> None:
    key, head = draft(town, unit_id=town.agency.pk), town.people["head"]
    operations.submit_initiative(initiative_id=key, account=head, at=AT)
    operations.take_back_initiative(initiative_id=key, account=head, at=AT)
    told: dict[str, Any] = {
        "title": "Quét một lần", "authors": [AuthorTold("Tác giả minh họa 01", Decimal(100), account_id=head.pk)],
        "described": InitiativeTold(**TEXT), "account": head, "at": AT,
    }  # fmt: skip
    operations.describe_initiative(initiative_id=key, unit_id=town.district.pk, year=2024, **told)
    assert Initiative.objects.get().unit_id == town.district.pk
    other = draft(town, unit_id=town.agency.pk, title="Quét một lần")
    moved = {"initiative_id": other, "unit_id": town.district.pk, "year": 2024, **told}
    assert code_of(operations.describe_initiative, **moved) == "initiative_known"


def test_nobody_takes_back_what_was_scored_and_the_council_stays(town: Visit) -> None:
    first, key = council(town), draft(town)
    assert council(town) != first  # formed anew while nobody scored
    operations.submit_initiative(initiative_id=key, account=town.people["head"], at=AT)
    votes: dict[str, Any] = {"points": {"novelty": 25, "effect": 30, "scope": 20}, "words": "", "vote": "FOR", "at": AT}
    operations.score_initiative(initiative_id=key, account=town.people["member"], **votes)
    assert (
        code_of(operations.take_back_initiative, initiative_id=key, account=town.people["head"], at=AT)
        == "scored_already"
    )
    assert code_of(council, town=town) == "council_known"


def test_the_effect_is_confirmed_after_it_was_sent_to_the_council(town: Visit) -> None:
    key, head = draft(town), town.people["head"]
    told: dict[str, Any] = {"initiative_id": key, "applied_from": ON, "account": head, "at": AT}
    confirm = operations.confirm_effect
    assert code_of(confirm, confirmed_by="Xã thử", confirmation="VB 01", **told) == "wrong_state"
    operations.submit_initiative(initiative_id=key, account=head, at=AT)
    assert code_of(confirm, confirmed_by="Xã thử", confirmation=" ", **told) == "confirmation_missing"
    assert (
        code_of(confirm, confirmed_by="Xã", confirmation="VB", **told | {"account": town.people["unit"]}) == "not_yours"
    )
    ahead = told | {"applied_from": local_date(AT) + timedelta(days=1)}
    assert code_of(confirm, confirmed_by="Xã thử", confirmation="VB 01", **ahead) == "day_ahead"
    confirm(confirmed_by="Xã thử", confirmation="VB 01", **told)
    assert "Hiệu quả và xác nhận của nơi áp dụng" not in [
        one.title
        for one in queries.initiative(outlook(head), key, account=head).lacking  # type: ignore[union-attr]
    ]


def test_what_was_confirmed_before_stays_to_be_read(town: Visit) -> None:
    key, head = draft(town), town.people["head"]
    Initiative.objects.filter(pk=key).update(confirmed_by="Xã trong bản mô tả", confirmation="VB 00")
    operations.submit_initiative(initiative_id=key, account=head, at=AT)
    told: dict[str, Any] = {"initiative_id": key, "applied_from": ON, "account": head}
    operations.confirm_effect(confirmed_by="Xã thử", confirmation="VB 01", at=AT, **told)
    operations.confirm_effect(confirmed_by="Sở thử", confirmation="VB 02", at=AT + timedelta(hours=1), **told)
    view = queries.initiative(outlook(head), key, account=head)
    assert view is not None
    assert [(one.confirmed_by, one.confirmation, one.by) for one in queries.confirmations(key)] == [
        ("Sở thử", "VB 02", str(head)),
        ("Xã thử", "VB 01", str(head)),
        ("Xã trong bản mô tả", "VB 00", ""),
    ]
    assert (view.described["confirmed_by"], view.described["confirmation"]) == ("Sở thử", "VB 02")


def test_below_the_mark_it_is_only_rejected(town: Visit) -> None:
    key = draft(town)
    council(town)
    operations.submit_initiative(initiative_id=key, account=town.people["head"], at=AT)
    for who in ("orderer", "inspector", "member"):
        score(town, key, who, novelty=10, effect=10, scope=10)
    decide = {"initiative_id": key, "decision": "QĐ 08", "on": ON, "account": town.people["orderer"], "at": AT}
    assert code_of(operations.decide_initiative, accept=True, **decide) == "below_the_mark"
    assert code_of(operations.decide_initiative, accept=False, **decide) == ""
    assert Initiative.objects.get(pk=key).state == "REJECTED"


@pytest.mark.parametrize(
    ("votes", "code", "told"),
    [
        (("FOR", "FOR", "BLANK"), "", (2, 0, 1, 2)),
        (("FOR", "AGAINST", "BLANK"), "votes_missing", (1, 1, 1, 2)),
        (("FOR", "FOR"), "", (2, 0, 0, 2)),
    ],
    ids=["two of three", "one of three", "a bare quorum"],
)
def test_points_alone_do_not_make_an_initiative_where_the_council_votes(
    town: Visit, votes: tuple[str, ...], code: str, told: tuple[int, ...]
) -> None:
    key, orderer = draft(town), town.people["orderer"]
    council(town)
    operations.submit_initiative(initiative_id=key, account=town.people["head"], at=AT)
    for who, vote in zip(("orderer", "inspector", "member"), votes, strict=False):
        assert score(town, key, who, vote=vote) == ""
    decide = {"initiative_id": key, "decision": "QĐ 08", "on": ON, "account": orderer, "at": AT}
    view = queries.initiative(outlook(orderer), key, account=orderer)
    assert view is not None
    assert view.verdict is not None
    tally = view.verdict.tally
    assert tally is not None
    assert (tally.for_it, tally.against, tally.blank, tally.needed) == told
    assert view.awaited == (() if len(votes) == 3 else (str(town.people["member"]),))
    assert code_of(operations.decide_initiative, accept=True, **decide) == code


def test_a_council_formed_before_councils_voted_goes_on_by_points_alone(town: Visit) -> None:
    key = draft(town)
    council(town)
    older = InitiativeCouncil.objects.get()
    older.rules = {name: told for name, told in older.rules.items() if not name.startswith("vote_")}
    older.save()
    operations.submit_initiative(initiative_id=key, account=town.people["head"], at=AT)
    assert score(town, key, "orderer") == "vote_wrong"
    for who in ("orderer", "inspector"):
        assert score(town, key, who, vote="") == ""
    decide = {"initiative_id": key, "decision": "QĐ 08", "on": ON, "account": town.people["orderer"], "at": AT}
    assert code_of(operations.decide_initiative, accept=True, **decide) == ""


def test_nobody_reads_ballots_before_the_decision_but_who_decides_and_is_no_author(town: Visit) -> None:
    key = draft(town)
    council(town)
    operations.submit_initiative(initiative_id=key, account=town.people["head"], at=AT)
    for who in ("orderer", "inspector"):
        score(town, key, who)
    seen = {}
    for who in ("head", "inspector", "member", "orderer", "reformer"):
        view = queries.initiative(outlook(town.people[who]), key, account=town.people[who])
        assert view is not None
        seen[who] = (view.shows_scores, view.minuted)
    assert {who for who, told in seen.items() if told == (True, True)} == {"orderer", "reformer"}
    assert {told for who, told in seen.items() if who not in ("orderer", "reformer")} == {(False, False)}


def test_a_draft_is_completed_by_its_authors_and_seen_by_nobody_of_the_council(town: Visit) -> None:
    author = someone("tacgia.mh", "CASE", town.agency)
    key = draft(town, authors=[AuthorTold("Tác giả", Decimal(100), account_id=author.pk)], account=author, effect="")
    council(town)
    assert code_of(operations.submit_initiative, initiative_id=key, account=author, at=AT) == "description_incomplete"
    assert queries.initiative(outlook(town.people["member"]), key, account=town.people["member"]) is None
    assert queries.initiative(outlook(author), key, account=author) is not None
    authors = [AuthorTold("Tác giả", Decimal(100), account_id=author.pk)]
    told = {"title": "Tên mới (minh họa)", "authors": authors, "described": InitiativeTold(**TEXT)}
    stranger = {"initiative_id": key, "account": town.people["clerk"], "at": AT}
    assert code_of(operations.describe_initiative, **told, **stranger) == "not_yours"
    operations.describe_initiative(initiative_id=key, account=author, at=AT, **told)
    operations.submit_initiative(initiative_id=key, account=author, at=AT)
    assert queries.initiative(outlook(town.people["member"]), key, account=town.people["member"]) is not None


def test_an_earlier_one_that_says_the_same_is_found_with_what_it_shares(town: Visit) -> None:
    first = draft(town)
    operations.submit_initiative(initiative_id=first, account=town.people["head"], at=AT)
    second = draft(town, title="Quét một lần dùng cho mọi nơi", year=2025, novelty="Khác hẳn")
    third = draft(
        town, title="Loa truyền thanh thông minh", year=2025, novelty="Phát tin", content="Phát tin buổi sáng"
    )
    (found,) = queries.alike(second)
    assert found.id == first
    assert found.share.part > 0
    assert "cong chuc quet giay to khi nhan" in " ".join(found.passages)
    assert queries.alike(third) == []
