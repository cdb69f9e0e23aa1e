/**
 * Text search that forgives: accents, ligatures, plurals, beginnings of words, typing mistakes.
 * Ranks exactly as generator/model/search_text.py; knows no record and no page.
 */
(function (Annuaire) {
  "use strict";

  const EXACT = 4, BEGINNING = 3, ONE_MISTAKE = 2, TWO_MISTAKES = 1;
  /** Letters of a stem that only answers itself when it stands in a text; two may be the beginning of anything. */
  const WHOLE = 3;
  const CLASSES = 3, REMEMBERED = 200;
  const SHORT = new Map([["st", "saint"], ["ste", "sainte"]]);
  /** @type {WeakMap<number[][][], Int32Array[]>} */
  const holding = new WeakMap();

  /** @param {string} text @returns {string} lower case, no accent nor ligature, signs become one space */
  function fold(text) {
    const bare = text.toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").normalize("NFD").replace(/\p{M}/gu, "");
    return bare.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  /** @param {string} word @returns {string} */
  function singular(word) {
    if (word.endsWith("eaux")) return word.slice(0, -1);
    if (word.endsWith("aux") && word.length > 4) return word.slice(0, -3) + "al";
    return /(s|eux|..oux)$/.test(word) ? word.slice(0, -1) : word;
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
    const words = fold(text).split(" ").filter(Boolean).map((word) => SHORT.get(word) || word);
    const kept = words.filter((word) => !stop.has(word));
    return (kept.length ? kept : words).map(stem);
  }

  const JOINED = /[\p{L}\p{N}]{2,}(?:['’-][\p{L}\p{N}]+)+/gu;
  /** @param {string} text @returns {string[]} stems of names with an apostrophe or a hyphen, written as one word: « prescrimouv » */
  const joinedNames = (text) => (text.match(JOINED) || []).map((name) => stem(fold(name).replace(/ /g, "")));

  /** @type {Uint8Array[]} the last three lines of the table of distances, used again and again */
  const LINES = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)];

  /** @param {string} left @param {string} right @param {number} limit @returns {number} mistakes, or limit + 1 */
  function mistakes(left, right, limit) {
    const width = right.length;
    if (Math.abs(left.length - width) > limit || width > 250) return limit + 1;
    let [before, previous, row] = LINES;
    for (let j = 0; j <= width; j++) previous[j] = j;
    for (let i = 1; i <= left.length; i++) {
      row[0] = i;
      let least = i;
      for (let j = 1; j <= width; j++) {
        let best = previous[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1);
        if (previous[j] + 1 < best) best = previous[j] + 1;
        if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
        if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1] && before[j - 2] + 1 < best)
          best = before[j - 2] + 1;
        row[j] = best;
        if (best < least) least = best;
      }
      if (least > limit) return limit + 1;
      [before, previous, row] = [previous, row, before];
    }
    return Math.min(previous[width], limit + 1);
  }

  /** @param {string} word @returns {number} its letters as bits: each letter that another word lacks is one mistake at least */
  function letters(word) {
    let bits = 0;
    for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
    return bits;
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
      /** @type {Map<string, number>} */
      this.letters = new Map();
      /** @type {Map<string, Map<string, number>>} */
      this.asked = new Map();
      texts.forEach((text, number) => {
        for (const word of new Set([...wordsOf(text, this.stop), ...joinedNames(text)])) {
          const holders = this.holders.get(word);
          if (holders) holders.push(number);
          else this.holders.set(word, [number]), this.letters.set(word, letters(word));
        }
      });
    }

    /** @param {string} word @returns {Map<string, number>} quality of each stem for a word asked */
    similar(word) {
      const known = this.asked.get(word);
      if (known) return known;
      if (this.asked.size > REMEMBERED) this.asked.clear();
      const found = this.compare(word);
      this.asked.set(word, found);
      return found;
    }

    /** @param {string} word @returns {Map<string, number>} */
    compare(word) {
      const found = /** @type {Map<string, number>} */ (new Map());
      if (word.length === WHOLE && this.holders.has(word)) return found.set(word, EXACT);
      if (word.length > 1) for (const known of this.holders.keys()) if (known.startsWith(word)) found.set(known, BEGINNING);
      if (this.holders.has(word)) found.set(word, EXACT);
      const limit = found.size ? 0 : allowed(word);
      if (!limit) return found;
      const own = letters(word), { ones } = Annuaire.bits;
      for (const [known, other] of this.letters) {
        if (ones(own & ~other) > limit || ones(other & ~own) > limit) continue;
        const count = mistakes(word, known, limit);
        if (count <= limit) found.set(known, count === 2 ? TWO_MISTAKES : ONE_MISTAKE);
      }
      return found;
    }

    /** @param {string} query @returns {Uint8Array[]} for each word of the query, the quality of each text's answer */
    qualities(query) {
      const asked = wordsOf(query, this.stop);
      const similar = asked.map((word) => new Map(this.similar(word)));
      for (let i = 0; i + 1 < asked.length; i++) {
        const joined = asked[i] + asked[i + 1];
        if (this.holders.has(joined)) for (const words of [similar[i], similar[i + 1]]) words.set(joined, EXACT);
      }
      return similar.map((words) => {
        const quality = new Uint8Array(this.size);
        for (const [word, value] of words)
          for (const number of this.holders.get(word) || []) if (quality[number] < value) quality[number] = value;
        return quality;
      });
    }
  }

  /**
   * @param {number[][][]} things strong, medium and weak text numbers of each @param {number} size texts
   * @returns {Int32Array[]} for each text the things that hold it, as thing × 4 + weight; worked out once
   */
  function holdersOf(things, size) {
    const known = holding.get(things);
    if (known) return known;
    /** @type {number[][]} */
    const lists = Array.from({ length: size }, () => []);
    things.forEach((thing, i) => {
      for (let rank = 0; rank < CLASSES; rank++) for (const text of thing[rank]) lists[text].push(i * 4 + CLASSES - rank);
    });
    const made = lists.map((list) => Int32Array.from(list));
    holding.set(things, made);
    return made;
  }

  /**
   * @param {TextIndex} index @param {number[][][]} things @param {string} query
   * @returns {Uint16Array} for each thing 0, or 1 to 1,000: those that answer as many words as the best one does
   */
  function relevance(index, things, query) {
    const qualities = index.qualities(query), holders = holdersOf(things, index.size), size = things.length;
    const sums = new Uint16Array(size), counts = new Uint16Array(size), best = new Uint8Array(size);
    let most = 0;
    for (const quality of qualities) {
      best.fill(0);
      for (let text = 0; text < quality.length; text++) {
        if (!quality[text]) continue;
        for (const held of holders[text]) {
          const value = (held & 3) * quality[text];
          if (value > best[held >> 2]) best[held >> 2] = value;
        }
      }
      for (let i = 0; i < size; i++) if (best[i]) {
        sums[i] += best[i];
        if (++counts[i] > most) most = counts[i];
      }
    }
    for (let i = 0; i < size; i++)
      sums[i] = most && counts[i] === most ? Math.floor((1000 * sums[i]) / (CLASSES * EXACT * qualities.length)) : 0;
    return sums;
  }

  Annuaire.text = { fold, stem, wordsOf, mistakes, allowed, TextIndex, holdersOf, relevance };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
