"""Papers (giấy tờ): the closed list of a version, each with a tick, three counts, and a scan or one used again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.digitization.queries import PaperScanRow
from motcua.areas.dossiers.operations import PaperGiven
from motcua.areas.dossiers.queries import HandedInRow
from motcua.areas.procedures.queries import PaperRow
from motcua.web.counter.receiving import scans
from motcua.web.counter.receiving.scans import KeptScan

COUNTS = ("originals", "certified", "plain")
MOST = 99


@dataclass(frozen=True, slots=True)
class PaperLine:
    """Paper line (dòng giấy tờ): the paper, its tick and its counts; the file that came with it, scanned or used
    again."""

    paper: PaperRow
    name: str
    tick: forms.BoundField
    counts: tuple[forms.BoundField, ...]
    file: forms.BoundField
    reuse: forms.BoundField | None
    handed: HandedInRow | None = None
    kept: KeptScan | None = None
    refused: str = ""

    @property
    def opened(self) -> bool:
        """Whether something about its file is to be seen at once."""
        return bool(self.kept or self.refused or (self.reuse is not None and self.reuse.value()))


class PapersForm(forms.Form):
    """Papers form (kiểm giấy tờ): what is ticked was looked at and counts; what is not, is missing."""

    def put_papers(
        self,
        papers: Sequence[PaperRow],
        handed: Mapping[int, HandedInRow] | None = None,
        known: Sequence[PaperScanRow] = (),
    ) -> None:
        """A tick, three counts and a file for every paper of the list; `known` are those the person has here."""
        self.papers, self.handed = papers, handed or {}
        self.known = {one.id: one for one in known}
        self.kept: dict[int, KeptScan] = {}
        self.refused: dict[int, str] = {}
        for paper in papers:
            name = paper.name or paper.raw
            self.fields[f"has_{paper.id}"] = forms.BooleanField(required=False, label=name)
            for kind, count in zip(COUNTS, self._usual(paper), strict=True):
                label = f"{COUNT_LABELS[kind]}: {name}"
                field = forms.IntegerField(required=False, min_value=0, max_value=MOST, initial=count, label=label)
                field.widget.attrs |= {"class": "govuk-input count", "inputmode": "numeric", "aria-label": label}
                self.fields[f"{kind}_{paper.id}"] = field
            self.fields[f"file_{paper.id}"] = scans.file_field(name)
            if known:
                self.fields[f"reuse_{paper.id}"] = scans.reuse_field(name, name, known)

    def keep_scans(self, files: Mapping[str, Any], account: Any, at: datetime) -> None:
        """Keep the scans that came with the form, before anything else is judged."""
        self.kept, self.refused = scans.keep_all(self.papers, self.data, files, account, at)

    def _usual(self, paper: PaperRow) -> tuple[int, int, int]:
        """What is usually handed in: as the list says, and as it came in already."""
        if one := self.handed.get(paper.id):
            return one.originals, one.certified, one.plain
        copies = paper.copies or 0
        return (paper.originals if paper.originals is not None else int(not copies)), 0, copies

    def lines(self) -> list[PaperLine]:
        """The list as a page shows it."""
        return [
            PaperLine(
                one,
                one.name or one.raw,
                self[f"has_{one.id}"],
                tuple(self[f"{name}_{one.id}"] for name in COUNTS),
                self[f"file_{one.id}"],
                self[f"reuse_{one.id}"] if self.known else None,
                self.handed.get(one.id),
                self.kept.get(one.id),
                self.refused.get(one.id, ""),
            )
            for one in self.papers
        ]

    def clean(self) -> dict[str, Any]:
        """What is ticked has a count, or a file; a refused file is said above the form."""
        cleaned = super().clean() or {}
        for one in self.papers:
            there = sum(cleaned.get(f"{name}_{one.id}") or 0 for name in COUNTS) or self._file(one.id)
            if self._there(one.id) and not there:
                self.add_error(f"originals_{one.id}", _("Đã đánh dấu “%(name)s” thì phải ghi có mấy bản.") % {
                    "name": (one.name or one.raw)[:80]
                })  # fmt: skip
            if words := self.refused.get(one.id):
                self.add_error(f"file_{one.id}", words)
        return cleaned

    def _reused(self, paper_id: int) -> PaperScanRow | None:
        """The paper handed in before that stands in for this one; a new scan goes before it."""
        chosen = self.cleaned_data.get(f"reuse_{paper_id}")
        return self.known.get(chosen) if chosen and paper_id not in self.kept else None

    def _file(self, paper_id: int) -> int | None:
        if kept := self.kept.get(paper_id):
            return kept.file_id
        if reused := self._reused(paper_id):
            return reused.file.id
        one = self.handed.get(paper_id)
        return one.file_id if one else None

    def _there(self, paper_id: int) -> bool:
        """Whether the paper is there: ticked, scanned or used again."""
        return bool(self.cleaned_data.get(f"has_{paper_id}") or paper_id in self.kept or self._reused(paper_id))

    def given_papers(self) -> tuple[PaperGiven, ...]:
        """The papers that are there, as the operations take them."""
        return tuple(self._given(one) for one in self.papers if self._there(one.id))

    def _given(self, one: PaperRow) -> PaperGiven:
        counts = {name: self.cleaned_data.get(f"{name}_{one.id}") or 0 for name in COUNTS}
        if reused := self._reused(one.id):
            counts = {"originals": 0, "certified": 0, "plain": 1}
            return PaperGiven(one.id, **counts, file_id=reused.file.id, checked=True, reused_from=reused.id)
        handed = self.handed.get(one.id)
        before = handed.reused_from if handed and one.id not in self.kept else None
        return PaperGiven(one.id, **counts, file_id=self._file(one.id), checked=True, reused_from=before)

    def put_away(self, number: str, owner_id: int | None, unit_id: int | None, account: Any, at: datetime) -> None:
        """Put the scans away for another time, and mark what was used again. Raises UserError."""
        if owner_id is None:
            return  # nobody to keep them for; the dossier has them all the same
        names = {one.id: one.name or one.raw for one in self.papers}
        new = [one for one in self.given_papers() if one.required_id in self.kept or self._reused(one.required_id)]
        told: dict[str, Any] = {"owner_id": owner_id, "unit_id": unit_id, "number": number, "names": names}
        scans.put_away(new, self.kept, **told, account=account, at=at)

    def missing(self) -> list[str]:
        """The names of the papers that are not there."""
        return [one.name or one.raw for one in self.papers if not self._there(one.id)]


COUNT_LABELS = {
    "originals": gettext_lazy("Bản chính"),
    "certified": gettext_lazy("Bản chứng thực"),
    "plain": gettext_lazy("Bản chụp"),
}


def ticked(data: Any, papers: Iterable[PaperRow]) -> Any:
    """The posted answers with every paper ticked, for browsers without scripts."""
    changed = data.copy()
    for one in papers:
        changed[f"has_{one.id}"] = "on"
    return changed
