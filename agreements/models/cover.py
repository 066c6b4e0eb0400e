"""What agreements cover: the days on which anything could be done under one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.fields import DateRangeField
from django.db.models import (
    Aggregate,
    BooleanField,
    Expression,
    F,
    Func,
    Q,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from agreements.models.agreement import Agreement
from egcc_portal.accounts.models import User
from egcc_portal.dates import FuzzyDate
from egcc_portal.rows import texts


class AllDays(Aggregate):
    """The days of several ranges as one value, a datemultirange."""

    function = "range_agg"
    output_field = DateRangeField()


class Touching(Func):
    """Whether two sets of days share one."""

    arg_joiner = " && "
    template = "(%(expressions)s)"
    output_field = BooleanField()


def days(first: Expression, last: Expression) -> Func:
    """Return the days from one to another, both within, as a range."""
    return Func(
        first, last, Value("[]"), function="daterange", output_field=DateRangeField()
    )


def uncovered(first: Expression, last: Expression, on: date) -> Q:
    """Return the condition that no agreement covers any of a row's days.

    As known on a day. It does not hold where the days, or all terms, are unknown.
    The terms do not depend on the row: the database gathers them once a statement.
    """
    terms = Agreement.objects.order_by().covering_any(on).annotate(all=Value(1))
    covered = terms.values("all").annotate(
        days=AllDays(days(F("covers_from"), F("covers_to")))
    )
    touching = Touching(Subquery(covered.values("days")), days(first, last))
    return ~Q(Coalesce(touching, Value(True)))


@dataclass(frozen=True)
class Cover:
    """The agreements that cover some of a record's days, and their neighbors.

    Only those that a person may see are named, each with whether its cover is
    `approximate`; `before` is the last that ran out earlier, `after` the first that
    starts later.
    """

    is_known: bool
    agreements: list[Agreement]
    before: Agreement | None
    after: Agreement | None

    @classmethod
    def of(cls, held: FuzzyDate, *, to: User, on: date) -> Cover | None:
        """Return the cover of some days for a person, as known on a day.

        None where the days are not known.
        """
        if not held:
            return None
        terms = Agreement.objects.covering_any(on).order_by("covers_from", "pk")
        terms = terms.annotate(may_see=Q(pk__in=Agreement.objects.visible_to(to)))
        first, last = held.first, held.last
        before, covering, after = [], [], []
        for each in terms.only("code", *texts("title")):
            if each.covers_to < first:
                before.append(each)
            elif each.covers_from > last:
                after.append(each)
            else:
                inner = each.inner_start or first, each.inner_end or last
                each.approximate = inner[0] > last or inner[1] < first
                covering.append(each)
        before.sort(key=lambda each: each.covers_to, reverse=True)
        return cls(
            bool(covering),
            [each for each in covering if each.may_see],
            next((each for each in before if each.may_see), None),
            next((each for each in after if each.may_see), None),
        )
