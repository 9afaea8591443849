"""A setting that is not there yet is spliced in; every other byte stays as it was."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitor.documents.sources_yaml.complaints import Unreadable
from monitor.documents.sources_yaml.nodes import Items, Node, Pairs, Scalar, compose, is_null
from monitor.documents.sources_yaml.splice import behind, into, leaf_end, written


class Unfit(Exception):  # noqa: N818 - it is a reason on its way to a remark, not an error that anybody meets
    """The setting cannot be written; the message says why, for a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list that is written with a line for each entry where there is room for lines."""

    entries: tuple[str, ...]


def listed(entries: Sequence[str]) -> Listed:
    """Give a list that wants a line for each entry."""
    return Listed(entries=tuple(entries))


def with_setting(text: str, names: Sequence[str], value: object) -> str:
    """Give the text with a value under a path of keys.

    Raises:
        Unfit: it stands there already, or there is no place for it.

    """
    node = _root(text)
    if node is None:
        newline = _newline(text)
        begin = "" if not text or text.endswith(("\n", "\r")) else newline
        return text + begin + newline.join(_lines(names, value, "")) + newline
    for number, name in enumerate(names):
        if not isinstance(node, Pairs):
            raise Unfit(f"{' and '.join(names[:number]) or 'the file'} holds no keys; write it there yourself")
        inner = next((found for key, found in node.pairs if key.text == name), None)
        if inner is None:
            return _inserted(text, node, names[number:], value, root=number == 0)
        node = inner
    raise Unfit(f"{'.'.join(names)} stands in the file already, and was left as it is")


def with_entries(text: str, names: Sequence[str], entries: Sequence[str]) -> str:
    """Give the text with more entries in a list that stands under a path of keys.

    Raises:
        Unfit: there is no list that can grow.

    """
    node = _root(text)
    for name in names:
        pairs = node.pairs if isinstance(node, Pairs) else ()
        node = next((found for key, found in pairs if key.text == name), None)
    if not isinstance(node, Items) or not node.items:
        raise Unfit(f"{'.'.join(names)} is no list; write it as one, then import again")
    at, insertion = into(text, node, entries, _newline(text))
    return text[:at] + insertion + text[at:]


def _root(text: str) -> Node | None:
    """Give the whole file as nodes; None where nothing stands in it."""
    try:
        root = compose(text)
    except Unreadable as fault:
        raise Unfit(f"the file cannot be read: {fault.what}") from fault
    if root is None or is_null(root):
        return None
    if isinstance(root, Items):
        raise Unfit("the file is a bare list; write sources: above it and indent the list, then import again")
    return root


def _inserted(text: str, node: Pairs, names: Sequence[str], value: object, *, root: bool) -> str:
    """Write a new key into a group."""
    newline = _newline(text)
    if node.flow:
        inner = value.entries if isinstance(value, Listed) else value
        for name in reversed(names[1:]):
            inner = {name: inner}
        new = f"{names[0]}: {written(inner)}"
        if not node.pairs:
            at = text.rindex("}", 0, node.end)
            return f"{text[:at]}{new}{text[at:]}"
        at = leaf_end(node.pairs[-1][1]) if not _blank(node.pairs[-1][1]) else node.pairs[-1][0].end + 1
        return f"{text[:at]}, {new}{text[at:]}"
    line = max(text.rfind("\n", 0, node.start), text.rfind("\r", 0, node.start)) + 1
    edge = text[line : node.start]
    if edge.strip():
        raise Unfit("its group begins in the middle of a line; write it there yourself")
    lines = newline.join(_lines(names, value, edge))
    last = node.pairs[-1]
    if root:
        before = [key.text for key, _ in node.pairs].index("sources") if "sources" in _names(node) else len(node.pairs)
        if before == 0:
            return f"{text[:line]}{lines}{newline}{text[line:]}"
        last = node.pairs[before - 1]
    at = behind(text, _ending(last), len(edge))
    return f"{text[:at]}{newline}{lines}{text[at:]}"


def _ending(pair: tuple[Scalar, Node]) -> Node:
    """Give what a pair of key and value ends with; a value that was left out ends with its key."""
    key, value = pair
    return key if _blank(value) else value


def _blank(value: Node) -> bool:
    """Tell whether a value was left out."""
    return is_null(value) and value.start == value.end


def _names(node: Pairs) -> set[str]:
    return {key.text for key, _ in node.pairs}


def _lines(names: Sequence[str], value: object, edge: str) -> list[str]:
    """Write a path of keys as lines, one below the other; lists with a line for each entry."""
    lines = [f"{edge}{'  ' * depth}{name}:" for depth, name in enumerate(names)]
    if isinstance(value, Listed):
        inner = edge + "  " * len(names)
        return [*lines, *(f"{inner}- {written(entry)}" for entry in value.entries)]
    lines[-1] += f" {written(value)}"
    return lines


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"
