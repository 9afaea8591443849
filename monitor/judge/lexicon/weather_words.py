"""How sites show the weather of now above their pages, in many languages."""

from __future__ import annotations

import re

#: The weather of now: degrees with their sign in a line without a full stop, and a second measure or the sky.
_DEGREES = re.compile(r"(?<!\d)[-−–+]?\d{1,2}\s?°\s?[CF]?(?![\w°′'])", re.IGNORECASE)
_SKY = re.compile(
    r"\d\s?(?:km/h|km/s|kmh|mph|m/s|kph|kt|км/ч|м/с|км/сағ|公里/小时|米/秒|كم/س|hpa|mm\b|%)"
    r"|\b(?:sunny|cloudy|clouds?|overcast|clear|rain|showers?|snow|fog|mist|wind|humidity|drizzle|thunder\w*"
    r"|sonnig|bewölkt|wolkig|heiter|regen|schnee|nebel|gewitter|klar|ensoleillé|nuageux|pluie|neige|couvert|soleado|nublado"
    r"|lluvia|despejado|nieve|ясно|облачно|пасмурно|дождь|снег|туман|güneşli|bulutlu|yağmurlu|açık|karlı|مشمس|غائم|ممطر|صاف"
    r"|ھاۋا ئوچۇق|بۇلۇتلۇق|يامغۇرلۇق|آفتابی|ابری|بارانی|धूप|बादल|बारिश)\b"
    r"|[晴阴陰雨雪云雲霧雾曇☀☁☂☔⛅⛈❄]|맑음|흐림|비\b|구름",
    re.IGNORECASE,
)
#: Such a line names a place, the sky and two or three measures, and nothing else.
_LONGEST_WEATHER, _MOST_WORDS = 70, 10
_LONGEST_READING, _MOST_IN_READING = 40, 6
_ENDED = re.compile(r"[.!?…。！？।؟۔]\W*$")


def is_weather(line: str) -> bool:
    """Tell a line that may be the weather of now; only where it stands tells it from a row of an article about it."""
    if "°" not in line or len(line) > _LONGEST_WEATHER or len(line.split()) > _MOST_WORDS or _ENDED.search(line):
        return False
    return _DEGREES.search(line) is not None and _SKY.search(line) is not None


def is_reading(line: str) -> bool:
    """Tell a place, degrees and a word or two of the sky, all in one short line; only its making tells more."""
    if "°" not in line or len(line) > _LONGEST_READING or len(line.split()) > _MOST_IN_READING or _ENDED.search(line):
        return False
    return _DEGREES.search(line) is not None
