/**
 * What is left to pay once the aids a person may have are taken off: a range wherever something is not known.
 * Counts exactly as generator/model/price.py and cost.py: fractions of cents, rounded half up at the very end.
 */
(function (Annuaire) {
  "use strict";

  const MONTHS = 12, MOST_AIDS = 12, WHOLE = 10000;
  /** What is paid once, whatever the number of sessions. */
  const ONCE = 1;

  /** @param {number} n whole @param {number} [d] @returns {Fraction} */
  const fraction = (n, d = 1) => ({ n: BigInt(n), d: BigInt(d) });
  /** @param {Fraction} a @param {Fraction} b */
  const plus = (a, b) => (a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d });
  /** @param {Fraction} a @param {Fraction} b */
  const minus = (a, b) => plus(a, { n: -b.n, d: b.d });
  /** @param {Fraction} a @param {Fraction} b */
  const times = (a, b) => ({ n: a.n * b.n, d: a.d * b.d });
  /** @param {Fraction} a @param {Fraction} b @returns {number} below, at or above 0 as a is below, equal to or above b */
  function compare(a, b) {
    const left = a.n * b.d, right = b.n * a.d;
    return left < right ? -1 : left > right ? 1 : 0;
  }
  /** @param {...Fraction} all @returns {Fraction} */
  const least = (...all) => all.reduce((best, one) => (compare(one, best) < 0 ? one : best));
  /** @param {...Fraction} all @returns {Fraction} */
  const most = (...all) => all.reduce((best, one) => (compare(one, best) > 0 ? one : best));
  /** @param {Fraction} a never negative @param {number} [parts] @returns {number} one `parts`-th, in whole cents, half up */
  function halfUp(a, parts = 1) {
    const two = BigInt(2), d = a.d * BigInt(parts);
    return Number((two * a.n + d) / (two * d));
  }

  /** @param {string | null} par @param {Rhythm} rhythm @returns {number | null} how often an amount is paid in a year */
  function timesAYear(par, [sessions, months]) {
    if (par === null) return null;
    if (par === "seance") return sessions;
    if (par === "mois") return months;
    return par === "trimestre" ? Math.max(1, Math.floor((2 * months + 3) / 6)) : ONCE;
  }

  /** @param {CostFee} fee @param {Rhythm} rhythm @returns {Span | null} a year of a fee and its extras; null when it cannot be known */
  function yearOf(fee, rhythm) {
    /** @type {[number, number, number, string | null][]} */
    const lines = [[fee.amounts[0], fee.amounts[1], fee.size, fee.par]];
    for (const [amount, par] of fee.extras) lines.push([amount, amount, 1, par]);
    let low = fraction(0), high = fraction(0);
    for (const [from, to, size, par] of lines) {
      const often = timesAYear(par, rhythm);
      if (to && often === null) return null;
      low = plus(low, times(fraction(from, size), fraction(often || 0)));
      high = plus(high, times(fraction(to, size), fraction(often || 0)));
    }
    return { low, high };
  }

  /** @param {CostAid} aid @param {Fraction} full @param {Rhythm} rhythm @returns {Span} what an aid takes off a year's full price */
  function reduction(aid, full, rhythm) {
    const often = timesAYear(aid.par, rhythm), none = fraction(0);
    const ceiling = aid.ceiling === null ? null : fraction(aid.ceiling);
    const limit = ceiling === null || often === null ? full : least(full, times(ceiling, fraction(often)));
    if (aid.amount !== null) {
      const offered = often === null ? full : times(fraction(aid.amount), fraction(often));
      const high = ceiling === null ? least(offered, full) : least(offered, full, ceiling);
      return { low: often === null ? none : high, high };
    }
    if (aid.rate === null) return { low: none, high: limit };
    const high = least(limit, times(full, fraction(aid.rate, WHOLE)));
    return { low: often === null && ceiling !== null ? none : high, high };
  }

  /** @param {CostAid} a @param {CostAid} b @returns {boolean} each names the other */
  const addUp = (a, b) => a.adds.includes(b.id) && b.adds.includes(a.id);

  /** @param {Offer[]} offers @returns {{ total: Fraction, chosen: Offer[] }} the allowed combination that takes most off */
  function bestCombination(offers) {
    /** @type {{ total: Fraction, chosen: Offer[] }} */
    let best = { total: fraction(0), chosen: [] };
    for (let i = 0; i < offers.length; i++) {
      const rest = offers.slice(i).reduce((sum, offer) => plus(sum, offer.value), fraction(0));
      if (compare(rest, best.total) <= 0) break;
      const found = bestCombination(offers.slice(i + 1).filter((other) => addUp(offers[i].aid, other.aid)));
      const total = plus(offers[i].value, found.total);
      if (compare(total, best.total) > 0) best = { total, chosen: [offers[i], ...found.chosen] };
    }
    return best;
  }

  /** @param {CostAid} a @param {CostAid} b */
  const byId = (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

  /** @param {Fraction} full @param {Offer[]} offers @returns {{ price: Fraction, shares: Share[] }} */
  function left(full, offers) {
    const largest = offers.filter((offer) => offer.value.n)
      .sort((a, b) => compare(b.value, a.value) || byId(a.aid, b.aid)).slice(0, MOST_AIDS);
    let price = full;
    /** @type {Share[]} */
    const shares = [];
    for (const { aid, value } of bestCombination(largest.sort((a, b) => byId(a.aid, b.aid))).chosen) {
      const taken = least(value, price);
      if (halfUp(taken)) shares.push([aid.id, halfUp(taken)]);
      price = minus(price, taken);
    }
    return { price, shares };
  }

  /** @param {{ fee: CostFee, judged: CostCase }[]} candidates @param {Rhythm} rhythm @returns {string[]} */
  function feeFactors(candidates, rhythm) {
    const factors = candidates.flatMap(({ judged }) => judged.unknown);
    if (!candidates.length) factors.push("tarifs");
    if (candidates.filter(({ judged }) => !judged.unknown.length).length > 1) factors.push("formule");
    for (const { fee } of candidates) {
      if (fee.amounts[0] !== fee.amounts[1]) factors.push("jusqu_a");
      if (!yearOf(fee, rhythm)) factors.push(fee.par === null ? "par" : "seances");
    }
    return factors;
  }

  /** @param {{ aid: CostAid, judged: CostCase }[]} possible @param {Rhythm} rhythm @returns {string[]} */
  function aidFactors(possible, rhythm) {
    const factors = possible.flatMap(({ judged }) => judged.unknown);
    for (const { aid } of possible) {
      if (aid.amount === null && aid.rate === null) factors.push("montant");
      if (timesAYear(aid.par, rhythm) === null && (aid.rate === null || aid.ceiling !== null)) factors.push("seances");
    }
    return factors;
  }

  /** @param {CostFee[]} fees @param {Situation} person where a fee made for the person is sure, fees without condition no longer count */
  function candidatesOf(fees, person) {
    const possible = fees.map((fee) => ({ fee, judged: Annuaire.costCase.ofFee(fee, person) }))
      .filter(({ judged }) => !judged.unmet.length);
    const sure = possible.some(({ judged }) => judged.conditional && !judged.unknown.length);
    return possible.filter(({ judged }) => judged.conditional || !sure);
  }

  /**
   * @param {CostFee[]} fees @param {CostAid[]} aids @param {Situation} person @param {number} today such as 20261122
   * @param {Rhythm} rhythm sessions (null: unknown) and months in a year
   * @returns {NetCost} whole cents; `unknowns` in no order
   */
  function net(fees, aids, person, today, rhythm) {
    const candidates = candidatesOf(fees, person);
    const cases = [...aids].sort(byId).map((aid) => ({ aid, judged: Annuaire.costCase.ofAid(aid, person, today) }));
    const possible = cases.filter(({ judged }) => !judged.unmet.length);
    const sure = possible.filter(({ judged }) => !judged.unknown.length);
    const spans = candidates.flatMap(({ fee }) => yearOf(fee, rhythm) || []);
    /** @type {[string, string[]][]} */
    const refused = cases.filter(({ judged }) => judged.unmet.length).map(({ aid, judged }) => [aid.id, judged.unmet]);
    if (!spans.length || spans.length < candidates.length)
      return { month: null, year: null, full: null, used: [], possible: [], refused, unknowns: feeFactors(candidates, rhythm) };
    const lows = spans.map(({ low }) => left(low, possible.map(({ aid }) => ({ aid, value: reduction(aid, low, rhythm).high }))));
    const highs = spans.map(({ high }) => left(high, sure.map(({ aid }) => ({ aid, value: reduction(aid, high, rhythm).low }))));
    const low = lows.reduce((best, one) => (compare(one.price, best.price) < 0 ? one : best));
    const high = highs.reduce((best, one) => (compare(one.price, best.price) > 0 ? one : best));
    const full = [least(...spans.map((span) => span.low)), most(...spans.map((span) => span.high))];
    const counted = new Set([...low.shares, ...high.shares].map(([id]) => id));
    const others = cases.filter(({ aid }) => !counted.has(aid.id));
    return {
      month: [halfUp(low.price, MONTHS), halfUp(high.price, MONTHS)],
      year: [halfUp(low.price), halfUp(high.price)],
      full: [halfUp(full[0]), halfUp(full[1])],
      used: high.shares,
      possible: low.shares,
      refused: full[1].n ? others.map(({ aid, judged }) => [aid.id, judged.unmet.length ? judged.unmet : ["cumulable_avec"]]) : [],
      unknowns: compare(low.price, high.price) ? [...feeFactors(candidates, rhythm), ...aidFactors(possible, rhythm)] : [],
    };
  }

  /** @param {CostFee[]} fees @param {CostAid[]} aids @param {Rhythm} rhythm @returns {(number | null)[]} all that a sum reads of a rhythm */
  function readOf(fees, aids, rhythm) {
    const pars = [...fees.flatMap(({ par, extras }) => [par, ...extras.map(([, often]) => often)]), ...aids.map(({ par }) => par)];
    return [...new Set(pars)].map((par) => timesAYear(par, rhythm));
  }

  Annuaire.cost = { net, candidatesOf, readOf };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
