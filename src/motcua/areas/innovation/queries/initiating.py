"""Initiatives as lists and as one with its authors, its council's points, what its dossier lacks, what it is like."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Max, Q

from motcua.areas.innovation.models import (
    CouncilMember,
    Initiative,
    InitiativeAuthor,
    InitiativeCouncil,
    InitiativeScore,
)
from motcua.areas.innovation.policy import Outlook, initiative_parts
from motcua.areas.innovation.queries import packs
from motcua.areas.innovation.queries.councils import namesakes
from motcua.areas.innovation.queries.seeing import initiatives_seen
from motcua.kernel.fold import fold
from motcua.rules.figures import Share
from motcua.rules.initiatives import (
    Ballot,
    CouncilRules,
    InitiativeAct,
    InitiativePart,
    InitiativeState,
    Verdict,
    Vote,
    acts_on_initiative,
    verdict,
)
from motcua.rules.similarity import likeness

PAGE = 50
MOST_ALIKE = 5
READS_EARLY = frozenset({InitiativePart.LEADER, InitiativePart.KEEPER})
CONCERNED = frozenset({InitiativePart.AUTHOR, InitiativePart.NAMESAKE})
DESCRIBED = ("state_before", "novelty", "content", "scope", "effect", "confirmed_by", "confirmation", "decision")


@dataclass(frozen=True, slots=True)
class WorkRow:
    """Work row (dòng đề tài, sáng kiến): its title, authors, unit and where it stands."""

    id: int
    title: str
    authors: str
    unit_id: int
    unit: str
    year: int
    state: InitiativeState
    sent_to: str
    sent_on: date | None


@dataclass(frozen=True, slots=True)
class AuthorRow:
    """Author row (tác giả): name, post, share."""

    name: str
    post: str
    share: Decimal
    account_id: int | None


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """Score row (phiếu chấm): who gave how many points of each criterion, how they voted, what they said and when."""

    member: str
    chair: bool
    points: tuple[int, ...]
    total: int
    vote: Vote | None
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MemberRow:
    """Member row (thành viên hội đồng đối với một sáng kiến): who, whether an author, whether they have scored."""

    name: str
    chair: bool
    author: bool
    scored: bool


@dataclass(frozen=True, slots=True)
class AlikeRow:
    """Alike row (sáng kiến giống): an earlier initiative, shared runs of words over all, and the shared passages."""

    id: int
    title: str
    unit: str
    year: int
    share: Share
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LackingPart:
    """Lacking part (phần còn thiếu của hồ sơ): a part of the dossier that is not complete."""

    title: str


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """Initiative view (một sáng kiến): the row, all that was written of it, its authors, its council and points."""

    row: WorkRow
    described: Mapping[str, str]
    benefit: int | None
    applied_from: date | None
    decided_on: date | None
    recognition: str
    authors: tuple[AuthorRow, ...]
    council: str
    members: tuple[MemberRow, ...]
    rules: CouncilRules | None
    criteria: tuple[packs.Criterion, ...]
    scores: tuple[ScoreRow, ...]
    verdict: Verdict | None
    parts: frozenset[InitiativePart]
    acts: tuple[InitiativeAct, ...]
    scored_by_me: bool
    lacking: tuple[LackingPart, ...]

    @property
    def shows_scores(self) -> bool:
        """Whether points and votes may be seen: once it is decided; before that by who decides or keeps the register
        and is no author."""
        going = self.row.state is InitiativeState.SUBMITTED
        early = bool(self.parts & READS_EARLY) and not self.parts & CONCERNED
        return bool(self.scores) and (early or not going)

    @property
    def minuted(self) -> bool:
        """Whether the council's minutes are there: it has a quorum, and whoever looks may see the points."""
        return self.verdict is not None and self.verdict.quorate and self.shows_scores

    @property
    def awaited(self) -> tuple[str, ...]:
        """Whose ballot is still awaited."""
        return tuple(one.name for one in self.members if not one.scored and not one.author)


def _row(one: Any) -> WorkRow:
    authors = one.authors or ", ".join(person.name for person in one.people.all())
    return WorkRow(
        one.pk,
        one.title,
        authors,
        one.unit_id,
        one.unit.name,
        one.year,
        InitiativeState(one.state),
        one.sent_to,
        one.sent_on,
    )


def works(seen: Outlook, *, year: int, after: int = 0, limit: int = PAGE) -> list[WorkRow]:
    """Works (các đề tài, sáng kiến) of a year that one may see, in the order of entry, paged by key."""
    chosen = Initiative.objects.filter(initiatives_seen(seen), year=year, pk__gt=after)
    found = chosen.select_related("unit").prefetch_related("people")
    return [_row(one) for one in found.order_by("pk")[:limit]]


def latest_initiative_year(seen: Outlook, until: int) -> int | None:
    """Latest initiative year (năm gần nhất có sáng kiến) up to a year, of what one may see."""
    found = Initiative.objects.filter(initiatives_seen(seen), year__lte=until)
    return found.aggregate(latest=Max("year"))["latest"]  # type: ignore[no-any-return]


def initiative(seen: Outlook, initiative_id: int, *, account: Any) -> InitiativeView | None:
    """Initiative (một sáng kiến) with all that belongs to it; None where one may not see it."""
    found = Initiative.objects.filter(initiatives_seen(seen), pk=initiative_id).select_related("unit")
    one: Any = found.prefetch_related("people").first()
    if one is None:
        return None
    council = InitiativeCouncil.objects.filter(unit_id=one.unit_id, year=one.year).first()
    authors = tuple(AuthorRow(row.name, row.post, row.share, row.account_id) for row in one.people.all())
    scores = list(InitiativeScore.objects.filter(initiative=one).select_related("member__account").order_by("pk"))
    members = _members(council, scores)
    mine = {row.account_id for row in authors} | namesakes(authors, [row.account for row in members])
    told = _verdict(council, members, scores, mine)
    parts = initiative_parts(
        account,
        unit_id=one.unit_id,
        author=any(row.account_id == account.pk for row in authors),
        namesake=bool(namesakes(authors, [account])),
        council=any(member.account_id == account.pk and member.left_at is None for member in members),
    )
    criteria = packs.criteria_of(council.rules) if council else ()
    return InitiativeView(
        row=_row(one),
        described={name: getattr(one, name) for name in DESCRIBED},
        benefit=one.benefit,
        applied_from=one.applied_from,
        decided_on=one.decided_on,
        recognition=one.recognition,
        authors=authors,
        council=council.decision if council else "",
        members=_told(members, scores, mine),
        rules=packs.rules_of(council.rules) if council else None,
        criteria=criteria,
        scores=tuple(_score(row, criteria) for row in scores),
        verdict=told,
        parts=parts,
        acts=acts_on_initiative(InitiativeState(one.state), parts),
        scored_by_me=any(row.member.account_id == account.pk for row in scores),
        lacking=lacking(one, told),
    )


def _verdict(council: Any, members: list[Any], scores: list[Any], authors: Collection[int | None]) -> Verdict | None:
    if council is None:
        return None
    eligible = sum(member.account_id not in authors for member in members)
    ballots = [Ballot(row.points, Vote(row.vote) if row.vote else None) for row in scores]
    return verdict(ballots, eligible, packs.rules_of(council.rules))


def _members(council: Any, scores: list[Any]) -> list[Any]:
    """The members who judge an initiative: those who did, and those of the council who have not left it."""
    if council is None:
        return []
    done = Q(left_at__isnull=True) | Q(pk__in=[row.member_id for row in scores])
    found = CouncilMember.objects.filter(done, council=council).select_related("account")
    return list(found.order_by("-chair", "pk"))


def _told(members: list[Any], scores: list[Any], authors: Collection[int | None]) -> tuple[MemberRow, ...]:
    done = {row.member_id for row in scores}
    return tuple(MemberRow(str(one.account), one.chair, one.account_id in authors, one.pk in done) for one in members)


def _score(row: Any, criteria: tuple[packs.Criterion, ...]) -> ScoreRow:
    points = tuple(row.points[one.code] for one in criteria)
    vote = Vote(row.vote) if row.vote else None
    return ScoreRow(str(row.member.account), row.member.chair, points, sum(points), vote, row.words, row.at)


def verdict_of(one: Initiative) -> Verdict | None:
    """Verdict (kết quả chấm) of an initiative as it stands; None without a council."""
    council = InitiativeCouncil.objects.filter(unit_id=one.unit_id, year=one.year).first()
    if council is None:
        return None
    authors = list(InitiativeAuthor.objects.filter(initiative=one))
    scores = list(InitiativeScore.objects.filter(initiative=one))
    members = _members(council, scores)
    mine = {row.account_id for row in authors} | namesakes(authors, [row.account for row in members])
    return _verdict(council, members, scores, mine)


def lacking(one: Any, told: Verdict | None) -> tuple[LackingPart, ...]:
    """Lacking parts (phần còn thiếu) of the recognition dossier, as the pack of the receiving department asks."""
    there = {
        "authors": InitiativeAuthor.objects.filter(initiative=one).exists(),
        "scores": told is not None and told.quorate,
    }
    return tuple(
        LackingPart(part.title)
        for part in packs.dossier_parts()
        if not all(there[need] if need in there else bool(getattr(one, need)) for need in part.needs)
    )


def alike(initiative_id: int) -> list[AlikeRow]:
    """Alike (các sáng kiến giống) among earlier ones, the most alike first: runs of three words both have.

    An initiative is earlier when it was entered before. Titles and descriptions are compared, not people.
    """
    one = Initiative.objects.filter(pk=initiative_id).first()
    if one is None:
        return []
    earlier = {
        row.pk: row
        for row in Initiative.objects.filter(pk__lt=initiative_id).exclude(state="DRAFT").select_related("unit")
    }
    found = likeness(_text(one), {key: _text(row) for key, row in earlier.items()})
    return [
        AlikeRow(
            one.key, earlier[one.key].title, earlier[one.key].unit.name, earlier[one.key].year, one.share, one.passages
        )
        for one in found[:MOST_ALIKE]
    ]


def _text(one: Initiative) -> str:
    return fold(" ".join((one.title, one.novelty, one.content)))
