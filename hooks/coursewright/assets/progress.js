/**
 * How far a learner is in the lesson of the page: which objectives are reached, the line below them, which sections were
 * seen, and the summary of it all for other pages.
 */

import { icon } from "./dom.js";
import { counts, isReached, latestTries } from "./mastery.js";
import { say } from "./say.js";
import { add, has, newest, save } from "./store.js";

/**
 * @typedef {import("./mastery.js").Tries} Tries
 * @typedef {{node: HTMLElement, key: string, asked: Record<string, string>}} Objective  `asked`: as of `revisions`
 * @typedef {{line: HTMLElement, name: string, objectives: Objective[], asked: Record<string, string>,
 *   sections: string[]}} Lesson
 */

/** `id:revision id:revision` -> id -> revision. @param {string} [text] @returns {Record<string, string>} */
export function revisions(text = "") {
  const pairs = text.split(" ").filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.lastIndexOf(":")), pair.split(":").pop() ?? ""]));
}

/** The latest tries of questions. @param {Record<string, string>} asked */
export async function triesOf(asked) {
  const found = await Promise.all(
    Object.keys(asked).map((question) =>
      newest(question, (event) => event.type === "answered" && event.revision === asked[question]),
    ),
  );
  return latestTries(
    found.flatMap((event) => event ?? []),
    asked,
  );
}

/** @param {import("./store.js").Summary | ReturnType<typeof counts>} so */
export function soFar({ answered, questions, reached, objectives }) {
  if (!objectives) return say("progress.questions", { answered, questions });
  if (!questions) return say("progress.objectives", { reached, objectives });
  return say("progress.lesson", { answered, questions, reached, objectives });
}

/** The lesson of the page, if it is one. @returns {Lesson | null} */
function lesson() {
  const line = /** @type {HTMLElement | null} */ (document.querySelector("p.cw-progress[data-lesson]"));
  if (!line) return null;
  /** @type {NodeListOf<HTMLElement>} */
  const items = document.querySelectorAll(".cw-objectives > ul > li[data-questions]");
  const name = line.dataset.lesson ?? "";
  const objectives = Array.from(items, (node) => ({
    node,
    key: `${name}:${node.dataset.objective}`,
    asked: revisions(node.dataset.questions),
  }));
  const sections = [...document.querySelectorAll(".cw-section > [id]:first-child")].map(({ id }) => id);
  return { line, name, objectives, sections, asked: revisions(line.dataset.questions) };
}

/** Of the page's lesson, as it was saved. @type {import("./store.js").Summary | undefined} */
let summary;
/** One after the other, so that what was found out last is what shows. @type {Promise<unknown>} */
let done = Promise.resolve();

/**
 * @param {"visit" | "answer" | "elsewhere"} why  the learner came, or did something here, or in another tab
 * @returns {Promise<unknown>}
 */
export function showProgress(why) {
  const page = lesson();
  if (page) done = done.then(() => update(page, why));
  return done;
}

/** @param {Lesson} page @param {"visit" | "answer" | "elsewhere"} why */
async function update({ line, name, objectives, sections, asked }, why) {
  const tries = await triesOf(Object.assign({}, asked, ...objectives.map((objective) => objective.asked)));
  const assessed = Object.fromEntries(objectives.map((objective) => [objective.key, Object.keys(objective.asked)]));
  const counted = counts(assessed, Object.keys(asked), tries);
  const seen = await seenOf(name, sections);
  tell(line, { ...counted, seen, sections: sections.length });
  for (const objective of objectives) showObjective(objective, tries, why === "answer");
  if (why === "elsewhere" || !line.isConnected) return;
  const place = { lesson: name, title: line.dataset.title ?? "", url: location.pathname, at: Date.now() };
  summary = { ...place, ...counted, seen, sections: sections.length };
  await save(summary);
}

/** @param {HTMLElement} line @param {ReturnType<typeof counts> & {seen: number, sections: number}} so */
function tell(line, so) {
  const seen = so.sections ? [say("progress.sections", { seen: so.seen, sections: so.sections })] : [];
  line.textContent = [...seen, soFar(so)].join(", ");
  line.dataset.cwReady = "";
}

/** How many sections were seen. @param {string} name @param {string[]} sections */
async function seenOf(name, sections) {
  const seen = await Promise.all(sections.map((section) => has(sightOf(name, section))));
  return seen.filter(Boolean).length;
}

/** @param {Lesson} page */
async function saveSeen({ line, name, sections }) {
  if (summary?.lesson !== name) return;
  summary = { ...summary, seen: await seenOf(name, sections) };
  tell(line, summary);
  await save(summary);
}

/** @param {Objective} objective @param {Tries} tries @param {boolean} now  whether the learner just did it */
function showObjective({ node, key, asked }, tries, now) {
  const reached = isReached(Object.keys(asked), tries);
  const before = node.hasAttribute("data-reached");
  node.toggleAttribute("data-reached", reached);
  if (reached && !before) node.querySelector(".cw-state")?.replaceChildren(icon("right"), say("objective.reached"));
  if (reached && !before && now)
    node.dispatchEvent(new CustomEvent("coursewright:reached", { bubbles: true, detail: { objective: key } }));
}

/** @param {string} name @param {string} section */
function sightOf(name, section) {
  return `seen:${name}#${section}`;
}

/** @type {IntersectionObserver | undefined} */
let watching;

/** Notes each section, once ever, when it has come well into the screen. */
export function watchSections() {
  watching?.disconnect();
  const page = lesson();
  if (!page) return;
  const here = new IntersectionObserver((entries) => entries.forEach(see), { rootMargin: "-20% 0px" });
  const see = async (/** @type {IntersectionObserverEntry} */ { isIntersecting, target }) => {
    if (!isIntersecting) return;
    here.unobserve(target);
    const section = target.firstElementChild?.id ?? "";
    const id = sightOf(page.name, section);
    if (await has(id)) return;
    await add({ type: "seen", id, lesson: page.name, section });
    done = done.then(() => saveSeen(page));
  };
  for (const section of document.querySelectorAll(".cw-section:has(> [id]:first-child)")) here.observe(section);
  watching = here;
}
