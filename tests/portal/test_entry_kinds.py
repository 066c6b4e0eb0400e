"""The forms of all kinds of records: what holds for each of them alike."""

import pytest
from django.apps import apps

from egcc_portal.entry.editors import EDITORS
from egcc_portal.entry.models import Entry
from programs.models import Program
from tests.factories import (
    CohortFactory,
    CourseFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    OutputFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.filling import filled
from tests.samples import words_of

pytestmark = pytest.mark.django_db
FACTORIES = {
    "institutions": InstitutionFactory,
    "people": PersonFactory,
    "sources": SourceFactory,
    "programs": ProgramFactory,
    "projects": ProjectFactory,
    "events": EventFactory,
    "cohorts": CohortFactory,
    "courses": CourseFactory,
    "indicators": IndicatorFactory,
    "outputs": OutputFactory,
}
MODELS = {at: factory._meta.model for at, factory in FACTORIES.items()}
GOOD = {
    "institutions": {"kind": "ID_KEMENTERIAN", "name_ind": "Kementerian PANRB"},
    "people": {"name_ind": "Rini Widyantini"},
    "sources": {
        "kind": "press",
        "publisher": "Bisnis.com",
        "headline": "Indonesia Pelajari Pemerintahan Berbasis Elektronik",
        "language": "id",
        "published": "24 September 2019",
        "reliability": "4",
        "checked": "full_text",
    },
    "programs": {"code": "EGCC", "name_ind": "Pusat", "host_text": "Tuan rumah"},
    "projects": {
        "title_en": "Architecture portal",
        "year": "2018",
        "state": "completed",
        "state_on": "2019-12-31",
        "iati_status": "4",
    },
    "events": {"kind": "forum", "title_ko": "협력 포럼", "held": "16 Juni 2022"},
    "cohorts": {
        "title_ind": "Pelatihan September 2019",
        "state": "completed",
        "held": "23 September – 4 Oktober 2019",
        "country": "kr",
        "capacity": "10",
    },
}
GOOD |= {
    "courses": {"title_ind": "Pemerintahan digital"},
    "indicators": {
        "code": "SPBE",
        "title_ind": "Indeks SPBE",
        "unit": "index",
        "measure": "index",
        "direction": "up",
        "scale_min": "1",
        "scale_max": "5,0",
        "rhythm": "yearly",
        "publisher_text": "Tuan rumah",
    },
    "outputs": {
        "title_ind": "Cetak biru",
        "kind": "plan",
        "program_text": "PRG",
        "state": "completed",
        "state_on": "2021-05-25",
    },
}
TEXTS = {
    "institutions": "name_ko",
    "people": "name_en",
    "sources": "headline",
    "programs": "name_ko",
    "projects": "title_ind",
    "events": "title_en",
    "cohorts": "title_ko",
    "courses": "title_en",
    "indicators": "title_ko",
    "outputs": "title_en",
}
"""A text of each kind that has a longest length."""
LISTS = ["/cohorts/", "/programs/"]
"""Where those are led to that have no page of their own."""
DATES = {"sources": "published", "events": "held", "cohorts": "held"}


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def host():
    """An institution and a program that others belong to."""
    host = InstitutionFactory(name_ind="Tuan rumah")
    ProgramFactory(code="PRG", host=host)
    return host


def made_of(at, host):
    """What was made of a kind, besides the host and its program."""
    program = Program.objects.filter(code="PRG").values("pk")
    own = {"institutions": [host.pk], "programs": program}
    return MODELS[at].objects.exclude(pk__in=own.get(at, []))


def new(at):
    return f"/{at}/new/"


def edit(record):
    return f"/{at_of(record)}/{record.pk}/edit/"


def at_of(record):
    return next(at for at, model in MODELS.items() if model is type(record))


def sent(client, at, **typed):
    """The answer to a new record of a kind, some of it typed otherwise."""
    return client.post(new(at), filled(client, new(at), **GOOD[at] | typed))


@pytest.mark.parametrize("at", MODELS)
def test_a_record_is_made_as_a_draft(editor, host, at):
    response = sent(editor, at)

    made = made_of(at, host).get()
    assert response.url in (getattr(made, "get_absolute_url", list)(), *LISTS)
    assert (made.review, made.origin) == ("draft", "entered")


@pytest.mark.parametrize("at", MODELS)
def test_a_repeated_submit_makes_one(editor, host, at):
    data = filled(editor, new(at), **GOOD[at])

    first, second = editor.post(new(at), data), editor.post(new(at), data)

    assert first.url == second.url
    assert made_of(at, host).count() == 1


@pytest.mark.parametrize("at", MODELS)
def test_one_like_it_is_shown_before_a_double_is_made(editor, host, at):
    sent(editor, at)
    typed = {"code": "OTHER"} if "code" in GOOD[at] else {}

    response = sent(editor, at, **typed)

    assert response.status_code == 200
    assert response.context["doubles"]
    assert made_of(at, host).count() == 1


@pytest.mark.parametrize("at", MODELS)
@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("x" * 5000, "at most"), ("a\0b", "Null characters")],
    ids=["long", "nul"],
)
def test_a_text_that_cannot_be_kept_is_refused(editor, host, at, typed, sentence):
    response = sent(editor, at, **{TEXTS[at]: typed})

    assert sentence in words_of(response)
    assert not made_of(at, host).exists()


@pytest.mark.parametrize("at", DATES)
@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31 Februari 2019", "February 2019 has 28 days"),
        ("03/04/2019", "3 April 2019 or 4 March 2019"),
        ("2019 – 2018", "The last day is before the first"),
    ],
)
def test_a_day_that_cannot_be_is_refused(editor, at, typed, sentence):
    response = sent(editor, at, **{DATES[at]: typed})

    assert sentence in words_of(response)
    assert not MODELS[at].objects.exists()


@pytest.mark.parametrize("at", MODELS)
def test_a_change_of_what_is_approved_waits(editor, at):
    record = FACTORIES[at]()

    editor.post(edit(record), filled(editor, edit(record), **{TEXTS[at]: "Baru"}))

    record.refresh_from_db()
    assert getattr(record, TEXTS[at]) != "Baru"
    assert Entry.objects.waiting().get().about == record.public_id


@pytest.mark.parametrize("at", MODELS)
def test_the_second_of_two_editors_is_told(editor, at):
    record = FACTORIES[at](review="draft")
    first, second = (
        filled(editor, edit(record), **{TEXTS[at]: text}) for text in ("Satu", "Dua")
    )

    editor.post(edit(record), first)

    assert editor.post(edit(record), second).status_code == 409
    record.refresh_from_db()
    assert getattr(record, TEXTS[at]) == "Satu"


@pytest.mark.parametrize("at", MODELS)
def test_an_edit_that_changes_nothing_of_the_history_is_none(editor, db, loaded, at):
    records = list(MODELS[at].objects.order_by("pk"))
    for record in records[:: max(1, len(records) // 4)]:
        response = editor.post(edit(record), filled(editor, edit(record)))

        assert response.status_code == 302, words_of(response)
        assert not Entry.objects.filter(about=record.public_id).exists()


def test_every_editor_is_tried_here():
    own = {each._meta.label_lower for each in MODELS.values()}
    kinds = {label for label, act in EDITORS if not act}
    untried = {"agreements.agreement", "programs.regulation"}
    untried |= {"programs.contributionclaim"}  # tests/programs/test_results.py
    assert kinds - own - untried == set()
    assert all(apps.get_model(label) for label in kinds)


@pytest.mark.parametrize("at", FACTORIES)
def test_a_choice_of_none_yet_is_said_in_words(editor, at):
    page = editor.get(f"/{at}/new/", headers={"accept-language": "en"}).text

    assert "---" not in page
