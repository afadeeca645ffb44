"""`motcua radar` and `motcua reconcile`: one document, exit code 1 where there is something to look at."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from motcua.areas.inspections.operations import SignalsNoted
from motcua.areas.inspections.queries import SignalFilters, signals
from motcua.config.commands import build
from motcua.config.watching import watch
from motcua.kernel.clock import at_local
from tests.factories.office import Office, import_register, make_office, row

pytestmark = pytest.mark.django_db
SPAN = ("--unit", "xa-thu-1", "--from", "2024-03-01", "--to", "2024-03-31")


@pytest.fixture
def office() -> Office:
    """A commune that finished fifteen dossiers at their very due minute, and five when it liked."""
    office = make_office()
    minute = {"finished": "2024-03-08T16:55", "returned": "2024-03-09T09:00"}
    import_register(*(row(f"H20.99-240304-{n:04}", n + 2, **(minute if n < 15 else {})) for n in range(20)))
    return office


def run(*words: str) -> Result:
    return CliRunner().invoke(build(), [*words])


def test_the_radar_answers_with_signals_and_their_records(office: Office) -> None:
    answer = run("radar", *SPAN, "--json")
    assert answer.exit_code == 1
    told = json.loads(answer.stdout)
    found = {one["pattern"]: one for one in told["signals"]}
    due = found["DUE_MINUTE"]
    assert (due["unit"], due["subject"], due["part"], due["whole"]) == ("UBND xã Thử 1", "2024-03", 15, 20)
    assert len(due["evidence"]) == 15
    assert due["evidence"][0] | {"number": ""} == {
        "number": "",
        "kind": "JUST_BEFORE_DUE",
        "at": "2024-03-08T16:55:00",
        "other": "2024-03-08T17:00:00",
    }
    assert "chưa xác nhận" in told["thresholds"]["source"]
    assert not signals(None, filters=SignalFilters()).rows


def test_signals_are_kept_when_asked_and_once(office: Office) -> None:
    for _ in range(2):
        assert run("radar", *SPAN, "--record").exit_code == 1
    kept = signals(None, filters=SignalFilters()).rows
    assert {one.pattern.value for one in kept} >= {"DUE_MINUTE", "BATCH_FINISH"}
    assert len(kept) == len({(one.unit_id, one.pattern, one.subject) for one in kept})


def test_a_quiet_month_is_exit_code_0(office: Office) -> None:
    answer = run("radar", "--unit", "xa-thu-2", "--from", "2024-03-01", "--to", "2024-03-31", "--json")
    assert (answer.exit_code, json.loads(answer.stdout)["signals"]) == (0, [])


def test_every_night_last_month_and_this_one_are_watched(office: Office) -> None:
    assert watch(at=at_local(datetime(2024, 4, 5, 2))).new >= 2
    again = watch(at=at_local(datetime(2024, 4, 6, 2)))
    assert again.new == 0
    assert str(again) == f"0 mới, 0 đổi, {again.same} như cũ"  # what the administrator reads of the duty
    assert watch(at=at_local(datetime(2024, 6, 6, 2))) == SignalsNoted(0, 0, 0)


def test_registers_are_reconciled_without_importing(office: Office, tmp_path: Path) -> None:
    head = (
        "Mã hồ sơ,Mã TTHC,Đơn vị tiếp nhận,Đơn vị giải quyết,Kênh,Ngày tiếp nhận,Ngày hẹn trả,"
        "Ngày kết thúc xử lý,Ngày trả,Trạng thái"
    )
    same = "1.001193,UBND xã Thử 1,UBND xã Thử 1,Trực tuyến,04/03/2024,08/03/2024"
    lines = [f"H20.99-240304-{n:04},{same},08/03/2024,09/03/2024,10" for n in range(15)]
    lines += [f"H20.99-240304-{n:04},{same},06/03/2024,07/03/2024,10" for n in range(15, 19)]
    province = tmp_path / "tinh.csv"
    province.write_text("\n".join([head, *lines]), encoding="utf-8-sig")
    portal = tmp_path / "cong.csv"
    moved = [line.replace("08/03/2024,09/03/2024", "07/03/2024,09/03/2024") for line in lines[:1]]
    portal.write_text(
        "\n".join([head, *moved, *lines[1:], f"H20.99-240304-0019,{lines[-1].partition(',')[2]}"]), encoding="utf-8-sig"
    )
    answer = run("reconcile", str(province), "--other", str(portal), *SPAN, "--json")
    assert answer.exit_code == 1
    told = json.loads(answer.stdout)
    assert told["ours"] == 20
    assert [(one["number"][-4:], one["kind"], one["source"]) for one in told["items"]] == [
        ("0019", "MISSING_THERE", "Hệ thống của tỉnh"),
        ("0000", "DATE", "Cổng quốc gia"),
    ]
    assert run("reconcile", str(province), "--unit", "xa-thu-2", *SPAN[2:], "--json").exit_code == 0
