/** The navigation's mark on lessons that are finished, by what their own pages noted. */

import { element, icon } from "./dom.js";
import { isFinished } from "./mastery.js";
import { say } from "./say.js";
import { summaries } from "./store.js";

/** Links to pages, and what stands for the page's own on a narrow screen. */
const LINKS = ".md-nav--primary :is(a.md-nav__link[href]:not([href*='#']), label.md-nav__link[for='__toc'])";

export async function markFinished() {
  const finished = new Set((await summaries()).filter(isFinished).map(({ url }) => url));
  for (const link of document.querySelectorAll(LINKS)) {
    const mark = link.querySelector(".cw-finished");
    if (!finished.has(link instanceof HTMLAnchorElement ? link.pathname : location.pathname)) mark?.remove();
    else if (!mark) link.querySelector(".md-ellipsis")?.after(finishedMark());
  }
}

function finishedMark() {
  return element("span", "cw-finished", icon("right"), element("span", "", say("progress.finished")));
}
