/**
 * When which question is asked again; pure, so that it runs under node, too.
 *
 * The scheduler is FSRS, by ts-fsrs (vendor/), with its own parameters. It reckons in days: of several tries on a question in
 * one day the first counts, since it shows the answer to the others. A wrong answer is `Again`; a right one is `Good`, but
 * `Hard` if it was right in part, guessed, or helped by a hint.
 */

import { createEmptyCard, fsrs, Rating } from "./vendor/ts-fsrs.js";

/**
 * @typedef {import("./store.js").Event} Event
 * @typedef {{id: string, revision: string, assesses: string[]}} Asked  a question of the course as it is now
 * @typedef {{id?: string, type?: string, at: number, question: string, revision: string, verdict: string,
 *   hints?: number, sure?: string}} Try
 */

const DAY = 86_400_000;
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/** The number of a day, as the learner's calendar has it. @param {number} at */
export function dayOf(at) {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

/** A moment in the day of this number. @param {number} day */
export function dateOf(day) {
  const date = new Date(day * DAY);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), 12);
}

/** @param {Try} one */
function rated({ verdict, hints, sure }) {
  if (verdict === "wrong") return Rating.Again;
  return verdict === "partly" || hints || sure === "guess" ? Rating.Hard : Rating.Good;
}

/**
 * Question -> the number of the day on which it is due; of those only that were ever answered. One that has changed since is
 * due today, as is one whose last answer lies in the future, when the clock was wrong.
 *
 * @param {readonly Asked[]} questions  all that there are
 * @param {readonly Event[]} events  in the order of time
 * @param {number} now
 * @returns {Map<string, number>}
 */
export function dueDays(questions, events, now) {
  const answered = histories(events);
  const due = questions.flatMap(({ id, revision }) => {
    const tries = answered.get(id);
    return tries ? [/** @type {const} */ ([id, dueDay(tries, revision, dayOf(now))])] : [];
  });
  return new Map(due);
}

/** @param {readonly Event[]} events @returns {Map<string, Try[]>} */
function histories(events) {
  const tries = new Map();
  for (const event of events) {
    if (event.type !== "answered" || Number.isNaN(dayOf(event.at))) continue;
    const before = tries.get(event.question);
    if (before) before.push(event);
    else tries.set(event.question, [event]);
  }
  return tries;
}

/** @param {Try[]} tries @param {string} revision @param {number} today */
function dueDay(tries, revision, today) {
  /** @type {{due: Date} | undefined} */
  let card;
  let last = -Infinity;
  for (const one of tries) {
    const day = dayOf(one.at);
    if (one.revision !== revision || day <= last) continue;
    const date = new Date(day * DAY);
    card = scheduler.next(card ?? createEmptyCard(date), date, rated(one)).card;
    last = day;
  }
  return !card || last > today + 1 ? today : Math.round(card.due.getTime() / DAY);
}

/**
 * The question to ask now: of another objective than the last one where there is such, and of the objective of which most
 * are due, so that others come between them.
 *
 * @template {Asked} T
 * @param {readonly T[]} due  the longest due first
 * @param {readonly string[]} last  the objectives of the question before
 * @returns {T | undefined}
 */
export function nextOf(due, last) {
  const left = (/** @type {string} */ key) => due.filter(({ assesses }) => assesses.includes(key)).length;
  const most = (/** @type {T} */ { assesses }) => Math.max(0, ...assesses.map(left));
  const others = due.filter(({ assesses }) => !assesses.some((key) => last.includes(key)));
  const choice = others.length ? others : due;
  const weights = new Map(choice.map((question) => [question, most(question)]));
  return [...choice].sort((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0))[0];
}
