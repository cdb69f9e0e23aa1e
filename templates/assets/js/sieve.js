/**
 * What the questions and the parts of the score answered last, for every row of a table: a gesture works out again only
 * what it changed. Judges nothing itself: conditions.js and fit.js do.
 */
(function (Annuaire) {
  "use strict";

  const { bits } = Annuaire;
  const { BY_QUESTION, hectometres } = Annuaire.conditions;
  /** @type {WeakMap<FinderRow[], Sieve>} */
  const sieves = new WeakMap();

  class Sieve {
    /** @param {FinderTable} table */
    constructor(table) {
      this.size = table.rows.length;
      this.everything = bits.all(this.size);
      /** @type {Map<string, { key: string, value: any }>} */
      this.kept = new Map();
      const order = table.rows.map((_, i) => i);
      order.sort((a, b) => (table.rows[a].id < table.rows[b].id ? -1 : 1));
      this.rank = new Int32Array(this.size);
      order.forEach((row, place) => (this.rank[row] = place));
    }

    /** @param {string} name @param {unknown} reads @param {() => any} make @returns {any} the last answer when it reads the same */
    keep(name, reads, make) {
      const key = JSON.stringify(reads), known = this.kept.get(name);
      if (known && known.key === key) return known.value;
      const value = make();
      this.kept.set(name, { key, value });
      return value;
    }

    /** @param {Asked} asked @returns {Int32Array} hundreds of metres from the commune, -1 unknown or not on site */
    distances({ table: { rows, communes }, criteria: { commune } }) {
      return this.keep("distances", commune, () => {
        const from = communes.get(commune), far = new Int32Array(rows.length).fill(-1);
        if (from) rows.forEach((row, i) => {
          const { position } = row;
          if (position && row.mode === "sur-place") far[i] = hectometres(from.position, position);
        });
        return far;
      });
    }

    /** @param {Asked} asked @returns {Uint16Array} how well each row answers the words, 0 to 1,000 */
    relevance({ table, criteria: { text }, texts }) {
      return this.keep("relevance", texts && text, () =>
        texts ? Annuaire.text.relevance(table.index(), table.searched, text) : new Uint16Array(this.size));
    }

    /** @param {Asked} asked @param {Uint32Array} wanted @param {(i: number, seen: Seen) => void} use those rows, in one object used again and again */
    each(asked, wanted, use) {
      const { rows } = asked.table, distances = this.distances(asked), relevance = this.relevance(asked);
      /** @type {Seen} */
      const seen = { row: rows[0], distance: null, relevance: 0 };
      bits.each(wanted, (/** @type {number} */ i) => {
        seen.row = rows[i];
        seen.distance = distances[i] < 0 ? null : distances[i];
        seen.relevance = relevance[i];
        use(i, seen);
      });
    }

    /** @param {Asked} asked @param {unknown} reads @param {boolean} [priced] whether it reads the prices @returns {unknown} what an answer depends on besides the rows */
    key({ today, table }, reads, priced = false) {
      return [reads, today, priced ? table.prices.whose : ""];
    }

    /**
     * @param {Asked} asked @param {string} question @param {string} [name] under which the answer is kept
     * @returns {Judged} `passes` null: everyone does
     */
    judge(asked, question, name = `question ${question}`) {
      const { reads, judge, priced } = BY_QUESTION[question], read = reads(asked.criteria);
      if (!read) return { passes: null, reasons: new Map() };
      return this.keep(name, this.key(asked, read, priced), () => {
        const passes = bits.none(this.size);
        /** @type {Map<string, Uint32Array>} */
        const reasons = new Map();
        this.each(asked, this.everything, (i, seen) => {
          const reason = judge(asked, seen.row, seen);
          if (!reason) return bits.add(passes, i);
          const rows = reasons.get(reason) || bits.none(this.size);
          reasons.set(reason, rows);
          bits.add(rows, i);
        });
        return { passes, reasons };
      });
    }

    /**
     * The points that a part of the fit gives to some rows; those of other rows may be missing.
     * @param {Asked} asked @param {any} part @param {number} place @param {Uint32Array} wanted @returns {Int32Array | null} null: no points
     */
    points(asked, { reads, lines, priced }, place, wanted) {
      const read = reads(asked.criteria);
      if (!read) return null;
      const { points, done } = this.keep(`points ${place}`, this.key(asked, read, priced), () => ({ points: new Int32Array(this.size), done: bits.none(this.size) }));
      let sum = 0;
      /** @type {AddReason} */
      const add = (_fit, more) => void (sum += more || 0);
      this.each(asked, bits.but(wanted, done), (i, seen) => {
        sum = 0;
        lines(asked, seen, add);
        points[i] = sum;
      });
      bits.join(done, wanted);
      return points;
    }

    /** @param {FinderTable} table @returns {Sieve} the one of that table */
    static of(table) {
      const sieve = sieves.get(table.rows) || new Sieve(table);
      sieves.set(table.rows, sieve);
      return sieve;
    }
  }

  Annuaire.Sieve = Sieve;
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
