"""Who may do what: the whole of it, in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

if TYPE_CHECKING:
    from egcc_portal.accounts.models import User


class Role(models.TextChoices):
    """What a person is here for; each has one."""

    VIEWER = "viewer", _("viewer")
    EDITOR = "editor", _("editor")
    MANAGER = "manager", _("manager")
    ADMINISTRATOR = "administrator", _("administrator")
    PARTNER = "partner", _("partner")


class Permission(StrEnum):
    """What can be allowed."""

    AGREEMENT_VIEW = "agreement.view"
    PROGRAM_VIEW = "program.view"
    TRAINING_VIEW = "training.view"
    DIRECTORY_VIEW = "directory.view"
    SOURCE_VIEW = "source.view"
    PERSON_VIEW = "person.view"
    DRAFT_VIEW = "draft.view"
    UNSHARED_VIEW = "unshared.view"
    RECORD_EDIT = "record.edit"
    RECORD_APPROVE = "record.approve"
    RECORD_UNDO = "record.undo"
    RECORD_MERGE = "record.merge"
    QUEUE_VIEW = "queue.view"
    DOCUMENT_KEEP = "document.keep"
    CONFLICT_RESOLVE = "conflict.resolve"
    GAP_PLAN = "gap.plan"
    LIST_KEEP = "list.keep"
    JOURNAL_WRITE = "journal.write"
    PERIOD_CLOSE = "period.close"
    REPORT_VIEW = "report.view"
    REPORT_REQUEST = "report.request"
    USER_EDIT = "user.edit"


READ = {
    Permission.AGREEMENT_VIEW,
    Permission.PROGRAM_VIEW,
    Permission.TRAINING_VIEW,
    Permission.DIRECTORY_VIEW,
    Permission.SOURCE_VIEW,
    Permission.PERSON_VIEW,
    Permission.LIST_KEEP,
    Permission.JOURNAL_WRITE,
}
STAFF = READ | {Permission.UNSHARED_VIEW, Permission.REPORT_VIEW}
MEND = {
    Permission.DRAFT_VIEW,
    Permission.RECORD_UNDO,  # editors in drafts, managers in what is approved
    Permission.RECORD_MERGE,  # at once if both are drafts, else once another approves
    Permission.DOCUMENT_KEEP,  # likewise, what is attached to them
    Permission.QUEUE_VIEW,  # managers what waits for them, editors what they sent
    Permission.CONFLICT_RESOLVE,
    Permission.GAP_PLAN,
}

MAY: dict[str, set[Permission]] = {
    # The Korean side: reads what is shared, in its language.
    Role.PARTNER: READ | {Permission.REPORT_VIEW},
    # Staff who browse.
    Role.VIEWER: STAFF,
    # Staff who enter: they see drafts, and send them to a manager.
    Role.EDITOR: STAFF | MEND | {Permission.RECORD_EDIT},
    # The verifier: approves, settles, requests reports, closes periods.
    Role.MANAGER: STAFF
    | MEND
    | {Permission.RECORD_APPROVE, Permission.REPORT_REQUEST, Permission.PERIOD_CLOSE},
    # Users and settings; reads everything, approves nothing.
    Role.ADMINISTRATOR: STAFF | {Permission.DRAFT_VIEW, Permission.USER_EDIT},
}

View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Reader:
    """Whoever has these rights: what is found for one is found for them all.

    Takes a user's place in `visible_to()`, which asks for nothing else. A statement
    that takes longer to put together than to answer is kept by it.
    """

    rights: frozenset[Permission]

    @classmethod
    def like(cls, user: User) -> Reader:
        """Return the reader with a user's rights."""
        return cls(frozenset(filter(user.may, Permission)))

    def may(self, permission: Permission) -> bool:
        """Tell whether the permission is among the rights."""
        return permission in self.rights


BOTH_SIDES = Reader(frozenset(MAY[Role.PARTNER]))
"""Who reads a report: it tells only what the partner and staff may see alike."""


def require(
    permission: Permission, *, methods: Iterable[str] = ("GET", "HEAD")
) -> Callable[[View], View]:
    """Open a view to the roles that have the permission; the rest get 403.

    A view that takes more than reading names its methods; the rest get 405.
    """

    def opened(view: View) -> View:
        @wraps(view)
        @require_http_methods(list(methods))
        def checked(request: HttpRequest, *args: object, **kw: object) -> HttpResponse:
            if not request.user.may(permission):
                raise PermissionDenied
            return view(request, *args, **kw)

        checked.permission = permission
        return checked

    return opened
