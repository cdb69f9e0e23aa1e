/** How many sessions answer, in words: those that suit, and those of which a telephone call must still confirm something. */
(function (Annuaire) {
  "use strict";

  const { counted } = Annuaire.dom;

  /** @param {number} count @param {number} unsure of them @returns {string} as generator/views/finder/answer.py */
  function words(count, unsure) {
    if (!count) return "Aucun créneau ne convient";
    if (!unsure) return counted(count, "créneau convient", "créneaux conviennent");
    const sessions = counted(count, "créneau", "créneaux");
    if (unsure === count) return `${sessions}, ${count > 1 ? "tous " : ""}à confirmer`;
    return `${sessions}\u00a0: ${counted(count - unsure, "convient", "conviennent")}, ${counted(unsure, "à confirmer", "à confirmer")}`;
  }

  /** @param {FindResult} result @returns {string} « 42 créneaux : 12 conviennent, 30 à confirmer » */
  const said = (result) => words(result.count, Annuaire.doubts.count(result));

  Annuaire.finderCount = { words, said };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
