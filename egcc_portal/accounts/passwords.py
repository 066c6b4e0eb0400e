"""What a password must be made of."""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

CLASSES = [r"[a-z]", r"[A-Z]", r"[0-9]", r"[^a-zA-Z0-9]"]


class FourClassesValidator:
    """Small and capital letters, digits, and something else (BSSN 4/2021)."""

    def validate(self, password: str, user: object = None) -> None:
        """Raise ValidationError, code "too_few_classes", where one is missing."""
        if not all(re.search(pattern, password) for pattern in CLASSES):
            raise ValidationError(self.get_help_text(), code="too_few_classes")

    def get_help_text(self) -> str:
        return _(
            "Use small letters, capital letters, digits and at least one other sign."
        )
