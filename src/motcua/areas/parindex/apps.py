from django.apps import AppConfig


class ParIndexConfig(AppConfig):
    """PAR Index (Chỉ số cải cách hành chính): criteria sets, campaigns, scores, evidence, surveys and remedies."""

    name = "motcua.areas.parindex"
    label = "parindex"
    verbose_name = "Chỉ số cải cách hành chính"
