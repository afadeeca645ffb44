"""Facts for the papers of an inspection, every one of them made up."""

from __future__ import annotations

from datetime import date
from typing import Any

from motcua.kernel import papers
from motcua.kernel.papers import Form, Issuer
from tests.factories.files import png
from tests.factories.meeting_papers import of_a_meeting

LINE = papers.CheckedLine(
    code="2.3", question="Hồ sơ trễ có phiếu xin lỗi", answer="Không đạt", counted="2/20", note="Thiếu hai phiếu"
)
FINDING = papers.FindingLine(
    description="Hồ sơ trễ không có phiếu xin lỗi",
    cause="Chưa phân công",
    requirement="Gửi phiếu xin lỗi",
    deadline="31/07/2024",
    repeated="lặp lại, đã nêu 1 lần trước",
)


PHOTO = papers.PhotoLine(
    item="2.3",
    caption="Bảng niêm yết minh họa",
    taken="(Kiểm tra viên minh họa)",
    digest="ab" * 32,
    format="png",
    picture=list(png()),
)


def inspecting(issuer: Issuer) -> dict[Form, Any]:
    """Minutes and conclusion of one inspection, a recognition dossier, and the papers of a meeting."""
    about = {
        "issuer": issuer,
        "on": date(2024, 6, 10),
        "inspected": "UBND xã Thử Nghiệm 2",
        "decision": "QĐ minh họa 01",
        "period": "15/12/2023–31/5/2024",
    }
    minutes = papers.MinutesFacts(
        team=("Kiểm tra viên minh họa (trưởng đoàn)",),
        checklist="Phiếu kiểm tra minh họa, bản 2024-1",
        sample="Rút 20 trong 1.321 hồ sơ, chuỗi gốc “minh họa”: ",
        members=("XQ-240311-0001",),
        lines=(LINE,),
        words="Đoàn đã làm việc với đơn vị.",
        explain_until="17/06/2024",
        photos=(PHOTO,),
        **about,  # type: ignore[arg-type]
    )
    conclusion = papers.ConclusionFacts(
        number="01/KL-MH",
        words="Kết luận minh họa.",
        explanation="Đơn vị đã giải trình.",
        findings=(FINDING,),
        **about,  # type: ignore[arg-type]
    )
    made = {Form.INSPECTION_MINUTES: minutes, Form.INSPECTION_CONCLUSION: conclusion}
    return {
        **made,
        **of_a_meeting(issuer),
        Form.INITIATIVE_DOSSIER: recognition(issuer),
        Form.DIALOGUE_RESULT: dialogue(issuer),
    }


def recognition(issuer: Issuer) -> papers.RecognitionFacts:
    """A recognition dossier of two parts."""
    authors = papers.DossierSection(
        title="Danh sách tác giả và tỷ lệ đóng góp",
        paragraphs=(),
        heads=("TT", "Họ và tên", "Tỷ lệ đóng góp"),
        rows=(("1", "Tác giả minh họa 01", "60%"), ("2", "Tác giả minh họa 02", "40%")),
    )
    words = papers.DossierSection(title="Mô tả sáng kiến", paragraphs=("Nội dung: quét một lần.",))
    return papers.RecognitionFacts(
        issuer=issuer,
        on=date(2024, 8, 20),
        receiver="Sở Khoa học và Công nghệ",
        name="Sáng kiến minh họa",
        sections=(authors, words),
    )


def dialogue(issuer: Issuer) -> papers.DialogueFacts:
    """The result of a dialogue with one answer and one promise."""
    return papers.DialogueFacts(
        issuer=issuer,
        on=date(2024, 6, 20),
        name="Đối thoại minh họa về thủ tục đất đai",
        held="14/06/2024, hội trường",
        chair="Chủ tịch",
        came="41 (người dân 40, cán bộ, công chức 1)",
        words="Đã trả lời mọi câu hỏi.",
        questions=(papers.QuestionLine(question="Bao giờ niêm yết?", answer="Trong tuần này.", when="tại chỗ"),),
        promises=(
            papers.PromiseLine(
                promise="Niêm yết đủ thủ tục", unit="Bộ phận Một cửa", due="30/06/2024", state="Đã giữ lời"
            ),
        ),
        corrections=(
            papers.CorrectionLine(
                on="01/07/2024", told="Địa điểm: hội trường → nhà văn hóa", reason="Ghi nhầm địa điểm"
            ),
        ),
    )
