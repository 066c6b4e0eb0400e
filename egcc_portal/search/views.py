"""The page of the search."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from egcc_portal.accounts.roles import Permission, require
from egcc_portal.search.finding import (
    MOST,
    PER_PAGE,
    Group,
    is_long_enough,
    search_all,
)
from egcc_portal.search.kinds import KINDS
from egcc_portal.web import render_page

LONGEST = 200
"""More characters than any title has words for."""


class SearchForm(forms.Form):
    """What is looked for. A kind or a page that does not exist is ignored."""

    q = forms.CharField(
        label=_("Search"),
        max_length=LONGEST,
        required=False,
        widget=forms.TextInput(
            attrs={"type": "search", "autocomplete": "off", "spellcheck": "false"}
        ),
    )
    kind = forms.ChoiceField(
        required=False, choices=[(kind.word, kind.label) for kind in KINDS]
    )
    page = forms.IntegerField(
        required=False, min_value=1, max_value=MOST // PER_PAGE, localize=False
    )


@require(Permission.AGREEMENT_VIEW)
def search(request: HttpRequest) -> HttpResponse:
    """What holds the words, by kind; with ?kind= a page of that kind alone."""
    form = SearchForm(request.GET)
    form.is_valid()
    words, chosen = (form.cleaned_data.get(name, "") for name in ("q", "kind"))
    page = form.cleaned_data.get("page") if chosen else 1
    groups = []
    if can_ask := is_long_enough(words):
        groups = search_all(request.user, words, chosen=chosen, page=page or 1)
    context = {
        "form": form,
        "words": words,
        "can_ask": can_ask,
        "chosen": chosen,
        "most": MOST,
        **shown(groups, chosen, page or 1),
    }
    return render_page(request, "search.html", context, partial="search/_results.html")


def shown(groups: list[Group], chosen: str, page: int) -> dict:
    """Return the groups with finds, those to show, and the pages around this one."""
    found = [group for group in groups if group.finds]
    asked = [group for group in found if chosen in {"", group.kind.word}]
    more = bool(chosen and asked and page * PER_PAGE < asked[0].total)
    return {
        "found": found,
        "shown": asked,
        "total": sum(group.total for group in found),
        "is_cut": any(group.is_cut for group in found),
        "previous": page - 1,
        "next": page + 1 if more else 0,
    }
