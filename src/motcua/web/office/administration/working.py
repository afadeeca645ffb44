"""How units work (cách làm việc): hours and positions, calendars of years, packs, one file of configuration."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.areas.organization import operations, queries
from motcua.areas.people.queries import Role, actor_of
from motcua.kernel.calendars import FIRST_YEAR, LAST_YEAR
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.kernel.packs import pack_rows
from motcua.web.office.administration.forms import EndForm
from motcua.web.office.administration.units import unit_called
from motcua.web.office.administration.working_forms import (
    AccountForm,
    ConfigurationForm,
    HoursForm,
    PositionForm,
    YearForm,
)
from motcua.web.ui.doors import administrators_only
from motcua.web.ui.once import once
from motcua.web.ui.saying import translated

SECTION = {"section": "administration"}


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
@once
def hours(request: HttpRequest, slug: str) -> HttpResponse:
    """Hours of a unit (giờ làm việc) from a day on, with those before."""
    found = unit_called(slug)
    form = HoursForm(request.POST or None, initial=_week(found))
    if request.method == "POST" and form.tried(operations.set_hours, unit_id=found.id):
        messages.success(request, _("Đã ghi giờ làm việc; ngày hẹn đã cấp không đổi."), extra_tags="ok")
        return redirect("office:unit", slug)
    rows = queries.hours_of(found.id)
    return render(
        request,
        "office/administration/hours.html",
        SECTION | {"unit": found, "form": form, "rows": rows, "room": "units"},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
@once
def account(request: HttpRequest, slug: str) -> HttpResponse:
    """Account of a unit (tài khoản thu) from a day on, with those before: who wrote it and when."""
    found, at = unit_called(slug), now()
    form = AccountForm(request.POST or None, initial={"since": local_date(at)})
    told = {"unit_id": found.id, "recorded_by": actor_of(request.user), "at": at}  # type: ignore[arg-type]
    if request.method == "POST" and form.tried(operations.set_account, **told):
        said = _("Đã ghi tài khoản thu; phiếu chuyển khoản theo tài khoản của ngày in.")
        messages.success(request, said, extra_tags="ok")
        return redirect("office:bank_account", slug)
    context = SECTION | {"unit": found, "form": form, "rows": queries.accounts_of(found.id), "room": "units"}
    context["now_set"] = queries.account_on(found.id, local_date(at), slug=found.slug)
    return render(request, "office/administration/account.html", context)


def _week(unit: queries.UnitRow) -> dict[str, str]:
    """The hours a unit keeps this week, as the form shows them."""
    monday = local_date(now()) - timedelta(days=local_date(now()).weekday())
    days = (queries.hours_on(unit.id, monday + timedelta(days=ahead), slug=unit.slug) for ahead in range(7))
    return {
        f"day_{number}": ", ".join(f"{opens:%H:%M}-{closes:%H:%M}" for opens, closes in sessions)
        for number, sessions in enumerate(days, 1)
    }


@require_safe
@administrators_only
def positions(request: HttpRequest) -> HttpResponse:
    """Positions (chức vụ) of every unit that stand today."""
    today = local_date(now())
    units = {one.id: one for one in queries.units()}
    rows = [(one, units[one.unit_id], Role(one.role).label) for one in queries.positions_on(today)]
    context = SECTION | {"rows": rows, "room": "positions", "units": queries.units(valid_on=today)}
    return render(request, "office/administration/positions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
@once
def position_add(request: HttpRequest, slug: str) -> HttpResponse:
    """Add a position (lập chức vụ) to a unit."""
    found = unit_called(slug)
    form = PositionForm(request.POST or None, initial={"valid_from": local_date(now())})
    if request.method == "POST" and form.tried(operations.create_position, unit_id=found.id):
        messages.success(request, _("Đã lập chức vụ."), extra_tags="ok")
        return redirect("office:positions")
    return render(
        request,
        "office/administration/position_form.html",
        SECTION | {"unit": found, "form": form, "room": "positions"},
    )


@require_POST
@administrators_only
@once
def position_end(request: HttpRequest, position_id: int) -> HttpResponse:
    """End a position (bỏ chức vụ) after a last day."""
    form = EndForm(request.POST)
    if form.tried(operations.end_position, position_id=position_id):
        messages.success(request, _("Đã ghi ngày cuối của chức vụ."), extra_tags="ok")
    else:
        said = " ".join(str(error) for errors in form.errors.values() for error in errors)
        messages.error(request, said, extra_tags="bad")
    return redirect("office:positions")


@require_safe
@administrators_only
def calendars(request: HttpRequest) -> HttpResponse:
    """Calendars (lịch các năm): which are confirmed, on what notice."""
    this = local_date(now()).year
    rows = queries.calendar_years(list(range(this + 2, this - 4, -1)))
    return render(request, "office/administration/calendars.html", SECTION | {"rows": rows, "room": "calendars"})


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
@once
def calendar(request: HttpRequest, year: int) -> HttpResponse:
    """One year's calendar (lịch của một năm), confirmed or corrected by a notice."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Http404
    row = queries.calendar_year(year)
    form = YearForm(request.POST or None, year=year, initial=_written(row))
    told = {"year": year, "confirmed_by": actor_of(request.user), "at": now()}  # type: ignore[arg-type]
    if request.method == "POST" and form.tried(operations.confirm_calendar, **told):
        messages.success(request, _("Đã xác nhận lịch năm; ngày hẹn đã cấp giữ nguyên."), extra_tags="ok")
        return redirect("office:calendars")
    context = {"row": row, "form": form, "history": queries.confirmations_of(year), "room": "calendars"}
    return render(request, "office/administration/calendar.html", SECTION | context)


def _written(row: queries.YearRow) -> dict[str, str]:
    """A year as the form shows it."""
    return {
        "notice": row.source if row.confirmed else "",
        "days_off": "\n".join(f"{day:%d/%m}: {name}" for day, name in row.days_off),
        "make_up_days": "\n".join(f"{day:%d/%m}" for day in row.make_up_days),
    }


@require_safe
@administrators_only
def packs(request: HttpRequest) -> HttpResponse:
    """Packs (gói chính sách): which ones work here, with version, source and validity."""
    return render(request, "office/administration/packs.html", SECTION | {"rows": pack_rows(), "room": "packs"})


def _bringing(request: HttpRequest) -> dict[str, Any]:
    """Who brings a configuration in, and when."""
    return {"by": actor_of(request.user), "at": now()}  # type: ignore[arg-type]


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
def configuration(request: HttpRequest) -> HttpResponse:
    """Configuration (cấu hình) in one file: exported, compared, and brought in once somebody has seen what differs."""
    form, context = ConfigurationForm(request.POST or None, request.FILES or None), dict[str, Any]()
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data["file"]
        try:
            found = operations.compare_configuration(told=told, **_bringing(request))
            context = {"found": found, "text": json.dumps(told, ensure_ascii=False, default=str)}
            context["wrong"] = sum(one.verdict == "wrong" for one in found)
        except UserError as error:
            form.add_error("file", translated(error.message))
    context |= {"form": form, "room": "configuration"}
    return render(request, "office/administration/configuration.html", SECTION | context)


@require_POST
@administrators_only
def configuration_take_in(request: HttpRequest) -> HttpResponse:
    """Take a configuration in (nhập cấu hình) that was compared."""
    try:
        found = operations.import_configuration(told=json.loads(request.POST.get("text", "")), **_bringing(request))
    except UserError as error:
        messages.error(request, translated(error.message), extra_tags="bad")
    except ValueError:
        messages.error(request, _("Không đọc được tệp này. Xin chọn tệp JSON hoặc TOML."), extra_tags="bad")
    else:
        made = sum(one.verdict != "same" for one in found)
        messages.success(
            request, _("Đã nhập cấu hình: %(count)s dòng mới hoặc đổi.") % {"count": made}, extra_tags="ok"
        )
    return redirect("office:configuration")


@require_safe
@administrators_only
def configuration_file(request: HttpRequest) -> HttpResponse:
    """The configuration (xuất cấu hình) as one JSON file; no person stands in it."""
    text = json.dumps(queries.configuration(), ensure_ascii=False, indent=1)
    answer = HttpResponse(text, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="motcua-cau-hinh-{local_date(now()):%Y%m%d}.json"'
    return answer
