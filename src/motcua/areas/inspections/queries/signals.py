"""Signals as lists and as one: with the latest of what was seen, and all that was said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery

from motcua.areas.inspections.models import Signal, SignalAnswer, SignalSighting, SignalState
from motcua.areas.inspections.policy import may_close, may_explain
from motcua.kernel.clock import at_local
from motcua.rules.radar import BELOW, EVIDENCE_WORDS, NOTE_WORDS, OTHER_WORDS, Pattern

PAGE = 50


@dataclass(frozen=True, slots=True)
class SignalFilters:
    """Signal filters (bộ lọc dấu hiệu): every field may be left open."""

    pattern: str = ""
    state: str = ""
    unit_id: int | None = None


@dataclass(frozen=True, slots=True)
class SignalRow:
    """Signal row (dòng dấu hiệu): what is seen of a unit's month or cut-off day, in counts, and where it stands.

    `reopened_at` says when other records were seen after something had been said of it, for which it waits again.
    """

    id: int
    unit_id: int
    unit: str
    pattern: Pattern
    subject: str
    state: str
    part: int
    whole: int
    raised_at: datetime
    seen_at: datetime
    reopened_at: datetime | None = None

    @property
    def period(self) -> str:
        """The month, day or year as people write it: 03/2024, 14/03/2024, 2024."""
        return "/".join(reversed(self.subject.partition("/")[0].split("-")))

    @property
    def below(self) -> bool:
        """Whether it sums up the unit and the units below it."""
        return self.subject.endswith(f"/{BELOW}")

    @property
    def of(self) -> str:
        """What its records are counted among."""
        return self.pattern.of_subject(self.subject)

    @property
    def state_label(self) -> str:
        """What its state is called."""
        return str(SignalState(self.state).label)


@dataclass(frozen=True, slots=True)
class SignalPage:
    """Page of signals (một trang dấu hiệu)."""

    rows: tuple[SignalRow, ...]
    next: int | None


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """Evidence row (dòng căn cứ): a dossier, what is seen in it, when; and what the second time and the note are."""

    number: str
    kind: str
    words: str
    at: datetime
    other: datetime | None
    note: str

    @property
    def other_words(self) -> str:
        """What the second time is."""
        return OTHER_WORDS.get(self.kind, "")

    @property
    def note_words(self) -> str:
        """What the note is."""
        return NOTE_WORDS.get(self.kind, "")


@dataclass(frozen=True, slots=True)
class SightingRow:
    """Sighting row (dòng lần thấy): the counts at one time."""

    part: int
    whole: int
    thresholds: str
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """Answer row (dòng ý kiến): who said what, when."""

    kind: str
    label: str
    words: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SignalView:
    """Signal view (một dấu hiệu): the row, the latest evidence, the thresholds, and all that was seen and said.

    `explains`, `closes` and `reopens` say what whoever asks may do now.
    """

    row: SignalRow
    evidence: tuple[EvidenceRow, ...]
    limits: Mapping[str, Any]
    sightings: tuple[SightingRow, ...]
    answers: tuple[AnswerRow, ...]
    explains: bool
    closes: bool
    reopens: bool


def _latest(field: str) -> Subquery:
    return Subquery(SignalSighting.objects.filter(signal_id=OuterRef("pk")).order_by("-pk").values(field)[:1])


def _found(unit_ids: Collection[int] | None) -> QuerySet[Any]:
    found = Signal.objects.all() if unit_ids is None else Signal.objects.filter(unit_id__in=unit_ids)
    said = SignalAnswer.objects.filter(signal_id=OuterRef("pk")).order_by("-pk").values("at")[:1]
    return found.select_related("unit").annotate(
        part=_latest("part"), whole=_latest("whole"), seen_at=_latest("seen_at"), said_at=Subquery(said)
    )


def _row(one: Any) -> SignalRow:
    return SignalRow(
        id=one.pk,
        unit_id=one.unit_id,
        unit=one.unit.name,
        pattern=Pattern(one.pattern),
        subject=one.subject,
        state=one.state,
        part=one.part,
        whole=one.whole,
        raised_at=one.raised_at,
        seen_at=one.seen_at,
        reopened_at=one.seen_at if _is_reopened(one) else None,
    )


def _is_reopened(one: Any) -> bool:
    return one.state == SignalState.OPEN and one.said_at is not None and one.said_at < one.seen_at


def _chosen(unit_ids: Collection[int] | None, filters: SignalFilters) -> QuerySet[Any]:
    asked = {"pattern": filters.pattern, "state": filters.state, "unit_id": filters.unit_id}
    return _found(unit_ids).filter(**{name: value for name, value in asked.items() if value})


def signals(
    unit_ids: Collection[int] | None, *, filters: SignalFilters, after: int = 0, limit: int = PAGE
) -> SignalPage:
    """Signals (các dấu hiệu) of units, the latest raised first, a page at a time; None is every unit. What waits again
    because other records were seen stands before them, however long ago it was raised."""
    again = Q(state=SignalState.OPEN, said_at__lt=F("seen_at"))
    chosen = _chosen(unit_ids, filters)
    first = [] if after else [_row(one) for one in chosen.filter(again).order_by("-seen_at", "-pk")]
    others = chosen.exclude(pk__in=chosen.filter(again).values("pk"))
    others = others.filter(pk__lt=after) if after else others
    rows = [_row(one) for one in others.order_by("-pk")[: limit + 1]]
    return SignalPage((*first, *rows[:limit]), rows[limit - 1].id if len(rows) > limit else None)


def signal_counts(unit_ids: Collection[int] | None) -> dict[str, int]:
    """Signal counts (số dấu hiệu) by state; a state without any is 0."""
    found = Signal.objects.all() if unit_ids is None else Signal.objects.filter(unit_id__in=unit_ids)
    counted = dict(found.values_list("state").annotate(times=Count("pk")))
    return {state: counted.get(state, 0) for state in SignalState.values}


def signal(signal_id: int, unit_ids: Collection[int] | None, *, account: Any) -> SignalView | None:
    """Signal (một dấu hiệu) with its records; None where it does not exist for whoever sees these units."""
    one = _found(unit_ids).select_related("unit__parent").filter(pk=signal_id).first()
    if one is None:
        return None
    seen = list(SignalSighting.objects.filter(signal_id=signal_id).order_by("-pk"))
    said = SignalAnswer.objects.filter(signal_id=signal_id).select_related("by").order_by("pk")
    closed, closes = one.state == SignalState.CLOSED, may_close(account, one.unit)
    return SignalView(
        row=_row(one),
        evidence=tuple(_evidence(seen[0].evidence)),
        limits=seen[0].limits,
        sightings=tuple(SightingRow(row.part, row.whole, row.thresholds, row.seen_at) for row in seen),
        answers=tuple(
            AnswerRow(row.kind, str(row.get_kind_display()), row.words, str(row.by), row.at)  # type: ignore[attr-defined]
            for row in said
        ),
        explains=not closed and may_explain(account, one.unit),
        closes=closes and not closed,
        reopens=closes and one.state != SignalState.OPEN,
    )


def _evidence(kept: Iterable[Mapping[str, Any]]) -> Iterable[EvidenceRow]:
    for row in kept:
        at, other = at_local(datetime.fromisoformat(row["at"])), row.get("other")
        words = EVIDENCE_WORDS[row["kind"]]
        when = at_local(datetime.fromisoformat(other)) if other else None
        yield EvidenceRow(row.get("number", ""), row["kind"], words, at, when, row.get("note", ""))


def last_digests(signal_ids: Collection[int]) -> dict[int, str]:
    """Last digests (mã băm căn cứ mới nhất) of signals, by their keys."""
    found = Signal.objects.filter(pk__in=signal_ids).annotate(digest=_latest("digest"))
    return {key: digest for key, digest in found.values_list("pk", "digest") if digest}
