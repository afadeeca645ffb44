"""A list on paper: words above it, its heads and its rows, on a page on its side."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.papers.facts import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedFacts:
    """Facts of a list (danh sách in ra): what it is called, what is said above it, and how wide each column is."""

    issuer: Issuer
    on: date
    name: str
    words: tuple[str, ...]
    heads: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
