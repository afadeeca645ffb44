"""A Word file that comes back: of this very report, and never over text that was written here since without asking."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from docx import Document

from motcua.areas.reports.models import DraftVersion
from tests.web.test_composing import PAGE, QUERY, exported, saved

pytestmark = pytest.mark.long

TAKE_BACK = f"/can-bo/bao-cao/soan/mot-cua/nhan-lai/?{QUERY}"


def word(client) -> bytes:
    return exported(client, "docx")[0].content


def give(client, content, address=TAKE_BACK):
    return client.post(address, {"file": SimpleUploadedFile("sua.docx", content)})


def edited(content: bytes, words: str = " Bà con đánh giá cao.") -> bytes:
    """The file with a sentence more, saved by a word processor."""
    document, target = Document(BytesIO(content)), BytesIO()
    next(each for each in document.paragraphs if "tiếp nhận mới" in each.text).add_run(words)
    document.save(target)
    return target.getvalue()


def without_marks(content: bytes) -> bytes:
    """The file as a program leaves it that keeps neither properties nor parts of others."""
    target = BytesIO()
    with ZipFile(BytesIO(content)) as source, ZipFile(target, "w") as packed:
        for item in source.infolist():
            told = source.read(item)
            if item.filename in ("docProps/custom.xml", "customXml/motcua.xml"):
                told = b"<none/>"
            packed.writestr(item.filename, told)
    return target.getvalue()


def texts() -> dict[str, str]:
    return DraftVersion.objects.latest("number").texts


def test_the_file_says_of_which_report_and_version_it_is(reformer):
    reformer.post(PAGE, saved(reformer, text_assessment="Người dân hài lòng."))
    with ZipFile(BytesIO(word(reformer))) as package:
        told = package.read("docProps/custom.xml").decode()
    assert 'name="motcua.report"' in told
    assert "mot-cua huyen-thu 2024-03-01 2024-03-31 1" in told


def test_a_file_of_the_last_version_becomes_the_next(reformer):
    reformer.post(PAGE, saved(reformer, text_assessment="Người dân hài lòng."))
    answer = give(reformer, edited(word(reformer)))
    assert answer.status_code == 200
    assert (texts()["assessment"], DraftVersion.objects.latest("number").number) == ("Người dân hài lòng.", 2)


def older(client) -> bytes:
    """A file exported before somebody wrote on the page, edited meanwhile."""
    client.post(PAGE, saved(client, text_assessment="Bản đầu."))
    content = edited(word(client))
    client.post(PAGE, saved(client, text_assessment="Viết trên trang."))
    return content


def test_text_written_here_since_is_shown_before_it_is_written_over(reformer):
    answer = give(reformer, older(reformer))
    assert answer.status_code == 409
    (section,) = answer.context["asking"]["sections"]
    assert (section.here, section.file) == ("Viết trên trang.", "Bản đầu.")
    assert "Viết trên trang." in answer.content.decode()
    assert DraftVersion.objects.count() == 2


def test_a_section_that_the_file_never_held_stays(reformer):
    content = edited(word(reformer))
    reformer.post(PAGE, saved(reformer, text_assessment="Viết trên trang."))
    assert give(reformer, content).status_code == 200
    assert texts()["assessment"] == "Viết trên trang."
    assert "Bà con đánh giá cao." in texts()["received"]


@pytest.mark.parametrize(("button", "left"), [("keep", "Viết trên trang."), ("overwrite", "Bản đầu.")])
def test_whoever_is_asked_decides(reformer, button, left):
    held = give(reformer, older(reformer)).context["asking"]["held"]
    answer = reformer.post(TAKE_BACK, {"held": held, button: "1"})
    assert answer.status_code == 200
    assert texts()["assessment"] == left
    assert "Bà con đánh giá cao." in texts()["received"]


def test_a_decision_comes_too_late_where_the_text_moved_on_again(reformer):
    held = give(reformer, older(reformer)).context["asking"]["held"]
    reformer.post(PAGE, saved(reformer, text_assessment="Viết thêm."))
    assert reformer.post(TAKE_BACK, {"held": held, "overwrite": "1"}).status_code == 409
    assert texts()["assessment"] == "Viết thêm."


def test_what_was_read_cannot_be_changed_on_the_page_nor_used_elsewhere(reformer):
    held = give(reformer, older(reformer)).context["asking"]["held"]
    assert reformer.post(TAKE_BACK, {"held": f"{held}x", "overwrite": "1"}).status_code == 404
    other = TAKE_BACK.replace("to=2024-03-31", "to=2024-03-30")
    assert reformer.post(other, {"held": held, "overwrite": "1"}).status_code == 404


def test_a_file_without_its_marks_is_asked_about_too(reformer):
    answer = give(reformer, without_marks(older(reformer)))
    assert answer.status_code == 409
    assert "Viết trên trang." in [each.here for each in answer.context["asking"]["sections"]]


@pytest.mark.parametrize(
    "other", [TAKE_BACK.replace("mot-cua", "cchc-quy"), TAKE_BACK.replace("to=2024-03-31", "to=2024-03-30")]
)
def test_a_file_of_another_report_is_refused_by_name(reformer, other):
    answer = give(reformer, word(reformer), other)
    assert answer.status_code == 422
    told = answer.context["returning"].errors["file"][0]
    assert "UBND huyện Thử, kỳ 1/3/2024–31/3/2024" in told
    assert not DraftVersion.objects.exists()
