"""A file that a machine sends in pieces: it goes on where it broke off, and is the machine's own."""

from __future__ import annotations

from typing import Any

import pytest

from motcua.kernel.models import UploadSession
from motcua.kernel.uploads import waiting_room
from tests.factories.files import pdf
from tests.factories.intake import make_commune
from tests.factories.machines import Machine, bearer

pytestmark = pytest.mark.django_db
FILE = pdf()


@pytest.fixture
def machine(db: None) -> Machine:
    return Machine(make_commune())


def begun(machine: Machine, content: bytes = FILE, name: str = "minh-hoa.pdf") -> str:
    told = machine.post("/uploads", {"name": name, "size": len(content)}).json()
    assert (told["offset"], told["size"]) == (0, len(content))
    return str(told["id"])


def put(machine: Machine, upload: str, offset: int, piece: bytes) -> Any:
    headers = bearer(machine.token) | {"Upload-Offset": str(offset)}
    return machine.client.put(f"/api/v1/unit/uploads/{upload}", piece, "application/octet-stream", headers=headers)


def test_a_file_goes_on_where_it_broke_off_and_is_handed_in(machine):
    upload, half = begun(machine), len(FILE) // 2
    assert put(machine, upload, 0, FILE[:half]).json()["offset"] == half
    twice = put(machine, upload, 0, FILE[:half])
    assert (twice.status_code, twice.json()["code"], twice["Upload-Offset"]) == (409, "piece_out_of_order", str(half))
    assert machine.get(f"/uploads/{upload}").json()["offset"] == half
    early = machine.post(f"/uploads/{upload}/file", {})
    assert (early.status_code, early.json()["code"]) == (409, "upload_unfinished")
    assert put(machine, upload, half, FILE[half:]).json()["offset"] == len(FILE)
    kept = [machine.post(f"/uploads/{upload}/file", {}, key="khoa-ghep-1").json() for _ in range(2)]
    assert kept[0] == kept[1]
    paper, other = machine.commune.papers
    papers = [
        {"required_id": paper.pk, "file_id": kept[0]["id"], "checked": True},
        {"required_id": other.pk, "originals": 1, "checked": True},
    ]
    number = machine.post("/receipts", machine.filing(papers=papers)).json()["number"]
    fetched = machine.get(f"/dossiers/{number}/files/{kept[0]['id']}")
    assert b"".join(fetched.streaming_content) == FILE
    assert machine.post(f"/uploads/{upload}/file", {}).status_code == 404


def test_another_machine_knows_nothing_of_it(machine):
    upload = begun(machine)
    other = Machine(machine.commune, name="Ứng dụng minh họa 02")
    told = put(other, upload, 0, FILE), other.get(f"/uploads/{upload}"), other.post(f"/uploads/{upload}/file", {})
    assert [one.status_code for one in told] == [404, 404, 404]
    assert machine.get(f"/uploads/{upload}").json()["offset"] == 0


def test_what_is_refused_or_dropped_leaves_nothing_behind(machine):
    content = b"%PDF-khong phai PDF"
    upload = begun(machine, content)
    put(machine, upload, 0, content)
    refused = machine.post(f"/uploads/{upload}/file", {})
    assert (refused.status_code, refused["Content-Type"]) == (422, "application/problem+json")
    dropped = begun(machine)
    put(machine, dropped, 0, FILE[:9])
    address = f"/api/v1/unit/uploads/{dropped}"
    answers = [machine.client.delete(address, headers=bearer(machine.token)).status_code for _ in range(2)]
    assert answers == [204, 404]
    assert not UploadSession.objects.exists()
    assert not [one for one in waiting_room().iterdir() if one.stem in (upload, dropped)]


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"name": "minh-hoa.exe", "size": 9}, "type_refused"),
        ({"name": "minh-hoa.pdf", "size": 10**12}, "file_too_large"),
        ({"name": "a/b.pdf", "size": 9}, "odd_name"),
        ({"name": "minh-hoa.pdf", "size": 0}, "invalid_parameters"),
    ],
)
def test_what_could_never_be_kept_is_refused_before_it_is_sent(machine, told, code):
    assert machine.post("/uploads", told).json()["code"] == code


def test_a_piece_beyond_the_end_or_too_long_is_refused(machine, settings):
    upload = begun(machine)
    assert put(machine, upload, 0, FILE + b"x").json()["code"] == "piece_too_large"
    assert put(machine, upload, 7, b"x").json()["code"] == "piece_out_of_order"
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 8
    beyond = put(machine, upload, 0, FILE)
    assert (beyond.status_code, beyond["Content-Type"]) == (400, "application/problem+json")
