"""From what was posted to typed values: days as ISO, counts as numbers, what was not asked left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.http import QueryDict

from motcua.areas.procedures.queries import FormRow
from motcua.rules.contacts import normal_phone
from motcua.web.ui.forms.conditions import holds, sections
from motcua.web.ui.forms.showing import NO, YES, choices

MORE = "_more"  # the button that asks for another line of a repeated question
LINES = 50
WRITTEN = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")


def asked_for_more(posted: QueryDict) -> str:
    """The repeated question that was asked for another line, or nothing."""
    return str(posted.get(MORE, ""))


def taken(form: FormRow, key: str, values: Mapping[str, Any], posted: QueryDict) -> dict[str, Any]:
    """All values after one step was posted; an answer that is no longer asked for is dropped, in later steps too."""
    found = dict(values)
    fields: list[dict[str, Any]] = next((one["fields"] for one in sections(form.layout) if one["key"] == key), [])
    for field in fields:
        told = _read(field, form.schema["properties"][field["name"]], field["name"], posted)
        found.pop(field["name"], None)
        if told is not None:
            found[field["name"]] = told
    return _asked_only(form, found)


def _asked_only(form: FormRow, values: dict[str, Any]) -> dict[str, Any]:
    """Without the answers to questions whose condition does not hold; in order, so that a chain of them falls."""
    for section in sections(form.layout):
        for field in section["fields"]:
            if not holds(field, values):
                values.pop(field["name"], None)
    return values


def _read(field: Mapping[str, Any], prop: Mapping[str, Any], name: str, posted: QueryDict) -> Any:
    kind = field["as"]
    if kind == "rows":
        return _lines(field, prop, name, posted)
    if kind == "checkboxes":
        chosen = posted.getlist(name)
        known = [code for code, _ in choices(kind, prop)]
        return [code for code in known if code in chosen] + [one for one in chosen if one not in known] or None
    return typed(kind, str(posted.get(name, "")))


def _lines(field: Mapping[str, Any], prop: Mapping[str, Any], name: str, posted: QueryDict) -> list[Any] | None:
    inner = prop["items"]["properties"]
    lines = []
    for place in range(LINES):
        if not any(f"{name}-{place}-{one['name']}" in posted for one in field["fields"]):
            break
        read = {
            one["name"]: _read(one, inner[one["name"]], f"{name}-{place}-{one['name']}", posted)
            for one in field["fields"]
        }
        if told := {part: value for part, value in read.items() if value is not None}:
            lines.append(told)
    return lines or None


def typed(kind: str, said: str) -> Any:
    """One answer as the schema wants it; what cannot be read stays as it was typed, for the check to refuse."""
    text = unicodedata.normalize("NFC", said).replace("\r\n", "\n").strip()
    if not text:
        return None
    if kind == "agree":
        return True
    if kind == "yes-no":
        return {YES: True, NO: False}.get(text, text)
    if kind == "date":
        return _day(text)
    if kind in ("number", "money"):
        digits = re.sub(r"[.\s]", "", text)
        return int(digits) if re.fullmatch(r"-?\d{1,15}", digits, re.ASCII) else text
    if kind == "phone":
        return normal_phone(text) or text
    if kind in ("citizen-id", "tax-number"):
        return re.sub(r"[\s.]", "", text)
    return text if kind == "textarea" else " ".join(text.split())


def _day(text: str) -> str:
    for form in WRITTEN:
        try:
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return text
