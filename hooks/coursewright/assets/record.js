/**
 * A learner's own record: the file that holds it (schemas/learner.json), since when an objective is reached, and when it
 * is time to save it. Pure.
 */

import { isReached } from "./mastery.js";

/**
 * @typedef {import("./store.js").Event} Event
 * @typedef {import("./mastery.js").Try} Try
 */

const VERSION = 1;
const WEEK = 7 * 86_400_000;
const LAST = 8.64e15; // the last millisecond that there is

/** @param {string} site  the path of the site @param {readonly Event[]} events */
export function written(site, events) {
  return `${JSON.stringify({ version: VERSION, site, events }, null, 1)}\n`;
}

/**
 * The events of a file; nothing if it is not whole, or not of this site.
 *
 * @param {string} text
 * @param {string} site
 * @returns {Event[] | null}
 */
export function read(text, site) {
  const file = parsed(text);
  const fits = file?.version === VERSION && file.site === site && Array.isArray(file.events);
  return fits && file.events.every(isEvent) ? file.events : null;
}

/** What is not there yet, each once. @param {readonly Event[]} there @param {readonly Event[]} come */
export function fresh(there, come) {
  const known = new Set(there.map(({ id }) => id));
  return come.filter(({ id }) => !known.has(id) && known.add(id));
}

/** @param {string} text @returns {any} */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isText = (/** @type {unknown} */ value) => typeof value === "string";
const isName = (/** @type {unknown} */ value) => isText(value) && value !== "";
const isCount = (/** @type {any} */ value) => Number.isInteger(value) && value >= 0;
const isTable = (/** @type {any} */ value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @type {Record<string, (event: any) => boolean>} */
const SHAPES = {
  answered: isAnswer,
  cleared: ({ question }) => isName(question),
  seen: ({ lesson, section }) => isName(lesson) && isText(section),
  marked: isMark,
};

/** @param {any} event */
export function isEvent(event) {
  if (!isTable(event) || !isName(event.id) || !isCount(event.at) || event.at > LAST) return false;
  return Object.hasOwn(SHAPES, event.type) && SHAPES[event.type](event);
}

/** @param {any} event */
function isMark({ dialogue, revision, turn, right }) {
  return isName(dialogue) && isText(revision) && isText(turn) && /^[1-9]\d*\.[1-9]\d*$/.test(turn) && typeof right === "boolean";
}

/** @param {any} event */
function isAnswer({ question, revision, verdict, found, wanted, chosen, typed, hints, sure }) {
  const given = Array.isArray(chosen) ? chosen.every(isText) : isTable(typed) && Object.values(typed).every(isText);
  const helped = (hints === undefined || isCount(hints)) && (sure === undefined || isText(sure));
  const judged = ["right", "partly", "wrong"].includes(verdict) && isCount(found) && isCount(wanted);
  return isName(question) && isText(revision) && given && helped && judged;
}

/**
 * Since when an objective is reached without a break; nothing while it is not.
 *
 * @param {readonly string[]} questions  all that assess it
 * @param {readonly Event[]} events  in the order of time
 * @param {Record<string, string>} revisions  question -> its revision as it is now
 */
export function reachedAt(questions, events, revisions) {
  /** @type {Map<string, Try>} */
  const tries = new Map();
  let since = null;
  for (const event of events) {
    if (event.type !== "answered" || !questions.includes(event.question)) continue;
    if (event.revision !== revisions[event.question]) continue;
    tries.set(event.question, event);
    since = isReached(questions, tries) ? (since ?? event.at) : null;
  }
  return since;
}

/**
 * Whether to remind a learner to save: a week's work is in no file, and nobody was reminded for a week.
 *
 * @param {readonly Event[]} events
 * @param {{saved?: number, dismissed?: number}} before  when it was saved, and when the reminder was dismissed
 * @param {number} now
 */
export function isTimeToSave(events, { saved = 0, dismissed = 0 }, now) {
  const unsaved = events.filter(({ at }) => at > saved && at <= now - WEEK);
  return unsaved.length > 0 && Math.abs(now - dismissed) >= WEEK;
}
