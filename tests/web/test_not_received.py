"""Who is told that a result was returned and has not got it can say so from the page the message leads to."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from motcua.areas.dossiers import operations
from motcua.areas.feedback.queries import rating_token
from tests.factories.officework import make_staffed

pytestmark = pytest.mark.django_db
NUMBER = "XQ-THU-0001"


def test_the_page_of_the_message_leads_to_saying_that_nothing_came() -> None:
    work = make_staffed()
    work.started(NUMBER)
    result = operations.ResultGiven("Giấy phép thử", "Lãnh đạo thử", work.days(-1), code="KQ-1")
    operations.finish(number=NUMBER, account=work.desk.leader, at=work.days(-1, 10), result=result)
    link = f"/danh-gia/{rating_token(NUMBER)}/"
    client = Client()
    assert "chưa nhận được kết quả" not in client.get(link).content.decode()
    told = {"receiver": "Ai đó", "proof": "Giấy ủy quyền (minh họa)"}
    operations.return_result(number=NUMBER, **told, account=work.desk.counter, at=work.days(-1, 11))
    page = client.get(link).content.decode()
    found = re.search(r'href="(/phan-anh/gui/\?ho-so=[^"]+)"', page)
    assert found is not None
    told = client.get(found[1]).content.decode()
    assert f"đã trả kết quả hồ sơ {NUMBER}, nhưng chưa nhận được" in told
