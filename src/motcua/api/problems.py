"""Problems (lỗi): every refusal is a problem document (RFC 9457) with a stable English code."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI, Schema
from ninja.errors import HttpError, ValidationError

from motcua.kernel.errors import UserError

MEDIA_TYPE = "application/problem+json"


class Problem(Schema):
    """Problem (lỗi): what happened, in Vietnamese, with a code for programs."""

    type: str = "about:blank"
    title: str
    status: int
    code: str
    detail: str = ""


def _answer(api: NinjaAPI, request: HttpRequest, problem: Problem) -> HttpResponse:
    response = api.create_response(request, problem.model_dump(), status=problem.status)
    response["Content-Type"] = MEDIA_TYPE
    return response


def answer_problems(api: NinjaAPI) -> None:
    """Let every expected failure of the api be answered with a problem document."""

    @api.exception_handler(UserError)
    def refused(request: HttpRequest, error: UserError) -> HttpResponse:
        status = 404 if error.code.startswith("unknown_") else 422
        return _answer(
            api, request, Problem(title="Không trả lời được", status=status, code=error.code, detail=error.message)
        )

    @api.exception_handler(Http404)
    def not_found(request: HttpRequest, error: Http404) -> HttpResponse:
        return _answer(api, request, Problem(title="Không tìm thấy", status=404, code="not_found"))

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        said = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors)
        return _answer(
            api, request, Problem(title="Tham số chưa đúng", status=422, code="invalid_parameters", detail=said)
        )

    @api.exception_handler(HttpError)
    def failed(request: HttpRequest, error: HttpError) -> HttpResponse:
        return _answer(
            api,
            request,
            Problem(title="Không trả lời được", status=error.status_code, code="refused", detail=str(error)),
        )
