"""Sentences with values (câu có chỗ điền): what a rule or an operation tells people, kept so that it can be translated.

Below the screens everything speaks Vietnamese. A sentence that holds a value would be lost to the catalogue once it is
finished; so it is made from its template and remembers both. To whatever stores, prints or compares it, it is a text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


class Sentence(str):
    """Sentence (câu): the finished Vietnamese text, which remembers the template and the values it was made from.

    `Sentence("Mã {code} đã có.", code=code)` reads as “Mã 01 đã có.”; screens say the template in the reader's
    language. A value that is itself a `Sentence` is said in that language too: see `worded` and `joined`; `:lower` in
    a template makes it small. Where a value is called `n`, it is a whole number and English has a form for one and a
    form for many.
    """

    template: str
    context: str
    values: dict[str, Any]

    def __new__(cls, template: str, /, **values: Any) -> Sentence:
        self = super().__new__(cls, template.format(**values) if values else template)
        self.template, self.context, self.values = template, "", values
        return self

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.template,), self.values

    def __format__(self, shape: str) -> str:
        return self.lower() if shape == "lower" else super().__format__(shape)


def worded(label: str, context: str = "") -> Sentence:
    """A label inside a sentence (nhãn trong câu): in the reader's language too, by its context where it has one."""
    made = Sentence(label)
    made.context = context
    return made


def joined(parts: Iterable[str], by: str = ", ") -> Sentence:
    """Sentences or labels in a row (nối các câu); what is no `Sentence` stays as it is."""
    values = {f"part_{place}": part for place, part in enumerate(parts)}
    return Sentence(by.join(f"{{{name}}}" for name in values), **values)


def without_values(said: Sentence) -> Sentence:
    """Without values (bỏ phần điền): the sentence with a gap for each value, so that alike ones are counted together;
    labels and sentences in it stay, so does a number called `n`, and it can still be translated."""
    values = {
        name: without_values(one) if isinstance(one, Sentence) else one if name == "n" else GAP
        for name, one in said.values.items()
    }
    made = Sentence(said.template, **values)
    made.context = said.context
    return made


class _Gap:
    """A place where a value stood, however it was to be written."""

    def __format__(self, shape: str) -> str:
        return "…"


GAP = _Gap()
