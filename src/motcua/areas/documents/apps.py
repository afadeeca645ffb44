from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Documents (văn bản): what State and Party bodies have issued, and what carries it out."""

    name = "motcua.areas.documents"
    label = "documents"
    verbose_name = "Văn bản"
