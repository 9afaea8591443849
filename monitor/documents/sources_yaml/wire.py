"""Values of the wire: addresses, proxies, networks, name servers, and what we call ourselves."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass

from monitor.documents.sources_yaml.guess import shown
from monitor.documents.sources_yaml.nodes import Node
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.reference import ENV
from monitor.documents.sources_yaml.shapes import Json, scalar
from monitor.documents.sources_yaml.words import check_comment, check_plain

_PROXY_SCHEMES = ("http", "https", "socks5", "socks5h")
#: What stands between two dots of a host name, as a schema can tell it.
_LABEL = r"[^/?#\s@.]+"
#: Words in a user agent that make many hosts refuse it.
_UNWELCOME = re.compile(r"link|bot|crawl|spider|check", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One address of the web, as it was cited."""

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give the address as it stands."""
        from monitor.model.address import address_fault  # noqa: PLC0415 - a file without addresses starts faster

        if (found := scalar(node, notes, "one address: https://...")) is None:
            return None
        check_comment(found, notes)
        fault = address_fault(found.text)
        if fault is None:
            return found.text
        what, _, instead = fault.partition("; ")
        if key := re.match(r"(url|link|uri):(?=[a-z]+://)", found.text):
            what, instead = (
                f"{shown(key[0])} is read as a part of the address",
                f"write a space behind it: {key[1]}: ...",
            )
        elif re.match(r"[\w-]+(\.[\w-]+)+([:/?#]|$)", found.text):
            what, instead = (
                "the address begins neither with http:// nor with https://",
                f"write https://{shown(found.text)[1:-1]}",
            )
        elif found.plain and "\n" in notes.text[found.start : found.end]:
            what, instead = "this address goes on over more than one line", "begin each address with a dash"
        notes.error(found.start, what, instead, rule="address")
        return None

    def schema(self) -> Json:
        """Describe it."""
        return {
            "type": "string",
            "pattern": rf"^([hH][tT][tT][pP][sS]?://{_LABEL}(\.{_LABEL})*\.?([/?#]\S*)?"
            r"|(mailto|tel|ftp|data|javascript):\S*)$",
            "maxLength": 16_384,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Proxy:
    """Address of a proxy, or ``env:NAME`` where it carries a password."""

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give the address, or the reference as it stands."""
        if (found := scalar(node, notes, "the address of a proxy: socks5h://127.0.0.1:9050")) is None:
            return None
        check_comment(found, notes)
        if re.fullmatch(ENV, found.text, re.ASCII):
            return found.text
        scheme, _, rest = found.text.partition("://")
        if "@" in rest.partition("/")[0]:
            what, instead = "the proxy's address carries a user name or password", "write env:MONITOR_PROXY"
        elif scheme.lower() not in _PROXY_SCHEMES or not re.fullmatch(
            r"(\[[\da-fA-F:.]+\]|[^\s/:\[\]]+)(:\d{1,5})?/?", rest
        ):
            what = f"{shown(found.text)} is no address of a proxy"
            instead = f"begin with {', '.join(_PROXY_SCHEMES)}: socks5h://127.0.0.1:9050"
        else:
            return found.text
        notes.error(found.start, what, instead, rule="proxy")
        return None

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "pattern": rf"^({ENV}|({'|'.join(_PROXY_SCHEMES)})://[^\s@]+)$"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A network in CIDR notation."""

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give the network in its shortest spelling."""
        if (found := scalar(node, notes, "a network: 10.0.0.0/8")) is None:
            return None
        check_comment(found, notes)
        try:
            return str(ipaddress.ip_network(found.text))
        except ValueError:
            pass
        try:
            instead = f"did you mean {ipaddress.ip_network(found.text, strict=False)}?"
        except ValueError:
            instead = "write it in CIDR notation: 10.0.0.0/8 or fd00::/8"
        notes.error(found.start, f"{shown(found.text)} is no network", instead, rule="network")
        return None

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "pattern": r"^[\da-fA-F:.]+(/\d{1,3})?$"}


@dataclass(frozen=True, slots=True, kw_only=True)
class NameServer:
    """Address of a name server, with a port where it is not 53."""

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give it as it stands."""
        if (found := scalar(node, notes, "the address of a name server: 9.9.9.9")) is None:
            return None
        check_comment(found, notes)
        text = found.text
        bracketed = re.fullmatch(r"\[(.+)\](?::(\d{1,5}))?", text, re.ASCII)
        ported = re.fullmatch(r"([^:]+):(\d{1,5})", text, re.ASCII)
        parts = bracketed or ported
        address, port = (parts[1], int(parts[2] or 53)) if parts else (text, 53)
        try:
            ipaddress.ip_address(address)
        except ValueError:
            port = 0
        if 0 < port < 65_536:
            return text
        notes.error(
            found.start,
            f"{shown(text)} is no address of a name server",
            "write an IP address, with a port if need be: 9.9.9.9, 127.0.0.1:5353, [2620:fe::fe]:53",
            rule="name-server",
        )
        return None

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "pattern": r"^(\[[\da-fA-F:.]+\](:\d{1,5})?|[\d.]+(:\d{1,5})?|[\da-fA-F:.]+)$"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent:
    """What we call ourselves."""

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give the user agent."""
        if (found := scalar(node, notes, "a user agent, such as source-monitor/1.0")) is None:
            return None
        check_plain(found, notes)
        if not re.fullmatch(r"[\x21-\x7e]([\x20-\x7e]{0,298}[\x21-\x7e])?", found.text):
            notes.error(
                found.start,
                "a user agent is one line of ASCII characters, at most 300",
                "write a name, and if you like an address where people can ask",
                rule="user-agent",
            )
            return None
        if word := _UNWELCOME.search(found.text):
            notes.warn(
                found.start,
                f"many hosts refuse whoever has {word[0]!r} in the user agent",
                "leave the word out",
                rule="user-agent",
            )
        return found.text

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "minLength": 1, "maxLength": 300}
