"""What is typed is kept for its owner only, grows old, and can be erased without touching what happened."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from motcua.areas.dossiers import operations, queries
from motcua.areas.dossiers.models import DossierEvent, Filing, FilingDraft
from motcua.kernel.errors import UserError
from tests.factories.intake import MONDAY, erase_filings, make_commune

pytestmark = pytest.mark.django_db


def test_one_draft_per_owner_and_version():
    commune = make_commune()
    told = {"version_id": commune.version.pk, "at": MONDAY}
    first = operations.save_draft(data={"a": 1}, account=commune.citizen, **told)
    assert operations.save_draft(data={"a": 2}, account=commune.citizen, **told) == first
    operations.save_draft(data={"b": 1}, session_key="s1", **told)
    assert [row.data for row in queries.drafts_of(account=commune.citizen)] == [{"a": 2}]
    assert [row.data for row in queries.drafts_of(session_key="s1")] == [{"b": 1}]
    assert queries.drafts_of(session_key="s2") == queries.drafts_of(account=AnonymousUser()) == []


def test_a_draft_of_nobody_is_not_kept():
    commune = make_commune()
    with pytest.raises(UserError) as refused:
        operations.save_draft(version_id=commune.version.pk, data={}, at=MONDAY, account=AnonymousUser())
    assert refused.value.code == "draft_needs_owner"
    with pytest.raises(IntegrityError, match="one_owner"), transaction.atomic():
        FilingDraft.objects.create(version=commune.version, data={}, updated_at=MONDAY)


@pytest.mark.parametrize(("hours", "kept"), [(-1, {"session": 1}), (1, {"account": 1})])
def test_who_signs_in_takes_the_drafts_of_the_session_along(hours, kept):
    commune = make_commune()
    version = commune.version.pk
    operations.save_draft(version_id=version, data={"session": 1}, session_key="s1", at=MONDAY)
    later = MONDAY + timedelta(hours=hours)
    operations.save_draft(version_id=version, data={"account": 1}, account=commune.citizen, at=later)
    operations.adopt_drafts(account=commune.citizen, session_key="s1", at=MONDAY)
    assert [row.data for row in queries.drafts_of(account=commune.citizen)] == [kept]
    assert FilingDraft.objects.count() == 1


def test_drafts_are_dropped_and_purged():
    commune = make_commune()
    version = commune.version.pk
    operations.save_draft(version_id=version, data={}, session_key="s1", at=MONDAY)
    operations.save_draft(version_id=version, data={}, session_key="s2", at=MONDAY + timedelta(days=1))
    assert operations.purge_drafts(at=MONDAY + timedelta(days=30)) == 0
    assert operations.purge_drafts(at=MONDAY + timedelta(days=30, seconds=1)) == 1
    assert operations.drop_draft(version_id=version, session_key="s2") is True
    assert operations.drop_draft(version_id=version, session_key="s2") is False


def test_a_filing_is_erased_and_the_chain_still_holds():
    commune = make_commune()
    found = commune.received(form=commune.form())
    digest = DossierEvent.objects.get(seq=1).payload["form_digest"]
    assert Filing.objects.get().seal()["digest"] == digest
    assert erase_filings(found.number, at=MONDAY + timedelta(days=1)) == 1
    assert erase_filings(found.number, at=MONDAY + timedelta(days=1)) == 0
    erased = Filing.objects.get()
    assert (erased.data, erased.salt) == (None, "")
    assert queries.filings_of(found.number)[0].data is None
    assert DossierEvent.objects.get(seq=1).payload["form_digest"] == digest
    assert list(queries.broken_records()) == []
