import threading

import pytest
from django.db import InternalError, transaction
from pghistory.models import Events

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.directory.models import Institution
from tests.factories import InstitutionFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def rini():
    return UserFactory(email="rini@example.org")


@pytest.fixture
def ministry():
    return InstitutionFactory(name_ind="Lama")


def acts(row):
    """Return the context of each version of a row, oldest first."""
    versions = row.versions.order_by("pgh_id").select_related("pgh_context")
    return [each.pgh_context and each.pgh_context.metadata for each in versions]


def test_acting_keeps_who_and_why(rini, ministry):
    with history.acting("correct", by=rini, reason="Surat 12/2022"):
        ministry.country = "KR"
        ministry.save()

    version = Events.objects.tracks(ministry).latest("pgh_id")
    assert version.pgh_context == {
        "verb": "correct",
        "by": rini.pk,
        "name": "rini@example.org",
        "reason": "Surat 12/2022",
    }
    assert version.pgh_diff == {"country": ["ID", "KR"]}


def test_acting_by_nobody_is_the_portal_itself(ministry):
    with history.acting("refresh", by=None):
        ministry.save()
        Institution.objects.update(country="KR")

    assert acts(ministry)[-1] == {
        "verb": "refresh",
        "by": None,
        "name": "",
        "reason": "",
    }


def test_an_act_within_an_act_keeps_the_outer_words(rini, ministry):
    with history.acting("import", by=rini, reason="Lembar 2019"):
        with history.acting("correct", by=UserFactory(), reason="a step"):
            Institution.objects.update(country="KR")
        Institution.objects.update(country="ID")

    assert [(act["verb"], act["reason"]) for act in acts(ministry)[-2:]] == [
        ("import", "Lembar 2019"),
        ("import", "Lembar 2019"),
    ]


def test_an_act_is_one_transaction(rini, ministry):
    def fail_halfway():
        with history.acting("correct", by=rini):
            Institution.objects.update(country="KR")
            raise LookupError

    with pytest.raises(LookupError):
        fail_halfway()

    ministry.refresh_from_db()
    assert ministry.country == "ID"
    assert ministry.versions.count() == 1


def test_an_act_that_failed_does_not_swallow_the_next(rini, ministry):
    with pytest.raises(LookupError), history.acting("import", by=rini):
        raise LookupError
    with history.acting("correct", by=rini):
        Institution.objects.update(country="KR")

    assert acts(ministry)[-1]["verb"] == "correct"


def test_acts_of_two_threads_do_not_mix(rini):
    seen = []

    def other():
        seen.append(history._within.get())

    with history.acting("import", by=rini):
        thread = threading.Thread(target=other)
        thread.start()
        thread.join()

    assert seen == [False]


def test_bulk_writes_leave_versions_too(rini):
    rows = [Institution(kind="INT_ORG", name_ind=name) for name in "AB"]
    with history.acting("import", by=rini):
        Institution.objects.bulk_create(rows)
        Institution.objects.update(country="KR")

    for row in rows:
        assert [act["verb"] for act in acts(row)] == ["import", "import"]


def test_a_deletion_leaves_its_last_state(rini, ministry):
    pk = ministry.pk
    with history.acting("delete", by=rini, reason="Ganda"):
        ministry.delete()

    version = Institution.versions.rel.related_model.objects.latest("pgh_id")
    assert (version.pgh_label, version.pgh_obj_id, version.name_ind) == (
        "delete",
        pk,
        "Lama",
    )
    assert version.pgh_context.metadata["reason"] == "Ganda"


def test_versions_keep_every_language(ministry):
    ministry.name_ko = "행정안전부"
    ministry.save()

    assert [each.name_ko for each in ministry.versions.order_by("pgh_id")] == [
        None,
        "행정안전부",
    ]


@pytest.mark.parametrize("change", ["update", "delete"])
def test_versions_are_append_only(ministry, change):
    versions = ministry.versions.all()
    tamper = {
        "update": lambda: versions.update(name_ind="Lain"),
        "delete": lambda: versions._raw_delete("default"),
    }[change]

    with pytest.raises(InternalError, match="Cannot"), transaction.atomic():
        tamper()

    assert versions.get().name_ind == "Lama"


def test_versions_of_people_who_sign_in_keep_no_password(rini):
    version = User.versions.rel.related_model
    columns = {field.name for field in version._meta.get_fields()}

    assert rini.versions.count() == 1
    assert not columns & {"password", "last_login"}
