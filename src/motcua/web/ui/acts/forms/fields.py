"""Fields that staff fill in: days and moments as Vietnamese write them, words, choices of people and units."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.formats import get_format
from django.utils.translation import gettext_lazy as _

DAYS = ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"]
MOMENTS = ["%d/%m/%Y %H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"]
LONGEST = 2000
MOST_MONEY = 999_999_999_999  # đồng; more is a slip of the finger, and no database needs more
GROUPED = re.compile(r"-?\d{1,3}(?:[. ]\d{3})+|-?\d{1,3}(?:,\d{3})+", re.ASCII)
SHORT = {"class": "govuk-input short"}


class Lines(forms.Textarea):
    """Lines (nhiều dòng) of text. What is pasted is never cut short without a word, as browsers do with a longest
    length; the server says how much is too much, and counts the end of a line as one character."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """The text with the ends of lines as they were typed, which browsers send doubled."""
        typed = super().value_from_datadict(data, files, name)
        return typed.replace("\r\n", "\n") if isinstance(typed, str) else typed

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Without the longest length, which Django tells the browser."""
        told = super().get_context(name, value, attrs)
        told["widget"]["attrs"].pop("maxlength", None)
        return told


class Whole(forms.IntegerField):
    """Whole number (số nguyên) as Vietnamese write it: 8.000 is eight thousand, and never eight."""

    def to_python(self, value: Any) -> int | None:
        """The number; Django alone takes a point and zeros for nothing."""
        told = re.sub(r"\s+", " ", ("" if value is None else str(value)).replace("\xa0", " ")).strip()
        told = re.sub(r"\s*(?:đồng|đ|VND|VNĐ)$", "", told, flags=re.IGNORECASE)
        if GROUPED.fullmatch(told):
            told = re.sub(r"[., ]", "", told)
        elif told and not re.fullmatch(r"[+-]?\d{1,18}", told, re.ASCII):
            raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
        return super().to_python(told)


class Fractional(forms.DecimalField):
    """Number with a fraction (số thập phân) as Vietnamese write it: 95,5, or 95.5 from a telephone's keys. What may be
    either, 1.234, is asked about and not guessed."""

    default_error_messages = {
        "invalid": _("Xin ghi một số, ví dụ 95,5."),
        "either": _("Số này đọc được hai cách; xin ghi lại, ví dụ 1234 hoặc 1,234."),
    }

    def __init__(self, **more: Any) -> None:
        super().__init__(localize=True, **more)

    def to_python(self, value: Any) -> Any:
        """The number; Django alone knows no comma unless the page is Vietnamese, and then takes a point as well."""
        told = re.sub(r"\s", "", "" if value is None else str(value))
        if get_format("DECIMAL_SEPARATOR") == "," and re.fullmatch(r"[1-9]\d{0,2}\.\d{3}", told, re.ASCII):
            raise forms.ValidationError(self.error_messages["either"], code="either")
        if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d+", told, re.ASCII):
            told = told.replace(".", "")
        return super().to_python(told.replace(",", "."))


class Percent(Whole):
    """Whole percentage (phần trăm chẵn): 50, or with the sign behind it."""

    def to_python(self, value: Any) -> int | None:
        """The number without the sign."""
        return super().to_python(without_sign(value))


class Percentage(Fractional):
    """Percentage (phần trăm có thể lẻ): 95,5, or with the sign behind it."""

    def to_python(self, value: Any) -> Any:
        """The number without the sign."""
        return super().to_python(without_sign(value))


def without_sign(value: Any) -> Any:
    """What was typed, without the percent sign behind it."""
    return re.sub(r"\s*%\s*$", "", value) if isinstance(value, str) else value


def money(label: Any, *, required: bool = True, short: bool = False) -> Whole:
    """An amount in đồng, typed with points or without."""
    return Whole(
        label=label,
        required=required,
        min_value=1,
        max_value=MOST_MONEY,
        widget=forms.TextInput(
            attrs={
                "class": "govuk-input short" if short else "govuk-input",
                "inputmode": "numeric",
                "autocomplete": "off",
            }
        ),
        error_messages={
            "required": _("Xin ghi số tiền."),
            "invalid": _("Xin ghi số tiền bằng số, ví dụ 8.000."),
            "max_value": _("Số tiền này quá lớn, xin xem lại."),
        },
    )


def words(
    label: Any, *, rows: int = 3, help_text: Any = "", required: bool = True, longest: int = LONGEST
) -> forms.CharField:
    """A few lines of text."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=longest,
        help_text=help_text,
        widget=Lines(attrs={"class": "govuk-textarea", "rows": rows}),
        error_messages={"required": _("Xin ghi mục này.")},
    )


def line(label: Any, *, help_text: Any = "", required: bool = True, longest: int = 255) -> forms.CharField:
    """One line of text."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=longest,
        help_text=help_text,
        widget=forms.TextInput(attrs={"class": "govuk-input", "autocomplete": "off"}),
        error_messages={"required": _("Xin ghi mục này.")},
    )


def day(label: Any, *, help_text: Any = "", required: bool = True) -> forms.DateField:
    """A day, typed: 20/09/2024."""
    return forms.DateField(
        label=label,
        required=required,
        input_formats=DAYS,
        help_text=help_text or _("Ngày/tháng/năm, ví dụ 20/09/2024."),
        widget=forms.DateInput(format=DAYS[0], attrs={**SHORT, "inputmode": "numeric", "autocomplete": "off"}),
        error_messages={
            "required": _("Xin ghi ngày."),
            "invalid": _("Chưa đọc được ngày này. Xin ghi ngày/tháng/năm, ví dụ 20/09/2024."),
        },
    )


def moment(label: Any, *, help_text: Any = "", required: bool = True) -> forms.DateTimeField:
    """A day with its time, typed: 20/09/2024 15:30."""
    return forms.DateTimeField(
        label=label,
        required=required,
        input_formats=MOMENTS,
        help_text=help_text or _("Ví dụ 20/09/2024 15:30."),
        widget=forms.DateTimeInput(format=MOMENTS[0], attrs=SHORT),
        error_messages={
            "required": _("Xin ghi ngày và giờ."),
            "invalid": _("Chưa đọc được thời điểm này. Xin ghi như 20/09/2024 15:30."),
        },
    )


def choice(label: Any, *, help_text: Any = "", required: bool = True, coerce: Any = str) -> forms.TypedChoiceField:
    """One of a list that the form fills in."""
    return forms.TypedChoiceField(
        label=label,
        required=required,
        coerce=coerce,
        empty_value=None,
        help_text=help_text,
        widget=forms.Select(attrs={"class": "govuk-select"}),
        error_messages={"required": _("Xin chọn một mục."), "invalid_choice": _("Xin chọn một mục trong danh sách.")},
    )


def ticks(label: Any, *, help_text: Any = "") -> forms.MultipleChoiceField:
    """Any number of a list that the form fills in."""
    return forms.MultipleChoiceField(
        label=label, required=False, help_text=help_text, widget=forms.CheckboxSelectMultiple
    )
