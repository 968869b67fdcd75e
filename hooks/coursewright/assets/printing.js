/** A page on paper: nothing is folded, questions have numbers, and the answers follow at the end. The screen shows none of it. */

import { copies, element } from "./dom.js";
import { say } from "./say.js";

/** What was closed before. @type {Element[]} */
let unfolded = [];

addEventListener("beforeprint", () => {
  clear();
  unfolded = [...document.querySelectorAll("details.cw-debrief:not([open])")];
  for (const details of unfolded) details.setAttribute("open", "");
  /** @type {NodeListOf<HTMLFormElement>} */
  const forms = document.querySelectorAll("form.cw-question");
  if (forms.length) forms[0].closest("article")?.append(key([...forms]));
});
addEventListener("afterprint", clear);

function clear() {
  for (const details of unfolded.splice(0)) details.removeAttribute("open");
  for (const form of document.querySelectorAll("form[data-number]")) form.removeAttribute("data-number");
  document.querySelector(".cw-key")?.remove();
}

/** What is right, and why, by the number that the question gets. @param {HTMLFormElement[]} forms */
function key(forms) {
  const entries = forms.flatMap((form, index) => {
    form.dataset.number = say("print.question", { number: index + 1 });
    const right = copies(form, ".cw-answer li:is([data-right], [data-blank])");
    const why = copies(form, ".cw-answer > .cw-explanation");
    return [element("h3", "", form.dataset.number), element("ul", "", ...right), ...why];
  });
  return element("section", "cw-key", element("h2", "", say("print.key")), ...entries);
}
