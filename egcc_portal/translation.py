"""Which fields exist in three languages: title_ind, title_en, title_ko.

Read `title`: the reader's language, else Indonesian, English, Korean. The
Indonesian column is called _ind, since _id would read like a foreign key.
"""

from modeltranslation.translator import TranslationOptions, translator

from agreements.models import Agreement, Party, Signature
from egcc_portal.directory.models import Appointment, Institution, Person
from egcc_portal.sources.models import Question
from programs.models import (
    Decision,
    Event,
    FocusArea,
    Indicator,
    IndicatorClass,
    MethodVersion,
    Milestone,
    Output,
    Program,
    ProgressUpdate,
    Project,
    Regulation,
)
from trainings.models import Cohort, Course, Headcount, Session

TRANSLATED = {
    Institution: ["name", "short"],
    Person: ["name"],
    Appointment: ["office"],
    Question: ["title", "advice"],
    Agreement: ["title", "term_text"],
    Party: ["name_as_signed"],
    Signature: ["principal_office"],
    Program: ["name", "summary"],
    FocusArea: ["title"],
    Project: ["title", "summary"],
    Milestone: ["title"],
    ProgressUpdate: ["narrative", "problems", "next_steps"],
    Output: ["title"],
    Regulation: ["subject"],
    Event: ["title", "minutes"],
    Decision: ["text"],
    Indicator: ["title", "definition"],
    IndicatorClass: ["label"],
    MethodVersion: ["label"],
    Course: ["title", "summary"],
    Cohort: ["title"],
    Headcount: ["counts"],
    Session: ["title"],
}
for model, fields in TRANSLATED.items():
    translator.register(model, TranslationOptions, fields=fields)
