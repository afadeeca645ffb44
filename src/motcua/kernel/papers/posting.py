"""The list of procedures that hangs on the wall of the one-stop unit."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from motcua.kernel.papers.facts import Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedLine:
    """Posted line (dòng niêm yết): one procedure as the wall of the one-stop unit shows it."""

    code: str
    name: str
    time_limit: str
    fee: str
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedGroup:
    """Posted group (nhóm niêm yết): the procedures of one sector."""

    sector: str
    lines: tuple[PostedLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedListFacts:
    """Posted list (danh mục thủ tục hành chính niêm yết)."""

    issuer: Issuer
    on: date
    groups: tuple[PostedGroup, ...]
    lookup: str
