/**
 * What the list still holds that no longer suits the person: said line by line, left out of the copy, to be removed
 * before printing. Only what is unsafe counts (level, age, illness, state of the record), never a wish.
 */
(function (Annuaire) {
  "use strict";

  const { make, icon, counted, part } = Annuaire.dom;
  const PRINT = 'a[href$="feuille.html"]';

  /** @param {number} count @returns {string} « 2 ne conviennent plus » */
  const still = (count) => `${count}\u00a0${count < 2 ? "ne convient plus" : "ne conviennent plus"}`;

  /** @param {FindResult | null} result @param {FinderRow[]} kept @returns {Map<string, string>} why, in words, by identifier */
  function of(result, kept) {
    /** @type {Map<string, string>} */
    const found = new Map();
    for (const row of kept) {
      const reason = result && result.unsafe(row);
      if (result && reason) found.set(row.id, result.asked.table.set_aside[reason][0]);
    }
    return found;
  }

  /** @param {HTMLElement} root @param {Map<string, string>} unfit says how many, and offers to remove them at once */
  function warn(root, unfit) {
    const place = part(root, "tray-unfit"), many = unfit.size;
    if (!many) return place.replaceChildren();
    const words = many < 2 ? "Retirer celui qui ne convient plus" : `Retirer les ${many} qui ne conviennent plus`;
    const button = make("button", { class: "app-button app-button--quiet", type: "button", "data-part": "tray-fit" }, words);
    button.addEventListener("click", () => {
      Annuaire.shortlist.set(Annuaire.shortlist.ids().filter((/** @type {string} */ id) => !unfit.has(id)));
      part(root, "tray-print").focus();
    });
    place.replaceChildren(make("div", { class: "app-note app-note--stop" }, icon("alerte"), make("div", {},
      make("p", {}, `${counted(many, "activité")} de la liste ${many < 2 ? "ne convient plus" : "ne conviennent plus"} à la personne.`), button)));
  }

  /** @param {HTMLElement} root @param {number} many the ways to the sheet say it */
  function onPrint(root, many) {
    for (const link of root.querySelectorAll(PRINT)) {
      const words = link.lastChild, plain = link.getAttribute("data-words") || words?.textContent || "";
      link.setAttribute("data-words", plain);
      words?.replaceWith(many ? `${plain} (${still(many)})` : plain);
    }
  }

  /** @param {HTMLElement} root the finder: printing waits until the list suits again */
  function guard(root) {
    root.addEventListener("click", (event) => {
      const link = event.target instanceof Element && event.target.closest(PRINT), button = root.querySelector('[data-part="tray-fit"]');
      if (!link || !(button instanceof HTMLElement)) return;
      event.preventDefault();
      button.focus();
    });
  }

  Annuaire.finderUnfit = { of, warn, onPrint, guard, still };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
