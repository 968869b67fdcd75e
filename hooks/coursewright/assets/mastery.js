/**
 * What follows from a learner's answers; pure, so that any page or program may ask it.
 *
 * The rule: an objective is reached when the last try on it, over all its questions, was right, and the latest tries of two
 * different questions of it were right; of its only question, where it has but one. A try counts if it answered the
 * question as it is now, also when the answer has been cleared since.
 */

/**
 * @typedef {import("./store.js").Event} Event
 * @typedef {Extract<Event, {type: "answered"}>} Try
 * @typedef {Map<string, Try>} Tries  the latest of each question that was answered
 */

/**
 * The latest tries, whatever the order of the events.
 *
 * @param {Iterable<Event>} events
 * @param {Record<string, string>} revisions  question -> its revision as it is now; others do not count
 * @returns {Tries}
 */
export function latestTries(events, revisions) {
  /** @type {Tries} */
  const tries = new Map();
  for (const event of events) {
    if (event.type !== "answered" || !Object.hasOwn(revisions, event.question)) continue;
    if (event.revision !== revisions[event.question]) continue;
    const before = tries.get(event.question);
    if (!before || isNewer(event, before)) tries.set(event.question, event);
  }
  return tries;
}

/**
 * @param {readonly string[]} questions  all that assess the objective
 * @param {Tries} tries
 */
export function isReached(questions, tries) {
  const made = [...new Set(questions)].flatMap((question) => tries.get(question) ?? []);
  const right = made.filter(({ verdict }) => verdict === "right");
  const last = made.reduce((one, other) => (isNewer(other, one) ? other : one), made[0]);
  return last?.verdict === "right" && right.length >= Math.min(2, new Set(questions).size);
}

/**
 * How far a learner is in a lesson or a course.
 *
 * @param {Record<string, readonly string[]>} objectives  objective -> the questions that assess it
 * @param {readonly string[]} questions  all that there are
 * @param {Tries} tries
 */
export function counts(objectives, questions, tries) {
  const assessed = Object.values(objectives);
  return {
    answered: questions.filter((question) => tries.has(question)).length,
    questions: questions.length,
    reached: assessed.filter((those) => isReached(those, tries)).length,
    objectives: assessed.length,
  };
}

/**
 * Whether a lesson is finished: all its objectives are reached, or, where it has none, all its questions answered.
 *
 * @param {{answered: number, questions: number, reached: number, objectives: number}} counts
 */
export function isFinished({ answered, questions, reached, objectives }) {
  return objectives ? reached === objectives : questions > 0 && answered === questions;
}

/** Of two in the same millisecond the same one is always the newer. @param {Try} one @param {Try} other */
function isNewer(one, other) {
  return one.at > other.at || (one.at === other.at && one.id > other.id);
}
