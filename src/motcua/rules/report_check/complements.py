"""Complements (phần bù): words for parts that exclude each other and leave nothing out.

Khiếu nại and tố cáo, đúng hạn and trễ hạn, mầm non, tiểu học and trung học: where parts are called by all the words of
one set, their sum is the whole, though no word says so. Each set stands as its members, each member as its names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import permutations

_OLD = (
    r"\bcũ\b|(?:kỳ|năm|quý|tháng|tuần|nhiệm kỳ) (?:trước|ngoái)|\bsang\b|chuyển qua|để lại|\btồn\b|dồn (?:lại|sang|qua)"
    r"|mang sang|gối sang"
)
_NEW = r"\bmới\b|trong (?:kỳ|tháng|quý|năm)\b|(?:kỳ|tháng|quý|năm|tuần) này|phát sinh|nhận thêm"
_IN_TIME = r"(?:đúng|trước|sớm|kịp) (?:hạn|hẹn|thời hạn|ngày)|đúng|\bsớm\b|trước và đúng|\bkịp\b|vừa hẹn"
_ALL_IN_TIME = r"\bđúng\b|\bkịp\b|vừa hẹn"
"""All that is in time: what was early leaves out what came on the very day."""
_LATE = (
    r"(?:quá|trễ|chậm|muộn|hết|lỡ|lố|qua|sai) (?:hạn|hẹn|thời hạn|ngày)|\btrễ\b|\bmuộn\b|\bchậm\b"
    r"|không (?:đúng|kịp) (?:hạn|hẹn)|đã (?:quá|lố|qua)\b"
)
_WITHIN = r"(?:trong|còn|chưa (?:đến|tới|hết|quá|qua)) (?:kỳ )?(?:hạn|hẹn|thời hạn|thời gian|ngày)"
_DONE = (
    r"(?<!chưa )\bxong\b|công khai|(?<!chưa )hoàn thành|^giải quyết"
    r"|đã (?:được )?(?:giải quyết|xử lý|trả|thực hiện|trả lời|thi hành)|(?:giải quyết|xử lý|trả) được"
)
_OPEN = r"\bđang\b|\bchưa\b|\bcòn\b|dở dang|tiếp tục|\bchờ\b|(?:chuyển|gác|dời) sang (?:tháng|quý|năm|kỳ|tuần)"
_ONLINE = r"trực tuyến|qua mạng|trên mạng|\bmạng\b|qua cổng"
_COUNTER = r"trực tiếp|tại quầy|tận nơi|tại chỗ|ở quầy|tại bộ phận|mang (?:đến|tới)|đến nộp"
_POST = r"bưu chính|bưu điện|\bbcci\b"
_PROVINCE, _DISTRICT, _COMMUNE = r"\btỉnh\b|\bsở\b|cấp thành phố", r"\bhuyện\b", r"\bxã\b"
_SECONDARY, _HIGH = r"thcs|trung học cơ sở", r"thpt|trung học phổ thông"

_OTHERWISE = r"(?:xử lý|kiến nghị|hình thức|biện pháp|giải pháp) (?:tài chính )?khác|giảm trừ|giảm thanh toán"
_FAIR = r"trung bình|\bđạt\b"
_REPEALED, _REVISED = r"bãi bỏ|hủy bỏ|cắt bỏ", r"sửa đổi|đơn giản hóa|cắt giảm"

_AND_MORE = r"(?!.*\btrở lên)"
_POST = rf"(?:(?:sau|trên) đại học|thạc s[ĩỹ]|tiến s[ĩỹ]){_AND_MORE}"
_UNIVERSITY = rf"(?:(?<!sau )(?<!trên )đại học|cử nhân){_AND_MORE}"
_COLLEGE, _MIDDLE = rf"cao đẳng{_AND_MORE}", rf"trung cấp{_AND_MORE}"
_LOWER = (
    (_COLLEGE,),
    (_MIDDLE,),
    (_COLLEGE, _MIDDLE),
    (_COLLEGE, _MIDDLE, r"sơ cấp|\bchưa\b|phổ thông|thpt|khác|còn lại"),
)
"""Degrees, each person being told by the highest."""

_SETS: tuple[tuple[str, ...], ...] = (
    (_OLD, _NEW),
    (_ALL_IN_TIME, _LATE),
    (r"trước (?:hạn|hẹn)|\bsớm\b", r"\bđúng\b", _LATE),
    (r"trước (?:hạn|hẹn)|\bsớm\b", r"đúng (?:hạn|hẹn)"),
    (_WITHIN, _LATE),
    (_DONE, _WITHIN, _LATE),
    (_DONE, _OPEN),
    (_ONLINE, _COUNTER),
    (_ONLINE, _COUNTER, _POST),
    (_ONLINE, _COUNTER, _OLD),
    (_ONLINE, _COUNTER, _POST, _OLD),
    (_PROVINCE, _DISTRICT, _COMMUNE),
    (_PROVINCE, _COMMUNE),
    (_PROVINCE, _DISTRICT),
    (_DISTRICT, _COMMUNE),
    (r"trung ương", _PROVINCE, _DISTRICT),
    (r"trung ương", r"địa phương|\btỉnh\b"),
    (r"hiện có|có mặt|đã tuyển|đang làm việc", r"chưa (?:sử dụng|tuyển)|còn (?:thiếu|trống)"),
    (r"thống nhất|đồng ý|tán thành|nhất trí", r"góp ý|ý kiến khác|không (?:thống nhất|đồng ý|tán thành|nhất trí)"),
    (r"toàn trình", r"một phần"),
    (r"toàn trình", r"một phần", r"cung cấp thông tin|còn lại|khác"),
    (r"mức (?:độ )?3", r"mức (?:độ )?4"),
    (r"mức (?:độ )?1", r"mức (?:độ )?2"),
    (r"mức (?:độ )?2", r"mức (?:độ )?3", r"mức (?:độ )?4"),
    (r"khiếu nại|\bkn\b", r"tố cáo|\btc\b"),
    (r"khiếu nại|\bkn\b", r"tố cáo|\btc\b", r"kiến nghị|phản ánh|khác"),
    (r"khiếu nại|\bkn\b", r"tố cáo|\btc\b", r"kiến nghị", r"phản ánh"),
    (r"khiếu nại(?:,| và) tố cáo|\bkn(?:,| và) ?tc\b", r"kiến nghị|phản ánh"),
    (r"kiến nghị", r"phản ánh"),
    (r"hành vi", r"quy định"),
    (r"thường xuyên", r"định kỳ|đột xuất"),
    (r"thường xuyên", r"định kỳ", r"đột xuất"),
    (r"kế hoạch", r"đột xuất"),
    (r"hành chính", r"chuyên ngành"),
    (r"\bnam\b|\btrai\b", r"\bnữ\b|\bgái\b"),
    (r"mầm non", r"tiểu học", _SECONDARY),
    (r"mầm non", r"tiểu học", _SECONDARY, _HIGH),
    (r"tiểu học", _SECONDARY, _HIGH),
    (_HIGH, r"bổ túc|gdtx|thường xuyên"),
    (r"công lập", r"tư thục|dân lập|ngoài công lập"),
    (r"cán bộ", r"công chức"),
    (r"cán bộ|công chức", r"viên chức|hợp đồng"),
    (r"cán bộ", r"công chức", r"viên chức"),
    (r"công chức", r"viên chức", r"hợp đồng"),
    (r"\bxã\b", r"phường", r"thị trấn|đặc khu"),
    (r"\bxã\b", r"phường|thị trấn"),
    (r"tổ chức|tập thể|cơ quan|doanh nghiệp", r"cá nhân|hộ gia đình|người dân|công dân"),
    (r"nội địa", r"xuất nhập khẩu|xuất, nhập khẩu"),
    (r"nội địa", r"xuất nhập khẩu|xuất, nhập khẩu", r"dầu thô|viện trợ|huy động"),
    (r"xuất khẩu|\bxuất\b|\bxk\b", r"nhập khẩu|\bnhập\b|\bnk\b"),
    (r"hộ nghèo", r"cận nghèo"),
    (r"trong nước", r"nước ngoài|ngoài nước"),
    (r"ngân sách|nhà nước", r"xã hội hóa|ngoài nhà nước|huy động"),
    (r"bắt buộc", r"tự nguyện"),
    (r"cố định", r"di động|trả sau"),
    (r"trả trước", r"trả sau"),
    (r"\bcao\b", r"^tín nhiệm$|tín nhiệm(?! (?:cao|thấp))", r"(?:tín nhiệm )?thấp"),
    (r"\bvượt\b", r"(?<!chưa )(?<!không )\bđạt\b(?! và vượt)", r"(?:chưa|không) đạt"),
    (r"tín nhiệm cao|\bcao\b", r"tín nhiệm(?! (?:cao|thấp))"),
    (r"\bđúng\b", r"\bsai\b"),
    (r"\bđúng\b(?! có)", r"\bsai\b", r"có đúng,? có sai"),
    (r"(?<!chưa )(?<!không )đạt", r"(?:chưa|không) đạt"),
    (r"(?<!chưa )(?<!không )có điều kiện", r"(?:chưa|không) có điều kiện"),
    (r"(?<!chưa )(?<!không )đủ", r"(?:chưa|không) đủ|thiếu"),
    (r"(?<!không )thuộc", r"(?:không|ngoài) thuộc|ngoài thẩm quyền|không thuộc"),
    (r"đông xuân|\bxuân\b", r"hè thu|\bmùa\b"),
    (r"trồng trọt", r"chăn nuôi"),
    (r"nông(?:,| nghiệp)|nông - lâm", r"công nghiệp", r"dịch vụ"),
    (r"tái cử|tái đắc cử|cử lại", r"lần đầu|\bmới\b"),
    (r"bắt buộc", r"tự nguyện", r"liên quan|khuyến khích"),
    (r"(?<!không )(?<!bán )chuyên trách", r"công chức"),
    (r"\bmới\b", r"sửa đổi|bổ sung|thay thế", r"bãi bỏ|hủy bỏ"),
    (r"lập mới|sắp xếp", r"giữ nguyên"),
    (_REVISED, r"giữ nguyên"),
    (_REPEALED, _REVISED, r"giữ nguyên"),
    (_REPEALED, _REVISED, r"thay thế", r"giữ nguyên"),
    (r"thành thị|đô thị", r"nông thôn"),
    (r"(?<!không )khởi tố", r"không khởi tố"),
    (r"(?<!không )khởi tố", r"không khởi tố", r"tạm (?:đình chỉ|dừng)"),
    (r"truy tố|xét xử", r"(?<!tạm )đình chỉ"),
    (r"truy tố|xét xử", r"(?<!tạm )đình chỉ", r"tạm đình chỉ"),
    (r"sơ thẩm", r"phúc thẩm"),
    (r"\bđảng\b", r"chính quyền|nhà nước"),
    (r"bản sao", r"chữ ký"),
    (r"(?<!rất )(?<!không )(?<!chưa )hài lòng", r"(?:không|chưa) hài lòng"),
    (r"rất hài lòng", r"(?<!rất )(?<!không )(?<!chưa )hài lòng", r"(?:không|chưa) hài lòng|bình thường"),
    (r"cao hơn|\btăng\b", r"thấp hơn|\bgiảm\b"),
    (r"tài khoản|chuyển khoản", r"tiền mặt"),
    (r"(?<!chuyển )\b(?:đến|tới)\b|\bvào\b", r"(?<!chuyển )\bđi\b|\bra\b"),
    (r"có mặt|tham gia|\bdự\b", r"\bvắng\b"),
    (r"thu hồi|\bthu\b(?! được)", _OTHERWISE),
    (r"(?<!không )(?<!chưa )đồng ý", r"không đồng ý"),
    (r"(?<!chưa )(?<!không )\b(?:làm|bầu|có|mở|lắp|xây|triển khai|áp dụng|kết nối) được\b", r"\bchưa\b|bầu lại"),
    (r"\b(?:đi lên|lên hạng|tăng hạng|tăng bậc)\b", r"\b(?:đi xuống|xuống hạng|giảm hạng|giảm bậc|tụt)\b"),
    (r"(?<!không )(?<!chưa )đồng ý", r"không đồng ý", r"ý kiến khác|không có ý kiến|không hợp lệ"),
    (r"tán thành", r"không tán thành", r"ý kiến khác|không (?:biểu quyết|có ý kiến)"),
    (r"\bđúng\b(?! một)", r"\bsai\b", r"đúng một phần|có đúng,? có sai", r"\brút\b|đình chỉ|không có cơ sở"),
    (r"báo trước|theo kế hoạch", r"đột xuất"),
    (r"(?<!không )(?<!chưa )có (?:thời )?hạn", r"(?:không|chưa) (?:có )?(?:thời )?hạn"),
    (r"thẩm quyền", r"hướng dẫn|chuyển", r"\blưu\b|không đủ"),
    (r"\bxanh\b", r"\bvàng\b", r"\bđỏ\b"),
    (r"\bxanh\b", r"\bvàng\b", r"\bđỏ\b", r"\bxám\b"),
    (r"\bgiỏi\b|\btốt\b", r"\bkhá\b", _FAIR),
    (r"\bgiỏi\b|\btốt\b", r"\bkhá\b", _FAIR, r"\byếu\b|chưa đạt|không đạt"),
    (r"xuất sắc", r"\bgiỏi\b|\btốt\b", r"\bkhá\b", _FAIR),
    (r"xuất sắc", r"\bgiỏi\b|\btốt\b", r"\bkhá\b", _FAIR, r"\byếu\b|chưa đạt|không đạt"),
    (r"xuất sắc", r"(?:nhiệm vụ|thành) tốt|tốt nhiệm vụ|\btốt\b", r"hoàn thành(?! (?:xuất|tốt))"),
    (r"\bsáng\b", r"\bchiều\b"),
    (r"(?:tháng|nửa) đầu", r"(?:tháng|nửa) cuối"),
    (r"điện tử", r"\bgiấy\b"),
    (r"quét mã|\bqr\b|không dùng tiền mặt|chuyển khoản", r"(?<!dùng )tiền mặt"),
    (r"(?<!không )\bthành\b", r"không thành"),
    (r"(?<!không )\bthành\b", r"không thành", r"\bđang\b"),
    (r"\bđúng\b(?! một)", r"\bsai\b", r"đúng một phần|có đúng,? có sai"),
    (r"bản sao", r"chữ ký", r"hợp đồng|giao dịch"),
    (r"lần đầu|cấp mới", r"cấp lại|cấp đổi|đổi,? lại|biến động"),
    (r"(?<!không )chuyên trách", r"kiêm nhiệm|không chuyên trách"),
    (r"quý i\b", r"quý ii\b"),
    (r"quý i\b", r"quý ii\b", r"quý iii\b"),
    (r"quý i\b", r"quý ii\b", r"quý iii\b", r"quý iv\b"),
    *((_POST, _UNIVERSITY, *lower) for lower in _LOWER),
    *((_UNIVERSITY, *lower) for lower in _LOWER if len(lower) > 1),
    (r"cao cấp", r"trung cấp", r"sơ cấp"),
    (r"cao cấp", r"trung cấp", r"sơ cấp", r"\bchưa\b"),
    (r"(?<!chưa )(?<!không )đạt", r"vi phạm"),
    (r"(?<!không )hợp lệ", r"không hợp lệ|\bloại\b|\bhỏng\b"),
    (r"tự nộp|tự làm", r"\bhộ\b|\bnhờ\b|hỗ trợ|\bthay\b"),
    (r"phần cứng|thiết bị", r"phần mềm"),
)
_RESULTS = re.compile(
    r"(?P<of>khiếu nại|\bkn\b|tố cáo|\btc\b)[^,;]*"
    r"(?P<told>có đúng,? có sai|đúng một phần|\bđúng\b|\bsai\b|không có cơ sở)",
    re.IGNORECASE,
)
"""What was found of a complaint or a denunciation."""
_GRADES = tuple(
    re.compile(name, re.IGNORECASE)
    for name in (r"xuất sắc", r"\b(?:giỏi|tốt)\b", r"\bkhá\b", r"trung bình", r"\byếu\b")
)
_LATE_AND_OPEN = re.compile(rf"(?:{_LATE})[^,;]*\bchưa\b|\bchưa\b[^,;]*(?:{_LATE})", re.IGNORECASE)
_NOT = re.compile(r"\b(?:không|chưa)\b")
_WORD = re.compile(r"[^\W\d_]+")
_IDLE = frozenset(["phải", "cần", "có", "là", "và", "được", "số", "đã", "thì", "với", "còn", "gồm"])
_ANNOUNCED = ((r"(?:xây|làm)(?: dựng)? mới", r"\bsửa|cải tạo|nâng cấp"),)
"""What leaves nothing out of a whole it is said to divide; told by itself each is a deed of its own."""
_MEMBERS = tuple(tuple(re.compile(member, re.IGNORECASE) for member in members) for members in _SETS)


@lru_cache(maxsize=4096)
def leave_nothing_out(labels: tuple[str, ...]) -> bool:
    """Whether parts called so are all the parts of one set, each a member of its own."""
    if len(labels) == 2 and _leave_the_late_out(*labels):
        return False
    if len(labels) == 2 and any(_denies(*two) for two in (labels, labels[::-1])):
        return True
    return _are_results(labels) or any(len(one) == len(labels) and _match(labels, one) for one in _MEMBERS)


def divide_the_announced(labels: tuple[str, ...]) -> bool:
    """Whether parts called so leave nothing out where words announce that they divide their whole."""
    sets = (tuple(re.compile(member, re.IGNORECASE) for member in members) for members in _ANNOUNCED)
    return leave_nothing_out(labels) or any(len(one) == len(labels) and _match(labels, one) for one in sets)


def are_grades(labels: tuple[str, ...]) -> bool:
    """Whether each part is called by a grade of its own, though perhaps not all grades are told."""
    found = [[grade for grade, name in enumerate(_GRADES) if name.search(label)] for label in labels]
    return all(len(own) == 1 for own in found) and len({own[0] for own in found}) == len(labels)


def _are_results(labels: tuple[str, ...]) -> bool:
    """Whether three or more parts each tell what was found of complaints or of denunciations, each once and of both:
    "khiếu nại đúng 4, khiếu nại sai 17, tố cáo sai 1"."""
    found = [_RESULTS.search(label) for label in labels]
    told = {(one["of"].lower(), one["told"].lower()) for one in found if one is not None}
    return len(told) == len(labels) > len({of for of, _ in told}) > 1


def came_in(labels: tuple[str, ...]) -> bool:
    """Whether of two parts one came over from before and the other is new."""
    return any(
        re.search(_OLD, one, re.IGNORECASE) and re.search(_NEW, other, re.IGNORECASE)
        for one, other in (labels, labels[::-1])
    )


def are_of_one_kind(labels: tuple[str, ...], label: str) -> bool:
    """Whether another label names one of a set that these labels make up, so that it is told beside them."""
    found = [members for members in _MEMBERS if len(members) == len(labels) and _match(labels, members)]
    return any(member.search(label) for members in found for member in members)


def called_like(labels: tuple[str, str], label: str) -> int | None:
    """Which of two parts that leave nothing out another label calls, 0 or 1; None where it calls neither or both."""
    for members in _MEMBERS:
        for order in permutations(members) if len(members) == len(labels) else ():
            own, other = order
            told = own.search(labels[0]) and other.search(labels[1])
            if told and not (own.search(labels[1]) or other.search(labels[0])):
                called = [bool(member.search(label)) for member in order]
                if sum(called) == 1:
                    return called.index(True)
    return None


def _leave_the_late_out(one: str, other: str) -> bool:
    """Whether one is done in time and the other late and not done yet: what was done late is neither."""
    in_time = re.compile(_IN_TIME, re.IGNORECASE)
    return any(_LATE_AND_OPEN.search(late) and in_time.search(kept) for late, kept in ((one, other), (other, one)))


def _denies(told: str, denied: str) -> bool:
    """Whether one label says no to all that another says: "thành 31; không thành 5"."""
    no = _NOT.search(denied)
    words, others = (frozenset(_WORD.findall(text)) - _IDLE for text in (told, denied))
    return bool(no) and not _NOT.search(told) and bool(words) and others - {"không", "chưa"} <= words


def _match(labels: Sequence[str], members: Sequence[re.Pattern[str]]) -> bool:
    hits = [[bool(member.search(label)) for member in members] for label in labels]
    if not all(any(row) for row in hits) or not all(any(column) for column in zip(*hits, strict=True)):
        return False
    return any(
        all(row[place] for row, place in zip(hits, order, strict=True)) for order in permutations(range(len(members)))
    )
