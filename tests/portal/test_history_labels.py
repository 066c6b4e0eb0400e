"""What the history calls fields and rows is in the catalogs."""

from django.utils.functional import Promise

from egcc_portal.accounts.models import User
from egcc_portal.accounts.roles import Role
from egcc_portal.history.knowledge import tracked
from egcc_portal.history.labels import MADE
from egcc_portal.history.words import told_of, translated


def named(label):
    """Whether somebody marked the name of a field or model for translation."""
    return isinstance(label, Promise) or label in MADE


def labels():
    """Yield what the history of each kind of record calls its rows and its fields."""
    for model in tracked().values():
        yield model, model._meta.verbose_name
        for told in told_of(model, User(role=Role.ADMINISTRATOR)):
            field = told.field
            if translated(field):
                field = field.translated_field
            yield field, field.verbose_name


def test_every_label_of_a_history_is_marked_for_translation():
    assert [where for where, label in labels() if not named(label)] == []


def test_no_label_is_marked_in_vain():
    assert MADE - {str(label) for _, label in labels()} == set()
