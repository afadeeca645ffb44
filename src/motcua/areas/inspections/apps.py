from django.apps import AppConfig


class InspectionsConfig(AppConfig):
    """Inspections (kiểm tra): which units were inspected, by whom, and with what conclusion."""

    name = "motcua.areas.inspections"
    label = "inspections"
    verbose_name = "Kiểm tra"
