"""Help: short pages by role and by question, written out in each language.

A topic's text is `templates/help/<language>/<topic>.html`, its pictures are below
`static/img/help/<language>/`; tests/browser/pictures.py makes those again.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from egcc_portal.accounts.roles import Permission, Role


@dataclass(frozen=True)
class Topic:
    """One page of help: its address, its heading, and what one learns there."""

    slug: str
    title: Promise
    lead: Promise

    @property
    def url(self) -> str:
        return reverse("help_detail", args=[self.slug])


ROLES = [
    Topic(Role.VIEWER, _("Help for viewers"), _("Find, compare, download.")),
    Topic(
        Role.EDITOR,
        _("Help for editors"),
        _("Enter what papers say, mend what is missing, settle what sources dispute."),
    ),
    Topic(
        Role.MANAGER,
        _("Help for managers"),
        _("Approve what is entered, settle what sources dispute, ask for reports."),
    ),
    Topic(
        Role.ADMINISTRATOR,
        _("Help for administrators"),
        _("Open accounts, give roles, close accounts."),
    ),
    Topic(
        Role.PARTNER,
        _("Help for partners"),
        _("Read what the Indonesian side shares, in your language."),
    ),
]
GUIDES = [
    Topic(
        "questions",
        _("Seven questions, and where the answers are"),
        _("From the agreement in force to what we believed last year."),
    ),
    Topic(
        "search",
        _("Search and filters"),
        _("Find a record by any of its names, narrow a list, take it with you."),
    ),
    Topic(
        "sources",
        _("Where figures come from"),
        _("Sources, conflicts between them, and gaps."),
    ),
    Topic(
        "clocks",
        _("Two clocks: what was true, and what was known"),
        _("The portal as of a day, and as known on a moment."),
    ),
    Topic(
        "reports",
        _("Help with reports"),
        _("What is in a report, how to ask for one, how to check one."),
    ),
    Topic(
        "words",
        _("What the words mean"),
        _("The terms of this portal, in the words of both ministries."),
    ),
    Topic(
        "account",
        _("Your account"),
        _("Language, password, second factor, and where you are signed in."),
    ),
]
ENTRY = [
    Topic(
        "entering",
        _("Enter a record"),
        _("From the paper to a draft: dates, names, three languages."),
    ),
    Topic(
        "approving",
        _("Approve: four eyes"),
        _("Send, look, approve, or return with comments."),
    ),
    Topic(
        "changing",
        _("Correct, amend, undo"),
        _("What is wrong, what is newly agreed, and what was a slip."),
    ),
    Topic(
        "importing",
        _("Bring in a list"),
        _("A workbook or CSV file, checked before anything is written."),
    ),
    Topic(
        "documents",
        _("Documents: attach and read"),
        _("Scans of signed texts, page by page, and who may see them."),
    ),
    Topic(
        "merging",
        _("Merge what was entered twice"),
        _("Two people or institutions that are one, or two after all."),
    ),
]
ABOUT = [
    Topic(
        "privacy",
        _("Privacy"),
        _("Which personal data the portal holds, who sees them, and your rights."),
    ),
    Topic(
        "accessibility",
        _("Accessibility"),
        _("What works for everybody, how it is tested, and whom to tell."),
    ),
]
TOPICS = {topic.slug: topic for topic in [*ROLES, *GUIDES, *ENTRY, *ABOUT]}

ON_PAGE = {
    "help_list": "",
    "help_detail": "",
    "timeline": "clocks",
    "search": "search",
    "gap_list": "sources",
    "report_list": "reports",
    "report_create": "reports",
    "report_detail": "reports",
    "session_list": "account",
    "account_change_password": "account",
    "mfa_index": "account",
    "savedview_create": "search",
    "savedview_edit": "search",
    "columnchoice_edit": "search",
    "resolution_undo": "sources",
    "conflict_resolve": "sources",
    "claim_create": "sources",
    "claim_edit": "sources",
    "claim_withdraw": "sources",
    "form_unsent": "account",
    "entry_list": "approving",
    "entry_detail": "approving",
    "comment_list": "",
    "comment_edit": "",
    "notification_list": "",
    "act_undo": "changing",
    "document_list": "documents",
    "document_detail": "documents",
    "document_create": "documents",
    "attachment_edit": "documents",
    "attachment_remove": "documents",
    "attachment_return": "documents",
    "batch_list": "importing",
    "batch_detail": "importing",
    "cohort_participants": "importing",
    "cohort_correct_participants": "entering",
}
"""Which topic is about the page of that name; "" for none."""
ON_ACT = {
    "list": "search",
    "detail": "sources",
    "history": "clocks",
    "compare": "clocks",
    "create": "entering",
    "edit": "entering",
    "enrol": "entering",
    "observe": "entering",
    "updates": "entering",
    "documents": "documents",
    "report": "entering",
    **dict.fromkeys(["negotiate", "sign", "suspend", "resume"], "changing"),
    **dict.fromkeys(["terminate", "withdraw", "undo"], "changing"),
    **dict.fromkeys(["amend", "extend", "renew", "replace", "annex"], "changing"),
    **dict.fromkeys(["import", "columns", "check", "save"], "importing"),
    **dict.fromkeys(["doubles", "merge", "apart"], "merging"),
}
"""Which one is about the others, by the last word of their name."""


@require_safe
def help_list(request: HttpRequest) -> HttpResponse:
    """All topics; the reader's own role comes first."""
    mine = TOPICS[request.user.role]
    first = [
        (_("Start here"), [mine, GUIDES[0]]),
        (_("How the portal works"), GUIDES[1:]),
    ]
    then = [
        (_("Enter and approve"), ENTRY),
        (_("The other roles"), [topic for topic in ROLES if topic != mine]),
        (_("About the portal"), ABOUT),
    ]
    return render(request, "help/help_list.html", {"columns": [first, then]})


@require_safe
def help_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """One topic in the reader's language."""
    if slug not in TOPICS:
        raise Http404
    language = get_language()
    enters = request.user.may(Permission.QUEUE_VIEW)
    guides = [*GUIDES, *ENTRY] if enters else GUIDES
    context = {
        "topic": TOPICS[slug],
        "text": f"help/{language}/{slug}.html",
        "pictures": f"img/help/{language}/",
        "topics": [TOPICS[request.user.role], *guides, *ABOUT],
    }
    return render(request, "help/help_detail.html", context)


def help_here(request: HttpRequest) -> dict[str, Topic | None]:
    """Return `help_here`, the topic about the page that is read, for its frame."""
    name = request.resolver_match.url_name if request.resolver_match else None
    act = (name or "").rpartition("_")[2]
    return {"help_here": TOPICS.get(ON_PAGE.get(name, ON_ACT.get(act, "")))}
