"""Digitization (số hóa): stored files, the papers of a person that they show, their signatures, the old archive."""

from motcua.areas.digitization.models.archived import ArchivedPaper, ArchiveRun
from motcua.areas.digitization.models.signatures import FileSignature, KeyKind, RevocationState
from motcua.areas.digitization.models.stored import (
    CheckVerdict,
    PaperCheck,
    PaperReuse,
    PaperScan,
    RecognisedPage,
    Recognition,
    RecognitionState,
    ScanKind,
    StoredFile,
)

__all__ = [
    "ArchiveRun",
    "ArchivedPaper",
    "CheckVerdict",
    "FileSignature",
    "KeyKind",
    "PaperCheck",
    "PaperReuse",
    "PaperScan",
    "RecognisedPage",
    "Recognition",
    "RecognitionState",
    "RevocationState",
    "ScanKind",
    "StoredFile",
]
