"""Words, and parts of words, that deny, in many languages."""

from __future__ import annotations

from monitor.judge.lexicon.expressions import expression

#: As they are written; whoever asks folds them.
DENIALS = frozenset(
    """
    not no never none nor neither without cannot nobody nothing nowhere hardly
    ne pas jamais aucun aucune sans ni rien non mai nessun nessuno nessuna senza né mica
    nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder niet geen nooit niemand zonder
    nunca ningún ninguno ninguna sin nadie nada tampoco não nem nenhum nenhuma sem jamais ninguém
    inte ej icke aldrig ingen inget inga utan ikke aldri ingenting uten uden ei eivät emme ette eikä ilman
    nie nigdy żaden żadna bez nikt nic nikdy žádný bez nikdo ani не нет ни никогда без никто ничего нельзя немає жоден
    değil yok hiç asla olmadan hiçbir لا لم لن ليس ليست غير دون بدون ما نه نیست نمی هیچ بدون ئەمەس يوق ھېچ
    ولا ولم ولن وليس وليست فلا فلم فلن أليس ئەمەستۇر ھېچقانداق жоқ емес ешқандай emas yo'q deyil yox жок эмес
    איננו איננה אינם אינן אינני איני
    नहीं न मत बिना कोई নয় না ছাড়া không chưa chẳng chớ đừng tidak bukan tanpa jangan tak belum
    δεν μη μην όχι χωρίς ποτέ לא אין בלי אינו אינה מעולם nem nincs soha sem nu niciodată fără
    نہیں نہ بغیر نئیں არ ვერ ნუ არც ვერც აღარ ვეღარ არასოდეს არავინ არაფერი არცერთი გარეშე
    hakuna hapana hakuwa hawakuwa hakukuwa haikuwa hazikuwa hajui hawajui hawezi hawawezi haiwezi hawana haina
    siyo kamwe አይደለም የለም የለውም የላትም የላቸውም አልነበረም མ མི མིན མེད ekki enginn engin ekkert engan hvorki
    ούτε κανείς κανένας καμία κανένα τίποτα τίποτε ουδείς ουδέν nemmeno neppure neanche nulla niente ingenting
    இல்லை அல்ல లేదు కాదు ഇല്ല അല്ല ಇಲ್ಲ ಅಲ್ಲ नाही नाहीत નથી ਨਹੀਂ ਨਾ छैन होइन නැත නැහැ ոչ ոչինչ биш үгүй түгел däl
    nuk asnjë askush ništa nikto ніхто нічого ніколи ніщо никой нищо никога няма nav nebija nekad niekas niekada
    不 没 沒 無 无 未 非 勿 否 莫 別 别 안 못 않다 없다 아니다
    """.split()  # noqa: SIM905 - words are read as words.
)
#: Negations that are endings or stand inside a run of characters.
DENYING_FORMS = expression(
    r"n't$|n't\b|ない|ません|なかっ|なく|ぬ|ずに|않|없|아니|못하|ไม่|มิ|^un(?=able|lawful|true|harmed)"
    r"|^dis(?=proved)|^አ[ልይ]\w{2,}ም$|^ha(?:wa|tu|zi|vi)(?:ku|ta|ja)\w{2,}$"
)
