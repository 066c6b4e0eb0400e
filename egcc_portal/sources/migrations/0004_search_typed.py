"""Words as somebody types them: the last may be half a word, the others are whole.

To look for the beginnings of all of them the database gathers every row that has
one, for each word anew: of a million people a twentieth is called Siti.
"""

from django.db import migrations

TYPED = r"""
CREATE FUNCTION search_typed(words text) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT coalesce(before && last, before, last)
    FROM (
        SELECT search_query(regexp_replace(words, '\S+\s*$', ''), false) AS before,
            search_query(substring(words FROM '\S+\s*$'), true) AS last
    ) AS asked;
END;
COMMENT ON FUNCTION search_typed IS
    'The words, of which the last may be the beginning of one.';
"""


class Migration(migrations.Migration):
    dependencies = [("sources", "0003_document_received")]

    operations = [
        migrations.RunSQL(TYPED, reverse_sql="DROP FUNCTION search_typed"),
    ]
