"""Tells what sites put around articles, menus, offers, forms and their kin, by element, role and names."""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.read.parts import Part

_DRESS_TAGS = frozenset(("nav", "footer", "form", "menu", "dialog"))
_DRESS_ROLES = frozenset(
    """
    navigation complementary contentinfo banner search form dialog alertdialog menu toolbar
    """.split()  # noqa: SIM905 - words are read as words.
)
#: Words in classes and ids, as sites name what is not the article.
_DRESS_NAMES = re.compile(
    r"(?:^|[\s_\-])(?:ads?|adsbygoogle|advert\w*|adslot|dfp|sponsor\w*|promo\w*|related\w*|recommend\w*|recirc\w*|recommended|outbrain"
    r"|taboola|newsletter\w*|subscri\w*|sign-?up|share\w*|sharing|social\w*|comments?|disqus|respond|cookie\w*|consent\w*"
    r"|gdpr|banner|breadcrumbs?|sidebar|side-bar|widget\w*|most-?(?:read|popular|viewed)|popular|trending|teasers?"
    r"|contributions?|support-?us|cta|right-?rail\w*|breaking-?(?:news|block|bar|ticker)"
    r"|more-(?:stories|news|from|on)|read-?(?:more|next|also)|also-read|up-?next|next-?(?:up|article|post)|pagination|pager"
    r"|toolbar|menu|nav\w*|footer|masthead|site-?header|tags?|taglist|tag-list|byline|author-?(?:bio|box|info|card)"
    r"|print|donat\w*|paywall\w*|popup|modal|overlay|ticker|weather|views?|view-?count\w*|counter|hits|stats|likes"
    r"|reactions|rating|ratings|poll|quiz|login|user-?menu|skip|screen-?reader\w*|timestamp|timeago|read-?time\w*"
    r"|reading-?time|markets|stocks|stock-?(?:ticker|quotes?|prices?)|market-?(?:data|ticker|watch)|exchange-?rates?"
    r"|forecast|league-?table|standings|scoreboard|live-?scores?|carousel|slideshow|gallery|credit|livefeed|feed|app-?download|download-?app)(?:$|[\s_\-])",
    re.IGNORECASE,
)
#: What an article shows of others is its own.
_EMBEDDED = re.compile(r"embed|tweet|pull-?quote|blockquote", re.IGNORECASE)


def is_dress(part: Part) -> bool:
    """Tell a menu, an offer, a form and their kin by element, role and names, and what nobody sees."""
    return part.tag == "aside" or is_named(part)


def is_named(part: Part) -> bool:
    """Tell the same but for asides, which may hold what belongs to the text."""
    if part.tag in _DRESS_TAGS or part.role in _DRESS_ROLES or part.hidden:
        return True
    return bool(part.classes or part.name) and _is_dressy(f"{part.classes} {part.name}")


@lru_cache(maxsize=4096)
def _is_dressy(names: str) -> bool:
    """Tell what sites put around articles by its class and id."""
    return _DRESS_NAMES.search(names) is not None and _EMBEDDED.search(names) is None
