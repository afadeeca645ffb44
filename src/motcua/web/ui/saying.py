"""Saying in the reader's language what was told below the screens."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext, ngettext, pgettext

from motcua.rules.sentences import Sentence


def translated(words: Any) -> str:
    """A label or a sentence of ours in the reader's language, with the values it holds."""
    if not isinstance(words, Sentence):
        return gettext(str(words)) if words else ""
    if not words.template:
        return ""
    values = {
        name: Sentence(translated(one)) if isinstance(one, Sentence) else one for name, one in words.values.items()
    }
    if words.context:
        return pgettext(words.context, words.template)
    if "n" in values:
        return ngettext(words.template, words.template, int(values["n"])).format(**values)
    return gettext(words.template).format(**values) if values else gettext(words.template)
