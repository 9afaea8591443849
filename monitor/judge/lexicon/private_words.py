"""What sites say of what they show to some alone: private sites, films and papers that somebody has to share."""

from __future__ import annotations

from typing import Final

_PRIVATE: Final = (
    "site_is_private site_is_currently_private blog_is_private blog_is_currently_private page_is_private "
    "video_is_private private_video journal_is_private profile_is_private account_is_private album_is_private "
    "is_currently_private is_marked_private marked_as_private been_made_private has_made_this_private set_to_private "
    "account_with_access request_access_from_the_owner you_need_permission_to_access "
    "video_ist_privat privates_video website_ist_privat webseite_ist_privat seite_ist_privat blog_ist_privat "
    "site_est_privé blog_est_privé vidéo_est_privée vidéo_privée page_est_privée "
    "sitio_es_privado blog_es_privado vídeo_es_privado video_es_privado vídeo_privado video_privado página_es_privada "
    "sito_è_privato blog_è_privato video_è_privato pagina_è_privata site_é_privado blog_é_privado vídeo_é_privado "
    "site_is_privé blog_is_privé video_is_privé privévideo webbplatsen_är_privat videon_är_privat "
    "witryna_jest_prywatna strona_jest_prywatna blog_jest_prywatny film_prywatny film_jest_prywatny "
    "видео_с_ограниченным_доступом это_личный_блог блог_закрыт_для сайт_закрыт_для_посторонних "
    "私人影片 私享视频 私人视频 该博客已设为私密 此網站為私人 此网站为私人"
)
#: One language a row would be too little to say: who may see it is said with its being kept back.
PRIVATE: Final[dict[str, tuple[str, str, str, str]]] = {"private": (_PRIVATE, "", _PRIVATE, "")}
