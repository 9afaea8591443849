"""What goes between the pool and its processes: an order, a body, a page."""

from __future__ import annotations

import struct

import msgspec

from monitor.model.page import Page
from monitor.model.source import Watch


class Order(msgspec.Struct, frozen=True, array_like=True):
    """Everything of a ``Raw`` but its body."""

    content_type: str | None
    url: str
    watch: Watch
    careful: bool
    anchors: bool


#: Before an order: its length and that of the body, in bytes.
ORDER_HEAD = struct.Struct("!IQ")
#: Before a page: its length in bytes.
PAGE_HEAD = struct.Struct("!I")
#: A process says this when it stands ready: a page of no length.
READY = PAGE_HEAD.pack(0)
#: No page that we read is longer than this, in bytes.
LONGEST_PAGE = 64_000_000
#: Exit code of a process that ran out of memory.
OUT_OF_MEMORY = 71

# A page comes back from a process that has just read hostile bytes. It is decoded against its type, never unpickled:
# were the parser taken over, it could still send nothing but a page.
encode_order = msgspec.msgpack.Encoder().encode
decode_order = msgspec.msgpack.Decoder(Order).decode
encode_page = msgspec.msgpack.Encoder().encode
decode_page = msgspec.msgpack.Decoder(Page).decode
