"""Papers a person gave once: a machine takes them again from the store, and what it hands in goes there."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.models import PaperScan
from motcua.areas.digitization.operations import keep_upload
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.operations import PaperGiven
from motcua.areas.dossiers.queries import papers_of
from motcua.kernel.clock import now
from motcua.kernel.models import ReadLog
from tests.factories.files import pdf
from tests.factories.intake import make_commune
from tests.factories.machines import Machine, bearer

pytestmark = pytest.mark.django_db
WHO = {"name": "Người nộp minh họa 02", "id_number": "079099000002"}


@pytest.fixture
def machine(db: None) -> Machine:
    return Machine(make_commune())


def handed_in(machine: Machine) -> tuple[str, int]:
    """A dossier whose first paper came with a file the machine sent; and the key of the paper in the store."""
    told = {"file": SimpleUploadedFile("minh-hoa.pdf", pdf())}
    headers = bearer(machine.token) | {"Idempotency-Key": "khoa-gui-tep"}
    file = machine.client.post("/api/v1/unit/files", told, headers=headers).json()["id"]
    first, second = machine.commune.papers
    papers = [
        {"required_id": first.pk, "file_id": file, "checked": True},
        {"required_id": second.pk, "originals": 1, "checked": True},
    ]
    number = machine.post("/receipts", machine.filing(papers=papers)).json()["number"]
    return number, PaperScan.objects.get(first_dossier=number).pk


def test_a_paper_is_taken_again_once_somebody_has_compared_it(machine):
    first, kept = handed_in(machine)
    papers = [{"required_id": one.pk, "stored_id": kept, "checked": True} for one in machine.commune.papers[:1]]
    again = machine.filing(papers=papers, previous="")
    assert machine.post("/stored-papers", WHO).json() == []
    assert machine.post("/receipts", again).json()["code"] == "paper_unchecked"
    scan = PaperScan.objects.select_related("file").get(pk=kept)
    digitization.check_paper(scan_id=kept, seen=scan.file.digest, by="account:counter.thu", at=now())
    (told,) = machine.post("/stored-papers", WHO).json()
    assert (told["id"], told["kind"], told["first_dossier"]) == (kept, "SCANNED", first)
    assert machine.post("/stored-papers", WHO | {"name": "Người nộp minh họa 03"}).json() == []
    second = machine.post("/receipts", again).json()["number"]
    (paper,) = machine.get(f"/dossiers/{second}").json()["papers"]
    assert paper["reused_from"] == kept
    stranger = again | {"person": {"name": "Người nộp minh họa 04", "id_kind": 1, "id_number": "079099000004"}}
    assert machine.post("/receipts", stranger).json()["code"] == "unknown_paper"
    assert ReadLog.objects.filter(subject="/api/v1/unit/stored-papers").count() == 3


def test_what_came_online_with_its_file_keeps_it_when_a_machine_accepts(machine):
    commune = machine.commune
    file = keep_upload(file=BytesIO(pdf()), name="minh-hoa.pdf", by="account:nguoi.nop.01", at=now())
    papers = tuple(PaperGiven(one.pk, file_id=file) for one in commune.papers)
    number = operations.submit(given=commune.online(papers=papers), account=commune.citizen, at=now()).number
    checked = {"papers": [{"required_id": one.pk, "plain": 1, "checked": True} for one in commune.papers]}
    assert machine.post(f"/dossiers/{number}/accept", checked).status_code == 200
    assert {one.file_id for one in papers_of(number)} == {file}
