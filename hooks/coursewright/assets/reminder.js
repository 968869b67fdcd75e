/** Reminds learners to save a week's work to a file, at most once a week. */

import { element } from "./dom.js";
import { isTimeToSave } from "./record.js";
import { say } from "./say.js";
import { all, SITE } from "./store.js";

const PLACE = `coursewright:${SITE} saving`;

/** @returns {{saved?: number, dismissed?: number}} */
function before() {
  try {
    return JSON.parse(localStorage.getItem(PLACE) ?? "{}") ?? {};
  } catch {
    return {};
  }
}

/** @param {{saved?: number, dismissed?: number}} now */
export function note(now) {
  try {
    localStorage.setItem(PLACE, JSON.stringify({ ...before(), ...now }));
  } catch {} // where nothing is kept, there is nothing to remind of
}

/** The focus goes on to what follows. @param {HTMLElement} box */
function later(box) {
  note({ dismissed: Date.now() });
  /** @type {HTMLElement | null | undefined} */
  const next = box.parentElement?.querySelector(":scope > :not(link, .cw-reminder)");
  box.remove();
  next?.setAttribute("tabindex", "-1");
  next?.focus();
}

/** What to put on the page: the reminder, or nothing. @param {string} [where]  the address of the page that saves */
export async function remind(where) {
  if (!isTimeToSave(await all(), before(), Date.now())) return [];
  const dismiss = element("button", "md-button cw-later", say("data.later"));
  const link = element("a", "", say("data.remind"));
  if (where) link.href = where;
  const box = element("div", "cw-reminder", where ? link : say("data.remind"), dismiss);
  Object.assign(dismiss, { type: "button", onclick: () => later(box) });
  return [box];
}
