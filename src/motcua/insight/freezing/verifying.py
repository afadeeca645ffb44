"""Verifying what is frozen (kiểm tra kỳ đã chốt): every column against the signed document, the document against its
digest, the digest against the signature, and each document against the one before."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any

from motcua.areas.dossiers.queries import UNREADABLE, Broken
from motcua.insight import sets
from motcua.insight.freezing.document import FIGURE_COLUMNS, PERIOD_COLUMNS, anchor_name, signed_bytes, written
from motcua.insight.models import FrozenFigure, FrozenPeriod
from motcua.kernel import signing, stored
from motcua.kernel.anchors import anchors, broken_anchors
from motcua.rules.hashing import canonical_json, sha256_hex

SETS = (("part", "part_members", "part_digest"), ("whole", "whole_members", "whole_digest"))


def broken_frozen(keys: Collection[str] = ()) -> Iterator[Broken]:
    """Broken frozen records (kỳ đã chốt không khớp): every column that no longer says what was signed with one of the
    keys; without keys, with this installation's."""
    ours = set(keys) or {signing.public_key()}
    yield from malformed_frozen()
    yield from _anchor_faults()
    last, expected = "", 1
    for key in list(FrozenPeriod.objects.order_by("pk").values_list("pk", flat=True)):
        record = anchor_name(key)
        if key != expected:
            yield Broken(record, "id", f"thiếu kỳ đã chốt số {expected}")
        row, unreadable = _read(FrozenPeriod, {"pk": key})
        yield from (Broken(record, name, "không đọc được") for name in unreadable)
        document = _document(row.get("document"))
        yield from _seal_faults(record, row, ours)
        if document is None:
            yield Broken(record, "document", "nội dung đã ký không đọc được")
        else:
            if document.get("previous") != last:
                yield Broken(record, "previous", "không nối với kỳ đã chốt trước nó")
            yield from _period_faults(record, row, document)
            yield from _figure_faults(record, key, document)
        last, expected = row.get("digest", ""), key + 1
    known = FrozenPeriod.objects.values("pk")
    for key, position in FrozenFigure.objects.exclude(period__in=known).values_list("period_id", "position"):
        yield Broken(f"con số đã chốt {key}/{position}", "period_id", "không thuộc kỳ nào")


def _anchor_faults() -> Iterator[Broken]:
    """Anchors that do not follow one another, or are of periods that are gone or others now; and periods that have
    none although one before them, or none at all, has: the last one is always held by an anchor."""
    yield from (Broken(f"mốc neo {seq}", "hash", why) for seq, why in broken_anchors())
    digests = dict(FrozenPeriod.objects.order_by("pk").values_list("pk", "digest"))
    kept = {anchor_name(key): digest for key, digest in digests.items()}
    dropped = anchors()
    for one in dropped:
        if kept.get(one.record) != one.digest:
            why = "khác bản đã chốt lúc thả mốc neo" if one.record in kept else "đã bị xóa; mốc neo còn ghi nó"
            yield Broken(one.record, "anchor", f"{why} ({one.digest[:12]}…)")
    held = {one.record for one in dropped}
    first = next((key for key in digests if anchor_name(key) in held), max(digests, default=0))
    for key in digests:
        if key >= first and anchor_name(key) not in held:
            yield Broken(anchor_name(key), "anchor", "không có mốc neo")


def malformed_frozen() -> Iterator[Broken]:
    """Malformed values (giá trị sai dạng) of closed periods and their figures, read as other than what is stored."""
    for row, column in stored.malformed(FrozenPeriod, ("id",)):
        yield Broken(f"kỳ đã chốt {row[0]}", column, stored.WHY)
    for row, column in stored.malformed(FrozenFigure, ("period_id", "position")):
        yield Broken(f"kỳ đã chốt {row[0]}, con số {row[1]}", column, stored.WHY)


def _read(model: Any, where: dict[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The columns of one row, and the names of those that hold what no such column can hold."""
    row, unreadable = {}, []
    for column in model._meta.concrete_fields:
        try:
            row[column.attname] = model.objects.filter(**where).values_list(column.attname, flat=True)[0]
        except UNREADABLE:
            unreadable.append(column.attname)
    return row, unreadable


def _document(text: Any) -> dict[str, Any] | None:
    try:
        found = json.loads(text)
        whole = isinstance(found, dict) and {"period", "figures", "explanations"} <= found.keys()
        return found if whole and canonical_json(found).decode() == text else None
    except (ValueError, TypeError):
        return None


def _seal_faults(record: str, row: dict[str, Any], ours: Collection[str]) -> Iterator[Broken]:
    """Digest and signature against the document; of two that disagree the one that the signature does not hold."""
    said, signature, key = (str(row.get(name)) for name in ("digest", "signature", "public_key"))
    digest = sha256_hex(str(row.get("document")).encode())
    if key not in ours:
        yield Broken(record, "public_key", "không phải khóa của hệ thống này (khóa cũ: --key)")
        return
    signed = signing.holds(signed_bytes(digest), signature=signature, key=key)
    if digest != said:
        yield Broken(record, "digest" if signed else "document", "nội dung đã ký không cho mã băm đã ghi")
    elif not signed:
        yield Broken(record, "signature", "chữ ký không thuộc mã băm này")


def _period_faults(record: str, row: dict[str, Any], document: dict[str, Any]) -> Iterator[Broken]:
    yield from _differing(record, row, document["period"], PERIOD_COLUMNS)
    if "closed_at" in row and row["closed_at"] != row.get("known_at"):
        yield Broken(record, "closed_at", "khác thời điểm của dữ liệu được chốt")
    if row.get("explanations") != canonical_json(document["explanations"]).decode():
        yield Broken(record, "explanations", "khác nội dung đã ký")


def _differing(record: str, row: dict[str, Any], signed: dict[str, Any], columns: tuple[str, ...]) -> Iterator[Broken]:
    for name in columns:
        if name in row and (written(row[name]) != signed.get(name) or name not in signed):
            yield Broken(record, name, f"ghi {row[name]}, nội dung đã ký là {signed.get(name)}")


def _figure_faults(record: str, key: int, document: dict[str, Any]) -> Iterator[Broken]:
    signed = {figure["position"]: figure for figure in document["figures"]}
    kept = list(FrozenFigure.objects.filter(period_id=key).order_by("position").values_list("position", flat=True))
    for position in sorted(set(signed) - set(kept)):
        yield Broken(f"{record}, con số {position}", "position", "không còn trong bảng")
    for position in kept:
        figure = f"{record}, con số {position}"
        if position not in signed:
            yield Broken(figure, "position", "không có trong nội dung đã ký")
            continue
        row, unreadable = _read_figure(key, position)
        yield from (Broken(figure, name, "không đọc được") for name in unreadable)
        yield from _differing(figure, row, signed[position], FIGURE_COLUMNS)
        yield from _set_faults(figure, row, signed[position])


def _read_figure(key: int, position: int) -> tuple[dict[str, Any], list[str]]:
    """One figure, in one statement where every column can be read."""
    names = [column.attname for column in FrozenFigure._meta.concrete_fields]
    where = {"period_id": key, "position": position}
    try:
        return dict(FrozenFigure.objects.filter(**where).values(*names)[0]), []
    except UNREADABLE:
        return _read(FrozenFigure, where)


def _set_faults(record: str, row: dict[str, Any], signed: dict[str, Any]) -> Iterator[Broken]:
    for side, members, name in SETS:
        packed = row.get(members)
        if packed is None:
            if signed[name]:
                yield Broken(record, members, "danh sách bản ghi không còn")
            continue
        try:
            kept = bytes(packed)
            fits = sets.digest(kept) == signed[name] and len(sets.unpack(kept)) == signed[side]
        except (TypeError, ValueError):
            fits = False
        if not fits:
            yield Broken(record, members, "danh sách bản ghi không cho mã băm đã ký")
