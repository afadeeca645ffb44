"""The same register as .xlsx and as .csv reads back to the same rows."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.links.register.books import TITLES, row, rows_of, write_csv, write_xlsx

LETTERS = st.text(st.sampled_from("aăâbcđeêghiklmnoôơpqrstuưvxyÁĂẦĐÊỘỮ 0123456789-.,;\"'()/&<>\n\t"), max_size=25)
TIMES = st.none() | st.datetimes(datetime.fromisoformat("1995-01-01"), datetime.fromisoformat("2060-12-31")).map(
    lambda value: value.replace(microsecond=0)
)


@st.composite
def registers(draw: st.DrawFn) -> list[list[object]]:
    """A few good rows with odd texts and times."""
    page = []
    for number in range(draw(st.integers(1, 4))):
        times = {name: draw(TIMES) for name in ("submitted", "received", "due", "due_new", "finished", "returned")}
        page.append(
            row(
                f"H20.19-240304-{number:04d}",
                **times,
                applicant_name=draw(LETTERS),
                reason=draw(LETTERS),
                channel=draw(st.sampled_from(["Trực tiếp", "online", "BCCI"])),
                status=draw(st.integers(1, 10)),
            )
        )
    return page


@given(registers(), st.permutations(range(len(TITLES))), st.sampled_from([",", ";", "\t"]), st.booleans())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_both_forms_say_the_same(
    tmp_path: Path, page: list[list[object]], order: list[int], mark: str, inline: bool
) -> None:
    whole = [[cells[place] for place in order] for cells in ([*TITLES], *page)]
    as_book = rows_of(write_xlsx(tmp_path / "so.xlsx", whole, names=["Sổ"], constant_memory=inline))
    as_text = rows_of(write_csv(tmp_path / "so.csv", whole, mark=mark))
    assert [_bare(one) for one in as_book] == [_bare(one) for one in as_text]
    assert [one.number for one in as_book] == [cells[0] for cells in page]
    for one, cells in zip(as_book, page, strict=True):
        assert (one.received and one.received.value) == cells[9]
        assert one.received is None or one.received.has_time == (one.received.value.time() != datetime.min.time())
        assert one.status == cells[14]


def _bare(one: object) -> dict[str, object]:
    """A row without its sheet's name."""
    return {name: getattr(one, name) for name in one.__slots__ if name != "sheet"}  # type: ignore[attr-defined]
