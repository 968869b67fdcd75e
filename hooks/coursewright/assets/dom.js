/** Small help with elements. */

const ICONS = {
  right: "M9 16.2 4.8 12l-1.4 1.4L9 19 21 7l-1.4-1.4z",
  wrong: "M19 6.4 17.6 5 12 10.6 6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4 17.6 19 19 17.6 13.4 12z",
  missed: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18a8 8 0 1 1 0-16 8 8 0 0 1 0 16m5-12-7 6.6L7 12l-1 1 4 4 8-8z",
  partly: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m0 18V4a8 8 0 0 1 0 16",
};
const ICON = { class: "cw-icon", viewBox: "0 0 24 24", "aria-hidden": "true" };

/** @template {keyof HTMLElementTagNameMap} T @param {T} tag @param {string} name @param {...(Node | string)} inner */
export function element(tag, name, ...inner) {
  const node = document.createElement(tag);
  if (name) node.className = name;
  node.append(...inner);
  return node;
}

/** @param {keyof typeof ICONS} name */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  for (const [key, value] of Object.entries(ICON)) svg.setAttribute(key, value);
  return svg;
}

/**
 * Asks for one of our style sheets, once; done when it is there or cannot be had.
 *
 * @param {URL} sheet
 * @param {Element} place
 */
export function styled({ href }, place) {
  const link = element("link", "");
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const done = new Promise((resolve) => Object.assign(link, { onload: resolve, onerror: resolve }));
  Object.assign(link, { rel: "stylesheet", href });
  place.append(link);
  return done;
}

/** Copies of what the server says, with ids of their own. @param {Element | null} from @param {string} selector */
export function copies(from, selector) {
  const full = [...(from?.querySelectorAll(selector) ?? [])].filter((node) => node.innerHTML.trim());
  const nodes = full.map((node) => /** @type {Element} */ (node.cloneNode(true)));
  for (const name of ["id", "for", "name"])
    for (const node of nodes.flatMap((copy) => [...copy.querySelectorAll(`[${name}]`)]))
      node.setAttribute(name, `cw-${node.getAttribute(name)}`);
  return nodes;
}
