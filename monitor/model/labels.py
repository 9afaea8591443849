"""What stands between two dots of a host name, and what no registry ever gave out."""

from __future__ import annotations

from collections.abc import Callable


def shape_fault(label: str, host: str, registered: Callable[[str], str]) -> str | None:
    """Say why no name that was ever given out has this between two dots (RFC 5891 section 4.2.3.1, RFC 3492).

    ``registered`` gives the part of a host name that somebody registered.
    """
    if label.startswith("xn--"):
        try:
            if label[4:].encode("ascii").decode("punycode"):
                return None
        except UnicodeError:
            pass
        return f"{label[:100]!r} in the host name spells no letters; write the name as a browser shows it"
    # Below a registered name people call hosts as they like, and browsers open them.
    if label.isascii() and "-" in (label[:1], label[-1:]) and label in registered(host).split("."):
        return (
            f"the host name {host[:100]} begins or ends with a hyphen between its dots, which no registry gives out;"
            f" write {label.strip('-') or 'the name'}, or copy the address once more from a browser"
        )
    return None
