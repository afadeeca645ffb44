"""No page offers what would be refused: every link shown to each role, and to nobody in particular, opens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

import lxml.html
import pytest
from django.test import Client
from django.urls import Resolver404, resolve

from motcua.areas.people.models import Role
from tests.architecture.reading import listed
from tests.factories.crowded import Crowd, make_crowd
from tests.web.conftest import make_account, signed_in

pytestmark = [pytest.mark.long, pytest.mark.django_db]

STARTS = ("/", "/can-bo/", "/quay/", "/can-bo/cchc/", "/can-bo/quan-tri/")
"""Where officers begin; everybody else begins at the first."""
PRETENDED = {  # view: why
    "office:frozen_figure": "the meetings of the crowd tell of a period that nobody closed",
    "office:preview": "the papers of the commune name a file that nobody brought",
}
SOUND = {200, 301, 302}
EACH = 2
"""So many addresses of each view are asked for: pages of one kind offer alike."""


def client_of(crowd: Crowd, who: str) -> Client:
    """Somebody who looks around: a role of the commune, its citizen, or nobody."""
    if who == "nobody":
        return Client()
    if who == "citizen":
        return signed_in(crowd.commune.citizen)
    return signed_in(make_account(f"dao.{who.lower()}", who, crowd.commune.unit))


def dead_ends(client: Client, starts: Sequence[str]) -> tuple[list[str], int]:
    """The links that do not open, each with the page it stands on, and how many were asked."""
    waiting, seen, kinds, dead = [(start, "") for start in starts], set(starts), Counter[str](), list[str]()
    for address, shown_on in waiting:
        try:
            view = resolve(urlsplit(address).path).view_name
        except Resolver404:
            dead += [f"{address} on {shown_on}: no such address"] if shown_on else []
            continue
        kinds[view] += 1
        if kinds[view] > EACH:
            continue
        answer = client.get(address)
        if answer.status_code not in SOUND and shown_on and view not in PRETENDED:
            dead.append(f"{address} on {shown_on}: {answer.status_code}")
        if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
            answer.close()  # a file that is streamed stays open until it is read
            continue
        for to in lxml.html.fromstring(answer.content.decode()).xpath("//a/@href"):
            target = urljoin(address, to).partition("#")[0]
            if target.startswith("/") and target not in seen:
                seen.add(target)
                waiting.append((target, address))
    return dead, sum(min(times, EACH) for times in kinds.values())


@pytest.mark.one_database
@pytest.mark.parametrize("who", ["nobody", "citizen", *(role.value for role in Role if role != Role.CITIZEN)])
def test_every_link_that_is_shown_opens(who: str) -> None:
    crowd = make_crowd()
    crowd.grow(2)
    dead, asked = dead_ends(client_of(crowd, who), STARTS if who in Role else STARTS[:1])
    assert not dead, listed(dead, "these are shown and do not open:")
    assert asked > 25
