"""How sites offer the rest of a text to those who pay or sign in, in many languages: what is held back, and for whom.

A line offers where it says both. Neither says anything alone: every menu has "Subscribe", every list "Read on".
"""

from __future__ import annotations

import re

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.spelling import holds_unspaced, tokens

#: The rest of the text, or reading on.
_REST = (
    r"\bread(?:ing)? on\b|\b(?:keep|continue|resume) reading\b|\bcontinue to read\b|\brest of (?:this|the)\b"
    r"|\b(?:want|get|see|for|unlock) the rest\b"
    r"|\bread (?:the )?(?:full|whole|rest|entire|complete)\b|\bfull (?:article|story|text|report|access)\b"
    r"|\bread(?:ing)? this\b|\bunlock (?:this|the|full|all)\b"
    r"|\bthis (?:article|story|content|post|page|report|text) is\b|\baccess this\b|\bweiter ?zu ?lesen\b"
    r"|\bweiter ?lesen\b|\blesen sie weiter\b"
    r"|\b(?:ganzen|vollständigen|kompletten|gesamten) (?:artikel|text|beitrag|bericht)\b|\brest (?:des|dieses)\b"
    r"|\bdiese[mnrs]? (?:artikel|beitrag|text|inhalt)\b|\bverder (?:te )?lezen\b|\blees verder\b"
    r"|\b(?:hele|volledige) artikel\b|\bdit artikel\b|\blire la suite\b"
    r"|\bla suite (?:de l['’]article |de cet article )?est\b"
    r"|\b(?:continuer|poursuivre|reprendre) (?:la|votre|ta|sa|à|de) ?(?:lecture|lire)\b"
    r"|\barticle (?:en entier|complet|intégral)\b|\bil vous reste\b|\bcet article (?:est|n)|\bl['’]intégralité\b"
    r"|\b(?:seguir|sigue|siga|continuar|continúa|continúe) leyendo\b|\bresto del\b"
    r"|\bcontenido (?:es )?(?:exclusivo|para)\b|\b(?:artículo|texto|noticia) complet[oa]\b|\beste artículo\b"
    r"|\bcontinua(?:re)? a leggere\b|\bproseguire la lettura\b|\barticolo (?:completo|intero)\b"
    r"|\bl['’]intero articolo\b|\bquesto articolo\b|\bcontenuto riservato\b"
    r"|\bcontinu(?:ar|e) (?:a ler|lendo|a leitura)\b"
    r"|\b(?:artigo|texto|conteúdo|matéria) (?:completo|completa|na íntegra)|\bconteúdo (?:exclusivo|para)\b"
    r"|\beste artigo\b|\besta (?:matéria|reportagem)\b|\bläsa? (?:vidare|hela)\b|\bfortsätta? (?:att )?läsa\b"
    r"|\bhela (?:artikeln|texten)\b|\bden här artikeln\b|\blæse? (?:videre|hele)\b"
    r"|\bfortsæt(?:te)? (?:med at )?læse\b"
    r"|\bhele (?:artiklen|artikkelen|saken|historien)\b|\blese? (?:videre|hele)\b|\bfortsette? å lese\b"
    r"|\bdenne (?:artiklen|artikkelen|saken)\b|\bjatka(?:a)? lukemista\b|\blukea (?:koko|jutun|artikkelin)\b"
    r"|\bkoko (?:juttu|jutun|artikkeli)|\bczyta[ćj] dalej\b|\bdalsz\w+ (?:część|czytani)|\bdalszego czytania\b"
    r"|\bcał\w+ (?:artykuł|tekst)|\bten artykuł\b|\bčíst dál|\bčtěte dál|\bve? čtení\b|\bcelý článe?k\b"
    r"|\bzbytek (?:článku|textu)\b|\bčíta(?:ť ďalej|nie celého)|\btento článe?k\b|\btovább(?:olvas| olvas|i rész)"
    r"|\bolvas\w* tovább|\bteljes cikk|\bez a cikk\b|\bcikk folytatás|\bcitească? mai departe|\bciti mai dep"
    r"|\bcontinu\w+ (?:lectura|citirea)|\b(?:tot|întreg) articolul\b|\bacest articol\b|\bσυνέχεια\b"
    r"|\bσυνεχίσ\w+ (?:την ανάγνωση|να διαβάζ)|\bολόκληρο το\b|\bαυτό το άρθρο\b|\bdevamı|\bokumaya devam"
    r"|\btamamını\b"
    r"|\bbu (?:haber|yazı|içerik|makale)\b|\bdavamı|\boxumağa davam|\bbu məqalə|\bdavomi|\bбұл мақала|\bжалғасы"
    r"|\bтолық (?:оқу|нұсқа)|\bуландысы|\bчита(?:ть|йте) (?:дальше|далее|полностью|целиком)|\bдочитать\b"
    r"|\bпродолж\w+ (?:чтение|читать)|\bполн\w+ (?:текст|верси)|\bматериал (?:доступен|только)"
    r"|\bстатья (?:доступна|только)|\bост(?:аток|альн\w+ часть)"
    r"|\bчита(?:ти|йте) (?:далі|повністю)|\bпродовж\w+ чита(?:ння|ти)|\bстаття (?:доступна|лише|тільки)"
    r"|\bповн\w+ (?:текст|верс)|\bматеріал (?:лише|тільки|доступн)|\bрешт[аиу]\b|\bпродължи\w+ (?:да четете|четенето)"
    r"|\bцял(?:ата|ия) (?:статия|текст)|\bnastav\w+ čita|\bcijeli članak|\bceo (?:tekst|članak)|\bнастав\w+ чита"
    r"|\bцео (?:текст|чланак)|(?:متابعة|مواصلة|إكمال|استكمال) القراءة|لقراءة (?:المقال|بقية|كامل|المزيد|باقي)"
    r"|بقية (?:المقال|النص)|هذا (?:المقال|المحتوى)|خواندن ادامه|ادامه(?:\u200cی)? (?:مطلب|خبر|متن)|متن کامل"
    r"|این (?:مطلب|مقاله|خبر)|مطالعه ادامه|داۋامى|تولۇق ئوقۇ|بۇ ماقال|להמשיך לקרוא|המשך ה?קריאה|להמשך|לקריאת"
    r"|הכתבה (?:המלאה|פתוחה)|שאר הכתבה|כתבה זו|आगे पढ़|पूरा (?:लेख|पढ़)|पूरी (?:खबर|ख़बर)|यह लेख|बाकी|পড়া চালিয়ে"
    r"|পড়তে থাক|সম্পূর্ণ (?:লেখা|নিবন্ধ|খবর)|বাকি অংশ|全文|继续阅读|繼續閱讀|余下|餘下|剩余|剩餘|本文|续读|続き"
    r"|この記事|残り|全部読|이어서|계속 ?읽|전체 (?:기사|내용)|전문을|나머지|이 기사|\bđọc (?:tiếp|toàn bộ|trọn)"
    r"|\bphần còn lại|\b(?:bài viết|nội dung) này|\b(?:lanjut\w*|melanjutkan) (?:mem)?baca"
    r"|\b(?:mem)?baca selengkapnya"
    r"|\bartikel ini|อ่านต่อ|เนื้อหานี้|ส่วนที่เหลือ|บทความนี้"
)
#: Money for reading. An article that speaks of it may be about it.
_SUBSCRIBING = (
    r"\bsubscri|\bpaywall|\bfree trial|\b(?:digital|probe|online|jahres|monats)?-?abo\b|\babonn|\bprobeabo"
    r"|\bprobemonat|\babonne|\bsuscr[ií]|\babbona|\bassin[ae]|\bsubscre|\bprenumer|\btilaa|\btilau|\bsubskry"
    r"|\bpředplat|\bpřepláce|\bpredplat|\belőfizet|\babonam|\babona[țt]|\babonez|συνδρομ|\babone|\babun|\bobuna"
    r"|жазылы"
    r"|\bподпис|\bабонемент|\bпередплат|\bпідпис|\bабон(?:ат|ира|амент)|\bpretplat|\bпретплат|اشترك|اشتراك|مشترك"
    r"|مشترک"
    r"|اشتراک|مۇشتەرى|מינוי|מנוי|सब्सक्र|सदस्यता|সাবস্ক্র|গ্রাহক|订阅|訂閱|付费|付費|购读|購読|有料|구독|유료|thuê bao"
    r"|trả phí|langgan|บอกรับ|สมัครสมาชิก"
)
#: Belonging: as a member, or by a name and a password.
_JOINING = (
    r"\bmembers only|\b(?:for|our|become|becoming) (?:our |a |an? \w+ )?members?\b|\bmembership|\bmembers can\b"
    r"|\blog ?in\b|\bsign ?in\b|\bsign ?up\b|\bregister\b|\baccount\b|\bmitglied|\banmelden\b|\bmelden sie sich an"
    r"|\beinlogg|\bregistrier|\bregistre|\binlog|\bleden\b|\binscri|\bconnect|\bidentifi|\bcompte\b|\bmembres?\b"
    r"|\bregístr|\bregistr|\bsesión\b|\bsocios?\b|\baccedi\b|\bacced[ea]|\biscri|\bcadastr|\bfaça login|\bsessão\b"
    r"|\blogga in|\blog ind|\blogg inn|\bmedlem|\bkirjaudu|\bzaloguj|\bwykup|\bpřihlas|\bprihlás|\bbejelentkez"
    r"|\bautentific|συνδεθ|εγγραφ|\büye|\bgiriş yap|\büzv|тіркел|\bвойдите|\bвойти|\bзарегистр|\bувійд|\bзареєстр"
    r"|تسجيل الدخول|سجل|عضو|وارد شوید|ثبت ?نام|ئەزا|كىرىڭ|تىزىملات|התחבר|הירשמ|सदस्य|लॉग ?इन|सাইন ইন|সদস্য|লগ ?ইন|会员"
    r"|會員|登录|登錄|登入|注册|註冊|购买|購買|ログイン|登録|회원|로그인|가입|hội viên|thành viên|đăng (?:ký|nhập)"
    r"|הצטרפ|\b(?:logged|signed) in\b|\bniezalogowan|\bnepřihlášen|\bneautentific|\bkirjautumatta"
    r"|\bmasuk\b|\bdaftar\b|\banggota\b|สมาชิก|เข้าสู่ระบบ|ลงทะเบียน"
)
#: Letters by mail and comments are offered too, and hold nothing back.
_OTHER = (
    r"newsletter|e-?mail|\binbox|postfach|posteingang|infolettre|boletín|bollettino|bülten|рассылк|розсилк|nyhetsbrev"
    r"|nyhedsbrev|uutiskirje|hírlevél|zpravodaj|نشرة|خبرنامه|电子报|電子報|通讯|メルマガ|ニュースレター|뉴스레터"
    r"|จดหมายข่าว|\bcomments?\b|kommentar|comentári?o|comment(?:er|aire|are)|\bкоммент|评论|評論|コメント|댓글"
)
#: Reading for nothing, for a while, or for a price: an offer only where the rest of a known text is gone.
_TRYING = (
    r"\bfor free\b|\bfree for\b|\bfree (?:month|week|access)|\bfree$|\bgratis\b|\bkostenlos|\bgratuit"
    r"|\bgratuitamente\b"
    r"|\bilmaiseksi\b|\bza darmo\b|\bbezpłatn|\bzdarma\b|\bzadarmo\b|\bingyen|\bδωρεάν\b|\bücretsiz|\bpulsuz\b"
    r"|\bбесплатн"
    r"|\bбезкоштовн|\bбезплатн|\bбесплатно\b|\bтегін\b|\bbepul\b|مجان|رایگان|ھەقسىز|בחינם|חינם|मुफ़?्त|নিখরচায়"
    r"|বিনামূল্যে"
    r"|免费|免費|無料|무료|\bmiễn phí|ฟรี"
    r"|[€£$¥₽₺₹₩]\s?\d|\d\s?(?:[€£$¥₽₺₹₩]|(?:euros?|eur|usd|zł|kč|kr|ft|lei|лв|руб|грн|tl|cents?|pence)\b)"
    r"|\d\s?(?:元|円|원)"
)
#: Other texts than this one.
_MORE = (
    r"\b(?:more|other|all (?:of )?our|our other) (?:\w+ )?(?:stories|articles|reports|features|essays|pieces)\b"
    r"|\b(?:stories|articles|reports|journalism|essays|pieces|work|content|more) like (?:this|these)\b"
    r"|\b(?:mehr|weitere|andere|solche) (?:\w+ )?(?:artikel|geschichten|beiträge|texte|reportagen|berichte)\b"
    r"|\bwie diese[nrs]?\b|\b(?:d['’]autres|plus d['’]) ?(?:articles|enquêtes|reportages|récits|histoires)"
    r"|\bcomme celui-ci\b"
    r"|\b(?:más|otr[oa]s) (?:artículos|historias|noticias|reportajes|textos)\b|\bcomo (?:este|esta|estas?)\b"
    r"|\b(?:altri|altre|più) (?:articoli|storie|inchieste|notizie)\b|\bcome quest[oai]\b"
    r"|\b(?:mais|outr[oa]s) (?:artigos|histórias|notícias|reportagens|matérias|textos)\b"
    r"|\b(?:meer|andere) (?:artikelen|verhalen|stukken|berichten)\b|\bzoals dit\b"
    r"|\b(?:fler|andra) (?:artiklar|berättelser|texter)"
    r"|\b(?:flere|andre) (?:artikler|historier|saker|tekster)|\blisää (?:juttuja|artikkeleita)|\bmuita juttuja"
    r"|\b(?:więcej|inne|innych) (?:artykuł|tekst|histori|takich)|\b(?:více|další|ďalšie|viac) člán"
    r"|\b(?:további|több) cikk"
    r"|\bmai multe (?:articole|știri)|\bπερισσότερα άρθρα|\bdaha fazla (?:haber|yazı|makale|içerik)|\bbunun gibi"
    r"|\b(?:больше|другие|других|ещё|еще) (?:\w+ )?(?:стат|материал|истори|текст|репортаж)"
    r"|\b(?:більше|інші|інших) (?:стат|матеріал|текст)"
    r"|\bповече (?:стат|истор)|\bviše (?:članaka|tekstova|priča)|\bвише (?:чланака|текстова|прича)"
    r"|(?:المزيد من|مزيد من) (?:المقالات|القصص|الأخبار|التقارير)|(?:مقالات|مطالب) بیشتر"
    r"|تېخىمۇ كۆپ (?:ماقال|خەۋەر|ئەسەر)"
    r"|עוד כתבות|כתבות נוספות|और (?:खबरें|ख़बरें|लेख|कहानियाँ|कहानियां)|আরও (?:খবর|লেখা|গল্প)"
    r"|更多(?:文章|报道|報導|故事|新闻|新聞|好文|精彩)|其他(?:文章|报道|報導)|(?:他|ほか|その他)の記事|(?:もっと|より)多くの記事|このような記事"
    r"|더 많은 (?:기사|글|이야기)|다른 기사|이런 기사|\bthêm (?:nhiều )?(?:bài|tin)|\bcác bài (?:viết )?khác"
    r"|\blebih banyak (?:artikel|berita|cerita)|\bartikel lain|บทความ(?:อื่น|แบบนี้)"
    r"|\b(?:көбірек|басқа) (?:мақала|жаңалық)"
)
#: For those who pay alone: that says both what is held back and for whom. What is for members may be a meeting, so
#: that a word for a text has to stand beside it.
_ONLY = (
    r"\bsubscribers?[- ]only\b"
    r"|\b(?:only|exclusive(?:ly)?|reserved) (?:available )?(?:for|to) (?:our )?(?:paying |paid )?subscribers\b"
    r"|\b(?:nur|exklusiv|ausschließlich|allein) für (?:\w+ )?(?:abonnent|abonnierende)|\babonnent\w+ vorbehalten\b"
    r"|\b(?:réservée?s?|exclusi(?:f|ve)s?|exclusivement|uniquement|seulement) (?:à|aux?|pour) (?:nos |les |"
    r"vos )?abonnés\b"
    r"|\b(?:solo|exclusiv[oa]s?|exclusivamente|únicamente|reservad[oa]s?) (?:para|a) (?:nuestros |los )?"
    r"(?:suscriptores|abonados)\b"
    r"|\b(?:riservat[oiae]|esclusiv[oiae]|esclusivamente|solo|soltanto) (?:agli|ai|per gli|per i) "
    r"(?:nostri )?abbonati\b"
    r"|\b(?:exclusiv[oa]s?|exclusivamente|apenas|só|somente|reservad[oa]s?) (?:para|a|aos) (?:os |nossos )?"
    r"(?:assinantes|subscritores)\b|\b(?:alleen|exclusief|uitsluitend)(?: beschikbaar)? voor (?:onze )?abonnees\b"
    r"|\b(?:endast|exklusivt|bara|enbart)(?: tillgänglig\w*)? för (?:våra )?prenumeranter\b"
    r"|\b(?:kun|forbeholdt|eksklusivt)(?: for)?(?: våre| vores)? abonnenter\b|\bvain tilaajille\b|\btilaajille\b"
    r"|\b(?:tylko|wyłącznie|jedynie) dla (?:naszych )?(?:prenumeratorów|subskrybentów|abonentów)\b"
    r"|\b(?:pouze|jen|jenom|výhradně|iba|len) (?:pro (?:naše )?předplatitele|předplatitelům|pre predplatiteľov|"
    r"predplatiteľom)\b|\b(?:csak|kizárólag) (?:\w+ )?előfizető|\b(?:doar|numai|exclusiv) pentru abonați"
    r"|(?:μόνο|αποκλειστικά|μονάχα) (?:για|σε|στους) (?:τους )?συνδρομητές"
    r"|\b(?:yalnızca|sadece|özel olarak) (?:\w+ )?abonele?re?\b|\babonelere (?:özel|açık)"
    r"|\b(?:только|исключительно|эксклюзивно) (?:для )?(?:наших )?(?:подписчик(?:ов|ам)|абонентам)\b"
    r"|\b(?:лише|тільки|виключно|ексклюзивно) (?:для )?(?:наших )?(?:передплатник(?:ів|ам)|підписник(?:ів|ам))\b"
    r"|\bсамо за абонати\b|\b(?:samo|isključivo) (?:za )?pretplatni[ck]\w+|\bсамо (?:за )?претплатни[цк]\w+"
    r"|للمشتركين (?:فقط|حصر)|(?:حصري|حصريا|خاص|مخصص|متاح) للمشتركين"
    r"|(?:فقط|ویژه|مخصوص|مختص) (?:برای |ی )?(?:مشترکان|مشترکین)|(?:למנויים|למנויי \w+) בלבד|בלעדי למנויים"
    r"|केवल (?:ग्राहकों|सब्सक्राइबर\S*) के लिए|শুধু(?:মাত্র)? (?:গ্রাহক|সাবস্ক্রাইবার)"
    r"|(?:仅限|僅限|仅供|僅供|限)(?:付费|付費)?(?:订阅|訂閱|订户|訂戶)"
    r"|(?:订阅|訂閱)(?:用户|者|会员|會員)?(?:专享|專享|专属|專屬|专用|限定)|(?:会员|會員)(?:专享|專享|专属|專屬)"
    r"|仅限会员阅读|僅限會員閱讀|有料会員限定|購読者限定|会員限定(?:記事|コンテンツ)|구독자 ?(?:전용|만)"
    r"|유료 ?회원 ?전용|회원 전용 (?:기사|콘텐츠)"
    r"|\b(?:chỉ )?dành (?:riêng )?cho (?:thuê bao|người đăng ký|độc giả trả phí)"
    r"|\b(?:khusus|eksklusif|hanya)(?: tersedia)?(?: untuk)? pelanggan\b|เฉพาะ(?:สมาชิก|ผู้สมัคร)"
    r"|สำหรับสมาชิกเท่านั้น"
    r"|\b(?:content|article|story|text) (?:is )?(?:\w+ )?(?:only|exclusive(?:ly)?) (?:available )?(?:for|to) "
    r"(?:our )?members\b|\bartikel (?:ist )?(?:\w+ )?(?:nur|exklusiv) für (?:\w+ )?mitglieder"
    r"|\b(?:contenu|article) (?:exclusivement )?réservé aux membres"
    r"|\b(?:contenido|artículo) exclusivo para (?:socios|miembros)"
    r"|\b(?:conteúdo|artigo|matéria|reportagem) (?:\w+ )?(?:exclusiv[oa]|apenas|só) para (?:sócios|membros)"
    r"|\b(?:contenuto|articolo) (?:esclusivo|riservato) (?:per i|ai) (?:soci|membri)"
    r"|(?:άρθρο|περιεχόμενο) (?:είναι )?(?:διαθέσιμο )?(?:μόνο|αποκλειστικά) (?:για|σε) (?:τα )?μέλη"
    r"|\bnội dung (?:này )?(?:chỉ )?dành (?:riêng )?cho hội viên"
)
#: An article that cannot be had without paying or signing in says the same; of a game or a channel a text may tell.
_WITHOUT = (
    r"\b(?:article|story) is not (?:available|accessible) without (?:a |an )?(?:\w+ )?subscription\b"
    r"|\b(?:artikel|beitrag) ist (?:nicht ohne (?:ein )?abo(?:nnement)?|ohne (?:ein )?abo(?:nnement)? nicht) "
    r"(?:verfügbar|lesbar|zugänglich)|\barticle n['’]est pas (?:disponible|accessible) sans abonnement"
    r"|\bartículo no está disponible sin (?:una )?suscripción|\barticolo non è (?:disponibile|accessibile) senza "
    r"(?:un )?abbonamento|\bartigo não está disponível sem (?:uma )?assinatura"
    r"|\bartikel is niet (?:beschikbaar|toegankelijk|te lezen) zonder abonnement"
    r"|\bartyku\w+ (?:jest niedostępny|nie jest dostępny) bez (?:prenumeraty|subskrypcji|abonamentu)"
    r"|\bčlánek (?:není dostupný|je nedostupný) bez předplatného|\bčlánok nie je dostupný bez predplatného"
    r"|\barticol(?:ul)? nu (?:este|e) (?:disponibil|accesibil) fără (?:un )?abonament"
    r"|\bcikk (?:nem (?:elérhető|érhető el|olvasható) előfizetés nélkül|előfizetés nélkül nem (?:elérhető|érhető el"
    r"|olvasható))|\bartikeln är inte (?:tillgänglig|läsbar) utan (?:en )?prenumeration"
    r"|\bartikkeli ei ole (?:luettavissa|saatavilla|käytettävissä) ilman tilausta"
    r"|\bbu (?:habere?|yazıya?|makaleye?) abonelik olmadan (?:ulaşılamaz|okunamaz|erişilemez|görüntülenemez)"
    r"|\bстатья недоступна без подписки|\bстаття недоступна без (?:передплати|підписки)"
    r"|\bthis (?:page|article) is not available to (?:users|visitors|readers) who are not (?:logged|signed) in"
    r"|\b(?:ta strona|ten artykuł) (?:jest niedostępn\w+|nie jest dostępn\w+) dla niezalogowanych"
    r"|\b(?:tato stránka|tento článek) (?:není dostupn\w+|je nedostupn\w+) (?:pro )?nepřihlášen\w+"
    r"|\b(?:această pagină|acest articol) nu este disponibilă? (?:pentru )?utilizator\w+ neautentifica"
    r"|\bez a(?:z oldal| cikk) nem (?:elérhető|érhető el) bejelentkezés nélkül"
    r"|\b(?:sidan|artikeln) är inte tillgänglig för (?:ej|icke|inte) inloggade"
    r"|\b(?:sivu|artikkeli) ei ole (?:käytettävissä|luettavissa|saatavilla) kirjautumatta"
    r"|\bbu (?:sayfa|haber|yazı) giriş yapmadan (?:görüntülenemez|okunamaz)"
)
_MARKS = expression('[“”„«»"「」『』‹›]')
#: An offer has at most so many words, or signs of a script without spaces, and so many characters in all.
_LONGEST, _LONGEST_UNSPACED, _LONGEST_LINE = 30, 80, 240

_HELD_BACK, _BOUGHT = expression(_REST, re.IGNORECASE), expression(_SUBSCRIBING, re.IGNORECASE)
_WITHIN, _ELSEWHERE = expression(_JOINING, re.IGNORECASE), expression(_OTHER, re.IGNORECASE)
_RESERVED = expression(f"{_ONLY}|{_WITHOUT}", re.IGNORECASE)
_TRIED, _BESIDES = expression(_TRYING, re.IGNORECASE), expression(_MORE, re.IGNORECASE)


def offers_rest(line: str) -> bool:
    """Tell whether a line, of at most thirty words, offers the rest of a text to those who pay, join or sign in.

    What stands between quotation marks is a story about such offers.
    """
    if len(line) > _LONGEST_LINE or (_BOUGHT.search(line) or _WITHIN.search(line)) is None:
        return False
    held = _HELD_BACK.search(_BESIDES.sub(" ", line)) or _RESERVED.search(line)
    return held is not None and _may_offer(line)


def offers_trial(line: str) -> bool:
    """Tell whether such a line offers to read on for nothing, for a while or for a price; notes may, too."""
    if len(line) > _LONGEST_LINE or not _TRIED.search(line) or not _may_offer(line):
        return False
    return _HELD_BACK.search(_BESIDES.sub(" ", line)) is not None


def offers_others(line: str) -> bool:
    """Tell whether a line offers other texts than the one that it stands below: nothing of this one is held back."""
    return len(line) <= _LONGEST_LINE and _BESIDES.search(line) is not None and not offers_rest(line)


def holds_back(line: str) -> bool:
    """Tell whether a line speaks of reading on, or of the rest of a text; a whole one may point so at another."""
    return len(line) <= _LONGEST_LINE and _HELD_BACK.search(_BESIDES.sub(" ", line)) is not None


def speaks_of_letters(line: str) -> bool:
    """Tell whether a line speaks of letters by mail or of comments."""
    return _ELSEWHERE.search(line) is not None


def _may_offer(line: str) -> bool:
    """Tell whether a line is short enough for an offer, and speaks of no letters or comments."""
    if _MARKS.search(line) or _ELSEWHERE.search(line):
        return False
    return len(tokens(line)) <= (_LONGEST_UNSPACED if holds_unspaced(line) else _LONGEST)


def names_terms(line: str) -> bool:
    """Tell whether a line names a price or a trial, or invites its reader to join or sign in."""
    return len(line) <= _LONGEST_LINE and (_TRIED.search(line) or _WITHIN.search(line)) is not None


def speaks_of_paying(text: str) -> bool:
    """Tell whether a text speaks of subscriptions, as a story about offers does."""
    return _BOUGHT.search(text) is not None
