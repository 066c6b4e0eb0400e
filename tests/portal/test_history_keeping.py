"""A load is one act: all or nothing, twice is once, and a person's work stays."""

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from pghistory.models import Context

from agreements.models import Agreement, Party
from egcc_portal import history
from egcc_portal.directory.models import Institution, Person
from egcc_portal.history_data.files import HISTORY, HistoryError
from egcc_portal.history_data.loading import load
from egcc_portal.reports.models import ReportSchedule
from egcc_portal.sources.models import Claim, Question
from programs.models import Program

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]

TEXT = HISTORY.read_text("utf-8")


@pytest.fixture
def changed(tmp_path):
    """Return the path of a data file in which some words were replaced, once each."""

    def change(*replacements):
        text = TEXT
        for old, new in replacements:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / "history.yaml"
        path.write_text(text, "utf-8")
        return path

    return change


def rows():
    """Return how many rows each table has, those of row versions too."""
    ours = [model for model in apps.get_models() if "pg" not in model._meta.app_label]
    return {model._meta.label: model._base_manager.count() for model in ours}


def test_a_second_load_writes_nothing():
    before = rows()

    result = load()

    assert (result.created, result.updated, result.deleted) == ({}, 0, 0)
    assert rows() == before
    assert before["agreements.AgreementVersion"] == 10


def test_each_row_says_which_act_wrote_it():
    version = Agreement.objects.get(public_id="agr-mou-2021").versions.get()

    assert version.pgh_context.metadata == {
        "verb": "load history",
        "by": None,
        "name": "",
        "reason": "facts of history.yaml",
    }


def test_a_corrected_file_corrects_what_nobody_touched(changed):
    path = changed(("  term: one year, in 2019;", "  term: the year 2019;"))

    result = load(path=path)

    agreement = Agreement.objects.get(public_id="agr-mou-2018")
    assert agreement.term_text_en == "the year 2019; first and last day not printed"
    assert (result.created, result.updated) == ({}, 1)
    assert agreement.versions.count() == 2


def test_a_part_that_left_the_file_goes(changed):
    path = changed(("  - {institution: inst-undp, side: other, role: party,", GONE))

    result = load(path=path)

    assert result.deleted == 1
    assert not Party.objects.filter(institution__public_id="inst-undp").exists()


GONE = "  # {institution: inst-undp, side: other, role: party,"


def test_a_record_that_left_the_file_stays(changed):
    gaps = TEXT[TEXT.index("gaps:") :]

    result = load(path=changed((gaps, "gaps: []")))

    assert (result.created, result.updated, result.deleted) == ({}, 0, 0)
    assert Question.objects.filter(kind="gap").count() == 11


def test_what_a_person_corrected_stays(people, changed):
    agreement = Agreement.objects.get(public_id="agr-mou-2018")
    with history.acting("correct", by=people["editor"], reason="read in the text"):
        agreement.term_text_en = "to 31 December 2019"
        agreement.save()

    load()
    load(path=changed(("  term: one year, in 2019;", "  term: the year 2019;")))

    agreement.refresh_from_db()
    assert agreement.term_text_en == "to 31 December 2019"


def test_a_list_that_a_person_changed_stays(people):
    person = Person.objects.get(public_id="per-tjahjo-kumolo")
    with history.acting("correct", by=people["editor"]):
        person.names.filter(script="hangul").delete()

    result = load()

    assert result.created == {}
    assert person.names.count() == 1


def test_what_was_written_past_every_act_stays_too():
    with connection.cursor() as cursor:  # as if the load's transaction had ended
        cursor.execute("SELECT set_config('pghistory.context_id', '', true)")
    Institution.objects.filter(public_id="inst-kitc").update(note="asked by telephone")

    load()

    assert Institution.objects.get(public_id="inst-kitc").note == "asked by telephone"


def test_what_is_missing_is_created_again():
    Claim.objects.filter(public_id="clm-101").delete()

    result = load()

    assert result.created == {Claim: 1}


def test_a_schedule_that_a_person_set_stays():
    program = Program.objects.get(code="DGCC")
    program.report_schedules.filter(kind="year").delete()

    load()

    assert [each.kind for each in program.report_schedules.all()] == ["quarter"]
    assert ReportSchedule.objects.count() == 3


LAST = "- key: gap-spbe-2025\n"


def test_an_error_in_the_last_record_undoes_everything(changed):
    Question.objects.all().delete()
    before = rows()

    with pytest.raises(HistoryError, match="gap-spbe-2025: titel: this field is not"):
        load(path=changed((LAST, f"{LAST}  titel: Indeks\n")))

    assert rows() == before


DAY = "signed: {from: '2018-09-10'"
PARTY = "{institution: inst-mpm, side: korea, role: party"
ERRORS = [
    (DAY, "signed: {from: 2018-13-01", "agr-mou-2018: dates.signed.from: 2018-13-01"),
    (DAY, "signed: {from: '2018-09-11'", "agr-mou-2018: dates.signed: the last day"),
    (PARTY, "{institution: inst-mmm, side: korea", "agr-mou-2018-hr: parties.2.instit"),
    (PARTY, "{institution: per-azwar-anas, side: korea", "per-azwar-anas is no instit"),
    (PARTY, "{institution: inst-mpm, side: north", "side: north is none of indonesia"),
    (
        PARTY,
        "{institution: inst-panrb, side: korea, role: party",
        "2: this is given tw",
    ),
    (PARTY, "{institution: inst-mpm, role: party", "parties.2.side: this is missing"),
    ("- {key: clm-102,", "- {key: clm-101,", "clm-101: this is given twice"),
    ("key: prg-dgcc\n", "key: agr-mou-2021\n", "agr-mou-2021: this key is given twice"),
    ("  legal_state: signed", "  legal_state: void", "legal_state: void is none of dr"),
    ("  year: 2016\n", "  year: early\n", "prj-2016-roadmap: year: early is no number"),
    ("  year: 2016\n", "  year: 1066\n", "prj-2016-roadmap: Give a year between 1990"),
    ("  year: 2016\n", "  year: 106666\n", "prj-2016-roadmap: smallint out of range"),
    ("  year: 2016\n", "", "prj-2016-roadmap: year: this is missing"),
    (
        "publisher: Bisnis.com",
        f"publisher: {'B' * 201}",
        "publisher: it is longer than",
    ),
    (
        "until: 2014-11",
        "until: 2015-11",
        "inst-mois: names.1: Official names of one lan",
    ),
    ("region: '34'", "region: '99'", "inst-pemprov-diy: region: 99 is not in this"),
    (
        "contributor: prg-egcc",
        "contributor: inst-egcc",
        "contributor: inst-egcc cannot",
    ),
    (
        "source: src-kabarpriangan-2021, l",
        "from: x, l",
        "foc-roadmap: sources.1.source",
    ),
    ("sources: [src-mospa-2013, src-mou", "sources: [[x], src-mou", "is no source"),
    ("gaps:\n", "gups:\n", "the section gaps is missing"),
]


@pytest.mark.parametrize(("old", "new", "words"), ERRORS)
def test_an_error_names_file_key_and_field(changed, old, new, words):
    before = rows()

    with pytest.raises(HistoryError) as wrong:
        load(path=changed((old, new)))

    assert str(wrong.value).startswith("history.yaml: ")
    assert words in str(wrong.value)
    assert rows() == before


def test_a_new_record_that_the_database_refuses_is_named(changed):
    path = changed(
        ("key: prj-2016-roadmap", "key: prj-1066"), ("  year: 2016\n", "  year: 9\n")
    )

    with pytest.raises(HistoryError, match="prj-1066: Give a year between 1990 and"):
        load(path=path)


def test_command_says_that_nothing_has_changed(capsys):
    call_command("load_history")

    assert capsys.readouterr().out == (
        "The history is loaded already; nothing has changed.\n"
    )


def test_command_counts_what_it_created_in_a_sentence(capsys):
    Claim.objects.filter(public_id="clm-101").delete()
    Question.objects.filter(public_id="gap-budget").delete()

    call_command("load_history")

    assert capsys.readouterr().out == (
        "History loaded: created 1 claims, 1 questions "
        "and 2 rows that belong to them.\n"
    )


def test_command_says_what_it_corrected(capsys):
    agreement = Agreement.objects.get(public_id="agr-mou-2018")
    with history.acting("load history", by=None):
        Agreement.objects.filter(pk=agreement.pk).update(note="")

    call_command("load_history")

    words = "History loaded: corrected 1 rows, removed 0.\n"
    assert capsys.readouterr().out == words


def test_command_is_silent_when_asked(capsys):
    call_command("load_history", verbosity=0)

    assert capsys.readouterr().out == ""


def test_command_fails_with_the_error(monkeypatch, changed):
    path = changed(("gaps:\n", "gups:\n"))
    monkeypatch.setattr(load, "__kwdefaults__", {"by": None, "path": path})

    with pytest.raises(CommandError, match="history.yaml: the section gaps is missing"):
        call_command("load_history")


def test_a_load_is_one_context():
    acts = Context.objects.filter(metadata__verb="load history")

    assert acts.count() == 1
