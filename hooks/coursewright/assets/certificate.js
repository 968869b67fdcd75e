/** A record of learning to print, in the name that the learner types, which is kept nowhere. */

import { element } from "./dom.js";
import { dated, itemOf, questionsOf, revisions } from "./lessons.js";
import { reachedAt } from "./record.js";
import { say } from "./say.js";

const BLANK = "_".repeat(20); // to fill in by hand

/** @param {import("./outline.js").Outline} course @param {readonly import("./store.js").Event[]} events */
export function showCertificate(course, events) {
  const place = /** @type {HTMLElement | null} */ (document.querySelector(".cw-certificate"));
  if (!place) return;
  const input = place.querySelector("input") ?? begun(place);
  const asked = revisions(course);
  const dates = course.objectives.map((objective) => reachedAt(questionsOf(objective), events, asked));
  const reached = dates.filter((at) => at !== null).length;
  const values = { reached, objectives: dates.length, course: place.dataset.course ?? "", date: dated(Date.now()) };
  const text = /** @type {HTMLElement} */ (place.querySelector(".cw-certified"));
  input.oninput = () => (text.textContent = say("certificate.text", { ...values, name: input.value.trim() || BLANK }));
  input.oninput(new InputEvent("input"));
  const items = course.objectives.flatMap((objective, index) => {
    const at = dates[index];
    return at === null ? [] : [element("li", "", ...wordsOf(objective), element("span", "cw-since", dated(at)))];
  });
  place.querySelector("ul")?.replaceChildren(...items);
}

/** @param {HTMLElement} place */
function begun(place) {
  const input = Object.assign(element("input", "cw-name"), { type: "text", autocomplete: "off", maxLength: 200 });
  const print = element("button", "md-button cw-print", say("certificate.print"));
  Object.assign(print, { type: "button", onclick: () => window.print() });
  const label = element("label", "", say("certificate.name"), " ", input);
  const parts = [element("p", "cw-certified"), element("ul", ""), element("p", "cw-note", say("certificate.note"))];
  place.append(element("h2", "", say("certificate.title")), element("div", "cw-naming", label, print), ...parts);
  return input;
}

/** As the list of lessons has it, with whatever Markdown made of it. @param {import("./outline.js").Outline["objectives"][0]} objective */
function wordsOf(objective) {
  const copy = itemOf(objective)?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return [objective.text];
  copy.querySelector(".cw-since")?.remove();
  return copy.childNodes;
}
