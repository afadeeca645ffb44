"""What a score sheet says on paper."""

from __future__ import annotations

from datetime import date

from motcua.kernel import papers


def score_sheet(issuer: papers.Issuer) -> papers.ScoreSheetFacts:
    """A sheet of two lines, scored by the unit alone."""
    told = {"most": "2", "points": ("1,5", "—"), "why": ""}
    return papers.ScoreSheetFacts(
        issuer=issuer,
        on=date(2024, 12, 20),
        unit="UBND xã Thử 1",
        campaign="Chỉ số CCHC cấp xã năm 2024 (minh họa)",
        criteria="Bộ minh họa",
        made_up=True,
        stages=("Tự chấm", "Thẩm định"),
        lines=(
            papers.ScoredLine(name="1 Công tác chỉ đạo", heading=True, **told),
            papers.ScoredLine(name="1.1 Ban hành kế hoạch", heading=False, **(told | {"why": "Trễ 5 ngày"})),
        ),
        totals=("Tự chấm: 1,5 trên 2",),
    )


def listed(issuer: papers.Issuer) -> papers.ListedFacts:
    """A list of one row."""
    return papers.ListedFacts(
        issuer=issuer,
        on=date(2024, 12, 20),
        name="Xếp hạng minh họa",
        words=("Chưa công bố.",),
        heads=("Hạng", "Đơn vị"),
        widths=(10, 60),
        rows=(("1", "UBND xã Thử 1"),),
    )
