"""Taken away, in languages of Europe in Latin letters: by its author, its publisher, a moderator, or the law."""

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
    "vom von_der von_dem durch_den durch_die von_seinem von_seiner von_ihrem von_unserer von_einem des",
    "autor autors autorin verfasser verfassers verfasserin urheber urhebers rechteinhaber rechteinhabers herausgeber "
    "redaktion moderator moderation administrator betreiber nutzer benutzer eigentümer eigentümers verlag",
)


def _last(actors: str, verbs: str) -> str:
    """Join those who take things down with verbs that come last."""
    return "".join(f" / {actor} {verb}" for actor in actors.split() for verb in verbs.split())


_DE_LAST = _last(
    "autor autors autorin verfasser verfassers urheber urhebers rechteinhaber herausgeber redaktion moderator "
    "moderatoren moderation administrator betreiber nutzer benutzer eigentümer gründen",
    "gelöscht entfernt zurückgezogen gesperrt depubliziert",
)
_NL_LAST = _last("auteur redactie uitgever moderator beheerder gebruiker redenen", "verwijderd")
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

#: Language to (any of these must be said; other words that such sentences are made of), added to what is not found.
LATIN_REMOVED: Final[dict[str, tuple[str, str]]] = {
    "en": (
        """
        the author has withdrawn / the author withdrew / the author has removed / the author has deleted /
        the author removed / the author deleted / author has withdrawn / author has removed / author has deleted /
        has been deleted / were deleted / has been taken down / was taken down / has been withdrawn / was
        withdrawn / has been retracted / has been unpublished / was unpublished / has been pulled / has been
        hidden / have been removed / were removed / no longer published / taken offline / removed by /
        deleted by / withdrawn by / taken down by / been terminated / is no longer accessible / this content
        isnt available / content unavailable / story unavailable / article unavailable / post unavailable /
        video unavailable / page unavailable / removed at the request / content removed / post removed / video removed /
        article removed / story removed / page removed / content deleted / post deleted / article deleted /
        document withdrawn / article withdrawn
        """,
        """
        the_author its_author this_post this_article this_story this_page it
        editorial moderation publication copyright claim claims complaint complaints notice legal reasons
        due because violation violating violates violated breach terms service rules community guidelines
        standards policy policies infringement third party after shared posted published own message
        this_comment the_comment your_comment tweet status photo image video channel report statement news
        database temporarily private now read so longer right no_longer following a_request request
        at_the_request
        """
        + _EN,
    ),
    "de": (
        """
        wurde zurückgezogen / wurde depubliziert / wurde vom netz genommen / wurde offline genommen /
        gelöscht worden / entfernt worden / autors entfernt / autors gelöscht / redaktion entfernt /
        redaktion gelöscht / wurden gelöscht / wurden entfernt / ist gelöscht / ist entfernt / ist nicht
        mehr abrufbar / nicht mehr abrufbar / steht nicht mehr zur verfügung / steht leider nicht mehr zur
        verfügung / nicht mehr zugänglich / nicht länger verfügbar / leider nichts / inhalt gelöscht /
        beitrag gelöscht
        """
        + _DE_LAST,
        """
        wegen aufgrund aus rechtlichen rechtlicher gründen verstoß verstoßes verstößen gegen richtlinien regeln
        nutzungsbedingungen urheberrecht urheberrechts urheberrechtsverletzung beschwerde auf_wunsch auf
        worden video kommentar post thread text mittlerweile inzwischen zwischenzeitlich bereits seit zur
        verfügung steht der_redaktion der_moderation der_autorin der_verfasserin
        """
        + _DE,
    ),
    "fr": (
        """
        auteur a retiré / lauteur a retiré / auteur a supprimé / lauteur a supprimé /
        a été retiré / a été retirée / ont été supprimés / été supprimé / été supprimée / été retiré / été
        retirée / a été effacé / a été effacée / a été dépublié / a été dépubliée / a été masqué / contenu
        supprimé / article supprimé / article retiré / supprimé par / retiré par / supprimée par / retirée
        par
        """,
        """
        ce billet par_son_auteur par_sa_rédaction lauteur son auteur
        pour raison raisons en suite juridiques légales violation droits droit dauteur conditions
        dutilisation règles règlement publication vidéo commentaire message retiré retirée effacé effacée
        aïe que été cause plainte à_la_demande demande depuis
        """
        + _FR,
    ),
    "es": (
        """
        ha sido eliminada / ha sido eliminado / el autor ha retirado / el autor ha eliminado / el autor ha borrado /
        ha sido retirado / ha sido retirada / fue retirado / fue retirada / ha sido borrado / ha sido
        borrada / fue borrado / fue borrada / se ha eliminado / se eliminó / fue eliminado / fueron
        eliminados / eliminado por / eliminada por / retirado por / retirada por / contenido eliminado / ya
        no está accesible
        """,
        """
        por_su_autor por_su_autora por_la_autora por_el_autor esta entrada este artículo texto su autor autora
        por motivos razones legales debido incumplir infringir infracción violar violación derechos
        derechos_de_autor normas reglas condiciones términos uso comunidad publicación vídeo video
        comentario mensaje retirado retirada a_petición a_solicitud
        """
        + _ES,
    ),
    "it": (
        """
        è stato ritirato / è stata ritirata / è stato eliminato / è stata eliminata / è stato cancellato /
        sono stati rimossi / rimosso da / rimosso dal / rimosso dall / eliminato da / eliminato dal /
        eliminato dall / contenuto rimosso / articolo rimosso / rimosso dallautore / eliminato dallautore
        """,
        """
        per motivi ragioni legali violazione diritti dautore dallautore termini servizio regole
        pubblicazione video commento messaggio post su_richiesta richiesta a_causa
        """
        + _IT,
    ),
    "pt": (
        """
        foi retirado / foi retirada / foi excluído / foi apagado / foi eliminado / foi eliminada / foi
        deletado / foram removidos / removido pelo / removida pelo / removido pela / removida pela /
        excluído pelo / excluída pelo / apagado pelo / conteúdo removido / artigo removido / não achamos
        """,
        """
        por motivos razões legais devido violação violar direitos autorais direitos_autorais termos uso
        regras comunidade publicação vídeo comentário mensagem postagem a_pedido
        """
        + _PT,
    ),
    "nl": (
        """
        werd verwijderd / zijn verwijderd / verwijderd door / is ingetrokken / is offline gehaald / is
        gewist / niet langer beschikbaar / niet meer toegankelijk
        """
        + _NL_LAST,
        """
        wegens vanwege om juridische redenen schending auteursrecht regels voorwaarden video reactie
        publicatie op_verzoek niet_langer
        """
        + _NL,
    ),
    "sv": (
        """
        har raderats / är raderad / raderats av / tagits bort av / har avpublicerats / är avpublicerad /
        togs bort
        """,
        """
        på grund på_grund_av juridiska skäl inlägget videon kommentaren publiceringen raderats avpublicerats
        """
        + _NORDIC,
    ),
    "da": (
        """
        er blevet afpubliceret / er trukket tilbage / slettet af / fjernet af / blev slettet / blev fjernet
        """,
        """
        på_grund_af juridiske grunde opslaget videoen kommentaren indlægget blev
        """
        + _NORDIC,
    ),
    "no": (
        """
        er blitt slettet / er blitt fjernet / er avpublisert / er trukket tilbage / slettet av / fjernet av
        """,
        """
        på_grunn_av juridiske grunner innlegget videoen kommentaren blitt
        """
        + _NORDIC,
    ),
    "fi": (
        """
        poistettiin / on poistanut / poistettu / on vedetty / on piilotettu
        """,
        """
        kirjoittajan toimituksen moderaattorin ylläpidon ylläpitäjän omistajan käyttäjän toimesta pyynnöstä
        julkaisu video kommentti viesti
        """,
    ),
    "pl": (
        """
        został usunięty / zostało usunięte / zostały usunięte / usunięty przez / usunięta przez / usunięte
        przez / została wycofana / został wycofany / została skasowana / została ukryta
        """,
        """
        z_powodu naruszenia regulaminu zasad praw autorskich wpis post film komentarz wiadomość materiał
        publikacja został zostało usunięty usunięte
        """
        + _PL,
    ),
    "cs": (
        """
        byl odstraněn / bylo odstraněno / byl smazán / byla smazána / bylo smazáno / byl stažen / byla
        stažena / odstraněn autorem / smazán autorem / bol odstránený / bola odstránená / bol zmazaný / bola
        zmazaná / bol vymazaný / zřejmě odstraněna
        """,
        """
        autorem redakcí vydavatelem moderátorem správcem administrátorem uživatelem majitelem kvůli porušení
        pravidel autorských práv příspěvek video komentář zpráva autorom redakciou správcom používateľom
        porušenie pravidiel príspevok
        """,
    ),
    "hu": (
        """
        eltávolították / eltávolította / törölte / törlésre került / eltávolításra került / visszavonták /
        levették
        """,
        """
        a_szerző a_szerkesztőség a_moderátor az_adminisztrátor a_tulajdonos a_felhasználó bejegyzés
        bejegyzést cikket tartalmat videót hozzászólás miatt megsértése szabályok szerzői_jogi kérésére
        """,
    ),
    "ro": (
        """
        a fost șters / a fost ștearsă / a fost eliminat / a fost retras / a fost retrasă / a fost scos /
        eliminat de / șters de / ștearsă de
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
}
