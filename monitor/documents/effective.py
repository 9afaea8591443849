"""The settings in force, written the way sources.yaml writes them."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta
from enum import StrEnum

import yaml

from monitor.documents.sources_yaml.spans import PERIODS, spelled
from monitor.model.message import Audience
from monitor.model.source import Every, Policy, Rhythm
from monitor.settings import Drawing, Keeping, Network, Reading, RequisiteLimits, Settings

_UNITS = (("GB", 10**9), ("MB", 10**6), ("kB", 10**3))
_SIZES = frozenset({"max_bytes", "max_memory"})


def as_yaml(settings: Settings) -> str:
    """Write every setting, defaults too; reading the text again gives the same settings."""
    whole: dict[str, object] = {
        "version": 1,
        "settings": {
            "snapshots": settings.snapshots,
            "store": settings.store,
            "database": settings.database,
            "vantage": {"name": settings.vantage.name, "single": settings.vantage.single},
            "looks_a_week": settings.looks_a_week,
            "canaries": list(settings.canaries),
            "exclude": list(settings.exclude),
            "network": _group(settings.network),
            "reading": _group(settings.reading),
            "browser": _group(settings.browser),
            "evidence": {**_group(settings.evidence), "requisites": _group(settings.evidence.requisites)},
            "archives": {
                "wayback": {"base": settings.archives.wayback} if settings.archives.wayback else None,
                "timegates": list(settings.archives.timegates),
            },
        },
        "defaults": _policy(settings.defaults),
        "documents": list(settings.documents),
        "notify": {audience.name: _audience(audience) for audience in settings.notify},
    }
    return yaml.safe_dump(whole, sort_keys=False, allow_unicode=True, width=100)


def _audience(audience: Audience) -> dict[str, object]:
    """Write one group of people."""
    return {
        "to": list(audience.to),
        "events": [event.value for event in audience.events],
        "digest": audience.digest.value,
        "sources": list(audience.sources),
        "secret": audience.secret,
        "heartbeat": audience.heartbeat,
    }


def _group(noun: Network | Reading | Drawing | Keeping | RequisiteLimits) -> dict[str, object]:
    """Write a group of settings, each key named like its field."""
    return {
        field.name: _value(field.name, getattr(noun, field.name))
        for field in fields(noun)
        if field.name != "requisites"
    }


def _policy(policy: Policy) -> dict[str, object]:
    """Write the defaults."""
    watch = policy.watch
    return {
        "every": _every(policy.every),
        "patience": policy.patience,
        "patience_over": spelled(policy.patience_over),
        "engine": policy.engine,
        "robots": policy.robots.value,
        "proxy": policy.proxy,
        "contact": "allowed" if policy.contact else "never",
        "repair": policy.repair.value,
        "watch": {"select": watch.select, "ignore": list(watch.ignore), "ignore_text": list(watch.ignore_text)},
        **({} if policy.archives else {"archives": []}),
    }


def _every(every: Every) -> str:
    """Write how often, by its word where it has one."""
    if every.rhythm is Rhythm.CRON:
        return every.cron or ""
    if every.rhythm is not Rhythm.PERIOD:
        return every.rhythm.value
    return next((word for word, period in PERIODS.items() if period == every.period), spelled(every.period))


def _value(name: str, value: object) -> object:
    """Write one value with its unit."""
    if isinstance(value, timedelta):
        return spelled(value)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, int) and name in _SIZES:
        return next((f"{value // unit}{word}" for word, unit in _UNITS if not value % unit), value)
    return value
