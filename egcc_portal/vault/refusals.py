"""Why a file is not kept, and what its owner can do, in one sentence each."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

REFUSALS = {
    "empty": _("The file is empty: it has 0 bytes. Choose it again."),
    "unknown": _(
        "Its content is no PDF, PNG, JPEG, TIFF, DOCX or XLSX, whatever its name says. "
        "Save or print it as PDF."
    ),
    "markup": _(
        "It is a web page or a drawing in markup (HTML, SVG, XML), which can carry "
        "scripts. Print it to PDF and upload that."
    ),
    "old_office": _(
        "It is an Office file of the old kind (DOC, XLS), or one with a password. Save "
        "it as DOCX, XLSX or PDF without a password."
    ),
    "cut_off": _(
        "It ends too early: only a part of the file has arrived. Copy it again from "
        "where it comes from."
    ),
    "broken": _("It is damaged and cannot be opened. Save it anew, or scan it again."),
    "locked": _("It is locked with a password. Save it without one."),
    "script": _("It holds a script (JavaScript). Print it to a new PDF."),
    "launch": _("It starts a program when it is opened. Print it to a new PDF."),
    "attached": _(
        "Other files are hidden inside it. Upload those by themselves, and print this "
        "one to a new PDF."
    ),
    "dynamic_form": _("It is a form that programs fill in (XFA). Print it to a PDF."),
    "media": _("It holds sound, film or a 3D model. Print it to a new PDF."),
    "macro": _("It holds macros. Save it without them, as DOCX or XLSX, or as PDF."),
    "object": _("Programs or other files are embedded in it. Save it as PDF."),
    "outside": _("It fetches parts from elsewhere when it is opened. Save it as PDF."),
    "entities": _(
        "Its XML defines entities of its own, which no Office program writes. Save it "
        "anew, or as PDF."
    ),
    "bomb": _("Unpacked it is far larger than it seems. Save it as PDF."),
    "heavy": _(
        "It has too many pages or points to be shown, or takes too long to open. Split "
        "it, or scan it with fewer points: 300 an inch are enough."
    ),
    "no_room": _(
        "It could not be kept: the store may be full or closed. Tell an administrator; "
        "nothing of it was saved."
    ),
    "infected": _("The virus scanner found something in it: %(found)s."),
    "no_scanner": _(
        "The virus scanner does not answer, and nothing is kept without it. Try again "
        "in a few minutes."
    ),
}


def refusal(why: str, **params: str) -> ValidationError:
    """Return the sentence of a reason, to be raised."""
    return ValidationError(REFUSALS[why], code=why, params=params or None)
