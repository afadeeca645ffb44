"""Contents (nội dung): what a draft of a version and a step of a workflow are told with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from motcua.areas.procedures.operations.rows import BasisRow, CaseRow, PaperRow, ResultRow


@dataclass(frozen=True, slots=True)
class DraftContent:
    """Content of a draft (nội dung bản thảo): everything an editor may change of a version."""

    name: str
    online_service: str
    supplement_rule: str
    payment_pauses: bool
    audiences: tuple[str, ...]
    levels: tuple[str, ...]
    audience: str = ""
    authority: str = ""
    performed_by: str = ""
    requirements: str = ""
    steps: str = ""
    legal_note: str = ""
    cases: tuple[CaseRow, ...] = ()
    papers: tuple[PaperRow, ...] = ()
    results: tuple[ResultRow, ...] = ()
    bases: tuple[BasisRow, ...] = ()


@dataclass(frozen=True, slots=True)
class StepGiven:
    """Step given (bước được khai): a step as an editor tells it; opinions are (place, hours, question)."""

    name: str
    role: str
    place: str
    hours: int
    actions: tuple[str, ...] = ()
    opinions: tuple[tuple[str, int, str], ...] = ()
    signs: bool = False
    delegated: bool = False
    key: str = ""

    def told(self) -> Mapping[str, object]:
        """As a step is stored."""
        return {
            "key": self.key,
            "name": self.name,
            "role": self.role,
            "place": self.place,
            "hours": self.hours,
            "actions": self.actions,
            "opinions": [{"place": place, "hours": hours, "question": words} for place, hours, words in self.opinions],
            "signs": self.signs,
            "delegated": self.signs and self.delegated,
        }
