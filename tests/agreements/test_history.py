"""The agreements of the history, and whether they were in force on a day."""

from datetime import date

import pytest

from agreements.models import Agreement, Relation, Signature

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]

MOUS = ["agr-mou-2013-panrb", "agr-mou-2015", "agr-mou-2018", "agr-mou-2021"]

TERMS = """
2015-12-31 | term_unknown | not_yet    | not_signed | not_signed | no
2016-02-22 | term_unknown | in_force   | not_signed | not_signed | yes
2018-09-10 | term_unknown | in_force   | not_yet    | not_signed | yes
2019-06-30 | term_unknown | in_force ~ | in_force ~ | not_signed | yes
2020-11-13 | term_unknown | lapsed     | lapsed     | not_signed | no
2021-05-24 | term_unknown | lapsed     | lapsed     | not_signed | no
2021-05-25 | term_unknown | lapsed     | lapsed     | in_force ~ | yes
2022-06-16 | term_unknown | lapsed     | lapsed     | in_force   | yes
2023-12-15 | term_unknown | lapsed     | lapsed     | in_force ~ | yes
2024-12-17 | term_unknown | lapsed     | lapsed     | lapsed     | no
"""
"""The four MoUs on some days; ~ is approximate; whether one of them is cover."""


def rows():
    """Return the table's lines: a day, four terms, yes or no."""
    for line in TERMS.strip().splitlines():
        day, *terms, cover = (cell.strip() for cell in line.split("|"))
        yield pytest.param(date.fromisoformat(day), terms, cover, id=day)


@pytest.mark.parametrize(("day", "terms", "cover"), rows())
def test_terms_of_the_four_mous(day, terms, cover):
    agreements = Agreement.objects.with_term(day).in_bulk(MOUS, field_name="public_id")
    found = [agreements[key] for key in MOUS]

    shown = [each.term + (" ~" if each.approximate else "") for each in found]
    assert shown == terms


@pytest.mark.parametrize(("day", "terms", "cover"), rows())
def test_cover_on_a_day(day, terms, cover):
    covering = Agreement.objects.covering(day)

    assert covering.filter(public_id__in=MOUS).exists() == (cover == "yes")
    assert covering.exists() == (cover == "yes")


def test_three_generations_and_their_chain():
    chain = Relation.objects.filter(kind__in=["extends", "renews", "annex_of"])
    links = chain.values_list("agreement__public_id", "kind", "to__public_id")

    assert set(links) == {
        ("agr-annex-2016", "annex_of", "agr-mou-2015"),
        ("agr-mou-2018", "extends", "agr-mou-2015"),
        ("agr-mou-2021", "renews", "agr-mou-2018"),
        ("agr-ext-2024", "extends", "agr-mou-2021"),
    }


def test_what_stands_before_the_first_generation():
    bases = Relation.objects.filter(kind="based_on")

    assert set(bases.values_list("agreement__public_id", "to__public_id")) == {
        ("agr-arr-2014", "agr-mou-2013-panrb"),
        ("agr-mou-2015", "agr-mou-2013-panrb"),
        ("agr-mou-2015", "agr-arr-2014"),
    }


def test_the_ambassador_signed_for_the_minister():
    signature = Signature.objects.get(person__public_id="per-park-tae-sung")

    assert signature.agreement.public_id == "agr-mou-2021"
    assert signature.capacity == "on_behalf_of"
    assert signature.principal_office_en == "Minister of the Interior and Safety"
    assert signature.principal_institution.public_id == "inst-mois"
    assert signature.principal_person.public_id == "per-jeon-hae-cheol"
    assert signature.principal_appointment.public_id == "app-jeon-minister"


def test_both_signed_at_one_moment_of_2021():
    signatures = Agreement.objects.get(public_id="agr-mou-2021").signatures.all()

    moments = {each.moment for each in signatures}
    assert len(moments) == 1
    assert f"{moments.pop():%Y-%m-%d}" == "2021-05-25"


def test_each_side_planned_a_million_dollars():
    given = Agreement.objects.get(public_id="agr-mou-2015").contributions.all()

    amounts = [(each.amount, each.currency, each.status) for each in given]
    assert amounts == [(1_000_000, "USD", "planned")] * 2
    assert {(each.first_year, each.last_year) for each in given} == {(2016, 2018)}


def test_what_is_not_of_the_programme_is_not_counted():
    others = Agreement.objects.filter(counted=False)

    assert set(others.values_list("public_id", flat=True)) == {
        "agr-mou-2013-kominfo",
        "agr-mou-2018-hr",
        "agr-ext-2024",
        "agr-rod-2019-sp4n",
    }
