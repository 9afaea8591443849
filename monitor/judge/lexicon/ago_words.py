"""How pages say how long ago something was, in many languages: "2 hours ago", "vor 2 Tagen"."""

from __future__ import annotations

from typing import Final

#: A relative time in full.
AGO: Final = (
    r"(?:about |over )?\d+ ?(?:sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|days?|weeks?|months?|years?) ago"
    r"|(?:vor|il y a|hace|há) \d+ (?:sekunden?|minuten?|stunden?|tagen?|wochen?|monaten?|jahren?|secondes?|minutes?"
    r"|heures?|jours?|semaines?|mois|ans|segundos?|minutos?|horas?|días?|semanas?|meses|dias)"
    r"|\d+ (?:секунд\w*|минут\w*|час\w*|дн\w+|день|недел\w+|месяц\w*) назад"
    r"|\d+ (?:saniye|dakika|saat|gün|hafta|ay|yıl) önce"
    r"|(?:قبل|منذ) (?:حوالي |نحو )?\d+ (?:ثانية|ثوان|ثواني|دقيقة|دقائق|ساعة|ساعات|يوما?|أيام|أسبوعا?|أسابيع|شهرا?|أشهر)"
    r"|\d+ (?:سېكۇنت|مىنۇت|سائەت|كۈن|ھەپتە|ئاي|يىل) (?:بۇرۇن|ئىلگىرى|ئاۋۋال)"
    r"|\d+ (?:seconde\w?|minuut|minuten|uur|uren|dag|dagen|week|weken|maand|maanden|jaar) geleden"
    r"|\d+ (?:second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]) fa"
    r"|för \d+ (?:sekunder?|minut(?:er)?|timm(?:e|ar)|dag(?:ar)?|veck(?:a|or)|månad(?:er)?|år) sedan"
    r"|for \d+ (?:sekund(?:er)?|minut(?:t|ter|er)?|timer?|dag(?:e|er)?|uger?|uker?|måneder?|år) siden"
    r"|\d+ (?:sekund\w?|minut\w?|godzin\w?|dzień|dni|tydzień|tygodni\w?|miesiąc\w?|miesięcy|rok|lata|lat) temu"
    r"|před \d+ (?:sekund\w+|minut\w+|hodin\w+|dn\w+|týdn\w+|měsíc\w*|rok\w*|let\w*)"
    r"|\d+ (?:секунд\w*|хвилин\w*|годин\w*|дні|днів|день|тиж\w+|місяц\w*|рок\w*) тому"
    r"|\d+ (?:giây|phút|giờ|tiếng|ngày|tuần|tháng|năm) trước"
    r"|\d+ (?:detik|menit|jam|hari|minggu|bulan|tahun)(?: yang)? lalu"
    r"|πριν (?:από )?\d+ (?:δευτερόλεπτα|λεπτ[άό]|ώρ(?:α|ες)|η?μέρ(?:α|ες)|εβδομάδ(?:α|ες)|μήν(?:α|ες)|χρόνια)"
    r"|\d+ (?:sekunti\w?|minuutti\w?|tunti\w?|päivää?|viikkoa?|kuukautta|vuotta) sitten"
    r"|\d+ (?:másodperccel|perccel|órával|nappal|héttel|hónappal|évvel) ezelőtt"
    r"|acum \d+ (?:de )?(?:secunde?|minute?|or[eă]|zile?|săptămâni|luni|ani)"
    r"|\d+\s*(?:秒前|分钟前|分鐘前|小时前|小時前|天前|周前|時間前|分前|日前|분 전|시간 전|일 전)|just now"
)
#: Words that stand beside a relative time, in which a number may be in words: "two hours ago", "vor zwei Tagen".
PAST: Final = frozenset(
    """
    ago vor il hace há назад önce sedan siden geleden fa temu před тому trước lalu πριν sitten ezelőtt acum منذ قبل
    بۇرۇن ئىلگىرى
    """.split()  # noqa: SIM905 - words are read as words.
)
