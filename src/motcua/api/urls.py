"""The JSON api (giao diện lập trình): read only, public, no personal data; one router per area."""

from __future__ import annotations

from ninja import NinjaAPI

from motcua.api.dossiers import router as dossiers
from motcua.api.figures import router as figures
from motcua.api.problems import answer_problems
from motcua.api.procedures import router as procedures

api = NinjaAPI(
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
