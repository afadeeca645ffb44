"""The page that states the mix says what the packs say."""

from __future__ import annotations

import json
import re
from pathlib import Path

from motcua.kernel.packs import load_toml, packs_dir

PAGE = Path(__file__).resolve().parents[2] / "docs" / "explanation" / "scenario.md"
LINE = re.compile(r"^\| (\d\.\d{6}) \| (.+) \| (\d+) \| (\d+) \| (\d+) \|$", re.MULTILINE)


def test_the_page_states_the_mix_of_the_pack() -> None:
    mix = load_toml("demo/tan_hong_2024/register.toml")["mix"]
    stated = {(code, int(new), int(online), int(carried)) for code, _, new, online, carried in LINE.findall(_text())}
    assert stated == {(line["code"], line["new"], line["online"], line.get("carried", 0)) for line in mix}
    assert len(LINE.findall(_text())) == len(mix)


def test_the_page_calls_procedures_by_their_names() -> None:
    catalogue = packs_dir() / "procedures" / "district_and_commune_2024.json"
    names = {p["code"]: p["name"] for p in json.loads(catalogue.read_text(encoding="utf-8"))["procedures"]}
    assert [code for code, name, *_ in LINE.findall(_text()) if names[code] != name] == []


def test_the_page_states_who_sat_at_the_keyboard() -> None:
    operated = load_toml("demo/tan_hong_2024/register.toml")["operated_by"]
    for shares in operated.values():
        for share in shares.values():
            assert f"{share / 10:.1f} %".replace(".", ",") in _text()


def _text() -> str:
    return PAGE.read_text(encoding="utf-8")
