"""Journal pages (nhật ký công khai): the signed root of every day, and proofs that what was recorded still stands."""

from __future__ import annotations

import re
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.dossiers.queries import Consistency, EventProof, RootRow
from motcua.kernel import signing
from motcua.web.portal.transparency.journal_facts import consistency_facts, day_facts, inclusion_facts, root_facts

PAGE = 30
HASH = re.compile(r"[0-9a-f]{64}")
READABLE = {"ensure_ascii": False, "indent": 1}


@require_safe
def roots(request: HttpRequest) -> HttpResponse:
    """Roots (các gốc ngày), the latest first, with the key they are signed with."""
    after = request.GET.get("after", "")
    rows = dossiers.roots(before=_day(after) if after else None, limit=PAGE)
    more = rows[-1].day.isoformat() if len(rows) == PAGE and rows[-1].size > rows[-1].events else None
    context = {"rows": rows, "next": more, "key": signing.public_key(), "section": "figures"}
    return render(request, "portal/transparency/roots.html", context)


@require_safe
def roots_json(request: HttpRequest) -> HttpResponse:
    """Roots as JSON, a page at a time; `next` is the `after` of the following one."""
    after = request.GET.get("after", "")
    rows = dossiers.roots(before=_day(after) if after else None, limit=PAGE)
    more = rows[-1].day.isoformat() if len(rows) == PAGE else None
    return _json({"public_key": signing.public_key(), "roots": [root_facts(one) for one in rows], "next": more})


@require_safe
def day(request: HttpRequest, day: str) -> HttpResponse:
    """One day's root (gốc một ngày): what was signed, and that it continues the day before."""
    found = _root(day)
    before = dossiers.roots(before=found.day, limit=1)
    context = {"row": found, "before": before[0] if before else None, "last": dossiers.last_root()}
    return render(request, "portal/transparency/root.html", context | {"section": "figures"})


@require_safe
def day_json(request: HttpRequest, day: str) -> HttpResponse:
    """One day's root as JSON."""
    return _json(day_facts(_root(day)))


@require_safe
def inclusion(request: HttpRequest) -> HttpResponse:
    """Inclusion (còn trong nhật ký): every event of a dossier, or one event, with its place under a root."""
    asked = _asked(request)
    root = _under(request)
    proofs = _proofs(asked, root) if asked and root else []
    context = {"asked": asked, "root": root, "proofs": proofs, "section": "figures"}
    return render(request, "portal/transparency/inclusion.html", context)


@require_safe
def inclusion_json(request: HttpRequest) -> HttpResponse:
    """The same as JSON, with the hashes that lead to the root."""
    asked, root = _asked(request), _under(request)
    proofs = _proofs(asked, root) if asked and root else []
    if root is None or not proofs:
        raise Http404
    return _json(inclusion_facts(asked, root, proofs))


@require_safe
def consistency(request: HttpRequest) -> HttpResponse:
    """Consistency (chỉ thêm, không sửa): that a day's root is the beginning of another's."""
    found = _two_days(request)
    return render(request, "portal/transparency/consistency.html", {"found": found, "section": "figures"})


@require_safe
def consistency_json(request: HttpRequest) -> HttpResponse:
    """The same as JSON."""
    return _json(consistency_facts(_two_days(request)))


def _json(facts: dict[str, object]) -> JsonResponse:
    return JsonResponse(facts, json_dumps_params=READABLE)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Http404 from error


def _root(text: str) -> RootRow:
    found = dossiers.root_on(_day(text))
    if found is None:
        raise Http404
    return found


def _under(request: HttpRequest) -> RootRow | None:
    """The root that was asked for, else the latest."""
    chosen = request.GET.get("ngay", "")
    return _root(chosen) if chosen else dossiers.last_root()


def _asked(request: HttpRequest) -> str:
    """A dossier's code in capitals, or the hash of an event in small letters."""
    text = "".join(request.GET.get("ma", "").split())[:64]
    return text.lower() if HASH.fullmatch(text.lower()) else text.upper()


def _proofs(asked: str, root: RootRow) -> list[EventProof]:
    if not HASH.fullmatch(asked):
        return dossiers.proofs_of(asked, under=root)
    found = dossiers.proof_of(asked, under=root)
    return [found] if found else []


def _two_days(request: HttpRequest) -> Consistency:
    """The proof between the two days asked for, the earlier first whichever way round they were given."""
    first, second = sorted(
        (_root(request.GET.get("tu", "")), _root(request.GET.get("den", ""))), key=lambda one: one.day
    )
    return dossiers.consistency(first, second)
