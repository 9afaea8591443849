"""Taken away: what a page says in place of what its author, its publisher or a moderator removed."""

from __future__ import annotations

from typing import Final


def _by(before: str, actors: str) -> str:
    """Join each way of saying "by the" with each of those who take things down: nobody else may be the subject."""
    return " " + " ".join(f"{by}_{actor}" for by in before.split() for actor in actors.split())


_EN = _by(
    "by by_the by_its by_their by_our by_a by_an of_the of_its",
    "author authors writer publisher editor editors editorial_team moderator moderators administrator administrators "
    "admin owner user uploader poster creator copyright_holder rights_holder copyright_owner site_owner staff team",
)
_DE = _by(
    "vom von_der von_dem durch_den durch_die von_seinem von_seiner von_ihrem von_unserer von_einem des der",
    "autor autors autorin verfasser verfassers verfasserin urheber urhebers rechteinhaber rechteinhabers herausgeber "
    "redaktion moderator moderation administrator betreiber nutzer benutzer eigentümer eigentümers verlag",
)
_FR = _by(
    "par par_son par_sa par_le par_la par_l par_un de de_son du",
    "auteur lauteur lautrice éditeur léditeur rédaction modérateur modérateurs modération administrateur "
    "ladministrateur propriétaire utilisateur lutilisateur ayant_droit layant_droit",
)
_ES = _by(
    "por por_el por_la por_su por_un por_los del de_su",
    "autor autora editor editora redacción moderador moderadores moderación administrador propietario usuario titular",
)
_IT = _by(
    "dal dal_suo dalla da_un del dai da",
    "autore dallautore autrice editore redazione moderatore moderatori amministratore proprietario utente titolare",
)
_PT = _by(
    "pelo pela pelo_seu pela_sua por_um pelos do",
    "autor autora editor redação moderador moderadores moderação administrador proprietário usuário utilizador titular",
)
_NL = _by(
    "door door_de door_een door_zijn van_de",
    "auteur schrijver redactie uitgever moderator moderators beheerder eigenaar gebruiker",
)
_NORDIC = _by(
    "av af av_en af_en",
    "författaren skribenten redaktionen moderatorn moderator administratören ägaren användaren forfatteren redaksjonen "
    "administrator eieren brukeren ejeren brugeren",
)
_PL = _by("przez", "autora redakcję wydawcę moderatora moderację administratora właściciela użytkownika")
_RO = _by("de de_către", "autor editor redacție moderator administrator proprietar utilizator autorul")
_HR = _by("od_strane od", "autora redakcije moderatora administratora korisnika vlasnika аутора редакције")
_EL = _by("από_τον από_τη από_την από", "συντάκτη συγγραφέα σύνταξη διαχειριστή ιδιοκτήτη χρήστη εκδότη")

#: Language to (any of these must be said; other words that such sentences are made of), added to what is not found.
REMOVED: Final[dict[str, tuple[str, str]]] = {
    "en": (
        """
        has been deleted / were deleted / has been taken down / was taken down / has been withdrawn / was withdrawn /
        has been retracted / has been unpublished / was unpublished / has been pulled / has been hidden /
        have been removed / were removed / no longer published / taken offline / removed by / deleted by /
        withdrawn by / taken down by / been terminated / is no longer accessible / this content isnt available /
        content unavailable / story unavailable / article unavailable / post unavailable / video unavailable /
        page unavailable / removed at the request
        """,
        """
        editorial moderation publication copyright claim claims complaint complaints notice legal reasons due
        because violation violating violates violated breach terms service rules community guidelines standards
        policy policies infringement third party after shared posted published own message comment tweet status
        photo image video channel report statement news database temporarily private now read so longer right
        no_longer following a_request request at_the_request
        """
        + _EN,
    ),
    "de": (
        """
        wurde zurückgezogen / wurde depubliziert / wurde vom netz genommen / wurde offline genommen / gelöscht worden /
        entfernt worden / autors entfernt / autors gelöscht / redaktion entfernt / redaktion gelöscht / wurden gelöscht / wurden entfernt / ist gelöscht / ist entfernt / ist nicht mehr abrufbar /
        nicht mehr abrufbar / steht nicht mehr zur verfügung / steht leider nicht mehr zur verfügung /
        nicht mehr zugänglich / nicht länger verfügbar / leider nichts / inhalt gelöscht / beitrag gelöscht
        """,
        """
        wegen aufgrund rechtlichen rechtlicher gründen verstoß verstoßes verstößen gegen richtlinien regeln
        nutzungsbedingungen urheberrecht urheberrechts urheberrechtsverletzung beschwerde auf_wunsch auf worden
        video kommentar post thread text mittlerweile inzwischen zwischenzeitlich bereits seit zur verfügung steht
        """
        + _DE,
    ),
    "fr": (
        """
        a été retiré / a été retirée / ont été supprimés / été supprimé / été supprimée / été retiré / été retirée /
        a été effacé / a été effacée / a été dépublié / a été dépubliée / a été masqué / contenu supprimé /
        article supprimé / article retiré / supprimé par / retiré par / supprimée par / retirée par
        """,
        """
        pour raison raisons en suite juridiques légales violation droits droit dauteur conditions dutilisation
        règles règlement publication vidéo commentaire message retiré retirée effacé effacée aïe que été cause
        plainte à_la_demande demande depuis
        """
        + _FR,
    ),
    "es": (
        """
        ha sido retirado / ha sido retirada / fue retirado / fue retirada / ha sido borrado / ha sido borrada /
        fue borrado / fue borrada / se ha eliminado / se eliminó / fue eliminado / fueron eliminados /
        eliminado por / eliminada por / retirado por / retirada por / contenido eliminado / ya no está accesible
        """,
        """
        por motivos razones legales debido incumplir infringir infracción violar violación derechos
        derechos_de_autor normas reglas condiciones términos uso comunidad publicación vídeo video comentario
        mensaje retirado retirada a_petición a_solicitud
        """
        + _ES,
    ),
    "it": (
        """
        è stato ritirato / è stata ritirata / è stato eliminato / è stata eliminata / è stato cancellato /
        sono stati rimossi / rimosso da / rimosso dal / rimosso dall / eliminato da / eliminato dal / eliminato dall /
        contenuto rimosso / articolo rimosso / rimosso dallautore / eliminato dallautore
        """,
        """
        per motivi ragioni legali violazione diritti dautore dallautore termini servizio regole pubblicazione video
        commento messaggio post su_richiesta richiesta a_causa
        """
        + _IT,
    ),
    "pt": (
        """
        foi retirado / foi retirada / foi excluído / foi apagado / foi eliminado / foi eliminada / foi deletado /
        foram removidos / removido pelo / removida pelo / removido pela / removida pela / excluído pelo /
        excluída pelo / apagado pelo / conteúdo removido / artigo removido / não achamos
        """,
        """
        por motivos razões legais devido violação violar direitos autorais direitos_autorais termos uso regras
        comunidade publicação vídeo comentário mensagem postagem a_pedido
        """
        + _PT,
    ),
    "nl": (
        """
        werd verwijderd / zijn verwijderd / verwijderd door / is ingetrokken / is offline gehaald / is gewist /
        niet langer beschikbaar / niet meer toegankelijk
        """,
        """
        wegens vanwege om juridische redenen schending auteursrecht regels voorwaarden video reactie publicatie
        op_verzoek niet_langer
        """
        + _NL,
    ),
    "sv": (
        "har raderats / är raderad / raderats av / tagits bort av / har avpublicerats / är avpublicerad / togs bort",
        """
        på grund på_grund_av juridiska skäl inlägget videon kommentaren publiceringen raderats avpublicerats
        """
        + _NORDIC,
    ),
    "da": (
        "er blevet afpubliceret / er trukket tilbage / slettet af / fjernet af / blev slettet / blev fjernet",
        """
        på_grund_af juridiske grunde opslaget videoen kommentaren indlægget blev
        """
        + _NORDIC,
    ),
    "no": (
        "er blitt slettet / er blitt fjernet / er avpublisert / er trukket tilbage / slettet av / fjernet av",
        """
        på_grunn_av juridiske grunner innlegget videoen kommentaren blitt
        """
        + _NORDIC,
    ),
    "fi": (
        "poistettiin / on poistanut / poistettu / on vedetty / on piilotettu",
        """
        kirjoittajan toimituksen moderaattorin ylläpidon ylläpitäjän omistajan käyttäjän toimesta pyynnöstä julkaisu
        video kommentti viesti
        """,
    ),
    "pl": (
        """
        został usunięty / zostało usunięte / zostały usunięte / usunięty przez / usunięta przez / usunięte przez /
        została wycofana / został wycofany / została skasowana / została ukryta
        """,
        """
        z_powodu naruszenia regulaminu zasad praw autorskich wpis post film komentarz wiadomość materiał publikacja
        został zostało usunięty usunięte
        """
        + _PL,
    ),
    "cs": (
        """
        byl odstraněn / bylo odstraněno / byl smazán / byla smazána / bylo smazáno / byl stažen / byla stažena /
        odstraněn autorem / smazán autorem / bol odstránený / bola odstránená / bol zmazaný / bola zmazaná /
        bol vymazaný / zřejmě odstraněna
        """,
        """
        autorem redakcí vydavatelem moderátorem správcem administrátorem uživatelem majitelem kvůli
        porušení pravidel autorských práv příspěvek video komentář zpráva autorom redakciou správcom používateľom
        porušenie pravidiel príspevok
        """,
    ),
    "hu": (
        "eltávolították / eltávolította / törölte / törlésre került / eltávolításra került / visszavonták / levették",
        """
        a_szerző a_szerkesztőség a_moderátor az_adminisztrátor a_tulajdonos a_felhasználó bejegyzés bejegyzést
        cikket tartalmat videót hozzászólás miatt megsértése szabályok szerzői_jogi kérésére
        """,
    ),
    "ro": (
        """
        a fost șters / a fost ștearsă / a fost eliminat / a fost retras / a fost retrasă / a fost scos / eliminat de /
        șters de / ștearsă de
        """,
        """
        din_motive legale încălcarea drepturilor regulilor postarea mesajul comentariul videoclipul
        """
        + _RO,
    ),
    "hr": (
        """
        je uklonjen / je uklonjena / je uklonjeno / je obrisan / je obrisana / je obrisano / je izbrisan /
        је уклоњен / је уклоњена / је обрисан / је обрисана / е избришан / е отстранет
        """,
        """
        članak objava zbog kršenja pravila video komentar чланак објава због кршења правила
        """
        + _HR,
    ),
    "el": (
        "αφαιρέθηκε / διαγράφηκε / αποσύρθηκε / έχει αποσυρθεί / καταργήθηκε",
        """
        ανάρτηση δημοσίευση βίντεο σχόλιο λόγω παραβίασης πνευματικών δικαιωμάτων κανόνων
        """
        + _EL,
    ),
    "ru": (
        """
        удалён / удалено / удалены / был удалён / было удалено / были удалены / снята с публикации /
        снят с публикации / снято с публикации / больше не доступен / больше недоступен / больше недоступна /
        больше недоступно / недоступно / была снята / был снят / был скрыт / была скрыта / скрыта автором /
        скрыт автором / изъят / изъята / заблокирован по требованию / удалил / удалила
        """,
        """
        автором редакцией издателем издательством модератором модераторами модерацией
        администратором администрацией владельцем пользователем правообладателя правообладателем по_решению_редакции по решению требованию просьбе запросу причине из за нарушения правил авторских прав законодательства
        запись пост сообщение комментарий видео фото текст заметка сюжет уже был было были удалено удалены снята снят
        публикации сообщества роскомнадзора в_связи связи с этого данная данное данный
        """,
    ),
    "uk": (
        """
        видалено / видалений / був видалений / було видалено / вилучено / вилучений / знято з публікації /
        приховано / більше недоступна / більше недоступний
        """,
        """
        автором редакцією видавцем за_рішенням_редакції модератором адміністратором адміністрацією власником
        користувачем за рішенням на вимогу через порушення правил авторських прав допис запис пост повідомлення відео
        коментар текст публікацію статтю матеріали було був
        """,
    ),
    "bg": (
        (
            "е изтрит / е изтрита / е изтрито / е премахнат / е премахната / е премахнато / беше изтрита / беше премахната / "
            "е свалена / е свален"
        ),
        (
            "от_автора от_редакцията от_модератор от_администратор от_собственика от_потребителя статия материал материалът "
            "публикацията публикация съдържанието поради нарушение от"
        ),
    ),
    "ar": (
        """
        تم حذف هذا / تم حذفه / حذف هذا / تمت إزالة هذا / تمت إزالته / تمت إزالتها / تم إزالة / تم إزالته /
        تم إزالتها / تم سحب / تم سحبه / تم إلغاء نشر / محذوف / محذوفة / حُذف / حُذفت / لم يعد متاحا / لم يعد متوفرا /
        لم تعد متوفرة
        """,
        """
        المقالة المنشور المادة الفيديو التعليق التغريدة الرسالة الناشر المؤلف الكاتب صاحب صاحبه صاحبها المحرر التحرير
        إدارة الإدارة المشرف المشرفين المستخدم قبل بواسطة بسبب انتهاك مخالفة لمخالفته لمخالفتها شروط قواعد سياسة حقوق
        النشر الملكية الاستخدام بناء طلب على هذه ذلك
        """,
    ),
    "fa": (
        "حذف گردید / حذف شد / برداشته شده / برداشته شد / پاک شده / پاک شده است / از دسترس خارج",
        (
            "خبر نوشته پست ویدیو نظر پیام توسط_نویسنده توسط_ناشر توسط_مدیر توسط_مدیریت توسط_کاربر به دلیل نقض قوانین حقوق "
            "مولف درخواست از دسترس خارج شده"
        ),
    ),
    "he": (
        "נמחק / נמחקה / הוסר על ידי / נמחק על ידי / הוסרה על ידי / הוסרו / ירד מהאתר / הורד / הורדה",
        (
            "על ידי המחבר הכותב המערכת העורך מנהל המנהל הבעלים המשתמש הפוסט הסרטון התגובה ההודעה הידיעה בשל בגלל עקב "
            "הפרת הפרה זכויות יוצרים כללי תנאי שימוש"
        ),
    ),
    "ug": (
        """
        ئۆچۈرۈلدى / ئۆچۈرۈۋېتىلدى / ئۆچۈرۈۋېتىلگەن / ئۆچۈرۈلۈپتۇ / ئۆچۈرۈلۈپ كەتكەن / چىقىرىۋېتىلدى /
        ئېلىۋېتىلدى / ئېلىۋېتىلگەن / كۆرگىلى بولمايدۇ / ئاچقىلى بولمايدۇ / تاپقىلى بولمىدى / تېپىلماي قالدى /
        ئەمەلدىن قالدۇرۇلدى
        """,
        """
        بۇ ئۇ ماقالە ماقالىنى يازما يازمىنى خەۋەر خەۋەرنى مەزمۇن مەزمۇننى ئۇچۇر ئۇچۇرنى تېما تېمىنى ئىنكاس سىن
        ئاپتور ئاپتورى ئاپتورنىڭ تەرىپىدىن باشقۇرغۇچى باشقۇرغۇچىسى تەھرىر تەھرىراتى يوللىغۇچى ئىشلەتكۈچى
        ئەپسۇس كەچۈرۈڭ سىز كۆرمەكچى بولغان ئىدى قائىدىگە خىلاپلىق قىلغانلىقى ئۈچۈن سەۋەبىدىن تور بېكەت بەتنى
        """,
    ),
    "kk": (
        """
        жойылды / өшірілді / өшірілген / алынып тасталды / алынып тасталған / жарияланымнан алынды / өчүрүлдү /
        өчүрүлгөн / алып салынды / olib tashlandi / olib tashlangan / o'chirildi / o'chirilgan / silindi / silinib /
        silinmişdir / нест карда шуд
        """,
        """
        жазба жазбаны жаңалық материал мазмұн пост видео пікір авторы автордың тарапынан редакция_тарапынан
        модератор әкімші иесі пайдаланушы себебінен ереже бұзу құқық макала жазуу редакциясы tomonidan muallif maqola
        xabar yozuv müəllif tərəfindən məqalə xəbər мақола муаллиф аз ҷониби
        """,
    ),
    "hi": (
        "हटा दी गई / हटा दिया गया है / हटाया गया / हटाई गई / हटा ली गई / मिटा दिया गया / डिलीट कर दिया गया / काढून टाकण्यात आला",
        "लेखक प्रकाशक संपादक प्रशासक मॉडरेटर उपयोगकर्ता मालिक खबर पोस्ट वीडियो टिप्पणी कारण उल्लंघन नियमों कॉपीराइट ने गई इसे लेख दी",
    ),
    "ur": (
        "حذف کر دیا گیا / حذف کر دی گئی / ہٹا دیا گیا / ہٹا دی گئی / ہٹایا گیا",
        "مصنف ناشر ایڈیٹر منتظم صارف خبر پوسٹ ویڈیو تبصرہ طرف سے خلاف ورزی وجہ اسے گیا گئی تحریر",
    ),
    "bn": (
        "মুছে ফেলা হয়েছে / সরিয়ে ফেলা হয়েছে / সরিয়ে নেওয়া হয়েছে / অপসারণ করা হয়েছে / মুছে দেওয়া হয়েছে",
        "লেখক প্রকাশক সম্পাদক প্রশাসক ব্যবহারকারী লেখা লেখাটি খবর খবরটি পোস্ট পোস্টটি ভিডিও মন্তব্য কারণে দ্বারা কর্তৃক লঙ্ঘনের",
    ),
    "zh": (
        """
        已被发布者删除 / 已被發布者刪除 / 已被作者删除 / 已被作者刪除 / 因违规无法查看 / 因違規無法查看 / 无法查看 / 無法查看 / 内容无法查看 / 不可查看 /
        已被屏蔽 / 已屏蔽 / 已被撤下 / 已撤下 / 已撤稿 / 已下架 / 已被下架 / 已被隐藏 / 已被隱藏 /
        已隐藏 / 已被举报 / 已被投诉 / 停止访问该网页 / 此帐号已被封 / 此账号已被屏蔽 / 账号已注销 / 帐号已注销 /
        已注销 / 已停用 / 暂时无法显示 / 无法显示 / 無法顯示 / 已经被删除 / 已經被刪除 / 已经删除 / 被删除了 / 被刪除了 /
        已被管理员删除 / 已被管理員刪除 / 已被移除 / 已被刪除或 / 仅作者可见 / 没有权限查看 / 已设为私密
        """,
        """
        发布者 發布者 发布人 发布 發布 作者 用户 用戶 管理员 管理員 版主 平台 平台审核 审核 系统 系統 编辑 編輯 部门 投诉 投訴 举报
        舉報 经 經 由 因 为 為 由于 由於 违规 違規 违反 違反 涉嫌 相关 相關 有关 有關 法律 法规 法規 和 与 與 政策 规定 規定 规则
        微博 博文 帖子 帖 贴子 主题 主題 视频 視頻 图片 圖片 评论 評論 稿件 消息 回答 问题 问答 动态 日志 博客 公众号 帐号 账号 帳號
        权利人 版权 版權 原因 侵权 侵權 这 這 篇 条 條 则 自行 现 現 目前 查看 原 文 原文 来源 來源 其 您所访问的 所查看的 该条
        暂时 无法 顯示 显示 仅 可见
        """,
    ),
    "ja": (
        """
        削除いたしました / 削除しました / 取り下げ / 取り下げられました / 非公開になりました / 非公開に設定 / 非公開です /
        公開停止 / 公開を停止 / 掲載を終了 / 掲載は終了 / 閲覧できません / ご覧いただけません / 配信を終了 / 配信は終了
        """,
        """
        投稿者 著者 作者 執筆者 編集部 管理者 運営 運営者 ユーザー ユーザ 配信元 発行元 により によって による ため のため
        規約 利用規約 違反 著作権 著作権者 権利者 申し立て 申立て 侵害 ガイドライン 投稿 動画 コメント 画像 ブログ お知らせ
        ニュース 要請 都合 理由 として 一部 終了 いたしました ております おります ご了承ください いたし
        """,
    ),
    "ko": (
        """
        삭제되었습니다 / 삭제됐습니다 / 삭제된 글 / 삭제한 글입니다 / 삭제한 게시물입니다 / 삭제한 기사입니다 / 삭제된 기사 / 삭제된 게시물 / 비공개 처리 / 비공개되었습니다 /
        게시 중단 / 게시가 중단 / 블라인드 처리 / 삭제했습니다 / 삭제 처리 / 볼 수 없습니다
        """,
        """
        작성자가 작성자에 저작권자의 저작권 운영자가 운영자에 관리자가 관리자에 편집자가 의해 의한 요청으로 요청에 따라 위반으로
        규정 약관 침해 신고 권리자 글이 글은 글입니다 게시글이 게시글은 동영상이 영상이 댓글이 사유로 인해 의하여 삭제 처리된
        처리되었습니다 기사는 게시물은 이용자의 언론사의
        """,
    ),
    "th": (
        "ถูกลบแล้ว / ถูกนำออก / ถูกลบโดย / ถูกระงับ / ลบออกแล้ว",
        "โดย ผู้เขียน ผู้เผยแพร่ ผู้ดูแล ผู้ดูแลระบบ เจ้าของ ผู้ใช้ กระทู้ โพสต์ วิดีโอ ความคิดเห็น เนื่องจาก ละเมิด กฎ ลิขสิทธิ์ ออก นำ",
    ),
    "tr": (
        """
        silindi / silinmiştir / kaldırılmıştır / yayından kaldırıldı / yayından kaldırılmıştır /
        yayından kaldırılmış / yayından çekildi / erişime kapatıldı / erişime kapatılmıştır / geri çekildi /
        tarafından silindi / artık yayında değil
        """,
        """
        yazar_tarafından yazarı_tarafından editör_tarafından editörü_tarafından yayıncı_tarafından yayıncısı_tarafından yönetici_tarafından
        moderatör_tarafından sahibi_tarafından kullanıcı_tarafından nedeniyle
        sebebiyle ihlali ihlal telif hakkı hakları kurallar kurallarının talebi üzerine gönderi yazı video yorum ileti
        konu haberi içeriği yayından
        """,
    ),
    "vi": (
        "đã bị gỡ bỏ / đã được gỡ / đã gỡ / đã bị thu hồi / đã xóa / đã bị ẩn / đã bị khóa",
        (
            "bởi_tác_giả bởi_người_đăng bởi_nhà_xuất_bản bởi_quản_trị_viên bởi_ban_biên_tập bởi_người_dùng bởi do vi phạm bản quyền quy "
            "định video bình luận bài báo này yêu cầu theo"
        ),
    ),
    "id": (
        "dihapus oleh / telah ditarik / telah dicabut / telah diturunkan / tidak lagi tersedia / sudah dicabut",
        (
            "oleh_penulis oleh_penerbit oleh_redaksi oleh_moderator oleh_administrator oleh_pemilik oleh_pengguna karena melanggar pelanggaran "
            "hak cipta aturan ketentuan unggahan video komentar postingan tulisan permintaan"
        ),
    ),
}
