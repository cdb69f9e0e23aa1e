/**
 * Words that are the very name of a group or of an illness find its name only: one press ticks its box in their place.
 * Reads the names that came with the data; judges nothing.
 */
(function (Annuaire) {
  "use strict";

  const WORD = /[\p{L}\p{N}\p{M}]+/gu, MOST = 2;
  const { make } = Annuaire.dom;
  /** @type {{ kind: string, field: "audiences" | "conditions", say: string }[]} */
  const KINDS = [
    { kind: "publics", field: "audiences", say: "Chercher pour" },
    { kind: "pathologies", field: "conditions", say: "Chercher avec" },
  ];

  /** @param {string[]} stop @param {string} text @returns {{ words: string[], places: number[], stems: string[] }} what was typed; where its words that are not small stand, and their stems */
  function read(stop, text) {
    const words = text.match(WORD) || [], places = [...words.keys()].filter((i) => !stop.includes(Annuaire.text.fold(words[i])));
    return { words, places, stems: places.map((i) => Annuaire.text.stem(Annuaire.text.fold(words[i]))) };
  }

  /** @param {FinderTable} table @param {string} text @returns {{ kind: string, id: string, first: number, size: number }[]} what the words name, the longest name first; no word names two things */
  function named({ found_by: found, stop }, text) {
    const { stems } = read(stop, text);
    const small = new Set(stop), texts = found?.texts || {}, all = KINDS.flatMap(({ kind }) => Object.entries(texts[kind] || {}).flatMap(([id, said]) => said.split(";")[0].split(",").flatMap((one) => {
      const name = Annuaire.text.wordsOf(one, small), first = stems.findIndex((_, i) => name.every((/** @type {string} */ stem, /** @type {number} */ j) => stems[i + j] === stem));
      return first < 0 ? [] : [{ kind, id, first, size: name.length }];
    })));
    const apart = (/** @type {any} */ a, /** @type {any} */ b) => a.first + a.size <= b.first || b.first + b.size <= a.first;
    return all.sort((a, b) => b.size - a.size).reduce((kept, one) => (kept.every((other) => apart(other, one)) ? [...kept, one] : kept), /** @type {typeof all} */ ([]));
  }

  /** @param {FinderTable} table @param {string} text @param {{ first: number, size: number }} run @returns {string} the text without those words and the small ones before them, nothing when small ones alone are left */
  function without({ stop }, text, { first, size }) {
    const { words, places } = read(stop, text), from = (places[first - 1] ?? -1) + 1, to = places[first + size - 1];
    return places.length > size ? words.filter((_, i) => i < from || i > to).join(" ") : "";
  }

  /** @param {HTMLElement} root the finder @param {Asked} asked @param {string} text as it was typed @returns {HTMLElement[]} a button for each box that the words name and that is not ticked */
  function offers(root, { table, criteria }, text) {
    return named(table, text).slice(0, MOST).flatMap((run) => {
      const { field, say } = KINDS.find(({ kind }) => kind === run.kind) || KINDS[0];
      if (criteria[field].includes(run.id) || !root.querySelector(`[name="${field}"][value="${run.id}"]`)) return [];
      const button = make("button", { class: "app-button app-button--quiet", type: "button" }, `${say}\u00a0: ${table.labels[run.kind][run.id]}`);
      button.addEventListener("click", () => root.dispatchEvent(new CustomEvent("finder-ask", {
        detail: { [field]: [...criteria[field], run.id], text: without(table, text, run) },
      })));
      return [make("p", {}, button)];
    });
  }

  Annuaire.finderNamed = { named, without, offers };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
