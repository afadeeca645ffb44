"""Denunciations: sealed before they are stored, opened by the named only, every opening kept, small counts hidden."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from motcua.areas.conduct import operations, policy, queries
from motcua.areas.conduct.models import Denunciation, DenunciationKeeper, DenunciationRead, SealedKey
from motcua.areas.organization.models import Unit
from motcua.areas.people.queries import Role, on_duty
from motcua.kernel.clock import local_date, now
from motcua.kernel.errors import UserError
from motcua.rules.denouncing import DenunciationState
from tests.factories.inspecting import someone
from tests.factories.remembered import contents
from tests.factories.sealed import FILE, MARKER, PHRASE, Sealed, make_sealed

pytestmark = pytest.mark.django_db


@pytest.fixture
def sealed() -> Sealed:
    return make_sealed()


def code_of(do: Any, **told: Any) -> str:
    """The code of a refusal, or nothing where it was done."""
    try:
        with transaction.atomic():
            do(**told)
    except UserError as error:
        return error.code
    return ""


def opened(sealed: Sealed, key: int, who: str, passphrase: str = PHRASE) -> Any:
    return operations.open_denunciation(
        denunciation_id=key, passphrase=passphrase, account=sealed.people[who], at=now()
    )


def written() -> str:
    """Everything the database holds, as it writes it down; bytes as hexadecimal."""
    return "\n".join(row for rows in contents().values() for row in rows)


def test_nothing_of_it_stands_in_the_database_and_the_named_reads_it(sealed: Sealed) -> None:
    key, code = sealed.send()
    stored = written().lower()
    for secret in (MARKER, "Người gửi minh họa", "Cán bộ minh họa 99", "anh.pdf", code, PHRASE):
        assert secret.lower() not in stored
        assert secret.encode().hex() not in stored
    told = opened(sealed, key, "keeper")
    assert told.words["content"] == MARKER
    ((part, name),) = told.files
    assert name == "anh.pdf"
    given = {"denunciation_id": key, "passphrase": PHRASE, "account": sealed.people["keeper"], "at": now()}
    assert operations.open_sealed_file(part_id=part, **given).content == FILE
    assert MARKER.lower() not in written().lower()


@pytest.mark.parametrize(
    ("who", "refusal"),
    [("keeper", ""), ("second", "no_sealing_key"), ("head", "unknown_denunciation"), ("admin", "unknown_denunciation"),
     ("colleague", "unknown_denunciation"), ("elsewhere", "unknown_denunciation")],
)  # fmt: skip
def test_who_opens(sealed: Sealed, who: str, refusal: str) -> None:
    key, _ = sealed.send()
    assert code_of(opened, sealed=sealed, key=key, who=who) == refusal
    assert DenunciationRead.objects.count() == (1 if who == "keeper" else 0)


def test_a_wrong_passphrase_is_written_down_and_readings_are_kept_for_good(sealed: Sealed) -> None:
    key, _ = sealed.send()
    assert opened(sealed, key, "keeper", "mật khẩu khác hẳn") is None
    opened(sealed, key, "keeper")
    assert [one.matter for one in queries.reads_of(key)] == ["Mở nội dung", "Nhập mật khẩu niêm phong không đúng"]
    for change in (DenunciationRead.objects.all().delete, lambda: DenunciationRead.objects.update(matter="FILE")):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_a_newcomer_reads_after_being_sealed_to_and_a_lost_passphrase_needs_another(sealed: Sealed) -> None:
    key, _ = sealed.send()
    sealed.give_key("second", "câu của người thứ hai")
    assert code_of(opened, sealed=sealed, key=key, who="second") == "not_sealed_to_you"
    share: dict[str, Any] = {"unit_id": sealed.unit.pk, "keeper_id": sealed.people["second"].pk, "at": now()}
    assert operations.share_with_keeper(passphrase="sai", account=sealed.people["keeper"], **share) is None
    assert operations.share_with_keeper(passphrase=PHRASE, account=sealed.people["keeper"], **share) == 1
    assert operations.share_with_keeper(passphrase=PHRASE, account=sealed.people["keeper"], **share) == 0
    assert opened(sealed, key, "second", "câu của người thứ hai").words["content"] == MARKER
    sealed.give_key("keeper", "khóa mới của người giữ")  # the passphrase before is lost
    assert code_of(opened, sealed=sealed, key=key, who="keeper") == "not_sealed_to_you"
    back = {**share, "keeper_id": sealed.people["keeper"].pk, "account": sealed.people["second"]}
    assert operations.share_with_keeper(passphrase="câu của người thứ hai", **back) == 1
    assert opened(sealed, key, "keeper", "khóa mới của người giữ").words["content"] == MARKER


def test_the_head_names_and_one_named_before_confirms(sealed: Sealed) -> None:
    naming = sealed.name("colleague")
    day, colleague = local_date(now()), sealed.people["colleague"]
    assert policy.kept_units(colleague, day) == frozenset()
    for who, refusal in (("head", "unknown_naming"), ("colleague", "unknown_naming"), ("admin", "unknown_naming")):
        given = {"naming_id": naming, "account": sealed.people[who], "at": now()}
        assert code_of(operations.witness_keeper, **given) == refusal
    operations.witness_keeper(naming_id=naming, account=sealed.people["keeper"], at=now())
    assert policy.kept_units(colleague, day) == {sealed.unit.pk}
    ended = {"naming_id": naming, "last_day": day, "account": sealed.people["head"], "at": now()}
    operations.end_keeper(**ended)
    assert policy.kept_units(colleague, day) == {sealed.unit.pk}
    assert policy.kept_units(colleague, day + timedelta(days=1)) == frozenset()


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"who": "admin"}, "not_of_unit"),
        ({"who": "elsewhere"}, "not_of_unit"),
        ({"who": "keeper"}, "named_before"),
        ({"who": "clerk", "decision": " "}, "decision_missing"),
        ({"who": "clerk", "valid_to": date(2019, 1, 1)}, "ends_before_it_begins"),
        ({"who": "clerk", "by": "keeper"}, "unknown_naming"),
        ({"who": "clerk", "by": "admin"}, "unknown_naming"),
        ({"who": "clerk", "by": "elsewhere"}, "unknown_naming"),
    ],
)
def test_whom_nobody_can_name(sealed: Sealed, told: dict[str, Any], refusal: str) -> None:
    assert code_of(sealed.name, **told) == refusal
    assert DenunciationKeeper.objects.count() == 2


def test_somebody_of_a_department_keeps_for_the_committee(sealed: Sealed) -> None:
    office = Unit.objects.create(
        slug="vp-thu", name="Văn phòng thử", level="COMMUNE", kind="DEPARTMENT", parent=sealed.unit,
        valid_from=date(2000, 1, 1),
    )  # fmt: skip
    sealed.people["office"] = someone("vanphong.np", Role.CASE, office)
    naming, day = sealed.name("office"), local_date(now())
    operations.witness_keeper(naming_id=naming, account=sealed.people["keeper"], at=now())
    assert policy.kept_units(sealed.people["office"], day) == {sealed.unit.pk}
    sealed.give_key("office")
    key, _code = sealed.send()
    assert opened(sealed, key, "office").words["content"] == MARKER


def test_nothing_is_taken_where_nobody_could_open_it(sealed: Sealed) -> None:
    DenunciationKeeper.objects.update(valid_to=date(2020, 12, 31))
    assert code_of(sealed.send) == "nobody_named"
    assert queries.openable_units(local_date(now())) == []
    assert Denunciation.objects.count() == SealedKey.objects.count() == 0


def test_the_sender_asks_by_code_and_reads_the_answer(sealed: Sealed) -> None:
    key, code = sealed.send()
    keeper: dict[str, Any] = {"denunciation_id": key, "account": sealed.people["keeper"], "at": now()}
    operations.step_denunciation(act="ACCEPT", **keeper)
    assert code_of(operations.step_denunciation, act="DECLINE", **keeper) == "not_now"
    assert operations.answer_sender(words="Trả lời kín minh họa", passphrase="sai", **keeper) is False
    assert operations.answer_sender(words="Trả lời kín minh họa", passphrase=PHRASE, **keeper) is True
    assert "Trả lời kín".encode().hex() not in written().lower()
    view = queries.sender_view(f" {code.upper()} ")
    assert view is not None
    assert (view.state, [one.words for one in view.answers]) == (DenunciationState.ACCEPTED, ["Trả lời kín minh họa"])
    assert queries.sender_view(code[:-1] + "?") is None
    assert opened(sealed, key, "keeper").answers == ("Trả lời kín minh họa",)


def test_small_counts_are_hidden_and_the_running_year_is_not_counted(sealed: Sealed) -> None:
    sealed.send()
    rows = [("ACCEPTED", 2021)] * 7 + [("DECLINED", 2021)] * 3 + [("DECLINED", 2022)] * 9 + [("ACCEPTED", 2022)] * 8
    Denunciation.objects.bulk_create(
        Denunciation(
            unit_id=sealed.unit.pk, received_on=date(year, 5, 5), moved_on=date(year, 5, 6), state=state,
            sender_digest=str(n), sender_key=b"",
        )
        for n, (state, year) in enumerate(rows)
    )  # fmt: skip
    counts = queries.year_counts({sealed.unit.pk}, today=local_date(now()))
    assert [one.year for one in counts] == [2022, 2021]
    last = dict(counts[1].counts)
    assert last[DenunciationState.DECLINED] is None
    assert list(last.values()).count(None) + (counts[1].total is None) >= 2  # the sum gives nothing away


def test_who_moved_away_or_administers_keeps_nothing(sealed: Sealed) -> None:
    keeper, day = sealed.people["keeper"], local_date(now())
    assert policy.kept_units(on_duty(keeper, day), day) == {sealed.unit.pk}
    keeper.duties = ()
    assert policy.kept_units(keeper, day) == frozenset()
