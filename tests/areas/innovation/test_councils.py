"""Who judges an initiative: nobody of an author's name, and nobody who left the council."""

from __future__ import annotations

from typing import Any

import pytest

from motcua.areas.innovation import operations, queries
from motcua.areas.innovation.models import CouncilMember
from motcua.areas.innovation.policy import outlook
from tests.areas.innovation.test_initiatives import AT, code_of, council, draft, score
from tests.factories.inspecting import Visit, make_visit

pytestmark = pytest.mark.django_db


@pytest.fixture
def town() -> Visit:
    return make_visit()


def test_who_bears_the_name_of_an_author_without_an_account_neither_scores_nor_decides(town: Visit) -> None:
    town.people["inspector"].__class__.objects.filter(pk=town.people["inspector"].pk).update(
        display_name="TÁC GIẢ  minh họa 02"
    )
    key = draft(town)
    council(town)
    operations.submit_initiative(initiative_id=key, account=town.people["head"], at=AT)
    town.people["inspector"].refresh_from_db(fields=["display_name"])
    assert score(town, key, "inspector") == "own_work"
    view = queries.initiative(outlook(town.people["inspector"]), key, account=town.people["inspector"])
    assert view is not None
    assert not {act.value for act in view.acts} & {"SCORE", "DECIDE", "DESCRIBE"}  # nor do they write it
    assert {one.name: one.author for one in view.members}["TÁC GIẢ  minh họa 02"]
    assert (score(town, key, "member"), score(town, key, "orderer")) == ("", "")
    assert view.verdict is not None
    assert view.verdict.eligible == 2


def test_a_member_who_leaves_is_not_waited_for_and_what_they_scored_stays(town: Visit) -> None:
    first, second = draft(town), draft(town, title="Một sáng kiến khác (minh họa)")
    made = council(town)
    for key in (first, second):
        operations.submit_initiative(initiative_id=key, account=town.people["head"], at=AT)
    assert [score(town, first, who) for who in ("inspector", "member")] == ["", ""]
    leaving = CouncilMember.objects.get(council=made, account=town.people["member"])
    told: dict[str, Any] = {"member_id": leaving.pk, "account": town.people["reformer"], "at": AT}
    assert code_of(operations.release_member, **told, reason=" ") == "reason_missing"
    assert code_of(operations.release_member, **told | {"account": town.people["member"]}, reason="Nghỉ") == "not_yours"
    operations.release_member(**told, reason="Chuyển công tác")
    assert code_of(operations.release_member, **told, reason="Lần nữa") == "unknown_member"
    assert score(town, second, "member") == "not_yours"
    views = [
        queries.initiative(outlook(town.people["reformer"]), key, account=town.people["reformer"])
        for key in (first, second)
    ]
    assert [(one.verdict.scored, one.verdict.eligible) for one in views if one and one.verdict] == [(2, 3), (0, 2)]
    assert views[1] is not None
    assert town.people["member"].display_name not in views[1].awaited
