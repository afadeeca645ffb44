"""The WSGI application that granian serves."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

from motcua.config.crowd import few_at_once

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "motcua.config.settings")
LARGE_BODIES = 4  # half of the threads of `motcua serve` are never held by somebody who sends slowly
application = few_at_once(get_wsgi_application(), most=LARGE_BODIES)
