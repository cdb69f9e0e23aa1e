/** How many sessions answer, in words: those that suit, and those that one cannot simply join. */
(function (Annuaire) {
  "use strict";

  const { bits } = Annuaire;
  const { counted } = Annuaire.dom;
  const { LATE } = Annuaire.fit;
  const OTHERS = [["à confirmer", "à confirmer"], ["complet", "complets"], ["réservé à certaines personnes", "réservés à certaines personnes"]];

  /**
   * As generator/views/finder/answer.py.
   * @param {number} count @param {number[]} others of them: something to confirm on the telephone, full, kept for people not asked for
   * @returns {string} « 42 créneaux : 12 conviennent, 27 à confirmer, 3 complets »
   */
  function words(count, others) {
    const suit = count - others.reduce((sum, one) => sum + one, 0), sessions = counted(count, "créneau", "créneaux");
    if (!count) return "Aucun créneau ne convient";
    if (suit === count) return counted(count, "créneau convient", "créneaux conviennent");
    const alone = others.indexOf(count);
    if (alone >= 0) return `${sessions}, ${count > 1 ? `tous ${OTHERS[alone][1]}` : OTHERS[alone][0]}`;
    const said = others.map((one, i) => one && counted(one, OTHERS[i][0], OTHERS[i][1])).filter(Boolean);
    return `${sessions}\u00a0: ${[...(suit ? [counted(suit, "convient", "conviennent")] : []), ...said].join(", ")}`;
  }

  /** @param {FindResult} result @returns {string} the same of a result; each session is counted once, by what stands most in the way */
  function said(result) {
    const sure = Annuaire.doubts.sure(result), others = [0, 0, 0];
    bits.each(result.matching, (/** @type {number} */ i) => {
      const late = result.late[i], place = late & LATE.reserved ? 2 : late & LATE.full ? 1 : bits.has(sure, i) ? -1 : 0;
      if (place >= 0) others[place]++;
    });
    return words(result.count, others);
  }

  Annuaire.finderCount = { words, said };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
