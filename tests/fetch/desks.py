"""A desk behind a real web server on loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler

from tests.fakes.desk import Asked, Desk
from tests.serving import serving


@contextmanager
def served(desk: Desk) -> Iterator[str]:
    """Let a desk be reached; gives its address."""
    over = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        """Hands every call to the desk."""

        def _any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            fields = {name.lower(): value for name, value in self.headers.items()}
            said = desk.hear(Asked(method=self.command, path=self.path, headers=fields, body=body))
            if said.silent:
                over.wait(30)
            if said.cut or said.silent:
                self.close_connection = True
                self.connection.close()
                return
            self.send_response(said.status)
            for name, value in said.headers:
                self.send_header(name, value)
            if said.status not in (204, 304):
                self.send_header("Content-Length", str(len(said.body)))
            self.end_headers()
            self.wfile.write(said.body)

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _any  # noqa: N815 - theirs

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with serving(Handler) as address:
        try:
            yield address
        finally:
            over.set()
