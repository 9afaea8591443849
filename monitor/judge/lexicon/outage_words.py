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

#: What a site says that cannot show its pages for now and means to: what happened to it, that it works on it, that
#: they return. Read where random addresses get the very same page.
RETURNING: Final = Phrasebook(
    {
        "*": (
            """
            will be back / well be back / be back online / back online soon / to return step by step /
            will be restored / be restored / being restored / restore access / restore everything / restore our /
            restore them / working to restore / working on restoring / restoration of / not currently available /
            currently unavailable / temporarily / temporary website / temporary site / temporary page /
            during this time / during the move / during the migration / being moved to / being migrated /
            being transferred to / are being brought over / is being rebuilt / being upgraded / technology outage /
            major outage / service outage / system outage / ongoing outage / cyber attack / cyberattack /
            cyber incident / security incident / denial of service / ransomware / technical difficulties /
            technical problems / technical issue / technical issues / working to fix / working to resolve /
            come back later / come back tomorrow / thank you for your patience / bear with us / until further notice /
            sind wieder da / wieder verfügbar / wieder erreichbar / wieder online / wieder abrufbar /
            wiederherstellung / wiederherzustellen / wiederhergestellt / vorübergehend / bis auf weiteres /
            umzug unserer / wird umgezogen / werden umgezogen / cyberangriff / hackerangriff / cybervorfall /
            sicherheitsvorfall / technische probleme / technischen problemen / technische störung / störung behoben /
            um geduld / in kürze wieder / schauen sie später / sera rétabli / seront rétablis / sera rétablie /
            seront rétablies / rétablissement / rétablir / temporairement / momentanément / provisoirement /
            jusquà nouvel ordre / cyberattaque / incident de sécurité / migration en cours / en cours de migration /
            en cours de transfert / en cours de restauration / merci de patienter / estará de nuevo /
            estarán de nuevo / restablecer / restablecimiento / temporalmente / provisionalmente / hasta nuevo aviso /
            ciberataque / incidente de seguridad / problemas técnicos / migración en curso / está migrando /
            estamos migrando / están migrando / di nuovo online / di nuovo disponibile / di nuovo disponibili /
            ripristino / ripristinare / temporaneamente / fino a nuovo avviso / attacco informatico / attacco hacker /
            problemi tecnici / in fase di migrazione / de volta em breve / restabelecer / restabelecimento /
            temporariamente / até novo aviso / ataque informático / ataque cibernético / em migração / a ser migrado /
            sendo migrado / sendo migrados / weer beschikbaar / weer bereikbaar / weer online / te herstellen /
            tijdelijk / tot nader order / cyberaanval / hackaanval / technische problemen / technische storing /
            worden overgezet / wordt overgezet / återställa / återställs / tillfälligt / tills vidare / it angrepp /
            tekniska problem / genoprette / genoprettes / midlertidigt / indtil videre / cyberangreb / hackerangreb /
            tekniske problemer / gjenopprette / gjenopprettes / midlertidig / inntil videre / dataangrep /
            cyberangrep / palauttaa / palauttamiseksi / toistaiseksi / väliaikaisesti / tilapäisesti / kyberhyökkäys /
            kyberhyökkäyksen / teknisiä ongelmia / przywrócić / przywrócone / przywracamy / przywracania /
            tymczasowo / do odwołania / cyberatak / cyberataku / atak hakerski / problemy techniczne / trwa migracja /
            trwa przenoszenie / są przenoszone / za cierpliwość / o cierpliwość / bude obnoven / budou obnoveny /
            obnovit / obnově / obnovujeme / dočasně / do odvolání / kybernetický útok / kybernetickému útoku /
            hackerský útok / technické potíže / za trpělivost / za strpení / dočasne / obnoviť / technické problémy /
            helyreállítás / helyreállítása / helyreállításán / helyreállítani / átmenetileg / ideiglenesen /
            kibertámadás / hackertámadás / technikai problémák / költöztetés / türelmét / türelmüket / va reveni /
            vor reveni / restabilirea / restabili / temporar / până la noi / atac cibernetic / probleme tehnice /
            în curs de migrare / pentru răbdare / θα επανέλθει / θα επανέλθουν / αποκατάσταση / αποκατασταθεί /
            προσωρινά / κυβερνοεπίθεση / τεχνικά προβλήματα / το συντομότερο δυνατό / την υπομονή / вернёмся /
            вернемся / снова будут / снова будет / восстановить / восстановлен / восстановлены / восстановления /
            восстановлением / восстанавливаем / временно / до особого / кибератака / кибератаки / хакерская атака /
            хакерской атаки / технические проблемы / переносим / идет перенос / за терпение / повернемося /
            знову будуть / відновити / відновлення / відновлено / тимчасово / кібератака / кібератаки /
            хакерська атака / технічні проблеми / переносимо / за терпіння / ще се върне / възстановяване /
            възстановим / търпението / биће поново / поново доступан / привремено / сајбер напад / хакерски напад /
            на стрпљењу / bit će ponovno / ponovno dostupan / ponovno dostupna / privremeno / kibernetički napad /
            sajber napad / hakerski napad / na strpljenju / geri dönecek / yeniden açılacak / yeniden yayında /
            tekrar yayında / geri yüklemek / geri yükleniyor / yeniden erişime / geçici olarak / bir süreliğine /
            siber saldırı / siber saldırının / teknik sorun / teknik sorunlar / taşınıyor / taşınmaktadır /
            sabrınız için / استعادة / إعادة الخدمة / مؤقتا / بشكل مؤقت / حتى إشعار آخر / هجوم إلكتروني /
            هجوم سيبراني / لهجوم إلكتروني / لهجوم سيبراني / مشكلة فنية / مشاكل فنية / أعطال فنية / يجري نقل /
            جار نقل / على صبركم / باز خواهد گشت / بازخواهد گشت / برمی گردد / بازگردانی / بازیابی / موقتا / موقتی /
            حمله سایبری / مشکل فنی / مشکلات فنی / در حال انتقال / שחזור / זמנית / באופן זמני / עד להודעה /
            מתקפת סייבר / תקלה טכנית / סבלנותכם / वापस आ / फिर से उपलब्ध / अस्थायी / अस्थायी रूप से / साइबर हमला /
            साइबर हमले / तकनीकी समस्या / तकनीकी कारणों / ফিরে আসব / পুনরুদ্ধার / সাময়িকভাবে / সাইবার হামলা /
            pulih kembali / dipulihkan / pemulihan / untuk sementara / serangan siber / gangguan teknis /
            sedang dipindahkan / sẽ hoạt động trở lại / khôi phục / phục hồi / tạm thời / tấn công mạng /
            sự cố kỹ thuật / đang được chuyển / กู้คืน / ชั่วคราว / การโจมตีทางไซเบอร์ / ปัญหาทางเทคนิค / 恢复访问 /
            恢復訪問 / 恢复服务 / 恢復服務 / 恢复阅读 / 逐步恢复 / 逐步恢復 / 陆续恢复 / 陸續恢復 / 日恢复 / 底恢复 /
            月恢复 / 尽快恢复 / 儘快恢復 / 盡快恢復 / 正在恢复 / 正在恢復 / 暂时 / 暫時 / 暂不 / 暫不 / 正在迁移 /
            正在遷移 / 迁移期间 / 遷移期間 / 数据迁移 / 資料遷移 / 网络攻击 / 網路攻擊 / 黑客攻击 / 駭客攻擊 /
            耐心等待 / 耐心等候 / 復旧 / 再開いたします / 再開します / 再開する予定 / 再開予定 / 公開を再開 /
            完了する予定 / 完了予定 / 移行しております / 移行しています / 移行作業 / 移行中 / 移行期間 / 一時的に /
            一時停止 / しばらくお待ち / サイバー攻撃 / 不正アクセスを受け / システム障害 / 障害が発生 / 順次公開 /
            順次再開 / 当面の間 / 今しばらく / 복구되는 / 복구 중 / 재개될 / 다시 이용 / 다시 제공 / 일시적으로 /
            당분간 / 이전 작업 / 이전하고 / 사이버 공격 / 사이버 공격으로 / 장애가 / 장애로 / 빠른 시일 / 기다려 주 /
            기다려 주시기
            """,
            "",
        )
    }
)

#: Now, soon, and coming back: said of anything, and of pages where the same line says that they cannot be had.
FOR_THE_MOMENT: Final = Phrasebook(
    {
        "*": (
            """
            will return / at the moment / at this time / for the time being / for now / currently limited /
            currently being / as soon as possible / as quickly as possible / check back / zurzeit / zur zeit /
            derzeit / momentan / im augenblick / vorläufig / nach und nach / arbeiten daran / mit hochdruck /
            so schnell wie möglich / so bald wie möglich / pour le moment / pour linstant / en ce moment /
            actuellement / dès que possible / dans les plus brefs délais / revenez / volverá a estar /
            volverán a estar / volverá / volverán / por el momento / en este momento / actualmente /
            lo antes posible / tornerà / torneranno / al momento / per il momento / attualmente / il prima possibile /
            voltará / voltarão / restaurar / de momento / no momento / por enquanto / atualmente /
            assim que possível / herstel van / hersteld / op dit moment / momenteel / voorlopig / zo snel mogelijk /
            är tillbaka / kommer tillbaka / just nu / för tillfället / för närvarande / så snart som möjligt /
            er tilbage / vender tilbage / lige nu / i øjeblikket / så snart som muligt / er tilbake / kommer tilbake /
            akkurat nå / for øyeblikket / for tiden / så snart som mulig / palaavat / palautetaan / tällä hetkellä /
            mahdollisimman pian / wróci / wrócą / obecnie / w tej chwili / chwilowo / jak najszybciej / vrátí se /
            v současné době / v tuto chvíli / momentálně / co nejdříve / momentálne / v súčasnosti / visszatér /
            visszatérnek / jelenleg / în acest moment / în prezent / cât mai curând / αυτή τη στιγμή / προς το παρόν /
            вернется / вернутся / вернётся / в настоящее время / в данный момент / сейчас / пока / как можно скорее /
            в ближайшее время / повернеться / повернуться / наразі / зараз / поки що / якнайшвидше /
            найближчим часом / в момента / засега / тренутно / trenutno / trenutačno / obnova / şu anda / şimdilik /
            geçici / en kısa sürede / سيعود / ستعود / سوف يعود / في الوقت الحالي / حاليا / في أقرب وقت / در حال حاضر /
            فعلا / موقت / יחזור / יחזרו / ישוב / ישובו / כרגע / כעת / בהקדם / बहाल / फिलहाल / फ़िलहाल / इस समय / अभी /
            বর্তমানে / আপাতত / akan kembali / saat ini / sementara / secepatnya / sesegera mungkin / sẽ trở lại /
            hiện tại / hiện đang / sớm nhất có thể / จะกลับมา / ขณะนี้ / เร็วที่สุด / 预计 / 預計 / 目前 / 当前 /
            改版 / 升级 / 升級 / 故障 / 現在 / ただいま / 복구 / 복구하고 / 재개 / 현재 / 지금은 / 임시 / 장애
            """,
            "",
        )
    }
)
