import pytest

from egcc_portal.accounts.roles import Reader
from egcc_portal.dates import FuzzyDate
from tests.factories import CohortFactory, InstitutionFactory, ProgramFactory
from tests.programs.samples import make_area
from tests.trainings.samples import MAKERS, disputed
from trainings.filters import CohortFilter
from trainings.models import Breakdown, Cohort


@pytest.fixture
def narrowed(rf, people):
    """Ask the filter, as somebody of a role does, and get it."""

    def ask(role="viewer", **asked):
        request = rf.get("/", asked)
        request.user = people[role]
        rows = Cohort.objects.all()
        return CohortFilter(
            request.GET, rows, request=request, reader=Reader.like(request.user)
        )

    return ask


@pytest.fixture
def cohort(db):
    """An online cohort of 2020 in Indonesia within DGCC, and another one."""
    found = CohortFactory(
        title_en="Capacity building",
        program=ProgramFactory(code="DGCC"),
        held=FuzzyDate.parse("2020-11"),
        country="ID",
        modality=Cohort.Modality.ONLINE,
    )
    CohortFactory()
    disputed(found)
    return found


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "capacity"},
        {"program": "DGCC"},
        {"from_year": "2020"},
        {"from_year": "2020", "to_year": "2020"},
        {"country": "ID"},
        {"modality": "online"},
        {"conflict": "yes"},
    ],
)
def test_cohort_filter_narrows(narrowed, cohort, asked):
    assert list(narrowed(**asked).qs) == [cohort]


@pytest.mark.parametrize(
    "asked", [{"to_year": "2019"}, {"country": "KR"}, {"conflict": "no"}]
)
def test_cohort_filter_leaves_out(narrowed, cohort, asked):
    assert cohort not in narrowed(**asked).qs


def test_cohort_filter_finds_who_sent_people(narrowed):
    sender = InstitutionFactory()
    found = MAKERS[Breakdown](institution=sender).cohort
    CohortFactory()

    assert list(narrowed(institution=str(sender.pk)).qs) == [found]


def test_cohort_filter_offers_senders_the_reader_may_see(narrowed):
    seen = MAKERS[Breakdown]().institution
    MAKERS[Breakdown](institution=InstitutionFactory(shared=False))
    MAKERS[Breakdown](cohort=CohortFactory(shared=False))
    InstitutionFactory()

    choices = narrowed("partner").form.fields["institution"].choices

    assert [value for value, label in choices] == ["", str(seen.pk)]


@pytest.mark.parametrize(
    ("asked", "wrong"),
    [
        ({"q": "x" * 201}, "q"),
        ({"program": "NONE"}, "program"),
        ({"from_year": "two"}, "from_year"),
        ({"institution": "1 OR 1=1"}, "institution"),
        ({"modality": "by post"}, "modality"),
        ({"sort": "password"}, "sort"),
    ],
)
def test_a_wrong_value_is_marked_and_narrows_nothing(narrowed, cohort, asked, wrong):
    asked_for = narrowed(**asked)

    assert asked_for.qs.count() == 2
    assert list(asked_for.form.errors) == [wrong]


@pytest.mark.parametrize("hidden", [{"review": "draft"}, {"shared": False}])
def test_a_focus_area_finds_what_its_program_held(narrowed, cohort, hidden):
    seen = make_area(program=cohort.program)
    kept_back = make_area(program=cohort.program, **hidden)
    elsewhere = make_area(program=ProgramFactory())

    assert narrowed(focus_area=seen.public_id).qs.get() == cohort
    assert not narrowed(focus_area=elsewhere.public_id).qs.exists()
    refused = narrowed("partner", focus_area=kept_back.public_id)
    assert refused.form.has_error("focus_area")
