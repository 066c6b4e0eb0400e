"""How pages print what has been read in sources."""

from django import template

from egcc_portal.entry.reading import print_reading

register = template.Library()

register.filter("reading", print_reading)
