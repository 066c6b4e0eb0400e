from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.utils import translation

from agreements.models import Agreement
from egcc_portal.sources.evidence import Evidence, evidence_of
from egcc_portal.templatetags import portal
from tests.factories import AgreementFactory, ClaimFactory


def printed(source, language="id", **context):
    with translation.override(language):
        return Template(source).render(Context(context))


def titled(**titles):
    return Agreement(**{"title_ind": None} | titles)


@pytest.mark.parametrize(
    ("titles", "language", "shown", "marker"),
    [
        ({"title_ind": "Nota", "title_ko": "양해"}, "ko", "양해", None),
        ({"title_ind": "Nota", "title_en": "Memo"}, "ko", "Nota", "ID"),
        ({"title_en": "Memo", "title_ko": "양해"}, "id", "Memo", "EN"),
        ({"title_ko": "양해"}, "en", "양해", "KO"),
        ({"title_ind": "Nota", "title_en": ""}, "en", "Nota", "ID"),
    ],
)
def test_text_falls_back_and_says_in_which_language(titles, language, shown, marker):
    found = printed('{% text row "title" %}', language, row=titled(**titles))

    assert shown in found
    assert found == shown if marker is None else f">{marker}</span>" in found


def test_text_unmarked_still_names_its_language():
    row = titled(title_ko="양해")

    found = printed('{% text row "title" marked=False %}', "en", row=row)

    assert found == '<span lang="ko">양해</span>'


def test_text_that_is_nowhere_says_so():
    assert printed('{% text row "title" %}', "en", row=titled()) == "not recorded"


@pytest.mark.parametrize("language", ["id", "ko"])
@pytest.mark.parametrize("tag", ["text", "other_text"])
def test_texts_are_escaped(tag, language):
    row = titled(title_ind="<b>x</b>", title_ko="<i>y</i>")

    found = printed(f'{{% {tag} row "title" %}}', language, row=row)

    assert "<b>" not in found
    assert "<i>" not in found


@pytest.mark.parametrize(
    ("titles", "language", "other"),
    [
        ({"title_ind": "Nota", "title_ko": "양해"}, "id", "양해"),
        ({"title_ind": "Nota", "title_ko": "양해"}, "ko", "Nota"),
        ({"title_ind": "Nota", "title_en": "Memo"}, "id", "Memo"),
        ({"title_en": "Memo"}, "ko", ""),
        ({}, "en", ""),
    ],
)
def test_other_text_is_the_partners(titles, language, other):
    found = printed('{% other_text row "title" %}', language, row=titled(**titles))

    assert other in found
    assert bool(found) == bool(other)


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [("en", "Memo", "Memo"), ("ko", "Memo", "Memo [EN]"), ("ko", None, "")],
)
def test_said_marks_a_fallback_in_plain_words(language, words, said):
    with translation.override(language):
        assert portal.said(titled(title_en=words), "title") == said


@pytest.mark.parametrize(
    ("language", "day"),
    [("id", "25 Mei 2021"), ("en", "25 May 2021"), ("ko", "2021년 5월 25일")],
)
def test_day_in_words(language, day):
    assert printed("{{ on|day }}", language, on=date(2021, 5, 25)) == day


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-1, "less than a minute"), (59, "less than a minute"), (60, "1\xa0minute")],
)
def test_age_of_a_moment(seconds, words):
    now = datetime(2021, 5, 25, 12, tzinfo=UTC)
    since = now - timedelta(seconds=seconds)

    assert printed("{{ since|age:now }}", "en", since=since, now=now) == words


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        (1234567, "1.234.567", "1,234,567"),
        (0, "0", "0"),
        (Decimal("2.2600"), "2,26", "2.26"),
        (Decimal("116.0000"), "116", "116"),
        (Decimal("1000"), "1.000", "1,000"),
        (Decimal("-0.5"), "-0,5", "-0.5"),
        (None, "–", "–"),
    ],
)
def test_number_as_the_reader_writes_it(value, indonesian, english):
    assert printed("{{ value|number }}", "id", value=value) == indonesian
    assert printed("{{ value|number }}", "en", value=value) == english


@pytest.mark.parametrize(
    ("currency", "indonesian", "english", "korean"),
    [
        ("IDR", "Rp1.234.567", "IDR 1,234,567", "IDR 1,234,567"),
        ("KRW", "KRW1.234.567", "KRW 1,234,567", "1,234,567원"),
        ("USD", "USD1.234.567,00", "USD 1,234,567.00", "USD 1,234,567.00"),
    ],
)
def test_money_names_its_currency(currency, indonesian, english, korean):
    amount = Decimal("1234567.00")

    found = [
        printed(
            "{{ amount|money:currency }}", language, amount=amount, currency=currency
        )
        for language in ["id", "en", "ko"]
    ]

    assert found == [indonesian, english, korean]


def test_money_is_rounded_not_cut():
    won = printed("{{ a|money:'KRW' }}", "en", a=Decimal("1234567.89"))

    assert won == "KRW 1,234,568"


@pytest.mark.parametrize(
    ("values", "differ"), [(["2018"], False), (["2018", "2019"], True)]
)
def test_sources_flag_a_conflict(db, values, differ):
    agreement = AgreementFactory()
    for value in values:
        ClaimFactory(about=agreement.public_id, value=value)
    source = '{% sources evidence "dates" %}'

    found = printed(source, "en", evidence=evidence_of(agreement))

    assert ("Sources differ" in found) == differ
    assert all(value in found for value in values)


def test_sources_of_a_fact_without_any_print_nothing():
    found = printed('{% sources evidence "dates" %}', evidence=Evidence({}, []))

    assert found.strip() == ""


def test_other_text_is_left_out_where_it_reads_the_same():
    same = titled(title_ind="DGCC", title_en="DGCC")

    assert printed('{% other_text row "title" %}', "id", row=same) == ""


@pytest.mark.parametrize(
    ("locator", "words"),
    [
        ("p7", "par. 7"),
        ("p2, p7-8", "par. 2, par. 7-8"),
        ("body", "isi tulisan"),
        ("page 3", "page 3"),
        ("", ""),
    ],
)
def test_a_place_in_a_source_is_said_in_words(locator, words):
    assert printed("{{ place|whereabouts }}", "id", place=locator) == words


@pytest.mark.parametrize(
    ("sent", "words"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537 Edg/130",
            "Edge, Windows",
        ),
        ("Mozilla/5.0 (iPhone; CPU like Mac OS X) Safari/604.1", "Safari, iPhone"),
        ("curl/8.0", "curl/8.0"),
    ],
)
def test_a_browser_is_called_by_its_name(sent, words):
    assert printed("{{ sent|browser }}", sent=sent) == words


def test_clocks_are_called_by_their_names():
    assert printed("{{ zone|zone }}", zone="Asia/Seoul") == "KST"
    assert printed("{{ zone|zone }}", zone="Asia/Tokyo") == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("heading", "shown"),
    [
        (" Two-Factor Authentication ", "Two-factor authentication"),
        ("Autentikasi Dua Faktor", "Autentikasi dua faktor"),
        ("Kode TOTP", "Kode TOTP"),
        ("복구 코드", "복구 코드"),
        ("", ""),
    ],
)
def test_a_heading_has_one_capital(heading, shown):
    assert printed("{{ heading|sentence_case }}", heading=heading) == shown


def test_pages_of_others_have_headings_like_ours(viewer):
    page = viewer.get("/accounts/2fa/", headers={"accept-language": "en"}, follow=True)

    assert "<h1>Two-factor authentication</h1>" in page.text
    assert "<title>Two-factor authentication ·" in page.text
