"""Where records are: an address of the site map for each primary key."""

from __future__ import annotations

from functools import lru_cache

from django.urls import get_script_prefix, reverse


def address_of(name: str, pk: int) -> str:
    """Return the address of a record's page, by the name of its view.

    A list leads to hundreds of records: the site map is asked once for all that
    differ by their key alone.
    """
    before, after = around_key(name, get_script_prefix())
    return f"{before}{pk}{after}"


@lru_cache
def around_key(name: str, prefix: str) -> tuple[str, str]:
    """Return what stands before and after the key, under the server's prefix."""
    before, _key, after = reverse(name, args=[0]).rpartition("0")
    return before, after
