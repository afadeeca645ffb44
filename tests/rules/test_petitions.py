"""Petitions: what may be done when by whom, and what sounds like something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motcua.rules.listening import ListeningPart
from motcua.rules.petitions import (
    PETITION_TABLE,
    OtherMatter,
    PetitionAct,
    PetitionerPart,
    PetitionState,
    acts_on_petition,
    other_matter,
    petition_refusal,
)

KEEPER, ANSWERER = frozenset({ListeningPart.KEEPER}), frozenset({ListeningPart.ANSWERER})
SENDER = frozenset({PetitionerPart.PETITIONER})


@pytest.mark.parametrize(
    ("state", "keeper", "answerer", "sender"),
    [
        ("RECEIVED", {"TAKE", "FORWARD", "REFUSE"}, set(), set()),
        ("TAKEN", {"ANSWER"}, {"ANSWER"}, set()),
        ("FORWARDED", set(), set(), set()),
        ("REFUSED", set(), set(), set()),
        ("ANSWERED", {"PUBLISH", "REOPEN"}, set(), {"REOPEN"}),
    ],
)
def test_what_may_be_done_when(state: str, keeper: set[str], answerer: set[str], sender: set[str]) -> None:
    for parts, acts in ((KEEPER, keeper), (ANSWERER, answerer), (SENDER, sender), (frozenset(), set())):
        assert {act.value for act in acts_on_petition(PetitionState(state), parts)} == acts  # type: ignore[arg-type]


@given(
    act=st.sampled_from(PetitionAct), state=st.sampled_from(PetitionState),
    parts=st.frozensets(st.sampled_from([*ListeningPart, *PetitionerPart])), published=st.booleans(),
)  # fmt: skip
def test_a_refusal_says_why_and_the_table_has_no_holes(
    act: PetitionAct, state: PetitionState, parts: frozenset[ListeningPart], published: bool
) -> None:
    told = petition_refusal(act, state, parts, published=published)
    since, by = PETITION_TABLE[act]
    allowed = bool(by & parts) and state in since and not (act is PetitionAct.PUBLISH and published)
    assert (told is None) is allowed
    assert told is None or told[1].endswith(".")


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Giấy hẹn không ghi giờ", None),
        ("Tôi  TỐ CÁO ông A", OtherMatter.DENUNCIATION),
        ("Đơn khiếu nại quyết định số 5", OtherMatter.COMPLAINT),
        ("Tố cáo và khiếu nại", OtherMatter.DENUNCIATION),
        ("Cán bộ địa chính đòi tiền mới nhận hồ sơ", OtherMatter.DENUNCIATION),
        ("Thủ tục tố cáo niêm yết ở đâu", OtherMatter.DENUNCIATION),
        ("", None),
    ],
)
def test_what_sounds_like_something_else(text: str, matter: OtherMatter | None) -> None:
    assert other_matter(text) is matter
