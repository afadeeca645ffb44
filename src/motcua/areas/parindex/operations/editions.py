"""Criteria sets are recorded, published once, and mapped from one to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from motcua.areas.parindex.models import CodeMapping, CriteriaEdition
from motcua.areas.parindex.operations.refusals import EditionFrozen, SetNotSound, UnknownCriterion
from motcua.areas.parindex.queries.editions import set_of
from motcua.areas.parindex.queries.shipped import shipped_document
from motcua.kernel.errors import UserError
from motcua.rules import scoring
from motcua.rules.hashing import canonical_json, sha256_hex
from motcua.rules.scoring import Criterion, InvalidSet
from motcua.rules.sentences import Sentence


@transaction.atomic
def record_edition(*, document: Mapping[str, Any], at: datetime, province: str = "", year: int | None = None) -> int:
    """Record a criteria set (ghi nhận bộ tiêu chí) as a draft, sound or not, and answer its key.

    A draft of the same key and version is replaced. Raises EditionFrozen, SetNotSound where there are no criteria.
    """
    kept = as_text(document)
    try:
        scoring.examined(kept)
    except InvalidSet as error:
        raise SetNotSound([fault.message for fault in error.faults]) from error
    key, version = str(kept.get("key") or "bo-tieu-chi"), str(kept.get("version") or "1")
    standing = CriteriaEdition.objects.select_for_update().filter(key=key, version=version).first()
    if standing is not None and standing.published_at is not None:
        raise EditionFrozen
    told = {
        "name": str(kept.get("name") or key),
        "province": province,
        "level": str(kept.get("level") or ""),
        "year": year or kept.get("year"),
        "source": str(kept.get("source") or "Chưa ghi nguồn"),
        "document": kept,
        "digest": sha256_hex(canonical_json(kept)),
        "recorded_at": at,
    }
    return CriteriaEdition.objects.update_or_create(key=key, version=version, defaults=told)[0].pk


def take_shipped(*, key: str, at: datetime) -> int:
    """Take a shipped set (lấy bộ kèm phần mềm) as a draft, to be read and mended before it is published. Raises
    UserError `unknown_set`, EditionFrozen."""
    document = shipped_document(key)
    if document is None:
        raise UserError("Không có bộ tiêu chí này kèm phần mềm.", code="unknown_set")
    return record_edition(document=document, at=at)


@transaction.atomic
def publish_edition(*, edition_id: int, by: str, at: datetime) -> None:
    """Publish a criteria set (ban hành bộ tiêu chí): it does not change any more. Raises SetNotSound, EditionFrozen."""
    edition = CriteriaEdition.objects.select_for_update().get(pk=edition_id)
    if edition.published_at is not None:
        raise EditionFrozen
    faults = scoring.examined(edition.document)[1]
    if faults:
        raise SetNotSound([fault.message for fault in faults])
    edition.published_at, edition.published_by = at, by
    edition.save(update_fields=["published_at", "published_by"])


@transaction.atomic
def map_codes(*, older_id: int, newer_id: int, pairs: Sequence[tuple[str, str]], by: str, at: datetime) -> None:
    """Map codes (lập bảng chuyển mã) of an older set to a newer one, in place of what stood; no pair at all takes the
    table back, and equal codes go on with each other again. Older codes may be merged and split. Raises
    UnknownCriterion, UserError `same_edition`, `mapped_twice`, `counted_twice`."""
    if older_id == newer_id:
        raise UserError("Bảng chuyển mã phải nối hai bộ tiêu chí khác nhau.", code="same_edition")
    twice = sorted(f"{old} → {new}" for (old, new), times in Counter(pairs).items() if times > 1)
    if twice:
        raise UserError(Sentence("Cặp mã được nối hai lần: {twice}.", twice=", ".join(twice)), code="mapped_twice")
    old, new = (set_of(one).by_code for one in (older_id, newer_id))
    for old_code, new_code in pairs:
        if old_code not in old or new_code not in new:
            raise UnknownCriterion(old_code if old_code not in old else new_code)
    _refuse_parts_of_each_other(old, {one for one, _new in pairs})
    CodeMapping.objects.filter(older_id=older_id, newer_id=newer_id).delete()
    CodeMapping.objects.bulk_create(
        CodeMapping(
            older_id=older_id, newer_id=newer_id, old_code=old_code, new_code=new_code, mapped_by=by, mapped_at=at
        )
        for old_code, new_code in pairs
    )


def _refuse_parts_of_each_other(old: Mapping[str, Criterion], codes: set[str]) -> None:
    """An older code and one it is part of would bring its points in twice."""
    for code in sorted(codes):
        above = old[code].parent
        while above is not None:
            if above in codes:
                told = Sentence(
                    "Mã cũ {code} nằm trong mã {above} cũng được nối, điểm sẽ tính hai lần; xin chọn một.",
                    code=code,
                    above=above,
                )
                raise UserError(told, code="counted_twice")
            above = old[above].parent


def as_text(value: Any) -> Any:
    """A document (nội dung) whose decimals are text, for a database that has no exact numbers in JSON."""
    if isinstance(value, Mapping):
        return {str(key): as_text(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [as_text(one) for one in value]
    return f"{value:f}" if isinstance(value, Decimal) else value
