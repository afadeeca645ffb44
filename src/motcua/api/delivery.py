"""Delivery reports (báo nhận): a gateway tells what became of a message it took; signed with the secret we share.

Not part of the contract of the API: the shape is the provider's (packs/messages). Told twice, it is one report.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from motcua.kernel import outbox
from motcua.kernel.clock import now
from motcua.links.messages.gateway import Gateway

LONGEST = 64 * 1024


@csrf_exempt
@require_POST
def delivered(request: HttpRequest, way: str) -> HttpResponse:
    """Delivered (báo nhận): 204 when taken, 403 for strangers, 400 for what cannot be read, 404 for none of ours."""
    if int(request.headers.get("Content-Length") or 0) > LONGEST:
        return HttpResponse(status=413)
    try:
        report = Gateway(way).report(request.body, request.headers)
    except (PermissionError, LookupError, FileNotFoundError):
        return HttpResponse(status=403)
    except ValueError:
        return HttpResponse(status=400)
    known = report is None or outbox.take_report(way=way, report=report, at=now())
    return HttpResponse(status=204 if known else 404)
