"""Messengers: e-mail to a real SMTP server on this machine, and the console twin."""

from __future__ import annotations

import email
import json
import socketserver
import threading
from collections.abc import Iterator
from email.policy import default
from pathlib import Path

import pytest

from motcua.kernel.ports.messages import NeverSent, NotSent
from motcua.links.messages.console import Console
from motcua.links.messages.email import Email

LETTER = {
    "key": "H20:FINISHED:email",
    "to": "nguoinop01@vidu.test",
    "subject": "Đã có kết quả",
    "text": "Mời đến nhận.",
}


class Post(socketserver.StreamRequestHandler):
    """A post office that speaks just enough SMTP; the server says how it answers a recipient."""

    def handle(self) -> None:
        """One conversation."""
        self.say("220 vidu.test")
        for line in self.rfile:
            word = line.split()[0].upper()
            if word == b"RCPT":
                self.say(self.server.answer)  # type: ignore[attr-defined]
            elif word == b"DATA":
                self.say("354 go on")
                self.server.letters.append(b"".join(iter(self.rfile.readline, b".\r\n")))  # type: ignore[attr-defined]
                self.say("250 taken")
            elif word == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 vidu.test")

    def say(self, words: str) -> None:
        """Answer one line."""
        self.wfile.write(f"{words}\r\n".encode())


@pytest.fixture
def post(settings) -> Iterator[socketserver.TCPServer]:
    """The post office, to which the settings point."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Post) as server:
        server.daemon_threads = True
        server.answer, server.letters = "250 fine", []  # type: ignore[attr-defined]
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        settings.DEFAULT_FROM_EMAIL = "Một Cửa <motcua@vidu.test>"
        yield server
        server.shutdown()


def test_a_letter_arrives_with_its_words_and_one_number(post) -> None:
    first, second = Email().send(**LETTER), Email().send(**LETTER)
    letters = [email.message_from_bytes(one, policy=default) for one in post.letters]
    assert [(one["Subject"], one["To"]) for one in letters] == [("Đã có kết quả", "nguoinop01@vidu.test")] * 2
    assert letters[0].get_content().strip() == "Mời đến nhận."
    assert first == second == letters[0]["Message-ID"] == letters[1]["Message-ID"]
    assert Email().send(**LETTER | {"key": "another"}) != first


@pytest.mark.parametrize(("answer", "error"), [("450 busy", NotSent), ("550 no such person", NeverSent)])
def test_a_busy_box_is_tried_again_and_a_missing_one_never(post, answer: str, error: type[NotSent]) -> None:
    post.answer = answer
    with pytest.raises(NotSent) as failed:
        Email().send(**LETTER)
    assert type(failed.value) is error
    assert "nguoinop01" not in str(failed.value)


def test_no_server_is_said(settings) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    with pytest.raises(NotSent, match="Error"):
        Email().send(**LETTER)


def test_a_subject_cannot_smuggle_headers(post) -> None:
    with pytest.raises(NotSent):
        Email().send(**LETTER | {"subject": "Chào\nBcc: khac@vidu.test"})
    assert post.letters == []


def test_the_console_writes_messages_for_its_owner_only(settings, tmp_path: Path) -> None:
    settings.VAR = tmp_path
    Console().send(**LETTER)
    Console().send(**LETTER)
    place = tmp_path / "messages.jsonl"
    assert [json.loads(line)["text"] for line in place.read_text(encoding="utf-8").splitlines()] == [
        "Mời đến nhận."
    ] * 2
    assert oct(place.stat().st_mode & 0o777) == "0o600"
