"""How agreements hang together: a graph without circles."""

from __future__ import annotations

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.db.models.expressions import RawSQL
from django.utils.translation import gettext_lazy as _

from agreements.models.agreement import Agreement
from egcc_portal.dates import FuzzyDateField, fuzzy_constraints

ACYCLIC = """
-- One writer at a time, or two could each add half of a circle.
PERFORM pg_advisory_xact_lock(hashtext('agreements_relation'));
IF EXISTS (
    WITH RECURSIVE reached(id) AS (
        SELECT NEW.to_id
        UNION
        SELECT relation.to_id
        FROM agreements_relation AS relation
        JOIN reached ON relation.agreement_id = reached.id
        WHERE relation.id <> NEW.id
    )
    SELECT 1 FROM reached WHERE id = NEW.agreement_id
) THEN
    RAISE EXCEPTION 'relation_acyclic: agreements may not relate in a circle'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'relation_acyclic';
END IF;
RETURN NEW;
"""


CONNECTED = """
    WITH RECURSIVE reached(id) AS (
        SELECT %s::bigint
        UNION
        SELECT CASE
            WHEN relation.to_id = reached.id THEN relation.agreement_id
            ELSE relation.to_id
        END
        FROM agreements_relation AS relation
        JOIN reached ON reached.id IN (relation.agreement_id, relation.to_id)
        WHERE relation.kind <> 'mentions'
    )
    SELECT id FROM reached
"""


class RelationQuerySet(models.QuerySet):
    """What can be asked of relations."""

    def around(self, agreement: Agreement) -> RelationQuerySet:
        """Those of every agreement that hangs together with one, step by step.

        A mention leads no further: it says that somebody wrote of the other.
        """
        connected = RawSQL(CONNECTED, [agreement.pk])
        return self.filter(Q(agreement__in=connected) | Q(to=agreement))


class Relation(models.Model):
    """One agreement extends, renews, annexes … another."""

    class Kind(models.TextChoices):
        AMENDS = "amends", _("amends")
        EXTENDS = "extends", _("extends")
        RENEWS = "renews", _("renews")
        REPLACES = "replaces", _("replaces")
        IMPLEMENTS = "implements", _("implements")
        ANNEX_OF = "annex_of", _("annex of")
        TERMINATES = "terminates", _("terminates")
        BASED_ON = "based_on", _("based on")
        MENTIONS = "mentions", _("mentions")

    FROM_THE_OTHER_SIDE = {
        Kind.AMENDS: _("amended by"),
        Kind.EXTENDS: _("extended by"),
        Kind.RENEWS: _("renewed by"),
        Kind.REPLACES: _("replaced by"),
        Kind.IMPLEMENTS: _("implemented by"),
        Kind.ANNEX_OF: _("has the annex"),
        Kind.TERMINATES: _("terminated by"),
        Kind.BASED_ON: _("basis of"),
        Kind.MENTIONS: _("mentioned by"),
    }

    REFUSALS = {"relation_acyclic": _("Agreements may not relate in a circle.")}
    """What the triggers refuse, by the names that they give."""

    agreement = models.ForeignKey(
        Agreement, on_delete=models.CASCADE, related_name="relations_out"
    )
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    to = models.ForeignKey(
        Agreement,
        on_delete=models.PROTECT,
        related_name="relations_in",
        verbose_name=_("other agreement"),
    )
    new_end = FuzzyDateField(_("new end"))
    note = models.CharField(_("note"), max_length=300, blank=True, default="")

    objects = RelationQuerySet.as_manager()

    class Meta:
        ordering = ["agreement", "pk"]
        verbose_name = _("relation")
        triggers = [
            pgtrigger.Trigger(
                name="relation_acyclic",
                operation=pgtrigger.Insert | pgtrigger.Update,
                when=pgtrigger.Before,
                func=ACYCLIC,
            )
        ]
        constraints = [
            *fuzzy_constraints("relation", "new_end"),
            models.UniqueConstraint(
                name="relation_once",
                fields=["agreement", "kind", "to"],
                violation_error_message=_("The two already relate in this way."),
            ),
            models.CheckConstraint(
                name="relation_to_another",
                condition=~Q(agreement=F("to")),
                violation_error_message=_("An agreement cannot relate to itself."),
            ),
            models.CheckConstraint(
                name="relation_only_extension_moves_end",
                condition=Q(kind="extends") | Q(new_end_from=None),
                violation_error_message=_("Only an extension has a new end."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agreement} {self.get_kind_display()} {self.to}"

    def get_reverse_display(self) -> str:
        """Return the relation as the other agreement has it: extended by."""
        return self.FROM_THE_OTHER_SIDE[self.kind]
