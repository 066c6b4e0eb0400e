"""The life of an agreement: what stands in the way of an act, and what one makes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from agreements.models import Agreement, Party, Relation, Side
from egcc_portal.dates import FuzzyDate, Precision
from egcc_portal.vault.models import Attachment

State = Agreement.State
SIDES = [Side.INDONESIA, Side.KOREA]


@dataclass(frozen=True)
class Act:
    """What can be done with an agreement in some states, and the state it leads to."""

    name: str
    label: Promise
    leaves: frozenset[str]
    to: str


ACTS = {
    act.name: act
    for act in [
        Act(
            "negotiate",
            _("Mark as negotiated"),
            frozenset({State.DRAFT}),
            State.NEGOTIATED,
        ),
        Act(
            "sign",
            _("Mark as signed"),
            frozenset({State.DRAFT, State.NEGOTIATED}),
            State.SIGNED,
        ),
        Act("suspend", _("Suspend"), frozenset({State.SIGNED}), State.SUSPENDED),
        Act("resume", _("Resume"), frozenset({State.SUSPENDED}), State.SIGNED),
        Act(
            "terminate",
            _("Terminate"),
            frozenset({State.SIGNED, State.SUSPENDED}),
            State.TERMINATED,
        ),
        Act(
            "withdraw",
            _("Withdraw"),
            frozenset({State.DRAFT, State.NEGOTIATED}),
            State.WITHDRAWN,
        ),
    ]
}


@dataclass(frozen=True)
class Making:
    """An act that makes a new instrument, by its relation to the one it starts from."""

    name: str
    label: Promise
    relation: str
    kind: str


MAKINGS = {
    making.name: making
    for making in [
        Making(
            "amend",
            _("Amend by a new instrument"),
            Relation.Kind.AMENDS,
            Agreement.Kind.AMENDMENT,
        ),
        Making(
            "extend",
            _("Extend by a new instrument"),
            Relation.Kind.EXTENDS,
            Agreement.Kind.EXTENSION,
        ),
        Making("renew", _("Renew by a new agreement"), Relation.Kind.RENEWS, ""),
        Making("replace", _("Replace by a new agreement"), Relation.Kind.REPLACES, ""),
        Making(
            "annex", _("Add an annex"), Relation.Kind.ANNEX_OF, Agreement.Kind.ANNEX
        ),
    ]
}
ANNEXABLE = {State.NEGOTIATED, State.SIGNED, State.SUSPENDED}


def acts_open(agreement: Agreement) -> list[Act]:
    """Return the acts that its state allows."""
    return [act for act in ACTS.values() if agreement.state in act.leaves]


def makings_open(agreement: Agreement) -> list[Making]:
    """Return the instruments that may follow on it: on a signed one, any."""
    if agreement.state in Agreement.UNSIGNED:
        return []
    return list(MAKINGS.values())


def in_the_way(agreement: Agreement, act: Act, *, on: date) -> list[str]:
    """Return what stands in the way of an act, each as a sentence.

    Args:
        on: today; nobody signs in the future.
    """
    if agreement.state not in act.leaves:
        state = agreement.get_state_display()
        return [
            gettext("It is %(state)s, so that this cannot be done.") % {"state": state}
        ]
    if act.to == State.NEGOTIATED:
        return unready(agreement)
    if act.name == "sign":
        return [*unready(agreement), *unsigned(agreement, on)]
    return []


def unready(agreement: Agreement) -> list[str]:
    """Return what is missing before an agreement is negotiated: two sides, a title."""
    missing = []
    there = {party.side for party in bound(agreement)}
    for side in SIDES:
        if side not in there:
            said = gettext("There is no party on the side of %(side)s yet.")
            missing.append(said % {"side": side.label})
    if not any([agreement.title_ind, agreement.title_en, agreement.title_ko]):
        missing.append(gettext("It has no title yet."))
    return missing


def bound(agreement: Agreement) -> list[Party]:
    """Return the parties proper, without witnesses."""
    return list(agreement.parties.filter(role=Party.Role.PARTY))


def unsigned(agreement: Agreement, on: date) -> list[str]:
    """Return what is missing before an agreement is signed, or speaks against it."""
    missing = []
    signatures = list(agreement.signatures.select_related("person"))
    signing = {signature.side for signature in signatures}
    for side in sorted({party.side for party in bound(agreement)} - signing):
        said = gettext("Nobody has signed on the side of %(side)s.")
        missing.append(said % {"side": Side(side).label})
    for signature in signatures:
        if signature.signed_from and signature.signed_from > on:
            said = gettext("The signature of %(person)s lies in the future.")
            missing.append(said % {"person": signature.person})
    if not agreement.signed:
        missing.append(gettext("Say when it was signed."))
    elif agreement.signed_from > on:
        missing.append(gettext("The day of signature lies in the future."))
    if not (agreement.without_text_because or has_text(agreement)):
        missing.append(
            gettext("Attach the signed text, or say why it is not attached.")
        )
    return [*missing, *endless(agreement)]


def has_text(agreement: Agreement) -> bool:
    """Tell whether the signed text is among its papers."""
    papers = Attachment.objects.current().of(agreement)
    return papers.filter(role=Attachment.Role.SIGNED_TEXT).exists()


def endless(agreement: Agreement) -> list[str]:
    """Return the sentence for an extension that does not say until when."""
    extends = agreement.relations_out.filter(kind=Relation.Kind.EXTENDS)
    if extends.filter(new_end_from=None).exists():
        return [gettext("It extends another agreement, but does not say until when.")]
    return []


def against_extension(
    extended: Agreement, new_end: FuzzyDate, *, by: int | None
) -> str:
    """Return why an agreement cannot be extended so, "" if it can.

    The agreement is locked, so that two extensions at once are one after the other.
    """
    extended = Agreement.objects.select_for_update().get(pk=extended.pk)
    if new_end and extended.effect_end and new_end.last <= extended.effect_end.last:
        return gettext("The new end is not after the present one, %(end)s.") % {
            "end": extended.effect_end
        }
    others = Relation.objects.filter(to=extended, kind=Relation.Kind.EXTENDS)
    others = others.exclude(agreement=by).select_related("agreement")
    open_ones = others.filter(agreement__state__in=Agreement.UNSIGNED)
    signed = others.filter(agreement__state=State.SIGNED)
    rival = open_ones.first() or (
        new_end and signed.filter(Q(new_end_to__gte=new_end.first)).first()
    )
    if rival:
        return gettext(
            "%(other)s extends it already. Correct that one, or withdraw it first."
        ) % {"other": rival.agreement.code}
    return ""


def instrument(
    of: Agreement, making: Making, *, years: int = 1
) -> tuple[Agreement, dict[str, list[dict]]]:
    """Return a new agreement that follows on another, and the rows it begins with.

    A copy leaves behind what belongs to the other paper: number, dates, signatures,
    documents and sources. An extension ends so many years after the other does.
    """
    new = Agreement(
        kind=making.kind or of.kind,
        scope=of.scope,
        prevailing_language=of.prevailing_language,
        notice_days=of.notice_days,
        counted=of.counted,
        shared=of.shared,
    )
    if not making.kind:
        for column in ("title_ind", "title_en", "title_ko"):
            setattr(new, column, getattr(of, column))
    relation: dict = {"kind": making.relation, "to": of}
    if making.relation == Relation.Kind.EXTENDS and of.effect_end:
        relation["new_end"] = later(of.effect_end, years)
    parties = [
        {"institution": party.institution, "side": party.side, "role": party.role}
        for party in of.parties.select_related("institution")
    ]
    return new, {"party": parties, "relation": [relation]}


def later(on: FuzzyDate, years: int) -> FuzzyDate:
    """Return a date so many years later, known as exactly; 29 February is the 28th.

    >>> later(FuzzyDate.parse("2023-12"), 2).last
    datetime.date(2025, 12, 31)
    """
    year = on.last.year + years
    if on.precision == Precision.YEAR:
        return FuzzyDate.parse(f"{year}")
    if on.precision == Precision.MONTH:
        return FuzzyDate.parse(f"{year}-{on.last.month}")
    is_leap_day = (on.last.month, on.last.day) == (2, 29)
    return FuzzyDate.day(date(year, on.last.month, 28 if is_leap_day else on.last.day))
