/**
 * The browser's database of a site: opened, written and searched. `store.js` alone uses it.
 *
 * No library stands between, since all that is needed of IndexedDB are three promises; what takes the room is what
 * libraries leave to their users: a database that does not open, is not ours, or is closed by the browser.
 */

/** @typedef {import("./store.js").Event} Event */

const PATIENCE = 2000; // milliseconds until a database that neither opens nor fails is given up

/**
 * Each step brings the database one version further. What has been released is never edited; a change is a new step.
 * @type {((db: IDBDatabase) => void)[]}
 */
const SCHEMA = [
  (db) => {
    const events = db.createObjectStore("events", { keyPath: "id" });
    events.createIndex("question", ["question", "at"]);
    events.createIndex("at", "at");
    db.createObjectStore("lessons", { keyPath: "lesson" });
  },
];

/** @type {Promise<IDBDatabase> | undefined} */
let opened;

/** The database, opened on first use, and again when it was closed. @param {string} name */
export function database(name) {
  const late = () => new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("the database does not open")));
  opened ??= /** @type {Promise<IDBDatabase>} */ (Promise.race([open(name), late()]));
  return opened;
}

/** @param {string} name @returns {Promise<IDBDatabase>} */
function open(name) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, SCHEMA.length);
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const step of SCHEMA.slice(oldVersion)) step(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const close = () => (db.close(), (opened = undefined));
      Object.assign(db, { onversionchange: close, onclose: close });
      if (!isOurs(db)) return db.close(), reject(new Error("another database has our name"));
      opened = Promise.resolve(db); // also if it comes late
      resolve(db);
    };
  });
}

/** @param {IDBDatabase} db */
function isOurs(db) {
  try {
    return db.transaction(["events", "lessons"]).objectStore("events").index("question").keyPath.length === 2;
  } catch {
    return false;
  }
}

/** @param {IDBDatabase} db @param {"events" | "lessons"} store @param {object[]} records @returns {Promise<void>} */
export function write(db, store, records) {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, "readwrite");
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    for (const record of records) transaction.objectStore(store).put(record);
    transaction.commit(); // now, since a learner may leave the page at once
  });
}

/**
 * @template T
 * @param {IDBDatabase} db
 * @param {"events" | "lessons"} store
 * @param {(store: IDBObjectStore) => IDBRequest<T>} ask
 * @returns {Promise<T>}
 */
export function read(db, store, ask) {
  return new Promise((resolve, reject) => {
    const request = ask(db.transaction(store).objectStore(store));
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
}

/**
 * The newest event of a question that is `wanted`; reads no more than it must.
 *
 * @param {IDBDatabase} db
 * @param {string} question
 * @param {(event: any) => boolean} wanted
 * @returns {Promise<Event | undefined>}
 */
export function search(db, question, wanted) {
  return new Promise((resolve, reject) => {
    const range = IDBKeyRange.bound([question, 0], [question, Infinity]);
    const request = db.transaction("events").objectStore("events").index("question").openCursor(range, "prev");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor || wanted(cursor.value)) resolve(cursor?.value);
      else cursor.continue();
    };
  });
}

/**
 * Deletes and writes in one transaction: all of it happens, or nothing.
 *
 * @param {IDBDatabase} db
 * @param {{come: Event[], gone: string[], summaries: object[], forgotten: string[]}} change  keys of what goes
 * @returns {Promise<void>}
 */
export function change(db, { come, gone, summaries, forgotten }) {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(["events", "lessons"], "readwrite");
    const [events, lessons] = ["events", "lessons"].map((name) => transaction.objectStore(name));
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    for (const id of gone) events.delete(id);
    for (const event of come) events.put(event);
    for (const lesson of forgotten) lessons.delete(lesson);
    for (const summary of summaries) lessons.put(summary);
  });
}
