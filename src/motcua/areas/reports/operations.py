"""What is done with drafts of reports: they are written, version by version."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from motcua.areas.reports.events import DraftWritten
from motcua.areas.reports.models import DraftOrigin, DraftVersion, ReportDraft
from motcua.kernel.bus import publish
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


class DraftMovedOn(UserError):
    """Somebody else saved the same draft in between."""

    def __init__(self, number: int) -> None:
        super().__init__(
            Sentence(
                "Trong lúc bạn soạn, bản thảo này đã được lưu thành phiên bản {number}. Lời văn bạn vừa gõ "
                "vẫn ở trên trang; xin mở phiên bản mới ở một thẻ khác, ghép phần của bạn rồi lưu lại.",
                number=number,
            ),
            code="draft_moved_on",
        )


@transaction.atomic
def write_draft(
    *,
    unit_id: int,
    template: str,
    start: date,
    end: date,
    texts: Mapping[str, str],
    issue: Mapping[str, Any],
    origin: str,
    after: int,
    by: str,
    at: datetime,
) -> int:
    """Write a draft (ghi bản thảo) as a new version after the one it was made from, and answer its number.

    A text that says what the last version says is not written again. Raises DraftMovedOn.
    """
    draft, _ = ReportDraft.objects.get_or_create(
        unit_id=unit_id, template=template, start=start, end=end, defaults={"opened_at": at}
    )
    draft = ReportDraft.objects.select_for_update().get(pk=draft.pk)
    last = draft.versions.order_by("-number").first()
    number = last.number if last else 0
    if number != after:
        raise DraftMovedOn(number)
    if last and last.texts == dict(texts) and last.issue == dict(issue):
        return number
    DraftVersion.objects.create(
        draft=draft,
        number=number + 1,
        texts=dict(texts),
        issue=dict(issue),
        origin=DraftOrigin(origin),
        written_by=by,
        written_at=at,
    )
    publish(DraftWritten(draft_id=draft.pk, number=number + 1, at=at))
    return number + 1
