"""TLS: contexts for connections that are verified, for old servers, and for whoever answers; plain words for faults."""

from __future__ import annotations

import ssl
from functools import cached_property
from pathlib import Path

import certifi

from monitor.errors import ConfigurationError

#: OpenSSL's verification codes that people can act upon (x509_vfy.h).
_WORDS = {
    9: "the certificate is not valid yet",
    10: "the certificate has expired",
    18: "the certificate is self-signed",
    19: "the certificate comes from an authority that is not trusted",
    20: "the certificate chain is incomplete, or its authority is not trusted",
    21: "the certificate chain is incomplete",
    23: "the certificate was revoked",
    62: "the certificate is for another name",
    64: "the certificate is for another address",
}


#: What browsers offer to servers of TLS 1.2 behind all that Python offers by itself: an older suite is no fault.
_OLDER = (
    "ECDHE-ECDSA-AES256-SHA:ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES256-SHA:ECDHE-RSA-AES128-SHA:"
    "AES256-GCM-SHA384:AES128-GCM-SHA256:AES256-SHA:AES128-SHA"
)
#: Whatever is encrypted and speaks for one host.
_ANY = "ALL:!aNULL:!eNULL:!EXPORT:!PSK:!SRP:@SECLEVEL=0"


class Contexts:
    """The contexts that all connections share. Each costs some 20 ms, paid with the first that needs it."""

    def __init__(self, ca_file: str | None = None) -> None:
        """Trust the system's authorities, and those of a PEM file beside them.

        Raises:
            ConfigurationError: the file cannot be read, or holds no certificate.

        """
        self._ca_file = ca_file
        if ca_file is not None:
            # A file that is of no use is told at once, not with the first look.
            self.verified  # noqa: B018 - built for its complaint

    @cached_property
    def verified(self) -> ssl.SSLContext:
        """The one that believes only what the authorities vouch for, and offers what browsers offer."""
        context = self._trusting()
        # Those of TLS 1.3 are not chosen by this list.
        own = [suite["name"] for suite in context.get_ciphers() if not suite["name"].startswith("TLS_")]
        context.set_ciphers(":".join((*own, _OLDER)))
        return context

    @cached_property
    def outdated(self) -> ssl.SSLContext:
        """The one that believes only what the authorities vouch for, however old the server's encryption."""
        return _lax(self._trusting())

    @cached_property
    def unverified(self) -> ssl.SSLContext:
        """The one that takes whoever answers, however old the server's encryption."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.set_alpn_protocols(["http/1.1"])
        return _lax(context)

    def fault_of(self, session: ssl.SSLObject) -> str:
        """Say what is old about a connection that the verified context would not have made; empty where nothing is."""
        suite = (session.cipher() or ("",))[0]
        modern = session.version() in ("TLSv1.2", "TLSv1.3")
        if modern and any(suite == offered["name"] for offered in self.verified.get_ciphers()):
            return ""
        return f"its encryption is out of date ({session.version()}, {suite})"

    def _trusting(self) -> ssl.SSLContext:
        context = ssl.create_default_context()
        if not _system_has_authorities():
            context.load_verify_locations(certifi.where())
        # Newer versions of Python refuse certificates that browsers take; what is refused here is said of a source.
        context.verify_flags &= ~ssl.VERIFY_X509_STRICT
        if self._ca_file is not None:
            try:
                context.load_verify_locations(self._ca_file)
            except (OSError, ssl.SSLError) as error:
                raise ConfigurationError(
                    f"The authorities in {self._ca_file} cannot be read ({error}). Name a PEM file with certificates."
                ) from error
        context.set_alpn_protocols(["http/1.1"])
        return context


def _lax(context: ssl.SSLContext) -> ssl.SSLContext:
    """Let a context take old servers too: what stands behind them is worth seeing, and nothing secret is sent."""
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    context.set_ciphers(_ANY)
    context.options |= getattr(ssl, "OP_LEGACY_SERVER_CONNECT", 0x4)
    return context


def certificate_fault(error: ssl.SSLCertVerificationError) -> str:
    """Say in a few words what is wrong with a certificate."""
    return _WORDS.get(error.verify_code, error.verify_message)


def tls_fault(error: ssl.SSLError, host: str) -> str:
    """Say in one sentence why no TLS connection came about."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"TLS with {host} failed: {certificate_fault(error)}."
    reason = getattr(error, "reason", None) or (error.args[-1] if error.args else "unknown fault")
    return f"TLS with {host} failed: {str(reason).replace('_', ' ').lower()}."


def _system_has_authorities() -> bool:
    paths = ssl.get_default_verify_paths()
    if paths.cafile and Path(paths.cafile).is_file():
        return True
    folder = Path(paths.capath) if paths.capath else None
    return folder is not None and folder.is_dir() and any(folder.iterdir())
