/** What the service worker of a site keeps: a cache for each version. The first part of `sw.js`; `worker.js` is the other. */

/** @typedef {{version: string, shell: Record<string, string>, first: string[], also: string[], offline: string,
 *   last: string}} Site  `shell`: address -> hash; `first`: addresses that must be kept before the worker may begin; `also`:
 *   those that may; `offline`: the address of the page for what is not kept; `last`: the HTML for when not even that is */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** Written by the build. @type {Site} */
const SITE = { version: "", shell: {}, first: [], also: [], offline: "", last: "" };
const SCOPE = new URL("./", worker.location.href).href;
const PREFIX = `coursewright ${SCOPE} `;
const OWN = PREFIX + SITE.version;
const LARGEST = 5_000_000; // bytes of what is kept because it was visited
const VERSIONED = /\.(?:js|css)\?v=([0-9a-f]{12})$/; // as the build names them; an author's own `?v=2` is no version
const HASHED = /\.[0-9a-f]{8}\.min\.\w+$/;
const NAMED = /\ssrc=["']?[^"'\s>]*coursewright\.js\?v=([0-9a-f]{12})/;
const WHOLE = new URL("whole", SCOPE).href; // a mark in a cache, no address of the site
const LISTS = "assets/coursewright/offline/";

const absolute = (/** @type {string} */ url) => new URL(url, SCOPE).href;
const bare = (/** @type {string} */ url) => url.replace(/[?#].*$/, "");
const isPage = (/** @type {string} */ url) => /(\/|\.html)$/.test(bare(url));
const isLasting = (/** @type {string} */ url) => VERSIONED.test(url) || HASHED.test(url);
const isHtml = (/** @type {Response} */ { headers }) => /^text\/html\b/i.test(headers.get("content-type") ?? "");
const cacheOf = (version = SITE.version) => caches.open(PREFIX + version);

/** By its length, or by `unknown` where the host does not tell it. @param {Response} response */
function isSmall({ headers }, unknown = 0) {
  return Number(headers.get("content-length") ?? unknown) <= LARGEST;
}

/** The names of the site's caches, the best first: a newer version that is whole, this one, a newer one that is not. */
async function names() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const isWhole = await Promise.all(ours.map(async (name) => !!(await caches.match(WHOLE, { cacheName: name }))));
  const rank = (/** @type {string} */ name) => (name === OWN ? 1 : isWhole[ours.indexOf(name)] ? 0 : 2);
  return [...ours].sort((one, other) => rank(one) - rank(other));
}

/** @param {string} url @param {string[]} [from] */
async function kept(url, from) {
  for (const cacheName of from ?? (await names())) {
    const found = await caches.match(url, { cacheName, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** Some hosts answer `m/lesson.html` from `m/lesson`: the same, from the same folder. @param {string} url @param {Response} response */
function isAt(url, response) {
  const named = (/** @type {string} */ address) => bare(address).replace(/(?<=\/)index\.html$|\.html$/, "");
  return !response.redirected || named(response.url) === named(url);
}

/** Keeps a copy, and drops what is gone from the site; a full disk breaks nothing. @param {string} url
 * @param {Response} response @param {string} [version] @returns {Promise<boolean>} whether it is kept */
async function keep(url, response, version) {
  if (response.status === 404 || response.status === 410) await forget(url);
  if (response.status !== 200 || response.type !== "basic" || !isAt(url, response)) return false;
  const copy = response.clone();
  const file = response.redirected ? new Response(copy.body, { headers: copy.headers }) : copy; // else it opens no page
  const put = async () => (await cacheOf(version)).put(url, file);
  return put().then(() => true, () => false);
}

/** @param {string} url */
async function forget(url) {
  for (const name of await names()) await (await caches.open(name)).delete(url);
}

/** The version that a page names, if it is one and names any. @param {Response} response */
async function versionOf(response) {
  return response.ok && isHtml(response) ? NAMED.exec(await response.clone().text())?.[1] : undefined;
}

/** Kept as it is now. @param {string} url @returns {Promise<boolean>} whether it is there, and of this version */
async function renew(url) {
  const now = await fetch(url, { cache: "no-cache" }).catch(() => null);
  if (!now) return false;
  const version = (await versionOf(now)) ?? SITE.version;
  return (await keep(bare(url), now, version)) && version === SITE.version;
}
