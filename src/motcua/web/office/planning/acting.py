"""Acting on tasks (việc làm với nhiệm vụ): what each act asks for, which operation does it, who may, what is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from motcua.areas.people.queries import actor_of
from motcua.areas.plans import operations, queries
from motcua.areas.plans.queries import CompletionRow, PlanRow, TaskView
from motcua.kernel.clock import now
from motcua.web.office.administration.forms import Tried
from motcua.web.office.planning.doors import Rights, passages_of, today, units_of
from motcua.web.office.planning.task_forms import (
    AcceptForm,
    AmendForm,
    EventForm,
    EvidenceForm,
    ProductForm,
    ProgressForm,
    RemoveForm,
    ReturnForm,
    ReviseForm,
    SourceForm,
    UnlinkForm,
)

Make = Callable[[HttpRequest, TaskView, PlanRow], Tried]


def _by(request: HttpRequest) -> str:
    return actor_of(cast(Any, request.user))


def _progress(*, request: HttpRequest, view: TaskView, **told: Any) -> None:
    operations.tell_progress(task_id=view.row.id, by=_by(request), at=now(), **told)


def _product(*, request: HttpRequest, view: TaskView, **told: Any) -> None:
    """The product, and its file where one was sent, both or neither."""
    by, upload = cast(Any, request.user).username, request.FILES.get("file")
    with transaction.atomic():
        key = operations.report_completion(task_id=view.row.id, reported_by=by, at=now(), **told)
        if upload is not None:
            _kept(request, view, upload, key)


def _kept(request: HttpRequest, view: TaskView, upload: Any, completion_id: int | None = None) -> None:
    operations.add_evidence(
        task_id=view.row.id,
        completion_id=completion_id,
        file=upload,
        name=upload.name or "",
        by=_by(request),
        at=now(),
    )


def _evidence(*, request: HttpRequest, view: TaskView, file: Any) -> None:
    _kept(request, view, file)


def _revise(*, request: HttpRequest, view: TaskView, **told: Any) -> None:
    operations.revise_due_date(task_id=view.row.id, by=_by(request), at=now(), **told)


def _amend(*, request: HttpRequest, view: TaskView, **told: Any) -> None:
    operations.amend_task(task_id=view.row.id, by=_by(request), at=now(), **told)


def _event(*, request: HttpRequest, view: TaskView, **told: Any) -> None:
    operations.tell_event(task_id=view.row.id, by=_by(request), at=now(), **told)


def _remove(*, request: HttpRequest, view: TaskView, **told: Any) -> None:
    operations.remove_task(task_id=view.row.id, at=now(), **told)


def _source(*, request: HttpRequest, view: TaskView, paragraph_id: int) -> None:
    operations.link_source(task_id=view.row.id, paragraph_id=paragraph_id, by=_by(request), at=now())


def _unlink(*, request: HttpRequest, view: TaskView, **told: Any) -> None:
    operations.unlink_source(task_id=view.row.id, by=_by(request), at=now(), **told)


def _unlinking(data: Any, view: TaskView) -> UnlinkForm:
    return UnlinkForm(data, queries.sources_of([view.row.id]).get(view.row.id, ()))


def _accept(*, request: HttpRequest, completion: CompletionRow, unit_id: int, **told: Any) -> None:
    by = cast(Any, request.user).username
    operations.accept_product(completion_id=completion.id, accepted_by=by, accepted_unit_id=unit_id, at=now(), **told)


def _return(*, request: HttpRequest, completion: CompletionRow, unit_id: int, **told: Any) -> None:
    by = cast(Any, request.user).username
    operations.return_product(completion_id=completion.id, returned_by=by, unit_id=unit_id, at=now(), **told)


def _removing(data: Any, view: TaskView, plan: PlanRow) -> RemoveForm:
    others = [row for row in queries.tasks(plan.id, as_of=today()) if row.id != view.row.id]
    return RemoveForm(data, others, units_of(plan))


ACTS: dict[str, tuple[Make, Callable[..., None], str, Any]] = {
    "tien-do": (lambda r, _v, _p: ProgressForm(r.POST), _progress, "works", gettext_lazy("Đã ghi tiến độ.")),
    "san-pham": (
        lambda r, v, _p: ProductForm(r.POST, v.occurrences, files=r.FILES),
        _product,
        "works",
        gettext_lazy("Đã báo hoàn thành; nhiệm vụ được tính khi lãnh đạo nghiệm thu."),
    ),
    "minh-chung": (
        lambda r, _v, _p: EvidenceForm(r.POST, r.FILES),
        _evidence,
        "works",
        gettext_lazy("Đã thêm minh chứng."),
    ),
    "thoi-han": (
        lambda r, _v, _p: ReviseForm(r.POST),
        _revise,
        "writes",
        gettext_lazy("Đã điều chỉnh thời hạn; thời hạn trước và lý do được giữ."),
    ),
    "sua": (
        lambda r, v, p: AmendForm(r.POST, v.row, units_of(p), on=today()),
        _amend,
        "writes",
        gettext_lazy("Đã sửa nhiệm vụ; nội dung trước và lý do được giữ."),
    ),
    "su-kien": (
        lambda r, _v, _p: EventForm(r.POST),
        _event,
        "writes",
        gettext_lazy("Đã ghi sự kiện, tính ra thời hạn."),
    ),
    "dua-ra": (
        lambda r, v, p: _removing(r.POST, v, p),
        _remove,
        "writes",
        gettext_lazy("Đã đưa nhiệm vụ ra khỏi kế hoạch."),
    ),
    "nguon": (
        lambda r, _v, p: SourceForm(r.POST, passages_of(p)),
        _source,
        "writes",
        gettext_lazy("Đã nối nhiệm vụ với đoạn văn bản."),
    ),
    "go-nguon": (
        lambda r, v, _p: _unlinking(r.POST, v),
        _unlink,
        "writes",
        gettext_lazy("Đã gỡ đoạn văn bản khỏi nhiệm vụ; lý do được giữ."),
    ),
}
DECISIONS: dict[str, tuple[Callable[..., Tried], Callable[..., None], Any]] = {
    "nghiem-thu": (AcceptForm, _accept, gettext_lazy("Đã nghiệm thu sản phẩm.")),
    "tra-lai": (ReturnForm, _return, gettext_lazy("Đã trả lại sản phẩm, kèm lý do.")),
}


def forms_of(view: TaskView, plan: PlanRow, may: Rights, tried: dict[str, Any]) -> dict[str, Tried]:
    """The forms a page of a task shows to whoever may use them; one that was refused keeps what was typed."""
    row, day = view.row, {"on": today()}
    found: dict[str, Tried] = {}
    still = row.accepted_on is None and view.removal is None
    if may.works and still:
        found["progress"] = ProgressForm(initial=day | {"percent": row.percent})
        found["product"] = ProductForm(None, view.occurrences)
    if may.works:
        found["evidence"] = EvidenceForm()
    if may.writes and still:
        if row.original_due_on is not None:
            found["revise"] = ReviseForm(initial=day)
        elif view.days_after is not None:
            found["event"] = EventForm()
        found["amend"] = AmendForm(None, row, units_of(plan), on=today())
        found["remove"] = _removing(None, view, plan)
    if may.writes and (passages := passages_of(plan)):
        found["source"] = SourceForm(None, passages)
    if may.writes and queries.sources_of([row.id]):
        found["unlink"] = _unlinking(None, view)
    names = {"tien-do": "progress", "san-pham": "product", "minh-chung": "evidence", "thoi-han": "revise",
             "sua": "amend", "su-kien": "event", "dua-ra": "remove", "nguon": "source",
             "go-nguon": "unlink"}  # fmt: skip
    found |= {names[slug]: form for slug, form in tried.items() if slug in names}
    for name, form in found.items():
        form.auto_id = f"{name}_%s"
    return found


@dataclass(frozen=True, slots=True)
class ProductShown:
    """Product shown (sản phẩm trên trang): what was handed in, by whom, and what whoever looks may decide."""

    row: CompletionRow
    reported: str
    accepted: str
    returned: str
    forms: dict[str, Tried]


def decision_forms(completion_id: int, tried: dict[str, Any]) -> dict[str, Tried]:
    """The two forms by which a product is accepted or returned; one that was refused keeps what was typed."""
    auto_id = f"product{completion_id}_%s"
    made: dict[str, Tried] = {
        "accept": AcceptForm(initial={"on": today()}, auto_id=auto_id),
        "give_back": ReturnForm(auto_id=auto_id),
    }
    for name, slug in (("accept", "nghiem-thu"), ("give_back", "tra-lai")):
        if slug in tried and tried[slug].auto_id == auto_id:
            made[name] = tried[slug]
    return made
