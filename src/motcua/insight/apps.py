from importlib import import_module
from typing import Any, cast

from django.apps import AppConfig


class InsightConfig(AppConfig):
    """Insight (số liệu): figures from records, frozen periods, reports."""

    name = "motcua.insight"
    label = "insight"
    verbose_name = "Số liệu"

    def ready(self) -> None:
        front = import_module("motcua.insight.front")
        vars(cast(Any, self.module)).update({name: getattr(front, name) for name in front.__all__})
