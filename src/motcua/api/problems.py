"""Problems (lỗi): every refusal is a problem document (RFC 9457) with a stable English code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from motcua.kernel.errors import UserError

MEDIA_TYPE = "application/problem+json"
CONFLICTS = frozenset({
    "already_proposed", "already_there", "changed_meanwhile", "inbound_contradicts", "key_used_otherwise", "not_ours",
    "not_theirs", "number_taken", "payment_contradicts", "step_refused", "too_many_uploads", "upload_unfinished",
    "version_not_in_force",
})  # fmt: skip  # what was told does not fit what stands
UNREADABLE = "Nội dung gửi phải là JSON hợp lệ, không có ký tự rỗng, số quá lớn hay NaN."
TITLES = {
    400: "Không đọc được yêu cầu",
    401: "Chưa có mã kết nối hợp lệ",
    403: "Không được phép",
    404: "Không tìm thấy",
    405: "Phương thức không dùng được ở địa chỉ này",
    409: "Không khớp với hiện trạng",
    413: "Yêu cầu quá lớn",
    422: "Không trả lời được",
    429: "Gọi quá nhiều",
    500: "Có lỗi ngoài dự kiến",
}


class Problem(Schema):
    """Problem (lỗi): what happened, in Vietnamese, with a code for programs."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    detail: str = ""


class Refusal(Exception):
    """Refusal (từ chối): an answer other than the one asked for, with its status, code and headers."""

    def __init__(self, status: int, code: str, detail: str = "", headers: Mapping[str, str] | None = None) -> None:
        super().__init__(detail)
        self.status, self.code, self.detail, self.headers = status, code, detail, headers or {}


def problem(
    status: int, code: str, detail: str = "", *, title: str = "", headers: Mapping[str, str] | None = None
) -> HttpResponse:
    """A problem document as an answer."""
    said = Problem(title=title or TITLES.get(status, "Không trả lời được"), status=status, code=code, detail=detail)
    answer = JsonResponse(said.model_dump(), status=status, json_dumps_params={"ensure_ascii": False})
    for name, value in {**(headers or {}), "Content-Type": MEDIA_TYPE}.items():
        answer.headers[name] = value
    return answer


def status_of(code: str) -> int:
    """The status that a refusal by an area is answered with."""
    return 404 if code.startswith("unknown_") else 409 if code in CONFLICTS else 422


def answer_problems(api: NinjaAPI) -> None:
    """Let every expected failure of the api be answered with a problem document."""

    @api.exception_handler(UserError)
    def refused(request: HttpRequest, error: UserError) -> HttpResponse:
        return problem(status_of(error.code), error.code, error.message)

    @api.exception_handler(Refusal)
    def refusal(request: HttpRequest, error: Refusal) -> HttpResponse:
        return problem(error.status, error.code, error.detail, headers=error.headers)

    @api.exception_handler(AuthenticationError)
    def unknown_caller(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        said = "Xin gửi mã kết nối còn hiệu lực trong tiêu đề Authorization: Bearer."
        return problem(401, "token_needed", said, headers={"WWW-Authenticate": "Bearer"})

    @api.exception_handler(Http404)
    def not_found(request: HttpRequest, error: Http404) -> HttpResponse:
        return problem(404, "not_found")

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return problem(422, "invalid_parameters", _faults(error.errors), title="Tham số chưa đúng")

    @api.exception_handler(HttpError)
    def failed(request: HttpRequest, error: HttpError) -> HttpResponse:
        code = "unreadable_body" if error.status_code == 400 else "refused"
        return problem(error.status_code, code, str(error) if code == "refused" else UNREADABLE)


def _faults(errors: list[dict[str, Any]]) -> str:
    """Where each fault is and what it is, without what was sent: it may be somebody's."""
    return "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in errors)
