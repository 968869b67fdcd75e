/** How far a learner is in each lesson, in the list on the first page of a site, and where to go on. */

import { icon } from "./dom.js";
import { counts, isFinished } from "./mastery.js";
import { revisions, soFar, triesOf } from "./progress.js";
import { say } from "./say.js";
import { save, summaries } from "./store.js";

/**
 * @typedef {import("./store.js").Summary} Summary
 * @typedef {{item: HTMLElement, link: HTMLAnchorElement, name: string, asked: Record<string, string>,
 *   objectives: Record<string, Record<string, string>>}} Lesson
 */

/** @param {HTMLElement} nav */
export async function showCourse(nav) {
  /** @type {NodeListOf<HTMLElement>} */
  const items = nav.querySelectorAll("li[data-lesson]");
  const lessons = Array.from(items, lessonOf);
  const asked = lessons.flatMap((lesson) => [lesson.asked, ...Object.values(lesson.objectives)]);
  const tries = await triesOf(Object.assign({}, ...asked));
  const visited = new Map((await summaries()).map((summary) => [summary.lesson, summary]));
  const shown = lessons.map((lesson) => {
    const those = Object.entries(lesson.objectives).map(([id, asked]) => [id, Object.keys(asked)]);
    const counted = counts(Object.fromEntries(those), Object.keys(lesson.asked), tries);
    const before = visited.get(lesson.name);
    show(lesson, counted);
    if (before) mend(before, counted);
    const done = isFinished(counted);
    return { link: lesson.link, done, begun: done || counted.answered > 0 || !!before, at: before?.at ?? 0 };
  });
  begin(nav, shown);
  nav.dataset.cwReady = "";
}

/** @param {HTMLElement} item @returns {Lesson} */
function lessonOf(item) {
  const assessed = Object.entries(JSON.parse(item.dataset.objectives ?? "{}"));
  return {
    item,
    link: /** @type {HTMLAnchorElement} */ (item.querySelector("a")),
    name: item.dataset.lesson ?? "",
    asked: revisions(item.dataset.questions),
    objectives: Object.fromEntries(assessed.map(([id, questions]) => [id, revisions(questions)])),
  };
}

/** @param {Lesson} lesson @param {ReturnType<typeof counts>} counted */
function show({ item }, counted) {
  const line = item.querySelector(".cw-so-far");
  if (line) line.textContent = soFar(counted);
  item.toggleAttribute("data-finished", isFinished(counted));
  if (isFinished(counted)) item.querySelector(".cw-state")?.replaceChildren(icon("right"), say("progress.finished"));
}

/** A summary is noted by the lesson's page; what was answered elsewhere is missing. @param {Summary} before @param {object} counted */
function mend(before, counted) {
  const now = { ...before, ...counted };
  if (JSON.stringify(now) !== JSON.stringify(before)) save(now);
}

/**
 * Where to begin, or to go on: the unfinished lesson that was visited last, or else the first.
 *
 * @param {HTMLElement} nav
 * @param {{link: HTMLAnchorElement, done: boolean, begun: boolean, at: number}[]} lessons
 */
function begin(nav, lessons) {
  const [next] = lessons.filter(({ done }) => !done).sort((one, other) => other.at - one.at);
  const link = nav.querySelector(".cw-continue > a");
  if (!(link instanceof HTMLAnchorElement)) return;
  link.hidden = !next;
  if (!next) return;
  const title = next.link.textContent ?? "";
  const begun = lessons.some((lesson) => lesson.begun);
  link.textContent = say(begun ? "progress.continue" : "progress.begin", { title });
  link.href = next.link.href;
}
