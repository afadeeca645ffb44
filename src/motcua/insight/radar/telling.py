"""Telling (nêu dấu hiệu): what a look found, in the words in which signals are kept."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from motcua.areas.inspections.operations import SignalTold
from motcua.insight.radar.looking import Look
from motcua.rules.radar import Evidence


def signals_of(seen: Look) -> list[SignalTold]:
    """The signals (dấu hiệu) of a look, each with its evidence and the thresholds it was seen by."""
    return [
        SignalTold(
            unit_id=one.unit,
            pattern=one.pattern.value,
            subject=one.subject,
            part=one.part,
            whole=one.whole,
            evidence=[evidence_told(row) for row in one.evidence],
            thresholds=seen.thresholds.version,
            limits=seen.thresholds.of[one.pattern],
        )
        for one in seen.findings
    ]


def evidence_told(row: Evidence) -> dict[str, Any]:
    """One record of evidence as it is kept: numbers, codes, times."""
    kept = {name: value for name, value in asdict(row).items() if value}
    return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in kept.items()}
