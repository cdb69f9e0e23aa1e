/** Small pieces of page made by scripts: always elements and text, never markup in a string. Nothing more. */
(function (Annuaire) {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";

  /**
   * @param {string} tag @param {Record<string, string | boolean | null>} attributes `true` is an empty attribute, `false` and null none
   * @param {...(Node | string | null)} children
   * @returns {HTMLElement}
   */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes))
      if (value !== false && value !== null) element.setAttribute(name, value === true ? "" : value);
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  /** @param {string} name of the sprite @returns {SVGElement} its strokes, hidden from assistive technology: a `<use>` would build a tree of its own at each copy */
  function drawn(name) {
    const svg = document.createElementNS(SVG, "svg"), symbol = document.getElementById(`i-${name}`);
    svg.setAttribute("class", "app-icon");
    svg.setAttribute("aria-hidden", "true");
    svg.setAttribute("viewBox", symbol?.getAttribute("viewBox") || "0 0 24 24");
    for (const stroke of symbol ? symbol.children : []) svg.append(stroke.cloneNode(true));
    return svg;
  }

  /** @type {Map<string, SVGElement>} */
  const icons = new Map();

  /** @param {string} name of the sprite @returns {Node} a copy: many are drawn at each gesture */
  function icon(name) {
    const known = icons.get(name) || drawn(name);
    icons.set(name, known);
    return known.cloneNode(true);
  }

  /** @param {string} text @returns {HTMLElement} for those who listen */
  const hidden = (text) => make("span", { class: "app-hide" }, text);

  /** @param {number} whole @returns {string} « 1 250 »: thousands are set apart */
  const grouped = (whole) => String(whole).replace(/\B(?=(\d{3})+$)/g, "\u202f");

  /** @param {number} count @param {string} one @param {string} [many] @returns {string} « 3 créneaux » */
  const counted = (count, one, many) => `${grouped(count)}\u00a0${count < 2 ? one : many || `${one}s`}`;

  /** @param {ParentNode} root @param {string} part @returns {HTMLElement} the element of that `data-part`; it must be there */
  function part(root, part) {
    const found = root.querySelector(`[data-part="${part}"]`);
    if (!(found instanceof HTMLElement)) throw new Error(`data-part="${part}" manque`);
    return found;
  }

  /** @param {string} name of what is tried @param {() => void} step when it fails, the rest of the page goes on */
  function attempt(name, step) {
    try {
      step();
    } catch (error) {
      console.error(`${name} :`, error);
    }
  }

  const RESTED = 500;
  /** @type {WeakMap<HTMLElement, number>} */
  const announced = new WeakMap();

  /** @param {HTMLElement} status @param {string} words said once the hand rests, and once only: a reader is not interrupted at each key; no words clear it at once */
  function announce(status, words) {
    const say = () => {
      if (status.textContent !== words) status.textContent = words;
    };
    clearTimeout(announced.get(status));
    if (words) announced.set(status, window.setTimeout(say, RESTED));
    else say();
  }

  Annuaire.dom = { make, icon, hidden, grouped, counted, part, attempt, announce };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
