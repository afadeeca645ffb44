"""Columns of a register (cột của sổ hồ sơ): our fields, their titles, and what else registers call them.

The titles are those of the control slip and the follow-up register of one-stop desks
(Thông tư 01/2018/TT-VPCP, mẫu 05, 06) and of the exports of provincial systems.
"""

from __future__ import annotations

from dataclasses import dataclass

REASON_TITLE = "Lý do trả lại"


@dataclass(frozen=True, slots=True)
class Column:
    """Column (cột): one field of a register row, its title in our template and its kind of value."""

    field: str
    title: str
    kind: str
    also: tuple[str, ...] = ()
    note: str = ""


COLUMNS: tuple[Column, ...] = (
    Column(
        "number",
        "Mã hồ sơ",
        "number",
        ("Số hồ sơ", "Mã số hồ sơ", "Mã HS", "Số HS", "Mã biên nhận", "Số biên nhận", "Mã hồ sơ TTHC"),
        "Bắt buộc. Ví dụ: H20.19-240305-0001.",
    ),
    Column(
        "procedure_code",
        "Mã TTHC",
        "code",
        ("Mã thủ tục", "Mã thủ tục hành chính", "Mã số TTHC", "Mã số thủ tục", "Mã số thủ tục hành chính"),
        "Bắt buộc. Ví dụ: 1.001193.",
    ),
    Column(
        "received_by",
        "Đơn vị tiếp nhận",
        "text",
        (
            "Cơ quan tiếp nhận",
            "Nơi tiếp nhận",
            "Mã đơn vị tiếp nhận",
            "Bộ phận tiếp nhận",
            "Đơn vị tiếp nhận hồ sơ",
        ),
        "Tên, mã hoặc tên rút gọn của đơn vị. Cần ít nhất một trong hai cột đơn vị.",
    ),
    Column(
        "competent",
        "Đơn vị giải quyết",
        "text",
        (
            *("Cơ quan giải quyết", "Đơn vị xử lý", "Cơ quan xử lý", "Mã đơn vị giải quyết", "Đơn vị thụ lý"),
            *("Cơ quan thực hiện", "Đơn vị thực hiện", "Đơn vị có thẩm quyền", "Cơ quan có thẩm quyền"),
            *("Đơn vị", "Cơ quan", "Đơn vị thẩm quyền", "Nơi giải quyết", "Đơn vị giải quyết hồ sơ"),
        ),
        "Đơn vị có thẩm quyền giải quyết. Chỉ có một cột đơn vị thì dùng cho cả hai.",
    ),
    Column(
        "channel",
        "Kênh",
        "channel",
        (
            *("Kênh tiếp nhận", "Kênh nộp", "Hình thức nộp", "Hình thức tiếp nhận", "Hình thức nộp hồ sơ"),
            *(
                "Phương thức nộp",
                "Cách thức nộp",
                "Cách nộp",
                "Hình thức",
                "Kênh nộp hồ sơ",
                "Nguồn tiếp nhận",
            ),
            *("Phương thức tiếp nhận", "Hình thức tiếp nhận hồ sơ", "Loại tiếp nhận", "Kênh thực hiện"),
        ),
        "Bắt buộc. Trực tiếp, Trực tuyến, Bưu chính (hoặc 1, 2, 3).",
    ),
    Column(
        "operated_by",
        "Người thao tác",
        "operator",
        ("Người nhập", "Người thực hiện nộp", "Người nộp trực tuyến", "Người thao tác nộp"),
        "Ai thao tác nộp: Tự nộp, Cán bộ hỗ trợ, Bưu điện, Tổ công nghệ số cộng đồng; có thể để trống.",
    ),
    Column(
        "applicant_name",
        "Chủ hồ sơ",
        "text",
        (
            *("Tên chủ hồ sơ", "Người nộp", "Người nộp hồ sơ", "Họ tên người nộp", "Họ và tên người nộp"),
            *("Họ tên chủ hồ sơ", "Họ và tên chủ hồ sơ", "Tổ chức cá nhân nộp hồ sơ", "Tổ chức cá nhân"),
            *(
                "Tên tổ chức cá nhân",
                "Tên cá nhân tổ chức",
                "Người nộp đơn",
                "Họ tên",
                "Họ và tên",
                "Cá nhân tổ chức",
                "Người đứng tên",
            ),
        ),
        "Họ tên người hoặc tên tổ chức; có thể để trống.",
    ),
    Column(
        "applicant_kind",
        "Loại đối tượng",
        "applicant",
        ("Đối tượng", "Loại chủ hồ sơ", "Đối tượng nộp", "Loại người nộp", "Đối tượng nộp hồ sơ"),
        "Công dân, Doanh nghiệp, Cơ quan nhà nước, Tổ chức (hoặc 1–4); có thể để trống.",
    ),
    Column(
        "submitted",
        "Ngày nộp",
        "date",
        ("Ngày nộp hồ sơ", "Thời gian nộp", "Thời điểm nộp", "Ngày gửi", "Thời gian nộp hồ sơ"),
        "",
    ),
    Column(
        "received",
        "Ngày tiếp nhận",
        "date",
        (
            *(
                "Ngày nhận",
                "Ngày nhận hồ sơ",
                "Ngày tiếp nhận hồ sơ",
                "Thời gian tiếp nhận",
                "Ngày giờ tiếp nhận",
            ),
            *("Thời điểm tiếp nhận", "Ngày nhận hs", "Thời gian nhận hồ sơ", "Ngày tháng năm tiếp nhận"),
            *("Thời gian tiếp nhận hồ sơ", "Thời điểm tiếp nhận hồ sơ", "Ngày giờ tiếp nhận hồ sơ"),
        ),
        "Bắt buộc. Ngày trước tháng: 05/03/2024 hoặc 05/03/2024 08:30.",
    ),
    Column(
        "due",
        "Ngày hẹn trả",
        "date",
        (
            *("Ngày hẹn trả kết quả", "Hẹn trả", "Hẹn trả kết quả", "Hạn trả", "Ngày hẹn", "Hạn giải quyết"),
            *("Hạn xử lý", "Thời gian hẹn trả", "Thời hạn trả kết quả", "Hạn trả kết quả", "Ngày đến hạn"),
            *("Thời gian hẹn trả kết quả", "Ngày hẹn trả kq", "Ngày hạn trả", "Hạn"),
            *("Hạn xử lý hồ sơ", "Hạn giải quyết hồ sơ", "Thời điểm hẹn trả", "Thời điểm hẹn trả kết quả"),
        ),
        "Ngày hẹn trả ghi trên giấy tiếp nhận; được giữ nguyên.",
    ),
    Column(
        "due_new",
        "Ngày hẹn trả mới",
        "date",
        (
            "Ngày hẹn lại",
            "Ngày hẹn trả lại",
            "Ngày gia hạn",
            "Ngày hẹn trả sau gia hạn",
            "Hẹn trả mới",
            "Hẹn lại",
        ),
        "Chỉ điền khi đã có phiếu xin lỗi và hẹn lại.",
    ),
    Column(
        "finished",
        "Ngày kết thúc xử lý",
        "date",
        (
            *(
                "Ngày có kết quả",
                "Ngày hoàn thành",
                "Ngày kết thúc",
                "Ngày xử lý xong",
                "Ngày giải quyết xong",
            ),
            *(
                "Thời gian kết thúc",
                "Ngày hoàn thành xử lý",
                "Thời gian hoàn thành",
                "Ngày kết thúc giải quyết",
            ),
            *(
                "Ngày giải quyết",
                "Ngày nhận kết quả từ cơ quan giải quyết",
                "Thời gian có kết quả",
                "Ngày kết thúc hồ sơ",
                "Ngày xong",
            ),
            *("Thời gian kết thúc xử lý", "Thời điểm kết thúc xử lý", "Ngày kết thúc xử lý hồ sơ"),
        ),
        "",
    ),
    Column(
        "returned",
        "Ngày trả",
        "date",
        (
            *(
                "Ngày trả kết quả",
                "Ngày trả kq",
                "Ngày nhận kết quả",
                "Thời gian trả",
                "Thời gian trả kết quả",
            ),
            *("Ngày giao kết quả", "Ngày công dân nhận kết quả", "Ngày trả kết quả thực tế"),
            *("Thời điểm trả", "Thời điểm trả kết quả"),
        ),
        "",
    ),
    Column(
        "status",
        "Trạng thái",
        "status",
        ("Tình trạng", "Trạng thái hồ sơ", "Tình trạng hồ sơ", "Tình trạng giải quyết", "Trạng thái xử lý"),
        "Bắt buộc. Mã quốc gia 1–10 hoặc chữ; xem bảng mã bên dưới.",
    ),
    Column(
        "reason",
        "Lý do",
        "reason",
        ("Lý do trễ", "Nguyên nhân", "Lý do trễ hạn", "Lý do quá hạn", "Lý do dừng", "Nguyên nhân trễ hạn"),
        "Lý do từ chối, dừng, rút hoặc trễ hạn; có thể để trống.",
    ),
)

BY_FIELD: dict[str, Column] = {column.field: column for column in COLUMNS}
REQUIRED = ("number", "procedure_code", "channel", "received", "status")
UNITS = ("received_by", "competent")


def label_of(field: str) -> str:
    """The Vietnamese title of a field."""
    return BY_FIELD[field].title
