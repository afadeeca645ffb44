"""The steps of an inspection as pages: each address word with its form and the operation it leads to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from motcua import insight
from motcua.areas.dossiers import queries as dossiers
from motcua.areas.inspections import operations
from motcua.areas.inspections import queries as inspections
from motcua.areas.inspections.queries import VisitView
from motcua.areas.organization import queries as organization
from motcua.areas.plans import queries as plans
from motcua.areas.plans.queries import PlanKind
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.inspecting import TABLE, InspectionAct
from motcua.rules.periods import custom
from motcua.web.office.administration.forms import Tried
from motcua.web.office.inspecting import forms


@dataclass(frozen=True, slots=True)
class Doing:
    """Doing (bước trên trang): the act, its form made ready, and the operation."""

    act: InspectionAct
    form: Callable[[Any, VisitView, date], Tried]
    do: Callable[..., Any]
    warning: Any = ""

    @property
    def label(self) -> str:
        """What the step is called."""
        return TABLE[self.act].label


def _plain(kind: type[Tried]) -> Callable[[Any, VisitView, date], Tried]:
    return lambda data, view, today: kind(data)


def _seed(data: Any, view: VisitView, today: date) -> Tried:
    """The root of the last day's journal, which nobody could choose, is proposed."""
    last = dossiers.last_root()
    return forms.SeedForm(data, initial={"seed": last.root if last else ""})


def _minutes(data: Any, view: VisitView, today: date) -> Tried:
    """So many working days to explain as the checklist says are proposed."""
    days = view.checklist.explain_days if view.checklist else 1
    calendar = organization.calendar_of(view.row.inspected_id, today)
    return forms.MinutesForm(data, initial={"explain_until": calendar.add_working_days(today, days)})


def _finding(data: Any, view: VisitView, today: date) -> Tried:
    items = view.checklist.items if view.checklist else ()
    return forms.FindingForm(data, items)


def _conclusion(data: Any, view: VisitView, today: date) -> Tried:
    """The plans of the unit that inspects, in which the findings may stand as tasks."""
    known = plans.plans(unit_id=view.row.unit_id, year=today.year)
    usable = [(one.id, one.title) for one in known if one.kind != PlanKind.ASSIGNED and one.superseded_by_id is None]
    return forms.ConclusionForm(data, usable, initial={"tasks": forms.LIST})


def draw_here(*, inspection_id: int, n: int, weigh: bool, view: VisitView, account: Any, at: Any) -> None:
    """Draw from the dossiers the unit received in the inspected period, by its signals if wished."""
    if view.since is None or view.until is None:
        raise UserError("Cuộc kiểm tra này chưa ghi thời kỳ kiểm tra.", code="period_missing")
    period = custom(view.since, view.until)
    unit = organization.unit_by_id(view.row.inspected_id)
    frame = insight.sampling_frame(unit.slug, "own", period, known_at=at)
    weights: dict[str, int] = {}
    if weigh:
        parts = organization.scope(unit.slug, "own", start=period.start, end=period.end)
        named = inspections.signals_naming([one.id for one in parts], start=period.start, end=period.end)
        weights = {number: 1 + times for number, times in named.items()}
    operations.draw_sample(inspection_id=inspection_id, frame=frame, n=n, weights=weights, account=account, at=at)


DOINGS: dict[str, Doing] = {
    "chuoi-goc": Doing(
        InspectionAct.PUBLISH_SEED,
        _seed,
        operations.publish_seed,
        _("Công bố xong thì chuỗi gốc không đổi được nữa."),
    ),
    "thong-bao": Doing(InspectionAct.NOTIFY, _plain(forms.NoticeForm), operations.notify_unit),
    "rut-mau": Doing(InspectionAct.DRAW, _plain(forms.DrawForm), draw_here, _("Mẫu chỉ rút được một lần.")),
    "bat-dau": Doing(InspectionAct.BEGIN, _plain(forms.NothingForm), operations.start_inspection),
    "ton-tai": Doing(InspectionAct.FIND, _finding, operations.add_finding),
    "lap-bien-ban": Doing(
        InspectionAct.RECORD,
        _minutes,
        operations.write_minutes,
        _("Lập biên bản xong thì phiếu kiểm tra không sửa được nữa."),
    ),
    "giai-trinh": Doing(InspectionAct.EXPLAIN, _plain(forms.WordsForm), operations.explain_minutes),
    "lap-ket-luan": Doing(
        InspectionAct.CONCLUDE,
        _conclusion,
        operations.issue_conclusion,
        _("Kết luận ban hành rồi thì không sửa được; tồn tại bắt đầu tính hạn khắc phục."),
    ),
    "huy": Doing(InspectionAct.CANCEL, _plain(forms.ReasonForm), operations.cancel_inspection),
}
WITHOUT_A_DAY = {InspectionAct.PUBLISH_SEED, InspectionAct.DRAW}
SLUGS: Mapping[InspectionAct, str] = {one.act: slug for slug, one in DOINGS.items()}


def told(request: HttpRequest, doing: Doing, view: VisitView) -> dict[str, Any]:
    """What an operation is told besides what the form asks."""
    at = now()
    given: dict[str, Any] = {"inspection_id": view.row.id, "account": request.user, "at": at}
    if doing.act not in WITHOUT_A_DAY:
        given["on"] = local_date(at)
    if doing.act is InspectionAct.DRAW:
        given["view"] = view
    if doing.act is InspectionAct.CONCLUDE:
        given["address"] = reverse("office:inspection", args=[view.row.id])
    return given
