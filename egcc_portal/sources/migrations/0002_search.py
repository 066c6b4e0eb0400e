"""How words are folded, kept and asked for; the search of sources and documents.

Core PostgreSQL alone. What separates words is listed by code point, since the
classes of a regular expression depend on the server's locale. The functions are
kept as parsed: a dump restored under another search path still finds what they call.
"""

from django.db import migrations

from egcc_portal.folding import search_column

FOLD = r"""
CREATE FUNCTION search_fold(words text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN regexp_replace(
    regexp_replace(
        lower(normalize(
            regexp_replace(
                normalize(
                    translate(
                        words,
                        U&'.\2010\2011\2012\2013\2014\2015\2212'
                            || U&'''`\00B4\02B9\02BB\02BC\2018\2019\2032\FF07',
                        '--------'
                    ),
                    NFKD
                ),
                '[\u0300-\u036F]', '', 'g'
            ),
            NFC
        )),
        '[\u0001-,./:-@[-`{-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7'
        '\u2000-\u206F\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u303F\uE000-\uF8FF'
        '\uFE00-\uFE6F\uFEFF-\uFF0F\uFFF0-\uFFFF\U0001F000-\U0001FAFF]+',
        ' ', 'g'
    ),
    '([\uAC00-\uD7A3]+)', ' \1 ', 'g'
);
COMMENT ON FUNCTION search_fold IS
    'A text as it is compared; egcc_portal.folding.fold() does the same.';
"""

VECTOR = r"""
CREATE FUNCTION search_vector(VARIADIC texts text[]) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT array_to_tsvector(array_agg(left(piece, 64)))
    FROM search_fold(array_to_string(texts, ' ')) AS folded,
    LATERAL (
        SELECT regexp_split_to_table(
            replace(folded, '-', '') || ' ' || replace(folded, '-', ' '), ' +'
        )
        UNION ALL
        SELECT substr(hangul, at, 2)
        FROM regexp_replace(folded, '[^\uAC00-\uD7A3]+', '', 'g') AS hangul,
        LATERAL generate_series(1, length(hangul) - 1) AS at
    ) AS pieces(piece)
    WHERE piece <> '';
END;
COMMENT ON FUNCTION search_vector IS
    'The words of texts: whole, halved at hyphens, Korean ones in pairs of syllables.';
"""

QUERY = r"""
CREATE FUNCTION search_query(words text, begun boolean) RETURNS tsquery
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
BEGIN ATOMIC
    SELECT string_agg(
        CASE
        WHEN begun AND word ~ '^[\uAC00-\uD7A3]{2}' THEN (
            SELECT string_agg('''' || substr(word, at, 2) || '''', ' & ')
            FROM generate_series(1, length(word) - 1) AS at
        )
        WHEN word ~ '-' THEN
            '(''' || replace(word, '-', '') || ending || ' | '''
            || regexp_replace(btrim(word, '-'), '-+', ending || ' & ''', 'g')
            || ending || ')'
        ELSE '''' || word || ending
        END,
        ' & '
    )::tsquery
    FROM (
        SELECT left(word, 64) AS word, CASE WHEN begun THEN ''':*' ELSE '''' END AS ending
        FROM regexp_split_to_table(search_fold(words), ' +') AS word
        WHERE word ~ '[^-]'
        LIMIT 8
    ) AS asked;
END;
COMMENT ON FUNCTION search_query IS
    'The first eight words, each of which must be there, or (begun) begin a word.';
"""


class Migration(migrations.Migration):
    dependencies = [("sources", "0001_initial")]

    operations = [
        migrations.RunSQL(FOLD, reverse_sql="DROP FUNCTION search_fold"),
        migrations.RunSQL(VECTOR, reverse_sql="DROP FUNCTION search_vector"),
        migrations.RunSQL(QUERY, reverse_sql="DROP FUNCTION search_query"),
        search_column("sources_source", "headline", "publisher"),
        search_column("sources_document", "name"),
    ]
