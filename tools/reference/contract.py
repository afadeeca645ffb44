"""The API contract: the OpenAPI document, kept in git so that a change is seen in review (rule 20)."""

from __future__ import annotations

import json

from motcua.api.urls import api


def document() -> str:
    """The OpenAPI document, keys sorted."""
    return json.dumps(api.get_openapi_schema(), ensure_ascii=False, indent=2, sort_keys=True, default=str) + "\n"
