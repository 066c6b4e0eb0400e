"""The smallest valid record of each kind; days are fixed, nothing is random."""

from datetime import date

import factory
from factory.django import DjangoModelFactory

from agreements.models import Agreement, Party
from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Role
from egcc_portal.dates import FuzzyDate
from egcc_portal.directory.models import Appointment, Institution, Person
from egcc_portal.lists.models import SavedView
from egcc_portal.sources.models import Claim, Document, Source
from egcc_portal.sources.records import Review
from egcc_portal.vault.models import Attachment
from programs.models import (
    ContributionClaim,
    Event,
    Indicator,
    Observation,
    Output,
    PeriodLock,
    Program,
    Project,
    Regulation,
)
from trainings.models import Cohort, Course


class UserFactory(DjangoModelFactory):
    """A viewer without a password."""

    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"user{n}@example.org")
    role = Role.VIEWER


class RecordFactory(DjangoModelFactory):
    """An approved record, so that everybody may see it."""

    class Meta:
        abstract = True

    review = Review.APPROVED


class InstitutionFactory(RecordFactory):
    """An Indonesian ministry."""

    class Meta:
        model = Institution

    kind = Institution.Kind.ID_MINISTRY
    country = "ID"
    name_ind = factory.Sequence(lambda n: f"Kementerian Contoh {n}")


class PersonFactory(RecordFactory):
    """Somebody with an Indonesian name."""

    class Meta:
        model = Person

    name_ind = factory.Sequence(lambda n: f"Contoh Peserta {n}")


class AppointmentFactory(RecordFactory):
    """A minister, of a person and an institution of its own, at no known time."""

    class Meta:
        model = Appointment

    person = factory.SubFactory(PersonFactory)
    institution = factory.SubFactory(InstitutionFactory)
    office_ind = "Menteri"


class SourceFactory(RecordFactory):
    """A press report, read in full."""

    class Meta:
        model = Source

    kind = Source.Kind.PRESS
    publisher = "Harian Contoh"
    headline = factory.Sequence(lambda n: f"Berita contoh {n}")
    language = "id"
    reliability = Source.Reliability.PRESS
    checked = Source.Checked.FULL_TEXT


class DocumentFactory(DjangoModelFactory):
    """A PDF for staff, whose file is nowhere."""

    class Meta:
        model = Document

    sha256 = factory.Sequence(lambda n: f"{n:064x}")
    name = factory.Sequence(lambda n: f"pindaian-{n}.pdf")
    media_type = "application/pdf"
    size = 1


class AttachmentFactory(DjangoModelFactory):
    """A signed text that a manager has approved; `to` is its record."""

    class Meta:
        model = Attachment

    class Params:
        to = factory.SubFactory("tests.factories.AgreementFactory")

    document = factory.SubFactory(DocumentFactory)
    model = factory.LazyAttribute(lambda own: own.to.fact_model)
    about = factory.LazyAttribute(lambda own: own.to.public_id)
    role = Attachment.Role.SIGNED_TEXT
    review = Review.APPROVED
    added_by = factory.SubFactory(UserFactory)


class AgreementFactory(RecordFactory):
    """Signed on 25 May 2021, in force from that day to the end of 2023."""

    class Meta:
        model = Agreement

    code = factory.Sequence(lambda n: f"ID-KR/MOU/2021/{n:02}")
    kind = Agreement.Kind.MOU
    title_ind = factory.Sequence(lambda n: f"Nota kesepahaman {n}")
    state = Agreement.State.SIGNED
    signed = FuzzyDate.day(date(2021, 5, 25))
    effect_start = FuzzyDate.day(date(2021, 5, 25))
    effect_end = FuzzyDate.day(date(2023, 12, 31))


class PartyFactory(DjangoModelFactory):
    """The Indonesian party of an agreement of its own."""

    class Meta:
        model = Party

    agreement = factory.SubFactory(AgreementFactory)
    institution = factory.SubFactory(InstitutionFactory)
    side = "indonesia"


class ProgramFactory(RecordFactory):
    """A counted program, hosted by a ministry, without a term."""

    class Meta:
        model = Program

    code = factory.Sequence(lambda n: f"PRG{n}")
    name_ind = factory.Sequence(lambda n: f"Program contoh {n}")
    host = factory.SubFactory(InstitutionFactory)


class ProjectFactory(RecordFactory):
    """Proposed in 2021, within a program of its own."""

    class Meta:
        model = Project

    program = factory.SubFactory(ProgramFactory)
    year = 2021
    title_ind = factory.Sequence(lambda n: f"Proyek contoh {n}")
    state_on = date(2021, 5, 25)
    iati_status = Project.IatiStatus.PIPELINE


class OutputFactory(RecordFactory):
    """A study in progress on 25 May 2021."""

    class Meta:
        model = Output

    kind = Output.Kind.STUDY
    title_ind = factory.Sequence(lambda n: f"Keluaran contoh {n}")
    program = factory.SubFactory(ProgramFactory)
    state = Output.State.IN_PROGRESS
    state_on = date(2021, 5, 25)


class EventFactory(RecordFactory):
    """A forum on 16 June 2022."""

    class Meta:
        model = Event

    kind = Event.Kind.FORUM
    title_ind = factory.Sequence(lambda n: f"Forum contoh {n}")
    held = FuzzyDate.day(date(2022, 6, 16))


class IndicatorFactory(RecordFactory):
    """A yearly index from 1 to 5; higher is better."""

    class Meta:
        model = Indicator

    code = factory.Sequence(lambda n: f"IND{n}")
    title_ind = factory.Sequence(lambda n: f"Indikator contoh {n}")
    unit = "index"
    measure = Indicator.Measure.INDEX
    direction = Indicator.Direction.UP
    scale_min = 1
    scale_max = 5
    rhythm = Indicator.Rhythm.YEARLY
    publisher = factory.SubFactory(InstitutionFactory)


class ObservationFactory(RecordFactory):
    """The final value 2.26 for 2020."""

    class Meta:
        model = Observation

    indicator = factory.SubFactory(IndicatorFactory)
    year = 2020
    value = "2.26"
    status = Observation.Status.FINAL
    source = factory.SubFactory(SourceFactory)


class PeriodLockFactory(DjangoModelFactory):
    """The year 2020, closed."""

    class Meta:
        model = PeriodLock

    first_on = date(2020, 1, 1)
    last_on = date(2020, 12, 31)
    reason = "Laporan tahunan disetujui"
    locked_by = factory.SubFactory(UserFactory)


class RegulationFactory(RecordFactory):
    """A presidential regulation."""

    class Meta:
        model = Regulation

    country = "ID"
    kind = "Peraturan Presiden"
    short = factory.Sequence(lambda n: f"Perpres {n}/2018")
    subject_ind = "SPBE"


class ContributionFactory(RecordFactory):
    """A source says that a program of its own contributes to a regulation."""

    class Meta:
        model = ContributionClaim

    program = factory.SubFactory(ProgramFactory)
    result_regulation = factory.SubFactory(RegulationFactory)
    strength = ContributionClaim.Strength.CONTRIBUTED
    wording = "turut menyusun"
    source = factory.SubFactory(SourceFactory)


class CourseFactory(RecordFactory):
    """A course of no program."""

    class Meta:
        model = Course

    title_ind = factory.Sequence(lambda n: f"Mata pelatihan contoh {n}")


class CohortFactory(RecordFactory):
    """Held in Seoul from 23 September to 4 October 2019."""

    class Meta:
        model = Cohort

    program = factory.SubFactory(ProgramFactory)
    title_ind = factory.Sequence(lambda n: f"Pelatihan contoh {n}")
    state = Cohort.State.COMPLETED
    held = FuzzyDate(date(2019, 9, 23), date(2019, 10, 4), "range")
    country = "KR"
    city = "Seoul"


class SavedViewFactory(DjangoModelFactory):
    """The memoranda, kept by somebody else for whoever has the link."""

    class Meta:
        model = SavedView

    owner = factory.SubFactory(UserFactory)
    list = "agreements:agreement_list"
    name = factory.Sequence(lambda n: f"Tampilan contoh {n}")
    query = "kind=mou"


class ClaimFactory(DjangoModelFactory):
    """A source says that something lasts to the end of 2019."""

    class Meta:
        model = Claim

    public_id = factory.Sequence(lambda n: f"claim-{n}")
    model = "agreements.agreement"
    about = "agr-example"
    field = "dates.effect_end"
    value = "2019-12-31"
    statement = "to the end of 2019"
    source = factory.SubFactory(SourceFactory)
