"""Initiating (sáng kiến): described by its authors, judged by a council, decided, sent for recognition."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua.areas.innovation.events import InitiativeSent
from motcua.areas.innovation.models import (
    CouncilMember,
    Initiative,
    InitiativeAuthor,
    InitiativeScore,
)
from motcua.areas.innovation.policy import initiative_parts
from motcua.areas.innovation.queries import packs
from motcua.areas.innovation.queries.councils import namesakes
from motcua.areas.innovation.queries.initiating import lacking, verdict_of
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError
from motcua.rules.initiatives import (
    Ballot,
    InitiativeAct,
    InitiativePart,
    InitiativeState,
    Verdict,
    Vote,
    ballot_fault,
    initiative_refusal,
    shares_fault,
)
from motcua.rules.sentences import Sentence, joined, worded

NEEDED = {
    "state_before": Sentence("tình trạng trước khi có sáng kiến"),
    "novelty": Sentence("tính mới"),
    "content": Sentence("nội dung"),
    "scope": Sentence("phạm vi áp dụng"),
    "effect": Sentence("hiệu quả"),
}


@dataclass(frozen=True, slots=True)
class AuthorTold:
    """Author told (tác giả được khai): a name, a post, a share in percent, and the account where there is one."""

    name: str
    share: Decimal
    post: str = ""
    account_id: int | None = None


@dataclass(frozen=True, slots=True)
class InitiativeTold:
    """Initiative told (bản mô tả sáng kiến): everything the council reads and the dossier asks."""

    state_before: str = ""
    novelty: str = ""
    content: str = ""
    scope: str = ""
    effect: str = ""
    benefit: int | None = None
    applied_from: date | None = None
    confirmed_by: str = ""
    confirmation: str = ""


@transaction.atomic
def draft_initiative(
    *,
    title: str,
    unit_id: int,
    year: int,
    authors: Sequence[AuthorTold],
    account: Any,
    at: datetime,
    described: InitiativeTold,
) -> int:
    """Draft an initiative (soạn sáng kiến), by one of its authors or who keeps the register; answers its key.

    Raises UserError `title_missing`, `shares_wrong`, `not_yours`, `initiative_known`.
    """
    _refuse(title, authors)
    mine = any(one.account_id == account.pk for one in authors)
    parts = initiative_parts(account, unit_id=unit_id, author=mine, council=False)
    if not parts & {InitiativePart.AUTHOR, InitiativePart.KEEPER}:
        raise UserError("Người soạn phải là một trong các tác giả, hoặc người theo dõi sáng kiến.", code="not_yours")
    _refuse_known({"unit_id": unit_id, "year": year, "title": title.strip()})
    made = Initiative.objects.create(
        title=title.strip(), unit_id=unit_id, year=year, recorded_at=at, **asdict(described)
    )
    _authors(made, authors)
    return made.pk


def _refuse_known(stands: Mapping[str, Any], *, other_than: int = 0) -> None:
    if Initiative.objects.filter(**stands).exclude(pk=other_than).exists():
        raise UserError("Đơn vị đã có sáng kiến cùng tên trong năm.", code="initiative_known")


def _refuse(title: str, authors: Sequence[AuthorTold]) -> None:
    if not title.strip():
        raise UserError("Xin ghi tên sáng kiến.", code="title_missing")
    if any(not one.name.strip() for one in authors):
        raise UserError("Xin ghi tên của từng tác giả.", code="author_missing")
    if fault := shares_fault([one.share for one in authors]):
        raise UserError(fault, code="shares_wrong")


def _authors(one: Initiative, authors: Sequence[AuthorTold]) -> None:
    InitiativeAuthor.objects.filter(initiative=one).delete()
    InitiativeAuthor.objects.bulk_create(
        InitiativeAuthor(
            initiative=one, name=told.name.strip(), post=told.post.strip(), share=told.share, account_id=told.account_id
        )
        for told in authors
    )


def opened_initiative(initiative_id: int, act: InitiativeAct, account: Any) -> Initiative:
    """An initiative (sáng kiến) one may do this with, held. Raises UserError `unknown_initiative`, as the table."""
    one = Initiative.objects.select_for_update().filter(pk=initiative_id).first()
    if one is None:
        raise UserError("Không có sáng kiến này.", code="unknown_initiative")
    authors = list(InitiativeAuthor.objects.filter(initiative=one))
    parts = initiative_parts(
        account,
        unit_id=one.unit_id,
        author=any(row.account_id == account.pk for row in authors),
        namesake=bool(namesakes(authors, [account])),
        council=_member(one, account) is not None,
    )
    if told := initiative_refusal(act, InitiativeState(one.state), parts):
        raise UserError(told[1], code=told[0])
    return one


def _member(one: Initiative, account: Any) -> CouncilMember | None:
    found = CouncilMember.objects.filter(
        council__unit_id=one.unit_id, council__year=one.year, account_id=account.pk, left_at__isnull=True
    )
    return found.select_related("council").first()


@transaction.atomic
def describe_initiative(
    *,
    initiative_id: int,
    title: str,
    authors: Sequence[AuthorTold],
    account: Any,
    at: datetime,
    described: InitiativeTold,
    unit_id: int | None = None,
    year: int | None = None,
) -> None:
    """Describe an initiative (sửa bản mô tả) while it is a draft, and say whose it is and of which year.

    Raises UserError `title_missing`, `author_missing`, `shares_wrong`, `initiative_known` and as the table refuses.
    """
    one = opened_initiative(initiative_id, InitiativeAct.DESCRIBE, account)
    _refuse(title, authors)
    stands = {"title": title.strip(), "unit_id": unit_id or one.unit_id, "year": year or one.year}
    _refuse_known(stands, other_than=one.pk)
    for name, value in {**asdict(described), **stands}.items():
        setattr(one, name, value)
    one.save()
    _authors(one, authors)


@transaction.atomic
def submit_initiative(*, initiative_id: int, account: Any, at: datetime) -> None:
    """Submit an initiative (gửi hội đồng) once it is fully described.

    Raises UserError `description_incomplete`, `shares_wrong` and as the table refuses.
    """
    one = opened_initiative(initiative_id, InitiativeAct.SUBMIT, account)
    missing = [words for name, words in NEEDED.items() if not getattr(one, name).strip()]
    if missing:
        raise UserError(
            Sentence("Bản mô tả còn thiếu: {missing}.", missing=joined(missing)), code="description_incomplete"
        )
    shares = list(InitiativeAuthor.objects.filter(initiative=one).values_list("share", flat=True))
    if fault := shares_fault(shares):
        raise UserError(fault, code="shares_wrong")
    one.state = InitiativeState.SUBMITTED.value
    one.save(update_fields=["state"])


@transaction.atomic
def score_initiative(
    *, initiative_id: int, points: Mapping[str, int], words: str, account: Any, at: datetime, vote: str = ""
) -> None:
    """Score an initiative (chấm điểm, biểu quyết) as a member of the council who is not an author; once.

    Raises UserError `not_yours`, `own_work`, `scored_before`, `points_wrong`, `vote_wrong` and as the table refuses.
    """
    one = opened_initiative(initiative_id, InitiativeAct.SCORE, account)
    member = _member(one, account)
    if member is None:
        raise UserError("Chỉ thành viên hội đồng chấm điểm.", code="not_yours")
    if InitiativeScore.objects.filter(initiative=one, member=member).exists():
        raise UserError("Ông/bà đã chấm sáng kiến này.", code="scored_before")
    ballot = Ballot(dict(points), Vote(vote) if vote else None)
    if fault := ballot_fault(ballot, packs.rules_of(member.council.rules)):
        raise UserError(fault[1], code=fault[0])
    InitiativeScore.objects.create(
        initiative=one, member=member, points=dict(points), vote=vote, words=words.strip(), at=at
    )


@transaction.atomic
def decide_initiative(*, initiative_id: int, accept: bool, decision: str, on: date, account: Any, at: datetime) -> None:
    """Decide on an initiative (ra quyết định ở cơ sở) after the council; accepted only with a quorum, the mean, and the
    votes where the council votes.

    Raises UserError `decision_missing`, `no_quorum`, `below_the_mark`, `votes_missing` and as the table refuses.
    """
    one = opened_initiative(initiative_id, InitiativeAct.DECIDE, account)
    if not decision.strip():
        raise UserError("Xin ghi số quyết định.", code="decision_missing")
    told = verdict_of(one)
    if told is None or not told.quorate:
        raise UserError("Hội đồng chưa đủ số phiếu chấm cần có.", code="no_quorum")
    if accept:
        _refuse_unearned(told)
    one.state = (InitiativeState.ACCEPTED if accept else InitiativeState.REJECTED).value
    one.decision, one.decided_on = decision.strip(), on
    one.save(update_fields=["state", "decision", "decided_on"])


def _refuse_unearned(told: Verdict) -> None:
    if not told.enough_points:
        raise UserError("Điểm trung bình của hội đồng dưới mức công nhận.", code="below_the_mark")
    if told.tally is not None and not told.tally.carried:
        raise UserError(
            Sentence(
                "Mới có {for_it} phiếu tán thành, cần ít nhất {needed} phiếu.",
                for_it=told.tally.for_it,
                needed=told.tally.needed,
            ),
            code="votes_missing",
        )


@transaction.atomic
def send_initiative(*, initiative_id: int, sent_to: str, on: date, account: Any, at: datetime) -> None:
    """Send an initiative (gửi hồ sơ đề nghị công nhận) once its dossier has every part.

    Raises UserError `receiver_missing`, `dossier_incomplete` and as the table refuses.
    """
    one = opened_initiative(initiative_id, InitiativeAct.SEND, account)
    if not sent_to.strip():
        raise UserError("Xin ghi nơi nhận hồ sơ.", code="receiver_missing")
    if missing := lacking(one, verdict_of(one)):
        names = joined((worded(part.title) for part in missing), by="; ")
        raise UserError(Sentence("Hồ sơ còn thiếu: {names}.", names=names), code="dossier_incomplete")
    one.state, one.sent_to, one.sent_on = InitiativeState.SENT.value, sent_to.strip(), on
    one.save(update_fields=["state", "sent_to", "sent_on"])
    publish(InitiativeSent(initiative_id=one.pk, at=at))


@transaction.atomic
def note_recognition(*, initiative_id: int, recognition: str, account: Any, at: datetime) -> None:
    """Note the recognition (ghi quyết định công nhận của cấp trên). Raises UserError `decision_missing`."""
    one = opened_initiative(initiative_id, InitiativeAct.RECOGNISE, account)
    if not recognition.strip():
        raise UserError("Xin ghi số, ngày quyết định công nhận.", code="decision_missing")
    one.state, one.recognition = InitiativeState.RECOGNISED.value, recognition.strip()
    one.save(update_fields=["state", "recognition"])
