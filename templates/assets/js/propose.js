/** « Proposer une liste »: about five matches that differ in activity, day and place. As `propose` in matching.py. */
(function (Annuaire) {
  "use strict";

  const WORKSHOPS = ["alimentation", "bien-etre-mental"];

  /** @param {FinderRow} row @param {FinderRow[]} chosen @returns {number} how much a row repeats those chosen; workshops last */
  function likeness(row, chosen) {
    let same = WORKSHOPS.includes(row.theme) ? 1000 : 0;
    for (const other of chosen) {
      const days = row.weekdays.flatMap((a) => other.weekdays.map((b) => Math.min(Math.abs(a - b), 7 - Math.abs(a - b))));
      same += 20 * Number(row.activity === other.activity) + 6 * Number(row.venue !== "" && row.venue === other.venue);
      same += 15 * Number(days.includes(0)) + 8 * Number(days.includes(1));
    }
    return same;
  }

  /** @param {Match[]} matches in order @param {number} [count] @returns {Match[]} the best first, full ones left out */
  function propose(matches, count = 5) {
    const left = matches.filter((match) => !Annuaire.conditions.full(match.row));
    /** @type {Match[]} */
    const chosen = [];
    while (left.length && chosen.length < count) {
      const rows = chosen.map((match) => match.row);
      let best = 0, most = -Infinity;
      left.forEach((match, i) => {
        if (match.score <= most) return;
        const value = match.score - likeness(match.row, rows);
        if (value > most) [best, most] = [i, value];
      });
      chosen.push(...left.splice(best, 1));
    }
    return chosen;
  }

  Annuaire.propose = propose;
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
