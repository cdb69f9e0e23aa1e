/**
 * What passes from page to page about one person: the list and the criteria, in `sessionStorage` only.
 * Wiped by « Nouvelle personne » and after half an hour of rest; nothing here is ever sent or put in an address.
 */
(function (Annuaire) {
  "use strict";

  const PREFIX = "annuaire-", TOUCHED = "annuaire-touche", REST = 30 * 60 * 1000;
  /** @type {Map<string, string>} when storage is refused, what lives as long as the page */
  const memory = new Map();
  const changes = new EventTarget();

  /** @param {(storage: Storage) => any} use @param {() => any} otherwise */
  function storage(use, otherwise) {
    try {
      return use(sessionStorage);
    } catch {
      return otherwise();
    }
  }

  /** @param {string} key @returns {string | null} */
  const get = (key) => storage((kept) => kept.getItem(key), () => memory.get(key) ?? null);

  /** @param {string} key @param {string} text */
  const put = (key, text) => storage((kept) => kept.setItem(key, text), () => memory.set(key, text));

  /** @param {boolean} [asked] by a gesture, and not by time */
  function wipe(asked = false) {
    memory.clear();
    storage((kept) => {
      for (const key of Object.keys(kept)) if (key.startsWith(PREFIX)) kept.removeItem(key);
    }, () => undefined);
    changes.dispatchEvent(new CustomEvent("wipe", { detail: asked }));
  }

  const touch = () => put(TOUCHED, String(Date.now()));

  function wipeAfterRest() {
    const touched = Number(get(TOUCHED));
    if (touched && Date.now() - touched > REST) wipe();
  }

  /** @param {string} name @param {any} otherwise @returns {any} what was kept under a name */
  function read(name, otherwise) {
    wipeAfterRest();
    try {
      return JSON.parse(get(PREFIX + name) || "null") ?? otherwise;
    } catch {
      return otherwise;
    }
  }

  /** @param {string} name @param {any} value */
  function write(name, value) {
    put(PREFIX + name, JSON.stringify(value));
    touch();
    changes.dispatchEvent(new CustomEvent("change", { detail: name }));
  }

  if (typeof document !== "undefined") {
    wipeAfterRest();
    for (const gesture of ["pointerdown", "keydown"])
      document.addEventListener(gesture, () => { wipeAfterRest(); touch(); }, { capture: true, passive: true });
    setInterval(wipeAfterRest, 60 * 1000);
    document.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("[data-new-person]")) wipe(true);
    });
    // A page that the browser kept whole still shows the person of that time: it reads again what is kept now.
    window.addEventListener("pageshow", (event) => {
      if (!event.persisted) return;
      wipeAfterRest();
      for (const name of ["liste", "criteres", "situation"]) changes.dispatchEvent(new CustomEvent("change", { detail: name }));
      changes.dispatchEvent(new Event("return"));
    });
  }

  Annuaire.store = { read, write, wipe, changes };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
