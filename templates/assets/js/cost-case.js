/**
 * Which fees and aids a person may have: conditions met, unmet, or unknown because the person did not say.
 * Judges exactly as generator/model/eligibility.py; factors are codes, their words come with the data.
 */
(function (Annuaire) {
  "use strict";

  /** @param {number | null} value @param {number | null} low @param {number | null} high @returns {boolean | null} null when unknown */
  const within = (value, low, high) =>
    value === null ? null : (low === null || value >= low) && (high === null || value <= high);

  /** @template T @param {T | null} value @param {T[]} wanted @returns {boolean | null} */
  const among = (value, wanted) => (value === null ? null : wanted.includes(value));

  /** @param {[string, boolean | null][]} checks conditions met, unmet or unknown @returns {CostCase} */
  const caseOf = (checks) => ({
    unmet: checks.flatMap(([factor, met]) => (met === false ? [factor] : [])),
    unknown: checks.flatMap(([factor, met]) => (met === null ? [factor] : [])),
    conditional: checks.length > 0,
  });

  /** @param {CostFee} fee @param {Situation} person @returns {CostCase} whether a fee is the person's */
  function ofFee(fee, person) {
    /** @type {[string, boolean | null][]} */
    const checks = [];
    if (fee.band.length) checks.push(["quotient_familial", within(person.quotient_familial, fee.band[0], fee.band[1])]);
    if (fee.year !== null) checks.push(["annee_parcours", among(person.annee_parcours, [fee.year])]);
    if (fee.whom) checks.push(["pour", null]);
    return caseOf(checks);
  }

  /** @param {CostAid} aid @param {number} today such as 20261122 @returns {boolean} whether it may be asked for on that day */
  const isOpen = (aid, today) => within(today, aid.dates[0], aid.dates[1]) === true;

  /** @param {CostAid} aid @param {Situation} person @param {number} today @returns {CostCase} whether a person may have an aid on a day */
  function ofAid(aid, person, today) {
    /** @type {[string, boolean | null][]} */
    const checks = [["validite", isOpen(aid, today)]];
    if (aid.ages.length) checks.push(["age", within(person.age, aid.ages[0], aid.ages[1])]);
    if (aid.income !== null) checks.push(["quotient_familial", within(person.quotient_familial, null, aid.income)]);
    if (aid.communes.length) checks.push(["commune", among(person.commune, aid.communes)]);
    for (const factor of aid.asks) checks.push([factor, person[factor]]);
    if (aid.year !== null) checks.push(["annee_parcours", among(person.annee_parcours, [aid.year])]);
    if (aid.note) checks.push(["precision", null]);
    return caseOf(checks);
  }

  Annuaire.costCase = { ofFee, ofAid, isOpen };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
