"""What a form refuses in the words of Django is said plainly, for every field at once, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from django import forms
from django.utils.translation import override

from tools import catalogue


class Form(forms.Form):
    """A field of every kind that refuses by itself."""

    count = forms.IntegerField(min_value=1, max_value=100)
    rate = forms.DecimalField(max_digits=4, decimal_places=2)
    name = forms.CharField(max_length=3)
    kind = forms.ChoiceField(choices=[("A", "A")])


def said(language: str, **filled: str) -> dict[str, str]:
    """The first refusal of each field."""
    with override(language):
        return {name: str(errors[0]) for name, errors in Form(filled).errors.items()}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            {
                "count": "Xin ghi một số không lớn hơn 100.",
                "rate": "Xin ghi nhiều nhất 2 chữ số sau dấu phẩy.",
                "name": "Mục này dài 4 ký tự, nhiều nhất 3.",
                "kind": "“B” không có trong danh sách; xin chọn lại.",
            },
        ),
        (
            "en",
            {
                "count": "Enter a number no greater than 100.",
                "rate": "At most 2 digits after the decimal point.",
                "name": "This is 4 characters long; at most 3 are kept.",
                "kind": "“B” is not in the list; please choose again.",
            },
        ),
    ],
)
def test_a_refusal_is_said_plainly(language: str, expected: dict[str, str]) -> None:
    assert said(language, count="101", rate="1.234", name="dài.", kind="B") == expected


def test_what_is_missing_or_no_number_is_said_plainly() -> None:
    assert said("vi", count="một", rate="x", name="", kind="A") == {
        "count": "Xin ghi một số nguyên, ví dụ 12.",
        "rate": "Xin ghi một số, ví dụ 95,5.",
        "name": "Xin ghi hoặc chọn mục này.",
    }


def test_a_sentence_that_is_none_of_django_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "django.po").write_text('msgid "No such sentence."\nmsgstr "Không có câu này."\n', encoding="utf-8")
    monkeypatch.setattr(catalogue, "PLAIN", tmp_path / "django.po")
    assert "no sentence of Django: 'No such sentence.'" in catalogue.problems_of_plain()
