"""Writing many versions at once: one statement per kind of row and batch, whatever the number of procedures."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from motcua.areas.procedures.models import (
    ChannelTerms,
    FeeLine,
    LegalBasis,
    Procedure,
    ProcedureCase,
    ProcedureVersion,
    RequiredPaper,
    ResultPaper,
    Sector,
    UnparsedCell,
)
from motcua.areas.procedures.operations.rows import CaseRow, ChannelRow, ProcedureRow
from motcua.kernel.fold import fold

BATCH = 500
NO_SECTOR = "Chưa rõ lĩnh vực"
_LONGEST_CODE = 100
Pairs = Sequence[tuple[ProcedureRow, ProcedureVersion]]


def searchable(code: str, name: str, sector: str) -> str:
    """What a procedure is found by, without diacritics."""
    return fold(f"{code} {name} {sector}")


def sector_code(name: str) -> str:
    """A sector's code made of its name; the same name always gives the same code."""
    folded = fold(name)
    code = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    if code and len(code) <= _LONGEST_CODE:
        return code
    digest = hashlib.sha256(folded.encode()).hexdigest()[:10]
    return f"{code[:_LONGEST_CODE]}-{digest}".strip("-")


def store_procedures(rows: Iterable[ProcedureRow]) -> tuple[dict[str, Procedure], dict[str, Sector]]:
    """The procedures by code and the sectors by name of some rows, made where they are missing."""
    wanted = list(rows)
    sectors = _sectors({row.sector for row in wanted})
    procedures = {one.code: one for one in Procedure.objects.select_related("sector")}
    made: dict[str, Procedure] = {}
    for row in wanted:
        if row.code not in procedures and row.code not in made:
            sector = sectors[row.sector]
            text = searchable(row.code, row.name, sector.name)
            made[row.code] = Procedure(code=row.code, name=row.name, sector=sector, search_text=text)
    Procedure.objects.bulk_create(made.values(), batch_size=BATCH)
    return procedures | made, sectors


def _sectors(names: set[str]) -> dict[str, Sector]:
    by_code = {one.code: one for one in Sector.objects.all()}
    found: dict[str, Sector] = {}
    made: dict[str, Sector] = {}
    for name in sorted(names):
        shown = name or NO_SECTOR
        code = sector_code(shown)
        if code not in by_code:
            by_code[code] = made[code] = Sector(code=code, name=shown)
        found[name] = by_code[code]
    Sector.objects.bulk_create(made.values(), batch_size=BATCH)
    return found


def store_children(pairs: Pairs) -> None:
    """Cases, terms, fees, papers, results, legal bases and unread cells of new versions."""
    _terms(_cases(pairs))
    RequiredPaper.objects.bulk_create(
        (
            RequiredPaper(
                version=version, order=order, group=paper.group, name=paper.name,
                form_template=paper.form_template, originals=paper.originals, copies=paper.copies, raw=paper.raw,
            )
            for row, version in pairs
            for order, paper in enumerate(row.papers, start=1)
        ),
        batch_size=BATCH,
    )  # fmt: skip
    ResultPaper.objects.bulk_create(
        (ResultPaper(version=version, name=one.name, code=one.code) for row, version in pairs for one in row.results),
        batch_size=BATCH,
    )
    LegalBasis.objects.bulk_create(
        (
            LegalBasis(version=version, title=one.title, number=one.number)
            for row, version in pairs
            for one in row.bases
        ),
        batch_size=BATCH,
    )
    UnparsedCell.objects.bulk_create(
        (UnparsedCell(version=version, cell=one.cell, raw=one.raw) for row, version in pairs for one in row.unparsed),
        batch_size=BATCH,
    )


def _cases(pairs: Pairs) -> list[tuple[CaseRow, ProcedureCase]]:
    made = [
        (case, ProcedureCase(version=version, order=order, condition=case.condition))
        for row, version in pairs
        for order, case in enumerate(row.cases, start=1)
    ]
    ProcedureCase.objects.bulk_create([stored for _, stored in made], batch_size=BATCH)
    return made


def _terms(cases: list[tuple[CaseRow, ProcedureCase]]) -> None:
    made: list[tuple[ChannelRow, ChannelTerms]] = [
        (
            terms,
            ChannelTerms(
                case=stored, order=order, channel=terms.channel, rule=terms.rule or "", n=terms.n,
                raw_time=terms.raw_time, raw_fee=terms.raw_fee, description=terms.description,
            ),
        )
        for case, stored in cases
        for order, terms in enumerate(case.channels, start=1)
    ]  # fmt: skip
    ChannelTerms.objects.bulk_create([stored for _, stored in made], batch_size=BATCH)
    FeeLine.objects.bulk_create(
        (
            FeeLine(terms=stored, kind=fee.kind, amount=fee.amount, currency=fee.currency, text=fee.text)
            for terms, stored in made
            for fee in terms.fees
        ),
        batch_size=BATCH,
    )
