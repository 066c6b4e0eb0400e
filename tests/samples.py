"""What the tests of several apps share: rows made at will, pages read as words."""

import re
from html import unescape


def create(model, **defaults):
    """Return a maker of rows with these values, called if they can be."""

    def make(**values):
        rest = {name: value for name, value in defaults.items() if name not in values}
        made = {
            name: value() if callable(value) else value for name, value in rest.items()
        }
        return model.objects.create(**made, **values)

    return make


def words_of(response):
    """The page's text on one line, each tag a space."""
    return " ".join(unescape(re.sub("<[^>]+>", " ", response.text)).split())
