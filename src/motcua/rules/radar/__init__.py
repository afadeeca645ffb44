"""Radar (radar liêm chính): patterns in what was written down that are worth a look, each with its records.

Pure judgements over frozen rows; thresholds are data (packs/radar). A finding is a reason to ask, and the unit
answers; it says nothing about anybody. Patterns: domain paper on how official statistics are gamed.
"""

from motcua.rules.radar.appointing import moved
from motcua.rules.radar.closing import jumps
from motcua.rules.radar.findings import EVIDENCE_WORDS, NOTE_WORDS, OTHER_WORDS, Evidence, Finding, Limits, Pattern
from motcua.rules.radar.finishing import at_the_due_minute, backdated, batches, without_result
from motcua.rules.radar.intake import accepted_at_once, entered_late, shared_source
from motcua.rules.radar.pausing import near_due, repeated
from motcua.rules.radar.rating import from_office
from motcua.rules.radar.refiling import refiled
from motcua.rules.radar.rows import Act, CounterDay, RatingTrace, ScanTrace, Trace
from motcua.rules.radar.scanning import duplicated
from motcua.rules.radar.summing import BELOW, summed

__all__ = [
    "BELOW",
    "EVIDENCE_WORDS",
    "NOTE_WORDS",
    "OTHER_WORDS",
    "Act",
    "CounterDay",
    "Evidence",
    "Finding",
    "Limits",
    "Pattern",
    "RatingTrace",
    "ScanTrace",
    "Trace",
    "accepted_at_once",
    "at_the_due_minute",
    "backdated",
    "batches",
    "duplicated",
    "entered_late",
    "from_office",
    "jumps",
    "moved",
    "near_due",
    "refiled",
    "repeated",
    "shared_source",
    "summed",
    "without_result",
]
