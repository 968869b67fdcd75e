"""What learners do and see: a page, and the questions on it."""

DATABASE = "coursewright:/course/"
READY = "form.cw-question[data-cw-ready=recalled]"
STORE = """async ([name, mode, act, to]) => {
    const done = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    if (!(await indexedDB.databases()).some((database) => database.name === name)) return [];
    const database = await done(indexedDB.open(name));
    try {
        const store = database.transaction(to, mode).objectStore(to);
        return await act(store, done);
    } finally {
        database.close();
    }
}"""


def visit(page, url):
    """The page, as soon as the player has taken its questions over."""
    page.goto(url)
    page.wait_for_selector(READY)
    return page


def beside(page, course):
    """The page, at an address of the site where no player runs."""
    url = f"{course.url}beside"
    page.route(url, lambda route: route.fulfill(content_type="text/html", body='<link rel="icon" href="data:,">'))
    page.goto(url)
    return page


def reload(page):
    page.reload()
    page.wait_for_selector(READY)


def there_and_back(page):
    """From the first lesson to the second and back, by their links."""
    page.get_by_role("link", name="a call", exact=True).click()
    page.wait_for_selector("#question-second-question[data-cw-ready=recalled]")
    page.get_by_role("link", name="mails", exact=True).click()
    page.wait_for_selector("#question-restart-email[data-cw-ready=recalled]")


def answer(page, name, *given):
    question = Question(page, name)
    question.answer(*given)
    return question


class Question:
    """A question on a page, by its id; an inline one has none, so its name is empty."""

    def __init__(self, page, name):
        self.page, self.name = page, name
        self.form = page.locator(f'form.cw-question[data-question="{name}"]')
        self.options = self.form.locator(".cw-option > input")
        self.blanks = self.form.locator(".cw-blank")
        self.check_button = self.form.locator(".cw-check")
        self.again_button = self.form.locator(".cw-again")
        self.feedback = self.form.locator(".cw-feedback")
        self.result = self.form.locator(".cw-result")
        self.badges = self.form.locator(".cw-badge")

    def answer(self, *given):
        """Chooses the options that begin so, or fills the blanks in, and asks what it is worth."""
        if self.blanks.count():
            self.fill(*given)
        else:
            self.choose(*given)
        self.check()

    def choose(self, *beginnings):
        for beginning in beginnings:
            self.option(beginning).check()

    def fill(self, *texts):
        for index, text in enumerate(texts):
            self.blanks.nth(index).fill(text)

    def check(self):
        self.check_button.click()

    def try_again(self):
        self.again_button.click()

    def option(self, beginning):
        (index,) = [index for index, label in enumerate(self.labels) if label.startswith(beginning)]
        return self.options.nth(index)

    @property
    def labels(self):
        return self.form.locator(".cw-option > label").all_inner_texts()

    @property
    def chosen(self):
        checked = self.options.evaluate_all("options => options.map(option => option.checked)")
        return [label for label, on in zip(self.labels, checked, strict=True) if on]

    @property
    def typed(self):
        return self.blanks.evaluate_all("blanks => blanks.map(blank => blank.value)")

    @property
    def verdict(self):
        """right, partly, wrong, or nothing where no result shows."""
        return self.form.get_attribute("data-verdict")

    @property
    def said(self):
        return self.feedback.inner_text()

    @property
    def marks(self):
        return self.badges.all_inner_texts()

    @property
    def stored(self):
        """The event of the answer that the browser keeps, unless it has been cleared."""
        history = self.history
        return history[-1] if history and history[-1]["type"] == "answered" else None

    @property
    def history(self):
        return [event for event in events(self.page) if event.get("question") == self.name]

    def has_focus(self):
        """On its first option or blank."""
        return self.form.locator("input").first.evaluate("input => input === document.activeElement")


def in_store(page, mode, act, value=None, name="events"):
    """What `act` returns: JavaScript, a function of the store, of what awaits a request, and of `value`."""
    call = f"([name, mode, value, to]) => ({STORE})([name, mode, (store, done) => ({act})(store, done, value), to])"
    return page.evaluate(call, [DATABASE, mode, value, name])


def events(page):
    """What the browser keeps of answers, in the order of their times."""
    return [event for event in everything(page) if event.get("type") != "seen"]


def everything(page):
    """All events that the browser keeps, also of the sections that were seen."""
    return in_store(page, "readonly", "(store, done) => done(store.index('at').getAll())")


def put(page, records):
    """Records as they are, into the place of events."""
    act = "(store, done, records) => Promise.all(records.map((record) => done(store.put(record))))"
    in_store(page, "readwrite", act, records)


def forget(page):
    for name in ("events", "lessons"):
        in_store(page, "readwrite", "(store, done) => done(store.clear())", name=name)


def summaries(page):
    """What the browser keeps of each lesson, for other pages."""
    return {
        each["lesson"]: each
        for each in in_store(page, "readonly", "(store, done) => done(store.getAll())", name="lessons")
    }


def kept(page):
    """How many events the browser keeps."""
    return len(events(page))
