"""Taking models and initiatives in (nhập mô hình, sáng kiến) from a table, line by line, as their pages do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.innovation.models import Initiative, InitiativeAuthor, ReformModel
from motcua.areas.innovation.operations.amending import amend_model
from motcua.areas.innovation.operations.initiating import (
    AuthorTold,
    InitiativeTold,
    describe_initiative,
    draft_initiative,
)
from motcua.areas.innovation.operations.modelling import propose_model
from motcua.areas.innovation.policy import may_follow_innovation
from motcua.kernel.errors import UserError
from motcua.kernel.taking_in import LinesTaken, Took, alike, apart, take_lines
from motcua.rules.sentences import Sentence, joined


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelLine:
    """Model line (dòng mô hình trong tệp): one reform model as a register tells it."""

    line: int
    name: str
    unit_id: int
    lead_id: int
    year: int
    kind: str
    started_on: date
    problem: str
    content: str
    area_code: str = ""
    target_group: str = ""
    indicator: str = ""
    indicator_name: str = ""
    higher_is_better: bool = True
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InitiativeLine:
    """Initiative line (dòng sáng kiến trong tệp): one initiative with its authors as a register tells it."""

    line: int
    title: str
    unit_id: int
    year: int
    authors: tuple[AuthorTold, ...]
    described: InitiativeTold


def _refuse(account: Any) -> None:
    if not may_follow_innovation(account):
        raise UserError("Ông/bà không ghi mô hình, sáng kiến được.", code="not_yours")


@transaction.atomic
def take_in_models(*, rows: Sequence[ModelLine], account: Any, at: datetime, rehearsed: bool = False) -> LinesTaken:
    """Take models in (nhập mô hình cải cách); what is registered is mended where a line says why, and what a line
    leaves empty stays. Raises UserError `not_yours`."""
    _refuse(account)

    def take(row: ModelLine) -> Took:
        told = {name: value for name, value in asdict(row).items() if name not in ("line", "reason")}
        same = {"unit_id": row.unit_id, "year": row.year, "kind": row.kind, "name": row.name}
        stands = ReformModel.objects.filter(**same, superseded_at__isnull=True).first()
        if stands is None:
            propose_model(**told, account=account, at=at)
            return Took.NEW
        return _mended(row, {name: value or getattr(stands, name) for name, value in told.items()}, stands, account, at)

    return take_lines(rows, take, key=lambda row: (row.unit_id, row.year, row.kind, row.name), rehearsed=rehearsed)


FIXED = {"lead_id": Sentence("đơn vị chỉ đạo"), "indicator": Sentence("chỉ tiêu đo")}
AMENDED = ("name", "area_code", "problem", "content", "target_group", "started_on")


def _mended(row: ModelLine, told: Mapping[str, Any], stands: ReformModel, account: Any, at: datetime) -> Took:
    """A registered model as a line tells it: unchanged, mended with the reason the line gives, or refused."""
    if fixed := [words for name, words in FIXED.items() if apart({name: told[name]}, stands)]:
        raise UserError(Sentence("Đã đăng ký thì không đổi được: {fixed}.", fixed=joined(fixed)), code="told_otherwise")
    said = {name: told[name] for name in AMENDED}
    if alike(said, stands):
        return Took.UNCHANGED
    if not row.reason:
        raise UserError(
            "Mô hình này đã đăng ký với nội dung khác; muốn sửa, xin ghi lý do ở cột “Lý do sửa”.",
            code="told_otherwise",
        )
    amend_model(model_id=stands.pk, **said, reason=row.reason, account=account, at=at)
    return Took.CHANGED


@transaction.atomic
def take_in_initiatives(
    *, rows: Sequence[InitiativeLine], account: Any, at: datetime, rehearsed: bool = False
) -> LinesTaken:
    """Take initiatives in (nhập sáng kiến) as drafts; a draft that stands is described anew, what the file does not
    tell stays. Raises UserError `not_yours`."""
    _refuse(account)

    def take(row: InitiativeLine) -> Took:
        stands = Initiative.objects.filter(unit_id=row.unit_id, year=row.year, title=row.title).first()
        if stands is None:
            draft_initiative(
                title=row.title, unit_id=row.unit_id, year=row.year, authors=row.authors, account=account, at=at,
                described=row.described,
            )  # fmt: skip
            return Took.NEW
        people = list(InitiativeAuthor.objects.filter(initiative=stands).order_by("pk"))
        told = {name: value for name, value in asdict(row.described).items() if name not in KEPT}
        shares = {(one.name, one.share) for one in row.authors}
        if alike(told, stands) and shares == {(one.name, one.share) for one in people}:
            return Took.UNCHANGED
        describe_initiative(
            initiative_id=stands.pk, title=row.title, authors=_known(row.authors, people), account=account, at=at,
            described=replace(row.described, **{name: getattr(stands, name) for name in KEPT}),
        )  # fmt: skip
        return Took.CHANGED

    return take_lines(rows, take, key=lambda row: (row.unit_id, row.year, row.title), rehearsed=rehearsed)


KEPT = ("confirmed_by", "confirmation")  # no column of the file


def _known(told: Sequence[AuthorTold], people: Sequence[InitiativeAuthor]) -> list[AuthorTold]:
    """The authors of the file with the post and the account of whoever is known by that name."""
    known = {one.name: one for one in people}
    return [
        replace(one, post=known[one.name].post, account_id=known[one.name].account_id) if one.name in known else one
        for one in told
    ]
