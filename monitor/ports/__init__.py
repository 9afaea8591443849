"""The sockets: what the road needs from the world. Every plug and its fake pass the same contract suite."""

from __future__ import annotations

from monitor.ports.archives import PublicArchive, Recalled, Sought
from monitor.ports.clock import Clock
from monitor.ports.documents import Documents
from monitor.ports.evidence import Copies, Evidence, Kept, Recovery, Sealed
from monitor.ports.notifier import Notifier
from monitor.ports.reader import Raw, Reader
from monitor.ports.renderer import Drawn, Renderer
from monitor.ports.store import Briefing, Overdue, PastLook, Store
from monitor.ports.web import AskingFailedError, Caller, Fetcher, Posted, Poster

__all__ = [
    "AskingFailedError",
    "Briefing",
    "Caller",
    "Clock",
    "Copies",
    "Documents",
    "Drawn",
    "Evidence",
    "Fetcher",
    "Kept",
    "Notifier",
    "Overdue",
    "PastLook",
    "Posted",
    "Poster",
    "PublicArchive",
    "Raw",
    "Reader",
    "Recalled",
    "Recovery",
    "Renderer",
    "Sealed",
    "Sought",
    "Store",
]
