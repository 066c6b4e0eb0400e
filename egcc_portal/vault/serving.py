"""A file as an answer: whole or the part that was asked for, and never run."""

from __future__ import annotations

import re
from typing import BinaryIO

from django.http import FileResponse, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

WHOLE, PART, NOT_THERE = 200, 206, 416
RANGE = re.compile(r"bytes=(\d{1,18})?-(\d{1,18})?", re.ASCII)


class Part:
    """So many bytes of an open file from where it stands."""

    def __init__(self, file: BinaryIO, length: int) -> None:
        self.file = file
        self.left = length

    def read(self, size: int) -> bytes:
        """Return the next bytes of the part, none at its end."""
        chunk = self.file.read(min(size, self.left))
        self.left -= len(chunk)
        return chunk

    def close(self) -> None:
        """Close the file."""
        self.file.close()


def serve(
    request: HttpRequest,
    file: BinaryIO,
    *,
    size: int,
    etag: str,
    media_type: str,
    name: str = "",
) -> HttpResponse:
    """Return a file, or the one range of its bytes that is asked for.

    Args:
        etag: quoted; equal for equal bytes.
        name: what it is saved as; without one it is shown in a page of ours.
    """
    headers = {
        "Accept-Ranges": "bytes",
        "ETag": etag,
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
    }
    first, last = asked_range(request, size, etag)
    if first > last:
        file.close()
        headers["Content-Range"] = f"bytes */{size}"
        return HttpResponse(status=NOT_THERE, headers=headers)
    is_part = (first, last) != (0, size - 1)
    if is_part:
        headers["Content-Range"] = f"bytes {first}-{last}/{size}"
        file.seek(first)
    response = FileResponse(
        Part(file, last - first + 1),
        as_attachment=bool(name),
        filename=name,
        content_type=media_type,
        status=PART if is_part else WHOLE,
        headers=headers,
    )
    response.headers["Content-Length"] = str(last - first + 1)
    return get_conditional_response(request, etag=etag, response=response)


def asked_range(request: HttpRequest, size: int, etag: str) -> tuple[int, int]:
    """Return the first and the last byte that are asked for.

    All of them, if no range is, several are, or what is there differs from what
    If-Range names; the first behind the last, if they lie beyond the end.
    """
    whole = 0, size - 1
    asked = RANGE.fullmatch(request.headers.get("Range", "").strip())
    if not asked or request.headers.get("If-Range", etag) != etag:
        return whole
    first, last = asked.groups()
    if first is None:
        if last is None:
            return whole
        return max(size - int(last), 0) if int(last) else size, size - 1
    if last is not None and int(last) < int(first):
        return whole  # no range at all
    return int(first), min(int(last or size), size - 1)
