"""Vocabulary (từ vựng): the words by which officers name what they count.

Everything the checker knows of the language stands here; no office, place or text is named.
"""

from __future__ import annotations

import re
from functools import lru_cache

UNITS = (
    "hồ sơ|bộ hồ sơ|nhiệm vụ|văn bản|thủ tục hành chính|thủ tục|tthc|dịch vụ công|dịch vụ|dvctt|dvc|dvcqg|đơn vị|"
    "cơ quan|sở|phòng|ban|ngành|huyện|quận|thị xã|thành phố|thị trấn|tỉnh|xã|phường|địa phương|bộ|thôn|ấp|tổ dân phố|"
    "tổ|lượt|cuộc gọi|cuộc|trường hợp|phản ánh|kiến nghị|pakn|phiếu|ý kiến|công dân|người|cán bộ|công chức|viên chức|"
    "cbccvc|biên chế|mô hình|sáng kiến|đề tài|giải pháp|quyết định|báo cáo|kế hoạch|nghị quyết|chỉ thị|công văn|"
    "thông báo|tiêu chí thành phần|tiêu chí|chỉ tiêu|nội dung|lĩnh vực|dự án|công trình|tài khoản|giao dịch|"
    "doanh nghiệp|tổ chức|đồng chí|hộ|khách hàng|tin|bài|lớp|hội nghị|đoàn|vụ|đơn|câu hỏi|lỗi|điểm cầu|thành viên|"
    "đảng viên|học viên|bản|giấy|chứng thư|chữ ký số|kết quả|quy trình|máy|trang|kênh|chuyên mục|yêu cầu|cơ sở|"
    "vị trí|đại biểu|thành phần|khuyến nghị|tồn tại|vấn đề|công việc|việc|mục tiêu|thẻ|lao động|học sinh|trường|"
    "chi bộ|đầu mối|phiên|buổi|tập thể|cá nhân|lãnh đạo|nam|nữ|ca|hợp đồng|giấy phép|thông tin|tác phẩm|gói thầu|mẫu|"
    "sản phẩm|tin nhắn|bị cáo|bị can|bị hại|đối tượng|giáo viên|cử tri"
)
UNIT = re.compile(rf"\s*(?:tổng số |số )?({UNITS})\b", re.IGNORECASE)
NO_UNIT = frozenset(
    [
        "cấp",
        "xuống",
        "và",
        "hoặc",
        "là",
        "đạt",
        "chiếm",
        "trong",
        "trên",
        "so",
        "với",
        "của",
        "tại",
        "cho",
        "có",
        "được",
        "đã",
        "chưa",
        "đang",
        "còn",
        "thuộc",
        "đúng",
        "quá",
        "trước",
        "trễ",
        "tăng",
        "giảm",
        "tương",
        "đến",
        "từ",
        "theo",
        "do",
        "bị",
        "thì",
        "nhưng",
        "nên",
        "qua",
        "để",
        "tới",
        "gồm",
        "như",
        "mà",
        "ở",
        "về",
        "cùng",
        "vào",
        "sau",
        "mới",
        "không",
        "loại",
        "xếp",
        "chậm",
        "sớm",
        "tổng",
    ]
)
"""Words that may follow a number without being what it counts."""
SAME_UNIT = {
    "thủ tục": "thủ tục hành chính",
    "tthc": "thủ tục hành chính",
    "dvctt": "dịch vụ công",
    "dvc": "dịch vụ công",
    "dịch vụ": "dịch vụ công",
    "cuộc gọi": "cuộc",
    "bộ hồ sơ": "hồ sơ",
    "phản ánh": "kiến nghị",
    "pakn": "kiến nghị",
}
BODIES = frozenset(
    "đơn vị|cơ quan|sở|phòng|ban|ngành|huyện|quận|thị xã|thành phố|thị trấn|tỉnh|xã|phường|địa phương|bộ".split("|")  # noqa: SIM905
)
DOCUMENTS = frozenset(
    ["văn bản", "nghị quyết", "quyết định", "chỉ thị", "kế hoạch", "công văn", "báo cáo", "thông báo", "giấy"]
)
GENERAL = frozenset(["đơn vị", "cơ quan", "địa phương"])
PEOPLE = frozenset(
    [
        "người",
        "đồng chí",
        "đảng viên",
        "cán bộ",
        "công chức",
        "viên chức",
        "cbccvc",
        "biên chế",
        "lao động",
        "nam",
        "nữ",
        "bị cáo",
        "bị can",
        "bị hại",
        "đối tượng",
    ]
)
PLACES = frozenset(["xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "tỉnh"])
MEASURE = re.compile(r"\s*(?:m2|m²|m3|km2|km|ha|kg|tấn|mét|GB|MB|Mbps|kWh)\b", re.IGNORECASE)
ALL_OF = (
    r"(?<!tính )(?<!kể )(?<!gồm )(?<!bao )cả|toàn bộ|"
    r"(?<!bầu )(?<!tuyển )(?<!chọn )(?<!cử )(?<!nộp )(?<!thu )(?<!trí )(?<!mới )(?<!đầy )đủ"
)
"""What tells right before a number that it is all of them; "bầu đủ 85 đại biểu" tells that none is wanting."""
SCALE = re.compile(r"\s*(nghìn|ngàn|triệu|tỷ|tỉ)(?!\s*(?:lệ|trọng))\b", re.IGNORECASE)
SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
MONEY = re.compile(r"\s*(?:đồng(?! (?:chí|bào|nghiệp|đội|ý|thuận|tình|hồ|bộ|thời))|đ\b|VNĐ|VND|USD)", re.IGNORECASE)
DURATION = re.compile(
    r"\s*(?:ngày|giờ|phút|giây|tháng|năm|tuần|quý|tuổi|lần(?! đầu)|thế kỷ|bậc|cấp\b(?! (?:tỉnh|huyện|xã|sở)\b)|tầng"
    r"|chiều|h\b|g\b|đầu năm|cửa\b|rõ\b|tại chỗ|không\b|trong 1)",
    re.IGNORECASE,
)
THRESHOLD_BEFORE = re.compile(
    r"(?:[≥≤><]|\b(?:dưới|tối thiểu|ít nhất|tối đa|không quá|không dưới|từ|(?<!chiếm )(?<!đạt )(?<!lên )đến|mức"
    r"|phấn đấu\D*|mục tiêu\D*|(?<!\d )(?<!đạt )(?<!vượt )(?<!thành )chỉ tiêu\D*|yêu cầu"
    r"|giao|kế hoạch(?: đề ra)?(?: là)?|ngưỡng|bình quân|trung bình|giảm|tăng))\s*$",
    re.IGNORECASE,
)
THRESHOLD_AFTER = re.compile(r"\s*(?:trở lên|trở xuống|đến|[-–]\s*(?:dưới\s*)?<?\d)", re.IGNORECASE)
LINK = re.compile(
    r"(?:\b(?:đạt|chiếm|tỷ lệ|tỉ lệ|tỷ trọng|tương đương|tương ứng|bằng|tức)\b|[=(]\s*\w*\s*\Z)",
    re.IGNORECASE,
)
OTHER_SUBJECT = re.compile(
    r"\b(?:giá trị|chỉ số|trung bình|bình quân|mức(?! độ \d)|hài lòng|tăng|giảm|so với|mỗi|trên mức|tỷ lệ này|"
    r"tỉ lệ này|"
    r"năm trước|cùng kỳ|có tỷ lệ|có tỉ lệ|với tỷ lệ trên|đều|kế hoạch giao|xếp)\b",
    re.IGNORECASE,
)
WHOLE_INTRO = re.compile(
    r"\b(?:trong đó|trong số (?:đó|này)|bao gồm|gồm có|gồm|cụ thể|chia ra|chia thành|được chia|phân theo|chia theo)\b",
    re.IGNORECASE,
)
ASSERTING_INTRO = re.compile(
    r"\b(?:bao gồm|gồm có|gồm|chia ra|chia thành|được chia(?: làm| thành)?|phân theo|chia theo)\b[^;.()]*$",
    re.IGNORECASE,
)
RESPECTIVELY = re.compile(
    r"\blần lượt\b|\btỷ lệ tương ứng\b|\btương ứng (?:là|đạt|chiếm)\b"
    r"|\btương ứng \d+(?:[.,]\d+)?\s*%(?:,| và) \d+(?:[.,]\d+)?\s*%",
    re.IGNORECASE,
)
TOTAL_WORD = re.compile(r"\b(?:tổng cộng|tổng số|tổng|cộng|toàn bộ|lũy kế|cả thảy)\b", re.IGNORECASE)

BOTH = re.compile(r"trước(?: hạn)?\s*(?:,|và|hoặc|/|-|&)\s*(?:và )?đúng(?: hạn| hẹn)?", re.IGNORECASE)
COUNTER_POST = re.compile(
    r"trực tiếp\s*(?:,|và|hoặc|/)\s*(?:qua )?(?:dịch vụ )?(?:bưu chính|bcci|bưu điện)", re.IGNORECASE
)
MEMBERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("both", BOTH),
    ("early", re.compile(r"trước hạn|sớm hạn|trước thời hạn|sớm hẹn|trước hẹn|sớm hơn (?:thời )?hạn")),
    ("on_time", re.compile(r"đúng hạn|đúng hẹn|đúng thời hạn")),
    ("late", re.compile(r"quá hạn|trễ hạn|chậm hạn|trễ hẹn|quá thời hạn|muộn hạn|chậm muộn|không đúng hạn")),
    ("within", re.compile(r"trong hạn|còn hạn|chưa đến hạn|trong thời hạn|còn thời hạn")),
    ("counter_post", COUNTER_POST),
    ("online", re.compile(r"trực tuyến|qua mạng|online")),
    ("counter", re.compile(r"trực tiếp|tại quầy")),
    ("postal", re.compile(r"bưu chính|bcci|bưu điện")),
    (
        "carried",
        re.compile(r"kỳ trước|chuyển sang|chuyển qua|tồn đầu|tồn từ|năm trước|tháng trước|quý trước|tồn kỳ"),
    ),
    (
        "fresh",
        re.compile(r"(?:nhận|thụ lý) mới|mới (?:tiếp )?(?:nhận|thụ lý)|(?:nhận|phát sinh) trong (?:kỳ|tháng|quý|năm)"),
    ),
    ("undone", re.compile(r"chưa (?:được )?(?:hoàn thành|thực hiện|xử lý|giải quyết)|chưa có kết quả")),
    ("doing", re.compile(r"đang (?:\w+ )?(?:giải quyết|xử lý|thực hiện|triển khai)|đang tiếp tục|còn lại")),
    (
        "done",
        re.compile(r"hoàn thành|đã (?:được )?(?:giải quyết|xử lý|trả|thực hiện)|(?:giải quyết|xử lý) xong"),
    ),
    ("excellent", re.compile(r"xuất sắc|rất tốt")),
    ("average", re.compile(r"trung bình")),
    ("very_satisfied", re.compile(r"rất hài lòng")),
    ("dissatisfied", re.compile(r"không hài lòng|chưa hài lòng")),
    ("neutral", re.compile(r"bình thường")),
    ("satisfied", re.compile(r"hài lòng")),
    ("good", re.compile(r"(?:loại|mức|xếp|đạt|hạng) tốt|\btốt\b")),
    ("fair", re.compile(r"\bkhá\b")),
    ("weak", re.compile(r"\byếu\b|\bkém\b")),
    ("level_3", re.compile(r"mức độ 3")),
    ("level_4", re.compile(r"mức độ 4")),
    ("shown_only", re.compile(r"cung cấp thông tin")),
    ("full", re.compile(r"toàn trình")),
    ("partial", re.compile(r"một phần")),
    ("province", re.compile(r"cấp (?:tỉnh|sở)|(?:các|khối) sở")),
    ("district", re.compile(r"cấp huyện|khối huyện")),
    ("commune", re.compile(r"cấp xã|khối xã")),
    ("conduct", re.compile(r"hành vi")),
    ("outside", re.compile(r"(?:ngoài|không thuộc) thẩm quyền")),
    ("rules", re.compile(r"quy định hành chính|nội dung quy định")),
    ("repealed", re.compile(r"bãi bỏ|hủy bỏ")),
    ("amended", re.compile(r"sửa đổi|bổ sung")),
    ("new", re.compile(r"\bmới\b")),
    ("replaced", re.compile(r"thay thế")),
    (
        "returned",
        re.compile(r"trả lại|từ chối|xin rút|rút hồ sơ|hủy|dừng (?:xử lý|giải quyết)|không đủ điều kiện"),
    ),
)
"""Members of the partitions, the longer and surer words first."""

OVERLAPPING = re.compile(
    r"\b(?:nữ|đảng viên|ngoài đảng|dân tộc|trẻ|tái cử|tái đắc cử|tuổi|nghèo|bh|bhxh|bhyt|bảo hiểm)\b", re.IGNORECASE
)
"""Words for parts that may hold the same people: women, members of the party, the young."""

PARTITIONS: tuple[tuple[frozenset[str], tuple[frozenset[str], ...]], ...] = (
    (
        frozenset({"both", "early", "on_time", "late"}),
        (frozenset({"both", "late"}), frozenset({"early", "late"}), frozenset({"on_time", "late"})),
    ),
    (frozenset({"within", "late"}), (frozenset({"within", "late"}),)),
    (
        frozenset({"online", "counter", "postal", "counter_post"}),
        (frozenset({"online", "counter"}), frozenset({"online", "counter_post"})),
    ),
    (
        frozenset({"online", "counter", "postal", "counter_post", "carried"}),
        (frozenset({"online", "counter", "carried"}), frozenset({"online", "counter_post", "carried"})),
    ),
    (frozenset({"fresh", "carried"}), (frozenset({"fresh", "carried"}),)),
    (
        frozenset({"excellent", "good", "fair", "average", "weak"}),
        (frozenset({"good", "fair"}), frozenset({"fair", "average"})),
    ),
    (
        frozenset({"very_satisfied", "satisfied", "neutral", "dissatisfied"}),
        (frozenset({"satisfied", "dissatisfied"}), frozenset({"very_satisfied", "satisfied", "neutral"})),
    ),
    (frozenset({"conduct", "rules", "outside"}), (frozenset({"conduct", "rules"}),)),
    (frozenset({"level_3", "level_4"}), (frozenset({"level_3", "level_4"}),)),
    (frozenset({"full", "partial", "shown_only"}), (frozenset({"full", "partial", "shown_only"}),)),
    (
        frozenset({"province", "district", "commune"}),
        (frozenset({"province", "district", "commune"}), frozenset({"province", "commune"})),
    ),
    (
        frozenset({"new", "amended", "replaced", "repealed"}),
        (
            frozenset({"new", "amended", "repealed"}),
            frozenset({"new", "replaced", "repealed"}),
            frozenset({"amended", "replaced", "repealed"}),
        ),
    ),
    (
        frozenset({"done", "doing", "undone"}),
        (frozenset({"done", "doing"}), frozenset({"done", "undone"})),
    ),
)
"""Families of members that exclude each other, and which of them together make the family complete."""


@lru_cache(maxsize=8192)
def members_of(label: str) -> frozenset[str]:
    """All members of partitions a label names: "đang giải quyết trong hạn" is pending and within its time."""
    return frozenset(name for name, pattern in MEMBERS if pattern.search(label.lower()))


@lru_cache(maxsize=8192)
def member_of(label: str) -> str:
    """The member of a partition a label names first, or ""."""
    return next((name for name, pattern in MEMBERS if pattern.search(label.lower())), "")
