"""Facts for the papers of a meeting, every one of them made up."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.kernel.papers import DossierSection, Form, Issuer, MeetingPaperFacts

AGENDA = DossierSection(
    title="Chương trình",
    paragraphs=(),
    heads=("TT", "Nội dung", "Trình bày", "Thời lượng"),
    rows=(("1", "Báo cáo sơ kết", "Phòng Nội vụ", "30 phút"),),
)
PEOPLE = DossierSection(
    title="Thành phần", paragraphs=(), heads=("Được mời", "Dự họp"), rows=(("UBND xã Thử Nghiệm 2", "Có mặt"),)
)
CONCLUSIONS = DossierSection(
    title="Kết luận và phân công",
    paragraphs=("Kết luận như sau:",),
    heads=("TT", "Nội dung", "Chủ trì", "Phải xong ngày", "Sản phẩm"),
    rows=(("1", "Chấn chỉnh việc xin lỗi", "UBND xã Thử Nghiệm 2", "30/08/2024", "Báo cáo"),),
)


RULINGS = DossierSection(
    title="UBND xã Thử Nghiệm 2",
    paragraphs=("Điểm cuối cùng: 75,07.",),
    heads=("Tiêu chí", "Tự chấm", "Thẩm định", "Giải trình", "Kết luận", "Lý do"),
    rows=(("4.1 Quy chế làm việc", "2", "1", "Đã sửa", "1,5", "Còn thiếu một mục"),),
)
BALLOTS = DossierSection(
    title="Phiếu của từng thành viên",
    paragraphs=("Tán thành 3, không tán thành 1, phiếu trắng 1.",),
    heads=("Thành viên", "Tính mới", "Hiệu quả", "Tổng", "Biểu quyết"),
    rows=(("Thành viên minh họa", "25", "30", "55", "Tán thành"),),
)
ASKED = DossierSection(
    title="Câu hỏi và trả lời",
    paragraphs=(),
    heads=("TT", "Câu hỏi", "Trả lời"),
    rows=(("1", "Bao giờ có kết quả?", "Trả lời tại chỗ: trong tuần này"),),
)


def of_a_meeting(issuer: Issuer) -> dict[Form, Any]:
    """Invitation, minutes and notice of one meeting."""
    about: dict[str, Any] = {"issuer": issuer, "on": date(2024, 7, 30), "name": "Sơ kết 6 tháng minh họa"}
    there = {"receivers": ("UBND xã Thử Nghiệm 2",), "left": "", "right": "Thủ trưởng đơn vị"}
    return {
        Form.MEETING_INVITATION: MeetingPaperFacts(number="52/GM-MH", sections=(AGENDA,), **about, **there),
        Form.MEETING_MINUTES: MeetingPaperFacts(
            number="", receivers=(), sections=(PEOPLE,), left="Thư ký", right="Chủ trì", **about
        ),
        Form.COUNCIL_MINUTES: MeetingPaperFacts(
            number="", receivers=(), sections=(RULINGS,), left="Thư ký", right="Chủ tịch hội đồng", **about
        ),
        Form.INITIATIVE_MINUTES: MeetingPaperFacts(
            number="", receivers=(), sections=(BALLOTS,), left="Thư ký", right="Chủ tịch hội đồng", **about
        ),
        Form.DIALOGUE_NOTICE: MeetingPaperFacts(number="", sections=(AGENDA,), **about, **there),
        Form.DIALOGUE_MINUTES: MeetingPaperFacts(
            number="", receivers=(), sections=(ASKED,), left="Thư ký", right="Người chủ trì", **about
        ),
        Form.MEETING_NOTICE: MeetingPaperFacts(number="67/TB-MH", sections=(CONCLUSIONS,), **about, **there),
    }
