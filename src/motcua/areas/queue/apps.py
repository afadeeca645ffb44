"""Queue (xếp hàng lấy số): lines, tickets, calls and the hall."""

from django.apps import AppConfig


class QueueConfig(AppConfig):
    """Queue (xếp hàng lấy số): lines, tickets, calls and the hall."""

    name = "motcua.areas.queue"
    label = "queue"
    verbose_name = "Xếp hàng lấy số"
