"""Questions about what is published, answered with frozen rows."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from motcua.areas.organization import queries as organization
from motcua.areas.procedures import queries as procedures
from motcua.areas.procedures.queries import TermsRow
from motcua.areas.publication.models import (
    Block,
    PublishedBlock,
    PublishedProcedure,
    PublishedResult,
    PublishingWay,
)
from motcua.kernel.paging import day_key, read_day_key
from motcua.kernel.papers import Issuer, PostedGroup, PostedLine, PostedListFacts
from motcua.rules.reorganizing import LeftOpen

__all__ = [
    "Block",
    "ListedProcedure",
    "PublishedBlockRow",
    "PublishedProcedureRow",
    "PublishedResultRow",
    "PublishingWay",
    "block_decisions",
    "listed_procedures",
    "posted_list",
    "procedures_left_standing",
    "published_blocks",
    "published_procedures",
    "published_results",
]

PAGE = 50
UNKNOWN = "Theo văn bản công bố"
OFFERED = frozenset({procedures.OnlineService.FULL, procedures.OnlineService.PARTIAL})


@dataclass(frozen=True, slots=True)
class PublishedResultRow:
    """Published result row (dòng kết quả công khai): what was asked, who decided, and the days."""

    dossier_number: str
    procedure_code: str
    procedure: str
    received_by: str
    competent: str
    received_on: date
    due_on: date | None
    finished_on: date
    key: str

    @property
    def is_late(self) -> bool | None:
        """Whether it was finished after the first day promised; None where none was."""
        return None if self.due_on is None else self.finished_on > self.due_on


@dataclass(frozen=True, slots=True)
class PublishedProcedureRow:
    """Published procedure row (dòng thủ tục công khai), with the days from decision to publication."""

    id: int
    unit_id: int
    unit: str
    procedure_code: str
    procedure: str
    sector: str
    way: str
    decision: str
    decision_on: date
    published_on: date
    taken_down_on: date | None

    @property
    def days(self) -> int:
        """Calendar days from the decision to the publication."""
        return (self.published_on - self.decision_on).days


def published_results(unit_ids: Collection[int] | None, *, text: str = "", after: str = "") -> list[PublishedResultRow]:
    """Published results (kết quả công khai) of the units that decided, the latest first, a page at a time; None is
    every unit, `after` the key of the last row seen."""
    chosen = PublishedResult.objects.filter(withdrawn_at__isnull=True)
    if unit_ids is not None:
        chosen = chosen.filter(competent_id__in=unit_ids)
    if text:
        chosen = chosen.filter(Q(dossier_number__icontains=text) | Q(procedure__code__startswith=text))
    if place := read_day_key(after):
        day, key = place
        chosen = chosen.filter(Q(finished_on__lt=day) | Q(finished_on=day, pk__lt=key))
    found = chosen.select_related("procedure", "received_by", "competent").order_by("-finished_on", "-pk")[:PAGE]
    return [
        PublishedResultRow(
            dossier_number=one.dossier_number,
            procedure_code=one.procedure.code,
            procedure=one.procedure.name,
            received_by=one.received_by.name,
            competent=one.competent.name,
            received_on=one.received_on,
            due_on=one.due_on,
            finished_on=one.finished_on,
            key=day_key(one.finished_on, one.pk),
        )
        for one in found
    ]


def published_procedures(unit_id: int, *, on: date, way: str = "") -> list[PublishedProcedureRow]:
    """Published procedures (thủ tục công khai) of a unit that stand on a day, by sector and code."""
    chosen = PublishedProcedure.objects.filter(
        Q(taken_down_on__isnull=True) | Q(taken_down_on__gt=on), unit_id=unit_id, published_on__lte=on
    )
    if way:
        chosen = chosen.filter(way=way)
    found = chosen.select_related("unit", "procedure__sector").order_by("procedure__sector__code", "procedure__code")
    return [
        PublishedProcedureRow(
            id=one.pk,
            unit_id=one.unit_id,
            unit=one.unit.name,
            procedure_code=one.procedure.code,
            procedure=one.procedure.name,
            sector=one.procedure.sector.name,
            way=one.way,
            decision=one.decision,
            decision_on=one.decision_on,
            published_on=one.published_on,
            taken_down_on=one.taken_down_on,
        )
        for one in found
    ]


@dataclass(frozen=True, slots=True)
class ListedProcedure:
    """Listed procedure (thủ tục trong danh mục): one a unit makes public in any way, how, and whether it is offered
    online."""

    code: str
    name: str
    on_board: bool
    electronic: bool
    offered: bool


def listed_procedures(unit_ids: Collection[int], *, on: date) -> dict[int, list[ListedProcedure]]:
    """Listed procedures (danh mục thủ tục công khai) of units on a day, by unit and code; two questions."""
    standing = Q(taken_down_on__isnull=True) | Q(taken_down_on__gt=on)
    found = PublishedProcedure.objects.filter(standing, unit_id__in=unit_ids, published_on__lte=on)
    ways: dict[int, dict[tuple[str, str], set[str]]] = {}
    for unit_id, code, name, way in found.values_list("unit_id", "procedure__code", "procedure__name", "way"):
        ways.setdefault(unit_id, {}).setdefault((code, name), set()).add(way)
    services = procedures.online_services({code for told in ways.values() for code, _name in told}, on)
    return {
        unit_id: [
            ListedProcedure(code, name, PublishingWay.BOARD in how, bool(how - {PublishingWay.BOARD}),
                            services.get(code) in OFFERED)
            for (code, name), how in sorted(told.items())
        ]
        for unit_id, told in ways.items()
    }  # fmt: skip


def posted_list(unit_id: int, *, on: date, place: str, lookup: str) -> PostedListFacts:
    """Posted list (danh mục niêm yết) of a unit on a day, as the paper for its board takes it."""
    unit = organization.unit_by_id(unit_id)
    groups: dict[str, list[PostedLine]] = {}
    rows = published_procedures(unit_id, on=on, way=PublishingWay.BOARD)
    terms = procedures.terms_on({row.procedure_code for row in rows}, on)
    for row in rows:  # one whose version of that day is not in the catalogue is published all the same
        groups.setdefault(row.sector, []).append(_line(row, terms.get(row.procedure_code, ())))
    return PostedListFacts(
        issuer=Issuer(above="", name=unit.name, place=place),
        on=on,
        groups=tuple(PostedGroup(sector=sector, lines=tuple(lines)) for sector, lines in groups.items()),
        lookup=lookup,
    )


def _line(row: PublishedProcedureRow, terms: Sequence[TermsRow]) -> PostedLine:
    limit, fee = _terms(terms)
    return PostedLine(code=row.procedure_code, name=row.procedure, time_limit=limit, fee=fee, decision=row.decision)


def _terms(terms: Sequence[TermsRow]) -> tuple[str, str]:
    """Every time limit and fee of a procedure in its own words, each once."""
    limits = dict.fromkeys(one.raw_time for one in terms if one.raw_time)
    fees = dict.fromkeys(fee.text for one in terms for fee in one.fees if fee.text)
    return "; ".join(limits) or UNKNOWN, "; ".join(fees) or UNKNOWN


@dataclass(frozen=True, slots=True)
class PublishedBlockRow:
    """Published block row (dòng khối số liệu công khai): which block of whom, by which decision, since and until."""

    id: int
    unit_id: int
    unit: str
    block: str
    decision: str
    decided_on: date
    signer: str
    since: date
    until: date | None
    withdrawn_because: str
    recorded_by: str

    @property
    def block_name(self) -> str:
        """What the block is called."""
        return str(Block(self.block).label)


def _block(one: PublishedBlock) -> PublishedBlockRow:
    return PublishedBlockRow(
        one.pk,
        one.unit_id,
        one.unit.name,
        one.block,
        one.decision,
        one.decided_on,
        one.signer,
        one.since,
        one.until,
        one.withdrawn_because,
        one.recorded_by,
    )


def published_blocks(unit_id: int, *, on: date) -> dict[str, PublishedBlockRow]:
    """Published blocks (các khối số liệu công khai) of a unit on a day, by block: its own decision, else that of the
    nearest unit above it."""
    line, above = [unit_id], organization.unit_by_id(unit_id).parent_id
    while above is not None and above not in line:
        line.append(above)
        above = organization.unit_by_id(above).parent_id
    open_then = Q(until__isnull=True) | Q(until__gt=on)
    found = PublishedBlock.objects.filter(open_then, unit_id__in=line, since__lte=on).select_related("unit")
    nearest = sorted(found, key=lambda one: (-line.index(one.unit_id), one.since, one.pk))
    return {one.block: _block(one) for one in nearest}


def units_with_blocks(*, on: date) -> frozenset[int]:
    """Units with blocks (đơn vị có khối số liệu công khai) on a day by decisions of their own."""
    open_then = Q(until__isnull=True) | Q(until__gt=on)
    return frozenset(PublishedBlock.objects.filter(open_then, since__lte=on).values_list("unit_id", flat=True))


def open_decisions(block: str, *, on: date) -> list[PublishedBlockRow]:
    """Open decisions (các quyết định đang công khai một khối) on a day, of whatever unit, by unit."""
    open_then = Q(until__isnull=True) | Q(until__gt=on)
    found = PublishedBlock.objects.filter(open_then, block=block, since__lte=on).select_related("unit")
    return [_block(one) for one in found.order_by("unit_id", "pk")]


def block_decisions(unit_ids: Collection[int] | None) -> list[PublishedBlockRow]:
    """Block decisions (các quyết định công khai số liệu) of some units or of every one, the standing ones first."""
    found = PublishedBlock.objects.select_related("unit")
    if unit_ids is not None:
        found = found.filter(unit_id__in=unit_ids)
    return [_block(one) for one in sorted(found, key=lambda one: (one.until is not None, one.unit.name, one.pk))]


def procedures_left_standing(unit_ids: Collection[int]) -> list[LeftOpen]:
    """Procedures left standing (thủ tục đang công khai) at some units, for whoever takes over from them."""
    found = PublishedProcedure.objects.filter(unit_id__in=unit_ids, taken_down_on__isnull=True).order_by("pk")
    told = found.values_list("pk", "procedure__code", "procedure__name", "unit_id", "procedure__sector__name")
    return [LeftOpen(key, f"{code} {name}", unit, sector, code) for key, code, name, unit, sector in told]
