"""What learners do and see: a page, and the questions on it."""

import json

READY = "form.cw-question[data-cw-ready]"


def visit(page, url):
    """The page, as soon as the player has taken its questions over."""
    page.goto(url)
    page.wait_for_selector(READY)
    return page


def reload(page):
    page.reload()
    page.wait_for_selector(READY)


def there_and_back(page):
    """From the first lesson to the second and back, by their links."""
    page.get_by_role("link", name="a call", exact=True).click()
    page.wait_for_selector("#question-second-question[data-cw-ready]")
    page.get_by_role("link", name="mails", exact=True).click()
    page.wait_for_selector("#question-restart-email[data-cw-ready]")


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
        """What the browser keeps of the answer."""
        text = self.page.evaluate("key => localStorage.getItem(key)", key_of(self.name))
        return text and json.loads(text)

    def has_focus(self):
        """On its first option or blank."""
        return self.form.locator("input").first.evaluate("input => input === document.activeElement")


def key_of(name):
    """Under which the browser keeps the answer to a question."""
    return f"coursewright:/course/:{name}"


def kept(page):
    """How many answers the browser keeps."""
    return page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('coursewright:')).length")
