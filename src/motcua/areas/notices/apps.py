from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """Notices (thông báo): what applicants were told about their dossiers, by which way and when."""

    name = "motcua.areas.notices"
    label = "notices"
    verbose_name = "Thông báo"
