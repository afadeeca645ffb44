"""Asked (điều đang hỏi) of the administrator's lists: officers, sign-ins, readings; page and file share it."""

from __future__ import annotations

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy

from motcua.areas.organization import queries as organization
from motcua.areas.people.queries import ACCOUNT_STATES, Role
from motcua.kernel.clock import now
from motcua.web.ui.narrowing import LATEST, OFFICER_ORDERS, days_of, number_of, order_of, words_of

STATES = (
    ("open", gettext_lazy("Đang dùng tài khoản")),
    ("closed", gettext_lazy("Tài khoản đã đóng")),
    ("none", gettext_lazy("Chưa có tài khoản")),
)
OUTCOMES = (("ok", gettext_lazy("Đăng nhập được")), ("failed", gettext_lazy("Không được")))


def officers_asked(query: QueryDict) -> dict[str, Any]:
    """Which officers (lọc cán bộ): words, a role and a unit of the day, how the account stands, in which order."""
    role, state = query.get("vai-tro", ""), query.get("tai-khoan", "")
    return {
        "text": words_of(query, "text"),
        "role": role if role in Role.values else "",
        "unit_id": number_of(query, "don-vi") or None,
        "state": state if state in ACCOUNT_STATES else "",
        "newest": order_of(query, OFFICER_ORDERS) == "newest",
    }


def officer_choices() -> dict[str, Any]:
    """What officers may be chosen by (các lựa chọn)."""
    units = [(one.id, one.name) for one in organization.units(valid_on=now().date())]
    roles = [(value, words) for value, words in Role.choices if value != Role.CITIZEN]
    return {"roles": roles, "units": sorted(units, key=lambda one: one[1]), "states": STATES, "orders": OFFICER_ORDERS}


def sign_ins_asked(query: QueryDict) -> dict[str, Any]:
    """Which sign-ins (lọc lần đăng nhập): whose, with which outcome, from when to when, in which order."""
    outcome = query.get("ket-qua", "")
    return {
        "text": words_of(query),
        "ok": {"ok": True, "failed": False}.get(outcome),
        "days": days_of(query),
        "oldest": order_of(query, LATEST) == "oldest",
    }


def reads_asked(query: QueryDict) -> dict[str, Any]:
    """Which readings (lọc lần đọc): by whom, of which page, with which words, from when to when, in which order."""
    exact = {name: query.get(name, "")[:200] for name in ("actor", "subject")}
    return {
        **exact,
        "text": words_of(query),
        "days": days_of(query),
        "oldest": order_of(query, LATEST) == "oldest",
    }


def shown(asked: dict[str, Any], orders: Any) -> dict[str, Any]:
    """What the filter above a log shows of what is asked (điều đang lọc)."""
    since, until = asked["days"]
    return {"since": since, "until": until, "order": "oldest" if asked["oldest"] else "", "orders": orders, **asked}
