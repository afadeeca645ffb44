"""A file in pieces: it goes on where it broke off, belongs to its sender, and leaves nothing when it is abandoned."""

from __future__ import annotations

import os
import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from motcua.kernel import uploads
from motcua.kernel.errors import UserError
from motcua.kernel.models import UploadSession
from tests.factories import files
from tests.factories.office import IMPORTED_AT as AT

pytestmark = pytest.mark.django_db
ME, OTHER = "account:quay.thu", "account:quay.khac"
CONTENT = files.pdf(inside=b"%" + b"0123456789abcdef\n%" * 30_000)
STEP = uploads.LARGEST_PIECE


@pytest.fixture(autouse=True)
def waiting_room(tmp_path: Path, settings) -> Path:
    settings.UPLOADS_ROOT = tmp_path / "uploads"
    return settings.UPLOADS_ROOT


def begun(size: int = len(CONTENT)) -> uuid.UUID:
    return uploads.begin(owner=ME, name="Tờ khai.pdf", size=size, at=AT).id


def send(upload_id: uuid.UUID, offset: int, piece: bytes, owner: str = ME) -> int:
    return uploads.take_piece(upload_id=upload_id, owner=owner, offset=offset, piece=piece, at=AT).offset


def send_all(upload_id: uuid.UUID, content: bytes = CONTENT, start: int = 0) -> None:
    for offset in range(start, len(content), STEP):
        send(upload_id, offset, content[offset : offset + STEP])


def code_of(deed, *args, **kwargs) -> str:
    with pytest.raises(UserError) as refused:
        deed(*args, **kwargs)
    return refused.value.code


def whole(upload_id: uuid.UUID, owner: str = ME) -> bytes:
    with uploads.assembled(upload_id=upload_id, owner=owner) as checked:
        return checked.place.read_bytes()


def test_pieces_make_the_whole_and_nothing_stays(waiting_room: Path) -> None:
    upload_id = begun()
    send_all(upload_id)
    assert whole(upload_id) == CONTENT
    assert (list(waiting_room.iterdir()), UploadSession.objects.count()) == ([], 0)


def test_a_broken_upload_goes_on_where_it_stopped() -> None:
    upload_id = begun()
    send(upload_id, 0, CONTENT[:STEP])
    with pytest.raises(uploads.OutOfOrder) as told:
        send(upload_id, 0, CONTENT[:STEP])
    assert told.value.offset == STEP
    row = uploads.standing(upload_id=upload_id, owner=ME)
    assert row is not None
    send_all(upload_id, start=row.offset)
    assert whole(upload_id) == CONTENT


def test_bytes_that_were_never_acknowledged_do_not_stay(waiting_room: Path) -> None:
    upload_id = begun()
    send(upload_id, 0, CONTENT[:STEP])
    with (waiting_room / f"{upload_id}.part").open("ab") as file:
        file.write(b"a piece written before the machine stopped")
    send_all(upload_id, start=STEP)
    assert whole(upload_id) == CONTENT


def test_what_another_person_sends_does_not_exist() -> None:
    upload_id = begun()
    assert code_of(send, upload_id, 0, b"x", OTHER) == "unknown_upload"
    assert uploads.standing(upload_id=upload_id, owner=OTHER) is None
    assert code_of(whole, upload_id, OTHER) == "unknown_upload"


def test_pieces_and_sizes_have_their_limits(settings) -> None:
    upload_id = begun()
    assert code_of(send, upload_id, 0, b"x" * (STEP + 1)) == "piece_too_large"
    assert code_of(send, begun(3), 0, b"xxxx") == "piece_too_large"
    assert code_of(begun, settings.UPLOAD_LIMIT + 1) == "file_too_large"
    assert code_of(begun, 0) == "file_empty"
    assert code_of(uploads.begin, owner=ME, name="../a.pdf", size=9, at=AT) == "odd_name"
    assert code_of(uploads.begin, owner=ME, name="a.zip", size=9, at=AT) == "type_refused"
    assert code_of(whole, upload_id) == "upload_unfinished"


def test_one_person_cannot_begin_without_end() -> None:
    for _ in range(20):
        begun()
    assert code_of(begun) == "too_many_uploads"


def test_a_refused_whole_leaves_nothing(waiting_room: Path) -> None:
    content = files.pdf(after=b"<script>")
    upload_id = begun(len(content))
    send_all(upload_id, content)
    assert code_of(whole, upload_id) == "polyglot"
    assert (list(waiting_room.iterdir()), UploadSession.objects.count()) == ([], 0)
    assert code_of(send, upload_id, 0, b"x") == "unknown_upload"


def test_abandoned_pieces_are_swept_away_and_living_ones_stay(waiting_room: Path) -> None:
    old, young = begun(), begun()
    for upload_id in (old, young):
        send(upload_id, 0, CONTENT[:STEP])
    stray = waiting_room / "tmpabc.arriving"
    stray.write_bytes(b"left by a process that died")
    os.utime(stray, (0, 0))
    later = AT + timedelta(hours=25)
    UploadSession.objects.filter(pk=young).update(touched_at=later)
    assert uploads.purge_abandoned(at=later) >= 1
    assert [place.name for place in waiting_room.iterdir()] == [f"{young}.part"]
    assert code_of(send, old, STEP, b"x") == "unknown_upload"


def test_a_dropped_upload_is_gone(waiting_room: Path) -> None:
    upload_id = begun()
    send(upload_id, 0, CONTENT[:STEP])
    uploads.drop(upload_id=upload_id, owner=ME)
    assert (list(waiting_room.iterdir()), UploadSession.objects.count()) == ([], 0)


def test_a_form_with_a_large_file_keeps_its_name_and_size_only(settings) -> None:
    settings.UPLOAD_LIMIT = 1024 * 1024
    large, small = SimpleUploadedFile("lon.pdf", b"x" * 30_000_000), SimpleUploadedFile("nho.pdf", files.pdf())
    request = RequestFactory().post("/", {"a": large, "b": small, "c": "giữ nguyên"})
    assert request.POST["c"] == "giữ nguyên"
    taken = request.FILES["a"]
    assert (taken.name, taken.size, taken.read()) == ("lon.pdf", 30_000_000, b"")
    with pytest.raises(UserError) as refused, uploads.incoming(taken, taken.name):
        pass
    assert refused.value.code == "file_too_large"
    with uploads.incoming(request.FILES["b"], "nho.pdf") as checked:
        assert checked.mime == "application/pdf"
    request.close()


class AnyOrder(TestCase):
    """However a file is cut, and whatever is sent twice, what is assembled is what was sent."""

    @given(cuts=st.lists(st.integers(1, STEP), min_size=1, max_size=8), again=st.sets(st.integers(0, 7)))
    def test_any_cuts_make_the_whole(self, cuts: list[int], again: set[int]) -> None:
        content = CONTENT[: sum(cuts)] if sum(cuts) < len(CONTENT) else CONTENT
        upload_id, offset = begun(len(content)), 0
        for place, cut in enumerate(cuts):
            piece = content[offset : offset + cut]
            if not piece:
                break
            offset_after = send(upload_id, offset, piece)
            if place in again:
                assert code_of(send, upload_id, offset, piece) == "piece_out_of_order"
            offset = offset_after
        kept = (uploads.waiting_room() / f"{upload_id}.part").read_bytes()
        assert kept == content[:offset]
