/**
 * The drawer, its toggles and the skip link for the keyboard, and what Material's script makes. All this outlasts the
 * pages that instant navigation replaces.
 */

const BEHIND =
  "[data-md-component=skip], [data-md-component=announce], .md-header, .md-tabs, .md-content, .md-top, .md-footer";
const drawer = /** @type {HTMLInputElement | null} */ (document.getElementById("__drawer"));
const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(".cw-drawer"));

/** While the drawer is open, the focus stays in it; when it closes, the focus is where it was. */
function follow() {
  const open = drawer?.checked ?? false;
  for (const element of document.querySelectorAll(BEHIND)) element.toggleAttribute("inert", open);
  button?.setAttribute("aria-expanded", `${open}`);
  if (open) firstStop()?.focus();
  else if (document.activeElement === document.body || document.activeElement?.closest(".md-sidebar--primary"))
    button?.focus();
}

/** @returns {HTMLElement | undefined} */
function firstStop() {
  /** @type {NodeListOf<HTMLElement>} */
  const stops = document.querySelectorAll(".md-nav--primary :is(a[href], input)");
  return [...stops].find((stop) => stop.offsetParent && getComputedStyle(stop).visibility === "visible");
}

/** @param {boolean} wanted */
function close(wanted) {
  if (wanted && drawer?.checked) drawer.click();
}

/** Moves the focus itself: for a hash, Material puts the whole page in anew, and the focus would be lost. */
function skip(/** @type {MouseEvent} */ event) {
  const link = event.target instanceof Element && event.target.closest(".md-skip");
  const heading = link instanceof HTMLAnchorElement && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!heading) return;
  event.preventDefault();
  event.stopPropagation();
  heading.setAttribute("tabindex", "-1");
  heading.focus();
}

/** A button that copies code is no navigation, and a page has many. @param {MutationRecord[]} changes */
function mend(changes) {
  for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
    if (node instanceof Element && node.matches(".md-code__nav")) node.setAttribute("role", "none");
}

new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
drawer?.addEventListener("change", follow);
button?.addEventListener("click", () => drawer?.click());
matchMedia("(min-width: 76.25em)").addEventListener("change", ({ matches }) => close(matches));
addEventListener("click", skip, { capture: true });
addEventListener("keydown", ({ key, target }) => {
  close(key === "Escape");
  if (key === "Enter" && target instanceof HTMLInputElement && target.matches(".md-nav__toggle")) target.click();
});
