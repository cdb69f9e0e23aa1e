/** What the records do not say of a session for the person described, as generator/views/sheet_doubts.py says it on paper. */
(function (Annuaire) {
  "use strict";

  /** @typedef {{ ask: string, confirm: string[] }} Doubts a sentence for the patient, who is not named an illness; words for the doctor */
  /** @typedef {{ ask: string, words: Record<string, [string, string]> }} Words the start of the sentence; by kind of doubt, what each reads */

  /** @param {FindResult | null} result @param {string} id @param {Words} words @returns {Doubts} */
  function of(result, id, words) {
    const row = result && result.asked.table.row(id);
    if (!row || !result) return { ask: "", confirm: [] };
    const { labels } = result.asked.table;
    /** @type {Reason[]} */
    const all = Annuaire.matching.explain(result.asked, { row, distance: null, relevance: 0 });
    const lines = all.filter(({ fit, id: word }) => words.words[fit] && !row.access_no.includes(word));
    const said = (/** @type {0 | 1} */ reader) => Annuaire.sheetList.once(
      lines.map(({ fit, kind, id: word }) => words.words[fit][reader].replace("{mot}", (labels[kind] || {})[word] || word)));
    const ask = said(0).join("\u202f; ");
    return { ask: ask && `${words.ask}${ask}.`, confirm: said(1) };
  }

  /** @param {Doubts[]} found by activity @returns {string} « insuffisance cardiaque (1 et 3) ; parking (2). » */
  function confirmWords(found) {
    const said = Annuaire.sheetList.once(found.flatMap(({ confirm }) => confirm)).map((/** @type {string} */ text) =>
      `${text} (${Annuaire.sheetList.joined(found.flatMap(({ confirm }, i) => (confirm.includes(text) ? [String(i + 1)] : [])))})`);
    return said.length ? `${said.join("\u202f; ")}.` : "";
  }

  Annuaire.sheetDoubts = { of, confirmWords };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
