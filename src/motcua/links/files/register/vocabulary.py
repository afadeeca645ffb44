"""Vocabulary of a register (từ ngữ trong sổ): the words offices write, and the codes they mean.

Status codes 1–10, channels 1–3 and applicant kinds 1–4 are those of the national exchange format. A word that
could mean two codes is not listed: the officer says once what it means (`--status`), and it is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from motcua.links.files.register.words import fold, without_brackets, written_out
from motcua.rules.lifecycle import LABELS

_STATUS_WORDS: dict[int, tuple[str, ...]] = {
    1: (
        "Mới đăng ký",
        "Mới nộp",
        "Chờ tiếp nhận",
        "Chưa tiếp nhận",
        "Mới",
        "Đang chờ tiếp nhận",
        "Hồ sơ mới",
    ),
    2: ("Được tiếp nhận", "Đã tiếp nhận", "Mới tiếp nhận", "Tiếp nhận", "Đã nhận", "Vừa tiếp nhận"),
    3: (
        *("Không được tiếp nhận", "Không tiếp nhận", "Từ chối tiếp nhận", "Từ chối", "Bị từ chối"),
        *("Đã từ chối", "Từ chối hồ sơ", "Từ chối nhận"),
    ),
    4: (
        *("Đang xử lý", "Đang giải quyết", "Đang thụ lý", "Đang thẩm định", "Chờ xử lý", "Đang chờ xử lý"),
        *(
            "Chờ giải quyết",
            "Chưa giải quyết",
            "Chưa xử lý",
            "Trình ký",
            "Chờ ký",
            "Chờ ký duyệt",
            "Chờ duyệt",
        ),
        *("Chờ phê duyệt", "Đang trình ký", "Đang xác minh", "Đang thực hiện", "Đã chuyển xử lý"),
        *("Chuyển xử lý", "Đang luân chuyển", "Đang trong quá trình giải quyết", "Đang xử lý hồ sơ"),
        *("Đang thẩm tra", "Chờ xác minh", "Trình lãnh đạo", "Chuyển phòng chuyên môn"),
        *("Đang xử lý tại phòng chuyên môn", "Đã chuyển phòng chuyên môn"),
    ),
    5: (
        *("Yêu cầu bổ sung giấy tờ", "Yêu cầu bổ sung", "Chờ bổ sung", "Chờ bổ sung hồ sơ", "Bổ sung hồ sơ"),
        *("Yêu cầu bổ sung hồ sơ", "Đang bổ sung", "Cần bổ sung", "Chờ bổ sung giấy tờ", "Bổ sung"),
        *("Chờ công dân bổ sung", "Đang chờ bổ sung", "Bổ sung giấy tờ"),
    ),
    6: (
        *("Yêu cầu thực hiện nghĩa vụ tài chính", "Thực hiện nghĩa vụ tài chính", "Chờ nghĩa vụ tài chính"),
        *("Chờ thực hiện nghĩa vụ tài chính", "Chờ thực hiện NVTC", "Chờ NVTC", "Chờ thanh toán"),
        *("Chờ nộp thuế", "Chờ nộp lệ phí", "Chờ nộp phí", "Chờ đóng thuế", "Yêu cầu thanh toán"),
    ),
    7: (
        *(
            "Công dân yêu cầu rút hồ sơ",
            "Rút hồ sơ",
            "Đã rút",
            "Đã rút hồ sơ",
            "Công dân rút hồ sơ",
            "Xin rút",
        ),
        *("Yêu cầu rút hồ sơ", "Rút", "Công dân rút", "Xin rút hồ sơ", "Hủy hồ sơ", "Đã hủy", "Hủy"),
        "Rút hồ sơ theo yêu cầu",
    ),
    8: (
        *("Dừng xử lý", "Dừng", "Tạm dừng", "Tạm dừng xử lý", "Dừng giải quyết", "Đã dừng", "Đang tạm dừng"),
        *("Tạm dừng giải quyết", "Đã dừng xử lý"),
    ),
    9: (
        *("Đã xử lý xong", "Đã có kết quả", "Chờ trả kết quả", "Có kết quả", "Hoàn thành", "Đã hoàn thành"),
        *("Xử lý xong", "Đã giải quyết", "Đã giải quyết xong", "Giải quyết xong", "Đã xử lý", "Chờ trả"),
        *(
            "Chờ trả KQ",
            "Chưa trả kết quả",
            "Đã có KQ",
            "Chờ nhận kết quả",
            "Đã xong",
            "Đang chờ trả kết quả",
        ),
        *("Đã có kết quả chờ trả", "Có kết quả chờ trả", "Đã xong chờ trả kết quả", "Hồ sơ hoàn thành"),
    ),
    10: (
        *("Đã trả kết quả", "Đã trả", "Đã trả KQ", "Trả kết quả", "Đã nhận kết quả", "Đã giao kết quả"),
        *("Đã trả kết quả cho công dân", "Đã trả hồ sơ", "Đã phát kết quả"),
        *("Đã trả kết quả cho người dân", "Đã trả kết quả qua bưu điện", "Đã trả kết quả qua bưu chính"),
    ),
}
_OPENCPS = {
    "receiving": 1,
    "new": 2,
    "denied": 3,
    "processing": 4,
    "waiting": 5,
    "paying": 6,
    "cancelled": 7,
    "unresolved": 8,
    "releasing": 9,
    "done": 10,
}
_CHANNEL_WORDS: dict[str, tuple[str, ...]] = {
    "COUNTER": (
        *("Trực tiếp", "1", "Tại quầy", "Tại bộ phận một cửa", "Nộp trực tiếp", "Quầy", "Một cửa"),
        *(
            "Trực tiếp tại quầy",
            "Tiếp nhận trực tiếp",
            "TT",
            "Counter",
            "Tại bộ phận tiếp nhận và trả kết quả",
        ),
        *("Tiếp nhận tại bộ phận một cửa", "Nộp tại quầy", "Nộp tại bộ phận một cửa"),
    ),
    "ONLINE": (
        *("Trực tuyến", "2", "Qua mạng", "Online", "DVC", "DVCTT", "Dịch vụ công", "Nộp trực tuyến"),
        *("Dịch vụ công trực tuyến", "DVCQG", "Cổng dịch vụ công", "Cổng DVC", "Cổng DVCQG", "Qua cổng DVC"),
        *("Tiếp nhận trực tuyến", "Cổng dịch vụ công quốc gia", "Nộp qua mạng", "Trực tuyến toàn trình"),
        *("Trực tuyến một phần", "Internet", "Nộp hồ sơ trực tuyến", "VNeID"),
        *("DVC trực tuyến", "Qua DVC", "DVC toàn trình", "DVC một phần", "Nộp trực tuyến qua Cổng DVCQG"),
        *("Trực tuyến mức 3", "Trực tuyến mức 4", "Trực tuyến mức độ 3", "Trực tuyến mức độ 4"),
    ),
    "POSTAL": (
        *(
            "Bưu chính",
            "3",
            "BCCI",
            "Bưu chính công ích",
            "Bưu điện",
            "Qua bưu điện",
            "Qua bưu chính",
            "Post",
        ),
        *("Dịch vụ bưu chính công ích", "Qua dịch vụ bưu chính công ích", "Qua bưu chính công ích", "Postal"),
        "Dịch vụ bưu chính",
    ),
}
_OPERATOR_WORDS: dict[str, tuple[str, ...]] = {
    "SELF": (
        *(
            "Tự nộp",
            "Công dân",
            "Bản thân",
            "Tự thực hiện",
            "Công dân tự nộp",
            "Người dân",
            "Người dân tự nộp",
        ),
        *("Doanh nghiệp", "Self", "Tự thao tác", "Chủ hồ sơ", "Tự làm", "Người nộp", "Tổ chức"),
    ),
    "ASSISTED": (
        *("Cán bộ hỗ trợ", "Hỗ trợ tại quầy", "Cán bộ", "Công chức", "Hỗ trợ", "Cán bộ nộp thay", "Nộp thay"),
        *("Công chức hỗ trợ", "Cán bộ một cửa", "Nhân viên hỗ trợ", "Assisted", "Cán bộ làm thay"),
    ),
    "POST": ("Bưu điện", "Bưu chính", "Nhân viên bưu điện", "BCCI", "Nhân viên bưu chính", "Post"),
    "COMMUNITY_TEAM": (
        *("Tổ công nghệ số cộng đồng", "Tổ CNSCĐ", "Tổ công nghệ số", "Tổ CNS cộng đồng", "Đoàn thanh niên"),
        "Community team",
    ),
}
_APPLICANT_WORDS: dict[str, tuple[str, ...]] = {
    "CITIZEN": (
        *("Công dân", "1", "Cá nhân", "Người dân", "Citizen", "Hộ gia đình", "Cá nhân hộ gia đình", "Hộ GĐ"),
        *("Công dân Việt Nam", "Người nước ngoài", "Người Việt Nam định cư ở nước ngoài"),
        "Cán bộ công chức viên chức",
    ),
    "ENTERPRISE": ("Doanh nghiệp", "2", "DN", "Công ty", "Enterprise", "Doanh nghiệp tư nhân"),
    "STATE_BODY": ("Cơ quan nhà nước", "3", "CQNN", "Cơ quan", "State body", "Cơ quan hành chính"),
    "ORGANIZATION": ("Tổ chức", "4", "Tổ chức khác", "Khác", "Hợp tác xã", "Organization", "Đoàn thể", "Hộ kinh doanh"),
}


def _turned(words: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {fold(word): code for code, listed in words.items() for word in listed} | {
        fold(code): code for code in words
    }


STATUSES: dict[str, int] = {
    **{fold(word): code for code, listed in _STATUS_WORDS.items() for word in listed},
    **{fold(label): int(code) for code, label in LABELS.items()},
    **_OPENCPS,
    **{str(code): code for code in range(1, 11)},
    **{f"0{code}": code for code in range(1, 10)},
}
CHANNELS = _turned(_CHANNEL_WORDS)
OPERATORS = _turned(_OPERATOR_WORDS)
APPLICANTS = _turned(_APPLICANT_WORDS)

_TIMELINESS = re.compile(r" (truoc|dung|qua|tre|trong|con|tre han|sap den|chua den|truoc va dung) han$")
_CODE_FIRST = re.compile(r"(\d{1,2}) (\D.*)")
_WHOLE = re.compile(r"0?(\d{1,2})[.,]0+")


def _readings(text: str) -> Iterator[str]:
    """The folded forms under which a word may be known: as it stands, without its note, short forms written out."""
    text = whole[1] if (whole := _WHOLE.fullmatch(text.strip())) else text
    for form in (fold, written_out):
        yield form(text)
        yield form(without_brackets(text))


@lru_cache(maxsize=4096)
def status_of(text: str) -> int | None:
    """The national code of a status word; None when the word is not known.

    “10. Đã trả kết quả” is 10 only because number and word agree; “Đã trả kết quả (đúng hạn)” is 10.
    """
    for candidate in _readings(text):
        bare = _TIMELINESS.sub("", candidate)
        if bare in STATUSES:
            return STATUSES[bare]
        if (pair := _CODE_FIRST.fullmatch(bare)) and STATUSES.get(pair[2]) == int(pair[1]):
            return int(pair[1])
    return None


def word_in(words: dict[str, str], text: str) -> str | None:
    """The code of a word in one of the tables above, also with its number before it; None when it is not known."""
    for candidate in _readings(text):
        if candidate in words:
            return words[candidate]
        if (pair := _CODE_FIRST.fullmatch(candidate)) and pair[1] in words and words.get(pair[2]) == words[pair[1]]:
            return words[pair[1]]
    return None
