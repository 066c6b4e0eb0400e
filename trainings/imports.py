"""What the columns of a list of participants mean."""

from __future__ import annotations

import json

from django.db.models import Value
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from egcc_portal.directory.models import Person
from egcc_portal.directory.numbers import SEPARATORS
from egcc_portal.exports import Field, Sheet, in_words
from egcc_portal.imports.institutions import INSTITUTION, Named
from egcc_portal.imports.kinds import Column, Kind, Target, by_public_id
from egcc_portal.imports.models import Finding
from egcc_portal.imports.readers import Choice, Text
from egcc_portal.imports.staging import STAGED, Stage
from trainings.forms import no_seat
from trainings.models import Cohort, Enrolment

SEATED = "role = 'learner' AND state = ANY(%(seated)s)"
MOST_ROWS = 10**9
YOUNGEST = 15
"""Years between birth and a first appointment that are hardly less."""
OWN_SEAT = """(SELECT q.id FROM trainings_quota q WHERE q.cohort_id = %(about)s
    AND q.institution_id = s.institution_0)"""
"""The seats of an institution, as the form chooses them."""
RUINED = r"^[0-9][.,]?[0-9]*E\+?[0-9]+$|^[0-9]{15}000$"


def refuse_ruined_numbers(stage: Stage) -> None:
    """Find numbers that a spreadsheet has rounded, which only their source can mend."""
    stage.find(
        f"SELECT number, 'nip', %(words)s, '' FROM {STAGED} WHERE nip ~ %(ruined)s",
        ruined=RUINED,
        words=gettext(
            "The spreadsheet has rounded this number: it keeps 15 digits, and a NIP "
            "has 18. Format the column as text, and enter the number again from its "
            "source."
        ),
    )
    stage.find(
        f"SELECT number, 'nip', replace(%(words)s, '{{0}}', substr(nip, 13, 2)), ''"
        f" FROM {STAGED} WHERE nip ~ '^[0-9]{{18}}$' AND lower(nip_kind) = 'pns'"
        " AND substr(nip, 13, 2) NOT BETWEEN '01' AND '12'",
        words=gettext(
            "In the number of a PNS digits 13 and 14 are a month; here they are "
            "%(digits)s. The number of a PPPK may have that."
        )
        % {"digits": "{0}"},
    )


def note_odd_numbers(stage: Stage) -> None:
    """Note numbers that are right, and say what is hardly so."""
    stage.find(
        f"SELECT number, 'nip', %(words)s, '' FROM {STAGED}"
        " WHERE nip ~ '^(19|20)[0-9]{16}$' AND (substr(nip, 9, 4)::int > %(year)s"
        " OR substr(nip, 9, 4)::int < left(nip, 4)::int + %(young)s)",
        kind=Finding.Kind.NOTED,
        year=stage.batch.received_at.year,
        young=YOUNGEST,
        words=gettext(
            "By this number somebody was appointed very young, or will be. Look at it "
            "once more."
        ),
    )


ALIKE = f"""
    CREATE TEMP TABLE import_alike ON COMMIT DROP AS
    WITH keyed AS MATERIALIZED (
        SELECT number, nip, institution_0 AS institution, person_key(name) AS key
        FROM {STAGED} WHERE id IS NULL
    )
    SELECT keyed.*, p.id
    FROM keyed JOIN directory_person p ON person_key(p.name_ind) = key
    UNION
    SELECT keyed.*, n.person_id
    FROM keyed JOIN directory_personname n ON person_key(n.full) = key
"""
"""Lines about new people, with everybody who is called alike."""


def ask_for_double(stage: Stage) -> None:
    """Ask about people who may be in the portal already; nobody decides but people."""
    told = "coalesce(p.name_ind, p.name_en, p.name_ko, p.public_id)"
    found = f"replace(%(words)s, '{{0}}', {told}), p.public_id"
    alike = (
        "FROM import_alike alike JOIN directory_person p ON p.id = alike.id"
        " AND NOT EXISTS (SELECT FROM imports_finding f WHERE f.kind = 'asked'"
        " AND f.batch_id = %(batch)s AND f.number = alike.number)"
    )
    stage.run("DROP TABLE IF EXISTS import_alike")
    stage.run(ALIKE)
    stage.find(
        f"SELECT s.number, 'nip', {found} FROM {STAGED} s"
        " JOIN directory_person p ON p.nip = s.nip WHERE s.id IS NULL",
        kind=Finding.Kind.ASKED,
        words=gettext("{0} has the same number (NIP)."),
    )
    stage.find(
        f"SELECT number, 'name', {found} {alike}"
        " WHERE left(p.nip, 8) = left(alike.nip, 8)",
        kind=Finding.Kind.ASKED,
        words=gettext("{0} has the same name, and was born on the same day."),
    )
    stage.find(
        f"SELECT number, 'name', {found} {alike} WHERE EXISTS ("
        "SELECT FROM trainings_enrolment e WHERE e.person_id = p.id"
        " AND e.institution_id = alike.institution UNION ALL"
        " SELECT FROM directory_appointment a WHERE a.person_id = p.id"
        " AND a.institution_id = alike.institution)",
        kind=Finding.Kind.ASKED,
        words=gettext("{0} has the same name, and is of the same institution."),
    )


def refuse_too_many(stage: Stage) -> None:
    """Find those for whom no seat is left, counted in the order of the file."""
    cohort = Cohort.objects.get(pk=stage.about)
    quotas = cohort.quotas.select_related("institution", "region")
    words = {quota.pk: no_seat(quota).messages[0] for quota in quotas}
    stage.find(
        f"""
        WITH would AS ({stage.would_be(ENROLMENT)}),
        asked AS (
            SELECT number, quota_id, over_quota_because FROM would WHERE {SEATED}
            UNION ALL
            SELECT 0, quota_id, '' FROM trainings_enrolment e
            WHERE cohort_id = %(about)s AND {SEATED}
            AND NOT EXISTS (SELECT FROM would WHERE would.id = e.id)
        ),
        counted AS (
            SELECT *, row_number() OVER (ORDER BY number) > %(seats)s AS is_full,
                row_number() OVER (PARTITION BY quota_id ORDER BY number) AS turn
            FROM asked
        )
        SELECT number, 'over_quota', CASE WHEN turn > q.places
            THEN %(words)s::jsonb ->> q.id::text ELSE %(full)s END, ''
        FROM counted LEFT JOIN trainings_quota q ON q.id = quota_id
        WHERE (turn > q.places OR is_full) AND number > 0 AND over_quota_because = ''
        """,
        seated=Enrolment.SEATED,
        seats=cohort.capacity if cohort.capacity is not None else MOST_ROWS,
        words=json.dumps(words),
        full=no_seat(None).messages[0],
    )


PERSON = by_public_id("person", Person)
ENROLMENT = Target(
    "enrolment",
    Enrolment,
    join="""LEFT JOIN LATERAL (
        SELECT e.id FROM trainings_enrolment e
        WHERE e.cohort_id = %(about)s AND e.person_id = person.id
        ORDER BY (e.role = import_read_role.v0) DESC NULLS LAST, e.id LIMIT 1
    ) enrolment ON true""",
    fixed={
        "cohort_id": "%(about)s::bigint",
        "person_id": "s.person_id",
        "quota_id": f"COALESCE(t.quota_id, {OWN_SEAT})",
    },
)
PARTICIPANTS = Kind(
    "participants",
    _("Participants"),
    [
        Column(
            "id",
            _("Public id"),
            hint=_("Leave it empty for new ones. An exported file has it filled in."),
            also=["id", "public_id"],
        ),
        Column(
            "nip",
            _("NIP or NI PPPK"),
            "person.nip",
            Text(bare=SEPARATORS),
            hint=_("18 digits, as text; empty where somebody has none."),
            examples=["198812122015032004", "199105172023211007"],
            also=["nip", "ni pppk", "nomor induk pegawai"],
        ),
        Column(
            "nip_kind",
            _("PNS or PPPK"),
            hint=_("Where it is known; the number is then checked more strictly."),
            examples=["PNS", "PPPK"],
        ),
        Column(
            "name",
            _("Name without titles"),
            "person.name_ind",
            required=True,
            examples=["Siti Contoh Rahmawati", "Budi Contoh"],
            also=["name", "nama", "nama lengkap", "full name", "이름", "성명"],
        ),
        Column(
            "name_ko",
            _("Name in Korean script"),
            "person.name_ko",
            examples=["", ""],
        ),
        Column(
            "front_title",
            _("Title in front"),
            "person.front_title",
            examples=["Dr.", ""],
        ),
        Column(
            "back_title",
            _("Title behind"),
            "person.back_title",
            examples=["S.Kom., M.T.", "S.E."],
        ),
        Column(
            "institution",
            _("Institution at that time"),
            "enrolment.institution",
            INSTITUTION,
            required=True,
            examples=["Kementerian PANRB", "Kabupaten Banyuwangi"],
            also=["institution", "instansi", "lembaga", "기관", "소속"],
        ),
        Column(
            "office",
            _("Office at that time"),
            "enrolment.office",
            examples=["Analis Contoh", "Pranata Komputer Contoh"],
            also=["office", "position", "jabatan", "직위"],
        ),
        Column(
            "role",
            _("Role"),
            "enrolment.role",
            Choice(Enrolment.Role),
            hint=_("Empty means participant."),
        ),
        Column(
            "state",
            _("State"),
            "enrolment.state",
            Choice(Enrolment.State),
            hint=_("Empty means nominated."),
        ),
        Column(
            "over_quota",
            _("Why over the quota"),
            "enrolment.over_quota_because",
            hint=_("Only where more people come than seats are given."),
        ),
    ],
    [PERSON, ENROLMENT],
    about=Cohort,
    first=[refuse_ruined_numbers],
    rules=[ask_for_double, refuse_too_many, note_odd_numbers],
    file="participants",
)

HELD = {
    "id": "person.public_id",
    "nip": "person.nip",
    "nip_kind": Value(""),
    "name": "person.name_ind",
    "name_ko": "person.name_ko",
    "front_title": "person.front_title",
    "back_title": "person.back_title",
    "institution": Named("institution"),
    "office": "office",
    "role": in_words("role"),
    "state": in_words("state"),
    "over_quota": "over_quota_because",
}
"""What stands in the columns of the exported list, which can be sent back."""
PARTICIPANT_SHEET = Sheet(
    "participants",
    PARTICIPANTS.title,
    [Field(column.heading, HELD[column.name]) for column in PARTICIPANTS.columns],
)
