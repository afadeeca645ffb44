"""Machines (máy gọi API): applications with a token, their scopes and their calls."""

from django.apps import AppConfig


class MachinesConfig(AppConfig):
    """Machines (máy gọi API): applications with a token, their scopes and their calls."""

    name = "motcua.areas.machines"
    label = "machines"
    verbose_name = "Ứng dụng kết nối"
