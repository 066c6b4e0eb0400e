from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import translation

from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import (
    Appointment,
    Institution,
    InstitutionName,
    Person,
    PersonName,
    Region,
)
from egcc_portal.sources.records import Review
from tests.factories import (
    AppointmentFactory,
    ClaimFactory,
    InstitutionFactory,
    PersonFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
EARLY, LATE = date(2017, 1, 1), date(2018, 1, 1)
HALF_KNOWN = {"precision": "day"}
BACKWARDS = {"precision": "range", "from": date(2017, 2, 1), "to": date(2017, 1, 1)}
TWO_DAYS = {"precision": "day", "from": date(2017, 1, 1), "to": date(2017, 1, 2)}


def fuzzy(field, parts):
    return {f"{field}_{part}": value for part, value in parts.items()}


UPSIDE_DOWN = fuzzy("since", {"precision": "day", "from": LATE, "to": LATE})
UPSIDE_DOWN |= fuzzy("until", {"precision": "day", "from": EARLY, "to": EARLY})


def province(code="34", **other):
    values = {"name": "D.I. Yogyakarta", "level": "province"} | other
    return Region.objects.create(code=code, **values)


def named(name="Nama", **other):
    institution = other.pop("institution", None) or InstitutionFactory()
    values = {"language": "id", "kind": "official"} | other
    return InstitutionName.objects.create(institution=institution, name=name, **values)


def person_named(full="Oh Kang-tak", **other):
    person = other.pop("person", None) or PersonFactory()
    values = {"script": "latin", "order": "family_first", "kind": "alias"} | other
    return PersonName.objects.create(person=person, full=full, **values)


def twice(make, **values):
    make(**values)
    make(**values)


def official_twice(language):
    ministry = InstitutionFactory()
    whole = FuzzyDate.parse("2017")
    named("Lama", institution=ministry, language=language, since=whole)
    named("Baru", institution=ministry, language=language, until=whole)


BROKEN = [
    ("region_code_once", lambda: twice(province)),
    ("region_code_fits_level", lambda: province(level="city")),
    ("region_code_fits_level", lambda: province("34.71")),
    ("region_code_fits_level", lambda: province("34.71", level="city")),
    (
        "region_code_fits_level",
        lambda: province("34.71", level="regency", parent=province()),
    ),
    (
        "institution_public_id_once",
        lambda: twice(InstitutionFactory, public_id="inst-a"),
    ),
    ("institution_public_id_given", lambda: InstitutionFactory(public_id="")),
    ("institution_region_if_regional", lambda: InstitutionFactory(kind="ID_PROVINSI")),
    ("institution_region_if_regional", lambda: InstitutionFactory(region=province())),
    ("institution_unit_has_parent", lambda: InstitutionFactory(kind="UNIT")),
    ("institution_country_is_code", lambda: InstitutionFactory(country="Id")),
    (
        "institutionname_once",
        lambda: twice(named, institution=InstitutionFactory(), kind="alias"),
    ),
    (
        "institutionname_since_known_has_days",
        lambda: named(**fuzzy("since", HALF_KNOWN)),
    ),
    (
        "institutionname_until_known_has_days",
        lambda: named(**fuzzy("until", HALF_KNOWN)),
    ),
    ("institutionname_since_in_order", lambda: named(**fuzzy("since", BACKWARDS))),
    ("institutionname_until_in_order", lambda: named(**fuzzy("until", TWO_DAYS))),
    ("institutionname_ends_after_start", lambda: named(**UPSIDE_DOWN)),
    ("institutionname_one_official_id", lambda: official_twice("id")),
    ("institutionname_one_official_en", lambda: official_twice("en")),
    ("institutionname_one_official_ko", lambda: official_twice("ko")),
    ("person_public_id_once", lambda: twice(PersonFactory, public_id="per-a")),
    ("person_public_id_given", lambda: PersonFactory(public_id="")),
    ("person_nip_once", lambda: twice(PersonFactory, nip="198812122015032004")),
    ("person_nip_has_18_digits", lambda: PersonFactory(nip="19881212201503200")),
    ("person_nip_birth_is_a_day", lambda: PersonFactory(nip="198802302015032004")),
    ("person_nip_says_sex", lambda: PersonFactory(nip="198812122015033004")),
    ("person_nip_has_serial", lambda: PersonFactory(nip="198812122015032000")),
    ("personname_once", lambda: twice(person_named, person=PersonFactory())),
    ("personname_is_given", lambda: person_named("")),
    (
        "appointment_public_id_once",
        lambda: twice(AppointmentFactory, public_id="app-a"),
    ),
    ("appointment_public_id_given", lambda: AppointmentFactory(public_id="")),
    (
        "appointment_since_known_has_days",
        lambda: AppointmentFactory(**fuzzy("since", HALF_KNOWN)),
    ),
    (
        "appointment_until_known_has_days",
        lambda: AppointmentFactory(**fuzzy("until", HALF_KNOWN)),
    ),
    ("appointment_ends_after_start", lambda: AppointmentFactory(**UPSIDE_DOWN)),
    (
        "appointment_since_in_order",
        lambda: AppointmentFactory(**fuzzy("since", TWO_DAYS)),
    ),
    (
        "appointment_until_in_order",
        lambda: AppointmentFactory(**fuzzy("until", BACKWARDS)),
    ),
]


@pytest.mark.parametrize(("constraint", "wrong"), BROKEN)
def test_directory_refuses(constraint, wrong):
    with pytest.raises(IntegrityError, match=constraint):
        wrong()


def test_directory_has_no_constraint_that_is_not_broken_above():
    models = [Region, Institution, InstitutionName, Person, PersonName, Appointment]
    names = {each.name for model in models for each in model._meta.constraints}

    assert names == {constraint for constraint, _ in BROKEN}
    assert {*apps.get_app_config("directory").get_models()} >= {*models}


def test_official_names_follow_each_other_without_overlap():
    ministry = InstitutionFactory()
    named("Lama", institution=ministry, until=FuzzyDate.day(date(2017, 7, 25)))
    named("Baru", institution=ministry, since=FuzzyDate.day(date(2017, 7, 26)))

    assert [name.name for name in ministry.names.order_by("pk")] == ["Lama", "Baru"]


@pytest.mark.parametrize(
    "other", [{"kind": "former"}, {"language": "en"}, {"institution": None}]
)
def test_names_may_overlap_unless_official_in_one_language(other):
    ministry = InstitutionFactory()
    named("Lama", institution=ministry)

    named("Baru", **({"institution": ministry} | other))

    assert InstitutionName.objects.count() == 2


def test_an_overlap_is_said_in_words():
    ministry = InstitutionFactory()
    named("Lama", institution=ministry)
    late = InstitutionName(
        institution=ministry, language="id", name="Baru", kind="official"
    )

    with (
        translation.override("en"),
        pytest.raises(ValidationError, match="may not overlap in time"),
    ):
        late.full_clean()


def test_a_regional_government_has_a_region():
    regency = province("35.10", level="regency", parent=province("35"))

    assert InstitutionFactory(kind="ID_KABUPATEN", region=regency).region == regency


def test_two_ministers_of_like_names_stay_two_people():
    azwar = PersonFactory(name_ind="Azwar Abubakar")
    anas = PersonFactory(name_ind="Abdullah Azwar Anas")

    assert [*Person.objects.matching("azwar")] == [anas, azwar]
    assert [*Person.objects.matching("Azwar Anas")] == [anas]


@pytest.mark.parametrize("words", ["100%", "_", "\\", "' OR 1=1 --", "a" * 9000])
def test_institutions_matching_takes_words_literally(words):
    InstitutionFactory(name_ind="Kementerian Contoh")

    assert not Institution.objects.matching(words).exists()


def test_person_last_office_is_the_one_known_latest(people):
    rini = PersonFactory()
    AppointmentFactory(person=rini, office_ind="Deputi", attested=[date(2021, 5, 26)])
    AppointmentFactory(
        person=rini, office_ind="Menteri", since=FuzzyDate.parse("2024-10")
    )
    AppointmentFactory(person=rini, office_ind="Pejabat")

    found = Person.objects.with_offices(people["viewer"]).get(pk=rini.pk)

    assert found.last_office.office_ind == "Menteri"
    assert PersonFactory().last_office is None


def test_appointments_newest_first():
    late = AppointmentFactory(since=FuzzyDate.parse("2024"))
    undated = AppointmentFactory()
    early = AppointmentFactory(attested=[date(2018, 9, 10), date(2021, 5, 26)])

    assert [*Appointment.objects.newest_first()] == [late, early, undated]


@pytest.mark.parametrize("hidden", ["person", "institution"])
def test_appointments_are_seen_with_their_person_and_institution(hidden):
    draft = {"person": PersonFactory, "institution": InstitutionFactory}[hidden]
    AppointmentFactory(**{hidden: draft(review=Review.DRAFT)})

    assert not Appointment.objects.visible_to(UserFactory()).exists()
    assert Appointment.objects.visible_to(UserFactory(role="editor")).exists()


def test_institutions_with_conflicts_knows_the_disputed():
    disputed, agreed = InstitutionFactory(), InstitutionFactory()
    for value in ["2016", "2019"]:
        about = {"model": "directory.institution", "about": disputed.public_id}
        ClaimFactory(**about, value=value)

    rows = Institution.objects.with_conflicts(UserFactory())
    found = {each.pk: each.in_conflict for each in rows}

    assert found == {disputed.pk: True, agreed.pk: False}


def test_a_person_without_a_name_is_called_by_public_id():
    person = PersonFactory(name_ind=None, public_id="per-unnamed")

    assert (str(person), person.sort_name) == ("per-unnamed", "")
