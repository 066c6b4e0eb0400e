"""The pictures of the help pages, taken from the portal itself with the real history.

No test, so it is run by name only, after a page has changed:
`python -m pytest tests/browser/pictures.py`.
"""

import base64
from datetime import date

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.templatetags.static import static
from django.test import Client
from django.utils import translation

from agreements.models import Agreement
from egcc_portal.accounts.roles import Role
from egcc_portal.directory.models import Person
from egcc_portal.entry.models import Entry
from egcc_portal.history_data.loading import load
from egcc_portal.imports import actions as imports
from egcc_portal.imports.models import Batch
from egcc_portal.periods import Period
from egcc_portal.reports import actions, tasks
from egcc_portal.sources.models import Document
from egcc_portal.vault.tasks import read_document
from programs.models import Program
from tests import papers
from tests.factories import PersonFactory, UserFactory
from tests.filling import filled
from tests.portal.test_imports import workbook
from trainings.models import Cohort

pytestmark = pytest.mark.django_db(transaction=True)

FOLDER = settings.BASE_DIR / "static" / "img" / "help"
WIDTH, HEIGHT = 1280, 800
SCALE = 0.75
"""What is kept is 960 by 600, as `templates/help/_picture.html` says."""
QUALITY = 55


PARTICIPANTS = [
    ["Nama", "NIP", "Instansi", "Jabatan"],
    ["Siti Contoh", "198812122015032004", "PANRB", "Analis Kebijakan"],
    ["Budi Contoh", "19910517202321100", "PANRB", "Pranata Komputer"],
    ["Wayan Contoh", "", "Kementerian PAN RB", "Analis Kebijakan"],
]
MOU = [
    "Memorandum of Understanding",
    "Article 1: The Parties set up a Joint Committee.",
    "Article 2: The Parties share the costs.",
]
WITHOUT_SIDEBAR = "localStorage.setItem('django.admin.navSidebarIsOpen', 'false')"
"""Of the administration a picture shows what it is about, in all its width."""
KOREAN = "vendor/pretendard-gov/1.3.9/pretendardvariable-gov-dynamic-subset.css"
LETTERS = "--font-family-primary", "'Pretendard GOV Variable', sans-serif"
CONFLICT = "agreements.agreement/agr-annex-2016/signed_instruments"


@pytest.fixture
def width():
    return WIDTH


@pytest.fixture
def history(transactional_db, monkeypatch):
    """The real history, and one report on it."""
    monkeypatch.setattr(tasks.build_report, "delay", lambda build_id: None)
    monkeypatch.setattr(read_document, "delay", read_document)
    load()
    report = actions.request_report(
        Program.objects.get(code="EGCC"),
        kind="year",
        period=Period(date(2019, 1, 1), date(2019, 12, 31)),
        languages=["id", "en", "ko"],
        by=None,
    )
    tasks.build_report(report.build.pk)


def enter(editor):
    """Let an editor send a renewal with its scan, and a list of participants."""
    client = Client()
    client.force_login(editor)
    last = Agreement.objects.get(code="ID-KR/MOU/2021/01")
    renewal = filled(client, f"{last.get_absolute_url()}renew/", do="submit")
    renewal |= {"code": "ID-KR/MOU/2026/01", "another": "yes"}
    client.post("/agreements/new/", renewal)
    made = Agreement.objects.get(code="ID-KR/MOU/2026/01")
    scan = SimpleUploadedFile("MoU 2026.pdf", papers.pdf(*MOU))
    said = {"role": "signed_text", "language": "en", "access": "public"}
    address = f"/documents/new/{made.fact_model}/{made.public_id}/"
    client.post(address, said | {"files": scan})
    cohort = Cohort.objects.earliest("pk")
    address = f"{cohort.get_absolute_url()}participants/import/"
    client.post(address, {"file": workbook(*PARTICIPANTS)})
    batch = Batch.objects.get()
    client.post(f"{batch.get_absolute_url()}columns/", batch.places)
    return made, batch


def entered(editor):
    """Return what the help for those who enter shows: (picture, address)."""
    made, batch = enter(editor)
    return [
        ("agreement-form", f"{made.get_absolute_url()}edit/"),
        ("document", f"/documents/{Document.objects.latest('pk').pk}/?page=2"),
        ("import-check", f"{batch.get_absolute_url()}check/"),
    ]


def decided():
    """Return what the help for those who approve shows: (picture, address)."""
    enter(UserFactory(name="Rini Contoh", role="editor"))
    person = Person.objects.get(name_en="Tjahjo Kumolo")
    other = PersonFactory(name_ind="Kumolo, Tjahjo", name_ko="차호 쿠몰로")
    return [
        ("approval", f"/queue/{Entry.objects.get(state='submitted').pk}/"),
        ("merge", f"/people/{other.pk}/merge/{person.pk}/"),
    ]


def read():
    """Return what the help for everybody shows, as a viewer sees it."""
    agreement = Agreement.objects.get(code="ID-KR/MOU/2015/01")
    return [
        ("home", "/"),
        ("timeline", "/timeline/"),
        ("agreements", "/agreements/"),
        ("agreement", agreement.get_absolute_url()),
        ("search", "/search/?q=MOSPA"),
        ("reports", "/reports/"),
    ]


def shown(role, user):
    """Return the pages that help for a role shows: (picture, address)."""
    if role == "administrator":
        for each in Role:
            UserFactory(name=f"{each.capitalize()} Contoh", role=each)
        return [("users", "/admin/accounts/user/")]
    if role == "editor":
        return entered(user)
    if role == "viewer":
        return read()
    return [
        ("gaps", "/gaps/?kind=conflict"),
        ("conflict", f"/conflicts/{CONFLICT}/"),
        ("report-form", "/reports/new/"),
        *decided(),
    ]


def say_in(language):
    """Check each list anew: what is wrong with it is said in its reader's language."""
    with translation.override(language):
        for batch in Batch.objects.all():
            imports.match(batch, batch.places)


def lend_letters(page):
    """Lend Django's own pages the Hangul that their readers' machines have."""
    page.add_style_tag(url=static(KOREAN))
    page.evaluate(
        "told => document.documentElement.style.setProperty(...told)", LETTERS
    )


def photograph(page, path):
    """Keep the upper part of a page as a small WebP."""
    page.wait_for_function("document.fonts.ready.then(() => true)")
    clip = {"x": 0, "y": 0, "width": WIDTH, "height": HEIGHT, "scale": SCALE}
    taken = page.context.new_cdp_session(page).send(
        "Page.captureScreenshot", {"format": "webp", "quality": QUALITY, "clip": clip}
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(base64.b64decode(taken["data"]))


@pytest.mark.parametrize("role", ["viewer", "editor", "manager", "administrator"])
def test_pictures_are_taken(history, page, sign_in, role):
    page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
    page.add_init_script(WITHOUT_SIDEBAR)
    addresses = shown(role, sign_in(role))
    for language, _name in settings.LANGUAGES:
        say_in(language)
        page.goto("/")
        page.locator(f"button[name=language][value={language}]").first.click()
        for name, address in addresses:
            assert page.goto(address).ok, address
            assert page.locator("html").get_attribute("lang") == language
            if role == "administrator":
                lend_letters(page)
            photograph(page, FOLDER / language / f"{name}.webp")
