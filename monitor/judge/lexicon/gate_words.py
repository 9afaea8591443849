"""What gates say, in many languages: not in your country, are you old enough, wait in line.

Like all words of walls they judge nothing alone: the page has to hold next to nothing else.
"""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.phrases import Phrasebook

#: Said to readers of some parts of the world.
REGION: Final = Phrasebook(
    {
        "*": (
            """
            in your country / in your region / in your location / in your area / in your territory / your
            country or / from your country / from your region / from your location / in most european countries
            / european economic area / in the european union / outside of the united states / in this country /
            in this region / geo blocked / geoblocked / geo restricted / geographic restriction / geo
            restriction / in ihrem land / in deinem land / in ihrer region / in deiner region / aus ihrem land
            / in ihrem gebiet / an ihrem standort / außerhalb von deutschland / dans votre pays / dans votre
            région / depuis votre pays / dans votre zone / dans votre territoire / votre zone géographique / en
            su país / en tu país / en su región / en tu región / desde su país / desde tu país / en su
            ubicación / en tu ubicación / nel tuo paese / nel suo paese / nella tua area / nella tua regione /
            dal tuo paese / no seu país / na sua região / no seu território / do seu país / in uw land / in
            jouw land / in je land / in uw regio / in jouw regio / i ditt land / i din region / i dit land / i
            landet ditt / i ditt område / sinun maassasi / maassasi / alueellasi / w twoim kraju / w pana kraju
            / w państwa kraju / w twoim regionie / w tym kraju / ve vaší zemi / ve vašem regionu / z vaší země
            / vo vašej krajine / az ön országában / az országodban / az ön régiójában / în țara dvs / în țara
            ta / în regiunea dvs / în regiunea ta / στη χώρα σας / στην περιοχή σας / ülkenizde / bölgenizde /
            bulunduğunuz ülkede / bulunduğunuz bölgede / в вашей стране / в вашем регионе / из вашей страны /
            из вашего региона / на территории вашей страны / у вашій країні / у вашому регіоні / з вашої країни
            / във вашата държава / във вашия регион / u vašoj zemlji / u vašoj regiji / у вашој земљи / في بلدك
            / في منطقتك / من بلدك / في دولتك / في بلدكم / من منطقتك / در کشور شما / در منطقه شما / از کشور شما
            / במדינה שלך / באזור שלך / במדינתך / сіздің елде / сіздің еліңізде / сіздің аймақта / سىزنىڭ
            دۆلىتىڭىزدە / تۇرغان رايونىڭىزدا / आपके देश में / आपके क्षेत्र में / আপনার দেশে / আপনার অঞ্চলে /
            您所在的地区 / 您所在地区 / 你所在的地区 / 您所在的国家 / 您的国家 / 您的地区 / 所在地區 / 所在區域
            / 您所在的區域 / 您所在区域 / 所在国家或地区 / 您的所在地 / お住まいの地域 / お住まいの国 /
            ご利用の地域 / お客様の地域 / お客様の国 / 海外からのアクセス / 国外からのアクセス / 日本国外 /
            귀하의 국가에서는 / 귀하의 국가에서 / 귀하의 지역에서는 / 귀하의 지역에서 / 해당 국가에서 / 해당
            지역에서 / 거주 지역에서는 / 현재 지역에서는 / 해외에서는 / ở quốc gia của bạn / ở khu vực của bạn
            / tại quốc gia của bạn / tại khu vực của bạn / di negara anda / di wilayah anda / di kawasan anda /
            dari negara anda / ในประเทศของคุณ / ในภูมิภาคของคุณ / ในพื้นที่ของคุณ
            """,
            "",
        )
    }
)

#: Said with it: that something is kept from them. A line about a country alone is a story.
KEPT_BACK: Final = Phrasebook(
    {
        "*": (
            """
            not available / unavailable / isnt available / no longer available / not accessible / cannot access
            / cannot be accessed / not permitted / not allowed / blocked / restricted / restriction /
            attempting to access / cannot be displayed / cannot be shown / cannot be viewed / cannot be played
            / nicht verfügbar / nicht erreichbar / gesperrt / nicht zugänglich / nicht abrufbar / nicht
            angezeigt / pas disponible / indisponible / pas accessible / inaccessible / bloqué / pas autorisé /
            no está disponible / no disponible / bloqueado / restringido / no es accesible / no permitido / non
            disponibile / non è disponibile / non accessibile / bloccato / não está disponível / indisponível /
            não disponível / não é permitido / niet beschikbaar / niet toegankelijk / geblokkeerd / inte
            tillgänglig / inte tillgängligt / ikke tilgængelig / ikke tilgængeligt / ikke tilgjengelig / ei ole
            saatavilla / ei ole käytettävissä / niedostępna / niedostępny / niedostępne / niedostępna /
            zablokowany / není dostupný / není dostupná / není dostupné / nedostupný / nedostupná / není k
            dispozici / nie je dostupný / nie je dostupná / nem elérhető / nem érhető el / nu este disponibil /
            nu este disponibilă / indisponibil / δεν είναι διαθέσιμο / δεν είναι διαθέσιμη / kullanılamıyor /
            erişilemiyor / mevcut değil / kullanılamaz / engellendi / недоступен / недоступна / недоступно /
            заблокирован / запрещен / ограничен / недоступний / недоступне / заблоковано / не е достъпно / не е
            достъпна / nije dostupan / nije dostupna / није доступан / غير متاح / غير متاحة / غير متوفر / غير
            متوفرة / محظور / محجوب / در دسترس نیست / مسدود / אינו זמין / אינה זמינה / לא זמין / לא זמינה / חסום
            / қолжетімді емес / زىيارەت قىلغىلى بولمايدۇ / उपलब्ध नहीं / উপলব্ধ নয় / পাওয়া যায় না / 无法访问
            / 無法訪問 / 无法查看 / 無法查看 / 不可用 / 不支持 / 无法使用 / 無法使用 / 无法观看 / 無法觀看 /
            无法播放 / 未开放 / 無法瀏覽 / 限制 / ご利用いただけません / ご覧いただけません / 利用できません /
            表示できません / 視聴できません / アクセスできません / 制限 / 이용할 수 없습니다 / 이용하실 수
            없습니다 / 사용할 수 없습니다 / 볼 수 없습니다 / 제공되지 않습니다 / 접근할 수 없습니다 / 접속할 수
            없습니다 / 차단되었습니다 / không khả dụng / không có sẵn / không thể truy cập / bị chặn / tidak
            tersedia / tidak dapat diakses / diblokir / ไม่พร้อมใช้งาน / ไม่สามารถเข้าถึง / ไม่สามารถใช้งาน
            """,
            "",
        )
    }
)

#: Titles and headings of pages that ask how old you are.
AGE: Final = Phrasebook(
    {
        "*": (
            """
            age verification / age check / age gate / verify your age / confirm your age / confirm that you are
            over / of legal age / legal drinking age / are you over 18 / are you over 21 / are you 18 / are you
            21 / are you old enough / at least 18 years / 18 years of age or older / 18 or older / adults only
            / you must be 18 / you must be over / over 18 only / enter your date of birth / mature content /
            altersprüfung / altersverifikation / altersüberprüfung / altersnachweis / alterskontrolle / sind
            sie über 18 / sind sie 18 / bist du 18 / bist du über 18 / sind sie volljährig / bist du volljährig
            / mindestens 18 jahre / vérification de lâge / vérification de votre âge / avez vous plus de 18 /
            avez vous 18 / êtes vous majeur / avez vous lâge légal / réservé aux adultes / plus de 18 ans /
            verificación de edad / eres mayor de edad / es usted mayor de edad / mayor de 18 / mayores de 18 /
            verifica delletà / verifica età / hai più di 18 / sei maggiorenne / hai 18 anni / maggiore di 18 /
            verificação de idade / você tem mais de 18 / tem mais de 18 / maior de 18 / maior de idade /
            leeftijdscontrole / leeftijdsverificatie / ben je 18 / ben je ouder dan 18 / bent u ouder dan 18 /
            bent u 18 / ålderskontroll / är du över 18 / har du fyllt 18 / alderskontrol / er du over 18 / er
            du fyldt 18 / alderskontroll / er du fylt 18 / oletko yli 18 / oletko täysi ikäinen / ikäraja 18 /
            weryfikacja wieku / czy masz 18 / czy masz ukończone 18 / czy jesteś pełnoletni / ověření věku / je
            vám 18 / je vám více než 18 / bylo vám 18 / overenie veku / máte 18 / elmúltál 18 / elmúlt 18 /
            életkor ellenőrzés / verificarea vârstei / ai peste 18 / aveți peste 18 / επαλήθευση ηλικίας /
            είστε άνω των 18 / yaş doğrulama / 18 yaşından büyük / 18 yaşında mısınız / проверка возраста /
            подтверждение возраста / подтвердите возраст / вам есть 18 / вам исполнилось 18 / вам уже есть 18 /
            старше 18 / вам більше 18 / вам виповнилося 18 / перевірка віку / التحقق من العمر / هل عمرك / تأكيد
            العمر / تایید سن / آیا بالای ۱۸ / אימות גיל / האם אתה מעל גיל 18 / आयु सत्यापन / 年龄验证 /
            年齡驗證 / 年龄确认 / 年齡確認 / 您是否年满 / 您是否已满 / 是否已滿 / 未满18岁 / 未滿18歲 /
            年齢確認 / 18歳以上ですか / 18歳以上 / 20歳以上ですか / 연령 확인 / 연령 인증 / 성인 인증 / 만 18세
            이상 / 만 19세 이상 / xác minh tuổi / bạn đã đủ 18 / verifikasi usia / apakah anda berusia /
            ยืนยันอายุ / คุณอายุ
            """,
            "",
        )
    }
)

#: Titles and headings of waiting rooms.
QUEUE: Final = Phrasebook(
    {
        "*": (
            """
            waiting room / you are in line / you are now in line / youre in line / you are in the queue / you
            are now in the queue / youre in the queue / you are in a queue / virtual queue / online queue /
            queue it / your place in line / your turn / estimated wait / wait time / warteraum / warteschlange
            / warteraum für / sie befinden sich in der warteschlange / salle dattente / file dattente / vous
            êtes dans la file / sala de espera / está en la cola / estás en la cola / fila de espera / fila
            virtual / sala dattesa / sei in coda / sei in fila / coda virtuale / você está na fila / está na
            fila / wachtkamer / wachtrij / u staat in de wachtrij / väntrum / du står i kö / venteværelse / du
            er i kø / venterom / odotushuone / olet jonossa / poczekalnia / jesteś w kolejce / čekárna / jste
            ve frontě / čakáreň / ste v poradí / várólista / várakozó sor / sala de așteptare / ești la coadă /
            αίθουσα αναμονής / είστε στην ουρά / bekleme odası / sıradasınız / зал ожидания / виртуальная
            очередь / вы в очереди / ви в черзі / غرفة الانتظار / أنت في قائمة الانتظار / اتاق انتظار / در صف /
            חדר המתנה / אתה בתור / प्रतीक्षा कक्ष / 您正在排队 / 正在排队 / 排队中 / 等候室 / 等待室 / 排隊中 /
            待合室 / 待機室 / 順番待ち / ただいま混み合って / 대기실 / 대기열 / 접속 대기 / phòng chờ / hàng
            đợi / ruang tunggu / antrean / ห้องรอ / คิว
            """,
            "",
        )
    }
)
