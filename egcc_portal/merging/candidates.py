"""Which records may be one: pairs that share a name, or an office and a word of it.

The database finds them by the keys of names that it keeps (`called`), so that two
records are compared only where they have one in common. A name that many bear tells
nothing, and would make pairs without end.
"""

from __future__ import annotations

from django.db import connection

from egcc_portal.directory.models import Person
from egcc_portal.sources.records import Record

MOST_BEARERS = 12
"""A name that more records bear suggests none of them."""
MOST_PAIRS = 300
"""So many are compared at once; more of them wait behind."""

NAMESAKES = """
    WITH named AS (
        SELECT id, unnest(called) AS key FROM {table}
        UNION ALL SELECT {side}_id, unnest(called) FROM {table}name
    ), shared AS (
        SELECT ARRAY(SELECT DISTINCT unnest(array_agg(id))) AS bearers
        FROM named GROUP BY key HAVING min(id) < max(id)
    )
    SELECT one AS first, other AS second
    FROM shared, unnest(bearers) AS one, unnest(bearers) AS other
    WHERE one < other AND cardinality(bearers) <= {bearers}
"""
NAMESAKES_OF_ONE = """
    WITH own AS (
        SELECT array_agg(key) AS keys FROM (
            SELECT unnest(called) AS key FROM {table} WHERE id = %(of)s
            UNION SELECT unnest(called) FROM {table}name WHERE {side}_id = %(of)s
        ) AS its
    ), named AS (
        SELECT id FROM {table} WHERE called && (SELECT keys FROM own)
        UNION SELECT {side}_id FROM {table}name WHERE called && (SELECT keys FROM own)
    )
    SELECT least(id, %(of)s) AS first, greatest(id, %(of)s) AS second
    FROM named WHERE id <> %(of)s
"""
COLLEAGUES = """
    WITH held AS (
        SELECT DISTINCT person_id, institution_id,
            name_key(coalesce(office_ind, office_en, office_ko)) AS office
        FROM directory_appointment WHERE {which}
    ), shared AS (
        SELECT institution_id, office FROM held GROUP BY institution_id, office
        HAVING count(*) BETWEEN 2 AND {bearers}
    )
    SELECT one.person_id AS first, other.person_id AS second
    FROM shared JOIN held one USING (institution_id, office)
    JOIN held other USING (institution_id, office)
    JOIN directory_person a ON a.id = one.person_id
    JOIN directory_person b ON b.id = other.person_id
    WHERE one.person_id < other.person_id
    AND string_to_array(array_to_string(a.called, ' '), ' ')
        && string_to_array(array_to_string(b.called, ' '), ' ')
"""
AROUND_ONE = """
    institution_id IN (
        SELECT institution_id FROM directory_appointment WHERE person_id = %(of)s
    )
"""
PAIRS = """
    SELECT DISTINCT first, second FROM ({found}) AS pair
    WHERE NOT EXISTS (
        SELECT FROM merging_apart said WHERE said.model = %(model)s
        AND said.first = pair.first AND said.second = pair.second
    ) ORDER BY first, second LIMIT {most}
"""


def candidates(model: type[Record], of: int | None = None) -> list[tuple[int, int]]:
    """Return the keys of pairs that may be one and are not said to be two.

    Args:
        model: Institution or Person.
        of: only the pairs of this record.
    """
    words = {
        "table": model._meta.db_table,
        "side": model._meta.model_name,
        "bearers": MOST_BEARERS,
        "which": AROUND_ONE if of else "TRUE",
    }
    found = f"({(NAMESAKES_OF_ONE if of else NAMESAKES).format(**words)})"
    if model is Person:
        found += f" UNION ALL ({COLLEAGUES.format(**words)})"
    asked = PAIRS.format(found=found, most=MOST_PAIRS)
    with connection.cursor() as cursor:
        cursor.execute(asked, {"model": model._meta.label_lower, "of": of})
        pairs = cursor.fetchall()
    return [pair for pair in pairs if not of or of in pair]
