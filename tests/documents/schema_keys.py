"""Every key that the schema of sources.yaml knows, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from monitor.documents.sources_yaml.schema import json_schema


def schema_keys() -> Iterator[tuple[str, dict[str, object]]]:
    """Give every key of the schema with its description."""
    yield from _below(json_schema())


def _below(schema: object) -> Iterator[tuple[str, dict[str, object]]]:
    if isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict):
            yield from properties.items()
        for value in schema.values():
            yield from _below(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from _below(value)
