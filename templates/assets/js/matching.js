/**
 * The finder: which sessions suit what is asked, in which order, and why the others are set aside.
 * Answers exactly as generator/model/matching.py; rows are combined and counted as bits.
 */
(function (Annuaire) {
  "use strict";

  const NO_DAY = 99999999, FAR = 1000000;
  const { bits } = Annuaire;
  const { PARTS_OF_FIT, LATENESS, LATE, explain } = Annuaire.fit;

  /** @param {FinderRow} row @param {number} today @returns {number} */
  const nextDay = (row, today) => row.dates().find((day) => day >= today) ?? NO_DAY;

  class FindResult {
    /** @param {Asked} asked @param {string} order */
    constructor(asked, order) {
      this.asked = asked;
      this.order = order;
      const sieve = (this.sieve = Annuaire.Sieve.of(asked.table));
      this.distances = sieve.distances(asked);
      /** @type {Judged[]} */
      this.judged = asked.table.questions.map((question) => sieve.judge(asked, question));
      this.matching = this.through(-1);
      this.count = bits.count(this.matching);
      /** @type {Int32Array[]} */
      this.points = PARTS_OF_FIT.map((/** @type {any} */ part, /** @type {number} */ i) => sieve.points(asked, part, i, this.matching)).filter(Boolean);
      /** @type {Int32Array} */
      this.late = sieve.points(asked, LATENESS, PARTS_OF_FIT.length, this.matching);
    }

    /** @param {number} but the rank of a question left out @returns {Uint32Array} rows that all the others let through */
    through(but) {
      return this.judged.reduce((left, { passes }, i) => (passes && i !== but ? bits.both(left, passes) : left), this.sieve.everything);
    }

    /** @param {number} i @returns {Seen} */
    seen(i) {
      const distance = this.distances[i] < 0 ? null : this.distances[i];
      return { row: this.asked.table.rows[i], distance, relevance: this.sieve.relevance(this.asked)[i] };
    }

    /** @param {string} question @returns {Uint32Array} rows that every other question lets through */
    others(question) {
      const place = this.asked.table.questions.indexOf(question);
      return this.sieve.keep(`others ${question}`, this.sieve.key(this.asked, this.asked.criteria, true), () => this.through(place));
    }

    /** @param {string} question @returns {Uint32Array} rows that this question alone sets aside */
    alone(question) {
      return bits.but(this.others(question), this.matching);
    }

    /** @returns {Map<string, Uint32Array>} each reason with the rows it is the first to set aside */
    setAside() {
      /** @type {Map<string, Uint32Array>} */
      const found = new Map();
      let left = this.sieve.everything;
      for (const { passes, reasons } of this.judged) {
        for (const [reason, rows] of reasons) {
          const here = bits.both(left, rows);
          if (bits.count(here)) found.set(reason, here);
        }
        if (passes) left = bits.both(left, passes);
      }
      return found;
    }

    /** @param {FinderRow} row @param {string[]} [among] @returns {string} the condition of safety that sets it aside, or nothing: never a wish, a place or a price */
    unsafe(row, among = this.asked.table.safety) {
      const i = this.asked.table.rows.indexOf(row);
      for (const { reasons } of this.judged) for (const [reason, held] of reasons) if (among.includes(reason) && bits.has(held, i)) return reason;
      return "";
    }

    /** @param {number} counted bits of lateness @param {Uint32Array} sure @returns {Uint8Array} what puts each match after others; what is sure comes before what is to be confirmed */
    after(counted, sure) {
      const { late } = this, after = new Uint8Array(this.sieve.size);
      bits.each(this.matching, (/** @type {number} */ i) => (after[i] = ((late[i] & counted) << 1) | (bits.has(sure, i) ? 0 : 1)));
      return after;
    }

    /** @returns {(a: number, b: number) => number} the order of two rows, the best first */
    comparing() {
      const { points, distances, order, sieve, asked: { table, today } } = this;
      const scores = new Int32Array(sieve.size);
      bits.each(this.matching, (/** @type {number} */ i) => {
        for (const part of points) scores[i] += part[i];
      });
      this.scores = scores;
      /** @type {Map<number, number>} */
      const days = new Map();
      /** @param {number} i */
      const next = (i) => days.get(i) ?? days.set(i, nextDay(table.rows[i], today)).get(i) ?? NO_DAY;
      /** @param {number} i */
      const far = (i) => (distances[i] < 0 ? FAR : distances[i]);
      /** @param {number} i */
      const price = (i) => table.rows[i].price ?? FAR;
      /** @type {((i: number) => number) | null} */
      const first = { distance: far, date: next, prix: price }[order] || null;
      const after = this.after(first ? LATE.reserved : -1, first ? this.matching : Annuaire.doubts.sure(this));
      return (a, b) =>
        after[a] - after[b] || (first && first(a) - first(b)) || scores[b] - scores[a] || far(a) - far(b) || next(a) - next(b) || sieve.rank[a] - sieve.rank[b];
    }

    /** @param {number} count @returns {Match[]} the first matches, in order */
    top(count) {
      const compare = this.comparing();
      /** @type {number[]} */
      let best = [];
      if (count < this.count) bits.each(this.matching, (/** @type {number} */ i) => insert(best, i, count, compare));
      else {
        bits.each(this.matching, (/** @type {number} */ i) => best.push(i));
        best.sort(compare);
      }
      const { rows } = this.asked.table;
      return best.map((i) => ({ ...this.seen(i), score: this.scores ? this.scores[i] : 0, next: nextDay(rows[i], this.asked.today), late: this.late[i] }));
    }

    /** @returns {Match[]} all of them, in order */
    get matches() {
      return this.top(Infinity);
    }

    /** @returns {Exclusion[]} the others by identifier, each with its first reason and the bits of all questions failed */
    get excluded() {
      /** @type {Exclusion[]} */
      const found = [];
      for (const [reason, rows] of this.setAside())
        bits.each(rows, (/** @type {number} */ i) => {
          const failed = this.judged.reduce((sum, { passes }, bit) => (passes && !bits.has(passes, i) ? sum | (1 << bit) : sum), 0);
          found.push({ ...this.seen(i), reason, failed });
        });
      return found.sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
    }
  }

  /** @param {number[]} best in order @param {number} one @param {number} most @param {(a: number, b: number) => number} compare */
  function insert(best, one, most, compare) {
    if (best.length === most && compare(best[most - 1], one) < 0) return;
    let place = best.length;
    while (place && compare(best[place - 1], one) > 0) place--;
    best.splice(place, 0, one);
    if (best.length > most) best.pop();
  }

  /**
   * Judge every row on a day such as 20261122; days and parts of the day said in the text ask for moments.
   * @param {FinderTable} table @param {Criteria} criteria @param {number} today @param {string} [order]
   * @returns {FindResult}
   */
  function find(table, criteria, today, order = "accord") {
    const said = Annuaire.timeWords.understand(table, criteria.text);
    const meant = { ...criteria, text: said.rest, moments: criteria.moments | said.moments };
    const texts = Annuaire.text.fold(said.rest).length > 1;
    /** @param {string} name */
    const weight = (name) => table.weights[name] || 0;
    const level = criteria.level ? table.levels.indexOf(criteria.level) : -1;
    return new FindResult({ table, criteria: meant, said, today, texts, level, weight }, order);
  }

  Annuaire.matching = { find, explain, nextDay, NO_DAY };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
