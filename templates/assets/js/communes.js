/**
 * Which commune is meant by what was typed: its name in any spelling, its postal code, both; one, several or none.
 * Never a guess; understands exactly as generator/model/communes.py.
 */
(function (Annuaire) {
  "use strict";

  const OFFERED = 6, SHORTEST = 3, FAR_SPELLED = 3, CUT_CODE = /\b([0-9]{2}) ([0-9]{3})\b/g;
  const { fold, wordsOf, mistakes, allowed } = Annuaire.text;

  class CommuneIndex {
    /** @param {FinderTable} table */
    constructor(table) {
      this.communes = [...table.communes.values()];
      this.stop = table.stop;
      this.names = this.communes.map(({ name }) => this.key(name));
      /** @type {Map<string, Meant>} */
      this.known = new Map();
    }

    /** @param {string} text @returns {string} its words as one, whatever their spelling */
    key(text) {
      return wordsOf(text, new Set(this.stop)).join("");
    }

    /** @param {string} key @param {number[]} among @param {number} limit mistakes @returns {number[]} those spelled with the fewest */
    nearest(key, among, limit) {
      const counts = among.map((i) => mistakes(key, this.names[i], limit)), least = Math.min(limit + 1, ...counts);
      return limit && least <= limit ? among.filter((_, place) => counts[place] === least) : [];
    }

    /** @param {string} key @param {number[]} among @returns {number[]} of that name, else whose name begins so, else nearly of that name */
    named(key, among) {
      const exact = among.filter((i) => this.names[i] === key);
      const begun = among.filter((i) => key.length >= SHORTEST && this.names[i].startsWith(key));
      return [exact, begun].find((some) => some.length) || this.nearest(key, among, allowed(key));
    }

    /** @param {string} typed @param {string} key @returns {number[]} those that answer a part of it, the best first, else spelled rather like it */
    alike(typed, key) {
      const index = new Annuaire.text.TextIndex(this.communes.map((one) => `${one.name} ${one.postcodes}`), this.stop);
      /** @type {number[]} */
      const values = [...Annuaire.text.relevance(index, this.communes.map((_, i) => [[i], [], []]), typed)];
      const order = values.map((_, i) => i).filter((i) => values[i]).sort((a, b) => values[b] - values[a] || a - b);
      return order.length ? order : this.nearest(key, values.map((_, i) => i), Math.min(FAR_SPELLED, Math.floor(key.length / 2)));
    }

    /** @param {string} typed @returns {Meant} */
    understand(typed) {
      const known = this.known.get(typed);
      if (known) return known;
      const words = fold(typed).replace(CUT_CODE, "$1$2").split(" ").filter(Boolean), numbers = words.filter((/** @type {string} */ word) => /^\p{Nd}+$/u.test(word));
      const name = this.key(words.filter((/** @type {string} */ word) => !numbers.includes(word)).join(" "));
      const pool = this.communes.map((_, i) => i).filter((i) => {
        const codes = [this.communes[i].insee, ...this.communes[i].postcodes.split(" ")];
        return numbers.every((/** @type {string} */ number) => codes.includes(number));
      });
      const found = name ? this.named(name, pool) : numbers.length ? pool : [];
      const offered = found.length === 1 ? [] : (found.length ? found : this.alike(words.join(" "), name)).slice(0, OFFERED);
      /** @type {Meant} */
      const meant = {
        one: found.length === 1 ? this.communes[found[0]] : null, several: found.length > 1, offered: offered.map((i) => this.communes[i]),
      };
      this.known.set(typed, meant);
      return meant;
    }

    /** @param {string} typed @returns {Commune | null} the one that each word names, when it is the only one */
    find(typed) {
      return this.understand(typed).one;
    }

    /** @param {Commune} commune @returns {string} « Frouard (54390) » */
    static label(commune) {
      return `${commune.name} (${commune.postcodes.split(" ").join(", ")})`;
    }
  }

  Annuaire.communes = { CommuneIndex };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
