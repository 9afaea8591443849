"""YAML of other tools, in plain values that know their place."""

from __future__ import annotations

from monitor.documents.habits.gathering import Gathering
from monitor.documents.sources_yaml.complaints import Unreadable
from monitor.documents.sources_yaml.nodes import Items, Node, Pairs, Scalar, is_null
from monitor.documents.sources_yaml.nodes import documents as each_document


def documents(text: str, gathering: Gathering) -> list[Node]:
    """Give every document that is not empty; what is no YAML is noted as an error, with its place."""
    try:
        return [node for node in each_document(text) if not is_null(node)]
    except Unreadable as fault:
        gathering.notes.error(fault.at, fault.what, fault.instead, rule=fault.rule)
        return []


def keys(node: Node) -> dict[str, Node]:
    """Give the keys of a group; what is merged with ``<<`` stands behind what is said itself (YAML 1.1 merge)."""
    found: dict[str, Node] = {}
    if not isinstance(node, Pairs):
        return found
    merged: dict[str, Node] = {}
    for name, value in node.pairs:
        if name.text == "<<":
            for one in value.items if isinstance(value, Items) else (value,):
                merged = keys(one) | merged
        else:
            found[name.text] = value
    return merged | found


def plain(node: Node) -> object:
    """Give the value without its place: text, list or group; null is None."""
    if isinstance(node, Scalar):
        return None if is_null(node) else node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, value in keys(node).items()}


def text_of(node: Node | None) -> str:
    """Give a text; empty where there is none."""
    return node.text.strip() if isinstance(node, Scalar) and not is_null(node) else ""


def is_false(node: Node | None) -> bool:
    """Tell whether it says no."""
    return text_of(node).lower() in {"false", "no", "off", "n"}
