"""Scans (bản quét tại quầy): the file of a paper taken in at the desk, or one handed in before used again.

A file is kept as soon as it comes, so that nothing has to be chosen twice when the form comes back; the form carries
it in a signed mark that only the same officer may hand in again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django import forms
from django.core import signing
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.queries import PaperScanRow, ScanKind
from motcua.areas.dossiers.operations import PaperGiven
from motcua.areas.people.queries import actor_of
from motcua.areas.procedures.queries import PaperRow
from motcua.kernel.clock import local_date
from motcua.kernel.errors import UserError
from motcua.kernel.papers.joined import LeafWanted
from motcua.web.counter.receiving.leaves import asked_of
from motcua.web.ui.saying import translated

SALT = "motcua.counter.scan"
TAKEN = ".pdf,.jpg,.jpeg,.png,.docx,.xlsx,application/pdf,image/*"
OFFERED = 6


@dataclass(frozen=True, slots=True)
class KeptScan:
    """Kept scan (bản quét đã giữ): a file that passed every check, not yet of any dossier.

    `leaves` says whence each page came, where several files were joined.
    """

    file_id: int
    name: str
    size: int
    by: str
    leaves: tuple[str, ...] = ()

    @property
    def mark(self) -> str:
        """What the form carries until the dossier is there."""
        return signing.dumps(asdict(self), salt=SALT, compress=True)


class SeveralFiles(forms.FileInput):
    """Several files (nhiều tệp một lần)."""

    allow_multiple_selected = True


def file_field(label: str) -> forms.FileField:
    """The field scans of one paper are chosen in; what is wrong with a file is said once, where it is kept."""
    said = _("Tệp quét: %(name)s") % {"name": label}
    shown = {"class": "govuk-file-upload", "accept": TAKEN, "aria-label": said, "multiple": True}
    return forms.FileField(required=False, label=label, allow_empty_file=True, widget=SeveralFiles(attrs=shown))


def reuse_field(label: str, name: str, known: Sequence[PaperScanRow]) -> forms.TypedChoiceField:
    """The field in which a paper handed in before is used again, those of the same name first."""
    ordered = sorted(known, key=lambda one: one.paper_name != name)[:OFFERED]
    told = [(one.id, _offered(one)) for one in ordered]
    return forms.TypedChoiceField(
        required=False,
        coerce=int,
        empty_value=None,
        label=label,
        choices=[("", gettext_lazy("Không dùng lại")), *told],
        widget=forms.Select(attrs={"class": "govuk-select", "aria-label": _("Dùng lại: %(name)s") % {"name": label}}),
    )


def _offered(one: PaperScanRow) -> str:
    """A paper as it is offered; a result of ours by its code too, as the person reads it out."""
    return " ".join(filter(None, (one.paper_name[:80], one.result_code, f"({one.kept_at:%d/%m/%Y})")))


def known_of(applicant_id: int | None, at: datetime) -> list[PaperScanRow]:
    """Known (giấy tờ đã có) of a person that still stand today."""
    return stored.scans_of(applicant_id, on=local_date(at)) if applicant_id else []


def carried(mark: str, account: Any) -> KeptScan | None:
    """The scan a form carried back; None where the mark is not ours or another officer's."""
    try:
        found = KeptScan(**signing.loads(mark, salt=SALT))
    except (signing.BadSignature, TypeError):
        return None
    return found if found.by == actor_of(account) else None


def keep(files: Sequence[Any], account: Any, at: datetime) -> KeptScan:
    """Keep a file after every check; several become one. Raises UserError with one plain sentence."""
    by = actor_of(account)
    if len(files) > 1:
        made = digitization.join_uploads(files=[(one, one.name) for one in files], by=by, at=at)
        return _joined(made.file_id, made.leaves, by)
    (file,) = files
    key = digitization.keep_upload(file=file, name=file.name, by=by, at=at)
    return KeptScan(key, file.name[:150], file.size, by)


def _joined(file_id: int, leaves: tuple[str, ...], by: str) -> KeptScan:
    row = stored.stored_file(file_id)
    return KeptScan(file_id, row.name if row else "", row.size if row else 0, by, leaves)


def arranged(kept: KeptScan, wanted: Sequence[LeafWanted], at: datetime) -> KeptScan:
    """The same scan with its pages as somebody wants them. Raises UserError."""
    key = digitization.arrange_leaves(file_id=kept.file_id, leaves=wanted, by=kept.by, at=at)
    return _joined(key, tuple(kept.leaves[one.page] for one in wanted), kept.by)


def keep_all(
    papers: Iterable[PaperRow], data: Mapping[str, Any], files: Any, account: Any, at: datetime
) -> tuple[dict[int, KeptScan], dict[int, str]]:
    """Keep what came with a form, and take over what it carried: the scans by paper, and why others were refused."""
    kept: dict[int, KeptScan] = {}
    refused: dict[int, str] = {}
    for one in papers:
        before = carried(str(data.get(f"kept_{one.id}", "")), account)
        if before is not None:
            kept[one.id] = before
        chosen = files.getlist(f"file_{one.id}") if files else []
        try:
            if chosen:
                kept[one.id] = keep(chosen, account, at)
            elif before is not None and (wanted := asked_of(before, f"{one.id}", data)):
                kept[one.id] = arranged(before, wanted, at)
        except UserError as error:
            refused[one.id] = translated(error.message)
    return kept, refused


def put_away(
    given: Iterable[PaperGiven],
    kept: Mapping[int, KeptScan],
    *,
    owner_id: int,
    unit_id: int | None,
    number: str,
    names: Mapping[int, str],
    account: Any,
    at: datetime,
) -> None:
    """Put away (cất vào kho của người nộp): new scans for another time, those used again marked. Raises UserError."""
    by = actor_of(account)
    for one in given:
        if one.reused_from and one.required_id not in kept:
            digitization.reuse(scan_id=one.reused_from, applicant_id=owner_id, dossier_number=number, by=by, at=at)
        elif one.required_id in kept:
            digitization.keep_paper(
                applicant_id=owner_id,
                file_id=kept[one.required_id].file_id,
                kind=ScanKind.SCANNED,
                paper_name=names[one.required_id][:500],
                dossier_number=number,
                unit_id=unit_id,
                at=at,
            )
