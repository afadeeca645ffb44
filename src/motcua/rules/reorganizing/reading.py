"""Reading (đọc phương án): a pack told as a table becomes a plan, or one sentence says what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, TypeVar

from motcua.rules.reorganizing.plan import Change, ChangeKind, CustodyKind, CustodyRule, InvalidPlan, ReorganizationPlan
from motcua.rules.reorganizing.recasting import RecastRule
from motcua.rules.sentences import Sentence, worded

K = TypeVar("K", ChangeKind, CustodyKind)
PLAN = Sentence("Phương án")
CODE = re.compile(r"[a-z0-9][a-z0-9-]{2,59}")
TOLD = {"code", "title", "on", "document", "source", "unconfirmed", "unit", "change", "rule", "recast", "version"}
OF_CHANGE = {"kind", "formers", "successors", "document", "with_parts", "level", "below"}
OF_RULE = {"former", "to", "kinds", "sectors", "procedures", "places", "why"}
OF_RECAST = {"former", "weights", "words"}
NEEDED_OF_UNIT = ("slug", "name", "level", "kind")
ONE_HEIR = (ChangeKind.MERGE, ChangeKind.RENAME)


def read_plan(told: Mapping[str, Any]) -> ReorganizationPlan:
    """Read a plan (đọc phương án). Raises InvalidPlan with the first thing that is wrong."""
    _known(told, TOLD, PLAN)
    code, day = _text(told, "code", PLAN), _day(told.get("on"))
    if not CODE.fullmatch(code):
        raise InvalidPlan(Sentence("Mã phương án “{code}” chỉ gồm chữ thường không dấu, số và gạch nối.", code=code))
    document = _text(told, "document", PLAN)
    changes = tuple(_change(one, place, document) for place, one in enumerate(_tables(told, "change"), 1))
    if not changes:
        raise InvalidPlan(Sentence("Phương án không có việc sắp xếp nào ([[change]])."))
    plan = ReorganizationPlan(
        code=code,
        title=_text(told, "title", PLAN),
        on=day,
        document=document,
        source=str(told.get("source", "")),
        unconfirmed=_texts(told, "unconfirmed", PLAN),
        founded=tuple(_founded(one, place) for place, one in enumerate(_tables(told, "unit"), 1)),
        changes=changes,
        rules=tuple(_rule(one, place) for place, one in enumerate(_tables(told, "rule"), 1)),
        recasts=dict(_recast(one, place) for place, one in enumerate(_tables(told, "recast"), 1)),
    )
    _agrees(plan)
    return plan


def _change(told: Mapping[str, Any], place: int, document: str) -> Change:
    where = Sentence("Việc sắp xếp {place}", place=place)
    _known(told, OF_CHANGE, where)
    kind = _one_of(ChangeKind, told.get("kind"), where)
    change = Change(
        kind=kind,
        formers=_texts(told, "formers", where),
        successors=_texts(told, "successors", where),
        document=str(told.get("document", "")).strip() or document,
        with_parts=bool(told.get("with_parts", True)),
        level=str(told.get("level", "")),
        below=str(told.get("below", "")),
    )
    if bool(change.formers) == bool(change.level) or bool(change.level) != bool(change.below):
        raise InvalidPlan(
            Sentence(
                "{where}: ghi các đơn vị cũ (formers), hoặc cả cấp (level) và đơn vị cấp trên (below).", where=where
            )
        )
    if kind in ONE_HEIR and len(change.successors) != 1:
        raise InvalidPlan(
            Sentence("{where}: {kind:lower} thì có đúng một đơn vị kế thừa.", where=where, kind=worded(kind.label))
        )
    if kind is ChangeKind.SPLIT and len(change.successors) < 2:
        raise InvalidPlan(Sentence("{where}: chia, tách thì có ít nhất hai đơn vị kế thừa.", where=where))
    if set(change.formers) & set(change.successors):
        raise InvalidPlan(Sentence("{where}: một đơn vị không thể kế thừa chính nó.", where=where))
    return change


def _rule(told: Mapping[str, Any], place: int) -> CustodyRule:
    where = Sentence("Quy tắc {place}", place=place)
    _known(told, OF_RULE, where)
    kinds = [_one_of(CustodyKind, one, where) for one in _texts(told, "kinds", where)]
    return CustodyRule(
        former=_text(told, "former", where),
        to=_text(told, "to", where),
        kinds=frozenset(kinds) or frozenset(CustodyKind),
        sectors=frozenset(_texts(told, "sectors", where)),
        procedures=frozenset(_texts(told, "procedures", where)),
        places=_texts(told, "places", where),
        why=_text(told, "why", where),
    )


def _recast(told: Mapping[str, Any], place: int) -> tuple[str, RecastRule]:
    where = Sentence("Quy tắc quy đổi {place}", place=place)
    _known(told, OF_RECAST, where)
    weights = told.get("weights")
    if not isinstance(weights, Mapping) or not all(type(one) is int and one >= 0 for one in weights.values()):
        raise InvalidPlan(Sentence("{where}: “weights” phải là số nguyên cho từng đơn vị.", where=where))
    if not sum(weights.values()):
        raise InvalidPlan(Sentence("{where}: ít nhất một đơn vị phải có trọng số.", where=where))
    return _text(told, "former", where), RecastRule(dict(weights), _text(told, "words", where))


def _founded(told: Mapping[str, Any], place: int) -> Mapping[str, Any]:
    for name in NEEDED_OF_UNIT:
        _text(told, name, Sentence("Đơn vị {place}", place=place))
    return dict(told)


def _agrees(plan: ReorganizationPlan) -> None:
    """Rules speak of former units and lead to their successors; nobody ends twice."""
    ended = [former for one in plan.changes for former in one.formers]
    twice = sorted({one for one in ended if ended.count(one) > 1})
    if twice:
        raise InvalidPlan(Sentence("Đơn vị “{unit}” nằm trong hai việc sắp xếp.", unit=twice[0]))
    levels = any(one.level for one in plan.changes)
    for former, recast in plan.recasts.items():
        strange = sorted(set(recast.weights) - set(plan.successors_of(former)))
        if strange:
            raise InvalidPlan(
                Sentence(
                    "Quy tắc quy đổi chia cho “{unit}”, đơn vị không kế thừa “{former}”.",
                    unit=strange[0],
                    former=former,
                )
            )
    for rule in plan.rules:
        heirs = plan.successors_of(rule.former)
        if rule.former not in ended and not levels:
            raise InvalidPlan(
                Sentence("Quy tắc nói về “{former}”, đơn vị không thuộc việc sắp xếp nào.", former=rule.former)
            )
        if rule.former in ended and heirs and rule.to not in heirs:
            raise InvalidPlan(
                Sentence("Quy tắc giao cho “{to}”, đơn vị không kế thừa “{former}”.", to=rule.to, former=rule.former)
            )


def _known(told: Mapping[str, Any], names: set[str], where: str) -> None:
    if not isinstance(told, Mapping):
        raise InvalidPlan(Sentence("{where}: phải là một bảng.", where=where))
    strange = sorted(set(told) - names)
    if strange:
        raise InvalidPlan(Sentence("{where}: không hiểu mục “{name}”.", where=where, name=strange[0]))


def _tables(told: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = told.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, Mapping) for one in found):
        raise InvalidPlan(Sentence("Phần “{name}” phải viết là [[{name}]].", name=name))
    return found


def _text(told: Mapping[str, Any], name: str, where: str) -> str:
    found = told.get(name)
    if not isinstance(found, str) or not found.strip():
        raise InvalidPlan(Sentence("{where}: thiếu “{name}”.", where=where, name=name))
    return found.strip()


def _texts(told: Mapping[str, Any], name: str, where: str) -> tuple[str, ...]:
    found = told.get(name, [])
    if not isinstance(found, list) or not all(isinstance(one, str) and one.strip() for one in found):
        raise InvalidPlan(Sentence("{where}: “{name}” phải là một danh sách chữ.", where=where, name=name))
    return tuple(one.strip() for one in found)


def _day(told: Any) -> date:
    try:
        return told if isinstance(told, date) else date.fromisoformat(str(told))
    except ValueError as error:
        raise InvalidPlan(Sentence("Phương án: “on” phải là ngày có hiệu lực, như 2025-07-01.")) from error


def _one_of(kinds: type[K], told: Any, where: str) -> K:
    try:
        return kinds(str(told))
    except ValueError as error:
        known = ", ".join(one.value for one in kinds)
        raise InvalidPlan(
            Sentence("{where}: “{told}” không có; dùng {known}.", where=where, told=told, known=known)
        ) from error
