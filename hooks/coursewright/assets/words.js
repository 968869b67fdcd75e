/** What scripts say, in English. A text that a number changes has the forms of CLDR's plural rules. */

export const LANGUAGE = "en";
export const WORDS = {
  right: "Right.",
  wrong: "Not quite.",
  partly: "Partly right: you found {found} of {wanted} right answers.",
  "partly.blanks": "Partly right: {found} of {wanted} blanks.",
  "partly.wrong": {
    one: "Partly right: you found {found} of {wanted} right answers, and {count} of your choices is wrong.",
    other: "Partly right: you found {found} of {wanted} right answers, and {count} of your choices are wrong.",
  },
  again: "Try again",
  typed: "Your answer",
  named: "{name}:",
  "choose.one": "Choose an answer first.",
  "choose.several": "Choose at least one answer first.",
  "fill.one": "Fill in the blank first.",
  "fill.several": "Fill in every blank first.",
  "mark.one.right": "Your choice: right",
  "mark.one.wrong": "Your choice: wrong",
  "mark.one.missed": "Right answer",
  "mark.several.right": "Your choice: right",
  "mark.several.wrong": "Your choice: wrong",
  "mark.several.missed": "Right, but not chosen",
  "mark.blank.right": "Right",
  "mark.blank.wrong": "Wrong",
  "storage.off": "This browser does not keep your answers. They last until you close this page.",
};
