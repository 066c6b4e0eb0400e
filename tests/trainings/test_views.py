from datetime import date

import pytest
from django.urls import reverse

from egcc_portal.accounts.models import User
from egcc_portal.dates import FuzzyDate
from egcc_portal.review import actions as review
from tests.factories import (
    AgreementFactory,
    CohortFactory,
    InstitutionFactory,
    PersonFactory,
    ProgramFactory,
    UserFactory,
)
from tests.samples import words_of
from tests.trainings.samples import MAKERS, full_cohort, make_enrolment
from trainings.models import Breakdown, Cohort, CohortPerson, Headcount

LIST = reverse("trainings:cohort_list")


def shown(browser, **asked):
    """The rows of the list."""
    return browser.get(LIST, asked).context["page"].rows


def detail(browser, cohort):
    """The text of a cohort's page."""
    return words_of(browser.get(cohort.get_absolute_url()))


def in_force(first, last, **more):
    """An agreement signed on its first day, in force to its last."""
    first, last = date.fromisoformat(first), date.fromisoformat(last)
    return AgreementFactory(
        signed=FuzzyDate.day(first),
        effect_start=FuzzyDate.day(first),
        effect_end=FuzzyDate.day(last),
        **more,
    )


@pytest.mark.parametrize("cohorts", [1, 3])
def test_cohort_list_query_count(viewer, cohorts, django_assert_num_queries):
    for cohort in CohortFactory.create_batch(cohorts):
        full_cohort(cohort)

    with django_assert_num_queries(4):  # sign-in 2, choices and columns, page
        response = viewer.get(LIST)

    assert response.status_code == 200


def test_cohort_detail_query_count(viewer, django_assert_num_queries):
    cohort = CohortFactory()

    # session, user, cohort, cover, evidence 2, journal
    with django_assert_num_queries(6):
        viewer.get(cohort.get_absolute_url())
    full_cohort(cohort)
    in_force("2019-01-01", "2019-12-31")
    with django_assert_num_queries(6):
        viewer.get(cohort.get_absolute_url())


def test_cohort_detail_asks_no_more_of_who_decides(manager, django_assert_num_queries):
    cohort = CohortFactory(review="draft")
    review.send(cohort, by=UserFactory(name="Penyunting Contoh", role="editor"))

    with django_assert_num_queries(6):
        page = manager.get(cohort.get_absolute_url())

    assert "Penyunting Contoh" in words_of(page)


def test_cohort_list_says_when_nothing_is_recorded(viewer):
    assert "Nothing here yet" in viewer.get(LIST).text


def test_cohort_list_says_when_nothing_matches(viewer):
    CohortFactory()

    assert "Nothing matches" in viewer.get(LIST, {"q": "no such"}).text


def test_cohort_list_gives_htmx_its_part(viewer):
    CohortFactory()

    response = viewer.get(LIST, headers={"HX-Request": "true"})

    assert "<table" in response.text
    assert "<html" not in response.text


def test_cohort_list_pages_keep_the_filter_in_their_links(viewer):
    CohortFactory.create_batch(26)

    response = viewer.get(LIST, {"country": "KR"})

    assert len(response.context["page"].rows) == 25
    assert "?country=KR&amp;after=" in response.text


def test_cohort_list_sorts_both_ways(viewer):
    later = CohortFactory(held=FuzzyDate.parse("2020-11"))
    earlier = CohortFactory(held=FuzzyDate.parse("2016-07"))

    assert shown(viewer) == [later, earlier]
    assert shown(viewer, sort="held") == [earlier, later]


def test_cohort_list_keeps_reported_and_counted_apart(viewer):
    cohort = CohortFactory()
    MAKERS[Headcount](cohort=cohort, people=20, approximate=True, is_main=True)
    MAKERS[Breakdown](cohort=cohort, people=7)

    words = words_of(viewer.get(LIST))

    assert "about 20 7 Completed" in words


def test_cohort_list_says_when_it_stands_for_several(viewer):
    CohortFactory(multiplicity=2, individually_known=False)

    assert "2 ×, not known one by one" in words_of(viewer.get(LIST))


@pytest.mark.parametrize("hidden", [{"review": "draft"}, {"shared": False}])
def test_a_hidden_cohort_is_not_there(partner, hidden):
    cohort = CohortFactory(**hidden)
    seen = CohortFactory()

    assert shown(partner) == [seen]
    assert partner.get(cohort.get_absolute_url()).status_code == 404


@pytest.mark.parametrize("pk", [0, 10**30])
def test_no_cohort_is_not_found(viewer, pk):
    address = reverse("trainings:cohort_detail", args=[pk])

    assert viewer.get(address).status_code == 404


@pytest.mark.parametrize("address", [LIST, f"{LIST}1/"])
def test_a_stranger_is_asked_to_sign_in(client, db, address):
    assert reverse("account_login") in client.get(address).url


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "x" * 10_000},
        {"q": "%_\\' OR 1=1 --"},
        {"q": "<script>alert(1)</script>"},
        {"program": "{{ 7|add:7 }}"},
        {"from_year": "0"},
        {"to_year": "9" * 5000},
        {"from_year": "2021", "to_year": "2016"},
        {"country": "Atlantis"},
        {"modality": "1"},
        {"institution": "-1"},
        {"institution": "9" * 50},
        {"conflict": "perhaps"},
        {"sort": "-password"},
    ],
)
def test_cohort_list_survives_nonsense(viewer, asked):
    CohortFactory()

    response = viewer.get(LIST, asked)

    assert response.status_code == 200
    assert "<script>alert" not in response.text


@pytest.mark.parametrize("key", ["x", "2021-13-45,1", "2021-01-01,x"])
def test_cohort_list_knows_no_key_that_is_not_its_own(viewer, key):
    CohortFactory()

    assert viewer.get(LIST, {"after": key}).status_code == 404


def test_markup_in_a_title_is_shown_as_it_is(viewer):
    cohort = CohortFactory(title_ind="<b onclick=x>{{ 7|add:7 }}</b>")

    for address in [LIST, cohort.get_absolute_url()]:
        assert "&lt;b onclick=x&gt;{{ 7|add:7 }}" in viewer.get(address).text


def test_cohort_detail_shows_each_count_with_whom_it_counts(viewer):
    cohort = CohortFactory()
    MAKERS[Headcount](
        cohort=cohort,
        people=20,
        approximate=True,
        is_main=True,
        counts_en="Indonesian officials",
    )
    MAKERS[Headcount](
        cohort=cohort, people=None, blank="withheld", counts_en="officials of Peru"
    )
    MAKERS[Breakdown](cohort=cohort, people=7)

    words = detail(viewer, cohort)

    assert "Indonesian officials the count of this training itself about 20" in words
    assert "officials of Peru withheld" in words
    assert "Counted by institution 7" in words
    assert "Reported less counted: 13." in words


@pytest.mark.parametrize(
    ("reported", "enrolled", "partial"),
    [(7, 0, False), (8, 0, True), (None, 0, False), (None, 8, True), (7, 7, False)],
)
def test_cohort_detail_marks_a_partial_breakdown(viewer, reported, enrolled, partial):
    cohort = CohortFactory()
    MAKERS[Breakdown](cohort=cohort, people=5)
    MAKERS[Breakdown](cohort=cohort, people=2)
    if reported:
        MAKERS[Headcount](cohort=cohort, people=reported, is_main=True)
    for _ in range(enrolled):
        make_enrolment(cohort=cohort, state="completed")

    words = detail(viewer, cohort)

    assert "Sum 7" in words
    assert ("Partial" in words) is partial


def test_cohort_detail_says_when_the_counts_agree(viewer):
    cohort = MAKERS[Breakdown](people=10).cohort
    MAKERS[Headcount](cohort=cohort, people=10, is_main=True)

    assert "Reported and counted agree." in detail(viewer, cohort)


def test_cohort_detail_counts_only_those_who_hold_a_seat(viewer):
    cohort = CohortFactory()
    for state in ("confirmed", "completed", "nominated", "declined", "withdrawn"):
        make_enrolment(cohort=cohort, state=state)
    make_enrolment(cohort=cohort, state="completed", role="escort")

    assert "Enrolled as participants 2" in detail(viewer, cohort)


def test_cohort_detail_leads_up_the_thread(viewer):
    cohort = CohortFactory(agreement=AgreementFactory(), part_of=CohortFactory())
    full_cohort(cohort)

    response = viewer.get(cohort.get_absolute_url())

    bases = [basis.agreement for basis in response.context["cohort"].its_bases]
    assert len(bases) == 2
    for record in [cohort.program, cohort.agreement, cohort.part_of, *bases]:
        assert f'href="{record.get_absolute_url()}"' in response.text
    assert len(response.context["cohort"].its_delegations) == 2


def test_cohort_detail_names_people_only_to_whom_may_see_them(partner):
    cohort = CohortFactory()
    for name, shared in (("Terlihat", True), ("Tersembunyi", False)):
        person = PersonFactory(name_en=name, shared=shared)
        MAKERS[CohortPerson](cohort=cohort, person=person)

    words = detail(partner, cohort)

    assert "Terlihat" in words
    assert "Tersembunyi" not in words


def test_cohort_detail_names_nobody_without_the_right(viewer, monkeypatch):
    cohort = CohortFactory()
    MAKERS[CohortPerson](cohort=cohort, person=PersonFactory(name_en="Terlihat"))
    monkeypatch.setattr(User, "may", lambda user, right: right != "person.view")

    assert "Terlihat" not in detail(viewer, cohort)


def test_cohort_detail_keeps_the_sum_of_an_institution_that_is_hidden(partner):
    cohort = CohortFactory()
    hidden = InstitutionFactory(name_en="Tersembunyi", shared=False)
    MAKERS[Breakdown](cohort=cohort, people=3, institution=hidden)

    words = detail(partner, cohort)

    assert "an institution that is not shared with you" in words
    assert "Tersembunyi" not in words
    assert "Sum 3" in words


COVERED = FuzzyDate(date(2020, 11, 1), date(2020, 11, 30), "month")
FINDING = "No agreement in force is known for these days"


def test_cohort_detail_finds_that_nothing_covers_its_days(viewer):
    cohort = CohortFactory(held=COVERED)
    before = in_force("2016-02-22", "2019-12-31")
    in_force("2013-01-01", "2014-12-31")
    after = in_force("2021-05-25", "2023-12-31")

    response = viewer.get(cohort.get_absolute_url())

    words = words_of(response)
    assert FINDING in words
    assert "was in force before, to 31 December 2019" in words
    assert "came into force after, on 25 May 2021" in words
    cover = response.context["cover"]
    assert (cover.before, cover.after) == (before, after)


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2020-11-30", "2020-12-31", False),
        ("2020-01-01", "2020-11-01", False),
        ("2020-12-01", "2020-12-31", True),
        ("2020-01-01", "2020-10-31", True),
    ],
)
def test_cohort_detail_is_covered_on_one_of_its_outer_days(viewer, first, last, found):
    cohort = CohortFactory(held=COVERED)
    in_force(first, last)

    assert (FINDING in detail(viewer, cohort)) is found


@pytest.mark.parametrize("idle", [{"counted": False}, {"evidence": "planned_only"}])
def test_cohort_detail_takes_no_cover_that_does_not_count(viewer, idle):
    cohort = CohortFactory(held=COVERED)
    in_force("2018-01-01", "2018-12-31")
    in_force("2020-01-01", "2020-12-31", **idle)

    assert FINDING in detail(viewer, cohort)


def test_cohort_detail_does_not_name_a_cover_that_is_hidden(partner):
    cohort = CohortFactory(held=COVERED)
    hidden = in_force("2020-01-01", "2020-12-31", shared=False)

    words = detail(partner, cohort)

    assert "an agreement that is not shared with you" in words
    assert hidden.code not in words
    assert FINDING not in words


def test_cohort_detail_finds_nothing_where_no_day_is_known(viewer):
    cohort = CohortFactory(held=FuzzyDate(), program=ProgramFactory())

    words = detail(viewer, cohort)

    assert FINDING not in words
    assert "date unknown" in words


@pytest.mark.parametrize("state", Cohort.State)
def test_cohort_detail_tells_each_state(viewer, state):
    assert str(state.label).capitalize() in detail(viewer, CohortFactory(state=state))
