from datetime import date
from types import SimpleNamespace

import pytest
from django.http import QueryDict

from agreements.filters import AgreementFilter
from agreements.models import Agreement
from egcc_portal.accounts.roles import Reader
from egcc_portal.dates import FuzzyDate
from programs.models import Basis
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    InstitutionFactory,
    PartyFactory,
    ProgramFactory,
)
from tests.programs.samples import make_area

TODAY = date(2021, 6, 1)


@pytest.fixture
def narrowed(people):
    """Narrow all agreements by a query string, as a viewer."""

    def narrow(query, role="viewer"):
        request = SimpleNamespace(user=people[role])
        agreements = Agreement.objects.with_term(TODAY)
        return AgreementFilter(
            QueryDict(query),
            agreements,
            request=request,
            reader=Reader.like(request.user),
        )

    return narrow


@pytest.mark.parametrize(
    "query",
    [
        "q=ROD/2019",
        "q=sp4n",
        "q=기록",
        "kind=annex",
        "term=lapsed",
        "term=in_force&on=2019-06-30",
        "from_year=2019&to_year=2019",
        "to_year=2020",
        "counted=no",
        "conflict=yes",
    ],
)
def test_filter_keeps_the_one_that_fits(narrowed, query):
    AgreementFactory()
    wanted = AgreementFactory(
        code="ID-KR-UN/ROD/2019/01",
        title_en="SP4N-LAPOR!",
        title_ko="회의 기록",
        kind="annex",
        signed=FuzzyDate.day(date(2019, 4, 1)),
        effect_start=FuzzyDate.parse("2019"),
        effect_end=FuzzyDate.parse("2019"),
        counted=False,
    )
    for value in ["2019-04-01", "2019-04-02"]:
        ClaimFactory(about=wanted.public_id, value=value)

    assert list(narrowed(query).qs) == [wanted]


def test_filter_by_party_finds_every_role_and_side(narrowed):
    panrb = InstitutionFactory()
    ours = PartyFactory(institution=panrb, role="witness").agreement
    PartyFactory()

    assert list(narrowed(f"party={panrb.pk}").qs) == [ours]


@pytest.mark.parametrize(
    ("query", "fits"),
    [
        ("from_year=2018&to_year=2018", True),
        ("from_year=2019&to_year=2019", True),
        ("from_year=2020", False),
        ("to_year=2017", False),
    ],
)
def test_filter_by_year_holds_what_overlaps_it(narrowed, query, fits):
    AgreementFactory(
        signed=FuzzyDate(date(2018, 12, 1), date(2019, 1, 31), "range"),
        effect_start=FuzzyDate(),
    )

    assert narrowed(query).qs.exists() == fits


def test_filter_by_year_leaves_out_what_has_no_day(narrowed):
    AgreementFactory(signed=FuzzyDate(), state="draft")

    assert not narrowed("from_year=1900").qs.exists()


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("kind=x", "kind"),
        ("on=2019-02-31", "on"),
        ("on=9999-99-99", "on"),
        ("on=yesterday", "on"),
        ("term=for_ever", "term"),
        ("party=0", "party"),
        ("party=x'; DROP TABLE", "party"),
        ("from_year=abc", "from_year"),
        ("to_year=99999999999999999999", "to_year"),
        ("counted=maybe", "counted"),
        ("conflict=1", "conflict"),
        ("sort=-pk", "sort"),
        pytest.param("q=" + "x" * 10_000, "q", id="long"),
    ],
)
def test_filter_marks_nonsense_and_narrows_by_the_rest(narrowed, query, field):
    annex = AgreementFactory(kind="annex")
    AgreementFactory()
    rest = "kind=annex" if field != "kind" else "counted=yes"

    marked = narrowed(f"{query}&{rest}")

    assert (annex in marked.qs, list(marked.form.errors)) == (True, [field])
    assert marked.qs.count() == (2 if field == "kind" else 1)


@pytest.mark.parametrize(("role", "offered"), [("partner", 1), ("viewer", 2)])
def test_filter_offers_parties_of_what_the_person_may_see(narrowed, role, offered):
    PartyFactory(institution__shared=True)
    PartyFactory(agreement__shared=False)
    PartyFactory(agreement__review="draft")
    InstitutionFactory()

    choices = narrowed("", role).form.fields["party"].choices

    assert len(list(choices)) == offered + 1  # and the empty one


@pytest.mark.parametrize("parties", [1, 30])
def test_filter_asks_once_for_its_choices(narrowed, parties, django_assert_num_queries):
    PartyFactory.create_batch(parties)
    some = str(PartyFactory().institution_id)

    with django_assert_num_queries(2):  # the choices, the agreements
        found = narrowed(f"party={some}")
        assert len(found.qs) == 1
        assert some in str(found.form["party"])


def test_a_focus_area_finds_what_its_program_stands_on(narrowed):
    basis = Basis.objects.create(
        agreement=AgreementFactory(), program=ProgramFactory(), role="founding"
    )
    AgreementFactory()
    area = make_area(program=basis.program)

    found = narrowed(f"focus_area={area.public_id}")

    assert list(found.qs) == [basis.agreement]


@pytest.mark.parametrize("hidden", [{"review": "draft"}, {"shared": False}])
def test_a_focus_area_that_one_may_not_see_is_not_offered(narrowed, hidden):
    own, of_hidden = make_area(**hidden), make_area(program=ProgramFactory(**hidden))

    for area in [own, of_hidden]:
        asked = narrowed(f"focus_area={area.public_id}", "partner")
        assert asked.form.has_error("focus_area")
