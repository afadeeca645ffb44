from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Plans (kế hoạch): plans, their tasks, and the products that complete them."""

    name = "motcua.areas.plans"
    label = "plans"
    verbose_name = "Kế hoạch"
