"""Two institutions or people become one: chosen, united, led on, and parted again.

A test is one transaction, and what is written after an act in it belongs to that act;
hence what a test arranges comes first.
"""

import pytest
from django.core.exceptions import ValidationError
from pghistory.models import Context

from agreements.models import Party
from egcc_portal import history
from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Institution, InstitutionName, Person
from egcc_portal.entry.models import Entry
from egcc_portal.history.knowledge import tracked
from egcc_portal.history.undo import undo
from egcc_portal.journal.models import Comment
from egcc_portal.merging import actions
from egcc_portal.merging.leading import links_to
from egcc_portal.merging.models import Apart, Merged
from egcc_portal.merging.pairs import Pair
from egcc_portal.sources.models import Citation, Claim
from tests.factories import (
    AgreementFactory,
    AppointmentFactory,
    ClaimFactory,
    CohortFactory,
    InstitutionFactory,
    PartyFactory,
    PersonFactory,
    SourceFactory,
    UserFactory,
)
from tests.samples import words_of
from trainings.models import Enrolment

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def two(people):
    """A ministry entered twice; much leads to the second, which is to go."""
    stays = InstitutionFactory(name_ind="Kementerian PANRB", short_ind="PANRB")
    gone = InstitutionFactory(
        name_ind="Kementerian PAN-RB", name_en="Ministry for the Apparatus", note="Old"
    )
    for one, since in ((stays, "2014"), (gone, "2010")):
        name = InstitutionName(
            institution=one, language="id", name=one.name_ind, kind="official"
        )
        name.since = FuzzyDate.parse(since)
        name.save()
    PartyFactory(institution=gone)
    InstitutionFactory(parent=gone, kind="UNIT")
    person = PersonFactory()
    for one in (stays, gone):
        AppointmentFactory(person=person, institution=one, office_ind="Deputi")
        source = SourceFactory()
        Citation.objects.create(
            source=source, model=one.fact_model, about=one.public_id
        )
    Citation.objects.create(source=source, model=one.fact_model, about=stays.public_id)
    ClaimFactory(model=gone.fact_model, about=gone.public_id, field="names.id")
    Comment.objects.create(
        author=people["editor"], model=gone.fact_model, about=gone.public_id, text="Hm"
    )
    return stays, gone


def merge(stays, gone, by, **choices):
    """Merge two records as an act of its own, approved by another; return its key."""
    before = set(Context.objects.values_list("pk", flat=True))
    how = {"by": by, "approved_by": UserFactory(role="manager")}
    actions.merge(Pair(stays, gone, by), choices, reason="One ministry", **how)
    return Context.objects.exclude(pk__in=before).get().pk


def everything():
    """Every row of every table that keeps a history; versions of rows only grow."""
    return {
        model._meta.label: {
            row["id"]: {k: v for k, v in row.items() if k != "version"}
            for row in model._base_manager.values()
        }
        for model in tracked().values()
    }


def url_of(stays, gone, act="merge"):
    return f"{stays.get_absolute_url()}{act}/{gone.pk}/"


def form_of(stays, gone, **more):
    versions = f"{stays.version},{gone.version}"
    return {"versions": versions, "reason": "One ministry", **more}


def test_all_that_led_to_one_leads_to_the_other(two, people):
    stays, gone = two

    merge(stays, gone, people["manager"])

    assert not Institution.objects.filter(pk=gone.pk).exists()
    for link in links_to(Institution):
        assert not link.rows(gone).exists()
    assert Party.objects.get().institution == stays
    assert Claim.objects.get().about == stays.public_id
    assert Comment.objects.get().about == stays.public_id
    assert Citation.objects.filter(about=stays.public_id).count() == 2
    assert stays.appointments.count() == 1  # the same office, entered twice


def test_undoing_puts_back_every_row_of_every_table(two, people):
    stays, gone = two
    before = everything()
    key = merge(stays, gone, people["manager"], name_ind="gone", note="gone")
    between = everything()

    undo(key, reason="They are two", by=people["manager"])

    assert between != before
    assert everything() == before


def test_the_undoing_can_be_undone(two, people):
    key = merge(*two, people["manager"])
    between = everything()
    undo(key, reason="They are two", by=people["manager"])
    again = Context.objects.get(metadata__undoes=str(key)).pk

    undo(again, reason="One after all", by=people["manager"])

    assert everything() == between


def test_undoing_on_one_record_undoes_the_whole(two, people, manager):
    stays, gone = two
    before = everything()
    key = merge(stays, gone, people["manager"])

    response = manager.post(
        f"{stays.get_absolute_url()}history/{key}/undo/", {"reason": "They are two"}
    )

    assert response.status_code == 302
    assert everything() == before


def test_names_that_are_not_chosen_are_found_as_aliases(two, people):
    stays, gone = two

    merge(stays, gone, people["manager"], name_ind="gone")

    stays = Institution.objects.get(pk=stays.pk)
    assert (stays.name_ind, stays.name_en) == ("Kementerian PAN-RB", None)
    assert set(stays.names.values_list("language", "name", "kind")) == {
        ("id", "Kementerian PANRB", "alias"),
        ("id", "Kementerian PAN-RB", "official"),
        ("en", "Ministry for the Apparatus", "alias"),
    }
    assert list(Institution.objects.matching("Apparatus")) == [stays]


def test_the_address_leads_on(two, people, manager, partner):
    stays, gone = two
    merge(stays, gone, people["manager"])

    for address in ("", "history/"):
        answer = manager.get(f"{gone.get_absolute_url()}{address}")
        assert answer.url == stays.get_absolute_url()
    assert manager.get("/institutions/999999/").status_code == 404
    Institution.objects.update(shared=False)
    assert partner.get(gone.get_absolute_url()).status_code == 404


def test_an_address_leads_on_through_two_merges(two, people, manager):
    stays, gone = two
    last = InstitutionFactory()
    merge(stays, gone, people["manager"])
    merge(last, stays, people["manager"])

    answer = manager.get(gone.get_absolute_url())

    assert answer.url == last.get_absolute_url()
    assert set(Merged.objects.values_list("stays", flat=True)) == {last.pk}


def refusals(stays, gone, by):
    """The sentences with which a merge is refused."""
    with pytest.raises(ValidationError) as told:
        actions.merge(Pair(stays, gone, by), {}, reason="One", by=by)
    return " ".join(told.value.messages)


def test_both_parties_of_one_agreement_are_named(people):
    agreement = AgreementFactory(title_en="MoU on the center")
    parties = [PartyFactory(agreement=agreement) for _ in range(2)]
    Party.objects.update(role=parties[0].role)

    told = refusals(*(each.institution for each in parties), people["manager"])

    assert f"Party: both are in “{agreement}”" in told
    assert Institution.objects.count() == 2


def test_both_learners_of_one_cohort_are_named(people):
    cohort, two = CohortFactory(), [PersonFactory(), PersonFactory()]
    here = {"cohort": cohort, "institution": InstitutionFactory(), "role": "learner"}
    for person in two:
        Enrolment.objects.create(person=person, **here)

    assert f"both are in “{cohort}”" in refusals(*two, people["manager"])


def test_a_part_and_its_whole_are_two(people):
    center = InstitutionFactory()
    successor = InstitutionFactory(predecessor=center)

    assert "the two are not one" in refusals(center, successor, people["manager"])


def test_what_is_approved_stays(people):
    draft, approved = InstitutionFactory(review="draft"), InstitutionFactory()

    told = refusals(draft, approved, people["manager"])

    assert "let it be the one that stays" in told


def test_what_waits_is_decided_first(two, people):
    stays, gone = two
    Entry.objects.create(
        owner=people["editor"],
        model=gone.fact_model,
        about=gone.public_id,
        state="submitted",
        submitted_at="2021-06-01T00:00Z",
    )

    assert "waits for a manager" in refusals(stays, gone, people["manager"])


def test_undoing_is_refused_after_a_later_change(two, people):
    stays, gone = two
    party = Party.objects.get()
    key = merge(stays, gone, people["manager"])
    third = InstitutionFactory()
    with history.acting("correct", by=people["editor"]):
        Party.objects.filter(pk=party.pk).update(institution=third)

    with pytest.raises(ValidationError, match="changed again"):
        undo(key, reason="They are two", by=people["manager"])


def test_only_a_manager_undoes(two, people):
    key = merge(*two, people["manager"])

    with pytest.raises(ValidationError, match="Only a manager"):
        undo(key, reason="They are two", by=people["editor"])


def test_the_page_tells_before_it_is_done(two, manager):
    stays, gone = two

    words = words_of(manager.get(url_of(stays, gone)))

    assert "“Kementerian PAN-RB” becomes an alias" in words
    assert "Party 0 1" in words


def test_the_page_merges_two_drafts_with_a_reason(two, manager):
    Institution.objects.update(review="draft")
    stays, gone = two
    choices = {"name_ind": "stays", "short_ind": "stays", "name_en": "gone"}
    form = form_of(stays, gone, note="gone", **choices)

    assert manager.post(url_of(stays, gone), form | {"reason": ""}).status_code == 200
    response = manager.post(url_of(stays, gone), form)

    assert response.url == stays.get_absolute_url()
    stays.refresh_from_db()
    assert (stays.name_en, stays.note) == ("Ministry for the Apparatus", "Old")


def test_the_second_of_two_is_told(two, manager):
    stays, gone = two
    form = form_of(stays, gone, name_ind="gone", name_en="gone", short_ind="stays")
    Institution.objects.filter(pk=gone.pk).update(version=5)

    response = manager.post(url_of(stays, gone), form | {"note": "gone"})

    assert response.status_code == 409
    assert 'value="1,5"' in response.content.decode()
    assert response.context["form"]["name_ind"].value() == "gone"
    assert Institution.objects.filter(pk=gone.pk).exists()


def test_two_notes_become_one_below_the_other(people):
    one, other = PersonFactory(note="Met in 2016"), PersonFactory(note="Retired")

    merge(one, other, people["manager"], note="both")

    one.refresh_from_db()
    assert one.note == "Met in 2016\nRetired"


def test_a_number_moves_and_is_never_shown(people, manager):
    one, other = PersonFactory(), PersonFactory(nip="196501011990031001")
    page = manager.get(url_of(one, other)).content.decode()

    merge(one, other, people["manager"], nip="gone")

    assert "… 001" in page
    assert "19650101" not in page
    assert Person.objects.get().nip == "196501011990031001"


def test_marked_as_two_and_taken_back(two, manager):
    stays, gone = two

    manager.post(url_of(stays, gone, "apart"), {"apart-reason": "Two ministries"})
    words = words_of(manager.get(url_of(stays, gone)))
    assert "They are marked as two" in words
    assert "Two ministries" in words

    manager.post(url_of(gone, stays, "apart"))
    assert not Apart.objects.exists()


def test_marking_as_two_needs_a_reason(two, manager):
    response = manager.post(url_of(*two, "apart"), {"apart-reason": " "})

    assert response.context["apart"].has_error("reason")
    assert not Apart.objects.exists()


def test_nobody_merges_a_record_with_itself(two, manager):
    assert manager.get(url_of(two[0], two[0])).status_code == 404
