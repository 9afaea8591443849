"""A real time stamp authority, run by openssl behind a small server on loopback."""

from __future__ import annotations

import shutil
import subprocess
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.serving import serving

OPENSSL = shutil.which("openssl")

_CONFIG = """\
[tsa]
default_tsa = tsa1
[tsa1]
serial = {folder}/serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha512
accuracy = secs:1
ordering = no
tsa_name = yes
ess_cert_id_alg = sha256
{more}
[req]
distinguished_name = name
prompt = no
[name]
CN = {name} root
[ca]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[leaf]
basicConstraints = critical,CA:false
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
"""


class Authority:
    """
    ``with Authority(folder) as authority``: its ``url`` answers queries, its ``root`` is a PEM file.

    Making it fail: set ``mode`` to ``down`` (503), ``lie`` (stamps something else), ``words`` (says it in HTML) or
    ``cut`` (half an answer); ``well`` again afterwards. ``asked`` counts the questions.
    """

    def __init__(self, folder: Path, name: str = "Test", *, sends_root: bool = False) -> None:
        """Make root and certificate in a folder; ``sends_root`` puts the root into each token too, behind the other."""
        self.folder = folder
        self.root = folder / "root.pem"
        self.mode = "well"
        self.asked = 0
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "serial").write_text("01\n")
        (folder / "openssl.cnf").write_text(
            _CONFIG.format(folder=folder, name=name, more=f"certs = {folder}/root.pem" if sends_root else "")
        )
        key = ("-newkey", "rsa:2048", "-nodes")
        self._openssl(
            "req", "-x509", *key, "-keyout", "root.key", "-out", "root.pem", "-days", "30", "-extensions", "ca"
        )
        self._openssl("req", *key, "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", f"/CN={name} authority")
        signed = ("-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "20")
        self._openssl(
            "x509",
            "-req",
            "-in",
            "tsa.csr",
            *signed,
            "-out",
            "tsa.pem",
            "-extfile",
            "openssl.cnf",
            "-extensions",
            "leaf",
        )

    def __enter__(self) -> Self:
        """Begin to answer."""
        authority = self

        class Handler(BaseHTTPRequestHandler):
            """Hands queries over."""

            def do_POST(self) -> None:
                """Answer one query."""
                authority.asked += 1
                body = self.rfile.read(int(self.headers["Content-Length"]))
                assert self.headers["Content-Type"] == "application/timestamp-query"
                status, kind, said = authority.answer(body)
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(said)))
                self.end_headers()
                self.wfile.write(said)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the library has it
                """Keep quiet."""

        self._serving = serving(Handler)
        self.url = f"{self._serving.__enter__()}/stamp"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop answering."""
        self._serving.__exit__(kind, error, trace)

    def answer(self, query: bytes) -> tuple[int, str, bytes]:
        """Stamp a query, or fail as told."""
        if self.mode == "down":
            return 503, "text/plain", b"later"
        if self.mode == "words":
            return 200, "text/html", b"<p>Welcome to our time stamps"
        if self.mode == "lie":
            (self.folder / "other").write_bytes(b"something else")
            self._openssl("ts", "-query", "-data", "other", "-sha256", "-cert", "-no_nonce", "-out", "query.tsq")
        else:
            (self.folder / "query.tsq").write_bytes(query)
        self._openssl(
            "ts", "-reply", "-config", "openssl.cnf", "-section", "tsa1", "-queryfile", "query.tsq",
            "-inkey", "tsa.key", "-signer", "tsa.pem", "-out", "answer.tsr",
        )  # fmt: skip
        said = (self.folder / "answer.tsr").read_bytes()
        return 200, "application/timestamp-reply", said[: len(said) // 2] if self.mode == "cut" else said

    def _openssl(self, *words: str) -> None:
        assert OPENSSL is not None
        config = {"OPENSSL_CONF": str(self.folder / "openssl.cnf"), "PATH": "/usr/bin:/bin"}
        subprocess.run([OPENSSL, *words], cwd=self.folder, env=config, check=True, capture_output=True)
