import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from datetime import date
from io import BytesIO
from time import monotonic

import pypdfium2
import pytest
from django.conf import settings
from python_calamine import CalamineWorkbook

from egcc_portal.reports.datasets import freeze, thaw
from egcc_portal.reports.render import render
from egcc_portal.typesetting import TypesetError
from tests.portal.samples import LABELS, WORDS, sample_dataset

LANGUAGES = ["id", "en", "ko"]
TRAPS = [
    '#import "/etc/passwd": *',
    "*bold* _slanted_ `code` $x^2$ <label> @reference",
    "= heading",
    "- list\n+ list",
    "\\ // -- --- ... ~ 'single' \"double\"",
]
ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "1",
    "LANGUAGE": "ko",
}
HASHES = """
import hashlib, json, sys
from egcc_portal.reports.datasets import thaw
from egcc_portal.reports.render import render
dataset = thaw(sys.stdin.buffer.read().decode())
print(json.dumps({
    language + format: hashlib.sha256(
        render(dataset, language=language, format=format)
    ).hexdigest()
    for language in dataset["languages"] for format in ["pdf", "xlsx"]
}))
"""


def text_of(pdf):
    """Return the text of all pages, white space single."""
    pages = [
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)
    ]
    return " ".join(" ".join(pages).split())


def workbook(language="en", **sample):
    content = render(sample_dataset(**sample), language=language, format="xlsx")
    return CalamineWorkbook.from_filelike(BytesIO(content))


def test_equal_datasets_give_equal_bytes_in_another_process(tmp_path):
    text, _ = freeze(sample_dataset(lines=40, traps=TRAPS))
    here = {
        language + format: hashlib.sha256(
            render(thaw(text), language=language, format=format)
        ).hexdigest()
        for language in LANGUAGES
        for format in ["pdf", "xlsx"]
    }

    environment = os.environ | ELSEWHERE | {"PYTHONPATH": str(settings.BASE_DIR)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)  # it needs no settings
    there = subprocess.run(
        [sys.executable, "-c", HASHES],
        input=text.encode(),
        stdout=subprocess.PIPE,
        check=True,
        cwd=tmp_path,
        env=environment,
    )

    assert json.loads(there.stdout) == here


@pytest.mark.parametrize("language", LANGUAGES)
def test_pdf_says_on_each_page_what_it_is(language):
    dataset = sample_dataset(lines=60)
    pdf = pypdfium2.PdfDocument(render(dataset, language=language, format="pdf"))
    pages = [page.get_textpage().get_text_bounded() for page in pdf]

    _, sha256 = freeze(dataset)
    words, labels = WORDS[language], LABELS[language]
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        place = labels["page"].format(n=number, m=len(pages))
        assert sha256 in page
        assert place in page
        assert words["cut_off"] in page
        assert words["period"] in page


def test_pdf_shows_texts_and_never_obeys_them():
    pdf = render(sample_dataset(traps=TRAPS), language="en", format="pdf")

    shown = text_of(pdf)
    assert [trap for trap in TRAPS if " ".join(trap.split()) not in shown] == []


def test_a_mark_that_turns_writing_around_reaches_no_file():
    dataset = thaw(freeze(sample_dataset(traps=["exe\u202egnp"]))[0])

    shown = text_of(render(dataset, language="en", format="pdf"))

    assert "exegnp" in shown
    assert "\u202e" not in shown


def test_pdf_repeats_the_head_row_on_each_page_of_a_long_table():
    pdf = render(sample_dataset(lines=60), language="en", format="pdf")

    pages = [
        page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)
    ]
    assert all("decimal" in page for page in pages[:-1])


def test_pdf_says_what_a_dash_means_and_prints_what_an_empty_table_says():
    shown = text_of(render(sample_dataset(), language="id", format="pdf"))

    assert "– tidak tercatat" in shown
    assert f"Events {WORDS['id']['text']}." in shown


@pytest.mark.parametrize("lines", [3, 120])
def test_pdf_has_contents_only_when_it_is_long(lines):
    shown = text_of(render(sample_dataset(lines=lines), language="en", format="pdf"))

    assert ("Contents" in shown) == (lines > 100)


@pytest.mark.parametrize("language", LANGUAGES)
def test_pdf_embeds_its_own_fonts_alone(language):
    pdf = render(sample_dataset(), language=language, format="pdf")

    fonts = set(re.findall(rb"/BaseFont/(\S+?)[/\s>]", pdf))
    assert fonts
    assert all(b"+PretendardGOV-" in font for font in fonts)
    assert len(re.findall(rb"/FontFile3", pdf)) == 2
    assert f"/Lang({language})".encode() in pdf.replace(b"/Lang (", b"/Lang(")


def test_pdf_of_2000_lines_takes_seconds():
    began = monotonic()
    render(sample_dataset(lines=2000), language="ko", format="pdf")

    assert monotonic() - began < 30  # it takes 5 where nothing else runs


def test_pdf_of_a_dataset_without_a_word_says_which():
    dataset = sample_dataset()
    del dataset["languages"]["en"]["labels"]["summary"]

    with pytest.raises(TypesetError, match="summary"):
        render(dataset, language="en", format="pdf")


def test_pdf_leaves_no_file_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)

    for format in ["pdf", "xlsx"]:
        render(sample_dataset(), language="id", format=format)

    assert list(tmp_path.iterdir()) == []


def test_pdf_without_summary_facts_or_sections_is_still_one():
    dataset = sample_dataset()
    dataset["languages"]["en"] |= {"summary": [], "facts": [], "sections": []}

    shown = text_of(render(dataset, language="en", format="pdf"))

    assert "Prepared by Reviewed by Approved by" in shown


def test_workbook_has_a_first_sheet_and_one_a_table():
    book = workbook("id", lines=2)

    assert book.sheet_names == ["Laporan", "Laporan kemajuan triwulanan", "Events"]
    first = dict(book.get_sheet_by_index(0).to_python())
    _, sha256 = freeze(sample_dataset(lines=2))
    assert first["Himpunan data"] == f"SHA-256 {sha256}"
    assert first["Batas data"] == WORDS["id"]["cut_off"]
    assert list(first).count("Periode") == 1
    text = WORDS["id"]["text"]
    assert book.get_sheet_by_index(1).to_python()[:2] == [
        ["text", "count", "decimal", "day", "fuzzy", "money"],
        [f"{text} 0", 1234.0, 2.26, date(2019, 9, 23), "2019", ""],
    ]
    assert book.get_sheet_by_index(2).to_python()[-1] == [f"{text}."]


def test_workbook_holds_the_same_texts_as_the_pdf():
    lines = workbook(traps=TRAPS).get_sheet_by_index(1).to_python()

    assert [line[0] for line in lines[1 : 1 + len(TRAPS)]] == TRAPS


@pytest.mark.parametrize("wrong", [{"language": "fr"}, {"format": "docx"}])
def test_render_refuses_what_the_dataset_has_not(wrong):
    with pytest.raises(KeyError):
        render(sample_dataset(), **({"language": "en", "format": "pdf"} | wrong))
