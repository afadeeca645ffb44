"""Photographs on the pages of an inspection: sent by form or script, seen by who sees the visit, in the minutes."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from typing import Any
from uuid import uuid4

import docx
import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core.files.uploadedfile import SimpleUploadedFile

from motcua.areas.inspections import operations, queries
from motcua.web.office.inspecting.papers import photo_lines
from tests.factories.files import jpeg, pdf, png
from tests.factories.inspecting import AT, ON, Visit, make_visit
from tests.web.conftest import SECRET, signed_in

pytestmark = pytest.mark.django_db
HERE = "/can-bo/kiem-tra/"


@pytest.fixture
def visit(settings: Any, tmp_path: Any) -> Visit:
    settings.FILES_ROOT = tmp_path
    made = make_visit()
    for account in made.people.values():
        TOTP.activate(account, SECRET)
    return made


def content_of(answer: Any) -> bytes:
    """What was sent, and the file let go."""
    content = b"".join(answer.streaming_content)
    answer.close()
    return content


def pictures_in(content: bytes) -> tuple[int, int]:
    """How many pictures a Word file shows, and how many it names: one broken or withdrawn is only named."""
    paper = docx.Document(BytesIO(content))
    return len(paper.inline_shapes), sum("SHA-256" in one.text for one in paper.paragraphs)


def test_from_the_phone_to_the_minutes(visit: Visit) -> None:
    key = visit.answered()
    client, stranger = signed_in(visit.people["member"]), signed_in(visit.people["stranger"])
    told = {"item": "2.3", "key": str(uuid4()), "caption": "Sổ ghi tay, minh họa", "written_at": ""}
    page = client.post(
        f"{HERE}{key}/phieu/anh/", told | {"photo": SimpleUploadedFile("so.png", png())}, follow=True
    ).content.decode()
    assert "Sổ ghi tay, minh họa" in page
    (row,) = queries.photos_of(key)
    address = f"{HERE}{key}/anh/{row.id}/"
    assert address in page
    assert content_of(client.get(address)) == png()
    assert stranger.get(address).status_code == 404
    scripted = {"photo": SimpleUploadedFile("a.pdf", pdf()), "item": "2.3", "key": str(uuid4())}
    answer = client.post(f"{HERE}{key}/phieu/anh/", scripted, headers={"accept": "application/json"})
    assert (answer.status_code, json.loads(answer.content)) == (400, {"error": "Xin gửi ảnh JPG hoặc PNG."})
    wrong = {"photo": SimpleUploadedFile("c.png", png()), "item": "2.3", "key": str(uuid4())}
    client.post(f"{HERE}{key}/phieu/anh/", wrong)
    other = queries.photos_of(key)[-1].id
    assert stranger.post(f"{HERE}{key}/anh/{other}/rut/", {"reason": "Nhầm"}).status_code == 404
    page = client.post(f"{HERE}{key}/anh/{other}/rut/", {"reason": "Chụp nhầm"}, follow=True).content.decode()
    assert "Chụp nhầm" in page
    assert f"/anh/{other}/" not in page
    assert client.get(f"{HERE}{key}/anh/{other}/").status_code == 404
    line, withdrawn = photo_lines(key)
    assert (withdrawn.picture, "đã rút ngày" in withdrawn.taken) == ([], True)
    assert (line.item, line.digest, bytes(line.picture)) == ("2.3", row.digest, png())
    broken = {"photo": SimpleUploadedFile("b.jpg", jpeg()), "item": "2.4", "key": str(uuid4())}  # no picture in it
    client.post(f"{HERE}{key}/phieu/anh/", broken)
    minutes = {
        "words": "Biên bản minh họa",
        "on": ON,
        "explain_until": date(2024, 6, 17),
        "account": visit.people["head"],
        "at": AT,
    }
    operations.write_minutes(inspection_id=key, **minutes)
    assert client.get(f"{HERE}{key}/bien-ban.pdf").content.startswith(b"%PDF")
    assert pictures_in(client.get(f"{HERE}{key}/bien-ban.docx").content) == (1, 3)
