"""Importing (nhập sổ): rows of a register become events. The same or a longer file again changes only what changed."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.areas.dossiers.events import RegisterImported
from motcua.areas.dossiers.models import Dossier, ImportRun, RegisterSource
from motcua.areas.dossiers.operations.appending import (
    Link,
    append,
    chain,
    could_have_happened,
    first_says,
    happening,
    put_state,
    write_intervals,
    write_links,
)
from motcua.areas.dossiers.operations.comparing import Difference, another_dossier, difference, first_events
from motcua.areas.dossiers.operations.correcting import propose, replace_proposals
from motcua.areas.dossiers.operations.rows import RegisterRow, RowVerdict
from motcua.areas.dossiers.operations.stated import Lookups, Stated, read
from motcua.areas.dossiers.queries.origins import SYSTEM
from motcua.areas.people import operations as people
from motcua.kernel.bulk import insert_new
from motcua.kernel.bus import publish
from motcua.rules.hashing import canonical_json, sha256_hex
from motcua.rules.history import Interval, timeline
from motcua.rules.lifecycle import Status
from motcua.rules.numbering import same_number
from motcua.rules.sentences import Sentence, worded

CONTRADICTS = Sentence(
    "Các mốc thời gian trái với điều đã ghi của hồ sơ này. Đề nghị đính chính (nếu có) đã được ghi lại; "
    "nhập lại dòng này sau khi đính chính được duyệt."
)
SAID_OTHERWISE = Sentence("Sổ lần này ghi khác điều đã nhập lần trước.")
CANNOT_BE = Sentence(
    "Dòng này không ghi được: các mốc thời gian và trạng thái không khớp nhau. Hãy kiểm tra lại các ngày của hồ sơ."
)
BATCH = 500
log = logging.getLogger(__name__)
OUTSIDE = Sentence(
    "Hồ sơ của đơn vị khác: cả đơn vị tiếp nhận và đơn vị giải quyết đều không phải đơn vị của người nhập sổ."
)
REFUSED_BEFORE = Sentence("Hồ sơ này đã bị từ chối tiếp nhận; hồ sơ nộp lại cần mã mới.")


@transaction.atomic
def begin_import(*, source: str, file_name: str, file_digest: str, actor: str, at: datetime) -> int:
    """Begin an import (bắt đầu nhập) of a file from a source, and answer the run's key."""
    origin, _ = RegisterSource.objects.get_or_create(name=source)
    run = ImportRun.objects.create(
        source=origin, file_name=file_name, file_digest=file_digest, actor=actor, begun_at=at
    )
    return run.pk


@transaction.atomic
def end_import(*, run_id: int, counts: Mapping[str, int], at: datetime) -> None:
    """End an import (kết thúc nhập) with its account."""
    ImportRun.objects.filter(pk=run_id).update(counts=dict(counts), ended_at=at)
    publish(RegisterImported(run_id=run_id, at=at))


@transaction.atomic
def save_mapping(*, source: str, mapping: Mapping[str, Any], at: datetime) -> None:
    """Save a mapping (lưu cách đọc cột) for the next file of the same source."""
    RegisterSource.objects.update_or_create(name=source, defaults={"mapping": dict(mapping)})


@transaction.atomic
def import_rows(
    *, rows: Sequence[RegisterRow], run_id: int, at: datetime, within: frozenset[int] | None = None
) -> list[RowVerdict]:
    """Import rows (nhập các dòng) of one batch and say for each what became of it; `within` are the units whose
    dossiers whoever brings them in may write, None every unit.

    A dossier not yet known is recorded; a fact not yet known becomes an event; a time fact told differently
    becomes a proposed correction; a row that cannot be believed is rejected with every reason.
    """
    # Imports take turns, batch by batch: two that bring the same new dossier must not both find it unknown.
    list(RegisterSource.objects.select_for_update().order_by("pk").values_list("pk"))
    run = ImportRun.objects.select_related("source").get(pk=run_id)
    try:
        with transaction.atomic():
            return _Batch(run, rows, at, within).take_in()
    except Exception:
        log.exception("A batch of a register did not go in whole; its rows go in one by one.")
        return [_alone(run, row, at, within) for row in rows]


def _alone(run: ImportRun, row: RegisterRow, at: datetime, within: frozenset[int] | None) -> RowVerdict:
    """What becomes of a row on its own: one that cannot be written leaves the others alone."""
    try:
        with transaction.atomic():
            return _Batch(run, [row], at, within).take_in()[0]
    except Exception:
        log.exception("A row of a register cannot be written.")
        return RowVerdict(row.line, row.sheet, "rejected", (CANNOT_BE,))


def _digest(row: RegisterRow) -> str:
    """What a row says, whatever its place in the file."""
    said = {
        name: (value.value.isoformat(), value.has_time) if hasattr(value, "has_time") else value
        for name in RegisterRow.__slots__
        if name not in ("line", "sheet") and (value := getattr(row, name)) not in (None, "")
    }
    return sha256_hex(canonical_json(said))[:32]


class _Batch:
    """One batch on its way in: what is known is read once, what is new is written in bulk."""

    def __init__(
        self, run: ImportRun, rows: Sequence[RegisterRow], at: datetime, within: frozenset[int] | None
    ) -> None:
        self.run, self.rows, self.at, self.within = run, rows, at, within
        self.lookups = Lookups(rows, at)
        numbers = {same_number(row.number) for row in rows}
        spelled = numbers | {number.lower() for number in numbers} | {row.number.strip() for row in rows}
        known = Dossier.objects.select_for_update(of=("self",)).filter(number__in=spelled)
        known = known.select_related("applicant", "procedure")
        self.known = {same_number(dossier.number): dossier for dossier in known}
        self.taken: set[str] = set()
        self.fresh: list[tuple[Stated, str]] = []
        self.seen: list[Dossier] = []
        self.same: list[int] = []

    def take_in(self) -> list[RowVerdict]:
        verdicts = [self._row(row) for row in self.rows]
        self._write_fresh()
        Dossier.objects.filter(pk__in=self.same).update(seen_in=self.run)
        Dossier.objects.bulk_update(self.seen, ["seen_in", "seen_digest"], batch_size=BATCH)
        return verdicts

    def _row(self, row: RegisterRow) -> RowVerdict:
        number = same_number(row.number)
        dossier = self.known.get(number)
        if number in self.taken or (dossier is not None and dossier.seen_in_id == self.run.pk):
            return self._verdict(
                row,
                "rejected",
                (Sentence("Mã hồ sơ {number} lặp lại trong tệp; dòng đầu đã được nhận.", number=number),),
            )
        digest = _digest(row)
        if dossier is not None and dossier.seen_digest == digest:
            self.taken.add(number)
            self.same.append(dossier.pk)
            return self._verdict(row, "unchanged")
        stated = read(row, self.lookups)
        if isinstance(stated, list):
            return self._verdict(row, "rejected", tuple(stated))
        if self._outside(dossier, stated):
            return self._verdict(row, "rejected", (OUTSIDE,))
        if dossier is None:
            self.taken.add(number)
            self.fresh.append((stated, digest))
            return self._verdict(row, "new", (), tuple(stated.warnings))
        if fault := self._not_ours_to_change(dossier, stated):
            return self._verdict(row, "rejected", (fault,))
        self.taken.add(number)
        found = difference(dossier, stated, self._origin(stated.line), self.at)
        changed = self._apply(dossier, stated, found)
        if changed is None:
            return self._verdict(row, "rejected", (CONTRADICTS,))
        # What waits for a second person is compared again next time, whatever was decided meanwhile.
        dossier.seen_in, dossier.seen_digest = self.run, "" if found.corrections else digest
        self.seen.append(dossier)
        return self._verdict(row, "changed" if changed else "unchanged", (), tuple(stated.warnings))

    def _verdict(
        self, row: RegisterRow, outcome: str, reasons: tuple[str, ...] = (), warnings: tuple[str, ...] = ()
    ) -> RowVerdict:
        return RowVerdict(row.line, row.sheet, outcome, reasons, warnings)

    def _outside(self, dossier: Dossier | None, stated: Stated) -> bool:
        """Whether the row, or the dossier it would write into, is of units that are not this person's."""
        if self.within is None:
            return False
        said = {stated.description["received_by_id"], stated.description["competent_id"]}
        known = {dossier.received_by_id, dossier.competent_id} if dossier is not None else said
        return not (said & self.within and known & self.within)

    def _not_ours_to_change(self, dossier: Dossier, stated: Stated) -> str | None:
        if dossier.system_of_record != self.run.source.system:
            return Sentence(
                "Hồ sơ {number} thuộc {system_of_record}; chỉ hệ thống gốc được thay đổi hồ sơ.",
                number=dossier.number,
                system_of_record=worded(dossier.get_system_of_record_display()),
            )
        if dossier.status == Status.REFUSED and stated.status is not Status.REFUSED:
            return REFUSED_BEFORE
        return another_dossier(dossier, stated)

    def _origin(self, line: int) -> dict[str, Any]:
        return {"source": "import", "file": self.run.file_digest, "row": line}

    def _apply(self, dossier: Dossier, stated: Stated, found: Difference) -> bool | None:
        """Append what is new, propose what contradicts; say whether anything was, None if it cannot have been."""
        fits = not found.drafts or could_have_happened(dossier, found.drafts)
        if found.drafts and fits:
            append(dossier=dossier, drafts=found.drafts, actor=self.run.actor, at=self.at)
        proposed = [
            propose(
                dossier=dossier,
                fact=fact,
                recorded=recorded,
                proposed=said,
                reason=stated.reason or SAID_OTHERWISE,
                document=f"{self.run.file_name} ({self.run.file_digest[:12]}), dòng {stated.line}",
                actor=self.run.actor,
                at=self.at,
            )
            for fact, recorded, said in found.corrections
        ]
        replace_proposals(dossier=dossier, by={(fact, said) for fact, _, said in found.corrections}, at=self.at)
        if not fits:
            return None
        renamed = dossier.applicant_id is not None and people.rename_applicant(
            applicant_id=dossier.applicant_id, kind=stated.applicant[0], name=stated.applicant[1]
        )
        return bool(found.drafts or any(proposed) or renamed)

    def _write_fresh(self) -> None:
        applicants = people.register_applicants(named=[stated.applicant for stated, _ in self.fresh])
        lives: list[tuple[Dossier, list[Link], list[Interval]]] = []
        for (stated, digest), applicant_id in zip(self.fresh, applicants, strict=True):
            dossier = Dossier(
                number=stated.number,
                applicant_id=applicant_id,
                system_of_record=self.run.source.system,
                seen_in_id=self.run.pk,
                seen_digest=digest,
            )
            drafts = first_events(stated, self._origin(stated.line))
            drafts = first_says(drafts, {SYSTEM: self.run.source.system})
            links = chain(dossier, drafts, actor=self.run.actor, at=self.at)
            intervals = timeline(happening(link) for link in links)
            put_state(dossier, intervals)
            lives.append((dossier, links, intervals))
        insert_new([dossier for dossier, _, _ in lives])
        write_links((dossier, links) for dossier, links, _ in lives)
        write_intervals(((dossier, intervals) for dossier, _, intervals in lives), self.at)
