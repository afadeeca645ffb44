"""Every form II.06a that adds up is left alone, however small its numbers, whatever its sectors are called."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from motcua.rules.report_check import Paragraph, Table, check

HEADS = (
    "Lĩnh vực", "Tổng số tiếp nhận (3)", "Trực tuyến (4)", "Trực tiếp, bưu chính (5)", "Kỳ trước chuyển sang (6)",
    "Tổng số đã giải quyết (7)", "Trước hạn (8)", "Đúng hạn (9)", "Quá hạn (10)", "Tổng số đang giải quyết (11)",
    "Trong hạn (12)", "Quá hạn (13)", "Rời khỏi không có kết quả (7a)",
)  # fmt: skip
SECTORS = (
    "Bảo trợ xã hội", "Chứng thực", "Giảm nghèo", "Hộ tịch", "Người có công", "Đất đai", "Thuế", "Đăng ký kinh doanh",
    "Phòng, chống tệ nạn xã hội", "Giáo dục trung học", "Tiếp công dân", "An toàn thực phẩm", "Thi đua, khen thưởng",
)  # fmt: skip
Row = tuple[int, ...]


@st.composite
def row(draw: st.DrawFn) -> Row:
    """Columns (3) to (13) and (7a) of one sector: what came in and what became of it, split at random."""
    online, direct, before = (draw(st.integers(0, most)) for most in (400, 60, 8))
    came = online + direct + before
    gone = draw(st.integers(0, min(2, came)))
    waiting = draw(st.integers(0, min(12, came - gone)))
    done = came - gone - waiting
    late, overdue = draw(st.integers(0, min(6, done))), draw(st.integers(0, waiting))
    early = draw(st.integers(0, done - late))
    return (
        came,
        online,
        direct,
        before,
        done,
        early,
        done - late - early,
        late,
        waiting,
        waiting - overdue,
        overdue,
        gone,
    )


def _form(rows: list[Row]) -> tuple[Paragraph, Table]:
    total = tuple(sum(column) for column in zip(*rows, strict=True))
    lines = [(name, *map(_told, told)) for name, told in zip(SECTORS, rows, strict=False)]
    title = "Biểu II.06a: kết quả giải quyết thủ tục hành chính của xã Tân Thành A theo lĩnh vực"
    return Paragraph(title), Table((HEADS, *lines, ("Tổng cộng", *map(_told, total))))


def _told(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@settings(max_examples=60, deadline=None)
@given(st.lists(row(), min_size=2, max_size=len(SECTORS)))
@example([(9, 4, 2, 3, 7, 5, 2, 0, 1, 1, 0, 1), (608, 518, 88, 2, 605, 70, 530, 5, 3, 3, 0, 0)])
@example([(10, 5, 5, 0, 3, 0, 2, 1, 7, 2, 5, 0), (38, 10, 28, 0, 16, 5, 11, 0, 21, 0, 21, 1)])
@example(
    [
        (7, 4, 1, 2, 6, 3, 2, 1, 1, 1, 0, 0),
        (309, 263, 44, 2, 309, 20, 287, 2, 0, 0, 0, 0),
        (4, 2, 1, 1, 4, 2, 1, 1, 0, 0, 0, 0),
    ]
)
def test_a_form_that_adds_up_raises_nothing(rows: list[Row]) -> None:
    assert check(_form(rows)).findings == ()
