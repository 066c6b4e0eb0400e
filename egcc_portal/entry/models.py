"""What people type into forms, before it is in the records."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import F, Q
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.models import User
from egcc_portal.clocks import moment_in_words

LANGUAGES = ("ind", "en", "ko")


class EntryQuerySet(models.QuerySet):
    """What can be asked of entries."""

    def begun(self, owner: User, model: str, about: str, act: str) -> EntryQuerySet:
        """Those somebody is typing into the form of a record; "" is of a new one."""
        typing = self.filter(state__in=[Entry.State.TYPING, Entry.State.RETURNED])
        typing = typing.exclude(data={})  # a record that was returned as it stands
        typing = typing.filter(owner=owner, model=model, about=about)
        return typing.filter(data__act=[act]).order_by("-saved_at")

    def waiting(self) -> EntryQuerySet:
        """Those that wait for a manager, the longest first."""
        return self.filter(state=Entry.State.SUBMITTED).order_by("submitted_at", "pk")


class Entry(models.Model):
    """One filled form, under the key that the form was opened with.

    It is a draft while somebody types; it makes the second of two submits lead to the
    record of the first; and it holds a change to an approved record until a manager
    has decided. `about` is the record's public id, "" before there is one; `version`
    the one its form showed. Once `done`, it keeps the key and no more of the data.
    """

    class State(models.TextChoices):
        TYPING = "typing", _("being entered")
        SUBMITTED = "submitted", _("submitted")
        RETURNED = "returned", _("returned")
        DONE = "done", _("entered")
        WITHDRAWN = "withdrawn", _("withdrawn")

    key = models.UUIDField(default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="entries",
        verbose_name=_("entered by"),
    )
    model = models.CharField(_("kind of record"), max_length=60)
    about = models.CharField(_("record"), max_length=80, blank=True, default="")
    version = models.PositiveIntegerField(default=0, editable=False)
    data = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    comments = models.JSONField(_("comments"), default=dict, blank=True)
    state = models.CharField(
        _("state"), max_length=9, choices=State, default=State.TYPING
    )
    saved_at = models.DateTimeField(_("kept at"), default=timezone.now)
    submitted_at = models.DateTimeField(_("submitted at"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided at"), null=True, blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["-saved_at", "-pk"]
        verbose_name = _("entry")
        indexes = [
            models.Index(fields=["owner", "model", "about"], name="entry_begun"),
            models.Index(
                fields=["submitted_at", "id"],
                name="entry_waiting",
                condition=Q(state="submitted"),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                name="entry_key_once",
                fields=["key"],
                violation_error_message=_("This form was already opened."),
            ),
            models.CheckConstraint(
                name="entry_decided_by_another",
                condition=Q(decided_by=None) | ~Q(decided_by=F("owner")),
                violation_error_message=_("Nobody decides on their own work."),
            ),
            models.CheckConstraint(
                name="entry_submitted_has_time",
                condition=~Q(state__in=["submitted", "returned"])
                | Q(submitted_at__isnull=False),
                violation_error_message=_("Say when it was submitted."),
            ),
            models.CheckConstraint(
                name="entry_decision_has_time",
                condition=Q(decided_by=None, decided_at=None)
                | Q(decided_by__isnull=False, decided_at__isnull=False),
                violation_error_message=_("A decision has a person and a time."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.model} {self.about}".rstrip()

    @property
    def called(self) -> str:
        """What somebody calls the record so far; "" for nothing."""
        names = [f"{text}_{each}" for text in ("title", "name") for each in LANGUAGES]
        typed = [self.data.get(name, [""])[0] for name in [*names, "headline", "code"]]
        return next((each for each in typed if each), "")

    @property
    def kept_in_words(self) -> str:
        """When it was kept, as people say it."""
        return moment_in_words(self.saved_at)

    @property
    def act(self) -> str:
        """The act that the form is of; "" is a record's own form."""
        return self.data.get("act", [""])[0]

    @property
    def post(self) -> QueryDict:
        """What was typed, as the form takes it."""
        typed = QueryDict(mutable=True)
        for name, values in self.data.items():
            typed.setlist(name, values)
        return typed
