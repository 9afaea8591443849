"""A desk behind a real web server on loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from tests.fakes.desk import Asked, Desk


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

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        over.set()
        server.shutdown()
        server.server_close()
        thread.join()
