"""From schema, layout and values to the rows of a step."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from motcua.areas.procedures.queries import FormRow
from motcua.web.ui.forms.conditions import holds, sections
from motcua.web.ui.forms.rows import FieldRow, FormStep, Option, RowGroup

Values = Mapping[str, Any]
INPUT_MODES = {"date": "numeric", "number": "numeric", "money": "numeric", "citizen-id": "numeric", "phone": "tel",
               "email": "email", "decimal": "decimal"}  # fmt: skip
YES, NO = "1", "0"


def steps(form: FormRow) -> tuple[FormStep, ...]:
    """The steps of a form, without their fields."""
    all_of = sections(form.layout)
    return tuple(_step(all_of, place) for place in range(len(all_of)))


def step(
    form: FormRow, key: str, values: Values, faults: Mapping[str, str] | None = None, *, more: str = ""
) -> FormStep | None:
    """A step with its fields filled in and its faults told; None where the form has no such step.

    `more` names the repeated question that was asked for another line. A field that hangs on an answer of an earlier
    step is left out where that answer was not given.
    """
    all_of = sections(form.layout)
    place = next((n for n, one in enumerate(all_of) if one["key"] == key), None)
    if place is None:
        return None
    inside = {field["name"] for field in all_of[place]["fields"]}
    fields = tuple(
        _field(form, field, values, faults or {}, more)
        for field in all_of[place]["fields"]
        if holds(field, values) or set(field["when"]) <= inside
    )
    return _step(all_of, place, fields)


def _step(all_of: list[dict[str, Any]], place: int, fields: tuple[FieldRow, ...] = ()) -> FormStep:
    one, last = all_of[place], len(all_of) - 1
    return FormStep(
        key=one["key"],
        title=one["title"],
        lead=one.get("lead", ""),
        number=place + 1,
        of=len(all_of),
        fields=fields,
        previous=all_of[place - 1]["key"] if place else "",
        following=all_of[place + 1]["key"] if place < last else "",
    )


def _field(form: FormRow, field: Mapping[str, Any], values: Values, faults: Mapping[str, str], more: str) -> FieldRow:
    name = field["name"]
    prop = form.schema["properties"][name]
    condition: tuple[str, list[str]] = next(iter(field.get("when", {}).items()), ("", []))
    row = _plain(name, field, prop, values.get(name), faults.get(name, ""), optional=_optional(form, field))
    given = {item: getattr(row, item) for item in row.__slots__}
    given |= {"depends": condition[0], "depends_on": tuple(condition[1]), "holds": holds(field, values)}
    given["when_words"] = _labels(form.schema["properties"].get(condition[0], {}), condition[1])
    if field["as"] == "rows":
        given |= _groups(name, field, prop, values.get(name) or [], faults, more == name)
    return FieldRow(**given)


def _optional(form: FormRow, field: Mapping[str, Any]) -> bool:
    """Whether a field may stay empty; one that hangs on an answer is required by the branch of the schema."""
    if "when" not in field:
        return field["name"] not in form.schema["required"]
    branches = form.schema.get("allOf", ())
    return not any(field["name"] in branch.get("then", {}).get("required", ()) for branch in branches)


def _groups(
    name: str,
    field: Mapping[str, Any],
    prop: Mapping[str, Any],
    told: list[Values],
    faults: Mapping[str, str],
    more: bool,
) -> dict[str, Any]:
    most = prop["maxItems"]
    count = min(most, max(len(told) + (1 if more else 0), prop.get("minItems", 0), 1))
    inner, wanted = prop["items"]["properties"], prop["items"]["required"]
    groups = tuple(
        RowGroup(
            place + 1,
            tuple(
                _plain(
                    f"{name}-{place}-{one['name']}",
                    one,
                    inner[one["name"]],
                    told[place].get(one["name"]) if place < len(told) else None,
                    faults.get(f"{name}.{place}.{one['name']}", ""),
                    optional=one["name"] not in wanted,
                )
                for one in field["fields"]
            ),
        )
        for place in range(count)
    )
    return {"groups": groups, "more": count < most}


def _plain(
    name: str, field: Mapping[str, Any], prop: Mapping[str, Any], value: Any, error: str, *, optional: bool
) -> FieldRow:
    kind = field["as"]
    return FieldRow(
        id=f"id_{name}",
        name=name,
        kind=kind,
        label=prop["title"],
        help=field.get("help", ""),
        value="" if kind in ("rows", "checkboxes") else shown(kind, value),
        error=error,
        required=not optional,
        options=tuple(
            Option(f"id_{name}_{place}", str(code), label, _chosen(kind, value, code))
            for place, (code, label) in enumerate(choices(kind, prop))
        ),
        autocomplete=field.get("autocomplete", ""),
        inputmode=INPUT_MODES.get(kind, ""),
        longest=prop.get("maxLength"),
    )


def choices(kind: str, prop: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The closed answers of a question as (code, label)."""
    if kind == "yes-no":
        return [(YES, "Có"), (NO, "Không")]
    listed = prop.get("items", {}).get("oneOf") if kind == "checkboxes" else prop.get("oneOf")
    return [(one["const"], one["title"]) for one in listed or ()]


def _chosen(kind: str, value: Any, code: str) -> bool:
    if kind == "checkboxes":
        return isinstance(value, list) and code in value
    if kind == "yes-no":
        return isinstance(value, bool) and value is (code == YES)
    return bool(value == code)


def _labels(prop: Mapping[str, Any], codes: list[str]) -> tuple[str, ...]:
    kind = "checkboxes" if prop.get("type") == "array" else "radios"
    return tuple(label for code, label in choices(kind, prop) if code in codes)


def shown(kind: str, value: Any) -> str:
    """A value as its input shows it: a day as 05/09/2024, money with its dots."""
    if value is None:
        return ""
    if kind == "agree":
        return "on" if value is True else ""
    if kind == "date":
        try:
            return f"{date.fromisoformat(str(value)):%d/%m/%Y}"
        except ValueError:
            return str(value)
    if kind == "money" and isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    return str(value)


def prefilled(form: FormRow, known: Mapping[str, str]) -> dict[str, Any]:
    """What is known of the applicant, put into the fields that ask for it (`name`, `id_number`, `birth_date` …)."""
    fields = [field for one in sections(form.layout) for field in one["fields"]]
    return {
        field["name"]: known[field["prefill"]]
        for field in fields
        if field.get("prefill") and known.get(field["prefill"])
    }


def answers(form: FormRow, values: Values) -> list[tuple[FormStep, list[tuple[str, list[str]]]]]:
    """What was filled in, section by section, in words: for the page on which an applicant checks it."""
    told = []
    for one in steps(form):
        filled = step(form, one.key, values)
        fields = filled.fields if filled else ()
        told.append((one, [(field.label, _words(field)) for field in fields if field.holds and _words(field)]))
    return told


def _words(field: FieldRow) -> list[str]:
    if field.groups:
        lines = [" · ".join(word for one in group.fields for word in _words(one)) for group in field.groups]
        return [line for line in lines if line]
    if field.options:
        return [option.label for option in field.options if option.chosen]
    if field.kind == "agree":
        return ["✓"] if field.value else []
    return [field.value] if field.value else []
