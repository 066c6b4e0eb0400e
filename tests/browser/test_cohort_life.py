"""The training of September 2019: ten seats given, a list sent, ten participants."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.effort import documented
from tests.browser.test_agreement_life import approve, bar, become, press
from tests.browser.test_entry_journey import add, pick, row, save
from tests.factories import (
    AgreementFactory,
    InstitutionFactory,
    ProgramFactory,
    SourceFactory,
)
from tests.sheets import comments, typed
from trainings.models import Cohort, Enrolment

pytestmark = pytest.mark.django_db(transaction=True)
__all__ = ["become"]
TITLE = "e-Government training in Korea, September 2019"
SEATS = {
    "Kementerian PANRB": 5,
    "Pemprov DIY": 1,
    "Pemprov Jawa Barat": 1,
    "Pemkot Tangerang Selatan": 1,
    "Pemkab Banyuwangi": 1,
    "Pemkab Batang": 1,
}
SENT_BY = [name for name, places in SEATS.items() for _seat in range(places)]
LIST = {
    f"{column}{number}": text
    for number, name in enumerate(SENT_BY, start=2)
    for column, text in {
        "B": f"198812122015032{number:03}",
        "D": f"Contoh Peserta {number}",
        "H": name,
        "I": "Analis Contoh",
    }.items()
}
"""Ten made-up people in the columns of the template."""
BROKEN = {"B10": "198802312015032010", "H10": "Pemkab Banyuwanggi"}
"""One of them was born on 31 February, and is sent by nobody."""


@pytest.fixture
def width():
    return 1280


@pytest.fixture(autouse=True)
def around(transactional_db):
    """What the training is held under, and who sends people."""
    for name in SEATS:
        InstitutionFactory(name_ind=name)
    AgreementFactory(code="ID-KR/MOU/2018/01", title_en="MoU of 2018")
    ProgramFactory(code="EGCC", name_en="eGCC")
    SourceFactory(headline="Pelatihan e-government 2019")


def enter(page):
    """Enter the training with its seats by institution, and send it."""
    bar(page, "Trainings")
    page.get_by_role("link", name="Add a cohort").click()
    page.get_by_label("Title (Indonesian)").fill("Pelatihan e-government 2019")
    page.get_by_label("Title (English)").fill(TITLE)
    pick(page, "Program", 0, "egcc")
    pick(page, "Agreement that covers it", 0, "2018")
    page.get_by_label("State").select_option("completed")
    page.get_by_label("Held").fill("September 2019")
    page.get_by_label("Modality").select_option("overseas")
    page.get_by_label("Country").fill("KR")
    page.get_by_label("City").fill("Seoul")
    page.get_by_label("Seats (optional)").fill("10")
    for number, (name, places) in enumerate(SEATS.items()):
        add(page, "Add seats")
        expect(page.locator(f"#id_quota-{number}-institution")).to_be_focused()
        pick(page, "Institution", number, name.lower())
        row(page, f"Quota {number + 1}").get_by_label("Seats").fill(str(places))
    add(page, "Add a source")
    pick(page, "Source", 0, "2019")
    save(page, "Save and send to a manager")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)


def downloaded(page, name):
    """Press what downloads a file, and return it."""
    with page.expect_download() as told:
        press(page, name)
    return Path(told.value.path()).read_bytes()


def chosen(page, content):
    """Choose a workbook to be sent."""
    page.get_by_label("File").set_input_files(
        [{"name": "peserta-2019.xlsx", "mimeType": "", "buffer": content}]
    )


def send_list(page, effort):
    """Fill the portal's template in, and send it; return what is marked."""
    bar(page, "Trainings")
    press(page, TITLE)
    press(page, "Participants")
    press(page, "Import participants")
    template = downloaded(page, "Download the template")
    chosen(page, typed(template, effort.in_workbook(LIST | BROKEN)))
    press(page, "Upload and go on", "button")
    press(page, "Check the list", "button")
    expect(page.get_by_role("main")).to_contain_text("1 of 10 rows is to be mended.")


def mend_list(page, effort):
    """Mend the cells in the workbook that comes back with comments, and send it."""
    checked = downloaded(page, "Workbook with comments")
    said = comments(checked)
    assert sorted(said) == ["B10", "H10"]
    assert "Perhaps: Pemkab Banyuwangi" in said["H10"]
    right = {place: LIST[place] for place in said}
    chosen(page, typed(checked, effort.in_workbook(right)))
    press(page, "Upload the mended list", "button")
    expect(page.get_by_role("main")).to_contain_text("Every row is right.")


def test_the_training_of_2019_gets_its_ten_participants(page, become, effort):
    become("editor")
    enter(page)
    become("manager")
    approve(page, TITLE)

    become("editor")
    send_list(page, effort)
    mend_list(page, effort)
    assert not Enrolment.objects.exists()
    page.get_by_label("Where the list comes from").fill("Surat 12/2019")
    press(page, "Send to a manager", "button")

    become("manager")
    bar(page, "Approvals")
    press(page, "peserta-2019.xlsx")
    press(page, "Approve and save all rows", "button")
    press(page, TITLE)
    press(page, "Participants")
    expect(page.get_by_role("main").get_by_role("rowheader")).to_have_count(10)
    seats = Cohort.objects.get().quotas.values_list("institution__name_ind", "places")
    assert dict(seats) == SEATS
    assert not Enrolment.objects.filter(quota=None).exists()
    assert effort.told == documented("A training with ten participants"), effort
