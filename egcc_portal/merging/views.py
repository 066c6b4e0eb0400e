"""Pages of records that may be one."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.directory.models import Institution, Person
from egcc_portal.history.reads import log_list, log_read
from egcc_portal.merging import actions, proposing
from egcc_portal.merging.candidates import MOST_PAIRS
from egcc_portal.merging.doubles import Double, doubles
from egcc_portal.merging.forms import ApartForm, LookForm, MergeForm
from egcc_portal.merging.names import united
from egcc_portal.merging.pairs import Pair
from egcc_portal.sources.fields import kind_of
from egcc_portal.sources.records import Record

GET_AND_POST = ("GET", "HEAD", "POST")
CONFLICT = 409
MOST_FOUND = 10


@require(Permission.RECORD_MERGE)
def institution_doubles(request: HttpRequest) -> HttpResponse:
    """Institutions that may be one, the likeliest first."""
    return doubles_page(request, Institution)


@require(Permission.RECORD_MERGE)
def person_doubles(request: HttpRequest) -> HttpResponse:
    """People that may be one, the likeliest first. The reading is logged."""
    log_list(request.user, Person)
    return doubles_page(request, Person)


def doubles_page(request: HttpRequest, model: type[Record]) -> HttpResponse:
    """Pairs with the reasons for them.

    ?of= names the record that they are of, ?q= looks for another to compare it with.
    """
    form = LookForm(request.GET)
    form.is_valid()  # what it does not understand narrows nothing
    asked = form.cleaned_data.get("of")
    of = get_object_or_404(model, pk=asked) if asked else None
    found = doubles(model, of and of.pk)
    context = {
        "is_people": model is Person,
        "of": of,
        "found": [(each, address(each, "merge")) for each in found],
        "is_full": len(found) >= MOST_PAIRS,
        "form": form,
        "others": others_like(of, form.cleaned_data.get("q")) if of else [],
        "list_url": reverse(f"directory:{model._meta.model_name}_list"),
        "all_url": reverse(f"merging:{model._meta.model_name}_doubles"),
    }
    return render(request, "merging/doubles.html", context)


def others_like(of: Record, words: str | None) -> list[tuple[Record, str]]:
    """Return records that hold the words, each with the address that compares it."""
    if not words:
        return []
    kind = of._meta.model_name
    some = type(of).objects.some_matching(words, MOST_FOUND).exclude(pk=of.pk)
    if type(of) is Person:
        some = some.with_hints()
    return [
        (each, reverse(f"merging:{kind}_merge", args=[of.pk, each.pk])) for each in some
    ]


@require(Permission.RECORD_MERGE, methods=GET_AND_POST)
@transaction.atomic
def institution_merge(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Two institutions side by side, or the one that they have become."""
    return merge_page(request, pair_of(request, Institution, pk, other))


@require(Permission.RECORD_MERGE, methods=GET_AND_POST)
@transaction.atomic
def person_merge(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Two people side by side, or the one that they have become."""
    return merge_page(request, pair_of(request, Person, pk, other))


@require(Permission.RECORD_APPROVE, methods=["POST"])
@transaction.atomic
def institution_apart(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Two institutions are said to be two, or that is taken back."""
    return said_apart(request, pair_of(request, Institution, pk, other))


@require(Permission.RECORD_APPROVE, methods=["POST"])
@transaction.atomic
def person_apart(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Two people are said to be two, or that is taken back."""
    return said_apart(request, pair_of(request, Person, pk, other))


def pair_of(request: HttpRequest, model: type[Record], pk: int, other: int) -> Pair:
    """Return two records, locked while something is done with them.

    Raises Http404 when one of them is not there.
    """
    rows = model.objects.filter(pk__in={pk, other}).order_by("pk")
    if request.method == "POST":
        rows = rows.select_for_update()
    found = {each.pk: each for each in rows}
    if pk == other or len(found) != len({pk, other}):
        raise Http404
    if model is Person:
        for each in found.values():
            log_read(request.user, each)
    return Pair(found[pk], found[other], request.user)


def merge_page(request: HttpRequest, pair: Pair) -> HttpResponse:
    """What merging would do; once a reason is given, that it is done or waits."""
    form = MergeForm(request.POST if request.method == "POST" else None, pair=pair)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect(merged(request, pair, form))
        except ValidationError as refused:
            form.add_error(None, refused)
            pair = pair_of(request, type(pair.stays), pair.stays.pk, pair.gone.pk)
    status = CONFLICT if form.non_field_errors() else 200
    return shown(request, pair, form, ApartForm(), status)


def merged(request: HttpRequest, pair: Pair, form: MergeForm) -> str:
    """Merge two drafts, or propose it; return where to go on."""
    how = {"reason": form.cleaned_data["reason"], "by": request.user}
    if pair.waits:
        proposing.propose(pair, form.chosen, **how)
        messages.success(request, _("It waits for a manager. Until then all stays."))
        return reverse("review:entry_list")
    actions.merge(pair, form.chosen, **how)
    messages.success(request, _("The two are one now. Its history can undo that."))
    return pair.stays.get_absolute_url()


def said_apart(request: HttpRequest, pair: Pair) -> HttpResponse:
    """Keep or take back that two records are two, and go on with the list."""
    kind = pair.stays._meta.model_name
    if pair.apart:
        actions.take_back(pair.apart, by=request.user)
        messages.success(request, _("They are no longer marked as two."))
        return redirect(address(pair, "merge"))
    form = ApartForm(request.POST)
    if not form.is_valid():
        return shown(request, pair, MergeForm(pair=pair), form, 200)
    actions.keep_apart(pair, reason=form.cleaned_data["reason"], by=request.user)
    messages.success(request, _("They are two, and are suggested no more."))
    return redirect(f"merging:{kind}_doubles")


def shown(
    request: HttpRequest, pair: Pair, form: MergeForm, apart: ApartForm, status: int
) -> HttpResponse:
    """Return the page of a pair."""
    swapped = Pair(pair.gone, pair.stays, pair.reader)
    context = {
        "pair": pair,
        "kind": kind_of(type(pair.stays)),
        "form": form,
        "apart": apart,
        "names": united(pair.stays, pair.gone, {}),
        "swap_url": address(swapped, "merge"),
        "merge_url": address(pair, "merge"),
        "apart_url": address(pair, "apart"),
        "list_url": reverse(f"merging:{pair.stays._meta.model_name}_doubles"),
    }
    return render(request, "merging/merge.html", context, status=status)


def address(pair: Pair | Double, act: str) -> str:
    """Return where something is done with a pair."""
    name = f"merging:{pair.stays._meta.model_name}_{act}"
    return reverse(name, args=[pair.stays.pk, pair.gone.pk])
