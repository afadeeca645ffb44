"""Text of several lines: nothing that was pasted is lost without a word, and what fits is taken."""

from __future__ import annotations

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from motcua.web.office.signing.forms import DraftForm
from motcua.web.ui.acts.forms.fields import LONGEST, words
from tests.factories import files

PARAGRAPHS = "\r\n\r\n".join(["x" * 98] * 20)  # 1,998 characters as they were typed, 2,036 as a browser sends them


class Told(forms.Form):
    words = words("Nội dung")


def test_the_end_of_a_line_is_one_character():
    form = Told({"words": PARAGRAPHS})
    assert form.is_valid(), form.errors
    assert len(form.cleaned_data["words"]) == 1998
    assert "\r" not in form.cleaned_data["words"]


def test_no_browser_is_told_to_cut_what_is_pasted():
    assert "maxlength" not in str(Told()["words"])
    assert not Told({"words": "x" * (LONGEST + 1)}).is_valid()


@pytest.mark.parametrize(
    ("typed", "file", "faults"),
    [
        ({"words": "x" * (LONGEST + 1)}, False, {"words"}),  # and no word about a file that nobody meant to choose
        ({}, False, {"file"}),
        ({"words": "Nội dung"}, True, {"file"}),  # which of the two should be signed nobody said
        ({"words": "Nội dung"}, False, set()),
        ({}, True, set()),
    ],
    ids=["too long", "neither", "both", "words", "file"],
)
def test_a_draft_is_told_in_one_of_two_ways(typed, file, faults):
    chosen = {"file": SimpleUploadedFile("a.pdf", files.pdf(), "application/pdf")} if file else {}
    told = {"paper": "Trích lục", "signer": "Người ký", "signer_title": "Chủ tịch", **typed}
    assert set(DraftForm(told, chosen, verify="https://vidu.vn", initial={}).errors) == faults
