/**
 * The finder's table, unpacked from the columns of `assets/data/finder.js`, and the words that come with it.
 * The columns are packed by generator/views/finder/packing.py.
 */
(function (Annuaire) {
  "use strict";

  const GAP_BASE = 48, GAP_LONG = 75, DAY = 86400000;

  /** @param {any} packed @returns {any[]} the values of a column */
  const column = (packed) => (Array.isArray(packed) ? packed : packed.i.map((/** @type {number} */ i) => packed.d[i]));

  /** @param {number} day such as 20261122 @returns {number} days since 1970 */
  const dayIndex = (day) => Date.UTC(Math.floor(day / 10000), (Math.floor(day / 100) % 100) - 1, day % 100) / DAY;

  /** @param {number} index days since 1970 @returns {number} such as 20261122 */
  function dayNumber(index) {
    const date = new Date(index * DAY);
    return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  }

  /** @param {string} text @param {number} base @returns {number[]} the days to come, in order */
  function unpackDays(text, base) {
    const days = [];
    let index = base;
    for (const sign of text) {
      if (sign === "~") index += GAP_LONG;
      else days.push(dayNumber((index += sign.charCodeAt(0) - GAP_BASE)));
    }
    return days;
  }

  /**
   * Rows that read the columns when asked: ten thousand of them cost nothing until then.
   * @param {any} packed @param {Prices} prices one person’s, in place of everyone’s @returns {FinderRow[]}
   */
  function unpackRows(packed, prices) {
    const base = dayIndex(Number(packed.base.replace(/-/g, "")));
    /** @type {Map<string, number[]>} */
    const unpacked = new Map();
    /** @param {string} text */
    const days = (text) => {
      let known = unpacked.get(text);
      if (!known) unpacked.set(text, (known = unpackDays(text, base)));
      return known;
    };
    class Row {
      /** @param {number} i */
      constructor(i) {
        this.i = i;
      }

      get title() {
        const row = /** @type {any} */ (this);
        return row.name + (row.example ? packed.example_words : "");
      }

      get url() {
        return `creneaux/${/** @type {any} */ (this).id}.html`;
      }

      get price() {
        return prices.of ? prices.of(/** @type {any} */ (this).id).price : price[this.i];
      }

      get price_sure() {
        return prices.of ? prices.of(/** @type {any} */ (this).id).sure : sure[this.i];
      }

      dates() {
        return days(dates[this.i]);
      }
    }
    const { dates: packedDates, price: packedPrice, price_sure: packedSure, ...judged } = packed.judged;
    const [dates, price, sure] = [packedDates, packedPrice, packedSure].map(column);
    for (const [name, values] of Object.entries({ ...judged, ...packed.shown }))
      Object.defineProperty(Row.prototype, name, accessor(values));
    return Array.from(dates, (_, i) => /** @type {any} */ (new Row(i)));
  }

  /** @param {any} values a packed column @returns {PropertyDescriptor & ThisType<any>} */
  function accessor(values) {
    const { d, i: places } = values;
    return Array.isArray(values) ? { get() { return values[this.i]; } } : { get() { return d[places[this.i]]; } };
  }

  /** @param {any} packed @param {string[]} stop @returns {{ things: number[][][], index: () => any }} texts searched, indexed on first use */
  function unpackTexts(packed, stop) {
    const [strong, medium, weak] = [column(packed.strong), column(packed.medium), column(packed.weak)];
    const things = strong.map((texts, i) => [texts, medium[i], weak[i]]);
    /** @type {any} */
    let index = null;
    return { things, index: () => (index = index || new Annuaire.text.TextIndex(packed.texts, stop)) };
  }

  /**
   * The texts of the sessions from what they refer to, as generator/views/finder/texts.py puts them together.
   * @param {any} packed @param {FinderRow[]} rows
   */
  function textsOf(packed, rows) {
    const { classes, judged, texts, refers } = packed.found_by;
    /** @type {Record<string, any[]>} */
    const columns = {};
    for (const kind of Object.keys(refers)) columns[kind] = column(refers[kind]);
    /** @type {Map<string, number>} */
    const numbers = new Map();
    /** @param {string} text */
    const number = (text) => numbers.get(text) ?? numbers.set(text, numbers.size).size - 1;
    const things = rows.map((row, i) => classes.map((/** @type {string[]} */ kinds, /** @type {number} */ rank) => {
      /** @type {number[]} */
      const found = rank ? [] : [number(row.name)];
      for (const kind of kinds) {
        const known = texts[kind], held = kind in judged ? /** @type {any} */ (row)[judged[kind]] : columns[kind][i];
        for (const id of Array.isArray(held) ? held : [held]) if (known[id]) found.push(number(known[id]));
      }
      return found;
    }));
    return { texts: [...numbers.keys()], things };
  }

  /** @param {any} packed @returns {FinderTable} texts are put together when words are first asked */
  function unpack(packed) {
    /** @type {Prices} */
    const prices = { whose: "", of: null };
    const rows = unpackRows(packed, prices);
    /** @type {any} */
    const made = {};
    const held = () => (made.texts = made.texts || textsOf(packed, rows));
    const communes = new Map();
    for (const [insee, name, postcodes, latitude, longitude] of packed.communes)
      communes.set(insee, { insee, name, postcodes, position: [latitude, longitude] });
    return {
      ...packed, rows, communes, prices,
      get searched() { return held().things; },
      index: () => (made.index = made.index || new Annuaire.text.TextIndex(held().texts, packed.stop)),
      row: (/** @type {string} */ id) => (made.byId = made.byId || new Map(rows.map((row) => [row.id, row]))).get(id),
    };
  }

  /** @type {FinderTable | null} */
  let table = null;

  /** @returns {FinderTable} the site's table; its data file must have run */
  const finder = () => (table = table || unpack(Annuaire.value("finder")));

  /** @param {number} hectometres @returns {string} « 2,6 km » */
  const kilometres = (hectometres) =>
    `${Math.floor(hectometres / 10)}${hectometres % 10 ? `,${hectometres % 10}` : ""}\u00a0km`;

  /** @param {number} cents @returns {string} « 7,50 € » */
  const euros = (cents) =>
    `${Math.floor(cents / 100)}${cents % 100 ? `,${String(cents % 100).padStart(2, "0")}` : ""}\u00a0€`;

  /** @param {FinderTable} from @param {Reason} reason @returns {string} a line of « Pourquoi ? » */
  function say(from, { fit, kind, id, amount, limit }) {
    /** @type {Record<string, string>} */
    const filling = {
      "{distance}": kilometres(amount),
      "{rayon}": kilometres(limit),
      "{prix}": euros(amount),
      "{plafond}": euros(limit),
      "{mot}": (from.labels[kind] || {})[id] || id,
    };
    const words = from.fit[fit][0].replace(/\{[a-z]+\}/g, (place) => filling[place] ?? place);
    return words.charAt(0).toUpperCase() + words.slice(1);
  }

  Annuaire.table = { column, unpack, unpackDays, unpackTexts, finder, say, kilometres, euros, dayIndex, dayNumber };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
