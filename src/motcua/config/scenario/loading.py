"""Loading (nạp kịch bản): units, procedures, the two registers through the import, and the programme."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from motcua.areas.dossiers import queries as dossiers
from motcua.areas.organization import operations as organization
from motcua.areas.procedures import operations as procedures
from motcua.config.scenario.officers import load_officers, officers_known
from motcua.config.scenario.par_index import load_par_index, par_index_known
from motcua.config.scenario.programme import load_programme, programme_known
from motcua.config.scenario.recipe import read_recipe
from motcua.config.scenario.register import make_register
from motcua.config.scenario.terms import catalogue_path, terms_of
from motcua.config.scenario.writing import write_csv, write_xlsx
from motcua.kernel.calendars import calendar_for
from motcua.kernel.packs import load_toml
from motcua.links.files.procedures import read_procedures
from motcua.links.files.register import import_register

PAR_INDEX = "demo/tan_hong_2024/par_index.toml"
OFFICERS = "demo/tan_hong_2024/officers.toml"
UNITS, REGISTER, PROGRAMME = (
    "units/tan_hong_2024.toml",
    "demo/tan_hong_2024/register.toml",
    "demo/tan_hong_2024/programme.toml",
)
RECEIVER = "tan-hong"
ACTOR = "demo"
DISTRICT_SOURCE, COMMUNES_SOURCE = "Minh họa: Một cửa huyện Tân Hồng", "Minh họa: Một cửa các xã, thị trấn"
Say = Callable[[str], None]
Advance = Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Step:
    """Step (bước nạp): what was done and what it brought in."""

    name: str
    outcome: str


class ScenarioRejected(Exception):
    """The product's own import sent back rows of the product's own register: a defect, never an accident."""


def is_loaded() -> bool:
    """Whether the whole scenario stands in the database: both registers read to their end, and what follows."""
    if not programme_known(load_toml(PROGRAMME)) or not par_index_known(load_toml(PAR_INDEX)):
        return False
    return all(dossiers.mapping_for(source) is not None for source in (DISTRICT_SOURCE, COMMUNES_SOURCE))


def make_files(place: Path) -> tuple[Path, Path]:
    """Write the illustrative registers into a folder: the district's as a workbook, the communes' as CSV."""
    pack, units = load_toml(REGISTER), load_toml(UNITS)["unit"]
    recipe = read_recipe(pack, receiver=RECEIVER)
    terms = terms_of(read_procedures(catalogue_path()).rows)
    agencies = {unit["slug"]: unit.get("agency_code", "") for unit in units}
    names = {unit["slug"]: unit["name"] for unit in units}
    entries = make_register(recipe, terms, calendar_for(), agencies)
    place.mkdir(parents=True, exist_ok=True)
    district, communes = place / "so-ho-so-huyen.xlsx", place / "so-ho-so-xa.csv"
    write_xlsx(district, [e for e in entries if e.receiver == RECEIVER], names, recipe.exported_at)
    write_csv(communes, [e for e in entries if e.receiver != RECEIVER], names)
    return district, communes


def load_scenario(*, place: Path, at: datetime, say: Say, advance: Advance) -> list[Step]:
    """Load the scenario; what stands here already stays as it is. `say` names a step, `advance` counts its rows."""
    steps = []
    say("Đơn vị")
    steps.append(Step("Đơn vị", f"{organization.load_units(pack=load_toml(UNITS))} đơn vị"))
    say("Cán bộ")
    steps.append(_load_officers(at))
    say("Thủ tục hành chính")
    steps.append(_load_procedures(at))
    say("Tạo sổ hồ sơ minh họa")
    district, communes = make_files(place)
    for name, file, source in (
        ("Sổ hồ sơ của huyện", district, DISTRICT_SOURCE),
        ("Sổ hồ sơ của các xã, thị trấn", communes, COMMUNES_SOURCE),
    ):
        say(name)
        steps.append(_load_register(name, file, source, at, advance))
    say("Kế hoạch, kiểm tra, mô hình")
    made = load_programme(load_toml(PROGRAMME), at=at)
    steps.append(Step("Kế hoạch, kiểm tra, mô hình", "đã nạp" if made else "đã có"))
    say("Chỉ số CCHC")
    scored = load_par_index(load_toml(PAR_INDEX), at=at)
    steps.append(Step("Chỉ số CCHC", "đã nạp" if scored else "đã có"))
    return steps


def _load_officers(at: datetime) -> Step:
    pack = load_toml(OFFICERS)
    if officers_known(pack, RECEIVER):
        return Step("Cán bộ", "đã có")
    return Step("Cán bộ", f"{load_officers(pack, root=RECEIVER, at=at)} người minh họa")


def _load_procedures(at: datetime) -> Step:
    found = read_procedures(catalogue_path())
    procedures.import_procedures(rows=found.rows, source=found.source, file_digest=found.digest, at=at)
    procedures.load_packs(at=at)
    return Step("Thủ tục hành chính", f"{len(found.rows)} thủ tục")


def _load_register(name: str, file: Path, source: str, at: datetime, advance: Advance) -> Step:
    account: Any = import_register(file, source=source, actor=ACTOR, at=at, progress=advance)
    if account.rejected:
        raise ScenarioRejected(f"{file.name}: {account.reasons}")
    return Step(name, f"{account.new} hồ sơ mới, {account.changed} thay đổi, {account.unchanged} không đổi")
