"""YAML text becomes nodes that know their place; scalars stay the text that people wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import yaml

from monitor.documents.sources_yaml.complaints import Unreadable, explain

#: Levels of nesting; the deepest key of the file stands on the fourth, free ``x-`` keys may go further.
_DEEPEST = 50
#: Nodes that all aliases of one file may stand for together: a few shared lists, never a bomb.
_MOST_UNFOLDED = 100_000
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Scalar(NamedTuple):
    """One word or text. ``start`` and ``end`` count characters of the file from 0."""

    text: str
    #: Written without quotes, so that other YAML programs may take it for a number or a date.
    plain: bool
    start: int
    end: int


class Items(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    #: Written in brackets.
    flow: bool
    start: int
    end: int


class Pairs(NamedTuple):
    """Keys with their values, in the order of the file; a key may stand twice."""

    pairs: tuple[tuple[Scalar, Node], ...]
    #: Written in braces.
    flow: bool
    start: int
    end: int


Node = Scalar | Items | Pairs


class Piece(NamedTuple):
    """One part of the file: a top key with its value, one entry of the list of sources, or a lone text.

    A list of sources is announced by an empty one; its entries follow.
    """

    #: None for an entry of a bare list, and for a lone text.
    key: Scalar | None
    node: Node
    #: True for one entry of a list of sources.
    entry: bool


def is_null(node: Node) -> bool:
    """Tell whether a value was left out, or written as null."""
    return isinstance(node, Scalar) and node.plain and node.text in _NULLS


def pieces(text: str) -> Iterator[Piece]:
    """Give the parts of the file one after the other, so that no more than one source is held as nodes.

    Raises:
        Unreadable: the text is not YAML, or YAML that has no business in this file.

    """
    composer = _Composer(text)
    try:
        yield from composer.pieces()
    except yaml.YAMLError as error:
        raise explain(error, text) from error


def compose(text: str) -> Node | None:
    """Give the whole file as one tree; None where nothing stands in it.

    Raises:
        Unreadable: as for ``pieces``.

    """
    composer = _Composer(text)
    try:
        return composer.whole()
    except yaml.YAMLError as error:
        raise explain(error, text) from error


def documents(text: str) -> Iterator[Node]:
    """Give every document of a text that may hold several, for files of other tools.

    Raises:
        Unreadable: as for ``pieces``.

    """
    composer = _Composer(text)
    try:
        yield from composer.documents()
    except yaml.YAMLError as error:
        raise explain(error, text) from error


def _at(event: Any) -> int:
    """Give where an event begins, as characters from 0."""
    return int(event.start_mark.index)


def _end(event: Any) -> int:
    """Give where an event ends, as characters from 0."""
    return int(event.end_mark.index)


def _list_head(event: Any) -> Items:
    """Announce a list whose entries follow one by one."""
    return Items((), False, _at(event), _end(event))


class _Composer:
    """Events of the YAML library in, nodes out."""

    def __init__(self, text: str) -> None:
        """Take the text."""
        self._loader = yaml.CSafeLoader(text)
        #: The next event; which attributes it has depends on its class.
        self._next: Callable[[], Any] = self._loader.get_event
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._built = 0
        self._unfolded = 0
        #: Where the last list or group ended.
        self._here = 0

    def whole(self) -> Node | None:
        """Compose everything."""
        if not self._open():
            return None
        node = self._node(self._next(), 0)
        self._shut()
        return node

    def documents(self) -> Iterator[Node]:
        """Compose one document after the other; names of one mean nothing in the next."""
        self._next()
        while isinstance(self._next(), yaml.DocumentStartEvent):
            self._anchors.clear()
            yield self._node(self._next(), 0)
            self._next()

    def pieces(self) -> Iterator[Piece]:
        """Compose part by part."""
        if not self._open():
            return
        event = self._next()
        if isinstance(event, yaml.SequenceStartEvent):
            self._plain(event)
            yield Piece(None, _list_head(event), entry=False)
            for node in self._until(yaml.SequenceEndEvent, 1):
                yield Piece(None, node, entry=True)
        elif isinstance(event, yaml.MappingStartEvent):
            self._plain(event)
            yield from self._top()
        else:
            yield Piece(None, self._node(event, 0), entry=False)
        self._shut()

    def _top(self) -> Iterator[Piece]:
        """Compose the top keys; the entries below ``sources`` come one by one."""
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            key = self._key(event)
            if key.text == "sources" and self._loader.check_event(yaml.SequenceStartEvent):
                head = self._next()
                self._plain(head)
                yield Piece(key, _list_head(head), entry=False)
                for node in self._until(yaml.SequenceEndEvent, 2):
                    yield Piece(key, node, entry=True)
            else:
                yield Piece(key, self._node(self._next(), 1), entry=False)

    def _open(self) -> bool:
        """Step over the heads of stream and document; False where there is no document."""
        self._next()
        return isinstance(self._next(), yaml.DocumentStartEvent)

    def _shut(self) -> None:
        """Refuse a second document."""
        self._next()
        event = self._next()
        if isinstance(event, yaml.DocumentStartEvent):
            raise Unreadable(
                _at(event),
                "a second document begins here",
                "take out the line with the three dashes, or move what follows into a file of its own",
                "many-documents",
            )

    def _until(self, end: type[yaml.Event], depth: int) -> Iterator[Node]:
        """Compose nodes up to the end of their list."""
        while not isinstance(event := self._next(), end):
            yield self._node(event, depth)
        self._here = _end(event)

    def _key(self, event: Any) -> Scalar:
        """Compose a key, which is always a word."""
        node = self._node(event, 0)
        if not isinstance(node, Scalar):
            raise Unreadable(_at(event), "this key is a list or a group", "write a plain word before the colon", "key")
        return node

    def _node(self, event: Any, depth: int) -> Node:
        """Compose what begins with that event."""
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        start = _at(event)
        anchor: str | None = event.anchor
        before = self._built + self._unfolded
        self._built += 1
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            if event.tag is not None:
                self._plain(event)
            node = Scalar(event.value, event.style is None or event.style == "", start, _end(event))
        else:
            node = self._collection(event, depth, start)
        if anchor is not None:
            self._anchors[anchor] = (node, self._built + self._unfolded - before)
        return node

    def _collection(self, event: Any, depth: int, start: int) -> Node:
        """Compose a list or a group of keys."""
        self._plain(event)
        if depth >= _DEEPEST:
            raise Unreadable(start, f"more than {_DEEPEST} levels stand inside each other", "write it flatter", "deep")
        if isinstance(event, yaml.SequenceStartEvent):
            items = tuple(self._until(yaml.SequenceEndEvent, depth + 1))
            return Items(items, bool(event.flow_style), start, self._here)
        pairs: list[tuple[Scalar, Node]] = []
        while not isinstance(inner := self._next(), yaml.MappingEndEvent):
            key = self._key(inner)
            pairs.append((key, self._node(self._next(), depth + 1)))
        self._here = _end(inner)
        return Pairs(tuple(pairs), bool(event.flow_style), start, self._here)

    def _alias(self, event: Any) -> Node:
        """Give the node that an alias stands for, within bounds."""
        if (known := self._anchors.get(event.anchor)) is None:
            raise Unreadable(
                _at(event),
                f"nothing above is named &{event.anchor}",
                "write the value itself; text that begins with * goes in quotes",
                "alias",
            )
        node, size = known
        self._unfolded += size
        if self._unfolded > _MOST_UNFOLDED:
            raise Unreadable(
                _at(event),
                f"the aliases of this file stand for more than {_MOST_UNFOLDED:,} values",
                "write the values out, or put what all sources share under defaults",
                "alias",
            )
        return node

    def _plain(self, event: Any) -> None:
        """Refuse tags: they would make YAML build something else than text."""
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise Unreadable(
                _at(event),
                f"the tag {tag.replace('tag:yaml.org,2002:', '!!')!r} has no meaning here",
                "take it out; text that begins with ! goes in quotes",
                "tag",
            )
