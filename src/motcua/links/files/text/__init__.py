"""Texts (văn bản): txt, md, html, docx and pdf files as paragraphs and tables, in the order of the page.

Of PDF files, tables without drawn lines come as lines of text.
"""

from .reading import LIMIT, read_bytes, read_path
from .word import takeable

__all__ = ["LIMIT", "read_bytes", "read_path", "takeable"]
