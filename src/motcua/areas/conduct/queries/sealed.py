"""Denunciations as far as they are not under seal: for the named, for the sender's code, and small counts hidden."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from motcua.areas.conduct.models import (
    Denunciation,
    DenunciationKeeper,
    DenunciationRead,
    DenunciationStep,
    ReadMatter,
    SealedKey,
    SealedPart,
    SealingKey,
)
from motcua.areas.conduct.policy import named_on
from motcua.areas.conduct.queries.packs import denunciation_days
from motcua.areas.organization import queries as organization
from motcua.kernel import sealing
from motcua.rules.denouncing import (
    ACT_LABELS,
    DenunciationAct,
    DenunciationState,
    acts_on_denunciation,
    denunciation_due,
)
from motcua.rules.suppression import CountTable, suppressed
from motcua.rules.working_time import WorkingCalendar

PAGE = 50  # as in registers


@dataclass(frozen=True, slots=True)
class DenunciationRow:
    """Denunciation row (dòng tố cáo) for a keeper: its state and due day, and whether the own key opens it."""

    id: int
    unit: str
    received_on: date
    state: DenunciationState
    due_on: date | None
    sealed_to_me: bool


@dataclass(frozen=True, slots=True)
class ReadRow:
    """Read row (dòng nhật ký mở niêm phong): who, when, what."""

    name: str
    matter: str
    at: datetime


@dataclass(frozen=True, slots=True)
class DenunciationView:
    """Denunciation view (một tố cáo) for a keeper: the row, its steps, what may be done, who opened it."""

    row: DenunciationRow
    steps: tuple[tuple[str, date, str], ...]
    acts: tuple[tuple[DenunciationAct, str], ...]
    reads: tuple[ReadRow, ...]


@dataclass(frozen=True, slots=True)
class KeeperRow:
    """Keeper row (người được giao xử lý tố cáo): by which decision, from when to when, confirmed, with a key or not."""

    id: int
    unit_id: int
    unit: str
    account_id: int
    name: str
    decision: str
    valid_from: date
    valid_to: date | None
    named_by: str
    witnessed: bool
    has_key: bool


@dataclass(frozen=True, slots=True)
class SenderAnswer:
    """Sender's answer (trả lời cho người gửi), opened with the sender's code."""

    on: date
    words: str


@dataclass(frozen=True, slots=True)
class SenderView:
    """Sender view (người gửi hỏi bằng mã): the day, the state, and the answers."""

    received_on: date
    state: DenunciationState
    moved_on: date
    answers: tuple[SenderAnswer, ...]


@dataclass(frozen=True, slots=True)
class YearCounts:
    """Year counts (số tố cáo của một năm đã hết): None where the count is small or would give a small one away."""

    year: int
    counts: tuple[tuple[DenunciationState, int | None], ...]
    total: int | None


def code_digest(code: str) -> str:
    """The digest under which a sender's code is known."""
    return hashlib.sha256(b"motcua.denunciation:" + code.encode()).hexdigest()


def keys_of_unit(unit_id: int, day: date, *, account_id: int | None = None) -> list[tuple[int, bytes]]:
    """Keys of a unit (khóa niêm phong của đơn vị): of its confirmed keepers of a day, or of one of them."""
    named = DenunciationKeeper.objects.filter(named_on(day), unit_id=unit_id)
    if account_id is not None:
        named = named.filter(account_id=account_id)
    found = SealingKey.objects.filter(
        account_id__in=named.values("account_id"), account__is_active=True, replaced_at__isnull=True
    )
    return [(key, bytes(public)) for key, public in found.order_by("pk").values_list("pk", "public")]


def openable_units(day: date) -> list[tuple[int, str]]:
    """Openable units (các đơn vị nhận được tố cáo ở đây): where somebody named has a key, by name."""
    keyed = SealingKey.objects.filter(replaced_at__isnull=True, account__is_active=True).values("account_id")
    named = DenunciationKeeper.objects.filter(named_on(day), account_id__in=keyed)
    named = named.filter(Q(unit__valid_to__isnull=True) | Q(unit__valid_to__gte=day))
    return list(named.order_by("unit__name").values_list("unit_id", "unit__name").distinct())


def denunciations(
    units: Collection[int], *, account_id: int, before: int = 0, limit: int = PAGE
) -> list[DenunciationRow]:
    """Denunciations (các tố cáo) of the units one is named for, the latest first, paged by key."""
    found = Denunciation.objects.filter(unit_id__in=units).select_related("unit").order_by("-pk")
    if before:
        found = found.filter(pk__lt=before)
    rows = list(found[:limit])
    opened = SealedKey.objects.filter(denunciation__in=rows, key__account_id=account_id, key__replaced_at__isnull=True)
    mine = set(opened.values_list("denunciation_id", flat=True))
    calendars = {unit: organization.calendar_of(unit, rows[0].received_on) for unit in {one.unit_id for one in rows}}
    return [_row(one, one.pk in mine, calendars[one.unit_id]) for one in rows]


def _row(one: Denunciation, sealed_to_me: bool, calendar: WorkingCalendar) -> DenunciationRow:
    due = denunciation_due(
        DenunciationState(one.state),
        received_on=one.received_on,
        moved_on=one.moved_on,
        days=denunciation_days(),
        calendar=calendar,
    )
    return DenunciationRow(one.pk, one.unit.name, one.received_on, DenunciationState(one.state), due, sealed_to_me)


def denunciation(units: Collection[int], denunciation_id: int, *, account_id: int) -> DenunciationView | None:
    """Denunciation (một tố cáo) of the units one is named for; None where there is none for them."""
    one = Denunciation.objects.filter(unit_id__in=units, pk=denunciation_id).select_related("unit").first()
    if one is None:
        return None
    mine = SealedKey.objects.filter(denunciation=one, key__account_id=account_id, key__replaced_at__isnull=True)
    steps = DenunciationStep.objects.filter(denunciation=one).select_related("by").order_by("pk")
    row = _row(one, mine.exists(), organization.calendar_of(one.unit_id, one.received_on))
    return DenunciationView(
        row,
        tuple((ACT_LABELS[DenunciationAct(step.act)], step.on, str(step.by)) for step in steps),
        tuple((act, ACT_LABELS[act]) for act in acts_on_denunciation(row.state)),
        tuple(reads_of(one.pk)),
    )


def reads_of(denunciation_id: int, *, limit: int = PAGE) -> list[ReadRow]:
    """Readings (các lần mở niêm phong) of a denunciation, the latest first."""
    found = DenunciationRead.objects.filter(denunciation_id=denunciation_id).select_related("account")
    return [
        ReadRow(str(one.account), str(ReadMatter(one.matter).label), one.at) for one in found.order_by("-pk")[:limit]
    ]


def keepers(units: Collection[int]) -> list[KeeperRow]:
    """Keepers (những người được giao) of units, also of before, the latest first."""
    found = DenunciationKeeper.objects.filter(unit_id__in=units).select_related("account", "unit", "named_by")
    rows = list(found.order_by("-pk")[:PAGE])
    keyed = set(
        SealingKey.objects.filter(
            account_id__in=[one.account_id for one in rows], replaced_at__isnull=True
        ).values_list("account_id", flat=True)
    )
    return [
        KeeperRow(
            one.pk,
            one.unit_id,
            one.unit.name,
            one.account_id,
            str(one.account),
            one.decision,
            one.valid_from,
            one.valid_to,
            str(one.named_by),
            one.witnessed_at is not None,
            one.account_id in keyed,
        )
        for one in rows
    ]


def sender_view(code: str) -> SenderView | None:
    """Sender view (tình trạng theo mã của người gửi); None for a code that nothing goes by."""
    code = code.strip().lower()
    one = Denunciation.objects.filter(sender_digest=code_digest(code)).first()
    if one is None:
        return None
    _public, private = sealing.key_of_code(code)
    parts = SealedPart.objects.filter(denunciation=one, for_sender__isnull=False).order_by("pk")
    about = one.sender_digest.encode()
    answers = [
        SenderAnswer(part.on, sealing.opened_with(private, bytes(part.for_sender or b""), about).decode())
        for part in parts
    ]
    return SenderView(one.received_on, DenunciationState(one.state), one.moved_on, tuple(answers))


def year_counts(units: Collection[int], *, today: date) -> list[YearCounts]:
    """Year counts (số tố cáo theo năm) of years that are over: a running year would tell when one came."""
    found = Denunciation.objects.filter(unit_id__in=units, received_on__lt=date(today.year, 1, 1))
    told = Counter((day.year, DenunciationState(state)) for day, state in found.values_list("received_on", "state"))
    years, states = sorted({year for year, _ in told}, reverse=True), list(DenunciationState)
    table = [[*(told[year, state] for state in states), sum(told[year, one] for one in states)] for year in years]
    hidden = suppressed([CountTable(table)]) if table else frozenset()
    shown = [[None if (r, c) in hidden else count for c, count in enumerate(line)] for r, line in enumerate(table)]
    return [
        YearCounts(year, tuple(zip(states, line[:-1], strict=True)), line[-1])
        for year, line in zip(years, shown, strict=True)
    ]
