from django.apps import AppConfig


class KernelConfig(AppConfig):
    """Kernel (nền chung): carries the migrate command that lifts guards and views around every migration."""

    name = "motcua.kernel"
    label = "kernel"
    verbose_name = "Nền chung"
