"""Correct sentences that once looked like a mistake: parts of a part, figures of elsewhere, a round title."""

from __future__ import annotations

import pytest

from motcua.rules.report_check import check

CORRECT = {
    "parts of a part": "Tổng số 120 hồ sơ. Cụ thể, đất đai có 70 hồ sơ, trong đó trực tuyến 45 hồ sơ. "
    "Hộ tịch có 50 hồ sơ, trong đó trực tuyến 30 hồ sơ.",
    "parts of a part in money": "Tháng 8, tổng giá trị mua bán của huyện đạt 148,05 tỷ đồng. Cụ thể, bán ra đạt 74,09 "
    "tỷ đồng, trong đó hợp tác xã 40,65 tỷ đồng. Mua vào đạt 73,96 tỷ đồng, trong đó hợp tác xã 38,57 tỷ đồng.",
    "enough of them in two places": "Xã Phú An tuyển đủ 32 dân quân trong năm.\n\nXã Phú Bình tuyển đủ 30 dân quân.",
    "a title in round figures": "Xã thu hơn 460 triệu đồng tiền quỹ\n\nĐến hết tháng 6, xã thu quỹ hơn 464 triệu đồng, "
    "bằng 52% kế hoạch.",
    "shares of a plan beside a rise": "Giá trị nông nghiệp đạt 36,61% kế hoạch, tăng 4,06% so với cùng kỳ; công nghiệp "
    "tăng 3,01% so cùng kỳ và đạt 49,85% kế hoạch; dịch vụ đạt 48,58% kế hoạch và tăng 2,49% so cùng kỳ.",
    "an aim told with a share": "Trung tâm nhận 51.864 hồ sơ, tăng 9,6% so với cùng kỳ năm trước (47.310 hồ sơ), "
    "trong đó 38.275 hồ sơ trực tuyến. Tỷ lệ hồ sơ trực tuyến đạt 73,8%, vượt chỉ tiêu tỉnh giao là 70%.",
    "one sentence of two things": "Năm nay phải thi hành 1.432 việc, đã xong 1.190 việc, đạt 83,1%. Về tiền, tổng số "
    "tiền phải thi hành là hơn 530,5 tỷ đồng.\n\nÁn thu cho ngân sách có 1.191 việc. Tổng số tiền phải thi hành là hơn "
    "36,3 tỷ đồng, trong đó đủ điều kiện là 10,6 tỷ đồng.",
}


@pytest.mark.parametrize("text", CORRECT.values(), ids=CORRECT)
def test_correct_sentences_are_left_alone(text):
    assert check(text).findings == ()
