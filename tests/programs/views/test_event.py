import pytest
from django.urls import reverse

from egcc_portal.accounts.models import User
from egcc_portal.dates import FuzzyDate
from programs.models import Participation
from tests.factories import (
    AgreementFactory,
    EventFactory,
    InstitutionFactory,
    PersonFactory,
)
from tests.programs.samples import full_event, shown
from tests.samples import words_of


def test_event_list_says_when_it_stands_for_several(viewer):
    EventFactory(multiplicity=2, individually_known=False)
    EventFactory(multiplicity=3)

    words = words_of(viewer.get(reverse("programs:event_list")))

    assert "2 ×, not known one by one" in words
    assert "3 × " in words


def test_event_list_tells_ordinal_place_and_what_is_not_counted(viewer):
    EventFactory(
        series="joint_committee",
        ordinal=2,
        counted=False,
        venue="NIA",
        city="Seoul",
        country="KR",
    )

    words = words_of(viewer.get(reverse("programs:event_list")))

    assert "no. 2 of its series: Joint Committee" in words
    assert "not counted in the programme" in words
    assert "NIA, Seoul, Korea" in words


@pytest.mark.parametrize(
    ("held", "more", "found"),
    [
        ("2021-05-24", {}, True),
        ("2021-05", {}, False),  # maybe on its last week
        ("2023-12-31", {}, False),
        ("2024-01-01", {}, True),
        ("2024-01-01", {"counted": False}, False),
        ("", {}, False),
    ],
)
def test_event_list_finds_that_no_agreement_was_in_force(viewer, held, more, found):
    AgreementFactory()  # 25 May 2021 to 31 December 2023
    EventFactory(held=FuzzyDate.parse(held) if held else FuzzyDate(), **more)

    words = words_of(viewer.get(reverse("programs:event_list")))

    assert ("No agreement in force is known" in words) is found


def test_event_list_opens_to_participants_and_sources(viewer):
    event = EventFactory()
    full_event(event)

    response = viewer.get(event.get_absolute_url())

    assert f'id="event-{event.pk}"' in response.text
    (row,) = response.context["page"].rows
    more = [row.its_bodies, row.its_people, row.its_decisions, row.its_claims]
    assert [len(rows) for rows in [*more, row.its_citations]] == [2] * 5
    assert "Decision 1: Keputusan" in words_of(response)


def test_event_list_names_a_host_once(viewer):
    event, host = EventFactory(), InstitutionFactory()
    for role in ("participant", "host"):
        Participation.objects.create(event=event, institution=host, role=role)

    (row,) = shown(viewer, "programs:event_list")

    assert [one.role for one in row.its_bodies] == ["host"]


def test_event_list_does_not_name_people_who_are_hidden(partner):
    event = EventFactory()
    hidden = PersonFactory(name_ind="Tersembunyi", shared=False)
    Participation.objects.create(event=event, person=hidden, role="speaker")

    assert "Tersembunyi" not in partner.get(event.get_absolute_url()).text


def test_event_list_names_nobody_without_the_right(viewer, monkeypatch):
    event = EventFactory()
    full_event(event)
    monkeypatch.setattr(User, "may", lambda user, right: right != "person.view")

    (row,) = shown(viewer, "programs:event_list")

    assert row.its_people == []
    assert len(row.its_bodies) == 2
