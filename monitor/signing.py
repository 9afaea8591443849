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
    from monitor.evidence.keys import Signer
    from monitor.evidence.sealing import Stamping

#: Value of ``settings.evidence.key`` under which the journal is not signed.
UNSIGNED = "none"


def key_place(settings: Settings, beside: Path) -> Path | None:
    """Tell in which file the key lies; None where it stands in the environment, or nothing is signed."""
    from monitor.evidence.keys import usual_place

    said = settings.evidence.key
    if said is None:
        return usual_place(dict(os.environ))
    if said == UNSIGNED or said.startswith("env:"):
        return None
    return beside / Path(said).expanduser()


def signer_of(settings: Settings, snapshots: Path, beside: Path) -> Callable[[], Signer | None]:
    """Give what reads the key when the folder is held; relative places start ``beside`` the sources file."""

    def read() -> Signer | None:
        from monitor.evidence.keys import open_signer, signer_from

        said = settings.evidence.key
        if said == UNSIGNED:
            return None
        place = key_place(settings, beside)
        if place is not None:
            return open_signer(place, snapshots=snapshots)
        held = resolve(said, os.environ, wanted_for="settings.evidence.key")
        return signer_from(held or "", said=f"The variable {(said or '').removeprefix('env:')}")

    return read


def known_keys(settings: Settings, snapshots: Path, beside: Path) -> frozenset[str]:
    """Give the ids of the keys that lie on this machine, without making one; none where they cannot be read."""
    signer = key_at_hand(settings, snapshots, beside)
    return signer.ids if signer is not None else frozenset()


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
    from monitor.evidence.sealing import Stamping
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
