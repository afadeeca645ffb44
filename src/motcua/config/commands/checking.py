"""Checking (tự kiểm tra): the commands `test`, `check` and `prove`, which need the checkout."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import typer

from motcua.config.commands import diagnosis
from motcua.kernel.errors import UserError

ROOT = Path(__file__).resolve().parents[4]
PYTHON = sys.executable
PYTEST = (PYTHON, "-m", "pytest", "-q")
NOTHING_COLLECTED = 5
IMPORTS = "from importlinter.cli import lint_imports_command as lint; lint()"
HOUSE_TESTS = ("tests/architecture", "tests/docs")
RULES = "tests/rules"
QUICK, LEFT_OUT = "quick", "long"  # the two parts of the suite: what five minutes have room for, and what not
REPEAT = "Thứ tự ngẫu nhiên: MOTCUA_TEST_SEED={seed}."
SPREAD = ("-n", "2", "--dist", "worksteal")  # two halves, modules kept together; who is done first helps the other


@dataclass(frozen=True)
class Step:
    """Step (bước kiểm tra): one program that must end well."""

    name: str
    words: tuple[str, ...]
    env: dict[str, str] = field(default_factory=dict)
    may_be_empty: bool = False


@dataclass(frozen=True)
class Outcome:
    """Outcome (kết quả một bước): whether it ended well, how long it took, its output and its last line."""

    name: str
    ok: bool
    seconds: float
    output: str

    @property
    def closing(self) -> str:
        """The program's own last line, such as pytest's count."""
        lines = [line.strip() for line in self.output.splitlines() if line.strip()]
        return lines[-1] if lines else ""


def check_steps() -> list[Step]:
    """What `check` runs; the slowest first, two at a time."""
    templates = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("src/motcua/**/templates/**/*.html"))
    ours = ("src", "tests", "tools", "motcua")
    steps = [
        Step("kiểu dữ liệu (mypy)", (PYTHON, "-m", "mypy", "src")),
        Step("kiến trúc và tài liệu", (*PYTEST, "-p", "no:randomly", *HOUSE_TESTS)),
        Step("ranh giới giữa các phần (lint-imports)", (PYTHON, "-c", IMPORTS)),
        Step("nếp viết (ruff check)", (PYTHON, "-m", "ruff", "check", "--output-format=concise", *ours)),
        Step(
            "trình bày (ruff format)",
            (PYTHON, "-m", "ruff", "format", "--check", "--output-format=concise", *ours),
        ),
        Step(
            "di trú cơ sở dữ liệu (makemigrations)",
            (PYTHON, "-m", "django", "makemigrations", "--check", "--dry-run"),
            {"MOTCUA_DATABASE_URL": "sqlite:///:memory:", "DJANGO_SETTINGS_MODULE": "motcua.config.settings"},
        ),
    ]
    if templates:
        djade = str(Path(PYTHON).parent / "djade")
        steps.append(Step("mẫu trang (djade)", (djade, "--target-version", "5.2", "--check", *templates)))
    return steps


def test_steps(arguments: list[str], seed: int, part: str) -> list[Step]:
    """What `test` runs after the rules and `check`: on both databases, in the same random order, what five minutes
    have room for (docs/adr/0031); or the other part, what they leave out.

    PostgreSQL is spared what one database is enough for (docs/adr/0023). Tests that are named all run, on both.
    """
    order = (f"--randomly-seed={seed}",)
    asked = tuple(arguments) or (*SPREAD, *(f"--ignore={place}" for place in (*HOUSE_TESTS, RULES)))
    chosen = {"MOTCUA_TEST_ALL": "1"} if arguments else {"MOTCUA_TEST_PART": part}
    return [
        Step(
            f"{kind} ({part})" if not arguments else kind, (*PYTEST, *order, *asked), {"MOTCUA_TEST_DB": name} | chosen
        )
        for name, kind in (("sqlite", "trên SQLite"), ("postgresql", "trên PostgreSQL"))
    ]


def rules_step(seed: int, part: str, *more: str) -> Step:
    """The pure rules, which ask no database: what five minutes have room for, or what they leave out."""
    name = "quy tắc thuần túy" if part == QUICK else f"quy tắc thuần túy ({part})"
    return Step(name, (*PYTEST, *more, f"--randomly-seed={seed}", RULES), {"MOTCUA_TEST_PART": part})


def prove_steps(name: str) -> list[Step]:
    """What `prove` runs: the long proofs of a name, those that need a server or are asked of both databases on
    PostgreSQL too, and under the name "postgresql" every test on that database."""
    everything = Step(
        "cả bộ trên PostgreSQL", (*PYTEST, *SPREAD), {"MOTCUA_TEST_DB": "postgresql", "MOTCUA_TEST_ALL": "1"}
    )
    named = ("-k", name) if name else ()
    proofs = [
        Step("chứng minh", (*PYTEST, "-m", "proof", *named), may_be_empty=True),
        Step(
            "chứng minh trên PostgreSQL",
            (*PYTEST, "-m", "proof and (server or both_databases)", *named),
            {"MOTCUA_TEST_DB": "postgresql", "MOTCUA_TEST_ALL": "1"},
            may_be_empty=True,
        ),
    ]
    return [everything] if name == "postgresql" else proofs if name else [*proofs, everything]


def run_step(step: Step, *, aloud: bool) -> Outcome:
    """Run one step from the checkout; aloud, its output is passed on to standard error as it comes."""
    environment = {k: v for k, v in os.environ.items() if k not in ("DJANGO_SETTINGS_MODULE", "MOTCUA_VAR")}
    environment |= {"PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"} | step.env
    began, heard = time.monotonic(), bytearray()
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
    with subprocess.Popen(step.words, cwd=ROOT, env=environment, **pipes) as process:  # type: ignore[call-overload]
        while piece := process.stdout.read1(4096):
            heard += piece
            if aloud:
                sys.stderr.buffer.write(piece)
                sys.stderr.buffer.flush()
    ok = process.returncode in ((0, NOTHING_COLLECTED) if step.may_be_empty else (0,))
    return Outcome(step.name, ok, time.monotonic() - began, heard.decode("utf-8", "replace"))


def run_check(*more: Step) -> list[Outcome]:
    """Run every check, two at a time, and what is to run beside them; what fails is shown in full."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        outcomes = list(pool.map(lambda step: run_step(step, aloud=False), [*more, *check_steps()]))
    show_failed(outcomes)
    return outcomes


def run_beside(steps: list[Step]) -> list[Outcome]:
    """Run steps side by side: the first aloud, the others in silence; what fails of them is shown in full.

    A browser, a server and a disk leave a core idle again and again: two databases at once fill it.
    """
    with ThreadPoolExecutor(max_workers=len(steps)) as pool:
        others = [pool.submit(run_step, step, aloud=False) for step in steps[1:]]
        outcomes = [run_aloud(steps[0]), *(each.result() for each in others)]
    show_failed(outcomes[1:])
    return outcomes


def show_failed(outcomes: list[Outcome]) -> None:
    """Show in full what failed among steps that ran in silence."""
    for outcome in outcomes:
        if not outcome.ok:
            typer.echo(f"\n── {outcome.name} ──\n{outcome.output}", err=True)


def run_aloud(step: Step) -> Outcome:
    """Announce a step and run it."""
    typer.echo(f"\n── {step.name} ──", err=True)
    return run_step(step, aloud=True)


def account(outcomes: list[Outcome], *, as_json: bool, note: str = "") -> None:
    """Say how each step ended, and leave with 1 when one did not end well."""
    ok = all(outcome.ok for outcome in outcomes)
    if as_json:
        steps = [{"name": o.name, "ok": o.ok, "seconds": round(o.seconds, 1), "closing": o.closing} for o in outcomes]
        typer.echo(json.dumps({"ok": ok, "steps": steps}, ensure_ascii=False))
    else:
        typer.echo("")
        for outcome in outcomes:
            mark = "đạt " if outcome.ok else "HỎNG"
            typer.echo(f"{mark} {outcome.seconds:6.1f} s  {outcome.name}: {outcome.closing}")
        seconds = sum(outcome.seconds for outcome in outcomes)
        verdict = "Tất cả đều đạt." if ok else "Có bước không đạt."
        typer.echo(f"{verdict} {seconds:.0f} giây chạy máy. {note}".rstrip())
    raise typer.Exit(0 if ok else 1)


def new_seed() -> int:
    """The seed of the random order: a new one each run, unless a run is repeated."""
    return int(os.environ.get("MOTCUA_TEST_SEED") or secrets.randbelow(2**31))


def _needs_checkout() -> None:
    if not (ROOT / "pyproject.toml").exists() or not (ROOT / "tests").is_dir():
        raise UserError(
            "Lệnh này chỉ chạy từ bản mã nguồn. Hãy lấy mã nguồn rồi chạy ./motcua test.", code="no_checkout"
        )


AS_JSON = typer.Option(False, "--json", help="Một tài liệu JSON trên đầu ra chuẩn.")


def check(as_json: bool = AS_JSON) -> None:
    """Kiểm tra nếp viết, kiểu dữ liệu, ranh giới, di trú, kiến trúc và tài liệu (dưới một phút)."""
    _needs_checkout()
    account(run_check(), as_json=as_json)


def run_all(context: typer.Context, as_json: bool = AS_JSON) -> None:
    """Chạy các bài kiểm thử trên SQLite và PostgreSQL cùng lúc, dưới năm phút (phần dài: `prove long`); tham số thêm
    được chuyển cho pytest."""
    _needs_checkout()
    seed = new_seed()
    outcomes: list[Outcome] = []
    if not context.args:
        typer.echo("\n── quy tắc và check ──", err=True)
        outcomes += run_check(rules_step(seed, QUICK, "-x"))
        if not outcomes[0].ok:
            account(outcomes, as_json=as_json, note="Các bước sau chưa chạy.")
    outcomes += run_beside(test_steps(context.args, seed, QUICK))
    account(outcomes, as_json=as_json, note=REPEAT.format(seed=seed))


def prove(
    name: str = typer.Argument("", help="Một phần tên của phép chứng minh; bỏ trống để chạy tất cả."),
    as_json: bool = AS_JSON,
) -> None:
    """Chạy các phép chứng minh dài (đánh dấu proof), theo tên; tên long: phần mà `test` để lại cho CI; tên
    postgresql: mọi bài kiểm thử trên PostgreSQL."""
    _needs_checkout()
    if name == LEFT_OUT:
        seed = new_seed()
        steps = [*test_steps([], seed, LEFT_OUT), rules_step(seed, LEFT_OUT)]
        account(run_beside(steps), as_json=as_json, note=REPEAT.format(seed=seed))
    account([run_aloud(step) for step in prove_steps(name)], as_json=as_json)


def register(app: typer.Typer) -> None:
    """Add `test`, `check`, `prove` and `doctor`."""
    app.command("test", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(run_all)
    app.command("check")(check)
    app.command("prove")(prove)
    diagnosis.register(app)
