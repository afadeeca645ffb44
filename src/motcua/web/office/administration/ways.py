"""Ways of sending (cách gửi tin): who carries each on this installation, when it rests, and a trial to one's own."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib import messages as said
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from motcua.areas.notices.queries import quiet_hours
from motcua.kernel.clock import now
from motcua.kernel.ports.messages import NotSent, messenger_for, ways
from motcua.web.office.administration.forms import Tried, select_field
from motcua.web.ui.acts.forms import fields
from motcua.web.ui.doors import administrators_only
from motcua.web.ui.saying import translated
from motcua.web.ui.templatetags.screens import WAYS

TRIAL_SUBJECT = gettext_lazy("Tin thử của Một Cửa")
TRIAL_TEXT = gettext_lazy("Đây là tin thử của Một Cửa; không cần làm gì.")


class TrialForm(Tried):
    """Trial form (gửi thử): by which way, to whom."""

    way = select_field(gettext_lazy("Cách gửi"))
    to = fields.line(
        gettext_lazy("Gửi tới"), longest=120, help_text=gettext_lazy("Số điện thoại hoặc thư điện tử của chính mình.")
    )

    def __init__(self, data: Any) -> None:
        super().__init__(data)
        self.fields["way"].choices = [(way, WAYS.get(way, way)) for way in ways()]  # type: ignore[attr-defined]


@require_http_methods(["GET", "HEAD", "POST"])
@administrators_only
def sending_ways(request: HttpRequest) -> HttpResponse:
    """Ways of sending (cách gửi tin), and a trial by one of them: sent at once, past the outbox, kept nowhere."""
    form = TrialForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid() and (receipt := _tried(form, request.user.pk)):
        said.success(request, _("Bên gửi đã nhận tin thử: %(receipt)s.") % {"receipt": receipt}, extra_tags="ok")
        return redirect("office:sending_ways")
    rows = [(way, settings.MESSENGERS[way], _address(way), quiet_hours(way)) for way in ways()]
    context = {"form": form, "rows": rows, "room": "work", "section": "administration"}
    return render(request, "office/administration/ways.html", context)


def _tried(form: TrialForm, account_id: Any) -> str:
    """The receipt of the trial; "", with the provider's own words on the form, where it was not taken."""
    way, to, at = form.cleaned_data["way"], form.cleaned_data["to"], now()
    told = {"key": f"trial:{account_id}:{at:%Y%m%d%H%M%S}", "to": to, "subject": str(TRIAL_SUBJECT)}
    try:
        return messenger_for(way).send(**told, text=str(TRIAL_TEXT))
    except (NotSent, LookupError) as refused:
        form.add_error(None, _("Chưa gửi được: %(why)s.") % {"why": translated(refused.args[0])})
        return ""


def _address(way: str) -> str:
    """Where a way goes, without what opens it; "" where nothing is set, or nothing has to be."""
    provider = settings.MESSENGERS[way]
    if provider == "email":
        return f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"
    return str(settings.GATEWAYS[way]["url"]) if provider == way else ""
