"""The check of a filled-in form against its schema (JSON Schema 2020-12), told field by field in Vietnamese."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import jsonschema_rs

from motcua.areas.procedures.queries.rows import FormFault, FormRow
from motcua.rules.contacts import normal_phone
from motcua.rules.identity import IdKind, normal_id, normal_tax_number

FORMATS: dict[str, Callable[[str], bool]] = {
    "citizen-id": lambda text: normal_id(IdKind.CITIZEN_CARD, text) == text,
    "phone": lambda text: normal_phone(text) is not None,
    "tax-number": lambda text: normal_tax_number(text) is not None,
}
FAULT_LABELS: dict[str, str] = {
    "date": "Ngày ghi theo dạng ngày/tháng/năm, ví dụ 05/09/2024.",
    "email": "Thư điện tử chưa đúng dạng, ví dụ ten@vidu.vn.",
    "citizen-id": "Số định danh cá nhân (căn cước) gồm đúng 12 chữ số.",
    "phone": "Số điện thoại gồm 10 chữ số, bắt đầu bằng 0.",
    "tax-number": "Mã số thuế gồm 10, 12 hoặc 13 chữ số.",
    "future": "Ngày này chưa đến. Xin ghi một ngày từ hôm nay trở về trước.",
    "past": "Ngày này đã qua. Xin ghi một ngày từ hôm nay trở đi.",
    "required": "Xin điền “{title}”.",
    "minLength": "“{title}” cần ít nhất {limit} ký tự.",
    "maxLength": "“{title}” dài quá {limit} ký tự. Xin viết gọn lại.",
    "minimum": "“{title}” không nhỏ hơn {limit}.",
    "maximum": "“{title}” không lớn hơn {limit}.",
    "minItems": "“{title}” cần ít nhất {limit} dòng.",
    "maxItems": "“{title}” nhiều nhất {limit} dòng.",
    "enum": "Xin chọn một trong các lựa chọn của “{title}”.",
    "const": "Xin xác nhận “{title}”.",
    "type": "“{title}” chưa đúng dạng.",
    "falseSchema": "“{title}” không cần điền trong trường hợp này.",
}
NAMELESS = "ô này"
MISSING = {"required", "const"}  # faults for which a field may have words of its own


def check_form(form: FormRow, values: Mapping[str, Any], *, on: date) -> tuple[FormFault, ...]:
    """Check a form (kiểm tra tờ khai): what is missing or wrong, one fault a field, in the order of the fields."""
    return check_schema(form.schema, values, on=on)


def check_schema(schema: Mapping[str, Any], values: Mapping[str, Any], *, on: date) -> tuple[FormFault, ...]:
    """Check by a schema (kiểm tra theo lược đồ), as `check_form` does."""
    validator = jsonschema_rs.Draft202012Validator(dict(schema), validate_formats=True, formats=FORMATS)
    found: dict[str, FormFault] = {}
    for error in validator.iter_errors(dict(values)):
        fault = _fault(error, schema)
        found.setdefault(fault.field, fault)
    for field, prop in schema["properties"].items():
        for name, told, rule in _dated(field, prop, values.get(field)):
            if name not in found and (wrong := _day_fault(name, told, rule, on)):
                found[name] = wrong
    places = {field: place for place, field in enumerate(schema["properties"])}
    return tuple(sorted(found.values(), key=lambda one: places.get(one.field.partition(".")[0], len(places))))


def _fault(error: Any, schema: Mapping[str, Any]) -> FormFault:
    path = [str(part) for part in error.instance_path]
    kind = str(error.kind.name)
    if kind == "required":
        path.append(str(error.kind.property))
    prop = _property(schema, path)
    limit = str(getattr(error.kind, "limit", ""))
    return FormFault(".".join(path), _words(kind, error.kind, prop), kind, prop.get("title", NAMELESS), limit)


def _property(schema: Mapping[str, Any], path: list[str]) -> Mapping[str, Any]:
    """The part of the schema a path leads to."""
    here: Any = schema
    for part in path:
        here = here.get("items", {}) if part.isdecimal() else here.get("properties", {}).get(part, {})
    return here if isinstance(here, dict) else {}


def _words(kind: str, details: Any, prop: Mapping[str, Any]) -> str:
    """The words for a kind of fault; the field's own where it has some."""
    if kind == "format":
        kind = str(details.format)
    if kind in ("minLength", "minItems") and details.limit == 1:
        kind = "required"
    if kind in MISSING and "x-missing" in prop:
        return str(prop["x-missing"])
    if kind == "pattern" and "x-pattern" in prop:
        return str(prop["x-pattern"])
    return FAULT_LABELS.get("enum" if kind.startswith("oneOf") else kind, FAULT_LABELS["type"])


def _dated(field: str, prop: Mapping[str, Any], value: Any) -> list[tuple[str, Any, str]]:
    """The days of a field that may not lie ahead or behind, with their places."""
    if prop.get("type") == "array" and isinstance(value, list):
        inner = prop.get("items", {}).get("properties", {})
        return [
            (f"{field}.{place}.{name}", row[name], inner[name]["x-day"])
            for place, row in enumerate(value)
            for name in inner
            if isinstance(row, dict) and "x-day" in inner[name] and name in row
        ]
    return [(field, value, prop["x-day"])] if "x-day" in prop and value is not None else []


def _day_fault(field: str, told: Any, rule: str, on: date) -> FormFault | None:
    try:
        day = date.fromisoformat(str(told))
    except ValueError:
        return None
    if rule == "past" and day > on:
        return FormFault(field, FAULT_LABELS["future"], "future")
    if rule == "future" and day < on:
        return FormFault(field, FAULT_LABELS["past"], "past")
    return None
