"""Health (sức khỏe): whether this process answers and its database is there."""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.http import require_safe


@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """Health (sức khỏe): 200 when requests can be served, 503 otherwise; nothing about the data is told."""
    try:
        connection.ensure_connection()
        well = connection.is_usable()
    except DatabaseError:
        well = False
    return JsonResponse({"ok": well}, status=200 if well else 503)
