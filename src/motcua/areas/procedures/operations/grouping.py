"""Grouping (xếp nhóm): under which level, audience and life event each procedure is found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable

from django.db import transaction

from motcua.areas.procedures.models import (
    Audience,
    Grouping,
    GroupingKind,
    Procedure,
    ProcedureVersion,
    VersionState,
)
from motcua.kernel.fold import fold
from motcua.kernel.packs import load_toml

PACK = "procedures/life_events.toml"
BATCH = 500
BEGINNINGS = {  # how the portal's words for an audience begin, without diacritics
    "doanh nghiep": Audience.ENTERPRISE,
    "hop tac xa": Audience.ENTERPRISE,
    "ho kinh doanh": Audience.ENTERPRISE,
    "to chuc": Audience.ORGANIZATION,
    "co quan": Audience.ORGANIZATION,
    "cong dan": Audience.CITIZEN,
    "ca nhan": Audience.CITIZEN,
    "nguoi": Audience.CITIZEN,
    "can bo": Audience.CITIZEN,
    "dang vien": Audience.CITIZEN,
}
Group = tuple[str, str]


def audiences_in(words: str) -> list[str]:
    """The audiences a source names in its own words, in a steady order; unknown words name nobody."""
    parts = [fold(part).strip("() ") for part in words.split(",")]
    found = {str(code) for part in parts for begin, code in BEGINNINGS.items() if part.startswith(begin)}
    return sorted(found)


@transaction.atomic
def regroup(*, codes: Collection[str] | None = None) -> int:
    """Group procedures anew (xếp nhóm lại), all or those with these codes, and answer how many groupings stand."""
    chosen = Procedure.objects.all() if codes is None else Procedure.objects.filter(code__in=list(codes))
    procedures = dict(chosen.values_list("code", "pk"))
    wanted = _wanted(procedures)
    known = {
        (procedure, kind, code): pk
        for pk, procedure, kind, code in Grouping.objects.filter(procedure__in=chosen).values_list(
            "pk", "procedure_id", "kind", "code"
        )
    }
    gone = [pk for key, pk in known.items() if key not in wanted]
    Grouping.objects.filter(pk__in=gone).delete()
    Grouping.objects.bulk_create(
        (Grouping(procedure_id=pk, kind=kind, code=code) for pk, kind, code in sorted(wanted - known.keys())),
        batch_size=BATCH,
    )
    return len(wanted)


def _wanted(procedures: dict[str, int]) -> set[tuple[int, str, str]]:
    pack = load_toml(PACK)
    told = _versions(procedures.values())
    events = _by_code(pack["event"], GroupingKind.LIFE_EVENT)
    audiences = _by_code(pack["audience"], GroupingKind.AUDIENCE)
    found: set[tuple[int, str, str]] = set()
    for code, pk in procedures.items():
        national = code.split(".000.")[0]  # a code with its agency is grouped like the national one
        own = told.get(pk, set())
        if all(kind != GroupingKind.AUDIENCE for kind, _ in own):
            own = own | audiences[national]
        found |= {(pk, kind, group) for kind, group in own | events[national]}
    return found


def _by_code(entries: Iterable[dict[str, list[str]]], kind: GroupingKind) -> dict[str, set[Group]]:
    groups: dict[str, set[Group]] = defaultdict(set)
    for entry in entries:
        for code in entry["procedures"]:
            groups[code].add((kind.value, str(entry["code"])))
    return groups


def _versions(keys: Iterable[int]) -> dict[int, set[Group]]:
    """What the versions in force say, or the latest where none is."""
    latest: dict[int, set[Group]] = {}
    wanted = set(keys)
    found = ProcedureVersion.objects.exclude(state=VersionState.DRAFT).order_by("number")
    rows = found.values_list("procedure_id", "levels", "audiences", "audience", "valid_to")
    open_ones: set[int] = set()
    for pk, levels, audiences, words, last in rows.iterator(chunk_size=2000):
        if pk not in wanted or (pk in open_ones and last is not None):
            continue
        groups = {(GroupingKind.LEVEL.value, level) for level in levels}
        groups |= {(GroupingKind.AUDIENCE.value, code) for code in audiences or audiences_in(words)}
        latest[pk] = latest[pk] | groups if pk in open_ones else groups
        if last is None:
            open_ones.add(pk)
    return latest
