"""Importing a register (nhập sổ hồ sơ): a file's rows go to the dossiers area in batches, and an account comes back."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers import queries as dossier_queries
from motcua.kernel.errors import UserError
from motcua.links.files.register.account import ImportAccount, Tally
from motcua.links.files.register.mapping import Known, known_from
from motcua.links.files.register.parsing import Reading
from motcua.links.files.register.reading import OpenedRegister, RegisterSheet, read_register
from motcua.links.files.register.rejects import RejectsFile
from motcua.rules.sentences import Sentence

BATCH = 2000
DEFAULT_SOURCE = "register"
_LONGEST_SOURCE = 80
Progress = Callable[[int, int | None], None]


def known_for(source: str, overrides: Mapping[str, Any] | None = None) -> Known:
    """What is known of a source's columns and words, with the corrections said now.

    `overrides` is {"columns": ["Cột của tôi=Ngày tiếp nhận", …], "statuses": ["Chờ lấy KQ=9", …]}.
    """
    if not source.strip() or len(source) > _LONGEST_SOURCE:
        raise UserError(
            Sentence("Tên nguồn phải có từ 1 đến {longest_source} ký tự.", longest_source=_LONGEST_SOURCE),
            code="source_name",
        )
    said = overrides or {}
    return known_from(dossier_queries.mapping_for(source), said.get("columns", ()), said.get("statuses", ()))


def import_register(
    path: Path | str,
    *,
    source: str = DEFAULT_SOURCE,
    actor: str,
    at: datetime,
    progress: Progress | None = None,
    mapping_overrides: Mapping[str, Any] | None = None,
    within: frozenset[int] | None = None,
) -> ImportAccount:
    """Import a register (nhập sổ hồ sơ): good rows go in, bad ones into the rejects file, each with its reason.
    `within` are the units whose rows may go in, None every unit.

    UserError, and nothing imported, when the file as a whole cannot be used. `progress` is told the rows done
    and their number, or None where it is not known.
    """
    path = Path(path)
    known = known_for(source, mapping_overrides)
    opened = read_register(path, known)
    run_id = dossiers.begin_import(
        source=source, file_name=path.name[:255], file_digest=opened.file.digest, actor=actor, at=at
    )
    rejects, tally = RejectsFile(path), Tally()
    gc.freeze()  # the file's cells live as long as the import: no need to look through them again and again
    try:
        _take_in(opened, run_id=run_id, at=at, within=within, tally=tally, rejects=rejects, progress=progress)
        place = rejects.finish()
    except BaseException:
        rejects.discard()
        raise
    finally:
        gc.unfreeze()
    dossiers.end_import(run_id=run_id, counts=tally.counts(), at=at)
    if tally.read > tally.outcomes["rejected"]:
        _remember(opened, known, source, at)
    return _account(opened, tally, rejects, place)


def _remember(opened: OpenedRegister, known: Known, source: str, at: datetime) -> None:
    """Save how the file was read; not after a file of which no row went in, which may have been misread."""
    words = {word: code for sheet in opened.sheets for word, code in sheet.reader.words.items()}
    dossiers.save_mapping(source=source, mapping=known.saved_with(opened.columns_used(), words), at=at)


def _take_in(
    opened: OpenedRegister,
    *,
    run_id: int,
    at: datetime,
    within: frozenset[int] | None,
    tally: Tally,
    rejects: RejectsFile,
    progress: Progress | None,
) -> None:
    """Send the rows on in batches and note what becomes of each."""
    total = sum(sheet.rows_at_most for sheet in opened.sheets)
    several = len(opened.sheets) > 1
    for sheet in opened.sheets:
        where = f"Trang “{sheet.sheet.name}”, dòng" if several else "Dòng"
        for batch in _batches(sheet):
            rows = [reading.row for reading in batch if reading.row is not None]
            taken = dossiers.import_rows(rows=rows, run_id=run_id, at=at, within=within) if rows else ()
            verdicts = iter(taken)
            for reading in batch:
                outcome, reasons, warnings = "rejected", reading.reasons, reading.warnings
                if reading.row is not None:
                    verdict = next(verdicts)
                    outcome, reasons = verdict.outcome, verdict.reasons
                    warnings = (*warnings, *verdict.warnings)
                if outcome == "rejected":
                    tally.reject(reasons)
                    rejects.add(sheet, reading.source, reasons)
                else:
                    tally.outcomes[outcome] += 1
                    tally.warn(f"{where} {reading.source.line}", warnings)
            if progress is not None:
                progress(tally.read, total)


def _batches(sheet: RegisterSheet) -> Iterator[list[Reading]]:
    readings = sheet.readings()
    while batch := list(islice(readings, BATCH)):
        yield batch


def _account(opened: OpenedRegister, tally: Tally, rejects: RejectsFile, place: Path | None) -> ImportAccount:
    counts = tally.counts()
    # Passed-over rows are known only after reading, so the notes are taken again at the end.
    notes = opened.notes() + ([rejects.note] if rejects.note else [])
    return ImportAccount(
        **counts,
        rejects_file=str(place) if place is not None else None,
        warnings=(*notes, *tally.warnings),
        more_warnings=tally.more_warnings,
        reasons=tuple(tally.reasons.most_common()),
        warning_kinds=tuple(tally.warning_kinds.most_common()),
        unknown_words=tuple(opened.unknown_words.most_common()),
        skipped_sheets=opened.skipped,
        ignored_columns=opened.ignored_columns,
    )
