from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """People (con người): those who sign in, and those who ask."""

    name = "motcua.areas.people"
    label = "people"
    verbose_name = "Con người"
