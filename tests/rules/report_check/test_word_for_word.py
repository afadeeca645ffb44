"""Word for word (chép lại nguyên câu): a title, a lead or a caption whose sentence the text has once more, and
sentences that only follow one model. All places and figures are made up."""

from __future__ import annotations

import re

import pytest

from motcua.rules.report_check import check

_MARK = re.compile(r"«([^→]+)→([^»]+)»")

YEARS = (
    "Một số chỉ tiêu y tế\n\n2020 2021 2022 2023\nSố bác sĩ trên 1 vạn dân 7,12 7,90 8,05 8,74\n"
    "Số ca mắc bệnh 2.040 1.911 1.673 1.420\n\n"
)

# «true→slip;slip»: one of the two places.
RETOLD = (
    "Năm 2024, toàn huyện lập được «64→46;70» tổ hợp tác, nâng tổng số lên 2.735 tổ hợp tác, vượt 8,4%\n\n"
    "Theo Hội Nông dân (HND), năm 2024, toàn huyện lập được 64 tổ hợp tác (THT), nâng tổng số lên 2.735 THT, vượt "
    "8,4%; giúp vốn cho 1.019 hộ.",
    "Năm 2024, toàn huyện lập được 64 tổ hợp tác, nâng tổng số lên «2.735→2.753;3.160» tổ hợp tác, vượt 8,4%\n\n"
    "Theo Hội Nông dân (HND), năm 2024, toàn huyện lập được 64 tổ hợp tác (THT), nâng tổng số lên 2.735 THT, vượt "
    "8,4%; giúp vốn cho 1.019 hộ.",
    "Công bố danh sách 31 thí sinh được Hội đồng thi xã chọn\n\nSáng 3/4, Hội đồng thi xã đã công bố danh sách "
    "«31→13;38» thí sinh do Hội đồng thi xã chọn. Theo đó, xã có thêm một đội.",
    "Suối Đá: Có thêm 7 hộ khá và «25→5;41» hộ làm giàu\n\nĐến nay xã có 190 hộ thoát nghèo. Ngoài ra xã lại có 7 hộ "
    "khá và 25 hộ làm giàu mới.",
    "Sáu tháng qua, công an huyện phát hiện 64 vụ, «118→350;811» đối tượng vi phạm, giảm 6 vụ so với kỳ trước.\n"
    "Sáu tháng qua, công an huyện phát hiện 64 vụ, 118 đối tượng vi phạm, giảm 6 vụ so với kỳ trước.\n"
    "Lũy kế phát hiện 231 vụ, bắt 402 đối tượng.",
    "Trong tháng 5 có 3.207 hộ đăng ký mới, số hộ kinh doanh mở cửa trở lại tăng 12,4% lên 4.051.\n"
    "Trong tháng 5, cả tỉnh còn có «4.051→4.015;4.851» hộ kinh doanh mở cửa trở lại, tăng 12,4% so với tháng trước.",
    f"{YEARS}Năm 2023: số bác sĩ trên 1 vạn dân là «8,74→7,84;9,31»; số ca mắc bệnh là 1.420.",
    f"{YEARS}Năm 2021, số ca mắc bệnh là «1.911→1.119;1.630» và giảm dần các năm sau.",
)

# True, and only like them.
OTHERS = (
    "Sáu tháng qua, công an huyện phát hiện 64 vụ, 118 đối tượng vi phạm.\n"
    "Chín tháng qua, công an huyện phát hiện 97 vụ, 180 đối tượng vi phạm.",
    "Xã Bàu Sen lập 6 tổ hòa giải, có 31 người tham gia.\nXã Bàu Tràm lập 6 tổ hòa giải, có 28 người tham gia.",
    "Trong tháng 5 có 3.207 hộ đăng ký mới, số hộ kinh doanh mở cửa trở lại tăng 12,4% lên 4.051.\n"
    "Trong tháng 4, cả tỉnh có 4.015 hộ kinh doanh mở cửa trở lại, tăng 11,4% so với tháng trước.",
    "Trung tâm trả kết quả gần 27.000 hồ sơ\n\nĐến nay Trung tâm đã tiếp nhận 28.817 hồ sơ; giải quyết, trả kết quả "
    "gần 27.000 hồ sơ của dân.",
    f"{YEARS}Năm 2024, số ca mắc bệnh là 1.240. Năm 2023, số ca mắc bệnh của huyện Đồi Mây là 142.",
    "Sở trao 152 suất học bổng cho học sinh vượt khó của hai huyện\n\nSở trao 80 suất học bổng cho học sinh vượt khó "
    "của huyện Đồi Mây và 72 suất cho huyện Bến Cầu.",
)


@pytest.mark.parametrize("text", RETOLD, ids=lambda text: text[-60:])
def test_a_sentence_told_word_for_word_tells_the_same_figures(text: str) -> None:
    match = _MARK.search(text)
    assert match is not None
    assert [(claim.stated, claim.formula) for claim in check(text.replace(match[0], match[1])).findings] == []
    for slip in match[2].split(";"):
        assert check(text.replace(match[0], slip)).findings, slip


@pytest.mark.parametrize("text", OTHERS, ids=lambda text: text[-60:])
def test_what_only_follows_one_model_is_left_alone(text: str) -> None:
    assert [(claim.stated, claim.formula) for claim in check(text).findings] == []
