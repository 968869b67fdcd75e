"""What learners did before: put into the browser's store by the site's own script, not clicked together."""

SEED = """async ([site, days, verdict, from, to]) => {
    const asset = (name) => `${site}assets/coursewright/${name}`;
    const { $store } = await import(document.querySelector("script[src*='coursewright.js']").src);
    const { all, change, summaries } = $store;
    const { questions } = await (await fetch(asset("course.json"))).json();
    const at = Date.now() - days * 86_400_000;
    const come = questions.slice(from, to ?? undefined).map(({ id, revision }, index) => ({
        id: `seed-${id}`, at: at + index, type: "answered", question: id, revision,
        chosen: [], verdict, found: 1, wanted: 1,
    }));
    const forgotten = (await summaries()).map(({ lesson }) => lesson);
    return change({ come, gone: await all(), forgotten });
}"""
RIGHTLY = """form => {
    for (const right of form.querySelectorAll(".cw-answer li[data-right]"))
        form.querySelector(`.cw-option > input[value="${right.dataset.option}"]`).click();
    for (const blank of form.querySelectorAll(".cw-blank"))
        blank.value = form.querySelector(`.cw-answer [data-blank="${blank.dataset.key}"] .cw-accepted`).textContent;
    form.requestSubmit();
}"""
WRONGLY = """form => {
    for (const blank of form.querySelectorAll(".cw-blank")) blank.value = "nothing";
    const wrong = form.querySelector(".cw-answer li[data-option]:not([data-right])");
    if (wrong) form.querySelector(`.cw-option > input[value="${wrong.dataset.option}"]`).click();
    form.requestSubmit();
}"""


def seed(visitor, path, count=None, *, days=10, verdict="right", first=0):
    """The page at a path, for a learner who answered `count` questions of the course from the `first` on (all of them,
    by default), so many days ago, and did nothing else.
    """
    page = visitor.open(path)
    to = None if count is None else first + count
    assert page.evaluate(SEED, [visitor.url, days, verdict, first, to])
    page.reload()
    return page
