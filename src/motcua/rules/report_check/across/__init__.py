"""Across (qua nhiều câu): what numbers of several clauses, sentences or lines are to each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from motcua.rules.report_check.findings import Claim
from motcua.rules.report_check.meant.seen import see
from motcua.rules.report_check.reading import Passage

from .exceeding import check_exceeding
from .leaving import check_leaving

__all__ = ["check_across"]


def check_across(passages: Sequence[Passage]) -> Iterator[Claim]:
    """Across (qua nhiều câu): parts against the wholes beside them."""
    numbers = see(passages)
    yield from check_leaving(passages, numbers)
    yield from check_exceeding(passages, numbers)
