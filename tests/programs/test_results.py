"""What sources say that programs contributed to: a contributor, a result, a source."""

import pytest

from programs.models import ContributionClaim
from tests.factories import (
    ContributionFactory,
    OutputFactory,
    ProgramFactory,
    RegulationFactory,
    SourceFactory,
)
from tests.filling import filled
from tests.samples import words_of

pytestmark = pytest.mark.django_db
NEW = "/contributions/new/"


@pytest.fixture(autouse=True)
def in_english(settings):
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def good():
    """A program helped towards an output, as a source says."""
    ProgramFactory(name_ind="Pusat Kerja Sama")
    OutputFactory(title_ind="Cetak biru")
    SourceFactory(headline="Berita")
    return {
        "program_text": "Pusat Kerja Sama",
        "result_output_text": "Cetak biru",
        "strength": "contributed",
        "wording": "turut menyusun",
        "source_text": "Berita",
    }


def test_a_contribution_is_kept_in_the_words_of_its_source(editor, good):
    editor.post(NEW, filled(editor, NEW, **good))

    made = ContributionClaim.objects.get()
    assert (str(made.contributor), str(made.result), made.strength) == (
        "Pusat Kerja Sama",
        "Cetak biru",
        "contributed",
    )


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"source_text": ""}, "This field is required"),
        ({"strength": "caused"}, "not one of the available choices"),
        ({"program_text": ""}, "Name one contributor"),
        ({"result_output_text": ""}, "Name one result"),
    ],
)
def test_what_is_wrong_with_a_contribution_is_said(editor, good, typed, sentence):
    response = editor.post(NEW, filled(editor, NEW, **good | typed))

    assert sentence in words_of(response)
    assert not ContributionClaim.objects.exists()


def test_two_results_are_refused(editor, good):
    both = good | {"result_regulation": RegulationFactory().pk}

    response = editor.post(NEW, filled(editor, NEW, **both))

    assert "Name one result" in words_of(response)


def test_a_regulation_is_made(editor):
    typed = {"short": "Perpres 95/2018", "country": "id", "kind": "Peraturan Presiden"}

    editor.post("/regulations/new/", filled(editor, "/regulations/new/", **typed))
    again = filled(editor, "/regulations/new/", **typed)

    assert "already taken" in words_of(editor.post("/regulations/new/", again))


def test_a_program_leads_to_what_stands_on_it(editor, viewer):
    claim = ContributionFactory()
    url = claim.program.get_absolute_url()

    seen = [
        f"/contributions/{claim.pk}/edit/" in each.get(url).text
        for each in (editor, viewer)
    ]

    assert seen == [True, False]
