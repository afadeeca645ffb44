"""The result of a dossier as a document of its own: what is decided, said in paragraphs, and who signs it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.papers.facts import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultFacts:
    """Result document (văn bản kết quả): `lookup` goes into the QR code, `paper` is the name it bears."""

    issuer: Issuer
    number: str
    on: date
    paper: str
    to: str
    dossier_number: str
    paragraphs: tuple[str, ...]
    recipients: tuple[str, ...]
    signer_title: str
    signer: str
    check_code: str
    lookup: str
