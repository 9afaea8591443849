"""What goes between the pool and its processes: an order, a body, a page."""

from __future__ import annotations

import struct

import msgspec

from monitor.model.page import Page
from monitor.model.source import Watch
from monitor.ports import Raw


class Order(msgspec.Struct, frozen=True, array_like=True):
    """Everything of a ``Raw`` but its body."""

    content_type: str | None
    url: str
    watch: Watch
    careful: bool
    anchors: bool
    requisites: bool = False
    signals: bool = True
    pieces: bool = False
    banners: bool = False


#: Before an order: its length and that of the body, in bytes, and its number, from 1.
ORDER_HEAD = struct.Struct("!IQQ")
#: Before a page: its length in bytes, and the number of the order that it answers. No page is ever taken for another's.
PAGE_HEAD = struct.Struct("!IQ")
#: A process says this when it stands ready: a page of no length that answers nothing.
READY = PAGE_HEAD.pack(0, 0)
#: No page that we read is longer than this, in bytes.
LONGEST_PAGE = 64_000_000
#: A page that may take a second of processor time has so many by the wall, for others may be at work.
WALL = 4
#: Exit code of a process that ran out of memory.
OUT_OF_MEMORY = 71

# A page comes back from a process that has just read hostile bytes. It is decoded against its type, never unpickled:
# were the parser taken over, it could still send nothing but a page.
encode_order = msgspec.msgpack.Encoder().encode
decode_order = msgspec.msgpack.Decoder(Order).decode
encode_page = msgspec.msgpack.Encoder().encode
decode_page = msgspec.msgpack.Decoder(Page).decode


def packed(raw: Raw) -> bytes:
    """Pack the order that goes before a body."""
    return encode_order(
        Order(
            raw.content_type,
            raw.url,
            raw.watch,
            raw.careful,
            raw.anchors,
            raw.requisites,
            raw.signals,
            raw.pieces,
            raw.banners,
        )
    )
