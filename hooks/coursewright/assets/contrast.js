/**
 * Where do the two part? The learner marks the turn that makes the difference, before the debrief opens.
 *
 * Loaded on pages with a comparison that has a turning point in each take, `figure.cw-dialogue[data-turning]`. While it
 * is asked, each turn is the label of a radio button; all of a comparison are one group. What is right stands in the
 * page alone, `data-turning-point`: an event says which turn was marked, and is judged anew whenever it is shown.
 */

import { element, icon, styled } from "./dom.js";
import { say } from "./say.js";
import { add, all, follow, SITE } from "./store.js";

/**
 * @typedef {{node: HTMLElement, key: string, right: boolean}} Turn  `key`: number of the take, and of the turn in it: `1.2`
 * @typedef {"choose" | "first" | "right" | "wrong" | "shown"} Said
 */

/** The comparisons of the page. @type {Contrast[]} */
let shown = [];
follow((events, elsewhere) => {
  if (elsewhere) recallAll(({ name }) => events.some((event) => event.type === "marked" && event.dialogue === name));
});
addEventListener("pageshow", ({ persisted }) => persisted && recallAll(() => true));

/** @param {(contrast: Contrast) => boolean} which */
function recallAll(which) {
  for (const contrast of shown) if (which(contrast)) contrast.recall();
}

/** @param {HTMLElement} figure */
export async function start(figure) {
  await styled(new URL("contrast.css", import.meta.url), figure);
  const contrast = new Contrast(figure);
  shown = [...shown.filter((other) => other.figure.isConnected), contrast];
  await contrast.recall();
}

/** Numbers turns as events do: narrations do not count. @param {HTMLElement} figure @returns {Turn[]} */
function turnsOf(figure) {
  return [...figure.querySelectorAll(".cw-take")].flatMap((take, index) =>
    [...take.querySelectorAll(":scope > .cw-turn")].map((node, turn) => {
      const right = node.hasAttribute("data-turning-point");
      return { node: /** @type {HTMLElement} */ (node), key: `${index + 1}.${turn + 1}`, right };
    }),
  );
}

/** The lesson's name, or the path of a page that has none. */
function page() {
  const line = /** @type {HTMLElement | null} */ (document.querySelector(".cw-progress[data-lesson]"));
  return line?.dataset.lesson ?? location.pathname.slice(SITE.length);
}

let warned = false; // that marks are not kept

/** @param {string} name @param {string} text @param {() => void} onclick */
function button(name, text, onclick) {
  return Object.assign(element("button", `md-button ${name}`, text), { type: "button", onclick });
}

class Contrast {
  /** @param {HTMLElement} figure */
  constructor(figure) {
    this.figure = figure;
    this.name = `${page()}#${figure.id}`;
    this.revision = figure.dataset.turning ?? "";
    this.turns = turnsOf(figure);
    this.takes = /** @type {HTMLElement} */ (figure.querySelector(".cw-takes"));
    this.acts = 0; // how often the learner has done something
    this.status = element("p", "cw-told");
    this.status.setAttribute("role", "status");
    this.check = button("cw-check", say("contrast.check"), () => this.judge());
    this.reveal = button("cw-again", say("contrast.show"), () => this.tell("shown"));
    this.again = button("cw-again", say("contrast.again"), () => this.askAgain());
    this.box = this.made();
  }

  /** What stands below the takes. */
  made() {
    const many = this.figure.querySelectorAll(".cw-take").length > 2;
    const ask = element("p", "cw-ask", say(many ? "contrast.ask.several" : "contrast.ask"));
    const actions = element("div", "cw-actions", this.check, this.reveal, this.again);
    this.takes.setAttribute("role", "group");
    this.takes.setAttribute("aria-labelledby", (ask.id = `${this.figure.id}-ask`));
    this.takes.setAttribute("aria-describedby", (this.status.id = `${this.figure.id}-told`));
    return Object.assign(element("div", "cw-contrast", ask, this.status, actions), { tabIndex: -1 });
  }

  /** Shows what the learner marked last, unless they have been faster. */
  async recall() {
    const before = this.acts;
    const marks = /** @type {any[]} */ (await all(`marked:${this.name}:`));
    const last = marks.filter(({ revision }) => revision === this.revision).at(-1);
    if (this.acts !== before) return;
    const marked = this.turns.find(({ key }) => key === last?.turn);
    this.show(marked ? (marked.right ? "right" : "wrong") : "choose", marked);
    if (!this.box.isConnected) this.takes.after(this.box);
  }

  judge() {
    const marked = this.turns.find(({ node }) => node.querySelector("input")?.checked);
    if (marked) {
      this.tell(marked.right ? "right" : "wrong", marked);
      this.remember({ type: "marked", dialogue: this.name, revision: this.revision, turn: marked.key, right: marked.right });
    } else {
      this.put("first", "polite");
      this.focus();
    }
  }

  /** Learners are told, once, if it is remembered no longer than the page. @param {import("./store.js").Mark} mark */
  async remember(mark) {
    if ((await add({ ...mark, id: `marked:${mark.dialogue}:${Date.now()}` })) || warned) return;
    warned = true;
    this.status.append(` ${say("storage.off")}`);
  }

  askAgain() {
    this.acts += 1;
    this.show("choose");
    this.focus();
  }

  focus() {
    this.turns[0].node.querySelector("input")?.focus();
  }

  /** Shows what the learner asked for just now. @param {Said} said @param {Turn} [marked] */
  tell(said, marked) {
    this.acts += 1;
    this.show(said, marked, "polite");
    if (said === "wrong") return;
    const debrief = /** @type {HTMLDetailsElement | null} */ (this.figure.querySelector(".cw-debrief"));
    if (debrief) debrief.open = true;
    (debrief?.querySelector("summary") ?? this.box).focus({ preventScroll: true });
  }

  /** @param {Said} said @param {Turn} [marked] @param {"polite" | "off"} [live] */
  show(said, marked, live = "off") {
    const solved = said === "right" || said === "shown";
    for (const turn of this.turns)
      if (solved) this.unask(turn);
      else this.ask(turn, turn === marked);
    this.check.hidden = this.reveal.hidden = solved;
    this.again.hidden = !solved;
    this.put(said, live);
  }

  /** @param {Said} said @param {"polite" | "off"} live  "off" for what the learner did not just ask for */
  put(said, live) {
    this.status.setAttribute("aria-live", live);
    this.status.dataset.said = said;
    const sign = said === "right" || said === "wrong" ? [icon(said)] : [];
    this.status.replaceChildren(...sign, element("span", "", say(`contrast.${said}`)));
  }

  /** Makes a turn the label of a radio button. @param {Turn} turn @param {boolean} checked */
  ask({ node }, checked) {
    node.querySelector(":scope > .cw-here")?.remove();
    const there = node.querySelector("input");
    const radio = there ?? element("input", "");
    Object.assign(radio, { type: "radio", name: `${this.figure.id}-turn`, autocomplete: "off", checked });
    if (there) return;
    radio.addEventListener("input", () => this.change());
    node.append(element("label", "cw-choice", radio, ...node.childNodes));
  }

  /** Another mark: what was said of the one before does not hold any more. */
  change() {
    this.acts += 1;
    if (this.status.dataset.said !== "choose") this.put("choose", "off");
  }

  /** Makes it a turn again; the one that makes the difference says so. @param {Turn} turn */
  unask({ node, right }) {
    const label = node.querySelector(":scope > .cw-choice");
    label?.querySelector("input")?.remove();
    label?.replaceWith(...label.childNodes);
    if (right && !node.querySelector(":scope > .cw-here"))
      node.prepend(element("span", "cw-here", icon("right"), say("contrast.here")), " ");
  }
}
