"""What our pages say exists: files, commands, links, settings; and each page keeps to its length."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.urls import resolve

from tests.architecture.reading import ROOT, files, listed, short
from tools.reference.commands import every, names
from tools.reference.settings import said

PAGES = [path for path in files(".md") if "reference" not in path.parts]
LESSONS = [path for path in PAGES if path.parent.name in ("how-to", "tutorial")]
FRONT = ("README.md", "README.vi.md", "CONTRIBUTING.md")
COMMAND = re.compile(r"(?:\./|`|&& |^)motcua ([a-z0-9][a-z0-9-]*(?: (?:dossiers|procedures)\b)?)", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)")
NAMED = re.compile(r"`((?:src|tests|tools|docs|packs|locks|\.ci)/[\w./*<>-]*)`")
SETTING = re.compile(r"\bMOTCUA_[A-Z_]+\b")
ADDRESS = re.compile(r"`(/(?:[a-z0-9-]+/)*)`")
TOUR = re.compile(r"^\d+\. `([^`]+)`", re.MULTILINE)


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def shown() -> str:
    """Every sentence of the catalogue, and what the commands print."""
    catalogue = read(ROOT / "src/motcua/locale/en/LC_MESSAGES/django.po")
    sentences = re.findall(r'^msgid ((?:".*"\n)+)', catalogue, re.MULTILINE)
    printed = [read(path) for path in (ROOT / "src/motcua/config/commands").glob("*.py")]
    return "\n".join([re.sub(r'"\n"', "", sentence) for sentence in sentences] + printed)


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_links_lead_somewhere(page: Path) -> None:
    broken = [link for link in LINK.findall(read(page)) if not (page.parent / link).resolve().exists()]
    assert not broken
    outside = [link for link in LINK.findall(read(page)) if not (page.parent / link).resolve().is_relative_to(ROOT)]
    assert not outside


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_paths_named_exist(page: Path) -> None:
    missing = [
        path for path in NAMED.findall(read(page)) if "<" not in path and "*" not in path and not (ROOT / path).exists()
    ]
    assert not missing, listed(missing, "these are not there:")


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_commands_named_exist(page: Path) -> None:
    known = names() | {name.split()[0] for name in names()}
    assert [name for name in COMMAND.findall(read(page)) if name not in known] == []


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_options_named_exist(page: Path) -> None:
    known = {name: {opt for p in command.params for opt in p.opts} | {"--help"} for name, command in every()}
    unknown = [
        f"{name} {option}"
        for line in re.findall(r"^\s*(?:\./)?motcua .*$", read(page), re.MULTILINE)
        if (name := next((n for n in sorted(known, key=len, reverse=True) if f"motcua {n} " in f"{line} "), ""))
        for option in re.findall(r"(?<!\S)--[a-z][\w-]*", line)
        if option not in known[name] and name != "test"
    ]
    assert not unknown


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_settings_named_exist(page: Path) -> None:
    assert set(SETTING.findall(read(page))) <= set(said())


@pytest.mark.parametrize("page", PAGES, ids=short)
def test_addresses_named_lead_somewhere(page: Path) -> None:
    for address in ADDRESS.findall(read(page)):
        resolve(address)


@pytest.mark.parametrize("page", LESSONS, ids=short)
def test_what_is_quoted_can_be_read_on_a_page_or_in_the_terminal(page: Path, shown: str) -> None:
    """A lesson names a button “…” by the words that stand on it; “A › B” is two of them."""
    text = re.sub(r"```.*?```", "", read(page), flags=re.DOTALL)
    words = [" ".join(word.split()) for said in re.findall(r"“([^”]{2,})”", text) for word in said.split(" › ")]
    assert [word for word in words if word not in shown] == []


@pytest.mark.parametrize("page", FRONT)
def test_front_pages_are_short(page: str) -> None:
    assert len(read(ROOT / page).splitlines()) <= 150


@pytest.mark.parametrize("page", ["README.md", "README.vi.md"])
def test_the_tour_has_ten_stops_that_exist(page: str) -> None:
    stops = TOUR.findall(read(ROOT / page))
    assert len(stops) == 10
    assert [stop for stop in stops if not (ROOT / stop).exists()] == []


def test_both_readmes_show_the_same_tour_and_the_same_commands() -> None:
    english, vietnamese = read(ROOT / "README.md"), read(ROOT / "README.vi.md")
    assert TOUR.findall(english) == TOUR.findall(vietnamese)
    assert set(COMMAND.findall(english)) == set(COMMAND.findall(vietnamese))


def test_on_a_server_the_program_runs_as_its_own_user() -> None:
    """Root has no `MOTCUA_VAR` and would leave files behind that the service cannot write."""
    page = read(ROOT / "docs/how-to/chay-that.md")
    shell = "\n".join(re.findall(r"^```(?:bash|sh|cron)\n(.*?)^```", page, re.MULTILINE | re.DOTALL))
    assert re.findall(r"(?<!-u motcua -- )\./motcua\b.*", shell) == []
    assert re.findall(r"(?<!-u motcua -- )git (?:clone|pull)\b.*", shell) == []


def test_no_page_is_empty() -> None:
    assert [short(page) for page in PAGES if len(read(page).split()) < 30] == []


def test_python_in_pages_runs() -> None:
    block = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)
    for page in PAGES:
        for code in block.findall(read(page)):
            exec(compile(code, short(page), "exec"), {})


def test_every_row_of_the_article_is_accounted_for() -> None:
    text = read(ROOT / "docs/explanation/from-the-article.md")
    assert re.findall(r"^\| (S\d+) \|", text, re.MULTILINE) == [f"S{number}" for number in range(1, 24)]


def test_every_rule_of_the_house_names_its_check() -> None:
    rules = re.findall(r"^(\d+)\. (.+)$", read(ROOT / "CONTRIBUTING.md").split("## The twenty rules")[1], re.MULTILINE)
    assert [int(number) for number, _ in rules][:20] == list(range(1, 21))
    assert [number for number, rule in rules[:20] if "Check:" not in rule] == []
