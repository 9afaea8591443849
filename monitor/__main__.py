"""Start the command line: ``python -m monitor``."""

from __future__ import annotations

import atexit
import gc
import io
import signal
import sys
from typing import NoReturn

#: New objects between two searches for circles among them. Python's 700 fit small programs: with hundreds of looks
#: under way everything young is alive, and a tenth of the processor went into finding nothing (docs/performance.md).
_SEARCH_EVERY = 20_000


def main() -> None:
    """Run the command line; every error of ours becomes a sentence and an exit code, never a traceback."""
    gc.set_threshold(_SEARCH_EVERY, 10, 10)
    # What lives at the end goes with the process; the last search for circles would walk through all of it.
    atexit.register(gc.freeze)
    _say_what_can_be_said()
    _heed_early_ends()
    try:
        from monitor.cli.main import program
        from monitor.errors import MonitorError
    except KeyboardInterrupt:
        sys.exit(130)
    try:
        program(sys.argv[1:])()
    except MonitorError as error:
        sys.stderr.write(f"monitor: {_harmless(str(error))}\n")
        sys.exit(error.code)
    except UnicodeEncodeError as error:
        # A name of a file, or an argument of a program, that the encoding of this machine does not know.
        do = "" if error.encoding == "utf-8" else " Set LC_ALL=C.UTF-8, take PYTHONUTF8 away, then run again."
        _complain(f"monitor: {str(error.object)[:200]!r} cannot be written in {error.encoding}.{do}\n")
        sys.exit(MonitorError.code)
    except OSError as error:
        # A full disk behind a pipe, a closed terminal, a folder that cannot be made: ours, and no word about a source.
        _complain(f"monitor: {error.filename or 'the output'} could not be written: {error.strerror or error}\n")
        sys.exit(MonitorError.code)


def _say_what_can_be_said() -> None:
    """Replace signs that the encoding of standard output does not know: a title must not end a command.

    Bytes of file names that are no UTF-8 go out as they came in, where that can be.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        given_back = stream.encoding == "utf-8" and stream.errors == "surrogateescape"
        if stream.errors != "backslashreplace" and not given_back:
            stream.reconfigure(errors="replace")


def _heed_early_ends() -> None:
    """Let a SIGTERM or a hangup that comes before a service is up end it as gracefully as one that comes later."""
    if "run" not in sys.argv[1:]:
        return

    def end(*_: object) -> NoReturn:
        sys.stderr.write("monitor: stopped before anything was begun\n")
        sys.exit(0)

    signal.signal(signal.SIGTERM, end)
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:
        signal.signal(signal.SIGHUP, end)


def _harmless(sentence: str) -> str:
    """Leave out what a terminal would obey: damaged copies and foreign files may stand in a sentence."""
    return "".join(sign if sign.isprintable() or sign == "\n" else "�" for sign in sentence)


def _complain(sentence: str) -> None:
    """Say it where anybody may still hear it."""
    if sys.stderr is not None:
        sys.stderr.write(_harmless(sentence))
    if sys.stdout is not None:
        # What could not be written now cannot be written at the end either; Python would say so once more.
        sys.stdout = None


if __name__ == "__main__":
    main()
