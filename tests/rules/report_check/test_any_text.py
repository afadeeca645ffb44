"""Any text at all is read without complaint, and marking gives it back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from motcua.rules.report_check import Table, check, mark

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
