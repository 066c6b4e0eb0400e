"""The pictures of the help pages, taken from the portal itself with the real history.

No test, so it is run by name only, after a page has changed:
`python -m pytest tests/browser/pictures.py`.
"""

import base64
from datetime import date

import pytest
from django.conf import settings

from agreements.models import Agreement
from egcc_portal.history_data.loading import load
from egcc_portal.periods import Period
from egcc_portal.reports import actions, tasks
from programs.models import Program

pytestmark = pytest.mark.django_db(transaction=True)

FOLDER = settings.BASE_DIR / "static" / "img" / "help"
WIDTH, HEIGHT = 1280, 800
SCALE = 0.75
"""What is kept is 960 by 600, as `templates/help/_picture.html` says."""
QUALITY = 55


CONFLICT = "agreements.agreement/agr-annex-2016/signed_instruments"


@pytest.fixture
def width():
    return WIDTH


@pytest.fixture
def history(transactional_db, monkeypatch):
    """The real history, and one report on it."""
    monkeypatch.setattr(tasks.build_report, "delay", lambda build_id: None)
    load()
    report = actions.request_report(
        Program.objects.get(code="EGCC"),
        kind="year",
        period=Period(date(2019, 1, 1), date(2019, 12, 31)),
        languages=["id", "en", "ko"],
        by=None,
    )
    tasks.build_report(report.build.pk)


def shown(role):
    """Return the pages that help for a role shows: (picture, address)."""
    if role == "administrator":
        return [("users", "/admin/accounts/user/")]
    agreement = Agreement.objects.get(code="ID-KR/MOU/2015/01")
    return [
        ("home", "/"),
        ("timeline", "/timeline/"),
        ("agreements", "/agreements/"),
        ("agreement", agreement.get_absolute_url()),
        ("search", "/search/?q=MOSPA"),
        ("gaps", "/gaps/?kind=conflict"),
        ("conflict", f"/conflicts/{CONFLICT}/"),
        ("reports", "/reports/"),
        ("report-form", "/reports/new/"),
    ]


def photograph(page, path):
    """Keep the upper part of a page as a small WebP."""
    page.wait_for_function("document.fonts.ready.then(() => true)")
    clip = {"x": 0, "y": 0, "width": WIDTH, "height": HEIGHT, "scale": SCALE}
    taken = page.context.new_cdp_session(page).send(
        "Page.captureScreenshot", {"format": "webp", "quality": QUALITY, "clip": clip}
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(base64.b64decode(taken["data"]))


@pytest.mark.parametrize("role", ["manager", "administrator"])
def test_pictures_are_taken(history, page, sign_in, role):
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    sign_in(role)
    for language, _name in settings.LANGUAGES:
        page.goto("/")
        page.locator(f"button[name=language][value={language}]").first.click()
        for name, address in shown(role):
            assert page.goto(address).ok, address
            assert page.locator("html").get_attribute("lang") == language
            photograph(page, FOLDER / language / f"{name}.webp")
