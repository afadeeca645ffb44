"""Examining a criteria set (kiểm tra bộ tiêu chí): whether it adds up, has no gaps and passes its own examples."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from motcua.rules.scoring.criteria import NOTHING, CriteriaSet, Criterion, NotApplicable, Part
from motcua.rules.scoring.declared import ScoringError
from motcua.rules.scoring.exact import vn, writable
from motcua.rules.scoring.reading import Fault, InvalidSet, read_set
from motcua.rules.scoring.scored import score, score_leaf


def examined(document: Any) -> tuple[CriteriaSet, tuple[Fault, ...]]:
    """The set of a document and every fault it has (bộ tiêu chí và lỗi). Raises InvalidSet where it has no rows."""
    found, faults = read_set(document)
    tree = [*faults, *_tree(found)]
    if any(fault.kind in ("duplicate_code", "unknown_parent", "circle") for fault in tree):
        return found, tuple(tree)  # sums over a broken tree would say nothing
    faults = [*tree, *_sums(found), *_leaves(found), *_caps(found)]
    return found, tuple(faults if faults else _examples(found))


def sound_set(document: Any) -> CriteriaSet:
    """The set of a document if it is sound (bộ tiêu chí hợp lệ). Raises InvalidSet with every fault."""
    found, faults = examined(document)
    if faults:
        raise InvalidSet(faults)
    return found


def _tree(found: CriteriaSet) -> Iterator[Fault]:
    """Codes once, parents that exist, no circles, leaves at the ends."""
    codes = Counter(one.code for one in found.criteria)
    yield from (Fault(code, "duplicate_code", f"Mã {code} xuất hiện {n} lần.") for code, n in codes.items() if n > 1)
    for one in found.criteria:
        if one.parent is not None and one.parent not in codes:
            yield Fault(one.code, "unknown_parent", f"Tiêu chí {one.code} nằm dưới mã {one.parent} không có trong bộ.")
        elif _circles(found, one):
            yield Fault(one.code, "circle", f"Tiêu chí {one.code} nằm dưới chính nó.")
        under = found.children.get(one.code, ())
        if one.part is Part.LEAF and under:
            yield Fault(one.code, "leaf_with_children", f"Tiêu chí {one.code} vừa có quy tắc chấm vừa có tiêu chí con.")
        if one.part is not Part.LEAF and not under:
            yield Fault(one.code, "no_children", f"Tiêu chí {one.code} không có tiêu chí con.")
        if one.part in (Part.BONUS, Part.PENALTY) and one.parent is not None:
            words = f"Nhóm điểm thưởng hoặc điểm trừ {one.code} phải đứng ở đầu cây."
            yield Fault(one.code, "group_inside", words)


def _circles(found: CriteriaSet, one: Criterion) -> bool:
    seen, code = {one.code}, one.parent
    while code is not None and code in found.by_code:
        if code in seen:
            return True
        seen.add(code)
        code = found.by_code[code].parent
    return False


def _sums(found: CriteriaSet) -> Iterator[Fault]:
    """Every parent is the sum of its children, bonus and penalties apart; the core is what it says it is."""
    for one in found.criteria:
        under = found.children.get(one.code, ())
        total = sum((child.most for child in under), NOTHING)
        if under and one.part is Part.BONUS and one.most > total:
            words = f"Nhóm {one.code} ghi tối đa {vn(one.most)} điểm, các tiêu chí con chỉ có {vn(total)}."
            yield Fault(one.code, "does_not_add_up", words)
        elif under and one.part in (Part.SUM, Part.PENALTY) and one.most != total:
            words = f"Tiêu chí {one.code} ghi {vn(one.most)} điểm, các tiêu chí con cộng lại là {vn(total)}."
            yield Fault(one.code, "does_not_add_up", words)
    declared, core = found.declared_core, found.core_maximum
    if declared is not None and declared != core:
        words = f"Bộ tiêu chí ghi điểm tối đa {vn(declared)}, các phần cộng lại là {vn(core)}."
        yield Fault("", "does_not_add_up", words)
    if core == 0:
        yield Fault("", "no_points", "Bộ tiêu chí không có điểm nào để chấm.")


def _leaves(found: CriteriaSet) -> Iterator[Fault]:
    """Rules that hold under their maximum."""
    for leaf in found.leaves:
        if leaf.rule is None:
            continue  # already named as unreadable
        for flaw in leaf.rule.flaws(leaf.most):
            yield Fault(leaf.code, flaw.kind, f"Tiêu chí {leaf.code}: {flaw.message}")
        if leaf.most == 0 and not leaf.is_penalty:
            yield Fault(leaf.code, "no_points", f"Tiêu chí {leaf.code} không có điểm.")
        if leaf.is_penalty and leaf.not_applicable is not NotApplicable.FORBID:
            words = f"Điểm trừ {leaf.code} không có trường hợp “không áp dụng”."
            yield Fault(leaf.code, "penalty_not_applicable", words)


def _caps(found: CriteriaSet) -> Iterator[Fault]:
    """Caps that agree with the tree, and classes from the best down to nothing."""
    if found.total_cap is not None and found.total_cap < found.core_maximum:
        words = f"Trần tổng điểm {vn(found.total_cap)} thấp hơn điểm tối đa {vn(found.core_maximum)}."
        yield Fault("", "cap_under_maximum", words)
    for one in found.criteria:
        if one.part is Part.BONUS and one.cap is not None and one.cap > one.most:
            words = f"Trần điểm thưởng {vn(one.cap)} của {one.code} cao hơn điểm tối đa {vn(one.most)}."
            yield Fault(one.code, "cap_over_maximum", words)
    bounds = [bound for _name, bound in found.classes]
    if bounds != sorted(set(bounds), reverse=True):
        yield Fault("", "classes_overlap", "Các mức xếp loại phải xếp từ cao xuống thấp và không trùng mốc.")
    if bounds and bounds[-1] != 0:
        yield Fault("", "classes_gap", f"Chưa có mức xếp loại cho kết quả dưới {vn(bounds[-1])}.")
    if len({name for name, _bound in found.classes}) < len(bounds):
        yield Fault("", "classes_overlap", "Có hai mức xếp loại cùng tên.")


def _examples(found: CriteriaSet) -> Iterator[Fault]:
    """The set's own examples, scored."""
    for one in found.examples:
        where = one.criterion
        try:
            points = _example_points(found, where, one.inputs)
        except ScoringError as error:
            yield Fault(where, "example_fails", f"Ví dụ của bộ tiêu chí không chấm được: {error.message}")
            continue
        if writable(points) != one.points:
            words = f"Ví dụ của {where or 'cả bộ'} ghi {vn(one.points)} điểm, quy tắc cho {vn(points)}."
            yield Fault(where, "example_fails", words)


def _example_points(found: CriteriaSet, code: str, inputs: Any) -> Fraction:
    if not code:
        return score(found, inputs).total
    if code not in {leaf.code for leaf in found.leaves}:
        raise ScoringError(f"không có tiêu chí chấm điểm {code}.", code="unknown_criterion", criterion=code)
    return score_leaf(found, code, inputs).points
