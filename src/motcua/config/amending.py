"""Amending (sửa văn bản đã có việc dựa vào): what is completed under a document keeps the document as it is known."""

from __future__ import annotations

from motcua.areas.documents.events import DocumentAmended
from motcua.areas.meetings import queries as meetings
from motcua.areas.plans import queries as plans
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


def refuse_where_completed(event: DocumentAmended) -> None:
    """Refuse where something is completed (không sửa khi đã có việc hoàn thành): number, day, kind and issuer of a
    document stay once a product was accepted or a meeting concluded on it. Raises UserError `completed_on_it`."""
    if not event.known_by:
        return
    accepted, concluded = plans.accepted_under(event.document_id), meetings.concluded_with(event.document_id)
    if accepted or concluded:
        raise UserError(
            Sentence(
                "Đã có {accepted} nhiệm vụ được nghiệm thu và {concluded} cuộc họp được kết luận dựa vào văn "
                "bản này; số, ngày, loại và nơi ban hành không sửa được nữa. Trích yếu, ký hiệu, nội dung, "
                "hạn trả lời vẫn sửa được.",
                accepted=accepted,
                concluded=concluded,
            ),
            code="completed_on_it",
        )
