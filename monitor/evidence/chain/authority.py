"""Speaks RFC 3161: forms a query for a time stamp, and believes an answer only after checking all of it."""

from __future__ import annotations

import hashlib
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import certifi
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.utils import CryptographyDeprecationWarning
from rfc3161_client import (
    HashAlgorithm,
    TimestampRequestBuilder,
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from monitor.errors import ConfigurationError
from monitor.evidence.chain.ordered import in_order

#: Content types of RFC 3161 section 3.4.
ASKS, ANSWERS = "application/timestamp-query", "application/timestamp-reply"
#: An answer with its certificates takes 3 to 8 kB.
LARGEST = 200_000
_LONGEST_CHAIN = 10


class TokenError(Exception):
    """A token that proves nothing; its sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What an authority is asked: to confirm a SHA-256, under a number drawn for this question."""

    der: bytes
    nonce: int | None
    digest: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A time stamp that holds."""

    at: datetime
    #: Common name of the certificate that signed it, or all of its name.
    authority: str
    #: PEM certificates from the one that signed to the root that it was checked against.
    chain: bytes
    #: SHA-256 of the root, lowercase hex.
    root: str


def query(data: bytes) -> Query:
    """Form the question whether these bytes may be stamped, certificates wanted in the answer."""
    asked = TimestampRequestBuilder().data(data).hash_algorithm(HashAlgorithm.SHA256).build()
    return Query(der=asked.as_bytes(), nonce=asked.nonce, digest=hashlib.sha256(data).digest())


def certificates(pem: bytes, *, said: str) -> list[x509.Certificate]:
    """Read certificates.

    Raises:
        ConfigurationError: there is none, or one cannot be read; ``said`` tells people where they stand.

    """
    try:
        with warnings.catch_warnings():
            # Browsers know an old root whose number is not as it should be; nobody can do anything about it here.
            warnings.simplefilter("ignore", CryptographyDeprecationWarning)
            return x509.load_pem_x509_certificates(pem)
    except ValueError as error:
        raise ConfigurationError(f"{said} holds no certificate that can be read.") from error


def known_roots(files: Sequence[Path]) -> list[x509.Certificate]:
    """Give the roots that a person named, then those that browsers know.

    Raises:
        ConfigurationError: a file cannot be used.

    """
    named: list[x509.Certificate] = []
    for file in files:
        try:
            named += certificates(file.read_bytes(), said=str(file))
        except OSError as error:
            raise ConfigurationError(f"settings.evidence.authority_roots: {file}: {error.strerror}.") from error
    return named + certificates(Path(certifi.where()).read_bytes(), said="certifi")


def check(answer: bytes, digest: bytes, roots: Sequence[x509.Certificate], *, nonce: int | None = None) -> Token:
    """Check a whole answer: granted, for this digest, signed for time stamping, by somebody whom a root vouches for.

    Raises:
        TokenError: it proves nothing.

    """
    try:
        found = decode_timestamp_response(in_order(answer))
        told = [x509.load_der_x509_certificate(each) for each in found.signed_data.certificates]
        signer = _signer(found, told)
    except (ValueError, VerificationError) as error:
        raise TokenError(f"it is no time stamp ({_first_line(error)})") from error
    chain = _chain(signer, told, roots)
    if chain is None:
        raise TokenError(
            f"no root that is known here vouches for {_name(signer)}; name its root certificate in"
            " settings.evidence.authority_roots"
        )
    # Only this one chain is handed over, for the library trusts every certificate that it is given.
    verifier = VerifierBuilder(roots=[chain[-1]], intermediates=chain[1:-1], nonce=nonce).build()
    try:
        verifier.verify(found, digest)
    except (ValueError, VerificationError) as error:
        raise TokenError(_reason(_first_line(error))) from error
    return Token(
        at=found.tst_info.gen_time.astimezone(UTC),
        authority=_name(signer),
        chain=b"".join(each.public_bytes(Encoding.PEM) for each in chain),
        root=hashlib.sha256(chain[-1].public_bytes(Encoding.DER)).hexdigest(),
    )


def _signer(found: TimeStampResponse, told: Sequence[x509.Certificate]) -> x509.Certificate:
    """Find the certificate that signed."""
    infos = list(found.signed_data.signer_infos)
    for info in infos:
        for each in told:
            if each.issuer == info.issuer and each.serial_number == info.serial_number:
                return each
    raise TokenError("it does not carry the certificate that signed it")


def _chain(
    signer: x509.Certificate, told: Sequence[x509.Certificate], roots: Sequence[x509.Certificate]
) -> list[x509.Certificate] | None:
    """Lead from the one who signed to a root that is known; None where there is no way."""
    chain = [signer]
    trusted = set(roots)
    while chain[-1] not in trusted:
        above = next((each for each in (*roots, *told) if each not in chain and _issued(each, chain[-1])), None)
        if above is None or len(chain) == _LONGEST_CHAIN:
            return None
        chain.append(above)
    return chain


def _issued(above: x509.Certificate, below: x509.Certificate) -> bool:
    """Tell whether one certificate signed the other."""
    if above.subject != below.issuer:
        return False
    try:
        below.verify_directly_issued_by(above)
    except (InvalidSignature, UnsupportedAlgorithm, TypeError, ValueError):
        # A name, a kind of key or a digest that does not fit: it did not sign this, and the caller tells.
        return False
    return True


def _name(certificate: x509.Certificate) -> str:
    """Give the name of an authority."""
    names = certificate.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    said = names[0].value if names else certificate.subject.rfc4514_string()
    return said if isinstance(said, str) else said.decode("utf-8", "replace")


def _reason(said: str) -> str:
    """Say in our words why a token was refused."""
    known = {
        "Mismatch between messages": "it is over another line",
        "Nonce mismatch": "it answers another question",
        "PKIStatus is not GRANTED": "the authority did not grant it",
    }
    return known.get(said, f"its signature does not hold ({said})")


def _first_line(error: Exception) -> str:
    """Give what an error says first."""
    return str(error).partition("\n")[0].rstrip(".")
