"""Language tags, and what people write in their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from monitor.documents.sources_yaml.guess import shown
from monitor.documents.sources_yaml.nodes import Node
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.shapes import Json, scalar
from monitor.documents.sources_yaml.words import check_plain

#: Language, script, region, variants, private use (RFC 5646 section 2.1, without what nobody writes).
_LANGUAGE = (
    r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?"
    r"(-([A-Za-z0-9]{5,8}|\d[A-Za-z0-9]{3}))*(-x(-[A-Za-z0-9]{1,8})+)?"
)
#: Names and country codes that people write, and the tag of the language (ISO 639).
_LANGUAGES = {
    "arabic": "ar", "chinese": "zh", "cn": "zh", "cz": "cs", "czech": "cs", "dk": "da", "danish": "da", "dutch": "nl",
    "english": "en", "french": "fr", "german": "de", "gr": "el", "greek": "el", "italian": "it", "japanese": "ja",
    "jp": "ja", "korean": "ko", "portuguese": "pt", "russian": "ru", "spanish": "es", "turkish": "tr", "ua": "uk",
    "ukrainian": "uk", "uyghur": "ug", "uighur": "ug",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language tag (BCP 47)."""

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give the tag."""
        if (found := scalar(node, notes, "one language tag: en, zh-Hant, pt-BR")) is None:
            return None
        check_plain(found, notes)
        better = _LANGUAGES.get(found.text.lower())
        if better is None and re.fullmatch(_LANGUAGE, found.text, re.ASCII):
            return found.text
        dashed = found.text.replace("_", "-")
        if better is None and re.fullmatch(_LANGUAGE, dashed, re.ASCII):
            better = dashed
        notes.error(
            found.start,
            f"{shown(found.text)} is no language tag",
            f"did you mean {better}?" if better else "write a tag such as en, zh-Hant or pt-BR (BCP 47)",
            rule="language",
        )
        return None

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "pattern": f"^{_LANGUAGE}$"}
