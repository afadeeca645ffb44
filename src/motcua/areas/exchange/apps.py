from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """Exchange (liên thông): what is told to systems of others and taken from them, and what could not be."""

    name = "motcua.areas.exchange"
    label = "exchange"
    verbose_name = "Liên thông"
