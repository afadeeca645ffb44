from django.apps import AppConfig


class ReportingConfig(AppConfig):
    """Reporting (thu thập, gửi báo cáo): figures asked from units by a day, and reports sent by their calendar."""

    name = "motcua.areas.reporting"
    label = "reporting"
    verbose_name = "Thu thập số liệu, gửi báo cáo"
