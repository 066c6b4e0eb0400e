"""Programs, the work that runs under them, and what they are said to bring about."""

from __future__ import annotations

from agreements.models import Agreement
from egcc_portal.directory.models import Institution, Person
from egcc_portal.history_data.files import Book, Entry, waves
from egcc_portal.history_data.keeping import Draft, Keeper
from egcc_portal.history_data.load_sources import cite, told
from egcc_portal.sources.models import Source
from programs.models import (
    Basis,
    ContributionClaim,
    FocusArea,
    Indicator,
    Output,
    Program,
    ProgramOrganization,
    ProgramTerm,
    Project,
    ProjectOutput,
    Regulation,
)

PRECISIONS = ["day", "month", "year"]


def load_programs(book: Book, keeper: Keeper) -> None:
    """Load programs, what they stand on, who runs them, and their periods."""
    entries = book.section("programs")
    for ready in waves(entries, "predecessor"):
        keeper.keep([(entry, program(entry)) for entry in ready])
    bases: list[Draft] = []
    organizations: list[Draft] = []
    terms: list[Draft] = []
    for entry in entries:
        cite(entry)
        cite(entry, "location.venue", name="venue_sources")
        bases += [(part, basis(part)) for part in entry.parts("agreements")]
        organizations += organizations_of(entry)
        terms += [(part, term(part)) for part in entry.parts("terms")]
    keeper.keep_parts(Basis, bases, owner="program", by=["agreement_id"])
    keeper.keep_parts(
        ProgramOrganization,
        organizations,
        owner="program",
        by=["institution_id", "role"],
    )
    keeper.keep_parts(
        ProgramTerm, terms, owner="program", by=["kind", "starts_on", "ends_on"]
    )


def program(entry: Entry) -> Program:
    return Program(
        **told(entry),
        **entry.texts("name"),
        code=entry.required("code"),
        objectives=entry.words("objectives"),
        center=entry.ref("center", Institution),
        host=entry.ref("host", Institution),
        city=entry.text("city"),
        venue=entry.text("venue"),
        predecessor=entry.ref("predecessor", Program),
        counted=entry.flag("counted", default=True),
    )


def basis(part: Entry) -> Basis:
    return Basis(
        program=part.record,
        agreement=part.ref("agreement", Agreement),
        role=part.choice("role", Basis.Role),
    )


def organizations_of(entry: Entry) -> list[Draft]:
    """Return the institutions that run a program."""
    return [
        (
            entry,
            ProgramOrganization(
                program=entry.record, institution=institution, role=role
            ),
        )
        for role in [
            ProgramOrganization.Role.LEAD,
            ProgramOrganization.Role.SPECIALIZED,
        ]
        for institution in entry.refs(role, Institution)
    ]


def term(part: Entry) -> ProgramTerm:
    """Return a period told of a program, and cite who tells it."""
    kind = part.choice("kind", ProgramTerm.Kind)
    cite(part, f"terms.{kind}")
    return ProgramTerm(
        program=part.record,
        kind=kind,
        starts_on=part.day("from"),
        ends_on=part.day("to"),
        precision=part.one_of("precision", PRECISIONS),
        inferred=part.flag("inferred"),
    )


def load_focus_areas(book: Book, keeper: Keeper) -> None:
    """Load lines of work."""
    entries = book.section("focus_areas")
    keeper.keep([(entry, focus_area(entry)) for entry in entries])
    for entry in entries:
        cite(entry)


def focus_area(entry: Entry) -> FocusArea:
    return FocusArea(
        **told(entry),
        **entry.texts("title"),
        program=entry.ref("program", Program),
        order=entry.number("order"),
    )


def load_regulations(book: Book, keeper: Keeper) -> None:
    """Load legal texts."""
    entries = book.section("regulations")
    keeper.keep([(entry, regulation(entry)) for entry in entries])
    for entry in entries:
        cite(entry)


def regulation(entry: Entry) -> Regulation:
    return Regulation(
        **told(entry),
        **entry.texts("subject"),
        country=entry.required("country"),
        kind=entry.required("kind"),
        number=entry.number("number"),
        year=entry.number("year"),
        short=entry.required("short"),
    )


def load_outputs(book: Book, keeper: Keeper) -> None:
    """Load what projects deliver."""
    entries = book.section("outputs")
    for ready in waves(entries, "predecessor"):
        keeper.keep([(entry, output(entry)) for entry in ready])
    for entry in entries:
        cite(entry)


def output(entry: Entry) -> Output:
    return Output(
        **told(entry),
        **entry.texts("title"),
        kind=entry.choice("kind", Output.Kind),
        program=entry.ref("program", Program),
        state=entry.choice("state", Output.State),
        state_on=entry.day("state_on"),
        predecessor=entry.ref("predecessor", Output),
    )


def load_projects(book: Book, keeper: Keeper) -> None:
    """Load projects, and the outputs that they work on."""
    entries = book.section("projects")
    for ready in waves(entries, "predecessor"):
        keeper.keep([(entry, project(entry)) for entry in ready])
    works: list[Draft] = []
    for entry in entries:
        cite(entry)
        for each in entry.refs("outputs", Output):
            works.append((entry, ProjectOutput(project=entry.record, output=each)))
    keeper.keep_parts(ProjectOutput, works, owner="project", by=["output_id"])


def project(entry: Entry) -> Project:
    return Project(
        **told(entry),
        **entry.texts("title"),
        program=entry.ref("program", Program),
        focus_area=entry.ref("focus_area", FocusArea),
        year=entry.number("year"),
        state=entry.choice("state", Project.State),
        state_on=entry.day("state_on"),
        iati_status=entry.choice("iati_status", Project.IatiStatus),
        predecessor=entry.ref("predecessor", Project),
    )


def load_contribution_claims(book: Book, keeper: Keeper) -> None:
    """Load what sources say that a program helped towards."""
    entries = book.section("contribution_claims")
    keeper.keep([(entry, contribution_claim(entry)) for entry in entries])


def contribution_claim(entry: Entry) -> ContributionClaim:
    return ContributionClaim(
        **told(entry),
        **one_of_these(
            entry, "contributor", {"program": Program, "regulation": Regulation}
        ),
        **one_of_these(
            entry,
            "result",
            {
                "result_output": Output,
                "result_regulation": Regulation,
                "result_indicator": Indicator,
            },
        ),
        strength=entry.choice("strength", ContributionClaim.Strength),
        wording=entry.required("wording"),
        speaker=entry.ref("speaker", Person),
        source=entry.ref("source", Source),
        locator=entry.text("locator"),
    )


def one_of_these(entry: Entry, name: str, columns: dict) -> dict:
    """Return the column for a record's kind, and the record."""
    record = entry.about(name)
    for column, model in columns.items():
        if isinstance(record, model):
            return {column: record}
    raise entry.error(f"{record.public_id} cannot stand here", name)
