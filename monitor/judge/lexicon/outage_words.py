"""What sites say that are down for now, in many languages: an error of the server, a pause, come back later."""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.phrases import Phrasebook

#: Titles of error pages and pauses that come with a status of success.
FAILING: Final = Phrasebook(
    {
        "*": (
            """
            internal server error / service unavailable / service temporarily unavailable / bad gateway /
            gateway timeout / gateway time out / temporarily unavailable / application error / database error /
            error establishing a database connection / server error / 500 / 502 / 503 / 504 / fatal error /
            something went wrong / an error occurred / an error has occurred / under maintenance / down for
            maintenance / site maintenance / scheduled maintenance / maintenance mode / maintenance / briefly
            unavailable / be back soon / be right back / back shortly / account suspended / site suspended /
            website suspended / this account has been suspended / bandwidth limit exceeded
            / temporarily offline / currently offline / temporarily down / page temporarily unavailable /
            currently undergoing maintenance / undergoing maintenance / system maintenance / please try again
            later / try again in a few minutes / server is busy / system busy / too many connections /
            overloaded / error connecting to database / could not connect to the database / site error /
            technical difficulties / experiencing technical difficulties / service interruption / interner
            serverfehler / serverfehler / wartungsarbeiten / wartung / wartungsmodus / in wartung /
            vorübergehend nicht erreichbar / vorübergehend nicht verfügbar / zurzeit nicht erreichbar / derzeit
            nicht erreichbar / momentan nicht erreichbar / zurzeit nicht verfügbar / derzeit nicht verfügbar /
            momentan nicht verfügbar / versuchen sie es später / bitte später noch einmal / technische störung
            / überlastet / datenbankfehler / fehler beim aufbau einer datenbankverbindung / gleich wieder da /
            bald wieder da / erreur interne du serveur / erreur serveur / en maintenance / site en maintenance
            / service indisponible / temporairement indisponible / momentanément indisponible / de retour
            bientôt / nous revenons bientôt / nous revenons très vite / revenez plus tard / réessayer plus tard
            / veuillez réessayer ultérieurement / incident technique / problème technique / surchargé / erreur
            de base de données / erreur lors de la connexion à la base de données / error interno del servidor
            / error del servidor / en mantenimiento / sitio en mantenimiento / servicio no disponible /
            volvemos pronto / volvemos enseguida / volveremos pronto / no disponible temporalmente /
            temporalmente no disponible / no está disponible temporalmente / no está disponible en este momento
            / fuera de servicio / inténtelo más tarde / inténtalo más tarde / inténtelo de nuevo más tarde /
            error al establecer una conexión con la base de datos / problemas técnicos / errore interno del
            server / in manutenzione / sito in manutenzione / servizio non disponibile / torniamo presto /
            temporaneamente non disponibile / momentaneamente non disponibile / riprova più tardi / riprovare
            più tardi / errore di connessione al database / errore nello stabilire una connessione al database
            / problemi tecnici / erro interno do servidor / em manutenção / site em manutenção / serviço
            indisponível / voltamos em breve / voltaremos em breve / temporariamente indisponível /
            indisponível no momento / tente novamente mais tarde / fora do ar / erro ao estabelecer uma conexão
            com o banco de dados / problemas técnicos / onderhoud / in onderhoud / tijdelijk niet beschikbaar /
            tijdelijk niet bereikbaar / momenteel niet beschikbaar / probeer het later opnieuw / interne
            serverfout / technische storing / underhåll / serverfel / tillfälligt otillgänglig / tillfälligt
            otillgängligt / försök igen senare / tekniska problem / vedligeholdelse / vedlikehold /
            midlertidigt utilgængelig / midlertidigt ikke tilgængelig / prøv igen senere / midlertidig
            utilgjengelig / prøv igjen senere / tekniske problemer / huoltokatko / palvelinvirhe / tilapäisesti
            poissa käytöstä / ei ole tilapäisesti käytettävissä / yritä myöhemmin uudelleen / przerwa
            techniczna / prace konserwacyjne / prace techniczne / tymczasowo niedostępna / tymczasowo
            niedostępny / chwilowo niedostępna / chwilowo niedostępny / spróbuj ponownie później / przeciążenie
            serwera / wewnętrzny błąd serwera / údržba / chyba serveru / dočasně nedostupný / dočasně
            nedostupná / dočasně není k dispozici / zkuste to později / dočasne nedostupná / skúste to neskôr /
            karbantartás / szerverhiba / átmenetileg nem elérhető / ideiglenesen nem elérhető / próbálja meg
            később / próbálja újra később / mentenanță / temporar indisponibil / temporar indisponibilă /
            încercați mai târziu / συντήρηση / προσωρινά μη διαθέσιμη / προσωρινά μη διαθέσιμο / δοκιμάστε
            αργότερα / привремено недоступна / privremeno nedostupna / privremeno nedostupno / временно
            недостъпна / bakım / bakımdayız / bakımdadır / bakım çalışması / sunucu hatası / geçici olarak
            kullanılamıyor / geçici olarak hizmet dışı / geçici olarak erişilemiyor / lütfen daha sonra tekrar
            deneyin / daha sonra tekrar deneyiniz / технические работы / ведутся технические работы /
            внутренняя ошибка сервера / ошибка сервера / сайт временно недоступен / временно недоступен /
            временно недоступна / временно недоступно / попробуйте позже / попробуйте зайти позже / повторите
            попытку позже / сервер перегружен / ошибка подключения к базе данных / ошибка базы данных /
            технический перерыв / на техническом обслуживании / технічні роботи / тимчасово недоступний /
            тимчасово недоступна / спробуйте пізніше / помилка сервера / تحت الصيانة / الموقع تحت الصيانة / قيد
            الصيانة / الموقع قيد الصيانة / أعمال صيانة / غير متاح حاليا / غير متاحة حاليا / غير متاح مؤقتا /
            غير متاحة مؤقتا / حاول مرة أخرى لاحقا / يرجى المحاولة لاحقا / سنعود قريبا / خطأ في الخادم / در حال
            بروزرسانی / در حال به روزرسانی / در دست تعمیر / موقتا در دسترس نیست / بعدا تلاش کنید / بعدا مراجعه
            کنید / האתר בתחזוקה / אינו זמין כרגע / אינה זמינה כרגע / נסו שוב מאוחר יותר / रखरखाव / अस्थायी रूप
            से अनुपलब्ध / बाद में पुनः प्रयास करें / সাময়িকভাবে বন্ধ / পরে আবার চেষ্টা করুন / уақытша
            қолжетімсіз / кейінірек қайталаңыз / техникалық жұмыстар / ۋاقىتلىق ئاچقىلى بولمايدۇ / سەل تۇرۇپ
            قايتا سىناڭ / ئاسراش قىلىنىۋاتىدۇ / 系统维护 / 系統維護 / 网站维护 / 網站維護 / 网站维护中 / 維護中
            / 维护中 / 正在维护 / 正在維護 / 升级维护 / 系统升级 / 系统繁忙 / 系統繁忙 / 服务器繁忙 /
            伺服器忙碌 / 网络繁忙 / 访问人数过多 / 請稍後再試 / 请稍后再试 / 请稍后重试 / 請稍後重試 / 稍后再来
            / 暂时无法访问 / 暫時無法訪問 / 暫時無法存取 / 暂时不可用 / 暫時無法使用 / 暂停访问 / 数据库错误 /
            数据库连接失败 / 建立数据库连接时出错 / 服务器错误 / 伺服器錯誤 / メンテナンス中 / メンテナンス /
            一時的にご利用 / 一時的に利用 / 一時的にアクセス / ただいまアクセスできません /
            現在アクセスできません / ただいまご利用いただけません / 時間をおいて / 時間を置いて /
            しばらくしてから / しばらく経ってから / アクセスが集中 / アクセス集中 / データベース接続確立エラー
            / サーバーエラー / 서버 오류 / 점검 중 / 점검 중입니다 / 시스템 점검 / 서비스 점검 / 일시적으로
            이용할 수 없습니다 / 일시적으로 접속할 수 없습니다 / 일시적인 오류 / 일시적인 오류가 / 잠시 후 다시
            시도 / 잠시 후 다시 시도해 주세요 / 잠시 후 다시 시도해주세요 / 접속자가 많아 / bảo trì / lỗi máy
            chủ / tạm thời không khả dụng / tạm thời không truy cập được / vui lòng thử lại sau / pemeliharaan
            / sedang dalam perbaikan / sementara tidak tersedia / silakan coba lagi nanti /
            ไม่สามารถใช้งานได้ชั่วคราว / กรุณาลองใหม่อีกครั้งภายหลัง / ปิดปรับปรุง
            """,
            """
            the a an is are was were we us our this site website page pages service system server database
            connection connections error http sorry oops apologies inconvenience currently right minute minutes
            few of be some experiencing undergoing performing for in under to and at will be back soon shortly
            later try again please temporarily temporary moment fault code status your has have due scheduled
            work works planned down website's die der das wir sind ist seite webseite unsere zurzeit derzeit
            momentan gerade wegen wegen_wartungsarbeiten nicht erreichbar le la les notre est actuellement pour
            nous sommes el sitio estamos nuestra nuestro en está este esta página no de más tarde actualmente
            disculpe lo sentimos il sito questa pagina non è siamo o nosso nossa a página temporaneamente de
            por favor et ou ce cette page erreur fait peau neuve dans quelques instants minutes diese dieser
            dieses inhalt bitte es noch einmal oder kurz et de deze is momenteel onze sidan siden är er den det
            strona jest ta stránka je tato web az oldal ez pagina este această site ul η σελίδα ο ιστότοπος
            είναι bu sayfa site sitemiz şu anda lütfen сайт сайте страница раздел на в для ошибка временно мы
            пожалуйста приносим извинения за неудобства проводятся ведутся идут технические работы извините
            попробуйте позже зайдите сервис недоступна недоступен сторінка сайт на у ми الموقع الصفحة هذا هذه
            حاليا مؤقتا نعتذر عذرا الخدمة سایت صفحه این در حال حاضر האתר הדף هذا یه यह पृष्ठ साइट এই পৃষ্ঠা
            сайт бет парақ بۇ بەت تور بېكەت 您 的 访问 訪問 页面 頁面 网站 網站 本站 系统 系統 服务器 伺服器
            当前 目前 抱歉 对不起 很抱歉 暂时 正在 中 请 請 此 该 升级 维护 現在 ただいま この ページ サイト は
            が を に ご利用 いただけません できません 利用 申し訳ございません 大変 混み合って おります です
            再度 アクセス して ください システム 中 현재 이 페이지는 페이지를 사이트는 서비스를 죄송합니다
            trang này hiện đang halaman ini sedang หน้านี้ เว็บไซต์
            """,
        )
    }
)
