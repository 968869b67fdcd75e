"""Words that begin lines with a colon and name nobody: `Note: ...`, `Antwort: ...`, `Right: ... Wrong: ...`."""

ENGLISH = """
note notes nb warning caution danger remember reminder example examples tip tips hint hints important attention
question questions answer answers step steps option part chapter section figure table number lesson module unit
exercise rule rules case scenario take and but so or then now ok okay well yes no yeah look listen think see also
first second third fourth finally next last again imagine consider today here there this that these those it he she
they we you i what why how when where who whom whose which is are was do does did the a an my your our his her their
in on at for if because meaning result results conclusion summary definition problem solution reason goal quote source
title date time day room place subject to from cc bcc re url http https link kind language style format dialogue
comment ps todo fixme session facilitator recap overview agenda topic speakers keywords
right wrong correct incorrect true false before after pro pros con cons dos don't good better best bad worse worst
advantage advantages disadvantage disadvantages benefit benefits risk risks cost costs plus minus input inputs output
outputs old new weak weaker strong stronger positive negative formal informal singular plural present past future
original version versions variant method methods ingredients scene act week phase stage slide page line lines item
theorem lemma proof corollary axiom claim remark fact facts myth hypothesis assumption given law objective objectives
homework task tasks assignment vocabulary key fun dear hello hi english german french spanish italian portuguese dutch
turkish chinese japanese korean arabic russian latin greek hindi polish monday tuesday wednesday thursday friday
saturday sunday red blue yellow orange purple pink name names city address country phone
email price age size transcript attendees update
"""
OTHERS = """
hinweis achtung merke beispiel beispiele frage fragen antwort antworten schritt fazit ergebnis zusammenfassung lösung
grund ziel vorteil vorteile nachteil nachteile tipp tipps regel kapitel abschnitt teil lektion aufgabe vorher nachher
richtig falsch betreff und aber also nun jetzt dann das wir ich deutsch englisch französisch erstens zweitens drittens
der die das ein eine les une los las una
remarque exemple exemples réponse réponses étape résumé définition problème raison objectif avantage avantages
inconvénient inconvénients astuce conseil règle chapitre partie leçon avant après vrai faux objet français anglais et
nota ejemplo ejemplos pregunta preguntas respuesta respuestas paso conclusión resumen definición problema solución
razón objetivo ventaja ventajas desventaja desventajas consejo regla capítulo lección antes después correcto incorrecto
atención cuidado importante asunto español inglés pero entonces
exemplo exemplos pergunta resposta passo atenção conclusão resumo definição solução vantagem desvantagem português
esempio esempi domanda risposta passaggio attenzione soluzione riassunto italiano
voorbeeld vraag antwoord stap let conclusie oplossing
not örnek soru cevap adım dikkat sonuç çözüm türkçe ingilizce
пример вопрос ответ внимание вывод مثال سؤال جواب ملاحظة 注意 例如 例 问题 問題 答案 回答 问 答 ตัวอย่าง คำถาม คำตอบ
"""
NAMELESS = frozenset((*ENGLISH.split(), *OTHERS.split()))


def names_nobody(label: str) -> bool:
    """Whether the first word of a label says that what follows is a thing, and no speech of somebody."""
    words = label.replace(",", " ").split()
    return not words or words[0].lower().rstrip(".") in NAMELESS
