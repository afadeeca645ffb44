from django.apps import AppConfig


class OrganizationConfig(AppConfig):
    """Organization (tổ chức): units, their levels, dates and successors."""

    name = "motcua.areas.organization"
    label = "organization"
    verbose_name = "Tổ chức"
