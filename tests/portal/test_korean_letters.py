"""The small Korean fonts: what their rules promise, and whose letters they hold."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from PIL import ImageFont

CSS = Path(settings.BASE_DIR, "static/css")
RULE = re.compile(r'url\("([^"]+)"\).*?unicode-range:([^;]*);', re.DOTALL)
HANGUL = re.compile("[가-힣]")
OURS = ["egcc_portal/history_data/history.yaml", "egcc_portal/locale/ko/LC_MESSAGES"]


def spread(ranges: str) -> set[str]:
    """Return the letters of a unicode-range."""
    found = re.findall(r"U\+(\w+)(?:-(\w+))?", ranges)
    return {
        chr(code)
        for first, last in found
        for code in range(int(first, 16), int(last or first, 16) + 1)
    }


PROMISED = {
    Path(path).stem: (CSS / path, spread(ranges))
    for path, ranges in RULE.findall((CSS / "hangul.css").read_text())
}


def drawn(path: Path, letters) -> set[str]:
    """Return those of the letters that a font can draw."""
    font = ImageFont.truetype(path, 20)
    return {letter for letter in letters if font.getmask(letter).getbbox()}


@pytest.mark.parametrize("name", ["frame", "regular", "bold"])
def test_a_font_draws_what_its_rule_promises_and_no_more(name):
    path, letters = PROMISED[name]

    assert drawn(path, map(chr, range(0x3000, 0xD7A4))) == letters


def test_the_bold_letters_are_those_of_both_others():
    assert PROMISED["bold"][1] == PROMISED["frame"][1] | PROMISED["regular"][1]
    assert not PROMISED["frame"][1] & PROMISED["regular"][1]


@pytest.mark.parametrize("language", ["id", "en"])
def test_the_korean_words_around_a_page_are_the_frame(viewer, language):
    page = viewer.get("/help/", headers={"accept-language": language}).text

    assert set(HANGUL.findall(page)) == PROMISED["frame"][1]


@pytest.mark.parametrize("path", OURS)
def test_the_portals_own_words_fetch_no_more(path):
    path = settings.BASE_DIR / path
    files = path.glob("*.po") if path.is_dir() else [path]
    words = "".join(file.read_text() for file in files)

    assert set(HANGUL.findall(words)) <= PROMISED["bold"][1]
