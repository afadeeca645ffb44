from django.apps import AppConfig


class ConductConfig(AppConfig):
    """Conduct (kỷ luật, kỷ cương): checks, hotline, discipline, training, heads; and denunciations under seal."""

    name = "motcua.areas.conduct"
    label = "conduct"
    verbose_name = "Kỷ luật, kỷ cương"
