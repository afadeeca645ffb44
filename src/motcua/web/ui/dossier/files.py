"""Files (tệp) of a dossier on its page: their names, and which of them a browser can show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from motcua.areas.digitization.queries import PaperScanRow, StoredFileRow, stored_files
from motcua.areas.dossiers.queries import CaseFile, HandedInRow, SupplementAsked
from motcua.web.ui.dossier.names import Names

PREVIEWED = frozenset({"application/pdf", "image/jpeg", "image/png"})


@dataclass(frozen=True, slots=True)
class FileShown:
    """File shown (tệp trên trang): for what it was sent, its own name, and whether it can be looked at at once."""

    id: int
    label: str
    name: str = ""
    at: datetime | None = None
    previewed: bool = False
    removed: bool = False


@dataclass(frozen=True, slots=True)
class PaperShown:
    """Paper shown (giấy tờ trên trang): what was handed in, its file, who kept that and when, and whether it is one
    handed in before."""

    row: HandedInRow
    file: FileShown | None
    stored: StoredFileRow | None
    by: str
    reused: PaperScanRow | None


@dataclass(frozen=True, slots=True)
class AskedShown:
    """Asked shown (yêu cầu bổ sung trên trang): what was asked for, and what has come for it."""

    told: SupplementAsked
    files: tuple[FileShown, ...]

    @property
    def waits(self) -> bool:
        """Whether something came that nobody has confirmed yet."""
        return self.told.answered_at is None and bool(self.files or self.told.words)


def asked_shown(case: CaseFile) -> list[AskedShown]:
    """Supplement requests (yêu cầu bổ sung) of a dossier with the files that came for each, in one question."""
    known = stored_files([one.file for asked in case.supplements for one in asked.brought])
    return [
        AskedShown(asked, tuple(_file(one.file, one.item, known, one.at) for one in asked.brought))
        for asked in case.supplements
    ]


def papers_shown(
    papers: Iterable[HandedInRow], known: dict[int, StoredFileRow], names: Names, reused: Iterable[PaperScanRow]
) -> list[PaperShown]:
    """Papers (giấy tờ) with the file of each, where one came, and what of them was used again."""
    before = {scan.id: scan for scan in reused}
    return [_paper(one, known, names, before.get(one.reused_from or 0)) for one in papers]


def _paper(one: HandedInRow, known: dict[int, StoredFileRow], names: Names, reused: PaperScanRow | None) -> PaperShown:
    stored = known.get(one.file_id or 0)
    shown = _file(one.file_id, one.name, known) if one.file_id else None
    return PaperShown(one, shown, stored, names.actor(stored.kept_by) if stored else "", reused)


def _file(key: int, label: str, known: dict[int, StoredFileRow], at: datetime | None = None) -> FileShown:
    stored = known.get(key)
    if stored is None or stored.removed_at is not None:
        return FileShown(key, label, at=at, removed=True)
    return FileShown(key, label, stored.name, at, stored.mime in PREVIEWED)
