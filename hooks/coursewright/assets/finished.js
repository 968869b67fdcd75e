/** The navigation's mark on lessons that are finished, by what their own pages noted. */

import { element, icon } from "./dom.js";
import { isFinished } from "./mastery.js";
import { say } from "./say.js";
import { summaries } from "./store.js";

export async function markFinished() {
  const finished = new Set((await summaries()).filter(isFinished).map(({ url }) => url));
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".md-nav--primary a.md-nav__link[href]:not([href*='#'])");
  for (const link of links) {
    const mark = link.querySelector(".cw-finished");
    if (!finished.has(link.pathname)) mark?.remove();
    else if (!mark) link.append(element("span", "cw-finished", icon("right"), element("span", "", say("progress.finished"))));
  }
}
