"""Initiatives (sáng kiến): shares of authors, the council's quorum and points, and who may do what, as one table.

Law: Nghị định 13/2012/NĐ-CP (Điều lệ Sáng kiến) frames it; quorum, points and thresholds differ by province and are
data (packs/initiatives).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from motcua.rules.figures import round_half_up
from motcua.rules.sentences import Sentence, worded

ALL = Decimal(100)


class InitiativeState(StrEnum):
    """State of an initiative (tình trạng sáng kiến)."""

    DRAFT = "DRAFT"
    SUBMITTED = "SUBMITTED"
    ACCEPTED = "ACCEPTED"
    REJECTED = "REJECTED"
    SENT = "SENT"
    RECOGNISED = "RECOGNISED"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return INITIATIVE_LABELS[self]


INITIATIVE_LABELS: dict[InitiativeState, str] = {
    InitiativeState.DRAFT: "Đang soạn",
    InitiativeState.SUBMITTED: "Chờ hội đồng chấm",
    InitiativeState.ACCEPTED: "Được công nhận ở cơ sở",
    InitiativeState.REJECTED: "Không được công nhận",
    InitiativeState.SENT: "Đã gửi hồ sơ đề nghị",
    InitiativeState.RECOGNISED: "Được cấp trên công nhận",
}


class InitiativePart(StrEnum):
    """Part in an initiative (tư cách đối với sáng kiến): author, member of the council, who keeps, who decides."""

    AUTHOR = "AUTHOR"
    COUNCIL = "COUNCIL"
    KEEPER = "KEEPER"
    LEADER = "LEADER"
    NAMESAKE = "NAMESAKE"  # bears the name of an author who is written down without an account


class InitiativeAct(StrEnum):
    """Act on an initiative (việc với sáng kiến)."""

    DESCRIBE = "DESCRIBE"
    SUBMIT = "SUBMIT"
    TAKE_BACK = "TAKE_BACK"
    CONFIRM = "CONFIRM"
    SCORE = "SCORE"
    DECIDE = "DECIDE"
    SEND = "SEND"
    RECOGNISE = "RECOGNISE"


@dataclass(frozen=True, slots=True)
class InitiativeRule:
    """Rule of an initiative (dòng của bảng sáng kiến): from which states and by whom."""

    label: str
    since: frozenset[InitiativeState]
    by: frozenset[InitiativePart]


_WRITES = frozenset({InitiativePart.AUTHOR, InitiativePart.KEEPER})
_DRAFT = frozenset({InitiativeState.DRAFT})
ACT_LABELS: dict[InitiativeAct, str] = {
    InitiativeAct.DESCRIBE: "Sửa bản mô tả",
    InitiativeAct.SUBMIT: "Gửi hội đồng",
    InitiativeAct.TAKE_BACK: "Rút về sửa",
    InitiativeAct.CONFIRM: "Ghi xác nhận hiệu quả",
    InitiativeAct.SCORE: "Chấm điểm",
    InitiativeAct.DECIDE: "Ra quyết định",
    InitiativeAct.SEND: "Gửi hồ sơ đề nghị công nhận",
    InitiativeAct.RECOGNISE: "Ghi quyết định công nhận của cấp trên",
}
INITIATIVE_TABLE: dict[InitiativeAct, InitiativeRule] = {
    InitiativeAct.DESCRIBE: InitiativeRule(ACT_LABELS[InitiativeAct.DESCRIBE], _DRAFT, _WRITES),
    InitiativeAct.SUBMIT: InitiativeRule(ACT_LABELS[InitiativeAct.SUBMIT], _DRAFT, _WRITES),
    InitiativeAct.TAKE_BACK: InitiativeRule(
        ACT_LABELS[InitiativeAct.TAKE_BACK], frozenset({InitiativeState.SUBMITTED}), _WRITES
    ),
    InitiativeAct.CONFIRM: InitiativeRule(
        ACT_LABELS[InitiativeAct.CONFIRM], frozenset({InitiativeState.SUBMITTED, InitiativeState.ACCEPTED}), _WRITES
    ),
    InitiativeAct.SCORE: InitiativeRule(
        ACT_LABELS[InitiativeAct.SCORE], frozenset({InitiativeState.SUBMITTED}), frozenset({InitiativePart.COUNCIL})
    ),
    InitiativeAct.DECIDE: InitiativeRule(
        ACT_LABELS[InitiativeAct.DECIDE], frozenset({InitiativeState.SUBMITTED}), frozenset({InitiativePart.LEADER})
    ),
    InitiativeAct.SEND: InitiativeRule(
        ACT_LABELS[InitiativeAct.SEND], frozenset({InitiativeState.ACCEPTED}), frozenset({InitiativePart.KEEPER})
    ),
    InitiativeAct.RECOGNISE: InitiativeRule(
        ACT_LABELS[InitiativeAct.RECOGNISE],
        frozenset({InitiativeState.SENT}),
        frozenset({InitiativePart.KEEPER}),
    ),
}


def initiative_refusal(
    act: InitiativeAct, state: InitiativeState, parts: Collection[InitiativePart]
) -> tuple[str, str] | None:
    """Why an act may not be done (vì sao chưa làm được), as code and sentence; an author never scores or decides,
    nor does whoever bears the name of one."""
    rule = INITIATIVE_TABLE[act]
    if act in (InitiativeAct.SCORE, InitiativeAct.DECIDE) and InitiativePart.AUTHOR in parts:
        return "own_work", Sentence("Tác giả không chấm điểm và không quyết định sáng kiến của mình.")
    if act in (InitiativeAct.SCORE, InitiativeAct.DECIDE) and InitiativePart.NAMESAKE in parts:
        return "own_work", Sentence(
            "Tên của ông/bà đứng trong danh sách tác giả mà không kèm tài khoản, nên không chấm điểm và không quyết "
            "định sáng kiến này. Nếu là người khác cùng tên, xin người soạn rút về và chọn tài khoản của tác giả."
        )
    if not rule.by & frozenset(parts):
        return "not_yours", Sentence("Ông/bà không có quyền “{act}”.", act=worded(rule.label))
    if state not in rule.since:
        return "wrong_state", Sentence(
            "Sáng kiến đang ở “{state}” nên không “{act}” được.", state=worded(state.label), act=worded(rule.label)
        )
    return None


def acts_on_initiative(state: InitiativeState, parts: Collection[InitiativePart]) -> tuple[InitiativeAct, ...]:
    """What may be done now (các việc làm được với sáng kiến)."""
    return tuple(act for act in InitiativeAct if initiative_refusal(act, state, parts) is None)


def shares_fault(shares: Sequence[Decimal]) -> str | None:
    """What is wrong with the authors' shares (tỷ lệ đóng góp sai ở đâu); None where they sum to 100 exactly."""
    if not shares:
        return Sentence("Cần ít nhất một tác giả.")
    if any(one <= 0 for one in shares):
        return Sentence("Mỗi tác giả cần có tỷ lệ đóng góp lớn hơn 0.")
    if (total := sum(shares, Decimal(0))) != ALL:
        return Sentence("Tỷ lệ đóng góp của các tác giả cộng lại là {total:f}%, phải đúng 100%.", total=total)
    return None


class Vote(StrEnum):
    """Vote on an initiative (biểu quyết về sáng kiến): for it, against it, or a blank ballot."""

    FOR = "FOR"
    AGAINST = "AGAINST"
    BLANK = "BLANK"

    @property
    def label(self) -> str:
        """The Vietnamese name."""
        return VOTE_LABELS[self]


VOTE_LABELS: dict[Vote, str] = {
    Vote.FOR: "Tán thành",
    Vote.AGAINST: "Không tán thành",
    Vote.BLANK: "Phiếu trắng",
}


@dataclass(frozen=True, slots=True)
class CouncilRules:
    """Council rules (quy chế hội đồng): the points of each criterion, the quorum, the mean from which it passes, and
    how many votes for it are needed.

    The quorum is `quorum_part` of `quorum_whole` of the members who may score; authors may not and do not count. Votes
    for it are `vote_part` of `vote_whole` of all ballots; no part, and the council of that edition does not vote.
    """

    most: Mapping[str, int]
    quorum_part: int
    quorum_whole: int
    pass_at: Decimal
    vote_part: int = 0
    vote_whole: int = 1

    @property
    def votes(self) -> bool:
        """Whether the council votes besides scoring."""
        return self.vote_part > 0

    def quorum(self, eligible: int) -> int:
        """How many ballots are needed of so many members who may score."""
        return -(-eligible * self.quorum_part // self.quorum_whole)

    def needed(self, ballots: int) -> int:
        """How many votes for it are needed among so many ballots."""
        return -(-ballots * self.vote_part // self.vote_whole)


@dataclass(frozen=True, slots=True)
class Ballot:
    """Ballot (phiếu chấm và biểu quyết): one member's points by criterion, and the vote where the council votes."""

    points: Mapping[str, int]
    vote: Vote | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """Tally (kết quả kiểm phiếu): votes for, against and blank, and how many for it are needed of them all."""

    for_it: int
    against: int
    blank: int
    needed: int

    @property
    def carried(self) -> bool:
        """Whether there are votes enough for it."""
        return self.for_it >= self.needed > 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """Verdict of the council (kết quả chấm): how many of how many scored, how many are needed, the mean, the votes
    where the council votes, whether it passes."""

    scored: int
    eligible: int
    needed: int
    mean: Decimal | None
    tally: Tally | None
    enough_points: bool

    @property
    def quorate(self) -> bool:
        """Whether enough members scored."""
        return self.eligible > 0 and self.scored >= self.needed

    @property
    def passes(self) -> bool:
        """Whether it may be recognised: a quorum, points enough, and votes enough where the council votes."""
        return self.quorate and self.enough_points and (self.tally is None or self.tally.carried)


def ballot_fault(ballot: Ballot, rules: CouncilRules) -> tuple[str, str] | None:
    """What is wrong with one member's ballot (phiếu sai ở đâu), as code and sentence; None where it is in order."""
    if set(ballot.points) != set(rules.most):
        return "points_wrong", Sentence("Cần chấm đủ các tiêu chí.")
    if any(not 0 <= value <= rules.most[code] for code, value in ballot.points.items()):
        return "points_wrong", Sentence("Có điểm ngoài thang của tiêu chí.")
    if rules.votes is (ballot.vote is None):
        told = (
            Sentence("Xin chọn tán thành, không tán thành hoặc phiếu trắng.")
            if rules.votes
            else Sentence("Hội đồng này không biểu quyết.")
        )
        return "vote_wrong", told
    return None


def verdict(ballots: Sequence[Ballot], eligible: int, rules: CouncilRules) -> Verdict:
    """Verdict (kết quả chấm): the mean of the members' sums, two decimals, half up, and the votes counted."""
    scored, mean = len(ballots), None
    if scored:
        mean = round_half_up(Decimal(sum(sum(one.points.values()) for one in ballots)) / Decimal(scored))
    tally = _tally(ballots, rules) if rules.votes else None
    return Verdict(scored, eligible, rules.quorum(eligible), mean, tally, mean is not None and mean >= rules.pass_at)


def _tally(ballots: Sequence[Ballot], rules: CouncilRules) -> Tally:
    told = [one.vote for one in ballots]
    for_it, against, blank = (told.count(vote) for vote in (Vote.FOR, Vote.AGAINST, Vote.BLANK))
    return Tally(for_it, against, blank, rules.needed(len(ballots)))
