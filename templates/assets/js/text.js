/**
 * Text search that forgives: accents, ligatures, plurals, beginnings of words, typing mistakes.
 * Ranks exactly as generator/model/search_text.py; knows no record and no page.
 */
(function (Annuaire) {
  "use strict";

  const EXACT = 4, BEGINNING = 3, ONE_MISTAKE = 2, TWO_MISTAKES = 1;
  const CLASSES = 3;

  /** @param {string} text @returns {string} lower case, no accent nor ligature, signs become one space */
  function fold(text) {
    const bare = text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/\p{M}/gu, "");
    return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  /** @param {string} word @returns {string} */
  function singular(word) {
    if (word.endsWith("eaux")) return word.slice(0, -1);
    if (word.endsWith("aux") && word.length > 4) return word.slice(0, -3) + "al";
    return /[sx]$/.test(word) ? word.slice(0, -1) : word;
  }

  /** @param {string} folded @returns {string} without plural, final `e`, `er` or doubled consonant */
  function stem(folded) {
    if (folded.length < 4 || /^\p{Nd}+$/u.test(folded)) return folded;
    let word = singular(folded);
    if (word.length > 4 && (word.endsWith("er") || word.endsWith("ee"))) word = word.slice(0, -2);
    else if (word.length > 3 && word.endsWith("e")) word = word.slice(0, -1);
    return word.length > 4 && word[word.length - 1] === word[word.length - 2] ? word.slice(0, -1) : word;
  }

  /** @param {string} text @param {Set<string>} stop @returns {string[]} stems, small words left out */
  function wordsOf(text, stop) {
    const words = fold(text).split(" ").filter(Boolean);
    const kept = words.filter((word) => !stop.has(word));
    return (kept.length ? kept : words).map(stem);
  }

  /** @param {string} left @param {string} right @param {number} limit @returns {number} mistakes, or limit + 1 */
  function mistakes(left, right, limit) {
    if (Math.abs(left.length - right.length) > limit) return limit + 1;
    /** @type {number[] | null} */
    let before = null;
    let previous = Array.from({ length: right.length + 1 }, (_, j) => j);
    for (let i = 1; i <= left.length; i++) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= right.length; j++) {
        const same = left[i - 1] === right[j - 1] ? 0 : 1;
        let best = Math.min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + same);
        if (before && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1])
          best = Math.min(best, before[j - 2] + 1);
        row.push(best);
        if (best < least) least = best;
      }
      if (least > limit) return limit + 1;
      before = previous;
      previous = row;
    }
    return Math.min(previous[right.length], limit + 1);
  }

  /** @param {string} word @returns {number} */
  function allowed(word) {
    if (word.length < 4 || /^\p{Nd}+$/u.test(word)) return 0;
    return word.length >= 8 ? 2 : 1;
  }

  /** Texts (by number) and the stems they hold. */
  class TextIndex {
    /** @param {string[]} texts @param {string[]} stopWords */
    constructor(texts, stopWords) {
      this.stop = new Set(stopWords);
      this.size = texts.length;
      /** @type {Map<string, number[]>} */
      this.holders = new Map();
      texts.forEach((text, number) => {
        for (const word of new Set(wordsOf(text, this.stop))) {
          const holders = this.holders.get(word);
          if (holders) holders.push(number);
          else this.holders.set(word, [number]);
        }
      });
    }

    /** @param {string} word @returns {Map<string, number>} quality of each stem for a word asked */
    similar(word) {
      /** @type {Map<string, number>} */
      const found = new Map();
      if (word.length > 1) for (const known of this.holders.keys()) if (known.startsWith(word)) found.set(known, BEGINNING);
      if (this.holders.has(word)) found.set(word, EXACT);
      const limit = found.size ? 0 : allowed(word);
      if (!limit) return found;
      for (const known of this.holders.keys()) {
        const count = mistakes(word, known, limit);
        if (count <= limit) found.set(known, count === 2 ? TWO_MISTAKES : ONE_MISTAKE);
      }
      return found;
    }

    /** @param {string} query @returns {Uint8Array[]} for each word of the query, the quality of each text's answer */
    qualities(query) {
      const asked = wordsOf(query, this.stop);
      const similar = asked.map((word) => this.similar(word));
      for (let i = 0; i + 1 < asked.length; i++) {
        const joined = asked[i] + asked[i + 1];
        if (this.holders.has(joined)) {
          similar[i].set(joined, EXACT);
          similar[i + 1].set(joined, EXACT);
        }
      }
      return similar.map((words) => {
        const quality = new Uint8Array(this.size);
        for (const [word, value] of words)
          for (const number of this.holders.get(word) || []) if (quality[number] < value) quality[number] = value;
        return quality;
      });
    }
  }

  /** @param {number[][]} thing strong, medium and weak text numbers @param {Uint8Array} quality @returns {number} */
  function answer(thing, quality) {
    let best = 0;
    for (let i = 0; i < CLASSES; i++)
      for (const number of thing[i]) {
        const value = (CLASSES - i) * quality[number];
        if (value > best) best = value;
      }
    return best;
  }

  /**
   * @param {TextIndex} index @param {number[][][]} things @param {string} query
   * @returns {Uint16Array} for each thing 0, or 1 to 1,000: those that answer as many words as the best one does
   */
  function relevance(index, things, query) {
    const qualities = index.qualities(query);
    const result = new Uint16Array(things.length);
    const counts = new Uint8Array(things.length);
    let best = 0;
    things.forEach((thing, i) => {
      let sum = 0;
      for (const quality of qualities) {
        const value = answer(thing, quality);
        if (value) counts[i]++;
        sum += value;
      }
      result[i] = qualities.length ? Math.floor((1000 * sum) / (CLASSES * EXACT * qualities.length)) : 0;
      if (counts[i] > best) best = counts[i];
    });
    for (let i = 0; i < counts.length; i++) if (!best || counts[i] !== best) result[i] = 0;
    return result;
  }

  Annuaire.text = { fold, stem, wordsOf, mistakes, TextIndex, relevance };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
