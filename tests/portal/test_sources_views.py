import pytest

from egcc_portal.dates import FuzzyDate
from egcc_portal.sources.models import Citation
from egcc_portal.sources.records import Review
from programs.models import Regulation
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    ObservationFactory,
    OutputFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)

LIST = "/sources/"
pytestmark = pytest.mark.django_db


def say(source, record, **other):
    about = {"model": record._meta.label_lower, "about": record.public_id}
    return ClaimFactory(**about, source=source, **other)


def cite(source, record, part=""):
    return Citation.objects.create(
        source=source,
        model=record._meta.label_lower,
        about=record.public_id,
        part=part,
    )


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "mou-text"}, ["text"]),
        ({"q": "CONTOH harian"}, ["press"]),
        ({"kind": "agreement_text"}, ["text"]),
        ({"language": "ko"}, ["text"]),
        ({"reliability": "4"}, ["press"]),
        ({"origin": "founding"}, ["press"]),
        ({"origin": "outside"}, ["text"]),
        ({"from_year": "2019"}, ["press"]),
        ({"to_year": "2018"}, ["text"]),
        ({"from_year": "2016", "to_year": "2021"}, ["press", "text"]),
    ],
)
def test_source_list_narrows(viewer, asked, found):
    known = {
        "press": SourceFactory(published=FuzzyDate.parse("2021-05"), origin="founding"),
        "text": SourceFactory(
            kind="agreement_text",
            publisher="Kementerian",
            headline="MoU text",
            language="ko",
            reliability=1,
            origin="outside",
            published=FuzzyDate.parse("2016-03-02"),
        ),
    }

    response = viewer.get(LIST, asked)

    assert response.context["page"].rows == [known[name] for name in found]


@pytest.mark.parametrize("words", ["%", "<script>", "-1", "1e9", "9" * 30, "2019.5"])
def test_source_list_bears_nonsense(viewer, words):
    source = SourceFactory()
    names = ["kind", "language", "reliability", "origin", "from_year", "to_year"]

    response = viewer.get(LIST, dict.fromkeys([*names, "sort"], words))

    assert response.status_code == 200
    assert {*names} <= {*response.context["filter"].form.errors}
    assert response.context["page"].rows == [source]


def test_source_list_counts_standing_claims(viewer):
    source = SourceFactory()
    for value in ["a", "b"]:
        say(source, AgreementFactory(), value=value)

    (row,) = viewer.get(LIST).context["page"].rows

    assert row.claim_count == 2


@pytest.mark.parametrize("rows", [1, 30])
def test_source_list_query_count(viewer, rows, django_assert_num_queries):
    SourceFactory.create_batch(rows)

    with django_assert_num_queries(4):  # sign-in 2, columns and views, page
        viewer.get(LIST, {"q": "contoh", "from_year": ""})


def test_source_detail_shows_what_it_is(viewer):
    source = SourceFactory(
        url="https://example.org/2019/24?a=1",
        published=FuzzyDate.parse("2019-09-24"),
        locator_hint="p7-13",
    )

    page = viewer.get(source.get_absolute_url()).text

    assert 'href="https://example.org/2019/24?a=1" rel="noopener noreferrer"' in page
    assert "24 September 2019" in page
    assert "par. 7-13" in page


def test_source_detail_makes_no_link_of_another_scheme(viewer):
    source = SourceFactory(url="javascript:alert(1)")

    page = viewer.get(source.get_absolute_url()).text

    assert "javascript:alert(1)" in page
    assert 'href="javascript' not in page


def test_source_detail_groups_what_it_states_by_record(viewer):
    source = SourceFactory()
    agreement, program = AgreementFactory(), ProgramFactory()
    said = [say(source, agreement, field=name) for name in ["dates.signed", "kind"]]
    part = cite(source, program, "periods.agreement_term")

    response = viewer.get(source.get_absolute_url())

    (stated,), (cited,) = response.context["stated"], response.context["cited"]
    assert (stated.url, stated.claims) == (agreement.get_absolute_url(), said)
    assert (cited.url, cited.parts) == (program.get_absolute_url(), [part])
    assert (stated.name_ind, cited.name_ind) == (agreement.title_ind, program.name_ind)


def test_source_detail_calls_a_value_by_its_indicator(viewer):
    source, value = SourceFactory(), ObservationFactory()
    cite(source, value)

    (stated,) = viewer.get(source.get_absolute_url()).context["cited"]

    assert stated.url == value.indicator.get_absolute_url()
    assert stated.name_ind == value.indicator.title_ind


def test_source_detail_names_records_without_a_page(viewer):
    source = SourceFactory()
    law = Regulation.objects.create(
        country="ID", kind="Perpres", short="Perpres 95/2018", review=Review.APPROVED
    )
    cite(source, law)

    response = viewer.get(source.get_absolute_url())

    (stated,) = response.context["cited"]
    assert (stated.url, stated.has_name) == ("", False)
    assert law.public_id in response.text


def test_source_detail_hides_the_value_of_a_hidden_indicator(viewer):
    source = SourceFactory()
    cite(source, ObservationFactory(indicator__review=Review.DRAFT))

    assert viewer.get(source.get_absolute_url()).context["cited"] == []


def test_source_detail_is_silent_on_records_its_reader_may_not_see(viewer, editor):
    source = SourceFactory()
    say(source, AgreementFactory(review=Review.DRAFT), value="rahasia")

    assert "rahasia" not in viewer.get(source.get_absolute_url()).text
    assert "rahasia" in editor.get(source.get_absolute_url()).text


@pytest.mark.parametrize("model", ["no.such", "nonsense", "accounts.user"])
def test_source_detail_skips_what_is_no_record(viewer, model):
    claim = ClaimFactory(model=model, about="1")

    response = viewer.get(claim.source.get_absolute_url())

    assert (response.status_code, response.context["stated"]) == (200, [])


@pytest.mark.parametrize("each", [1, 12])
def test_source_detail_query_count(viewer, each, django_assert_num_queries):
    source = SourceFactory()
    for factory in [
        AgreementFactory,
        CohortFactory,
        EventFactory,
        IndicatorFactory,
        InstitutionFactory,
        ObservationFactory,
        OutputFactory,
        PersonFactory,
        ProgramFactory,
        ProjectFactory,
    ]:
        for record in factory.create_batch(each):
            say(source, record)
            cite(source, record)

    with django_assert_num_queries(7):  # sign-in 2, itself, what it states 3, journal
        response = viewer.get(source.get_absolute_url())

    assert len(response.context["stated"]) == 10 * each


@pytest.mark.parametrize("url", ["/sources/0/", f"/sources/{'9' * 30}/"])
def test_source_detail_of_nothing_is_404(viewer, url):
    assert viewer.get(url).status_code == 404


def test_sources_that_are_not_shared_are_not_the_partners(partner, viewer):
    source = SourceFactory(shared=False)

    assert partner.get(source.get_absolute_url()).status_code == 404
    assert partner.get(LIST).context["page"].rows == []
    assert viewer.get(LIST).context["page"].rows == [source]
