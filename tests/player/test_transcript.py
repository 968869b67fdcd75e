"""A lesson by the keyboard alone, written down: what each key leads to, as a screen reader gets it from the browser.

golden/keyboard.md has the keys and the transcript; UPDATE_GOLDEN=1 writes the transcript anew.
"""

import pytest
from golden import each_case

from .conftest import CALM, serve

LESSON = """\
---
title: Tea with a guest
objectives:
  invite: Rewrite an order as a question that invites an answer
  signs: Name the signs of boiling water
---

# Tea with a guest

## Asking { #asking teaches="invite signs" }

Rewrite an order as a question, and it invites an answer. Name the signs of boiling water, and the guest can help you
watch the kettle while it sings.

//// dialogue | At the stove

/// weaker | Telling

**Host:** Watch the kettle.

///

/// stronger | Asking

**Host:** Could you tell me when it bubbles?

///

The second one says what to look for.

////

/// question | order

///

/// question | water

///

/// question | song

///
"""
BANK = """\
## An order { #order assesses="invite" }

Which reply is more likely to be answered?

- [ ] Watch it.
  > It closes the conversation.
- [x] Could you tell me when it bubbles?
  > It asks, and it says what for.

Asking invites an answer.

## Boiling water { #water assesses="signs" }

What does boiling water do? Choose all that apply.

- [x] It bubbles all the way up.
  > That is the sign.
- [ ] It is silent.
  > It is silent when it is cold.
- [x] It steams.
  > Steam comes with the bubbles.

Look and listen.

## The song { #song assesses="signs" }

Before it boils, the kettle [[sings]].

Small bubbles collapse on their way up.
"""
HEAR = """() => {
    window.heard = [];
    const told = new Map();
    const tell = (changes) => {
        const nodes = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement));
        const regions = new Set(nodes.map((node) => node?.closest("[role=status], [role=alert], [aria-live]")));
        for (const region of [...regions].filter((region) => region && region.ariaLive !== "off")) {
            const text = region.innerText.trim().replace(/\\s+/g, " ");
            if (text && text !== told.get(region)) heard.push(`[${region.role ?? region.ariaLive}] ${text}`);
            told.set(region, text);
        }
    };
    new MutationObserver(tell).observe(document.body, { childList: true, characterData: true, subtree: true });
}"""
SETTLED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30))))"
STATES = ("checked", "expanded", "disabled", "invalid")


@pytest.fixture(scope="module")
def lesson(browser, make_course, build, tmp_path_factory):
    course = make_course({"docs/index.md": "# Tea\n", "docs/guest.md": LESSON, "quizzes/guest.md": BANK})
    built = build(course, "--strict")
    assert built.code == 0, built.output
    with serve(built.site) as url, browser.new_context(**CALM) as context:
        page = context.new_page()
        page.goto(f"{url}guest/")
        page.wait_for_function("document.querySelectorAll('form[data-cw-ready=recalled]').length === 3")
        page.evaluate(HEAR)
        yield page


def press(page, key):
    kind, _, text = key.partition(" ")
    if kind == "type":
        page.keyboard.type(text)
    else:
        page.keyboard.press(key)
    page.evaluate(SETTLED)


def focused(client):
    """What has the focus, and the names of the groups around it, as the browser computes them."""
    handle = client.send("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
    tree = client.send("Accessibility.getPartialAXTree", {"objectId": handle, "fetchRelatives": True})
    nodes = {node["nodeId"]: node for node in tree["nodes"]}
    groups, above = [], tree["nodes"][0]
    while above := nodes.get(above.get("parentId")):
        if above.get("role", {}).get("value") in ("group", "radiogroup", "navigation") and text(above, "name"):
            groups.append(f'{above["role"]["value"]} "{text(above, "name")}"')
    return spoken(tree["nodes"][0]), groups


def text(node, part):
    return str(node.get(part, {}).get("value", ""))


def spoken(node):
    """Role, name, states, value and description."""
    values = {each["name"]: each["value"].get("value") for each in node["properties"]}
    states = [describe(name, values[name]) for name in STATES if values.get(name) not in (None, "false")]
    states += [f"contains {text(node, 'value')!r}"] if text(node, "value") else []
    states += [f"described as {text(node, 'description')!r}"] if text(node, "description") else []
    return f'{text(node, "role")} "{text(node, "name")}"' + (f" ({', '.join(states)})" if states else "")


def describe(state, value):
    return state if value in (True, "true") else f"not {state}"


def transcript(page, keys):
    client = page.context.new_cdp_session(page)
    client.send("Accessibility.enable")
    before = []
    for key in keys:
        press(page, key)
        now, groups = focused(client)
        entered = [group for group in reversed(groups) if group not in before]
        yield f"{key} -> {', '.join([*entered, now])}"
        yield from (f"    {said}" for said in page.evaluate("heard.splice(0)"))
        before = groups


@each_case("keyboard")
def test_a_lesson_by_the_keyboard_alone(lesson, case):
    actual = "\n".join(transcript(lesson, case.given.splitlines())) + "\n"
    assert actual == case.expected(actual)
