"""What sites write above boxes of figures that move by themselves: markets, weather, league tables."""

from __future__ import annotations

import re

_BOXES = re.compile(
    r"\W*(?:(?:stock |financial |world )?markets?(?: (?:data|today|watch|snapshot))?|stocks|stock (?:prices|quotes)"
    r"|exchange rates|currencies|weather(?: forecast)?|lottery(?: results)?|(?:live )?scores|scoreboard"
    r"|(?:league )?standings|league table|tv guide|who['’]s online"
    r"|börse|börsenkurse|aktienkurse|wechselkurse|devisen|wetter|wettervorhersage|lottozahlen|(?:bundes)?liga-?tabelle"
    r"|bourse|cours de (?:la )?bourse|météo|mercados|bolsa|cotizaciones|el tiempo|mercati|meteo|cotações"
    r"|previsão do tempo|beurs|giełda|pogoda"
    r"|курс(?:ы)? валют|котировки|биржа|погода|турнирная таблица|курси валют"
    r"|borsa|döviz(?: kurları)?|piyasalar|hava durumu|puan durumu|أسعار العملات|البورصة|الطقس|حالة الطقس"
    r"|ترتيب الدوري|پېرېۋوت نىسبىتى|ھاۋارايى|بورسا|نومۇر جەدۋىلى"
    r"|汇率|匯率|股市|股票|行情|市场行情|天气|天氣|天气预报|积分榜|積分榜"
    r"|为替|株価|天気|天気予報|順位表|환율|증시|날씨)\W*",
    re.IGNORECASE,
)
_LONGEST = 60


def is_above_figures(heading: str) -> bool:
    """Tell whether a heading is one under which sites show figures that move by themselves."""
    return len(heading) <= _LONGEST and _BOXES.fullmatch(heading) is not None
