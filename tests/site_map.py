"""Every address of the portal, as the URL conf has it, and which of them are pages."""

import re
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.urls import URLPattern, get_resolver, reverse

ARGUMENT = re.compile(r"<(?:\w+:)?\w+>|\(\?P<\w+>[^)]*\)")
PACKAGES = {"egcc_portal", "agreements", "programs", "trainings"}
NO_PAGES = {
    *{"account_signup", "session_end", "reports:report_download"},
    "programs:project_calendar",  # without a milestone there is none
    *{"journal:comment_edit", "journal:comment_people", "journal:notification_open"},
    "review:entry_detail",  # nothing waits in the history
    "act_undo",  # all that loading the history did
    "programs:periodlock_lift",  # no period of the history is closed
    *{"review:entry_decide", "review:entry_withdraw", "journal:comment_withdraw"},
    "vault:document_retry",
    *{"imports:batch_detail", "imports:batch_columns", "imports:batch_check"},
    *{"imports:batch_save", "imports:batch_checked", "imports:batch_wrong"},
    "imports:batch_again",
    *{"imports:batch_discard", "imports:batch_withdraw", "imports:batch_approve"},
    "imports:batch_submit",
    "imports:batch_return",  # no list of the history is being imported
    *{"vault:document_file", "vault:document_picture"},
    *{"lists:savedview_open", "lists:savedview_edit", "sources:resolution_undo"},
}
"""Ours that lead to no page, with the first record of a kind or without."""
FACT = ["agreements.agreement", "agr-mou-2021", "dates.signed"]
EXAMPLES = {
    "gap_detail": ["conflict", FACT[0], f"{FACT[1]}/{FACT[2]}"],
    "gap_plan": ["conflict", FACT[0], f"{FACT[1]}/{FACT[2]}"],
    "help_detail": ["viewer"],
    "journal:comment_list": FACT[:2],
    "journal:comment_people": FACT[:2],
    "sources:conflict_detail": FACT,
    "sources:conflict_resolve": FACT,
    "vault:document_create": FACT[:2],
}
"""What stands in an address that is not of a record."""


def routes(resolver, prefix="", space=""):
    """Yield (full name, route, view) of each address."""
    for entry in resolver.url_patterns:
        route = f"{prefix}{entry.pattern}"
        if isinstance(entry, URLPattern):
            yield f"{space}{entry.name}", re.sub(r"[\^$]", "", route), entry.callback
        else:
            inner = f"{entry.namespace}:" if entry.namespace else ""
            yield from routes(entry, route, space + inner)


ROUTES = list(routes(get_resolver()))
OURS = {
    name: view
    for name, _, view in ROUTES
    if view.__module__.split(".")[0] in PACKAGES and not name.startswith("admin:")
}


KEY = re.compile(r"<uuid:\w+>")


def filled(route):
    """Return the path of a route, with 1 for each argument, a key of zeros and 1."""
    return f"/{ARGUMENT.sub('1', KEY.sub(str(UUID(int=1)), route))}"


def pages(client, *, of_records=True):
    """Return the address of every page that the client is shown, by its name.

    The administration is left out: its pages are Django's own.
    """
    found = {}
    for name, route, _ in ROUTES:
        of_one = ARGUMENT.search(route)
        if name.startswith("admin:") or name in NO_PAGES or (of_one and not of_records):
            continue
        answer = client.get(address(name, route))
        if name in OURS and answer.status_code == 404:
            raise LookupError(f"{name} shows nothing: which record has such a page?")
        kind = answer.headers.get("Content-Type", "")
        if answer.status_code == 200 and kind.startswith("text/html"):
            found[name] = answer.wsgi_request.path
    return found


def address(name, route):
    """Return the path of a route: an example's, or that of the first record."""
    if name in EXAMPLES:
        return reverse(name, args=EXAMPLES[name])
    if route.endswith("history/<slug:act>/undo/"):
        record = first_record(name)
        act = record.versions.latest("pgh_id").pgh_context_id
        return reverse(name, args=[record.pk, act])
    if name in OURS and ARGUMENT.findall(route) == ["<int:pk>", "<int:other>"]:
        two = type(first_record(name)).objects.order_by("pk")[:2]
        return reverse(name, args=[each.pk for each in two])
    if name not in OURS or ARGUMENT.findall(route) != ["<int:pk>"]:
        return filled(route)
    return reverse(name, args=[first_record(name).pk])


def first_record(name):
    """Return the first record that an address like programs:project_detail is of.

    Raises LookupError when there is none: the test has to make one.
    """
    words = name.rpartition(":")[2].replace("participants", "cohort").split("_")
    kinds = ["".join(words[:count]) for count in range(len(words) - 1, 0, -1)]
    models = {model._meta.model_name: model for model in ours()}
    for kind in filter(models.get, kinds):
        if record := models[kind].objects.order_by("pk").first():
            return record
    raise LookupError(f"{name} needs a record of its kind")


def ours():
    """Yield our models, of the apps above last."""
    for app in settings.OUR_APPS:
        yield from apps.get_app_config(app.rpartition(".")[2]).get_models()
