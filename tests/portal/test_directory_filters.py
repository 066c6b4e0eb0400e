"""Which institutions sent somebody to a training, from where, and who may know."""

import pytest

from egcc_portal.accounts.roles import MAY, Permission, Role
from egcc_portal.directory.models import Region
from tests.factories import CohortFactory, InstitutionFactory
from tests.trainings.samples import make_enrolment
from trainings.models import Breakdown, CohortInstitution

LIST = "/institutions/"
WENT = {"state": "completed"}


def found(browser, **asked):
    """Return the institutions of the narrowed list."""
    return browser.get(LIST, asked).context["page"].rows


def count(institution, **cohort):
    """Count people of an institution in a training."""
    return Breakdown.objects.create(
        cohort=CohortFactory(**cohort), institution=institution, people=1
    )


def enrol(institution, *, enrolment=WENT, **cohort):
    """Enrol somebody from an institution in a training."""
    return make_enrolment(
        cohort=CohortFactory(**cohort), institution=institution, **enrolment
    )


def name(institution, role="named", **cohort):
    """Name an institution with a training."""
    return CohortInstitution.objects.create(
        cohort=CohortFactory(**cohort), institution=institution, role=role
    )


@pytest.fixture
def sender():
    """An institution, beside one that sent nobody."""
    InstitutionFactory(name_ind="Zzz")
    return InstitutionFactory(name_ind="Aaa")


@pytest.mark.parametrize("send", [count, enrol, name])
@pytest.mark.parametrize(
    ("country", "answers"),
    [
        ("KR", {"any": 1, "KR": 1, "ID": 0}),
        ("ID", {"any": 1, "KR": 0, "ID": 1}),
        ("PE", {"any": 1, "KR": 0, "ID": 0}),
    ],
)
def test_who_sent_somebody_is_found(viewer, sender, send, country, answers):
    send(sender, country=country)
    send(sender, country=country)

    assert {
        asked: found(viewer, sent=asked).count(sender) for asked in answers
    } == answers
    assert len(found(viewer, sent="any")) == 1


@pytest.mark.parametrize(
    "enrolment",
    [
        {"state": "nominated"},
        {"state": "declined"},
        {"state": "no_show"},
        {"state": "withdrawn"},
        {"state": "completed", "role": "lecturer"},
    ],
)
def test_who_did_not_go_was_not_sent(viewer, sender, enrolment):
    enrol(sender, enrolment=enrolment)

    assert found(viewer, sent="any") == []


@pytest.mark.parametrize("send", [count, enrol, name])
@pytest.mark.parametrize("state", ["planned", "confirmed", "cancelled"])
def test_a_training_that_was_not_held_had_nobody(viewer, sender, send, state):
    send(sender, state=state)

    assert found(viewer, sent="any") == []


@pytest.mark.parametrize("role", ["host", "lecturers", "invited"])
def test_another_part_in_a_training_sends_nobody(viewer, sender, role):
    name(sender, role=role)

    assert found(viewer, sent="any") == []


def test_who_was_sent_later_was_not_sent_by_that_day(viewer, sender):
    count(sender)

    assert found(viewer, sent="any", on="2019-09-22") == []
    assert found(viewer, sent="any", on="2019-09-23") == [sender]


@pytest.mark.parametrize("send", [count, enrol, name])
@pytest.mark.parametrize("hidden", [{"review": "draft"}, {"shared": False}])
def test_a_training_that_one_may_not_see_gives_nothing_away(
    partner, editor, sender, send, hidden
):
    send(sender, **hidden)

    assert found(partner, sent="any") == []
    assert found(editor, sent="any") == [sender]


def test_who_may_not_see_trainings_is_not_offered_the_question(
    viewer, sender, monkeypatch
):
    rights = MAY[Role.VIEWER] - {Permission.TRAINING_VIEW}
    monkeypatch.setitem(MAY, Role.VIEWER, rights)
    count(sender)

    response = viewer.get(LIST, {"sent": "any"})

    assert "sent" not in response.context["filter"].form.fields
    assert len(response.context["page"].rows) > 1


def test_a_province_has_its_own_government_and_those_within(viewer, sender):
    java = Region.objects.create(code="33", name="Jawa Tengah", level="province")
    batang = Region.objects.create(
        code="33.25", name="Batang", level="regency", parent=java
    )
    within = InstitutionFactory(kind="ID_KABUPATEN", region=batang, name_ind="Batang")
    own = InstitutionFactory(kind="ID_PROVINSI", region=java, name_ind="Jawa Tengah")

    assert found(viewer, province=java.pk) == [within, own]
    assert found(viewer, province=java.pk, level="regency") == [within]
    assert found(viewer, province=batang.pk) == found(viewer)


@pytest.mark.parametrize("senders", [1, 30])
def test_asking_who_was_sent_takes_no_more_statements(
    viewer, senders, django_assert_num_queries
):
    for _ in range(senders):
        count(InstitutionFactory())

    with django_assert_num_queries(4):
        assert len(found(viewer, sent="KR", level="", province="")) == min(senders, 25)
