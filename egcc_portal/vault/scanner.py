"""The virus scanner: clamd, asked over its socket, where one is configured."""

from __future__ import annotations

import socket
import struct
from contextlib import closing
from typing import BinaryIO

from django.conf import settings

from egcc_portal.vault.refusals import refusal

CHUNK = 1 << 16
PATIENCE = 60
LONGEST_ANSWER = 4096


def scan(file: BinaryIO) -> None:
    """Raise ValidationError when the scanner finds something, or does not answer.

    Without CLAMD_ADDRESS nothing is asked.
    """
    if not settings.CLAMD_ADDRESS:
        return
    try:
        answer = asked(file, settings.CLAMD_ADDRESS)
    except OSError as away:
        raise refusal("no_scanner") from away
    if answer.endswith(" FOUND"):
        found = answer.removeprefix("stream: ").removesuffix(" FOUND")
        raise refusal("infected", found=found)
    if answer != "stream: OK":  # its limit of size, or no memory: not looked through
        raise refusal("no_scanner")


def asked(file: BinaryIO, address: str) -> str:
    """Return clamd's answer to a file: "stream: OK", "stream: … FOUND" or an error.

    Args:
        address: "host:port", or the path of a socket.
    """
    with closing(connected(address)) as line:
        line.sendall(b"zINSTREAM\0")
        while chunk := file.read(CHUNK):
            line.sendall(struct.pack("!I", len(chunk)) + chunk)
        line.sendall(struct.pack("!I", 0))
        answer = b""
        while not answer.endswith(b"\0") and len(answer) < LONGEST_ANSWER:
            part = line.recv(LONGEST_ANSWER)
            if not part:
                break
            answer += part
    return answer.rstrip(b"\0").decode(errors="replace").strip()


def connected(address: str) -> socket.socket:
    """Return a connection to the scanner."""
    if address.startswith("/"):
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(PATIENCE)
        line.connect(address)
        return line
    host, _colon, port = address.rpartition(":")
    return socket.create_connection((host, int(port)), timeout=PATIENCE)
