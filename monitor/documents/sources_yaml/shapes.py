"""Shapes say what a value may be: they read nodes, and they write the JSON Schema."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar, cast

from monitor.documents.sources_yaml.guess import did_you_mean, shown
from monitor.documents.sources_yaml.nodes import Items, Node, Pairs, Scalar, is_null
from monitor.documents.sources_yaml.notes import Notes

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Json = dict[str, object]


class Shape(Protocol[T_co]):
    """What a value may be."""

    def read(self, node: Node, notes: Notes) -> T_co | None:
        """Give the value, or note what is wrong and give None. Never called with a null."""

    def schema(self) -> Json:
        """Describe it in JSON Schema, Draft 2020-12."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Key(Generic[T]):
    """One key of the file."""

    name: str
    shape: Shape[T]
    #: What it is for, one or two sentences.
    says: str
    #: As it would be written; empty where there is none.
    default: str = ""
    #: As they would be written in JSON.
    examples: tuple[object, ...] = ()
    #: Set where this version reads the key and does nothing with it: what it is waiting for.
    later: str = ""

    def schema(self) -> Json:
        """Describe the value, with words for people."""
        says = f"{self.says} Not in use yet: {self.later}." if self.later else self.says
        described: Json = {"description": says + (f" Default: {self.default}." if self.default else "")}
        if self.examples:
            described["examples"] = list(self.examples)
        return described | or_null(self.shape.schema())


class Found:
    """The values of one group of keys, and where each stands."""

    __slots__ = ("_places", "_values", "at", "nulls")

    def __init__(self, at: int) -> None:
        """Begin with nothing; ``at`` is where the group begins."""
        self.at = at
        self._values: dict[str, object] = {}
        self._places: dict[str, int] = {}
        #: Keys after which a null was written: for most of them that is the same as nothing.
        self.nulls: set[str] = set()

    def put(self, name: str, value: object, at: int) -> None:
        """Remember one value; None where it was faulty."""
        self._places[name] = at
        if value is not None:
            self._values[name] = value

    def get(self, key: Key[T]) -> T | None:
        """Give the value of a key; None where it was not given, or faulty."""
        return cast("T | None", self._values.get(key.name))

    def place(self, key: Key[T]) -> int:
        """Give where the value stands, or the group."""
        return self._places.get(key.name, self.at)

    def given(self, key: Key[T]) -> bool:
        """Tell whether something other than null was written."""
        return key.name in self._places


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A group of keys. Keys that begin with ``x-`` are free."""

    keys: Mapping[str, Key[Any]]
    required: tuple[str, ...] = ()
    #: Words of other programs, and ours for them.
    others: Mapping[str, str] | None = None
    #: What it is called in messages.
    called: str = "a group of keys"

    def read(self, node: Node, notes: Notes) -> Found | None:
        """Read every key; note those that nobody knows, stand twice or are missing."""
        if not isinstance(node, Pairs):
            example = self.required[0] if self.required else next(iter(self.keys))
            kind = "a list" if isinstance(node, Items) else "a text"
            notes.error(
                node.start,
                f"{kind} stands in the place of {self.called}",
                f"write a key, a colon and a value: {example}: ...",
                rule="type",
            )
            return None
        found = Found(node.start)
        seen: dict[str, Scalar] = {}
        for name, value in node.pairs:
            if first := seen.get(name.text):
                twice(name, first, notes)
                continue
            seen[name.text] = name
            key = self.keys.get(name.text)
            if key is None:
                if not name.text.startswith("x-"):
                    unknown(name, self.keys, notes, self.others)
            elif not is_null(value):
                if key.later:
                    not_yet(name, key, notes)
                found.put(key.name, key.shape.read(value, notes), value.start)
            else:
                found.nulls.add(key.name)
        for missing in self.required:
            if missing not in seen or is_null(dict(node.pairs)[seen[missing]]):
                notes.error(
                    node.start, f"{self.called} needs the key {missing}", f"write {missing}: ...", rule="missing-key"
                )
        return found

    def schema(self) -> Json:
        """Describe every key."""
        described: Json = {
            "type": "object",
            "properties": {key.name: key.schema() for key in self.keys.values()},
            "patternProperties": {"^x-": {}},
            "additionalProperties": False,
        }
        return described | ({"required": list(self.required)} if self.required else {})


def keyed(*keys: Key[Any]) -> dict[str, Key[Any]]:
    """Make the table of keys by name."""
    return {key.name: key for key in keys}


@dataclass(frozen=True, slots=True, kw_only=True)
class Several(Generic[T]):
    """A list, or one value that stands for a list of one."""

    of: Shape[T]

    def read(self, node: Node, notes: Notes) -> tuple[T, ...] | None:
        """Read every entry; faulty ones are left out."""
        if not isinstance(node, Items):
            one = self.of.read(node, notes)
            return None if one is None else (one,)
        values: list[T] = []
        for item in node.items:
            if is_null(item):
                notes.error(
                    item.start, "this entry of the list is empty", "write a value, or take it out", rule="empty"
                )
            elif (value := self.of.read(item, notes)) is not None:
                values.append(value)
        return tuple(values)

    def schema(self) -> Json:
        """Describe one, or a list of such."""
        one = self.of.schema()
        return {"anyOf": [one, {"type": "array", "items": one}]}


def or_null(schema: Json) -> Json:
    """Allow null too: a key without a value counts as not given."""
    if isinstance(kind := schema.get("type"), str) and "enum" not in schema:
        return schema | {"type": [kind, "null"]}
    if isinstance(choices := schema.get("anyOf"), list):
        return schema | {"anyOf": [*choices, {"type": "null"}]}
    return {"anyOf": [schema, {"type": "null"}]}


def unknown(name: Scalar, keys: Iterable[str], notes: Notes, others: Mapping[str, str] | None = None) -> None:
    """Note a key that nobody knows."""
    merged = "groups are not merged with << here; put what sources share under defaults:, or into each of them"
    notes.error(
        name.start,
        f"unknown key {shown(name.text)}",
        merged if name.text == "<<" else did_you_mean(name.text, keys, others) + "; keys of your own begin with x-",
        rule="unknown-key",
    )


def twice(name: Scalar, first: Scalar, notes: Notes) -> None:
    """Note a key that stands twice in one group."""
    notes.error(
        name.start,
        f"the key {shown(name.text)} stands here a second time; the first is at {notes.name(first.start)}",
        "keep one of the two",
        rule="duplicate-key",
    )


def not_yet(name: Scalar, key: Key[T], notes: Notes) -> None:
    """Note a key that this version reads and does nothing with."""
    notes.warn(
        name.start,
        f"{name.text} is understood, but not in use yet: {key.later}",
        "it may stay; nothing happens because of it",
        rule="not-yet",
    )


def scalar(node: Node, notes: Notes, wanted: str) -> Scalar | None:
    """Give the node as one value, or note that a list or a group stands there."""
    if isinstance(node, Scalar):
        return node
    what = "a list" if isinstance(node, Items) else "a group of keys"
    notes.error(node.start, f"{what} stands here", f"write {wanted}", rule="type")
    return None
