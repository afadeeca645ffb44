"""Lists of documents and plans as files: the register with the filters of the page, plans, coverage, then and now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.documents import policy, queries
from motcua.areas.plans import policy as plans_policy
from motcua.areas.plans import queries as plans
from motcua.areas.plans.queries import Coverage, ThenAndNow
from motcua.web.office.listed import Cell, Listing, every, file_of
from motcua.web.office.planning.document_forms import LookForm
from motcua.web.office.planning.doors import plan_of, today
from motcua.web.office.planning.plan_forms import ThenForm
from motcua.web.office.planning.plans import told_then
from motcua.web.office.planning.seeing import seen
from motcua.web.ui.doors import only_for
from motcua.web.ui.templatetags.screens import vn_day


@require_safe
@only_for(policy.may_read_documents)
def documents_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The documents (các văn bản) one sees, as a file."""
    filters, known = LookForm(request.GET).filters(), seen(request)
    found = every(lambda after: queries.documents(seen=known, filters=filters, after=after), lambda row: row.key, "")
    listing = Listing(
        name=_("Sổ văn bản"),
        heads=(_("Văn bản"), _("Ngày"), _("Cơ quan ban hành"), _("Trích yếu"), _("Hạn trả lời")),
        widths=(34, 14, 40, 80, 14),
        rows=[(row.label, row.issued_on, row.issuer_name, row.title, row.reply_by) for row in found],
    )
    return file_of(listing, kind, unit_id=policy.register_unit(request.user), file="so-van-ban")


@require_safe
@only_for(plans_policy.may_see_plans)
def plans_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The plans (các kế hoạch) one sees, of a year where one is asked for, as a file."""
    asked = request.GET.get("nam", "")
    year = int(asked) if asked.isdecimal() and len(asked) == 4 else None
    rows = plans.plans_seen(plans_policy.seen_units(request.user, today=today()), year=year)
    listing = Listing(
        name=_("Kế hoạch"),
        heads=(_("Kế hoạch"), _("Loại"), _("Đơn vị"), _("Năm"), _("Ban hành"), _("Nhiệm vụ")),
        widths=(70, 24, 40, 14, 14, 12),
        rows=[(row.title, _(row.label), row.unit, row.years, row.issued_on, row.tasks) for row in rows],
    )
    return file_of(listing, kind, unit_id=policy.register_unit(request.user), file="ke-hoach")


@require_safe
@only_for(plans_policy.may_see_plans)
def coverage_file(request: HttpRequest, plan_id: int, kind: str) -> HttpResponse:
    """Coverage (độ phủ) of a plan as a file: each passage with its tasks, then the tasks that come from none."""
    found = plan_of(request, plan_id)
    listing = Listing(
        name=_("Độ phủ văn bản"),
        above=(found.title,),
        heads=(_("Văn bản"), _("Đoạn"), _("Nội dung"), _("Nhiệm vụ")),
        widths=(34, 8, 70, 70),
        rows=_covered(plans.coverage(found, as_of=today())),
    )
    return file_of(listing, kind, unit_id=found.unit_id, file=f"do-phu-{found.id}")


def _covered(coverage: Coverage) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for one in coverage.paragraphs:
        tasks = "; ".join(f"{row.number}. {row.title} ({_(row.label)})" for row in one.tasks)
        none = _("Chưa có nhiệm vụ") if one.bare else _("Không yêu cầu việc gì.")
        rows.append((one.document.label, one.paragraph.number, one.paragraph.text, tasks or none))
    bare = [one.task for one in coverage.tasks if not one.sources]
    rows.extend((_("Chưa có nguồn"), "", "", f"{row.number}. {row.title}") for row in bare)
    return rows


@require_safe
@only_for(plans_policy.may_see_plans)
def then_file(request: HttpRequest, plan_id: int, kind: str) -> HttpResponse:
    """Then and now (khi ấy và bây giờ) of a plan as a file."""
    found = plan_of(request, plan_id)
    form = ThenForm(request.GET if "ngay" in request.GET else None, initial={"ngay": found.issued_on})
    asked = told_then(form, found)
    rows = plans.then_and_now(found.id, on=asked["ngay"], today=today(), only_known_then=asked["da_ghi"])
    listing = Listing(
        name=_("Khi ấy và bây giờ"),
        above=(found.title, _("Khi ấy: %(day)s.") % {"day": vn_day(asked["ngay"])}),
        heads=(_("Nhiệm vụ"), _("Thời hạn khi ấy"), _("Thời hạn bây giờ"), _("Khi ấy"), _("Bây giờ")),
        widths=(80, 16, 16, 24, 24),
        rows=[_then(one) for one in rows],
    )
    return file_of(listing, kind, unit_id=found.unit_id, file=f"khi-ay-va-bay-gio-{found.id}")


def _then(one: ThenAndNow) -> tuple[Cell, ...]:
    now, then = one.now, one.then
    words = f"{now.number}. {now.title}"
    if then is not None and one.reworded:
        words += " ({})".format(_("khi ấy: %(title)s (%(lead)s)") % {"title": then.title, "lead": then.lead})
    return words, then.due_on if then else "", now.due_on, _(then.label) if then else "", _(now.label)
