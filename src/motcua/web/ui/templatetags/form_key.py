"""The key of a form: `csrf_token`, which stands in every form that is posted, writes it too."""

from __future__ import annotations

from django import template
from django.template.base import Parser, Token
from django.template.context import Context
from django.template.defaulttags import CsrfTokenNode
from django.utils.html import format_html
from django.utils.safestring import SafeString

from motcua.web.ui.form_keys import KEY, new_key

register = template.Library()


class FormKeyNode(CsrfTokenNode):
    """Form key (khóa của biểu mẫu): a new one each time a form is shown, so that it is known when it comes again."""

    def render(self, context: Context) -> SafeString:
        """Django's own hidden field, and ours after it."""
        token = super().render(context)
        field = format_html('<input type="hidden" name="{}" value="{}">', KEY, new_key(context.get("request")))
        return SafeString(token and token + field)


@register.tag
def csrf_token(_parser: Parser, _token: Token) -> FormKeyNode:
    """The tag as Django knows it."""
    return FormKeyNode()
