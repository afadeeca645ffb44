"""What an administrator is asked for about hours, positions, calendars and configurations."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date, time
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from motcua.areas.people.queries import Role
from motcua.web.office.administration.forms import Tried, in_words, select_field
from motcua.web.ui.acts.forms import fields

WEEKDAYS = (_("Thứ Hai"), _("Thứ Ba"), _("Thứ Tư"), _("Thứ Năm"), _("Thứ Sáu"), _("Thứ Bảy"), _("Chủ nhật"))
SESSION = re.compile(r"(\d{1,2})[:hg.](\d{2})\s*[-–]\s*(\d{1,2})[:hg.](\d{2})")
LINE = re.compile(r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}))?\s*(?:[:\-–]\s*)?(.*)")
LARGEST_FILE = 2 * 1024 * 1024


class HoursForm(Tried):
    """Hours form (giờ làm việc): for each weekday the sessions, such as 07:00-11:30, 13:30-17:00; empty is closed."""

    valid_from = fields.day(_("Từ ngày"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for number, name in enumerate(WEEKDAYS, 1):
            self.fields[f"day_{number}"] = fields.line(name, longest=80, required=False)

    def clean(self) -> dict[str, Any]:
        """Sessions as (weekday, opens, closes)."""
        told = dict(super().clean() or {})
        hours: list[tuple[int, time, time]] = []
        for number in range(1, 8):
            for part in filter(None, (one.strip() for one in told.get(f"day_{number}", "").split(","))):
                found = SESSION.fullmatch(part)
                try:
                    begins = [int(one) for one in found.groups()] if found else []
                    hours.append((number, time(begins[0], begins[1]), time(begins[2], begins[3])))
                except (ValueError, IndexError):
                    self.add_error(f"day_{number}", gettext("Xin ghi dạng 07:00-11:30, 13:30-17:00."))
                    break
        self.hours = hours
        return told

    def told(self) -> dict[str, Any]:
        """The day and the sessions."""
        return {"valid_from": self.cleaned_data["valid_from"], "hours": self.hours}


class AccountForm(Tried):
    """Account form (tài khoản thu) of a unit from a day on; without a number it takes no transfers."""

    since = fields.day(_("Từ ngày"))
    bank = fields.line(_("Mã ngân hàng (BIN)"), longest=6, required=False, help_text=_("6 chữ số, ví dụ 970499."))
    bank_name = fields.line(_("Tên ngân hàng"), longest=120, required=False)
    number = fields.line(
        _("Số tài khoản"), longest=24, required=False, help_text=_("Để trống nếu từ ngày này thôi nhận chuyển khoản.")
    )
    holder = fields.line(_("Chủ tài khoản"), longest=150, required=False, help_text=_("Như ngân hàng ghi, không dấu."))
    reason = fields.line(_("Căn cứ"), longest=255, help_text=_("Số, ngày của văn bản hoặc thông báo mở tài khoản."))


class PositionForm(Tried):
    """Position form (lập chức vụ)."""

    name = fields.line(_("Tên chức vụ"), longest=150)
    role = select_field(_("Vai trò"), in_words((one, two) for one, two in Role.choices if one != Role.CITIZEN))
    valid_from = fields.day(_("Từ ngày"))
    valid_to = fields.day(_("Đến hết ngày"), required=False)


class YearForm(Tried):
    """Year form (xác nhận lịch năm): one day a line, with the name of the day off."""

    notice = fields.line(_("Thông báo nghỉ lễ"), longest=255, help_text=_("Số, ngày và cơ quan ban hành."))
    days_off = forms.CharField(
        label=_("Ngày nghỉ"),
        help_text=_("Mỗi dòng một ngày: 01/01: Tết Dương lịch."),
        error_messages={"required": _("Ô này cần được ghi.")},
        widget=fields.Lines(attrs={"class": "govuk-textarea", "rows": 14, "spellcheck": "false"}),
    )
    make_up_days = forms.CharField(
        label=_("Ngày làm bù"),
        help_text=_("Mỗi dòng một ngày; để trống nếu không có."),
        required=False,
        widget=fields.Lines(attrs={"class": "govuk-textarea", "rows": 3, "spellcheck": "false"}),
    )

    def __init__(self, *args: Any, year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.year = year

    def clean_days_off(self) -> dict[date, str]:
        """Days with their names."""
        return dict(self._lines("days_off"))

    def clean_make_up_days(self) -> list[date]:
        """Days alone."""
        return [day for day, _name in self._lines("make_up_days")]

    def _lines(self, name: str) -> list[tuple[date, str]]:
        days = []
        for number, line in enumerate(self.cleaned_data[name].splitlines(), 1):
            if not line.strip():
                continue
            found = LINE.fullmatch(line.strip())
            try:
                groups = found.groups() if found else ("0", "0", None, "")
                days.append((date(int(groups[2] or self.year), int(groups[1]), int(groups[0])), groups[3].strip()))
            except ValueError:
                raise forms.ValidationError(
                    gettext("Dòng %(number)s chưa đọc được: “%(line)s”. Xin ghi dạng 01/01: Tết Dương lịch."),
                    params={"number": number, "line": line[:60]},
                ) from None
        return days


class ConfigurationForm(Tried):
    """Configuration form (nhập cấu hình): a JSON or TOML file that was exported here or elsewhere."""

    file = forms.FileField(
        label=_("Tệp cấu hình (JSON hoặc TOML)"),
        error_messages={"required": _("Xin chọn một tệp."), "empty": _("Tệp này rỗng.")},
        widget=forms.FileInput(attrs={"class": "govuk-file-upload", "accept": ".json,.toml"}),
    )

    def clean_file(self) -> dict[str, Any]:
        """What the file says."""
        given = self.cleaned_data["file"]
        if given.size > LARGEST_FILE:
            raise forms.ValidationError(gettext("Tệp lớn hơn 2 MB. Cấu hình không thể lớn như vậy."))
        try:
            text = given.read().decode("utf-8")
            told = tomllib.loads(text) if given.name.lower().endswith(".toml") else json.loads(text)
        except (ValueError, RecursionError):
            raise forms.ValidationError(gettext("Không đọc được tệp này. Xin chọn tệp JSON hoặc TOML.")) from None
        if not isinstance(told, dict):
            raise forms.ValidationError(gettext("Không đọc được tệp này. Xin chọn tệp JSON hoặc TOML."))
        return told
