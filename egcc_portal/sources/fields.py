"""What facts are of and about: dates.signed is the day of signature."""

from __future__ import annotations

from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

WORDS = {
    "": _("the record as a whole"),
    "aliases": _("other forms of the name"),
    "also_invited": _("who was also invited"),
    "breakdown": _("participants by institution"),
    "change": _("change"),
    "city": _("city"),
    "contributions": _("contribution"),
    "date": _("date"),
    "dates": _("dates"),
    "dates.signed": _("day of signature"),
    "day_number": _("number of days"),
    "destination": _("destination"),
    "enacted": _("day of enactment"),
    "end": _("end"),
    "focus_areas": _("focus areas"),
    "founded": _("foundation"),
    "host": _("host"),
    "influences": _("influences"),
    "institutions_named": _("institutions named"),
    "kind": _("kind"),
    "lecturers_from": _("where the lecturers came from"),
    "location": _("place"),
    "member_of_two_forums": _("whether it counts as two forums"),
    "methods": _("method"),
    "name_order": _("order of the name"),
    "names": _("name"),
    "names.en": _("English name"),
    "names.hangul": _("name in Hangul"),
    "names.id": _("Indonesian name"),
    "names.ko": _("Korean name"),
    "names.latin": _("name in Latin script"),
    "number": _("number"),
    "objectives": _("objectives"),
    "occasion": _("occasion"),
    "office": _("office"),
    "office_2024": _("office in 2024"),
    "office_at_2019_training": _("office at the training of 2019"),
    "office_en": _("office in English"),
    "office_id": _("office in Indonesian"),
    "office_january_2025": _("office in January 2025"),
    "operation_start": _("start of operation"),
    "period": _("period"),
    "periods": _("periods"),
    "persons": _("people"),
    "phase": _("phase"),
    "place": _("place"),
    "program": _("program"),
    "publication_against_event": _("publication day against the day of the event"),
    "rank_among_centres": _("rank among the centers"),
    "relations": _("relations"),
    "relations.extends": _("what it extends"),
    "relations.renews": _("what it renews"),
    "reported_count": _("reported number of participants"),
    "scope": _("scope"),
    "signatures": _("signatures"),
    "signatures.indonesia": _("Indonesian signatory"),
    "signatures.korea": _("Korean signatory"),
    "signatures.mode": _("how it was signed"),
    "signatures.place": _("place of signature"),
    "signed_instruments": _("instruments signed"),
    "spbe_spelling": _("how SPBE is spelled out"),
    "start_year": _("year of the start"),
    "state_september_2018": _("state in September 2018"),
    "status": _("state"),
    "target": _("target"),
    "term": _("term"),
    "terms": _("periods"),
    "title": _("title"),
    "title.en": _("English title"),
    "title.id": _("Indonesian title"),
    "trend": _("trend"),
    "value": _("value"),
}


def field_words(path: str) -> str:
    """Return what a field is called in the reader's language.

    The longest part that has a word gets it; what lies below stands behind it
    as it is. A field without words is printed plainly.
    """
    whole = path.replace(" ", ".")
    head = whole
    while head not in WORDS and "." in head:
        head = head.rpartition(".")[0]
    if head not in WORDS:
        return path.replace("_", " ").replace(".", " ")
    below = path[len(head) :].strip(". ")
    return f"{WORDS[head]} ({below})" if below else str(WORDS[head])


KINDS = [
    _("appointment"),
    _("cohort"),
    _("contribution claim"),
    _("observation"),
    _("output"),
]
"""Names that Django makes of the models, and no other text has, for the catalogs."""


def kind_of(model: type[Model]) -> str:
    """Return what a row of a model is called: Party, Signature."""
    return capfirst(gettext(str(model._meta.verbose_name)))
