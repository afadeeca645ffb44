"""Report templates (mẫu báo cáo): the text of an account as data, with slots bound to indicators.

A slot is `{scope code saying}`, such as `{own plan.done_of_all of}`; scope `each` is the scope a part is repeated
for. `{place}` and other single words are names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from motcua.insight.indicators import registry
from motcua.insight.reports.wording import SAYINGS
from motcua.kernel.errors import UserError
from motcua.kernel.packs import load_toml, packs_dir
from motcua.rules.sentences import Sentence

SLOT = re.compile(r"\{([^{}]+)\}")
SCOPES = ("own", "children", "all", "each")
NAMES = {"unit", "place", "tiers", "start", "end", "quarter", "year", "cut_off", "desk", "compared", "who"}
DRAWN = re.compile(r"\{(table|chart) ([a-z0-9_]+)\}")
NOT_OF_VARIANTS = ("variant", "also")


@dataclass(frozen=True, slots=True)
class Slot:
    """Slot (chỗ điền số): a figure of a scope, said in one way."""

    scope: str
    code: str
    saying: str

    def of(self, scope: str | None) -> Slot:
        """The slot with `each` read as a scope."""
        return Slot(scope, self.code, self.saying) if self.scope == "each" and scope else self

    @property
    def text(self) -> str:
        """The slot as it stands in a text."""
        return f"{{{self.scope} {self.code} {self.saying}}}"


def slot(words: str) -> Slot:
    """Read a slot. Raises ValueError where it names what does not exist."""
    scope, code, saying = words.split() if words.count(" ") == 2 else ("", "", "")
    if scope not in SCOPES or code not in registry() or saying not in SAYINGS:
        raise ValueError(f"No such slot: {{{words}}}.")
    return Slot(scope, code, saying)


def pieces(text: str) -> Iterator[str | Slot]:
    """A text taken apart: plain words, names as "{name}", and slots."""
    for n, part in enumerate(SLOT.split(text)):
        if n % 2 == 0:
            if part:
                yield part
        elif " " in part:
            yield slot(part)
        elif part in NAMES:
            yield f"{{{part}}}"
        else:
            raise ValueError(f"No such name: {{{part}}}.")


@cache
def templates() -> Mapping[str, dict[str, Any]]:
    """Every template by its code and other names; a pack's variants are templates of their own."""
    found: dict[str, dict[str, Any]] = {}
    for path in sorted((packs_dir() / "reports").glob("*.toml")):
        pack = load_toml(f"reports/{path.name}")
        shared = {key: value for key, value in pack.items() if key not in NOT_OF_VARIANTS}
        for each in (pack, *({**shared, **variant} for variant in pack.get("variant", []))):
            found |= dict.fromkeys((each["code"], *each.get("also", [])), each)
    return found


def template(name: str) -> dict[str, Any]:
    """One template. Raises UserError `unknown_template`."""
    if name not in templates():
        known = "; ".join(f"{pack['code']} ({pack['name']})" for pack in _once())
        raise UserError(
            Sentence("Không có mẫu báo cáo “{name}”. Các mẫu có: {known}.", name=name, known=known),
            code="unknown_template",
        )
    return templates()[name]


def _once() -> list[dict[str, Any]]:
    return list({pack["code"]: pack for pack in templates().values()}.values())


def drawn(pack: Mapping[str, Any], kind: str, key: str) -> Mapping[str, Any] | None:
    """The table or chart of a template by its key; None where it has none of that name."""
    return next((each for each in pack.get(kind, []) if each["key"] == key), None)


def slots_of(pack: Mapping[str, Any]) -> set[Slot]:
    """Every slot a template fills, with repeated parts written out."""
    found: set[Slot] = set()
    for section in pack["section"]:
        for part in section.get("part", []):
            for scope in part.get("for", [None]):
                for sentence in part.get("sentence", []):
                    texts = [sentence["text"], *(f"{{{needed}}}" for needed in sentence.get("needs", []))]
                    for text in (*texts, sentence.get("otherwise", "")):
                        found |= {each.of(scope) for each in pieces(text) if isinstance(each, Slot)}
    for table in pack.get("table", []):
        found |= {Slot("own", code, "of") for code in table.get("indicators", [])}
    return found
