"""Removing (xóa tệp, giấy tờ theo luật): contents go, rows stay without a name, so that their keys still mean one."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Coalesce

from motcua.areas.digitization.models import ArchivedPaper, PaperScan, RecognisedPage, Recognition, StoredFile
from motcua.areas.digitization.operations.keeping import forget_content

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
    archived = ArchivedPaper.objects.filter(scan__in=scans)
    files = {*scans.values_list("file", flat=True), *archived.values_list("file", flat=True)}
    files |= set(scans.exclude(source=None).values_list("source", flat=True))
    archived.update(person=ERASED, id_number="", paper_name=ERASED, file_name=Coalesce("told_digest", Value(ERASED)),
                    search_text="")  # fmt: skip
    scans.update(paper_name=ERASED, paper_code="", withdrawn_at=Coalesce("withdrawn_at", Value(at)))
    return remove_files(file_ids=files - set(held), at=at)
