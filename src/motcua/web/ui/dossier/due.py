"""Due (hạn trả): the proof of the due date that stands, as it was told when it was set."""

from __future__ import annotations

from datetime import date

from motcua.areas.dossiers.queries import DossierView
from motcua.rules.deadlines import ProofLine, Rule, TimeLimit
from motcua.web.ui.proofs import Proof, proof


def told_proof(view: DossierView) -> Proof | None:
    """Proof (giải trình): the days as the last event that set the due date counted them; else reckoned again."""
    for event in reversed(view.events):
        lines, rule = event.payload.get("proof"), event.payload.get("rule")
        if lines and rule:
            told = tuple(ProofLine(date.fromisoformat(day), counted, why) for day, counted, why, *_ in lines)
            limit = TimeLimit(Rule(rule), event.payload.get("n") or 0)
            return Proof(told, str(event.payload.get("calendar", "")), limit)
    return proof(view.row)
