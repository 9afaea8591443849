"""What walls say, in many languages: sign in, subscribe, prove that you are human.

Such words never judge alone: subscribing is offered in every menu. They weigh where the structure of the page
already says that there is next to nothing else on it.
"""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.phrases import Phrasebook
from monitor.judge.lexicon.stems import Stems

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
            your ip has been blocked / website firewall / access to this site has been limited /
            access to this service has been limited / access has been limited / verifying your browser /
            verify your browser / validating your browser / one more step / press and hold /
            enable javascript to view the page content / please turn javascript on /
            enable javascript and cookies to continue / please enable cookies / einen moment / nur einen moment /
            sicherheitsüberprüfung / sicherheitsprüfung / sind sie ein mensch / sind sie ein roboter / kein roboter /
            ich bin kein roboter / sie wurden blockiert / sie wurden gesperrt / browser wird überprüft /
            ihr browser wird geprüft / überprüfung ihres browsers / prüfung ihres browsers / browserprüfung /
            browser überprüfung / dass sie kein roboter sind / dass sie ein mensch sind /
            ungewöhnlicher datenverkehr / un instant / un moment / vérification de sécurité / êtes vous un robot /
            pas un robot / vous êtes humain / êtes un humain / vérification du navigateur /
            vérification de votre navigateur / vérifions votre navigateur / vérification en cours /
            nêtes pas un robot / êtes bien humain / trafic inhabituel / un momento / verificación de seguridad /
            comprobación de seguridad / eres un robot / eres humano / no soy un robot / es usted humano /
            tráfico inusual / verificando su navegador / verificando tu navegador / comprobando su navegador /
            comprobando tu navegador / verificación del navegador / que no es un robot / que no eres un robot /
            controllo di sicurezza / verifica di sicurezza / sei un robot / non sono un robot / sei umano /
            verifica del browser / controllo del browser / che non sei un robot / um momento /
            verificação de segurança / não sou um robô / você é humano / é humano / verificando seu navegador /
            verificação do navegador / que você não é um robô / que não é um robô / een ogenblik geduld /
            beveiligingscontrole / bent u een robot / je browser wordt gecontroleerd /
            uw browser wordt gecontroleerd / browsercontrole / geen robot / ben je een mens / ett ögonblick /
            säkerhetskontroll / inte en robot / et øjeblik / ikke en robot / et øyeblikk / sikkerhetssjekk /
            hetkinen / en ole robotti / turvatarkistus / chwileczkę / nie jestem robotem / że nie jesteś robotem /
            sprawdzanie przeglądarki / weryfikacja przeglądarki / weryfikacja bezpieczeństwa / okamžik /
            nejsem robot / že nejste robot / ověřování prohlížeče / kontrola prohlížeče / bezpečnostní kontrola /
            egy pillanat / nem vagyok robot / böngésző ellenőrzése / nem robot / biztonsági ellenőrzés /
            un moment vă rugăm / nu sunt robot / verificare de securitate / μια στιγμή / δεν είμαι ρομπότ /
            έλεγχος ασφαλείας / bir dakika lütfen / robot değilim / robot olmadığınızı /
            tarayıcınız kontrol ediliyor / tarayıcı doğrulaması / güvenlik kontrolü / güvenlik doğrulaması /
            один момент / подождите / я не робот / вы не робот / вы человек / проверка безопасности /
            проверка браузера / проверка вашего браузера / проверяем ваш браузер / идет проверка браузера /
            что вы не робот / подтвердите что вы не / зачекайте / перевірка безпеки / перевірка браузера /
            перевірка вашого браузера / що ви не робот / لحظة من فضلك / التحقق من متصفحك / جار التحقق من متصفحك /
            أنك لست روبوتا / أنك لست روبوت / أنا لست روبوت / لست روبوتا / التحقق من الأمان / لطفا صبر کنید /
            من ربات نیستم / بررسی مرورگر / ربات نیستید / רק רגע / אני לא רובוט / एक क्षण / मैं रोबोट नहीं हूँ /
            একটু অপেক্ষা করুন / আমি রোবট নই / 请稍候 / 請稍候 / 安全验证 / 浏览器检查 / 正在检查您的浏览器 /
            正在验证您的浏览器 / 浏览器安全检查 / 您不是机器人 / 你不是机器人 / 您不是機器人 / 安全驗證 / 安全检查 /
            人机验证 / 我不是机器人 / 我不是機器人 / 请完成验证 / 访问验证 / 滑动验证 / 異常流量 / 异常流量 /
            しばらくお待ちください / ロボットではありません / ロボットでないこと / ブラウザを確認 / ブラウザの確認 /
            私はロボットではありません / セキュリティ確認 / セキュリティチェック / 잠시만 기다리십시오 /
            로봇이 아닙니다 / 로봇이 아님을 / 브라우저 확인 / 브라우저를 확인하고 / 보안 확인 / vui lòng chờ /
            tôi không phải là robot / không phải là robot / kiểm tra trình duyệt / xác minh bảo mật / mohon tunggu /
            saya bukan robot / bukan robot / memeriksa browser / verifikasi keamanan / กรุณารอสักครู่ /
            ฉันไม่ใช่โปรแกรมอัตโนมัติ / ไม่ใช่หุ่นยนต์ / ไม่ใช่โรบอต / ไม่ใช่บอท / confirm that you are human /
            confirm that you are a human / confirm that you are not a robot / prove that you are human /
            show that you are human / verify that youre human / confirm youre human /
            bestätigen sie dass sie ein mensch / confirmez que vous êtes humain / verifique que es un ser humano /
            verifique que es humano / confirme que es humano / comprueba que eres humano / que es un ser humano /
            que eres un ser humano / sei un essere umano / é um ser humano / potwierdź że jesteś człowiekiem /
            że jesteś człowiekiem / jestem człowiekiem / bekräfta att du är människa / att du är en människa /
            bekræft at du er et menneske / bekreft at du er et menneske / vahvista että olet ihminen /
            že jste člověk / erősítse meg hogy ön ember / confirmați că sunteți om / că sunteți om /
            insan olduğunuzu / что вы человек / що ви людина / أنك إنسان / انسان بودن خود / ロボットではないこと /
            人間であること / 您是真人 / 您是人类 / 사람인지 확인 / ئادەم ئىكەنلىكىڭىزنى /
            ماشىنا ئادەم ئەمەسلىكىڭىزنى / робот еместігіңізді / không phải là người máy / không phải người máy /
            bạn là con người / bahwa anda manusia / שאינכם רובוט / שאינך רובוט / שאתם בני אדם / आप रोबोट नहीं /
            कि आप इंसान हैं / कि आप मनुष्य हैं / unusual network activity / unusual requests / automated requests /
            automated queries / automated traffic / automated tool / bot activity / bot traffic / bot like /
            robot like / not a computer / you are a real person / prove youre not a robot /
            prove you are not a robot / prove that youre not a robot / slide to verify / slide right to /
            drag the slider / complete the captcha / complete the security check / complete the verification /
            let us know you are human / let us know youre human / we need to make sure you are human /
            press hold to confirm / press and hold the button / please verify to continue / access verification /
            ungewöhnliche aktivität / ungewöhnliche aktivitäten / verdächtige aktivität / verdächtige aktivitäten /
            ungewöhnlichen datenverkehr / ungewöhnlicher traffic / ungewöhnliche zugriffe / verdächtige zugriffe /
            automatisierte zugriffe / automatisierte anfragen / als automatisiert erkannt / als bot erkannt /
            dass du kein roboter bist / dass du ein mensch bist / bist du ein mensch / bist du ein roboter /
            activité inhabituelle / activités inhabituelles / activité suspecte / activité anormale /
            comportement inhabituel / comportement suspect / requêtes automatisées / trafic automatisé /
            vérifier que vous êtes humain / que vous nêtes pas un robot / prouvez que vous êtes humain /
            vérifiez que vous êtes humain / glissez vers la droite / faites glisser / vous navez pas été bloqué /
            êtes vous humain / actividad inusual / actividad sospechosa / actividad anómala / tráfico sospechoso /
            comportamiento inusual / solicitudes automatizadas / tráfico automatizado / demuestra que no eres /
            demuestre que no es / deslice para / desliza para / no eres un bot / verifica que eres humano /
            verifique que usted es humano / attività insolita / attività insolite / attività sospetta /
            attività sospette / attività anomala / traffico insolito / traffico anomalo / traffico sospetto /
            richieste automatiche / richieste automatizzate / dimostra di non essere un robot /
            conferma di non essere un robot / di essere umano / di essere una persona / atividade incomum /
            atividade suspeita / atividade anormal / atividade não usual / tráfego incomum / tráfego suspeito /
            tráfego anormal / solicitações automatizadas / pedidos automatizados / prove que não é /
            prove que você não é / confirme que não é um robô / verifique se você é humano / que é humano /
            подозрительная активность / подозрительную активность / необычная активность / необычную активность /
            подозрительный трафик / необычный трафик / подозрительные запросы / автоматические запросы /
            автоматических запросов / похожи на автоматические / запросы отправляли вы / не робот / что вы не бот /
            подтвердите что запросы / докажите что вы не / обнаружена подозрительная / слишком много запросов /
            підозріла активність / підозрілу активність / незвична активність / незвичну активність /
            незвичайну активність / незвичайний трафік / підозрілий трафік / підозрілі запити / автоматичні запити /
            автоматичних запитів / доведіть що ви не / підтвердіть що ви не / ви не робот / що ви не бот /
            забагато запитів / 异常访问 / 访问异常 / 异常请求 / 请求异常 / 行为异常 / 异常行为 / 环境异常 / 账号异常 /
            网络环境存在异常 / 访问过于频繁 / 访问频繁 / 操作频繁 / 操作过于频繁 / 请求过于频繁 / 请求频繁 /
            频繁访问 / 完成验证 / 拖动滑块 / 拖动下方滑块 / 按住滑块 / 点击验证 / 图形验证 / 滑块验证 / 行为验证 /
            身份验证后继续 / 验证码 / 機器流量 / 機器人驗證 / 人機驗證 / 完成驗證 / 驗證碼 / 異常訪問 / 訪問異常 /
            異常活動 / 异常活动 / 可疑活动 / 可疑活動 / 存取過於頻繁 / 过于频繁 / 過於頻繁 / 证明您是真人 /
            证明你是真人 / 確認您是真人 / 確認您不是 / 确认您不是 / 真人验证 / 真人驗證 / 異常なアクセス /
            異常なトラフィック / 不審なアクセス / 不正なアクセス / 通常と異なるアクセス / 通常とは異なる /
            多数のアクセス / 大量のアクセス / 自動化されたアクセス / 自動アクセス / 画像認証 / 認証を完了 /
            アクセスが集中したため / 人間であることを / ロボットでは / ボットでは / 비정상적인 접근 /
            비정상적인 접근이 / 비정상적인 접속 / 비정상적인 접속이 / 비정상적인 트래픽 / 비정상적인 트래픽이 /
            비정상적인 요청 / 비정상적인 요청이 / 비정상적인 활동 / 비정상적인 활동이 / 비정상 접근 / 비정상 접속 /
            비정상 트래픽이 / 비정상적 접근이 / 의심스러운 활동 / 의심스러운 활동이 / 의심스러운 트래픽이 /
            자동화된 접근 / 자동화된 접근이 / 자동화된 요청 / 자동화된 요청이 / 자동화된 프로그램 / 자동입력 방지 /
            자동입력 방지문자 / 자동 입력 방지 / 자동등록방지 / 보안문자 / 보안문자를 / 보안 문자를 / 보안절차 /
            보안 절차 / 로봇이 아니라는 / 로봇이 아닌지 / 로봇이 아님 / 사람임을 / 사람인지를 / 과도한 접근 /
            과도한 접속 / 과도한 접근이 / 과도한 접속이 / 과도한 요청이 / 너무 많은 요청 / olağan dışı trafik /
            olağandışı trafik / olağan dışı etkinlik / olağandışı etkinlik / olağan dışı hareket / şüpheli etkinlik /
            şüpheli trafik / şüpheli hareket / şüpheli istek / otomatik istekler / otomatik sorgular /
            robot olmadığını / insan olduğunu / bot olmadığınızı / gerçek kişi olduğunuzu / نشاط غير معتاد /
            نشاطا غير معتاد / نشاط غير عادي / نشاطا غير عادي / نشاط غير طبيعي / نشاط مشبوه / نشاطا مشبوها /
            حركة مرور غير عادية / حركة مرور غير معتادة / حركة مرور مشبوهة / حركة غير عادية / طلبات آلية /
            طلبات تلقائية / أثبت أنك / إثبات أنك / يرجى إثبات / التحقق من أنك / تأكيد أنك / لست آليا / لست برنامجا /
            هل أنت إنسان / هل أنت روبوت / تحقق أمني / فحص أمني / فعالیت غیرعادی / فعالیت غیر عادی / فعالیت مشکوک /
            ترافیک غیرعادی / ترافیک غیر عادی / ترافیک مشکوک / رفتار غیرعادی / درخواست های خودکار /
            درخواست‌های خودکار / ربات نیستم / که ربات نیستید / انسان هستید / که انسان هستید / کد امنیتی را /
            بررسی امنیتی / hoạt động bất thường / hoạt động đáng ngờ / lưu lượng bất thường /
            lưu lượng truy cập bất thường / truy cập bất thường / yêu cầu tự động / không phải là rô bốt /
            không phải robot / không phải rô bốt / không phải là bot / bạn là người thật / xác minh bạn là /
            xác nhận bạn không phải / mã xác nhận / aktivitas tidak biasa / aktivitas yang tidak biasa /
            aktivitas mencurigakan / aktivitas yang mencurigakan / lalu lintas tidak biasa /
            lalu lintas yang tidak biasa / lalu lintas mencurigakan / permintaan otomatis / anda bukan robot /
            bahwa anda bukan / anda adalah manusia / kamu bukan robot / kamu adalah manusia / verifikasi bahwa anda /
            nietypowy ruch / nietypową aktywność / nietypowa aktywność / podejrzana aktywność / podejrzaną aktywność /
            podejrzany ruch / automatyczne zapytania / zautomatyzowane zapytania / automatyczny ruch /
            nie jesteś botem / czy jesteś człowiekiem / potwierdź że nie jesteś / udowodnij że /
            ongebruikelijk verkeer / ongewoon verkeer / verdacht verkeer / ongebruikelijke activiteit /
            ongewone activiteit / verdachte activiteit / geautomatiseerd verkeer / geautomatiseerde verzoeken /
            dat je geen robot bent / dat u geen robot bent / dat je een mens bent / dat u een mens bent /
            bent u een mens / ben je een robot / bewijs dat je / ovanlig aktivitet / misstänkt aktivitet /
            ovanlig trafik / usædvanlig aktivitet / mistænkelig aktivitet / usædvanlig trafik / uvanlig aktivitet /
            mistenkelig aktivitet / uvanlig trafikk / epätavallista liikennettä / epäilyttävää toimintaa /
            neobvyklá aktivita / neobvyklou aktivitu / podezřelá aktivita / podezřelou aktivitu / neobvyklý provoz /
            szokatlan tevékenység / szokatlan forgalom / gyanús tevékenység / activitate neobișnuită /
            activitate suspectă / trafic neobișnuit / ασυνήθιστη δραστηριότητα / ύποπτη δραστηριότητα /
            ασυνήθιστη κίνηση / δεν είστε ρομπότ / ότι είστε άνθρωπος / פעילות חריגה / פעילות חשודה / תעבורה חריגה /
            שאתה לא רובוט / שאינכם רובוטים / असामान्य गतिविधि / संदिग्ध गतिविधि / असामान्य ट्रैफ़िक /
            असामान्य ट्रैफिक / กิจกรรมที่ผิดปกติ / การเข้าถึงที่ผิดปกติ / การเข้าใช้งานที่ผิดปกติ /
            ยืนยันว่าคุณไม่ใช่ / ยืนยันว่าคุณเป็นมนุษย์ / generated by mod security / mod security
            """,
            "",
        )
    }
)

#: What walls speak of when they explain themselves: how somebody came, not what is written on the page.
VISIT_TALK: Final = Phrasebook(
    {
        "*": (
            """
            captcha / recaptcha / hcaptcha / robot / robots / bot / bots / browser / browsers / your browser / cookies /
            javascript / ip / ip address / ip addresses / vpn / proxy / ray id / incident id / reference id /
            support id / request id / your request / this request / your connection / your network / your session /
            your visit / your device / your access / ddos / firewall / online attacks / security service /
            security solution / malicious / automated / website owner / site owner / site administrator / webmaster /
            refresh the page / reload the page / try again / solve the puzzle / tick the box / ihr browser / ihre ip /
            ip adresse / ihre anfrage / ihre verbindung / ihr netzwerk / ihrem netzwerk / anfragen / versuchen sie /
            laden sie die seite / sicherheitsgründen / sicherheitsdienst / administrator / betreiber / automatisierte /
            navigateur / votre navigateur / adresse ip / votre requête / votre connexion / votre réseau / réessayez /
            administrateur / navegador / dirección ip / su solicitud / tu solicitud / su conexión / tu red / su red /
            inténtelo / inténtalo / administrador / indirizzo ip / la tua richiesta / la tua connessione / riprova /
            amministratore / endereço ip / sua solicitação / tente novamente / ip adres / uw verzoek / probeer /
            przeglądarka / przeglądarki / adres ip / twoje żądanie / spróbuj / prohlížeč / prohlížeče / ip adresa /
            webbläsare / ip adress / försök igen / tarayıcı / tarayıcınız / ip adresi / isteğiniz / ağınızdan /
            ağınız / tekrar deneyin / trafik / браузер / браузера / ip адрес / ваш запрос / ваши запросы / ваша сеть /
            вашей сети / попробуйте / обновите страницу / администратор / администратору / запросы / трафик /
            متصفحك / المتصفح / عنوان ip / طلبك / شبكتك / اتصالك / حاول مرة أخرى / مسؤول الموقع / مرورگر / آدرس ip /
            درخواست شما / دوباره تلاش / דפדפן / כתובת ip / הבקשה שלך / נסה שוב / ब्राउज़र / आईपी / ब्राउज़र / ব্রাউজার /
            توركۆرگۈچ / تور كۆرگۈ / تور ئادرېسى / قايتا سىناڭ / 浏览器 / 瀏覽器 / 您的网络 / 您的網路 / 您的请求 /
            您的請求 / 您的访问 / 您的訪問 / 重试 / 重試 / 刷新 / 管理员 / 管理員 / 机器人 / 機器人 / ブラウザ /
            ロボット / お使いの / 再読み込み / 管理者 / 아이피 / 브라우저 / 네트워크 / 다시 시도 / 관리자 / 로봇 /
            trình duyệt / địa chỉ ip / thử lại / peramban / alamat ip / coba lagi / เบราว์เซอร์ / ลองอีกครั้ง
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

#: What a part of a page waits for before it is shown: scripts, a browser, cookies. It is there for whoever has them.
SHOWN_LATER: Final = Stems(
    """
    javascript java_script cookies browser navigateur navegador prohlížeč prehliadač przeglądar böngésző selain
    webbläsare nettleser tarayıcı brauzer браузер πρόγραμμα_περιήγησης متصفح مرورگر דפדפן ब्राउज़र ব্রাউজার
    浏览器 瀏覽器 ブラウザ 브라우저 เบราว์เซอร์ trình_duyệt peramban
    """
)
