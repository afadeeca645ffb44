"""Frozen rows a step of a form is shown with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """Option (lựa chọn): one answer of a question with closed answers."""

    id: str
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class FieldRow:
    """Field row (ô khai): one question as it stands on the page.

    `value` is what the input shows. `depends` names the field it hangs on, `depends_on` the answers for which it is
    asked, and `holds` whether one of them was given; a page without scripts shows it with `when_words`.
    """

    id: str
    name: str
    kind: str
    label: str
    help: str = ""
    value: str = ""
    error: str = ""
    required: bool = True
    options: tuple[Option, ...] = ()
    groups: tuple[RowGroup, ...] = ()
    more: bool = False
    autocomplete: str = ""
    inputmode: str = ""
    longest: int | None = None
    depends: str = ""
    depends_on: tuple[str, ...] = ()
    holds: bool = True
    when_words: tuple[str, ...] = ()

    @property
    def described(self) -> str:
        """The parts of the page that describe the input, for a screen reader."""
        parts = (("when", self.depends), ("hint", self.help), ("error", self.error))
        return " ".join(f"{self.id}_{part}" for part, said in parts if said)

    @property
    def answers(self) -> str:
        """The answers it hangs on, as one attribute."""
        return " ".join(self.depends_on)


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Row group (một dòng của bảng khai): the fields of one line of a repeated question."""

    number: int
    fields: tuple[FieldRow, ...]


@dataclass(frozen=True, slots=True)
class FormStep:
    """Form step (bước khai): one section of a form with its place among the others."""

    key: str
    title: str
    lead: str
    number: int
    of: int
    fields: tuple[FieldRow, ...] = ()
    previous: str = ""
    following: str = ""

    @property
    def errors(self) -> tuple[FieldRow, ...]:
        """The fields with something wrong, those within lines too, for the summary above the form."""
        inner = [field for one in self.fields for group in one.groups for field in group.fields]
        return tuple(field for field in (*self.fields, *inner) if field.error)
