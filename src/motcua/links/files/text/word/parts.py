"""Parts (các phần của tệp Word): the package opened, its parts by what they are for, all names in one spelling."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from functools import cached_property

import lxml.etree

from motcua.links.files.text.plain import OLE
from motcua.links.files.text.refusals import broken, locked, not_what_it_says, too_large

KIND = "Word (docx)"
UNPACKED_LIMIT = 200 * 1024 * 1024
_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", f"{_OFFICE}wordprocessingml/2006/main".encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        f"{_OFFICE}officeDocument/2006/relationships".encode(),
    ),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", f"{_OFFICE}officeDocument/2006/math".encode()),
    (b"http://purl.oclc.org/ooxml/drawingml/", f"{_OFFICE}drawingml/2006/".encode()),
)
"""The names of the strict spelling, and the usual ones for the same."""
_FAULTS = (
    zipfile.BadZipFile,
    lxml.etree.XMLSyntaxError,
    KeyError,
    ValueError,
    EOFError,
    RuntimeError,
    OSError,
    zlib.error,
)
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DOCUMENT = "word/document.xml"


class Package:
    """Package (gói tệp Word): an opened file. Raises UserError with one sentence where it is none.

    `depth` counts the files that hold this one.
    """

    def __init__(self, content: bytes, depth: int = 0) -> None:
        self.depth = depth
        if content.startswith(OLE):
            raise locked() if b"E\x00n\x00c\x00r\x00y\x00p\x00t" in content else not_what_it_says(KIND)
        if not content.startswith(b"PK"):
            raise not_what_it_says(KIND)
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(content))
        except _FAULTS as error:
            raise broken() from error
        items = self._archive.infolist()
        if sum(item.file_size for item in items) > UNPACKED_LIMIT:
            raise too_large()
        self._items = {_plain(item.filename): item for item in items}
        if self.document not in self:
            raise not_what_it_says(KIND)

    def __contains__(self, name: str) -> bool:
        return _plain(name) in self._items

    @cached_property
    def document(self) -> str:
        """The name of the part that holds the text."""
        return self.related("", "officeDocument") or _DOCUMENT

    def content(self, name: str) -> bytes:
        """The bytes of a part, in the usual spelling of names."""
        try:
            content = self._archive.read(self._items[_plain(name)])
        except _FAULTS as error:
            raise broken() from error
        return _usual(content) if name.endswith((".xml", ".rels")) else content

    def root(self, name: str) -> lxml.etree._Element | None:
        """The root of a part; None where there is no such part."""
        if not name or name not in self:
            return None
        parser = lxml.etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            return lxml.etree.fromstring(self.content(name), parser)
        except lxml.etree.XMLSyntaxError as error:
            raise broken() from error

    def related(self, name: str, kind: str) -> str:
        """The part a part names for a use, such as "footnotes"; empty where it names none."""
        return next((target for _, use, target in self._relations(name) if use == kind and target in self), "")

    def target(self, name: str, key: str) -> str:
        """The part a part names by a key; empty where there is none."""
        return next((target for own, _, target in self._relations(name) if own == key and target in self), "")

    def _relations(self, name: str) -> list[tuple[str, str, str]]:
        """The relations of a part: key, use and target."""
        root = self.root(relations_of(name))
        if root is None:
            return []
        return [
            (each.get("Id", ""), each.get("Type", "").rpartition("/")[2], aim(name, each.get("Target", "")))
            for each in root.iter(_RELATION)
            if each.get("TargetMode") != "External"
        ]

    def mended(self) -> bytes:
        """The same file as any program takes it: the usual spelling, and no relations to parts that are not there."""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            for name, item in self._items.items():
                content = self.content(item.filename)
                archive.writestr(item.filename, self._but_dangling(name, content))
        return stream.getvalue()

    def _but_dangling(self, name: str, content: bytes) -> bytes:
        """The relations of a part without those to nothing; anything else as it is."""
        folder, _, file = name.rpartition("_rels/")
        root = self.root(name) if name.endswith(".rels") else None
        if root is None:
            return content
        for each in list(root.iter(_RELATION)):
            inside = each.get("TargetMode") != "External"
            if inside and aim(folder + file.removesuffix(".rels"), each.get("Target", "")) not in self:
                root.remove(each)
        return lxml.etree.tostring(root, encoding="utf-8", xml_declaration=True)


def relations_of(name: str) -> str:
    """The part that lists the relations of a part; that of the package for an empty name."""
    folder, _, file = name.rpartition("/")
    return posixpath.join(folder, "_rels", f"{file}.rels")


def aim(name: str, target: str) -> str:
    """The full name of a target a part names."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(name), target.split("#")[0])).strip("/")


def _usual(content: bytes) -> bytes:
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    return content


def _plain(name: str) -> str:
    return name.replace("\\", "/").strip("/").lower()
