"""Cleans pages in a process of their own: one that is made to be endless or huge costs that process and no more."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import sys
from collections.abc import Mapping
from contextlib import suppress

from monitor.web.clean import Cleaned

#: Pages that are cleaned at the same time.
AT_ONCE = 2
#: The child looks for modules where we do, and nowhere else: not in the folder that it happens to run in.
_PROGRAM = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from monitor.web.child import main; main()"
#: One page must be clean within so many seconds.
WITHIN = 10.0


async def cleaned(html: str, url: str, pictures: Mapping[str, bytes], *, within: float = WITHIN) -> Cleaned | None:
    """Make a page fit to be shown; None where that took too long or too much."""
    packed = {address: base64.b64encode(body).decode() for address, body in pictures.items()}
    asked = json.dumps({"html": html, "url": url, "pictures": packed}).encode()
    path = json.dumps([entry or os.getcwd() for entry in sys.path])  # noqa: PTH109 - this is what an empty entry means
    child = await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-c", _PROGRAM, path),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        # A Ctrl-C at the terminal is for us; we end our children ourselves.
        start_new_session=True,
    )
    try:
        async with asyncio.timeout(within):
            out, _ = await child.communicate(asked)
    except TimeoutError:
        return None
    finally:
        with suppress(ProcessLookupError):
            child.kill()
        await child.wait()
    if child.returncode != 0:
        return None
    said = json.loads(out)
    return Cleaned(html=said["html"], links=dict.fromkeys(said["links"]), wanted=said["wanted"], shown=said["shown"])
