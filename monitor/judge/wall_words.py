"""What walls say, in many languages: sign in, agree, subscribe, prove that you are human, come back later.

Such words never judge alone: subscribing is offered in every menu. They weigh where the structure of the page
already says that there is next to nothing else on it.
"""

from __future__ import annotations

from typing import Final

from monitor.judge.phrases import Phrasebook

#: Titles and headings of pages that ask who you are.
LOGIN: Final = Phrasebook(
    {
        "*": (
            """
            log in / login / log on / logon / sign in / signin / signing in / sign on / log in to continue /
            sign in to continue / please log in / authentication required / member login / members only /
            single sign on / account login / enter your password / password protected / protected page /
            create an account / register to continue / register to read / anmelden / anmeldung / einloggen /
            bitte melden sie sich an / passwortgeschützt / geschützter bereich / se connecter / connexion /
            connectez vous / identifiez vous / sidentifier / identification / protégé par mot de passe /
            iniciar sesión / inicia sesión / inicio de sesión / acceso de usuarios / identifícate / accedi /
            accesso / effettua il login / area riservata / entrar / iniciar sessão / fazer login / faça login /
            acessar conta / acesso restrito / inloggen / log in op / aanmelden / logga in / inloggning / log ind /
            logg inn / logg på / innlogging / kirjaudu / kirjaudu sisään / kirjautuminen / zaloguj / zaloguj się /
            logowanie / přihlášení / přihlásit se / přihlaste se / prihlásenie / prihlásiť sa / bejelentkezés /
            belépés / jelentkezzen be / autentificare / conectare / intră în cont / σύνδεση / είσοδος / συνδεθείτε /
            giriş yap / oturum aç / üye girişi / kullanıcı girişi / войти / вход / авторизация / войдите /
            вход в систему / увійти / вхід / авторизація / влезте / prijava / prijavite se / пријава /
            تسجيل الدخول / سجل الدخول / ورود / وارد شوید / ورود به حساب / התחברות / כניסה / התחבר / כניסה לחשבון /
            كىرىش / кіру / кирүү / kirish / daxil ol / लॉग इन / लॉगिन / साइन इन / লগইন / লগ ইন / সাইন ইন / 登录 /
            登錄 / 登入 / 登陆 / 请登录 / 用户登录 / 會員登入 / ログイン / サインイン / 会員ログイン / 로그인 /
            đăng nhập / masuk / log masuk / silakan masuk / เข้าสู่ระบบ / ลงชื่อเข้าใช้
            """,
            "",
        )
    }
)

#: Titles and headings of pages that ask for consent before anything else.
CONSENT: Final = Phrasebook(
    {
        "*": (
            """
            before you continue / before continuing / we value your privacy / we care about your privacy /
            your privacy / your privacy choices / privacy settings / privacy preferences / cookie settings /
            cookie preferences / cookie consent / manage consent / manage your consent / consent required /
            this site uses cookies / this website uses cookies / we use cookies / accept cookies /
            accept all cookies / is part of the yahoo family of brands / with ads or without /
            bevor sie fortfahren / bevor sie weitergehen / wir schätzen ihre privatsphäre / ihre privatsphäre /
            privatsphäre einstellungen / datenschutzeinstellungen / cookie einstellungen / einwilligung /
            zustimmung / mit werbung weiterlesen / mit werbung lesen / weiterlesen mit werbung /
            werbung und tracking / avant de continuer / avant daccéder / nous respectons votre vie privée /
            votre vie privée / le respect de votre vie privée / gestion des cookies / gérer mes cookies /
            accepter les cookies / continuer sans accepter / antes de continuar / valoramos su privacidad /
            valoramos tu privacidad / su privacidad / tu privacidad / aceptar cookies / configuración de cookies /
            configuración de privacidad / prima di continuare / la tua privacy / rispettiamo la tua privacy /
            impostazioni cookie / preferenze cookie / accetta i cookie / valorizamos a sua privacidade /
            sua privacidade / definições de cookies / aceitar cookies / voordat je verdergaat / uw privacy /
            jouw privacy / je privacy / cookie instellingen / cookies accepteren / innan du fortsätter /
            din integritet / cookieinställningar / før du fortsætter / dit privatliv / før du fortsetter /
            ditt personvern / personvern / ennen kuin jatkat / yksityisyytesi / evästeasetukset /
            zanim przejdziesz dalej / szanujemy twoją prywatność / twoja prywatność / ustawienia prywatności /
            zgoda na pliki cookie / než budete pokračovat / vážíme si vašeho soukromí / nastavení cookies /
            mielőtt továbblép / adatvédelmi beállítások / tiszteletben tartjuk / înainte de a continua /
            confidențialitatea dvs / πριν συνεχίσετε / σεβόμαστε την ιδιωτικότητά σας / devam etmeden önce /
            gizliliğinize / çerez tercihleri / прежде чем продолжить / настройки конфиденциальности /
            мы ценим вашу конфиденциальность / перш ніж продовжити / قبل المتابعة / נותנים חשיבות לפרטיות /
            继续之前 / 隐私设置 / 隱私權設定 / 続行する前に / プライバシー設定 / クッキーの使用 / 계속하기 전에 /
            개인정보 보호 설정 / trước khi tiếp tục / sebelum melanjutkan / ก่อนดำเนินการต่อ
            """,
            "",
        )
    }
)

#: Words of which consent pages are full.
CONSENT_TALK: Final = Phrasebook(
    {
        "*": (
            """
            cookie / cookies / consent / partners / purposes / vendors / personalised ads / personalized ads /
            privacy / accept all / reject all / legitimate interest / einwilligung / zustimmen / datenschutz /
            partner / zwecke / ablehnen / accepter / refuser / partenaires / finalités / confidentialité /
            consentement / aceptar / rechazar / socios / privacidad / consentimiento / accetta / rifiuta /
            finalità / consenso / aceitar / parceiros / accepteren / weigeren / toestemming / akceptuję / zgoda /
            partnerzy / ciasteczka / souhlas / partneři / samtycke / samtykke / suostumus / evästeet / согласие /
            партнеры / çerez / çerezler / onay / 同意 / クッキー / 쿠키 / 동의
            """,
            "",
        )
    }
)

#: Titles and headings of walls against robots.
CHALLENGE: Final = Phrasebook(
    {
        "*": (
            """
            just a moment / one moment please / attention required / you have been blocked /
            sorry you have been blocked / request unsuccessful / the request could not be satisfied /
            are you a robot / are you human / are you a human / robot check / bot check / not a robot / not a bot /
            robot or human / human verification / verify you are human / verify that you are human /
            verifying you are human / verify youre human / verify your are not a robot / confirm you are human /
            prove you are human / prove youre human / human check / bot verification / bot detection /
            bot protection / captcha / security check / security verification / security challenge /
            security checkpoint / pardon our interruption / checking your browser /
            checking if the site connection is secure / browser check / browser verification /
            checking your connection / ddos protection / ddos guard / unusual traffic / unusual activity /
            suspicious activity / automated access / making sure youre not a bot / vercel security checkpoint /
            client challenge / please wait verifying / temporarily blocked / your access has been blocked /
            your ip has been blocked / website firewall / enable javascript and cookies to continue /
            please enable cookies / einen moment / nur einen moment / sicherheitsüberprüfung / sicherheitsprüfung /
            sind sie ein mensch / sind sie ein roboter / kein roboter / ich bin kein roboter /
            sie wurden blockiert / sie wurden gesperrt / browser wird überprüft / ungewöhnlicher datenverkehr /
            un instant / un moment / vérification de sécurité / êtes vous un robot / pas un robot /
            vous êtes humain / êtes un humain / vérification du navigateur / trafic inhabituel / un momento /
            verificación de seguridad / comprobación de seguridad / eres un robot / eres humano / no soy un robot /
            es usted humano / tráfico inusual / verificando su navegador / controllo di sicurezza /
            verifica di sicurezza / sei un robot / non sono un robot / sei umano / um momento /
            verificação de segurança / não sou um robô / você é humano / é humano / een ogenblik geduld /
            beveiligingscontrole / bent u een robot / geen robot / ben je een mens / ett ögonblick /
            säkerhetskontroll / inte en robot / et øjeblik / ikke en robot / et øyeblikk / sikkerhetssjekk /
            hetkinen / en ole robotti / turvatarkistus / chwileczkę / nie jestem robotem /
            weryfikacja bezpieczeństwa / okamžik / nejsem robot / bezpečnostní kontrola / egy pillanat /
            nem vagyok robot / biztonsági ellenőrzés / un moment vă rugăm / nu sunt robot /
            verificare de securitate / μια στιγμή / δεν είμαι ρομπότ / έλεγχος ασφαλείας / bir dakika lütfen /
            robot değilim / güvenlik kontrolü / güvenlik doğrulaması / один момент / подождите / я не робот /
            вы не робот / вы человек / проверка безопасности / проверка браузера / зачекайте / перевірка безпеки /
            لحظة من فضلك / أنا لست روبوت / لست روبوتا / التحقق من الأمان / لطفا صبر کنید / من ربات نیستم / רק רגע /
            אני לא רובוט / एक क्षण / मैं रोबोट नहीं हूँ / একটু অপেক্ষা করুন / আমি রোবট নই / 请稍候 / 請稍候 / 安全验证 /
            安全驗證 / 安全检查 / 人机验证 / 我不是机器人 / 我不是機器人 / 请完成验证 / 访问验证 / 滑动验证 /
            異常流量 / 异常流量 / しばらくお待ちください / ロボットではありません / 私はロボットではありません /
            セキュリティ確認 / セキュリティチェック / 잠시만 기다리십시오 / 로봇이 아닙니다 / 보안 확인 /
            vui lòng chờ / tôi không phải là robot / xác minh bảo mật / mohon tunggu / saya bukan robot /
            verifikasi keamanan / กรุณารอสักครู่ / ฉันไม่ใช่โปรแกรมอัตโนมัติ
            """,
            "",
        )
    }
)

#: Titles of plain refusals; with a status of refusal they say no more than the status.
DENIED: Final = Phrasebook(
    {
        "*": (
            """
            access denied / access to this page has been denied / request blocked / request rejected /
            access blocked / the requested url was rejected / zugriff verweigert / zugriff blockiert /
            accès refusé / accès bloqué / acceso denegado / acceso bloqueado / accesso negato / accesso bloccato /
            acesso negado / acesso bloqueado / toegang geweigerd / åtkomst nekad / adgang nægtet / ingen tilgang /
            pääsy estetty / odmowa dostępu / dostęp zablokowany / přístup odepřen / přístup zamítnut /
            hozzáférés megtagadva / acces interzis / acces refuzat / δεν επιτρέπεται η πρόσβαση /
            erişim engellendi / доступ запрещен / доступ ограничен / доступ заблокирован / доступ заборонено /
            تم رفض الوصول / دسترسی غیرمجاز / הגישה נדחתה / एक्सेस अस्वीकृत / 访问被拒绝 / 拒绝访问 / 访问受限 /
            アクセスが拒否されました / アクセスが制限されています / 액세스가 거부되었습니다 / 접근이 차단 /
            truy cập bị từ chối / akses ditolak / ปฏิเสธการเข้าถึง / 403 forbidden / forbidden / error 403 / 403 /
            permission denied / not authorized / you do not have access / no tienes permiso / kein zugriff /
            zugang verweigert / zugang gesperrt / nedostatečná oprávnění
            """,
            "",
        )
    }
)

#: What the last line of a teaser says where the rest is for those who pay.
PAYWALL: Final = Phrasebook(
    {
        "*": (
            """
            subscribe to continue / subscribe to read / subscribe to keep reading / subscribe now to /
            to continue reading / continue reading with / keep reading with / for subscribers only /
            subscribers only / subscriber only / exclusive to subscribers / already a subscriber /
            unlock this article / this article is for / become a member to / become a subscriber /
            start your free trial / start your trial / free articles / read the full article /
            read the full story with / subscription required / members only content / weiterlesen mit /
            jetzt weiterlesen / um weiterzulesen / nur für abonnenten / exklusiv für abonnenten / für abonnenten /
            jetzt abonnieren / bereits abonnent / probeabo / probemonat / mit plus weiterlesen /
            réservé aux abonnés / réservé à nos abonnés / pour lire la suite / abonnez vous pour / déjà abonné /
            il vous reste / la suite est réservée / solo para suscriptores / exclusivo para suscriptores /
            suscríbete para / para seguir leyendo / ya eres suscriptor / riservato agli abbonati / abbonati per /
            per continuare a leggere / sei già abbonato / exclusivo para assinantes / assine para /
            para continuar a ler / para continuar lendo / já é assinante / alleen voor abonnees /
            om verder te lezen / word abonnee / lees verder met / endast för prenumeranter / för att läsa vidare /
            läs vidare / bliv abonnent / kun for abonnenter / bli abonnent / for å lese videre / les hele saken /
            tilaajille / jatka lukemista / tylko dla prenumeratorów / dla subskrybentów / aby czytać dalej /
            kup dostęp / pouze pro předplatitele / pro předplatitele / předplaťte si / csak előfizetőknek /
            előfizetőinknek / doar pentru abonați / μόνο για συνδρομητές / abonelere özel / devamını okumak için /
            только для подписчиков / для подписчиков / чтобы читать дальше / оформите подписку /
            тільки для передплатників / للمشتركين فقط / ویژه مشترکان / למנויים בלבד / לקריאת הכתבה המלאה /
            כתבה זו למנויים / केवल सदस्यों के लिए / 订阅后阅读 / 仅限订阅 / 訂閱以繼續 / 付费阅读 / 会員限定 /
            有料会員限定 / この記事は有料会員 / 続きを読むには / 残り 文字 / 구독자 전용 / 구독하고 /
            dành cho hội viên / khusus pelanggan / berlangganan untuk / สำหรับสมาชิกเท่านั้น
            """,
            "",
        )
    }
)

#: Titles of error pages and pauses that come with a status of success.
FAILING: Final = Phrasebook(
    {
        "*": (
            """
            internal server error / service unavailable / service temporarily unavailable / bad gateway /
            gateway timeout / gateway time out / temporarily unavailable / application error / database error /
            error establishing a database connection / server error / 500 / 502 / 503 / 504 / fatal error /
            something went wrong / an error occurred / an error has occurred / under maintenance /
            down for maintenance / site maintenance / scheduled maintenance / maintenance mode / maintenance /
            briefly unavailable / be back soon / be right back / back shortly / account suspended / site suspended /
            website suspended / this account has been suspended / bandwidth limit exceeded / too many requests /
            interner serverfehler / serverfehler / wartungsarbeiten / wartung / wartungsmodus / in wartung /
            vorübergehend nicht erreichbar / vorübergehend nicht verfügbar / gleich wieder da / bald wieder da /
            erreur interne du serveur / erreur serveur / en maintenance / site en maintenance /
            service indisponible / temporairement indisponible / de retour bientôt / error interno del servidor /
            error del servidor / en mantenimiento / sitio en mantenimiento / servicio no disponible /
            volvemos pronto / errore interno del server / in manutenzione / sito in manutenzione /
            servizio non disponibile / torniamo presto / erro interno do servidor / em manutenção /
            site em manutenção / serviço indisponível / voltamos em breve / onderhoud / in onderhoud /
            tijdelijk niet beschikbaar / interne serverfout / underhåll / serverfel / vedligeholdelse /
            vedlikehold / huoltokatko / palvelinvirhe / przerwa techniczna / prace konserwacyjne /
            wewnętrzny błąd serwera / údržba / chyba serveru / karbantartás / szerverhiba / mentenanță / συντήρηση /
            bakım / bakımdayız / sunucu hatası / технические работы / ведутся технические работы /
            внутренняя ошибка сервера / ошибка сервера / сайт временно недоступен / технічні роботи /
            помилка сервера / تحت الصيانة / الموقع تحت الصيانة / در حال بروزرسانی / האתר בתחזוקה / रखरखाव /
            系统维护 / 系統維護 / 网站维护中 / 服务器错误 / 伺服器錯誤 / メンテナンス中 / メンテナンス /
            サーバーエラー / 서버 오류 / 점검 중 / 시스템 점검 / bảo trì / lỗi máy chủ / pemeliharaan /
            sedang dalam perbaikan / ปิดปรับปรุง
            """,
            """
            the a an is are was were we us our this site website page service server error http sorry oops currently
            for in under to and at will be back soon shortly later try again please temporarily temporary moment
            fault code status your has have due scheduled work works planned down website's die der das wir sind ist
            seite webseite unsere zurzeit derzeit momentan gerade wegen wegen_wartungsarbeiten nicht erreichbar le
            la les notre est actuellement pour nous sommes el sitio estamos nuestra en está actualmente il sito
            siamo o nosso temporaneamente de сайт на ошибка временно мы
            """,
        )
    }
)
