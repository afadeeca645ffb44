"""Saying in the reader's language what was told below the screens."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext, gettext_noop, ngettext, pgettext

from motcua.rules.sentences import Sentence

PROGRAMS = {
    "command:": gettext_noop("nhập bằng lệnh trên máy chủ (tài khoản máy %(who)s)"),
    "system:": gettext_noop("hệ thống khác (%(who)s)"),
}
"""How those who are no account are called where somebody has to be named: who sat at the server, another system."""


def called(actor: str) -> str:
    """What somebody is called on a page: a name as it is, and in words who is written as a command or a system."""
    for start, words in PROGRAMS.items():
        if actor.startswith(start):
            return gettext(words) % {"who": actor.removeprefix(start)}
    return actor


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
