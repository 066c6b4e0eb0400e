"""How a manager decides in tests."""

from egcc_portal.review import actions

ENGLISH = {"headers": {"accept-language": "en"}}


def fresh(record):
    """The record as it stands."""
    return type(record).objects.get(pk=record.pk)


def decide(browser, entry, do, **form):
    """What the page answers to a decision, taken on what it showed."""
    page = browser.get(actions.entry_url(entry))
    seen = page.context["form"].initial["seen"]
    url = f"{actions.entry_url(entry)}decide/"
    return browser.post(url, {"do": do, "seen": seen} | form, **ENGLISH)
