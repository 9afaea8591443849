"""What people may ask of the key that signs the journal: which it is, and that a new one takes over."""

from __future__ import annotations

from pathlib import Path

from monitor.errors import UsageError
from monitor.evidence.chain.ending import refuse_forged_end
from monitor.evidence.chain.keys import public_pem, rotate
from monitor.evidence.chain.own import end_of, refuse_forgotten, refuse_strange
from monitor.evidence.layout import JOURNAL, writer_name
from monitor.running.files import Files
from monitor.running.holding import go_on
from monitor.settings import Settings
from monitor.signing import key_at_hand, key_place, memory_of, said_key, signer_of, unsigned_because


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

    Where no key was on this machine, this is a person's word that the one which signed is lost: what it signed is
    taken as it lies there, and the new key goes on behind it.

    Raises:
        UsageError: the key does not lie in a file.
        ConfigurationError: the key cannot be used.
        EvidenceError: the new key would vouch for lines that are not ours.

    """
    settings = files.settings()
    place = key_place(settings, files.file.parent)
    if place is None:
        raise UsageError(
            "The key does not lie in a file. Put the new key first into the variable, and the one before behind it."
        )
    snapshots, beside = files.snapshots(settings), files.file.parent
    folder, memory = _chain(settings, snapshots), memory_of(settings, snapshots, beside)
    lost = not place.exists()
    refuse_what_is_not_ours(files)
    made = rotate(place, snapshots=snapshots)
    if lost:
        memory.remember(folder.name, end_of(folder))
    return made.id, str(place)


def refuse_what_is_not_ours(files: Files) -> None:
    """See that our own chain ends with a line of ours and is the one that we wrote, before our key stands for it.

    Raises:
        EvidenceError: it does not, or is not; names file and line, and says what to do.

    """
    if not files.file.exists():
        _refuse_what_is_forgotten(files)
        return
    settings = files.settings()
    snapshots, beside = files.snapshots(settings), files.file.parent
    folder, memory = _chain(settings, snapshots), memory_of(settings, snapshots, beside)
    signer = key_at_hand(settings, snapshots, beside)
    refuse_forged_end(folder, signer)
    if signer is not None:
        refuse_strange(folder, signer, memory)
    else:
        refuse_forgotten(folder, memory)


def _refuse_what_is_forgotten(files: Files) -> None:
    """Without a sources file nobody says which chain is ours: every one that this machine remembers is looked at."""
    snapshots = files.snapshots(Settings())
    memory = memory_of(Settings(), snapshots, files.file.parent)
    for known in memory.all():
        refuse_forgotten(snapshots / JOURNAL / known.writer, memory)


async def accepted(files: Files, why: str) -> int:
    """Take our journal for good as it lies there, on a person's word; give the number of its last line then.

    Our key signs a line behind it that says so, and this machine remembers that end from then on.

    Raises:
        UsageError: nothing is signed here.
        LockedError: another process holds the folder.
        EvidenceError: the last line is not in the form of lines, or has a signature that does not fit.

    """
    settings = files.settings()
    snapshots, beside = files.snapshots(settings), files.file.parent
    signer = signer_of(settings, snapshots, beside)()
    if signer is None:
        raise UsageError("Nothing is signed here, so no key vouches for the journal; there is nothing to accept.")
    folder = _chain(settings, snapshots)
    end = end_of(folder)
    memory = memory_of(settings, snapshots, beside)
    before = memory.known(folder.name)
    known = None if before is None else {"seq": before.seq, "sha256": before.sha256}
    await go_on(files, {"accepted": {"line": end.seq, "why": why, "known": known}})
    return end.seq


def _chain(settings: Settings, snapshots: Path) -> Path:
    """Give where our own chain lies."""
    return snapshots / JOURNAL / writer_name(settings.vantage.name)
