"""Any text at all is read without complaint, and marking gives it back."""

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.rules import report_check
from motcua.rules.report_check import Table, check, mark
from motcua.rules.report_check.noise import compile_noise

PIECES = st.sampled_from(
    [
        *"0123456789.,;:()/%-+=|\n\t ",
        " hồ sơ", " nhiệm vụ", " đạt ", " chiếm ", "trong đó ", "gồm ", "tổng số ", "trực tuyến ", "đúng hạn ",
        "quá hạn ", "tăng ", "so với ", "còn ", "gần ", "hơn ", "điểm", "tỷ đồng", "lần lượt là ", "Tổng cộng",
        "Tỷ lệ ",
        "22/24", "91,16%",
        "1.234", "99,5", "ngày 15/9", "năm 2024", "(3=4+5)", "- ", "Xã A", "1.1",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=150, deadline=None)
def test_no_text_is_too_strange(text: str) -> None:
    report = check(text)
    assert "".join(segment.text for segment in mark(report)) == report.text
    for claim in report.claims:
        assert claim.text
        assert claim.start < claim.end <= len(report.text)


@given(st.lists(st.lists(st.lists(PIECES, max_size=3).map("".join), max_size=6).map(tuple), max_size=6).map(tuple))
@settings(max_examples=100, deadline=None)
def test_no_table_is_too_strange(rows: tuple[tuple[str, ...], ...]) -> None:
    report = check([Table(rows)])
    assert "".join(segment.text for segment in mark(report)) == report.text


def test_no_pattern_asks_what_older_pythons_misread() -> None:
    """Possessive groups lose their place before Python 3.11.5, and Debian 12 has 3.11.2."""
    rooms = Path(report_check.__file__).parent.rglob("*.py")
    assert [one.name for one in rooms if re.search(r"\)[*+?]\+", one.read_text("utf-8"))] == []


def test_numbers_of_documents_and_annexes_are_set_aside_whole() -> None:
    noise = compile_noise("hồ sơ")
    told = "Giấy mời số 140. Xem Phụ lục 02 và biểu mẫu 10; số: 69-QĐ/TW. Tổng số 12 hồ sơ."
    assert [one.group() for one in noise.finditer(told)] == ["số 140", "Phụ lục 02", "biểu mẫu 10", "số: 69-QĐ/TW"]
