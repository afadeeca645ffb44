"""Lists of listening as files: dialogues, days of reception, petitions, difficulties and reviews of procedures."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from motcua.areas.feedback import policy, queries
from motcua.areas.feedback.queries import DialogueRow, DifficultyRow, PetitionRow, ReceptionRow, ReviewRow
from motcua.kernel.clock import local, local_date, now
from motcua.web.office.listed import Cell, Listing, every, file_of
from motcua.web.office.listening.petitions import which_asked
from motcua.web.office.listening.seeing import hearing, kept_units, year_heard
from motcua.web.office.listening.simplifying_words import difficulty_badge, review_badge
from motcua.web.office.years import last_day
from motcua.web.ui.dialogues import dialogue_badge
from motcua.web.ui.doors import only_for, reads_personal_data
from motcua.web.ui.petitions import petition_badge
from motcua.web.ui.reception import month_asked, reception_badge


@require_safe
@only_for(policy.may_hear)
def dialogues_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The dialogues (các cuộc đối thoại) of a year one sees, as a file."""
    seen, year = hearing(request), year_heard(request, queries.latest_dialogue_year)
    found = every(lambda after: queries.dialogues(seen, year=year, after=after), lambda row: row.key, "")
    listing = Listing(
        name=_("Đối thoại năm %(year)s") % {"year": year},
        heads=_heads(),
        widths=(44, 36, 20, 18, 30, 14, 14, 10, 22),
        rows=[_cells(row) for row in found],
    )
    return file_of(listing, kind, unit_id=_home(request), file=f"doi-thoai-{year}")


def _home(request: HttpRequest) -> int | None:
    """The unit a list is headed with: the first of those one keeps lists for."""
    return next((one.id for one in kept_units(request.user)), None)


def _heads() -> tuple[str, ...]:
    return (
        _("Đối thoại"), _("Đơn vị"), _("Loại"), _("Lúc"), _("Địa điểm"), _("Thông báo"), _("Công bố kết quả"),
        _("Số câu hỏi"), _("Tình trạng"),
    )  # fmt: skip


def _cells(row: DialogueRow) -> tuple[Cell, ...]:
    return (
        row.title,
        row.unit,
        _(str(row.kind.label)),
        f"{local(row.starts_at):%H:%M %d/%m/%Y}",
        row.place,
        row.announced_on,
        row.result_on,
        row.questions,
        dialogue_badge(row, local_date(now())).words,
    )


@require_safe
@only_for(policy.may_hear)
def reception_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The days of reception (lịch tiếp công dân) of a month one may see, as a file: who received, how many came."""
    year, month = month_asked(request, last_day(hearing(request).homes))
    listing = Listing(
        name=_("Lịch tiếp công dân tháng %(month)s") % {"month": f"{month:02d}/{year}"},
        heads=(
            _("Ngày"), _("Giờ"), _("Đơn vị"), _("Người tiếp"), _("Địa điểm"), _("Lượt"), _("Người"), _("Tình trạng"),
            _("Ghi chú"),
        ),
        widths=(14, 18, 36, 30, 36, 8, 8, 18, 30),
        rows=[_received(row) for row in queries.receptions(hearing(request), year=year, month=month)],
    )  # fmt: skip
    return file_of(listing, kind, unit_id=_home(request), file=f"tiep-cong-dan-{year}-{month:02d}")


def _received(row: ReceptionRow) -> tuple[Cell, ...]:
    hours = f"{row.hours} ({_('đột xuất')})" if row.extra else row.hours
    state = reception_badge(row).words
    return row.on, hours, row.unit, row.head, row.place, row.visits, row.people, state, row.note


@require_safe
@only_for(policy.may_hear)
@reads_personal_data
def petitions_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The petitions (sổ phản ánh, kiến nghị) one may see, as a file; who sent them only for who may read it."""
    seen, today, which = hearing(request), local_date(now()), which_asked(request)
    found = every(lambda after: queries.petitions(seen, today=today, which=which, after=after), lambda row: row.id, 0)
    listing = Listing(
        name=_("Phản ánh, kiến nghị"),
        heads=(
            _("Số"), _("Nhận ngày"), _("Đơn vị tiếp nhận"), _("Người gửi"), _("Phân loại"), _("Nội dung"),
            _("Đơn vị trả lời"), _("Hạn trả lời"), _("Trả lời ngày"), _("Tình trạng"),
        ),
        widths=(8, 14, 30, 24, 24, 60, 30, 14, 14, 18),
        rows=[_petition(row.for_reader(request.user)) for row in found],
    )  # fmt: skip
    return file_of(listing, kind, unit_id=_home(request), file="phan-anh-kien-nghi")


def _petition(one: PetitionRow) -> tuple[Cell, ...]:
    sort = _(one.class_name) if one.class_name else ""
    told = (str(one.id), one.received_on, one.unit, one.petitioner, sort, one.text, one.answering)
    return *told, one.due_on, one.answered_on, petition_badge(one, local_date(now())).words


@require_safe
@only_for(policy.may_hear)
def difficulties_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The difficulties (khó khăn, vướng mắc) one may see, as a file; those not settled unless all are asked for."""
    seen, open_only = hearing(request), request.GET.get("xem") != "tat-ca"
    found = every(lambda after: queries.difficulties(seen, open_only=open_only, after=after), lambda row: row.id, 0)
    listing = Listing(
        name=_("Khó khăn, vướng mắc chưa giải quyết") if open_only else _("Khó khăn, vướng mắc"),
        heads=(
            _("Ghi ngày"), _("Đơn vị"), _("Mã thủ tục"), _("Thủ tục"), _("Khó khăn, vướng mắc"), _("Nghe từ đâu"),
            _("Tình trạng"), _("Cách giải quyết"), _("Giải quyết ngày"),
        ),
        widths=(14, 30, 18, 40, 60, 22, 18, 40, 14),
        rows=[_difficulty(row) for row in found],
    )  # fmt: skip
    return file_of(listing, kind, unit_id=_home(request), file="kho-khan-vuong-mac")


def _difficulty(one: DifficultyRow) -> tuple[Cell, ...]:
    told = (one.recorded_on, one.unit, one.procedure_code, one.procedure, one.text, one.heard_from)
    return *told, difficulty_badge(one).words, one.settlement, one.settled_on


@require_safe
@only_for(policy.may_hear)
def reviews_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The reviews of procedures (rà soát thủ tục) of a year one may see, as a file: proposal, decision, effect."""
    year = year_heard(request)
    listing = Listing(
        name=_("Rà soát thủ tục năm %(year)s") % {"year": year},
        heads=(
            _("Mã thủ tục"), _("Thủ tục"), _("Đơn vị"), _("Phương án đơn giản hóa"), _("Tiết kiệm một năm (đồng)"),
            _("Quyết định"), _("Người quyết định"), _("Quyết định ngày"), _("Hiệu quả"), _("Áp dụng ngày"),
            _("Tình trạng"),
        ),
        widths=(18, 40, 30, 50, 18, 30, 24, 14, 40, 14, 18),
        rows=[_review(row) for row in queries.reviews(hearing(request), year=year)],
    )  # fmt: skip
    return file_of(listing, kind, unit_id=_home(request), file=f"ra-soat-thu-tuc-{year}")


def _review(one: ReviewRow) -> tuple[Cell, ...]:
    saved = one.real_saving or one.proposed_saving
    told = (one.procedure_code, one.procedure, one.unit, one.proposal, saved.saved if saved else None, one.decision)
    return *told, one.decided_by, one.decided_on, one.effect, one.applied_on, review_badge(one).words
