/**
 * « Ma liste »: the sessions kept for one person, in order; its count in the header, its buttons on every card.
 * Holds identifiers only.
 */
(function (Annuaire) {
  "use strict";

  const NAME = "liste", ASIDE = "ecartees", MOST = 10, BY_HAND = "ordre", REMOVED = "retirees";
  const { make, icon, hidden } = Annuaire.dom;

  /** @returns {string[]} identifiers, in order */
  function ids() {
    const kept = Annuaire.store.read(NAME, []);
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  }

  /** @returns {string[]} those of the list that may not be printed, by whoever judged it last */
  const aside = () => Annuaire.store.read(ASIDE, []);

  /** @param {string[]} refused identifiers of the list that may not be printed: they are not counted */
  const setAside = (refused) => void (refused.join() !== aside().join() && Annuaire.store.write(ASIDE, refused));

  /** @param {string[]} list */
  const set = (list) => Annuaire.store.write(NAME, [...new Set(list)].slice(0, MOST));

  /** @param {string} id @returns {boolean} */
  const has = (id) => ids().includes(id);

  /** @returns {string[]} what was taken out by hand for this person: no proposal brings it back */
  const removed = () => Annuaire.store.read(REMOVED, []);

  /** @param {string} id */
  function toggle(id) {
    const out = has(id), others = removed().filter((other) => other !== id);
    Annuaire.store.write(REMOVED, out ? [...others, id] : others);
    set(out ? ids().filter((other) => other !== id) : [...ids(), id]);
  }

  /** @param {string} id @param {number} step -1 earlier, 1 later */
  function move(id, step) {
    const list = ids(), from = list.indexOf(id), to = from + step;
    if (from < 0 || to < 0 || to >= list.length) return;
    [list[from], list[to]] = [list[to], list[from]];
    set(list);
  }

  /** @param {string} id @param {string} title @returns {HTMLElement} a button that adds or removes */
  function button(id, title) {
    const made = make("button", { class: "app-button", type: "button", "data-add-session": id, "data-title": title });
    show(made);
    return made;
  }

  /** @param {Element} element a `[data-add-session]` */
  function show(element) {
    const id = element.getAttribute("data-add-session") || "";
    const title = element.getAttribute("data-title") || "";
    const kept = has(id);
    element.setAttribute("aria-pressed", String(kept));
    element.classList.toggle("app-button--in", kept);
    element.replaceChildren(icon(kept ? "coche" : "plus"), kept ? "Dans la liste" : "Ajouter", hidden(` ${title}`));
    element.closest(".app-card")?.classList.toggle("app-card--in", kept);
  }

  function showAll() {
    for (const element of document.querySelectorAll("[data-add-session]")) show(element);
  }

  class ListCount {
    /** @param {HTMLElement} root */
    constructor(root) {
      this.root = root;
      Annuaire.store.changes.addEventListener("change", () => this.show());
      Annuaire.store.changes.addEventListener("wipe", () => this.show());
      this.show();
    }

    show() {
      const refused = aside(), count = ids().filter((id) => !refused.includes(id)).length;
      this.root.hidden = count === 0;
      this.root.replaceChildren(String(count), hidden(count < 2 ? " activité" : " activités"));
    }
  }

  if (typeof document !== "undefined") {
    document.addEventListener("click", (event) => {
      const pressed = event.target instanceof Element ? event.target.closest("[data-add-session]") : null;
      if (pressed) toggle(pressed.getAttribute("data-add-session") || "");
    });
    document.addEventListener("DOMContentLoaded", showAll);
    Annuaire.store.changes.addEventListener("change", (/** @type {CustomEvent} */ event) => event.detail === NAME && showAll());
    Annuaire.store.changes.addEventListener("wipe", showAll);
  }

  Annuaire.register("list-count", ListCount);
  Annuaire.shortlist = { ids, set, setAside, has, removed, toggle, move, button, MOST, ASIDE, BY_HAND };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
