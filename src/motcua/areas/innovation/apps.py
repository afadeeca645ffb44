from django.apps import AppConfig


class InnovationConfig(AppConfig):
    """Innovation (đổi mới): reform models of units, and initiatives of people."""

    name = "motcua.areas.innovation"
    label = "innovation"
    verbose_name = "Mô hình và sáng kiến"
