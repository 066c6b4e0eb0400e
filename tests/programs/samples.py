"""Records with all that their pages show, and what a test reads of a page."""

from datetime import date
from decimal import Decimal

from django.urls import reverse

from egcc_portal.dates import FuzzyDate
from egcc_portal.sources.models import Citation
from programs.models import (
    Basis,
    ContributionClaim,
    Decision,
    Event,
    EventAgreement,
    FocusArea,
    Indicator,
    IndicatorClass,
    MethodVersion,
    Milestone,
    Observation,
    Output,
    Participation,
    Program,
    ProgramOrganization,
    ProgramTerm,
    ProgressUpdate,
    Project,
    ProjectOutput,
    ProjectParty,
    Regulation,
    Target,
)
from tests.factories import (
    AgreementFactory,
    ClaimFactory,
    CohortFactory,
    EventFactory,
    IndicatorFactory,
    InstitutionFactory,
    ObservationFactory,
    OutputFactory,
    PersonFactory,
    ProgramFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.samples import create, words_of

ONE_DAY = FuzzyDate.day(date(2021, 1, 1))
make_area = create(
    FocusArea, program=ProgramFactory, title_ind="Bidang", review="approved"
)

MAKERS = {
    Program: ProgramFactory,
    Project: ProjectFactory,
    Output: OutputFactory,
    Event: EventFactory,
    Indicator: IndicatorFactory,
    Observation: ObservationFactory,
    Basis: create(
        Basis, program=ProgramFactory, agreement=AgreementFactory, role="founding"
    ),
    ProgramTerm: create(
        ProgramTerm,
        program=ProgramFactory,
        kind="agreement_term",
        starts_on=date(2016, 2, 22),
        ends_on=date(2018, 12, 31),
        precision="day",
    ),
    ProgramOrganization: create(
        ProgramOrganization,
        program=ProgramFactory,
        institution=InstitutionFactory,
        role="lead",
    ),
    FocusArea: make_area,
    ProjectParty: create(
        ProjectParty,
        project=ProjectFactory,
        institution=InstitutionFactory,
        side="korea",
        role="lead",
    ),
    Milestone: create(
        Milestone, project=ProjectFactory, title_ind="Tahap", planned=ONE_DAY
    ),
    ProgressUpdate: create(
        ProgressUpdate, project=ProjectFactory, month=date(2021, 1, 1), percent=40
    ),
    ProjectOutput: create(ProjectOutput, project=ProjectFactory, output=OutputFactory),
    EventAgreement: create(
        EventAgreement, event=EventFactory, agreement=AgreementFactory
    ),
    Participation: create(
        Participation, event=EventFactory, institution=InstitutionFactory, role="host"
    ),
    Decision: create(Decision, event=EventFactory, text_ind="Keputusan"),
    MethodVersion: create(
        MethodVersion, indicator=IndicatorFactory, public_id="mth-example"
    ),
    IndicatorClass: create(
        IndicatorClass,
        indicator=IndicatorFactory,
        label_ind="Kurang",
        lower=Decimal(1),
        upper=Decimal(2),
    ),
    Target: create(
        Target, indicator=IndicatorFactory, year=2025, value=3, source=SourceFactory
    ),
    Regulation: create(
        Regulation, country="ID", kind="Perpres", short="Perpres 95/2018"
    ),
    ContributionClaim: create(
        ContributionClaim,
        program=ProgramFactory,
        result_output=OutputFactory,
        strength="contributed",
        wording="verb of contribution",
        source=SourceFactory,
    ),
}


def disputed(record, field="state"):
    """Two sources on one field of a record, each with another value."""
    about = {"model": record.fact_model, "about": record.public_id, "field": field}
    return [ClaimFactory(value=value, **about) for value in ("one", "another")]


def full_program(program):
    """Give a program two of everything that its page shows."""
    host = InstitutionFactory()
    for year in (2021, 2022):
        agreement = AgreementFactory()
        Basis.objects.create(program=program, agreement=agreement, role="founding")
        ProgramTerm.objects.create(
            program=program,
            kind=ProgramTerm.Kind.AGREEMENT_TERM,
            starts_on=date(year, 1, 1),
            ends_on=date(year, 12, 31),
            precision="year",
        )
        FocusArea.objects.create(program=program, title_ind="Bidang", review="approved")
        project = ProjectFactory(program=program, year=year)
        output = OutputFactory(program=program)
        ProjectOutput.objects.create(project=project, output=output)
        EventFactory(program=program)
        CohortFactory(program=program)
        IndicatorFactory(program=program)
        ProgramFactory(predecessor=program)
        full_claim(program=program, result_output=output)
    ProgramOrganization.objects.create(program=program, institution=host, role="lead")
    disputed(program, "phase")


def full_claim(**ends):
    """A source says that a program helped, by the mouth of somebody."""
    return ContributionClaim.objects.create(
        strength="contributed",
        wording="verb of contribution",
        speaker=PersonFactory(name_en="Rini"),
        source=SourceFactory(),
        review="approved",
        **ends,
    )


def full_project(project):
    """Give a project two of everything that its page shows."""
    for month in (1, 2):
        output = OutputFactory(program=project.program)
        ProjectOutput.objects.create(project=project, output=output)
        OutputFactory(program=project.program, predecessor=output)
        ProjectFactory(program=project.program, predecessor=project)
        full_claim(program=project.program, result_output=output)
        Basis.objects.create(
            program=project.program, agreement=AgreementFactory(), role="founding"
        )
        ProjectParty.objects.create(
            project=project, institution=InstitutionFactory(), side="korea", role="lead"
        )
        Milestone.objects.create(
            project=project, title_en="Step", planned=FuzzyDate.parse("2021-06")
        )
        ProgressUpdate.objects.create(
            project=project, month=date(2021, month, 1), percent=40
        )
        Citation.objects.create(
            source=SourceFactory(), model="programs.output", about=output.public_id
        )
    disputed(project)


def full_indicator(indicator):
    """Give an indicator two of everything that its page shows."""
    for year, value in ((2020, "2.26"), (2021, "2.24")):
        method = MethodVersion.objects.create(
            indicator=indicator, public_id=f"{indicator.pk}-{year}"
        )
        ObservationFactory(indicator=indicator, year=year, value=value, method=method)
        Target.objects.create(
            indicator=indicator, year=year, value=3, source=SourceFactory()
        )
        IndicatorClass.objects.create(
            indicator=indicator, lower=year - 2020, upper=year - 2017
        )
        IndicatorFactory(parent=indicator)
        full_claim(program=ProgramFactory(), result_indicator=indicator)
    disputed(indicator, "value")


def full_event(event):
    """Give an event two of everything that its row shows."""
    for order in (1, 2):
        EventAgreement.objects.create(event=event, agreement=AgreementFactory())
        Participation.objects.create(
            event=event, institution=InstitutionFactory(), role="host"
        )
        Participation.objects.create(
            event=event, person=PersonFactory(), role="participant"
        )
        Decision.objects.create(event=event, order=order, text_en="Keputusan")
        Citation.objects.create(
            source=SourceFactory(), model="programs.event", about=event.public_id
        )
    disputed(event, "held")


def shown(browser, name, **asked):
    """The rows of a list."""
    return browser.get(reverse(name), asked).context["page"].rows


def detail(browser, record):
    """The text of a record's page."""
    return words_of(browser.get(record.get_absolute_url()))
