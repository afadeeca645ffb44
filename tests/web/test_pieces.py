"""Large files of citizens come piece by piece: their own only, in order, checked like any other; plainly without."""

from __future__ import annotations

import uuid
from typing import Any

import pytest
from django.test import Client

from motcua.areas.digitization.models import StoredFile
from motcua.areas.dossiers import operations as dossiers
from motcua.areas.dossiers.models import BroughtPaper, FilingDraft
from motcua.kernel import uploads
from motcua.kernel.models import UploadSession
from tests.factories.files import pdf
from tests.factories.filing import AT, make_answered
from tests.factories.intake import MONDAY, Commune
from tests.web.conftest import going_on, make_account, signed_in

ROOM = "/tai-len/"
STEP = uploads.LARGEST_PIECE
CONTENT = pdf(inside=b"%" + b"0123456789abcdef\n%" * 40_000)


@pytest.fixture
def answered(db: None) -> tuple[Commune, str]:
    return make_answered(papers=False)


@pytest.fixture
def commune(answered: tuple[Commune, str]) -> Commune:
    return answered[0]


@pytest.fixture
def citizen(answered: tuple[Commune, str]) -> Client:
    return going_on(answered[1])


def begin(client: Client, name: str = "giay-to.pdf", size: int = len(CONTENT)) -> Any:
    return client.post(ROOM, {"name": name, "size": size})


def put(client: Client, key: str, offset: int, piece: bytes) -> Any:
    return client.put(
        f"{ROOM}{key}/", piece, content_type="application/octet-stream", headers={"Upload-Offset": str(offset)}
    )


def sent(client: Client, content: bytes = CONTENT, name: str = "giay-to.pdf") -> str:
    """A whole file in pieces; the key of its upload."""
    key = str(begin(client, name, len(content)).json()["id"])
    for offset in range(0, len(content), STEP):
        assert put(client, key, offset, content[offset : offset + STEP]).status_code == 200
    return key


def test_a_file_comes_in_pieces_and_becomes_a_paper(citizen, commune):
    first = commune.papers[0]
    answer = citizen.post(f"{AT}giay-to/{first.pk}/", {"file_pieces": sent(citizen)})
    assert answer.status_code == 302
    told = FilingDraft.objects.get().data["papers"][str(first.pk)]
    kept = StoredFile.objects.get()
    assert told == {"file": kept.pk, "name": "giay-to.pdf"}
    assert (kept.size, kept.mime) == (len(CONTENT), "application/pdf")
    assert not UploadSession.objects.exists()


def test_it_goes_on_where_it_broke_off(citizen):
    key = begin(citizen).json()["id"]
    put(citizen, key, 0, CONTENT[:STEP])
    answer = put(citizen, key, 2 * STEP, CONTENT[2 * STEP : 2 * STEP + 9])
    assert (answer.status_code, answer.json()["offset"]) == (409, STEP)
    again = citizen.get(f"{ROOM}{key}/").json()
    assert (again["offset"], again["size"], again["piece"]) == (STEP, len(CONTENT), STEP)


@pytest.mark.parametrize(
    ("name", "size", "code"),
    [
        ("giay-to.exe", 9, "type_refused"),
        ("giay-to.pdf", 0, "file_empty"),
        ("giay-to.pdf", 300 * 1024 * 1024, "file_too_large"),
        ("../giay-to.pdf", 9, "odd_name"),
    ],
)
def test_what_will_be_refused_is_refused_before_it_is_sent(citizen, name, size, code):
    answer = begin(citizen, name, size)
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert answer.json()["error"]
    assert not UploadSession.objects.exists()


def test_what_is_refused_in_the_end_is_said_on_the_page_and_leaves_nothing(citizen, commune):
    key = sent(citizen, b"MZ" + b"\0" * STEP)
    answer = citizen.post(f"{AT}giay-to/{commune.papers[0].pk}/", {"file_pieces": key})
    assert answer.status_code == 200
    assert "chỉ nhận" in answer.content.decode()
    assert not StoredFile.objects.exists()
    assert not UploadSession.objects.exists()


def test_an_upload_that_is_not_whole_is_not_taken(citizen, commune):
    key = begin(citizen).json()["id"]
    answer = citizen.post(f"{AT}giay-to/{commune.papers[0].pk}/", {"file_pieces": key})
    assert "chưa tải lên hết" in answer.content.decode()
    assert UploadSession.objects.exists()


def test_another_persons_upload_does_not_exist(citizen, commune):
    key = sent(citizen)
    other = signed_in(make_account("nguoi.khac", "COUNTER", commune.unit))
    assert other.get(f"{ROOM}{key}/").status_code in (302, 403, 404)
    assert put(citizen, str(uuid.uuid4()), 0, b"x").status_code == 404
    assert Client().post(ROOM, {"name": "a.pdf", "size": 9}).status_code == 302


@pytest.mark.parametrize("offset", ["", "-1", "x", "9" * 40])
def test_an_odd_offset_changes_nothing(citizen, offset):
    key = begin(citizen).json()["id"]
    answer = citizen.put(
        f"{ROOM}{key}/", b"x", content_type="application/octet-stream", headers={"Upload-Offset": offset}
    )
    assert answer.status_code == 409
    assert UploadSession.objects.get().offset == 0


def test_a_piece_is_never_longer_than_said(citizen):
    key = begin(citizen).json()["id"]
    assert put(citizen, key, 0, CONTENT[: STEP + 1]).json()["code"] == "piece_too_large"


def test_a_supplement_may_come_in_pieces_too(citizen, commune):
    number = dossiers.submit(given=commune.online(), account=commune.citizen, at=MONDAY).number
    dossiers.ask_supplement(number=number, items=["Giấy A"], reason="Thiếu", account=commune.counter, at=MONDAY)
    citizen.post(f"/cua-toi/ho-so/{number}/bo-sung/", {"item_0_pieces": sent(citizen)})
    assert BroughtPaper.objects.get().file == StoredFile.objects.get().pk
