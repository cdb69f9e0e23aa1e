/**
 * Components and data: each component is one class on one `data-module`; data arrives by `Annuaire.data(name, value)`.
 * One component that fails leaves the others alive.
 */
(function (Annuaire) {
  "use strict";

  /** @type {Map<string, new (root: HTMLElement) => unknown>} */
  const components = new Map();
  /** @type {Map<string, unknown>} */
  const values = new Map();
  /** @type {Map<string, Promise<void>>} */
  const scripts = new Map();

  Annuaire.root = Annuaire.root || "";

  /** @param {string} name @param {new (root: HTMLElement) => unknown} component */
  Annuaire.register = (name, component) => void components.set(name, component);

  /** @param {string} name @param {unknown} value called by the data files */
  Annuaire.data = (name, value) => void values.set(name, value);

  /** @param {string} name @returns {any} what a data file handed over, or undefined */
  Annuaire.value = (name) => values.get(name);

  /**
   * @param {string} id @param {string} article HTML rendered and escaped at build @param {string} row of the doctor's copy, likewise
   * @param {any} facts for putting a list together
   */
  Annuaire.sheet = (id, article, row, facts) => void values.set(`sheet:${id}`, { id, article, row, facts });

  /** @param {string} path site-relative script @returns {Promise<void>} once it has run */
  Annuaire.load = (path) => {
    const known = scripts.get(path);
    if (known) return known;
    /** @type {Promise<void>} */
    const loading = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = Annuaire.root + path;
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => reject(new Error(`${path} manque`)));
      document.head.append(script);
    });
    scripts.set(path, loading);
    return loading;
  };

  /** @returns {number} the day of the demonstration when there is one, else the browser's, such as 20261122 */
  Annuaire.today = () => {
    const pinned = (Annuaire.value("site") || {}).today;
    if (pinned) return pinned;
    const now = new Date();
    return now.getFullYear() * 10000 + (now.getMonth() + 1) * 100 + now.getDate();
  };

  function createAll() {
    for (const [name, Component] of components)
      for (const root of document.querySelectorAll(`[data-module="${name}"]`)) {
        if (!(root instanceof HTMLElement)) continue;
        try {
          new Component(root);
        } catch (error) {
          console.error(`${name} :`, error);
        }
      }
  }

  if (typeof document !== "undefined") document.addEventListener("DOMContentLoaded", createAll);
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
