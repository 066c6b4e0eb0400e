from datetime import date

from django.urls import reverse

from programs.models import ProgramTerm, Regulation
from tests.factories import OutputFactory, ProgramFactory, ProjectFactory
from tests.programs.samples import detail, full_claim, full_program, shown
from tests.samples import words_of


def test_program_list_tells_term_agreements_and_counts(viewer):
    program = ProgramFactory(code="EGCC")
    full_program(program)

    response = viewer.get(reverse("programs:program_list"), {"q": "EGCC"})

    (row,) = response.context["page"].rows
    assert (row.project_count, row.cohort_count, len(row.its_bases)) == (2, 2, 2)
    assert "2021 term of the agreement" in words_of(response)


def test_program_list_counts_only_what_the_reader_may_see(partner):
    program = ProgramFactory()
    ProjectFactory(program=program)
    ProjectFactory(program=program, shared=False)

    (row,) = shown(partner, "programs:program_list")

    assert row.project_count == 1


def test_program_detail_shows_what_stands_above_and_below(viewer):
    program = ProgramFactory(
        objectives=["faster"], predecessor=ProgramFactory(code="OLD")
    )
    full_program(program)
    response = viewer.get(program.get_absolute_url())

    shows = response.context["program"]
    work = [
        shows.its_bases,
        shows.its_terms,
        shows.its_areas,
        shows.its_projects,
        shows.its_outputs,
        shows.its_events,
        shows.its_cohorts,
        shows.its_indicators,
        shows.its_claims,
        shows.its_successors,
    ]
    assert [len(rows) for rows in work] == [2] * len(work)
    assert [row.code for row in shows.its_predecessors] == ["OLD"]
    for row in [*shows.its_projects, *shows.its_cohorts, *shows.its_indicators]:
        assert f'href="{row.get_absolute_url()}"' in response.text
    assert "Sources differ" in words_of(response)


def test_program_detail_says_contributes_and_never_caused(viewer):
    regulation = Regulation.objects.create(
        country="ID", kind="Perpres", short="Perpres 95/2018", review="approved"
    )
    program = ProgramFactory(code="EGCC")
    full_claim(program=program, result_regulation=regulation)

    words = detail(viewer, program)

    assert "Perpres 95/2018" in words
    assert "EGCC : contributes to it – verb of contribution" in words
    assert "Rini, Harian Contoh" in words


def test_program_detail_keeps_hidden_ends_of_a_claim_back(partner):
    program = ProgramFactory()
    full_claim(program=program, result_output=OutputFactory(shared=False))

    assert "contribution" not in detail(partner, program)


def test_program_detail_does_not_name_a_speaker_who_is_hidden(partner):
    program = ProgramFactory()
    claim = full_claim(program=program, result_output=OutputFactory())
    claim.speaker.shared = False
    claim.speaker.save()

    words = detail(partner, program)

    assert "verb of contribution" in words
    assert "Rini" not in words


def test_program_detail_keeps_terms_apart(viewer):
    program = ProgramFactory()
    for kind, last, precision in [
        ("agreement_term", date(2018, 12, 31), "day"),
        ("centre_operation", None, "day"),
        ("expert_posting", date(2018, 6, 30), "month"),
        ("phase_as_told", date(2019, 12, 31), "year"),
        ("extension_term", date(2016, 12, 31), "year"),
    ]:
        ProgramTerm.objects.create(
            program=program,
            kind=kind,
            starts_on=date(2016, 2, 22),
            ends_on=last,
            precision=precision,
        )

    words = detail(viewer, program)

    assert "Term of the agreement 22 February 2016 – 31 December 2018" in words
    assert "since 22 February 2016, end not recorded" in words
    assert "Posting of experts February 2016 – June 2018" in words
    assert "Phase as told 2016–2019" in words
    assert "Term of the extension 2016 " in words
