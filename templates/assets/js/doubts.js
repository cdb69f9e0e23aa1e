/** What the records do not say of a session for the person described, as generator/views/session/doubts.py says it on paper. */
(function (Annuaire) {
  "use strict";

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

  Annuaire.doubts = { of, session, level };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
