"""Logins, requests for consent, paywalls: told by where a chain ends and by the build of a page, never by a phrase."""

from __future__ import annotations

from monitor.judge.lexicon.consent_words import CONSENT as CONSENT_WORDS
from monitor.judge.lexicon.spelling import tokens
from monitor.judge.lexicon.wall_words import LOGIN
from monitor.judge.look.bareness import SHORT, is_bare, is_itself, is_shorter, length, lines, visible
from monitor.judge.look.confirms import names_itself
from monitor.judge.look.consents import asks_consent, is_about_consent
from monitor.judge.look.gates import judge_gate
from monitor.judge.look.paywalls import teases
from monitor.judge.look.questions import asks_and_waits
from monitor.judge.look.refusals import judge_refusal
from monitor.judge.look.sight import Sight
from monitor.judge.look.signposts import is_consent, is_login, is_offer, leads_back
from monitor.judge.text.likeness import text_fits
from monitor.model.markers import CONSENT
from monitor.model.page import Page, PageKind
from monitor.model.verdict import Judgement

#: A title of a login is no longer than so many words.
_LOGIN_TITLE = 6


def judge_wall(sight: Sight) -> Judgement | None:  # noqa: PLR0911 - one return for each wall
    """Judge pages that stand before the page. They say nothing of the source: we were not let in."""
    by_address = _by_address(sight)
    page = sight.html
    if by_address is not None or page is None or page.kind is not PageKind.HTML:
        return by_address
    if page.signals.password_form and _asks_who(sight, page):
        return sight.judge("restricted-password-form", "A password is asked for where the page should be.")
    if _asks_name(sight, page):
        return sight.judge("restricted-login-form", "A login stands where the page should be.")
    if asks_consent(sight, page):
        return sight.judge(
            "restricted-consent-page", "Nothing but a request for consent stands where the page should be."
        )
    gate = judge_gate(sight, page) or _by_question(sight, page) or judge_refusal(sight, page)
    if gate is not None:
        return gate
    why = teases(sight, page)
    if why:
        return sight.judge("restricted-paywall", f"Only a teaser of {length(page):,} signs is shown, {why}.")
    return None


def _by_question(sight: Sight, page: Page) -> Judgement | None:
    """See whether nothing but a question and its answers stands there."""
    match asks_and_waits(sight, page):
        case "age":
            return sight.judge("restricted-age-page", "Nothing but a question of age stands where the page should be.")
        case "consent":
            why = "Nothing but a question and its answers stands where the page should be."
            return sight.judge("restricted-consent-page", why)
        case _:
            return None


def _by_address(sight: Sight) -> Judgement | None:
    """See where the chain ended; a cited login, consent or offer page is itself."""
    chain = sight.chain
    if not chain.elsewhere:
        return None
    is_work = _is_work(sight)
    if is_consent(chain.final) and not is_consent(chain.cited) and not is_work:
        return sight.judge(
            "restricted-consent-redirect", f"It leads to a page that asks for consent or age: {chain.final}."
        )
    if is_login(chain.final) and not is_login(chain.cited) and not is_work:
        return sight.judge("restricted-login-redirect", f"It leads to a login: {chain.final}.")
    if is_offer(chain.final) and not is_offer(chain.cited) and not chain.permanent:
        return sight.judge("restricted-offer-redirect", f"It leads to an offer of subscriptions: {chain.final}.")
    return None


def _is_work(sight: Sight) -> bool:
    """Tell whether a page with a telling address is a work all the same: it bears what people wrote of it, or a text.

    A word in an address is no wall: a wall has a form, says next to nothing, or means to send its readers back.
    """
    page = sight.html
    if page is None or page.kind is not PageKind.HTML or page.signals.password_form:
        return False
    if names_itself(page, sight.look.source):
        return True
    if page.signals.forms or page.signals.script_shell or page.signals.markers & CONSENT:
        return False
    if leads_back(sight.chain.final, sight.chain.cited) or is_shorter(page, SHORT) or is_about_consent(page):
        return False
    return not any(
        len(tokens(line)) <= _LOGIN_TITLE and (LOGIN.holds(line) or CONSENT_WORDS.holds(line)) for line in lines(page)
    )


def _asks_who(sight: Sight, page: Page) -> bool:
    """Tell a login in place of a page from a login beside an article."""
    cited = sight.look.cited
    if cited is not None and text_fits(page, cited):
        return False
    titled = any(len(tokens(line)) <= 12 and LOGIN.holds(line) for line in lines(page)[:3])
    if titled and length(page) < 4 * SHORT:
        return not (is_login(sight.chain.cited) and not sight.chain.elsewhere)
    if is_itself(sight, page) or is_login(sight.chain.cited):
        return False
    if cited is not None and 2 * length(page) < len(cited.text):
        return length(page) < 4 * SHORT
    return is_bare(page, text=SHORT, links=12) and visible(page) < 3 * SHORT


def _asks_name(sight: Sight, page: Page) -> bool:
    """Tell a bare login that asks for the name first, and for the password later."""
    if not page.signals.forms or not is_bare(page, text=SHORT, links=12) or is_itself(sight, page):
        return False
    if is_login(sight.chain.cited) or (sight.look.cited is not None and text_fits(page, sight.look.cited)):
        return False
    return any(len(tokens(line)) <= _LOGIN_TITLE and LOGIN.holds(line) for line in lines(page)[:2])
