"""Rule parameters in one cell (tham số quy tắc): "on=rate; 1:10; >0:0.25; els=0"; a switch is written as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from motcua.rules.sentences import Sentence

NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
RANGE = re.compile(r"(-?\d+(?:[.,]\d+)?)\s*\.\.\s*(-?\d+(?:[.,]\d+)?)")
WITH_LEVELS = ("levels", "manual")


def read_parameters(kind: str, text: str) -> dict[str, Any]:
    """The rule (quy tắc) of a kind and its parameters. Raises ValueError with a sentence."""
    if text.startswith("{"):
        found = json.loads(text, parse_float=Decimal)
        return {"k": kind, **found}
    rule: dict[str, Any] = {"k": kind}
    pairs: list[tuple[str, str]] = []
    for part in filter(None, (one.strip() for one in text.split(";"))):
        key, sign, value = part.partition("=") if "=" in part else part.partition(":")
        if not sign:
            raise ValueError(Sentence("Tham số “{part}” phải có dạng tên=giá trị hoặc mốc:điểm.", part=part))
        if sign == "=":
            rule[key.strip()] = _value(value.strip())
        else:
            pairs.append((key.strip(), value.strip()))
    if pairs and kind in WITH_LEVELS:
        rule["levels"] = {name: _level(value) for name, value in pairs}
    elif pairs and kind == "survey":
        rule["options"] = {name: None if value == "-" else _value(value) for name, value in pairs}
    elif pairs:
        rule["bands"] = [_band(bound, value) for bound, value in pairs]
        rule.setdefault("els", "0")
    return rule


def write_parameters(rule: Mapping[str, Any]) -> str:
    """The parameters (tham số) of a rule as one cell, which `read_parameters` reads back."""
    kind = rule["k"]
    told = {key: value for key, value in rule.items() if key != "k"}
    if kind == "switch" or "audiences" in told or "words" in told:
        return json.dumps(told, ensure_ascii=False, default=str)
    parts = []
    for key, value in told.items():
        if key == "bands":
            parts += [f"{'>' if len(one) > 2 else ''}{one[0]}:{one[1]}" for one in value]
        elif key == "levels":
            parts += [
                f"{name}:{'..'.join(map(str, one)) if isinstance(one, list) else one}" for name, one in value.items()
            ]
        elif key == "options":
            parts += [f"{name}:{'-' if one is None else one}" for name, one in value.items()]
        elif key != "lower" or value != "inclusive":
            parts.append(f"{key}={value}")
    return "; ".join(parts)


def _value(text: str) -> str:
    """A number with a comma or a point, or a word."""
    return text.replace(",", ".") if NUMBER.fullmatch(text) else text


def _level(text: str) -> Any:
    """Points, or a range of them."""
    found = RANGE.fullmatch(text)
    return [_value(found[1]), _value(found[2])] if found else _value(text)


def _band(bound: str, points: str) -> list[str]:
    """A bound and its points; '>' in front leaves the bound itself out."""
    if bound.startswith(">"):
        return [_value(bound[1:].strip()), _value(points), "exclusive"]
    return [_value(bound), _value(points)]
