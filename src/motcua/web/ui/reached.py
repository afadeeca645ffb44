"""Reached (trang mở bằng địa chỉ nào): the full address of a page, as it stands on paper, in QR codes and on kiosks."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse


def public_address(request: HttpRequest, name: str, *parts: Any) -> str:
    """The address under which citizens reach a page: the one the installation was told, however the officer who prints
    came in; where it was told none, the one this visitor came by."""
    path = reverse(name, args=parts)
    return f"{settings.PUBLIC_URL}{path}" if settings.PUBLIC_URL_TOLD else request.build_absolute_uri(path)


def lookup_address(request: HttpRequest, number: str) -> str:
    """Where the progress of a dossier is looked up, as its papers say it."""
    return f"{public_address(request, 'portal:lookup')}?{urlencode({'ma': number})}"
