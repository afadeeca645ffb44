"""Tables of yearbooks that tell their rows once more: as indexes, as growth, as shares, below a line that says how."""

from __future__ import annotations

import re
from random import Random

import pytest

from motcua.rules.report_check import check

YEARS = range(2019, 2023)
HEAD = "Năm | Chung | Nam | Nữ | Thành thị | Nông thôn"
TOLD = {
    "Chỉ số phát triển, năm trước = 100 (%)": lambda rows, n, c: 100 * rows[n][c] / rows[n - 1][c],
    "Tốc độ tăng (%)": lambda rows, n, c: 100 * rows[n][c] / rows[n - 1][c] - 100,
    "Cơ cấu (%)": lambda rows, n, c: 100 * rows[n][c] / rows[n][0],
}


def counted(seed: int) -> list[list[int]]:
    """Made-up people of four years: all, men and women, in towns and in the country."""
    chance, rows = Random(seed), []
    for step in range(len(YEARS)):
        whole = 700_000 + 17_000 * step + chance.randint(0, 9_999)
        men, towns = whole // 2 - chance.randint(500, 9_000), whole // 3 + 4_000 * step
        rows.append([whole, men, whole - men, towns, whole - towns])
    return rows


def yearbook(seed: int, how: str, *, framed: bool) -> str:
    """The table, with its rows told once more; a line between its parts has blank cells or stands alone."""
    rows = counted(seed)
    lines = [" | ".join((_year(n), *(f"{one:,}".replace(",", ".") for one in row))) for n, row in enumerate(rows)]
    rates = [
        " | ".join((_year(n), *(f"{TOLD[how](rows, n, c):.2f}".replace(".", ",") for c in range(5))))
        for n in range(1, len(rows))
    ]
    return "\n".join(("Dân số trung bình (người)", HEAD, *lines, how + 5 * " |" * framed, *rates))


def _year(place: int) -> str:
    return f"Sơ bộ {YEARS[place]}" if place == len(YEARS) - 1 else str(YEARS[place])


@pytest.mark.parametrize("framed", [True, False])
@pytest.mark.parametrize("how", TOLD)
def test_a_true_table_is_confirmed_cell_by_cell(how: str, *, framed: bool) -> None:
    report = check(yearbook(1, how, framed=framed))
    assert report.findings == ()
    assert len([claim for claim in report.claims if claim.verdict.agrees]) >= 12


@pytest.mark.parametrize("how", TOLD)
def test_a_changed_figure_is_found_whatever_it_is(how: str) -> None:
    text = yearbook(2, how, framed=False)
    chance = Random(how)
    places = [found.span() for found in re.finditer(r"\d[\d.]*(?:,\d+)?(?= \||$)", text, re.MULTILINE)]
    figures = [(start, end) for start, end in places if not 2018 < int(re.sub(r"\D", "", text[start:end])) < 2023]
    missed = []
    for start, end in chance.sample(figures, 12):
        digit = start + (text[start:end].find(",") - 1 if "," in text[start:end] else 1)
        other = str((int(text[digit]) + chance.randint(1, 9)) % 10) if text[digit].isdigit() else "7"
        changed = text[:digit] + other + text[digit + 1 :]
        if not check(changed).findings:
            missed.append((text[start:end], changed[start:end]))
    assert missed == []


def test_a_table_of_two_districts_is_one_table() -> None:
    """A line between rows that names a part of its own, with rows of its own, parts nothing."""
    text = (
        "Đơn vị | Tiếp nhận | Trực tuyến | Trực tiếp\nCụm phía đông\nXã An Một | 1.200 | 900 | 300\n"
        "Xã An Hai | 1.100 | 750 | 350\nCụm phía tây\nXã Bình Một | 980 | 600 | 380\nXã Bình Hai | 870 | 500 | 370\n"
        "Tổng cộng | 4.150 | 2.750 | 1.400"
    )
    assert check(text).findings == ()
    assert check(text.replace("4.150", "4.510")).findings
