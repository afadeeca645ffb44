from django.apps import AppConfig


class ReorganizationConfig(AppConfig):
    """Reorganization (sắp xếp đơn vị): plans carried out on a day, and who has the custody of what since."""

    name = "motcua.areas.reorganization"
    label = "reorganization"
    verbose_name = "Sắp xếp đơn vị"
