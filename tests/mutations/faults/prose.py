"""Faults in what learners read: remains of captions, walls of text, images, links."""

from mutations.edits import Edit, add, end, saved_as, swap
from mutations.own import ANATOMY, ANATOMY_BANK, INTRO, INTRO_BANK, WELCOME
from mutations.tables import faults_in

LEANING, WALL = "Leaning over is *sympathy*", "So it goes on, and on, and on. " * 24 + "So it ends."


def below(text: str) -> Edit:
    return add(LEANING, text)


anatomy = faults_in(ANATOMY)
anatomy_bank = faults_in(ANATOMY_BANK)
bank = faults_in(INTRO_BANK)
intro = faults_in(INTRO)
welcome = faults_in(WELCOME)

FAULTS = [
    intro("a caption's sign for a speaker", "C401", ">> Hello.", below(">> Hello.")),
    intro("a caption's sign for a sound", "C401", "[MUSIC]", swap("Imagine you have", "[MUSIC] Imagine you have")),
    intro("a time alone", "C401", "0:42", below("0:42")),
    intro("an exact time", "C401", "00:01:02.000", swap("Two people might", "00:01:02.000 Two people might")),
    intro("a mark of the player", "C401", "Play video", below("Play video starting at :1:5 and follow transcript1:05")),
    intro("a mark for the author", "C401", "TODO", below("<!-- TODO(author): who says this? -->")),
    intro("a wall of text", "C403", WALL, below(WALL)),
    intro("an image that says nothing", "C501", "![](", below("![](hole.png)")),
    intro("an image in HTML that says nothing", "C501", "<img", below('<img src="hole.png">')),
    bank("an image in an option", "C501", "![](", swap("- [x] As a failure", "- [x] ![](sad.png) As a failure")),
    bank(
        "an image in a prompt",
        "C501",
        "![](sad.png)",
        swap("How do you judge this ticket?", "How do you judge? ![](sad.png)"),
    ),
    welcome("an image on the welcome page", "C501", "![](", end("![](hello.png)")),
    intro("a link says here", "C503", "[here]", swap("[a reboot action of your own]", "[here]")),
    welcome(
        "a link says this page",
        "C503",
        "Read more",
        swap("Nothing is sent anywhere", "[**Read more** →](soft-skills/intro.md)"),
    ),
    intro(
        "a link in HTML says click here",
        "C503",
        "<a href",
        below('<a href="https://example.org/">Click here</a> for more.'),
    ),
    intro("an inline quiz", "C209", "<quiz>", below("<quiz>\nWhat is it?\n- [x] Empathy\n- [ ] Sympathy\n</quiz>")),
    intro("an excuse without a reason", "C006", "<!-- course", below("<!-- coursewright: allow C503 -->")),
    intro("an excuse misspelt", "C006", "<!-- course", below("<!-- coursewright: alow C503 (it is clear) -->")),
    intro(
        "an excuse that nothing needs", "C006", "<!-- course", below("<!-- coursewright: allow C503 (it is clear) -->")
    ),
    intro("an excuse from no rule", "C006", "<!-- course", below("<!-- coursewright: allow C599 (it is clear) -->")),
    bank(
        "an excuse in a bank that nothing needs",
        "C006",
        "<!-- course",
        swap("A fix is finished", "<!-- coursewright: allow C203 (clear) -->\nA fix is finished"),
    ),
    anatomy("not UTF-8", "C001", "I'm sitting in a caf", saved_as("cp1252")),
    anatomy_bank("not UTF-8 in a bank", "C001", "private computer would both", saved_as("cp1252")),
]
