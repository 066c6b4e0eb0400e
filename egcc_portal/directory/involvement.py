"""What institutions and people had a part in, whatever kind of record that is.

Agreements, programs and trainings know the directory, not the other way round:
here they are reached by the names of their relations alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Q

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.directory.models import Institution
from egcc_portal.rows import Rows, fuzzy, texts
from egcc_portal.sources.records import Record, RecordQuerySet

MOST_ROWS = 50
"""So many are shown of each relation, the newest of them."""


@dataclass(frozen=True)
class Link:
    """A relation that leads from an institution or a person to other records.

    Args:
        relation: its name on the institution or person, e.g. "parties".
        right: what a reader must be allowed to.
        columns: what is read of its rows and of what they lead to.
        to: the row's foreign key to the record that is shown; "" is the row.
        days: path to the fuzzy date by which the newest are found.
    """

    relation: str
    right: Permission
    columns: tuple[str, ...]
    to: str = ""
    days: str = ""


def held(relation: str, right: Permission, to: str, day: str, *more: str) -> Link:
    """Return a link to titled records that have a fuzzy date."""
    columns = [*more, *texts(f"{to}__title"), *fuzzy(f"{to}__{day}")]
    return Link(relation, right, tuple(columns), to=to, days=f"{to}__{day}")


NAME = tuple(texts("name"))
TITLE = tuple(texts("title"))
AS_SIGNED = texts("name_as_signed")
OF_INSTITUTION = [
    Link("units", Permission.DIRECTORY_VIEW, NAME),
    Link("successors", Permission.DIRECTORY_VIEW, NAME),
    held(
        "parties", Permission.AGREEMENT_VIEW, "agreement", "signed", "role", *AS_SIGNED
    ),
    Link("programs_run", Permission.PROGRAM_VIEW, NAME),
    Link("programs_hosted", Permission.PROGRAM_VIEW, NAME),
    Link(
        "program_roles",
        Permission.PROGRAM_VIEW,
        ("role", *texts("program__name")),
        to="program",
    ),
    Link(
        "project_roles",
        Permission.PROGRAM_VIEW,
        ("role", "project__year", *texts("project__title")),
        to="project",
    ),
    held("participations", Permission.PROGRAM_VIEW, "event", "held", "role"),
    Link("indicators", Permission.PROGRAM_VIEW, TITLE),
    held("breakdown", Permission.TRAINING_VIEW, "cohort", "held", "people"),
    held("cohort_roles", Permission.TRAINING_VIEW, "cohort", "held", "role"),
]
OF_PERSON = [
    Link(
        "signatures",
        Permission.AGREEMENT_VIEW,
        (
            "capacity",
            "office_as_signed",
            *texts("principal_office"),
            *fuzzy("signed"),
            *fuzzy("agreement__signed"),
            *texts("agreement__title"),
        ),
        to="agreement",
        days="agreement__signed",
    ),
    held("participations", Permission.PROGRAM_VIEW, "event", "held", "role"),
    held("cohort_roles", Permission.TRAINING_VIEW, "cohort", "held", "role"),
    Link(
        "contribution_claims",
        Permission.PROGRAM_VIEW,
        (
            "strength",
            "wording",
            "source__publisher",
            *texts("result_output__title"),
            *texts("result_indicator__title"),
            *texts("result_regulation__subject"),
        ),
        to="source",
        days="source__published",
    ),
]


def with_parts(
    owners: RecordQuerySet, reader: User, links: list[Link]
) -> RecordQuerySet:
    """Annotate `its_<relation>`, the newest rows that the reader may see.

    What they may not see at all has no annotation; a template prints nothing.
    """
    return owners.annotate(
        **{
            f"its_{link.relation}": rows_of(owners.model, link, reader)
            for link in links
            if reader.may(link.right)
        }
    )


def rows_of(owner: type[Record], link: Link, reader: User) -> Rows:
    """Return the newest rows of a relation that lead to visible records."""
    relation = owner._meta.get_field(link.relation)
    model = relation.related_model
    rows = model.objects.filter(**{relation.field.name: OuterRef("pk")})
    if issubclass(model, Record):
        rows = rows.visible_to(reader)
    if link.to:
        shown = model._meta.get_field(link.to).related_model.objects
        rows = rows.filter(**{f"{link.to}__in": shown.visible_to(reader)})
    order = [F(f"{link.days}_from").desc(nulls_last=True)] if link.days else []
    order += [f"-{link.to}_id"] if link.to else []  # one record's rows side by side
    return Rows(rows.order_by(*order, "-pk")[:MOST_ROWS], *link.columns)


def has_sent(reader: User, **held: object) -> Q:
    """Return the condition that an institution sent somebody to a training.

    It did if people of it are counted there, if somebody enrolled from it went, or
    if a source names it among the participants' institutions. What the reader may
    not see gives nothing away.

    Args:
        held: what the training has to be, e.g. country="KR".
    """

    def rows(relation: str) -> RecordQuerySet:
        model = Institution._meta.get_field(relation).related_model
        cohorts = model._meta.get_field("cohort").related_model.objects
        seen = cohorts.visible_to(reader).begun().filter(**held)
        return model.objects.filter(institution=OuterRef("pk"), cohort__in=seen)

    named = rows("cohort_roles").filter(role="named")
    went = rows("enrolments").visible_to(reader).who_went()
    return Exists(rows("breakdown")) | Exists(named) | Exists(went)
