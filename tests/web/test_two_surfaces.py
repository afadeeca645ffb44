"""Two surfaces never differ: every figure on every page is drawn by the one component and says the same everywhere."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

import docx
import lxml.html
import pytest
from django.test import Client
from django.urls import Resolver404, get_resolver, resolve

from motcua import insight
from motcua.areas.people.models import Account, Role
from motcua.areas.reporting import operations as reporting
from motcua.areas.reporting.models import UnitSheet
from motcua.areas.reporting.operations import EntryGiven, RoundGiven
from motcua.kernel import clock
from motcua.kernel.clock import at_local
from motcua.kernel.packs import packs_dir
from motcua.rules.periods import custom
from tests.factories.crowded_reform import innovate_more
from tests.factories.office import Office
from tests.factories.par_index import declare_all, make_contest
from tests.factories.plan_years import plan_years
from tests.rules.scoring.sets import COMMUNE
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.long

AT = at_local(datetime(2024, 10, 5, 9, 0))
DAYS = {"from": "2024-03-01", "to": "2024-03-31"}
MONTH = custom(datetime(2024, 3, 1).date(), datetime(2024, 3, 31).date())
PERCENT = re.compile(r"\d+(?:[.,]\d+)?\s*%")
FILE = re.compile(r"/tai/(?!html/)|\.(?:xlsx|csv|docx|pdf|json)$")  # what is not read here need not be written
# Percentages that are no figure of ours: the view, what may stand there, and why.
NO_FIGURES = {
    "office:checker": (r".*", "words of a report somebody gave us to check"),
    "office:assessment": (r".*", "classes and points of Thông tư 01/2018/TT-VPCP, and shares of its own kind"),
}
AWAY = "a file is read away from here; its appendix says where each figure opens"
CLOSED = {"office:report_file": AWAY, "office:compose_file": AWAY}
Key = tuple[str, ...]


@pytest.fixture(autouse=True)
def one_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock stands still, so that every page asks about the same knowledge.

    All pages are read in first, and the clock itself goes on: a module read in later would keep the standing one.
    """
    assert get_resolver().url_patterns
    real = clock.now
    for module in [each for name, each in sys.modules.items() if name.startswith("motcua.")]:
        if module is not clock and getattr(module, "now", None) is real:
            monkeypatch.setattr(module, "now", lambda: AT)


@pytest.fixture
def staff(office: Office) -> Client:
    """The reform officer of the district, with a closed period of the communes and collected rows to look at."""
    asked: dict[str, Any] = {"unit": "huyen-thu", "scope": "children", "period": MONTH, "at": AT}
    insight.freeze(**asked, by=insight.Closer("account:cchc.thu", "Người chốt minh họa 01"))
    account = make_account("cchc.thu", Role.PAR, office.district)
    collect(office, account)
    return signed_in(account)


def collect(office: Office, account: Account) -> None:
    """One commune has sent a row and the row it is a part of."""
    unit, at = office.communes[0], AT - timedelta(days=1)
    given = RoundGiven(
        unit_id=office.district.pk, title="Thử", start=MONTH.start, end=MONTH.end, due_on=AT.date(),
        unit_ids=[one.pk for one in office.communes], codes=["2.2.1", "2.2.2"],
    )  # fmt: skip
    made = reporting.open_round(given=given, account=account, at=at)
    told: dict[str, Any] = {"sheet_id": UnitSheet.objects.get(round_id=made, unit=unit).pk, "at": at}
    enters, approves = make_account("nhap.xa", Role.CASE, unit), make_account("duyet.xa", Role.LEADER, unit)
    entries = [EntryGiven("2.2.1", Decimal(9), "Sổ thử"), EntryGiven("2.2.2", Decimal(3), "Sổ thử")]
    reporting.enter(scope="OWN", entries=entries, account=enters, **told)
    reporting.submit_sheet(account=enters, **told)
    reporting.approve_sheet(account=approves, **told)


def starts() -> list[str]:
    """Where the walk begins: both homes, and the pages of figures asked in every scope."""
    asked = [urlencode({"unit": "huyen-thu", "scope": scope, **DAYS}) for scope in ("own", "children", "all")]
    pages = ("/minh-bach/", "/can-bo/chot-so-lieu/chot/", "/can-bo/bao-cao/", "/can-bo/bao-cao/tai/html/",
             "/can-bo/bao-cao/soan/mot-cua/")  # fmt: skip
    composed = f"/can-bo/bao-cao/soan/cchc/?{asked[0]}"
    codes = [*insight.registry()]
    opened = [f"{door}{code}/?{words}" for door in ("/minh-bach/so-lieu/", "/can-bo/so-lieu/") for code in codes
              for words in asked[:1]]  # fmt: skip
    return ["/", "/can-bo/", composed, *(f"{page}?{words}" for page in pages for words in asked), *opened]


def walk(client: Client, most: int, begin: list[str]) -> Iterator[tuple[str, str, lxml.html.HtmlElement]]:
    """Every page reached by links: its address, its view, its tree; beside where it begins, so many of each kind."""
    waiting, seen, kinds = [*begin], set(), Counter[str]()
    first = len(waiting)
    for place, address in enumerate(waiting):
        if address in seen:
            continue
        seen.add(address)
        try:
            view = resolve(urlsplit(address).path).view_name
        except Resolver404:
            continue
        if (place >= first and kinds[view] >= most) or not urlsplit(address).path.isascii():
            continue
        kinds[view] += 1
        if FILE.search(urlsplit(address).path):
            continue
        answer = client.get(address)
        if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
            continue
        page = lxml.html.fromstring(answer.content.decode())
        yield address, view, page
        waiting += [
            urljoin(address, to).partition("#")[0] for to in page.xpath("//a/@href") if not to.startswith("http")
        ]


def told(page: lxml.html.HtmlElement) -> Iterator[tuple[Key, tuple[str, str]]]:
    """The figures of a page: what each is, and its two counts."""
    asked = ("figure", "unit", "scope", "period", "known-at", "as-of", "sector", "among", "frozen")
    for element in page.xpath("//*[@data-figure]"):
        key = tuple(element.get(f"data-{name}", "") for name in asked)
        yield key, (element.get("data-part"), element.get("data-whole"))


def closed_figures(page: lxml.html.HtmlElement) -> list[str]:
    """Figures that neither open nor say why; zero opens too. Within the page a figure opened to it is already open."""
    inside = ".//a | ancestor-or-self::a | ancestor-or-self::*[@data-opened]"
    every = page.xpath("//*[@data-figure]")
    return [one.get("data-figure") for one in every if not one.xpath(inside) and not one.xpath(".//*[@data-why]")]


def loose_percentages(page: lxml.html.HtmlElement) -> list[str]:
    """Percentages that a reader sees outside the two components: figures counted, and values that somebody told.

    A criterion may be called by a percentage: names of the set are words, not numbers of this product.
    """
    for element in page.xpath("//script | //style | //head | //*[@data-figure] | //*[@data-told]"):
        element.drop_tree()
    text = page.text_content()
    for name in criteria():
        text = text.replace(name, "")
    return PERCENT.findall(text)


def allowed(view: str, percentage: str) -> bool:
    """Whether a percentage may stand where it does, for the reason that is told above."""
    return re.fullmatch(NO_FIGURES.get(view, ("(?!)", ""))[0], percentage) is not None


@cache
def criteria() -> tuple[str, ...]:
    """What the criteria of the sets are called, where that holds a percentage."""
    documents = [json.loads(one.read_text(encoding="utf-8")) for one in (packs_dir() / "criteria").glob("*.json")]
    return tuple(name for document in documents for name in _names(document) if PERCENT.search(name))


def _names(told: Any) -> Iterator[str]:
    """Every text within a document."""
    if isinstance(told, str):
        yield told
    elif isinstance(told, (dict, list)):
        for one in told.values() if isinstance(told, dict) else told:
            yield from _names(one)


def unexplained(page: lxml.html.HtmlElement) -> list[str]:
    """Values somebody told that do not say what they are."""
    return [one.text_content() for one in page.xpath("//*[@data-told]") if not one.get("title")]


@pytest.mark.django_db
@pytest.mark.parametrize("most", [2, pytest.param(5, marks=pytest.mark.proof)])
def test_every_page_says_the_same_and_no_percentage_stands_alone(staff: Client, most: int) -> None:
    said: dict[Key, dict[tuple[str, str], str]] = defaultdict(dict)
    loose, closed, views = [], [], Counter[str]()
    for address, view, page in walk(staff, most, starts()):
        views[view] += 1
        for key, counts in told(page):
            said[key].setdefault(counts, address)
        allowed = NO_FIGURES.get(view, ("", ""))[0]
        closed += [(address, one) for one in closed_figures(page) if view not in CLOSED]
        loose += [(address, one) for one in loose_percentages(page) if not re.fullmatch(allowed or "(?!)", one)]
    assert loose == []
    assert closed == []
    assert {key: found for key, found in said.items() if len(found) > 1} == {}
    assert len(said) > 60
    assert {key[0] for key in said} >= {"annex.2.2.1", "annex.2.2.2"}
    assert {
        "portal:figures",
        "portal:figure",
        "office:report",
        "office:figure",
        "office:frozen",
        "office:round_row",
    } <= views.keys()
    same_as_the_api(staff, said)
    frozen_is_what_was_live(said)


def same_as_the_api(client: Client, said: dict[Key, dict[tuple[str, str], str]]) -> None:
    """The API gives each figure of the district's month the counts the pages give it."""
    for scope in ("own", "children", "all"):
        asked = {"unit": "huyen-thu", "scope": scope, **DAYS, "known_at": AT.isoformat()}
        rows = client.get(f"/api/v1/figures?{urlencode(asked)}").json()
        answered = {row["code"]: (str(row["part"]), "" if row["whole"] is None else str(row["whole"])) for row in rows}
        shown = {
            key[0]: next(iter(counts))
            for key, counts in said.items()
            if key[1:4] == ("huyen-thu", scope, "2024-03-01/2024-03-31") and not any(key[6:]) and key[0] in answered
        }
        assert shown
        assert shown.items() <= answered.items()


def frozen_is_what_was_live(said: dict[Key, dict[tuple[str, str], str]]) -> None:
    """A figure frozen at this moment and the live one of this moment are the same."""
    frozen = {key: counts for key, counts in said.items() if key[-1]}
    assert len(frozen) > 20
    for key, counts in frozen.items():
        assert said.get((*key[:-1], ""), counts).keys() == counts.keys()


@pytest.fixture
def reformer() -> tuple[Client, list[str]]:
    """The reform officer of a district with a scoring round, plans, a model, an initiative; where a walk begins."""
    contest = make_contest()
    declare_all(contest, "xa-01", contest.leader, COMMUNE)
    plan_years(contest.district, contest.communes["xa-01"], AT - timedelta(days=1))
    model, initiative = innovate_more(contest.district, contest.par, 1)
    kept = [f"mo-hinh/{model}/", f"sang-kien/{initiative}/"]
    begin = ["ke-hoach/", "ke-hoach/lich/?thang=2024-06", "chi-so/", *kept, ""]
    return signed_in(make_account("cchc.cham", Role.PAR, contest.district)), [f"/can-bo/{one}" for one in begin]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["vi", "en"])
def test_plans_scores_and_initiatives_show_no_percentage_of_their_own(
    reformer: tuple[Client, list[str]], language: str
) -> None:
    """What the first walk has no records for: a plan's shares are the engine's, what people told says so."""
    client, begin = reformer
    client.cookies["django_language"] = language
    views, figures, kinds = Counter[str](), set(), Counter[str]()
    for address, view, page in walk(client, 4, begin):
        views[view] += 1
        figures |= {(one.get("data-figure"), one.get("data-part"), one.get("data-whole"))
                    for one in page.xpath("//*[@data-among]")}  # fmt: skip
        kinds.update(one.get("data-told") for one in page.xpath("//*[@data-told]"))
        assert unexplained(page) == [], address
        assert view in CLOSED or closed_figures(page) == [], address
        assert [one for one in loose_percentages(page) if not allowed(view, one)] == [], address
    assert {"office:plan", "office:plan_timeline", "office:plan_calendar", "office:task", "office:scoring_campaign",
            "office:scoring_sheet", "office:initiative", "office:model"} <= views.keys()  # fmt: skip
    assert {("tasks.done_of_all", "2", "3"), ("tasks.on_time_of_done", "1", "2")} <= figures
    assert kinds.keys() >= {"progress", "weighed", "score", "authorship", "reading"}


@pytest.mark.django_db
def test_the_word_file_prints_no_percentage_of_its_own(staff: Client) -> None:
    asked = urlencode({"unit": "huyen-thu", "scope": "own", **DAYS})
    page = lxml.html.fromstring(staff.get(f"/can-bo/bao-cao/tai/html/?{asked}").content.decode())
    marked = {one for element in page.xpath("//*[@data-figure]") for one in PERCENT.findall(element.text_content())}
    document = docx.Document(BytesIO(staff.get(f"/can-bo/bao-cao/tai/docx/?{asked}").content))
    texts = [each.text for each in document.paragraphs]
    texts += [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    printed = {one for text in texts for one in PERCENT.findall(text)}
    assert printed
    assert printed <= marked


def test_what_is_allowed_has_its_reason() -> None:
    assert all(reason for _, reason in NO_FIGURES.values())
    assert all(CLOSED.values())
