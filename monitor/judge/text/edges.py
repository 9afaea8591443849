"""What stands above and below an article: credits and offers, which templates bring and drop, or a paragraph of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from monitor.judge.text.fold import weight, words
from monitor.judge.text.meaning import is_note
from monitor.judge.text.paragraphs import Said, in_article, is_ended

#: Words before or after an article that a redesign may drop or bring.
_EDGE_WORDS = 40
#: A paragraph of so many words that ends as sentences do is none of them.
_WHOLE_WORDS = 12
#: How agencies and papers say who wrote a text.
_CREDIT = re.compile(
    r"\W*(?:(?:additional|with) )?"
    r"(?:report(?:ing|ed)|writing|written|edit(?:ing|ed)|compiled|translat(?:ion|ed)|photos?) by\b"
    r"|\W*(?:mitarbeit|redaktion|übersetzung|traducción|traduction|traduzione|перевод|редактор|çeviri|编辑|編輯|记者|記者|责编)\s*[:：]"
    r"|\W*(?:propos recueillis|traduit|traducido|editado|редакт\w+) (?:par|por)\b",
    re.IGNORECASE,
)


def without_edge(said: Sequence[Said], kept: Collection[int]) -> list[Said]:
    """Leave out the little that another template says before or after all that stands on both pages: credits, offers.

    A whole paragraph of running text that leads nowhere is the article's, where it stands as the others do.
    """
    first, last = min(kept, default=0), max(kept, default=0)
    edge = [one for one in said if not first <= one.at <= last]
    if weight(words("\n".join(one.segment.text for one in edge))) > _EDGE_WORDS:
        return list(said)
    texts: dict[int, list[str]] = {}
    for one in edge:
        texts.setdefault(one.at, []).append(one.segment.text)
    whole = {one.at for one in edge if _is_whole(one, " ".join(texts[one.at]))}
    return [one for one in said if one not in edge or one.at in whole or is_note(one.segment.text)]


def _is_whole(said: Said, text: str) -> bool:
    """Tell a paragraph of an article from the lines around it, by what is news of it: no link, address or credit."""
    block = said.block
    return (
        in_article(block)
        and block.careful
        and not block.links
        and "@" not in text
        and is_ended(block)
        and weight(words(text)) >= _WHOLE_WORDS
        and not _CREDIT.match(text)
    )
