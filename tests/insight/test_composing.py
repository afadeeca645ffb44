"""The composer: an officer writes words, figures come from indicators, and what is not in order stays in."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from docx import Document

from motcua.insight import Figure, reports
from motcua.insight.question import Question
from motcua.insight.reports import Chart, Ill, Issue, LiveAnswers, Paragraph, Report, soundness
from motcua.insight.reports.wording import change
from motcua.rules.periods import Period, custom, period_before, quarter
from motcua.rules.report_check import Claim, Verdict
from tests.factories.insight_rows import add_dossier
from tests.factories.office import Office, make_office
from tests.factories.remembered import remembered
from tests.insight.test_programme import add_tasks

pytestmark = [pytest.mark.one_database, pytest.mark.long]
PERIOD = custom(date(2023, 12, 15), date(2024, 9, 15))
NOW = datetime(2024, 11, 1, tzinfo=UTC)
CODES = sorted({pack["code"] for pack in reports.templates().values()})


@pytest.fixture
def office(db: None) -> Office:
    """An office with 24 tasks, 22 of them done, and dossiers of two quarters."""
    return make_half_year()


@remembered
def make_half_year() -> Office:
    office = make_office()
    add_tasks(office, [date(2024, 6, 1)] * 22 + [None] * 2)
    for n in range(46):
        add_dossier(
            office,
            received_on=date(2024, 1 + n % 6 if n < 40 else 5, 1 + n % 28),
            due_on=date(2024, 6, 30),
            finished_on=date(2024, 2 + n % 6, 1 + n % 28),
            channel="ONLINE" if n % 3 else "COUNTER",
            competent=(office.district, *office.communes)[n % 3],
            procedure=office.civil,
        )
    return office


def compose(texts: Mapping[str, str], template: str = "bai-viet", period: Period = PERIOD, **more: Any) -> Report:
    """A report with an officer's text in some of its sections, the others empty."""
    every = {section["key"]: "" for section in reports.template(template)["section"]}
    return reports.write_report(template, "huyen-thu", period, known_at=NOW, texts=every | texts, **more)


def ills(text: str, **more: Any) -> list[tuple[Ill, str]]:
    return [(place.ill, place.words) for place in reports.places(compose({"direction": text}, **more))]


@pytest.mark.parametrize("code", CODES)
def test_a_template_begins_without_a_digit_and_comes_out_sound(office: Office, code: str) -> None:
    _, _, drafts = reports.prepare(code, "huyen-thu", PERIOD, known_at=NOW)
    words = re.sub(r"\{[^{}]+\}|II\.06a", "", "".join(draft.text for draft in drafts))
    assert not re.search(r"\d", words)
    assert reports.places(reports.write_report(code, "huyen-thu", PERIOD, known_at=NOW)) == ()


@pytest.mark.parametrize("code", CODES)
def test_a_template_is_sound_where_there_is_nothing_to_tell(db: None, code: str) -> None:
    make_office()
    assert reports.places(reports.write_report(code, "huyen-thu", PERIOD, known_at=NOW)) == ()


@pytest.mark.parametrize(
    "typed",
    [
        "Hoàn thành {own plan.done_of_all of} nhiệm vụ, đạt 91,16%.",
        "Hoàn thành 22/24 nhiệm vụ (91.16%).",
        "Đạt chín mươi mốt phẩy mười sáu phần trăm.",
        "Theo số 91,16 của mục 91,16.",
        "Đạt ９１,１６%.",
        "Đạt 91 , 16 phần trăm.",
    ],
)
def test_the_composer_cannot_print_91_16(office: Office, typed: str) -> None:
    written = compose({"direction": typed})
    assert Ill.LOOSE in [place.ill for place in reports.places(written)]
    right = compose({"direction": "Hoàn thành {own plan.done_of_all of} nhiệm vụ, đạt {own plan.done_of_all percent}."})
    assert reports.places(right) == ()
    assert "22/24 nhiệm vụ, đạt 91,67%" in reports.as_text(right)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thực hiện Công văn số 1203 ngày 20/2/2024 và Kế hoạch số 143/KH-UBND.", []),
        ("Năm {year}, đến ngày {cut_off}, đạt {own plan.done_of_all percent}.", []),
        ("Có 6 cơ quan được khen.", [(Ill.LOOSE, "6")]),
        ("Có gần {own dossiers.received count} hồ sơ.", [(Ill.HEDGE, "gần")]),
        ("Đạt {own plan.done_of_all count}%.", [(Ill.TURNED, "%")]),
        ("Có {own plan.done_of_all count} nghìn việc.", [(Ill.TURNED, " nghìn")]),
        ("Còn -{own plan.done_of_all rest} việc.", [(Ill.TURNED, "-")]),
        ("{own plan.done_of_all count},{own plan.done_of_all whole} là gì?", [(Ill.TURNED, ",2")]),
        ("Có {own dossiers.nothing count} hồ sơ.", [(Ill.SLOT, "{own dossiers.nothing count}")]),
        ("Có {each dossiers.received count} hồ sơ.", [(Ill.SLOT, "{each dossiers.received count}")]),
        ("Có {?} hồ sơ.", [(Ill.SLOT, "{?}")]),
        ("Có {table nothing}", [(Ill.SLOT, "{table nothing}")]),
        ("Ngoặc { lẻ.", [(Ill.SLOT, "Ngoặc { lẻ.")]),
        ("{table nothing}", [(Ill.SLOT, "{table nothing}")]),
    ],
)
def test_what_is_not_in_order_is_named_where_it_stands(office: Office, text: str, found: list[tuple[Ill, str]]) -> None:
    assert ills(text) == found


def test_the_checker_reads_what_was_written_around_the_figures(office: Office) -> None:
    wrong = (
        "Kế hoạch có {own plan.done_of_all whole} nhiệm vụ, đã xong {own plan.done_of_all of} nhiệm vụ "
        "(đạt {own dossiers.online_of_new percent})."
    )
    assert [ill for ill, _ in ills(wrong)] == [Ill.CLAIM]


@pytest.mark.parametrize(("line", "blocks"), [("1/2024\t", False), ("Việc còn lại của ", True)])
def test_an_imbalance_the_checker_thinks_of_in_a_table_of_ours_stops_nobody(
    office: Office, monkeypatch: pytest.MonkeyPatch, line: str, blocks: bool
) -> None:
    def suspicious(text: str) -> Any:
        found = [text.index(line)] if line in text else []
        claims = (Claim("x", "V5", "201", "21", "20 + 1", Verdict.UNBALANCED, 0, start, start + 3) for start in found)
        return SimpleNamespace(findings=tuple(claims), text=text)

    monkeypatch.setattr(soundness, "check", suspicious)
    written = compose({"handling": "{chart months}", "remaining": "Việc còn lại của đơn vị."}, "cchc")
    assert [place.ill for place in reports.places(written)] == [Ill.CLAIM] * blocks


def test_a_rate_does_not_slip_in_around_the_text(office: Office) -> None:
    issue = Issue(recipients=("Lưu: VT", "Nơi đạt 91,16%"), signer="Người Ký Minh Họa")
    (place,) = reports.places(compose({"direction": "Đã họp."}, issue=issue))
    assert (place.ill, place.heading, place.text) == (Ill.LOOSE, "Thể thức văn bản", "Nơi đạt 91,16%")


def test_typing_markup_changes_nothing(office: Office) -> None:
    written = compose({"direction": "#eval <b>đậm</b> & $x$ {own plan.done_of_all whole}"})
    assert "&lt;b&gt;đậm&lt;/b&gt; &amp;" in reports.html(written)
    assert reports.pdf(written).startswith(b"%PDF")


def test_counts_change_in_per_cent_and_shares_in_points() -> None:
    def told(part: int, whole: int | None) -> Figure:
        return Figure("x", "x", part, whole, "hồ sơ", "competent", "u", "own", PERIOD, PERIOD.end, NOW)

    assert change(told(120, None), told(100, None)) == "tăng 20,00%"
    assert change(told(80, None), told(100, None)) == "giảm 20,00%"
    assert change(told(5, None), told(5, None)) == "không đổi"
    assert change(told(22, 24), told(20, 24)) == "tăng 8,34 điểm phần trăm"
    assert change(told(1, 3), told(2, 3)) == "giảm 33,34 điểm phần trăm"
    assert change(told(5, None), told(0, None)) == "—"
    assert change(told(1, 3), None) == "—"


@pytest.mark.both_databases
def test_a_quarter_is_compared_with_the_one_before_and_its_numbers_open_there(office: Office) -> None:
    text = (
        "So với {compared}: {own dossiers.received count} so với {own dossiers.received before} hồ sơ, "
        "{own dossiers.received change}."
    )
    written = compose({"direction": text}, "cchc-quy", quarter(2024, 2))
    (block,) = written.sections[0].blocks
    assert isinstance(block, Paragraph)
    now, before, moved = (run for run in block.runs if run.source)
    assert [run.source.period for run in (now, before) if run.source] == [None, period_before(quarter(2024, 2))]
    part, earlier = int(now.text), int(before.text)
    percent = abs(Decimal(100 * (part - earlier)) / earlier)
    assert moved.text.startswith(("tăng", "giảm"))
    assert f"{percent:.2f}".replace(".", ",") in moved.text
    assert reports.places(written) == ()


class Frozen:
    """A closed period that holds two figures and nothing else."""

    def __init__(self, question: Question) -> None:
        self.live = LiveAnswers(question)

    def answers(self, wanted: Iterable[tuple[str, str]], period: Period) -> Mapping[tuple[str, str], Figure]:
        held = [key for key in wanted if key[1].startswith("plan.")]
        return {key: replace(figure, part=21) for key, figure in self.live.answers(held, period).items()}

    def by_unit(self, codes: list[str], period: Period) -> list[Any]:
        return []

    def form(self, scope: str, period: Period) -> None:
        return None

    def closed(self, scope: str) -> None:
        return None


def test_figures_come_from_whoever_answers(office: Office) -> None:
    source = Frozen(Question("huyen-thu", "own", PERIOD, None, NOW))
    assert "21/24" in reports.as_text(compose({"direction": "{own plan.done_of_all of}"}, source=source))
    assert ills("{own dossiers.received count}", source=source) == [(Ill.SLOT, "{own dossiers.received count}")]
    written = reports.write_report("cchc", "huyen-thu", PERIOD, known_at=NOW, source=source)
    assert reports.places(written) == ()


def test_a_chart_adds_up_to_its_figure_and_every_number_opens(office: Office) -> None:
    written = reports.write_report("cchc", "huyen-thu", PERIOD, known_at=NOW)
    charts = {block.kind: block for block in written.blocks() if isinstance(block, Chart)}
    whole = {figure.scope: figure.part for figure in written.figures if figure.code == "dossiers.received"}
    assert sum(size for _, size, _ in charts["line"].points) == whole["own"]
    assert sum(size for _, size, _ in charts["bars"].points) == whole["children"]
    assert all(run.source for chart in charts.values() for _, _, run in chart.points)
    assert reports.svg(charts["bars"]).count("<rect") == 2


def test_the_layout_follows_decree_30(office: Office) -> None:
    issue = Issue(
        above="UBND tỉnh Thử", number="45", place="Thử", on=date(2024, 2, 5), recipients=("Sở Nội vụ", "Lưu: VT"),
        capacity="TM. Ủy ban nhân dân", post="Chủ tịch", signer="Người Ký Minh Họa",
    )  # fmt: skip
    written = compose({"direction": "Đã xong {own plan.done_of_all of} nhiệm vụ."}, issue=issue)
    target = io.BytesIO()
    reports.docx(written, target)
    tables = Document(io.BytesIO(target.getvalue())).tables
    told = "\n".join(cell.text for table in (tables[0], tables[1]) for cell in table.rows[0].cells)
    page = reports.html(written)
    for words in (
        "Số: 45/BC-UBND",
        "Thử, ngày 05 tháng 02 năm 2024",
        "Nơi nhận:",
        "Người Ký Minh Họa",
        "Độc lập - Tự do",
    ):
        assert words in told
        assert words in page
    assert all(words in told for words in ("UBND TỈNH THỬ", "- Lưu: VT.", "CHỦ TỊCH"))
    assert Issue().dated == "……, ngày …… tháng …… năm ……"
    assert Issue(place="Thử", on=date(2024, 10, 9)).dated == "Thử, ngày 09 tháng 10 năm 2024"


def test_files_are_the_same_bytes_again_and_their_seal_holds(office: Office) -> None:
    def files() -> list[bytes]:
        written = reports.write_report("mot-cua", "huyen-thu", PERIOD, known_at=NOW)
        target = io.BytesIO()
        reports.docx(written, target)
        return [target.getvalue(), reports.pdf(written), reports.html(written).encode()]

    for first, again in zip(files(), files(), strict=True):
        assert first == again
        told = reports.seal(first, name="bao-cao", at=NOW)
        assert reports.sealed(first, told)
        assert not reports.sealed(first + b" ", told)
        assert json.loads(told)["algorithm"] == "Ed25519"


def test_the_digest_of_the_content_is_printed(office: Office) -> None:
    written = reports.write_report("bai-viet", "huyen-thu", PERIOD, known_at=NOW)
    assert reports.digest(written) in reports.html(written)
    later = reports.write_report("bai-viet", "huyen-thu", PERIOD, known_at=NOW.replace(hour=3))
    assert reports.digest(later) != reports.digest(written)
