"""A signature is read for what it is: whose, when, and whether a byte of what it stands under was changed."""

from __future__ import annotations

import asyncio
import io
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter

from motcua.kernel import papers
from motcua.kernel.ports.document_signing import BlockPlace, OtherThanSigned, SignatureState
from motcua.links import signatures
from motcua.links.signatures import authority, trusting
from tests.factories import files
from tests.factories.signed import AT, WHO, picture, plain, prepared, signed

pytestmark = pytest.mark.long

READER = signatures.pades


def flipped(content: bytes, place: int) -> bytes:
    return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]


def states(content: bytes) -> set[str]:
    return {one.state.value for one in READER().read(content, at=AT) or ()}


def test_it_says_whose_it_is_and_when() -> None:
    (one,) = READER().read(signed(), at=AT) or ()
    assert (one.signer, one.organization, one.at, one.stamped) == (WHO.name, WHO.unit, AT, True)
    assert (one.state, one.trusted, one.development) == (SignatureState.INTACT, True, True)
    assert signed().startswith(prepared())
    assert prepared().startswith(plain())


def test_it_holds_years_later() -> None:
    (one,) = READER().read(signed(), at=AT + timedelta(days=9 * 365)) or ()
    assert (one.state, one.trusted, one.at) == (SignatureState.INTACT, True, AT)


def test_one_flipped_byte_is_seen_wherever_it_is() -> None:
    size, room = len(signed()), signed().index(b"/Contents <") + 11
    for place in (200, size // 7, len(plain()) - 50, len(prepared()) + 40, room + 17_000, size - 2000, size - 60):
        assert states(flipped(signed(), place)) != {"INTACT"}, place


def test_it_is_read_where_a_loop_runs_too() -> None:
    """In a thread of its own: the browser of a journey before it may have left its loop in this one."""

    async def inside() -> set[str]:
        return states(signatures.keys_in_files().sign(prepared(), who=WHO, picture=picture(), at=AT))

    with ThreadPoolExecutor(max_workers=1) as own:
        assert own.submit(lambda: asyncio.run(inside())).result() == {"INTACT"}


def test_what_is_no_pdf_is_said_to_be_none() -> None:
    for content in (b"", b"chu", files.pdf()[:40], b"%PDF-1.7\n" + b"\0" * 500, signed()[: len(signed()) // 2]):
        assert not READER().read(content, at=AT)


def test_a_plain_document_has_no_signature() -> None:
    assert READER().read(plain(), at=AT) == ()


def test_a_signature_that_was_added_is_told() -> None:
    assert READER().added(prepared(), signed(), at=AT).signer == WHO.name


def stamped_over(content: bytes) -> bytes:
    """Another page laid over the first, written as an update."""
    writer = PdfWriter(io.BytesIO(content), incremental=True)
    writer.add_blank_page(200, 200)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (prepared, prepared, "không phải là tệp đã tải về"),
        (plain, lambda: flipped(signed(), 500), "không phải là tệp đã tải về"),
        (prepared, lambda: stamped_over(prepared()), "đúng một chữ ký"),
        (prepared, lambda: stamped_over(signed()), "không khớp"),
        (prepared, lambda: signatures.keys_in_files().sign(stamped_over(prepared()), who=WHO, picture=picture(), at=AT),
         "còn có thay đổi khác"),
    ],
)  # fmt: skip
def test_anything_else_than_a_signature_is_refused(before, after, words: str) -> None:
    with pytest.raises(OtherThanSigned, match=words):
        READER().added(before(), after(), at=AT)


def test_what_hangs_on_behind_the_last_signature_is_a_change() -> None:
    assert states(signed() + b"\n%% them vao\n") == {"CHANGED"}


def test_where_roots_were_laid_down_nobody_else_vouches_for_a_signer(
    settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.SIGNING_ROOTS = str(tmp_path)
    assert READER().added(prepared(), signed(), at=AT).signer == WHO.name
    with pytest.raises(OtherThanSigned, match="không còn hiệu lực hôm nay"):  # whatever time the signature tells
        READER().added(prepared(), signed(), at=AT + timedelta(days=30 * 365))
    monkeypatch.setattr(trusting, "roots", list)
    with pytest.raises(OtherThanSigned, match="tin cậy"):
        READER().added(prepared(), signed(), at=AT)
    settings.SIGNING_ROOTS = ""
    assert not READER().added(prepared(), signed(), at=AT).trusted


def test_a_second_signature_leaves_the_first_whole() -> None:
    other = type(WHO)("Người ký minh họa 04", "Phó Chủ tịch", WHO.unit)
    again = READER().prepared(signed(), place=BlockPlace(-1, (60, 300, 280, 380)))
    twice = signatures.keys_in_files().sign(again, who=other, picture=picture(), at=AT + timedelta(hours=1))
    assert [one.signer for one in READER().read(twice, at=AT) or ()] == [WHO.name, other.name]
    assert states(twice) == {"INTACT"}


def test_a_root_that_nobody_trusts_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    signed()
    monkeypatch.setattr(authority, "made", lambda: False)
    (one,) = READER().read(signed(), at=AT) or ()
    assert (one.state, one.trusted) == (SignatureState.INTACT, False)


def test_the_keys_are_readable_by_their_owner_only() -> None:
    signed()
    assert {oct(one.stat().st_mode & 0o777) for one in authority.folder().glob("*.pem")} == {"0o600"}


def test_the_block_goes_where_nothing_is_written() -> None:
    page, box = papers.room_for_block(plain())
    assert page == -1
    assert box[1] > 80 + 85  # above the reserved corner, where name and QR code stand
    assert PdfReader(io.BytesIO(picture())).pages[0].extract_text().count(WHO.name) == 1


needs_poppler = pytest.mark.skipif(shutil.which("pdfsig") is None, reason="no pdfsig; ./motcua test brings it")


@needs_poppler
def test_another_program_agrees(tmp_path: Path) -> None:
    verdicts = []
    for name, content in (("dung.pdf", signed()), ("sai.pdf", flipped(signed(), len(plain()) // 2))):
        place = tmp_path / name
        place.write_bytes(content)
        said = subprocess.run(["pdfsig", str(place)], capture_output=True, text=True, check=False).stdout
        verdicts.append(("Signature is Valid" in said, f"Common Name: {WHO.name}" in said))
    assert verdicts == [(True, True), (False, True)]
