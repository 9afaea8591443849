"""What can go wrong with us. What the web does wrong is never an error; it is data.

MonitorError                    anything below; its sentence is fit to show
├── UnaskedError                a kept look did not ask what today's rules would ask          never shown
├── UsageError                  the command line asks for something that is not there        exit 2
├── ConfigurationError          sources.yaml cannot be used; carries every remark            exit 2
└── RunError                    the run itself failed; never a statement about sources       exit 3
    ├── OfflineError            no host answered, and no canary either
    ├── LockedError             another process works on the same snapshots folder
    ├── StoppedError            a signal ended the run early; what was looked at is written
    ├── StorageError            a file could not be written or read: full disk, permissions
    │   └── NothingYetError     nobody has looked yet: there is neither index nor journal
    ├── ClockError              the clock stands before the last line of the journal
    └── EvidenceError           kept evidence is not as it was written
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    # Every start of a command and every process of ours loads this room; nobody pays for the nouns here.
    from monitor.model.source import Remark


class MonitorError(Exception):
    """Something went wrong on our side. Read the message; it names the next step."""

    #: Exit code that a command ends with.
    code: ClassVar[int] = 3

    def __init__(self, message: str = "") -> None:
        """Take a sentence for a person; the class's own first line stands in for none."""
        super().__init__(message or (type(self).__doc__ or "").strip().splitlines()[0])


class UnaskedError(MonitorError):
    """A kept look did not ask what today's rules would ask; it cannot be judged again."""


class UsageError(MonitorError):
    """The command line asks for something that is not there. Look at `monitor --help`."""

    code = 2


class ConfigurationError(MonitorError):
    """The sources file cannot be used. Run `monitor lint` to see every place."""

    code = 2

    def __init__(self, message: str = "", *, remarks: tuple[Remark, ...] = ()) -> None:
        """Carry the remarks, so that doors can show each with its place."""
        super().__init__(message or "\n".join(str(remark) for remark in remarks))
        self.remarks = remarks


class RunError(MonitorError):
    """The run itself failed; this says nothing about any source. Try again."""


class OfflineError(RunError):
    """No host answered: we seem to be offline. Nothing was judged; try again with a connection."""


class LockedError(RunError):
    """Another process works on this snapshots folder. Wait for it, or name another folder."""


class StoppedError(RunError):
    """The run was stopped early; what was looked at is written. Run it again to go on."""


class StorageError(RunError):
    """A file could not be written or read. Check free space and permissions, then run again."""


class ClockError(RunError):
    """The clock stands before the last line of the journal. Set the one that is wrong right, then run again."""


class EvidenceError(RunError):
    """Kept evidence is not as it was written. Keep the folder as it is and compare with a backup."""


class NothingYetError(StorageError):
    """Nobody has looked yet: there is neither an index nor a journal. Run `monitor check` first."""
