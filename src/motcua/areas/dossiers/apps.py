from django.apps import AppConfig


class DossiersConfig(AppConfig):
    """Dossiers (hồ sơ): their events, what follows from them, and the registers they come from."""

    name = "motcua.areas.dossiers"
    label = "dossiers"
    verbose_name = "Hồ sơ"
