"""Build what screens need: one stylesheet, one script, the letters. `python -m tools.build_static`.

npm brings the sources without running their scripts, sass compiles what we take of govuk-frontend, esbuild
bundles. npm and node come from PATH (the entry script puts its own there on a machine without Node). A second
run with the same sources does nothing.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASSETS = ROOT / "src/motcua/web/ui/assets"
BUILT = ROOT / "src/motcua/web/ui/static/built"
MODULES = ROOT / "node_modules"
LOCK = ROOT / "package-lock.json"


def sources() -> list[Path]:
    """Everything the built files are made from."""
    return [
        LOCK,
        ROOT / "package.json",
        Path(__file__),
        *sorted(place for place in ASSETS.rglob("*") if place.is_file()),
    ]


def digest(places: list[Path]) -> str:
    """One digest over names and contents."""
    seal = hashlib.sha256()
    for place in places:
        seal.update(place.name.encode() + place.read_bytes())
    return seal.hexdigest()


def run(*words: str | Path) -> None:
    """Run a program in the checkout; say plainly when it is missing or fails."""
    program = shutil.which(str(words[0]))
    if program is None:
        raise SystemExit(f"Thiếu {words[0]}: cần Node.js để dựng giao diện ({words[0]} is missing).")
    done = subprocess.run([program, *map(str, words[1:])], cwd=ROOT, stdout=sys.stderr, check=False)
    if done.returncode:
        raise SystemExit(f"Không chạy được {words[0]} {words[1]}, mã {done.returncode}.")


def bring_modules() -> None:
    """Install exactly what the lock names, unless it is already there."""
    stamp = MODULES / ".motcua-lock"
    wanted = digest([LOCK])
    if stamp.exists() and stamp.read_text(encoding="ascii") == wanted:
        return
    run("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    stamp.write_text(wanted, encoding="ascii")


def bundle(out: Path) -> None:
    """Compile and bundle into a folder."""
    with tempfile.TemporaryDirectory() as between:
        run("node", MODULES / "sass/sass.js", "--quiet-deps", "--no-source-map", f"--load-path={MODULES}",
            f"{ASSETS / 'styles/govuk.scss'}:{Path(between) / 'govuk.css'}")  # fmt: skip
        run(
            MODULES / ".bin/esbuild",
            ASSETS / "styles/screens.css",
            ASSETS / "scripts/screens.js",
            "--bundle",
            "--minify",
            "--log-level=warning",
            "--target=chrome109,firefox115,safari15.6",
            f"--alias:govuk.css={Path(between) / 'govuk.css'}",
            "--loader:.woff2=file",
            "--asset-names=letters/[name]",
            "--entry-names=[name]",
            f"--outdir={out}",
        )


def seal(out: Path, name: str) -> None:
    """Leave the digest beside the files: pages add it to their addresses, the next run compares it."""
    (out / "digest.txt").write_text(name, encoding="ascii")


def build(make: Callable[[Path], None] = bundle) -> bool:
    """Build when something changed; True when it did."""
    name = digest(sources())
    stamp = BUILT / "digest.txt"
    if stamp.exists() and stamp.read_text(encoding="ascii") == name:
        return False
    bring_modules()
    out = BUILT.with_name("built.new")
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    make(out)
    seal(out, name)
    shutil.rmtree(BUILT, ignore_errors=True)
    out.rename(BUILT)
    return True


if __name__ == "__main__":
    print("Đã dựng giao diện." if build() else "Giao diện đã mới nhất.", file=sys.stderr)
