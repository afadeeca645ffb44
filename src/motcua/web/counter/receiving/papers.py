"""Papers (giấy tờ): the closed list of a version, each with a tick and three counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.dossiers.operations import PaperGiven
from motcua.areas.dossiers.queries import HandedInRow
from motcua.areas.procedures.queries import PaperRow

COUNTS = ("originals", "certified", "plain")
MOST = 99


@dataclass(frozen=True, slots=True)
class PaperLine:
    """Paper line (dòng giấy tờ): the paper, its tick and its counts, and the file that came with it."""

    paper: PaperRow
    name: str
    tick: forms.BoundField
    counts: tuple[forms.BoundField, ...]
    handed: HandedInRow | None = None


class PapersForm(forms.Form):
    """Papers form (kiểm giấy tờ): what is ticked was looked at and counts; what is not, is missing."""

    def put_papers(self, papers: Sequence[PaperRow], handed: Mapping[int, HandedInRow] | None = None) -> None:
        """A tick and three counts for every paper of the list."""
        self.papers, self.handed = papers, handed or {}
        for paper in papers:
            self.fields[f"has_{paper.id}"] = forms.BooleanField(required=False, label=paper.name or paper.raw)
            for name, count in zip(COUNTS, self._usual(paper), strict=True):
                label = f"{COUNT_LABELS[name]}: {paper.name or paper.raw}"
                field = forms.IntegerField(required=False, min_value=0, max_value=MOST, initial=count, label=label)
                field.widget.attrs |= {"class": "govuk-input count", "inputmode": "numeric", "aria-label": label}
                self.fields[f"{name}_{paper.id}"] = field

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
                self.handed.get(one.id),
            )
            for one in self.papers
        ]

    def clean(self) -> dict[str, Any]:
        """What is ticked has a count, or a file."""
        cleaned = super().clean() or {}
        for one in self.papers:
            there = sum(cleaned.get(f"{name}_{one.id}") or 0 for name in COUNTS) or self._file(one.id)
            if cleaned.get(f"has_{one.id}") and not there:
                self.add_error(f"originals_{one.id}", _("Đã đánh dấu “%(name)s” thì phải ghi có mấy bản.") % {
                    "name": (one.name or one.raw)[:80]
                })  # fmt: skip
        return cleaned

    def _file(self, paper_id: int) -> int | None:
        one = self.handed.get(paper_id)
        return one.file_id if one else None

    def given_papers(self) -> tuple[PaperGiven, ...]:
        """The papers that were ticked, as the operations take them."""
        said = self.cleaned_data
        return tuple(self._given(one) for one in self.papers if said.get(f"has_{one.id}"))

    def _given(self, one: PaperRow) -> PaperGiven:
        counts = {name: self.cleaned_data.get(f"{name}_{one.id}") or 0 for name in COUNTS}
        handed = self.handed.get(one.id)
        before = handed.reused_from if handed else None
        return PaperGiven(one.id, **counts, file_id=self._file(one.id), checked=True, reused_from=before)

    def missing(self) -> list[str]:
        """The names of the papers that were not ticked."""
        return [one.name or one.raw for one in self.papers if not self.cleaned_data.get(f"has_{one.id}")]


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
