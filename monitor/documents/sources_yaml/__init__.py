"""sources.yaml: read, checked, described in JSON Schema, and extended without touching a byte of it."""

from monitor.documents.sources_yaml.file import SourcesYaml
from monitor.documents.sources_yaml.reference import resolve

__all__ = ["SourcesYaml", "resolve"]
