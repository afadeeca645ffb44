"""Saying (nói bằng chữ): facts as a template reads them: days and hours as Vietnamese write them, money grouped."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from typing import Any

from django.conf import settings

from motcua.kernel.clock import local
from motcua.kernel.papers.codes import bars_svg, qr_svg
from motcua.kernel.papers.rule_sets import FormInForce
from motcua.rules.amounts import in_figures, in_words


def page(chosen: FormInForce, facts: Any) -> dict[str, Any]:
    """What a template reads: the facts, the form, the codes, sums, and whether all this is only an illustration."""
    amounts = [line.amount for line in getattr(facts, "lines", ()) if hasattr(line, "amount")]
    lookup = lookup_of(facts)
    return {
        **{field.name: plain(getattr(facts, field.name)) for field in dataclasses.fields(facts)},
        "form": {"label": chosen.label, "title": chosen.title},
        "qr": qr_svg(lookup) if lookup else "",
        "qr_told": lookup.partition("#")[0],
        "bars": bars_svg(getattr(facts, "dossier_number", "")),
        "illustrative": settings.ILLUSTRATIVE,
        "total": {"figures": in_figures(sum(amounts)), "words": in_words(sum(amounts))},
    }


def lookup_of(facts: Any) -> str:
    """Where a paper leads whoever reads its QR code: its own address, or the one its contact tells."""
    return str(getattr(facts, "lookup", "") or getattr(getattr(facts, "contact", None), "lookup", ""))


def plain(value: Any) -> Any:
    """A value as the templates read it."""
    if isinstance(value, datetime):
        moment = local(value) if value.tzinfo else value
        return _day(moment.date()) | {"hour": f"{moment:%H} giờ {moment:%M} phút", "clock": f"{moment:%H:%M}"}
    if isinstance(value, date):
        return _day(value)
    if dataclasses.is_dataclass(value):
        inner = {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
        return inner | ({"money": in_figures(inner["amount"])} if "amount" in inner else {})
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def _day(day: date) -> dict[str, str]:
    return {"short": f"{day:%d/%m/%Y}", "long": f"ngày {day:%d} tháng {day:%m} năm {day.year}"}
