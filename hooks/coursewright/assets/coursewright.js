/**
 * The learner's player: checks the answers of `form.cw-question`, remembers them, and folds `details.cw-debrief`.
 *
 * All it needs stands in the page: `details.cw-answer` says what is right and why, and is what learners without
 * JavaScript get. Listeners sit on the document, once; what has been taken over carries `data-cw-ready`, a question whose
 * answer has been looked for `data-cw-ready="recalled"`.
 *
 * For scripts of a site there is one interface: after a check the form sends the bubbling event `coursewright:answered`.
 * Its detail is `{question: string, chosen: string[], right: boolean, verdict: string, hints: number, sure?: string}`
 * (`chosen`: keys of options, or the texts typed into blanks; `verdict`: "right", "partly" or "wrong"; `hints`: how many
 * were shown; `sure`: "guess", "fairly" or "sure", if asked and said). When an answer makes an objective of the page's lesson reached (mastery.js has the rule), the objective in the
 * panel sends `coursewright:reached`, bubbling too; its detail is `{objective: string}`, as `module/lesson:objective`.
 * What modules import from each other may change.
 */

import "./printing.js";
import "./theme.js";
import { markFinished } from "./finished.js";
import { showProgress, watchSections } from "./progress.js";
import { Question } from "./question.js";
import { learn, say } from "./say.js";
import { follow } from "./store.js";

const READY = "data-cw-ready";
const PRACTICE = ":is([data-shuffle], :has(> .cw-hints))"; // what practice.js is for

/** @param {string} which @returns {NodeListOf<HTMLFormElement>} */
const forms = (which) => document.querySelectorAll(`form.cw-question${which}`);

/** What is needed on one page alone. @type {[string, () => Promise<{start: (page: HTMLElement, takeOver: () => void) => any}>][]} */
const PAGES = [
  [".cw-review", () => import("./review.js")],
  [".cw-own-data", () => import("./own-data.js")],
  [".cw-dialogue[data-turning]", () => import("./contrast.js")],
];

/**
 * Shows what the store has of the questions, all at once, so that the page moves once; a review asks anew.
 *
 * @param {Question[]} found
 */
async function recall(found) {
  const asked = found.filter(({ form }) => !form.closest(".cw-review"));
  const shows = await Promise.all(asked.map((question) => question.recall()));
  for (const show of shows) show();
  for (const { form } of found) form.setAttribute(READY, "recalled");
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
listen("input", "input:not(.cw-sure *)", (question) => question.change());

/** Another tab answered: shown here too, unless an answer is under way. A page that comes back has missed that. */
const idle = () => Array.from(forms(`[${READY}]`), (form) => new Question(form)).filter(({ underWay }) => !underWay);
follow((events, elsewhere) => {
  const about = (/** @type {Question} */ { name }) => events.some((event) => event.type !== "seen" && event.question === name);
  if (elsewhere) recall(idle().filter(about));
  if (!events.length || events.some(({ type }) => type !== "seen" && type !== "cleared")) show(elsewhere ? "elsewhere" : "answer");
});
addEventListener("pageshow", ({ persisted }) => persisted && (recall(idle()), show("visit")));

/** How far the learner is, wherever the page says it. @param {"visit" | "answer" | "elsewhere"} why */
async function show(why) {
  await showProgress(why);
  markFinished();
  const course = /** @type {HTMLElement | null} */ (document.querySelector("nav.cw-course"));
  if (course) (await learnt(() => import("./landing.js"))).showCourse(course);
}

/** Learners first look for the difference themselves; a link into the debrief opens it. @param {Element} debrief */
function fold(debrief) {
  const hashes = [...debrief.querySelectorAll("[id]")].map(({ id }) => new URL(`#${id}`, location.href).hash);
  debrief.setAttribute(READY, "");
  debrief.toggleAttribute("open", hashes.includes(location.hash));
}

/** Takes over what is new on the page; called at first and after every move. */
function takeOver() {
  const found = [...forms(`:not([${READY}])`)];
  for (const form of found) form.setAttribute(READY, "");
  practise(found);
  for (const debrief of document.querySelectorAll(`details.cw-debrief:not([${READY}])`)) fold(debrief);
  show("visit");
  watchSections();
  /** @type {(which: string) => NodeListOf<HTMLElement>} */
  const every = (which) => document.querySelectorAll(`${which}:not([${READY}])`);
  for (const [name, load] of PAGES) for (const page of every(name)) startOn(page, load);
}

/** Gives the questions what they practise with, then their answers. @param {HTMLFormElement[]} found */
async function practise(found) {
  const some = found.filter((form) => form.matches(PRACTICE));
  const module = some.length ? await import("./practice.js").catch(() => null) : null;
  for (const form of module ? some : []) module?.prepare(form);
  recall(found.map((form) => new Question(form)));
}

/** A module of single pages, with its words. @template T @param {() => Promise<T>} load @returns {Promise<T>} */
async function learnt(load) {
  const [module] = await Promise.all([load(), learn()]);
  return module;
}

/** @param {HTMLElement} page @param {typeof PAGES[0][1]} load */
async function startOn(page, load) {
  page.setAttribute(READY, "");
  const module = await learnt(load).catch(() => null);
  if (module) module.start(page, takeOver);
  else if (page.tagName === "FIGURE") page.removeAttribute("data-turning"); // what is not asked can still be read
  else page.append(say("offline"));
}
const moves = /** @type {any} */ (window).document$;
if (moves) moves.subscribe(() => setTimeout(takeOver)); // a task of its own, beside what Material does then
else takeOver();
