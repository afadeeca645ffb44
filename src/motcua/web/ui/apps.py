from django.apps import AppConfig
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _


class UiConfig(AppConfig):
    """Ui (giao diện chung): the components every surface composes its pages from."""

    name = "motcua.web.ui"
    label = "ui"
    verbose_name = "Giao diện chung"

    def ready(self) -> None:
        """Say in Vietnamese the one refusal of a field for which the framework's catalogue has no words."""
        ProhibitNullCharactersValidator.message = _(
            "Có ký tự không in được (NUL) trong phần đã nhập; xin xóa ký tự ấy."
        )
