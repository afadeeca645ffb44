"""Letters (phông chữ) of every paper: Be Vietnam Pro, which comes with the product."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import fontpkg_be_vietnam_pro


@cache
def letters() -> str:
    """The folder of the font files."""
    return str(Path(str(fontpkg_be_vietnam_pro.__file__)).parent / "files")
