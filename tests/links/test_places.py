"""A finding stands where its author wrote it; what nobody wrote is told once, with the number of pages."""

from collections.abc import Mapping

import pytest

from coursewright.course import parse
from coursewright.links.reading import read_site
from coursewright.rules import check_site
from coursewright.settings import Host, Settings

from .torture import page


def home(*names: str, more: str = "") -> dict[str, str]:
    """A home page that links to `tea/NAME/` for each name."""
    links = (f'<a href="tea/{name}/">{name}</a>' for name in names)
    return {"site/index.html": page("Home", " ".join([*links, more]))}


def places(texts: Mapping[str, str], host: Host | None = None) -> list[str]:
    """`path:line:column code` of each finding on a course and its site, which lies in `site/`."""
    host = host or Host()
    files = {path.removeprefix("site/"): text.encode() for path, text in texts.items() if path.startswith("site/")}
    site = read_site(
        files,
        files.__getitem__,
        course=parse({path: text for path, text in texts.items() if path.endswith(".md")}, (), Settings(host)),
        host=host,
        course_text=lambda path: texts.get(path, ""),
        prefix="site/",
        config="mkdocs.yml",
    )
    return [f"{each.place.path}:{each.place.line}:{each.place.column} {each.code}" for each in check_site(site)]


def written(markdown: str, body: str) -> list[str]:
    """The places in a lesson with this text and this HTML."""
    return places(home("cup") | {"docs/tea/cup.md": markdown, "site/tea/cup/index.html": page("Cup", body, "../../")})


@pytest.mark.parametrize(
    "markdown, place",
    [
        ("The [lid](lid.md) of it.", "1:11"),
        ("The\n\n> quoted [lid](lid.md).", "3:16"),
        ("- item\n\n    - and [lid](<lid.md> 'A lid').", "3:18"),
        ("The [lid][l] of it.\n\n[l]: lid.md 'A lid'", "3:6"),
        ("The [lid] of it.\n\n  [lid]: <lid.md>", "3:11"),
        ('Some <a class="x" href="lid.md">lid</a>.', "1:25"),
        ("---\ntitle: Cup\n---\n\n`[lid](lid.md)` and [lid](lid.md)", "5:27"),
        ("```\n[lid](lid.md)\n```\n\n<!-- [lid](lid.md) --> [lid](lid.md)", "5:30"),
        ("[![A lid](../pot.png)](lid.md)", "1:24"),
        ("//// dialogue | Tea\n\n/// take\n\n**Ann:** [Lid](lid.md)?\n\n///\n\n////", "5:16"),
    ],
)
def test_a_link_is_found_in_every_form_of_markdown(markdown: str, place: str) -> None:
    assert written(markdown, '<a href="lid.md">lid</a>') == [f"docs/tea/cup.md:{place} C601"]


@pytest.mark.parametrize(
    "markdown, place",
    [
        (r"The [lid](my\_lid.md).", "1:11"),
        ("The [lid][l].\n\n[l]: my\\_lid.md", "3:6"),
        ("Some\n\ntext, <a href='my_lid.md'>lid</a>", "3:16"),
    ],
)
def test_a_backslash_stands_before_what_is_itself(markdown: str, place: str) -> None:
    assert written(markdown, '<a href="my_lid.md">lid</a>') == [f"docs/tea/cup.md:{place} C601"]


@pytest.mark.parametrize(
    "markdown, place",
    [
        ("See\n\n(http://localhost:8000/lid).", "3:2"),
        ("See http://localhost:8000/lid, or\n\n[so](http://localhost:8000/lid)", "3:6"),
        ("- **http://localhost:8000/lid**", "1:5"),
    ],
)
def test_an_address_in_the_text_is_a_link_if_nothing_else_is(markdown: str, place: str) -> None:
    lid = '<a href="http://localhost:8000/lid">lid</a>'
    assert written(markdown, lid) == [f"docs/tea/cup.md:{place} C603"]


def test_each_of_several_links_is_told() -> None:
    found = written("[Lid](lid.md)\n\nand [the lid](lid.md)", '<a href="lid.md">Lid</a> <a href="lid.md">the lid</a>')
    assert found == ["docs/tea/cup.md:1:7 C601", "docs/tea/cup.md:3:15 C601"]


def test_a_link_to_markdown_is_found_as_the_link_to_the_page_that_it_became() -> None:
    texts = home("cup", "pot") | {
        "docs/tea/cup.md": "The [pot](./pot.md#spout), and ![it](../img/Pot.png).",
        "docs/tea/pot.md": "# Pot",
        "site/tea/cup/index.html": page(
            "Cup", '<a href="../pot/#spout">pot</a> <img src="../../img/Pot.png">', "../../"
        ),
        "site/tea/pot/index.html": page("Pot", home="../../"),
        "site/img/pot.png": "",
    }
    assert places(texts) == ["docs/tea/cup.md:1:11 C602", "docs/tea/cup.md:1:38 C603"]


def test_pages_may_be_files() -> None:
    texts = {
        "docs/tea/cup.md": "\nThe [pot](pot.md#spout).",
        "docs/tea/README.md": "[Cup](cup.md#ear)",
        "site/tea/index.html": page("Tea", '<a href="cup.html#ear">Cup</a>'),
        "site/tea/cup.html": page("Cup", '<a href="pot.html#spout">pot</a>'),
        "docs/tea/pot.md": "# Pot",
        "site/tea/pot.html": page("Pot"),
    }
    host = Host(directory_urls=False)
    assert places(texts, host) == ["docs/tea/README.md:1:7 C602", "docs/tea/cup.md:2:11 C602"]


def test_links_in_questions_are_found_in_their_bank() -> None:
    texts = home("cup", "pot") | {
        "docs/tea/cup.md": "# Cup\n",
        "quizzes/tea/cup.md": "## Hot { #hot }\n\nIs it hot?\n\n- [x] Yes\n- [ ] No\n  > See [there](lid.md).\n",
        "docs/tea/pot.md": "# Test\n\n/// quiz | final\n\n///\n",
        "quizzes/final.md": "## Cold { #cold }\n\nIs it [cold](#ice)?\n\n- [x] Yes\n- [ ] No\n",
        "site/tea/cup/index.html": page("Cup", '<a href="lid.md">there</a>', "../../"),
        "site/tea/pot/index.html": page("Test", '<a href="#ice">cold</a>', "../../"),
    }
    assert places(texts) == ["quizzes/final.md:3:14 C602", "quizzes/tea/cup.md:7:17 C601"]


def test_ids_and_links_without_text_are_found() -> None:
    markdown = '## Lid { #lid }\n\n## Ear { #ear }\n\n<p id="lid">Lid</p>\n\n[Ear](#ear) and [](#ear)'
    body = '<h2 id="ear">Ear</h2><p id="lid">Lid</p> <a href="#ear">Ear</a> and <a href="#ear"></a>'
    assert written(markdown, body) == ["docs/tea/cup.md:5:4 C605", "docs/tea/cup.md:7:20 C606"]


def test_what_comes_from_the_theme_is_told_once() -> None:
    theme = '<img src="{up}img/logo.png" alt="Logo"> <p id="kettle"></p>'
    texts = {
        **home("cup", "pot", "can", more=theme.format(up="")),
        **{f"docs/tea/{name}.md": f"# {name}\n" for name in ("cup", "pot", "can")},
        **{
            f"site/tea/{name}/index.html": page(name, theme.format(up="../../"), "../../")
            for name in ("cup", "pot", "can")
        },
    }
    assert places(texts) == ["mkdocs.yml:1:1 C601", "mkdocs.yml:1:1 C605"]


def test_what_the_navigation_names_is_told_there() -> None:
    texts = {
        "mkdocs.yml": "site_name: Tea\nnav:\n  - index.md\n  - tea/cup.md\n  - tea/gone.md\n",
        "site/index.html": page("Home", '<a href="tea/cup/">Cup</a> <a href="tea/gone.md">Gone</a>'),
        "docs/tea/cup.md": "# Cup\n",
        "site/tea/cup/index.html": page("Cup", '<a href="../../tea/gone.md">Gone</a>', "../../"),
    }
    assert places(texts) == ["mkdocs.yml:5:1 C601"]


def test_what_another_file_brings_is_told_where_that_is_taken_in() -> None:
    taken = "Cup\n\n--8<-- 'lid.md'\n"
    assert written(taken, '<a href="lid.html">lid</a>') == ["docs/tea/cup.md:3:1 C601"]
    assert written(taken + "\n--8<-- 'ear.md'\n", '<a href="lid.html">lid</a>') == ["docs/tea/cup.md:1:1 C601"]


@pytest.mark.parametrize(
    "body, place",
    [
        ('<i>T</i>\n<p style="background: url(&quot;gone.png&quot;)">T</p>', "5:33"),
        ("<p>src</p>\n<img alt='P' src>", "5:1"),
        ("<i title='A'>src </i>\n<a href>T</a>", "5:1"),
    ],
)
def test_places_in_built_files(body: str, place: str) -> None:
    assert [each.rpartition(" ")[0] for each in places({"site/index.html": page("Home", body)})] == [
        f"site/index.html:{place}"
    ]


def test_what_one_page_alone_has_from_elsewhere_is_told_at_its_markdown() -> None:
    assert written("Snippet", '<a href="lid.html">lid</a>') == ["docs/tea/cup.md:1:1 C601"]


def test_a_generated_page_is_told_itself() -> None:
    assert places({"site/index.html": page("Home", '<a href="gone/">Gone</a>')}) == ["site/index.html:4:4 C601"]


def test_of_pages_that_link_to_each_other_only_those_are_told_that_authors_wrote() -> None:
    cup, pot = (page(each, f'<a href="../{other}/">O</a>', "../../") for each, other in (("C", "pot"), ("P", "cup")))
    texts = home() | {"site/tea/cup/index.html": cup, "site/tea/pot/index.html": pot}
    assert places(texts) == []
    assert places(texts | {"docs/tea/cup.md": "# C", "docs/tea/pot.md": "# P"}) == ["docs/tea/cup.md:1:1 C607"]


def test_an_excuse_stands_in_the_markdown_and_has_to_be_needed() -> None:
    link, excuse = "[lid](lid.md)", "<!-- coursewright: allow C601 (it comes with the next lesson) -->"
    assert written(f"{excuse}\n{link}", '<a href="lid.md">lid</a>') == []
    assert written(f"{excuse}\nNo link", "No link") == ["docs/tea/cup.md:1:1 C006"]


def test_without_a_course_what_stands_on_many_pages_is_told_once() -> None:
    files = {f"{number}.html": page("Page", '<img src="logo.png">', "0.html").encode() for number in range(12)}
    (found,) = check_site(read_site(files, files.__getitem__))
    assert (found.place.path, found.place.line) == ("0.html", 4)
    assert found.message == "`logo.png` does not exist here and on 11 more pages"
