"""Undoing an act: what it changed goes back to what it was, by an act of its own.

Only the columns and rows that the act changed are put back. Who undoes follows from
where the record stands: a draft is its editors', what is approved goes back by a
manager's hand alone, to a state that was approved once before. An editor may propose
that, and a manager approves it; see review/undoing.py.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import F, Field, Model, QuerySet
from django.utils.translation import gettext as _
from pghistory.models import Context

from egcc_portal import history
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission
from egcc_portal.clocks import moment_in_words
from egcc_portal.history.knowledge import tracked, versions_of
from egcc_portal.history.steps import (
    WHOLE,
    Step,
    addressed_by,
    among,
    back_of,
    gone_of,
    is_addressed,
    keys_where,
    records_of,
    rows_of,
    steps_of,
    steps_on,
    stored,
    undoable,
)
from egcc_portal.history.words import told_of
from egcc_portal.rows import fuzzy
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record, Review

MOST_REFUSALS = 20
"""So many reasons are told; the next one waits behind them."""


@dataclass(frozen=True)
class Plan:
    """What undoing an act would do, which records it is on, what stands against it.

    It `waits` where its author may propose it, and a manager has to approve it.
    """

    steps: list[Step]
    records: dict[tuple[type[Record], int], str]
    refusals: list[str]
    waits: bool = False

    @property
    def is_possible(self) -> bool:
        """Whether there is something to undo, and nothing and nobody against it."""
        return bool(self.steps) and not self.refusals and not self.waits

    @property
    def is_proposable(self) -> bool:
        """Whether it may be undone, once a manager approves."""
        return bool(self.steps) and not self.refusals and self.waits


def plan_of(act: UUID, *, by: User, record: Record | None = None) -> Plan:
    """Return what undoing an act would do; of one record only, if that is given."""
    return plan_on(steps_of(act, record), by=by)


def plan_on(steps: list[Step], *, by: User) -> Plan:
    """Return the same of steps that were found already."""
    records = reviews_of(steps)
    reviews = set(records.values())
    is_managers = is_whole(steps) or Review.APPROVED in reviews
    proposes = is_managers and not by.may(Permission.RECORD_APPROVE)
    rights = [] if is_whole(steps) else against_rights(reviews, by)
    if proposes and not by.may(Permission.RECORD_EDIT):
        rights.append(needs_manager(steps))
    if not steps:
        refusals = [_("This change left nothing behind that could be undone.")]
    else:
        refusals = [
            *rights,
            *against_later(steps, by),
            *([] if is_whole(steps) else against_approved(steps)),
            *against_use(steps),
            *against_gaps(steps),
        ]
    return Plan(steps, records, refusals[:MOST_REFUSALS], waits=proposes)


def undo(
    act: UUID,
    *,
    record: Record | None = None,
    reason: str,
    by: User,
    approved_by: User | None = None,
) -> Plan:
    """Undo an act as a new one, all of it or nothing; return what was done.

    Args:
        record: undo only what the act did to this record and its parts.
        approved_by: the manager who approves it, where it was proposed.

    Raises ValidationError, with every reason, when it cannot be undone.
    """
    whole = Context.objects.filter(pk=act, metadata__contains=WHOLE).exists()
    told = {"undoes": str(act)} | (WHOLE if whole else {})
    if approved_by:
        told["approved_by"] = approved_by.pk
    with history.acting("undo change", by=by, reason=reason, **told):
        plan = plan_on(held(act, record), by=by)
        refusals = [*plan.refusals]
        if plan.waits and not approved_by:
            refusals.insert(0, needs_manager(plan.steps))
        if refusals:
            raise ValidationError(refusals, code="not_undone")
        try:
            carry_out(plan)
        except IntegrityError as broken:
            raise ValidationError(rule_of(broken), code="not_undone") from broken
        return plan


def held(act: UUID, record: Record | None) -> list[Step]:
    """Return what an act did, its rows locked; of two who undo, one waits.

    It is read again only if somebody has changed one of the rows until they were held.
    """
    rows = rows_of(act, record)
    before = versions_in(rows)
    steps = steps_on(rows, act)
    lock(steps)
    return steps if versions_in(rows) == before else steps_of(act, record)


def versions_in(rows: dict[type[Model], list[int]]) -> int:
    """Return how many versions some rows have; they only grow."""
    kept = [
        QuerySet(versions_of(model)).filter(pgh_obj_id__in=among(keys))
        for model, keys in rows.items()
    ]
    return sum(each.count() for each in kept)


def lock(steps: list[Step]) -> None:
    """Hold the rows of steps and their records."""
    rows = {model: set(keys) for model, keys in records_of(steps).items()}
    for step in steps:
        rows.setdefault(step.model, set()).add(step.pk)
    for model in sorted(rows, key=lambda model: model._meta.label):
        found = QuerySet(model).filter(pk__in=among(rows[model])).order_by("pk")
        list(found.select_for_update().values_list("pk"))


def carry_out(plan: Plan) -> None:
    """Remove, put back and bring back rows, a statement a kind of row and column."""
    for model, keys in gone_of(plan.steps).items():
        QuerySet(model).filter(pk__in=among(keys))._raw_delete("default")
    changed: dict[tuple[type[Model], tuple[str, ...]], list[int]] = {}
    for step in plan.steps:
        if step.was and step.now:
            key = (step.model, tuple(step.columns))
            changed.setdefault(key, []).append(step.before.key)
    put_all_back(changed)
    for model in back_of(plan.steps):
        keys = [step.before.key for step in plan.steps if is_back(step, model)]
        bring_back(model, keys)
    for model, keys in records_of(plan.steps).items():
        QuerySet(model).filter(pk__in=among(keys)).update(version=F("version") + 1)
    connection.check_constraints()


def put_all_back(changed: dict[tuple[type[Model], tuple[str, ...]], list[int]]) -> None:
    """Write columns over rows, in an order in which no rule stands in between.

    Raises IntegrityError if there is none.
    """
    waiting = list(changed.items())
    while waiting:
        refused = []
        for (model, columns), versions in waiting:
            try:
                with transaction.atomic():
                    put_back(model, columns, versions)
            except IntegrityError:
                if len(waiting) == len(refused) + 1:
                    raise
                refused.append(((model, columns), versions))
        waiting = refused


def is_back(step: Step, model: type[Model]) -> bool:
    return step.model is model and step.was is not None and step.now is None


def put_back(model: type[Model], columns: Iterable[str], versions: list[int]) -> None:
    """Write columns of some versions over the rows they are of."""
    quote = connection.ops.quote_name
    table, key = quote(model._meta.db_table), quote(model._meta.pk.column)
    sets = ", ".join(f"{quote(each)} = was.{quote(each)}" for each in columns)
    run(
        f"UPDATE {table} SET {sets} FROM {quote(versions_of(model)._meta.db_table)} was"
        f" WHERE was.pgh_id = ANY(%s) AND {table}.{key} = was.pgh_obj_id",
        versions,
    )


def bring_back(model: type[Model], versions: list[int]) -> None:
    """Insert the rows of some versions, under the keys that they had."""
    quote = connection.ops.quote_name
    columns = ", ".join(quote(each) for each in stored(model))
    run(
        f"INSERT INTO {quote(model._meta.db_table)} ({columns})"
        f" SELECT {columns} FROM {quote(versions_of(model)._meta.db_table)}"
        f" WHERE pgh_id = ANY(%s)",
        versions,
    )


def run(statement: str, versions: list[int]) -> None:
    """Run a statement over some versions, named by their keys."""
    with connection.cursor() as cursor:
        cursor.execute(statement, [versions])


def reviews_of(steps: list[Step]) -> dict[tuple[type[Record], int], str]:
    """Return the records that steps are on, each with where its review stands."""
    found = {}
    for model, keys in records_of(steps).items():
        rows = QuerySet(model).filter(pk__in=among(keys)).values_list("pk", "review")
        found |= {(model, pk): review for pk, review in rows}
    for step in steps:
        if step.now is None and step.was and "review" in step.was:
            found[step.model, step.pk] = step.was["review"]
    return found


def is_whole(steps: list[Step]) -> bool:
    """Whether the act is one that a manager does, and undoes, as a whole."""
    return bool(steps) and WHOLE.items() <= steps[0].last.context.items()


def needs_manager(steps: list[Step]) -> str:
    """Say who may undo what a manager did as a whole, or what is approved."""
    if is_whole(steps):
        return _("Only a manager undoes this.")
    return _("What is approved goes back only by a manager's hand.")


def against_rights(reviews: set[str], by: User) -> list[str]:
    """Say who may undo it, where the person may not."""
    found = []
    if Review.SUBMITTED in reviews:
        found.append(
            _("It waits for a manager. Take it back from the queue first, then undo.")
        )
    drafts = reviews & {Review.DRAFT, Review.RETURNED}
    if drafts and not by.may(Permission.RECORD_EDIT):
        found.append(_("A draft is for its editors to mend; return it to them."))
    return found


def against_later(steps: list[Step], by: User) -> list[str]:
    """Name each later change that undoing would override."""
    clashes = [(step, *step.clash) for step in steps if step.clash]
    actors = {version.context.get("by") for _step, version, _column in clashes}
    people = User.objects.in_bulk(actors - {None}) if actors - {None} else {}
    return [
        later_in_words(step, column, version.row is None)
        % {
            "part": kind_of(step.model),
            "field": label_of(step.model, column, by),
            "moment": moment_in_words(version.at),
            "name": people.get(version.context.get("by")) or _("the portal itself"),
        }
        for step, version, column in clashes[:MOST_REFUSALS]
    ]


def later_in_words(step: Step, column: str, removed: bool) -> str:
    """Return the sentence for a later change, with places for its words."""
    if removed:
        return _("%(part)s was removed on %(moment)s by %(name)s. Undo that first.")
    if not column:
        return _("%(part)s came back on %(moment)s by %(name)s. Undo that first.")
    return _(
        "%(part)s, %(field)s: changed again on %(moment)s by %(name)s. Undo that first."
    )


def label_of(model: type[Model], column: str, reader: User) -> str:
    """Return what pages call a column, or the date that it is a part of."""
    for told in told_of(model, reader):
        if column in (fuzzy(told.date) if told.date else [told.field.column]):
            return told.label
    return column


def against_approved(steps: list[Step]) -> list[str]:
    """Say that an approved record is not deleted."""
    approved = {
        step.model
        for step in steps
        if step.was is None and step.now and step.now.get("review") == Review.APPROVED
    }
    return [
        _("%(part)s: what this change added is approved by now, and stays on record.")
        % {"part": kind_of(model)}
        for model in sorted(approved, key=lambda model: model._meta.label)
    ]


def frees(step: Step, field: Field) -> bool:
    """Whether undoing lets a row lead elsewhere by a field."""
    return step.model is field.model and bool(step.now) and field.column in step.columns


def against_use(steps: list[Step]) -> list[str]:
    """Name the kinds of rows that lead to what undoing would remove."""
    gone = gone_of(steps)
    users: set[tuple[str, str]] = set()
    for model, keys in gone.items():
        for relation in model._meta.related_objects:
            other = relation.related_model
            if hasattr(other, "pgh_tracked_model"):
                continue
            key = f"{relation.field.name}__in"
            using = QuerySet(other).filter(**{key: among(keys)})
            freed = keys_where(steps, lambda step, at=relation.field: frees(step, at))
            using = using.exclude(pk__in=among(freed.get(other, ())))
            if using.exclude(pk__in=among(gone.get(other, ()))).exists():
                users.add((kind_of(model), kind_of(other)))
    said = addressed_by(steps)
    for model in [each for each in undoable() if is_addressed(each)] if gone else []:
        about = model._meta.get_field("about")
        freed = keys_where(steps, lambda step, at=about: frees(step, at))
        saying = QuerySet(model).filter(said)
        saying = saying.exclude(pk__in=among(freed.get(model, ())))
        if saying.exclude(pk__in=among(gone.get(model, ()))).exists():
            users.add((_("record"), kind_of(model)))
    return [
        _("%(part)s that this change added is used since: %(user)s.")
        % {"part": part, "user": user}
        for part, user in sorted(users)
    ]


def against_gaps(steps: list[Step]) -> list[str]:
    """Say where what was removed, or led elsewhere, has lost what it leads to."""
    wanted: dict[type[Model], set[int]] = {}
    for step in steps:
        if step.was is None:
            continue
        columns = step.columns or stored(step.model)
        for field in step.model._meta.concrete_fields:
            if field.related_model and field.column in columns:
                wanted.setdefault(field.related_model, set()).add(
                    step.was[field.column]
                )
    back, gone = back_of(steps), gone_of(steps)
    lost = []
    for model, keys in wanted.items():
        asked = keys - {None} - back.get(model, set())
        there = QuerySet(model).filter(pk__in=among(asked))
        there = there.exclude(pk__in=among(gone.get(model, ())))
        if asked and there.count() < len(asked):
            lost.append(kind_of(model))
    return [
        _("It would lead to something that is gone since: %(part)s.") % {"part": part}
        for part in sorted(lost)
    ]


def rule_of(broken: IntegrityError) -> str:
    """Return the sentence of the constraint that a statement broke."""
    name = getattr(broken.__cause__, "diag", None)
    name = name.constraint_name if name else ""
    rules = [rule for model in tracked().values() for rule in model._meta.constraints]
    said = next((rule for rule in rules if rule.name == name), None)
    if said:
        return str(said.get_violation_error_message())
    return _("What stood there before no longer fits what stands there now.")
