/** An option or a blank of a question, and what the server says about it. */

import { copies, element, icon } from "./dom.js";

/** @typedef {"right" | "wrong" | "missed"} Mark  what a check says of an option or a blank */

export class Item {
  /** @param {HTMLInputElement} input @param {string} key @param {Element | null} about */
  constructor(input, key, about) {
    this.input = input;
    this.key = key;
    this.about = about;
    this.typed = input.type === "text";
  }

  get given() {
    return this.typed ? this.input.value.trim() !== "" : this.input.checked;
  }

  /** @returns {Mark | undefined} */
  get mark() {
    const accepted = [...(this.about?.querySelectorAll(".cw-accepted") ?? [])].map((node) => folded(node.textContent));
    const right = this.typed ? accepted.includes(folded(this.input.value)) : this.about?.hasAttribute("data-right");
    if (!this.typed && !this.input.checked) return right ? "missed" : undefined;
    return right ? "right" : "wrong";
  }

  /** The text that was chosen or typed; an option's comes without the server's "Right:" or "Wrong:". */
  get text() {
    if (this.typed) return [this.input.value];
    const [said] = copies(this.about, ".cw-said");
    said?.querySelector("b")?.remove();
    return said?.childNodes ?? [];
  }

  /** @param {string | undefined} value */
  fill(value) {
    if (this.typed) this.input.value = value ?? "";
    else this.input.checked = value !== undefined;
  }

  /** @param {Mark} mark @param {string} words @param {string} id */
  label(mark, words, id) {
    const badge = element("span", "cw-badge", icon(mark), words);
    badge.id = id;
    badge.dataset.mark = this.input.dataset.mark = mark;
    this.input.setAttribute("aria-describedby", id);
    if (this.typed) this.input.after(badge);
    else this.input.parentElement?.append(badge);
  }
}

/** Options or blanks; where blanks accept the same, the second has the key `<key>#2`. @param {HTMLFormElement} form */
export function itemsOf(form) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = form.querySelectorAll(".cw-blank, .cw-option > input");
  const names = [...inputs].map((input) => input.dataset.key ?? input.value);
  return [...inputs].map((input, index) => {
    const name = names[index];
    const nth = names.slice(0, index + 1).filter((other) => other === name).length;
    const said = ["option", "blank"].map((kind) => `.cw-answer [data-${kind}="${CSS.escape(name)}"]`);
    return new Item(input, nth > 1 ? `${name}#${nth}` : name, form.querySelector(said.join()));
  });
}

/** What spellings share: not case, width or spaces, nor the shape of quotes and dashes. @param {string | null} text */
function folded(text) {
  const quotes = (text ?? "").replace(/[‘’‚‛′`´]/g, "'").replace(/[“”„‟″«»]/g, '"');
  const plain = quotes.replace(/[\u2010-\u2015\u2212]/g, "-");
  return plain.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase().toUpperCase().toLowerCase();
}
