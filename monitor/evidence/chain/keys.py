"""Keeps the key that signs the journal: made on first use, outside of what is published, for its owner alone."""

from __future__ import annotations

import base64
import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from monitor.errors import ConfigurationError
from monitor.evidence.durable import make_folder, sync_folder, write_all

#: Where the key lies when nobody says otherwise, below the folder for data of the user.
USUAL = "source-monitor/journal-key.pem"
#: How a signature begins: the algorithm (RFC 8032), then the id of the key, then the signature in base64.
_SIGNATURE = re.compile(r"ed25519:([0-9a-f]{16}):([A-Za-z0-9+/]{86}==)")
_BLOCK = re.compile(rb"-----BEGIN PRIVATE KEY-----.*?-----END PRIVATE KEY-----\n?", re.DOTALL)

_HOW = "make one with: monitor key new"


@dataclass(frozen=True, slots=True)
class Signer:
    """Signs lines with the first of its keys; the later ones are earlier keys, whose word a change of key needs."""

    keys: tuple[Ed25519PrivateKey, ...]

    @property
    def id(self) -> str:
        """Id of the key in force."""
        return key_id(self.keys[0].public_key().public_bytes_raw())

    @property
    def public(self) -> bytes:
        """The public key in force, raw, 32 bytes."""
        return self.keys[0].public_key().public_bytes_raw()

    @property
    def ids(self) -> frozenset[str]:
        """Ids of all of them."""
        return frozenset(key_id(key.public_key().public_bytes_raw()) for key in self.keys)

    def sign(self, data: bytes, *, by: str | None = None) -> str:
        """Sign with the key in force, or with the one of that id.

        Raises:
            KeyError: that key is not among ours.

        """
        for key in self.keys:
            known = key_id(key.public_key().public_bytes_raw())
            if by in {None, known}:
                return f"ed25519:{known}:{base64.b64encode(key.sign(data)).decode()}"
        raise KeyError(by)

    def holds(self, known: str) -> bool:
        """Tell whether a key is among ours."""
        return known in self.ids


def key_id(public: bytes) -> str:
    """Give the id of a raw public key: the first 16 digits of its SHA-256."""
    return hashlib.sha256(public).hexdigest()[:16]


def signed_by(signature: str | None) -> str:
    """Give the id of the key that a signature names; empty where it is none."""
    found = _SIGNATURE.fullmatch(signature or "")
    return found[1] if found else ""


def holds_for(signature: str, data: bytes, public: bytes) -> bool:
    """Tell whether a signature over these bytes was made with that key."""
    found = _SIGNATURE.fullmatch(signature)
    if found is None or found[1] != key_id(public):
        return False
    try:
        said = base64.b64decode(found[2])
        if base64.b64encode(said).decode() != found[2]:
            # The last letter holds bits that no byte takes; a signature has one spelling all the same.
            return False
        Ed25519PublicKey.from_public_bytes(public).verify(said, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def public_pem(public: bytes) -> bytes:
    """Write a raw public key the way openssl reads it."""
    key = Ed25519PublicKey.from_public_bytes(public)
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def usual_place(environment: dict[str, str]) -> Path:
    """Give the place of the key on this machine (XDG Base Directory Specification)."""
    data = environment.get("XDG_DATA_HOME", "")
    home = Path(data) if data.startswith("/") else Path.home() / ".local" / "share"
    return home / USUAL


def open_signer(place: Path, *, snapshots: Path) -> Signer:
    """Read the key, made where there is none yet.

    Raises:
        ConfigurationError: it lies where it would be published, others may read it, or it is no key.

    """
    refuse_published(place, snapshots)
    try:
        if not place.exists():
            _make(place)
        return _read(place)
    except OSError as error:
        raise ConfigurationError(
            f"The key that signs the journal, {place}, cannot be used: {error.strerror or error}."
            " Name another file in settings.evidence.key, or env:NAME."
        ) from error


def signer_from(text: str, *, said: str) -> Signer:
    """Read keys from text: PEM blocks, the key in force first; or the same in base64, as `monitor key new` gives it.

    Raises:
        ConfigurationError: it is no key; ``said`` tells people where it stands.

    """
    keys = []
    if "BEGIN" not in text:
        text = _plain(text)
    # Where a variable cannot hold line ends, they are written as \\n.
    for block in _BLOCK.findall(text.replace("\\n", "\n").encode(errors="replace")):
        try:
            key = load_pem_private_key(block, password=None)
        except (ValueError, TypeError, UnsupportedAlgorithm) as error:
            raise ConfigurationError(f"{said} holds a key that cannot be read: {_first_line(error)}.") from error
        if not isinstance(key, Ed25519PrivateKey):
            raise ConfigurationError(f"{said} holds a key of another kind; {_HOW}.")
        keys.append(key)
    if not keys:
        raise ConfigurationError(f"{said} holds no private key in PEM; {_HOW}.")
    return Signer(tuple(keys))


def new_key() -> tuple[str, str]:
    """Make a key for a secret of a CI service: its id, and the key on one line, as such services hide it."""
    key = Ed25519PrivateKey.generate()
    return key_id(key.public_key().public_bytes_raw()), base64.b64encode(_pem(key)).decode()


def _plain(text: str) -> str:
    """Take base64 away; what is none stays as it is."""
    try:
        # Two keys one behind the other each end in their own padding, as every PEM of this kind does.
        parts = re.findall(r"[^=]+=*", "".join(text.split()))
        return "".join(base64.b64decode(part, validate=True).decode() for part in parts)
    except ValueError:
        return text


def rotate(place: Path, *, snapshots: Path) -> Signer:
    """Put a new key in force; the earlier ones stay in the file, for the change needs their word.

    Raises:
        ConfigurationError: the key cannot be used.

    """
    before = open_signer(place, snapshots=snapshots)
    keys = (Ed25519PrivateKey.generate(), *before.keys)
    part = place.with_name(f".{place.name}.part")
    try:
        part.unlink(missing_ok=True)
        _write(part, b"".join(map(_pem, keys)))
        part.rename(place)
        sync_folder(place.parent)
    except OSError as error:
        raise ConfigurationError(f"{place} could not be written: {error.strerror}.") from error
    return Signer(keys)


def refuse_published(place: Path, snapshots: Path) -> None:
    """Insist that a key lies neither among the copies nor in the repository that holds them.

    Raises:
        ConfigurationError: it does.

    """
    key, kept = place.resolve(), snapshots.resolve()
    repository = next((folder for folder in (kept, *kept.parents) if (folder / ".git").exists()), None)
    for folder, why in ((kept, "the snapshots folder"), (repository, "the repository of the snapshots")):
        if folder is not None and key.is_relative_to(folder):
            raise ConfigurationError(
                f"The key that signs the journal, {place}, lies inside {why}: whoever gets the copies would get the"
                " key. Name a place outside in settings.evidence.key."
            )


def _read(place: Path) -> Signer:
    """Read a key file, and insist that nobody else can."""
    file = os.open(place, os.O_RDONLY | os.O_CLOEXEC)
    with os.fdopen(file, "r", encoding="utf-8", errors="replace") as stream:
        found = os.fstat(stream.fileno())
        if found.st_mode & 0o077:
            raise ConfigurationError(
                f"Others may read the key that signs the journal, {place}. Take that away: chmod 600 {place}"
                " (and where others use this machine, put a new key in force: monitor key rotate)."
            )
        if found.st_uid not in {os.geteuid(), 0}:
            raise ConfigurationError(f"The key that signs the journal, {place}, belongs to another user.")
        return signer_from(stream.read(100_000), said=str(place))


def _make(place: Path) -> None:
    """Make a key; where another process makes one at the same moment, one of them is taken by both."""
    if not place.parent.is_dir():
        make_folder(place.parent.parent)
        place.parent.mkdir(mode=0o700, exist_ok=True)
    part = place.with_name(f".{place.name}.{os.getpid()}.part")
    part.unlink(missing_ok=True)
    _write(part, _pem(Ed25519PrivateKey.generate()))
    try:
        os.link(part, place)
    except FileExistsError:
        pass
    finally:
        part.unlink()
    sync_folder(place.parent)


def _write(path: Path, data: bytes) -> None:
    """Write a new file that only its owner can read, to stay."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    try:
        write_all(file, data, 0)
        os.fsync(file)
    finally:
        os.close(file)


def _pem(key: Ed25519PrivateKey) -> bytes:
    """Write a private key."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def _first_line(error: Exception) -> str:
    """Give what an error says first."""
    return str(error).partition("\n")[0].rstrip(".")
