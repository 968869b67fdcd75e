/** The words of the interface: `words.js` holds them in the language of the site, written by the build. */

import { LANGUAGE, WORDS } from "./words.js";

/** @typedef {keyof typeof WORDS | keyof typeof import("./page-words.js").WORDS} Key */

const plurals = new Intl.PluralRules(LANGUAGE);

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
  const text = typeof words === "string" ? words : (words[plurals.select(Number(values.count))] ?? words.other);
  return text.replace(/\{(\w+)\}/g, (gap, name) => values[name]?.toLocaleString(LANGUAGE) ?? gap);
}
