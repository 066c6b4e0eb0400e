from datetime import date, time
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from django.urls import reverse

from agreements.models import Relation
from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Appointment
from egcc_portal.sources.models import Citation
from programs.models import Basis, EventAgreement
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    InstitutionFactory,
    PartyFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)

LIST = reverse("agreements:agreement_list")
HTMX = {"HX-Request": "true"}


def detail(agreement):
    return reverse("agreements:agreement_detail", args=[agreement.pk])


@pytest.fixture
def whole(people):
    """An agreement with two of everything that its page shows."""
    agreement = AgreementFactory(note="Place disputed.", title_en="Joint memorandum")
    for turn in (1, 2):
        fill(agreement, turn)
    return agreement


def fill(agreement, turn):
    """Give an agreement one more of each thing that its page shows."""
    party = PartyFactory(agreement=agreement, name_as_signed_ind=f"MOGAHA {turn}")
    agreement.contributions.create(
        institution=party.institution,
        amount=Decimal("1234567.89"),
        currency="USD",
        status="planned",
    )
    earlier = AgreementFactory(code=f"EARLIER-{turn}")
    Relation.objects.create(agreement=agreement, kind="renews", to=earlier)
    sign(agreement, f"Park Tae Sung {turn}")
    program = ProgramFactory()
    Basis.objects.create(program=program, agreement=agreement, role="founding")
    ProjectFactory(program=program)
    ProjectFactory(agreement=agreement)
    CohortFactory(agreement=agreement)
    EventAgreement.objects.create(event=EventFactory(), agreement=agreement)
    for value in ("2023-12-01", "2023-12-31"):
        ClaimFactory(about=agreement.public_id, value=value)
    Citation.objects.create(
        source=SourceFactory(),
        model="agreements.agreement",
        about=agreement.public_id,
        part="dates.signed",
    )


def sign(agreement, name):
    """Let the ambassador sign for the minister, at 15:00 in Jakarta."""
    ambassador = PersonFactory(name_ind=name)
    mois = InstitutionFactory()
    return agreement.signatures.create(
        side="korea",
        person=ambassador,
        appointment=Appointment.objects.create(
            person=ambassador, institution=mois, office_en="Ambassador"
        ),
        capacity="on_behalf_of",
        principal_institution=mois,
        principal_office_en="Minister of the Interior and Safety",
        place="Jakarta",
        local_time=time(15),
        zone="Asia/Jakarta",
    )


def in_english(browser):
    browser.cookies["language"] = "en"
    return browser


def test_agreement_list_narrows_by_term_and_party(viewer, today):
    panrb = InstitutionFactory()
    ours = PartyFactory(institution=panrb).agreement
    lapsed = FuzzyDate.day(date(2021, 5, 31))
    PartyFactory(institution=panrb, agreement__effect_end=lapsed)
    PartyFactory()

    response = viewer.get(LIST, {"term": "in_force", "party": panrb.pk})

    assert response.context["page"].rows == [ours]


def test_agreement_list_shows_the_terms_of_another_day(viewer, today):
    AgreementFactory()

    response = in_english(viewer).get(LIST, {"on": "2024-01-01"})

    assert [row.term for row in response.context["page"].rows] == ["lapsed"]
    assert "Terms as of 1 January 2024" in response.text


@pytest.mark.parametrize(
    ("sort", "codes"),
    [("signed", "BCA"), ("-signed", "ACB"), ("number", "ABC"), ("-number", "CBA")],
)
def test_agreement_list_sorts(viewer, sort, codes):
    for code, day in [("A", "2021-05-25"), ("B", "2013-07-04"), ("C", "2018-09-10")]:
        AgreementFactory(code=code, signed=FuzzyDate.parse(day))

    rows = viewer.get(LIST, {"sort": sort}).context["page"].rows

    assert "".join(row.code for row in rows) == codes


@pytest.mark.parametrize(
    ("role", "seen"), [("partner", 1), ("viewer", 2), ("editor", 3)]
)
def test_agreement_list_shows_what_the_role_may_see(request, role, seen):
    browser = request.getfixturevalue(role)
    for made in [{}, {"shared": False}, {"review": "draft"}]:
        AgreementFactory(**made)

    assert len(browser.get(LIST).context["page"].rows) == seen


@pytest.mark.parametrize("agreements", [1, 30])
def test_agreement_list_query_count(viewer, agreements, django_assert_num_queries):
    for each in AgreementFactory.create_batch(agreements):
        PartyFactory(agreement=each)
        PartyFactory(agreement=each, side="korea")

    with django_assert_num_queries(4):  # sign-in 2, choices of parties 1, page 1
        viewer.get(LIST)


def test_agreement_list_answers_htmx_with_the_table_alone(viewer):
    agreement = AgreementFactory()

    response = viewer.get(LIST, headers=HTMX)

    assert agreement.code in response.text
    assert "<html" not in response.text


@pytest.mark.parametrize("query", [{}, {"q": "nobody"}])
def test_agreement_list_says_why_it_is_empty(viewer, query):
    heading = "Nothing matches" if query else "Nothing here yet"

    assert heading in in_english(viewer).get(LIST, query).text


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("on=2019-02-31", 200),
        ("on=9999-99-99", 200),
        ("on=9999-12-31", 200),
        ("on=0001-01-01", 200),
        ("year=abc", 200),
        ("from_year=abc", 200),
        ("kind=x", 200),
        ("sort=password", 200),
        pytest.param("q=" + "x" * 10_000, 200, id="long"),
        ("q=%3Cscript%3Ealert(1)%3C/script%3E{{7*7}}%25", 200),
        ("party=999999999999999999999", 200),
        ("after=garbage", 404),
        ("after=2021-05-25,x", 404),
        ("before=9999-99-99,1", 404),
        ("after=2021-05-25,99999999999999999999", 404),
        ("q=%00", 400),
    ],
)
def test_agreement_list_bears_nonsense(viewer, query, status):
    AgreementFactory()

    response = viewer.get(f"{LIST}?{query}")

    assert response.status_code == status
    assert b"<script>alert" not in response.content


def test_agreement_detail_shows_what_is_recorded(viewer, whole, today):
    text = in_english(viewer).get(detail(whole)).text

    assert "on behalf of the Minister of the Interior and Safety" in " ".join(
        text.split()
    ).replace('<span lang="en">', "")
    assert "15:00 WIB / 17:00 KST" in text
    assert "USD 1,234,567.89" in text
    for words in ["MOGAHA 1", "EARLIER-2", "Sources differ", "Berita contoh"]:
        assert words in text


def test_agreement_detail_leads_down_and_up(viewer, whole):
    context = viewer.get(detail(whole)).context

    agreement = context["agreement"]
    assert len(agreement.its_bases) == 2
    assert len(agreement.its_projects) == 4
    assert len(agreement.its_cohorts) == 2
    assert len(agreement.its_events) == 2
    codes = [link.agreement.code for link in context["chain"]]
    assert codes == [agreement.code, "EARLIER-1", "EARLIER-2"]  # all of one day


def test_agreement_detail_says_it_from_the_other_side(viewer, whole):
    earlier = whole.relations_out.first().to

    text = in_english(viewer).get(detail(earlier)).text

    assert "renewed by" in text
    assert whole.code in text


@pytest.mark.parametrize("turns", [0, 8])
def test_agreement_detail_query_count(viewer, whole, turns, django_assert_num_queries):
    for turn in range(turns):
        fill(whole, turn + 3)

    with django_assert_num_queries(7):  # sign-in 2, itself, chain, evidence 2, journal
        viewer.get(detail(whole))


@pytest.mark.parametrize(("role", "reads"), [("viewer", True), ("partner", False)])
def test_agreement_detail_keeps_the_note_inside(request, whole, role, reads):
    browser = request.getfixturevalue(role)

    assert ("Place disputed." in browser.get(detail(whole)).text) == reads


def test_agreement_detail_hides_what_the_partner_may_not_see(partner, whole):
    hidden = ProjectFactory(agreement=whole, shared=False, title_ind="Tersembunyi")
    inner = AgreementFactory(shared=False, code="INNER")
    Relation.objects.create(agreement=inner, kind="amends", to=whole)

    text = partner.get(detail(whole)).text

    assert hidden.title_ind not in text
    assert "INNER" not in text


@pytest.mark.parametrize(
    ("made", "status"),
    [({"review": "draft"}, 404), ({"shared": False}, 404), ({}, 200)],
)
def test_agreement_detail_is_missing_where_it_is_forbidden(partner, made, status):
    assert partner.get(detail(AgreementFactory(**made))).status_code == status


@pytest.mark.parametrize("pk", ["1", "99999999999999999999"])
def test_agreement_detail_of_nothing_is_not_found(viewer, pk):
    assert viewer.get(f"{LIST}{pk}/").status_code == 404


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        ({}, "In force on 1 June 2021; the term runs from 25 May 2021"),
        ({"effect_end": FuzzyDate()}, "no end is recorded"),
        ({"effect_end": FuzzyDate.parse("2021-05-31")}, "The term ran to 31 May 2021."),
        (
            {"effect_start": FuzzyDate.parse("2022")},
            "the term begins on 1 January 2022",
        ),
        ({"state": "draft"}, "No signature is known."),
        ({"state": "annulled", "state_on": date(2021, 5, 26)}, "since 26 May 2021"),
        ({"effect_end": FuzzyDate.parse("2021")}, "In force on 1 June 2021"),
    ],
)
def test_agreement_detail_says_what_the_term_is(viewer, today, made, sentence):
    text = in_english(viewer).get(detail(AgreementFactory(**made))).text

    assert sentence in text


def test_agreement_detail_of_an_unknown_term_covers_nothing(viewer, today):
    agreement = AgreementFactory(effect_start=FuzzyDate(), effect_end=FuzzyDate())

    assert "covers nothing by itself" in in_english(viewer).get(detail(agreement)).text


def test_agreement_pages_escape_what_is_recorded(viewer):
    agreement = AgreementFactory(
        title_ind="<script>alert(1)</script>", title_ko="<b>{{ 7 }}</b>"
    )

    for address in (LIST, detail(agreement)):
        text = viewer.get(address).text
        assert "<script>alert" not in text
        assert "<b>{{ 7" not in text


@pytest.mark.parametrize("address", [LIST, f"{LIST}1/"])
def test_agreement_pages_are_closed_to_strangers(client, db, address):
    response = client.get(address)

    assert response.status_code == 302
    assert response.url.startswith(reverse("account_login"))


def test_the_chain_is_drawn_from_old_to_new(viewer):
    old, here, new = (
        AgreementFactory(
            signed=FuzzyDate.day(date(year, 5, 25)), title_ind=f"<b>{year}"
        )
        for year in (2013, 2016, 2018)
    )
    here.relations_out.create(kind="renews", to=old)
    new.relations_out.create(kind="annex_of", to=here)

    page = viewer.get(here.get_absolute_url())

    svg = ElementTree.fromstring(page.context["drawing"])
    links = [each.get("href") for each in svg.findall(".//{*}a")]
    assert links == [old.get_absolute_url(), new.get_absolute_url()]
    dashes = [
        each.get("stroke-dasharray")
        for each in svg.findall("{*}g/{*}path[@fill='none']")
    ]
    assert dashes == [None, "4 3"]
    assert page.text.count("<b>2013") == 0


def test_an_agreement_alone_has_no_drawing(viewer):
    page = viewer.get(AgreementFactory().get_absolute_url())

    assert page.context["drawing"] == ""
