"""The document of a result to test with; all made up."""

from __future__ import annotations

from datetime import date

from motcua.kernel import papers


def result(issuer: papers.Issuer) -> papers.ResultFacts:
    """A result document of two paragraphs."""
    return papers.ResultFacts(
        issuer=issuer,
        number="12/GP-UBND",
        on=date(2024, 3, 15),
        paper="Giấy phép minh họa",
        to="Người nộp minh họa 01",
        dossier_number="H20.33.99-240312-0001",
        paragraphs=("Đồng ý cấp giấy phép theo đề nghị.", "Giấy phép có giá trị một năm kể từ ngày ký."),
        recipients=("Như trên", "Lưu: VT"),
        check_code="ABCDEFGHJKLM",
        lookup="https://vidu.test/kiem-tra-van-ban/?ma=ABCDEFGHJKLM",
        signer_title="Chủ tịch",
        signer="Lãnh đạo minh họa 03",
    )
