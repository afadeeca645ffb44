"""Lists (danh sách nhập từ Excel): the columns of each, what its template says, and how one line is read."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from motcua.areas.conduct.operations import ActivityLine, CallLine
from motcua.areas.conduct.queries import HotlineMatter, HotlineWay, ReformActivityKind
from motcua.areas.documents.operations import DocumentLine
from motcua.areas.documents.queries import DocumentKind, IssuerKind
from motcua.areas.innovation.operations import AuthorTold, InitiativeLine, InitiativeTold, ModelLine
from motcua.areas.innovation.queries import ReformModelKind
from motcua.areas.inspections.operations import PlannedLine
from motcua.areas.inspections.queries import InspectionKind
from motcua.areas.parindex.operations import RemedyLine
from motcua.areas.parindex.queries import CauseKind
from motcua.areas.plans import queries as plans
from motcua.kernel.errors import UserError
from motcua.links.files.cells import Cells, Units
from motcua.rules.sentences import Sentence

DOCUMENTS = (
    "Loại văn bản", "Số", "Ký hiệu", "Ngày ban hành", "Loại nơi ban hành", "Nơi ban hành", "Trích yếu",
    "Nội dung chính", "Hạn trả lời", "Lý do sửa",
)  # fmt: skip
PLANNED = (
    "Năm", "Tên kế hoạch", "Số", "Ngày ban hành", "Đơn vị được kiểm tra", "Loại kiểm tra", "Tháng",
)  # fmt: skip
REMEDIES = (
    "Mã tiêu chí", "Tồn tại, hạn chế", "Loại nguyên nhân", "Nguyên nhân", "Giải pháp", "Đơn vị chủ trì", "Thời hạn",
    "Điểm dự kiến lấy lại", "Vì sao không khắc phục được",
)  # fmt: skip
MODELS = (
    "Năm", "Tên mô hình", "Loại mô hình", "Đơn vị thực hiện", "Đơn vị chỉ đạo", "Lĩnh vực", "Vấn đề cần giải quyết",
    "Nội dung", "Đối tượng", "Dự kiến bắt đầu ngày", "Mã chỉ tiêu đo", "Tốt lên khi", "Lý do sửa",
)  # fmt: skip
INITIATIVES = (
    "Năm", "Đơn vị", "Tên sáng kiến", "Tác giả", "Tình trạng trước khi có", "Tính mới", "Nội dung", "Phạm vi áp dụng",
    "Hiệu quả", "Làm lợi (đồng)", "Áp dụng từ ngày",
)  # fmt: skip
CALLS = ("Nơi nhận", "Ngày nhận", "Cách phản ánh", "Nội dung về", "Nội dung cuộc gọi", "Người gọi")
ACTIVITIES = (
    "Đơn vị thực hiện", "Loại", "Tên hoạt động", "Ngày", "Số lượt người", "Hình thức, nơi đăng", "Văn bản kiểm chứng",
)  # fmt: skip
WHY = "Lý do sửa"  # may be missing: only a line that mends what stands needs it
HIGHER = (("yes", "Cao hơn"), ("no", "Thấp hơn"))
YEARS = 2000, 2100
_AUTHOR = re.compile(r"(?P<name>.*?\D)[\s:–-]*(?P<share>\d{1,3}(?:[.,]\d{1,2})?)\s*%?")


def _year(cells: Cells) -> int:
    cells.needed("Năm")
    return cells.whole("Năm", *YEARS) or 0


def read_document(line: int, told: Sequence[str]) -> DocumentLine:
    """Read a document (đọc dòng văn bản). Raises UserError."""
    cells = Cells.under(DOCUMENTS, told)
    cells.needed("Loại văn bản")
    return DocumentLine(
        line=line,
        kind=cells.chosen("Loại văn bản", DocumentKind.choices),
        number=cells.words("Số", 20),
        symbol=cells.words("Ký hiệu", 60),
        issued_on=cells.needed_day("Ngày ban hành"),
        issuer_kind=cells.chosen("Loại nơi ban hành", IssuerKind.choices) or IssuerKind.STATE,
        issuer_name=cells.needed("Nơi ban hành", 255),
        title=cells.needed("Trích yếu", 500),
        extract=cells.words("Nội dung chính"),
        reply_by=cells.day("Hạn trả lời"),
        reason=cells.words(WHY, 500),
    )


def read_planned(line: int, told: Sequence[str], *, units: Units) -> PlannedLine:
    """Read a planned inspection (đọc dòng kế hoạch kiểm tra). Raises UserError."""
    cells = Cells.under(PLANNED, told)
    for head in ("Đơn vị được kiểm tra", "Loại kiểm tra"):
        cells.needed(head)
    return PlannedLine(
        line=line,
        year=_year(cells),
        title=cells.needed("Tên kế hoạch", 300),
        number=cells.words("Số", 60),
        issued_on=cells.needed_day("Ngày ban hành"),
        inspected_id=units.find(cells, "Đơn vị được kiểm tra") or 0,
        kind=cells.chosen("Loại kiểm tra", InspectionKind.choices),
        month=cells.whole("Tháng", 1, 12),
    )


def read_remedy(line: int, told: Sequence[str], *, units: Units) -> RemedyLine:
    """Read a remedy (đọc dòng khắc phục). Raises UserError."""
    cells = Cells.under(REMEDIES, told)
    return RemedyLine(
        line=line,
        code=cells.needed("Mã tiêu chí", 20),
        wrong=cells.words("Tồn tại, hạn chế"),
        cause_kind=cells.chosen("Loại nguyên nhân", CauseKind.choices),
        cause=cells.words("Nguyên nhân"),
        remedy=cells.words("Giải pháp"),
        lead_id=units.find(cells, "Đơn vị chủ trì"),
        due_on=cells.day("Thời hạn"),
        expected=cells.number("Điểm dự kiến lấy lại"),
        cannot=cells.words("Vì sao không khắc phục được"),
    )


def read_call(line: int, told: Sequence[str], *, units: Units) -> CallLine:
    """Read a call (đọc dòng đường dây nóng). Raises UserError."""
    cells = Cells.under(CALLS, told)
    for head in ("Nơi nhận", "Cách phản ánh", "Nội dung về"):
        cells.needed(head)
    return CallLine(
        line=line,
        unit_id=units.find(cells, "Nơi nhận") or 0,
        received_on=cells.needed_day("Ngày nhận"),
        way=cells.chosen("Cách phản ánh", HotlineWay.choices),
        matter=cells.chosen("Nội dung về", HotlineMatter.choices),
        words=cells.needed("Nội dung cuộc gọi"),
        caller=cells.words("Người gọi", 255),
    )


def read_activity(line: int, told: Sequence[str], *, units: Units) -> ActivityLine:
    """Read an activity (đọc dòng đào tạo, tuyên truyền). Raises UserError."""
    cells = Cells.under(ACTIVITIES, told)
    for head in ("Đơn vị thực hiện", "Loại", "Số lượt người"):
        cells.needed(head)
    return ActivityLine(
        line=line,
        unit_id=units.find(cells, "Đơn vị thực hiện") or 0,
        kind=cells.chosen("Loại", ReformActivityKind.choices),
        title=cells.needed("Tên hoạt động", 255),
        on=cells.needed_day("Ngày"),
        participants=cells.whole("Số lượt người", 0, 10**6) or 0,
        form=cells.words("Hình thức, nơi đăng", 255),
        document=cells.needed("Văn bản kiểm chứng", 160),
    )


@dataclass(frozen=True, slots=True)
class ModelWords:
    """What a model may name (từ dùng cho mô hình): units, the units that may lead, indicators with their names."""

    units: Units
    leads: Units
    indicators: Mapping[str, str]


def read_model(line: int, told: Sequence[str], *, words: ModelWords, on: date) -> ModelLine:
    """Read a model (đọc dòng mô hình). Raises UserError."""
    cells = Cells.under(MODELS, told)
    for head in ("Loại mô hình", "Đơn vị thực hiện", "Đơn vị chỉ đạo"):
        cells.needed(head)
    code = cells.words("Mã chỉ tiêu đo", 60)
    if code and code not in words.indicators:
        raise UserError(Sentence("Mã chỉ tiêu đo: không có chỉ tiêu “{code}”.", code=code), code="unknown_indicator")
    return ModelLine(
        line=line,
        name=cells.needed("Tên mô hình", 255),
        unit_id=words.units.find(cells, "Đơn vị thực hiện") or 0,
        lead_id=words.leads.find(cells, "Đơn vị chỉ đạo") or 0,
        year=_year(cells),
        kind=cells.chosen("Loại mô hình", ReformModelKind.choices),
        started_on=cells.needed_day("Dự kiến bắt đầu ngày"),
        problem=cells.needed("Vấn đề cần giải quyết"),
        content=cells.needed("Nội dung"),
        area_code=cells.chosen("Lĩnh vực", [(one.code, one.name) for one in plans.reform_areas(on)]),
        target_group=cells.words("Đối tượng", 255),
        indicator=code,
        indicator_name=words.indicators.get(code, ""),
        higher_is_better=cells.chosen("Tốt lên khi", HIGHER) != "no",
        reason=cells.words(WHY, 500),
    )


def read_initiative(line: int, told: Sequence[str], *, units: Units) -> InitiativeLine:
    """Read an initiative (đọc dòng sáng kiến). Raises UserError."""
    cells = Cells.under(INITIATIVES, told)
    cells.needed("Đơn vị")
    benefit = cells.whole("Làm lợi (đồng)", 0, 10**15)
    return InitiativeLine(
        line=line,
        title=cells.needed("Tên sáng kiến", 500),
        unit_id=units.find(cells, "Đơn vị") or 0,
        year=_year(cells),
        authors=_authors(cells.needed("Tác giả", 500)),
        described=InitiativeTold(
            state_before=cells.words("Tình trạng trước khi có"),
            novelty=cells.words("Tính mới"),
            content=cells.words("Nội dung"),
            scope=cells.words("Phạm vi áp dụng"),
            effect=cells.words("Hiệu quả"),
            benefit=benefit,
            applied_from=cells.day("Áp dụng từ ngày"),
        ),
    )


def _authors(told: str) -> tuple[AuthorTold, ...]:
    """Names with their shares, as “Người minh họa 60; Người khác 40”; one name alone has the whole."""
    parts = [part.strip() for part in told.split(";") if part.strip()]
    if len(parts) == 1 and not re.search(r"\d", told):
        return (AuthorTold(name=parts[0], share=Decimal(100)),)
    found = [_AUTHOR.fullmatch(part) for part in parts]
    if not all(found):
        raise UserError("Tác giả: xin ghi “Họ tên 60; Họ tên 40”, tỷ lệ cộng lại bằng 100.", code="shares_unread")
    told_apart = [(one["name"].rstrip(" :–-"), one["share"].replace(",", ".")) for one in found if one]
    return tuple(AuthorTold(name=name, share=Decimal(share)) for name, share in told_apart)
