"""What is told apart from feedback, and how a denunciation moves and by when."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from motcua.kernel.calendars import calendar_for
from motcua.rules.denouncing import (
    DENUNCIATION_TABLE,
    DenunciationAct,
    DenunciationDays,
    DenunciationState,
    OtherWay,
    acts_on_denunciation,
    denunciation_due,
    other_way,
)

NOTHING, DENUNCIATION, COMPLAINT = None, OtherWay.DENUNCIATION, OtherWay.COMPLAINT


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Tôi tố cáo ông Người minh họa nhận tiền của dân.", DENUNCIATION),
        ("ĐƠN TỐ CÁO", DENUNCIATION),
        ("Cán bộ địa chính đòi tiền mới làm sổ", DENUNCIATION),
        ("Phải lót tay cho nhân viên thì hồ sơ mới chạy", DENUNCIATION),
        ("Xin xem lại việc bà trưởng phòng bao che cho cấp dưới", DENUNCIATION),
        ("Tôi khiếu nại quyết định thu hồi đất số 12", COMPLAINT),
        ("Đơn khiếu nại về giá đền bù", COMPLAINT),
        ("Chờ lâu quá, anh cán bộ nói năng chưa nhẹ nhàng", NOTHING),
        ("Xin hướng dẫn thủ tục tố cáo cho rõ hơn", NOTHING),
        ("Niêm yết lịch tiếp công dân, giải quyết khiếu nại, tố cáo", NOTHING),
        ("Cảm ơn bà con và cán bộ", NOTHING),
        ("Nên cho nộp tiền lệ phí qua mạng", NOTHING),
        ("", NOTHING),
    ],
)
def test_accusing_somebody_is_told_apart(text: str, way: OtherWay | None) -> None:
    assert other_way(text) is way
    assert other_way(unicodedata.normalize("NFD", text)) is way


def test_every_move_leads_somewhere_else_and_ends_lead_nowhere() -> None:
    assert all(move.to not in move.frm for move in DENUNCIATION_TABLE.values())
    ends = {state for state in DenunciationState if not acts_on_denunciation(state)}
    assert ends == {
        DenunciationState.FORWARDED,
        DenunciationState.DECLINED,
        DenunciationState.CONCLUDED,
        DenunciationState.WITHDRAWN,
    }
    assert acts_on_denunciation(DenunciationState.ACCEPTED) == (
        DenunciationAct.CONCLUDE,
        DenunciationAct.NOTE_WITHDRAWAL,
    )


@pytest.mark.parametrize(
    ("state", "due"),
    [
        (DenunciationState.RECEIVED, date(2024, 9, 12)),  # seven working days, the second and third of September off
        (DenunciationState.ACCEPTED, date(2024, 10, 4)),  # thirty days, whatever days they are
        (DenunciationState.DECLINED, None),
        (DenunciationState.CONCLUDED, None),
    ],
)
def test_by_when(state: DenunciationState, due: date | None) -> None:
    days = DenunciationDays(first_working_days=7, resolve_days=30)
    told = denunciation_due(
        state, received_on=date(2024, 8, 30), moved_on=date(2024, 9, 4), days=days, calendar=calendar_for()
    )
    assert told == due
