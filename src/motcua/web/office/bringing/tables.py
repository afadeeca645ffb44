"""The tables of the lists that come from Excel: their columns, what the template holds, how a line is read."""

from __future__ import annotations

from collections.abc import Collection
from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from motcua import insight
from motcua.areas.conduct import operations as conduct
from motcua.areas.documents import operations as documents
from motcua.areas.innovation import operations as innovation
from motcua.areas.inspections import operations as inspections
from motcua.areas.inspections.queries import groups_of
from motcua.areas.organization.queries import UnitRow
from motcua.areas.parindex import operations as parindex
from motcua.areas.parindex.queries import CandidateRow, RemedyRow
from motcua.areas.plans import operations as plans
from motcua.areas.plans.queries import PlanRow
from motcua.kernel.clock import local_date, now
from motcua.links.files import lists
from motcua.links.files.cells import Units
from motcua.links.files.plans import COLUMNS as PLAN_COLUMNS
from motcua.links.files.plans import EXAMPLE as PLAN_EXAMPLE
from motcua.links.files.plans import NOTES as PLAN_NOTES
from motcua.links.files.plans import SPARE as PLAN_SPARE
from motcua.links.files.plans import plan_words, read_task
from motcua.rules.figures import format_vn
from motcua.web.office.bringing.brought import Table
from motcua.web.office.inspecting.listing import last_day_of
from motcua.web.office.listed import in_words

MENDING = gettext_noop(
    "Dòng đã có trong sổ mà ghi khác thì được sửa khi có “Lý do sửa”; ô để trống thì giữ như đang ghi. Nội dung trước "
    "và lý do được giữ."
)
UNTIL_REMOVED = gettext_noop("Xóa dòng ví dụ trước khi nhập.")


def documents_table() -> Table:
    """Documents of a register, as entries without a file."""
    example = (
        "Công văn", "12", "UBND-NV (minh họa)", "15/03/2024", "Cơ quan nhà nước", "UBND huyện minh họa",
        "Về việc rà soát thủ tục (minh họa)", "", "31/03/2024", "",
    )  # fmt: skip
    return Table(
        title=_("Nhập sổ văn bản từ Excel"),
        back=reverse("office:documents"),
        file="so-van-ban",
        section="documents",
        heads=lists.DOCUMENTS,
        filled=[example],
        read=lists.read_document,
        take=documents.take_in_documents,
        notes=(UNTIL_REMOVED, gettext_noop("Không đưa vào đây văn bản có dấu Mật, Tối mật, Tuyệt mật."), MENDING),
        names=6,
        spare=(lists.WHY,),
    )


def tasks_table(plan: PlanRow) -> Table:
    """Tasks of a plan, by their numbers."""
    words = plan_words(first_year=plan.first_year, last_year=plan.last_year, on=plan.issued_on)
    return Table(
        title=_("Nhập nhiệm vụ từ Excel"),
        back=reverse("office:plan", args=[plan.id]),
        file=f"nhiem-vu-{plan.id}",
        section="plans",
        heads=PLAN_COLUMNS,
        filled=[PLAN_EXAMPLE],
        read=partial(read_task, words=words),
        take=partial(plans.take_in_tasks, plan_id=plan.id),
        notes=PLAN_NOTES,
        names=2,
        spare=PLAN_SPARE,
    )


def planned_table(unit: UnitRow) -> Table:
    """The plan of inspections of a unit: whom it inspects, of which kind, in which month."""
    on = last_day_of(unit)
    below = {one.id for group in groups_of(unit.id, on).values() for one in group}
    example = ("2024", "Kế hoạch kiểm tra (minh họa)", "15/KH", "15/01/2024", "", "Tự kiểm tra", "6")
    return Table(
        title=_("Nhập kế hoạch kiểm tra từ Excel"),
        back=reverse("office:inspections"),
        file="ke-hoach-kiem-tra",
        section="inspecting",
        heads=lists.PLANNED,
        filled=[example],
        read=partial(lists.read_planned, units=Units(on, {unit.id, *below})),
        take=partial(inspections.take_in_planned, unit_id=unit.id),
        notes=(UNTIL_REMOVED, gettext_noop("Các dòng cùng năm và cùng tên kế hoạch thuộc một kế hoạch.")),
        names=4,
    )


def remedies_table(row: CandidateRow, unit: UnitRow, raised: Collection[RemedyRow]) -> Table:
    """The table of remedies of a unit; its template holds every row that was raised, as it stands."""
    return Table(
        title=_("Nhập bảng khắc phục từ Excel"),
        back=reverse("office:scoring_remedies", args=[row.id]),
        file=f"khac-phuc-{row.id}",
        section="scoring",
        heads=lists.REMEDIES,
        filled=[_remedied(one) for one in raised if one.closed_on is None],
        read=partial(lists.read_remedy, units=Units(last_day_of(unit))),
        take=partial(parindex.take_in_remedies, candidate_id=row.id),
        notes=(gettext_noop("Tệp mẫu đã có các dòng còn mở như đang ghi; sửa rồi nhập lại."),),
        names=0,
    )


def _remedied(one: RemedyRow) -> tuple[str, ...]:
    expected = "" if one.expected is None else format_vn(one.expected)
    return (
        one.criterion.code, one.wrong, one.cause_kind, one.cause, one.remedy, one.lead, in_words(one.due_on), expected,
        one.cannot,
    )  # fmt: skip


def models_table(units: Collection[UnitRow], leads: Collection[UnitRow]) -> Table:
    """Reform models of the units one keeps them for."""
    on = local_date(now())
    measures = {one.code: one.name for one in insight.registry().values() if one.listed and one.quantile is None}
    words = lists.ModelWords(Units(on, {one.id for one in units}), Units(on, {one.id for one in leads}), measures)
    example = (
        "2024", "Mô hình minh họa", "Xây dựng kế hoạch mới trong năm", "", "", "Cải cách thủ tục hành chính",
        "Vấn đề minh họa", "Nội dung minh họa", "Người dân", "01/03/2024", "", "Cao hơn",
        "",
    )  # fmt: skip
    return Table(
        title=_("Nhập mô hình từ Excel"),
        back=reverse("office:models"),
        file="mo-hinh",
        section="models",
        heads=lists.MODELS,
        filled=[example],
        read=partial(lists.read_model, words=words, on=on),
        take=innovation.take_in_models,
        notes=(
            UNTIL_REMOVED,
            gettext_noop(
                "Mã chỉ tiêu đo chọn lúc đăng ký và không đổi được; để trống thì sau này không kết luận có hiệu quả."
            ),
            MENDING,
        ),
        spare=(lists.WHY,),
    )


def initiatives_table(units: Collection[UnitRow]) -> Table:
    """Initiatives of the units one follows, as drafts."""
    example = (
        "2024", "", "Sáng kiến minh họa", "Người minh họa 60; Người khác 40", "Tình trạng trước",
        "Tính mới minh họa", "Nội dung minh họa", "Trong xã", "Hiệu quả minh họa", "", "",
    )  # fmt: skip
    return Table(
        title=_("Nhập sáng kiến từ Excel"),
        back=reverse("office:initiatives"),
        file="sang-kien",
        section="initiatives",
        heads=lists.INITIATIVES,
        filled=[example],
        read=partial(lists.read_initiative, units=Units(local_date(now()), {one.id for one in units})),
        take=innovation.take_in_initiatives,
        notes=(
            UNTIL_REMOVED,
            gettext_noop("Tác giả: họ tên và tỷ lệ, cách nhau dấu chấm phẩy; tỷ lệ cộng lại bằng 100."),
        ),
        names=2,
    )


def calls_table(units: Collection[int]) -> Table:
    """Calls to the hotline, of the units one follows."""
    example = (
        "UBND xã minh họa",
        "15/03/2024",
        "Điện thoại",
        "Thủ tục, hồ sơ",
        "Hỏi bao giờ có kết quả (minh họa)",
        "",
    )
    return Table(
        title=_("Nhập sổ đường dây nóng từ Excel"),
        back=reverse("office:hotline"),
        file="duong-day-nong",
        section="conduct",
        heads=lists.CALLS,
        filled=[example],
        read=partial(lists.read_call, units=Units(local_date(now()), units)),
        take=conduct.take_in_calls,
        notes=(
            UNTIL_REMOVED,
            gettext_noop("Không ghi vào đây lời tố cáo một người; dòng như vậy bị trả lại và không được lưu."),
        ),
        names=4,
    )


def activities_table(units: Collection[int]) -> Table:
    """Training and communication of the units one follows."""
    example = (
        "UBND xã minh họa", "Đào tạo, bồi dưỡng, tập huấn", "Tập huấn Bộ phận Một cửa (minh họa)", "15/03/2024", "24",
        "Hội trường", "Kế hoạch 05 ngày 01/03/2024",
    )  # fmt: skip
    return Table(
        title=_("Nhập sổ đào tạo, tuyên truyền từ Excel"),
        back=reverse("office:activities"),
        file="dao-tao",
        section="conduct",
        heads=lists.ACTIVITIES,
        filled=[example],
        read=partial(lists.read_activity, units=Units(local_date(now()), units)),
        take=conduct.take_in_activities,
        notes=(UNTIL_REMOVED, gettext_noop("Loại: “Đào tạo, bồi dưỡng, tập huấn” hoặc “Thông tin, tuyên truyền”.")),
        names=2,
    )
