/**
 * What learners did, as events. No other module knows where they lie.
 *
 * Events are added and never changed; what shows follows from them. Where the browser does not keep them (storage is off,
 * full, spoilt, or was written by a newer version of the site) they last in memory, until the page is closed.
 *
 * @typedef {"right" | "partly" | "wrong"} Verdict
 * @typedef {{type: "answered", question: string, revision: string, chosen?: string[], typed?: Record<string, string>,
 *   verdict: Verdict, found: number, wanted: number, hints?: number, sure?: string}} Answer  `chosen`: keys of options;
 *   `typed`: texts by key of a blank; `hints`: how many were shown; `sure`: "guess", "fairly" or "sure", if said
 * @typedef {{type: "cleared", question: string}} Clearing  the answer does not show any more, and stays in the history
 * @typedef {{type: "seen", lesson: string, section: string}} Sight  a section has been on the screen, for the first time
 * @typedef {{type: "marked", dialogue: string, revision: string, turn: string, right: boolean,
 *   question?: undefined}} Mark  as where takes part
 * @typedef {{id: string, at: number}} Stamp  `at`: milliseconds since 1970; `id`: a UUID, `seen:<lesson>#<section>`,
 *   or `marked:<dialogue>:<time>`
 * @typedef {(Answer | Clearing | Sight | Mark) & Stamp} Event
 * @typedef {{lesson: string, title: string, url: string, at: number, answered: number, questions: number,
 *   reached: number, objectives: number, seen: number, sections: number}} Summary  of a lesson, for other pages; `url` is a
 *   path, `at` the last visit
 * @typedef {{come?: Event[], gone?: Event[], summaries?: Summary[], forgotten?: string[]}} Change  events to add as they
 *   are, and to delete; summaries to write, and lessons that have none any more
 */

import { change as exchange, database, read, search, write } from "./database.js";

/** The path of the site, which its data is named after. */
export const SITE = new URL("../..", import.meta.url).pathname;
const NAME = `coursewright:${SITE}`;

/** Events that the database did not take, or not yet. @type {Event[]} */
let unstored = [];
/** The time of the newest event seen here: clocks are set back, and the order must not be. */
let latest = 0;
/** Summaries that the database did not take. @type {Map<string, Summary>} */
const unsaved = new Map();
/** @type {((events: Event[], elsewhere: boolean) => void)[]} */
const listeners = [];
const channel = opened();
channel?.addEventListener("message", async ({ data: { events, kept, gone = [] } }) => {
  const deleted = new Set(gone);
  const come = events.filter((/** @type {Event} */ { id }) => !deleted.has(id));
  unstored = unstored.filter(({ id }) => !deleted.has(id));
  if (!kept || !(await succeeds(database(NAME)))) unstored.push(...come);
  for (const listener of listeners) listener(events, true);
});

/**
 * Adds an event, and tells whoever follows, here and in other tabs.
 *
 * @param {(Answer | Clearing | Sight | Mark) & Partial<Stamp>} event
 * @returns {Promise<boolean>} whether the browser keeps it when the page is closed
 */
export async function add(event) {
  latest = Math.max(Date.now(), latest + 1);
  const whole = /** @type {Event} */ ({ id: uuid(), at: latest, ...event });
  const events = [...unstored, whole];
  const kept = await succeeds(database(NAME).then((db) => write(db, "events", events)));
  if (kept) unstored = unstored.filter((other) => !events.includes(other));
  else unstored.push(whole);
  channel?.postMessage({ events: kept ? events : [whole], kept });
  for (const listener of listeners) listener([whole], false);
  return kept;
}

/** Whether there is an event of this id. @param {string} id */
export async function has(id) {
  if (unstored.some((event) => event.id === id)) return true;
  return succeeds(database(NAME).then((db) => read(db, "events", (store) => store.getKey(id))).then(must));
}

/** Saves the summary of a lesson in place of the one before. @param {Summary} summary */
export async function save(summary) {
  const kept = await succeeds(database(NAME).then((db) => write(db, "lessons", [summary])));
  if (kept) unsaved.delete(summary.lesson);
  else unsaved.set(summary.lesson, summary);
  if (kept) channel?.postMessage({ events: [], kept });
}

/** Of all lessons that were visited. @returns {Promise<Summary[]>} */
export async function summaries() {
  /** @type {Summary[]} */
  const stored = await database(NAME)
    .then((db) => read(db, "lessons", (store) => store.getAll()))
    .catch(() => []);
  return [...stored.filter(({ lesson }) => !unsaved.has(lesson)), ...unsaved.values()];
}

/**
 * The newest event of a question that is `wanted`, which may be asked of anything that lies in the database.
 *
 * @param {string} question
 * @param {(event: any) => boolean} wanted
 */
export async function newest(question, wanted) {
  const stored = await database(NAME)
    .then((db) => search(db, question, wanted))
    .catch(() => undefined);
  const here = unstored.filter((event) => event.type !== "seen" && event.question === question && wanted(event));
  const [event] = [...(stored ? [stored] : []), ...here].sort((one, other) => other.at - one.at);
  latest = Math.max(latest, event?.at ?? 0);
  return event;
}

/**
 * @param {(events: Event[], elsewhere: boolean) => void} listener  hears of events that were added here, or elsewhere, in
 *   another tab; of none when a summary was saved there
 */
export function follow(listener) {
  listeners.push(listener);
}

/** All events, or those whose id begins so, in the order of time. @param {string} beginning @returns {Promise<Event[]>} */
export async function all(beginning = "") {
  const range = beginning ? IDBKeyRange.bound(beginning, `${beginning}\uffff`) : null;
  const stored = await database(NAME)
    .then((db) => read(db, "events", (store) => /** @type {IDBRequest<Event[]>} */ (store.getAll(range))))
    .catch(() => []);
  const here = unstored.filter(({ id }) => id.startsWith(beginning));
  const events = new Map([...stored, ...here].map((event) => [event.id, event]));
  return [...events.values()].sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

/**
 * Changes what is kept, all at once or not at all, and tells the other tabs.
 *
 * @param {Change} change
 * @returns {Promise<boolean>} whether the browser keeps it so when the page is closed
 */
export async function change({ come = [], gone = [], summaries = [], forgotten = [] }) {
  const ids = new Set(gone.map(({ id }) => id));
  const told = { come, gone: [...ids], summaries, forgotten };
  const kept = await succeeds(database(NAME).then((db) => exchange(db, told)));
  unstored = unstored.filter(({ id }) => !ids.has(id));
  for (const lesson of [...forgotten, ...summaries.map((summary) => summary.lesson)]) unsaved.delete(lesson);
  if (!kept) unstored.push(...come);
  channel?.postMessage({ events: [...come, ...gone], kept, gone: [...ids] });
  return kept;
}

/** @param {unknown} found */
const must = (found) => (found === undefined ? Promise.reject(new Error("there is none")) : found);

/** @param {Promise<unknown>} promise */
function succeeds(promise) {
  return promise.then(
    () => true,
    () => false,
  );
}

/** None where the browser refuses, as it may when storage is off. */
function opened() {
  try {
    return new BroadcastChannel(NAME);
  } catch {
    return null;
  }
}

/** Also where the site is not served by HTTPS, so that `crypto.randomUUID` is missing. */
function uuid() {
  const digit = (/** @type {string} */ place) =>
    (Number(place) ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (Number(place) / 4)))).toString(16);
  return "10000000-1000-4000-8000-100000000000".replace(/[018]/g, digit);
}
