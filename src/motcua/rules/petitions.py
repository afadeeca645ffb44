"""Petitions (phản ánh, kiến nghị): the table of what may be done when, and what is no petition and goes elsewhere."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from motcua.rules.denouncing import other_way
from motcua.rules.labels import Labelled
from motcua.rules.listening import ListeningPart
from motcua.rules.sentences import Sentence, worded


class PetitionRoute(Labelled):
    """Route of a petition (cách gửi phản ánh, kiến nghị)."""

    PORTAL = "PORTAL", "Trên mạng"
    PHONE = "PHONE", "Điện thoại"
    WRITTEN = "WRITTEN", "Văn bản"
    FORM = "FORM", "Phiếu lấy ý kiến"


class PetitionState(Labelled):
    """State of a petition (tình trạng phản ánh, kiến nghị)."""

    RECEIVED = "RECEIVED", "Mới nhận"
    TAKEN = "TAKEN", "Đang xử lý"
    FORWARDED = "FORWARDED", "Đã chuyển nơi có thẩm quyền"
    REFUSED = "REFUSED", "Không tiếp nhận"
    ANSWERED = "ANSWERED", "Đã trả lời"


class PetitionAct(Labelled):
    """Act on a petition (việc với phản ánh, kiến nghị)."""

    TAKE = "TAKE", "Nhận xử lý"
    FORWARD = "FORWARD", "Chuyển nơi có thẩm quyền"
    REFUSE = "REFUSE", "Không tiếp nhận"
    ANSWER = "ANSWER", "Trả lời"
    PUBLISH = "PUBLISH", "Công khai"
    REOPEN = "REOPEN", "Mở lại"


class OtherMatter(Labelled):
    """Other matter (việc không phải phản ánh, kiến nghị): it has a law, a place and an officer of its own."""

    COMPLAINT = "COMPLAINT", "Khiếu nại"
    DENUNCIATION = "DENUNCIATION", "Tố cáo"


class PetitionerPart(StrEnum):
    """Part of the petitioner (tư cách người gửi): whoever sent it, by the link only they have."""

    PETITIONER = "PETITIONER"


Part = ListeningPart | PetitionerPart
_KEEPS: frozenset[Part] = frozenset({ListeningPart.KEEPER})
_NEW = frozenset({PetitionState.RECEIVED})
UNANSWERED = frozenset({PetitionState.RECEIVED, PetitionState.TAKEN})
PETITION_TABLE: dict[PetitionAct, tuple[frozenset[PetitionState], frozenset[Part]]] = {
    PetitionAct.TAKE: (_NEW, _KEEPS),
    PetitionAct.FORWARD: (_NEW, _KEEPS),
    PetitionAct.REFUSE: (_NEW, _KEEPS),
    PetitionAct.ANSWER: (frozenset({PetitionState.TAKEN}), _KEEPS | {ListeningPart.ANSWERER}),
    PetitionAct.PUBLISH: (frozenset({PetitionState.ANSWERED}), _KEEPS),
    PetitionAct.REOPEN: (frozenset({PetitionState.ANSWERED}), _KEEPS | {PetitionerPart.PETITIONER}),
}
SIGNS = {OtherMatter.DENUNCIATION: ("tố cáo",), OtherMatter.COMPLAINT: ("khiếu nại",)}
WHERE = {
    OtherMatter.DENUNCIATION: (
        Sentence(
            "Tố cáo một người cụ thể vi phạm pháp luật không gửi ở đây: tên người tố cáo phải được giữ kín. "
            "Xin gửi ở nơi nhận tố cáo."
        )
    ),
    OtherMatter.COMPLAINT: (
        Sentence(
            "Không đồng ý với một quyết định hay việc làm đối với mình là khiếu nại, có thủ tục và thời hạn riêng. "
            "Xin gửi đơn đến người đã ra quyết định, hoặc Ban tiếp công dân."
        )
    ),
}


@dataclass(frozen=True, slots=True)
class PetitionTerms:
    """Terms of petitions (thời hạn của phản ánh, kiến nghị): working days to pass on, and to answer."""

    forward_days: int
    answer_days: int


def other_matter(text: str) -> OtherMatter | None:
    """Other matter (việc khác) that the words sound like; None where they sound like a petition.

    Words that accuse somebody make a denunciation, whatever it calls itself; here its name alone is enough too.
    """
    if (way := other_way(text)) is not None:
        return OtherMatter(way.value)
    told = " ".join(text.lower().split())
    return next((matter for matter, signs in SIGNS.items() if any(sign in told for sign in signs)), None)


def petition_refusal(
    act: PetitionAct, state: PetitionState, parts: Collection[Part], *, published: bool = False
) -> tuple[str, str] | None:
    """Why an act may not be done (vì sao chưa làm được), as code and sentence; None where it may."""
    since, by = PETITION_TABLE[act]
    if not by & frozenset(parts):
        return "not_yours", Sentence("Ông/bà không có quyền “{act}” với phản ánh này.", act=worded(act.label))
    if state not in since:
        return "wrong_state", Sentence(
            "Phản ánh “{state:lower}” nên không “{act}” được.", state=worded(state.label), act=worded(act.label)
        )
    if act is PetitionAct.PUBLISH and published:
        return "published_before", Sentence("Trả lời này đã công khai.")
    return None


def acts_on_petition(
    state: PetitionState, parts: Collection[Part], *, published: bool = False
) -> tuple[PetitionAct, ...]:
    """What may be done now (các việc làm được với phản ánh, kiến nghị)."""
    return tuple(act for act in PetitionAct if petition_refusal(act, state, parts, published=published) is None)
