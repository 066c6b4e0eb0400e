"""What records are called, as it is compared: to find those that bear one name.

The words of a name in the order of the alphabet, without hyphens, so that
"Kang-tak Oh" is "Oh Kangtak"; of a Korean name the syllables alone.
"""

from django.db import migrations

KEY = r"""
CREATE FUNCTION name_key(name text) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    folded text := replace(search_fold(name), '-', '');
BEGIN
    IF folded ~ '[\uAC00-\uD7A3]' THEN
        RETURN replace(folded, ' ', '');
    END IF;
    RETURN (
        SELECT string_agg(word, ' ' ORDER BY word COLLATE "C")
        FROM unnest(string_to_array(folded, ' ')) AS word
        WHERE word <> ''
    );
END $$;
COMMENT ON FUNCTION name_key IS 'A name as it is compared with others.';
"""

KEYS = """
CREATE FUNCTION name_keys(VARIADIC names text[]) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
BEGIN
    RETURN ARRAY(
        SELECT DISTINCT name_key(name) FROM unnest(names) AS name
        WHERE name_key(name) <> ''
    );
END $$;
COMMENT ON FUNCTION name_keys IS 'What the column "called" of a table holds.';
"""


def called(table: str, *columns: str) -> migrations.RunSQL:
    """Return the step that keeps what the rows of a table are called."""
    texts = ", ".join(columns)
    return migrations.RunSQL(
        f"""
        ALTER TABLE {table} ADD COLUMN called text[]
            GENERATED ALWAYS AS (name_keys({texts})) STORED;
        CREATE INDEX {table}_called ON {table} USING gin (called);
        """,
        reverse_sql=f"ALTER TABLE {table} DROP COLUMN called",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("merging", "0001_merged_and_apart"),
        ("directory", "0003_ends_after_start"),
        ("sources", "0004_search_typed"),
    ]

    operations = [
        migrations.RunSQL(KEY, reverse_sql="DROP FUNCTION name_key"),
        migrations.RunSQL(KEYS, reverse_sql="DROP FUNCTION name_keys"),
        called(
            "directory_institution",
            *("name_ind", "name_en", "name_ko", "short_ind", "short_en", "short_ko"),
        ),
        called("directory_institutionname", "name", "short"),
        called("directory_person", "name_ind", "name_en", "name_ko"),
        called("directory_personname", '"full"'),
    ]
