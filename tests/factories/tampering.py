"""Tampering: edits with raw SQL, as somebody with the database's password and the triggers dropped would make them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from django.db import DatabaseError, connection, transaction
from django.db.models import BooleanField, DateField, DateTimeField, Field, IntegerField, JSONField, Model

from motcua.areas.dossiers.models import (
    DailyRoot,
    Dossier,
    DossierEvent,
    DossierInterval,
    JournalBlock,
    JournalEntry,
)
from motcua.areas.dossiers.operations.appending import put_state, write_intervals
from motcua.areas.dossiers.queries.history import COLUMNS, ROW_COLUMNS, event_body, happening
from motcua.insight.models import FrozenPeriod
from motcua.kernel import signing
from motcua.kernel.models import Anchor
from motcua.rules.hashing import chain_hash
from motcua.rules.history import timeline
from motcua.rules.merkle import Growing, leaf_hash
from motcua.rules.statements import root_statement

EVENT = ("id", "dossier_id", "seq", "kind", "recorded_at", "effective_at", "actor", "payload", "prev_hash", "hash")
COLUMNS_OF: dict[type[Model], tuple[str, ...]] = {
    DossierEvent: EVENT,
    Dossier: (*ROW_COLUMNS, "number", "last_seq", "last_hash", "previous_id", "system_of_record"),
    DossierInterval: (*COLUMNS, "dossier_id", "valid_from", "valid_to", "recorded_at", "superseded_at"),
    DailyRoot: ("day", "size", "root", "signature", "public_key", "published_at"),
    JournalEntry: ("position", "event_id", "hash"),
    JournalBlock: ("level", "index", "hash"),
    Anchor: ("record", "digest", "recorded_at", "prev_hash", "hash", "seq"),
}
WEIGHTS = {DossierEvent: 8, Dossier: 5, DossierInterval: 3, DailyRoot: 2, JournalEntry: 1, JournalBlock: 1, Anchor: 1}
ILL_FORMED = {
    "sqlite": (7, 0.5, "", "hôm qua", "01/09/2024", "2024-09-01", "2024-09-01 00:00:00", "2024-02-30", b"\x00"),
    "postgresql": ("infinity", "-infinity", "0044-03-15 BC"),
}
"""Values that a column of days or instants cannot have, and the database lets in all the same."""


@dataclass(frozen=True)
class Edit:
    """What was done, and the records of which at least one must be named."""

    what: str
    names: frozenset[str]


def _sql(statement: str, values: list[Any]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def update(row: Model, column: str, value: Any) -> None:
    """Set one column of one row, behind everything."""
    field = next(one for one in row._meta.concrete_fields if one.attname == column)
    put(row, column, field.get_db_prep_save(value, connection))


def put(row: Model, column: str, stored: Any) -> None:
    """Store a value as it stands in one column of one row, whatever the column is for."""
    field = next(one for one in row._meta.concrete_fields if one.attname == column)
    quote, table, key = connection.ops.quote_name, row._meta.db_table, row._meta.pk.column
    _sql(f"UPDATE {quote(table)} SET {quote(field.column)} = %s WHERE {quote(key)} = %s", [stored, row.pk])


def other(dice: Random, field: Field, row: Model) -> Any:
    """Another value for a column."""
    value = getattr(row, field.attname)
    if isinstance(field, JSONField):
        changed = json.loads(json.dumps(value))
        name = dice.choice([*changed, "thêm"])
        if name in changed and dice.random() < 0.5:
            del changed[name]
        else:
            changed[name] = "sửa"
        return changed
    if isinstance(field, BooleanField):
        return not value
    if isinstance(field, DateTimeField):
        span = timedelta(seconds=dice.choice([1, -1, 60, -3600, 86400 * dice.randint(1, 90)]))
        return datetime.fromisoformat("2024-03-01T08:00:00+07:00") + span if value is None else value + span
    if isinstance(field, DateField):
        return date(2024, 3, 1) if value is None else value + timedelta(days=dice.choice([-30, -1, 1, 7]))
    if isinstance(value, int) or isinstance(field, IntegerField) or field.is_relation:
        return dice.randint(1, 3) if value is None else value + dice.choice([-1, 1, 2, 1000])
    return _one_letter_else(dice, value or "")


def _one_letter_else(dice: Random, text: str) -> str:
    place = dice.randrange(len(text)) if text else 0
    letter = dice.choice([one for one in "0123456789abcdef" if one != text[place : place + 1]])
    return text[:place] + letter + text[place + 1 :]


def random_deed(dice: Random) -> Edit:
    """Mostly a column changed; now and then an event removed or inserted, or a chain computed anew."""
    chance = dice.random()
    if chance < 0.75:
        return random_edit(dice)
    if chance < 0.87:
        return random_misshape(dice)
    if chance < 0.92 and FrozenPeriod.objects.exists():
        return remove_last_period(hide=dice.random() < 0.5)
    dossier = Dossier.objects.order_by("pk")[dice.randrange(Dossier.objects.count())]
    last = JournalEntry.objects.get(event__hash=dossier.last_hash)
    deed = dice.choice(["gỡ sự kiện cuối", "chèn sự kiện", "băm lại cả chuỗi"])
    if deed == "gỡ sự kiện cuối":
        remove_last_event(dossier, hide=dice.random() < 0.5)
    elif deed == "chèn sự kiện":
        insert_event(dossier, at=last.event.recorded_at)
    else:
        rechain(dossier, seq=1, effective_at=datetime.fromisoformat("2024-03-01T08:00:00+07:00"))
    return Edit(f"{deed} của {dossier.number}", frozenset({dossier.number, f"dòng nhật ký {last.position}"}))


def random_edit(dice: Random) -> Edit:
    """Change one column of one row of any table that must not change; what the database itself refuses is no edit."""
    while True:
        model = dice.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        keys = list(model._default_manager.order_by("pk").values_list("pk", flat=True))
        if not keys:
            continue
        row, column = model._default_manager.get(pk=dice.choice(keys)), dice.choice(COLUMNS_OF[model])
        field = next(one for one in model._meta.concrete_fields if one.attname == column)
        before = getattr(row, column)
        value = other(dice, field, row)
        names = names_of(row) | ({value} if column == "number" else set())
        try:
            with transaction.atomic():
                update(row, column, value)
        except (DatabaseError, OverflowError):
            continue
        return Edit(f"{model.__name__}.{column} của {sorted(names)}: {before!r} → {value!r}", names)


def random_misshape(dice: Random) -> Edit:
    """Put something that is no day and no instant into a column of them."""
    while True:
        model = dice.choice([Dossier, DossierEvent, DossierInterval])
        row = model._default_manager.get(pk=dice.choice(list(model._default_manager.values_list("pk", flat=True))))
        column = dice.choice([one.attname for one in row._meta.concrete_fields if isinstance(one, DateField)])
        value = dice.choice(ILL_FORMED[connection.vendor])
        names = names_of(row)
        try:
            with transaction.atomic():
                put(row, column, value)
        except DatabaseError:
            continue
        return Edit(f"{model.__name__}.{column} của {sorted(names)}: {value!r}", names)


def remove_last_period(*, hide: bool) -> Edit:
    """Remove the last closed period with its figures; hiding it, its anchor too."""
    last = FrozenPeriod.objects.order_by("-pk").first()
    anchor = Anchor.objects.get(digest=last.digest)
    _sql("DELETE FROM insight_frozenfigure WHERE period_id = %s", [last.pk])
    _sql("DELETE FROM insight_frozenperiod WHERE id = %s", [last.pk])
    names = {anchor.record, f"dòng nhật ký {anchor.journal_entry.position}"}
    if hide:
        _sql("DELETE FROM kernel_anchor WHERE seq = %s", [anchor.seq])
    return Edit(f"xóa {anchor.record}", frozenset(names))


def names_of(row: Model) -> frozenset[str]:
    """What a fault of this row may be called."""
    if isinstance(row, Dossier):
        return frozenset({row.number})
    if isinstance(row, DossierEvent | DossierInterval):
        return frozenset({row.dossier.number})
    if isinstance(row, Anchor):
        return frozenset({row.record, f"mốc neo {row.seq}"})
    if isinstance(row, JournalEntry):
        held = row.event.dossier.number if row.event else row.anchor.record
        return frozenset({held, f"dòng nhật ký {row.position}"})
    if isinstance(row, JournalBlock):
        return frozenset({f"khối nhật ký {row.level}/{row.index}"})
    return frozenset({f"gốc ngày {row.day:%d/%m/%Y}"})  # type: ignore[attr-defined]


def remove_last_event(dossier: Dossier, *, hide: bool) -> None:
    """Remove the last event; hiding it, the dossier's row and intervals are made to fit."""
    _sql("DELETE FROM dossiers_dossierevent WHERE dossier_id = %s AND seq = %s", [dossier.pk, dossier.last_seq])
    if hide:
        project(dossier)


def insert_event(dossier: Dossier, *, at: datetime) -> None:
    """Add an event as if it had been recorded then, rightly chained; row and intervals are made to fit."""
    last = DossierEvent.objects.filter(dossier=dossier).order_by("seq").last()
    made = DossierEvent(
        dossier=dossier, seq=last.seq + 1, kind="contacted", recorded_at=at, effective_at=at, actor="command:thu",
        payload={}, prev_hash=last.hash,
    )  # fmt: skip
    made.hash = chain_hash(last.hash, event_body(dossier.number, made))
    made.save(force_insert=True)
    project(dossier)


def rechain(dossier: Dossier, *, seq: int, effective_at: datetime) -> None:
    """Change when something happened, and compute every hash after it anew; row and intervals are made to fit."""
    last = ""
    for event in DossierEvent.objects.filter(dossier=dossier).order_by("seq"):
        if event.seq == seq:
            event.effective_at = effective_at
            update(event, "effective_at", effective_at)
        update(event, "prev_hash", last)
        event.prev_hash, last = last, chain_hash(last, event_body(dossier.number, event))
        update(event, "hash", last)
    project(dossier)


def project(dossier: Dossier) -> None:
    """Make the dossier's row and intervals fit its events."""
    events = list(DossierEvent.objects.filter(dossier=dossier).order_by("seq"))
    found = timeline(map(happening, events))
    put_state(dossier, found)
    dossier.last_seq, dossier.last_hash = events[-1].seq, events[-1].hash
    dossier.save()
    DossierInterval.objects.filter(dossier=dossier).delete()
    write_intervals([(dossier, found)], events[-1].recorded_at)


def rewrite_journal(*, sign: bool) -> None:
    """Make the journal fit the events; with the key at hand, sign new roots too."""
    tree, at_size = Growing(), {}
    for entry in JournalEntry.objects.order_by("position").select_related("event", "anchor"):
        held = (entry.event or entry.anchor).hash
        update(entry, "hash", held)
        for block in tree.add(leaf_hash(bytes.fromhex(held))):
            kept = JournalBlock.objects.get(level=block.level, index=block.place)
            update(kept, "hash", block.hash.hex())
        at_size[tree.size] = tree.root().hex()
    for one in DailyRoot.objects.order_by("day") if sign else ():
        root = at_size[one.size]
        said = root_statement(day=one.day, size=one.size, root=root, published_at=one.published_at)
        update(one, "root", root)
        update(one, "signature", signing.sign(said))
