"""Simplifying (đơn giản hóa thủ tục): a review by criteria, a proposal, a decision by another, and what it saved."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from motcua.rules.figures import Share
from motcua.rules.labels import Labelled
from motcua.rules.sentences import Sentence, worded


class DifficultyState(Labelled):
    """State of a difficulty (tình trạng khó khăn, vướng mắc)."""

    OPEN = "OPEN", "Chưa giải quyết"
    IN_REVIEW = "IN_REVIEW", "Đang rà soát thủ tục"
    SETTLED = "SETTLED", "Đã giải quyết"


class ReviewState(Labelled):
    """State of a procedure review (tình trạng rà soát thủ tục)."""

    OPEN = "OPEN", "Đang rà soát"
    PROPOSED = "PROPOSED", "Đã đề xuất"
    ACCEPTED = "ACCEPTED", "Đã quyết định đơn giản hóa"
    REJECTED = "REJECTED", "Không đơn giản hóa"
    APPLIED = "APPLIED", "Đã thực hiện"


class ReviewAct(Labelled):
    """Act on a procedure review (việc với cuộc rà soát thủ tục)."""

    ASSESS = "ASSESS", "Trả lời tiêu chí"
    PROPOSE = "PROPOSE", "Đề xuất"
    DECIDE = "DECIDE", "Quyết định"
    APPLY = "APPLY", "Ghi kết quả thực hiện"


class ReviewPart(Labelled):
    """Part in a procedure review (tư cách khi rà soát thủ tục)."""

    KEEPER = "KEEPER", "Người rà soát"
    LEADER = "LEADER", "Người quyết định"


_KEEPS, _LEADS = frozenset({ReviewPart.KEEPER}), frozenset({ReviewPart.LEADER})
REVIEW_TABLE: dict[ReviewAct, tuple[frozenset[ReviewState], frozenset[ReviewPart]]] = {
    ReviewAct.ASSESS: (frozenset({ReviewState.OPEN}), _KEEPS),
    ReviewAct.PROPOSE: (frozenset({ReviewState.OPEN}), _KEEPS),
    ReviewAct.DECIDE: (frozenset({ReviewState.PROPOSED}), _LEADS),
    ReviewAct.APPLY: (frozenset({ReviewState.ACCEPTED}), _KEEPS),
}


@dataclass(frozen=True, slots=True)
class Burden:
    """Burden (gánh nặng tuân thủ): what one dossier costs a citizen, and how many come in a year."""

    papers: int
    minutes: int
    fee: int
    times: int

    def cost(self, hour_value: int) -> int:
        """Compliance cost of a year (chi phí tuân thủ một năm), in whole đồng, rounded half up."""
        exact = Fraction(self.minutes * hour_value * self.times, 60) + self.fee * self.times
        return int(exact + Fraction(1, 2))


@dataclass(frozen=True, slots=True)
class Saving:
    """Saving (tiết kiệm được): the costs of a year before and after at the same number of dossiers."""

    before: int
    after: int

    @property
    def saved(self) -> int:
        """How much less, never below nothing."""
        return max(self.before - self.after, 0)

    @property
    def share(self) -> Share:
        """The part that is saved of what it was."""
        return Share(self.saved, self.before)


def saving(before: Burden, after: Burden, hour_value: int) -> Saving:
    """Saving (tiết kiệm được) of a proposal, by the dossiers of a year as they were before."""
    same = Burden(after.papers, after.minutes, after.fee, before.times)
    return Saving(before.cost(hour_value), same.cost(hour_value))


def review_refusal(
    act: ReviewAct, state: ReviewState, parts: Collection[ReviewPart], *, proposed_it: bool = False
) -> tuple[str, str] | None:
    """Why an act may not be done (vì sao chưa làm được), as code and sentence; None where it may."""
    since, by = REVIEW_TABLE[act]
    if not by & frozenset(parts):
        return "not_yours", Sentence("Ông/bà không có quyền “{act}” cuộc rà soát này.", act=worded(act.label))
    if state not in since:
        return "wrong_state", Sentence(
            "Cuộc rà soát “{state:lower}” nên không “{act}” được.", state=worded(state.label), act=worded(act.label)
        )
    if act is ReviewAct.DECIDE and proposed_it:
        return "own_proposal", Sentence("Người đề xuất không tự quyết định.")
    return None


def acts_on_review(
    state: ReviewState, parts: Collection[ReviewPart], *, proposed_it: bool = False
) -> tuple[ReviewAct, ...]:
    """What may be done now (các việc làm được)."""
    return tuple(act for act in ReviewAct if review_refusal(act, state, parts, proposed_it=proposed_it) is None)


def unanswered(criteria: Collection[str], answers: Mapping[str, object]) -> tuple[str, ...]:
    """The criteria (tiêu chí) that have no answer yet, in their order."""
    return tuple(code for code in criteria if code not in answers)
