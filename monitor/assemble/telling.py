"""Plugs that tell people: notifiers, forges, and the way to services that people named."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from monitor.errors import ConfigurationError
from monitor.model.message import Audience
from monitor.model.source import Watchlist
from monitor.ports import Caller, Clock, Notifier
from monitor.settings import Settings

if TYPE_CHECKING:
    from monitor.notify.forge import Forge
from monitor.assemble.going import resolved


def notifier(settings: Settings, audience: Audience, to: str, time: Clock) -> Notifier:
    """Give what sends to one target of an audience; the kind of its address names the plug.

    Raises:
        ConfigurationError: a variable is not set, an address is none, or a library is missing.

    """
    from monitor.documents.sources_yaml import resolve

    wanted = f"the address of {audience.name} under notify"
    address = resolve(to, os.environ, wanted_for=wanted) or ""
    match address.partition(":")[0].lower():
        case "smtp" | "smtps":
            from monitor.notify.email import Email

            return Email(address, ca_file=settings.network.ca_file)
        case "http" | "https":
            from monitor.fetch.post import HttpPoster
            from monitor.notify.webhook import Webhook

            secret = resolve(audience.secret, os.environ, wanted_for=f"the secret of {audience.name} under notify")
            if secret is None:
                raise ConfigurationError(
                    f"webhooks are signed: write secret: env:NAME beside the address of {audience.name} under notify"
                )
            return Webhook(address, secret, HttpPoster(lambda: resolved(settings, Watchlist())[0].network), time)
        case _:
            return _apprise(address)


def _apprise(address: str) -> Notifier:
    try:
        from monitor.notify.apprise import Apprise
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            "this kind of address needs Apprise; install it with the extra [notify]: "
            "pip install 'source-monitor[notify]'"
        ) from error
    return Apprise(address)


def forge(kind: str, caller: Caller, time: Clock, environment: Mapping[str, str], token: str | None) -> Forge:
    """Give the place of issues that the environment of a CI job names."""
    match kind:
        case "github":
            from monitor.notify.github import GitHub

            base = environment.get("GITHUB_API_URL") or "https://api.github.com"
            return GitHub(caller, time, repository=environment["GITHUB_REPOSITORY"], token=token, base=base)
        case "gitlab":
            from monitor.notify.gitlab import GitLab

            base = environment.get("CI_API_V4_URL") or "https://gitlab.com/api/v4"
            return GitLab(caller, time, project=environment["CI_PROJECT_ID"], token=token, base=base)
        case unknown:
            raise ConfigurationError(f"there is no forge {unknown!r}; there are github and gitlab")


def caller(settings: Settings) -> Caller:
    """Give the way to services that people named, secrets resolved before."""
    from monitor.fetch.calls import Calls

    return Calls(settings.network)
