"""The figures of digitisation move by exactly what was done: scanned, reused, blank, electronic; counted again by hand
from the rows themselves, without the views and the engine."""

from __future__ import annotations

import io
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest

from motcua import insight
from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization import queries as stored
from motcua.areas.digitization.models import PaperReuse, RecognisedPage, StoredFile
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier, HandedInPaper, Result
from motcua.areas.dossiers.operations import PaperGiven
from motcua.rules.periods import custom
from tests.factories import files
from tests.factories.intake import MONDAY, Commune, make_commune
from tests.factories.scanned import BLANK, FULL, compared, read
from tests.factories.signed import plain

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]
MARCH = custom(date(2024, 3, 1), date(2024, 3, 31))
ALL, SOME = "digital.digitised_of_new", "digital.some_digitised_of_new"
REUSED, ELECTRONIC = "digital.reused_of_new", "digital.results_electronic_of_solved"
CODES, NAMES = [ALL, SOME, REUSED, ELECTRONIC], count()


@pytest.fixture
def commune(tmp_path: Path, settings) -> Commune:
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    settings.DOCUMENT_SIGNER = "file"
    return make_commune()


def counted() -> dict[str, tuple[int, int | None]]:
    told = insight.figures("xa-thu-mot-cua", "own", MARCH, known_at=MONDAY + timedelta(days=60), codes=CODES)
    return {one.code: (one.part, one.whole) for one in told}


def recounted() -> dict[str, tuple[int, int]]:
    """The same four figures, dossier by dossier."""
    found = dict.fromkeys(CODES, 0)
    numbers = Dossier.objects.in_bulk(field_name="number")
    for number, dossier in numbers.items():
        papers = list(HandedInPaper.objects.filter(dossier=dossier))
        worth = [one.file_id is not None and StoredFile.objects.filter(pk=one.file_id).exists() and not blank(one)
                 for one in papers]  # fmt: skip
        found[ALL] += bool(papers) and all(worth)
        found[SOME] += any(worth)
        found[REUSED] += PaperReuse.objects.filter(dossier_number=number).exists()
        found[ELECTRONIC] += Result.objects.filter(dossier=dossier, refused=False, file__isnull=False).exists()
    solved = sum(one.finished_at is not None for one in numbers.values())
    return {code: (part, solved if code == ELECTRONIC else len(numbers)) for code, part in found.items()}


def blank(paper: HandedInPaper) -> bool:
    pages = list(RecognisedPage.objects.filter(recognition__file=paper.file_id).values_list("blank", flat=True))
    return bool(pages) and all(pages)


def scan() -> int:
    content = files.pdf(inside=f"% {next(NAMES)}".encode())
    return digitization.keep_upload(file=io.BytesIO(content), name="quet.pdf", by="account:quay", at=MONDAY)


def received(commune: Commune, *brought: int | None, again: int | None = None) -> tuple[str, list[int]]:
    """A dossier with a file, or none, for each paper; `again` is a paper of the store in place of the first."""
    papers = [PaperGiven(paper.pk, plain=1, file_id=file, checked=True)
              for paper, file in zip(commune.papers, brought, strict=True)]  # fmt: skip
    if again is not None:
        file = stored.scan(again).file.id
        papers[0] = PaperGiven(commune.papers[0].pk, plain=1, file_id=file, checked=True, reused_from=again)
    number = commune.received(papers=tuple(papers)).number
    told = {"kind": "SCANNED", "paper_name": "Giấy thử", "dossier_number": number, "at": MONDAY}
    fresh = [file for file in brought if file is not None]
    keys = [digitization.keep_paper(applicant_id=commune.owner.pk, file_id=file, **told) for file in fresh]
    if again is not None:
        digitization.reuse(
            scan_id=again, applicant_id=commune.owner.pk, dossier_number=number, by="account:quay", at=MONDAY
        )
    return number, keys


def moved(before: dict[str, tuple[int, int | None]], after: dict[str, tuple[int, int | None]]) -> dict[str, int]:
    return {code: after[code][0] - before[code][0] for code in CODES if after[code][0] != before[code][0]}


def test_a_second_dossier_reuses_the_paper_and_the_figures_move_by_exactly_that(commune: Commune) -> None:
    nothing = counted()
    assert nothing == dict.fromkeys(CODES, (0, 0))
    number, keys = received(commune, scan(), scan())
    first = counted()
    assert moved(nothing, first) == {ALL: 1, SOME: 1}
    compared(keys[0], at=MONDAY)
    assert counted() == first  # comparing is not counted, reusing is
    received(commune, None, None, again=keys[0])
    second = counted()
    assert moved(first, second) == {SOME: 1, REUSED: 1}
    received(commune, None, scan(), again=keys[0])
    third = counted()
    assert moved(second, third) == {ALL: 1, SOME: 1, REUSED: 1}
    received(commune, None, None)
    assert moved(third, counted()) == {}
    later = MONDAY + timedelta(hours=1)
    operations.start(number=number, account=commune.case, at=later)
    operations.draft_result(number=number, paper="Giấy phép thử", account=commune.case, at=later, pdf=plain())
    operations.sign_result(number=number, account=commune.leader, at=later)
    assert counted()[ELECTRONIC] == (1, 1)
    assert counted() == recounted()
    assert counted()[REUSED] == (2, 4)


def test_a_scan_of_nothing_is_not_counted_once_it_was_read(commune: Commune) -> None:
    _number, (good, bad) = received(commune, scan(), scan())
    before = counted()
    assert before[ALL] == (1, 1)
    read(good, at=MONDAY, pages=(FULL, BLANK))
    assert counted() == before
    read(bad, at=MONDAY, pages=(BLANK, BLANK))
    assert moved(before, counted()) == {ALL: -1}
    assert counted() == recounted()
