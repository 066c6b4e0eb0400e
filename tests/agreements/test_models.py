from datetime import date, time

import pytest
from django.db import IntegrityError
from django.utils import translation

from agreements.models import Agreement, Contribution, Party, Relation, Signature, Term
from egcc_portal.dates import FuzzyDate
from egcc_portal.periods import Period
from tests.factories import (
    AgreementFactory,
    InstitutionFactory,
    PartyFactory,
    PersonFactory,
)

UNKNOWN = FuzzyDate()
UNSIGNED = {"signed": UNKNOWN, "state": Agreement.State.NEGOTIATED}
YEAR_2019 = FuzzyDate.parse("2019")


def day(text):
    return FuzzyDate.day(date.fromisoformat(text))


def relate(agreement, kind, to, **more):
    return Relation.objects.create(agreement=agreement, kind=kind, to=to, **more)


@pytest.fixture
def history(db):
    """The instruments of 2013, 2015, 2016, 2018 and 2021, by year."""
    known = {
        2013: ("2013-07-04", UNKNOWN, UNKNOWN),
        2015: ("2015-08-24", day("2016-02-22"), day("2018-12-31")),
        2016: ("2016-03-02", UNKNOWN, UNKNOWN),
        2018: ("2018-09-10", YEAR_2019, YEAR_2019),
        2021: ("2021-05-25", FuzzyDate.parse("2021"), FuzzyDate.parse("2023-12")),
    }
    found = {
        year: AgreementFactory(signed=day(signed), effect_start=start, effect_end=end)
        for year, (signed, start, end) in known.items()
    }
    relate(found[2015], "based_on", found[2013])
    relate(found[2016], "annex_of", found[2015])
    relate(found[2018], "extends", found[2015], new_end=YEAR_2019)
    relate(found[2021], "renews", found[2018])
    return found


NOT_SIGNED, NOT_YET, IN_FORCE = Term.NOT_SIGNED, Term.NOT_YET, Term.IN_FORCE
LAPSED, UNSAID = Term.LAPSED, Term.TERM_UNKNOWN


@pytest.mark.parametrize(
    ("on", "first", "second", "third", "approximate"),
    [
        ("2015-12-31", NOT_YET, NOT_SIGNED, NOT_SIGNED, []),
        ("2016-02-22", IN_FORCE, NOT_SIGNED, NOT_SIGNED, []),
        ("2018-09-10", IN_FORCE, NOT_YET, NOT_SIGNED, []),
        ("2019-06-30", IN_FORCE, IN_FORCE, NOT_SIGNED, [2015, 2018]),
        ("2020-11-13", LAPSED, LAPSED, NOT_SIGNED, []),
        ("2021-05-24", LAPSED, LAPSED, NOT_SIGNED, []),
        ("2021-05-25", LAPSED, LAPSED, IN_FORCE, [2021]),
        ("2022-06-16", LAPSED, LAPSED, IN_FORCE, []),
        ("2023-12-15", LAPSED, LAPSED, IN_FORCE, [2021]),
        ("2024-12-17", LAPSED, LAPSED, LAPSED, []),
    ],
)
def test_terms_of_the_history(history, on, first, second, third, approximate):
    stood = {
        each.pk: each for each in Agreement.objects.with_term(date.fromisoformat(on))
    }
    found = {year: stood[agreement.pk] for year, agreement in history.items()}

    assert found[2013].term == UNSAID
    assert [found[year].term for year in (2015, 2018, 2021)] == [first, second, third]
    years = [year for year in (2015, 2018, 2021) if found[year].approximate]
    assert years == approximate


@pytest.mark.parametrize(
    ("on", "term"),
    [("2016-03-01", NOT_SIGNED), ("2016-03-02", IN_FORCE), ("2020-01-01", LAPSED)],
)
def test_annex_follows_its_parent_from_its_own_signing(history, on, term):
    annex = Agreement.objects.with_term(date.fromisoformat(on)).get(pk=history[2016].pk)

    assert annex.term == term


@pytest.mark.parametrize(
    ("on", "covered"),
    [
        ("2016-02-22", True),
        ("2019-06-30", True),
        ("2020-11-13", False),
        ("2021-05-24", False),
        ("2021-05-25", True),
        ("2024-12-17", False),
    ],
)
def test_covering_is_what_the_days_of_the_history_need(history, on, covered):
    cover = Agreement.objects.covering(date.fromisoformat(on))

    assert cover.exists() == covered


@pytest.mark.parametrize(
    "uncounted",
    [{"counted": False}, {"evidence": "planned_only"}, {"state": "negotiated"}],
)
def test_covering_leaves_out_what_never_covers(db, uncounted):
    AgreementFactory(**uncounted)

    assert not Agreement.objects.covering(date(2022, 6, 16)).exists()


@pytest.mark.parametrize("state", ["suspended", "terminated", "withdrawn", "annulled"])
def test_ended_state_wins_from_its_day(db, state):
    AgreementFactory(state=state, state_on=date(2022, 5, 1))

    before = Agreement.objects.with_term(date(2022, 4, 30)).get()
    after = Agreement.objects.with_term(date(2022, 5, 1)).get()

    assert (before.term, after.term) == (IN_FORCE, state)


def test_replaced_once_the_later_one_is_signed(db):
    old = AgreementFactory()
    relate(AgreementFactory(signed=day("2022-03-01")), "replaces", old)

    terms = [
        Agreement.objects.with_term(on).get(pk=old.pk).term
        for on in (date(2022, 2, 28), date(2022, 3, 1))
    ]

    assert terms == [IN_FORCE, Term.REPLACED]


@pytest.mark.parametrize("unripe", [UNSIGNED, {"review": "submitted"}])
def test_extension_that_is_not_signed_or_approved_moves_no_end(db, unripe):
    old = AgreementFactory()
    draft = AgreementFactory(**unripe)
    relate(draft, "extends", old, new_end=FuzzyDate.parse("2024"))

    assert Agreement.objects.with_term(date(2024, 1, 1)).get(pk=old.pk).term == LAPSED


@pytest.mark.parametrize("kind", ["extends", "renews", "replaces"])
@pytest.mark.parametrize(
    ("review", "taken_over"), [("submitted", False), ("approved", True)]
)
def test_only_what_is_approved_takes_over(db, kind, review, taken_over):
    old = AgreementFactory()
    relate(AgreementFactory(review=review), kind, old)

    found = Agreement.objects.with_term(date(2022, 3, 1)).annotate(
        succeeded=Agreement.objects.succeeded(date(2022, 3, 1))
    )

    told = found.get(pk=old.pk)
    assert told.succeeded == taken_over
    assert (told.term == Term.REPLACED) == (taken_over and kind == "replaces")


def test_in_force_before_signing_only_where_the_text_works_back(db):
    dates = {"signed": day("2021-05-25"), "effect_start": day("2021-01-01")}
    AgreementFactory(**dates, works_back=False)
    back = AgreementFactory(**dates, works_back=True)

    found = Agreement.objects.with_term(date(2021, 6, 1)).order_by("pk")

    starts = [each.term_starts_on for each in found]
    assert starts == [date(2021, 5, 25), date(2021, 1, 1)]
    assert found[1] == back


def test_cover_until_gives_the_outer_days_of_each_term(history):
    AgreementFactory(state="draft")
    AgreementFactory(review="submitted")

    cover = Agreement.objects.order_by("pk").cover_until(date(2022, 1, 1))

    assert cover == [
        Period(date(2016, 2, 22), date(2019, 12, 31)),
        Period(date(2016, 3, 2), date(2019, 12, 31)),
        Period(date(2019, 1, 1), date(2019, 12, 31)),
        Period(date(2021, 5, 25), date(2023, 12, 31)),
    ]


def test_cover_until_ends_the_day_before_a_termination(db):
    AgreementFactory(state="terminated", state_on=date(2022, 5, 1))
    AgreementFactory(state="terminated", state_on=date(2021, 5, 25))

    cover = Agreement.objects.cover_until(date(2023, 1, 1))

    assert cover == [Period(date(2021, 5, 25), date(2022, 4, 30))]


@pytest.mark.parametrize(("of", "expires"), [(1, False), (2, True)])
def test_expiring_within_counts_its_last_day(db, of, expires):
    AgreementFactory(effect_end=day("2023-12-31"))

    found = Agreement.objects.expiring_within(90, of=date(2023, 10, of))

    assert found.exists() == expires


def test_party_names_are_short_and_in_the_readers_language(db):
    korea = InstitutionFactory(name_ind="Kementerian MOIS", short_ko="행안부")
    party = PartyFactory(institution__short_ind="KemenPANRB")
    PartyFactory(agreement=party.agreement, institution=korea, side="korea")
    PartyFactory(agreement=party.agreement, role="witness")

    with translation.override("ko"):
        names = Agreement.objects.with_party_names().get().party_names

    assert names == ["KemenPANRB", "행안부"]


def test_relations_around_reach_the_whole_chain_but_stop_at_a_mention(history):
    writer, far = AgreementFactory.create_batch(2)
    mention = relate(writer, "mentions", history[2021])
    relate(far, "based_on", writer)

    around = Relation.objects.around(history[2021])

    assert around.count() == 5
    assert mention in around
    assert Relation.objects.around(history[2013]).count() == 4


def test_relations_refuse_a_circle(history):
    with pytest.raises(IntegrityError, match="relation_acyclic"):
        relate(history[2013], "based_on", history[2021])


BACKWARDS = {"effect_end": day("2021-05-24")}
TOO_EARLY = {"in_force_on": day("2021-05-24")}
HALF_KNOWN = {"signed": FuzzyDate(date(2021, 5, 25), None, "day")}
TWO_DAYS = {"signed": FuzzyDate(date(2021, 5, 25), date(2021, 5, 26), "day")}


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        (BACKWARDS, "agreement_ends_after_start"),
        (TOO_EARLY, "agreement_in_force_once_signed"),
        (HALF_KNOWN, "agreement_signed_known_has_days"),
        (TWO_DAYS, "agreement_signed_in_order"),
        ({"state": "terminated"}, "agreement_ended_state_has_day"),
        ({"public_id": ""}, "agreement_public_id_given"),
    ],
)
def test_agreement_refuses(db, wrong, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        AgreementFactory(**wrong)


def test_agreement_of_a_single_day_and_draft_without_days_pass(db):
    AgreementFactory(effect_end=day("2021-05-25"))
    nothing = dict.fromkeys(["signed", "effect_start", "effect_end"], UNKNOWN)

    draft = AgreementFactory(state="draft", **nothing)

    draft.refresh_from_db()
    assert draft.listed_on == date(9999, 12, 31)


@pytest.mark.parametrize("field", ["code", "public_id"])
def test_agreement_is_recorded_once(db, field):
    taken = getattr(AgreementFactory(), field)

    with pytest.raises(IntegrityError, match=f"agreement_{field}_once"):
        AgreementFactory(**{field: taken})


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"capacity": "on_behalf_of"}, "signature_principal_if_on_behalf"),
        ({"capacity": "full_powers"}, "signature_full_powers_named"),
        ({"local_time": time(15)}, "signature_time_has_zone"),
    ],
)
def test_signature_refuses(db, wrong, constraint):
    with pytest.raises(IntegrityError, match=constraint):
        Signature.objects.create(
            agreement=AgreementFactory(),
            person=PersonFactory(),
            side="korea",
            **wrong,
        )


@pytest.mark.parametrize(
    ("zone", "utc"),
    [("Asia/Jakarta", 8), ("Asia/Seoul", 6), ("Asia", None), ("Mars/Olympus", None)],
)
def test_signature_moment_is_one_for_both_sides(zone, utc):
    agreement = AgreementFactory.build()
    signature = Signature(agreement=agreement, local_time=time(15), zone=zone)

    moment = signature.moment

    assert (moment.utctimetuple().tm_hour if moment else None) == utc


def test_signature_without_a_time_has_no_moment():
    assert Signature(agreement=AgreementFactory.build()).moment is None


@pytest.mark.parametrize(
    ("wrong", "constraint"),
    [
        ({"amount": 0}, "contribution_is_positive"),
        ({"currency": "EUR"}, "contribution_currency_known"),
        ({"first_year": 2018, "last_year": 2016}, "contribution_years_in_order"),
        ({"first_year": 2018, "last_year": None}, "contribution_years_in_order"),
        ({"kind": "in_kind"}, "contribution_in_kind_has_basis"),
    ],
)
def test_contribution_refuses(db, wrong, constraint):
    right = {"amount": 1_000_000, "currency": "USD", "status": "planned"}
    with pytest.raises(IntegrityError, match=constraint):
        Contribution.objects.create(
            agreement=AgreementFactory(),
            institution=InstitutionFactory(),
            **right | wrong,
        )


@pytest.mark.parametrize(
    ("kind", "new_end", "constraint"),
    [
        ("renews", UNKNOWN, "relation_once"),
        ("amends", YEAR_2019, "relation_only_extension_moves_end"),
    ],
)
def test_relation_refuses(db, kind, new_end, constraint):
    one, other = AgreementFactory.create_batch(2)
    relate(one, "renews", other)

    with pytest.raises(IntegrityError, match=constraint):
        relate(one, kind, other, new_end=new_end)


def test_party_is_named_once_in_a_role(db):
    party = PartyFactory()

    with pytest.raises(IntegrityError, match="party_once"):
        PartyFactory(agreement=party.agreement, institution=party.institution)


def test_relation_reads_from_both_sides(db):
    parent = AgreementFactory(title_ind=None, code="MOU-1")
    relation = relate(AgreementFactory(title_ind="Annex"), "annex_of", parent)

    with translation.override("en"):
        assert str(relation) == "Annex annex of MOU-1"
        assert relation.get_reverse_display() == "has the annex"


def test_party_signature_and_contribution_say_what_they_are(db):
    party = PartyFactory(name_as_signed_ind="MOGAHA", institution__short_ind="MOIS")

    assert str(party) == "MOGAHA"
    assert str(Party(institution=party.institution)) == "MOIS"
    assert str(Signature(person=PersonFactory(name_ind="Rini"))) == "Rini"
    assert str(Contribution(amount=5, currency="USD")) == "USD 5"
