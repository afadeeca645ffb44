"""Behind a proxy that speaks HTTPS a form is taken and a visitor has an address of his own; others cannot say so."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.wsgi import get_wsgi_application
from django.test import RequestFactory

from motcua.areas.people.models import SignIn
from motcua.config.wsgi import assembled

pytestmark = pytest.mark.one_database  # the application closes the connection after each request, as it should
PROXY, VISITOR, SITE = "127.0.0.1", "203.0.113.7", "motcua.vidu.vn"


class Browser:
    """A browser on the other side of a proxy, or one that pretends to be."""

    def __init__(self, application: Any, *, peer: str = PROXY, forwarded: str = VISITOR, proto: str = "https") -> None:
        self.application, self.cookies = application, ""
        self.told = {"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_FOR": forwarded, "HTTP_X_FORWARDED_PROTO": proto}

    def ask(self, method: str, path: str, body: str = "") -> tuple[str, dict[str, str], str]:
        factory = RequestFactory(HTTP_HOST=SITE, HTTP_ORIGIN=f"https://{SITE}", HTTP_COOKIE=self.cookies, **self.told)
        environ = factory.generic(method, path, body, "application/x-www-form-urlencoded").environ
        environ["wsgi.input"] = io.BytesIO(body.encode())
        answer: list[Any] = []
        content = b"".join(
            self.application(environ, lambda status, headers, info=None: answer.extend((status, headers)))
        )
        cookies = [value.split(";")[0] for name, value in answer[1] if name == "Set-Cookie"]
        self.cookies = "; ".join([*cookies, self.cookies]) if cookies else self.cookies
        return answer[0][:3], dict(answer[1]), content.decode()

    def sign_in(self) -> str:
        _, _, page = self.ask("GET", "/dang-nhap/")
        (token,) = set(re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[:1])
        return self.ask("POST", "/dang-nhap/", f"csrfmiddlewaretoken={token}&login=ai.do&password=khong-biet")[0]


@pytest.fixture
def site(settings: Any) -> Any:
    settings.ALLOWED_HOSTS = [SITE]
    get_user_model().objects.create_user(username="ai.do", password="mot-hai-ba-bon")
    return get_wsgi_application()


@pytest.mark.django_db
def test_a_form_is_taken_over_https_and_the_visitor_is_written_down(site: Any) -> None:
    assert Browser(assembled(site, proxies=[PROXY])).sign_in() == "200"
    assert SignIn.objects.get().address.startswith("203.0.113.")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("proxies", "peer"),
    [pytest.param([], PROXY, id="nobody is believed"), pytest.param([PROXY], "198.51.100.9", id="a stranger says it")],
)
def test_who_is_not_a_proxy_of_ours_is_not_believed(site: Any, proxies: list[str], peer: str) -> None:
    assert Browser(assembled(site, proxies=proxies), peer=peer).sign_in() == "403"
    assert not SignIn.objects.exists()


def test_what_a_visitor_adds_himself_is_not_his_address() -> None:
    seen: list[str] = []

    def asked(environ: dict[str, Any], start: Any) -> list[bytes]:
        seen.append(environ["REMOTE_ADDR"])
        return []

    environ = {"REMOTE_ADDR": PROXY, "HTTP_X_FORWARDED_FOR": f"8.8.8.8, {VISITOR}"}
    assembled(asked, proxies=["127.0.0.0/8"])(environ, None)
    assert seen == [VISITOR]
