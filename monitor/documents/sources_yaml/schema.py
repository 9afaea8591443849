"""The JSON Schema of sources.yaml, made of the same table of keys that reads it."""

from __future__ import annotations

import json
from pathlib import Path

from monitor.documents.sources_yaml.entry import ENTRY, URL
from monitor.documents.sources_yaml.sections import SECTIONS
from monitor.documents.sources_yaml.shapes import Json, or_null

#: The copy that ships, for editors and for programs that do not speak Python.
SHIPPED = Path(__file__).with_name("sources.schema.json")


def json_schema() -> Json:
    """Describe the whole file in JSON Schema, Draft 2020-12."""
    sources: Json = {"type": "array", "items": {"$ref": "#/$defs/source"}}
    several = or_null({"anyOf": [{"$ref": "#/$defs/address"}, sources]})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "sources.yaml",
        "description": "Cited sources under watch, and how each is to be watched.",
        "anyOf": [{"$ref": "#/$defs/file"}, sources],
        "$defs": {
            "address": URL.shape.schema(),
            "source": {
                "anyOf": [
                    {"$ref": "#/$defs/address"},
                    ENTRY.schema()
                    | {"anyOf": [{"required": ["url"]}, {"required": ["claim"]}, {"required": ["title"]}]},
                ]
            },
            "file": {
                "type": "object",
                "properties": {key.name: key.schema() for key in SECTIONS.values()}
                | {"sources": {"description": "What is watched; one address, or a list."} | several},
                "patternProperties": {"^x-": {}},
                "additionalProperties": False,
            },
        },
    }


def shipped_text() -> str:
    """Write the schema the way the shipped copy is written."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
