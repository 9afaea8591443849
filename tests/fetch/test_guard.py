"""The guard refuses everything that is not the public internet."""

from __future__ import annotations

import pytest

from monitor.fetch.guard import ForbiddenError, Guard

_PUBLIC = [
    "1.1.1.1",
    "8.8.8.8",
    "93.184.216.34",
    "223.255.255.254",
    "2606:4700:4700::1111",
    "2a00:1450:4001:81b::200e",
    "::ffff:8.8.8.8",
    "64:ff9b::808:808",
    "2002:808:808::1",
]
_NOT_PUBLIC = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.255",
    "169.254.1.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "168.63.129.16",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "::ffff:100.100.100.200",
    "::ffff:127.0.0.1",
    "::127.0.0.1",
    "::8.8.8.8",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b::7f00:1",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:db8::1",
    "2002:7f00:1::1",
    "2002:a00:1::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "ff02::1",
    "not an address",
]


@pytest.mark.parametrize("address", _PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    """What belongs to the public internet may be asked, in whatever form it is written."""
    assert Guard().allows(address)


@pytest.mark.parametrize("address", _NOT_PUBLIC)
def test_all_others_are_refused(address: str) -> None:
    """Private, local, reserved, multicast and documentation addresses are refused, wrapped ones too."""
    assert not Guard().allows(address)


@pytest.mark.parametrize(
    ("network", "address"),
    [
        ("10.1.0.0/16", "10.1.2.3"),
        ("127.0.0.0/8", "127.9.9.9"),
        ("127.0.0.0/8", "::ffff:127.0.0.1"),
        ("fd12::/16", "fd12::1"),
        ("::1/128", "::1"),
    ],
)
def test_a_person_may_open_a_network(network: str, address: str) -> None:
    """A network that the settings name may be looked at, and no other."""
    guard = Guard((network,))
    assert guard.allows(address)
    assert not guard.allows("192.168.7.7")


@pytest.mark.parametrize(
    "address",
    [
        "169.254.169.254",
        "100.100.100.200",
        "fd00:ec2::254",
        "168.63.129.16",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe",
        "2002:a9fe:a9fe::1",
    ],
)
def test_metadata_is_never_opened(address: str) -> None:
    """Where clouds hand out credentials stays shut, even where everything was opened."""
    assert not Guard(("0.0.0.0/0", "::/0")).allows(address)


def test_only_the_fit_addresses_of_a_name_are_given() -> None:
    """A name with a public and a private address is connected to at its public one alone."""
    assert Guard().checked("mixed.example", ("10.0.0.1", "8.8.8.8")) == ("8.8.8.8",)


def test_a_name_that_leads_inside_is_refused_with_a_sentence() -> None:
    """The refusal names the host and where it leads."""
    with pytest.raises(ForbiddenError, match=r"inner\.example leads to 10\.0\.0\.1, which is not a public address"):
        Guard().checked("inner.example", ("10.0.0.1",))


@pytest.mark.parametrize(
    "host",
    [
        "10.0.0.1",
        "127.1",
        "0x7f000001",
        "2130706433",
        "0177.0.0.1",
        "::1",
        "localhost",
        "intranet",
        "printer.local",
        "metadata.google.internal",
        "a.localhost",
        "nas.home.arpa.",
    ],
)
def test_behind_a_proxy_inner_names_and_literals_are_refused(host: str) -> None:
    """Where the proxy resolves, every spelling of an inner place is refused by its look."""
    with pytest.raises(ForbiddenError):
        Guard().check_behind_proxy(host)


@pytest.mark.parametrize("host", ["example.org", "8.8.8.8", "2606:4700:4700::1111", "www.local.example"])
def test_behind_a_proxy_the_rest_passes(host: str) -> None:
    """Public literals and names with dots go to the proxy."""
    refused = ""
    try:
        Guard().check_behind_proxy(host)
    except ForbiddenError as error:
        refused = str(error)
    assert refused == ""


def test_a_host_that_the_settings_name_may_lie_inside() -> None:
    """An archive of one's own is reached wherever it lies; nobody else is, and metadata addresses never are."""
    guard = Guard(trusted=["archive.corp.internal"])
    assert guard.checked("archive.corp.internal", ("10.1.2.3",)) == ("10.1.2.3",)
    guard.check_behind_proxy("archive.corp.internal")
    with pytest.raises(ForbiddenError):
        guard.checked("archive.corp.internal", ("169.254.169.254", "::ffff:169.254.169.254"))
    with pytest.raises(ForbiddenError):
        guard.checked("other.corp.internal", ("10.1.2.3",))
    with pytest.raises(ForbiddenError):
        guard.check_behind_proxy("other.corp.internal")
