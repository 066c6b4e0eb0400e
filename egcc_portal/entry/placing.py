"""At which field a constraint's sentence stands: where it can be mended."""

from __future__ import annotations

from django.core.exceptions import NON_FIELD_ERRORS
from django.db.models import BaseConstraint
from django.forms import CheckboxInput, ModelForm

from egcc_portal.rows import fuzzy


def place_sentences(form: ModelForm) -> None:
    """Move each constraint's sentence from the top to the last field it is about."""
    top = form.errors.get(NON_FIELD_ERRORS)
    for error in list(top.data) if top else []:
        broken = [
            constraint
            for constraint in form.instance._meta.constraints
            if str(constraint.get_violation_error_message()) == str(error.message)
        ]
        about = [name for each in broken for name in fields_of(form, each)]
        if about:
            top.data.remove(error)
            form.add_error(about[-1], error)
    if top is not None and not top.data:
        del form.errors[NON_FIELD_ERRORS]


def fields_of(form: ModelForm, constraint: BaseConstraint) -> list[str]:
    """Return the fields of a form that a constraint is about, but for boxes to tick."""
    condition = getattr(constraint, "condition", None)
    asked = set(getattr(constraint, "fields", ()))
    asked |= condition.referenced_base_fields if condition else set()
    return [
        name
        for name, field in form.fields.items()
        if not isinstance(field.widget, CheckboxInput)
        and asked & {name, *fuzzy(name)}
        and not field.widget.is_hidden
    ]
