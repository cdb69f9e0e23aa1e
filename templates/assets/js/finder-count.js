/** How many sessions answer, in words: those that suit, and those of which a telephone call must still confirm something. */
(function (Annuaire) {
  "use strict";

  const { counted } = Annuaire.dom;

  /** @param {number} count @returns {string} « 3 conviennent » */
  const suit = (count) => (count < 2 ? `${count} convient` : `${count} conviennent`);

  /** @param {number} count @param {number} unsure of them @returns {string} */
  function words(count, unsure) {
    if (!count) return "Aucun créneau ne convient";
    if (!unsure) return counted(count, "créneau convient", "créneaux conviennent");
    if (unsure === count) return count < 2 ? "1 créneau, à confirmer" : `${count} créneaux, tous à confirmer`;
    return `${count} créneaux\u00a0: ${suit(count - unsure)}, ${unsure} à confirmer`;
  }

  /** @param {FindResult} result @returns {string} « 42 créneaux : 12 conviennent, 30 à confirmer » */
  const said = (result) => words(result.count, Annuaire.doubts.count(result));

  Annuaire.finderCount = { words, said };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
