"""The JSON api (giao diện lập trình): open to all what is public; to machines with a token what is their unit's."""

from __future__ import annotations

import json
from math import isfinite
from typing import Any, cast

from django.http import HttpRequest
from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema
from ninja.parser import Parser
from ninja.renderers import JSONRenderer

from motcua.api import dossiers, figures, procedures
from motcua.api.access import Token
from motcua.api.problems import MEDIA_TYPE, answer_problems
from motcua.api.unit import (
    caller,
    contacting,
    filing,
    frozen,
    inbound,
    leading,
    officers,
    opinions,
    paying,
    pieces,
    steps,
    stored,
    telling,
    uploading,
)
from motcua.api.unit import dossiers as own_dossiers
from motcua.api.unit import figures as own_figures
from motcua.api.unit import procedures as own_procedures

SAFE = 2**53
PUBLIC = {"figures": figures.router, "procedures": procedures.router, "dossiers": dossiers.router}
OWN = {
    "caller": caller.router,
    "procedures": own_procedures.router,
    "dossiers": own_dossiers.router,
    "filing": filing.router,
    "steps": steps.router,
    "opinions": opinions.router,
    "contacts": contacting.router,
    "officers": officers.router,
    "leading": leading.router,
    "money": paying.router,
    "files": uploading.router,
    "uploads": pieces.router,
    "inbound": inbound.router,
    "stored papers": stored.router,
    "telling": telling.router,
    "figures": own_figures.router,
    "frozen": frozen.router,
}


class Storable(Parser):
    """Storable (đọc chặt): a body is JSON that can be kept and hashed as it is; anything else is not read."""

    def parse_body(self, request: HttpRequest) -> dict[str, Any]:
        """The body as values. Raises ValueError, which is answered 400."""
        told = json.loads(request.body)
        if not _storable(told):
            raise ValueError("not storable")
        return cast(dict[str, Any], told)


def _storable(value: Any) -> bool:
    if isinstance(value, str):
        return "\0" not in value and value.encode("utf-8", "ignore").decode() == value  # no half of a pair
    if isinstance(value, dict):
        return all(_storable(name) and _storable(item) for name, item in value.items())
    if isinstance(value, list):
        return all(map(_storable, value))
    if isinstance(value, float):
        return isfinite(value)
    return not isinstance(value, int) or -SAFE < value < SAFE


class Readable(JSONRenderer):
    """Readable (đọc được): Vietnamese as it is written."""

    json_dumps_params = {"ensure_ascii": False}


class ContractedApi(NinjaAPI):
    """Contracted api (giao diện theo hợp đồng): its contract names problems by their media type, and scopes."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """The contract as ninja writes it, but for the media type of refusals and the scopes of each address."""
        schema = super().get_openapi_schema(**options)
        scopes = _scopes(self)
        for operation in (each for path in schema["paths"].values() for each in path.values()):
            if held := scopes.get(operation["operationId"]):
                operation["x-scopes"] = held
            for status, answer in operation["responses"].items():
                if int(status) >= 400 and (said := answer.get("content", {}).pop("application/json", None)):
                    answer["content"][MEDIA_TYPE] = said
        return schema


def _scopes(api: NinjaAPI) -> dict[str, list[str]]:
    """The scopes of which an address asks for one, by operation."""
    return {
        str(operation.operation_id): sorted(auth.scopes)
        for router in api._get_bound_routers()
        for view in router.path_operations.values()
        for operation in view.operations
        for auth in operation.auth_callbacks
        if isinstance(auth, Token)
    }


api = ContractedApi(
    title="Một Cửa",
    version="1",
    description=(
        "Số liệu và thủ tục đã công khai, không có dữ liệu cá nhân; dưới /unit là việc của đơn vị mình, "
        "dành cho ứng dụng có mã kết nối."
    ),
    urls_namespace="api",
    docs_url=None,
    parser=Storable(),
    renderer=Readable(),
)
for tag, router in PUBLIC.items():
    api.add_router("", router, tags=[tag])
for tag, router in OWN.items():
    api.add_router("/unit", router, tags=[tag])
answer_problems(api)
