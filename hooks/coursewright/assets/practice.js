/** Options in an order of a learner's own, and hints one by one. Loaded on pages that have them. */

import { element } from "./dom.js";
import { say } from "./say.js";
import { SITE } from "./store.js";

const SEED = `coursewright-order:${SITE}`;
const seed = kept(); // of the orders in which this learner sees options

/** @param {HTMLFormElement} form */
export function prepare(form) {
  if ("shuffle" in form.dataset) shuffle(form);
  const actions = /** @type {HTMLElement} */ (form.querySelector(".cw-actions"));
  const hints = form.querySelector(".cw-hints");
  if (hints) hints.replaceWith(hinting(hints, actions));
}

/** The order is a learner's own, and stays when an author adds an option. @param {HTMLFormElement} form */
function shuffle(form) {
  /** @type {HTMLElement[]} */
  const options = Array.from(form.querySelectorAll(".cw-option"));
  if (form.contains(document.activeElement)) return;
  const rank = (/** @type {HTMLElement} */ option) =>
    mixed(`${seed} ${form.dataset.question} ${option.querySelector("input")?.value}`);
  const ranks = new Map(options.map((option) => [option, rank(option)]));
  const free = options
    .filter(({ dataset }) => !("pinned" in dataset))
    .sort((one, other) => Number(ranks.get(one)) - Number(ranks.get(other)));
  for (const [place, option] of options.entries()) {
    const [there, next] = [option.parentElement?.children[place], "pinned" in option.dataset ? option : free.shift()];
    if (next && next !== there) there?.before(next); // each move is work for the browser
  }
}

/** Shows one hint after the other. @param {Element} hints @param {HTMLElement} actions */
function hinting(hints, actions) {
  const [given, left] = [element("ol", "cw-given"), [...hints.querySelectorAll("li")]];
  const [all, more] = [left.length, element("button", "md-button cw-more", say("hint.show"))];
  given.setAttribute("aria-live", "polite");
  more.type = "button";
  more.onclick = () => {
    given.append(...left.splice(0, 1));
    more.textContent = say("hint.next", { shown: all - left.length, all });
    if (left.length) return;
    more.remove();
    actions.querySelector("button")?.focus();
  };
  actions.append(more);
  return given;
}

/** A number that any change of the text makes another (FNV-1a, and the end of MurmurHash3). @param {string} text */
function mixed(text) {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Where nothing is kept, the order is another one on each visit. */
function kept() {
  const made = String(crypto.getRandomValues(new Uint32Array(1))[0]);
  try {
    const before = localStorage.getItem(SEED);
    if (!before) localStorage.setItem(SEED, made);
    return before ?? made;
  } catch {
    return made;
  }
}
