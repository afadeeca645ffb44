"""The scenario goes in through the import and the operations, and the product's own figures are the article's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from motcua import insight
from motcua.areas.dossiers import queries as dossiers
from motcua.config.scenario import is_loaded, load_scenario, loading
from motcua.config.scenario.programme import load_programme
from motcua.config.scenario.recipe import Recipe
from motcua.insight import reports
from motcua.kernel.clock import TZ
from motcua.kernel.packs import load_toml
from motcua.rules.periods import custom
from motcua.rules.report_check import check

AT = datetime(2024, 9, 16, 7, 15, tzinfo=TZ)
PERIOD = custom(date(2023, 12, 15), date(2024, 9, 15))
ONE_EACH = ("withdrawn", "stopped", "overdue", "extended", "refused")
pytestmark = [pytest.mark.django_db, pytest.mark.long]


def small(recipe: Recipe, by: int = 40) -> Recipe:
    """The same recipe with one of forty dossiers."""
    mix = tuple(
        replace(line, new=-(-line.new // by), online=line.online // by, postal=0, carried=-(-line.carried // by))
        for line in recipe.mix
    )
    fates = {group: replace(found, **dict.fromkeys(ONE_EACH, 1)) for group, found in recipe.fates.items()}
    return replace(recipe, mix=mix, fates={**fates, "branch": recipe.fates["branch"]})


@pytest.fixture
def small_scenario(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = loading.read_recipe
    monkeypatch.setattr(loading, "read_recipe", lambda pack, **given: small(whole(pack, **given)))


def load(place: Path) -> list[loading.Step]:
    return load_scenario(place=place, at=AT, say=lambda words: None, advance=lambda done, total: None)


def figures(scope: str, **other: Any) -> dict[str, insight.Figure]:
    found = insight.figures("tan-hong", scope, PERIOD, known_at=other.pop("known_at", AT), **other)
    return {figure.code: figure for figure in found}


@pytest.mark.usefixtures("small_scenario")
def test_a_second_loading_changes_nothing(tmp_path: Path) -> None:
    assert not is_loaded()
    load(tmp_path)
    assert is_loaded()
    before = dossiers.totals()
    steps = {step.name: step.outcome for step in load(tmp_path)}
    assert dossiers.totals() == before
    assert steps["Sổ hồ sơ của các xã, thị trấn"].startswith("0 hồ sơ mới, 0 thay đổi, ")
    assert steps["Kế hoạch, kiểm tra, mô hình"] == "đã có"
    assert not list(dossiers.broken_records())


@pytest.mark.usefixtures("small_scenario")
def test_the_import_has_nothing_to_remark(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    accounts = []
    real = loading.import_register

    def kept(*given: Any, **named: Any) -> Any:
        accounts.append(real(*given, **named))
        return accounts[-1]

    monkeypatch.setattr(loading, "import_register", kept)
    load(tmp_path)
    assert [(account.rejected, account.changed, account.warnings) for account in accounts] == [(0, 0, ())] * 2


@pytest.mark.usefixtures("small_scenario")
def test_the_mix_comes_out_as_it_went_in(tmp_path: Path) -> None:
    load(tmp_path)
    recipe = small(loading.read_recipe(load_toml(loading.REGISTER), receiver="tan-hong"), by=1)
    for group in ("own", "children"):
        lines = [line for line in recipe.mix if line.group == group]
        found = figures(group)["dossiers.online_of_new"]
        assert (found.part, found.whole) == (sum(line.online for line in lines), sum(line.new for line in lines))


def test_tasks_inspections_and_models_are_those_of_the_article() -> None:
    loading.organization.load_units(pack=load_toml(loading.UNITS))
    assert load_programme(load_toml(loading.PROGRAMME), at=AT)
    assert not load_programme(load_toml(loading.PROGRAMME), at=AT)
    found = {code: (figure.part, figure.whole) for code, figure in figures("own").items()}
    assert found["plan.done_of_all"] == (22, 24)
    assert figures("own")["plan.done_of_all"].percent == "91.67"
    assert [found[f"inspections.{name}"][0] for name in ("agencies", "service_units")] == [6, 2]
    assert found["inspections.communes"] == (9, 9)
    assert [found[f"models.{name}"] for name in ("new_plan", "continued", "dialogue")] == [(4, 9), (5, 9), (9, 9)]


def test_in_march_less_was_done_and_before_the_loading_nothing_was_known() -> None:
    loading.organization.load_units(pack=load_toml(loading.UNITS))
    load_programme(load_toml(loading.PROGRAMME), at=AT)
    march = figures("own", as_of=date(2024, 3, 20))
    assert (march["plan.done_of_all"].part, march["plan.done_of_all"].whole) == (2, 24)
    assert (march["inspections.communes"].part, march["models.dialogue"].part) == (0, 0)
    before = figures("own", known_at=datetime(2024, 9, 16, 7, tzinfo=TZ))
    assert (before["plan.done_of_all"].part, before["models.dialogue"].part) == (0, 0)


@pytest.mark.proof
def test_the_whole_register_gives_the_figures_of_the_article(tmp_path: Path) -> None:
    load(tmp_path)
    own, children = figures("own"), figures("children")
    assert (own["dossiers.received"].part, children["dossiers.received"].part) == (2096, 17_134)
    percents = [
        found[f"dossiers.{code}"].percent
        for code in ("online_of_new", "in_time_of_solved")
        for found in (own, children)
    ]
    assert percents == ["96.95", "85.40", "99.52", "99.00"]
    account = reports.write_report("bai-viet", "tan-hong", PERIOD, known_at=AT)
    assert check(reports.as_text(account)).findings == ()
    closed = close_both()
    later = datetime(2024, 9, 20, 9, 0, tzinfo=TZ)
    frozen_account = reports.write_report("bai-viet", "tan-hong", PERIOD, known_at=later)
    assert [ground.closed and ground.closed.id for ground in frozen_account.grounds] == closed
    assert reports.places(frozen_account) == ()
    assert check(reports.as_text(frozen_account)).findings == ()
    assert words_of(frozen_account) == words_of(account)


def close_both() -> list[int]:
    """The nine months of the district and of its communes, closed with a word on what was never carried over."""
    by = insight.Closer("account:chu-tich", "Người chốt minh họa 01")
    made = []
    for scope in ("own", "children"):
        asked: dict[str, Any] = {"unit": "tan-hong", "scope": scope, "period": PERIOD, "at": AT}
        broken = insight.preview(**asked).broken
        made.append(insight.freeze(**asked, by=by, explanations=dict.fromkeys(broken, "Sổ bắt đầu từ kỳ này.")))
    return made


def words_of(account: reports.Report) -> list[str]:
    """The text of an account without the note of where its figures come from."""
    return [run.text for section in account.sections for run in section.runs()]
