from django.apps import AppConfig


class AssemblyConfig(AppConfig):
    """Assembly (lắp ráp): connects the wiring once all areas are there."""

    name = "motcua.config"
    label = "assembly"
    verbose_name = "Lắp ráp"

    def ready(self) -> None:
        from motcua.config.wiring import connect

        connect()
