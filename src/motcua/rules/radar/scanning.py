"""Scanning (bản quét): one file in the dossiers of several people, and files too small to show anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from motcua.rules.radar.findings import Evidence, Finding, Limits, Pattern, Tally
from motcua.rules.radar.rows import ScanTrace

MARK = 8


def duplicated(scans: Iterable[ScanTrace], limits: Limits) -> list[Finding]:
    """Duplicated (bản quét trùng): the same content for different people, or next to nothing."""
    tally = Tally()
    files: dict[tuple[int, str], list[ScanTrace]] = defaultdict(list)
    for one in scans:
        tally.whole(one.desk, one.at)
        files[one.desk, one.digest].append(one)
        if one.size <= limits["tiny_bytes"]:
            tally.add(one.desk, one.at, Evidence(one.number, "TINY_FILE", one.at, note=str(one.size)))
    for (desk, digest), found in files.items():
        if len({one.applicant for one in found}) >= limits["people"]:
            for one in found:
                tally.add(desk, one.at, Evidence(one.number, "SAME_FILE", one.at, note=digest[:MARK]))
    return tally.findings(Pattern.DUPLICATE_SCANS, limits)
