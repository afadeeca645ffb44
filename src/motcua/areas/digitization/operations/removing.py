"""Removing (xóa tệp, giấy tờ theo luật): contents go, rows stay without a name, so that their keys still mean one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import Q, QuerySet, Value
from django.db.models.functions import Coalesce

from motcua.areas.digitization.models import ArchivedPaper, PaperScan, RecognisedPage, Recognition, StoredFile
from motcua.areas.digitization.operations.keeping import forget_content
from motcua.areas.people.queries import applicant, applicants
from motcua.kernel.marks import mark

ERASED = "(đã xóa theo luật)"


@transaction.atomic
def remove_files(*, file_ids: Collection[int], at: datetime) -> int:
    """Remove files (xóa tệp), and say how many: the content of each goes unless another row speaks of the same; the
    row says when. What was read in a file goes with it: its words and the pictures of its pages."""
    pictures = RecognisedPage.objects.filter(recognition__file__in=file_ids).exclude(picture=None)
    wanted = {*file_ids, *pictures.values_list("picture", flat=True)}
    found = StoredFile.objects.select_for_update().filter(pk__in=wanted, removed_at__isnull=True)
    digests = dict(found.values_list("pk", "digest"))
    StoredFile.objects.filter(pk__in=digests).update(removed_at=at, name="")
    Recognition.objects.filter(file__in=digests).delete()
    for digest in sorted(set(digests.values())):
        transaction.on_commit(partial(forget_content, digest))
    return len(digests)


@transaction.atomic
def remove_file(*, file_id: int, at: datetime) -> None:
    """Remove a file (xóa tệp), as `remove_files` does."""
    remove_files(file_ids=[file_id], at=at)


@transaction.atomic
def erase_papers(*, applicant_id: int, held: Collection[int], at: datetime) -> int:
    """Erase the papers of a person (xóa giấy tờ của một người), and say how many files went: nobody uses the papers
    again, and neither they nor the archive name the person. `held` are files that dossiers of others still need."""
    scans = PaperScan.objects.filter(applicant_id=applicant_id)
    archived = ArchivedPaper.objects.filter(pk__in=list(_archived(applicant_id, scans).values_list("pk", flat=True)))
    files = {*scans.values_list("file", flat=True), *archived.values_list("file", flat=True)}
    files |= set(scans.exclude(source=None).values_list("source", flat=True))
    for key, name in archived.values_list("pk", "file_name"):
        ArchivedPaper.objects.filter(pk=key).update(file_name=erased_name(name))
    archived.update(person=ERASED, id_number="", paper_name=ERASED, told_digest="", search_text="")
    scans.update(paper_name=ERASED, paper_code="", withdrawn_at=Coalesce("withdrawn_at", Value(at)))
    return remove_files(file_ids=files - set(held), at=at)


def _archived(applicant_id: int, scans: QuerySet[PaperScan]) -> QuerySet[ArchivedPaper]:
    """The papers of the archive that are the person's: those shelved among theirs, and those that name their number
    though nobody knew it when they came in; a number that several are written down with names nobody."""
    person = applicant(applicant_id)
    number = person.id_number if person else ""
    named = bool(number) and len(applicants(id_number=number, limit=2).rows) == 1
    return ArchivedPaper.objects.filter(Q(scan__in=scans) | Q(id_number=number) if named else Q(scan__in=scans))


def erased_name(file_name: str) -> str:
    """What stands for the name of a file whose paper was erased: it tells that name again and nothing of it."""
    return mark(file_name, "archived_paper")
