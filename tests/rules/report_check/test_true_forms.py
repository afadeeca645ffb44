"""Every form II.06a that adds up is left alone, however small its numbers, whatever its sectors are called."""

from __future__ import annotations

import random

import pytest

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


def _row(chance: random.Random) -> Row:
    """Columns (3) to (13) and (7a) of one sector: what came in and what became of it, split by chance."""
    most = chance.choice([(400, 60, 8), (40, 9, 3), (4, 2, 2), (1, 0, 0), (3000, 300, 80)])
    online, direct, before = (chance.randint(0, each) for each in most)
    came = online + direct + before
    gone = chance.choice([0, 0, 0, chance.randint(0, min(2, came))])
    waiting = chance.randint(0, min(12, came - gone))
    done = came - gone - waiting
    late, overdue = chance.randint(0, min(6, done)), chance.randint(0, waiting)
    early = chance.randint(0, done - late)
    in_time, left = done - late - early, waiting - overdue
    return came, online, direct, before, done, early, in_time, late, waiting, left, overdue, gone


def _form(rows: list[Row]) -> tuple[Paragraph, Table]:
    total = tuple(sum(column) for column in zip(*rows, strict=True))
    lines = [(name, *map(_told, told)) for name, told in zip(SECTORS, rows, strict=False)]
    title = "Biểu II.06a: kết quả giải quyết thủ tục hành chính của xã Tân Thành A theo lĩnh vực"
    return Paragraph(title), Table((HEADS, *lines, ("Tổng cộng", *map(_told, total))))


def _told(number: int) -> str:
    return f"{number:,}".replace(",", ".")


@pytest.mark.parametrize("seed", [*range(10), *(pytest.param(n, marks=pytest.mark.long) for n in range(10, 40))])
def test_a_form_that_adds_up_raises_nothing(seed: int) -> None:
    chance = random.Random(seed)
    rows = [_row(chance) for _ in range(chance.randint(2, len(SECTORS)))]
    assert check(_form(rows)).findings == ()


@pytest.mark.parametrize(
    "rows",
    [
        [(9, 4, 2, 3, 7, 5, 2, 0, 1, 1, 0, 1), (608, 518, 88, 2, 605, 70, 530, 5, 3, 3, 0, 0)],
        [(10, 5, 5, 0, 3, 0, 2, 1, 7, 2, 5, 0), (38, 10, 28, 0, 16, 5, 11, 0, 21, 0, 21, 1)],
        [(7, 4, 1, 2, 6, 3, 2, 1, 1, 1, 0, 0), *2 * [(4, 2, 1, 1, 4, 2, 1, 1, 0, 0, 0, 0)]],
        [*6 * [12 * (0,)], (1, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0), (2, 0, 1, 1, 2, 0, 2, 0, 0, 0, 0, 0)],
    ],
    ids=["left without a result", "nothing carried over", "sector called Giảm nghèo", "rows of zeros"],
)
def test_small_and_empty_rows_raise_nothing(rows: list[Row]) -> None:
    assert check(_form(rows)).findings == ()


@pytest.mark.parametrize(("column", "times"), [(1, 3), (5, 2), (8, 3)])
def test_a_slip_in_the_total_row_of_a_form_is_found(column: int, times: int) -> None:
    title, table = _form([_row(random.Random(seed)) for seed in (1, 4, 6, 9)])
    total = list(table.rows[-1])
    total[column] = _told(int(total[column].replace(".", "")) * times)
    assert check((title, Table((*table.rows[:-1], tuple(total))))).findings != ()
