"""Says which settings shape what is kept, in one form: each copy tells the SHA-256 of it."""

from __future__ import annotations

import hashlib
import json

from monitor.settings import Settings


def shaping(settings: Settings) -> str:
    """Give the settings that shape a copy as one line of JSON: sorted keys, no space, seconds for times, a newline.

    Nothing in it is secret, nor can be guessed from its digest: of a proxy, and of certificates that are trusted beside
    those of the system, it says only whether there are any; no address, key, name server, network or path is in it.
    """
    network, evidence, drawing = settings.network, settings.evidence, settings.browser
    parts = evidence.requisites
    said = {
        "browser": {
            "max_bytes": drawing.max_bytes,
            "max_requests": drawing.max_requests,
            "timeout": drawing.timeout.total_seconds(),
        },
        "evidence": {
            "full_copy_every": evidence.full_copy_every.total_seconds(),
            "requisites": {
                "images": parts.images,
                "max_bytes": parts.max_bytes,
                "max_count": parts.max_count,
                "styles": parts.styles,
                "timeout": parts.timeout.total_seconds(),
            },
        },
        "network": {
            "ca_file": network.ca_file is not None,
            "max_bytes": network.max_bytes,
            "proxy": network.proxy is not None,
            "robots": network.robots.value,
            "timeout": network.timeout.total_seconds(),
            "user_agent": network.user_agent,
        },
        "reading": {"max_memory": settings.reading.max_memory, "timeout": settings.reading.timeout.total_seconds()},
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def shaping_digest(settings: Settings) -> str:
    """Give the SHA-256 of that line, newline included, as lowercase hex."""
    return hashlib.sha256(shaping(settings).encode()).hexdigest()
