from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Reports (soạn báo cáo): the texts officers write around figures, by unit, period and template."""

    name = "motcua.areas.reports"
    label = "reports"
    verbose_name = "Soạn báo cáo"
