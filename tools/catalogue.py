"""The English catalogue (bản dịch tiếng Anh): find every Vietnamese msgid, keep the .po complete, compile the .mo.

Pure Python, because a fresh machine has neither xgettext nor msgfmt. `python -m tools.catalogue` adds what is
missing (untranslated) and writes the .mo; `--check` says what is missing, unused or stale and changes nothing.

What forms refuse comes from Django in its own words. A catalogue of Vietnamese, kept by hand, says those plainly for
every field at once; its msgids are Django's, and they are wanted in English too.
"""

from __future__ import annotations

import ast
import re
import struct
import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import django

from tools.catalogue_labels import labels

ROOT = Path(__file__).resolve().parent.parent
SRC = ROOT / "src/motcua"
PO = SRC / "locale/en/LC_MESSAGES/django.po"
MO = PO.with_suffix(".mo")
PLAIN = SRC / "locale/vi/LC_MESSAGES/django.po"
PLURALS = {"en": "nplurals=2; plural=(n != 1);", "vi": "nplurals=1; plural=0;"}
FUNCTIONS = {"_": 1, "gettext": 1, "gettext_lazy": 1, "gettext_noop": 1, "ngettext": 2, "ngettext_lazy": 2}
IN_CONTEXT = ("pgettext", "pgettext_lazy")
CONTEXT = "\x04"
"""What stands between a context and its words, as gettext wants it: one Vietnamese word may be a verb on a button and
something that has happened in a list."""
TAG = re.compile(r"{%\s*(?:translate|trans)\s+\"((?:[^\"\\]|\\.)*)\"(?:\s+context\s+\"([^\"]*)\")?")
BLOCK = re.compile(r"{%\s*blocktrans(?:late)?\b([^%]*)%}(.*?){%\s*endblocktrans(?:late)?\s*%}", re.DOTALL)
PLURAL = re.compile(r"{%\s*plural\s*%}")
VARIABLE = re.compile(r"{{\s*(\w+)\s*}}")
HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n' \
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'  # fmt: skip

Key = tuple[str, str]  # msgid, and msgid_plural or ""


def in_context(context: str, words: str) -> str:
    """The msgid of words that mean something of their own in a context."""
    return f"{context}{CONTEXT}{words}" if context else words


def from_python(text: str) -> Iterator[Key]:
    """Msgids of the translating calls of a module."""
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        wanted = FUNCTIONS.get(name)
        given = [arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)]
        if name in IN_CONTEXT and len(given) == 2:
            yield in_context(*given), ""
        elif wanted and len(given) >= wanted:
            yield given[0], given[1] if wanted == 2 else ""


def from_template(text: str) -> Iterator[Key]:
    """Msgids of a template's translate and blocktranslate tags."""
    for found in TAG.finditer(text):
        yield in_context(found[2] or "", found[1].replace('\\"', '"')), ""
    for found in BLOCK.finditer(text):
        one, *many = (part.replace("%", "%%") for part in PLURAL.split(found[2]))
        yield VARIABLE.sub(r"%(\1)s", one), VARIABLE.sub(r"%(\1)s", many[0]) if many else ""


def wanted() -> dict[Key, str]:
    """Every msgid with the file it was first found in."""
    found: dict[Key, str] = {}
    for source in sorted([*SRC.rglob("web/**/*.py"), *SRC.rglob("web/**/*.html")]):
        read = from_python if source.suffix == ".py" else from_template
        for key in read(source.read_text(encoding="utf-8")):
            found.setdefault(key, str(source.relative_to(ROOT)))
    for one, many, place in labels():
        found.setdefault((one, many), place)
    for key in translations(PLAIN.read_text(encoding="utf-8")):
        found.setdefault(key, str(PLAIN.relative_to(ROOT)))
    return {key: place for key, place in found.items() if key[0]}


def quoted(text: str) -> str:
    """A text as it stands in a .po file."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def unquoted(text: str) -> str:
    """A text read from a .po file."""
    return text.strip()[1:-1].replace("\\n", "\n").replace('\\"', '"').replace("\\\\", "\\")


def translations(text: str) -> dict[Key, tuple[str, ...]]:
    """What a .po file says, without its header."""
    found: dict[Key, tuple[str, ...]] = {}
    for entry in re.split(r"\n{2,}", text):
        fields: dict[str, str] = {}
        last = ""
        for line in entry.splitlines():
            if line.startswith("#") or not line.strip():
                continue
            if not line.startswith('"'):
                last, _, line = line.partition(" ")
                fields[last] = ""
            fields[last] += unquoted(line)
        if fields.get("msgid"):
            said = tuple(words for name, words in fields.items() if name.startswith("msgstr"))
            found[in_context(fields.get("msgctxt", ""), fields["msgid"]), fields.get("msgid_plural", "")] = said
    return found


def written(entries: dict[Key, tuple[str, ...]], places: dict[Key, str]) -> str:
    """A .po file, in the order of files and words."""
    blocks = [HEADER.rstrip("\n")]
    for key in sorted(entries, key=lambda key: (places.get(key, ""), key)):
        context, _, words = key[0].rpartition(CONTEXT)
        lines = [
            f"#: {places.get(key, '')}",
            *([f"msgctxt {quoted(context)}"] if context else []),
            f"msgid {quoted(words)}",
        ]
        if key[1]:
            lines.append(f"msgid_plural {quoted(key[1])}")
            lines += [f"msgstr[{n}] {quoted(said)}" for n, said in enumerate(entries[key])]
        else:
            lines.append(f"msgstr {quoted(entries[key][0])}")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def compiled(text: str, language: str = "en") -> bytes:
    """A .po file as the .mo gettext reads."""
    told = ("Content-Type: text/plain; charset=UTF-8", f"Language: {language}", f"Plural-Forms: {PLURALS[language]}")
    header = "".join(f"{line}\n" for line in told)
    pairs = {"": header}
    for (one, many), said in translations(text).items():
        if all(said):
            pairs[f"{one}\0{many}" if many else one] = "\0".join(said)
    keys = sorted(pairs, key=str.encode)
    names_at, ids = _packed([key.encode() for key in keys])
    values_at, strings = _packed([pairs[key].encode() for key in keys])
    start = 28 + 16 * len(keys)
    names = b"".join(struct.pack("<II", length, start + at) for length, at in names_at)
    values = b"".join(struct.pack("<II", length, start + len(ids) + at) for length, at in values_at)
    head = struct.pack("<7I", 0x950412DE, 0, len(keys), 28, 28 + 8 * len(keys), 0, start)
    return head + names + values + ids + strings


def _packed(texts: list[bytes]) -> tuple[list[tuple[int, int]], bytes]:
    """Texts one after another, and of each its length and where it begins."""
    ends = list(accumulate((len(text) + 1 for text in texts), initial=0))
    return [(len(text), at) for text, at in zip(texts, ends, strict=False)], b"".join(text + b"\0" for text in texts)


def problems() -> list[str]:
    """What is not as it should be, one sentence each."""
    text = PO.read_text(encoding="utf-8") if PO.exists() else ""
    known, places = translations(text), wanted()
    found = [f"{places[key]}: no English for {key[0]!r}" for key in places if not all(known.get(key, ("",)))]
    found += [f"not used any more: {key[0]!r}" for key in known if key not in places]
    if not MO.exists() or MO.read_bytes() != compiled(text):
        found.append("django.mo is not what django.po says; run python -m tools.catalogue")
    return found + problems_of_plain()


def problems_of_plain() -> list[str]:
    """What is not as it should be with the plain Vietnamese: a msgid that is none of Django's, a .mo that is stale."""
    text, mo = PLAIN.read_text(encoding="utf-8"), PLAIN.with_suffix(".mo")
    theirs = translations((Path(django.__file__).parent / "conf/locale/vi/LC_MESSAGES/django.po").read_text("utf-8"))
    found = [f"no sentence of Django: {key[0]!r}" for key in translations(text) if key not in theirs]
    if not mo.exists() or mo.read_bytes() != compiled(text, "vi"):
        found.append("vi: django.mo is not what django.po says; run python -m tools.catalogue")
    return found


def renew() -> None:
    """Bring both files up to date, keeping every translation there is."""
    known = translations(PO.read_text(encoding="utf-8")) if PO.exists() else {}
    places = wanted()
    entries = {key: known.get(key, ("", "") if key[1] else ("",)) for key in places}
    PO.parent.mkdir(parents=True, exist_ok=True)
    text = written(entries, places)
    PO.write_text(text, encoding="utf-8")
    MO.write_bytes(compiled(text))
    PLAIN.with_suffix(".mo").write_bytes(compiled(PLAIN.read_text(encoding="utf-8"), "vi"))


if __name__ == "__main__":
    if "--check" not in sys.argv:
        renew()
    left = problems()
    print("\n".join(left) or "Bản dịch đầy đủ.", file=sys.stderr)
    sys.exit(1 if left else 0)
