"""What the tests of several apps share: rows made at will, pages read as words."""

import csv
import hashlib
import re
from datetime import UTC, date, datetime
from html import unescape
from io import BytesIO, StringIO

from django.core.files.base import ContentFile
from django.db import connection
from python_calamine import CalamineWorkbook

from egcc_portal.history.knowledge import tracked, versions_of
from egcc_portal.imports.models import Batch
from egcc_portal.reports.models import Build, File, Report, ReportPeriod
from egcc_portal.review import actions as review
from egcc_portal.sources.models import Resolution, Rule
from egcc_portal.sources.records import Review
from egcc_portal.vault import store
from egcc_portal.vault.models import Reading
from tests.factories import (
    AgreementFactory,
    AttachmentFactory,
    ClaimFactory,
    CohortFactory,
    DocumentFactory,
    ProgramFactory,
    UserFactory,
)
from tests.papers import picture

EVE = datetime(2026, 1, 1, tzinfo=UTC)
"""Before any test was run."""


def create(model, **defaults):
    """Return a maker of rows with these values, called if they can be."""

    def make(**values):
        rest = {name: value for name, value in defaults.items() if name not in values}
        made = {
            name: value() if callable(value) else value for name, value in rest.items()
        }
        return model.objects.create(**made, **values)

    return make


def words_of(response):
    """The page's text on one line, each tag a space."""
    return " ".join(unescape(re.sub("<[^>]+>", " ", response.text)).split())


def csv_rows(response):
    """The lines of a CSV answer, each under its headings."""
    text = response.getvalue().decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text, newline="")))


def xlsx_rows(response, sheet):
    """The lines of one sheet of an XLSX answer, headings first."""
    book = CalamineWorkbook.from_filelike(BytesIO(response.getvalue()))
    return book.get_sheet_by_name(sheet).to_python()


def issued_report():
    """A report on 2019, with one file."""
    period = ReportPeriod.objects.create(
        program=ProgramFactory(),
        kind="year",
        starts_on=date(2019, 1, 1),
        ends_on=date(2019, 12, 31),
    )
    report = Report.objects.create(period=period, languages=["id"])
    whole = {"dataset": "{}", "sha256": "0" * 64, "issued_on": date(2020, 1, 5)}
    Build.objects.create(report=report, steps=4, status="issued", **whole)
    content = b"%PDF-1.7 example"
    File.objects.create(
        report=report,
        language="id",
        format="pdf",
        file=ContentFile(content, name="reports/example.pdf"),
        size=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    return report


def disputed_fact():
    """The address of a fact of an agreement on which two sources differ."""
    about = AgreementFactory().public_id
    claims = [ClaimFactory(about=about, value=day) for day in ("2018", "2019")]
    return [claims[0].model, about, claims[0].field]


def disputed_gap():
    """The same, as the address of a gap has it."""
    model, about, field = disputed_fact()
    return ["conflict", model, f"{about}/{field}"]


def decided_fact():
    """A decision on such a fact: both are kept."""
    model, about, field = disputed_fact()
    return Resolution.objects.create(
        model=model,
        about=about,
        field=field,
        rule=Rule.BOTH_KEPT,
        reason="Dua hal",
        decided_by=UserFactory(role="editor"),
    )


def undocumented():
    """The address, as an upload has it, of an agreement without documents."""
    agreement = AgreementFactory()
    return [agreement.fact_model, agreement.public_id]


def waiting_paper():
    """A document of an approved agreement that waits for a manager."""
    return AttachmentFactory(review=Review.SUBMITTED)


def kept_document():
    """A document for staff, of which one page was drawn before the worker failed."""
    content = b"%PDF-1.7 example"
    sha256 = hashlib.sha256(content).hexdigest()
    document = DocumentFactory(sha256=sha256, size=len(content))
    store.put(store.file_name(sha256), BytesIO(content), len(content))
    drawn = picture("WEBP")
    store.put(store.picture_name(sha256, 1), BytesIO(drawn), len(drawn))
    document.sheets.create(number=1, text="Pasal 1", has_picture=True)
    Reading.objects.create(document=document, status=Reading.Status.FAILED)
    return document


def sent_draft():
    """A draft of an agreement that somebody has sent to the managers."""
    draft = AgreementFactory(review="draft")
    return review.send(draft, by=UserFactory(role="editor"))


def sent_list():
    """A list of nobody, for a cohort, that waits for a manager."""
    return Batch.objects.create(
        kind="participants",
        about=CohortFactory().public_id,
        owner=UserFactory(role="editor"),
        name="peserta.xlsx",
        state=Batch.State.SUBMITTED,
        sent_at=EVE,
    )


def all_of_it_happened(at):
    """Let what was recorded in this test so far be of a moment; it has only one."""
    for model in tracked().values():
        recent = versions_of(model).objects.filter(pgh_created_at__gt=EVE)
        if recent.exists():
            with connection.cursor() as cursor:  # no version changes but here
                table = f'ALTER TABLE "{recent.model._meta.db_table}"'
                cursor.execute(f"{table} DISABLE TRIGGER USER")
                recent.update(pgh_created_at=at)
                cursor.execute(f"{table} ENABLE TRIGGER USER")
