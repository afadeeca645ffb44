"""Words of registers and the codes they mean."""

from __future__ import annotations

import pytest

from motcua.links.files.register.vocabulary import APPLICANTS, CHANNELS, OPERATORS, status_of, word_in
from motcua.rules.lifecycle import LABELS


@pytest.mark.parametrize(
    ("word", "code"),
    [
        *((label, int(code)) for code, label in LABELS.items()),
        *((str(code), code) for code in range(1, 11)),
        ("ĐÃ TRẢ KẾT QUẢ", 10),
        ("da tra ket qua", 10),
        ("Đã trả", 10),
        ("Đã trả kết quả (đúng hạn)", 10),
        ("Đã trả kết quả trước hạn", 10),
        ("10 - Đã trả kết quả", 10),
        ("10. Đã trả", 10),
        ("Đang giải quyết", 4),
        ("Đang xử lý quá hạn", 4),
        ("Chờ bổ sung", 5),
        ("Đã có kết quả", 9),
        ("Chờ trả kết quả", 9),
        ("Từ chối", 3),
        ("Rút hồ sơ", 7),
        ("Dừng", 8),
        ("Tạm dừng", 8),
        ("Mới tiếp nhận", 2),
        ("Chờ tiếp nhận", 1),
        ("Chờ trả KQ", 9),
        ("Đã có kết quả, chờ trả", 9),
        ("YC bổ sung HS", 5),
        ("Rút HS", 7),
        ("Yêu cầu thực hiện NVTC", 6),
        ("Đang giải quyết (chưa đến hạn)", 4),
        ("Đang giải quyết chưa đến hạn", 4),
        ("Trình lãnh đạo", 4),
        ("10.0", 10),
        ("4,0", 4),
        ("releasing", 9),
        ("done", 10),
        ("Đa\u0303 tra\u0309 kê\u0301t qua\u0309", 10),
    ],
)
def test_status_words(word: str, code: int) -> None:
    assert status_of(word) == code


@pytest.mark.parametrize(
    "word",
    [
        "Chờ lấy KQ",
        "11",
        "0",
        "11.0",
        "4.5",
        "Từ chối giải quyết",
        "Kết thúc",
        "Quá hạn",
        "9 - Đã trả kết quả",
        "xong hết rồi",
        "-",
    ],
)
def test_a_word_nobody_explained_is_not_guessed(word: str) -> None:
    assert status_of(word) is None


@pytest.mark.parametrize(
    ("words", "word", "code"),
    [
        (CHANNELS, "Trực tiếp", "COUNTER"),
        (CHANNELS, "tại quầy", "COUNTER"),
        (CHANNELS, "1", "COUNTER"),
        (CHANNELS, "TRỰC TUYẾN", "ONLINE"),
        (CHANNELS, "qua mạng", "ONLINE"),
        (CHANNELS, "online", "ONLINE"),
        (CHANNELS, "DVC", "ONLINE"),
        (CHANNELS, "BCCI", "POSTAL"),
        (CHANNELS, "Bưu chính công ích", "POSTAL"),
        (CHANNELS, "3", "POSTAL"),
        (CHANNELS, "POSTAL", "POSTAL"),
        (CHANNELS, "2. Trực tuyến", "ONLINE"),
        (CHANNELS, "1.0", "COUNTER"),
        (CHANNELS, "Trực tuyến mức độ 4", "ONLINE"),
        (CHANNELS, "Nộp trực tuyến qua Cổng DVCQG", "ONLINE"),
        (CHANNELS, "3 - Trực tuyến", None),
        (CHANNELS, "bồ câu", None),
        (OPERATORS, "Tự nộp", "SELF"),
        (OPERATORS, "Hỗ trợ tại quầy", "ASSISTED"),
        (OPERATORS, "Tổ công nghệ số cộng đồng", "COMMUNITY_TEAM"),
        (OPERATORS, "Bưu điện", "POST"),
        (APPLICANTS, "Cá nhân", "CITIZEN"),
        (APPLICANTS, "2", "ENTERPRISE"),
        (APPLICANTS, "Công dân Việt Nam", "CITIZEN"),
        (APPLICANTS, "Cán bộ, công chức, viên chức", "CITIZEN"),
        (APPLICANTS, "Tổ chức (không bao gồm doanh nghiệp, HTX)", "ORGANIZATION"),
        (APPLICANTS, "Hộ kinh doanh", "ORGANIZATION"),
        (APPLICANTS, "Cơ quan nhà nước", "STATE_BODY"),
        (APPLICANTS, "Tổ chức", "ORGANIZATION"),
    ],
)
def test_other_words(words: dict[str, str], word: str, code: str | None) -> None:
    assert word_in(words, word) == code
