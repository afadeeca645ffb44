"""Kinds of values (kiểu giá trị) that addresses for machines take: bounded, so that every refusal is a told one."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from django.http import HttpRequest
from ninja import Field, Path, Schema
from pydantic import AfterValidator, AwareDatetime, ConfigDict

from motcua.api.access import caller_in
from motcua.api.days import near_day
from motcua.areas.digitization.queries import stored_file
from motcua.areas.people.queries import actor_of
from motcua.kernel.errors import UserError
from motcua.rules.sentences import Sentence


def _near_moment(moment: datetime) -> datetime:
    near_day(moment.date())
    return moment.astimezone(UTC)


Number = Annotated[str, Path(max_length=60, description="Mã hồ sơ")]
Code = Annotated[str, Path(max_length=40, description="Mã thủ tục")]
Rowid = Annotated[int, Field(ge=1, le=2**53 - 1)]
Short = Annotated[str, Field(max_length=255)]
Words = Annotated[str, Field(max_length=2000)]
Dong = Annotated[int, Field(ge=0, le=10**12)]
Copies = Annotated[int, Field(ge=0, le=999)]
Moment = Annotated[AwareDatetime, AfterValidator(_near_moment)]
Seen = Annotated[int | None, Field(ge=0, le=2**31 - 1, description="`seq` lúc xem; khác thì bị từ chối 409")]


class Told(Schema):
    """Told (nội dung gửi): what a machine sends; a field nobody knows is refused, as it may be a misspelt one."""

    model_config = ConfigDict(extra="forbid")


def own_file(request: HttpRequest, file_id: int | None) -> int | None:
    """The key of a file that this client sent itself. Raises UserError `unknown_file` for any other."""
    if file_id is None:
        return None
    found = stored_file(file_id)
    if found is None or found.removed_at is not None or found.kept_by != actor_of(caller_in(request).account):
        raise UserError(Sentence("Không có tệp {file_id} do ứng dụng này gửi.", file_id=file_id), code="unknown_file")
    return file_id
