"""What authors write into their prose without harm."""

from mutations.edits import add, end, every, swap
from mutations.own import ANATOMY, INTRO, WELCOME
from mutations.tables import Harmless, changes_in

LEANING = "Leaning over is *sympathy*"
SAMPLE = """\
````markdown
## A section { #x teaches="nothing" }

/// question | nowhere

///

- [x] >> [MUSIC] 0:42 <quiz> ![](x.png) [here](y.md) [[blank
```
never closed
````"""
TABLE = "| question | answer |\n| --- | :-: |\n| quiz | `///` |\n| [[a]] | - [x] b |"
LISTS = "- One\n\n    - Two\n\n        Three\n\n- Four\n\n1. Five\n    * six\n2. + seven"


def below(name: str, text: str) -> Harmless:
    return Harmless(name, INTRO, (add(LEANING, text),))


intro = changes_in(INTRO)
anatomy = changes_in(ANATOMY)
welcome = changes_in(WELCOME)

HARMLESS = [
    intro("a word is mended", swap("sighs twice", "sighs thrice")),
    Harmless(
        "a paragraph is moved",
        INTRO,
        (
            swap("Was that a success? Make up your mind before you read on.\n\n", ""),
            swap("Welcome. This course", "Was it a success? Make up your mind.\n\nWelcome. This course"),
        ),
    ),
    intro("paragraphs are wrapped", every(r"(?<=[a-z]{3}\.) (?=[A-Z][a-z]+ [a-z]+ )", "\n")),
    below("German", "Übermäßige Größe: „Das hier“ ist größer als ß, nicht wahr? Dialog | Frage"),
    below("Turkish", "İstanbul'da ıspanak yiyen İIıi: “Nasılsınız?” diye sordu."),
    below("Arabic", "قال المستخدم: «لا شيء يعمل هنا»، ثم أغلق الهاتف."),
    below("Chinese", "用户说:“什么都不工作。”然后他挂断了电话[音乐]。"),
    below("Japanese", "ユーザーは「何も動かない」と言って、電話を切りました。ここをクリック。"),
    below("emoji", "👩🏽‍💻 says 🙂‍↔️ — 1️⃣ 🇩🇪 e\u0301 \u200d\u200f."),
    below("a table", TABLE),
    below("a code fence with marks in it", SAMPLE),
    below("a fence of tildes in a fence", "~~~~\n~~~\n```\n/// take\n~~~~"),
    below("a fence in a list", "- First:\n\n    ```sh\n    # not a heading\n    ping >> log.txt\n    ```\n\n- Then."),
    below("an indented code", "Then type:\n\n    # not a heading\n    ping -n 4 >> log.txt"),
    below("an admonition", '!!! warning "Mind the hole"\n\n    It is **deep**: 3 m.\n\n    - [ ] Look down.'),
    below("a details block", '??? note "More"\n\n    More [about holes](anatomy.md#saying-hello).'),
    below("tabs", '=== "Windows"\n\n    Press ++f5++.\n\n=== "Linux"\n\n    Press nothing.'),
    below("a footnote", "Climb.[^1]\n\n[^1]: As in the talk, at 10:30 and at 0:42 in it."),
    below("a definition list", "Empathy\n:   Climbing down\n\nSympathy\n:   Leaning over"),
    below("an abbreviation", "*[VPN]: virtual private network"),
    below("a comment", "<!-- A thought: `## x {` and **Bold:** -- [[ /// -->"),
    below("a comment of many lines", "<!--\n## Old section { #old teaches='gone' }\n\n/// question | gone\n\n///\n-->"),
    below("a long address", f"<https://example.org/{'a/' * 200}?t=00:01:02.000#>"),
    below("a link to a heading that is named like a word", "See [the page on holes](https://example.org/here)."),
    below("lists in lists", LISTS),
    below("a task list", "- [x] Look\n- [ ] Climb\n- [X] Speak"),
    below("other bullets", "* One\n* Two\n\n+ Three\n+ Four"),
    below("maths", r"$$ \sum_{i=1}^{n} x_i >> 0 $$ and \( a // b \)"),
    below(
        "a sum in prose", "7 // 2 is 3, a >> b shifts, {x} and { y } are sets, [[1, 2]] a list of lists, f(x) = {2}."
    ),
    below("an entity", "10&nbsp;km &mdash; a&#58;b &lt;quiz&gt;"),
    below("code in prose", '`[[answer]]`, `<quiz>`, `///`, `teaches="x"`, `>> x`, `[MUSIC]`, `<!--`'),
    below("quotes in quotes", '"She said \'no\', and "never" again", he wrote. “‘Nested’ ones”, too: 5\' 3".'),
    below("a quotation", "> As one learner said:\n>\n> > It is a hole.\n\nSo it is."),
    below("an image", '![A hole with a root in its wall](hole.png){ width="300" loading=lazy }'),
    below("an image that decorates", '![](leaf.png){ alt="" } <img src="leaf.png" alt="">'),
    below("a button", "[Climb down](anatomy.md){ .md-button .md-button--primary }"),
    below("HTML", '<div class="grid cards" markdown>\n\n- :material-clock: **Time:** 20 minutes\n\n</div>'),
    below("a keyboard and a mark", "Press ++ctrl+c++, ==mark== this, H~2~O, x^2^, :smile:, {--gone--}{++new++}."),
    below("a heading with signs behind", "### A deeper hole ###"),
    below("a heading without id", "### A deeper hole: what `{ x }` means"),
    below("a heading with classes", "### A deeper hole { .deep .dark data-hole=yes }"),
    below("a heading that the search leaves out", "### A deeper hole { #deeper data-search-exclude }"),
    below("a heading with its line under it", "A deeper hole { #deeper }\n---"),
    below("a rule", "One.\n\n---\n\n***\n\nTwo."),
    below("times in sentences", "Be there at 10:30, or from 9:00 to 17:00; the ratio is 3:2, see Mark 4:26."),
    below(
        "an excuse that is needed", "<!-- coursewright: allow C503 (an example of a bad link) -->\n[Here](anatomy.md)"
    ),
    intro("a section is renamed", swap("## Climbing into the hole {", "## Into the hole: climb! {")),
    intro("a title with its line under it", swap("# Intro to soft skills\n", "Intro to soft skills\n===\n")),
    intro("a colon in the list", swap("{ #earning-trust", "{: #earning-trust")),
    intro("single quotes in the list", swap('teaches="trust"', "teaches='trust'")),
    intro(
        "another order in the list",
        swap('{ #earning-trust teaches="trust" }', '{.wide teaches="trust" #earning-trust}'),
    ),
    intro("a section teaches two", swap('teaches="trust"', 'teaches="trust acknowledge"')),
    anatomy(
        "a section goes on with another lesson's objective",
        swap('teaches="listening"', 'teaches="listening soft-skills/intro:acknowledge"'),
    ),
    intro("a section that teaches nothing", end("## And then { #and-then }\n\nGo and try it.")),
    welcome("a card on the welcome page", end("!!! info\n\n    Begin with [lesson 1](soft-skills/intro.md).")),
]
