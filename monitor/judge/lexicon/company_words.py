"""How companies and offices speak of themselves below each of their releases, in a dozen languages."""
# ruff: noqa: E501 - expressions are read best a language on a line

from __future__ import annotations

import re
from collections.abc import Sequence

from monitor.judge.lexicon.expressions import expression

#: One expression for each thing that such a portrait says: what it is, where it sits, how many work there, and so on.
_SAYS = tuple(
    expression(said, re.IGNORECASE)
    for said in (
        (
            r"\bis (?:a|an|the|one of the) (?:\w+[ -]){0,4}(?:leading|leader|provider|manufacturer|supplier|company|developer|specialist|group)\b"
            r"|\bist (?:ein|eine|einer|der|die|das) (?:\w+ ){0,3}(?:führende\w*|weltweit\w*|anbieter\w*|hersteller\w*|unternehmen|konzern)\b"
            r"|\best (?:un|une|le|la|l['’])\s?(?:\w+ ){0,4}(?:leader|fournisseur|fabricant|entreprise|société|groupe)\b"
            r"|\bes (?:un|una|el|la) (?:\w+ ){0,3}(?:líder|proveedor|fabricante|empresa|compañía|grupo)\b"
            r"|\bè (?:un|una|il|la|leader)\b(?: \w+){0,3} ?(?:leader|fornitore|produttore|azienda|società|gruppo)\b"
            r"|\bé (?:um|uma|o|a) (?:\w+ ){0,3}(?:líder|fornecedor\w*|fabricante|empresa|companhia|grupo)\b"
            r"|\bis (?:een|de|het) (?:\w+ ){0,3}(?:toonaangevende|leverancier|fabrikant|bedrijf|onderneming)\b"
            r"|является (?:\w+ ){0,3}(?:лидер\w+|поставщик\w+|производител\w+|компани\w+)|是(?:一家|全球|世界)?[^，。]{0,12}(?:领先|領先|供应商|供應商|制造商|製造商|提供商)"
        ),
        (
            r"\b(?:is|are) (?:headquartered|based) in\b|\bheadquarters (?:is|are) in\b|\bmit (?:haupt)?sitz in\b|\bhauptsitz\b|\bdont le siège\b|\bsiège social\b|\bcon sede en\b"
            r"|\bcon sede (?:a|in)\b|\bcom sede em\b|\bgevestigd in\b|\bhoofdkantoor\b|штаб-квартир\w+|总部(?:位于|设在)|總部(?:位於|設於)|本社は"
        ),
        (
            r"\bemploys? (?:\w+ ){0,3}[\d.,]+|\b[\d.,]+ (?:employees|people worldwide)\b|\bbeschäftigt (?:\w+ ){0,4}[\d.,]+|\b[\d.,]+ mitarbeiter\w*"
            r"|\bemploie (?:\w+ ){0,3}[\d. ]+|\b[\d. ]+ (?:collaborateurs|salariés)\b|\bemplea a (?:\w+ ){0,3}[\d.]+|\b[\d.]+ (?:empleados|dipendenti|funcionários|colaboradores|medewerkers)\b"
            r"|\b[\d ]+ (?:сотрудник\w+|работник\w+)|[\d,万萬]+(?:多)?名?(?:员工|員工|職員)"
        ),
        r"\b(?:subsidiaries|offices|operations|operating businesses|branches|customers|sites) in (?:\w+ ){0,3}\d+ countries\b|\bin (?:\w+ ){0,2}\d+ (?:ländern|pays|países|paesi|landen|странах)\b|\d+(?:多)?个国家",
        r"\b(?:registered )?shares (?:\([^)]{1,20}\) )?are (?:listed|traded) on\b|\bis listed on the \w+|\b(?:nasdaq|nyse|euronext|six)\s*:\s*\w+|\bbörsennotiert\b|\bcotée? (?:à|en|sur)\b|\bcotiza en\b|\bquotata (?:a|in|alla|presso)\b",
        r"\b(?:was )?founded in \d{4}\b|\bgegründet\b|\bfondée? en \d{4}\b|\bfundada en \d{4}\b|\bfondata nel \d{4}\b|\bfundada em \d{4}\b|\bopgericht in \d{4}\b|основана в \d{4}|成立于\s?\d{4}|成立於\s?\d{4}",
        r"\b(?:for more|further) information,? (?:please )?(?:visit|see)\b|\bweitere informationen (?:unter|finden)\b|\bpour plus d['’]informations?\b|\bpara más información\b",
    )
)
#: A portrait says so many of these at least, in so many paragraphs of so many characters at most.
_FEWEST, _MOST_PARAGRAPHS, _LONGEST = 2, 3, 1_200
_NAME = expression(r"\W*([^\W\d_]\w+)")
#: Such a word opens any paragraph.
_NO_NAMES = frozenset(
    """
    the this that these those it he she they we in an die der das dies diese sie er es ein eine le la les ce cette un une
    il elle el los las este esta lo gli os as esse essa de het een
    """.split()  # noqa: SIM905 - words are read as words.
)


def is_portrait(paragraphs: Sequence[str]) -> bool:
    """Tell whether paragraphs are a company's portrait of itself.

    Each opens with its name, and together they say what it is, where it sits, how many it employs or where its shares
    are traded, two of these at least.
    """
    if not 0 < len(paragraphs) <= _MOST_PARAGRAPHS or sum(map(len, paragraphs)) > _LONGEST:
        return False
    names = {name.group(1) if (name := _NAME.match(one)) is not None else "" for one in paragraphs}
    if len(names) != 1 or min(names)[:1].islower() or min(names).lower() in _NO_NAMES:
        return False
    whole = "\n".join(paragraphs)
    return sum(says.search(whole) is not None for says in _SAYS) >= _FEWEST
