/**
 * Days and parts of the day said among other words: « piscine samedi soir ». What is left is searched by text.js.
 * Understands exactly as generator/model/time_words.py; the words come with the data.
 */
(function (Annuaire) {
  "use strict";

  /** @param {string[]} words @returns {string} */
  const stems = (words) => words.map((word) => Annuaire.text.stem(Annuaire.text.fold(word))).join(" ");

  /** @param {FinderTable} table @param {string[]} words @returns {{ words: string[], time: [string, number, number] | null }[]} one or two at a time */
  function cut({ when }, words) {
    const found = [];
    /** @param {string} said */
    const known = (said) => (Object.prototype.hasOwnProperty.call(when, said) ? when[said] : null);
    for (let i = 0; i < words.length; ) {
      const pair = i + 1 < words.length ? known(stems(words.slice(i, i + 2))) : null, size = pair ? 2 : 1;
      found.push({ words: words.slice(i, i + size), time: pair || known(stems([words[i]])) });
      i += size;
    }
    return found;
  }

  /** @param {FinderTable} table @param {string} text @returns {TimeSaid} `left` of a label: the text without what says it */
  function understand(table, text) {
    const all = cut(table, text.match(/[\p{L}\p{N}\p{M}]+/gu) || []), timed = all.filter(({ time }) => time);
    const rest = all.filter(({ time }) => !time).flatMap(({ words }) => words), stop = new Set(table.stop);
    const asks = rest.some((word) => !stop.has(Annuaire.text.fold(word)));
    if (!timed.length) return { moments: 0, labels: [], rest: asks ? text : "", said: "", left: () => text };
    let days = 0, parts = 0;
    for (const { time } of timed) if (time) (days |= time[1]), (parts |= time[2]);
    return {
      moments: days && parts ? days & parts : days | parts,
      labels: [...new Set(timed.map(({ time }) => (time ? time[0] : "")))],
      rest: asks ? rest.join(" ") : "",
      said: timed.flatMap(({ words }) => words).join(" "),
      left: (label) => all.filter(({ time }) => !time || time[0] !== label).flatMap(({ words }) => words).join(" "),
    };
  }

  Annuaire.timeWords = { understand };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
