/** The page of a learner's progress and data: how far they are, their answers as a file, deleting them, the certificate. */

import { showCertificate } from "./certificate.js";
import { element, styled } from "./dom.js";
import { outline } from "./outline.js";
import { lessonsOf, showLessons, summed } from "./lessons.js";
import { fresh, read, written } from "./record.js";
import { note, remind } from "./reminder.js";
import { say } from "./say.js";
import { all, change, follow, SITE, summaries } from "./store.js";

/**
 * @typedef {import("./store.js").Event} Event
 * @typedef {import("./outline.js").Outline} Outline
 */

/** What the page shows now. @type {OwnData | undefined} */
let shown;
follow(() => shown?.page.isConnected && shown.draw());

/** @param {HTMLElement} page */
export async function start(page) {
  await styled(new URL("learner.css", import.meta.url), page);
  shown = new OwnData(page);
  page.prepend(...(await remind()));
  await shown.begin();
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  page.dataset.cwFilled = ""; // what has grown is seen in the frame after that, so that nothing is seen to move
}

/** @param {string} name @param {string} text @param {() => void} onclick */
function button(name, text, onclick) {
  return Object.assign(element("button", `md-button ${name}`, text), { type: "button", onclick });
}

class OwnData {
  /** @param {HTMLElement} page */
  constructor(page) {
    this.page = page;
    /** @type {Outline | undefined} */
    this.course = undefined;
    this.status = element("p", "cw-note");
    this.status.setAttribute("role", "status");
    this.file = Object.assign(element("input", ""), { type: "file", accept: ".json,application/json", hidden: true });
    this.file.onchange = () => this.load();
    this.clear = button("cw-delete", say("data.reset.all"), () => this.forget(this.clear));
    const save = button("cw-export", say("data.export"), () => this.save());
    const load = button("cw-import", say("data.import"), () => this.file.click());
    const actions = element("div", "cw-actions", save, load, this.clear, this.file);
    page.append(element("h2", "", say("data.title")), element("p", "", say("storage.where")), actions, this.status);
  }

  async begin() {
    try {
      this.course = await outline();
    } catch {
      this.status.textContent = say("offline");
    }
    await this.draw();
  }

  /** Shows what follows from the events there are now. */
  async draw() {
    const events = await all();
    this.clear.hidden = !events.length;
    if (!this.course) return;
    showLessons(this.course, events, (lesson) =>
      button("cw-delete", say("data.reset.lesson"), () => this.forget(lesson.button, lesson.name)),
    );
    showCertificate(this.course, events);
  }

  async save() {
    const now = Date.now();
    const link = element("a", "");
    link.download = `answers-${new Date(now).toISOString().slice(0, 10)}.json`;
    link.href = URL.createObjectURL(new Blob([written(SITE, await all())], { type: "application/json" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    note({ saved: now });
    this.page.querySelector(".cw-reminder")?.remove();
  }

  async load() {
    const text = await this.file.files?.[0]?.text().catch(() => "");
    this.file.value = "";
    if (text === undefined) return;
    const events = read(text, SITE);
    const come = events && fresh(await all(), events);
    const kept = !come?.length || (await this.change({ come }));
    const done = come ? say("data.imported", { count: answers(come) }) : say("data.invalid");
    this.status.textContent = kept ? done : `${done} ${say("storage.off")}`;
  }

  /** Deletes, of one lesson or all; until the page is left that can be undone. @param {HTMLElement} from @param {string} [lesson] */
  async forget(from, lesson) {
    const questions = this.course?.questions.filter(({ page }) => page === lesson).map(({ id }) => id) ?? [];
    const gone = (await all()).filter((event) => lesson === undefined || isOf(event, lesson, questions));
    const text = element("span", "", say("data.deleted", { count: answers(gone) }));
    const undo = button("cw-undo", say("data.undo"), async () => {
      await this.change({ come: gone });
      box.remove();
      from.focus();
    });
    const box = element("div", "cw-deleted", text, undo);
    undo.setAttribute("aria-describedby", (text.id = `cw-deleted-${lesson ?? ""}`));
    await this.change({ gone });
    (from.closest(".cw-actions") ?? from).after(box);
    undo.focus();
  }

  /** With the summaries that follow from it. @param {{come?: Event[], gone?: Event[]}} what */
  async change(what) {
    const ids = new Set(what.gone?.map(({ id }) => id));
    const events = [...(await all()).filter(({ id }) => !ids.has(id)), ...(what.come ?? [])];
    const sums = this.course ? summed(this.course, events, await summaries()) : [];
    const named = new Set(sums.map(({ lesson }) => lesson));
    const forgotten = (this.course ? lessonsOf(this.course) : []).filter((name) => !named.has(name));
    const kept = await change({ ...what, summaries: sums, forgotten });
    await this.draw();
    return kept;
  }
}

/** @param {readonly Event[]} events */
function answers(events) {
  return events.filter(({ type }) => type === "answered").length;
}

/** @param {any} event @param {string} lesson @param {readonly string[]} questions */
function isOf({ question, lesson: seen, dialogue }, lesson, questions) {
  return questions.includes(question) || seen === lesson || dialogue?.startsWith(`${lesson}#`);
}
