"""Finds the key that signs the journal, the authorities that stamp it, and whom we know when we check it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.documents.sources_yaml import resolve
from monitor.errors import ConfigurationError
from monitor.settings import Network, Settings

if TYPE_CHECKING:
    from monitor.evidence.chain.keys import Signer
    from monitor.evidence.chain.memory import Memory
    from monitor.evidence.chain.sealing import Stamping

#: Value of ``settings.evidence.key`` under which the journal is not signed.
UNSIGNED = "none"
#: The variable that holds the key where the settings name none: what a CI service is given as a secret.
VARIABLE = "MONITOR_KEY"
#: What services say of themselves whose machines are new with every run.
_FRESH = ("CI", "GITHUB_ACTIONS", "GITLAB_CI")
_REMEDY = (
    f"`monitor key new` makes a key; keep it as the secret {VARIABLE} (docs/ci.md), or set settings.evidence.key: none"
)


def said_key(settings: Settings) -> str | None:
    """Give where the key is said to be: by the settings, else by our variable where that is set."""
    if settings.evidence.key is None and os.environ.get(VARIABLE, "").strip():
        return f"env:{VARIABLE}"
    return settings.evidence.key


def unsigned_because(settings: Settings, snapshots: Path, beside: Path) -> str:
    """Say why nothing will be signed though it is wanted, and what to do; empty where lines are signed.

    A key is made where it will be found again, and where no other key has signed already: on a machine that is new
    with every run each would make its own, and nobody could tell them from a forger's.
    """
    said = said_key(settings)
    fresh = _fresh_machine()
    if said == UNSIGNED:
        return ""
    if said is not None and said.startswith("env:"):
        name = said.removeprefix("env:")
        return "" if os.environ.get(name) or not fresh else f"the variable {name} is not set. {_REMEDY}"
    place = key_place(settings, beside)
    if place is None or place.exists():
        return ""
    from monitor.evidence.chain.ending import key_in_force
    from monitor.evidence.layout import JOURNAL, writer_name

    # Not the key that signed the last line: anybody can put one behind the journal.
    folder = snapshots / JOURNAL / writer_name(settings.vantage.name)
    if known := key_in_force(folder, frozenset(settings.evidence.trust)):
        return (
            f"the key {known} that signed this journal is not on this machine ({place}). Bring it here, or name it in"
            f" the variable {VARIABLE}; where it is lost, `monitor key rotate` puts a new one in force"
        )
    return f"this machine is new with every run, so no key is made on it. {_REMEDY}" if fresh else ""


def _fresh_machine() -> bool:
    """Tell whether the machine says of itself that it is new with every run."""
    return any(os.environ.get(name, "").lower() not in {"", "0", "false"} for name in _FRESH)


def key_place(settings: Settings, beside: Path) -> Path | None:
    """Tell in which file the key lies; None where it stands in the environment, or nothing is signed."""
    from monitor.evidence.chain.keys import usual_place

    said = said_key(settings)
    if said is None:
        return usual_place(dict(os.environ))
    if said == UNSIGNED or said.startswith("env:"):
        return None
    return beside / Path(said).expanduser()


def signer_of(settings: Settings, snapshots: Path, beside: Path) -> Callable[[], Signer | None]:
    """Give what reads the key when the folder is held; relative places start ``beside`` the sources file."""

    def read() -> Signer | None:
        from monitor.evidence.chain.keys import open_signer, signer_from

        said = said_key(settings)
        if said == UNSIGNED or unsigned_because(settings, snapshots, beside):
            return None
        place = key_place(settings, beside)
        if place is not None:
            return open_signer(place, snapshots=snapshots)
        held = resolve(said, os.environ, wanted_for="settings.evidence.key")
        return signer_from(held or "", said=f"The variable {(said or '').removeprefix('env:')}")

    return read


def memory_of(snapshots: Path) -> Memory:
    """Give what this machine remembers of the ends of its chains; on one that is new with every run nothing lasts."""
    from monitor.evidence.chain.keys import usual_place
    from monitor.evidence.chain.memory import Memory

    place = usual_place(dict(os.environ)).with_name("journal-heads")
    return Memory(None if _fresh_machine() else place, snapshots)


def known_keys(settings: Settings, snapshots: Path, beside: Path) -> frozenset[str]:
    """Give the ids of the keys that lie on this machine, without making one, and of those that the settings name."""
    signer = key_at_hand(settings, snapshots, beside)
    return frozenset(settings.evidence.trust) | (signer.ids if signer is not None else frozenset())


def key_at_hand(settings: Settings, snapshots: Path, beside: Path) -> Signer | None:
    """Give the keys that lie on this machine, without making one; None where there is none that can be read."""
    place = key_place(settings, beside)
    if settings.evidence.key == UNSIGNED or (place is not None and not place.exists()):
        return None
    try:
        return signer_of(settings, snapshots, beside)()
    except ConfigurationError:
        # Whoever only checks need not have the secret.
        return None


def roots_of(settings: Settings, beside: Path) -> tuple[Path, ...]:
    """Give the files with roots of authorities that browsers do not know."""
    return tuple(beside / Path(file).expanduser() for file in settings.evidence.authority_roots)


def stamping_of(settings: Settings, beside: Path) -> Stamping | None:
    """Give who stamps the journal, and by what means; None where nobody does."""
    if not settings.evidence.authorities:
        return None
    from monitor.evidence.chain.sealing import Stamping
    from monitor.fetch.post import HttpPoster

    def network() -> Network:
        """Put the secret in where we are about to go out: who only reads need not have it."""
        proxy = resolve(settings.network.proxy, os.environ, wanted_for="settings.network.proxy")
        return replace(settings.network, proxy=proxy)

    return Stamping(
        authorities=settings.evidence.authorities,
        roots=roots_of(settings, beside),
        poster=HttpPoster(network),
    )
