"""Papers a person gave once: a machine takes them again from the store, and what it hands in goes there."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from motcua.areas.digitization import operations as digitization
from motcua.areas.digitization.models import PaperScan
from motcua.areas.digitization.operations import keep_upload
from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Dossier
from motcua.areas.dossiers.operations import PaperGiven
from motcua.areas.dossiers.queries import papers_of, portal_record
from motcua.areas.procedures.models import ResultPaper
from motcua.kernel import jobs
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


def test_a_result_is_found_by_its_code_and_handed_in_again_by_it(machine, django_capture_on_commit_callbacks):
    """The first dossier's result takes the place of a paper of the second; the national portal is told its code."""
    commune, at = machine.commune, now()
    ResultPaper.objects.create(version=commune.version, name="Giấy thử", code="KQ.G15.000031")
    first = machine.post("/receipts", machine.filing()).json()["number"]
    operations.start(number=first, account=commune.case, at=at)
    file = keep_upload(file=BytesIO(pdf()), name="ket-qua.pdf", by="account:leader.thu", at=at)
    result = operations.ResultGiven("Giấy thử", "Lãnh đạo thử", at, code="12/GT-UBND", file_id=file)
    operations.finish(number=first, result=result, account=commune.leader, at=at)
    code = machine.get(f"/dossiers/{first}").json()["results"][0]["check_code"]
    again = machine.filing(papers=[{"required_id": commune.papers[0].pk, "result_code": code, "checked": True}])
    assert machine.post("/receipts", again).json()["code"] == "unknown_paper"  # not handed over yet
    with django_capture_on_commit_callbacks(execute=True):
        operations.return_result(number=first, receiver="Người nộp minh họa 02", account=commune.counter, at=at)
    jobs.run_due(at=now())
    (stored,) = machine.post("/stored-papers", WHO).json()
    assert (stored["kind"], stored["paper_code"], stored["result_code"]) == ("RESULT", "KQ.G15.000031", code)
    issued = machine.get(f"/results/{code.lower()}").json()
    assert (issued["paper"], issued["unit"], issued["recalled"]) == ("Giấy thử", commune.unit.name, False)
    page = Client().get("/kiem-tra-van-ban/", {"ma": f"{code[:6]}-{code[6:]}"}).content.decode()
    assert "Giấy thử" in page
    assert "Người nộp minh họa 02" not in page
    second = machine.post("/receipts", again).json()["number"]
    (paper,) = machine.get(f"/dossiers/{second}").json()["papers"]
    assert (paper["reused_from"], paper["file_id"]) == (stored["id"], file)
    told = portal_record(Dossier.objects.get(number=second).pk, seq=2)
    assert [one.result_code for one in told.papers] == ["12/GT-UBND"]


def test_what_came_online_with_its_file_keeps_it_when_a_machine_accepts(machine):
    commune = machine.commune
    file = keep_upload(file=BytesIO(pdf()), name="minh-hoa.pdf", by="account:nguoi.nop.01", at=now())
    papers = tuple(PaperGiven(one.pk, file_id=file) for one in commune.papers)
    number = operations.submit(given=commune.online(papers=papers), account=commune.citizen, at=now()).number
    checked = {"papers": [{"required_id": one.pk, "plain": 1, "checked": True} for one in commune.papers]}
    assert machine.post(f"/dossiers/{number}/accept", checked).status_code == 200
    assert {one.file_id for one in papers_of(number)} == {file}
