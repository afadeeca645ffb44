"""The check of a filled-in form against its schema (JSON Schema 2020-12), told field by field in Vietnamese."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import jsonschema_rs

from motcua.areas.procedures.queries.rows import FormFault, FormRow

FORMATS: dict[str, Callable[[str], bool]] = {
    "citizen-id": lambda text: re.fullmatch(r"\d{12}", text) is not None,
    "phone": lambda text: re.fullmatch(r"(?:0|\+84)\d{9,10}", text) is not None,
    "tax-number": lambda text: re.fullmatch(r"\d{10}(?:-?\d{3})?|\d{12}", text) is not None,
}
MALFORMED = {
    "date": "Ngày ghi theo dạng ngày/tháng/năm, ví dụ 05/09/2024.",
    "email": "Thư điện tử chưa đúng dạng, ví dụ ten@vidu.vn.",
    "citizen-id": "Số định danh cá nhân (căn cước) gồm đúng 12 chữ số.",
    "phone": "Số điện thoại gồm 10 chữ số, bắt đầu bằng 0.",
    "tax-number": "Mã số thuế gồm 10, 12 hoặc 13 chữ số.",
}
FUTURE = "Ngày này chưa đến. Xin ghi một ngày từ hôm nay trở về trước."
PAST = "Ngày này đã qua. Xin ghi một ngày từ hôm nay trở đi."


def check_form(form: FormRow, values: Mapping[str, Any], *, on: date) -> tuple[FormFault, ...]:
    """Check a form (kiểm tra tờ khai): what is missing or wrong, one fault a field, in the order of the fields."""
    validator = jsonschema_rs.Draft202012Validator(form.schema, validate_formats=True, formats=FORMATS)
    found: dict[str, FormFault] = {}
    for error in validator.iter_errors(dict(values)):
        fault = _fault(error, form.schema)
        found.setdefault(fault.field, fault)
    for field, prop in form.schema["properties"].items():
        for name, told, rule in _dated(field, prop, values.get(field)):
            if name not in found and (wrong := _day_fault(name, told, rule, on)):
                found[name] = wrong
    places = {field: place for place, field in enumerate(form.schema["properties"])}
    return tuple(sorted(found.values(), key=lambda one: places.get(one.field.partition(".")[0], len(places))))


def _fault(error: Any, schema: Mapping[str, Any]) -> FormFault:
    path = [str(part) for part in error.instance_path]
    kind = str(error.kind.name)
    if kind == "required":
        path.append(str(error.kind.property))
    prop = _property(schema, path)
    return FormFault(".".join(path), _message(kind, error.kind, prop), kind)


def _property(schema: Mapping[str, Any], path: list[str]) -> Mapping[str, Any]:
    """The part of the schema a path leads to."""
    here: Any = schema
    for part in path:
        here = here.get("items", {}) if part.isdecimal() else here.get("properties", {}).get(part, {})
    return here if isinstance(here, dict) else {}


def _message(kind: str, details: Any, prop: Mapping[str, Any]) -> str:
    title = prop.get("title", "ô này")
    if kind == "format":
        return MALFORMED.get(str(details.format), f"“{title}” chưa đúng dạng.")
    if kind == "required":
        return str(prop.get("x-missing") or f"Xin điền “{title}”.")
    if kind.startswith("oneOf"):
        kind = "enum"
    if kind in ("minLength", "minItems") and details.limit == 1:
        return str(prop.get("x-missing") or f"Xin điền “{title}”.")
    limit = getattr(details, "limit", "")
    words = {
        "minLength": f"“{title}” cần ít nhất {limit} ký tự.",
        "maxLength": f"“{title}” dài quá {limit} ký tự. Xin viết gọn lại.",
        "minimum": f"“{title}” không nhỏ hơn {limit}.",
        "maximum": f"“{title}” không lớn hơn {limit}.",
        "minItems": f"“{title}” cần ít nhất {limit} dòng.",
        "maxItems": f"“{title}” nhiều nhất {limit} dòng.",
        "enum": f"Xin chọn một trong các lựa chọn của “{title}”.",
        "const": str(prop.get("x-missing") or f"Xin xác nhận “{title}”."),
        "pattern": str(prop.get("x-pattern") or f"“{title}” chưa đúng dạng."),
        "type": f"“{title}” chưa đúng dạng.",
        "falseSchema": f"“{title}” không cần điền trong trường hợp này.",
    }
    return words.get(kind, f"“{title}” chưa đúng.")


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
        return FormFault(field, FUTURE, "future")
    if rule == "future" and day < on:
        return FormFault(field, PAST, "past")
    return None
