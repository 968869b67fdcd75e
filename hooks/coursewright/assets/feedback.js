/** What a question says after a check. */

import { copies, element, icon } from "./dom.js";
import { say } from "./say.js";

/**
 * @typedef {import("./item.js").Item} Item
 * @typedef {import("./item.js").Mark} Mark
 * @typedef {"one" | "several" | "blank"} Kind  of a question
 * @typedef {{verdict: import("./store.js").Verdict, found: number, wanted: number, wrong: number}} Result
 */

/**
 * The verdict, the reasons of what was chosen or missed, and the explanation.
 *
 * @param {{form: HTMLFormElement, kind: Kind, items: Item[]}} question
 * @param {Result} result
 */
export function told({ form, kind, items }, result) {
  const alone = kind === "one" || items.length === 1;
  const reasons = items.map((item) => reason(item, kind, alone)).filter((node) => node.hasChildNodes());
  const list = reasons.length ? [element("ul", "cw-told", ...reasons)] : [];
  const others = kind === "blank" ? [] : rest(items);
  const verdict = element("p", "cw-result", icon(result.verdict), element("strong", "", summary(kind, result)));
  return [verdict, ...list, ...copies(form, ".cw-answer > .cw-explanation"), ...others];
}

/** The reasons of options that were neither chosen nor missed, to unfold. @param {Item[]} items */
function rest(items) {
  const untold = items.filter(({ mark, about }) => !mark && about?.querySelector(".cw-reason")?.textContent?.trim());
  const reasons = untold.map((item) =>
    element("li", "", element("div", "cw-about", ...item.text), ...copies(item.about, ".cw-reason")),
  );
  const list = element("ul", "cw-told", ...reasons);
  return reasons.length ? [element("details", "cw-others", element("summary", "", say("reasons.more")), list)] : [];
}

/** @param {Kind} kind @param {Mark} mark */
export function named(kind, mark) {
  return say(/** @type {import("./say.js").Key} */ (`mark.${kind}.${mark}`));
}

/** @param {Kind} kind @param {Result} result */
function summary(kind, { verdict, found, wanted, wrong }) {
  if (verdict !== "partly") return say(verdict === "right" ? "right" : "wrong");
  if (kind === "blank") return say("partly.blanks", { found, wanted });
  return wrong ? say("partly.wrong", { found, wanted, count: wrong }) : say("partly", { found, wanted });
}

/**
 * What there is to say of an item; an only right answer stands above and is not repeated.
 *
 * @param {Item} item
 * @param {Kind} kind
 * @param {boolean} alone  whether the question has but one answer
 */
function reason(item, kind, alone) {
  const node = element("li", "");
  if (!item.mark) return node;
  node.dataset.mark = item.mark;
  const blank = alone ? say("typed") : (item.input.getAttribute("aria-label") ?? "");
  const name = element("b", "", say("named", { name: item.typed ? blank : named(kind, item.mark) }));
  if (!alone || item.mark !== "right") node.append(element("div", "cw-about", name, " ", ...item.text));
  node.append(...copies(item.about, item.typed && item.mark === "wrong" ? ".cw-said" : ".cw-reason"));
  return node;
}
