/**
 * The learner's player: checks the answers of `form.cw-question`, remembers them, and folds `details.cw-debrief`.
 *
 * All it needs stands in the page: `details.cw-answer` says what is right and why, and is what learners without
 * JavaScript get. Listeners sit on the document, once; what has been taken over carries `data-cw-ready`.
 *
 * After a check the form sends a bubbling `coursewright:answered` event; its detail is
 * `{question: string, chosen: string[], right: boolean}` (`chosen`: keys of options, or the texts typed into blanks).
 *
 * An answer is kept in localStorage under `coursewright:<path of the site>:<question>`, without its verdict:
 * `{"chosen": ["<key of an option>"]}` or `{"typed": {"<key of a blank>": "text"}}`.
 *
 * @typedef {"right" | "wrong" | "missed"} Mark  what a check says of an option or a blank
 * @typedef {{verdict: "right" | "partly" | "wrong", found: number, wanted: number, wrong: number}} Result
 */

import { say } from "./say.js";

const ICONS = {
  right: "M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z",
  wrong: "M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12z",
  missed: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16m5-12-7 6.6L7 12l-1 1 4 4 8-8z",
  partly: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18V4a8 8 0 0 1 0 16",
};
const ICON = { class: "cw-icon", viewBox: "0 0 24 24", "aria-hidden": "true" };
const SITE = new URL("../..", import.meta.url).pathname;
const READY = "data-cw-ready";

/** An option or a blank, and what the server says about it. */
class Item {
  /** @param {HTMLInputElement} input @param {string} key @param {Element | null} about */
  constructor(input, key, about) {
    this.input = input;
    this.key = key;
    this.about = about;
    this.typed = input.type === "text";
  }

  get given() {
    return this.typed ? this.input.value.trim() !== "" : this.input.checked;
  }

  /** @returns {Mark | undefined} */
  get mark() {
    const accepted = [...(this.about?.querySelectorAll(".cw-accepted") ?? [])].map((node) => folded(node.textContent));
    const right = this.typed ? accepted.includes(folded(this.input.value)) : this.about?.hasAttribute("data-right");
    if (!this.typed && !this.input.checked) return right ? "missed" : undefined;
    return right ? "right" : "wrong";
  }

  /** The text that was chosen or typed; an option's comes without the server's "Right:" or "Wrong:". */
  get text() {
    if (this.typed) return [this.input.value];
    const [said] = copies(this.about, ".cw-said");
    said?.querySelector("b")?.remove();
    return said?.childNodes ?? [];
  }

  /** @param {string | undefined} value */
  fill(value) {
    if (this.typed) this.input.value = value ?? "";
    else this.input.checked = value !== undefined;
  }

  /** @param {Mark} mark @param {string} words @param {string} id */
  label(mark, words, id) {
    const badge = element("span", "cw-badge", icon(mark), words);
    badge.id = id;
    badge.dataset.mark = this.input.dataset.mark = mark;
    this.input.setAttribute("aria-describedby", id);
    if (this.typed) this.input.after(badge);
    else this.input.parentElement?.append(badge);
  }
}

/** A question on the page. The form alone holds its state: `data-verdict` while a result shows. */
class Question {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.kind = /** @type {"one" | "several" | "blank"} */ (form.dataset.kind);
    this.items = itemsOf(form);
    this.place = form.dataset.question ? `coursewright:${SITE}:${form.dataset.question}` : "";
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.form.querySelector(`.cw-${name}`));
  }

  takeOver() {
    const again = element("button", "md-button cw-again", say("again"));
    Object.assign(again, { type: "button", hidden: true });
    this.part("actions").append(again);
    this.form.setAttribute(READY, "");
    this.recall();
  }

  check() {
    if (this.form.dataset.verdict) return;
    const given = this.items.filter((item) => item.given);
    if (this.kind === "blank" ? given.length < this.items.length : !given.length) return this.hint();
    const { verdict } = this.show("polite");
    this.part("result").scrollIntoView({ block: "nearest" });
    const chosen = given.map(({ typed, input, key }) => (typed ? input.value : key));
    const typed = Object.fromEntries(given.map(({ key, input }) => [key, input.value]));
    write(this.place, JSON.stringify(this.kind === "blank" ? { typed } : { chosen }));
    const detail = { question: this.form.dataset.question, chosen, right: verdict === "right" };
    this.form.dispatchEvent(new CustomEvent("coursewright:answered", { bubbles: true, detail }));
  }

  hint() {
    const many = this.items.length > 1 ? "several" : "one";
    const words = this.kind === "blank" ? say(`fill.${many}`) : say(`choose.${this.kind}`);
    this.part("feedback").replaceChildren(element("p", "cw-hint", words));
    this.items.find((item) => !item.given)?.input.focus();
  }

  tryAgain() {
    write(this.place, "");
    this.recall();
    this.items[0]?.input.focus();
  }

  /** @returns {Result} */
  judge() {
    const count = (/** @type {Mark} */ mark) => this.items.filter((item) => item.mark === mark).length;
    const [found, wrong] = [count("right"), count("wrong")];
    const wanted = this.kind === "blank" ? this.items.length : found + count("missed");
    return { verdict: !wrong && found === wanted ? "right" : found ? "partly" : "wrong", found, wanted, wrong };
  }

  /** @param {"polite" | "off"} live  "off" for a result that the learner did not just ask for */
  show(live) {
    const result = this.judge();
    this.hide(live);
    this.form.dataset.verdict = result.verdict;
    for (const [index, item] of this.items.entries())
      if (item.mark) item.label(item.mark, this.named(item.mark), `${this.form.id}-badge-${index}`);
    this.part("feedback").append(...this.told(result));
    this.part("check").setAttribute("aria-disabled", "true");
    this.part("again").hidden = false;
    return result;
  }

  hide(live = "polite") {
    for (const badge of this.form.querySelectorAll(".cw-badge")) badge.remove();
    for (const { input } of this.items) {
      input.removeAttribute("aria-describedby");
      delete input.dataset.mark;
    }
    this.part("feedback").setAttribute("aria-live", live);
    this.part("feedback").replaceChildren();
    this.part("check").removeAttribute("aria-disabled");
    this.part("again").hidden = true;
    delete this.form.dataset.verdict;
  }

  /** The verdict, the reasons of what was chosen or missed, and the explanation. @param {Result} result */
  told(result) {
    const reasons = this.items.map((item) => this.reason(item)).filter((node) => node.hasChildNodes());
    const list = reasons.length ? [element("ul", "cw-told", ...reasons)] : [];
    const verdict = element("p", "cw-result", icon(result.verdict), element("strong", "", this.summary(result)));
    return [verdict, ...list, ...copies(this.form, ".cw-answer > .cw-explanation")];
  }

  /** @param {Result} result */
  summary({ verdict, found, wanted, wrong }) {
    if (verdict !== "partly") return say(verdict === "right" ? "right" : "wrong");
    if (this.kind === "blank") return say("partly.blanks", { found, wanted });
    return wrong ? say("partly.wrong", { found, wanted, count: wrong }) : say("partly", { found, wanted });
  }

  /** @param {Mark} mark */
  named(mark) {
    return say(/** @type {import("./say.js").Key} */ (`mark.${this.kind}.${mark}`));
  }

  /** What there is to say of an item; an only right answer stands above and is not repeated. @param {Item} item */
  reason(item) {
    const node = element("li", "");
    if (!item.mark) return node;
    node.dataset.mark = item.mark;
    const alone = this.kind === "one" || this.items.length === 1;
    const blank = alone ? say("typed") : (item.input.getAttribute("aria-label") ?? "");
    const name = element("b", "", say("named", { name: item.typed ? blank : this.named(item.mark) }));
    if (!alone || item.mark !== "right") node.append(element("div", "cw-about", name, " ", ...item.text));
    node.append(...copies(item.about, item.typed && item.mark === "wrong" ? ".cw-said" : ".cw-reason"));
    return node;
  }

  /** Shows the stored answer, if it fits the question as it is now, else takes away what is shown. */
  recall() {
    const values = this.valuesOf(read(this.place));
    if (!values && !this.form.dataset.verdict) return;
    for (const item of this.items) item.fill(values?.get(item.key));
    if (values) this.show("off");
    else this.hide();
  }

  /** key -> text; nothing if the answer names what the question does not have. @param {any} answer */
  valuesOf(answer) {
    const chosen = Array.isArray(answer?.chosen) ? answer.chosen : [];
    const typed = Object.entries(answer?.typed ?? {});
    const pairs = this.kind === "blank" ? typed : chosen.map((/** @type {any} */ key) => [key, key]);
    const values = new Map(/** @type {[string, any][]} */ (pairs));
    const known = this.items.filter(({ key }) => typeof values.get(key) === "string").length;
    const fits = { one: known === 1, several: known > 0, blank: known === this.items.length }[this.kind];
    return fits && known === values.size ? values : null;
  }
}

/** Options or blanks; where blanks accept the same, the second has the key `<key>#2`. @param {HTMLFormElement} form */
function itemsOf(form) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = form.querySelectorAll(".cw-blank, .cw-option > input");
  const names = [...inputs].map((input) => input.dataset.key ?? input.value);
  return [...inputs].map((input, index) => {
    const name = names[index];
    const nth = names.slice(0, index + 1).filter((other) => other === name).length;
    const said = ["option", "blank"].map((kind) => `.cw-answer [data-${kind}="${CSS.escape(name)}"]`);
    return new Item(input, nth > 1 ? `${name}#${nth}` : name, form.querySelector(said.join()));
  });
}

/** What spellings share: not case, width or spaces, nor the shape of quotes and dashes. @param {string | null} text */
function folded(text) {
  const quotes = (text ?? "").replace(/[‘’‚‛′`´]/g, "'").replace(/[“”„‟″«»]/g, '"');
  const plain = quotes.replace(/[\u2010-\u2015\u2212]/g, "-");
  return plain.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase().toUpperCase().toLowerCase();
}

/** Copies of what the server says, with ids of their own. @param {Element | null} from @param {string} selector */
function copies(from, selector) {
  const full = [...(from?.querySelectorAll(selector) ?? [])].filter((node) => node.innerHTML.trim());
  const nodes = full.map((node) => /** @type {Element} */ (node.cloneNode(true)));
  for (const name of ["id", "for", "name"])
    for (const node of nodes.flatMap((copy) => [...copy.querySelectorAll(`[${name}]`)]))
      node.setAttribute(name, `cw-${node.getAttribute(name)}`);
  return nodes;
}

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} name @param {...(Node | string)} inner */
function element(tag, name, ...inner) {
  const node = document.createElement(tag);
  if (name) node.className = name;
  node.append(...inner);
  return node;
}

/** @param {keyof typeof ICONS} name */
function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  for (const [key, value] of Object.entries(ICON)) svg.setAttribute(key, value);
  return svg;
}

/** Answers that the browser would not store: they last until the page is loaded anew. @type {Map<string, string>} */
const unstored = new Map();

/** @param {string} place  empty: not remembered @param {string} text  empty: forgotten */
function write(place, text) {
  if (!place) return;
  unstored.delete(place);
  try {
    if (text) localStorage.setItem(place, text);
    else localStorage.removeItem(place);
  } catch {
    unstored.set(place, text);
  }
}

/** @param {string} place @returns {unknown} */
function read(place) {
  try {
    return JSON.parse(unstored.get(place) ?? localStorage.getItem(place) ?? "null");
  } catch {
    return null;
  }
}

/** Learners first look for the difference themselves; a link into the debrief opens it. @param {Element} debrief */
function fold(debrief) {
  const hashes = [...debrief.querySelectorAll("[id]")].map(({ id }) => new URL(`#${id}`, location.href).hash);
  debrief.setAttribute(READY, "");
  debrief.toggleAttribute("open", hashes.includes(location.hash));
}

/** @param {string} which @returns {Question[]} */
function questions(which) {
  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll(`form.cw-question${which}`);
  return Array.from(forms, (form) => new Question(form));
}

/** @param {string} type @param {string} within @param {(question: Question, event: Event) => void} act */
function listen(type, within, act) {
  document.addEventListener(type, (event) => {
    const form = event.target instanceof Element && event.target.closest(within)?.closest(`form.cw-question[${READY}]`);
    if (form) act(new Question(/** @type {HTMLFormElement} */ (form)), event);
  });
}
listen("submit", "form", (question, event) => (event.preventDefault(), question.check()));
listen("click", ".cw-again", (question) => question.tryAgain());
listen("input", "input", (question) => question.part("feedback").hasChildNodes() && question.hide());

/** Another tab answered: shown here too, unless an unchecked answer is under way. */
addEventListener("storage", ({ key }) => {
  for (const question of questions(`[${READY}]`)) {
    const underWay = !question.form.dataset.verdict && question.items.some((item) => item.given);
    if (!underWay && (key === null || key === question.place)) question.recall();
  }
});

/** Paper unfolds nothing: what is closed on the screen is open while printing. @type {Element[]} */
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details:is(.cw-debrief, .cw-answer):not([open])")];
  for (const details of unfolded) details.setAttribute("open", "");
});
addEventListener("afterprint", () => {
  for (const details of unfolded.splice(0)) details.removeAttribute("open");
});

/** Takes over what is new on the page; called at first and after every move. */
function takeOver() {
  for (const question of questions(`:not([${READY}])`)) question.takeOver();
  for (const debrief of document.querySelectorAll(`details.cw-debrief:not([${READY}])`)) fold(debrief);
}
const moves = /** @type {any} */ (window).document$;
if (moves) moves.subscribe(takeOver);
else takeOver();
