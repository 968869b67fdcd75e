/**
 * The service worker of a site: what was read, and the module that is open, can be read without a connection.
 *
 * How versions never mix. The version is a hash of all scripts and styles of a site; what a page loads of them has it in
 * its address (`?v=`), in modules' imports too, so that a page names its version itself, and an address never means two
 * contents. A worker belongs to one version, and keeps it in a cache of its own: all scripts and styles, each held against
 * its hash, before the worker may begin, and the pages that name this version. A page comes from the network where there is
 * one, so a newer page may come while an older worker is in charge: it goes into the cache of its own version, its
 * scripts come from the network, and moves (instant navigation) are loaded in full as long as there are two caches: no
 * page's content is ever put into a page of another version. The review reads questions out of lessons: those of its own
 * version where they can be had, and else those there are. The new worker fills its cache meanwhile, takes over when the only page
 * that is open is of its version, or none is, and only then deletes the older caches. A page that still has the older
 * version gets its scripts from there until it is closed or loaded anew. A lesson that changes while scripts do not needs no new worker.
 *
 * Never kept: what was not asked for by GET, comes from elsewhere, in part, from another page, or with an error.
 */

const PATIENCE = 3000; // milliseconds that the network has before what is kept is shown
const READER = "x-coursewright"; // by this header the review says which version it is

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
  const there = await Promise.all(SITE.first.map((url) => renew(absolute(url))));
  if (there.includes(false)) throw new Error(`${absolute(SITE.first[there.indexOf(false)])} could not be kept`);
  await Promise.all(SITE.also.map((url) => renew(absolute(url))));
  await carryOver(cache);
  await cache.put(WHOLE, new Response());
}

/** What was visited stays at hand: pages as they are now, all else as it was. @param {Cache} cache */
async function carryOver(cache) {
  for (const name of (await names()).filter((other) => other !== OWN)) {
    const before = await caches.open(name);
    for (const { url } of await before.keys()) {
      if (isLasting(url) || url === WHOLE || url.startsWith(absolute(LISTS)) || (await cache.match(url))) continue;
      const file = isPage(url) ? (await renew(url), undefined) : await before.match(url);
      if (file) await cache.put(url, file).catch(() => {});
    }
  }
}

async function dropOthers() {
  for (const name of await names()) if (name !== OWN) await caches.delete(name);
}

/** Kept in the cache of its own version. @param {string} url @param {Response} page */
async function note(url, page) {
  const version = await versionOf(page);
  await keep(url, page, version);
  const { installing, waiting } = worker.registration;
  const isBack = version === SITE.version && !installing && !waiting; // and no other worker is on its way
  if (isBack) await dropOthers();
}

/** A page, or a download, that is loaded as a whole. @param {FetchEvent} event */
function whole(event) {
  const url = bare(event.request.url);
  const network = fetch(event.request, { cache: "no-cache" }).then((response) => {
    // a copy of a download without end would fill the memory
    if (isSmall(response, isHtml(response) ? 0 : Infinity)) event.waitUntil(note(url, response.clone()));
    return response;
  });
  return inTime(event, network, () => kept(url)).catch(() => missing(url));
}

/** @param {FetchEvent} event */
async function loaded({ request }) {
  const response = await fetch(request, { cache: "no-cache" });
  const version = (await versionOf(response)) ?? SITE.version;
  await keep(bare(request.url), response, version);
  return { response, version };
}

/** A page moves on its own, by instant navigation: into what is of its version, or not at all. @param {FetchEvent} event */
async function move(event) {
  const url = bare(event.request.url);
  const refuse = async () => {
    (await worker.clients.get(event.clientId))?.postMessage({ load: url });
    return Response.error();
  };
  if ((await names()).length > 1) return refuse();
  const network = loaded(event).then(({ response, version }) => (version === SITE.version ? response : refuse()));
  return inTime(event, network, () => kept(url, [OWN])).catch(() => Response.error());
}

/** A lesson that a page of the version `asked` takes questions from. @param {FetchEvent} event @param {string} asked */
function read(event, asked) {
  const url = bare(event.request.url);
  const fitting = () => kept(url, [PREFIX + asked]);
  const network = loaded(event).then(async ({ response, version }) =>
    response.ok && version !== asked ? ((await fitting()) ?? response) : response,
  );
  return inTime(event, network, async () => (await fitting()) ?? kept(url));
}

/** @param {string} url  of a page that is not kept */
async function missing(url) {
  for (const other of [`${url}/`, `${url}.html`, absolute(SITE.offline)])
    if (other !== url && (await kept(other))) return Response.redirect(other);
  return new Response(SITE.last, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

/** From the network, or what is kept where that takes long or fails. @param {FetchEvent} event @param {Promise<Response>} network @param {() => Promise<Response | undefined>} known */
function inTime(event, network, known) {
  event.waitUntil(network.catch(() => {}));
  const failed = async (/** @type {unknown} */ error) => (await known()) ?? Promise.reject(error);
  const answered = network.then(async (response) => (response.status < 500 ? response : ((await known()) ?? response)), failed);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(known).then((found) => found ?? answered);
  return Promise.race([answered, late]);
}

/** Scripts and styles with their version, which never change; of a version that has a cache. @param {FetchEvent} event */
async function lasting({ request }) {
  const { url } = request;
  const found = await kept(url);
  if (found) return found;
  const version = VERSIONED.exec(url)?.[1] ?? SITE.version;
  const integrity = SITE.shell[url.slice(SCOPE.length)];
  const response = await (integrity ? fetched(url, integrity) : fetch(request));
  if (await caches.has(PREFIX + version)) await keep(url, response, version);
  return response;
}

/** Pictures, the index of the search, and the like: as visited. @param {FetchEvent} event */
function visited(event) {
  const url = bare(event.request.url);
  const network = fetch(event.request).then((response) => {
    if (isSmall(response)) event.waitUntil(keep(url, response.clone()));
    return response;
  });
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
  for (const url of Object.keys({ ...before, ...now })) {
    const there = before[url] === now[url] && (await cache.match(absolute(url)));
    if ((there || (await renew(absolute(url)))) && url in now) done[url] = now[url];
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
  const { url, method, mode, headers, destination } = event.request;
  if (method !== "GET" || !url.startsWith(SCOPE) || headers.has("range") || url === worker.location.href) return;
  if (destination === "video" || destination === "audio") return;
  const asked = headers.get(READER);
  if (mode === "navigate") event.respondWith(whole(event));
  else if (isPage(url)) event.respondWith(asked ? read(event, asked) : move(event));
  else event.respondWith(isLasting(url) || url.slice(SCOPE.length) in SITE.shell ? lasting(event) : visited(event));
});
