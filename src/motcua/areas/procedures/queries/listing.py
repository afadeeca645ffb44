"""Lists of procedures and sectors, and the index an import looks codes up in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import islice

from django.db.models import Q

from motcua.areas.procedures.models import (
    Grouping,
    GroupingKind,
    OnlineService,
    Procedure,
    ProcedureVersion,
    Sector,
    VersionState,
)
from motcua.areas.procedures.queries.rows import Page, ProcedureRef, SectorRow
from motcua.kernel.fold import fold
from motcua.rules.numbering import national_code

CHUNK = 500
LARGEST_PAGE = 200


def sectors() -> tuple[SectorRow, ...]:
    """Sectors (các lĩnh vực) in the order of their codes."""
    counts: dict[int, int] = defaultdict(int)
    for sector_id in Procedure.objects.values_list("sector_id", flat=True):
        counts[sector_id] += 1
    return tuple(SectorRow(one.pk, one.code, one.name, counts[one.pk]) for one in Sector.objects.all())


def codes_and_sectors(ids: Collection[int]) -> dict[int, tuple[str, int]]:
    """Codes and sectors (mã và lĩnh vực) of some procedures by key."""
    found = Procedure.objects.filter(pk__in=ids).values_list("pk", "code", "sector_id")
    return {key: (code, sector) for key, code, sector in found}


def code_index() -> dict[str, ProcedureRef]:
    """Index by code (bảng tra theo mã) of every procedure, in two queries."""
    return {ref.code: ref for ref in refs(Procedure.objects.select_related("sector").order_by("code"))}


def by_code(code: str) -> ProcedureRef | None:
    """By code (tìm theo mã) as it is kept, or else as a province writes it; None where there is none."""
    found = code_index()
    return found.get(code.strip()) or found.get(national_code(code.strip()))


def search(
    text: str = "",
    *,
    sector: str = "",
    level: str = "",
    audience: str = "",
    life_event: str = "",
    after: str = "",
    limit: int = 50,
) -> Page:
    """Search (tìm thủ tục) by words of name, sector or code, with or without diacritics, paged by code.

    `level`, `audience` and `life_event` are codes of groupings.
    """
    found = Procedure.objects.select_related("sector").order_by("code")
    for word in fold(text).split():
        found = found.filter(search_text__contains=word)
    if sector:
        found = found.filter(sector__code=sector)
    asked = ((GroupingKind.LEVEL, level), (GroupingKind.AUDIENCE, audience), (GroupingKind.LIFE_EVENT, life_event))
    for kind, group in asked:
        if group:
            found = found.filter(pk__in=Grouping.objects.filter(kind=kind, code=group).values("procedure_id"))
    if after:
        found = found.filter(code__gt=after)
    size = max(1, min(limit, LARGEST_PAGE))
    rows = list(found[: size + 1])
    shown = tuple(refs(rows[:size]))
    return Page(shown, shown[-1].code if len(rows) > size else None)


def online_services(codes: Collection[str], on: date) -> dict[str, str]:
    """Online services (mức dịch vụ trực tuyến) of procedures on a day, by code, in one query."""
    in_force = Q(valid_from__isnull=True) | Q(valid_from__lte=on), Q(valid_to__isnull=True) | Q(valid_to__gte=on)
    found = ProcedureVersion.objects.filter(*in_force, procedure__code__in=codes).exclude(state=VersionState.DRAFT)
    return dict(found.order_by("number").values_list("procedure__code", "online_service"))


def refs(procedures: Iterable[Procedure]) -> Iterator[ProcedureRef]:
    """References (thủ tục rút gọn) of some procedures, with what their versions say, in one more query per
    chunk.
    """
    rest = iter(procedures)
    while chunk := list(islice(rest, CHUNK)):
        online: dict[int, str] = {}
        begins: dict[int, list[date | None]] = defaultdict(list)
        versions = ProcedureVersion.objects.filter(procedure__in=chunk).exclude(state=VersionState.DRAFT)
        versions = versions.order_by("number")
        for pk, first, level in versions.values_list("procedure_id", "valid_from", "online_service"):
            begins[pk].append(first)
            if level != OnlineService.UNKNOWN:
                online[pk] = level
        for one in chunk:
            yield _ref(one, online.get(one.pk, OnlineService.UNKNOWN.value), begins[one.pk])


def _ref(one: Procedure, online: str, begins: list[date | None]) -> ProcedureRef:
    known = [day for day in begins if day is not None]
    first = min(known) if known and len(known) == len(begins) else None
    sector = one.sector
    return ProcedureRef(one.pk, one.code, one.name, sector.pk, sector.code, sector.name, online, first)
