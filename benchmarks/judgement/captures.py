"""Successive real captures of real pages: unchanged ones reported, changed ones missed, label by label.

Labels are the archive's own, and a few are wrong for the page as a whole: what is listed below was looked at by hand.
Figures are given as labelled and with those labels put right; no rule knows any of them.
"""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.judgement.bench import changed, reported, unpacked
from benchmarks.judgement.figures import Figure, share

_FEW = ("minor(<=10 words)", "date_or_number_only")
#: Pairs whose label does not fit what the page shows, by the first capture and the page: why.
WRONG_LABELS = {
    (
        "50524c615d9c372e",
        "Buffer/Terms of Service.html",
    ): "one page holds both documents: the privacy policy on it was rewritten",
    (
        "c47cfa1f9a4ada4e",
        "npm Public Registry/Terms of Service.html",
    ): "a second table of contents came; no word of the document did",
    (
        "e6bbab7956f3f131",
        "npm Public Registry/Privacy Policy.html",
    ): "a second table of contents came; no word of the document did",
}


def measure(folder: Path) -> list[Figure]:
    """Compare every pair."""
    listed = folder / "captures" / "pairs.json"
    if not listed.exists():
        return []
    false: list[str] = []
    missed: dict[str, list[str]] = {"few": [], "more": []}
    counts = {"unchanged": 0, "few": 0, "more": 0}
    known: list[tuple[str, str]] = []
    for pair in json.loads(listed.read_text(encoding="utf-8")):
        change = changed(*(unpacked(folder / "captures" / pair[side]) for side in ("before", "after")))
        name = pair["before"].partition(".")[0]
        said = f"{pair['page']} {name}, {pair['kind']}: {change.kind.value if change else 'not compared'}"
        why = WRONG_LABELS.get((name, pair["page"]))
        group = "unchanged" if not pair["text_changed"] else ("few" if pair["kind"] in _FEW else "more")
        counts[group] += 1
        wrong = reported(change) if group == "unchanged" else not reported(change)
        if wrong and why:
            known.append((group, f"{said} (the label is wrong: {why})"))
        elif wrong:
            (false if group == "unchanged" else missed[group]).append(said)
    labels = {group: [said for at, said in known if at == group] for group in counts}
    return [
        _figure("no change of text, reported", 1.0, false, labels["unchanged"], counts["unchanged"]),
        _figure("ten changed words or fewer, missed", 3.0, missed["few"], labels["few"], counts["few"]),
        _figure("more than ten changed words, missed", None, missed["more"], labels["more"], counts["more"]),
    ]


def _figure(name: str, most: float | None, wrong: list[str], labels: list[str], whole: int) -> Figure:
    """Judge as labelled; say beside it what is left where wrong labels are put right."""
    bad = len(wrong) + len(labels)
    right = f"; {share(len(wrong), whole - len(labels))} with labels put right" if labels else ""
    return Figure(
        name=name,
        asked="" if most is None else f"at most {most:g} %",
        measured=share(bad, whole) + right,
        held=None if most is None else bool(whole) and 100 * bad <= most * whole,
        failures=(*wrong, *labels)[:10],
    )
