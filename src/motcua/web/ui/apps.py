from django.apps import AppConfig


class UiConfig(AppConfig):
    """Ui (giao diện chung): the components every surface composes its pages from."""

    name = "motcua.web.ui"
    label = "ui"
    verbose_name = "Giao diện chung"
