"""What the portal holds once the history is loaded, compared with the data file."""

from collections import Counter, defaultdict
from decimal import Decimal

import pytest
import yaml

from agreements.models import Agreement
from egcc_portal.directory.models import Appointment, Institution, Person, Region
from egcc_portal.history_data.files import HISTORY, StrictLoader
from egcc_portal.reports.models import ReportSchedule
from egcc_portal.sources.evidence import evidence_of
from egcc_portal.sources.models import Citation, Claim, Question, Resolution, Source
from egcc_portal.sources.records import Record
from programs.models import (
    ContributionClaim,
    Event,
    FocusArea,
    Indicator,
    IndicatorClass,
    MethodVersion,
    Observation,
    Output,
    Program,
    ProgramTerm,
    Project,
    Regulation,
)
from trainings.models import Breakdown, Cohort, Headcount

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]

FILE = yaml.load(HISTORY.read_text("utf-8"), StrictLoader)

KINDS = {
    "sources": Source,
    "institutions": Institution,
    "persons": Person,
    "appointments": Appointment,
    "agreements": Agreement,
    "programs": Program,
    "focus_areas": FocusArea,
    "regulations": Regulation,
    "outputs": Output,
    "projects": Project,
    "indicators": Indicator,
    "observations": Observation,
    "contribution_claims": ContributionClaim,
    "events": Event,
    "cohorts": Cohort,
    "claims": Claim,
}
RECORDS = [model for model in KINDS.values() if issubclass(model, Record)]


def get(model, key):
    return model.objects.get(public_id=key)


def keys(section):
    return {each["key"] for each in FILE[section]}


@pytest.mark.parametrize(("section", "model"), KINDS.items(), ids=KINDS)
def test_each_record_of_the_file_is_there_once(section, model):
    loaded = list(model.objects.values_list("public_id", flat=True))

    assert sorted(loaded) == sorted(keys(section))


def test_each_question_of_the_file_is_there_once():
    conflicts = Question.objects.filter(kind="conflict")
    gaps = Question.objects.filter(kind="gap")

    assert set(conflicts.values_list("public_id", flat=True)) == keys("conflicts")
    assert set(gaps.values_list("public_id", flat=True)) == keys("gaps")
    assert (conflicts.count(), gaps.count()) == (35, 11)


@pytest.mark.parametrize("model", RECORDS)
def test_records_are_published_and_say_where_they_come_from(model):
    section = next(name for name, each in KINDS.items() if each is model)
    origins = {each["key"]: each["origin"] for each in FILE[section]}

    assert not model.objects.exclude(review="approved", shared=True).exists()
    assert dict(model.objects.values_list("public_id", "origin")) == origins


@pytest.mark.parametrize("model", [each for each in RECORDS if each is not Source])
def test_each_record_rests_on_a_source(model):
    sourced = {ContributionClaim, Observation}  # a column of theirs, never empty
    label = model._meta.label_lower
    cited = Citation.objects.filter(model=label).values("about")

    assert model in sourced or not model.objects.exclude(public_id__in=cited).exists()


@pytest.mark.parametrize("person", FILE["persons"], ids=lambda each: each["key"])
def test_each_form_of_a_name_finds_its_person(person):
    forms = [each["full"] for each in person["names"]] + person.get("aliases", [])

    for form in forms:
        found = Person.objects.matching(form).values_list("public_id", flat=True)
        assert person["key"] in found


@pytest.mark.parametrize("person", FILE["persons"], ids=lambda each: each["key"])
def test_a_person_is_printed_by_one_of_their_names(person):
    forms = [each["full"] for each in person["names"]] + person.get("aliases", [])

    assert set(person["name"].values()) <= set(forms) | {None}


@pytest.mark.parametrize(
    "words",
    ["MOSPA", "MOGAHA", "행자부", "Ministry of Interior and Safety", "행정안전부"],
)
def test_names_through_time_find_one_ministry_and_its_agreements(words):
    ministry = Institution.objects.matching(words).get(kind="KR_MINISTRY")
    codes = Agreement.objects.with_party(ministry.pk).order_by("listed_on")

    assert ministry.public_id == "inst-mois"
    assert [code[6:14] for code in codes.values_list("code", flat=True)] == [
        *["MOU/2013"] * 2,
        "ARR/2014",
        "MOU/2015",
        "ANX/2016",
        "MOU/2018",
        "MOU/2021",
        "EXT/2024",
    ]


def test_two_ministers_of_like_names_stay_two():
    found = Person.objects.matching("Azwar").values_list("public_id", flat=True)

    assert set(found) == {"per-azwar-abubakar", "per-azwar-anas"}


def test_korean_names_are_printed_family_first():
    oh = get(Person, "per-oh-kang-tak")

    assert (oh.name_en, oh.name_ko) == ("Oh Kang-tak", "오강탁")


def test_ten_went_in_september_2019():
    people = Breakdown.objects.filter(cohort__public_id="coh-2019-panrb")

    assert dict(people.values_list("institution__public_id", "people")) == {
        "inst-panrb": 5,
        "inst-pemprov-diy": 1,
        "inst-pemprov-jabar": 1,
        "inst-pemkot-tangsel": 1,
        "inst-pemkab-banyuwangi": 1,
        "inst-pemkab-batang": 1,
    }
    cohort = (
        Cohort.objects.with_counted().with_reported().get(public_id="coh-2019-panrb")
    )
    assert (cohort.counted, cohort.reported, cohort.reported_about) == (10, 10, False)


def test_counts_that_sources_give_are_kept_apart():
    counts = Headcount.objects.filter(cohort__public_id="coh-2019-joint")
    told = [(each.people, each.approximate, each.is_main) for each in counts]

    assert told == [
        (20, True, True),
        (40, True, False),
        (7, False, False),
        (8, False, False),
    ]


def test_an_unknown_headcount_is_not_a_zero():
    count = Headcount.objects.get(cohort__public_id="coh-2020-online")

    assert (count.people, count.blank) == (None, "not_recorded")


def test_egdi_ranks():
    ranks = Observation.objects.filter(indicator__code="EGDI-RANK", year__gte=2016)

    assert dict(ranks.values_list("year", "value")) == {
        2016: 116,
        2018: 107,
        2020: 88,
        2022: 77,
        2024: 64,
    }


def test_the_spbe_index_2_26_belongs_to_2020():
    value = Observation.objects.get(value="2.26")

    assert (value.indicator.code, value.year) == ("SPBE-NAS", 2020)
    assert value.method.public_id == "mth-spbe-2018"


def test_methods_say_where_the_break_is():
    years = MethodVersion.objects.values_list("public_id", "first_year", "last_year")

    assert set(years) == {
        ("mth-spbe-2018", 2018, 2020),
        ("mth-spbe-2020", 2021, 2024),
        ("mth-pemdi-2026", None, None),
    }


@pytest.mark.parametrize(
    ("code", "value", "label"),
    [
        ("SPBE-NAS", "5.00", "Excellent"),
        ("SPBE-NAS", "4.20", "Excellent"),
        ("SPBE-NAS", "4.199", "Very Good"),
        ("SPBE-NAS", "2.60", "Good"),
        ("SPBE-NAS", "2.599", "Fair"),
        ("SPBE-NAS", "1.00", "Poor"),
        ("SPBE-NAS", "0.99", None),
        ("SPBE-NAS", "5.01", None),
        ("EGDI", "0.7991", "Very High"),
        ("EGDI", "0.75", "High"),
        ("EGDI", "0.50", "High"),
        ("EGDI", "0.4478", "Middle"),
        ("EGDI", "0.25", "Middle"),
        ("EGDI", "0.2499", "Low"),
    ],
)
def test_classes_of_values(code, value, label):
    classes = IndicatorClass.objects.filter(indicator__code=code)
    labels = [each.label_en for each in classes if Decimal(value) in each]

    assert labels == ([label] if label else [])


def test_printed_classes_are_those_of_their_values():
    printed = Observation.objects.exclude(printed_class="")
    wrong = [
        each.public_id
        for each in printed
        for group in each.indicator.classes.all()
        if each.printed_class in {group.label_ind, group.label_en}
        and each.value not in group
    ]

    assert printed.count() == 10
    assert wrong == []


def test_periods_of_a_program_are_kept_apart():
    terms = ProgramTerm.objects.filter(program__code="EGCC")

    assert Counter(terms.values_list("kind", flat=True)) == {
        "agreement_term": 1,
        "extension_term": 1,
        "centre_operation": 1,
        "phase_as_told": 2,
    }


def test_related_work_is_not_counted():
    programs = Program.objects.filter(counted=False)

    assert [each.code for each in programs] == ["SP4N-LAPOR"]


def test_only_counts_of_the_center_belong_to_a_program():
    counts = Indicator.objects.filter(program__code="EGCC")
    context = Indicator.objects.filter(program=None)

    assert set(counts.values_list("measure", flat=True)) == {"count"}
    assert (counts.count(), context.count()) == (5, 6)


def test_counted_programs_owe_reports():
    owed = ReportSchedule.objects.values_list("program__code", "kind", "due_days")

    assert set(owed) == {
        ("EGCC", "quarter", 10),
        ("EGCC", "year", 30),
        ("DGCC", "quarter", 10),
        ("DGCC", "year", 30),
    }


@pytest.mark.parametrize(
    ("code", "name", "level"),
    [
        ("34", "Daerah Istimewa Yogyakarta", "province"),
        ("32", "Jawa Barat", "province"),
        ("36.74", "Kota Tangerang Selatan", "city"),
        ("35.10", "Kabupaten Banyuwangi", "regency"),
        ("33.25", "Kabupaten Batang", "regency"),
        ("51.08", "Kabupaten Buleleng", "regency"),
        ("32.73", "Kota Bandung", "city"),
        ("32.04", "Kabupaten Bandung", "regency"),
    ],
)
def test_regions_have_their_codes(code, name, level):
    region = Region.objects.get(code=code)

    assert (region.name, region.level, region.autonomous) == (name, level, True)
    assert (region.parent.code if region.parent else "") == code[:-3]


def test_the_six_units_of_jakarta_are_not_autonomous():
    units = Region.objects.filter(autonomous=False)

    assert Region.objects.count() == 552
    assert {each.parent.code for each in units} == {"31"}
    assert units.count() == 6


def listed_disputes():
    """Return the facts on which the claims of the file's conflicts differ."""
    claims = {each["key"]: each for each in FILE["claims"]}
    readings = defaultdict(set)
    for conflict in FILE["conflicts"]:
        for claim in [claims[key] for key in conflict["claims"]]:
            fact = (claim["object"], claim["field"])
            readings[fact].add(claim.get("reading", claim["value"]))
    return {fact for fact, each in readings.items() if len(each) > 1}


def test_sources_differ_on_the_facts_of_the_listed_conflicts_and_no_others():
    disputed = {(fact["about"], fact["field"]) for fact in Claim.objects.disputed()}

    assert disputed == listed_disputes()


@pytest.mark.parametrize("conflict", FILE["conflicts"], ids=lambda each: each["key"])
def test_each_conflict_is_open_on_its_records(conflict):
    models = {key: m for name, m in KINDS.items() for key in keys(name)}
    for key in conflict["objects"]:
        doubts = evidence_of(get(models[key], key)).open_doubts
        assert conflict["key"] in {each.question.public_id for each in doubts}


def test_nothing_is_decided_for_an_editor():
    rules = Question.objects.filter(kind="conflict").values_list("rule", flat=True)

    assert not Resolution.objects.exists()
    assert Counter(rules)["unresolved"] == 8
    assert all(Question.objects.filter(kind="conflict").values_list("advice_en"))
