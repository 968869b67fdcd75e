/**
 * Makes the site a web app: starts its service worker, tells it which module is open, and says when there is no connection.
 *
 * On the author's own machine nothing of it starts, unless the address has `?offline` once; then that is remembered, as
 * `coursewright:offline` in localStorage, until it has `?offline=no`, which takes all of it back.
 */

import { learn, say } from "./say.js";

const root = new URL("../..", import.meta.url);
const version = new URL(import.meta.url).searchParams.get("v");
const workers = navigator.serviceWorker;
const box = document.createElement("div");
const said = document.createElement("div");

const KEY = "coursewright:offline";
const asked = new URLSearchParams(location.search).get("offline");

/** Also where the browser keeps nothing. */
function isAsked() {
  try {
    if (asked === "no") localStorage.removeItem(KEY);
    else if (asked !== null) localStorage.setItem(KEY, "yes");
    return !!localStorage.getItem(KEY);
  } catch {
    return false;
  }
}

/** Nothing is left behind: first the worker goes, and then, on a page without it that cannot keep more, what it kept. */
async function stop() {
  const registration = await workers.getRegistration(root);
  if (await registration?.unregister()) return location.reload();
  for (const name of await caches.keys()) if (name.startsWith(`coursewright ${root} `)) await caches.delete(name);
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

/** A live region is there before it speaks, and takes no room until it does. Its words come from what is kept. */
async function tellState() {
  const kept = navigator.onLine || (await learn().then(() => true, () => false));
  const isOff = kept && !navigator.onLine;
  box.className = isOff ? "md-banner cw-offline" : "";
  said.className = isOff ? "md-banner__inner md-grid md-typeset" : "";
  said.textContent = isOff ? say("offline.now") : "";
}

const isOwn = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname);
if (workers && location.protocol !== "file:" && (!isOwn || isAsked())) {
  said.setAttribute("role", "status");
  box.append(said);
  document.querySelector("[data-md-component=skip]")?.after(box);
  for (const type of ["online", "offline"]) addEventListener(type, tellState);
  tellState();
  (window.requestIdleCallback ?? setTimeout)(() => start().catch(() => {}));
} else if (workers && isOwn && asked === "no") stop().catch(() => {});
