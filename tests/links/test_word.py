"""A Word file is read as its reader sees it: nothing shown is lost, nothing taken out is read, no mark is a figure."""

from __future__ import annotations

import io

import docx
import pytest

from motcua.kernel.errors import UserError
from motcua.links.files.text import read_bytes, takeable
from motcua.rules.report_check import Block, Paragraph, Table, Verdict, check
from tests.links.wordfiles import line, run, table, word

A, B, C = "Kế hoạch đề ra 24 nhiệm vụ, đã ", "hoàn thành 22/24 ", "nhiệm vụ, đạt 97,16%."
WHOLE = A + B + C
BOX = f"<w:txbxContent>{line(run(WHOLE))}</w:txbxContent>"
CHANGE = 'w:id="1" w:author="x"'
SUPER = '<w:vertAlign w:val="superscript"/>'
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def read(content: bytes) -> tuple[Block, ...]:
    return read_bytes(content, name="a.docx")


def texts(content: bytes) -> list[str]:
    return [block.text for block in read(content) if isinstance(block, Paragraph)]


INLINE = {
    "inserted": f"<w:ins {CHANGE}>{run(B)}</w:ins>",
    "moved to": f"<w:moveTo {CHANGE}>{run(B)}</w:moveTo>",
    "content control": f"<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>{run(B)}</w:sdtContent></w:sdt>",
    "simple field": f'<w:fldSimple w:instr="REF x">{run(B)}</w:fldSimple>',
    "field": FIELD.format("begin")
    + "<w:r><w:instrText>REF 999</w:instrText></w:r>"
    + FIELD.format("separate")
    + run(B)
    + FIELD.format("end"),
    "field in a field": FIELD.format("begin")
    + (FIELD.format("begin") + FIELD.format("separate") + run("999 ") + FIELD.format("end"))
    + (FIELD.format("separate") + run(B) + FIELD.format("end")),
    "half a field": FIELD.format("begin") + run(B),
    "smart tag": f'<w:smartTag w:uri="u" w:element="e">{run(B)}</w:smartTag>',
    "link": f'<w:hyperlink w:anchor="x">{run(B)}</w:hyperlink>',
    "custom xml": f'<w:customXml w:element="e">{run(B)}</w:customXml>',
    "unheard of": f"<w:unheardOf>{run(B)}</w:unheardOf>",
    "deleted beside": f"<w:del {CHANGE}><w:r><w:delText>20</w:delText></w:r></w:del>" + run(B),
    "moved away": f"<w:moveFrom {CHANGE}>{run('999 ')}</w:moveFrom>" + run(B),
    "hidden beside": run("999 ", "<w:vanish/>") + run(B),
    "struck out beside": run("20", "<w:strike/>") + run(B),
    "chosen of a list": '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
    f'<w:listEntry w:val="999"/><w:listEntry w:val="{B}"/></w:ddList></w:ffData></w:fldChar></w:r>'
    + FIELD.format("end"),
    "not hidden": run(B, '<w:vanish w:val="0"/>'),
    "two forms": "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:t xml:space='preserve'>"
    f"{B}</w:t></mc:Choice><mc:Fallback><w:t>{B}</w:t></mc:Fallback></mc:AlternateContent></w:r>",
    "comment": f'{run(B)}<w:r><w:commentReference w:id="4"/></w:r>',
    "page break": run(B.rstrip()) + '<w:r><w:br w:type="page"/></w:r>',
}


@pytest.mark.parametrize("form", INLINE)
def test_a_sentence_is_whole_whatever_holds_its_middle(form: str) -> None:
    assert texts(word(line(run(A), INLINE[form], run(C)))) == [WHOLE]


SHAPE = f"<w:r><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></w:r>"
PICTURE = f"<w:r><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></w:r>"
BOTH = (
    f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
CELL = f"<w:tc>{line(run(WHOLE))}</w:tc>"
BLOCKS = {
    "inserted whole": line(f"<w:ins {CHANGE}>{run(WHOLE)}</w:ins>"),
    "content control": f"<w:sdt><w:sdtContent>{line(run(WHOLE))}</w:sdtContent></w:sdt>",
    "control in a control": f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{line(run(WHOLE))}"
    "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
    "text box": line(SHAPE),
    "old text box": line(PICTURE),
    "text box in two forms": line(BOTH),
    "box of one cell": table((CELL,)),
    "box in a box": table((f"<w:tc>{table((CELL,))}{line()}</w:tc>",)),
    "end taken out": line(run(A), look=f"<w:rPr><w:del {CHANGE}/></w:rPr>") + line(run(B + C)),
}


@pytest.mark.parametrize("form", BLOCKS)
def test_a_paragraph_is_read_once_wherever_it_stands(form: str) -> None:
    content = word(line(run("Mở đầu")) + BLOCKS[form] + line(run("Kết thúc")))
    assert texts(content) == ["Mở đầu", WHOLE, "Kết thúc"]
    assert [claim.stated for claim in check(read(content)).claims if claim.verdict is Verdict.WRONG] == ["97,16"]


def test_a_figure_typed_over_another_stands_alone() -> None:
    taken = f"<w:del {CHANGE}><w:r><w:delText>20</w:delText></w:r></w:del><w:ins {CHANGE}>{run('22')}</w:ins>"
    assert texts(word(line(run("Hoàn thành "), taken, run("/24 nhiệm vụ.")))) == ["Hoàn thành 22/24 nhiệm vụ."]


def notes(kind: str, body: str) -> str:
    return f"<w:{kind}s NAMES>{body}</w:{kind}s>"


def test_notes_stand_behind_and_their_marks_nowhere() -> None:
    marked = line(
        run("Ban hành 48"),
        f'<w:r><w:rPr>{SUPER}</w:rPr><w:footnoteReference w:id="2"/></w:r>',
        run(" văn bản, gồm 12"),
        '<w:r><w:endnoteReference w:id="3" w:customMarkFollows="1"/></w:r>' + run("1", SUPER),
        f'<w:del {CHANGE}><w:r><w:footnoteReference w:id="5"/></w:r></w:del>',
        run(" kế hoạch."),
    )
    separator = '<w:footnote w:id="0" w:type="separator"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    told = f'<w:footnote w:id="2">{line("<w:r><w:footnoteRef/></w:r>", run(WHOLE))}</w:footnote>'
    gone = f'<w:footnote w:id="5">{line(run("Chú thích đã xóa"))}</w:footnote>'
    last = f'<w:endnote w:id="3">{line(run("Chú thích cuối"))}</w:endnote>'
    content = word(
        marked + line(run("Hết.")),
        parts={
            "word/footnotes.xml": notes("footnote", separator + told + gone),
            "word/endnotes.xml": notes("endnote", last),
        },
        relations={"rId8": ("footnotes", "footnotes.xml"), "rId9": ("endnotes", "/word/endnotes.xml")},
    )
    assert texts(content) == ["Ban hành 48 văn bản, gồm 12 kế hoạch.", "Hết.", WHOLE, "Chú thích cuối"]


STYLES = (
    f'<w:styles NAMES><w:style w:styleId="Note"><w:rPr>{SUPER}</w:rPr></w:style>'
    '<w:style w:styleId="Mark"><w:basedOn w:val="Note"/></w:style>'
    '<w:style w:styleId="List"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="Head"><w:basedOn w:val="List"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:styleId="M1"><w:name w:val="toc 1"/></w:style></w:styles>'
)


FRACTION = "<m:oMath><m:f><m:num><m:r><m:t>22</m:t></m:r></m:num><m:den><m:t>24</m:t></m:den></m:f></m:oMath>"


def styled(body: str) -> bytes:
    return word(body, parts={"word/styles.xml": STYLES}, relations={"rId7": ("styles", "styles.xml")})


@pytest.mark.parametrize(
    ("runs", "read_as"),
    [
        ((run("48"), run("1", SUPER), run(" văn bản")), "48 văn bản"),
        ((run("48"), run("1", SUPER), run("2", SUPER), run(" văn bản")), "48 văn bản"),
        ((run("đạt 91,67%"), run("(1)", SUPER), run(".")), "đạt 91,67%."),
        ((run("22"), run("1, 2", SUPER), run("/24")), "22/24"),
        ((run("22"), run("1", '<w:rStyle w:val="Mark"/>'), run("/24")), "22/24"),
        ((run("22"), run("1", '<w:position w:val="6"/><w:sz w:val="14"/>'), run("/24")), "22/24"),
        ((run("22"), run("1", '<w:vertAlign w:val="baseline"/>'), run("/24")), "221/24"),
        ((run("rộng 48 m"), run("2", SUPER), run(" đất")), "rộng 48 m2 đất"),
        ((run("48 km"), run("2", SUPER)), "48 km2"),
        ((run("đạt "), run("22/24", SUPER)), "đạt 22/24"),
        ((FRACTION,), "22/24"),
        ((run("91,67"), '<w:r><w:sym w:font="Symbol" w:char="F025"/></w:r>'), "91,67%"),
        ((run("45"), "<w:r><w:noBreakHyphen/></w:r>", run("KH")), "45-KH"),
        ((run("đã"), "<w:r><w:br/></w:r>", run("hoàn thành")), "đã hoàn thành"),
    ],
)
def test_marks_of_notes_never_make_a_figure_and_signs_stay(runs: tuple[str, ...], read_as: str) -> None:
    assert texts(styled(line(*runs))) == [read_as]


def test_lists_are_items_headings_are_not_and_contents_are_left_out() -> None:
    body = (
        line(run("I. Kết quả\t7"), look='<w:pStyle w:val="M1"/>')
        + line(run("Kết quả"), look='<w:pStyle w:val="Head"/>')
        + line(run("Công văn: 12"), look='<w:pStyle w:val="List"/>')
        + line(run("Kế hoạch: 13"), look='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="4"/></w:numPr>')
        + line(run("Hết"), look='<w:pStyle w:val="List"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + line(run("Gồm:"), "<w:r><w:br/></w:r>", run("Phòng A"), "<w:r><w:br/></w:r>", run("Phòng B"))
    )
    assert texts(styled(body)) == ["Kết quả", "- Công văn: 12", "- Kế hoạch: 13", "Hết", "Gồm:", "Phòng A", "Phòng B"]


def test_a_diagram_is_read() -> None:
    drawn = '<w:r><w:drawing><dgm:relIds r:dm="rId5"/></w:drawing></w:r>'
    data = "<dgm:dataModel NAMES><a:p><a:r><a:t>Một cửa</a:t></a:r></a:p><a:p/></dgm:dataModel>"
    content = word(line(drawn), parts={"word/d/d1.xml": data}, relations={"rId5": ("diagramData", "d/d1.xml")})
    assert texts(content) == ["Một cửa"]


ARCHIVED = f"""MIME-Version: 1.0
Content-Type: multipart/related; boundary="x"

--x
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<html><body><p>{WHOLE}</p></body></html>
--x--
"""


@pytest.mark.parametrize(
    ("name", "held"),
    [
        ("a.html", f"<html><body><p>{WHOLE}</p></body></html>".encode()),
        ("a.mht", ARCHIVED.encode()),
        ("a.txt", WHOLE.encode()),
        ("a.docx", word(line(run(WHOLE)))),
    ],
)
def test_a_file_held_whole_is_read_where_it_stands(name: str, held: bytes) -> None:
    body = line(run("Mở đầu")) + '<w:altChunk r:id="rId6"/>' + line(run("Kết thúc"))
    content = word(body, parts={f"word/{name}": held}, relations={"rId6": ("aFChunk", name)})
    assert texts(content) == ["Mở đầu", WHOLE, "Kết thúc"]


HEAD = ("Đơn vị", "Giao", "Xong")
ROWS = (HEAD, ("Phòng A", "12", "11"), ("Phòng B", "8", "8"))


def wrapped(inner: str) -> str:
    return f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def test_rows_and_cells_are_read_through_what_wraps_them() -> None:
    rows = [f"<w:tr>{''.join(f'<w:tc>{line(run(cell))}</w:tc>' for cell in row)}</w:tr>" for row in ROWS]
    inserted = rows[0].replace("<w:tr>", f"<w:tr><w:trPr><w:ins {CHANGE}/></w:trPr>")
    deleted = rows[1].replace("<w:tr>", f"<w:tr><w:trPr><w:del {CHANGE}/></w:trPr>")
    cell = f"<w:tc>{line(run('8'))}</w:tc>"
    controlled = rows[2].replace(cell, wrapped(cell), 1).replace(line(run("Phòng B")), wrapped(line(run("Phòng B"))))
    assert read(word(f"<w:tbl>{inserted}{deleted}{wrapped(rows[1])}{controlled}</w:tbl>")) == (Table(ROWS),)


def test_spans_and_gaps_keep_their_columns() -> None:
    def cell(text: str, look: str) -> str:
        return f"<w:tc><w:tcPr>{look}</w:tcPr>{line(run(text))}</w:tc>"

    gap = '<w:trPr><w:gridBefore w:val="1"/></w:trPr>'
    content = table(
        (cell("1", "<w:vMerge/>"), "Hồ sơ", cell("Xã", '<w:gridSpan w:val="2"/>')),
        (cell("", "<w:vMerge/>"), "12", "5", "7"),
        (cell("Thôn", '<w:vMerge w:val="restart"/>'), "1", "2", "3"),
        (cell("", '<w:vMerge w:val="continue"/>'), "4", "5", "6"),
        (gap, "8", "9", "10"),
    )
    assert read(word(content)) == (
        Table(
            (
                ("1", "Hồ sơ", "Xã", "Xã"),
                ("", "12", "5", "7"),
                ("Thôn", "1", "2", "3"),
                ("Thôn", "4", "5", "6"),
                ("", "8", "9", "10"),
            )
        ),
    )


def test_a_table_in_a_table_stands_behind_it() -> None:
    inner = f"<w:tc>{table(*ROWS)}{line()}</w:tc>"
    assert read(word(table(("Chi tiết", inner)))) == (Table((("Chi tiết", ""),)), Table(ROWS))


MERGED = "<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
ODD = {
    "strict names": word(line(run(WHOLE)), strict=True),
    "relation to NULL": word(line(run(WHOLE)), relations={"rId4": ("image", "../NULL")}),
    "relation to a missing picture": word(line(run(WHOLE)), relations={"rId4": ("image", "media/a.png")}),
    "another place": word(line(run(WHOLE)), place="word/document2.xml"),
    "merged from above the first row": word(line(run(WHOLE)) + table((MERGED, "1"))),
}


@pytest.mark.parametrize("form", ODD)
def test_what_word_opens_is_opened(form: str) -> None:
    assert texts(ODD[form])[0] == WHOLE
    opened = docx.Document(io.BytesIO(takeable(ODD[form])))
    assert opened.paragraphs[0].text == WHOLE


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (word(line(run(WHOLE)), root="w:settings"), "file_broken"),
        (word("", root="w:document"), "file_empty"),
        (word(line(run("x")))[:-30], "file_broken"),
        (word(line(run("x")).replace("</w:p>", "")), "file_broken"),
    ],
)
def test_what_is_no_document_is_said_in_one_sentence(content: bytes, code: str) -> None:
    with pytest.raises(UserError) as caught:
        read(content)
    assert caught.value.code == code
