"""Not found, in languages of Europe in Latin letters: what a page says in place of one that is not there."""

from __future__ import annotations

from typing import Final

#: Language to (any of these must be said; other words that such sentences are made of). No question words among
#: the latter: "What is a 404 error?" is the title of an article.
LATIN: Final[dict[str, tuple[str, str]]] = {
    "*": (
        """
        404 / 410 / 410 gone / error404 / 404error / http404 / e404 / err 404
        """,
        """
        error http status code err oops ooops whoops html www com
        """,
    ),
    "en": (
        """
        not found / notfound / cannot be found / cant be found / can not be found / could not be found /
        couldnt be found / couldn t be found / wasnt found / nothing found / nothing was found / nothing here /
        nothing to see here / not exist / does not exist / doesnt exist / dont exist / doesnt seem to exist /
        does not seem to exist / doesnt appear to exist / no longer exists / no longer exist / never existed /
        no longer available / isnt available / is not available / not available / unavailable / no longer here /
        has been removed / was removed / been removed / been deleted / was deleted / been taken down /
        been withdrawn / page gone / page is gone / is gone / gone missing / is missing / went missing /
        missing page / page missing / lost page / page lost / could not find / couldnt find / cant find /
        cannot find / can not find / did not find / didnt find / unable to find / unable to locate /
        could not locate / couldnt locate / cannot locate / cant locate / cant seem to find / cannot seem to find /
        failed to find / no such page / no such file / no such document / no such article / no such url /
        isnt here / is not here / invalid url / invalid address / invalid link / dead link / broken link /
        dead end / wrong turn / wrong address / no page here / not a valid page / you seem lost /
        you seem to be lost / you look lost / are you lost / youre lost / looks like youre lost / off the map /
        could not be located / couldnt be located / cannot be located / cant be located / no longer on /
        no longer live / doesnt live here / does not live here / nowhere to be found
        """,
        """
        the a an this that these those page pages webpage web site website url uri link address document file files
        article content item post entry story resource object product record location path topic thread you your
        youre youve are we were have has had been be being look looking for requested request requesting trying try
        tried to reach access accessing view viewing open visit visiting visited asked wanted want need find is was
        it its in on at of our here there server any sorry uh oh hmm um errors message looks seems seem like appears
        appear or and may might must no not longer exist exists moved move removed deleted renamed changed expired
        specified directory archived by from with anymore more sadly unfortunately apologies apologise apologize im
        afraid damn dear dang but i us can could will would either incorrectly typed mistyped wrong something went
        what_youre_looking_for what_you_are_looking_for what_you_were_looking_for what_you_wanted what_you_need
        whatever_you_were_looking_for anything which does do since temporarily_or_permanently permanently back home
        go return homepage please check again entered followed following clicked such result oh_no oh_dear ah well
        aw snap yikes darn lost
        """,
    ),
    "de": (
        """
        nicht gefunden / nichts gefunden / nicht gefunden werden / nicht finden / nicht auffindbar /
        existiert nicht / existiert leider nicht / nicht vorhanden / existiert nicht mehr / gibt es nicht /
        gibt es nicht mehr / gibt es leider nicht / gibt es leider nicht mehr / nicht mehr verfügbar /
        nicht verfügbar / nicht erreichbar / leider nicht mehr da / nicht mehr da / nicht mehr online /
        wurde gelöscht / wurde entfernt / wurde verschoben oder gelöscht / wurde gelöscht oder verschoben /
        nicht existent / ungültige adresse / hier ist nichts / nichts zu sehen /
        hier gibt es nichts / seite fehlt / fehlende seite / toter link / ins leere
        """,
        """
        die der das den dem des diese dieser dieses seite webseite website internetseite unterseite adresse url link
        dokument datei artikel beitrag inhalt inhalte eintrag meldung leider konnte konnten kann können wurde wurden
        werden wird ist sind nicht nichts mehr gesuchte gesuchten gewünschte gewünschten angeforderte angeforderten
        aufgerufene aufgerufenen angefragte gewählte von ihnen sie wir ihre ihr haben hat unter auf diesem server
        auch oder und es ein eine einen tut uns leid entschuldigung hoppla ups huch oje fehler fehlerseite
        es_tut_uns_leid verschoben gelöscht entfernt gesucht suchen aufrufen möchten wollten gerade hier existiert
        vorhanden schade offenbar anscheinend scheint zu sein mögliche falsch angegebene angegebenen eingegebene
        eingegebenen
        """,
    ),
    "fr": (
        """
        introuvable / introuvables / non trouvée / non trouvé / pas trouvée / pas trouvé / pas été trouvée /
        pas été trouvé / na pas été trouvée / na pas été trouvé / nexiste pas / nexiste plus / inexistante /
        inexistant / plus disponible / pas disponible / nest plus disponible / indisponible / a été supprimée /
        a été supprimé / a disparu / aucun résultat / rien trouvé / rien ici / ne trouvons pas / pas pu trouver /
        impossible de trouver / ne peut être trouvée / ne peut pas être trouvée / plus accessible / plus en ligne /
        page perdue / lien mort / vous êtes perdu / vous êtes perdus
        """,
        """
        la le les l un une cette cet ce ces page pages adresse url lien document fichier article contenu ressource
        site web vous vous_recherchez que vous_cherchez demandée demandé recherchée recherché demandez consulter
        avez nous n na nest pas plus été est a à sur dans de du des d au désolé désolés désolée erreur oups oh mince
        zut ou et il elle semble semblerait malheureusement peut être déplacée déplacé supprimée supprimé existe
        trouvée trouver navons pu serveur quelle quil cherchez recherchez souhaitez qui lurl ladresse larticle votre
        demande ici sommes
        """,
    ),
    "es": (
        """
        no encontrada / no encontrado / no encontrados / no se encuentra / no se ha encontrado / no se encontró /
        no ha sido encontrada / no pudo ser encontrada / no fue encontrada / no fue encontrado / no existe /
        ya no existe / no está disponible / ya no está disponible / no disponible / no hemos encontrado /
        no encontramos / no podemos encontrar / no pudimos encontrar / no hemos podido encontrar /
        no se puede encontrar / no se pudo encontrar / ha sido eliminada / ha sido eliminado / fue eliminada /
        inexistente / nada encontrado / no se encontró nada / no hay nada aquí / enlace roto / página perdida /
        estás perdido / te has perdido
        """,
        """
        la el los las un una esta este esa ese página pagina sitio web dirección url enlace documento archivo
        artículo contenido nota noticia recurso que buscas busca buscaba buscando estás está usted solicitada
        solicitado solicita solicitó intentas intenta ver acceder a de del en por lo sentimos siento error ups uy
        vaya oh se ha no ya o y es posible haya sido movida eliminada borrada movido eliminado servidor parece tu su
        nos desgraciadamente lamentablemente disculpa perdón aquí ser encontrada encontrado
        """,
    ),
    "it": (
        """
        non trovata / non trovato / non trovati / non è stata trovata / non è stato trovato / non esiste /
        non esiste più / inesistente / non disponibile / non è disponibile / non è più disponibile /
        non è raggiungibile / non abbiamo trovato / non riusciamo a trovare / impossibile trovare /
        è stata rimossa / è stato rimosso / è stata cancellata / nessun risultato / non si trova / non cè /
        non c è più / ti sei perso / niente da vedere qui / non trovo / non può essere trovata
        """,
        """
        la il lo l le i un una questa questo pagina pagine sito web indirizzo url link documento file articolo
        contenuto risorsa che stai cercando cerchi cercavi cercata cercato cercate state richiesta richiesto
        richiesti hai avete ci dispiace spiacenti siamo errore ops oops purtroppo sembra essere stata stato è o e
        non più esiste spostata rimossa eliminata su server di del della nel al a da forse ma qui potrebbe
        lindirizzo larticolo
        """,
    ),
    "pt": (
        """
        não encontrada / não encontrado / não encontrados / não foi encontrada / não foi encontrado /
        não pôde ser encontrada / não pode ser encontrada / não existe / não existe mais / já não existe /
        inexistente / não está disponível / não está mais disponível / já não está disponível / indisponível /
        não disponível / não encontramos / não conseguimos encontrar / não foi possível encontrar / foi removida /
        foi removido / foi excluída / foi apagada / nada encontrado / nada por aqui / link quebrado /
        página perdida / você está perdido
        """,
        """
        a o os as um uma esta este essa esse página pagina site web endereço url link documento arquivo ficheiro
        artigo conteúdo notícia matéria recurso que você voce procura procurava procurando está estava pretende
        tentou acessar aceder solicitada solicitado pedida requisitada lamentamos desculpe desculpa pedimos erro ops
        opa ups oh ou e se ter sido movida removida excluída apagada no na do da de em neste servidor infelizmente
        parece não mais já aqui pode foi
        """,
    ),
    "nl": (
        """
        niet gevonden / niet worden gevonden / niet vinden / niets gevonden / bestaat niet / bestaat niet meer /
        niet beschikbaar / niet meer beschikbaar / is verwijderd / kan niet gevonden worden /
        kon niet gevonden worden / niet bereikbaar / onvindbaar / is verdwenen / hier is niets / dode link /
        bent verdwaald
        """,
        """
        de het een deze dit die dat pagina webpagina site website adres url link document bestand artikel inhoud
        bericht je u jij we wij kan kon kunnen konden helaas sorry oeps fout foutmelding foutcode is zijn werd
        worden niet meer gezochte gevraagde opgevraagde zoekt zoek zocht bent naar op server of en verplaatst
        verwijderd bestaat hebben waar_u_naar_zoekt waar_je_naar_zoekt opgegeven lijkt te er hier
        """,
    ),
    "sv": (
        """
        hittades inte / hittas inte / kunde inte hittas / kan inte hittas / hittar inte / kunde inte hitta / kan inte
        hitta / hittade inte / finns inte / finns inte längre / finns tyvärr inte / finns ej / existerar inte / saknas /
        kunde vi inte hitta / kan vi inte hitta / hittar vi inte / hittade vi inte / kunde tyvärr inte hittas / kunde
        tyvärr inte hitta / inte tillgänglig / har tagits bort / är borttagen / ingenting hittades / ej hittad
        """,
        """
        sidan sida den det en ett denna detta du vi webbsidan webbplatsen adressen länken dokumentet filen artikeln
        innehållet söker sökte letar efter begärde begärda efterfrågade tyvärr hoppsan oj ursäkta fel felkod kan kunde
        har inte längre eller och är att på som flyttats tagits bort finns här hitta servern ojdå oops inlägget
        """,
    ),
    "da": (
        """
        ikke fundet / blev ikke fundet / kunne ikke findes / kan ikke findes / findes ikke / findes ikke længere /
        findes desværre ikke / kunne ikke finde / kan ikke finde / ikke tilgængelig / eksisterer ikke /
        eksisterer ikke længere / er fjernet / er blevet fjernet / er slettet / er blevet slettet / intet fundet /
        fandt ikke
        """,
        """
        siden side den det en et denne dette du vi websiden hjemmesiden adressen linket dokumentet filen artiklen
        indholdet leder søger søgte efter ledte ønskede desværre ups hovsa beklager undskyld fejl fejlkode kan kunne
        blev er ikke længere eller og at på som flyttet slettet fjernet har her finde serveren anmodede
        """,
    ),
    "no": (
        """
        ikke funnet / ble ikke funnet / ikke bli funnet / finnes ikke / finnes ikke lenger / finnes dessverre ikke /
        kunne ikke finne / kan ikke finne / fant ikke / finner ikke / fant dessverre ikke / finner dessverre ikke /
        ikke tilgjengelig / eksisterer ikke / eksisterer ikke lenger / er fjernet / er slettet / ingenting funnet /
        fins ikke / ikkje funne / finst ikkje
        """,
        """
        siden side sida den det en et ei denne dette du vi nettsiden nettsida adressen lenken dokumentet filen
        artikkelen innholdet leter ser søker etter lette ønsket dessverre ups oi beklager feil feilkode kan kunne
        ble er ikke lenger eller og at på som flyttet slettet fjernet har her finne serveren forespurte
        """,
    ),
    "fi": (
        """
        ei löydy / ei löytynyt / ei löydetty / ei ole olemassa / ei ole enää olemassa / ei ole saatavilla / ei ole
        enää saatavilla / ei ole enää käytettävissä / ei voitu löytää / on poistettu / emme löytäneet / emme löydä /
        mitään ei löytynyt / puuttuu / sivua ei ole / sivua ei enää ole / artikkelia ei ole / juttua ei ole / uutista
        ei ole
        """,
        """
        sivua sivu sivusto sivustoa tämä tätä hakemaasi hakemasi etsimääsi etsimäsi pyydettyä pyytämääsi pyydetty
        osoitetta osoite tiedostoa artikkelia juttua sisältöä dokumenttia valitettavasti hups oho virhe virhekoodi ei
        ole enää tai ja on se siirretty poistettu pahoittelut palvelimelta haluamaasi löytynyt täältä artikkeli juttu
        uutinen uutista kirjoitus kirjoitusta
        """,
    ),
    "pl": (
        """
        nie mamy takiej strony / takiej strony nie mamy / takiej strony nie ma / nie mamy tej strony / nie znaleziono /
        nie została znaleziona / nie został znaleziony / nie zostało znalezione / nie odnaleziono / nie istnieje / już
        nie istnieje / nie można znaleźć / nie można odnaleźć / nie znaleźliśmy / nie mogliśmy znaleźć / nie możemy
        znaleźć / nie udało się znaleźć / nie udało się odnaleźć / niedostępna / niedostępny / jest niedostępna / nie
        jest dostępna / została usunięta / nic nie znaleziono / brak strony / nie ma takiej strony / nie ma już / nie
        ma tu / strony nie ma
        """,
        """
        strona strony stronę stronie taka takiej tej ta ten podstrona podstrony adres adresu url link dokument
        dokumentu plik pliku artykuł artykułu treść treści zasób której szukasz szukana żądana żądanej żądany szukanej
        poszukujesz niestety ups przepraszamy przykro nam błąd kod jest lub i się być może przeniesiona usunięta pod
        tym adresem podana podany na serwerze serwisie nie już o wybrana podanym którego którą które szukacie szukany
        poszukiwana poszukiwany poszukiwanej wiadomość wpis wpisu
        """,
    ),
    "cs": (
        """
        nenalezena / nenalezen / nenalezeno / nebyla nalezena / nebyl nalezen / nebylo nalezeno / nebyla nalezená /
        neexistuje / již neexistuje / už neexistuje / nelze najít / nelze nalézt / se nepodařilo najít / nepodařilo se
        najít / jsme nenašli / nenašli jsme / není dostupná / není k dispozici / byla odstraněna / nic nenalezeno /
        není dostupný / tady nic není / nenájdená / sa nenašla / nebola nájdená / nenašli sme / nebol nájdený
        """,
        """
        stránka stránku stránky strana stránce tato tuto ta požadovaná požadovanou požadovaný hledaná hledanou hledáte
        kterou která dokument soubor článek obsah adresa adrese na této url odkaz omlouváme se bohužel jejda chyba kód
        je byla nebo a již už přesunuta odstraněna smazána ale nám to líto mrzí serveru webu ktorú hľadáte tahle tuhle
        tenhle ten tento článku zprávu zpráva příspěvek táto hľadaná bola alebo žiaľ ľutujeme ospravedlňujeme sa
        """,
    ),
    "hu": (
        """
        nem található / nem talált / nem találtuk / nem találjuk / nem létezik / nem található meg /
        már nem létezik / nem elérhető / nem érhető el / már nem elérhető / nincs ilyen oldal / nincs ilyen /
        törölték / nem találom / nincs találat
        """,
        """
        az a oldal lap oldalt lapot weboldal webhely cím url hivatkozás dokumentum fájl cikk tartalom ez ezen
        keresett kért kívánt megadott sajnos sajnáljuk hoppá elnézést hiba hibakód hogy és vagy már meg címen
        szerveren amit amelyet keres keresel kerestél áthelyezték törölték lehet
        """,
    ),
    "ro": (
        """
        nu a fost găsită / nu a fost găsit / nu a fost gasita / negăsită / nu există / nu mai există / nu este
        disponibilă / nu mai este disponibilă / nu am găsit / nu am putut găsi / nu poate fi găsită / inexistentă / a
        fost ștearsă / a fost eliminată / nu s a găsit / nimic găsit / nu se găsește / indisponibilă
        """,
        """
        pagina pagină paginii aceasta această acest adresa url link document documentul fișierul articolul conținutul
        site ul pe care o căutați cauti căutată căutat solicitată solicitat cerută ne pare rău eroare ups oops scuze
        din păcate sau și a fost mutată ștearsă este nu mai server la de ai hopa îl o le acest articol știrea
        """,
    ),
    "hr": (
        """
        nije pronađena / nije pronađen / nije pronađeno / nije nađena / ne postoji / više ne postoji /
        nije dostupna / nismo pronašli / ne možemo pronaći / nije moguće pronaći / ni bilo mogoče najti /
        ni najdena / ne obstaja / није пронађена / не постоји / није доступна / не постои / не е пронајдена /
        nuk u gjet / nuk ekziston
        """,
        """
        stranica stranicu stranice strana stranu ova ovu tražena traženu koju tražite dokument datoteka članak
        sadržaj adresa žao nam je nažalost ups greška kod ili i premještena obrisana uklonjena više ne na ovoj stran
        iskana ki jo iščete žal napaka страница страницата тражена коју тражите грешка нажалост faqja kjo që kërkoni
        """,
    ),
    "baltic": (
        """
        nerastas / nerasta / neegzistuoja / nebeegzistuoja / nepavyko rasti / nėra / nav atrasta / netika atrasta /
        nav atrasts / neeksistē / vairs neeksistē / ei leitud / ei leitud lehte / ei ole olemas / ei eksisteeri /
        lehte ei leitud / lehekülge ei leitud / nav pieejama
        """,
        """
        puslapis puslapio puslapį toks tokio šis ieškomas ieškote prašomas klaida atsiprašome deja kurio jūs lapa
        lapu šī meklētā meklējat pieprasītā kļūda diemžēl atvainojiet leht lehte lehekülg lehekülge seda otsitud
        otsitavat soovitud viga vabandust kahjuks
        """,
    ),
    "ca": (
        """
        no sha trobat / no trobada / no trobat / no existeix / ja no existeix / no disponible / no hem trobat /
        no podem trobar / no está disponible / ez da aurkitu / ez da existitzen / non atopada / non se atopou
        """,
        """
        la el pàgina aquesta aquest que busques cerqueu cerques sol·licitada adreça document error ho sentim vaja ja
        o i orria orrialdea hau páxina esta a
        """,
    ),
}
