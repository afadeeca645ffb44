"""Once (chỉ một lần): a form pressed twice, sent again by the browser or found by going back does its work once."""

from __future__ import annotations

from functools import wraps
from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _

from motcua.kernel.clock import now
from motcua.kernel.sent_forms import Led, sent_once
from motcua.web.ui.doors import View
from motcua.web.ui.form_keys import KEY

LEFT_OUT = {KEY, "csrfmiddlewaretoken"}


def once(view: View) -> View:
    """Once (chỉ một lần): stands next to the view, below the doors, so that only what the view answers is kept."""

    @wraps(view)
    def pressed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        key = request.POST.get(KEY, "") if request.method == "POST" else ""
        if not key:
            return view(request, *args, **kwargs)
        answers: list[HttpResponseBase] = []

        def do() -> Led | None:
            answers.append(view(request, *args, **kwargs))
            return _led(request, answers[0])

        who = str(request.user.pk or "")
        led = sent_once(key=_hashed(key, who), digest=_contents(request), do=do, at=now())
        return answers[0] if led is None else _again(request, led)

    pressed.once = True  # type: ignore[attr-defined]
    return pressed


def _hashed(*parts: str) -> str:
    return sha256("\0".join(parts).encode()).hexdigest()


def _contents(request: HttpRequest) -> str:
    """What was sent and where, files by name and size; the key keeps anybody from guessing it back."""
    told = [f"{name}={value}" for name, values in request.POST.lists() if name not in LEFT_OUT for value in values]
    files = [f"{name}={one.name}:{one.size}" for name, many in request.FILES.lists() for one in many]
    return _hashed(request.POST[KEY], request.get_full_path(), *told, *files)


def _led(request: HttpRequest, answer: HttpResponseBase) -> Led | None:
    """Where the work led; nothing where the form is shown again, or where it led away with a refusal."""
    said = getattr(messages.get_messages(request), "_queued_messages", [])
    if not isinstance(answer, HttpResponseRedirect) or any(one.level >= messages.ERROR for one in said):
        return None
    return Led(answer.url, [(one.level, str(one.message), one.extra_tags or "") for one in said])


def _again(request: HttpRequest, led: Led) -> HttpResponseRedirect:
    """The page that the first press led to, with what was said there."""
    for level, words, tags in led.words:
        messages.add_message(request, level, words, extra_tags=tags)
    messages.info(request, _("Biểu mẫu này đã được gửi trước đó; việc chỉ được ghi một lần."))
    return HttpResponseRedirect(led.address)
