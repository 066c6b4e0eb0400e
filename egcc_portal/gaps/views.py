"""Pages of the work list, and of one gap."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Permission, require
from egcc_portal.gaps import actions
from egcc_portal.gaps.exports import gap_file
from egcc_portal.gaps.forms import FollowUpForm, GapFilterForm
from egcc_portal.gaps.items import (
    SORTS,
    Address,
    Gap,
    counts,
    dress,
    found,
    gap_at,
    gap_url,
    key_of,
    narrowed,
)
from egcc_portal.gaps.kinds import KINDS
from egcc_portal.gaps.models import CHANGED_MEANWHILE, FollowUp
from egcc_portal.sources.statements import records_at
from egcc_portal.web import ROWS_PER_PAGE, Page, render_page

GET_AND_POST = ("GET", "HEAD", "POST")
CONFLICT = 409
DEFAULT = "kind"


@dataclass(frozen=True)
class Listed:
    """What the list and its file show: the form, the kinds, the gaps in order."""

    form: GapFilterForm
    on: date
    counts: dict[str, int]
    gaps: list[Gap]
    sort: str

    @property
    def tabs(self) -> list[tuple]:
        """Each kind of which there is something, or that was asked for."""
        asked = self.form.cleaned_data.get("kind")
        return [
            (kind, self.counts[key])
            for key, kind in KINDS.items()
            if self.counts[key] or key == asked
        ]


def listed(request: HttpRequest) -> Listed:
    """Return what the address asks for, in its order."""
    today = timezone.localdate()
    form = GapFilterForm(request.GET, reader=request.user)
    form.is_valid()  # it cleans the form
    asked = form.cleaned_data
    everything = found(request.user, today, KINDS.values())
    gaps = narrowed(everything, asked, reader=request.user, on=today)
    of_kinds = counts(gaps)
    if asked.get("kind"):
        gaps = [gap for gap in gaps if gap.kind.key == asked["kind"]]
    sort = request.GET.get("sort", "")
    sort = sort if sort.removeprefix("-") in SORTS else DEFAULT
    gaps.sort(
        key=lambda gap: key_of(gap, sort.removeprefix("-")),
        reverse=sort.startswith("-"),
    )
    return Listed(form, today, of_kinds, gaps, sort)


@require(Permission.SOURCE_VIEW)
def gap_list(request: HttpRequest) -> HttpResponse:
    """What is missing, conflicting, overdue or uncovered, as far as a role may see."""
    shown = listed(request)
    page = page_of(request, shown)
    dress(page.rows, request.user)
    return render_page(
        request,
        "gaps/gap_list.html",
        {
            "filter": shown,
            "page": page,
            "total": len(shown.gaps),
            "everything": sum(shown.counts.values()),
            "asked": shown.form.cleaned_data.get("kind"),
            "today": shown.on,
        },
        partial="gaps/_gap_table.html",
    )


def page_of(request: HttpRequest, shown: Listed) -> Page:
    """Return the gaps next to the key that ?after= or ?before= names."""
    sort, gaps = shown.sort.removeprefix("-"), shown.gaps
    falling = shown.sort.startswith("-")
    ordered = gaps[::-1] if falling else gaps
    keys = [key_of(gap, sort) for gap in ordered]

    def place(key: str, *, after: bool) -> int:
        """Return how many gaps of the page's order lie before a key."""
        if falling:
            return len(keys) - (bisect_left if after else bisect_right)(keys, key)
        return (bisect_right if after else bisect_left)(keys, key)

    if "before" in request.GET:
        key = request.GET["before"]
        last = place(key, after=False) if key else len(gaps)
        first = max(last - ROWS_PER_PAGE, 0)
    else:
        key = request.GET.get("after")
        first = place(key, after=True) if key else 0
        last = min(first + ROWS_PER_PAGE, len(gaps))
    rows = gaps[first:last]
    return Page(
        rows,
        before=key_of(rows[0], sort) if rows and first > 0 else None,
        after=key_of(rows[-1], sort) if rows and last < len(gaps) else None,
        sort=shown.sort,
    )


@require(Permission.SOURCE_VIEW)
def gap_export(request: HttpRequest) -> HttpResponse:
    """The same gaps as a file, all of them."""
    shown = listed(request)
    dress(shown.gaps, request.user)
    return gap_file(request, shown.gaps, shown, on=shown.on)


@require(Permission.SOURCE_VIEW)
def gap_detail(request: HttpRequest, kind: str, model: str, fact: str) -> HttpResponse:
    """One gap: what is missing, where it is mended, and who sees to it."""
    address = address_of(kind, model, fact)
    today = timezone.localdate()
    gap = gap_at(address, reader=request.user, on=today)
    if gap is None:
        return closed(request, address)
    follow_up = gap.follow_up or FollowUp(**named(address))
    return gap_page(request, gap, FollowUpForm(instance=follow_up, on=today))


@require(Permission.GAP_PLAN, methods=GET_AND_POST)
@transaction.atomic
def gap_plan(request: HttpRequest, kind: str, model: str, fact: str) -> HttpResponse:
    """The page of a gap, or what was arranged about it; its row is locked meanwhile."""
    address = address_of(kind, model, fact)
    today = timezone.localdate()
    gap = gap_at(address, reader=request.user, on=today)
    if gap is None:
        return closed(request, address)
    if request.method != "POST":
        return redirect(gap.url)
    locked = FollowUp.objects.select_for_update().filter(**named(address)).first()
    follow_up = locked or FollowUp(**named(address))
    form = FollowUpForm(request.POST, instance=follow_up, on=today)
    if form.is_valid() and arranged(form, request.user):
        messages.success(request, _("It is kept who sees to this, and until when."))
        return redirect(gap.url)
    late = form.has_error("__all__", CHANGED_MEANWHILE)
    return gap_page(request, gap, form, status=CONFLICT if late else 200)


def arranged(form: FollowUpForm, by: User) -> bool:
    """Keep what a valid form says, or put into the form why it cannot be kept."""
    try:
        actions.plan(form.save(commit=False), by=by)
    except ValidationError as refused:
        form.add_error(None, refused)
        return False
    return True


def address_of(kind: str, model: str, fact: str) -> Address:
    """Return the address of a gap: the first part of `fact` is the public id."""
    about, _slash, path = fact.partition("/")
    return kind, model, about, path


def named(address: Address) -> dict[str, str]:
    """Return an address as columns."""
    return dict(zip(("kind", "model", "about", "field"), address, strict=True))


def gap_page(
    request: HttpRequest, gap: Gap, form: FollowUpForm, status: int = 200
) -> HttpResponse:
    """Return the page of a gap, with the form for those who may arrange things."""
    dress([gap], request.user)
    context = {
        "gap": gap,
        "snoozed": gap.is_snoozed(form.on),
        "plan_url": gap_url("gap_plan", gap.address),
        "today": form.on,
    }
    if request.user.may(Permission.GAP_PLAN):
        context["form"] = form
    return render(request, "gaps/gap_detail.html", context, status=status)


def closed(request: HttpRequest, address: Address) -> HttpResponse:
    """Say that a gap somebody saw to has closed; any other is not there.

    Raises Http404.
    """
    here = (address[1], address[2])
    record = records_at([here], request.user).get(here)
    if not record or not FollowUp.objects.filter(**named(address)).exists():
        raise Http404
    context = {"record": record, "kind": KINDS.get(address[0])}
    return render(request, "gaps/gap_closed.html", context)
