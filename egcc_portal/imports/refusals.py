"""Why a file is not taken, and what its owner can do, in one sentence each."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from egcc_portal.vault.refusals import REFUSALS as OF_FILES

REFUSALS = OF_FILES | {
    "no_sheet": _(
        "It is neither a workbook (XLSX) nor a CSV file. Open it in a spreadsheet "
        "program and save it as XLSX, or as CSV UTF-8."
    ),
    "unknown": _(
        "It is neither a workbook (XLSX) nor a CSV file. Open it in a spreadsheet "
        "program and save it as XLSX, or as CSV UTF-8."
    ),
    "markup": _(
        "It is a web page, whatever its name says. Open it in a spreadsheet program "
        "and save it as XLSX."
    ),
    "bomb": _(
        "Unpacked it is far larger than it seems. Copy the rows into the template, and "
        "send that."
    ),
    "heavy": _(
        "It takes too much room or time to be read. Copy the rows into the template, "
        "and send that."
    ),
    "large": _("It is larger than 20 MB. Split the list over several files."),
    "long": _(
        "It has more than 50,000 rows, or something stands far below the list. Split "
        "the list over several files, and delete the empty rows below it."
    ),
    "wide": _(
        "It has more than 100 columns, or something stands far to the right of the "
        "list. Delete the columns that are none of the list."
    ),
    "no_rows": _(
        "There is no row in it below the headings. Fill the list in, save the file, "
        "and send it again."
    ),
    "encoding": _(
        "Its letters are in an encoding that cannot be told. In the spreadsheet "
        "program save it as “CSV UTF-8”, or as XLSX."
    ),
    "nul": _(
        "There are NUL signs in it, which no text has. Save it anew as “CSV UTF-8”, or "
        "as XLSX."
    ),
    "macro": _("It holds macros. Save it as XLSX without them."),
    "object": _("Other files are embedded in it. Copy the list into the template."),
    "outside": _(
        "It fetches data from elsewhere when it is opened. Copy the rows as values "
        "into the template."
    ),
}


def refusal(why: str) -> ValidationError:
    """Return the sentence of a reason, to be raised."""
    return ValidationError(REFUSALS[why], code=why)
