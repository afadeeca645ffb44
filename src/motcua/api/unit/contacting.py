"""Contacting (liên hệ với người nộp): a machine notes a call or message that was made about a dossier."""

from __future__ import annotations

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Field, Router

from motcua.api.access import Token
from motcua.api.once import Key
from motcua.api.unit.kinds import Number, Short, Words
from motcua.api.unit.steps import DONE, SeenIn, do_step
from motcua.areas.dossiers import operations
from motcua.areas.machines.queries import ClientScope
from motcua.areas.organization import queries as organization

router = Router()


class ContactIn(SeenIn):
    """Contact (lần liên hệ): with whom, how and about what; `agency` is whom the applicant had to turn to, empty for
    the one-stop unit alone."""

    with_whom: Short
    way: Literal["PHONE", "MESSAGE", "EMAIL", "LETTER", "IN_PERSON"]
    note: Words
    agency: str = Field("", max_length=80, description="Tên ngắn hoặc mã của cơ quan")
    applicants_fault: bool = False


@router.post(
    "/dossiers/{number}/contacts",
    auth=Token(ClientScope.DOSSIERS_RECEIVE, ClientScope.DOSSIERS_PROCESS),
    response=DONE,
    operation_id="note_contact",
    summary="Ghi việc liên hệ",
)
def note_contact(request: HttpRequest, key: Key, number: Number, body: ContactIn) -> Any:
    """Mỗi lần liên hệ với người nộp được ghi vì nó được tính khi đánh giá."""

    def with_agency(**told: Any) -> None:
        agency = organization.unit(body.agency).id if body.agency else None
        operations.note_contact(agency_id=agency, **body.dict(exclude={"agency"}), **told)

    return do_step(request, key, number, with_agency)
