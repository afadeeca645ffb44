"""The signed document (tài liệu đã ký) of a closed period: what it says, and what becomes of it.

Canonical JSON (RFC 8785) of texts, whole numbers, truth values and null; instants in UTC. Its digest is SHA-256; the
signature covers `PREFIX` and the digest in hexadecimal, so that it can be taken for nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Protocol

from motcua.insight.engine import Tally
from motcua.insight.indicators import Indicator
from motcua.insight.models import FrozenFigure, FrozenPeriod
from motcua.kernel import signing
from motcua.rules.hashing import canonical_json, sha256_hex

FORMAT = "motcua-frozen/1"
PREFIX = f"{FORMAT} "


class Told(Protocol):
    """Told (điều nói thêm) of a figure: its time, and its tally as first recorded."""

    @property
    def amount(self) -> int | None:
        """The time of a quantile in working minutes."""

    @property
    def recorded(self) -> Tally | None:
        """The tally with every correction left out."""


def version_of(indicator: Indicator) -> str:
    """Version (phiên bản định nghĩa): the digest of everything that decides what an indicator counts."""
    sides = {side: (indicator.condition(side).fact.name, indicator.condition(side).text) for side in indicator.sides}
    told: dict[str, Any] = {
        "code": indicator.code,
        "name": indicator.name,
        "meaning": indicator.meaning,
        "kind": indicator.kind.value,
        "basis": indicator.basis,
        "boundary": indicator.boundary,
        "legal_basis": indicator.legal_basis,
        "counted": indicator.counted,
        "sides": {side: list(said) for side, said in sides.items()},
    }
    if indicator.measure is not None:
        told |= {"measure": indicator.measure.value, "quantile": indicator.quantile}
    return sha256_hex(canonical_json(told))


def utc(moment: datetime) -> str:
    """An instant as the document writes it."""
    return moment.astimezone(UTC).isoformat()


PERIOD_COLUMNS = (
    "id", "unit_id", "unit_slug", "unit_name", "scope", "start", "end", "cut_off", "known_at", "closed_by",
    "closed_by_name", "closed_at", "revision", "revises_id", "reason",
)  # fmt: skip
FIGURE_COLUMNS = (
    "position", "code", "name", "counted", "basis", "sector", "field", "version", "valid_from", "valid_to", "part",
    "whole", "percent", "part_digest", "whole_digest",
)  # fmt: skip


def written(value: Any) -> Any:
    """A column as the document writes it."""
    if isinstance(value, datetime):
        return utc(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


def said_of(row: FrozenPeriod | FrozenFigure, columns: tuple[str, ...]) -> dict[str, Any]:
    """What the document says of a row."""
    return {name: written(getattr(row, name)) for name in columns}


BESIDE = ("amount", "recorded")
"""What the document says of a figure besides its columns."""


def told_of(cell: Told) -> dict[str, Any]:
    """The time of a quantile in working minutes, and the counts as first recorded where a correction touches it."""
    first = cell.recorded
    recorded = {"part": first.part, "whole": first.whole, "amount": first.amount} if first else None
    return {"amount": cell.amount, "recorded": recorded}


def compose(
    period: FrozenPeriod,
    figures: list[FrozenFigure],
    told: list[dict[str, Any]],
    *,
    previous: str,
    beside: Mapping[str, Any],
) -> dict[str, Any]:
    """The document of a period: its columns, its figures, the digest of the one before, and what stands `beside`.

    `told` says of each figure what is kept in no column.
    """
    return {
        "format": FORMAT,
        "period": said_of(period, PERIOD_COLUMNS),
        "figures": [said_of(figure, FIGURE_COLUMNS) | more for figure, more in zip(figures, told, strict=True)],
        "previous": previous,
        **beside,
    }


def anchor_name(frozen_id: int) -> str:
    """Anchor name (tên trên mốc neo) of a closed period, which is also what it is called where it is broken."""
    return f"kỳ đã chốt {frozen_id}"


def seal(period: FrozenPeriod, document: Mapping[str, Any]) -> None:
    """Put the document, its digest and the installation's signature into the row."""
    text = canonical_json(document)
    period.document, period.digest = text.decode(), sha256_hex(text)
    period.signature = signing.sign(signed_bytes(period.digest))
    period.public_key = signing.public_key()


def signed_bytes(digest: str) -> bytes:
    """What the signature covers."""
    return f"{PREFIX}{digest}".encode()
