/** How far a learner is in each lesson of the course: on the page of their progress, and as summaries for other pages. */

import { element } from "./dom.js";
import { counts, latestTries } from "./mastery.js";
import { reachedAt } from "./record.js";
import { say } from "./say.js";
import { LANGUAGE } from "./words.js";

/**
 * @typedef {import("./store.js").Event} Event
 * @typedef {import("./store.js").Summary} Summary
 * @typedef {import("./outline.js").Outline} Outline
 */

/** @param {Outline} course */
export function revisions({ questions }) {
  return Object.fromEntries(questions.map(({ id, revision }) => [id, revision]));
}

/** @param {Outline["objectives"][0]} objective */
export function questionsOf({ assessed }) {
  return assessed.map(({ id }) => id);
}

/** The names of the lessons. @param {Outline} course */
export function lessonsOf({ objectives, questions }) {
  return [...new Set([...objectives.map(({ lesson }) => lesson), ...questions.map(({ page }) => page)])];
}

/** @param {Outline} course @param {string} lesson @param {import("./mastery.js").Tries} tries */
function countsOf({ objectives, questions }, lesson, tries) {
  const own = objectives.filter((objective) => objective.lesson === lesson);
  const asked = questions.filter(({ page }) => page === lesson).map(({ id }) => id);
  return counts(Object.fromEntries(own.map((objective) => [objective.key, questionsOf(objective)])), asked, tries);
}

/** @param {number} at */
export function dated(at) {
  return new Date(at).toLocaleDateString(LANGUAGE, { dateStyle: "long" });
}

/**
 * Fills the list of lessons.
 *
 * @param {Outline} course
 * @param {readonly Event[]} events  in the order of time
 * @param {(lesson: {name: string, button: HTMLElement}) => HTMLElement} deleting  makes a button, named `button` later
 */
export function showLessons(course, events, deleting) {
  const tries = latestTries(events, revisions(course));
  /** @type {NodeListOf<HTMLElement>} */
  const items = document.querySelectorAll("li[data-lesson]");
  for (const item of items) {
    const name = item.dataset.lesson ?? "";
    const counted = countsOf(course, name, tries);
    part(item, "p", "cw-so-far").textContent = say("progress.lesson", counted);
    const lesson = { name, button: /** @type {HTMLElement} */ (item.querySelector(":scope > .cw-delete")) };
    lesson.button ??= addButton(item, deleting(lesson));
    lesson.button.hidden = !counted.answered;
  }
  for (const objective of course.objectives) showObjective(objective, events, revisions(course));
}

/** @param {HTMLElement} item @param {HTMLElement} button */
function addButton(item, button) {
  const link = item.querySelector("a");
  if (link) button.setAttribute("aria-describedby", (link.id ||= `cw-lesson-${item.dataset.lesson}`));
  item.append(button);
  return button;
}

/** @param {{key: string}} objective @returns {HTMLElement | null} */
export function itemOf({ key }) {
  return document.querySelector(`li[data-objective="${CSS.escape(key)}"]`);
}

/** @param {Outline["objectives"][0]} objective @param {readonly Event[]} events @param {Record<string, string>} asked */
function showObjective(objective, events, asked) {
  const item = itemOf(objective);
  if (!item) return;
  const at = reachedAt(questionsOf(objective), events, asked);
  item.toggleAttribute("data-reached", at !== null);
  const state = part(item, "span", "cw-since");
  state.textContent = at === null ? say("objective.open") : `${say("objective.reached")}, ${dated(at)}`;
}

/** The part of an item that a script fills. @param {HTMLElement} item @param {"p" | "span"} tag @param {string} name */
function part(item, tag, name) {
  const there = /** @type {HTMLElement | null} */ (item.querySelector(`:scope > .${name}`));
  const made = there ?? element(tag, name);
  const list = item.querySelector(":scope > ul");
  if (!there && list) list.before(made);
  else if (!there) item.append(made);
  return made;
}

/**
 * The summaries of the lessons in which something was done.
 *
 * @param {Outline} course
 * @param {readonly Event[]} events
 * @param {readonly Summary[]} before
 * @returns {Summary[]}
 */
export function summed(course, events, before) {
  const tries = latestTries(events, revisions(course));
  return lessonsOf(course).flatMap((lesson) => {
    const link = document.querySelector(`li[data-lesson="${CSS.escape(lesson)}"] a`);
    const asked = new Set(course.questions.filter(({ page }) => page === lesson).map(({ id }) => id));
    const own = events.filter((/** @type {any} */ event) => asked.has(event.question) || event.lesson === lesson);
    if (!own.length || !(link instanceof HTMLAnchorElement)) return [];
    const seen = own.filter((/** @type {any} */ event) => event.type === "seen").length;
    const sections = before.find((other) => other.lesson === lesson)?.sections ?? seen;
    const at = Math.max(...own.map((event) => event.at));
    const place = { lesson, title: link.textContent ?? "", url: link.pathname, at };
    return [{ ...place, ...countsOf(course, lesson, tries), seen, sections }];
  });
}
