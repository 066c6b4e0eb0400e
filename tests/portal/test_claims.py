"""What a source says of a fact: entered, corrected, withdrawn, counted again."""

import uuid

import pytest
from django.db import IntegrityError

from egcc_portal.sources import actions
from egcc_portal.sources.models import Claim, Resolution, Rule, Source
from egcc_portal.sources.views import claim_url
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    SourceFactory,
)
from tests.filling import filled
from tests.samples import words_of

pytestmark = pytest.mark.django_db
FIELD = "dates.effect_end"


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def agreement():
    """In force to the end of 2023, as an article says."""
    agreement = AgreementFactory()
    ClaimFactory(about=agreement.public_id, value="2023-12-31")
    return agreement


@pytest.fixture
def source():
    return SourceFactory(headline="Siaran pers", publisher="MOIS")


def said(browser, agreement, **other):
    """What is posted: the source says that it ends a year later."""
    whole = {
        "field": FIELD,
        "value": "31 Des 2024",
        "statement": "until the end of 2024",
        "source_text": "Siaran pers",
        "locator": "p. 2",
        "confidence": "M",
    }
    return filled(browser, claim_url(agreement)) | whole | other


def state(browser, agreement, **other):
    return browser.post(claim_url(agreement), said(browser, agreement, **other))


def test_a_claim_is_entered_with_its_source_and_place(editor, agreement, source):
    answer = state(editor, agreement)

    claim = Claim.objects.get(source=source)
    assert answer.url == claim.fact_url
    assert (claim.model, claim.about, claim.field) == (
        "agreements.agreement",
        agreement.public_id,
        FIELD,
    )
    assert (claim.value, claim.statement) == ("2024-12-31", "until the end of 2024")
    assert (claim.locator, claim.confidence, claim.stance) == ("p. 2", "M", "supports")


def test_its_history_says_who_entered_it(editor, people, agreement, source):
    state(editor, agreement)

    told = Claim.objects.get(source=source).versions.get().pgh_context.metadata
    assert (told["verb"], told["by"]) == ("state claim", people["editor"].pk)


def test_one_that_disagrees_is_a_conflict_beside_the_value_and_a_gap(
    editor, viewer, agreement, source
):
    page = editor.get(state(editor, agreement).url)

    assert "Sources differ on this" in words_of(page)
    shown = viewer.get(agreement.get_absolute_url()).text
    assert "31 December 2024" in shown
    assert "Sources differ" in shown
    assert agreement.public_id in viewer.get("/gaps/", {"kind": "conflict"}).text
    agreement.refresh_from_db()
    assert str(agreement.effect_end) == "31 December 2023"


def test_one_that_agrees_is_none(editor, agreement, source):
    page = editor.get(state(editor, agreement, value="31 December 2023").url)

    assert not Claim.objects.disputed().exists()
    assert "It is kept." in words_of(page)


@pytest.mark.parametrize(
    ("field", "written", "value"),
    [
        (FIELD, "25 May 2021", "25 Mei 2021"),
        (FIELD, "2021-05-18/2021-05-28", "18-28 Mei 2021"),
        ("signatures.place", "Jakarta and Seoul", "jakarta  and seoul"),
    ],
)
def test_what_means_the_same_is_written_as_others_have(
    editor, source, field, written, value
):
    agreement = AgreementFactory()
    ClaimFactory(about=agreement.public_id, field=field, value=written)

    state(editor, agreement, field=field, value=value)

    assert Claim.objects.get(source=source).value == written
    assert not Claim.objects.disputed().exists()


def test_where_only_the_record_reads_otherwise_that_is_said(editor, source):
    page = editor.get(state(editor, AgreementFactory()).url)

    assert "The record reads 31 December 2023" in words_of(page)


@pytest.mark.parametrize(
    ("typed", "at", "sentence"),
    [
        ({"value": "03/04/2021"}, "value", "3 April 2021 or 4 March 2021"),
        ({"value": ""}, "value", "required"),
        ({"field": "nip"}, "field", "nip"),
        ({"source_text": "Nobody"}, "source", "Nothing is called like this"),
        ({"locator": "x" * 121}, "locator", "120"),
        ({"statement": "a\0b"}, "statement", "Null characters"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(
    editor, agreement, source, typed, at, sentence
):
    page = state(editor, agreement, **typed)

    assert page.context["form"].has_error(at)
    assert sentence in words_of(page)
    assert not Claim.objects.filter(source=source).exists()


def test_the_same_source_says_the_same_once(editor, agreement, source):
    state(editor, agreement)

    page = state(editor, agreement)

    assert "recorded with this value already" in words_of(page)
    assert Claim.objects.filter(source=source).count() == 1


def test_a_repeated_submit_makes_one(editor, agreement, source):
    typed = said(editor, agreement)

    urls = {editor.post(claim_url(agreement), typed).url for _ in range(2)}

    assert urls == {Claim.objects.get(source=source).fact_url}


def test_nor_does_the_database_hold_two(people, agreement, source):
    key = uuid.uuid4().hex
    here = {"model": agreement.fact_model, "about": agreement.public_id}
    more = {"field": FIELD, "value": "2024", "statement": "2024", "source": source}
    actions.state(Claim(public_id=key, **here, **more), by=people["editor"])

    with pytest.raises(IntegrityError, match="claim_public_id_once"):
        actions.state(Claim(public_id=key, **here, **more), by=people["editor"])


def test_the_source_may_be_new(editor, agreement):
    new = {"source": "new", "source_text": "Berita", "source_new-headline": "Berita"}
    rest = {"kind": "press", "publisher": "Harian", "language": "id"}
    more = {"reliability": "4", "checked": Source.Checked.choices[0][0]}
    added = {f"source_new-{name}": value for name, value in (rest | more).items()}

    state(editor, agreement, **new, **added)

    assert Claim.objects.get(value="2024-12-31").source.headline == "Berita"


def test_from_a_source_the_record_is_found_first(editor, agreement, source):
    begun = {"source": source.pk, "model": agreement.fact_model, "q": agreement.code}
    page = editor.get("/claims/new/", begun)

    url = claim_url(agreement, source=str(source.pk))
    assert [each[2] for each in page.context["found"]] == [url]
    assert "Siaran pers" in editor.get(url).text
    assert "/claims/new/?source=" in editor.get(source.get_absolute_url()).text


@pytest.mark.parametrize(
    "asked",
    [
        {"model": "agreements.agreement", "about": "nothing"},
        {"model": "accounts.user", "about": "1"},
        {"model": "x", "about": ""},
    ],
)
def test_there_is_no_form_for_what_is_no_record(editor, asked):
    assert editor.get("/claims/new/", asked).status_code == 404


def edit(browser, claim, **typed):
    url = f"/claims/{claim.pk}/edit/"
    return browser.post(url, filled(browser, url, reason="Misread") | typed)


@pytest.fixture
def decided(agreement, people):
    """Two claims, and the decision that the later day holds."""
    claim = ClaimFactory(about=agreement.public_id, value="2024-12-31")
    words = {"rule": Rule.JUDGEMENT, "reason": "Pasal 7", "by": people["manager"]}
    actions.resolve(claim, claim=claim, **words)
    return claim


def test_a_corrected_claim_asks_again_what_was_decided(editor, people, decided):
    assert edit(editor, decided, value="30 Nov 2024").url == decided.fact_url

    told = decided.versions.latest("pgh_id")
    assert told.value == "2024-11-30"
    assert told.pgh_context.metadata["reason"] == "Misread"
    assert Claim.objects.disputed().count() == 1


def test_one_corrected_in_its_words_alone_does_not(editor, decided):
    edit(editor, decided, locator="p. 3")

    decided.refresh_from_db()
    assert decided.locator == "p. 3"
    assert not Claim.objects.disputed().exists()


def test_the_second_of_two_editors_is_told(editor, decided):
    url = f"/claims/{decided.pk}/edit/"
    second = filled(editor, url, value="2025", reason="Typed")
    edit(editor, decided, value="30 Nov 2024")

    answer = editor.post(url, second)

    assert answer.status_code == 409
    assert 'value="2025"' in answer.text
    decided.refresh_from_db()
    assert decided.value == "2024-11-30"


def withdraw(browser, claim):
    return browser.post(f"/claims/{claim.pk}/withdraw/", {"reason": "Other MoU"})


def test_a_withdrawn_claim_counts_no_longer_and_again_if_asked(
    editor, viewer, agreement, source
):
    state(editor, agreement)
    claim = Claim.objects.get(source=source)

    assert withdraw(editor, claim).url == claim.fact_url
    assert not Claim.objects.disputed().exists()
    assert "Withdrawn" in words_of(viewer.get(claim.fact_url))

    editor.post(f"/claims/{claim.pk}/restate/")
    assert Claim.objects.disputed().count() == 1


def test_what_a_decision_holds_to_is_not_withdrawn(editor, decided):
    answer = withdraw(editor, decided)

    assert "Take the decision back first" in words_of(answer)
    decided.refresh_from_db()
    assert decided.withdrawn_at is None


def test_nor_is_it_withdrawn_twice(editor, decided):
    Resolution.objects.all().delete()
    withdraw(editor, decided)

    assert "withdrawn already" in words_of(withdraw(editor, decided))


def test_only_editors_are_offered_it(editor, viewer, agreement):
    page, fact = agreement.get_absolute_url(), Claim.objects.get().fact_url

    for url in (page, fact):
        assert "/claims/" in editor.get(url).text
        assert "/claims/" not in viewer.get(url).text


@pytest.mark.parametrize("claims", [1, 5])
def test_the_form_takes_as_many_statements_however_much_is_said(
    editor, agreement, claims, django_assert_num_queries
):
    ClaimFactory.create_batch(claims, about=agreement.public_id)

    with django_assert_num_queries(10):
        editor.get(claim_url(agreement, field=FIELD))
