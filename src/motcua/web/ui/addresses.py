"""Addresses (địa chỉ): the sign NUL, which nobody types and no database keeps, is left out of what is asked."""

from __future__ import annotations

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse

NUL = "%00"
Answer = Callable[[HttpRequest], HttpResponse]


def without_nul(get_response: Answer) -> Answer:
    """Middleware: no page lies under an address with NUL in it; of the words of a search it is taken away."""

    def answer(request: HttpRequest) -> HttpResponse:
        if "\0" in request.path_info:
            raise Http404
        while NUL in (asked := request.META.get("QUERY_STRING", "")):  # what is left may read like one again
            request.META["QUERY_STRING"] = asked.replace(NUL, "")
        return get_response(request)

    return answer
