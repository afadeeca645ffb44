"""Every page that takes a form does its work once, or says here why twice is the same (ADR 41)."""

from __future__ import annotations

import inspect
import re

from django.template import engines

from tests.architecture.reading import SRC, listed
from tools.reference.addresses import every

SURFACES = ("motcua.web.portal", "motcua.web.counter", "motcua.web.office")
POSTED = re.compile(r"^@require_(POST|http_methods\(.*\"POST\".*\))", re.MULTILINE)
FORM = re.compile(r"<form\b[^>]*method=\"post\"[^>]*>(.*?)</form>", re.DOTALL | re.IGNORECASE)
TWICE_IS_THE_SAME = {
    # nothing is written: it answers on its own page
    "counter:search", "portal:lookup", "portal:verify", "portal:denunciation_answered", "office:checker",
    "office:checker_word", "office:try_form", "office:service_index", "office:copy_sheet", "office:portal_compare",
    # a draft is set, not added to; what is sent takes the draft away first
    "portal:file_sheet", "portal:file_section", "portal:file_papers", "portal:file_paper", "portal:file_drop",
    "office:meeting_figures", "office:compose", "office:compose_take_back", "counter:tickets",
    # long work, each part in a transaction of its own that knows what is there already
    "counter:import", "counter:import_preview", "counter:import_take_in", "counter:bank_file", "office:bulk",
    "office:sheet_take_in", "office:staff_take_in", "office:freeze", "office:revise", "office:look",
    "office:reorganization_approve", "office:configuration", "office:configuration_take_in", "office:connections",
    # another system or a device is asked, and nothing may wait in a transaction for it
    "office:result_sign", "office:bring_signed", "office:own_ready", "office:own_complete", "office:file_elsewhere",
    "office:sending_ways", "office:replay", "office:replay_way",
    # sent by a program of the page, which has marks of its own
    "portal:begin_upload", "office:checklist_enter", "office:checklist_photo",
    # what is sealed leaves no trace of having come; a denunciation has its code from the key of the form
    "portal:denounce", "office:sealing_key", "office:denunciation", "office:sealed_file", "office:share_with_keeper",
    # a secret is shown once, on the page that answers
    "office:machine_add", "office:machine_renew",
    # one's own account: set, not added to
    "office:account", "office:sign_out_elsewhere",
}  # fmt: skip


def test_every_form_is_done_once_or_says_why_not() -> None:
    taking = {
        one.name: one.view
        for one in every()
        if one.place.startswith(SURFACES) and POSTED.search(inspect.getsource(inspect.unwrap(one.view)))
    }
    assert len(taking) > 200
    loose = sorted(name for name, view in taking.items() if not hasattr(view, "once") and name not in TWICE_IS_THE_SAME)
    assert not loose, listed(loose, "a form takes @once next to its view, or stands in the table with its reason:")
    stale = sorted(name for name in TWICE_IS_THE_SAME if name not in taking or hasattr(taking[name], "once"))
    assert not stale, listed(stale, "no longer needed in the table:")


def test_every_posted_form_carries_its_key() -> None:
    shown = engines["django"].from_string("{% csrf_token %}").render({"csrf_token": "x"})
    assert 'name="form_key"' in shown
    bare = [
        f"{path.relative_to(SRC)}: {body[:60]}"
        for path in sorted((SRC / "web").rglob("*.html"))
        for body in FORM.findall(path.read_text(encoding="utf-8"))
        if "{% csrf_token %}" not in body
    ]
    assert not bare, listed(bare, "a form that is posted holds {% csrf_token %}, which writes its key:")
