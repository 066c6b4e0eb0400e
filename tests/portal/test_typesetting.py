from datetime import date

import pypdfium2
import pytest

from egcc_portal.typesetting import (
    FACE,
    FONTS,
    TypesetError,
    letters,
    printable,
    typeset,
)

SHOW = """#let content = json(bytes(sys.inputs.content))
#set document(title: "Shown")
#set text(font: "Pretendard GOV")
#content.words
"""


@pytest.fixture
def template(tmp_path):
    """A template that shows what `words` of its content says."""
    path = tmp_path / "show.typ"
    path.write_text(SHOW)
    return path


def shown(pdf):
    """Return the text of a PDF's first page."""
    return pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_bounded()


def test_typeset_gives_the_same_bytes_for_the_same_content(template):
    once, again = (
        typeset(template, {"words": "전자정부"}, on=date(2019, 9, 30)) for _ in "12"
    )

    assert once == again
    assert once.startswith(b"%PDF-1.7")


def test_typeset_keeps_the_documents_day_and_its_standards(template):
    pdf = typeset(template, {"words": "x"}, on=date(2019, 9, 30))

    said = pypdfium2.PdfDocument(pdf).get_metadata_dict()
    assert said["CreationDate"] == "D:20190930000000Z"
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf


def test_typeset_says_which_line_is_wrong(template):
    with pytest.raises(TypesetError, match=r"show\.typ:4:") as wrong:
        typeset(template, {"letters": "x"}, on=date(2019, 9, 30))

    assert 'key "words"' in str(wrong.value)


def test_a_template_reads_nothing_outside_its_folder(template):
    template.write_text(SHOW + '#read("../../../../../../etc/hostname")')

    with pytest.raises(TypesetError, match=r"show\.typ:5:"):
        typeset(template, {"words": "x"}, on=date(2019, 9, 30))


def test_printable_puts_a_stand_in_for_what_the_font_lacks(template):
    pdf = typeset(
        template, {"words": "emoji 👍, Thai ก, 行政, β"}, on=date(2019, 9, 30)
    )

    assert shown(pdf).strip() == "emoji □, Thai □, 行政, β"


def test_printable_keeps_every_hangul_syllable():
    syllables = "".join(map(chr, range(0xAC00, 0xD7A4)))

    assert printable(syllables) == syllables


def test_both_weights_have_the_same_letters():
    assert letters(FONTS / "PretendardGOV-Bold.otf") == letters(FACE)
