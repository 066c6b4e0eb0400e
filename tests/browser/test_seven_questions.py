"""What officials ask first: answered on one page, a click or three from home."""

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from agreements.models import Agreement
from egcc_portal.dates import FuzzyDate
from egcc_portal.history import acting
from egcc_portal.history_data.loading import load
from tests.factories import UserFactory
from tests.samples import all_of_it_happened

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.parametrize("width", [1280]),
]

LAST_YEAR = datetime(2025, 3, 1, 5, tzinfo=UTC)


class Reader:
    """Somebody at the front page, who counts what they press, choose or fill in."""

    def __init__(self, page):
        self.page, self.clicks = page, 0
        page.goto("/")
        self.main = page.get_by_role("main")

    def click(self, name, role="link"):
        self.clicks += 1
        self.main.get_by_role(role, name=name).first.click()

    def go(self, name):
        """Press a word of the bar on top."""
        self.clicks += 1
        bar = self.page.get_by_role("navigation", name="Main")
        bar.get_by_role("link", name=name).click()

    def choose(self, label, option):
        self.clicks += 1
        self.main.get_by_label(label).select_option(option)

    def fill(self, label, value):
        self.clicks += 1
        self.main.get_by_label(label).fill(value)

    def reads(self, *answers):
        for answer in answers:
            expect(self.main).to_contain_text(answer)


@pytest.fixture
def reader(transactional_db, page, sign_in):
    """A viewer, who has never used the portal, before the real history."""
    load()
    sign_in("viewer")
    return Reader(page)


def test_which_mou_covers_us_today_and_what_came_before_it(reader):
    reader.reads("No agreement is known to be in force today.")

    reader.click("MoU on the Development and Operation")

    reader.reads(
        "The term ran to December 2023.",
        "renews ID-KR/MOU/2018/01",
        "after a gap: no instrument covers 2020-01 to 2021-05",
        "extends ID-KR/MOU/2015/01",
    )
    assert reader.clicks == 1


def test_who_signed_in_2021_and_for_whom(reader):
    reader.go("Agreements")
    signed = reader.main.get_by_role("row").filter(
        has=reader.page.get_by_role("cell", name="2021", exact=False)
    )
    expect(signed).to_have_count(1)
    reader.click("MoU on the Development and Operation")

    reader.reads(
        "Tjahjo Kumolo, Minister of Administrative and Bureaucratic Reform",
        "in own office",
        "Park Tae Sung, Ambassador of the Republic of Korea to Indonesia, on behalf "
        "of the Minister of the Interior and Safety",
    )
    assert reader.clicks == 2


def test_what_egcc_actually_delivered(reader):
    reader.go("Programs")
    reader.click("eGCC")

    outputs = reader.main.get_by_role("region", name="Outputs")
    expect(outputs.get_by_role("row")).to_have_count(10)
    expect(outputs).to_contain_text("SPBE road map")
    reader.reads("Completed as of 26 May 2021", "Perpres 95/2018")
    assert reader.clicks == 2


def test_which_regencies_ever_sent_someone_to_korea(reader):
    reader.go("Institutions")
    reader.choose("Regional government", "regency")
    reader.choose("Sent people to a training", "in Korea")

    reader.reads("2 of 2 records")
    rows = reader.main.get_by_role("rowheader")
    expect(rows).to_contain_text(["Kabupaten Banyuwangi", "Kabupaten Batang"])
    assert reader.clicks == 3


def test_how_the_rank_moved_and_whether_egcc_caused_it(reader):
    reader.reads("They stand beside the cooperation; none of them is shown as its")

    reader.click(re.compile("Its sources.*UN EGDI rank"))

    reader.reads(
        "Lower is better",
        "up 13 places",
        "no program is said to move it",
        "None of them is shown as a cause.",
        "reliability: low",
    )
    ranks = reader.main.get_by_role("row").filter(has_text="As reported")
    expect(ranks).to_contain_text(["64", "77", "88", "107", "116", "106", "106"])
    assert reader.clicks == 1


def test_where_our_sources_disagree(reader):
    reader.click("Facts in conflict")
    reader.reads("36 gaps", "When the centre began", "Name of the Korean ministry")

    reader.click("Day of the 2021 signing")

    reader.reads("25 May 2021", "26 May 2021", "Kabar Priangan", "Liputan6.com")
    assert reader.clicks == 2


def test_what_we_believed_last_year(reader):
    all_of_it_happened(LAST_YEAR)
    mou = Agreement.objects.get(code="ID-KR/MOU/2021/01")
    with acting("correct", by=UserFactory(), reason="Article 7 of the signed text"):
        mou.effect_end = FuzzyDate.parse("2024-06-30")
        mou.save()

    reader.click("MoU on the Development and Operation")
    reader.reads("The term ran to 30 June 2024.")
    reader.fill("What the portal said on", "2025-11-23")
    reader.click("Show", role="button")

    reader.reads(
        "You are reading what the portal said on 23 November 2025",
        "The term ran to December 2023.",
    )
    assert reader.clicks == 3
