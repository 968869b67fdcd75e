"""Small sites with one fault each, and small sites with none that look as if they had: one row a kind.

Every site has a home page, a page `tea/kettle/` with the sections `#kettle` and `#lid`, and an image `img/pot.png`. A
row puts its own markup on line 5 of the home page, or into its head on line 3, and adds files.
"""

import gzip
from dataclasses import dataclass, field

HOME = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tea</title><link rel="canonical" href="https://tea.example/">
{head}
</head><body><p>Tea, and <a href="{kettle}">the kettle</a>.</p>
{body}
</body></html>
"""
PAGE = """\
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
<body><h1 id="kettle">The kettle</h1> <h2 id="lid">The lid</h2> <a href="{home}">Home</a>
{body}
</body></html>
"""
SITE = "https://tea.example/"


@dataclass(frozen=True)
class Row:
    """`code` is that of the finding in `at`, on the row's line if that is the home page; there is none without it.

    `markdown` is what an author would write for it, where there is something.
    """

    name: str
    body: str = ""
    code: str = ""
    head: str = ""
    at: str = "index.html"
    extra: dict[str, str | bytes] = field(default_factory=dict)
    markdown: str = ""
    kettle: str = "tea/kettle/"

    @property
    def files(self) -> dict[str, str | bytes]:
        return {
            "index.html": home(self.head, self.body, self.kettle),
            "tea/kettle/index.html": page("The kettle", home="../../"),
            "img/pot.png": b"\x89PNG",
            **self.extra,
        }


def home(head: str = "", body: str = "", kettle: str = "tea/kettle/") -> str:
    return HOME.format(head=head, body=body, kettle=kettle)


def page(title: str, body: str = "", home: str = "./") -> str:
    return PAGE.format(title=title, body=body, home=home)


def css(rule: str) -> dict[str, str | bytes]:
    return {"css/tea.css": rule}


SHEET = '<link rel="stylesheet" href="css/tea.css">'
MANIFEST = '<link rel="manifest" href="site.webmanifest">'
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="drop"><path d="M0 0"/></symbol>{more}</svg>'
URLSET = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>'
LD = '<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "Course", {data}}}</script>'
FEED = (
    '<rss version="2.0"><channel><title>Tea</title><link>https://tea.example/</link>'
    "<item><link>{link}</link></item></channel></rss>"
)

BROKEN = [
    Row("page", '<a href="tea/cup/">Cup</a>', "C601", markdown="[Cup](tea/cup.md)"),
    Row("page from the root", '<a href="/tea/cup/">Cup</a>', "C601", markdown="[Cup](/tea/cup/)"),
    Row("page with a query", '<a href="tea/cup/?size=2">Cup</a>', "C601"),
    Row("file to download", '<a href="tea/cup.pdf" download>Cup</a>', "C601", markdown="[Cup](cup.pdf)"),
    Row("folder without index", '<a href="img/">Images</a>', "C601", markdown="[Images](img/)"),
    Row("file with a slash at its end", '<a href="img/pot.png/">Pot</a>', "C601"),
    Row("image", '<img src="img/cup.png" alt="A cup">', "C601", markdown="![A cup](img/cup.png)"),
    Row(
        "srcset, second candidate", '<img src="img/pot.png" srcset="img/pot.png 1x, img/pot2.png 2x" alt="Pot">', "C601"
    ),
    Row("source in picture", '<picture><source srcset="a.webp"><img src="img/pot.png" alt="Pot"></picture>', "C601"),
    Row("lazy image, data-src", '<img data-src="img/cup.png" alt="A cup">', "C601"),
    Row("lazy srcset", '<img data-lazy-srcset="img/pot.png 1x, img/cup.png 2x" alt="A cup">', "C601"),
    Row("script", "", "C601", '<script src="js/tea.js"></script>'),
    Row("style sheet", "", "C601", '<link rel="stylesheet" href="css/cup.css">'),
    Row("icon", "", "C601", '<link rel="icon" href="img/icon.png">'),
    Row("preload of a font", "", "C601", '<link rel="preload" as="font" href="fonts/tea.woff2">'),
    Row(
        "imagesrcset of a preload", "", "C601", '<link rel="preload" as="image" imagesrcset="img/pot.png 1x, b.png 2x">'
    ),
    Row("video", '<video src="tea.mp4"></video>', "C601"),
    Row("poster of a video", '<video poster="img/cup.png"></video>', "C601"),
    Row("source of a video", '<video><source src="tea.webm"></video>', "C601"),
    Row("subtitles", '<video><track src="tea.vtt" kind="captions" srclang="en" label="English"></video>', "C601"),
    Row("audio", '<audio src="song.mp3"></audio>', "C601"),
    Row("frame", '<iframe src="film.html" title="Film"></iframe>', "C601"),
    Row("markup of a frame, srcdoc", '<iframe srcdoc="&lt;img src=cup.png alt=Cup&gt;" title="Cup"></iframe>', "C601"),
    Row("object", '<object data="tea.pdf">Tea</object>', "C601"),
    Row("embed", '<embed src="tea.pdf">', "C601"),
    Row("form", '<form action="send.html"><button>Send</button></form>', "C601"),
    Row("button with formaction", '<form><button formaction="send.html">Send</button></form>', "C601"),
    Row("image button", '<form><input type="image" src="img/send.png" alt="Send"></form>', "C601"),
    Row("area of an image map", '<map name="m"><area href="spout.html" alt="Spout"></map>', "C601"),
    Row("quotation's source", '<blockquote cite="book.html">Tea.</blockquote>', "C601"),
    Row("click handler", "<button onclick=\"location.href='cup.html'\">Cup</button>", "C601"),
    Row("link in a template", '<template><a href="cup.html">Cup</a></template>', "C601"),
    Row("link in noscript", '<noscript><a href="cup.html">Cup</a></noscript>', "C601"),
    Row("style attribute", '<p style="background: url(img/cup.png)">Tea</p>', "C601"),
    Row("style element", "", "C601", "<style>body { background: url('img/cup.png') }</style>"),
    Row("url() in a file", "", "C601", SHEET, "css/tea.css", css("body { background: url(../img/cup.png) }")),
    Row("@import in a file", "", "C601", SHEET, "css/tea.css", css('@import "cup.css";')),
    Row("font face", "", "C601", SHEET, "css/tea.css", css('@font-face { src: url("tea.woff2") format("woff2") }')),
    Row(
        "image-set()",
        "",
        "C601",
        SHEET,
        "css/tea.css",
        css('p { background: image-set("../img/pot.png" 1x, "b.png" 2x) }'),
    ),
    Row("@import without a blank", "", "C601", SHEET, "css/tea.css", css('@import"cup.css";')),
    Row("@import in capitals", "", "C601", SHEET, "css/tea.css", css("@IMPORT 'cup.css';")),
    Row("@import behind a comment", "", "C601", SHEET, "css/tea.css", css('@import/* the cup */"cup.css";')),
    Row("url() in mixed capitals", "", "C601", SHEET, "css/tea.css", css("p { background: Url(cup.png) }")),
    Row("escape in a bare url()", "", "C601", SHEET, "css/tea.css", css(r"p { background: url(my\20 cup.png) }")),
    Row(
        "url() between strings that look like a comment",
        "",
        "C601",
        SHEET,
        "css/tea.css",
        css('p::before { content: "/*" } p { background: url(cup.png) } p::after { content: "*/" }'),
    ),
    Row("url() in image-set()", "", "C601", SHEET, "css/tea.css", css('p { background: image-set(url("b.png") 2x) }')),
    Row("style element in a template", "<template><style>p { background: url(cup.png) }</style></template>", "C601"),
    Row("style element in capitals", "", "C601", "<STYLE>p { background: url(cup.png) }</STYLE>"),
    Row("fill of a shape", '<svg><rect fill="url(#gone)"/></svg>', "C602"),
    Row("clip path in another file", '<svg><rect clip-path="url(img/cup.svg#a)"/></svg>', "C601"),
    Row("marker at a line's end", "<svg><path marker-end=\"url('#arrow')\"/></svg>", "C602"),
    Row("under another base", '<a href="cup/">Cup</a>', "C601", '<base href="tea/">', kettle="kettle/"),
    Row("meta refresh", "", "C601", '<meta http-equiv="refresh" content="5; url=cup.html">'),
    Row("meta refresh, address in quotes", "", "C601", '<meta http-equiv="refresh" content="0;url=\'cup.html\'">'),
    Row("meta refresh, double quotes", "", "C601", "<meta http-equiv='Refresh' content='0; URL = \"cup.html\"'>"),
    Row("meta refresh, words behind the quotes", "", "C601", "<meta http-equiv=refresh content=\"0,'cup.html' now\">"),
    Row("meta refresh without url=", "", "C601", '<meta http-equiv="refresh" content="5;cup.html">'),
    Row("canonical", "", "C601", f'<link rel="canonical" href="{SITE}cup/">'),
    Row("hreflang", "", "C601", f'<link rel="alternate" hreflang="de" href="{SITE}de/">'),
    Row("og:image", "", "C601", f'<meta property="og:image" content="{SITE}img/cup.png">'),
    Row("twitter:image", "", "C601", f'<meta name="twitter:image" content="{SITE}img/cup.png">'),
    Row("og:see_also", "", "C601", f'<meta property="og:see_also" content="{SITE}cup/">'),
    Row("JSON-LD, a part", "", "C601", LD.format(data=f'"hasPart": [{{"@id": "{SITE}cup/#it"}}]')),
    Row("JSON-LD, the same", "", "C601", LD.format(data=f'"sameAs": ["https://x.example/", "{SITE}cup/"]')),
    Row(
        "JSON-LD, a type with a character set",
        "",
        "C601",
        LD.format(data=f'"image": "{SITE}img/cup.png"').replace("ld+json", "ld+json; charset=utf-8"),
    ),
    Row("JSON-LD", "", "C601", LD.format(data=f'"image": "{SITE}img/cup.png"')),
    Row("manifest", "", "C601", MANIFEST),
    Row(
        "icon in a manifest",
        "",
        "C601",
        MANIFEST,
        "site.webmanifest",
        {"site.webmanifest": '{"name": "Tea", "start_url": "./", "icons": [{"src": "img/icon.png"}]}'},
    ),
    Row(
        "icon in a manifest of another name",
        "",
        "C601",
        '<link rel="manifest" href="app/site.json">',
        "app/site.json",
        {"app/site.json": '{"name": "Tea", "start_url": "../", "icons": [{"src": "icon.png"}]}'},
    ),
    Row(
        "search index of Zensical",
        "",
        "C601",
        "",
        "search.json",
        {"search.json": '{"config": {}, "items": [{"location": ""}, {"location": "cup/"}]}'},
    ),
    Row(
        "search index of a version",
        "",
        "C601",
        "",
        "tea/search/search_index.json",
        {"tea/search/search_index.json": '{"docs": [{"location": "kettle/"}, {"location": "tea/kettle/"}]}'},
    ),
    Row("feed", "", "C601", '<link rel="alternate" type="application/rss+xml" href="feed.xml">'),
    Row("entry of a feed", "", "C601", "", "feed.xml", {"feed.xml": FEED.format(link=f"{SITE}cup/")}),
    Row(
        "sitemap",
        "",
        "C601",
        "",
        "sitemap.xml",
        {"sitemap.xml": URLSET.format(urls=f"<url><loc>{SITE}</loc></url><url><loc>{SITE}cup/</loc></url>")},
    ),
    Row(
        "packed sitemap",
        "",
        "C601",
        "",
        "sitemap.xml.gz",
        {
            "sitemap.xml.gz": gzip.compress(
                URLSET.format(urls=f"<url><loc>{SITE}</loc></url><url><loc>{SITE}cup/</loc></url>").encode()
            )
        },
    ),
    Row(
        "search index",
        "",
        "C601",
        "",
        "search/search_index.json",
        {"search/search_index.json": '{"docs": [{"location": "", "title": "Tea"}, {"location": "cup/"}]}'},
    ),
    Row(
        "section in the search index",
        "",
        "C602",
        "",
        "search/search_index.json",
        {"search/search_index.json": '{"docs": [{"location": "tea/kettle/#handle", "title": "Handle"}]}'},
    ),
    Row("image in SVG", '<svg><image href="cup.png"/></svg>', "C601"),
    Row("file of SVG use", '<svg><use href="img/icons.svg#drop"/></svg>', "C601"),
    Row("xlink:href", '<svg><use xlink:href="img/icons.svg#drop"/></svg>', "C601"),
    Row(
        "image in an SVG file",
        '<img src="img/icons.svg" alt="Icons">',
        "C601",
        "",
        "img/icons.svg",
        {"img/icons.svg": SVG.format(more='<image href="cup.png"/>')},
    ),
    Row("non-ASCII page", '<a href="größe/">Size</a>', "C601", markdown="[Size](größe.md)"),
    Row("percent-encoded page", '<a href="gr%C3%B6%C3%9Fe/">Size</a>', "C601"),
    Row(
        "link on the page of errors",
        "",
        "C601",
        "",
        "404.html",
        {"404.html": page("Gone", '<a href="/cup/">C</a>', "/")},
    ),
    Row("page without quotes", "<a href=cup.html>Cup</a>", "C601", markdown="<a href=cup.html>Cup</a>"),
    Row("anchor on the page", '<a href="#handle">Handle</a>', "C602", markdown="[Handle](#handle)"),
    Row(
        "anchor on another page",
        '<a href="tea/kettle/#handle">Handle</a>',
        "C602",
        markdown="[H](tea/kettle.md#handle)",
    ),
    Row("anchor in other capitals", '<a href="tea/kettle/#Lid">Lid</a>', "C602", markdown="[Lid](tea/kettle.md#Lid)"),
    Row("non-ASCII anchor", '<h2 id="große">Size</h2> <a href="#gr%C3%B6%C3%9Fe">Size</a>', "C602"),
    Row("anchor with a blank behind it", '<a href=" #handle ">Handle</a>', "C602"),
    Row("anchor before a text fragment", '<a href="tea/kettle/#handle:~:text=lid">Lid</a>', "C602"),
    Row("symbol of SVG use", '<svg><symbol id="drop"/><use href="#leaf"/></svg>', "C602"),
    Row(
        "symbol in another file",
        '<svg><use href="img/icons.svg#leaf"/></svg>',
        "C602",
        extra={"img/icons.svg": SVG.format(more="")},
    ),
    Row("image map", '<img src="img/pot.png" usemap="#pot" alt="A pot">', "C602"),
    Row("localhost", '<a href="http://localhost:8000/tea/">Tea</a>', "C603", markdown="[Tea](http://localhost:8000/)"),
    Row("127.0.0.1", '<img src="http://127.0.0.1:8000/pot.png" alt="A pot">', "C603"),
    Row("canonical of a preview", "", "C603", '<link rel="canonical" href="http://localhost:8000/">'),
    Row(
        "localhost without http", '<a href="localhost:8000/tea/">Tea</a>', "C603", markdown="[Tea](localhost:8000/tea/)"
    ),
    Row("localhost without a port", '<a href="localhost/tea/">Tea</a>', "C603"),
    Row("127.0.0.1 without http", '<a href="127.0.0.1:8000/tea/">Tea</a>', "C603"),
    Row("file:", '<a href="file:///home/tea/pot.html">Pot</a>', "C603", markdown="[Pot](file:///home/tea/pot.html)"),
    Row("drive of Windows", '<a href="C:\\tea\\pot.html">Pot</a>', "C603"),
    Row("wrong case", '<img src="img/Pot.png" alt="A pot">', "C603", markdown="![A pot](img/Pot.png)"),
    Row("wrong case of a folder", '<a href="Tea/kettle/">Kettle</a>', "C603", markdown="[Kettle](Tea/kettle.md)"),
    Row("Markdown left over", '<a href="tea/kettle.md">Kettle</a>', "C603"),
    Row("outside the root", '<a href="../other/">Other</a>', "C603", markdown="[Other](../other/)"),
    Row(
        "from the host's root",
        '<a href="/tea/kettle/">Kettle</a>',
        "C603",
        extra={"index.html": home(body='<a href="/tea/kettle/">K</a>').replace(SITE, SITE + "course/")},
    ),
    Row(
        "page without its ending",
        '<a href="cup">Cup</a> <a href="cup.html">Cup</a>',
        "C603",
        extra={"cup.html": page("C")},
    ),
    Row(
        "accents written otherwise",
        '<img src="img/cafe\u0301.png" alt="Coffee">',
        "C603",
        extra={"img/café.png": b"\x89PNG"},
    ),
    Row("mailto without @", '<a href="mailto:tea.example">Mail</a>', "C604", markdown="[Mail](mailto:tea.example)"),
    Row("mailto without a domain", '<a href="mailto:tea@">Mail</a>', "C604", markdown="[Mail](mailto:tea@)"),
    Row(
        "mail address without mailto", '<a href="tea@tea.example">Mail</a>', "C604", markdown="[Mail](tea@tea.example)"
    ),
    Row(
        "mailto with slashes",
        '<a href="mailto://tea@tea.example">M</a>',
        "C604",
        markdown="[M](mailto://t@tea.example)",
    ),
    Row("mailto with a slash", '<a href="mailto:/tea@tea.example">M</a>', "C604"),
    Row("copy of a mail to nobody", '<a href="mailto:t@tea.example?subject=Tea&amp;cc=nobody">M</a>', "C604"),
    Row("tel with slashes", '<a href="tel://112">Call</a>', "C604", markdown="[Call](tel://112)"),
    Row("tel with letters", '<a href="tel:call-us">Call</a>', "C604", markdown="[Call](tel:call-us)"),
    Row("tel without a number", '<a href="tel:">Call</a>', "C604"),
    Row("empty href", '<a href="">Tea</a>', "C604", markdown="[Tea]()"),
    Row("empty src", '<img src="" alt="A pot">', "C604"),
    Row(
        "host without https", '<a href="www.tea.example/shop">Shop</a>', "C604", markdown="[Shop](www.tea.example/shop)"
    ),
    Row("host and port without https", '<a href="tea.example:8080/shop">Shop</a>', "C604"),
    Row("one slash", '<a href="https:/tea.example/shop">Shop</a>', "C604"),
    Row("misspelt scheme", '<a href="htpps://tea.example/shop">Shop</a>', "C604"),
    Row("no host", '<a href="https://">Shop</a>', "C604"),
    Row("canonical without a host that can exist", "", "C604", '<link rel="canonical" href="https://[x/">'),
    Row("space in a host", '<a href="https://tea example/">Shop</a>', "C604"),
    Row("backslash", '<a href="tea\\kettle\\">Kettle</a>', "C604"),
    Row("percent sign", '<a href="100%.html">Full</a>', "C604"),
    Row("id given twice", '<h2 id="pot">Pot</h2><h2 id="pot">Pots</h2>', "C605"),
    Row("link without text", '<a href="tea/kettle/"></a>', "C606", markdown="[](tea/kettle.md)"),
    Row("link with an icon only", '<a href="tea/kettle/"><i class="icon"></i></a>', "C606"),
    Row("link with a silent image", '<a href="tea/kettle/"><img src="img/pot.png" alt=""></a>', "C606"),
    Row("link with letters of no width", '<a href="tea/kettle/">&#8203; &zwj;</a>', "C606"),
    Row("link with a blank label", '<a href="tea/kettle/" aria-label="  "></a>', "C606"),
    Row("link with a hidden text", '<a href="tea/kettle/"><b hidden>The <i>kettle</i></b> <b hidden>!</b></a>', "C606"),
    Row("link with a hidden script in it", '<a href="tea/kettle/"><script hidden>1</script></a>', "C606"),
    Row("link with a style in it", '<a href="tea/kettle/"><style>i { color: red }</style><i></i></a>', "C606"),
    Row("area without text", '<map name="m"><area href="tea/kettle/"></map>', "C606"),
    Row("orphan", "", "C607", at="cup/index.html", extra={"cup/index.html": page("Cup", home="../")}),
    Row(
        "orphans that link to each other",
        code="C607",
        at="cup.html",
        extra={
            "cup.html": page("C", '<a href="lid/">L</a>'),
            "lid/index.html": page("L", '<a href="../cup.html">C</a>', "../"),
        },
    ),
    Row(
        "orphans that others of them lead to",
        code="C607",
        at="b.html",
        extra={
            "a.html": page("A"),
            "b.html": page("B", '<a href="c.html">C</a>'),
            "c.html": page("C", '<a href="b.html">B</a> <a href="a.html">A</a>'),
        },
    ),
    *(
        Row(
            f"orphan, {name}/, whose name is a part of others",
            code="C607",
            at=f"{name}/index.html",
            extra={
                f"{name}/index.html": page("O", home="../"),
                "media.js": "fetch('/media/data/'); open('a', \"xa/\", 'search/x')",
            },
        )
        for name in ("a", "data", "search")
    ),
    Row(
        "orphan that links to itself",
        "",
        "C607",
        at="cup.html",
        extra={"cup.html": page("Cup", '<a href="cup.html">C</a>')},
    ),
    Row(
        "own public address", f'<a href="{SITE}tea/kettle/">Kettle</a>', "C608", markdown=f"[Kettle]({SITE}tea/kettle/)"
    ),
    Row("own public address, with the port", '<a href="https://tea.example:443/tea/kettle/">Kettle</a>', "C608"),
    Row("own public address, without scheme", '<a href="//tea.example/tea/kettle/">Kettle</a>', "C608"),
    Row("page at the public address", f'<a href="{SITE}cup/">Cup</a>', "C601", markdown=f"[Cup]({SITE}cup/)"),
    Row("card of a page that is gone", "", "C601", f'<meta property="og:url" content="{SITE}cup/#lid">'),
]

VALID = [
    Row("#top", '<a href="#top">Up</a>', markdown="[Up](#top)"),
    Row("#", '<a href="#">Up</a>', markdown="[Up](#)"),
    Row(
        "blanks round an anchor",
        '<h2 id="pot">P</h2> <a href="#pot ">P</a> <a href=" #top ">U</a> <a href="#p\not">P</a>',
    ),
    Row(
        "blanks round an anchor below the root",
        '<a href="tea/">T</a>',
        extra={"tea/index.html": page("T"), "tea/cup.html": page("C", '<p id="a"></p><a href=" #a">A</a>')}
        | {"tea/kettle/index.html": page("K", '<a href="../cup.html">C</a>', "../../")},
    ),
    Row("seconds only", head='<meta http-equiv="refresh" content="300">'),
    Row(
        "refresh, an address with quotes",
        '<a href="it\'s.html">I</a>',
        extra={"it's.html": page("I")},
        head='<meta http-equiv="refresh" content="60; url=it\'s.html">',
    ),
    Row(
        "@import and url() in strings",
        head=SHEET,
        extra=css('p { content: "url(a.png)" } b { content: "@import \'a.css\'" }'),
    ),
    Row(
        "apostrophe in a comment of CSS",
        head=SHEET,
        extra=css("/* it's */ p { content: '/*' } b { content: \"url(a)\" }"),
    ),
    Row(
        "address of a namespace in a picture",
        head=SHEET,
        extra=css("p { mask: url(\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' fill='url(#a)'/>\") }"),
    ),
    Row(
        "escape in a bare url()",
        head=SHEET,
        extra={"img/my pot.png": b"", **css(r"p { background: url(../img/my\20 pot.png) }")},
    ),
    Row("paint with another behind it", '<svg><rect fill="url(#gone) red"/><animate fill="freeze"/></svg>'),
    Row(
        "paint that is there",
        '<svg><linearGradient id="g"/><rect fill="url(#g)" stroke="url(\'#g\')" filter="none"/></svg>',
    ),
    Row(
        "symbol within a template",
        '<template><svg><symbol id="x"/><use href="#x"/><path mask="url(#x)"/></svg></template>',
    ),
    Row("text fragment", '<a href="tea/kettle/#:~:text=lid">Lid</a>'),
    Row("text fragment behind an anchor", '<a href="tea/kettle/#lid:~:text=lid">Lid</a>'),
    Row("page of a PDF", '<a href="tea.pdf#page=3">Page 3</a>', extra={"tea.pdf": b"%PDF"}),
    Row("seconds of a video", '<a href="tea.mp4#t=10">Film</a>', extra={"tea.mp4": b""}),
    Row("javascript:", '<a href="javascript:window.print()">Print</a>'),
    Row("comment", '<!-- <a href="gone.html">Gone</a> -->'),
    Row("code sample", '<pre><code>&lt;a href="gone.html"&gt;</code></pre>', markdown="`[Gone](gone.md)`"),
    Row("script with markup", "<script>const link = '<a href=\"gone.html\">Gone</a>';</script>"),
    Row("text area with markup", '<textarea aria-label="Code"><a href="gone.html">Gone</a></textarea>'),
    Row(
        "preconnect",
        head='<link rel="preconnect" href="https://fonts.example"><link rel="dns-prefetch" href="//f.example">',
    ),
    Row(
        "anchor that MathJax makes",
        '<a href="#mjx-eqn:1">(1)</a>',
        head='<script src="js/mathjax.js"></script>',
        extra={"js/mathjax.js": ""},
    ),
    Row("route of an application", '<a href="#/users/3">User</a>'),
    Row("name of an anchor", '<a name="old">Old</a> <a href="#old">Old</a>'),
    Row("non-ASCII anchor", '<h2 id="größe">Size</h2> <a href="#größe">S</a> <a href="#gr%C3%B6%C3%9Fe">S</a>'),
    Row("percent sign in an id", '<h2 id="100%">Full</h2> <a href="#100%25">Full</a> <a href="#100%">Full</a>'),
    Row("percent-encoded path", '<img src="img/my%20pot.png" alt="Pot">', extra={"img/my pot.png": b""}),
    Row("space in a path", '<img src="img/my pot.png" alt="Pot">', extra={"img/my pot.png": b""}),
    Row(
        "non-ASCII path",
        '<a href="gr%C3%B6%C3%9Fe/">S</a> <a href="größe/">S</a>',
        extra={"größe/index.html": page("S", home="../")},
    ),
    Row("folder without slash", '<a href="tea/kettle">Kettle</a>'),
    Row(
        "query",
        '<a href="tea/kettle/?print=1#lid">Lid</a> <a href="?dark">Dark</a> <img src="img/pot.png?v=2" alt="Pot">',
    ),
    Row("dots in a path", '<a href="./tea/../tea/./kettle/">Kettle</a> <a href=".">Home</a>'),
    Row("character reference", '<a href="tea/kettle/?a=1&amp;b=2">K</a> <a href="tea&#47;kettle/">K</a>'),
    Row("blanks round an address", '<a href=" tea/kettle/ ">Kettle</a> <a href="tea/\nkettle/">Kettle</a>'),
    Row("capitals in markup", '<A HREF="tea/kettle/">Kettle</A> <IMG SRC=img/pot.png ALT=Pot>'),
    Row(
        "data that is called like a manifest or an index",
        extra={
            "data/manifest.json": '{"url": "gone.html", "icons": [{"src": "gone.png"}]}',
            "api/search.json": '{"items": [{"location": "Berlin"}]}',
            "api/search_index.json": '{"docs": [{"location": "Berlin"}]}',
        },
    ),
    Row(
        "manifest of another name",
        head='<link rel="manifest" href="site.json">',
        extra={"site.json": '{"start_url": "./", "icons": [{"src": "img/pot.png"}], "name": "a/b"}'},
    ),
    Row(
        "links with hidden parts",
        '<a href="tea/kettle/">K<b hidden>!</b><style>i {}</style></a> <a href="#"><b hidden></b>Up</a>',
    ),
    Row("link with a hidden text and a label", '<a href="tea/kettle/" aria-label="Kettle"><b hidden>K</b></a>'),
    Row(
        "area that says the same as another",
        '<map name="m"><area href="tea/kettle/" alt="K"><area href="tea/kettle/" alt=""></map>',
    ),
    Row("letters of no width in a text", '<a href="tea/kettle/">\u200bKe\u00adttle</a>'),
    Row(
        "schemes that look like hosts",
        '<a href="com.tea.app:open">A</a> <a href="tel:8000">C</a> <a href="sms:4930/">S</a>',
    ),
    Row("file that is called like a host", '<a href="localhost.html">L</a>', extra={"localhost.html": page("L")}),
    Row(
        "other schemes",
        '<a href="sms:+4930">S</a> <a href="geo:52,13">G</a> <a href="MAILTO:t@t.example">M</a>',
    ),
    Row(
        "data:",
        '<img src="data:image/gif;base64,R0lGOD" alt="Dot"> <p style="background: url(data:image/gif;base64,R0)">T</p>',
    ),
    Row(
        "mail with fields",
        '<a href="mailto:a@tea.example,b@tea.example?subject=Tea%20time">M</a> <a href="mailto:?body=Tea">M</a>',
    ),
    Row("mail by X.400", '<a href="mailto:/G=Ann/S=Lee/@tea.example">M</a> <a href="mailto:a/b@tea.example">M</a>'),
    Row("copies of a mail", '<a href="mailto:?cc=a@tea.example,&amp;bcc=Ann%20%3Cb@tea.example%3E&amp;to=">M</a>'),
    Row(
        "telephone numbers", '<a href="tel:+49-30-123.45">C</a> <a href="tel:112">C</a> <a href="tel:030;ext=12">C</a>'
    ),
    Row(
        "named base",
        '<a href="kettle/#lid">K</a> <a href="#">B</a> <img src="../img/pot.png" alt="P">',
        head='<base href="tea/">',
        kettle="kettle/",
        extra={"tea/index.html": page("T", home="../")},
    ),
    Row(
        "base elsewhere",
        '<a href="b.html">Elsewhere</a>',
        extra={"b.html": '<base href="https://other.example/"><title>B</title><a href="x/">X</a> <img src="x.png">'},
    ),
    Row(
        "srcset with data and commas",
        '<img src="img/pot.png" srcset="data:image/gif;base64,R0lG 1x, img/pot.png 2x" alt="P">',
    ),
    Row("sizes of srcset", '<img src="img/pot.png" srcset="img/pot.png 100w,img/pot.png?b 200w" sizes="50vw" alt="P">'),
    Row(
        "lazy srcset that is right",
        '<img data-lazy-srcset="img/pot.png 1x, img/pot.png?b 2x" alt=P> <b data-lazy-srcset=auto>',
    ),
    Row("data-src that is no address", '<div data-src="kettle">Tea</div>'),
    Row("link without href", '<a id="here">Here</a> <a>There</a>'),
    Row(
        "link named by its label",
        '<a href="tea/kettle/" aria-label="Kettle"></a> <a href="tea/kettle/"><img src="img/pot.png" alt="P"></a>',
    ),
    Row("line of code", '<a id="line-1" name="line-1" href="#line-1"></a>'),
    Row("hidden link", '<a href="tea/kettle/" aria-hidden="true" tabindex="-1"></a>'),
    Row("same id in a template", '<p id="a">A</p><template><p id="a">A</p></template>'),
    Row(
        "gradient within CSS",
        '<svg><linearGradient id="g"/><rect style="fill: url(#g)"/></svg>',
        head="<style>p { mask: url(#m) }</style>",
    ),
    Row(
        "comment and namespace in CSS",
        head=SHEET,
        extra=css("/* url(gone.png) */ @namespace svg url(http://www.w3.org/2000/svg);"),
    ),
    Row(
        "symbol of SVG use", '<svg><use href="img/icons.svg#drop"/></svg>', extra={"img/icons.svg": SVG.format(more="")}
    ),
    Row(
        "view of an SVG",
        '<img src="img/icons.svg#svgView(viewBox(0,0,9,9))" alt="I">',
        extra={"img/icons.svg": SVG.format(more="")},
    ),
    Row(
        "own address where it has to be",
        head=f'<meta property="og:url" content="{SITE}"><meta property="og:title" content="tea/gone">',
    ),
    Row(
        "JSON-LD with names",
        head=LD.format(data=f'"name": "a/b", "url": "{SITE}tea/kettle/#course", "@id": "{SITE}#x"'),
    ),
    Row(
        "JSON-LD with names of parts",
        head=LD.format(
            data='"hasPart": [{"@id": "#cup"}, {"@id": "_:b0"}, {"@id": "tea/cup"}, "Cup/Lid",'
            f' {{"@id": "{SITE}id/cup", "url": "{SITE}tea/kettle/"}}], "sameAs": "wd:Q1", "image": {{"@id": "_:b1"}}'
        ),
    ),
    Row(
        "same host, other site",
        f'<a href="{SITE}shop/">Shop</a>',
        extra={
            "index.html": home(body=f'<a href="{SITE}shop/">S</a>').replace(
                f'canonical" href="{SITE}', f'canonical" href="{SITE}course/'
            )
        },
    ),
    Row("page of errors", extra={"404.html": page("Gone", '<a href="/tea/kettle/">K</a>', "/")}),
    Row(
        "redirect without links to it",
        extra={"old.html": '<!doctype html><meta http-equiv="refresh" content="0; url=tea/kettle/"><title>Old</title>'},
    ),
    Row(
        "page that a script names",
        head='<script src="sw.js"></script>',
        extra={"sw.js": 'cache("gone.html")', "gone.html": page("Offline")},
    ),
    Row(
        "pages that a script names in other ways",
        head='<script src="sw.js"></script>',
        extra={
            "sw.js": "keep(['./a.html', '/b/', \"https://tea.example/c/?x\"]); open(`${base}d.html#lid`)",
            "a.html": page("A", '<a href="e.html">E</a>'),
            "b/index.html": page("B", home="../"),
            "c/index.html": page("C", home="../"),
            "d.html": page("D"),
            "e.html": page("E", '<a href="a.html">A</a>'),
        },
    ),
    Row(
        "older version of the site",
        extra={
            "1.0/index.html": page("1.0", '<a href="cup.html">C</a>'),
            "1.0/cup.html": page("C", '<a href="./">H</a>'),
            "1.0/sitemap.xml": URLSET.format(urls=""),
        },
    ),
    Row(
        "other language, named by hreflang",
        head='<link rel="alternate" hreflang="de" href="https://tea.example/de/">',
        extra={
            "de/index.html": page("Tee", '<a href="tasse.html">T</a>'),
            "de/tasse.html": page("Tasse", '<a href="./">T</a>'),
        },
    ),
    Row(
        "page in Latin-1",
        '<a href="caf%C3%A9.html#caf%C3%A9">C</a>',
        extra={
            "café.html": '<meta charset="iso-8859-1"><title>C</title><p id="café"><a href="café.html">C</a>'.encode(
                "latin-1"
            )
        },
    ),
    Row("broken markup", '<p><a href="tea/kettle/"><b>K</a></b> <div <a href="img/pot.png">P</a> </p></td>'),
    Row(
        "sitemap and index that are right",
        extra={
            "sitemap.xml": URLSET.format(urls=f"<url><loc>{SITE}tea/kettle/</loc></url>"),
            "sitemap.xml.gz": gzip.compress(URLSET.format(urls=f"<url><loc>{SITE}tea/kettle/</loc></url>").encode()),
            "search/search_index.json": '{"docs": [{"location": "tea/kettle/#lid"}, {"location": ""}]}',
        },
    ),
    Row(
        "example host",
        '<a href="https://example.org/a_(b)?c=d|e#f">E</a> <a href="//example.org/x">E</a> <a href="https://bücher.example:8443/">E</a>',
    ),
]
