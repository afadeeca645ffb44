"""The old paper archive (kho giấy cũ): an index sheet with a folder or zip of scans."""

from .importing import ArchiveAccount, import_archive
from .index import HEADS, IndexLine, read_index

__all__ = ["HEADS", "ArchiveAccount", "IndexLine", "import_archive", "read_index"]
