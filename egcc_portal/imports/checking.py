"""What is wrong in a list: asked of all rows at once, in the words that forms use."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.validators import MaxLengthValidator
from django.db import connection
from django.db.models import CheckConstraint, F, Q, UniqueConstraint
from django.forms import Field as FormField
from django.utils import translation
from django.utils.translation import gettext as _

from egcc_portal.imports.kinds import NEW, Column, Target
from egcc_portal.imports.models import Batch, Finding
from egcc_portal.imports.staging import STAGED, Stage, field_of, quoted, read_table
from egcc_portal.sources.records import Review

ANY_LENGTH = 987_654_321
"""Stands in a sentence, which wants a number there, for the length of each text."""


def check(stage: Stage) -> None:
    """Check a batch anew: keep what was found, and what saving it would change.

    The stage's tables are made; the batch is not saved.
    """
    batch = stage.batch
    batch.findings.all().delete()
    with translation.override(batch.language or None):
        for rule in stage.kind.first:
            rule(stage)
        check_cells(stage)
        check_addresses(stage)
        for rule in stage.kind.rules:
            rule(stage)
        for target in stage.kind.targets:
            check_constraints(stage, target)
    batch.counts = counted(stage)
    batch.counts["touched"] = touched_in(stage)
    batch.touches_approved = bool(batch.counts["touched"])


def check_cells(stage: Stage) -> None:
    """Find what is missing, too long, or cannot be read."""
    required = FormField.default_error_messages["required"]
    for column in stage.kind.columns:
        name = column.name
        if column.required:
            first = stage.kind.targets[0].name
            asked = f"{first}_is_new" if column.only_new else "TRUE"
            stage.find(
                f"SELECT number, '{name}', %(words)s, '' FROM {STAGED}"
                f" WHERE {name} IS NULL AND {asked}",
                words=str(required),
            )
        if column.is_read:
            stage.find(
                f"SELECT s.number, '{name}', r.words, r.advice FROM {STAGED} s"
                f" JOIN {read_table(column)} r ON r.text = s.{name}"
                " WHERE r.words IS NOT NULL"
            )
        elif longest := longest_of(stage, column):
            words = MaxLengthValidator(longest).message % {
                "limit_value": longest,
                "show_value": ANY_LENGTH,
            }
            stage.find(
                f"SELECT number, '{name}', replace(%(words)s, '{ANY_LENGTH}',"
                f" length({name})::text), '' FROM {STAGED}"
                f" WHERE length({name}) > {longest}",
                words=words,
            )


def longest_of(stage: Stage, column: Column) -> int | None:
    """Return how many letters the column of a table holds."""
    if not column.to:
        return None
    target, _dot, name = column.to.partition(".")
    return field_of(stage.kind.target(target).model, name).max_length


def check_addresses(stage: Stage) -> None:
    """Find public ids that are of nobody."""
    kind = stage.kind
    first = next(target for target in kind.targets if target.is_record)
    stage.find(
        f"SELECT number, '{kind.id_column}', %(words)s, '' FROM {STAGED}"
        f" WHERE {first.name}_is_new AND lower({kind.id_column}) <> ALL(%(new)s)",
        words=_(
            "Nothing in the portal has this public id. Leave the cell empty for a "
            "new one."
        ),
        new=sorted(NEW),
    )


def check_constraints(stage: Stage, target: Target) -> None:
    """Find the rows that a constraint of the target's table would refuse."""
    present = stage.present(target)
    rules = target.model._meta.constraints
    # What a row has wrong by itself is said first: mended, it may be no double.
    for rule in sorted(rules, key=lambda rule: isinstance(rule, UniqueConstraint)):
        names = list(named_in(rule))
        mapped = [present[name][0].name for name in names if name in present]
        if isinstance(rule, CheckConstraint) and mapped:
            find_broken(stage, target, rule, mapped)
        elif isinstance(rule, UniqueConstraint):
            face = mapped or [kind_face(stage, names, target)]
            if face[0]:
                find_double(stage, target, rule, face[0])


def kind_face(stage: Stage, names: list[str], target: Target) -> str:
    """Return the column at which rows are told apart, where links make them double."""
    linked = {f"{name}_id" for name in names} & set(target.fixed)
    first = next(column for column in stage.kind.columns if column.required)
    return first.name if linked else ""


def named_in(constraint: CheckConstraint | UniqueConstraint) -> Iterator[str]:
    """Yield the fields that a constraint is about, in their order."""
    if isinstance(constraint, UniqueConstraint):
        yield from constraint.fields
        return
    inside = [constraint.condition]
    while inside:
        each = inside.pop(0)
        if isinstance(each, Q):
            inside = [*each.children, *inside]
        elif isinstance(each, F):
            yield each.name
        elif isinstance(each, tuple):
            yield each[0].partition("__")[0]
            inside = [each[1], *inside]


def find_broken(
    stage: Stage, target: Target, constraint: CheckConstraint, mapped: list[str]
) -> None:
    """Find rows that one row's rule refuses, whose cells are otherwise right."""
    with connection.schema_editor(collect_sql=True) as editor:
        rule = constraint._get_check_sql(target.model, editor).replace("%", "%%")
    stage.find(
        f"SELECT number, '{mapped[0]}', %(words)s, '' FROM"
        f" ({stage.would_be(target)}) AS would WHERE NOT COALESCE(({rule}), TRUE)"
        " AND NOT EXISTS (SELECT FROM imports_finding f WHERE f.batch_id = %(batch)s"
        " AND f.number = would.number AND f.field = ANY(%(mapped)s))",
        words=str(constraint.get_violation_error_message()),
        mapped=mapped,
    )


def find_double(
    stage: Stage, target: Target, constraint: UniqueConstraint, face: str
) -> None:
    """Find rows that are there already, or twice in the file."""
    columns = [field_of(target.model, name).column for name in constraint.fields]
    keys = ", ".join(map(quoted, columns))
    condition = "TRUE"
    if constraint.condition is not None:
        with connection.schema_editor(collect_sql=True) as editor:
            condition = constraint._get_condition_sql(target.model, editor)
    known = " AND ".join(f"{quoted(each)} IS NOT NULL" for each in columns)
    would = (
        f"SELECT * FROM ({stage.would_be(target)}) AS one"
        f" WHERE {known} AND ({condition})"
    )
    sentence = str(constraint.get_violation_error_message())
    table = quoted(target.model._meta.db_table)
    same = " AND ".join(f"t.{quoted(each)} = would.{quoted(each)}" for each in columns)
    stage.find(
        f"SELECT number, '{face}', %(words)s, '' FROM ({would}) AS would WHERE EXISTS"
        f" (SELECT FROM (SELECT * FROM {table} WHERE {condition}) t WHERE {same}"
        " AND (would.is_new OR t.id <> would.id))",
        words=sentence,
    )
    words = _("%(rule)s It stands in row %(row)s too.") % {
        "rule": sentence,
        "row": "{0}",
    }
    stage.find(
        f"SELECT number, '{face}', replace(%(words)s, '{{0}}', other::text), '' FROM"
        f" (SELECT number, CASE number WHEN min(number) OVER same"
        f" THEN max(number) OVER same ELSE min(number) OVER same END AS other"
        f" FROM ({would}) AS would WINDOW same AS (PARTITION BY {keys})) AS pairs"
        " WHERE other <> number",
        words=words,
    )


def counted(stage: Stage) -> dict:
    """Return how many rows there are of each kind, and what each target would get."""
    findings = stage.batch.findings
    counts: dict = {
        kind: findings.filter(kind=kind).values("number").distinct().count()
        for kind in Finding.Kind.values
    }
    for target in stage.kind.targets:
        fresh, changed, rest = stage.run(
            f"SELECT count(*) FILTER (WHERE would.is_new),"
            f" count(*) FILTER (WHERE {changed_in(stage, target)}), count(*)"
            f" FROM ({stage.would_be(target)}) AS would"
            f" LEFT JOIN {quoted(target.model._meta.db_table)} t ON t.id = would.id"
        ).fetchone()
        counts[target.name] = {
            "new": fresh,
            "changed": changed,
            "same": rest - fresh - changed,
        }
    return counts


def changed_in(stage: Stage, target: Target) -> str:
    """Return the condition that a line changes the row `t` that it is about."""
    columns = [field_of(target.model, name).column for name in stage.present(target)]
    stands = ", ".join(f"t.{quoted(each)}" for each in columns)
    said = ", ".join(f"would.{quoted(each)}" for each in columns)
    if not columns:
        return "FALSE"
    return f"NOT would.is_new AND ({stands}) IS DISTINCT FROM ({said})"


def touched_in(stage: Stage) -> list[str]:
    """Return the address of one that a manager has approved and that would change.

    It is [model, public id]; empty where the list touches nothing that is approved.
    """
    batch, kind = stage.batch, stage.kind
    moved = any(
        batch.counts[each.name]["new"] + batch.counts[each.name]["changed"]
        for each in kind.targets
    )
    if kind.about and moved:
        about = kind.about.objects.get(pk=stage.about)
        if about.review == Review.APPROVED:
            return [about.fact_model, about.public_id]
    found = (touched_of(stage, target) for target in kind.targets)
    return next((each for each in found if each), [])


def touched_of(stage: Stage, target: Target) -> list[str]:
    """Return the same among a target's rows, or the records they are parts of."""
    counts = stage.batch.counts[target.name]
    is_told = target.is_record or target.of  # others belong to what the list is about
    if not is_told or not (counts["changed"] or target.of and counts["new"]):
        return []
    owner = stage.kind.target(target.of) if target.of else target
    key = f"would.{target.of}_id" if target.of else "t.id"
    found = stage.run(
        f"SELECT o.public_id FROM ({stage.would_be(target)}) AS would"
        f" LEFT JOIN {quoted(target.model._meta.db_table)} t ON t.id = would.id"
        f" JOIN {quoted(owner.model._meta.db_table)} o ON o.id = {key}"
        f" WHERE o.review = %(approved)s AND (would.is_new AND {bool(target.of)}"
        f" OR {changed_in(stage, target)}) ORDER BY would.number LIMIT 1",
        approved=Review.APPROVED,
    ).fetchone()
    return [owner.model._meta.label_lower, *found] if found else []


def open_questions(batch: Batch) -> int:
    """Return how many rows are not ready to be saved."""
    stopping = [Finding.Kind.WRONG, Finding.Kind.ASKED]
    rows = batch.findings.filter(kind__in=stopping)
    return rows.values("number").distinct().count()
