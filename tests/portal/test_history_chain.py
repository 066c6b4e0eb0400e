"""The chain of seals: it grows by itself, and shows what was changed behind it."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import InternalError, connection, transaction

from egcc_portal import history
from egcc_portal.history import chain
from egcc_portal.history.models import START, Seal
from egcc_portal.history.tasks import seal_history
from tests.factories import InstitutionFactory, UserFactory

pytestmark = pytest.mark.django_db
TABLE = "directory_institutionversion"


@pytest.fixture
def ministry():
    with history.acting("record", by=UserFactory(), reason="Surat 12/2022"):
        return InstitutionFactory(name_ind="Lama")


@pytest.fixture
def sealed(ministry):
    chain.seal()
    return ministry.versions.get()


def past_protection(statement, *values):
    """Do what somebody could do who has the database's own keys."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for table in [TABLE, "history_seal"]:
            cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        cursor.execute(statement, values)


def test_each_version_is_sealed_once(ministry):
    waiting = sum(len(chain.unsealed(model)) for model in chain.version_tables())

    assert waiting > 1
    assert chain.seal() == waiting
    assert chain.seal() == 0
    assert list(chain.faults()) == []


def test_seals_follow_each_other(sealed, monkeypatch):
    monkeypatch.setattr(chain, "AT_ONCE", 2)
    InstitutionFactory.create_batch(5)
    seal_history()

    seals = list(Seal.objects.all())
    heads = [START, *(each.head for each in seals)]
    assert [each.before for each in seals] == heads[:-1]
    assert [len(each.versions) for each in seals if each.table == TABLE] == [1, 2, 2, 1]
    assert list(chain.faults()) == []


def test_version_committed_late_is_sealed_too(sealed):
    model = type(sealed)
    late = model.objects.get(pk=sealed.pk)
    late.pk = sealed.pk - 1
    late.save(force_insert=True)

    assert chain.seal() == 1
    assert list(chain.faults()) == []


def test_seal_cannot_be_rewritten(sealed):
    with pytest.raises(InternalError, match="Cannot update or"), transaction.atomic():
        Seal.objects.update(head=START)
    with pytest.raises(InternalError, match="update or delete"), transaction.atomic():
        Seal.objects.all().delete()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        (f"UPDATE {TABLE} SET country = 'KR' WHERE pgh_id = %s", "has been changed"),
        (f"UPDATE {TABLE} SET pgh_context_id = NULL WHERE pgh_id = %s", "been changed"),
        (f"DELETE FROM {TABLE} WHERE pgh_id = %s", "is gone"),
    ],
)
def test_version_that_was_touched_is_named(sealed, statement, fault):
    past_protection(statement, sealed.pk)

    [found] = chain.faults()
    assert found.startswith(f"version {sealed.pk} of {TABLE} ")
    assert found.endswith(fault)


def test_reason_that_was_touched_is_noticed(sealed):
    past_protection(
        'UPDATE pghistory_context SET metadata = metadata || \'{"reason": "x"}\' '
        "WHERE id = %s",
        sealed.pgh_context_id,
    )

    assert f"version {sealed.pk} of {TABLE} has been changed" in list(chain.faults())


def test_seal_that_was_touched_is_named(sealed):
    first = Seal.objects.first()
    past_protection(
        f"UPDATE {Seal._meta.db_table} SET digests = '{{}}', versions='{{}}'"
    )

    assert next(chain.faults()) == (
        f"seal {first.pk} does not follow from the one before it"
    )


def test_seal_that_was_taken_away_is_noticed(sealed):
    InstitutionFactory()
    chain.seal()
    first = Seal.objects.first()
    past_protection("DELETE FROM history_seal WHERE id = %s", first.pk)

    after = Seal.objects.first()
    assert f"seal {after.pk} does not follow from the one before it" in chain.faults()


def test_column_that_is_added_later_changes_no_digest(sealed):
    with connection.cursor() as cursor:
        cursor.execute(f"ALTER TABLE {TABLE} ADD COLUMN fresh text DEFAULT 'x'")

    assert list(chain.faults()) == []


def test_command_names_the_first_fault_and_fails(sealed):
    said, complained = StringIO(), StringIO()
    call_command("verify_history", stdout=said)
    past_protection(f"UPDATE {TABLE} SET country = 'KR'")

    assert "Every sealed version is as it was; 0 wait" in said.getvalue()
    assert Seal.objects.last().head in said.getvalue()
    with pytest.raises(CommandError, match="not what was once written"):
        call_command("verify_history", stderr=complained)
    assert f"version {sealed.pk} of {TABLE} has been changed" in complained.getvalue()


def test_sealing_asks_the_same_however_much_there_is(sealed, django_assert_num_queries):
    tables = len(chain.version_tables())
    with django_assert_num_queries(3 + 2 * tables):
        chain.seal()
