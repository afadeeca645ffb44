"""Official documents (văn bản) from files: DOCX, PDF and scans as lines, and what they propose to the register."""

from motcua.links.files.documents.reading import lines_of, propose

__all__ = ["lines_of", "propose"]
