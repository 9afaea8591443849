"""Words whose exchange says the contrary of what was said, side by side, in many languages."""

from __future__ import annotations

from typing import Final

#: One matter a paragraph, its sides parted by a slash: a word of one side in the place of one of another turns a
#: sentence around, and words of one side are near in meaning. ``acquit*`` is each word that begins so, ``trắng_án`` two
#: words beside each other.
SIDES: Final = (
    """
    convict* condemn* sentenced verurteil* schuldigsprach schuldiggesprochen condamn* condenó condenaron condenad*
    condenaram condenou condannat* condannò condannarono осудил* осуждён* осужден* приговор* skaza* засуди* засудж*
    mahkum mahkûm mahkûmiyet* veroordeel* dömd dömdes dömde dömt döms dømt dømte odsouz* odsoudi* có_tội kết_án dihukum
    καταδικά* καταδίκ* elítél* tuomit* condamnat*
    /
    acquit* exonerat* cleared freigesprochen* freisprach frei freispruch acquitt* relaxé* absolv* absuelt* absuelv*
    assolt* assolse assolsero оправда* uniewinni* виправда* beraat vrijgesproken vrijspraak frikänd* frikänt friades
    friats frikend* frifunnet frifundet zprošt* osvobo* trắng_án vô_tội dibebaskan αθωώ* αθώ* felment* vapaut*
    achitat*
    """,
    """
    alive living survive* survivor* rescued lebend* lebt lebten leben überleb* gerettet* vivant* vivants survé*
    surviv* rescapé* rescatad* vivos vivas sobreviv* salvo vivo viva vivi sopravviss* salvat* vivem жив жива живы
    живой живых выжил* выживш* спасён* спасен* спасли żyje żyją żyw* przeży* ocal* uratowa* живий вижи* врятува* canlı
    sağ hayatta kurtarıl* kurtuld* levend* leeft leven overleef* gered levande lever överlev* živ* přeži* còn_sống
    sống sống_sót hidup selamat ζωντα* επέζη* élő túlél* elossa vive viven
    /
    dead died dies killed murdered deceased tot tote toten toter starb* verstarb* gestorben* getötet* ermordet*
    verstorb* mort morte morts mortes mourut décédé* tué* assassiné* muert* murió murieron fallec* asesin* morto morta
    mortos mortas morti morreu morreram morì morirono ucciso uccis* deced* мёртв* мертв* умер* погиб* убит* убил*
    скончал* martw* zmarł* zgin* zabit* zabil* nie_żyje загину* вбит* вбил* помер* ölü ölen öldü öldürül* ölmüş vefat
    dood doden gedood* stierf stierven overleden omgekomen död döda dog dödad* omkom* død døde drept mrtv* zemřel*
    zahynul* chết thiệt_mạng tử_vong qua_đời tewas mati meninggal dibunuh νεκρ* πέθαν* σκοτώθηκ* halott meghalt
    meghaltak kuollut kuoli kuolleet mortel*
    /
    injured wounded hurt verletzt* verwundet* blessé* herid* ferid* ferit* ранен* пострадавш* rann* поранен* yaral*
    gewond* skadad* skadade såret sårede zraněn* raněn* bị_thương luka-luka terluka τραυματί* sérült* megsebesült*
    loukkaantu*
    """,
    """
    released freed liberated freigelassen* freiließ* freikam* entlassen* libéré* relâché* remis_en_liberté liberad*
    liberó liberaron excarcel* soltad* soltos libertad* soltou liberat* rilasciat* scarcerat* liberò освобод*
    освобожд* отпущ* отпустил* выпущ* выпустил* zwolni* wypuszcz* uwolni* uwalni* звільн* відпусти* відпущен* tahliye
    serbest salıver* bırakıl* vrijgelaten vrijliet* vrijgekomen frigav* frigiv* släppt* frigavs løslat* løsladt*
    propušt* propusti* được_thả thả phóng_thích dibebaskan bebas αφέθηκ* απελευθερ* szabadon solto
    /
    arrest* detain* jailed imprisoned seized apprehended captured kidnapped verhaft* festgenommen* festnahm*
    inhaftier* festgehalten* eingesperrt* gefangen* arrêté* détenu* emprisonné* incarcéré* interpellé* écroué*
    detenid* deten* encarcelad* arrestad* arrestó apresad* detuv* detid* preso presos presa presas encarcerad*
    arrestat* arrestò incarcerat* detenut* арест* задерж* посад* заключ* zatrzyma* areszt* uwięzi* aresztowa* заарешт*
    затрима* ув'язн* tutuk* gözaltı* yakalan* hapsed* gearresteerd* opgepakt* aangehouden* vastgehouden gevangen*
    gripen gripna gripits greps fängsla* häkta* arrestert* anholdt* pågrep* zatčen* zatkl* zadržen* bị_bắt bắt bắt_giữ
    tạm_giam giam ditangkap ditahan dipenjara συνελήφθ* συνέλαβ* φυλακίστ* letartóztat* őrizetbe
    """,
    """
    suspect* perpetrator* attacker* assailant* accused culprit* offender* murderer* killer* verdächtig* täter*
    angreifer* beschuldigt* angeklagt* mörder* suspects suspecte* agresseur* assaillant* accusés coupables sospechos*
    agresor* atacante* acusad* culpables suspeit* agressor* réu réus sospettat* aggressor* indagat* imputat*
    подозрева* обвиняем* нападавш* преступник* убийц* podejrzan* sprawc* napastni* oskarżon* підозрюван* обвинувачен*
    нападник* злочин* şüpheli* saldırgan* zanlı* sanık* verdachte* dader* aanvaller* misstänkt* gärningsm* angripar*
    mistenkt* mistænkt* gerningsm* podezřel* pachatel* útočník* obviněn* nghi_phạm nghi_can thủ_phạm hung_thủ bị_cáo
    tersangka pelaku terdakwa ύποπτ* δράστ* κατηγορούμεν* gyanúsított* támadó* tettes* epäilty* epäillyt tekijä*
    /
    victim* survivor* casualties opfer* victime* víctima* vítima* vittim* жертв* потерпевш* пострадавш* ofiar*
    poszkodowan* pokrzywdzon* потерпіл* kurban mağdur* slachtoffer* oběť* oběti* poškozen* nạn_nhân bị_hại korban
    θύμα* θύματ* áldozat* uhri uhrit uhrin uhreja
    """,
    """
    legal lawful* legally legales legais lícit* законн* легальн* legaln* yasal legaal wettelijk* laglig* hợp_pháp
    νόμιμ* törvényes* laillin* legaal* rechtmäßig* kanunlu kanuni geçerli* قانۇنلۇق* قانۇنىي*
    /
    illegal* unlawful* ilegal* ilícit* illegittim* незаконн* нелегальн* nielegaln* yasadışı yasa_dışı illegaal*
    onwettig* olaglig* bất_hợp_pháp phi_pháp trái_phép παράνομ* törvénytelen* jogellenes* laiton laittom*
    widerrechtlich* rechtswidrig* kanunsuz* geçersiz* قانۇنسىز*
    """,
    """
    guilty culpable* culpabilité schuldig* culpables culpad* colpevol* виновн* winn* винн* suçlu* schuldigen skyldig*
    vinn* bersalah ένοχ* bűnös* syyllin* گۇناھلىق* گۇناھكار* جىنايەتلىك*
    /
    innocent* guiltless unschuldig* inocent* невинн* невиновн* niewinn* masum* suçsuz* onschuldig* oskyldig* uskyldig*
    nevinn* vô_tội αθώ* ártatlan* syytön syyttöm* گۇناھسىز* بىگۇناھ*
    """,
    """
    murder* mord morde ermord* assassinat* assassinio asesinat* assassinato убийств* zabójstw* morderstw* вбивств*
    cinayet* moord* mord* vražd* omicidio omicidi sát_hại pembunuhan
    /
    suicide* selbstmord* suizid* suicidio* suicídio* самоубийств* samobójstw* самогубств* intihar* zelfmoord*
    zelfdoding* självmord* selvmord* sebevražd* tự_tử tự_sát αυτοκτον* öngyilkos* itsemurh*
    /
    accident* unfall* unglück* accidente* acidente* incident* несчастн* wypad* нещасн* kaza kazada kazası ongeluk
    ongeval* olyck* ulykke* nehod* tai_nạn kecelakaan ατύχημ* δυστύχημ* baleset* onnettomuu*
    /
    manslaughter totschlag* doodslag dråp* dråb* zabit*
    """,
    """
    won wins win winning victory victories winner* gewann* gewonnen* gewinnt sieg* gagn* victoire* vainqueur* ganó
    ganaron gana ganad* victoria* ganador* ganhou ganharam venceu venceram vitória* vinse vinsero vinto vittori*
    выиграл* побед* wygra* zwycię* вигра* перем* kazand* galib* zafer* wint wonnen overwinning* vann vinner vunnit
    seger* vant vandt vyhrál* vítěz* thắng menang κέρδισ* νίκησ* νίκη győz* nyert* voitt*
    /
    lost loses lose losing defeat* loser* verlor* verlier* niederlage* perdu* perdit défaite* vaincu* perdió perdieron
    pierde derrota* perdeu perderam perse persero perso sconfit* проиграл* пораж* przegra* porażk* програ* пораз*
    kaybett* yenil* mağlub* verloor* verloren nederlaag* förlor* nederlag* tapte tabte prohrál* poráž* thua kalah
    έχασ* ήττ* vesztett* veresé* hävi* tappio*
    """,
    """
    support* backed favour* favor favored favoured endors* unterstütz* befürwort* soutien* soutenu* soutenait appuy*
    apoy* respald* apoi* sostegn* sostenut* appoggi* поддерж* wspier* poparł* poparci* popiera* підтрим* destekle*
    desteği steun* ondersteun* stödj* stöder stödde støtt* podpoř* podporu* ủng_hộ mendukung υποστήριξ* támogat* tuk*
    kannatt*
    /
    oppos* condemned criticis* criticiz* bekämpf* widersprach* widersetz* combatt* opposé* opposa oponí* opuso
    opusier* opost* выступил_против против sprzeciw* przeciw* проти karşı tegen motsatte motsatt* modsatte odpor*
    proti phản_đối chống menolak menentang αντιτ* ellen* vastust* gegen contre contra contro against
    """,
    """
    for pro für pour favor favore за za voor lehine puolesta
    /
    against anti gegen contre contra contro против проти przeciw przeciwko proti tegen aleyhine menentang vastaan
    """,
    """
    profit* gewinn* bénéfice* ganancia* beneficio* lucro* profitt* utili прибыл* zysk* прибут* kâr kârı winst* vinst*
    overskud* overskudd* lãi laba κέρδ* nyereség* voitto*
    /
    loss losses verlust* perte* pérdida* perda* prejuízo* perdita perdite убыт* strat* збит* zarar* verlies* förlust*
    underskud* ztrát* lỗ rugi kerugian ζημ* veszteség* tappio*
    """,
    """
    surplus* überschuss* überschüsse excédent* superávit* avanzo профицит* nadwyżk* профіцит* overschot* överskott*
    /
    deficit* defizit* déficit* disavanz* дефицит* дефіцит* tekort* underskott* thâm_hụt έλλειμμ* hiány* alijääm*
    """,
    """
    opened opens open reopened eröffnet* geöffnet* öffnet* ouvert* ouvrit abrió abrieron abiert* abriu abriram abert*
    aprì apert* открыл* открыт* otwar* otwiera* відкри* açıldı açtı açık opende geopend* öppna* åpn* åbn* otevř* mở
    buka dibuka άνοιξ* nyit* avas* avoin
    /
    closed closes shut schloss* geschlossen* schließt* fermé* ferma cerró cerraron cerrad* fechou fecharam fechad*
    chius* закрыл* закрыт* zamkn* zamyka* закри* kapand* kapattı kapalı sloot sloten gesloten stäng* stengt* lukk*
    zavř* uzavř* đóng tutup ditutup έκλεισ* κλειστ* zár* sulje* sulki lukket
    """,
    """
    bought buys buy purchas* kauft* gekauft* achet* compró compraron compr* acquist* comprat* купил* покуп* kupi*
    купи* satın kocht* gekocht* köpt* købt* kjøpt* koupil* mua membeli αγόρασ* vásárol* osti ostaa
    /
    sold sells sell verkauft* verkauf* vend* vendió vendieron vendi* продал* прода* sprzeda* sattı satıld* satış*
    verkocht* sålde sålt* solgt* solgte prodal* bán menjual πούλησ* eladt* elad* myi* myyd*
    """,
    """
    export* exports ausfuhr* exportier* exporta* exportaz* экспорт* eksport* експорт* ihracat* uitvoer* vývoz*
    xuất_khẩu ekspor εξαγωγ* kivi* vienti* vienn*
    /
    import* imports einfuhr* importier* importa* importaz* импорт* імпорт* ithalat* invoer* dovoz* nhập_khẩu impor
    εισαγωγ* behoz* tuonti* tuonn*
    """,
    """
    north* nord* norte septentrional* север* północ* північ* kuzey* noord* norr* bắc utara βόρει* észak* pohjois*
    sever severní* severu severně
    /
    south* süd* sud sul meridional* юг южн* południ* півд* güney* zuid* söder* syd* jih jižn* nam selatan νότι* dél
    dél* etelä*
    /
    ost* leste oriental* восто* восточ* wschód* wschodn* схід* східн* doğu* oost* öst* øst* východ* đông timur
    ανατολικ* kelet* itä* east eastern eastward*
    /
    west* ouest oeste occidental* запад* zachód* zachodn* захід* західн* batı* väst* západ* tây barat δυτικ* nyugat*
    länsi* länn* vest vestlig*
    """,
    """
    voluntar* willingly freiwillig* volontaire* volontairement voluntari* volontari* добровол* dobrowoln* добровіл*
    gönüllü* vrijwillig* frivillig* dobrovoln* tự_nguyện sukarela εθελοντικ* önkéntes* vapaaehto*
    /
    forced forcibly coerced compelled involuntar* zwangs* gezwungen* erzwung* forcé* contraint* forzad* forzos*
    obligad* forçad* obrigad* forzat* costrett* принудит* насильн* насильств* przymus* zmuszo* примус* zorla zorunlu
    gedwongen tvinga* tving* nucen* donucen* cưỡng_bức ép_buộc dipaksa paksa αναγκ* kényszer* pakko* pakot*
    """,
    """
    peaceful* peace friedlich* frieden* paix pacifi* pacífic* pacific* мирн* мир pokojow* pokój barış* vrede* vreedza*
    mírov* mír hòa_bình damai ειρην* béke* rauha* fred freden fredlig*
    /
    violent* violence war wars warfare gewalt* krieg* guerre* violents violente* guerra* violen* violên* насильств*
    войн* gwałt* wojn* насиль* війн* şiddet* savaş* geweld* oorlog* våld* krig* vold* násil* válk* bạo_lực chiến_tranh
    perang kekerasan πόλεμ* háború* erőszak* sota* väkival* βία βίας βίαι*
    """,
    """
    hired recruited appointed eingestellt* ernannt* embauché* nommé* contratad* nombrad* nomead* assunt* nominat*
    нанял* назначен* zatrudni* mianowa* призначен* atand* aangenomen benoemd* anställd* utsed* najat* jmenován*
    /
    fired sacked dismissed ousted entlassen* gefeuert* abgesetzt* licencié* limogé* révoqué* despedid* destituid*
    cesad* demitid* licenziat* destituit* уволен* уволил* отстран* zwolni* odwoła* звільн* kovul* ontslagen avskedad*
    sparkad* propušt* odvolán*
    """,
    """
    friend* ally allies freund* verbündet* allié* amig* aliad* amic* alleat* друг* друз* союзник* przyjaci* sojuszni*
    dost* müttefik* vriend* bondgeno* vän* allierad* přítel* spojen* ami amis amie vän vänner
    /
    enemy enemies foe* rival* opponent* feind* gegner* ennemi* adversaire* enemig* inimig* nemic* avversari* враг*
    враж* противник* wróg* wrog* przeciwni* ворог* ворож* düşman* rakip* vijand* tegenstander* motståndar* fiende*
    nepřátel* nepřít* kẻ_thù musuh fiende fiender
    """,
    """
    haklı* güvenli* izinli* ruhsatlı* رۇخسەتلىك* رۇخسىتى_بىلەن ھەقلىق* بىخەتەر* ئاساسلىق* asıllı
    /
    haksız* güvensiz* izinsiz* ruhsatsız* رۇخسەتسىز* رۇخسىتىسىز* ھەقسىز* خەتەرلىك* ئاساسسىز* asılsız
    """,
    """
    started began begins begun
    /
    stopped ceased ceases
    """,
    """
    managed succeeded
    /
    failed
    """,
    """
    maximum highest höchst* maximal* máxim* maxim* massim* максимал* maksymal* azami hoogste högst* nejvyšší tối_đa
    /
    minimum lowest niedrigst* minimal* mínim* minim* минимал* мінімал* asgari laagste lägst* nejnižší tối_thiểu
    """,
    """
    least mindestens wenigstens minstens tenminste minst åtminstone mindst moins menos almeno pelo_menos менее меньше
    щонайменше najmniej nejméně alespoň legalább vähintään τουλάχιστον الأقل حداقل לפחות 少 少なくとも 최소 ئاز
    ít_nhất setidaknya en_az
    /
    most höchstens maximal hoogstens högst højst høyst maks plus máximo massimo более больше щонайбільше najwyżej
    nejvýše legfeljebb enintään το_πολύ الأكثر حداکثر היותר 多 多くとも 최대 كۆپ nhiều_nhất maksimal en_fazla
    """,
    """
    must shall required muss müssen musste mussten doit doivent debe deben deve devem devono moet moeten måste skall
    должен должна должно должны обязан* повинен повинна повинні musi muszą musí zorunda kell täytyy πρέπει يجب باید
    必_须 必_須 해야 كېرەك phải harus
    /
    may might can could optional kann können darf dürfen konnte peut peuvent puede pueden pode podem può possono mag
    mogen kan kunnen får может могут можно вправе може можуть może mogą může mohou lehet voi μπορεί يجوز يمكن
    می‌تواند 可_以 可_能 수 مۇمكىن có_thể boleh dapat
    """,
)

#: What stands beside a claim and says that others make it, or that a number is one end of a range: a sentence that has
#: one of a line no more, or has it now, says something else.
HEDGES: Final = (
    """
    alleged* reportedly purported* supposed* angeblich* mutmaßlich* vermeintlich* prétendu* présumé* supuest*
    presunt* presumid* aparentemente alegadamente supost* presumibilmente vermeend* vermoedelijk* naar_verluidt påstått*
    påstådd* påstått påstås angivelig* formentlig* formodentlig* якобы предположительно предполагаем* нібито ймовірн*
    rzekom* domniem* údajn* navodn* sözde iddiaya iddia állítólag* väitet* φερόμεν* υποτιθέμεν* φέρεται المزعوم*
    مزعوم* يزعم يزعمون زعم بزعم ادعاي* ظاهرا כביכול לכאורה 据_称 據_稱 涉_嫌 疑_似 혐의 कथित được_cho_là diduga konon
    """,
    """
    at_least mindestens wenigstens minstens tenminste åtminstone mindst au_moins al_menos por_lo_menos pelo_menos almeno
    не_менее по_меньшей_мере щонайменше co_najmniej nejméně alespoň en_az legalább vähintään τουλάχιστον على_الأقل
    حداقل לפחות 至_少 少なくとも 최소 적어도 ئەڭ_ئاز ít_nhất setidaknya
    """,
    """
    at_most höchstens hoogstens ten_hoogste högst højst høyst au_plus como_máximo no_máximo al_massimo не_более
    щонайбільше co_najwyżej nejvýše en_fazla legfeljebb enintään το_πολύ على_الأكثر حداکثر לכל_היותר 至_多 最_多
    最大_限 ئەڭ_كۆپ nhiều_nhất
    """,
)
