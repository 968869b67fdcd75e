/** What the pages of review and progress ask for: the course as it is now, from `course.json`, and their style. */

import { element } from "./dom.js";

/**
 * @typedef {{id: string, revision: string, page: string, assesses: string[], url: string}} Question  `page`: the name of the
 *   lesson that shows it; `url`: relative to the site
 * @typedef {{key: string, text: string, lesson: string, url: string, taught: {url: string}[], assessed: {id: string}[]}} Objective
 * @typedef {{questions: Question[], objectives: Objective[]}} Outline
 */

/** The address of what has this URL relative to the site. @param {string} url */
export function onSite(url) {
  return new URL(`../../${url}`, import.meta.url);
}

/** Asked of the server on each visit, since a course changes. @returns {Promise<Outline>} */
export async function outline() {
  const answered = await fetch(new URL("course.json", import.meta.url), { cache: "no-cache" });
  if (!answered.ok) throw new Error(`course.json: ${answered.status}`);
  return answered.json();
}

/** The style of these pages, or another, once it is there or cannot be had. @param {HTMLElement} page @param {string} sheet */
export function styled(page, sheet = "learner.css") {
  const link = element("link", "");
  const done = new Promise((resolve) => Object.assign(link, { onload: resolve, onerror: resolve }));
  Object.assign(link, { rel: "stylesheet", href: new URL(sheet, import.meta.url).href });
  page.append(link);
  return done;
}
