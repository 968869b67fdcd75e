/** The review page: asks what is due, over all lessons, one question at a time. */

import { element, styled } from "./dom.js";
import { onSite, outline } from "./outline.js";
import { remind } from "./reminder.js";
import { say } from "./say.js";
import { dateOf, dayOf, dueDays, nextOf } from "./schedule.js";
import { all } from "./store.js";
import { LANGUAGE } from "./words.js";

/** @typedef {import("./outline.js").Question} Question */

const RELATIVE = ["href", "src", "poster", "data"];
/** Of the site's scripts, where it is a web app: its service worker gives what fits them. */
const VERSION = new URL(import.meta.url).searchParams.get("v");

/** @param {HTMLElement} page @param {() => void} takeOver  makes questions of what is new on the page */
export async function start(page, takeOver) {
  await styled(new URL("learner.css", import.meta.url), page);
  await new Review(page, takeOver).begin();
}

class Review {
  /** @param {HTMLElement} page @param {() => void} takeOver */
  constructor(page, takeOver) {
    this.takeOver = takeOver;
    this.said = element("p", "cw-due");
    this.skipped = element("p", "cw-note");
    this.place = element("div", "cw-asked");
    this.after = element("div", "cw-actions");
    this.next = element("button", "md-button md-button--primary cw-next", say("review.next"));
    this.back = element("a", "cw-back", say("review.back"));
    for (const live of [this.said, this.skipped]) live.setAttribute("role", "status");
    Object.assign(this.next, { type: "button", onclick: () => this.ask(true) });
    this.said.tabIndex = -1;
    this.after.hidden = true;
    this.after.append(this.next);
    this.place.addEventListener("coursewright:answered", () => (this.after.hidden = false));
    page.append(this.said, this.skipped, this.place, this.after);
    this.page = page;
    /** Questions that were asked, or left out, on this visit. @type {Set<string>} */
    this.met = new Set();
    /** Objectives of the question before. @type {string[]} */
    this.last = [];
    this.left = 0;
    /** @type {Map<string, Promise<Document>>} */
    this.lessons = new Map();
  }

  async begin() {
    try {
      this.course = await outline();
    } catch {
      return this.said.append(say("offline"));
    }
    const progress = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-cw-data]"));
    this.page.prepend(...(await remind(progress?.href)));
    await this.ask(false);
  }

  /** The next question that can be shown. @param {boolean} wanted  whether the learner asked for it, and is taken there */
  async ask(wanted) {
    this.after.hidden = true;
    this.place.replaceChildren();
    const { questions = [] } = this.course ?? {};
    const days = dueDays(questions, await all(), Date.now());
    for (;;) {
      const due = this.due(questions, days);
      const question = nextOf(due, this.last);
      const form = question && (await this.load(question));
      if (question) this.met.add(question.id);
      if (!question) return this.end(days, wanted);
      if (form) return this.show(question, form, due.length, wanted);
      this.skipped.textContent = say("review.skipped", { count: ++this.left });
    }
  }

  /** The longest due first. @param {Question[]} questions @param {Map<string, number>} days */
  due(questions, days) {
    const day = (/** @type {Question} */ { id }) => days.get(id) ?? Infinity;
    const today = dayOf(Date.now());
    const due = questions.filter((question) => day(question) <= today && !this.met.has(question.id));
    return due.sort((one, other) => day(one) - day(other));
  }

  /** @param {Question} question @param {HTMLFormElement} form @param {number} count @param {boolean} wanted */
  show(question, form, count, wanted) {
    this.last = question.assesses;
    this.said.textContent = say("review.due", { count });
    this.back.href = onSite(this.taught(question)).href;
    this.after.append(this.back); // not before: a link that leads nowhere is none
    this.place.append(form);
    this.takeOver();
    const prompt = /** @type {HTMLElement} */ (form.querySelector(".cw-prompt"));
    prompt.tabIndex = -1;
    if (wanted) prompt.focus();
  }

  /** Where it is taught, or else where it stands. @param {Question} question */
  taught({ assesses, url }) {
    const sections = this.course?.objectives.filter(({ key }) => assesses.includes(key)).flatMap(({ taught }) => taught);
    return sections?.[0]?.url ?? url;
  }

  /** @param {Map<string, number>} days @param {boolean} wanted */
  end(days, wanted) {
    const later = Math.min(...[...days.values()].filter((day) => day > dayOf(Date.now())));
    const none = Number.isFinite(later) ? say("review.none", { date: written(later) }) : "";
    const done = this.met.size > this.left ? say("review.done") : days.size ? "" : say("review.never");
    this.said.textContent = [done, none].filter(Boolean).join(" ");
    if (wanted) this.said.focus();
  }

  /** The form of a question, as its lesson has it; nothing where that cannot be had. @param {Question} question */
  async load({ id, url }) {
    const address = onSite(url);
    const name = address.pathname;
    if (!this.lessons.has(name)) this.lessons.set(name, fetched(address));
    try {
      const form = (await this.lessons.get(name))?.getElementById(`question-${id}`);
      return form instanceof HTMLFormElement ? adopted(form, address) : null;
    } catch {
      this.lessons.delete(name);
      return null;
    }
  }
}

/** @param {URL} address @returns {Promise<Document>} */
async function fetched(address) {
  const answered = await fetch(address, { headers: VERSION ? { "x-coursewright": VERSION } : {} });
  if (!answered.ok) throw new Error(`${address}: ${answered.status}`);
  return new DOMParser().parseFromString(await answered.text(), "text/html");
}

/** A copy for this page: addresses count from the lesson, and no id stands here twice. @param {HTMLFormElement} form @param {URL} address */
function adopted(form, address) {
  const copy = document.importNode(form, true);
  for (const name of RELATIVE)
    for (const node of copy.querySelectorAll(`[${name}]`))
      node.setAttribute(name, resolved(node.getAttribute(name) ?? "", address));
  for (const node of copy.querySelectorAll("[srcset]")) {
    const sources = (node.getAttribute("srcset") ?? "").trim().split(/,\s+/);
    node.setAttribute("srcset", sources.map((source) => source.replace(/^\S+/, (url) => resolved(url, address))).join(", "));
  }
  for (const node of copy.querySelectorAll("[id]")) if (document.getElementById(node.id)) node.removeAttribute("id");
  return copy;
}

/** @param {string} url @param {URL} address */
function resolved(url, address) {
  return URL.canParse(url, address) ? new URL(url, address).href : url;
}

/** @param {number} day */
function written(day) {
  const date = dateOf(day);
  const year = date.getFullYear() === new Date().getFullYear() ? {} : /** @type {const} */ ({ year: "numeric" });
  return date.toLocaleDateString(LANGUAGE, { weekday: "long", day: "numeric", month: "long", ...year });
}
