"""The JSON api (giao diện lập trình): read only, public, no personal data; one router per area."""

from __future__ import annotations

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from motcua.api.dossiers import router as dossiers
from motcua.api.figures import router as figures
from motcua.api.problems import MEDIA_TYPE, answer_problems
from motcua.api.procedures import router as procedures


class ReadOnlyApi(NinjaAPI):
    """Read-only api (giao diện chỉ đọc): its contract names problem documents by their own media type."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """The contract, as ninja writes it but for the media type of refusals."""
        schema = super().get_openapi_schema(**options)
        for operation in (each for path in schema["paths"].values() for each in path.values()):
            for status, answer in operation["responses"].items():
                if int(status) >= 400 and (said := answer.get("content", {}).pop("application/json", None)):
                    answer["content"][MEDIA_TYPE] = said
        return schema


api = ReadOnlyApi(
    title="Một Cửa",
    version="1",
    description="Số liệu và thủ tục của bộ phận một cửa: chỉ đọc, không có dữ liệu cá nhân.",
    urls_namespace="api",
    docs_url=None,
)
api.add_router("", figures, tags=["figures"])
api.add_router("", procedures, tags=["procedures"])
api.add_router("", dossiers, tags=["dossiers"])
answer_problems(api)
