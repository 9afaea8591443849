"""What people may ask of the key that signs the journal: which it is, and that a new one takes over."""

from __future__ import annotations

from pathlib import Path

from monitor.errors import UsageError
from monitor.evidence.chain.ending import refuse_forged_end
from monitor.evidence.chain.keys import public_pem, rotate
from monitor.evidence.chain.own import refuse_what_is_not_ours
from monitor.evidence.chain.remembered import compare, end_of
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
    snapshots = files.snapshots(settings)
    folder = _chain(settings, snapshots)
    lost = not place.exists()
    if lost:
        refuse_forged_end(folder, None)
    else:
        refuse_a_strange_chain(files)
    made = rotate(place, snapshots=snapshots)
    if lost:
        memory_of(snapshots).remember(folder.name, end_of(folder))
    return made.id, str(place)


def refuse_a_strange_chain(files: Files) -> None:
    """See that our own chain ends with a line of ours and is the one that we wrote, before our key stands for it.

    Raises:
        EvidenceError: it does not, or is not; names file and line, and says what to do.

    """
    if not files.file.exists():
        # Nobody says then which chain is ours: every one that this machine remembers is looked at.
        snapshots = files.snapshots(Settings())
        memory, signer = memory_of(snapshots), key_at_hand(Settings(), snapshots, files.file.parent)
        for known in memory.all():
            refuse_what_is_not_ours(snapshots / JOURNAL / known.writer, signer, memory, remembered=known.writer)
        return
    settings = files.settings()
    snapshots = files.snapshots(settings)
    signer = key_at_hand(settings, snapshots, files.file.parent)
    chain = _chain(settings, snapshots)
    refuse_what_is_not_ours(chain, signer, memory_of(snapshots), remembered=chain.name)


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
    if signer_of(settings, snapshots, beside)() is None:
        because = unsigned_because(settings, snapshots, beside) or "settings.evidence.key is none"
        raise UsageError(f"Nothing is signed here, so no key can stand behind what is accepted: {because}.")
    folder = _chain(settings, snapshots)
    end = end_of(folder)
    compared = compare(memory_of(snapshots), folder.name, frozenset())
    known = None if compared is None or not compared.end.seq else compared.end.facts
    await go_on(files, {"accepted": {"line": end.seq, "why": why, "known": known}})
    return end.seq


def _chain(settings: Settings, snapshots: Path) -> Path:
    """Give where our own chain lies."""
    return snapshots / JOURNAL / writer_name(settings.vantage.name)
