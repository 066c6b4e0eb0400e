import pytest
from django.urls import reverse

from tests.factories import (
    EventFactory,
    IndicatorFactory,
    ProgramFactory,
    ProjectFactory,
)
from tests.programs.samples import (
    full_event,
    full_indicator,
    full_program,
    full_project,
    shown,
)

LISTS = {
    "programs:program_list": ProgramFactory,
    "programs:project_list": ProjectFactory,
    "programs:event_list": EventFactory,
    "programs:indicator_list": IndicatorFactory,
}
DETAILS = {
    "programs:program_detail": ProgramFactory,
    "programs:project_detail": ProjectFactory,
    "programs:indicator_detail": IndicatorFactory,
}
FULL = {
    "programs:program_list": full_program,
    "programs:project_list": full_project,
    "programs:event_list": full_event,
    "programs:indicator_list": full_indicator,
    "programs:program_detail": full_program,
    "programs:project_detail": full_project,
    "programs:indicator_detail": full_indicator,
}


@pytest.mark.parametrize("records", [1, 3])
@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("programs:program_list", 4),  # session, user, columns and views, page
        ("programs:project_list", 4),  # the choices with the columns and views
        ("programs:event_list", 4),
        ("programs:indicator_list", 4),
    ],
)
def test_list_query_count(viewer, name, queries, records, django_assert_num_queries):
    for record in LISTS[name].create_batch(records):
        if name in FULL:
            FULL[name](record)

    with django_assert_num_queries(queries):
        response = viewer.get(reverse(name))

    assert response.status_code == 200


@pytest.mark.parametrize(
    ("name", "bare", "full"),
    [
        ("programs:program_detail", 6, 6),  # sign-in 2, itself, evidence 2, journal
        ("programs:project_detail", 7, 9),  # cover; sources of its outputs, its moves
        ("programs:indicator_detail", 7, 7),  # and its values
    ],
)
def test_detail_query_count(viewer, name, bare, full, django_assert_num_queries):
    record = DETAILS[name]()
    address = reverse(name, args=[record.pk])

    with django_assert_num_queries(bare):
        viewer.get(address)
    FULL[name](record)
    with django_assert_num_queries(full):
        viewer.get(address)


@pytest.mark.parametrize("name", LISTS)
def test_list_says_when_nothing_is_recorded(viewer, name):
    assert "Nothing here yet" in viewer.get(reverse(name)).text


@pytest.mark.parametrize("name", LISTS)
def test_list_says_when_nothing_matches(viewer, name):
    LISTS[name]()

    assert "Nothing matches" in viewer.get(reverse(name), {"q": "no such"}).text


@pytest.mark.parametrize("name", LISTS)
def test_list_gives_htmx_its_part(viewer, name):
    LISTS[name]()

    response = viewer.get(reverse(name), headers={"HX-Request": "true"})

    assert "<table" in response.text
    assert "<html" not in response.text


@pytest.mark.parametrize("name", LISTS)
def test_list_pages_keep_the_filter_in_their_links(viewer, name):
    LISTS[name].create_batch(26)

    response = viewer.get(reverse(name), {"q": "contoh"})

    assert len(response.context["page"].rows) == 25
    assert "?q=contoh&amp;after=" in response.text


@pytest.mark.parametrize(
    ("name", "sort"),
    [
        ("programs:program_list", "code"),
        ("programs:project_list", "year"),
        ("programs:project_list", "state_day"),
        ("programs:event_list", "held"),
        ("programs:indicator_list", "code"),
    ],
)
def test_list_sorts_both_ways(viewer, name, sort):
    rows = LISTS[name].create_batch(3)

    assert shown(viewer, name, sort=sort) == rows
    assert shown(viewer, name, sort=f"-{sort}") == rows[::-1]


@pytest.mark.parametrize("name", [*LISTS, *DETAILS])
def test_a_stranger_is_asked_to_sign_in(client, db, name):
    pk = [DETAILS[name]().pk] if name in DETAILS else []

    response = client.get(reverse(name, args=pk))

    assert response.status_code == 302
    assert reverse("account_login") in response.url


@pytest.mark.parametrize("hidden", [{"review": "draft"}, {"shared": False}])
@pytest.mark.parametrize("name", LISTS)
def test_list_hides_from_the_partner_what_is_not_shared(partner, name, hidden):
    LISTS[name](**hidden)
    seen = LISTS[name]()

    assert shown(partner, name) == [seen]


@pytest.mark.parametrize("hidden", [{"review": "draft"}, {"shared": False}])
@pytest.mark.parametrize("name", DETAILS)
def test_detail_is_not_there_for_whom_it_is_hidden(partner, name, hidden):
    record = DETAILS[name](**hidden)

    assert partner.get(reverse(name, args=[record.pk])).status_code == 404


@pytest.mark.parametrize("name", DETAILS)
def test_detail_of_no_record_is_not_found(viewer, name):
    assert viewer.get(reverse(name, args=[0])).status_code == 404
    assert viewer.get(reverse(name, args=[10**30])).status_code == 404


@pytest.mark.parametrize("name", LISTS)
def test_list_marks_words_that_are_too_long(viewer, name):
    row = LISTS[name]()

    response = viewer.get(reverse(name), {"q": "x" * 10_000})

    assert response.context["filter"].form.has_error("q", "max_length")
    assert response.context["page"].rows == [row]
    assert 'aria-invalid="true"' in response.text


@pytest.mark.parametrize(
    "key",
    [
        {"after": "x"},
        {"after": "2021,x"},
        {"before": "2021-13-45,1"},
        {"after": "'; DROP TABLE,1"},
    ],
)
def test_list_knows_no_key_that_is_not_its_own(viewer, key):
    ProjectFactory()

    assert viewer.get(reverse("programs:project_list"), key).status_code == 404


@pytest.mark.parametrize("name", [*LISTS, *DETAILS])
def test_markup_in_a_title_is_shown_as_it_is(viewer, name):
    factory = LISTS.get(name) or DETAILS[name]
    titled = "name_ind" if factory is ProgramFactory else "title_ind"
    record = factory(**{titled: "<b onclick=x>{{ 7|add:7 }}</b>"})
    pk = [record.pk] if name in DETAILS else []

    response = viewer.get(reverse(name, args=pk))

    assert "<b onclick" not in response.text
    assert "&lt;b onclick=x&gt;{{ 7|add:7 }}&lt;/b&gt;" in response.text
