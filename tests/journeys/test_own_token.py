"""An officer signs two results with the token in the own computer: paired once, PIN in the agent, both issued."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from playwright.sync_api import expect

from motcua.areas.dossiers import operations
from motcua.areas.dossiers.models import Result
from motcua.kernel.clock import now
from motcua.links import signatures
from tests.factories.agent import Running
from tests.factories.officework import Work, make_staffed
from tests.factories.signed import plain
from tests.factories.token import HOLDER, needs_token, token_at
from tests.journeys.conftest import accessible

pytestmark = [pytest.mark.journey, needs_token, pytest.mark.long]
NUMBERS = ("XQ-240603-0001", "XQ-240603-0002")


@pytest.fixture
def running(live_server: Any, settings: Any, tmp_path: Path) -> Iterator[Running]:
    (tmp_path / "token").mkdir()
    token_at(tmp_path / "token")
    made = Running(live_server.url)
    settings.SIGN_AGENT_PORT = str(made.agent.server_port)
    yield made
    made.stop()


@pytest.fixture
def work(transactional_db: None, settings: Any, tmp_path: Path) -> Work:
    settings.ILLUSTRATIVE, settings.DOCUMENT_SIGNER = True, "none"
    settings.UPLOADS_ROOT, settings.FILES_ROOT = tmp_path / "uploads", tmp_path / "files"
    cache.clear()
    signatures.keys_of_signers()  # read in before a browser waits for it
    work = make_staffed()
    for one in NUMBERS:
        work.started(one, -1, 9)
        operations.draft_result(number=one, paper="Giấy phép thử", account=work.desk.case, at=now(), pdf=plain())
    return work


def test_two_results_are_signed_with_ones_own_token(work: Work, running: Running, visit: Any) -> None:
    page = accessible(visit("/can-bo/ky-ket-qua/", who=work.desk.leader))
    page.get_by_role("button", name="Ký bằng USB token").click()
    code = page.get_by_label("Mã ghép đôi")
    expect(code).to_be_focused()
    accessible(page)
    code.fill(running.pairing.code)
    code.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Đã ký và ban hành: 2/2")
    accessible(page)
    assert {one.signed_by for one in Result.objects.all()} == {HOLDER}
    (shown,) = running.sitting.shown
    assert all(number in shown for number in NUMBERS)
