"""Tests stay cheap: worlds are built once in a process, and programs are started only where that is what is tried."""

from __future__ import annotations

import ast

from tests.architecture.reading import ROOT, functions, listed, python_files, short, tree

TESTS = ROOT / "tests"
NOT_REMEMBERED = {  # factory: why it builds in earnest each time
    "make_version": "adds to a world that is there",
    "make_day": "adds to a world that is there",
    "make_visit": "may be given the units of another world",
    "make_units": "four rows are as soon written as remembered",
    "make_work": "is told a morning; the desk below it is remembered",
    "make_history": "is signed with the key of each test's own folder",
    "make_crowd": "one test asks for it, and fills it",
}
STARTERS = {  # module that starts programs, each of which takes seconds: how many places, and what for
    "tests/ready.py": (3, "migrates, keeps and brings back the tables, once in a run"),
    "tests/programs.py": (1, "one program that forks the others"),
    "tests/architecture/test_entry.py": (1, "the entry needs nothing but a bare Python, which starts at once"),
    "tests/config/test_keeping.py": (1, "a backup comes back in another place, by the commands themselves"),
    "tests/config/test_slow_uploads.py": (1, "a proof: a real server"),
    "tests/config/test_work.py": (3, "the worker ends with whom it was started by"),
    "tests/insight/test_reports_elsewhere.py": (2, "a proof: another office program reads our reports"),
    "tests/insight/test_frozen_file.py": (1, "the script for strangers stands alone with the file"),
    "tests/kernel/papers/test_word.py": (3, "pages are read as a scanner and as another office program see them"),
    "tests/links/signatures/test_pades.py": (1, "another program judges our signatures"),
    "tests/links/signatures/test_token.py": (1, "another program judges the token's signature"),
    "tests/signing_agent/test_agent.py": (1, "another program judges what the agent signed"),
    "tests/factories/token.py": (1, "a token is made"),
    "tests/journeys/test_one_visit.py": (1, "the page is read as a telephone sees it"),
    "tests/links/virus/test_clamd.py": (1, "the virus scanner itself"),
    "tests/web/test_journal_pages.py": (1, "the script for strangers stands alone with the proof"),
}


def test_a_factory_of_a_world_is_remembered() -> None:
    made = {one.name: one for path in python_files(TESTS / "factories") for one in functions(path)}
    worlds = {name: one for name, one in made.items() if name.startswith("make_")}
    plain = {name for name, one in worlds.items() if "remembered" not in map(ast.unparse, one.decorator_list)}
    assert plain == NOT_REMEMBERED.keys()


def test_programs_are_started_where_that_is_what_is_tried() -> None:
    starts = {
        short(path): len(
            [
                node
                for node in ast.walk(tree(path))
                if isinstance(node, ast.Call) and ast.unparse(node.func) in ("subprocess.run", "subprocess.Popen")
            ]
        )
        for path in python_files(TESTS)
        if "subprocess" in path.read_text(encoding="utf-8")
    }
    others = {path: count for path, count in starts.items() if count and count != STARTERS.get(path, (0, ""))[0]}
    assert not others, listed(others.items(), "ask the function behind the command, or tests.programs.at_once:")
    assert STARTERS.keys() <= {path for path, count in starts.items() if count}
