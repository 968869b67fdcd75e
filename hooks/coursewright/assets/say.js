/** The words of the interface: `words.js` holds them in the language of the site, written by the build. */

import { LANGUAGE, WORDS } from "./words.js";

/** @typedef {keyof typeof WORDS | keyof typeof import("./page-words.js").WORDS} Key */

const SMALL = 1000; // below it our languages write numbers alike; what a browser knows of them costs a phone 0.1 s
/** @type {Intl.PluralRules | undefined} */
let plurals;

/** All that may be said; a page with words of its own adds them. @type {Partial<Record<Key, string | Record<string, string>>>} */
const known = { ...WORDS };

/** Loads what single pages say besides. */
export async function learn() {
  Object.assign(known, (await import("./page-words.js")).WORDS);
}

/**
 * The text of `key` with `values` in place of `{name}`; numbers as the language writes them. Where the text has plural
 * forms, `values.count` chooses one. What an older `words.js`, kept by the browser, does not have is called by its key.
 *
 * @param {Key} key
 * @param {Record<string, string | number>} [values]
 */
export function say(key, values = {}) {
  const words = known[key] ?? key;
  const text = typeof words === "string" ? words : (words[form(values.count)] ?? words.other);
  return text.replace(/\{(\w+)\}/g, (gap, name) => {
    const value = values[name] ?? gap;
    return Number(value) < SMALL ? `${value}` : value.toLocaleString(LANGUAGE);
  });
}

/** @param {string | number | undefined} count */
const form = (count) => (plurals ??= new Intl.PluralRules(LANGUAGE)).select(Number(count));
