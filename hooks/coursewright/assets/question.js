/** A question on the page: checked, shown, cleared and remembered. */

import { element } from "./dom.js";
import { named, told } from "./feedback.js";
import { itemsOf } from "./item.js";
import { say } from "./say.js";
import { add, newest } from "./store.js";

/**
 * @typedef {import("./feedback.js").Kind} Kind
 * @typedef {import("./feedback.js").Result} Result
 * @typedef {import("./item.js").Mark} Mark
 * @typedef {import("./store.js").Answer} Answer
 * @typedef {import("./store.js").Clearing} Clearing
 */

let warned = false; // that answers are not kept
/** How often a learner has done something to a question. @type {WeakMap<HTMLFormElement, number>} */
const acts = new WeakMap();

/** The form alone holds its state: `data-verdict` while a result shows. */
export class Question {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.kind = /** @type {Kind} */ (form.dataset.kind);
    this.items = itemsOf(form);
    this.name = form.dataset.question ?? "";
    this.revision = form.dataset.revision ?? "";
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.form.querySelector(`.cw-${name}`));
  }

  /** Whether an answer has been begun and not been checked. */
  get underWay() {
    return !this.form.dataset.verdict && this.items.some((item) => item.given);
  }

  /** Another choice, or other text: takes the result away. */
  change() {
    this.act();
    if (this.part("feedback").hasChildNodes()) this.hide();
  }

  act() {
    acts.set(this.form, (acts.get(this.form) ?? 0) + 1);
  }

  check() {
    if (this.form.dataset.verdict) return;
    const given = this.items.filter((item) => item.given);
    if (this.kind === "blank" ? given.length < this.items.length : !given.length) return this.hint();
    this.act();
    const { verdict } = this.show("polite");
    this.part("result").scrollIntoView({ block: "nearest" });
    const chosen = given.map(({ typed, input, key }) => (typed ? input.value : key));
    const answer = this.answer();
    const { hints = 0, sure } = answer;
    const detail = { question: this.name, chosen, right: verdict === "right", verdict, hints, sure };
    this.remember(answer);
    this.form.dispatchEvent(new CustomEvent("coursewright:answered", { bubbles: true, detail }));
  }

  hint() {
    const many = this.items.length > 1 ? "several" : "one";
    const words = this.kind === "blank" ? say(`fill.${many}`) : say(`choose.${this.kind}`);
    this.part("feedback").replaceChildren(element("p", "cw-hint", words));
    this.items.find((item) => !item.given)?.input.focus();
  }

  tryAgain() {
    this.act();
    this.remember({ type: "cleared", question: this.name });
    this.present(null);
    this.items[0]?.input.focus();
  }

  /** What is chosen or typed, and what it is worth. @returns {Answer} */
  answer() {
    const { verdict, found, wanted } = this.judge();
    const given = this.items.filter((item) => item.given);
    const typed = Object.fromEntries(given.map(({ key, input }) => [key, input.value]));
    const said = this.kind === "blank" ? { typed } : { chosen: given.map(({ key }) => key) };
    const hints = this.form.querySelectorAll(".cw-given > li").length;
    const { value: sure } = /** @type {HTMLInputElement | null} */ (this.form.querySelector(".cw-sure :checked")) ?? {};
    const how = { ...(hints && { hints }), ...(sure && { sure }) };
    return { type: "answered", question: this.name, revision: this.revision, ...said, verdict, found, wanted, ...how };
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
      if (item.mark) item.label(item.mark, named(this.kind, item.mark), `${this.form.id}-badge-${index}`);
    this.part("feedback").append(...told(this, result));
    this.part("check").setAttribute("aria-disabled", "true");
    this.part("again").hidden = false;
    this.lock(true);
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
    this.lock(false);
    delete this.form.dataset.verdict;
  }

  /** How sure one is belongs to an answer, and is asked anew for the next. @param {boolean} disabled */
  lock(disabled) {
    /** @type {HTMLFieldSetElement | null} */
    const sure = this.form.querySelector(".cw-sure");
    if (!sure) return;
    if (sure.disabled && !disabled) for (const input of sure.querySelectorAll("input")) input.checked = false;
    sure.disabled = disabled;
  }

  /** Learners are told, once, if what happened is remembered no longer than the page. @param {Answer | Clearing} event */
  async remember(event) {
    if (!this.name || (await add(event)) || warned) return;
    warned = true;
    const note = element("p", "cw-note");
    note.setAttribute("role", "status");
    this.part("feedback").after(note);
    setTimeout(() => note.append(say("storage.off")), 100); // what a live region is born with is not announced
  }

  /** Looks for the answer to show. @returns {Promise<() => void>} shows it, unless the learner has been faster */
  async recall() {
    const before = acts.get(this.form);
    const event = this.name ? await newest(this.name, (event) => event.type === "cleared" || this.isMine(event)) : null;
    const values = event?.type === "answered" ? this.valuesOf(event) : null;
    return () => acts.get(this.form) === before && this.present(values);
  }

  /** Shows an answer, or takes away the one that is shown. @param {Map<string, string> | null} values */
  present(values) {
    if (!values && !this.form.dataset.verdict) return;
    for (const item of this.items) item.fill(values?.get(item.key));
    if (values) this.show("off");
    else this.hide();
  }

  /** Whether it answers the question as it is now. @param {any} event */
  isMine(event) {
    return event.type === "answered" && event.revision === this.revision && this.valuesOf(event) !== null;
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
