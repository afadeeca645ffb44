"""Story (mạch văn): the paragraphs and tables of a Word file in the order of the page, what hangs on them behind."""

from __future__ import annotations

from collections.abc import Iterator

from motcua.links.files.text.refusals import broken
from motcua.rules.report_check import Block, Paragraph, Table

from .chunks import read_chunk
from .grid import Grid, cells_of, rows_of
from .lines import ALTERNATE, BOX, UNSHOWN, Line, chosen, split
from .parts import Package
from .styles import Element, Styles, W

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_DIAGRAM_DATA = f"{_RELATION}dm"
_BULLETS = "-+*•"
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_REFERENCES = tuple(f"{W}{tag}Reference" for _, tag in _NOTES)
_GONE = (f"{W}del", f"{W}moveFrom")
_DEEPEST = 2


def blocks_of(package: Package) -> Iterator[Block]:
    """All that is shown of a file, notes at the end. Raises UserError where it holds no document."""
    root = package.root(package.document)
    if root is None or root.tag != f"{W}document":
        raise broken()
    styles = Styles.of(package.root(package.related(package.document, "styles")))
    yield from Story(package, package.document, styles).blocks(root)
    gone = {each.get(f"{W}id") for part in root.iter(*_GONE) for each in part.iter(*_REFERENCES)}
    for kind, tag in _NOTES:
        part = package.related(package.document, kind)
        notes = package.root(part)
        for note in notes.iter(W + tag) if notes is not None else ():
            if note.get(f"{W}type", "normal") == "normal" and note.get(f"{W}id") not in gone:
                yield from Story(package, part, styles).blocks(note)


class Story:
    """Story (mạch văn đang đọc): reads the content of one part, or of one cell of it."""

    def __init__(self, package: Package, part: str, styles: Styles, *, items: bool = True) -> None:
        self._package, self._part, self._styles = package, part, styles
        self._items = items
        self._kept = ""

    def blocks(self, element: Element) -> Iterator[Block]:
        """All that is shown below an element."""
        yield from self._blocks(element)
        yield from self._paragraphs("", item=False)

    def _blocks(self, element: Element) -> Iterator[Block]:
        for child in element:
            if child.tag in UNSHOWN:
                continue
            if child.tag == ALTERNATE:
                form = chosen(child)
                yield from self._blocks(form) if form is not None else ()
            elif child.tag == f"{W}altChunk":
                yield from self._chunk(child)
            elif child.tag == f"{W}tbl":
                yield from self._paragraphs("", item=False)
                yield from self._table(child)
            elif child.tag == f"{W}p" or next(child.iter(f"{W}p", f"{W}tbl"), None) is None:
                yield from self._paragraph(child)
            else:
                yield from self._blocks(child)

    def _chunk(self, element: Element) -> Iterator[Block]:
        """A file held whole; a file that holds itself ends somewhere."""
        depth = self._package.depth + 1
        name = self._package.target(self._part, element.get(f"{_RELATION}id", ""))
        if name and depth <= _DEEPEST:
            yield from read_chunk(
                name, self._package.content(name), lambda held: tuple(blocks_of(Package(held, depth)))
            )

    def _paragraph(self, element: Element) -> Iterator[Block]:
        """A paragraph, then the boxes on it; one whose end was taken out goes on in the next."""
        properties = element.find(f"{W}pPr")
        if self._styles.is_contents(properties):
            return
        line = Line(element, self._styles)
        ends = [] if properties is None else [properties.find(f"{W}rPr/{W}{name}") for name in ("del", "moveFrom")]
        if any(end is not None for end in ends):
            self._kept += line.text
        else:
            yield from self._paragraphs(line.text, item=self._items and self._styles.is_item(properties))
        for box in line.boxes:
            yield from self._box(box)

    def _paragraphs(self, text: str, *, item: bool) -> Iterator[Block]:
        text, self._kept = self._kept + text, ""
        for line in split(text):
            yield Paragraph(f"- {line}" if item and line[0] not in _BULLETS else line)

    def _box(self, box: Element) -> Iterator[Block]:
        """A text box, or the words of a diagram."""
        if box.tag == BOX:
            yield from Story(self._package, self._part, self._styles).blocks(box)
            return
        data = self._package.root(self._package.target(self._part, box.get(_DIAGRAM_DATA, "")))
        for words in data.iter(f"{_DRAWING}p") if data is not None else ():
            yield from self._paragraphs("".join(each.text or "" for each in words.iter(f"{_DRAWING}t")), item=False)

    def _table(self, table: Element) -> Iterator[Block]:
        """A table with the tables in its cells behind it; one of a single column is no table, but a box of text."""
        rows = [(row, list(cells_of(row))) for row in rows_of(table)]
        if all(len(cells) < 2 for _, cells in rows):
            for _, cells in rows:
                for cell in cells:
                    yield from self._cell(cell)
            return
        grid = Grid()
        inner: list[Block] = []
        for row, _ in rows:
            grid.add(row, lambda cell: _text(list(self._cell(cell)), inner))
        yield Table(tuple(grid.rows))
        yield from inner

    def _cell(self, cell: Element) -> Iterator[Block]:
        several = len(list(cell.iter(f"{W}p"))) > 1
        yield from Story(self._package, self._part, self._styles, items=several).blocks(cell)


def _text(blocks: list[Block], inner: list[Block]) -> str:
    """The lines of a cell; the tables in it are put aside."""
    inner += [block for block in blocks if isinstance(block, Table)]
    return "\n".join(block.text for block in blocks if isinstance(block, Paragraph))
