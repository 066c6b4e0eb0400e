"""How words are folded, kept and asked for; the search of sources and documents.

Core PostgreSQL alone. What separates words is listed by code point, since the
classes of a regular expression depend on the server's locale. A dump is restored
without a search path: what calls another of these functions is kept as parsed.
"""

from django.db import migrations

from egcc_portal.folding import search_column

FOLD = r"""
CREATE FUNCTION search_fold(VARIADIC texts text[]) RETURNS text
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    words text := array_to_string(texts, ' ');
BEGIN
    IF words !~ '[^ -~]' THEN  -- the usual case, and three times as fast
        RETURN lower(translate(
            words, '.!"#$%&()*+,/:;<=>?@[\]^_{|}~''`', '-' || repeat(' ', 28)
        ));
    END IF;
    words := translate(
        words,
        U&'.\2010\2011\2012\2013\2014\2015\2212'
            || U&'''`\00B4\02B9\02BB\02BC\2018\2019\2032\FF07',
        '--------'
    );
    words := regexp_replace(normalize(words, NFKD), '[\u0300-\u036F]', '', 'g');
    words := regexp_replace(
        lower(normalize(words, NFC)),
        '[\u0001-,./:-@[-`{-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7'
        '\u2000-\u206F\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u303F\uE000-\uF8FF'
        '\uFE00-\uFE6F\uFEFF-\uFF0F\uFFF0-\uFFFF\U0001F000-\U0001FAFF]+',
        ' ', 'g'
    );
    words := regexp_replace(words, '(\S{64})\S+', '\1', 'g');
    RETURN regexp_replace(words, '([\uAC00-\uD7A3]+)', ' \1 ', 'g');
END $$;
COMMENT ON FUNCTION search_fold IS
    'Texts as they are compared; egcc_portal.folding.fold() does the same.';
"""

PIECES = r"""
CREATE FUNCTION search_pieces(folded text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
    words text := replace(folded, '-', '') || ' ' || replace(folded, '-', ' ');
    hangul text;
BEGIN
    IF folded ~ '[\uAC00-\uD7A3]' THEN
        hangul := regexp_replace(folded, '[^\uAC00-\uD7A3]+', '', 'g');
        words := words
            || ' ' || regexp_replace(hangul, '(..)', '\1 ', 'g')
            || ' ' || regexp_replace(substr(hangul, 2), '(..)', '\1 ', 'g');
    END IF;
    RETURN array_to_tsvector(array_remove(string_to_array(words, ' '), ''));
END $$;
COMMENT ON FUNCTION search_pieces IS
    'The words of texts: whole, halved at hyphens, Korean ones in pairs of syllables.';
"""

VECTOR = """
CREATE FUNCTION search_vector(VARIADIC texts text[]) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN search_pieces(search_fold(VARIADIC texts));
COMMENT ON FUNCTION search_vector IS 'What the column "search" of a table holds.';
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
        migrations.RunSQL(PIECES, reverse_sql="DROP FUNCTION search_pieces"),
        migrations.RunSQL(VECTOR, reverse_sql="DROP FUNCTION search_vector"),
        migrations.RunSQL(QUERY, reverse_sql="DROP FUNCTION search_query"),
        search_column("sources_source", "headline", "publisher"),
        search_column("sources_document", "name"),
    ]
