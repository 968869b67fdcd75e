/**
 * The service worker of a site: what was read, and the module that is open, can be read without a connection.
 *
 * How versions never mix. The version is a hash of all scripts and styles of a site; what a page loads of them has it in
 * its address (`?v=`), in modules' imports too, so that a page names its version itself, and an address never means two
 * contents. A worker belongs to one version, and keeps it in a cache of its own: all scripts and styles, each held against
 * its hash, before the worker may begin, and the pages that name this version. A page comes from the network where there is
 * one, so a newer page may come while an older worker is in charge: it goes into the cache of its own version, its
 * scripts come from the network, and moves (instant navigation) are loaded in full as long as there are two caches: no
 * page's content is ever put into a page of another version. The new worker fills its cache meanwhile, takes over when the only page
 * that is open is of its version, or none is, and only then deletes the older caches. A page that still has the older
 * version gets its scripts from there until it is closed or loaded anew. A lesson that changes while scripts do not needs no new worker.
 *
 * Never kept: what was not asked for by GET, comes from elsewhere, in part, redirected, or with an error.
 */

/** @typedef {{version: string, shell: Record<string, string>, first: string[],
 *   offline: string}} Site  `shell`: address -> hash; `first`: addresses of what is kept before it is visited; `offline`: the
 *   address of the page for what is not kept */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
/** Written by the build. @type {Site} */
const SITE = { version: "", shell: {}, first: [], offline: "" };
const SCOPE = new URL("./", worker.location.href).href;
const PREFIX = `coursewright ${SCOPE} `;
const OWN = PREFIX + SITE.version;
const PATIENCE = 3000; // milliseconds that the network has before what is kept is shown
const LARGEST = 5_000_000; // bytes of what is kept because it was visited
const LASTING = /\?v=\w+$|\.[0-9a-f]{8}\.min\.\w+$/; // addresses that mean one content for ever
const WHOLE = new URL("whole", SCOPE).href; // a mark in a cache, no address of the site
const LISTS = "assets/coursewright/offline/";

const absolute = (/** @type {string} */ url) => new URL(url, SCOPE).href;
const bare = (/** @type {string} */ url) => url.replace(/[?#].*$/, "");
const isPage = (/** @type {string} */ url) => /(\/|\.html)$/.test(bare(url));
const cacheOf = (version = SITE.version) => caches.open(PREFIX + version);

/** The names of the site's caches, the best first: a newer version that is whole, this one, a newer one that is not. */
async function names() {
  const ours = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const isWhole = await Promise.all(ours.map(async (name) => !!(await (await caches.open(name)).match(WHOLE))));
  const rank = (/** @type {string} */ name) => (name === OWN ? 1 : isWhole[ours.indexOf(name)] ? 0 : 2);
  return [...ours].sort((one, other) => rank(one) - rank(other));
}

/** @param {string} url @param {string[]} [from] */
async function kept(url, from) {
  for (const name of from ?? (await names())) {
    const found = await (await caches.open(name)).match(url, { ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

/** Keeps a copy; a full disk breaks nothing. @param {string} url @param {Response} response @param {string} [version] */
async function keep(url, response, version) {
  const whole = response.status === 200 && response.type === "basic" && !response.redirected;
  if (!whole || Number(response.headers.get("content-length")) > LARGEST) return;
  const copy = response.clone();
  await cacheOf(version)
    .then((cache) => cache.put(url, copy))
    .catch(() => {});
}

/** The version that a page names; its worker's where it names none. @param {Response} page */
async function versionOf(page) {
  return /coursewright\.js\?v=(\w+)/.exec(await page.clone().text())?.[1] ?? SITE.version;
}

/** Kept in the cache of its own version. @param {string} url @param {Response} page @returns {Promise<string>} the version */
async function keepPage(url, page) {
  const version = page.ok ? await versionOf(page) : SITE.version;
  await keep(bare(url), page, version);
  return version;
}

/** What must be there before a version may be used. @param {string} url @param {string} integrity */
async function fetched(url, integrity) {
  /** @param {RequestCache} cache */
  const ask = (cache) => fetch(absolute(url), { integrity, cache });
  const response = await ask("default").catch(() => ask("reload")); // the browser may hold an older one
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

async function install() {
  const cache = await cacheOf();
  const files = Object.entries(SITE.shell).map(async ([url, hash]) => cache.put(absolute(url), await fetched(url, hash)));
  await Promise.all(files);
  await Promise.all(SITE.first.map((url) => renew(absolute(url))));
  await carryOver(cache);
  await cache.put(WHOLE, new Response());
}

/** Kept as it is now. @param {string} url @returns {Promise<boolean>} whether it is there, and of this version */
async function renew(url) {
  const now = await fetch(url, { cache: "no-cache" }).catch(() => null);
  if (!now?.ok) return false;
  if (isPage(url)) return (await keepPage(url, now)) === SITE.version;
  await keep(url, now);
  return true;
}

/** What was visited stays at hand: pages as they are now, all else as it was. @param {Cache} cache */
async function carryOver(cache) {
  for (const name of (await names()).filter((other) => other !== OWN)) {
    const before = await caches.open(name);
    for (const { url } of await before.keys()) {
      if (LASTING.test(url) || url === WHOLE || url.startsWith(absolute(LISTS)) || (await cache.match(url))) continue;
      const file = isPage(url) ? (await renew(url), undefined) : await before.match(url);
      if (file) await cache.put(url, file).catch(() => {});
    }
  }
}

async function dropOthers() {
  for (const name of await names()) if (name !== OWN) await caches.delete(name);
}

/** Where the site has gone back to this version, and no other worker is on its way. @param {string} newest */
async function settle(newest) {
  const { installing, waiting } = worker.registration;
  if (newest === SITE.version && !installing && !waiting) await dropOthers();
}

/** A page may have moved on its own, by instant navigation. @param {FetchEvent} event */
async function page(event) {
  const { url, mode } = event.request;
  const moves = mode !== "navigate";
  const refuse = async () => {
    (await worker.clients.get(event.clientId))?.postMessage({ load: bare(url) });
    return Response.error();
  };
  if (moves && (await names()).length > 1) return refuse();
  const network = fetch(event.request, { cache: "no-cache" }).then(async (response) => {
    const copy = response.clone();
    if (!moves) event.waitUntil(keepPage(url, copy).then((newest) => (copy.ok ? settle(newest) : undefined)));
    return moves && (await keepPage(url, copy)) !== SITE.version ? refuse() : response;
  });
  const known = () => kept(bare(url), moves ? [OWN] : undefined);
  return inTime(event, network, known).catch(() => (moves ? Response.error() : missing(url)));
}

/** @param {string} url  of a page that is not kept */
async function missing(url) {
  const folder = `${bare(url)}/`;
  return Response.redirect((await kept(folder)) ? folder : absolute(SITE.offline));
}

/** From the network, or what is kept where that takes long or fails. @param {FetchEvent} event @param {Promise<Response>} network @param {() => Promise<Response | undefined>} known */
function inTime(event, network, known) {
  event.waitUntil(network.catch(() => {}));
  const failed = async (/** @type {unknown} */ error) => (await known()) ?? Promise.reject(error);
  const answered = network.then(async (response) => (response.status < 500 ? response : ((await known()) ?? response)), failed);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(known).then((found) => found ?? answered);
  return Promise.race([answered, late]);
}

/** Scripts and styles with their version, which never change. @param {FetchEvent} event */
async function lasting({ request }) {
  const found = await kept(request.url);
  if (found) return found;
  const integrity = SITE.shell[request.url.slice(SCOPE.length)];
  const response = await (integrity ? fetched(request.url, integrity) : fetch(request));
  await keep(request.url, response, /\?v=(\w+)$/.exec(request.url)?.[1]);
  return response;
}

/** Pictures, the index of the search, and the like: as visited. @param {FetchEvent} event */
function visited(event) {
  const url = bare(event.request.url);
  const network = fetch(event.request).then((response) => (event.waitUntil(keep(url, response.clone())), response));
  return inTime(event, network, () => kept(url));
}

/** One after another. */
let opening = Promise.resolve();

/** The lessons of a module with their pictures: what has changed since it was opened last. @param {string} list */
async function openModule(list) {
  const cache = await cacheOf();
  /** @type {Record<string, string>} */
  const before = await cache.match(list).then((found) => found?.json() ?? {});
  const answered = await fetch(list, { cache: "no-cache" });
  /** @type {Record<string, string>} */
  const now = answered.ok ? await answered.json() : before;
  /** @type {Record<string, string>} */
  const done = {};
  for (const [url, hash] of Object.entries(now)) {
    const there = before[url] === hash && (await cache.match(absolute(url)));
    if (there || (await renew(absolute(url)))) done[url] = hash;
  }
  await cache.put(list, new Response(JSON.stringify(done)));
}

/** A page says what it is; where it is the only one, its worker takes charge. @param {ExtendableMessageEvent} event */
async function hear({ data, source }) {
  if (data.version !== SITE.version || !(source instanceof Client)) return;
  const clients = await worker.clients.matchAll({ includeUncontrolled: true });
  const others = clients.filter(({ url, id }) => url.startsWith(SCOPE) && id !== source.id);
  if (!others.length) await worker.skipWaiting().then(() => worker.clients.claim()).catch(() => {});
  await (opening = opening.then(() => openModule(data.list)).catch(() => {}));
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(dropOthers()));
worker.addEventListener("message", (event) => event.waitUntil(hear(event)));
worker.addEventListener("fetch", (event) => {
  const { url, method, headers, destination } = event.request;
  if (method !== "GET" || !url.startsWith(SCOPE) || headers.has("range") || url === worker.location.href) return;
  if (destination === "video" || destination === "audio") return;
  if (LASTING.test(url)) event.respondWith(lasting(event));
  else event.respondWith(event.request.mode === "navigate" || isPage(url) ? page(event) : visited(event));
});
