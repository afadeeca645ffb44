"""Vietnamese first, whatever the browser wishes; English one click away."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.utils.translation import gettext, override, pgettext

import motcua
from motcua.rules.actions import Action
from motcua.web.ui.acts.table import ACTS, VERB
from tests.web.conftest import make_account, signed_in

pytestmark = pytest.mark.django_db
EASY_PIN = "Mã PIN này dễ đoán. Xin chọn số khác, không lặp lại và không theo thứ tự."


def test_a_browser_that_wishes_english_is_still_answered_in_vietnamese(client):
    page = client.get("/", headers={"accept-language": "en-GB,en;q=0.9"})
    assert page.headers["Content-Language"] == "vi"
    assert '<html lang="vi"' in page.content.decode()


def test_english_is_one_click_away_and_stays(client):
    client.post("/ngon-ngu/", {"language": "en", "next": "/"})
    page = client.get("/")
    assert page.headers["Content-Language"] == "en"
    assert '<html lang="en"' in page.content.decode()


BUTTON = re.compile(r'<button[^>]*>\s*{% translate "([^"]+)"(?: context "([^"]+)")? %}')


@pytest.mark.parametrize(
    ("action", "verb", "happened"),
    [
        (Action.WITHDRAW, "Withdraw", "Withdrawn"),
        (Action.REFUSE, "Refuse", "Refused"),
        (Action.ASK_SUPPLEMENT, "Ask for missing papers", "Supplement requested"),
        (Action.STOP, "Stop", "Stopped"),
    ],
)
def test_one_vietnamese_word_is_a_verb_on_a_button_and_past_in_a_timeline(action, verb, happened):
    assert ACTS[action].label == action.label  # Vietnamese says both with one word
    with override("en"):
        assert (ACTS[action].label, gettext(action.label)) == (verb, happened)


def test_no_button_says_in_english_that_it_has_happened_already():
    """The citizen's last step once said "Filed" where one files."""
    said = set()
    with override("en"):
        for template in Path(motcua.__file__).parent.glob("web/**/*.html"):
            for words, context in BUTTON.findall(template.read_text(encoding="utf-8")):
                said.add(pgettext(context, words) if context else gettext(words))
        said |= {act.label for act in ACTS.values()}
    assert len(said) > 100
    assert sorted(one for one in said if re.match(r"(\w+ed|Withdrawn|Not approved)\b", one)) == []
    assert VERB in {context for _words, context in BUTTON.findall(Path(motcua.__file__).parent.joinpath(
        "web/portal/templates/portal/filing/check.html").read_text(encoding="utf-8"))}  # fmt: skip


def test_what_is_refused_is_said_in_the_readers_language(office):
    browser = signed_in(make_account("mot.thu", "COUNTER", office.communes[0]))
    told = {}
    for language in ("vi", "en"):
        browser.post("/ngon-ngu/", {"language": language, "next": "/"})
        told[language] = browser.post("/dang-nhap/ma-pin/", {"pin": "123456"}).content.decode()
    with override("en"):
        english = gettext(EASY_PIN)
    assert english != EASY_PIN
    assert EASY_PIN in told["vi"]
    assert english in told["en"]
