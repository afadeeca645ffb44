"""A composed report is read right by other programs: LibreOffice lays its DOCX out, poppler reads that and our PDF."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from motcua.insight import reports
from tests.insight.test_reports import NOW, PERIOD, make_filled

pytestmark = [
    pytest.mark.one_database,
    pytest.mark.proof,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice on this machine"),
]


def words(place: Path) -> str:
    told = subprocess.run(["pdftotext", "-layout", str(place), "-"], capture_output=True, text=True, check=True)
    return " ".join(told.stdout.split())


@pytest.mark.parametrize(("name", "least"), [("cchc", 175), ("mot-cua", 83)])
def test_libreoffice_and_poppler_read_every_word_of_a_report(name: str, least: int, db: None, tmp_path: Path) -> None:
    """`least` is how many different words the filled report has: with fewer there would be less to read right."""
    make_filled()
    written = reports.write_report(name, "huyen-thu", PERIOD, known_at=NOW, illustrative=True)
    with (tmp_path / "bao-cao.docx").open("wb") as target:
        reports.docx(written, target)
    (tmp_path / "our.pdf").write_bytes(reports.pdf(written))
    home = f"-env:UserInstallation=file://{tmp_path / 'home'}"
    turned = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*turned, str(tmp_path / "bao-cao.docx")], check=True, capture_output=True)
    blocks = [block for section in written.sections for block in section.blocks]
    said = [one.text for one in blocks if isinstance(one, reports.Paragraph)]
    said += [cell.text for one in blocks if isinstance(one, reports.Table) for row in one.rows for cell in row]
    wanted = {word for line in said for word in line.split()}
    assert len(wanted) >= least
    for place in ("bao-cao.pdf", "our.pdf"):
        told = words(tmp_path / place)
        assert sorted(one for one in wanted if one not in told) == [], place
