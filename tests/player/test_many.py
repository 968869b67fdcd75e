"""A learner of many years: the page reads what it shows, however much is stored."""

from .learner import Question, in_store, kept, visit

TIMED = """
window.tasks = [];
new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
}).observe({ type: "longtask", buffered: true });
window.read = 0;
const { value } = Object.getOwnPropertyDescriptor(IDBCursor.prototype, "continue");
IDBCursor.prototype.continue = function (...to) { read++; return value.apply(this, to) };
for (const store of [IDBIndex, IDBObjectStore])
    for (const all of ["getAll", "getAllKeys"]) {
        const get = store.prototype[all];
        store.prototype[all] = function (...which) {
            if ((this.objectStore ?? this).name === "events") throw new Error("all events are read");
            return get.apply(this, which);
        };
    }
"""
LONGEST = 500  # milliseconds of one task, on a machine that does other things meanwhile


STORED = """(store, done, count) => {
    const forms = [...document.querySelectorAll("form.cw-question:not([data-question=''])")];
    for (let number = 0; number < count; number++) {
        const { dataset, elements } = forms[number % forms.length];
        const given = [...elements].filter((it) => it.matches("input")).map((it) => it.dataset.key ?? it.value);
        const said = dataset.kind === "blank"
            ? { typed: Object.fromEntries(given.map((key, nth) => [given.indexOf(key) < nth ? `${key}#2` : key, "x"])) }
            : { chosen: given.slice(0, 1) };
        const about = { type: "answered", question: dataset.question, revision: dataset.revision };
        store.put({ id: `${number}`, at: number, ...about, ...said, verdict: "wrong", found: 0, wanted: 1 });
    }
}"""


def test_ten_thousand_attempts_do_not_block_the_page(course, new):
    page = visit(new(), course.url)
    in_store(page, "readwrite", STORED, 10_000)
    assert kept(page) == 10_000
    page.add_init_script(TIMED)
    visit(page, course.url)
    question = Question(page, "restart-email")
    assert page.locator("form[data-verdict]").count() == 5
    question.try_again()
    question.answer("Restart it.")
    longest, read = page.evaluate("[Math.max(0, ...tasks), read]")
    assert longest < LONGEST, f"{longest} ms"
    assert read == 0, "more was read than is shown"
