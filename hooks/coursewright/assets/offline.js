/**
 * Makes the site a web app: starts its service worker, tells it which module is open, and says when there is no connection.
 *
 * On the author's own machine nothing of it starts, unless the address has `?offline` once; then that is remembered, as
 * `coursewright:offline` in localStorage.
 */

import { say } from "./say.js";

const root = new URL("../..", import.meta.url);
const version = new URL(import.meta.url).searchParams.get("v");
const workers = navigator.serviceWorker;
const box = document.createElement("div");

/** Also where the browser keeps nothing. */
function isAsked() {
  try {
    if (new URLSearchParams(location.search).has("offline")) localStorage.setItem("coursewright:offline", "yes");
    return !!localStorage.getItem("coursewright:offline");
  } catch {
    return false;
  }
}

async function start() {
  const registration = await workers.register(new URL("sw.js", root));
  const tell = () => {
    const list = /** @type {HTMLElement | null} */ (document.querySelector("link[data-list]"))?.dataset.list;
    const message = list && { version, list: new URL(list, root).href };
    if (message) for (const worker of [registration.waiting, registration.active]) worker?.postMessage(message);
  };
  const watch = () => registration.installing?.addEventListener("statechange", tell);
  registration.addEventListener("updatefound", watch);
  watch();
  const moves = /** @type {any} */ (window).document$;
  if (moves) moves.subscribe(tell);
  else tell();
  /** Instant navigation was refused: the page is of another version, and is loaded as a whole. */
  workers.addEventListener("message", ({ data }) => data.load === location.origin + location.pathname && location.reload());
}

const tellState = () => box.firstElementChild?.replaceChildren(navigator.onLine ? "" : say("offline.now"));
const isOwn = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);
if (workers && location.protocol !== "file:" && (!isOwn || isAsked())) {
  box.className = "md-banner";
  box.innerHTML = '<p class="md-banner__inner md-grid md-typeset" role="status"></p>';
  document.querySelector("[data-md-component=skip]")?.after(box);
  for (const type of ["online", "offline"]) addEventListener(type, tellState);
  tellState();
  (window.requestIdleCallback ?? setTimeout)(() => start().catch(() => {}));
}
