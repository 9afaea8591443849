"""The other end of apart.py: cleans one page that stands on standard input, in a process that may be killed."""

from __future__ import annotations

import base64
import json
import resource
import sys

from monitor.web.clean import clean

#: Address space that cleaning one page may take, in bytes.
_MEMORY = 1_500_000_000


def main() -> None:
    """Read a page, clean it, and write what is left of it."""
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    ceiling = _MEMORY if most == resource.RLIM_INFINITY else min(_MEMORY, most)
    resource.setrlimit(resource.RLIMIT_AS, (ceiling, most))
    asked = json.load(sys.stdin.buffer)
    pictures = {url: base64.b64decode(body) for url, body in asked["pictures"].items()}
    made = clean(asked["html"], asked["url"], pictures)
    said = {"html": made.html, "links": list(made.links), "wanted": made.wanted, "shown": made.shown}
    sys.stdout.write(json.dumps(said))
