from django.apps import AppConfig


class DigitizationConfig(AppConfig):
    """Digitization (số hóa): files that are kept, and a person's papers that need not be asked for again."""

    name = "motcua.areas.digitization"
    label = "digitization"
    verbose_name = "Số hóa"
