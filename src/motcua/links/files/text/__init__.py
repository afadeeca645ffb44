"""Texts (văn bản): txt, md, html, docx and pdf files as paragraphs and tables, in the order of the page.

Layouts of PDF files are lost on the way: their tables come as lines.
"""

from .reading import LIMIT, read_bytes, read_path
from .word import takeable

__all__ = ["LIMIT", "read_bytes", "read_path", "takeable"]
