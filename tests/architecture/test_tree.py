"""Nothing in the project names the machine it was written on, nor where packages came from."""

from __future__ import annotations

import ast
import json
import re
import tomllib

from tests.architecture.reading import ROOT, everything, files, listed, python_files, short, tree

HOME = re.compile(r"(?<![\w.\-/\"'])/(?:home|root|opt|mnt|srv|work|Users)/[\w.]")
NEIGHBOUR = re.compile(r"^(?:\.\./)+(?!etc/)\w+/\w")
HOST = re.compile(r"https?://", re.IGNORECASE)
TEXT = {".py", ".md", ".toml", ".txt", ".json", ".html", ".css", ".js", ".sql", ".yml", ".yaml", ".cfg", ".po", ""}
PIN = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^\]]*\])?==", re.MULTILINE)


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~; ]", name.strip())[0]).lower()


def pinned(lock: str) -> set[str]:
    return {canonical(name) for name in PIN.findall((ROOT / "locks" / lock).read_text(encoding="utf-8"))}


def test_no_folder_of_a_machine_is_named() -> None:
    found = [
        f"{short(path)}:{number}"
        for path in everything()
        if path.suffix in TEXT and path.name not in ("LICENSE", ".git")
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if HOME.search(line)
    ]
    assert not found, listed(found, "paths are relative to the checkout or come from a setting:")


def test_locks_name_no_host_and_pin_digests() -> None:
    for lock in (ROOT / "locks").iterdir():
        text = lock.read_text(encoding="utf-8")
        assert not HOST.search(text), f"{lock.name} names a host"
        entries = re.split(r"\n(?=\S)", text.strip())
        assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_of_the_screens_names_no_host() -> None:
    lock = ROOT / "package-lock.json"
    packages = json.loads(lock.read_text(encoding="utf-8"))["packages"] if lock.exists() else {}
    assert [name for name, entry in packages.items() if "resolved" in entry] == []
    assert [name for name, entry in packages.items() if name and "integrity" not in entry] == []


def test_no_configuration_of_a_registry_is_in_the_tree() -> None:
    assert [short(path) for path in everything() if path.name in (".npmrc", "pip.conf", "uv.toml", ".pypirc")] == []


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    product, dev = pinned("product.txt"), pinned("dev.txt")
    assert {canonical(name) for name in project["project"]["dependencies"]} <= product
    assert {canonical(name) for name in project["dependency-groups"]["dev"]} <= product | dev


def test_both_locks_pin_the_same_versions() -> None:
    versions: dict[str, set[str]] = {}
    for lock in ("product.txt", "dev.txt"):
        for line in (ROOT / "locks" / lock).read_text(encoding="utf-8").splitlines():
            if match := re.match(r"^([\w.-]+)(?:\[[^\]]*\])?==([^\s;]+)", line):
                versions.setdefault(canonical(match[1]), set()).add(match[2])
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}


def test_no_source_reaches_out_of_the_checkout() -> None:
    found = [
        f"{short(path)}:{node.lineno} {node.value!r}"
        for path in python_files(ROOT / "src", ROOT / "tests", ROOT / "tools")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and NEIGHBOUR.match(node.value)
    ]
    assert not found, listed(found, "nothing outside the checkout is read:")


def test_generated_and_private_files_stay_out() -> None:
    assert [short(path) for path in files(".sqlite3", ".pyc", ".key", ".pem")] == []
