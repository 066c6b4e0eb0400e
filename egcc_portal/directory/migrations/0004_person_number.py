"""What a civil servant's number says of itself; and how like names are found.

person_key() is the same for names that differ in case, accents, order, hyphens, the
ways of writing Muhammad, and oe for u. It is indexed, so that a list of thousands is
compared with everybody in one statement. What it calls is kept as parsed, for a dump is
restored without a search path.
"""

from django.db import migrations, models

KEY = r"""
CREATE FUNCTION person_key(name text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN (
    SELECT string_agg(word, ' ' ORDER BY word)
    FROM regexp_split_to_table(
        replace(
            regexp_replace(
                replace(search_fold(name), '-', ''),
                '\m(muh|moh|muhd|mohd|muhamad|mohamad|mohammad|mochamad|mochammad)\M',
                'muhammad',
                'g'
            ),
            'oe',
            'u'
        ),
        '\s+'
    ) AS word
    WHERE word NOT IN ('', 'dr', 'ir', 'h', 'hj', 'drs', 'dra', 'prof')
);
COMMENT ON FUNCTION person_key IS 'The same for names that may be of one person.';
CREATE INDEX directory_person_key ON directory_person (person_key(name_ind));
CREATE INDEX directory_personname_key ON directory_personname (person_key("full"));
"""
UNDO = """
DROP INDEX directory_personname_key;
DROP INDEX directory_person_key;
DROP FUNCTION person_key;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("directory", "0003_ends_after_start"),
    ]

    operations = [
        migrations.RunSQL(KEY, UNDO),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("nip", None),
                    models.Q(("nip__regex", "^[0-9]{18}$"), _negated=True),
                    (
                        "nip__regex",
                        "^(?:(?:19|20)[0-9]{2}(?:(?:0[13578]|1[02])(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)(?:0[1-9]|[12][0-9]|30)|02(?:0[1-9]|1[0-9]|2[0-8]))|(?:(?:19|20)(?:0[48]|[2468][048]|[13579][26])|2000)0229)",
                    ),
                    _connector="OR",
                ),
                name="person_nip_birth_is_a_day",
                violation_error_message="The number begins with the day of birth (YYYYMMDD): there is no such day.",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("nip", None),
                    models.Q(("nip__regex", "^[0-9]{18}$"), _negated=True),
                    ("nip__regex", "^.{14}[12]"),
                    _connector="OR",
                ),
                name="person_nip_says_sex",
                violation_error_message="The fifteenth digit of the number is 1 for a man or 2 for a woman.",
            ),
        ),
        migrations.AddConstraint(
            model_name="person",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("nip", None),
                    models.Q(("nip__regex", "^[0-9]{18}$"), _negated=True),
                    ("nip__regex", "^.{15}(?:00[1-9]|0[1-9][0-9]|[1-9][0-9][0-9])$"),
                    _connector="OR",
                ),
                name="person_nip_has_serial",
                violation_error_message="The number ends with a serial number from 001 to 999.",
            ),
        ),
    ]
