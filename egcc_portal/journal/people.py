"""Who may be named on a record, and who is named in a text."""

from __future__ import annotations

import re

from django.db.models import Q, QuerySet

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import MAY, Permission, Role
from egcc_portal.folding import fold
from egcc_portal.sources.records import Record

MOST_OFFERED = 8


def who_may_see(record: Record, *, asker: User) -> QuerySet:
    """Return the colleagues of somebody who may see a record.

    The partner learns no names of staff here, only those of its own side.
    """
    roles = [role for role in Role if record.seen_by(User(role=role))]
    people = User.objects.filter(is_active=True, role__in=roles)
    if not asker.may(Permission.UNSHARED_VIEW):
        people = people.filter(role=asker.role)
    return people.exclude(pk=asker.pk).order_by("name", "email")


def offered(people: QuerySet, words: str) -> list[User]:
    """Return the first people whose name or e-mail holds the words."""
    asked = fold(words)
    if not asked:
        return []
    found = [each for each in people if asked in fold(f"{each.name} {each.email}")]
    return found[:MOST_OFFERED]


def named_in(text: str, people: QuerySet) -> list[User]:
    """Return the people whom a text names: @ and a name or an e-mail, whole."""
    by_name: dict[str, list[User]] = {}
    for each in people if "@" in text else ():
        for name in {each.name.casefold(), each.email} - {""}:
            by_name.setdefault(name, []).append(each)
    if not by_name:
        return []
    longest_first = sorted(by_name, key=len, reverse=True)
    names = "|".join(re.escape(name) for name in longest_first)
    found = re.findall(rf"(?<!\w)@({names})(?!\w)", text.casefold())
    return list(dict.fromkeys(each for name in found for each in by_name[name]))


def of_partner(people: QuerySet | list[User]) -> list[User]:
    """Return those of some people who read only what is shared."""
    return [each for each in people if Permission.UNSHARED_VIEW not in MAY[each.role]]


def staff_who(permission: Permission) -> QuerySet:
    """Return the people whose role has a permission."""
    roles = [role for role in MAY if permission in MAY[role]]
    return User.objects.filter(Q(is_active=True), role__in=roles)
