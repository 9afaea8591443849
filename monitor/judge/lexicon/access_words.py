"""Words of access, in many languages: who may see a page, and on what condition.

"Not available" is said of what is gone; "not available without a subscription" is said of what is there. Stems only: a
page has to be short, and to say nothing else, before anybody asks for them.
"""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.private_words import PRIVATE
from monitor.judge.lexicon.stems import Conditions, Stems

#: One language a row: who may see it; what it takes; that it cannot be had; where its readers are.
ACCESS: Final = Conditions(
    {
        "en": (
            (
                "log_in logged_in login logon log_on sign_in signed_in signing_in sign_up register registered "
                "registration authenticat your_account an_account member subscri password institution"
            ),
            (
                "must need required require= requires only to_view to_read to_see to_access to_continue to_keep "
                "to_watch to_proceed in_order_to unless without exclusive limited reserved restricted protected "
                "reached used_up"
            ),
            (
                "not_available unavailable isnt_available not_accessible inaccessible cannot_be_viewed "
                "cannot_be_seen cannot_be_shown cannot_be_accessed cannot_be_displayed cannot_be_read "
                "cant_be_viewed not_visible hidden_from blocked not_viewable"
            ),
            (
                "your_country your_region your_location your_area your_territory your_jurisdiction "
                "in_this_country in_this_region geo_block geo_restrict"
            ),
        ),
        "de": (
            "anmeld angemeld einlogg eingeloggt login registrier benutzerkonto nutzerkonto mitglied abonn passwort",
            (
                "müssen musst muss= nur= erforderlich notwendig benötig ohne= ausschließlich exklusiv vorbehalten "
                "um_diese um_den um_das um_fortzu um_weiterzu"
            ),
            "nicht_verfügbar nicht_sichtbar nicht_zugänglich nicht_abrufbar nicht_erreichbar nicht_angezeigt gesperrt",
            "ihrem_land deinem_land ihrer_region deiner_region ihrem_standort deinem_standort ihrem_gebiet diesem_land",
        ),
        "fr": (
            "connecté connecter connectez identifi authentifi inscri membre abonn mot_de_passe",
            (
                "devez devrez doit_ il_faut nécessaire nécessit requis réservé exclusi seulement uniquement "
                "pour_voir pour_lire pour_accéder pour_consulter pour_afficher pour_continuer pour_poursuivre "
                "sans_"
            ),
            "pas_disponible indisponible pas_accessible inaccessible pas_visible pas_consultable bloqué",
            "votre_pays votre_région votre_zone votre_territoire ce_pays",
        ),
        "es": (
            (
                "iniciar_sesión inicie_sesión inicia_sesión inicio_de_sesión sesión identific autentic registr "
                "socio miembro suscri contraseña"
            ),
            (
                "debe_ debes necesit requier requisito solo_ sólo exclusiv reservad únicamente para_ver para_leer "
                "para_acceder para_continuar para_consultar sin_"
            ),
            "no_está_disponible no_disponible no_es_accesible no_es_visible no_se_puede_ver bloquead",
            "su_país tu_país su_región tu_región su_ubicación tu_ubicación su_zona este_país",
        ),
        "it": (
            (
                "accedi acceder effettua_l_accesso l_accesso laccesso login autentic registr iscri membri abbona "
                "soci= password"
            ),
            (
                "deve_ devi necessari richied solo_ riservat esclusiv soltanto per_vedere per_leggere "
                "per_accedere per_visualizzare per_continuare senza_"
            ),
            "non_è_disponibile non_disponibile non_accessibile non_è_accessibile non_è_visibile bloccat",
            "tuo_paese suo_paese tua_regione tua_area tua_zona sua_zona questo_paese",
        ),
        "pt": (
            "iniciar_sessão sessão login entrar_ autentic registr regist membro sócio assina subscri senha",
            (
                "deve_ precisa necessári requer só_ somente apenas exclusiv reservad para_ver para_ler "
                "para_aceder para_acessar para_continuar para_visualizar sem_"
            ),
            "não_está_disponível indisponível não_disponível não_está_acessível não_pode_ser_vist bloquead",
            "seu_país sua_região seu_território sua_localização sua_área este_país",
        ),
        "nl": (
            "inlog ingelogd aanmeld aangemeld registre geregistre leden= lidmaatschap lid= abonne wachtwoord",
            "moet_ alleen_ vereist nodig_ uitsluitend exclusief voorbehouden om_deze om_dit om_verder zonder_",
            "niet_beschikbaar niet_toegankelijk niet_zichtbaar geblokkeerd niet_te_bekijken",
            "uw_land jouw_land je_land uw_regio jouw_regio je_regio uw_locatie dit_land",
        ),
        "sv": (
            "logga_in inlogg inloggad medlem prenumer registrer lösenord",
            "måste_ krävs behöver endast bara_ utan_ låst_ för_att ej_ exklusiv",
            "inte_tillgänglig otillgänglig kan_inte_visas inte_visas kan_inte_visa inte_synlig blockerad",
            "ditt_land din_region ditt_område er_region detta_land",
        ),
        "no": (
            (
                "logget_inn logge_inn logg_inn log_ind logget_ind logge_ind medlem abonn konto= registrer passord "
                "adgangskode"
            ),
            "må_ skal_ kreves kræver kræves kun_ bare_ uten_ uden_ forbeholdt for_å for_at eksklusiv",
            "ikke_tilgjengelig ikke_tilgængelig utilgjengelig utilgængelig kan_ikke_vises ikke_vises blokker",
            "ditt_land landet_ditt dit_land din_region ditt_område dit_område",
        ),
        "fi": (
            "kirjaut kirjautu käyttäjätunnu jäsen tilaaj tilau tilaus rekisteröi salasana",
            (
                "täytyy pitää_ vaadit vaaditaan vaatii vain_ ainoastaan tarvits nähdäks lukeaks jatkaaks ilman_ "
                "kirjautumatta edellyttää"
            ),
            (
                "ei_ole_saatavilla ei_saatavilla ei_ole_käytettävissä ei_ole_luettavissa ei_ole_katsottavissa "
                "ei_ole_nähtävissä ei_näytetä estetty"
            ),
            "*maassasi *alueellasi *sijainnissasi tässä_maassa",
        ),
        "pl": (
            "zalog niezalogowan logowan rejestr zarejestr członk prenumer subskry abonament hasł",
            "musi trzeba należy wymaga konieczn tylko wyłącznie aby_ żeby_ by_zobaczyć by_czytać bez_ niezalog",
            "niedostępn nie_jest_dostępn nie_są_dostępn nie_może_być_wyświetl zablokowan",
            "twoim_kraju pana_kraju państwa_kraju tym_kraju twoim_regionie państwa_regionie tym_regionie",
        ),
        "cs": (
            (
                "přihlás přihláš přihlas nepřihláš nepřihlás registr registrov účet= účtu účet členy= členové "
                "členům členem členství předpl predpl heslo heslem"
            ),
            "musí je_třeba nutné nutno vyžad pouze jen_ aby_ pro_zobrazení pro_čtení bez_ nepřihláš len_ potrebn",
            "není_dostupn nejsou_dostupn nedostupn není_k_dispozici není_ve_vaší nelze_ zablokován nie_je_dostupn",
            "vaší_zemi vašem_regionu vašej_krajine této_zemi tomto_regionu",
        ),
        "hu": (
            "jelentkez *bejelentkez *belép regisztr fiók tagok tagjai tagunk tagság előfizet jelszó",
            "kell_ kell= szükséges csak_ kizárólag nélkül lépjen megtekintéséhez olvasásához",
            "nem_elérhető nem_érhető_el nem_tekinthető_meg nem_olvasható nem_megtekinthető letiltott",
            "ön_országában országodban ön_régiójában régiódban ebben_az_országban",
        ),
        "ro": (
            "autentific neautentific conect membri membru abon înregistr parol înscri",
            "trebuie necesar necesit doar_ numai_ exclusiv pentru_a fără_ rezervat neautentific",
            "nu_este_disponibil indisponibil nu_este_accesibil nu_poate_fi_vizualiz nu_este_vizibil blocat",
            "țara_ta țara_dvs țara_dumneavoastră regiunea_ta regiunea_dvs regiunea_dumneavoastră această_țară",
        ),
        "tr": (
            "giriş_yap giriş_ oturum üye üyelik abone kayıt şifre",
            (
                "gerek gerekir lazım zorund yalnız sadece özel= özeldir *malısınız *melisiniz için olmadan "
                "yapmadan açmadan"
            ),
            "mevcut_değil gösterilem görüntülenem görüntülenemez ulaşılam izlenem erişilem kullanılam okunam engellen",
            "ülkenizde bölgenizde bulunduğunuz_ülke bulunduğunuz_bölge bu_ülkede konumunuzda",
        ),
        "id": (
            "masuk= login anggota pelanggan langganan berlangganan terdaftar mendaftar kata_sandi",
            (
                "harus perlu_ wajib hanya khusus untuk_melihat untuk_membaca untuk_mengakses untuk_melanjutkan "
                "tanpa silakan"
            ),
            "tidak_tersedia tidak_dapat_diakses tidak_bisa_diakses tidak_dapat_dilihat tidak_bisa_dilihat diblokir",
            "negara_anda wilayah_anda kawasan_anda lokasi_anda negara_ini",
        ),
        "vi": (
            "đăng_nhập đăng_ký thành_viên hội_viên thuê_bao mật_khẩu",
            "phải_ cần_ chỉ_ dành_cho để_xem để_đọc để_tiếp_tục nếu_không",
            "không_khả_dụng không_có_sẵn không_thể_truy_cập không_thể_xem bị_chặn",
            "quốc_gia_của_bạn khu_vực_của_bạn nước_của_bạn vùng_của_bạn",
        ),
        "ru": (
            (
                "войти войдите входа_ вход_ авториз зарегистр регистрац аккаунт учетн участник подписчик подписк "
                "подпишит пароль паролем незарегистр"
            ),
            "необходимо нужно нужна требу только чтобы для_просмотра для_чтения без_ должны доступен доступна",
            "недоступ не_доступ закрыт_ нельзя_просмотр невозможно_просмотр заблокирован",
            "вашей_стране вашем_регионе вашей_страны вашего_региона этой_стране",
        ),
        "uk": (
            "увійти увійд входу_ вхід_ авториз зареєстр реєстрац обліков учасник передплат підписник підписк пароль",
            "необхідно потрібно потрібна лише_ тільки щоб_ для_перегляду для_читання без_ повинні",
            "недоступ не_доступ неможливо_перегл заблокован",
            "вашій_країні вашому_регіоні вашої_країни цій_країні",
        ),
        "el": (
            "συνδεθ σύνδεση εγγραφ εγγεγραμμ μέλη μέλος συνδρομητ κωδικό",
            "πρέπει απαιτ μόνο_ αποκλειστικά για_να χωρίς_",
            "δεν_είναι_διαθέσιμ μη_διαθέσιμ δεν_είναι_προσβάσιμ δεν_εμφανίζεται αποκλεισμ",
            "χώρα_σας περιοχή_σας",
        ),
        "ar": (
            "تسجيل_الدخول تسجيل_دخول سجل_الدخول المسجلين للمسجلين مسجل أعضاء للأعضاء عضو مشترك اشتراك انضم كلمة_المرور",
            "يجب يتطلب يلزم فقط لعرض لقراءة لمشاهدة لمتابعة لغير دون_ بدون_ حصري",
            "غير_متاح غير_متوفر محجوب غير_مرئي لا_يمكن_عرض محظور تم_حجب",
            "في_بلدك في_منطقتك في_دولتك في_بلدكم في_منطقتكم بلدك",
        ),
        "fa": (
            "وارد_شوید وارد_حساب ورود عضو اعضا مشترک اشتراک حساب_کاربری ثبت_نام رمز_عبور",
            "باید لازم فقط ویژه برای_مشاهده برای_خواندن برای_ادامه بدون نیاز",
            "در_دسترس_نیست قابل_مشاهده_نیست قابل_دسترسی_نیست مسدود",
            "کشور_شما منطقه_شما",
        ),
        "he": (
            "להתחבר התחבר מחובר רשומים להירשם הירשמ מנוי למנויים חברים_ לחברים סיסמה",
            "יש_ל צריך חייב נדרש בלבד כדי_ ללא_ בלי_ רק_ל",
            "אינו_זמין אינה_זמינה לא_זמין לא_זמינה לא_ניתן_לצפות חסום",
            "במדינה_שלך באזור_שלך במדינתך באזורך",
        ),
        "hi": (
            "लॉग_इन लॉगिन साइन_इन सदस्य ग्राहक सब्सक्राइब सदस्यता पंजीकरण पासवर्ड",
            "आवश्यक ज़रूरी केवल सिर्फ़ देखने_के_लिए पढ़ने_के_लिए करना_होगा चाहिए बिना",
            "उपलब्ध_नहीं नहीं_देख अनुपलब्ध",
            "आपके_देश आपके_क्षेत्र",
        ),
        "zh": (
            "登录 登入 登錄 登陆 注册 註冊 会员 會員 订阅 訂閱 订户 密码 密碼",
            (
                "需要 需登 需先 需要先 必须 必須 请先 請先 才能 才可 仅 僅 只有 只能 只限 之后 后才 後才 专享 "
                "專享 未登 才会"
            ),
            "无法访问 無法訪問 无法查看 無法查看 不可用 无法观看 無法觀看 无法显示 無法顯示 不可见 不能查看 屏蔽",
            "您所在 你所在 您的国家 您的地区 您的國家 您的地區 所在地区 所在地區 所在国家",
        ),
        "ja": (
            "ログイン サインイン 会員 購読 会員登録 ユーザー登録 メンバー パスワード",
            "必要 限定 のみ 専用 ないと 以外 いただく には",
            (
                "表示できません ご覧いただけません 閲覧できません 視聴できません 利用できません "
                "ご利用いただけません アクセスできません お読みいただけません"
            ),
            "お住まいの国 お住まいの地域 ご利用の地域 お客様の国 お客様の地域 日本国外 国外から",
        ),
        "ko": (
            "로그인 회원 구독 가입 비밀번호",
            "필요 전용 해야 하셔야 않으면 아니면 하시면 만_볼 만_읽 후_이용 한정",
            "볼_수_없 이용할_수_없 이용하실_수_없 시청할_수_없 열람할_수_없 읽을_수_없 접근할_수_없 표시할_수_없 차단",
            "국가에서 지역에서 나라에서 해외에서",
        ),
        "ug": (
            "كىرىش كىرىپ كىرمى ئەزا مۇشتەرى تىزىملا تىزىملات پارول",
            "كېرەك پەقەت ئۈچۈن لازىم بولمىغان تىزىملاتمىغان",
            (
                "كۆرەلمەي كۆرگىلى_بولماي ئىشلەتكىلى_بولماي رايونىڭىزدا_يوق دۆلىتىڭىزدە_يوق زىيارەت_قىلغىلى_بولماي "
                "ئاچقىلى_بولماي تەمىنلەنمەي"
            ),
            "دۆلىتىڭىز رايونىڭىز تۇرۇۋاتقان_دۆلەت تۇرۇۋاتقان_راي",
        ),
        "th": (
            "เข้าสู่ระบบ ลงชื่อเข้า สมาชิก บัญชี รหัสผ่าน",
            "ต้อง เฉพาะ เท่านั้น กรุณา เพื่อดู เพื่ออ่าน",
            "ไม่พร้อมใช้งาน ไม่สามารถเข้าถึง ไม่สามารถดู ไม่สามารถใช้งาน",
            "ในประเทศของคุณ ในภูมิภาคของคุณ ในพื้นที่ของคุณ",
        ),
    }
    | PRIVATE
)

#: What pages speak of that mean their visitor: leave, rights, robots, requests, browsers, courts, lines, ages.
VISITOR: Final = Stems(
    """
    access permission permitted authoriz authoris not_entitled blocked banned restrict forbidden denied prohibited
    ip= robot= robots= bot= captcha traffic rate_limit too_many javascript cookies browser ad_block adblock court
    queue waiting_room verify your_age years_old years_of_age free_articles licens
    zugriff zugang berecht erlaub gesperrt anfragen browser gericht warteschlange verifizier werbeblocker
    accès autoris permission bloqué requêtes navigateur justice file_d vérifi bloqueur
    acceso permiso autoriz bloquead solicitudes navegador judicial cola_ verific
    accesso permess autorizz bloccat richieste tribunale coda_
    acesso permiss bloquead solicitações pedidos judicial fila_
    toegang toestemming geblokkeerd verzoeken rechter wachtrij
    åtkomst behörig tillåt blockera förfrågning webbläsar domstol
    pääsy oikeus oikeut estetty pyynt selain selaimes tuomioistui jono
    dostęp uprawn zablokowan zapytań żądań przegląd sądu_ sądow kolejce
    přístup oprávn zablokov požadav prohlíže soud frontě
    hozzáfér jogosult letilt kérés böngész bíróság várakoz
    acces= accesul permisi blocat cereri browser hotărâre_judec așteptare
    erişim yetki engellen istek tarayıcı mahkeme sıra
    akses izin diblokir permintaan peramban pengadilan antre
    truy_cập quyền bị_chặn yêu_cầu trình_duyệt tòa_án
    доступ прав= права разреш заблокир запрос браузер суд= суда очеред
    дозвол запит черз прав= заблокован
    πρόσβασ δικαίωμα άδεια αποκλει αιτήματα πρόγραμμα_περιήγησης
    الوصول صلاحي إذن حظر حجب طلبات متصفح قضائي روبوت
    دسترسی مجوز مسدود درخواست مرورگر
    גישה הרשא חסימ בקשות דפדפן
    एक्सेस अनुमति अधिकार ब्राउज़र
    访问 訪問 权限 權限 封禁 屏蔽 请求 請求 机器人 浏览器 法院 排队 排隊
    アクセス 権限 ブロック 制限 ブラウザ 裁判所 順番 ロボット
    접근 접속 권한 차단 요청 브라우저 법원 대기 로봇
    زىيارەت ھوقۇق رۇخسەت چەكلە ئىلتىماس تور_كۆرگۈ سوت ئۆچىرەت
    """
)
