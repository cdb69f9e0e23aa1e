/** What the records do not say of a session for the person described, as generator/views/session/doubts.py says it on paper. */
(function (Annuaire) {
  "use strict";

  const { bits } = Annuaire;
  const { takes } = Annuaire.conditions;
  const { minor, agesSaid } = Annuaire.fit;

  /** @param {Asked} asked @returns {boolean} something is asked that a record may leave open */
  const open = ({ criteria: { conditions, audiences, access, prescription, age } }) =>
    conditions.length + audiences.length + access.length > 0 || prescription === "non" || age !== null;

  /** @param {Asked} asked @param {FinderRow} row @returns {Doubts} a sentence for the patient, which names no illness; words for the doctor */
  function of(asked, row) {
    if (!open(asked)) return { ask: "", confirm: [] };
    const { doubts, labels } = asked.table, { explain } = Annuaire.matching;
    /** @type {Reason[]} */
    const all = explain(asked, { row, distance: null, relevance: 0 });
    const lines = all.filter(({ fit, id }) => doubts.words[fit] && !row.access_no.includes(id));
    const said = (/** @type {0 | 1} */ reader) =>
      [...new Set(lines.map(({ fit, kind, id }) => doubts.words[fit][reader].replace("{mot}", (labels[kind] || {})[id] || id)))];
    const ask = said(0).join("\u202f; ");
    return { ask: ask && `${doubts.ask}${ask}.`, confirm: said(1) };
  }

  /** Where a record leaves something open: what is asked of it, and which rows settle it, one way or the other. */
  const SETTLED = {
    conditions: (/** @type {FinderRow} */ row, /** @type {string} */ one) => row.conditions.includes(one),
    audiences: (/** @type {FinderRow} */ row, /** @type {string} */ one, /** @type {FinderTable} */ table) => row.audiences.includes(one) || !takes(row, one, table),
    access: (/** @type {FinderRow} */ row, /** @type {string} */ one) => row.mode !== "sur-place" || row.access_yes.includes(one) || row.access_no.includes(one),
    prescription: (/** @type {FinderRow} */ row) => row.prescription !== "a-confirmer",
    minor: agesSaid,
  };

  /** @param {Criteria} criteria @returns {[keyof typeof SETTLED, string][]} what a record may leave open, one after the other */
  function wanted(criteria) {
    const { conditions, audiences, access, prescription } = criteria;
    const words = { conditions, audiences, access, prescription: prescription === "non" ? [""] : [], minor: minor(criteria) ? [""] : [] };
    return Object.entries(words).flatMap(([name, said]) => said.map((one) => /** @type {[keyof typeof SETTLED, string]} */ ([name, one])));
  }

  /** @param {Asked} asked @param {FinderRow} row @returns {boolean} whether a telephone call must still confirm something; its card says so */
  const unsure = ({ table, criteria }, row) => wanted(criteria).some(([name, one]) => !SETTLED[name](row, one, table));

  /** @param {FinderTable} table @param {any} sieve @param {keyof typeof SETTLED} name @param {string} one @returns {Uint32Array} the rows that settle it, worked out once */
  const settled = (table, sieve, name, one) =>
    sieve.keep(`settled ${name} ${one}`, null, () => bits.where(table.rows, (/** @type {FinderRow} */ row) => SETTLED[name](row, one, table)));

  /** @param {FindResult} result @returns {Uint32Array} the matches of which nothing is left to confirm */
  const sure = ({ asked: { table, criteria }, sieve, matching }) =>
    wanted(criteria).reduce((left, [name, one]) => bits.both(left, settled(table, sieve, name, one)), matching);

  /** @param {FinderTable} table @returns {(() => void)[]} what the next choice would otherwise work out, to be done when nobody waits */
  function ahead(table) {
    const sieve = Annuaire.Sieve.of(table), { pathologies = {}, publics = {}, acces = {} } = table.labels;
    return Object.entries({ conditions: pathologies, audiences: publics, access: acces }).flatMap(([name, words]) =>
      Object.keys(words).map((one) => () => void settled(table, sieve, /** @type {keyof typeof SETTLED} */ (name), one)));
  }

  /** @param {FindResult | null} result @param {string} id @returns {Doubts} the same of a session by its identifier; none where nothing was asked */
  function session(result, id) {
    const row = result && result.asked.table.row(id);
    return row && result ? of(result.asked, row) : { ask: "", confirm: [] };
  }

  /** @returns {string} the level that was asked for, « limitation modérée », empty for none */
  function level() {
    const asked = Annuaire.store.read("criteres", {}).level;
    return asked && Annuaire.value("finder") ? Annuaire.table.finder().labels.niveaux[asked] || "" : "";
  }

  Annuaire.doubts = { of, unsure, sure, ahead, session, level };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
