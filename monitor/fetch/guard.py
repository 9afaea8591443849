"""The address guard: nothing that is not public is ever connected to, unless a person named its network."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from functools import lru_cache

from monitor.fetch.target import literal
from monitor.model.address import INNER_NAMES
from monitor.model.exchange import Trouble
from monitor.model.figures import in_decimal

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

#: Blocks of IPv4 that are not the public internet (IANA special-purpose registry, RFC 6890, RFC 5771).
#: Written out because the standard library calls some of them global, and differs from version to version.
_NOT_PUBLIC_4 = tuple(
    ipaddress.IPv4Network(block)
    for block in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
#: Only this block of IPv6 has ever been given out (RFC 4291, IANA); of it these parts are special.
_PUBLIC_6 = ipaddress.IPv6Network("2000::/3")
_NOT_PUBLIC_6 = tuple(
    ipaddress.IPv6Network(block)
    for block in ("2001::/23", "2001:db8::/32", "3fff::/20")  # Protocol assignments (Teredo too), documentation.
)
_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
_COMPATIBLE = ipaddress.IPv6Network("::/96")
_6TO4 = ipaddress.IPv6Network("2002::/16")
_TEREDO = ipaddress.IPv6Network("2001::/32")

#: Where clouds hand out credentials to whoever asks from inside. Never opened, whatever the settings say.
_METADATA = frozenset(
    ipaddress.ip_address(address)
    for address in (
        "100.100.100.200",
        "168.63.129.16",
        "169.254.169.254",
        "169.254.170.2",
        "169.254.170.23",
        "192.0.0.192",
        "fd00:ec2::23",
        "fd00:ec2::254",
        "fd20:ce::254",
    )
)


class ForbiddenError(Exception):
    """The address may not be looked at. Its sentence says which rule speaks."""

    trouble = Trouble.PRIVATE_ADDRESS


class Guard:
    """Says which addresses may be connected to."""

    def __init__(self, allow_networks: Iterable[str] = (), trusted: Iterable[str] = ()) -> None:
        """Open the given networks (CIDR) beside the public ones, and hosts that a person named in the settings.

        A trusted host may lie in a private network; metadata addresses stay closed to it too.
        """
        self._trusted = frozenset(trusted)
        self._open: tuple[Network, ...] = tuple(
            ipaddress.ip_network(network, strict=False) for network in allow_networks
        )
        self._allows = lru_cache(maxsize=8192)(self._judge)

    def allows(self, address: str) -> bool:
        """Tell whether an address may be connected to. Takes literals only."""
        return self._allows(address)

    def checked(self, host: str, addresses: Iterable[str]) -> tuple[str, ...]:
        """Give those addresses of a host that may be connected to, in their order.

        Raises:
            ForbiddenError: none of them may.

        """
        every = tuple(addresses)
        allows = self._is_no_metadata if host in self._trusted else self._allows
        otherwise = in_decimal(host)
        if otherwise is not None and not allows(otherwise):
            raise ForbiddenError(f"{host} is {otherwise} to programs that know no octal, which is not a public address")
        fit = tuple(address for address in every if allows(address))
        if not fit:
            shown = ", ".join(every[:3])
            what = host if every == (host,) else f"{host} leads to {shown}, which"
            raise ForbiddenError(f"{what} is not a public address")
        return fit

    def check_behind_proxy(self, host: str) -> None:
        """Refuse what can be refused without resolving: the proxy resolves names where we cannot see it.

        Raises:
            ForbiddenError: a literal that is not public, a name without a dot, or one of an inner network.

        """
        if host in self._trusted:
            return
        address = literal(host)
        if address is not None:
            self.checked(host, (address,))
            return
        bare = host.rstrip(".").lower()
        if "." not in bare:
            raise ForbiddenError(f"{host} is a name without a dot, which a proxy would look up in its own network")
        if bare.endswith(INNER_NAMES):
            raise ForbiddenError(f"{host} is a name of an inner network, and the proxy resolves it out of our sight")

    @staticmethod
    def _is_no_metadata(address: str) -> bool:
        try:
            outer = ipaddress.ip_address(address.partition("%")[0])
        except ValueError:
            return False
        return not any(each in _METADATA for each in (outer, *_inside(outer)))

    def _judge(self, address: str) -> bool:
        try:
            outer = ipaddress.ip_address(address.partition("%")[0])
        except ValueError:
            return False
        seen = (outer, *_inside(outer))
        if any(each in _METADATA for each in seen):
            return False
        if any(each in network for each in seen for network in self._open):
            return True
        return is_public(outer)


def is_public(address: Address) -> bool:
    """Tell whether an address is of the public internet, and so is every address that it carries inside."""
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in block for block in _NOT_PUBLIC_4)
    carried = _inside(address)
    if address.ipv4_mapped is not None or address in _NAT64 or address in _6TO4:
        return all(is_public(each) for each in carried)
    return address in _PUBLIC_6 and not any(address in block for block in _NOT_PUBLIC_6)


def _inside(address: Address) -> tuple[ipaddress.IPv4Address, ...]:
    """Unwrap the IPv4 addresses inside an IPv6 one (RFC 4291, 6052, 3056, 4380)."""
    if isinstance(address, ipaddress.IPv4Address):
        return ()
    if address.ipv4_mapped is not None:
        return (address.ipv4_mapped,)
    if address in _NAT64 or address in _COMPATIBLE:
        return (ipaddress.IPv4Address(int(address) & 0xFFFFFFFF),)
    if address in _6TO4 and address.sixtofour is not None:
        return (address.sixtofour,)
    if address in _TEREDO and address.teredo is not None:
        return address.teredo
    return ()
