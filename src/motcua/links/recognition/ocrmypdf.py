"""ocrmypdf with tesseract (nhận dạng chữ bằng ocrmypdf và tesseract): a scan becomes a searchable PDF/A.

Pages that have their words already are left as they are. The file itself is only read.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pypdf
from pypdf.errors import PyPdfError

from motcua.kernel.ports.text_recognition import NotRecognised, PageRead, Progress, RecogniserMissing, TextRead
from motcua.links.recognition.pictures import as_sheet, dots_to_the_inch, rasterised
from motcua.links.recognition.running import TookTooLong, run
from motcua.rules.sentences import Sentence

PROGRAMS = ("ocrmypdf", "tesseract", "gs")
SECONDS, SECONDS_FOR_PICTURES = 200, 20  # the worker stops a job after five minutes
MOST_PAGES = 60
GRAFTED = re.compile(r"^\s*(\d+) Grafting")
USUAL = (
    *("ocrmypdf", "--skip-text", "--rotate-pages", "--deskew", "--jobs", "1", "-v", "1"),
    *("--max-image-mpixels", "120", "--tesseract-timeout", "90"),
)
WELL = frozenset({0, 10})  # 10: readable, but not every rule of PDF/A is kept
REFUSALS = {
    8: Sentence("Tệp PDF có mật khẩu nên không đọc được; xin lưu lại không mật khẩu rồi tải lên."),
    2: Sentence("Không mở được ảnh hoặc tệp PDF này; xin quét hoặc chụp lại rồi tải lên."),
}
LATE = Sentence("Tệp quá dài hoặc quá lớn nên chưa đọc xong; xin chia thành tệp ngắn hơn.")
FAILED = Sentence("Chương trình nhận dạng chữ không đọc được tệp này.")


class OcrMyPdf:
    """ocrmypdf (nhận dạng chữ) in the languages given, such as `vie`."""

    def __init__(self, languages: str = "vie") -> None:
        self.languages = languages

    def lacks(self) -> tuple[str, ...]:
        """Programs and languages that are missing."""
        programs = tuple(name for name in PROGRAMS if shutil.which(name) is None)
        if "tesseract" in programs:
            return programs
        known = _languages()
        return programs + tuple(f"tesseract-ocr-{one}" for one in self.languages.split("+") if one not in known)

    def read(self, place: Path, mime: str, *, progress: Progress) -> TextRead:
        """Read it. Raises RecogniserMissing, NotRecognised."""
        if missing := self.lacks():
            raise RecogniserMissing(", ".join(missing))
        pages = page_count(place) if mime == "application/pdf" else 1
        if pages > MOST_PAGES:
            raise NotRecognised(
                Sentence(
                    "Tệp có {pages} trang; chỉ đọc được tệp đến {most} trang, xin chia nhỏ.",
                    pages=pages,
                    most=MOST_PAGES,
                )
            )
        progress(0, pages)
        with tempfile.TemporaryDirectory(prefix="motcua-nhan-dang-") as made:
            folder = Path(made)
            try:
                return self._read(place, mime, folder, lambda done: progress(done, pages))
            except TookTooLong as error:
                raise NotRecognised(LATE) from error
            except OSError as error:
                raise NotRecognised(FAILED) from error

    def _read(self, place: Path, mime: str, folder: Path, done: Callable[[int], None]) -> TextRead:
        before = words_in(place, folder) if mime == "application/pdf" else []
        if before and all(text.strip() for text in before):
            return self._told(place, before, folder, copy=b"")  # it has its words already
        if mime == "image/png":
            place, mime = as_sheet(place, folder), "application/pdf"
        copy, mixed = folder / "ban-sao.pdf", any(text.strip() for text in before)
        options = ["--output-type", "pdf" if mixed else "pdfa"]  # Ghostscript spoils words that are there already
        if mime != "application/pdf":
            options += ["--image-dpi", str(dots_to_the_inch(place))]
        code, lines = run(
            [*USUAL, *options, "-l", self.languages, "--sidecar", str(folder / "chu.txt"), str(place), str(copy)],
            folder=folder,
            seconds=SECONDS,
            told=_telling(done),
        )
        if code not in WELL or not copy.exists():
            raise NotRecognised(REFUSALS.get(code, FAILED)) from RuntimeError(f"ocrmypdf {code}: {lines[-500:]}")
        read = words_in(copy, folder) if mixed else (folder / "chu.txt").read_text(encoding="utf-8").split("\f")
        return self._told(copy, read, folder, copy=copy.read_bytes())

    def _told(self, portable: Path, texts: list[str], folder: Path, *, copy: bytes) -> TextRead:
        inks, pictures = rasterised(portable, folder, seconds=SECONDS_FOR_PICTURES)
        texts, pictures = texts + [""] * len(inks), pictures + [b""] * len(inks)
        pages = (PageRead(texts[at].strip(), ink, pictures[at]) for at, ink in enumerate(inks))
        return TextRead(tuple(pages), copy, f"ocrmypdf, tesseract ({self.languages})" if copy else "")


def _telling(done: Callable[[int], None]) -> Callable[[str], None]:
    """Hand on how many pages are done, as the program's lines say."""

    def told(line: str) -> None:
        if found := GRAFTED.match(line):
            done(int(found[1]))

    return told


def words_in(portable: Path, folder: Path) -> list[str]:
    """The words that the pages of a PDF have now: by poppler where it is here, which reads them better."""
    if program := shutil.which("pdftotext"):
        words = folder / "da-co.txt"
        code, _lines = run([program, "-enc", "UTF-8", str(portable), str(words)], folder=folder, seconds=30)
        if code == 0 and words.exists():
            return words.read_text(encoding="utf-8", errors="replace").split("\f")[:-1]
    try:
        return [page.extract_text() or "" for page in pypdf.PdfReader(portable).pages]
    except (PyPdfError, ValueError, KeyError, OSError, RecursionError, AttributeError, TypeError):
        return []


def page_count(place: Path) -> int:
    """How many pages a PDF has. Raises NotRecognised."""
    try:
        reader = pypdf.PdfReader(place)
        if reader.is_encrypted:
            raise NotRecognised(REFUSALS[8])
        return len(reader.pages)
    except (PyPdfError, ValueError, KeyError, OSError, RecursionError, AttributeError, TypeError) as error:
        raise NotRecognised(FAILED) from error


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    """The languages that tesseract has here, asked once."""
    try:
        done = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(line.strip() for line in done.stdout.splitlines()[1:])
