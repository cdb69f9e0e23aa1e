/** « Proposer une liste »: sessions that a person could really go to, the suggested week first. As generator/model/proposal.py. */
(function (Annuaire) {
  "use strict";

  const NEVER_FIRST = ["alimentation", "bilan"];
  const { LATE, BESIDE_THEMES, minor, agesSaid } = Annuaire.fit;

  /** @param {FinderRow} row @returns {boolean} every week, and neither a workshop on food nor an interview */
  const regular = (row) => row.weekly && !NEVER_FIRST.includes(row.theme);

  /** @param {FinderRow} row @param {FinderRow} other @returns {number[]} days between each of their days */
  const gaps = (row, other) =>
    row.weekdays.flatMap((a) => other.weekdays.map((b) => Math.min(Math.abs(a - b), 7 - Math.abs(a - b))));

  /** @param {FinderRow} row @param {FinderRow} other @returns {boolean} no day of one is, or is next to, a day of the other */
  function apart(row, other) {
    const days = gaps(row, other);
    return days.length > 0 && Math.min(...days) > 1;
  }

  /** @param {FinderRow} row @param {FinderRow} other @returns {boolean} */
  const overlap = (row, other) =>
    row.hours.some(([day, first, last]) => other.hours.some(([same, start, end]) => day === same && first < end && start < last));

  /** @param {FinderRow} row @param {FinderRow} other @returns {boolean} two days of the same programme at the same partner */
  const together = (row, other) =>
    row.programme !== "" && row.programme === other.programme && row.partner === other.partner && !gaps(row, other).includes(0);

  /** @param {Match} match @param {Asked} asked @returns {number} what keeps it for when nothing better is left: no physical activity, then what is to be confirmed */
  const behind = ({ row, late }, asked) =>
    3 * Number(BESIDE_THEMES.includes(row.theme)) + Number(Boolean(late & LATE.unsure)) + Number(Annuaire.doubts.unsure(asked, row));

  /** @param {Match} match @param {FinderRow[]} chosen @returns {number} how much it repeats those chosen; never negative */
  function likeness({ row }, chosen) {
    let same = 0;
    for (const other of chosen) {
      const days = gaps(row, other);
      same += 20 * Number(row.activity === other.activity) + 6 * Number(row.venue !== "" && row.venue === other.venue);
      same += 15 * Number(days.includes(0)) + 8 * Number(days.includes(1));
    }
    return same;
  }

  /** @param {Match[]} left nothing of it better than the rest @param {FinderRow[]} chosen @returns {Match} the best: of those that go with one chosen, of those a day apart, of all */
  function next(left, chosen) {
    const mates = left.filter(({ row }) => chosen.filter((other) => together(row, other)).length === 1);
    const spaced = chosen.length === 1 ? left.filter(({ row }) => apart(row, chosen[0])) : [];
    const pool = mates.length ? mates : spaced.length ? spaced : left;
    let best = pool[0], most = -Infinity;
    for (const match of pool) {
      if (match.score <= most) continue;
      const value = match.score - likeness(match, chosen);
      if (value > most) [best, most] = [match, value];
    }
    return best;
  }

  /** @param {Asked} asked @param {FinderRow} row @returns {boolean} says that it takes those asked for with caution, and a minor: a list is no place for a doubt */
  function declared({ table, criteria }, row) {
    const wary = criteria.audiences.filter((one) => table.cautious.includes(one));
    return (!wary.length || wary.some((one) => row.audiences.includes(one))) && (!minor(criteria) || agesSaid(row));
  }

  /** @param {Match[]} matches in order @param {Asked} asked @param {number} [count] @returns {Match[]} the week first; none full, reserved to others, unsure of its public or overlapping */
  function propose(matches, asked, count = 5) {
    const free = matches.filter(({ late, row }) => !(late & (LATE.reserved | LATE.full)) && declared(asked, row));
    let left = free.filter(({ row }) => regular(row));
    if (!left.length) left = free;
    /** @type {Match[]} */
    const chosen = [], late = new Map(left.map((match) => [match, behind(match, asked)]));
    while (left.length && chosen.length < count) {
      const least = left.reduce((most, match) => Math.min(most, late.get(match) || 0), Infinity);
      const best = next(left.filter((match) => late.get(match) === least), chosen.map(({ row }) => row));
      chosen.push(best);
      left = left.filter((match) => match !== best && !overlap(match.row, best.row));
    }
    return chosen;
  }

  /** @param {FinderRow[]} rows in order @returns {FinderRow[]} the first two of every week on days apart, or none */
  function week(rows) {
    const weekly = rows.filter(regular);
    for (const [i, first] of weekly.entries())
      for (const second of weekly.slice(i + 1)) if (apart(first, second)) return [first, second];
    return [];
  }

  Annuaire.proposal = { propose, regular, declared, overlap, week };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
