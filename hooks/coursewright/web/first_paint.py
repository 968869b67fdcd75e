"""What a browser does before a page is seen and can be used: less, and in pieces, so that an old phone shows it sooner.

Material makes a page restyle itself several times as it opens, does all its work in one piece, and loads a search that
few use. Each edit knows a place of Material's files by what stands there, whatever names its minifier gave; a file
without the place stays as it is, and tests tell of it. `theme.py` has what concerns the templates, `deferring.py` when
scripts run.
"""

import re
from collections.abc import Callable
from functools import partial
from typing import NamedTuple


class Edit(NamedTuple):
    """The one place that `old` finds becomes `new`, as `re.sub` understands both."""

    why: str
    old: str
    new: str | Callable[[re.Match[str]], str]


def in_tasks(parts: re.Match[str]) -> str:
    """JavaScript's `...f("a").map(e=>mount(e)),...f("b")...`, each of them mounted in a task of its own.

    RxJS takes whatever has this method for what can be subscribed to.
    """
    later = re.sub(r"\.map\((\w+)=>", r".map(\1=>()=>", parts[0])
    subscribe = "subscribe(to){let at=setTimeout(()=>part().subscribe(to));return()=>clearTimeout(at)}"
    return f'...[{later}].map(part=>({{"@@observable"(){{return this}},{subscribe}}}))'


STYLES = (
    Edit(
        "Material names a page so whenever it takes up a palette, also as it opens, and a rule for `*` restyles all of "
        "it. Without it, what has a transition takes its other colours as it does elsewhere, in a quarter of a second.",
        r"\[data-md-color-switching\] \*,[^{}]*\{[^{}]*\}",
        "",
    ),
)
RESTYLES = (
    Edit(
        "Whenever a `meta` of this name comes or changes, browsers restyle the whole page.",
        r'"meta",\{name:"color-scheme"\}',
        r'"meta",{name:"x-color-scheme"}',
    ),
    Edit(
        "What it is for: scroll bars and the ground below the page have the palette's scheme. So they have it too.",
        r"\w+\.content=(\w+)\.colorScheme",
        r"document.documentElement.style.colorScheme=\1.colorScheme",
    ),
    Edit(
        "Relative addresses are made absolute before pages follow each other, and a style sheet that is given an "
        "address is fetched and applied anew, though it is the same. It is enough to know what it would be.",
        r'(?<=\("\[href\], \[src\]",)(\w+)(\)\)for\(let \w+ of\["href","src"\]\)\{let \w+=(\w+)\.getAttribute.{0,80}?)'
        r"(\3\[\w+\]=\3\[\w+\]);break",
        r'\1\2if(\1===document&&\3.rel==="stylesheet"){let c=\3.cloneNode();c.href=\3.href;\3.absolute=c.outerHTML}'
        r"else \4;break",
    ),
    Edit(
        "Where the sheets of two pages are compared.",
        r"(\w+)\.set\((\w+)\.outerHTML,\2\)",
        r"\1.set(\2.absolute||\2.outerHTML,\2)",
    ),
)
TASKS = (
    Edit(
        "Dialogs, palettes, the search: whatever all pages share.",
        r'(?<=L\()\.\.\.\w+\("consent"\)\.map.*?(?=\),[\w$]+=\w)',
        in_tasks,
    ),
    Edit(
        "Header, navigation, text: whatever each page has anew.",
        r'(?<=L\()\.\.\.\w+\("announce"\)\.map.*?(?=\)\),[\w$]+=\w)',
        in_tasks,
    ),
    Edit(
        "That pages follow each other without loading anew.",
        r'(?<=\("navigation\.instant"\)&&)\w+\(\{[^{}]*\}\)\.subscribe\(\w+\)',
        r"setTimeout(()=>\g<0>)",
    ),
    Edit(
        "That code is copied, and links to other languages.",
        r"(?<=;)(\w+\(\{\w+\$:\w+\}\);){2}(?=var )",
        r"setTimeout(()=>{\g<0>});",
    ),
    Edit(
        "What has room for half of its text, is ticked in part or scrolls.",
        r'(?<=;)(\w+\(\{\w+\$:\w+,?[^{}]*\}\);){4}(?=var \w+=\w+\(\w+\("header"\))',
        r"setTimeout(()=>{\g<0>});",
    ),
)
SEARCH = (
    Edit(
        "The index is fetched once the search is opened: Material does so where there is no server. Else every visit "
        "pays for what only some need.",
        r'location\.protocol!=="file:"(?=\),\w+\("search"\))',
        r"!1",
    ),
    Edit(
        "The worker itself is there once it is told of an index. Its address is meant for the page that was loaded.",
        r"(\w+)=new Worker\((\w+)\)(?=\)\{)",
        r"\1=Object.assign(new EventTarget,{from:new URL(\2,document.baseURI),postMessage(said){"
        r"this.worker||((this.worker=new Worker(this.from)).onmessage=({data})=>"
        r'this.dispatchEvent(new MessageEvent("message",{data})));this.worker.postMessage(said)}})',
    ),
    Edit(
        "So where words are marked in the text, which needs the index, too: once there are words to mark.",
        r'(?<=\(\[)(\w+),(\w+\.pipe\([^;{}]*?searchParams\.get\("h"\)\)\))(?=\]\))',
        r'{"@@observable"(){return this},subscribe(to){let on;return \2.subscribe(()=>on||(on=\1.subscribe(to)))}},\2',
    ),
)
BUNDLE = "assets/javascripts/bundle."
EDITS = {"assets/stylesheets/palette.": STYLES, BUNDLE: RESTYLES + TASKS + SEARCH}


def lighter(path: str) -> Callable[[str], str] | None:
    """What makes a file of Material's, at this place of the site, less work; nothing if it is none of these."""
    for start, edits in EDITS.items():
        if path.startswith(start) and not path.endswith(".map"):
            return partial(edited, edits=edits)
    return None


def edited(text: str, edits: tuple[Edit, ...]) -> str:
    """The text with all edits; as it was if one has no place in it, or several, for they belong together."""
    whole = text
    for edit in edits:
        text, count = re.subn(edit.old, edit.new, text)
        if count != 1:
            return whole
    return text
