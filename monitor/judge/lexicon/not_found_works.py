"""Not found, as forums, libraries and blogs say it: of topics, records, items and journals."""

from __future__ import annotations

from typing import Final

#: Language to (any of these must be said; other words that such sentences are made of), added to what is not found.
WORKS: Final[dict[str, tuple[str, str]]] = {
    "en": (
        """
        invalid thread specified / no thread specified / invalid post specified / no post specified /
        invalid forum specified / no forum specified / invalid topic specified / no topic specified /
        invalid thread id /
        no record found / no records found / no such record / no item found / no such item / no such topic /
        no such thread / is withdrawn / item withdrawn / record withdrawn / been purged / not a valid community /
        not a valid wiki / account is under investigation or was found in violation of /
        account was found in violation of / account has been found in violation of
        """,
        """
        selected withdrawn identifier id handle valid if followed notify administrator webmaster specified record
        records items journal purged blog community wiki account under investigation rules queries contact repository
        administrators medium
        """,
    ),
    "de": (
        """
        kein datensatz gefunden / keine datensätze gefunden / kein thema angegeben / kein gültiges thema angegeben /
        ungültiges thema angegeben / kein beitrag angegeben / wurde zurückgezogen
        """,
        "thema themas forum datensatz objekt werk ausgewählte gewählte journal blog nutzer benutzer",
    ),
    "fr": (
        """
        aucune notice trouvée / aucun enregistrement trouvé / aucun document trouvé / discussion spécifiée non valide /
        aucune discussion spécifiée / sujet inexistant
        """,
        "sujet discussion notice enregistrement forum journal blog spécifié spécifiée sélectionné",
    ),
    "es": (
        """
        no se encontró ningún registro / ningún registro encontrado / no se encontraron registros /
        no se encontró el registro / tema especificado no válido / tema no válido
        """,
        "tema hilo foro registro registros ningún blog especificado seleccionado ítem",
    ),
    "it": (
        """
        nessun record trovato / nessuna scheda trovata / discussione specificata non valida /
        nessuna discussione trovata
        """,
        "argomento largomento discussione forum scheda record blog specificato selezionato",
    ),
    "pt": (
        """
        nenhum registro encontrado / nenhum registo encontrado / nenhum item encontrado / tópico especificado inválido /
        tópico inválido
        """,
        "tópico fórum registro registo item blog especificado selecionado",
    ),
    "nl": ("geen record gevonden / geen records gevonden / ongeldig onderwerp", "onderwerp forum record blog item"),
    "sv": ("ingen post hittades / inga poster hittades / ogiltig tråd", "ämnet tråden forumet posten bloggen valda"),
    "da": ("ingen post fundet / ingen poster fundet / ugyldig tråd", "emnet tråden forummet posten bloggen valgte"),
    "no": ("ingen post funnet / ingen poster funnet / ugyldig tråd", "emnet tråden forumet posten bloggen valgte"),
    "fi": ("tietuetta ei löytynyt / tietueita ei löytynyt", "aihetta aihe ketjua viestiketjua tietuetta blogia"),
    "pl": (
        "nie znaleziono rekordu / brak rekordu / nie podano tematu / nieprawidłowy temat",
        "temat tematu wątek wątku rekord rekordu forum blog żądany wybrany",
    ),
    "cs": (
        "záznam nenalezen / žádný záznam nenalezen / neplatné téma",
        "téma vlákno fórum záznam blog požadované vybraný vybraná zvolená",
    ),
    "hu": ("nincs ilyen rekord / a rekord nem található / érvénytelen téma", "téma témát fórum rekord blog megadott"),
    "ru": (
        """
        запись не найдена / записи не найдены / темы не существует / тема не указана / тема удалена / журнал удален /
        был удален / были удалены / и более недоступен
        """,
        """
        этот тема темы тему запись записи форум журнал блог был более запрошенной запрошенная выбранная полностью очищен
        """,
    ),
    "uk": (
        "запис не знайдено / записів не знайдено / теми не існує / тему видалено / журнал видалено",
        "тема теми тему запис форум журнал блог запитаної більше",
    ),
    "tr": ("kayıt bulunamadı / geçersiz konu", "konu konusu forum kayıt blog istenen seçilen"),
    "zh": (
        "查无记录 / 未找到记录 / 查無記錄 / 没有找到记录 / 主题不存在 / 帖子不存在 / 主題不存在",
        """
        主题 主題 帖子 贴子 版块 日志 日誌 记录 記錄 正在 被审核 被審核 审核 審核 提示信息 抱歉 指定 指定的
        """,
    ),
    "ja": ("該当する資料はありません / レコードが見つかりません", "トピック スレッド レコード 資料 掲示板 ブログ"),
    "ko": (
        "자료를 찾을 수 없습니다 / 없는 게시물입니다 / 존재하지 않는 글입니다",
        "글이 글을 주제가 주제 자료 자료를 블로그가",
    ),
    "ar": ("لم يتم العثور على سجل / الموضوع غير موجود", "الموضوع السجل سجل المنتدى المدونة موضوع"),
    "fa": ("رکوردی یافت نشد / موضوع یافت نشد", "موضوع رکورد رکوردی انجمن وبلاگ تاپیک"),
}
