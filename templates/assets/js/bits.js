/** Sets of rows as bits, so that ten thousand of them are combined and counted at once. Nothing more. */
(function (Annuaire) {
  "use strict";

  /** @param {number} size rows @returns {Uint32Array} none of them */
  const none = (size) => new Uint32Array((size + 31) >>> 5);

  /** @param {number} size rows @returns {Uint32Array} all of them */
  function all(size) {
    const bits = none(size).fill(0xffffffff);
    if (size & 31) bits[bits.length - 1] = (1 << (size & 31)) - 1;
    return bits;
  }

  /** @template T @param {T[]} rows @param {(row: T) => boolean} holds @returns {Uint32Array} those of which it is true */
  function where(rows, holds) {
    const bits = none(rows.length);
    rows.forEach((row, i) => holds(row) && add(bits, i));
    return bits;
  }

  /** @param {Uint32Array} bits @param {number} row */
  const add = (bits, row) => void (bits[row >>> 5] |= 1 << (row & 31));

  /** @param {Uint32Array} bits @param {number} row @returns {boolean} */
  const has = (bits, row) => (bits[row >>> 5] & (1 << (row & 31))) !== 0;

  /** @param {Uint32Array} left @param {Uint32Array} right @returns {Uint32Array} those in both */
  function both(left, right) {
    const made = new Uint32Array(left.length);
    for (let i = 0; i < made.length; i++) made[i] = left[i] & right[i];
    return made;
  }

  /** @param {Uint32Array} left @param {Uint32Array} right @returns {Uint32Array} those in the first only */
  function but(left, right) {
    const made = new Uint32Array(left.length);
    for (let i = 0; i < made.length; i++) made[i] = left[i] & ~right[i];
    return made;
  }

  /** @param {Uint32Array} bits gets @param {Uint32Array} more */
  function join(bits, more) {
    for (let i = 0; i < bits.length; i++) bits[i] |= more[i];
  }

  /** @param {number} word @returns {number} bits set */
  function ones(word) {
    let v = word - ((word >>> 1) & 0x55555555);
    v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
    return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }

  /** @param {Uint32Array} left @param {Uint32Array} [right] @returns {number} how many rows, in both when there are two */
  function count(left, right = left) {
    let sum = 0;
    for (let i = 0; i < left.length; i++) {
      const word = left[i] & right[i];
      if (word) sum += ones(word);
    }
    return sum;
  }

  /** @param {Uint32Array} bits @param {(row: number) => void} use each row, in order */
  function each(bits, use) {
    for (let i = 0; i < bits.length; i++)
      for (let word = bits[i]; word; word &= word - 1) use(i * 32 + 31 - Math.clz32(word & -word));
  }

  Annuaire.bits = { none, all, where, add, has, both, but, join, ones, count, each };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
