"""The life of an agreement: each act, what stands in its way, and what it makes."""

from datetime import date

import pytest

from agreements.models import Agreement, Relation
from egcc_portal.dates import FuzzyDate
from egcc_portal.entry.models import Entry
from egcc_portal.sources.models import Claim
from tests.factories import (
    AgreementFactory,
    AttachmentFactory,
    InstitutionFactory,
    PartyFactory,
    PersonFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.filling import filled, shown_in
from tests.samples import words_of

pytestmark = pytest.mark.django_db
NEW = "/agreements/new/"
WHY = {"reason": "Surat 12", "because_text": "Surat penghentian", "where": "hal. 1"}


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


def agreement(**told):
    """A draft that both sides have signed on 25 May 2021, for want of its text."""
    told = {"without_text_because": "in Seoul"} | told
    made = AgreementFactory(**{"review": "draft", "state": "draft"} | told)
    for side, country in [("indonesia", "ID"), ("korea", "KR")]:
        institution = InstitutionFactory(country=country)
        PartyFactory(agreement=made, side=side, institution=institution)
        person = PersonFactory(name_ind=f"Signatory of {side}")
        made.signatures.create(side=side, person=person)
    return made


def at(agreement, act):
    return f"/agreements/{agreement.pk}/{act}/"


def do(client, agreement, act, **typed):
    """The answer to an act."""
    url = at(agreement, act)
    return client.post(url, filled(client, url, **typed))


def state(agreement):
    return Agreement.objects.get(pk=agreement.pk).state


def test_an_agreement_is_negotiated_and_signed(editor):
    draft = agreement()

    do(editor, draft, "negotiate")
    negotiated = state(draft)
    do(editor, draft, "sign")

    draft.refresh_from_db()
    assert (negotiated, draft.state) == ("negotiated", "signed")
    assert (draft.state_on, draft.version) == (date(2021, 5, 25), 3)
    assert (
        draft.versions.latest("pgh_id").pgh_context.metadata["verb"] == "sign agreement"
    )


def other_paper(it):
    """Attach something else than the signed text, and give no reason for its lack."""
    Agreement.objects.filter(pk=it.pk).update(without_text_because="")
    paper(it, "minutes")


def paper(it, role):
    """Attach a paper to an agreement."""
    AttachmentFactory(to=it, role=role)


UNREADY = {
    "no second party": (
        "negotiate",
        lambda it: it.parties.filter(side="korea").delete(),
        "no party on the side of Korea",
    ),
    "witnesses only": (
        "negotiate",
        lambda it: it.parties.filter(side="indonesia").update(role="witness"),
        "no party on the side of Indonesia",
    ),
    "no title": (
        "negotiate",
        lambda it: Agreement.objects.filter(pk=it.pk).update(title_ind=None),
        "It has no title yet",
    ),
    "one side alone, which has signed": (
        "sign",
        lambda it: it.parties.filter(side="korea").delete(),
        "no party on the side of Korea",
    ),
    "another paper": ("sign", other_paper, "Attach the signed text"),
    "one signature": (
        "sign",
        lambda it: it.signatures.filter(side="korea").delete(),
        "Nobody has signed on the side of Korea",
    ),
    "a signature in the future": (
        "sign",
        lambda it: it.signatures.filter(side="korea").update(
            signed_from=date(2999, 1, 1),
            signed_to=date(2999, 1, 1),
            signed_precision="day",
        ),
        "The signature of Signatory of korea lies in the future",
    ),
    "no signed text": (
        "sign",
        lambda it: Agreement.objects.filter(pk=it.pk).update(without_text_because=""),
        "Attach the signed text, or say why it is not attached",
    ),
    "an extension without an end": (
        "sign",
        lambda it: Relation.objects.create(
            agreement=it, kind="extends", to=AgreementFactory(code="BASE")
        ),
        "does not say until when",
    ),
}


@pytest.mark.parametrize("lack", UNREADY)
def test_what_stands_in_the_way_is_said(editor, lack):
    act, spoil, sentence = UNREADY[lack]
    draft = agreement()
    spoil(draft)

    response = do(editor, draft, act)

    assert sentence in words_of(response)
    assert state(draft) == "draft"


def test_the_signed_text_among_its_papers_is_enough(editor):
    draft = agreement(without_text_because="")
    paper(draft, "signed_text")

    do(editor, draft, "sign")

    assert state(draft) == "signed"


def test_an_agreement_is_signed_on_the_very_day(editor, today):
    draft = agreement(signed=FuzzyDate.parse(today.isoformat()))
    signed = {f"signed_{end}": today for end in ("from", "to")}
    draft.signatures.update(signed_precision="day", **signed)

    do(editor, draft, "sign")

    assert (state(draft), draft.signatures.count()) == ("signed", 2)


@pytest.mark.parametrize(("was", "act"), [("signed", "suspend"), ("draft", "withdraw")])
def test_no_act_is_done_on_a_day_to_come(editor, was, act):
    SourceFactory(headline="Surat penghentian")
    there = agreement(state=was, state_on=date(2021, 5, 25))

    response = do(editor, there, act, **WHY, state_on="2190-01-01")

    assert "This day lies in the future" in words_of(response)
    assert state(there) == was


@pytest.mark.parametrize(
    ("signed", "sentence"),
    [
        ("2190", "The day of signature lies in the future"),
        ("", "Say when it was signed"),
        ("31 Februari 2021", "February 2021 has 28 days"),
    ],
)
def test_a_day_of_signature_that_cannot_be_is_said(editor, signed, sentence):
    draft = agreement()

    response = do(editor, draft, "sign", signed=signed)

    assert sentence in words_of(response)
    assert state(draft) == "draft"


@pytest.mark.parametrize(
    ("was", "act"),
    [
        ("signed", "sign"),
        ("signed", "negotiate"),
        ("signed", "withdraw"),
        ("draft", "terminate"),
        ("draft", "suspend"),
        ("terminated", "resume"),
        ("terminated", "terminate"),
    ],
)
def test_no_act_leads_from_a_state_that_does_not_allow_it(editor, was, act):
    SourceFactory(headline="Surat penghentian")
    there = agreement(state=was, state_on=date(2021, 5, 25))
    dated = {"state_on": "2022-01-01", "terminated": "2022"}

    response = do(editor, there, act, **WHY, **dated)

    assert "so that this cannot be done" in words_of(response)
    assert state(there) == was


def test_a_terminated_agreement_says_since_when_why_and_by_which_source(editor):
    letter = SourceFactory(headline="Surat penghentian")
    signed = agreement(state="signed")

    do(editor, signed, "terminate", terminated="1 Mei 2022", **WHY)

    signed.refresh_from_db()
    assert (signed.state, signed.state_on) == ("terminated", date(2022, 5, 1))
    claim = Claim.objects.get(about=signed.public_id)
    assert (claim.field, claim.value, claim.source) == (
        "dates.terminated",
        "2022-05-01",
        letter,
    )


def test_the_day_of_a_termination_says_how_it_is_written(editor):
    page = editor.get(f"{agreement(state='signed').get_absolute_url()}terminate/").text

    assert "A day, a month or a year, as the paper has it" in page


@pytest.mark.parametrize("missing", ["terminated", "reason", "because_text"])
def test_terminating_needs_its_day_a_reason_and_a_source(editor, missing):
    SourceFactory(headline="Surat penghentian")
    signed = agreement(state="signed")
    typed = {"terminated": "1 Mei 2022"} | WHY | {missing: ""}

    assert do(editor, signed, "terminate", **typed).status_code == 200
    assert state(signed) == "signed"


def test_terminating_shows_what_stands_on_the_agreement_first(editor):
    project = ProjectFactory(agreement=agreement(state="signed"))

    shown = words_of(editor.get(at(project.agreement, "terminate")))

    assert "This stands on it" in shown
    assert project.title_ind in shown


def test_an_agreement_is_suspended_and_resumed(editor):
    SourceFactory(headline="Surat penghentian")
    signed = agreement(state="signed")

    do(editor, signed, "suspend", state_on="2022-01-01", **WHY)
    suspended = state(signed)
    do(editor, signed, "resume", state_on="2022-06-01", **WHY)

    assert (suspended, state(signed)) == ("suspended", "signed")


def test_a_draft_is_withdrawn_for_a_reason(editor):
    draft = agreement()

    do(editor, draft, "withdraw", state_on="2022-01-01", reason="Batal")

    assert state(draft) == "withdrawn"


def test_an_act_on_an_approved_agreement_waits_for_a_manager(editor):
    approved = agreement(review="approved")

    do(editor, approved, "negotiate")

    assert state(approved) == "draft"
    assert Entry.objects.waiting().get().act == "negotiate"


def test_an_extension_cites_its_instrument_and_computes_the_end(editor):
    base = agreement(state="signed", code="BASE", effect_end=FuzzyDate.parse("2023-12"))

    extension = filled(editor, at(base, "extend") + "?years=2", code="EXT")
    editor.post(NEW, extension | {"another": "yes"})

    relation = Agreement.objects.get(code="EXT").relations_out.get()
    assert (relation.kind, relation.to) == ("extends", base)
    assert (relation.new_end.precision, relation.new_end.last) == (
        "month",
        date(2025, 12, 31),
    )


def test_a_renewal_leaves_behind_what_belongs_to_the_other_paper(editor):
    base = agreement(state="signed", title_en="Memorandum", registry_number="R-1")

    renewal = filled(editor, at(base, "renew"), code="NEW")
    editor.post(NEW, renewal | {"another": "yes"})

    made = Agreement.objects.get(code="NEW")
    assert (made.title_en, made.kind, made.state) == ("Memorandum", "mou", "draft")
    assert [party.institution for party in made.parties.order_by("pk")] == [
        party.institution for party in base.parties.order_by("pk")
    ]
    assert (made.registry_number, bool(made.signed), bool(made.effect_end)) == (
        "",
        False,
        False,
    )
    assert not made.signatures.exists()


@pytest.mark.parametrize("making", ["amend", "extend", "renew", "replace", "annex"])
def test_each_making_names_its_relation(editor, making):
    base = agreement(state="signed")

    begun = shown_in(editor.get(at(base, making)))

    kinds = {"amend": "amends", "renew": "renews", "replace": "replaces"}
    kinds |= {"extend": "extends", "annex": "annex_of"}
    assert begun["relation-0-kind"] == kinds[making]
    assert begun["relation-0-to"] == str(base.pk)


@pytest.mark.parametrize(
    ("other", "new_end", "sentence"),
    [
        ("draft", "2025", "FIRST extends it already"),
        ("signed", "2025", "FIRST extends it already"),
        ("signed", "2023", "The new end is not after the present one"),
        ("signed", "2028", None),
        ("withdrawn", "2025", None),
    ],
)
def test_two_extensions_at_once_are_refused(editor, other, new_end, sentence):
    base = agreement(state="signed", code="BASE")
    first = AgreementFactory(code="FIRST", state=other, state_on=date(2023, 1, 1))
    until = FuzzyDate.parse("2026")
    Relation.objects.create(agreement=first, kind="extends", to=base, new_end=until)
    typed = {"code": "SECOND", "relation-0-new_end": new_end, "another": "yes"}

    response = editor.post(NEW, filled(editor, at(base, "extend"), **typed))

    assert Agreement.objects.filter(code="SECOND").exists() == (sentence is None)
    assert sentence is None or sentence in words_of(response)


def test_a_party_on_the_wrong_side_is_refused(editor):
    InstitutionFactory(name_ind="Kementerian Luar", country="ID")
    row = {"party-0-institution_text": "Kementerian Luar", "party-0-side": "korea"}

    response = editor.post(NEW, filled(editor, NEW, code="X", kind="mou", **row))

    assert "belongs to the other side" in words_of(response)
