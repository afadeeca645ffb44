"""The WSGI application that granian serves."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from django.core.wsgi import get_wsgi_application
from granian.utils.proxies import wrap_wsgi_with_proxy_headers

from motcua.config.crowd import few_at_once

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
LARGE_BODIES = 4  # half of the threads of `motcua serve` are never held by somebody who sends slowly


def assembled(application: Any, *, proxies: Sequence[str]) -> Any:
    """The application as it stands behind proxies: what these say of a visitor's address and of HTTPS is believed,
    what anybody else says of it is not."""
    guarded = few_at_once(application, most=LARGE_BODIES)
    return wrap_wsgi_with_proxy_headers(guarded, trusted_hosts=list(proxies)) if proxies else guarded


def _application() -> Any:
    from django.conf import settings

    return assembled(get_wsgi_application(), proxies=settings.PROXIES)


application = _application()
