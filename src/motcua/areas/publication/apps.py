from django.apps import AppConfig


class PublicationConfig(AppConfig):
    """Publication (công khai): what everybody may see of results and procedures."""

    name = "motcua.areas.publication"
    label = "publication"
    verbose_name = "Công khai"
