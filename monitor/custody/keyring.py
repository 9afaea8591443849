"""What people may ask of the key that signs the journal: which it is, and that a new one takes over."""

from __future__ import annotations

from monitor.errors import UsageError
from monitor.evidence.chain.keys import public_pem, rotate
from monitor.running.files import Files
from monitor.signing import key_place, said_key, signer_of, unsigned_because


def shown(files: Files) -> tuple[str, str, str]:
    """Give id, public key in PEM, and place of the key in force.

    Raises:
        UsageError: nothing is signed.
        ConfigurationError: the key cannot be used.

    """
    settings = files.settings()
    if why := unsigned_because(settings, files.snapshots(settings), files.file.parent):
        raise UsageError(f"Nothing is signed here: {why}.")
    signer = signer_of(settings, files.snapshots(settings), files.file.parent)()
    if signer is None:
        raise UsageError("settings.evidence.key is none: nothing is signed. Take it out to sign the journal.")
    place = key_place(settings, files.file.parent)
    return signer.id, public_pem(signer.public).decode(), str(place or said_key(settings))


def unsigned(files: Files) -> str:
    """Say why nothing will be signed though the settings want it, and what to do; empty where lines are signed."""
    settings = files.settings()
    return unsigned_because(settings, files.snapshots(settings), files.file.parent)


def rotated(files: Files) -> tuple[str, str]:
    """Put a new key in force; give its id and place.

    Raises:
        UsageError: the key does not lie in a file.
        ConfigurationError: the key cannot be used.

    """
    settings = files.settings()
    place = key_place(settings, files.file.parent)
    if place is None:
        raise UsageError(
            "The key does not lie in a file. Put the new key first into the variable, and the one before behind it."
        )
    return rotate(place, snapshots=files.snapshots(settings)).id, str(place)
