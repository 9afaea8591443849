"""Checks one time stamp against the line that it is over, with the roots that are known here."""

from __future__ import annotations

from pathlib import Path

from cryptography import x509

from monitor.evidence.chain.authority import Token, TokenError, check, known_roots
from monitor.evidence.layout import KEYS
from monitor.evidence.plain import read_plain
from monitor.model.proof import Fault, FaultKind, TokenSeen


class TokenChecker:
    """Knows the roots; those that lie in the folder itself prove only that nothing was exchanged."""

    def __init__(self, root: Path, roots: tuple[Path, ...]) -> None:
        """Read the roots once."""
        self._known = known_roots(roots)
        self._kept: list[x509.Certificate] = []
        for file in sorted((root / KEYS).glob("authority-*.pem")):
            try:
                told = x509.load_pem_x509_certificates(read_plain(file))
                # The chain lies there whole; only its end may be what the others are led to.
                self._kept += [each for each in told if each.issuer == each.subject]
            except (ValueError, OSError):
                # What is wrong with the file is told where it is compared with its line.
                continue

    def check(self, path: Path, file: str, writer: str, seq: int, digest: bytes) -> TokenSeen | Fault | str:
        """Give the token where it holds, a fault where it does not, a remark where nobody here knows its root."""
        try:
            answer = read_plain(path)
        except OSError as error:
            return Fault(kind=FaultKind.FILE_UNREADABLE, file=file, says=f"{file} cannot be read: {error.strerror}.")
        try:
            token = check(answer, digest, self._known)
        except TokenError as unknown:
            try:
                token = check(answer, digest, self._kept)
            except TokenError:
                says = f"{file} does not prove line {seq}: {unknown}."
                return Fault(kind=FaultKind.TOKEN_WRONG, file=file, says=says, line=seq)
            return _only_kept(file, token)
        return TokenSeen(writer=writer, line=seq, at=token.at, authority=token.authority, file=file)


def _only_kept(file: str, token: Token) -> str:
    """Say that a token hangs on a root that came with the folder."""
    return (
        f"{file}: the time stamp of {token.authority} holds, but only its own folder vouches for the root {token.root};"
        " name the root certificate in settings.evidence.authority_roots to count it."
    )
