/** How many sessions each value of each question would leave, all other questions being as they are. */
(function (Annuaire) {
  "use strict";

  const BITS = Array.from({ length: 28 }, (_, bit) => String(1 << bit));
  const { bits } = Annuaire;

  /**
   * `values`: those that let a row through, when they do not depend on what is asked; `every`: all chosen must be met.
   * @type {Record<string, { question: string, every?: boolean, values: (row: FinderRow, table: FinderTable) => string[] }>}
   */
  const FACETS = {
    activities: { question: "activite", values: (row) => [row.activity] },
    wishes: { question: "envie", values: (row) => row.wishes },
    moments: {
      question: "moment",
      values: ({ moments }) => BITS.filter((bit) => moments & Number(bit)),
    },
    audiences: {
      question: "public",
      values: (row, table) => Object.keys(table.labels.publics || {}).filter((audience) => Annuaire.conditions.takes(row, audience, table)),
    },
    access: {
      question: "acces",
      every: true,
      values: (row, { labels }) => Object.keys(labels.acces).filter((feature) => !row.access_no.includes(feature)),
    },
    remote: { question: "mode", values: (row) => ["aussi", row.mode] },
    level: {
      question: "niveau",
      values: (row, { levels }) =>
        levels.filter((level, rank) => row.levels & (1 << rank) && (level !== "severe" || row.severe_allowed)),
    },
    programme: { question: "programme", values: (row) => (Annuaire.conditions.closed(row) ? [] : [row.programme]) },
    supervisors: { question: "encadrement", values: (row) => row.supervisors },
    prescription: {
      question: "ordonnance",
      values: (row) =>
        row.prescription === "obligatoire" || !row.own_door ? ["inconnu", "oui"] : ["inconnu", "oui", "non"],
    },
    women: { question: "femmes", values: (row) => (row.women_only ? ["women"] : []) },
    places: { question: "places", values: (row) => (Annuaire.conditions.full(row) ? [] : ["places"]) },
    report: { question: "retour", values: (row) => (row.reports ? ["report"] : []) },
    conditions: {
      question: "pathologie",
      every: true,
      values: (row, { labels }) =>
        Object.keys(labels.pathologies || {}).filter((condition) => !row.excluded_conditions.includes(condition)),
    },
  };

  /** The questions whose values are limits: what each lets through depends on what is asked. */
  const LIMITS = { price: "prix", within: "ou" };

  /** @type {WeakMap<FinderRow[], Map<string, Map<string, Uint32Array>>>} rows of each value of each facet */
  const known = new WeakMap();

  /** @type {WeakSet<FinderRow[]>} */
  const prepared = new WeakSet();

  /** @param {FinderTable} table @param {string} name @returns {Map<string, Uint32Array>} worked out once */
  function rowsOf(table, name) {
    const facets = known.get(table.rows) || new Map();
    known.set(table.rows, facets);
    const there = facets.get(name);
    if (there) return there;
    /** @type {Map<string, Uint32Array>} */
    const made = new Map();
    const { values } = FACETS[name];
    table.rows.forEach((row, i) => {
      for (const value of values(row, table)) {
        const rows = made.get(value) || bits.none(table.rows.length);
        made.set(value, rows);
        bits.add(rows, i);
      }
    });
    facets.set(name, made);
    return made;
  }

  /** @param {FindResult} result @param {"price" | "within"} name @param {string} value its limit, or empty for none @returns {number} sessions it would leave */
  function countUpTo(result, name, value) {
    const { asked, sieve } = result, question = LIMITS[name], others = result.others(question);
    const changed = { ...asked, criteria: { ...asked.criteria, [name]: value === "" ? null : Number(value) } };
    const { passes } = sieve.judge(changed, question, `${name} ${value}`);
    return passes ? bits.count(others, passes) : bits.count(others);
  }

  /** @param {string} name @returns {boolean} whether the values of that field can be counted */
  const counts = (name) => name in FACETS || name in LIMITS;

  /** @param {FindResult} result @param {string} name @param {string} value @returns {number} sessions it would leave */
  function count(result, name, value) {
    if (name === "price" || name === "within") return countUpTo(result, name, value);
    const { question, every } = FACETS[name], rows = rowsOf(result.asked.table, name).get(value);
    if (!rows) return 0;
    return bits.count(every ? result.matching : result.others(question), rows);
  }

  /** @param {FinderTable} table works out ahead, when nobody waits, what the next gestures need */
  function prepare(table) {
    const left = [...Object.keys(FACETS).map((name) => () => rowsOf(table, name)), () => table.searched, () => table.index(),
      () => Annuaire.text.holdersOf(table.searched, table.index().size), ...Annuaire.doubts.ahead(table)];
    const step = () => {
      left.shift()?.();
      if (left.length) setTimeout(step, 0);
    };
    if (!prepared.has(table.rows)) setTimeout(step, 0);
    prepared.add(table.rows);
  }

  Annuaire.facets = { counts, count, prepare };
})((globalThis.Annuaire = globalThis.Annuaire || /** @type {any} */ ({})));
