"""Time limits of many procedures at once, for an import of dossiers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from motcua.areas.procedures.models import ChannelTerms, VersionState
from motcua.areas.procedures.queries.rows import TimeLimit

CHUNK = 500


def time_limits(codes: Iterable[str]) -> dict[str, tuple[TimeLimit, ...]]:
    """Time limits (thời hạn giải quyết) of the procedures with these codes, all versions, cases and channels.

    The caller chooses by day and channel; a limit whose `rule` is empty cannot be computed with.
    """
    found: dict[str, list[TimeLimit]] = defaultdict(list)
    for chunk in _chunks(sorted(set(codes))):
        terms = (
            ChannelTerms.objects.filter(case__version__procedure__code__in=chunk)
            .exclude(case__version__state=VersionState.DRAFT)
            .order_by("case__version__procedure__code", "case__version__number", "case__order", "order")
            .values_list(
                "case__version__procedure__code",
                "case__version_id",
                "case__version__valid_from",
                "case__version__valid_to",
                "channel",
                "rule",
                "n",
                "case__condition",
            )
        )
        for row in terms:
            found[row[0]].append(TimeLimit(*row))
    return {code: tuple(limits) for code, limits in found.items()}


def _chunks(codes: list[str]) -> Iterator[list[str]]:
    rest = iter(codes)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk
